import { assert, describe, it } from "@effect/vitest"
import { HttpError } from "../../src/Errors.js"
import { spanAt } from "../../src/internal/turn/span.js"
import { type Evidence, judge, patience, type Request, type Verdict } from "../../src/internal/turn/verdict.js"
import type { AssistantMessage } from "../../src/Schema/Message.js"
import { agent, at, atWork, message, msg, prt, text, tool, user } from "./values.js"

const ours = message(user(msg(1)), text(at(msg(1), prt(1)), "Do it."))
const span = (...answers: ReadonlyArray<AssistantMessage>) => spanAt([ours, ...answers.map((info) => message(info))], 0)

const refused: Request = {
  _tag: "Failed",
  error: new HttpError({
    operation: "session.prompt_async",
    method: "POST",
    path: "/",
    status: 500,
    body: {},
    documented: false
  })
}
const error = { name: "UnknownError", data: { message: "Model not found: a/b." } } as const

const verdictOn = (evidence: Partial<Evidence>): Verdict =>
  judge({ span: undefined, idle: true, error: undefined, request: { _tag: "Accepted" }, doubts: 0, ...evidence })
const tagOn = (evidence: Partial<Evidence>) => verdictOn(evidence)._tag

const worn = patience.length

describe("a turn whose session is at work", () => {
  it("runs, whatever else is known", () => {
    for (const found of [undefined, span(), span(atWork(msg(2))), span(agent(msg(2)))]) {
      for (const doubts of [0, worn]) {
        for (const request of [{ _tag: "Pending" }, { _tag: "Accepted" }, { _tag: "Answered" }, refused] as const) {
          assert.strictEqual(tagOn({ span: found, idle: false, doubts, request, error }), "Running")
        }
      }
    }
  })

  it("is over once another turn has begun", () => {
    const followed = spanAt([ours, message(agent(msg(2))), message(user(msg(3)), text(at(msg(3), prt(3)), "Next."))], 0)
    const verdict = verdictOn({ span: followed, idle: false })
    assert(verdict._tag === "Over")
    assert.lengthOf(verdict.span.messages, 2)
  })
})

describe("a turn whose session is at rest", () => {
  it("is over at once with an answer that is final", () => {
    assert.strictEqual(tagOn({ span: span(agent(msg(2))) }), "Over")
    assert.strictEqual(tagOn({ span: span(agent(msg(2), { finish: "length" })) }), "Over")
    const failed = agent(msg(2), { error: { name: "MessageAbortedError", data: { message: "Aborted" } } })
    assert.strictEqual(tagOn({ span: span(failed) }), "Over")
  })

  it("is over at once where a refusal without a word has ended it", () => {
    const withError = (problem: string) => {
      const state = { status: "error", input: {}, error: problem, time: { start: 1, end: 2 } } as const
      const info = agent(msg(2), { finish: "tool-calls" })
      return tagOn({ span: spanAt([ours, message(info, tool(at(msg(2), prt(2)), state))], 0) })
    }
    assert.strictEqual(withError("The user rejected permission to use this specific tool call."), "Over")
    assert.strictEqual(withError("The user dismissed this question"), "Over")
    const advice = "The user rejected permission to use this specific tool call with the following feedback: Ask first."
    assert.strictEqual(withError(advice), "Doubtful")
  })

  it("is over at once with the object that it was asked for", () => {
    const found = span(agent(msg(2), { finish: "tool-calls", structured: { verdict: "approve" } }))
    assert.strictEqual(tagOn({ span: found }), "Over")
  })

  it("is looked at twice where the model called tools, or stopped without a reason", () => {
    for (const finish of ["tool-calls", "unknown", undefined]) {
      const found = span(
        finish === undefined ? atWork(msg(2), { time: { created: 1, completed: 2 } }) : agent(msg(2), { finish })
      )
      assert.strictEqual(tagOn({ span: found }), "Doubtful")
      assert.strictEqual(tagOn({ span: found, doubts: 1 }), "Over")
      assert.strictEqual(tagOn({ span: found, request: { _tag: "Answered" } }), "Over")
    }
  })

  it("is not over while its last message is not complete, in spite of an early idle, a reason or an error", () => {
    const last = [
      atWork(msg(2)),
      agent(msg(2), { time: { created: 1 } }),
      atWork(msg(2), { error: { name: "MessageAbortedError", data: { message: "Aborted" } } })
    ]
    for (const info of last) {
      for (let doubts = 0; doubts < worn; doubts++) {
        assert.strictEqual(tagOn({ span: span(info), doubts }), "Doubtful")
        // Where the server has told an error, that is waited for less.
        const failing = tagOn({ span: span(agent(msg(2)), { ...info, id: msg(3) }), doubts, error })
        assert.strictEqual(failing, doubts < 4 ? "Doubtful" : "Failed")
      }
    }
  })

  it("has vanished when its message is never completed", () => {
    const verdict = verdictOn({ span: span(atWork(msg(2))), doubts: worn })
    assert(verdict._tag === "Failed")
    assert.strictEqual(verdict.reason._tag, "Vanished")
  })

  it("fails with what the server has told, when its message is never completed", () => {
    const verdict = verdictOn({ span: span(atWork(msg(2))), doubts: worn, error, request: refused })
    assert(verdict._tag === "Failed")
    assert.strictEqual(verdict.reason._tag, "UnknownModel")
  })
})

describe("a turn without an answer", () => {
  it("waits for the answer to its request", () => {
    for (const doubts of [0, worn, worn * 10]) {
      assert.strictEqual(tagOn({ request: { _tag: "Pending" }, doubts }), "Running")
    }
  })

  it("fails at once with the server's reason", () => {
    for (const found of [undefined, span()]) {
      const verdict = verdictOn({ span: found, error, request: refused })
      assert(verdict._tag === "Failed")
      assert.strictEqual(verdict.reason._tag, "UnknownModel")
    }
  })

  it("gives the reason of a refused request a moment to arrive", () => {
    for (const found of [undefined, span()]) {
      assert.deepStrictEqual(
        [0, 1, 2].map((doubts) => tagOn({ span: found, request: refused, doubts })),
        ["Doubtful", "Doubtful", "Refused"]
      )
    }
    const verdict = verdictOn({ request: refused, doubts: 2 })
    assert(verdict._tag === "Refused")
    assert.strictEqual(verdict.error, refused.error)
  })

  it("has vanished when nothing comes of a request that was accepted", () => {
    for (const request of [{ _tag: "Accepted" }, { _tag: "Answered" }] as const) {
      for (const found of [undefined, span()]) {
        for (let doubts = 0; doubts < worn; doubts++) {
          assert.strictEqual(tagOn({ span: found, request, doubts }), "Doubtful")
        }
        const verdict = verdictOn({ span: found, request, doubts: worn })
        assert(verdict._tag === "Failed")
        assert.strictEqual(verdict.reason._tag, "Vanished")
      }
    }
  })

  it("comes to an end within a bounded number of looks, unless its request is under way", () => {
    for (const found of [undefined, span(), span(atWork(msg(2))), span(agent(msg(2)))]) {
      for (const request of [{ _tag: "Accepted" }, { _tag: "Answered" }, refused] as const) {
        assert.notInclude(["Running", "Doubtful"], tagOn({ span: found, request, doubts: worn }))
      }
    }
  })
})
