import { assert, describe, it } from "@effect/vitest"
import {
  answerOf,
  beganAt,
  childrenOf,
  isContinuation,
  isFinal,
  lastOf,
  produced,
  type Span,
  spanAt
} from "../../src/internal/turn/span.js"
import * as Message from "../../src/Message.js"
import * as V from "./values.js"

const { agent, at, message, msg, prt, text, user } = V

const prompt = (n: number, words: string) => message(user(msg(n)), text(at(msg(n), prt(n)), words, {}))
const answer = (n: number, words: string, more: Parameters<typeof agent>[1] = {}) =>
  message(agent(msg(n), more), V.stepStart(at(msg(n), prt(n * 10))), text(at(msg(n), prt(n * 10 + 1)), words))
const calls = (n: number) =>
  message(agent(msg(n), { finish: "tool-calls" }), V.tool(at(msg(n), prt(n * 10)), V.completed("one")))
const synthetic = (n: number) =>
  message(user(msg(n)), text(at(msg(n), prt(n)), "Continue if you have next steps.", { synthetic: true }))
const compaction = (n: number, auto = true) => message(user(msg(n)), V.compaction(at(msg(n), prt(n)), auto))
const summary = (n: number, more: Parameters<typeof agent>[1] = {}) =>
  answer(n, "A summary.", { summary: true, ...more })

const tooLong = { name: "ContextOverflowError", data: { message: "Session too large to compact" } } as const

/** What a model that cannot read the conversation leaves behind: no error, no reason, nothing. */
const overflowed = (n: number) => message(V.atWork(msg(n), { time: { created: 1, completed: 2 } }))

const ids = (span: Span | undefined) => span?.messages.map(({ info }) => info.id)
const spanOf = (...messages: ReadonlyArray<Message.Message>): Span => {
  const span = spanAt(messages, 0)
  assert(span !== undefined)
  return span
}

describe("spanAt", () => {
  it("is nothing where the turn is not", () => {
    assert.isUndefined(spanAt([prompt(1, "a")], -1))
    assert.isUndefined(spanAt([], 0))
  })

  it("begins at its user message and ends before the next turn", () => {
    const messages = [
      prompt(1, "a"),
      answer(2, "A"),
      prompt(3, "b"),
      calls(4),
      answer(5, "B"),
      prompt(6, "c"),
      answer(7, "C")
    ]
    assert.deepStrictEqual(ids(spanAt(messages, 2)), [msg(3), msg(4), msg(5)])
    assert.isTrue(spanAt(messages, 2)?.followed)
    assert.deepStrictEqual(ids(spanAt(messages, 5)), [msg(6), msg(7)])
    assert.isFalse(spanAt(messages, 5)?.followed)
  })

  it("has in it what somebody else writes in mid-turn, which the server answers in the same turn", () => {
    const span = spanOf(prompt(1, "a"), calls(2), prompt(3, "b"), answer(4, "Both."), prompt(5, "c"))
    assert.deepStrictEqual(ids(span), [msg(1), msg(2), msg(3), msg(4)])
    assert.isTrue(span.followed)
    assert.deepStrictEqual(ids(spanOf(prompt(1, "a"), prompt(2, "b"), answer(3, "Both."))), [msg(1), msg(2), msg(3)])
  })

  it("ends with an answer that failed", () => {
    const error = { name: "MessageAbortedError", data: { message: "Aborted" } } as const
    assert.isTrue(spanOf(prompt(1, "a"), answer(2, "", { error }), prompt(3, "b")).followed)
  })

  it("goes on after a summary, where the server says to go on", () => {
    const messages = [prompt(1, "a"), calls(2), compaction(3), summary(4), synthetic(5), answer(6, "Done.")]
    assert.lengthOf(spanOf(...messages).messages, 6)
    const followed = spanOf(...messages, prompt(7, "b"), answer(8, "B"))
    assert.deepStrictEqual([followed.messages.length, followed.followed], [6, true])
  })

  it("goes on after a summary, where the server writes the prompt that was too long once more", () => {
    const messages = [prompt(1, "a"), overflowed(2), compaction(3), summary(4), prompt(5, "a"), answer(6, "Done.")]
    assert.deepStrictEqual(
      ids(spanOf(...messages)),
      messages.map(({ info }) => info.id)
    )
    assert.isFalse(spanOf(...messages).followed)
    const followed = spanOf(...messages, prompt(7, "b"))
    assert.deepStrictEqual([followed.messages.length, followed.followed], [6, true])
  })

  it("ends with a summary that failed, or that somebody asked for", () => {
    const failed = spanOf(prompt(1, "a"), overflowed(2), compaction(3), summary(4, { error: tooLong }), prompt(5, "b"))
    assert.deepStrictEqual([failed.messages.length, failed.followed], [4, true])
    const asked = spanOf(compaction(1, false), summary(2), prompt(3, "b"), answer(4, "B"))
    assert.deepStrictEqual([asked.messages.length, asked.followed], [2, true])
  })

  it("does not end at a message whose parts are not stored yet: it may be the server's own", () => {
    assert.isFalse(spanOf(prompt(1, "a"), answer(2, "A"), message(user(msg(3)))).followed)
  })
})

