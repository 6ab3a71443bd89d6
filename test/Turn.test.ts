/** Turns on the real server, with a scripted model: each outcome that a turn can have, produced for real. */
import { assert, describe, layer } from "@effect/vitest"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { Message, Permission, Permissions, Questions, Session, Turn } from "../src/index.js"
import type { SessionID } from "../src/Schema/Ids.js"
import * as NodeTestOpenCode from "../src/testing/NodeTestOpenCode.js"
import * as Sandbox from "../src/testing/Sandbox.js"
import * as ScriptedModel from "../src/testing/ScriptedModel.js"
import { until } from "./support/processes.js"
import { bash, play, task, write } from "./support/scenes.js"
import { equalsMessages, told } from "./support/turnFaults.js"

const { failure, reply, text, toolCalls } = ScriptedModel

const script = play({
  hello: () => text(["Hello, ", "world."]),
  steps: [
    toolCalls([bash("echo one"), write("one.txt", "1\n")], { text: ["First ", "step."] }),
    toolCalls([write("two.txt", "2\n"), { name: "read", input: { filePath: "missing.txt" } }]),
    text(["All ", "done."], { usage: { input: 100, output: 50 } })
  ],
  task: [toolCalls([task("#child")]), text("The subagent is done.")],
  child: [toolCalls([bash("echo in the child")]), text("Child done.", { usage: { input: 1_000, output: 500 } })],
  "task-sleep": [toolCalls([task("#sleep")]), text("The subagent is done.")],
  sleep: [toolCalls([bash("sleep 60")]), text("Slept.")],
  "last-step-writes": [toolCalls([write("last.txt", "last\n"), bash("exit 0")]), text("Written.")],
  "400": () => failure({ status: 400 }),
  "401": () => failure({ status: 401 }),
  "500": () => failure({ status: 500 }),
  "429-once": () => {
    const first = !seen.has("429")
    seen.add("429")
    return first ? failure({ status: 429, headers: { "retry-after": "1" } }) : text("After a retry.")
  },
  "429-long": () => failure({ status: 429, headers: { "retry-after": "600" } }),
  "500-for-ever": () => failure({ status: 500, headers: { "retry-after-ms": "20" } }),
  malformed: () => reply(["Half ", ScriptedModel.malformed]),
  "error-in-stream": () => reply(["Half ", ScriptedModel.streamError({ message: "The test says so", type: "test" })]),
  filtered: () => reply(["Half "], { finish: "content_filter" }),
  "overflow-for-ever": () => ScriptedModel.contextOverflow(),
  overflow: ScriptedModel.contextOverflow(),
  "after-the-overflow": text("After the compaction."),
  "cut-once": (request) => {
    const first = !seen.has("cut")
    seen.add("cut")
    return first
      ? reply(["Half ", Effect.sleep("500 millis"), ScriptedModel.cut("RST")])
      : text(`Whole. ${request.index < 0}`)
  },
  "echo-and-date": [toolCalls([bash("echo one")]), toolCalls([bash("date")]), text("Asked and answered.")],
  question: [
    toolCalls([
      {
        name: "question",
        input: {
          questions: [
            {
              question: "Which colour?",
              header: "Colour",
              options: [
                { label: "Red", description: "warm" },
                { label: "Blue", description: "cold" }
              ]
            }
          ]
        }
      }
    ]),
    text("Painted.")
  ],
  length: () => reply(["As far as it goes"], { finish: "length" }),
  thoughtful: () => reply([ScriptedModel.reasoning("Hm, "), ScriptedModel.reasoning("well."), "An ", "answer."]),
  todo: [
    toolCalls([
      {
        name: "todowrite",
        input: { todos: [{ content: "a thing", status: "pending", priority: "high", id: "1" }] }
      }
    ]),
    text("Noted.")
  ],
  hang: () => Effect.never,
  gate: () =>
    Effect.as(Effect.zipRight(Deferred.succeed(gate.asked, undefined), Deferred.await(gate.open)), text("Through.")),
  object: () => text('{ "verdict": "reject", "at": "2026-01-02" }'),
  fenced: () => text('Here it is:\n```json\n{ "verdict": "approve", "at": "2026-01-02" }\n```'),
  repaired: (request) =>
    request.prompt.includes("does not fit")
      ? text('{ "verdict": "approve", "at": "2026-01-02" }')
      : text('{ "verdict": "maybe" }'),
  stubborn: () => text("I would rather not.")
})

