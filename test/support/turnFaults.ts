/**
 * Turns on the real server while things go wrong: event streams that are cut, interruptions at random moments. The tests
 * check each a few times, `test/soak` every one.
 */
import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Random from "effect/Random"
import * as Stream from "effect/Stream"
import { Client, Message, Session, Turn } from "../../src/index.js"
import * as FaultProxy from "../../src/testing/FaultProxy.js"
import * as ScriptedModel from "../../src/testing/ScriptedModel.js"
import { pidIn } from "./busy.js"
import * as Faults from "./eventFaults.js"
import { hasProcessTable, isAlive, until } from "./processes.js"
import * as Scenes from "./scenes.js"

export const script = Scenes.play({
  hello: () => ScriptedModel.text(["Hello, ", "world."]),
  turn: [
    ScriptedModel.toolCalls([Scenes.bash("echo one"), Scenes.task("#child")], { text: ["First ", "step."] }),
    ScriptedModel.text(["All ", "done, ", "all ", "of it."])
  ],
  child: [ScriptedModel.toolCalls([Scenes.bash("echo two")]), ScriptedModel.text("Child done.")],
  shell: [ScriptedModel.toolCalls([Scenes.bash("echo $$ > shell.pid; exec sleep 60")]), ScriptedModel.text("Slept.")],
  400: () => ScriptedModel.failure({ status: 400 })
})

/** What the server says of the turn afterwards: that is what the result has to say. */
export const equalsMessages = (result: Turn.Result) =>
  Effect.map(Session.messages({ sessionID: result.sessionID }), (messages) => {
    const at = messages.findIndex(({ info }) => info.id === result.messageID)
    assert.isAtLeast(at, 0)
    const answers = messages.slice(at + 1).filter(Message.isAssistant)
    assert.deepStrictEqual(result.parts, Message.parts(answers))
    assert.deepStrictEqual(result.message, answers.at(-1)?.info)
    assert.deepStrictEqual(result.toolCalls, Message.toolCalls(answers))
  })

/** What the deltas of each part add up to, and what its end says. */
export const told = (events: ReadonlyArray<Turn.Event>) => {
  const parts = new Map<string, { deltas: string; end: string | undefined }>()
  for (const event of events) {
    if (!("partID" in event)) continue
    const part = parts.get(event.partID) ?? { deltas: "", end: undefined }
    if ("delta" in event) {
      part.deltas += event.delta
      assert.strictEqual(event.text, part.deltas)
    } else part.end = event.text
    parts.set(event.partID, part)
  }
  return [...parts.values()]
}

/** The same in every run of the same scene. */
const essence = ({ text, toolCalls, usage }: Turn.Result) => ({
  text,
  usage,
  calls: toolCalls.map(({ name, status, output }) => [name, status, name === "task" ? "" : output])
})

/** What was told, without what may be missing when events are: running tools, tools of a moment, subagents. */
const toldIn = (events: ReadonlyArray<Turn.Event>) => ({
  texts: told(events),
  ends: events.flatMap((event) => (event._tag === "ToolCompleted" ? [event.call.name] : [])).sort(),
  steps: events.filter(({ _tag }) => _tag === "StepFinished").length,
  first: events[0]?._tag,
  last: events.at(-1)?._tag
})

const observed = (input: Turn.Input) =>
  Effect.gen(function* () {
    const events = [...(yield* Stream.runCollect(Turn.stream(input)))]
    const last = events.at(-1)
    assert(last?._tag === "Finished")
    yield* equalsMessages(last.result)
    return { essence: essence(last.result), told: toldIn(events) }
  })

/** Cuts the event stream of a turn after the n-th event, for those n that are chosen: the result is the same each time. */
export const cuts = (choose: (n: number) => boolean) =>
  Effect.gen(function* () {
    const { proxy, client } = yield* Faults.proxied
    const run = Effect.provideService(observed({ prompt: "#turn" }), Client.Client, client)
    yield* run
    const before = (yield* proxy.sent("/event")).length
    const whole = yield* run
    const count = (yield* proxy.sent("/event")).length - before
    assert.isAbove(count, 20)
    const kinds: ReadonlyArray<FaultProxy.Cut> = ["FIN", "RST", "End"]
    const chosen = Array.from({ length: count }, (_, index) => index + 1).filter(choose)
    for (const n of chosen) {
      const cut = kinds[n % kinds.length] ?? "FIN"
      yield* proxy.rules([{ path: "/event", occurrence: 1, faults: [FaultProxy.cutAfter({ events: n }, cut)] }])
      const found = yield* run
      assert.deepStrictEqual(found, whole, `cut (${cut}) after event ${n} of ${count}`)
    }
    return chosen.length
  }).pipe(Effect.scoped)

/** Interrupts turns at random moments, with a shell that a tool runs: nothing is left busy, and no process. */
export const interruptions = (times: number) =>
  Effect.gen(function* () {
    const { directory } = yield* Session.create()
    for (let n = 0; n < times; n++) {
      const { id: sessionID } = yield* Session.create()
      const turn = yield* Effect.fork(Turn.run({ prompt: "#shell", sessionID }))
      const withShell = n % 2 === 0
      const pid = withShell ? yield* pidIn(`${directory}/shell.pid`) : undefined
      if (!withShell) yield* Effect.sleep(yield* Random.nextIntBetween(0, 600))
      yield* Fiber.interrupt(turn)
      assert.notProperty(yield* Session.status(), sessionID, `interruption ${n}`)
      if (pid !== undefined && hasProcessTable) {
        yield* until(
          "the end of the shell",
          Effect.sync(() => isAlive(pid)),
          (alive) => !alive
        )
      }
      yield* Turn.shell({ command: "rm -f shell.pid", sessionID })
      const messages = yield* Session.messages({ sessionID })
      const running = Message.toolCalls(messages).filter(({ status }) => status === "running" || status === "pending")
      assert.deepStrictEqual(running, [], `interruption ${n}`)
    }
  })