describe("what a span amounts to", () => {
  const steps = spanOf(prompt(1, "a"), answer(2, "First.", { finish: "tool-calls" }), calls(3))

  it("is the last message, and the text of the last that has some", () => {
    assert.strictEqual(answerOf(steps)?.id, msg(3))
    assert.strictEqual(lastOf(steps)?.id, msg(3))
    const made = produced(steps, Message.noUsage)
    assert.strictEqual(made.text, "First.")
    assert.strictEqual(made.message?.id, msg(3))
    assert.deepStrictEqual(
      made.parts.map(({ id }) => id),
      [prt(20), prt(21), prt(30)]
    )
  })

  it("leaves out what the user said and what the server put in", () => {
    const hint = text(at(msg(2), prt(22)), "a hint", { synthetic: true })
    const { info, parts } = answer(2, "Said.")
    const made = produced(spanOf(prompt(1, "Asked."), message(info, ...parts, hint), synthetic(3)), Message.noUsage)
    assert.strictEqual(made.text, "Said.")
  })

  it("is not the summary, as long as there is an answer", () => {
    const span = spanOf(prompt(1, "a"), calls(2), compaction(3), summary(4), synthetic(5), answer(6, "Done."))
    assert.strictEqual(answerOf(span)?.id, msg(6))
    assert.strictEqual(produced(span, Message.noUsage).text, "Done.")
    const early = spanOf(prompt(1, "a"), answer(2, "First.", { finish: "tool-calls" }), compaction(3), summary(4))
    assert.strictEqual(answerOf(early)?.id, msg(2))
    assert.strictEqual(lastOf(early)?.id, msg(4))
    assert.strictEqual(produced(early, Message.noUsage).text, "First.")
  })

  it("is the summary, where it was asked for", () => {
    const span = spanOf(compaction(1, false), summary(2))
    assert.strictEqual(answerOf(span)?.id, msg(2))
    assert.strictEqual(produced(span, Message.noUsage).text, "A summary.")
  })

  it("is the summary that failed, and the turn with it", () => {
    const span = spanOf(prompt(1, "a"), overflowed(2), compaction(3), summary(4, { error: tooLong }))
    assert.strictEqual(answerOf(span)?.error?.name, "ContextOverflowError")
  })

  it("is nothing where there is no answer", () => {
    assert.isUndefined(answerOf(spanOf(prompt(1, "a"))))
    assert.deepStrictEqual(produced(spanOf(prompt(1, "a")), Message.noUsage), produced(undefined, Message.noUsage))
  })

  it("has the reasoning of all steps", () => {
    const thought = (n: number, words: string) => message(agent(msg(n)), V.reasoning(at(msg(n), prt(n * 10)), words))
    const span = spanOf(prompt(1, "a"), thought(2, "First this."), thought(3, "Then that."))
    assert.strictEqual(produced(span, Message.noUsage).reasoning, "First this.\n\nThen that.")
  })

  it("began when its user message was made", () => {
    assert.strictEqual(beganAt(spanOf(message(user(msg(1), { time: { created: 42 } })))), 42)
  })
})

describe("isFinal", () => {
  it("is an answer that is complete and calls no tools, or one that failed", () => {
    assert.isTrue(isFinal(agent(msg(1))))
    for (const finish of ["length", "content-filter", "other"])
      assert.isTrue(isFinal(agent(msg(1), { finish })), finish)
    for (const finish of ["tool-calls", "unknown"]) assert.isFalse(isFinal(agent(msg(1), { finish })), finish)
    assert.isFalse(isFinal(V.atWork(msg(1))))
    assert.isFalse(isFinal(agent(msg(1), { time: { created: 1 } })))
    assert.isTrue(isFinal(V.atWork(msg(1), { error: tooLong })))
  })
})

describe("isContinuation", () => {
  it("is what the server itself writes", () => {
    assert.isTrue(isContinuation(compaction(1)))
    assert.isTrue(isContinuation(synthetic(1)))
    assert.isFalse(isContinuation(prompt(1, "a")))
    const { info, parts } = synthetic(1)
    assert.isFalse(isContinuation(message(info, ...parts, text(at(msg(1), prt(2)), "said"))))
    assert.isFalse(isContinuation(message(info, V.file(at(msg(1), prt(2)), "a.png"))))
  })
})

describe("childrenOf", () => {
  it("has each subagent's session once, in any state of its tool", () => {
    const task = (n: number, id: unknown, status: "running" | "completed" = "completed") =>
      V.tool(
        at(msg(2), prt(n)),
        status === "running" ? V.running({ sessionId: id }) : V.completed("", { sessionId: id }),
        "task"
      )
    const messages = [
      message(
        agent(msg(2)),
        task(1, "ses_a"),
        task(2, "ses_b", "running"),
        task(3, "ses_a"),
        task(4, "nope"),
        task(5, undefined),
        V.tool(at(msg(2), prt(6)), V.pending, "task"),
        V.tool(at(msg(2), prt(7)), V.completed("", { sessionId: "ses_c" }), "bash")
      )
    ]
    assert.deepStrictEqual(childrenOf(messages), ["ses_a", "ses_b"])
  })
})