const seen = new Set<string>()
const gate = { asked: Effect.runSync(Deferred.make<void>()), open: Effect.runSync(Deferred.make<void>()) }

const collect = <E, R>(turn: Stream.Stream<Turn.Event, E, R>) =>
  Effect.map(Stream.runCollect(turn), (events) => [...events])

const tags = (events: ReadonlyArray<Turn.Event>) => events.map(({ _tag }) => _tag)

const finished = (events: ReadonlyArray<Turn.Event>): Turn.Result => {
  const last = events.at(-1)
  assert(last?._tag === "Finished")
  return last.result
}

const idle = (sessionID: SessionID) => Effect.map(Session.status(), (statuses) => statuses[sessionID] === undefined)

const failing = <A, E, R>(turn: Effect.Effect<A, E, R>) =>
  Effect.map(Effect.flip(turn), (error) => {
    assert.instanceOf(error, Turn.TurnError)
    return error as Turn.TurnError
  })

const summary: ScriptedModel.List = [
  ScriptedModel.when({ prompt: "#overflow-for-ever" }, ScriptedModel.contextOverflow()),
  ScriptedModel.when({ prompt: "#overflow" }, text("A summary. #after-the-overflow")),
  ScriptedModel.when({}, text("A summary."))
]

layer(
  NodeTestOpenCode.layer({
    script,
    model: { summary },
    files: { "a file.txt": "by path" },
    config: { permission: { bash: "allow" } }
  }),
  {
    excludeTestServices: true,
    timeout: "90 seconds"
  }
)("Turn", (it) => {
  describe("that succeeds", () => {
    it.effect("runs in a fresh session and gives its text", () =>
      Effect.gen(function* () {
        const result = yield* Turn.run({ prompt: "#hello" })
        assert.strictEqual(result.text, "Hello, world.")
        assert.deepStrictEqual(result.usage, {
          tokens: { input: 10, output: 5, reasoning: 0, cache: { read: 0, write: 0 } },
          cost: 0,
          steps: 1
        })
        assert.deepStrictEqual([result.toolCalls, result.files, result.reasoning], [[], [], ""])
        yield* equalsMessages(result)
      })
    )

    it.effect("tells each step, tool and text, and gives what the server says afterwards", () =>
      Effect.gen(function* () {
        const events = yield* collect(Turn.stream({ prompt: "#steps" }))
        const result = finished(events)
        yield* equalsMessages(result)
        assert.strictEqual(result.text, "All done.")
        assert.deepStrictEqual(
          result.toolCalls.map(({ name, status }) => [name, status]),
          [
            ["bash", "completed"],
            ["write", "completed"],
            ["write", "completed"],
            ["read", "error"]
          ]
        )
        assert.strictEqual(result.toolCalls[0]?.output?.trim(), "one")
        assert.include(result.toolCalls[3]?.error ?? "", "missing.txt")
        assert.deepStrictEqual(
          result.files.map(({ file, status }) => [file, status]),
          [
            ["one.txt", "added"],
            ["two.txt", "added"]
          ]
        )
        assert.deepStrictEqual(result.usage.tokens, {
          input: 120,
          output: 60,
          reasoning: 0,
          cache: { read: 0, write: 0 }
        })
        assert.strictEqual(result.usage.steps, 3)
        assert.deepStrictEqual(told(events), [
          { deltas: "First step.", end: "First step." },
          { deltas: "All done.", end: "All done." }
        ])
        const count = (tag: Turn.Event["_tag"]) => tags(events).filter((one) => one === tag).length
        assert.deepStrictEqual(
          [tags(events)[0], count("Started"), count("StepStarted"), count("StepFinished"), count("Finished")],
          ["Started", 1, 3, 3, 1]
        )
        for (const { id, status } of result.toolCalls) {
          const ofCall = events.flatMap((event) => ("call" in event && event.call.id === id ? [event._tag] : []))
          assert.deepStrictEqual(
            ofCall.filter((tag) => tag !== "ToolProgress"),
            ["ToolPending", "ToolRunning", status === "error" ? "ToolFailed" : "ToolCompleted"]
          )
        }
        const edited = events.flatMap((event) => (event._tag === "FilesEdited" ? event.files : []))
        assert.deepStrictEqual(
          edited.map((path) => path.split("/").at(-1)),
          ["one.txt", "two.txt"]
        )
      })
    )

    it.effect("tells of subagents, and counts what they used", () =>
      Effect.gen(function* () {
        const events = yield* collect(Turn.stream({ prompt: "#task" }))
        const result = finished(events)
        yield* equalsMessages(result)
        assert.strictEqual(result.text, "The subagent is done.")
        assert.deepStrictEqual([result.usage.tokens.input, result.usage.steps], [1_030, 4])
        const children = events.filter(({ _tag }) => _tag === "ChildStarted" || _tag === "ChildEnded")
        const [child] = yield* Session.children({ sessionID: result.sessionID })
        assert.deepStrictEqual(
          children.map(({ _tag, sessionID }) => [_tag, sessionID]),
          [
            ["ChildStarted", child?.id],
            ["ChildEnded", child?.id]
          ]
        )
        assert.deepStrictEqual([...new Set(told(events).map(({ end }) => end))], ["The subagent is done."])
      })
    )

    it.effect("tells what subagents say, when asked to", () =>
      Effect.gen(function* () {
        const events = yield* collect(Turn.stream({ prompt: "#task", children: true }))
        assert.deepStrictEqual(
          told(events)
            .map(({ end }) => end)
            .sort(),
          ["Child done.", "The subagent is done."]
        )
        const names = events.flatMap((event) => (event._tag === "ToolCompleted" ? [event.call.name] : []))
        assert.deepStrictEqual(names.sort(), ["bash", "task"])
      })
    )

    it.effect("tells the list of things to do, and a retry of the server", () =>
      Effect.gen(function* () {
        const todo = yield* collect(Turn.stream({ prompt: "#todo" }))
        const list = todo.flatMap((event) => (event._tag === "TodosUpdated" ? event.todos : []))
        assert.deepStrictEqual(list.map(({ content }) => content).slice(0, 1), ["a thing"])
        const retried = yield* collect(Turn.stream({ prompt: "#429-once" }))
        assert.strictEqual(finished(retried).text, "After a retry.")
        const retry = retried.find(({ _tag }) => _tag === "Retrying")
        assert(retry?._tag === "Retrying")
        assert.strictEqual(retry.attempt, 1)
      })
    )

    it.effect("thinks aloud", () =>
      Effect.gen(function* () {
        const events = yield* collect(Turn.stream({ prompt: "#thoughtful" }))
        const result = finished(events)
        assert.deepStrictEqual([result.reasoning, result.text], ["Hm, well.", "An answer."])
        assert.includeMembers(tags(events), ["ReasoningDelta", "ReasoningEnd"])
        assert.deepStrictEqual(told(events), [
          { deltas: "Hm, well.", end: "Hm, well." },
          { deltas: "An answer.", end: "An answer." }
        ])
        yield* equalsMessages(result)
      })
    )

    it.effect("is cut off by the model's limit, and says so", () =>
      Effect.gen(function* () {
        const { message, text } = yield* Turn.run({ prompt: "#length" })
        assert.deepStrictEqual([message.finish, text], ["length", "As far as it goes"])
      })
    )

    it.effect("takes back what was said before the provider's connection broke", () =>
      Effect.gen(function* () {
        const events = yield* collect(Turn.stream({ prompt: "#cut-once" }))
        const result = finished(events)
        assert.strictEqual(result.text, "Whole. false")
        assert.includeMembers(tags(events), ["Retrying"])
        const ends = events.flatMap((event) => (event._tag === "TextEnd" ? [event.text] : []))
        assert.deepStrictEqual(ends.sort(), ["", "Whole. false"])
        yield* equalsMessages(result)
      })
    )

    it.effect("goes on after the server has compacted a conversation that was too long", () =>
      Effect.gen(function* () {
        const events = yield* collect(Turn.stream({ prompt: "#overflow" }))
        const result = finished(events)
        assert.strictEqual(result.text, "After the compaction.")
        assert.includeMembers(tags(events), ["Compacted"])
        yield* equalsMessages(result)
      })
    )

    it.effect("gives what its last step changed", () =>
      Effect.gen(function* () {
        const result = yield* Turn.run({ prompt: "#last-step-writes" })
        assert.deepStrictEqual(
          result.files.map(({ file }) => file),
          ["last.txt"]
        )
      })
    )

    it.effect("takes files by path and by content", () =>
      Effect.gen(function* () {
        const { project } = yield* Sandbox.Sandbox
        const { sessionID, messageID } = yield* Turn.run({
          prompt: [
            { type: "file", path: "a file.txt" },
            { type: "text", text: "#hello. " },
            { type: "file", bytes: new TextEncoder().encode("by content"), mime: "text/plain", filename: "b.txt" }
          ]
        })
        const { parts } = yield* Session.message({ sessionID, messageID })
        const texts = parts.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("\n")
        assert.include(texts, "by path")
        assert.include(texts, "by content")
        const files = parts.flatMap((part) => (part.type === "file" ? [part.filename] : []))
        assert.deepStrictEqual(files.sort(), ["a file.txt", "b.txt"])
        assert.include(texts, project)
      })
    )

    it.effect("lets its session be used again by whoever reads its end", () =>
      Effect.gen(function* () {
        const { id: sessionID } = yield* Session.create()
        const again = yield* Turn.stream({ prompt: "#hello", sessionID }).pipe(
          Stream.mapEffect((event) =>
            event._tag === "Finished" ? Turn.run({ prompt: "#hello", sessionID }) : Effect.succeed(undefined)
          ),
          Stream.runLast
        )
        assert.strictEqual(Option.getOrUndefined(again)?.text, "Hello, world.")
      })
    )

    it.effect("removes a fresh session that is not to be kept, and leaves one that was there", () =>
      Effect.gen(function* () {
        const fresh = yield* Turn.run({ prompt: "#hello", keep: false })
        const gone = yield* Effect.flip(Session.get({ sessionID: fresh.sessionID }))
        assert.deepInclude(gone, { _tag: "HttpError", status: 404 })
        const { id } = yield* Session.create()
        yield* Turn.run({ prompt: "#hello", sessionID: id, keep: false })
        assert.strictEqual((yield* Session.get({ sessionID: id })).id, id)
      })
    )
  })

  describe("that fails", () => {
    const cases: ReadonlyArray<readonly [string, Partial<Turn.Reason>, text?: string]> = [
      ["400", { _tag: "Api", status: 400, retryable: false }],
      ["401", { _tag: "Api", status: 401, retryable: false }],
      ["500-for-ever", { _tag: "Api", status: 500, retryable: true }],
      ["malformed", { _tag: "Other", name: "UnknownError" }, "Half "],
      ["error-in-stream", { _tag: "Other", name: "UnknownError" }, "Half "],
      ["filtered", { _tag: "ContentFilter" }, "Half "],
      ["overflow-for-ever", { _tag: "ContextOverflow" }]
    ]
    for (const [scene, fields, text = ""] of cases) {
      it.effect(`when the provider does this: ${scene}`, () =>
        Effect.gen(function* () {
          const { messageID, produced, reason, sessionID } = yield* failing(Turn.run({ prompt: `#${scene}` }))
          assert.deepInclude(reason, fields)
          assert.strictEqual(produced.text, text)
          assert.isDefined(messageID)
          assert.isTrue(yield* idle(sessionID))
        })
      )
    }

    it.effect("when it is aborted while the server waits for the provider", () =>
      Effect.gen(function* () {
        const { id: sessionID } = yield* Session.create()
        const turn = Turn.stream({ prompt: "#429-long", sessionID }).pipe(
          Stream.tap((event) => (event._tag === "Retrying" ? Session.abort({ sessionID }) : Effect.void)),
          Stream.runDrain
        )
        const { reason } = yield* failing(turn)
        assert.strictEqual(reason._tag, "Aborted")
      })
    )

    it.effect("when the model is unknown, with the server's suggestion", () =>
      Effect.gen(function* () {
        const error = yield* failing(Turn.run({ prompt: "#hello", model: "scripted/modl" }))
        assert.deepInclude(error.reason, { _tag: "UnknownModel", model: "scripted/modl" })
        assert.include(error.message, "Model not found: scripted/modl")
        assert.notInclude(error.message, "\n")
        assert(error.reason._tag === "UnknownModel")
        assert.include(error.reason.suggestions, "model")
      })
    )

    it.effect("when the agent or the command is unknown", () =>
      Effect.gen(function* () {
        const agent = yield* failing(Turn.run({ prompt: "#hello", agent: "nobody" }))
        assert.deepInclude(agent.reason, { _tag: "Other" })
        assert.include(agent.message, 'Agent not found: "nobody"')
        const command = yield* failing(Turn.command({ command: "nothing" }))
        assert.include(command.message, 'Command not found: "nothing"')
      })
    )

    it.effect("when the input cannot be, and sends nothing", () =>
      Effect.gen(function* () {
        const before = (yield* Session.list()).length
        const untyped = (input: unknown) => input as Turn.Input
        const inputs: ReadonlyArray<readonly [Turn.Input, string]> = [
          [untyped({}), "prompt"],
          [untyped({ prompt: 5 }), "prompt"],
          [untyped({ prompt: [null] }), "prompt[0]"],
          [untyped({ prompt: [{ type: "file", bytes: "x" }] }), "prompt[0]"],
          [untyped({ prompt: "x", model: {} }), "model"],
          [{ prompt: "" }, "prompt"],
          [{ prompt: [] }, "prompt"],
          [{ prompt: "x", model: "noslash" }, "model"],
          [{ prompt: "x", stallTimeout: 0 }, "stallTimeout"]
        ]
        for (const [input, name] of inputs) {
          const error = yield* Effect.flip(Turn.run(input))
          assert.deepInclude(error, { _tag: "SchemaError", direction: "input" })
          assert.include(error.message, `${name}: expected`)
        }
        for (const repairs of [Number.NaN, -1, 1.5]) {
          const error = yield* Effect.flip(Turn.object(Schema.String, { prompt: "x", repairs }))
          assert.include(error.message, "repairs: expected")
        }
        assert.strictEqual((yield* Session.list()).length, before)
        const missing = yield* Effect.flip(Turn.run({ prompt: "x", sessionID: "ses_missing" }))
        assert.deepInclude(missing, { _tag: "HttpError", status: 404 })
      })
    )

    it.effect("when another client aborts it, with what there was", () =>
      Effect.gen(function* () {
        const { id: sessionID } = yield* Session.create()
        const turn = yield* Effect.fork(failing(Turn.run({ prompt: "#sleep", sessionID })))
        yield* toolRuns(sessionID)
        yield* Session.abort({ sessionID })
        const error = yield* Fiber.join(turn)
        assert.strictEqual(error.reason._tag, "Aborted")
        assert.deepStrictEqual(
          Message.toolCalls(error.produced.parts).map(({ name }) => name),
          ["bash"]
        )
        assert.isTrue(yield* idle(sessionID))
      })
    )

    it.effect("when nothing happens for too long, and ends on the server", () =>
      Effect.gen(function* () {
        const error = yield* failing(Turn.run({ prompt: "#hang", stallTimeout: "2 seconds" }))
        assert.deepInclude(error.reason, { _tag: "Stalled", after: 2_000 })
        assert.isTrue(yield* idle(error.sessionID))
      })
    )

    it.effect("when its session is deleted meanwhile", () =>
      Effect.gen(function* () {
        const { id: sessionID } = yield* Session.create()
        const turn = yield* Effect.fork(failing(Turn.run({ prompt: "#sleep", sessionID })))
        yield* toolRuns(sessionID)
        yield* Session.delete({ sessionID })
        const { reason } = yield* Fiber.join(turn)
        assert.oneOf(reason._tag, ["Vanished", "Aborted"])
      })
    )
  })

  describe("that is interrupted", () => {
    it.effect("ends on the server with its subagents and their tools", () =>
      Effect.gen(function* () {
        const { id: sessionID } = yield* Session.create()
        const turn = yield* Effect.fork(Turn.run({ prompt: "#task-sleep", sessionID }))
        const children = yield* until(
          "the subagent's session",
          Session.children({ sessionID }),
          (children) => children.length === 1
        )
        const child = children[0]?.id
        assert(child !== undefined)
        yield* toolRuns(child)
        yield* Fiber.interrupt(turn)
        assert.deepStrictEqual(yield* Session.status(), {})
        const [, answer] = yield* Session.messages({ sessionID: child })
        assert(answer !== undefined && Message.isAssistant(answer))
        assert.strictEqual(answer.info.error?.name, "MessageAbortedError")
      })
    )

    it.effect("while it waits for a permission, leaves no request that could be allowed later", () =>
      Effect.gen(function* () {
        const { id: sessionID } = yield* Session.create({
          permission: [{ permission: "bash", pattern: "*", action: "ask" }]
        })
        yield* Turn.stream({ prompt: "#echo-and-date", sessionID }).pipe(
          Stream.takeUntil(({ _tag }) => _tag === "PermissionAsked"),
          Stream.runDrain
        )
        const left = (yield* Permission.list()).filter((request) => request.sessionID === sessionID)
        assert.deepStrictEqual(left, [])
      })
    )

    it.effect("leaves alone the turn of another client after it", () =>
      Effect.gen(function* () {
        const { id: sessionID } = yield* Session.create()
        const reader = yield* Effect.fork(
          Turn.stream({ prompt: "#hello", sessionID }).pipe(
            Stream.runForEach(({ _tag }) => (_tag === "Started" ? Effect.never : Effect.void))
          )
        )
        yield* until("the end of the turn", Session.messages({ sessionID }), (messages) =>
          messages.some((message) => Message.isAssistant(message) && message.info.finish === "stop")
        )
        yield* until("rest", idle(sessionID), (idle) => idle)
        yield* Session.promptAsync({ sessionID, parts: [{ type: "text", text: "#sleep" }] })
        yield* toolRuns(sessionID)
        yield* Fiber.interrupt(reader)
        assert.isFalse(yield* idle(sessionID))
        yield* Session.abort({ sessionID })
      })
    )

    it.effect("by a reader who has enough", () =>
      Effect.gen(function* () {
        const { id: sessionID } = yield* Session.create()
        const events = yield* Turn.stream({ prompt: "#sleep", sessionID }).pipe(
          Stream.takeUntil(({ _tag }) => _tag === "ToolRunning"),
          Stream.runCollect
        )
        assert.isTrue([...events].some(({ _tag }) => _tag === "ToolRunning"))
        assert.deepStrictEqual(yield* Session.status(), {})
      })
    )

    it.effect("leaves alone a session whose turn has just ended", () =>
      Effect.gen(function* () {
        const { id: sessionID } = yield* Session.create()
        const result = yield* Turn.stream({ prompt: "#hello", sessionID }).pipe(
          Stream.filter((event) => event._tag === "Finished"),
          Stream.take(1),
          Stream.runDrain,
          Effect.zipRight(Session.messages({ sessionID }))
        )
        assert.deepStrictEqual(
          result.filter(Message.isAssistant).map(({ info }) => info.error),
          [undefined]
        )
      })
    )
  })

  describe("in a session that is at work", () => {
    it.effect("waits for the one before it, or fails, by option", () =>
      Effect.gen(function* () {
        const { id: sessionID } = yield* Session.create()
        const first = yield* Effect.fork(Turn.run({ prompt: "#gate", sessionID }))
        yield* Deferred.await(gate.asked)
        const second = yield* Effect.fork(Turn.run({ prompt: "#hello", sessionID }))
        const third = yield* failing(Turn.run({ prompt: "#hello", sessionID, whenBusy: "fail" }))
        assert.strictEqual(third.reason._tag, "Busy")
        yield* Deferred.succeed(gate.open, undefined)
        const results = yield* Effect.all([Fiber.join(first), Fiber.join(second)])
        assert.deepStrictEqual(
          results.map(({ text }) => text),
          ["Through.", "Hello, world."]
        )
        yield* Effect.forEach(results.slice(1), equalsMessages)
        assert.strictEqual((yield* Session.messages({ sessionID })).length, 4)
      })
    )

    it.effect("sees that somebody else works there", () =>
      Effect.gen(function* () {
        const { id: sessionID } = yield* Session.create()
        yield* Session.promptAsync({ sessionID, parts: [{ type: "text", text: "#sleep" }] })
        yield* toolRuns(sessionID)
        const error = yield* failing(Turn.run({ prompt: "#hello", sessionID, whenBusy: "fail" }))
        assert.strictEqual(error.reason._tag, "Busy")
        const queued = yield* Effect.fork(Turn.run({ prompt: "#hello", sessionID }))
        yield* Session.abort({ sessionID })
        assert.strictEqual((yield* Fiber.join(queued)).text, "Hello, world.")
      })
    )
  })

  describe("that somebody else has started", () => {
    it.effect("is followed, whether it runs or has yet to begin", () =>
      Effect.gen(function* () {
        const { id: sessionID } = yield* Session.create()
        const waiting = yield* Effect.fork(collect(Turn.events(sessionID)))
        yield* Effect.sleep("500 millis")
        const prompt = yield* Effect.fork(Session.prompt({ sessionID, parts: [{ type: "text", text: "#steps" }] }))
        yield* toolRuns(sessionID)
        const running = yield* Effect.fork(collect(Turn.events(sessionID)))
        const answer = yield* Fiber.join(prompt)
        for (const fiber of [waiting, running]) {
          const result = finished(yield* Fiber.join(fiber))
          yield* equalsMessages(result)
          assert.deepStrictEqual(result.message.id, answer.info.id)
        }
      })
    )
  })

  describe("with policies of its own", () => {
    const asking = Session.create({ permission: [{ permission: "bash", pattern: "*", action: "ask" }] })

    it.effect("is allowed what its rules allow, and told what they deny", () =>
      Effect.gen(function* () {
        const { id: sessionID } = yield* asking
        const permissions = {
          rules: [Permissions.rule({ permission: "bash", pattern: "echo *" }, Permissions.allow)],
          otherwise: Permissions.deny("Only echo.")
        }
        const events = yield* collect(Turn.stream({ prompt: "#echo-and-date", sessionID, permissions }))
        const result = finished(events)
        assert.deepStrictEqual(
          result.toolCalls.map(({ status }) => status),
          ["completed", "error"]
        )
        assert.include(result.toolCalls[1]?.error ?? "", "Only echo.")
        assert.strictEqual(result.text, "Asked and answered.")
        const asked = events.flatMap((event) => (event._tag === "PermissionAsked" ? [event.request.patterns[0]] : []))
        const answered = events.flatMap((event) => (event._tag === "PermissionAnswered" ? [event.reply] : []))
        assert.deepStrictEqual(
          [asked, answered],
          [
            ["echo one", "date"],
            ["once", "reject"]
          ]
        )
        yield* equalsMessages(result)
      })
    )

    it.effect("has its questions answered, or rejected", () =>
      Effect.gen(function* () {
        const answered = yield* Turn.run({
          prompt: "#question",
          questions: {
            handler: ({ questions }) =>
              Effect.map(
                Effect.forEach(questions, (question) => Questions.choose(question, "Blue")),
                (answers) => Questions.answer(...answers)
              )
          }
        })
        assert.include(answered.toolCalls[0]?.output ?? "", "Blue")
        const rejected = yield* collect(Turn.stream({ prompt: "#question", questions: {} }))
        assert.includeMembers(tags(rejected), ["QuestionAsked", "QuestionRejected", "ToolFailed", "Finished"])
      })
    )
  })

  describe("of another kind", () => {
    it.effect("runs a slash command", () =>
      Effect.gen(function* () {
        const { id: sessionID } = yield* Session.create()
        const result = yield* Turn.command({ command: "init", arguments: "#hello", sessionID })
        assert.strictEqual(result.text, "Hello, world.")
        yield* equalsMessages(result)
      })
    )

    it.effect("runs a shell command, and another after a turn", () =>
      Effect.gen(function* () {
        const first = yield* Turn.shell({ command: "echo out; exit 3" })
        const [call] = first.toolCalls
        assert.deepInclude(call, { name: "bash", status: "completed" })
        assert.include(call?.output ?? "", "out")
        yield* equalsMessages(first)
        const { sessionID } = first
        yield* Turn.run({ prompt: "#hello", sessionID })
        const second = yield* Turn.shell({ command: "echo again", sessionID })
        assert.include(second.toolCalls[0]?.output ?? "", "again")
        yield* equalsMessages(second)
      })
    )

    it.effect("ends a shell command that is interrupted", () =>
      Effect.gen(function* () {
        const { id: sessionID } = yield* Session.create()
        yield* Turn.shell({ command: "sleep 60", sessionID }).pipe(Effect.raceFirst(toolRuns(sessionID)))
        assert.isTrue(yield* idle(sessionID))
      })
    )

    it.effect("summarizes a session", () =>
      Effect.gen(function* () {
        const { sessionID } = yield* Turn.run({ prompt: "#hello" })
        const events = yield* collect(Turn.summarizeStream({ sessionID, model: "scripted/model" }))
        const result = finished(events)
        assert.isTrue(result.message.summary)
        assert.strictEqual(result.text, "A summary.")
        assert.include(tags(events), "Compacted")
        yield* equalsMessages(result)
      })
    )
  })

  describe("that gives an object", () => {
    const Review = Schema.Struct({ verdict: Schema.Literal("approve", "reject"), at: Schema.Date })

    it.effect("decodes the answer with the schema, fences and words around it or not", () =>
      Effect.gen(function* () {
        const plain = yield* Turn.object(Review, { prompt: "#object" })
        assert.deepStrictEqual(plain, { verdict: "reject", at: new Date("2026-01-02") })
        assert.strictEqual((yield* Turn.object(Review, { prompt: "#fenced" })).verdict, "approve")
      })
    )

    it.effect("has an answer repaired that does not fit, and leaves the session readable", () =>
      Effect.gen(function* () {
        const { id: sessionID } = yield* Session.create()
        assert.strictEqual((yield* Turn.object(Review, { prompt: "#repaired", sessionID })).verdict, "approve")
        const messages = yield* Session.messages({ sessionID })
        const corrections = messages.filter(({ info }) => info.role === "user").map((message) => Message.text(message))
        assert.strictEqual(corrections.length, 2)
        assert.include(corrections[1] ?? "", "at: is missing")
        assert.include(corrections[1] ?? "", "verdict")
        const model = yield* ScriptedModel.ScriptedModel
        const asked = (yield* model.requests).find(({ prompt }) => prompt === "#repaired")
        const [system] = asked?.messages ?? []
        assert.include(system?.text ?? "", '"verdict"')
      })
    )

    it.effect("keeps its rounds together", () =>
      Effect.gen(function* () {
        const { id: sessionID } = yield* Session.create()
        const ask = Turn.object(Review, { prompt: "#repaired", sessionID })
        yield* Effect.all([ask, Effect.delay(ask, "50 millis")], { concurrency: 2 })
        const messages = yield* Session.messages({ sessionID })
        const prompts = messages.flatMap((message) => (message.info.role === "user" ? [Message.text(message)] : []))
        assert.deepStrictEqual(
          prompts.map((prompt) => (prompt.startsWith("#") ? "asked" : "corrected")),
          ["asked", "corrected", "asked", "corrected"]
        )
      })
    )

    it.effect("fails after so many answers that do not fit", () =>
      Effect.gen(function* () {
        const error = yield* failing(Turn.object(Review, { prompt: "#stubborn", repairs: 1 }))
        assert.deepInclude(error.reason, { _tag: "InvalidObject", rounds: 2, answer: "I would rather not." })
        assert.include(error.message, "not a JSON value")
      })
    )
  })
})

/** Waits until a tool of the session runs. */
const toolRuns = (sessionID: SessionID) =>
  until("a tool that runs", Session.messages({ sessionID }), (messages) =>
    Message.toolCalls(messages).some(({ status, name }) => name === "bash" && status === "running")
  )
