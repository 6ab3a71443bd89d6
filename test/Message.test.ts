import { assert, describe, it } from "@effect/vitest"
import * as Message from "../src/Message.js"
import type { Part } from "../src/Schema/Part.js"
import * as V from "./turn/values.js"

const { at, message, msg, prt, text, tool } = V

/** What arrives from a newer server. */
const newer = <A>(json: object): A => JSON.parse(JSON.stringify(json))

const place = (n: number, id = msg(2)) => at(id, prt(n))

const asked = message(V.user(msg(1)), text(place(1, msg(1)), "Do it."), V.file(place(2, msg(1)), "a.png"))
const worked = message(
  V.agent(msg(2), { finish: "tool-calls" }),
  V.stepStart(place(10)),
  V.reasoning(place(11), "Let me see."),
  text(place(12), "I look."),
  tool(place(13), V.completed("out", { exit: 0 }, [V.file(place(99), "shot.png")])),
  tool(place(14), V.failed("no such file"), "read"),
  V.patch(place(15), "/project/a.txt", "/project/b.txt"),
  V.stepFinish(place(16), 10, 5, 0.5)
)
const said = message(
  V.agent(msg(3)),
  V.reasoning(place(20, msg(3)), ""),
  V.reasoning(place(21, msg(3)), "So."),
  text(place(22, msg(3)), "Done,"),
  text(place(23, msg(3)), ""),
  text(place(24, msg(3)), "a hint", { synthetic: true }),
  text(place(25, msg(3)), "a note", { ignored: true }),
  text(place(26, msg(3)), "all of it. ", { synthetic: false }),
  V.patch(place(27, msg(3)), "/project/b.txt", "/project/c.txt"),
  V.stepFinish(place(28, msg(3)), 100, 50, 0.25)
)
const all = [asked, worked, said]

describe("what messages say", () => {
  it("is read from one message, from several, or from parts", () => {
    assert.strictEqual(Message.text(said), "Done,\n\nall of it. ")
    assert.strictEqual(Message.text(said.parts), Message.text(said))
    assert.strictEqual(Message.text([worked, said]), "I look.\n\nDone,\n\nall of it. ")
    assert.strictEqual(Message.text([]), "")
    assert.strictEqual(Message.parts(all).length, asked.parts.length + worked.parts.length + said.parts.length)
  })

  it("has parts of a newer server in it, whatever their fields are called", () => {
    const part = newer<Part>({ ...place(30), type: "newer", info: {}, parts: [] })
    assert.deepStrictEqual(Message.parts([part, ...said.parts]), [part, ...said.parts])
    assert.deepStrictEqual(Message.parts([message(V.agent(msg(4)), part)]), [part])
  })

  it("has what the model thought", () => {
    assert.strictEqual(Message.reasoning(all), "Let me see.\n\nSo.")
  })

  it("has the files that are attached, by the message and by tools", () => {
    assert.deepStrictEqual(
      Message.files(all).map(({ filename }) => filename),
      ["a.png", "shot.png"]
    )
  })

  it("has each file once that the steps changed", () => {
    assert.deepStrictEqual(Message.changedFiles(all), ["/project/a.txt", "/project/b.txt", "/project/c.txt"])
  })

  it("has what the steps used", () => {
    assert.deepStrictEqual(Message.usage(all), {
      tokens: { input: 110, output: 55, reasoning: 0, cache: { read: 0, write: 0 } },
      cost: 0.75,
      steps: 2
    })
    assert.deepStrictEqual(Message.usage(asked), Message.noUsage)
    const one = {
      tokens: { input: 1, output: 2, reasoning: 3, cache: { read: 4, write: 5 } },
      cost: 6,
      steps: 7
    }
    assert.deepStrictEqual(Message.addUsage(one, one), {
      tokens: { input: 2, output: 4, reasoning: 6, cache: { read: 8, write: 10 } },
      cost: 12,
      steps: 14
    })
    assert.deepStrictEqual(Message.addUsage(one, Message.noUsage), one)
  })

  it("is the agent's or not, and failed or not", () => {
    const error = { name: "MessageAbortedError", data: { message: "Aborted" } } as const
    assert.deepStrictEqual(all.map(Message.isAssistant), [false, true, true])
    assert.isUndefined(Message.error(asked))
    assert.isUndefined(Message.error(said))
    assert.deepStrictEqual<unknown>(Message.error(message(V.agent(msg(4), { error }))), error)
  })
})

describe("a tool call", () => {
  const ids = { id: "call_prt_213900000013", sessionID: V.sessionID, messageID: msg(2), partID: prt(13) }
  const callOf = (state: Parameters<typeof tool>[1]) => Message.toolCall(tool(place(13), state))

  it("is told in their order", () => {
    assert.deepStrictEqual(
      Message.toolCalls(all).map(({ name, status }) => [name, status]),
      [
        ["bash", "completed"],
        ["read", "error"]
      ]
    )
  })

  it("has what its state has", () => {
    const input = { command: "ls" }
    assert.deepStrictEqual(callOf(V.pending), { ...ids, name: "bash", status: "pending", input: {} })
    assert.deepStrictEqual(
      callOf({ status: "running", input, time: { start: 1 }, title: "t", metadata: { output: "1" } }),
      {
        ...ids,
        name: "bash",
        status: "running",
        input,
        title: "t",
        metadata: { output: "1" },
        time: { start: 1 }
      }
    )
    assert.deepInclude(callOf(V.completed("out", { exit: 0 })), {
      status: "completed",
      input,
      output: "out",
      title: "a title",
      metadata: { exit: 0 },
      time: { start: 2_100, end: 2_200 }
    })
    const failed = callOf(V.failed("no"))
    assert.deepInclude(failed, { status: "error", input, error: "no", time: { start: 2_100, end: 2_200 } })
    assert.isUndefined(failed.output)
  })

  it("may be in a state that a newer server has", () => {
    const call = callOf(newer({ status: "paused", input: { command: "ls" } }))
    assert.deepStrictEqual<unknown>(call, { ...ids, name: "bash", status: "paused", input: {} })
  })
})
