/**
 * Turns, conversations and policies on scripted turns of a mock client, under a clock that only the tests move. That the mock
 * does what the real server does is shown in `mockTurnReal.test.ts`.
 */
import { assert, describe, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Chunk from "effect/Chunk"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/TestClock"
import { HttpError } from "../../src/Errors.js"
import {
  Client,
  Conversation,
  Events,
  Global,
  Message,
  Pages,
  Permission,
  Permissions,
  Question,
  Questions,
  Session,
  Turn
} from "../../src/index.js"
import * as MockClient from "../../src/testing/MockClient.js"

const { child, error, layer, permission, question, reasoning, structured, tool, turn } = MockClient

const collect = <E, R>(turn: Stream.Stream<Turn.Event, E, R>) =>
  Effect.map(Stream.runCollect(turn), (events) => Chunk.toReadonlyArray(events))

const tags = (events: ReadonlyArray<Turn.Event>) => events.map(({ _tag }) => _tag)

/** Why a turn failed. */
const reasonOf = <A, R>(turn: Effect.Effect<A, Turn.Failure, R>) =>
  Effect.map(Effect.flip(turn), (failure) => {
    assert(failure instanceof Turn.TurnError)
    return failure.reason
  })

/** A turn beside the test, which has told so far what it has told. */
const beside = (input: Turn.Input) =>
  Effect.gen(function* () {
    const told: Array<Turn.Event> = []
    const waiting: Array<{ readonly tag: Turn.Event["_tag"]; readonly heard: Deferred.Deferred<void> }> = []
    const fiber = yield* Turn.stream(input).pipe(
      Stream.runForEach((event) =>
        Effect.suspend(() => {
          told.push(event)
          return Effect.forEach(
            waiting.filter(({ tag }) => tag === event._tag),
            ({ heard }) => Deferred.succeed(heard, undefined)
          )
        })
      ),
      Effect.fork
    )
    const until = (tag: Turn.Event["_tag"]) =>
      Effect.gen(function* () {
        const heard = yield* Deferred.make<void>()
        waiting.push({ tag, heard })
        if (!told.some(({ _tag }) => _tag === tag)) yield* Deferred.await(heard)
      })
    return { fiber, until, told: Effect.sync(() => tags(told)) }
  })

const colours = {
  question: "Which colour?",
  header: "Colour",
  options: [
    { label: "Red", description: "warm" },
    { label: "Blue", description: "cold" }
  ]
}

const files = [{ file: "src/sum.ts", additions: 1, deletions: 1, status: "modified", patch: "@@" }] as const

describe("a scripted turn", () => {
  it.effect("is run without a move of the clock", () =>
    Effect.gen(function* () {
      const result = yield* Turn.run({ prompt: "Hello!" })
      assert.strictEqual(result.text, "Hello, world.")
      assert.deepStrictEqual(result.usage, {
        tokens: { input: 10, output: 5, reasoning: 0, cache: { read: 0, write: 0 } },
        cost: 0,
        steps: 1
      })
      assert.deepStrictEqual(
        [result.sessionID, result.messageID, result.message.id, result.message.finish],
        ["ses_000001", "msg_000001", "msg_000002", "stop"]
      )
      const [asked, answered] = yield* Session.messages({ sessionID: result.sessionID })
      assert(asked !== undefined && answered !== undefined)
      assert.deepStrictEqual([Message.text(asked), Message.text(answered)], ["Hello!", "Hello, world."])
      yield* MockClient.exhaustive
    }).pipe(Effect.provide(layer(turn(["Hello, ", "world."]))))
  )

  it.effect("tells what happens, step by step", () =>
    Effect.gen(function* () {
      const events = yield* collect(Turn.stream({ prompt: "Mend it." }))
      assert.deepStrictEqual(tags(events), [
        "Started",
        "StepStarted",
        "ReasoningDelta",
        "ReasoningEnd",
        "TextDelta",
        "ToolPending",
        "ToolRunning",
        "ToolPending",
        "ToolRunning",
        "TextEnd",
        "ToolCompleted",
        "ToolFailed",
        "StepFinished",
        "FilesEdited",
        "StepStarted",
        "TextDelta",
        "TextEnd",
        "StepFinished",
        "Finished"
      ])
      const last = events.at(-1)
      assert(last?._tag === "Finished")
      const { files: changed, message, text, toolCalls, usage } = last.result
      assert.deepStrictEqual([text, changed], ["Done.", files])
      assert.deepStrictEqual(
        toolCalls.map(({ error, input, name, output, status }) => ({ name, input, status, output, error })),
        [
          { name: "edit", input: mend, status: "completed", output: "Edited.", error: undefined },
          { name: "read", input: { filePath: "b.ts" }, status: "error", output: undefined, error: "File not found" }
        ]
      )
      assert.deepStrictEqual([usage.steps, usage.cost, usage.tokens.output], [2, 0.5, 60])
      assert.deepStrictEqual([message.agent, message.providerID, message.finish], ["plan", "anthropic", "length"])
    }).pipe(
      Effect.provide(
        layer(
          turn(
            [
              reasoning("Hm."),
              "I mend it.",
              tool("edit", mend, { output: "Edited.", files }),
              tool("read", { filePath: "b.ts" }, { error: "File not found" }),
              "Done."
            ],
            {
              usage: { input: 100, output: 50, reasoning: 20 },
              cost: 0.25,
              finish: "length",
              agent: "plan",
              model: { providerID: "anthropic", modelID: "claude-sonnet-4-20250514" }
            }
          )
        )
      )
    )
  )
  const mend = { filePath: "src/sum.ts", oldString: "-", newString: "+" }

  it.effect("calls tools in messages of their own where something stands between them", () =>
    Effect.gen(function* () {
      const { parts, message } = yield* Turn.run({ prompt: "Look around." })
      const calls = parts.flatMap((part) => (part.type === "tool" ? [part.messageID] : []))
      assert.deepStrictEqual(
        calls.map((id) => calls.indexOf(id)),
        [0, 0, 2]
      )
      // A model that has called tools is asked again, even if it has nothing to say.
      assert.deepStrictEqual([message.finish, parts.at(-1)?.type], ["stop", "step-finish"])
    }).pipe(
      Effect.provide(
        layer(
          turn([
            tool("glob", { pattern: "*.ts" }, "a.ts"),
            tool("bash", { command: "ls" }, "a.ts\n"),
            Effect.void,
            tool("mine", { any: "thing" }, "something")
          ])
        )
      )
    )
  )

  it.effect("takes as long as its pauses, by the clock of the test", () =>
    Effect.gen(function* () {
      const { fiber, told, until } = yield* beside({ prompt: "Slowly." })
      yield* until("ToolRunning")
      yield* TestClock.adjust("59 seconds")
      assert.deepStrictEqual((yield* told).slice(-2), ["ToolRunning", "TextEnd"])
      yield* TestClock.adjust("1 second")
      yield* until("StepFinished")
      yield* TestClock.adjust("10 seconds")
      yield* Fiber.join(fiber)
      assert.strictEqual((yield* told).at(-1), "Finished")
    }).pipe(
      Effect.provide(
        layer(
          turn([
            "Wait.",
            tool("mine", {}, { output: "x", pause: Effect.sleep("1 minute") }),
            Effect.sleep("9 seconds"),
            "So."
          ])
        )
      )
    )
  )

  it.effect("fails with the error of its step", () =>
    Effect.gen(function* () {
      const reason = () => reasonOf(Turn.run({ prompt: "Fail." }))
      assert.deepStrictEqual(yield* reason(), { _tag: "ProviderAuth", message: "No key", providerID: "anthropic" })
      const api = yield* reason()
      assert.deepStrictEqual([api._tag, api.message], ["Api", "Overloaded"])
      assert.strictEqual((yield* reason())._tag, "ContextOverflow")
      assert.strictEqual((yield* reason())._tag, "Aborted")
      assert.strictEqual((yield* reason())._tag, "ContentFilter")
    }).pipe(
      Effect.provide(
        layer(
          turn([error({ name: "ProviderAuthError", data: { providerID: "anthropic", message: "No key" } })]),
          turn([
            "Half ",
            error({ name: "APIError", data: { message: "Overloaded", isRetryable: true, statusCode: 529 } }),
            "?"
          ]),
          turn([tool("mine", {}, "x"), error({ name: "ContextOverflowError", data: { message: "too long" } })]),
          turn([error({ name: "MessageAbortedError", data: { message: "Aborted" } })]),
          turn(["Half "], { finish: "content-filter" })
        )
      )
    )
  )

  it.effect("stalls where it hangs", () =>
    Effect.gen(function* () {
      const fiber = yield* Effect.fork(reasonOf(Turn.run({ prompt: "Hang.", stallTimeout: "2 minutes" })))
      yield* TestClock.adjust("3 minutes")
      assert.strictEqual((yield* Fiber.join(fiber))._tag, "Stalled")
    }).pipe(Effect.provide(layer(turn(["Half ", Effect.never]))))
  )

  it.effect("is aborted by an interruption, with its tools, and leaves the session at rest", () =>
    Effect.gen(function* () {
      const { fiber, until } = yield* beside({ prompt: "Hang.", sessionID: "ses_1" })
      yield* until("ToolRunning")
      assert.deepStrictEqual(yield* Session.status(), { ses_1: { type: "busy" } })
      yield* Fiber.interrupt(fiber)
      assert.deepStrictEqual(yield* Session.status(), {})
      const last = (yield* Session.messages({ sessionID: "ses_1", limit: 1 }))[0]
      assert(last !== undefined)
      assert.strictEqual(Message.error(last)?.name, "MessageAbortedError")
      assert.deepStrictEqual(
        Message.toolCalls(last).map(({ error }) => error),
        ["Tool execution aborted"]
      )
      assert.strictEqual((yield* Turn.run({ prompt: "Again.", sessionID: "ses_1" })).text, "Here.")
    }).pipe(Effect.provide(layer(turn([tool("mine", {}, { output: "", pause: Effect.never })]), turn(["Here."]))))
  )

  it.effect("gives a value to Turn.object, after a correction", () =>
    Effect.gen(function* () {
      const Review = Schema.Struct({ verdict: Schema.Literal("approve", "reject") })
      assert.deepStrictEqual(yield* Turn.object(Review, { prompt: "Review." }), { verdict: "approve" })
      const prompts = yield* MockClient.callsOf(Session.promptAsync)
      assert.strictEqual(prompts.length, 2)
      assert.include(prompts[0]?.system, '"approve"')
    }).pipe(
      Effect.provide(
        layer(turn([structured({ verdict: "maybe" })]), turn(["Sorry: ", structured({ verdict: "approve" })]))
      )
    )
  )

  it.effect("answers a format through the server's own tool", () =>
    Effect.gen(function* () {
      const format = { type: "json_schema", schema: { type: "object" } } as const
      const { info, parts } = yield* Session.prompt({
        sessionID: "ses_1",
        format,
        parts: [{ type: "text", text: "x" }]
      })
      assert(info.role === "assistant")
      assert.deepStrictEqual([info.structured, info.finish], [{ a: 1 }, "tool-calls"])
      assert.deepStrictEqual(
        parts.flatMap((part) => (part.type === "tool" ? [part.tool] : [])),
        ["StructuredOutput"]
      )
    }).pipe(Effect.provide(layer(turn([structured({ a: 1 })]))))
  )

  it.effect("has subagents, in sessions of their own", () =>
    Effect.gen(function* () {
      const events = yield* collect(
        Turn.stream({ prompt: "Delegate.", permissions: { otherwise: Permissions.allow }, children: true })
      )
      const asked = events.find((event) => event._tag === "PermissionAsked")
      const started = events.find((event) => event._tag === "ChildStarted")
      assert(asked !== undefined && started !== undefined)
      assert.strictEqual(asked.sessionID, started.sessionID)
      const [below] = yield* Session.children({ sessionID: started.parentID })
      assert.deepStrictEqual([below?.id, below?.title], [started.sessionID, "look (@explore subagent)"])
      const last = events.at(-1)
      assert(last?._tag === "Finished")
      assert.include(last.result.toolCalls[0]?.output ?? "", "Found it.")
      assert.strictEqual(last.result.usage.steps, 4)
    }).pipe(
      Effect.provide(
        layer(
          turn([
            child([permission({ permission: "bash", patterns: ["ls"] }), "Found it."], {
              description: "look",
              agent: "explore"
            }),
            "Done."
          ])
        )
      )
    )
  )

  it.effect("of a subagent ends with an abort of its parent", () =>
    Effect.gen(function* () {
      const { fiber, until } = yield* beside({ prompt: "Delegate.", sessionID: "ses_1" })
      yield* until("ChildStarted")
      yield* Fiber.interrupt(fiber)
      assert.deepStrictEqual(yield* Session.status(), {})
      const [below] = yield* Session.children({ sessionID: "ses_1" })
      assert(below !== undefined)
      for (const sessionID of ["ses_1", below.id] as const) {
        const last = (yield* Session.messages({ sessionID })).at(-1)
        assert.strictEqual(last === undefined ? undefined : Message.error(last)?.name, "MessageAbortedError")
      }
    }).pipe(Effect.provide(layer(turn([child(["Half ", Effect.never])]))))
  )
})

describe("conversations and policies", () => {
  it.effect("go on in one session", () =>
    Effect.gen(function* () {
      const conversation = yield* Conversation.make({ title: "Two questions" })
      assert.strictEqual((yield* conversation.ask("One?")).text, "1")
      assert.strictEqual((yield* conversation.ask("Two?")).text, "2")
      const messages = yield* Session.messages({ sessionID: conversation.sessionID })
      assert.deepStrictEqual(
        messages.map((message) => Message.text(message)),
        ["One?", "1", "Two?", "2"]
      )
      const history = yield* Stream.runCollect(conversation.history)
      assert.deepStrictEqual(Chunk.toReadonlyArray(history).map(Message.text), ["2", "Two?", "1", "One?"])
      const pages = yield* Stream.runCollect(
        Pages.pages(Session.messages, { sessionID: conversation.sessionID, limit: 3 })
      )
      assert.strictEqual(pages.length, 2)
    }).pipe(Effect.provide(layer(turn(["1"]), turn(["2"]))))
  )

  const push = { permission: "bash", patterns: ["git push"], always: ["git *"] }

  it.effect("allow what a tool asks for", () =>
    Effect.gen(function* () {
      const asked: Array<string> = []
      const result = yield* Turn.run({
        prompt: "Push.",
        permissions: {
          rules: [Permissions.rule({ pattern: "rm *" }, Permissions.deny("Nothing is removed."))],
          handler: (request) =>
            Effect.sync(() => {
              asked.push(request.patterns.join())
              return Permissions.allowAlways
            })
        }
      })
      // What was allowed for good is not asked for again.
      assert.deepStrictEqual(asked, ["git push"])
      assert.deepStrictEqual(
        result.toolCalls.map(({ error, output }) => output ?? error),
        [
          "pushed",
          "fetched",
          "The user rejected permission to use this specific tool call with the following feedback: Nothing is removed."
        ]
      )
      assert.strictEqual(result.text, "Done.")
    }).pipe(
      Effect.provide(
        layer(
          turn([
            permission(push, "pushed"),
            Effect.void,
            tool("bash", { command: "git fetch" }, { output: "fetched", asks: { ...push, patterns: ["git fetch"] } }),
            Effect.void,
            permission({ permission: "bash", patterns: ["rm -r x"] }),
            "Done."
          ])
        )
      )
    )
  )

  it.effect("end a turn by a refusal without a word", () =>
    Effect.gen(function* () {
      const { fiber, told, until } = yield* beside({ prompt: "Push." })
      yield* until("PermissionAsked")
      const [request] = yield* Permission.list()
      assert(request !== undefined)
      assert.deepStrictEqual(
        [request.id, request.always, request.tool?.messageID],
        ["per_000001", ["git *"], "msg_000002"]
      )
      yield* Permission.reply({ requestID: request.id, reply: "reject" })
      yield* until("StepFinished")
      yield* Fiber.join(fiber)
      assert.notInclude(yield* told, "TextDelta")
      const again = yield* Effect.flip(Permission.reply({ requestID: request.id, reply: "once" }))
      assert(HttpError.is(again, 404))
      assert.strictEqual(again.body._tag, "PermissionNotFoundError")
    }).pipe(Effect.provide(layer(turn([permission(push), "Never said."]))))
  )

  it.effect("settle what else a session asks for: refused with the first, allowed where that was for good", () =>
    Effect.gen(function* () {
      const outputs = (reply: "always" | "reject") =>
        Effect.gen(function* () {
          const { fiber, until } = yield* beside({ prompt: "Push." })
          yield* until("PermissionAsked")
          const [first, second] = yield* Permission.list()
          assert(first !== undefined && second !== undefined)
          yield* Permission.reply({ requestID: first.id, reply })
          yield* until("StepFinished")
          yield* TestClock.adjust("1 second")
          yield* Fiber.join(fiber)
          const messages = yield* Session.messages({ sessionID: first.sessionID })
          return Message.toolCalls(messages).map(({ error, output }) => output ?? error)
        })
      const refused = "The user rejected permission to use this specific tool call."
      assert.deepStrictEqual(yield* outputs("reject"), [refused, refused])
      assert.deepStrictEqual(yield* outputs("always"), ["1", "2"])
    }).pipe(
      Effect.provide(
        layer(
          ...Array.from({ length: 2 }, () =>
            turn([permission(push, "1"), permission({ ...push, patterns: ["git fetch"] }, "2")])
          )
        )
      )
    )
  )

  it.effect("answer questions", () =>
    Effect.gen(function* () {
      const result = yield* Turn.run({
        prompt: "Paint it.",
        questions: {
          handler: ({ questions: [first] }) =>
            first === undefined
              ? Effect.succeed(undefined)
              : Effect.map(Questions.choose(first, "Blue"), Questions.answer)
        }
      })
      assert.include(result.toolCalls[0]?.output ?? "", '"Which colour?"="Blue"')
      assert.strictEqual(result.text, "Painted.")
    }).pipe(Effect.provide(layer(turn([question(colours), "Painted."]))))
  )

  it.effect("reject questions", () =>
    Effect.gen(function* () {
      const { fiber, until } = yield* beside({ prompt: "Paint it." })
      yield* until("QuestionAsked")
      const [request] = yield* Question.list()
      yield* Question.reject({ requestID: request?.id ?? "que_0" })
      yield* until("StepFinished")
      yield* Fiber.join(fiber)
      assert.deepStrictEqual(yield* Question.list(), [])
      assert(HttpError.is(yield* Effect.flip(Question.reject({ requestID: "que_0" })), 404))
    }).pipe(Effect.provide(layer(turn([question(colours), "Never said."]))))
  )

  it.effect("end with a turn whose request dies", () =>
    Effect.gen(function* () {
      const exit = yield* Effect.exit(Turn.run({ prompt: "Hello" }))
      assert(Exit.isFailure(exit))
      const defect = Cause.squash(exit.cause)
      assert(defect instanceof MockClient.MockError)
      assert.include(defect.message, "session.prompt_async: the handler died: there is no such prompt")
    }).pipe(
      Effect.provide(
        layer(
          turn(["Never said."]),
          MockClient.on(Session.promptAsync, () => Effect.dieMessage("there is no such prompt"))
        )
      ),
      Effect.exit,
      Effect.map((exit) => assert.isTrue(Exit.isFailure(exit), "the scope dies with it again"))
    )
  )

  it.effect("serve a whole directory", () =>
    Effect.gen(function* () {
      yield* Effect.forkScoped(Stream.runDrain(Permissions.serve({ otherwise: Permissions.allow })))
      const ask = turn([permission({ permission: "edit", patterns: ["a.ts"] }), "Done."])
      assert.strictEqual(ask._tag, "Turn")
      const texts = yield* Effect.forEach([1, 2, 3], () => Turn.run({ prompt: "Edit." }), { concurrency: 3 })
      assert.deepStrictEqual(
        texts.map(({ text }) => text),
        ["Done.", "Done.", "Done."]
      )
    }).pipe(
      Effect.scoped,
      Effect.provide(
        layer(
          ...Array.from({ length: 3 }, () => turn([permission({ permission: "edit", patterns: ["a.ts"] }), "Done."]))
        )
      )
    )
  )
})

describe("the sessions of a mock", () => {
  it.effect("are there when they are first spoken of, until they are deleted", () =>
    Effect.gen(function* () {
      const { directory, id } = yield* Session.get({ sessionID: "ses_1" })
      assert.deepStrictEqual([id, directory], ["ses_1", "/project"])
      yield* Session.delete({ sessionID: "ses_1" })
      const gone = yield* Effect.flip(Session.messages({ sessionID: "ses_1" }))
      assert(HttpError.is(gone, 404))
      assert.deepStrictEqual(gone.body, { name: "NotFoundError", data: { message: "Session not found: ses_1" } })
      assert(HttpError.is(yield* Effect.flip(Session.message({ sessionID: "ses_2", messageID: "msg_1" })), 404))
      yield* Turn.run({ prompt: "Hello!", keep: false })
      assert.deepStrictEqual(
        (yield* Session.list()).map(({ id }) => id),
        ["ses_2"]
      )
    }).pipe(Effect.provide(layer(turn(["Hello."]))))
  )

  it.effect("are those of a directory, and so are their events", () =>
    Effect.gen(function* () {
      const elsewhere = yield* Effect.fork(Stream.runHead(Events.on("session.created", { directory: "/elsewhere" })))
      const everywhere = yield* Effect.fork(Stream.runHead(Stream.drop(Global.event(), 1)))
      yield* Effect.repeatN(Effect.yieldNow(), 50)
      const { id } = yield* Session.create({ title: "There" }).pipe(Client.withDirectory("/elsewhere"))
      assert.deepStrictEqual(yield* Session.list(), [])
      assert.deepStrictEqual(
        (yield* Session.list({ directory: "/elsewhere" })).map(({ id }) => id),
        [id]
      )
      const heard = yield* Effect.flatten(Fiber.join(elsewhere))
      assert.strictEqual(heard.properties.info.title, "There")
      const told = yield* Effect.flatten(Fiber.join(everywhere))
      assert.deepStrictEqual([told.directory, told.payload.type], ["/elsewhere", "session.created"])
    }).pipe(Effect.provide(layer(turn([]))))
  )

  it.effect("are changed, copied and reverted", () =>
    Effect.gen(function* () {
      const { messageID, sessionID } = yield* Turn.run({ prompt: "One.", title: "First" })
      yield* Session.update({ sessionID, title: "Renamed" })
      const copy = yield* Session.fork({ sessionID })
      assert.strictEqual(copy.title, "Renamed (fork #1)")
      assert.deepStrictEqual((yield* Session.messages({ sessionID: copy.id })).map(Message.text), ["One.", "1"])
      assert.strictEqual((yield* Session.revert({ sessionID, messageID })).revert?.messageID, messageID)
      assert.isUndefined((yield* Session.unrevert({ sessionID })).revert)
      yield* Session.revert({ sessionID, messageID })
      yield* Turn.run({ prompt: "Two.", sessionID })
      assert.deepStrictEqual((yield* Session.messages({ sessionID })).map(Message.text), ["Two.", "2"])
    }).pipe(Effect.provide(layer(turn(["1"]), turn(["2"]))))
  )

  it.effect("take commands, shell commands and summaries as turns", () =>
    Effect.gen(function* () {
      const { sessionID } = yield* Turn.command({ command: "review", arguments: "src" })
      const shell = yield* Turn.shell({ sessionID, command: "ls" })
      assert.deepStrictEqual(
        shell.toolCalls.map(({ input, output }) => [input, output]),
        [[{ command: "ls" }, "a.ts\nb.ts\n"]]
      )
      assert.strictEqual((yield* Turn.summarize({ sessionID, model: "scripted/model" })).text, "In short.")
      assert.deepStrictEqual(
        (yield* Session.messages({ sessionID })).map(({ info, parts }) => [info.role, parts[0]?.type]),
        [
          ["user", "text"],
          ["assistant", "step-start"],
          ["user", "text"],
          ["assistant", "tool"],
          ["user", "compaction"],
          ["assistant", "step-start"]
        ]
      )
    }).pipe(Effect.provide(layer(turn(["Reviewed."]), turn(["a.ts\n", "b.ts\n"]), turn(["In short."]))))
  )

  it.effect("take a prompt in mid-turn after it, and write one down that wants no answer", () =>
    Effect.gen(function* () {
      const parts = (text: string) => [{ type: "text", text }] as const
      yield* Session.prompt({ sessionID: "ses_1", parts: parts("For later."), noReply: true })
      yield* Session.promptAsync({ sessionID: "ses_1", parts: parts("One?") })
      const two = yield* Effect.fork(Session.prompt({ sessionID: "ses_1", parts: parts("Two?") }))
      yield* Effect.repeatN(Effect.yieldNow(), 50)
      assert.deepStrictEqual(yield* Session.status(), { ses_1: { type: "busy" } })
      yield* TestClock.adjust("1 minute")
      assert.strictEqual(Message.text(yield* Fiber.join(two)), "2")
      assert.deepStrictEqual((yield* Session.messages({ sessionID: "ses_1" })).map(Message.text), [
        "For later.",
        "One?",
        "1",
        "Two?",
        "2"
      ])
    }).pipe(Effect.provide(layer(turn([Effect.sleep("1 minute"), "1"]), turn(["2"]))))
  )

  it.effect("play the turn that a prompt is for", () =>
    Effect.gen(function* () {
      const text = (prompt: string) => Effect.map(Turn.run({ prompt }), ({ text }) => text)
      assert.deepStrictEqual(yield* Effect.all([text("Tests?"), text("Docs?"), text("Anything?")]), ["T", "D", "A"])
    }).pipe(
      Effect.provide(
        layer(
          turn(["D"], { when: ({ text }) => text.startsWith("Docs") }),
          turn(["T"], { when: ({ text }) => text.startsWith("Tests") }),
          turn(["A"])
        )
      )
    )
  )

  it.effect("leave an operation to the handler that a test has for it", () =>
    Effect.gen(function* () {
      const result = yield* Turn.run({ prompt: "Hello!" })
      assert.deepStrictEqual([result.sessionID, result.text], ["ses_mine", "Hello."])
    }).pipe(
      Effect.provide(
        layer(
          turn(["Hello."]),
          MockClient.on(Session.create, () =>
            Effect.succeed(MockClient.fill(Session.create, { id: "ses_mine", directory: "/mine" }))
          )
        )
      )
    )
  )
})

describe("a script that does not fit", () => {
  const hello = turn(["Hello."])
  const shell = Session.shell({ sessionID: "ses_1", agent: "build", command: "ls" })
  const interrupted =
    "MockClient.turn: a step was interrupted, but the turn was not aborted. Effect.never is a step that hangs; a turn that is aborted ends in MockClient.error."
  const prompts = (...prompts: ReadonlyArray<string>) => Effect.forEach(prompts, (prompt) => Turn.run({ prompt }))

  const cases: ReadonlyArray<
    readonly [
      name: string,
      turns: ReadonlyArray<MockClient.Turn>,
      run: Effect.Effect<unknown, unknown, Client.Client>,
      message: string
    ]
  > = [
    [
      "has no turn for a prompt",
      [hello],
      prompts("Hello!", "And now?"),
      'session.prompt_async: there is no turn for the prompt "And now?" in ses_000002: the one turn that was given has been played. The line to write:\n  MockClient.turn(["the answer"])'
    ],
    [
      "has only turns for other prompts",
      [hello, turn(["Docs."], { when: ({ text }) => text === "Docs?" })],
      prompts("Hello!", "And now?"),
      "in ses_000002: none of the turns that are left is for it: the `when` of the one says no."
    ],
    [
      "has no turn for a shell command",
      [hello, hello],
      Effect.zipRight(prompts("One?", "Two?"), shell),
      'session.shell: there is no turn for the prompt "ls" in ses_1: all 2 turns that were given have been played. The line to write:\n  MockClient.turn(["the output"])'
    ],
    [
      "has a step that is none",
      [turn(["So. ", { _tag: "Tool", name: "bash" } as unknown as MockClient.Step])],
      prompts("Hello!"),
      'MockClient.turn: {"_tag":"Tool","name":"bash"} is no step.'
    ],
    [
      "has nothing for a step",
      [turn([null as unknown as MockClient.Step])],
      prompts("Hello!"),
      "MockClient.turn: null is no step."
    ],
    [
      "calls a tool in a shell command",
      [turn([tool("mine", {}, "x")])],
      shell,
      "the turn of a shell command has text and Effects only."
    ],
    [
      "has a step that dies",
      [turn(["So. ", Effect.dieMessage("the test says so")])],
      prompts("Hello!"),
      "MockClient.turn: a step died: RuntimeException: the test says so"
    ],
    [
      "has a step that dies with what is no error",
      [turn([Effect.die({ why: "so" })])],
      prompts("Hello!"),
      'MockClient.turn: a step died: {"why":"so"}'
    ],
    ["has a step that interrupts itself", [turn(["So. ", Effect.interrupt])], prompts("Hello!"), interrupted],
    [
      "joins a fiber that was interrupted",
      [
        turn([
          Effect.flatMap(Effect.fork(Effect.never), (fiber) => Effect.zip(Fiber.interrupt(fiber), Fiber.join(fiber)))
        ])
      ],
      prompts("Hello!"),
      interrupted
    ],
    [
      "has a tool that interrupts itself",
      [turn([tool("mine", {}, "x"), tool("mine", {}, { output: "", pause: Effect.interrupt })])],
      prompts("Hello!"),
      interrupted
    ],
    [
      "has a subagent that interrupts itself",
      [turn([child(["Half ", Effect.interrupt])])],
      prompts("Hello!"),
      interrupted
    ],
    ["has a shell command that interrupts itself", [turn(["Half ", Effect.interrupt])], shell, interrupted],
    [
      "has more tokens from a cache than tokens",
      [hello, turn([], { usage: { input: 10, output: 5, cached: 20 } })],
      Effect.void,
      "MockClient.turn number 2: usage: cached (20) is more than input (10), of which it is a part."
    ],
    [
      "has a subagent with more reasoning than output",
      [turn([child([], { usage: { input: 10, output: 5, reasoning: 6 } })])],
      Effect.void,
      "MockClient.turn number 1: usage: reasoning (6) is more than output (5), of which it is a part."
    ],
    [
      "has less than no tokens",
      [turn([], { usage: { input: 10, output: -5 } })],
      Effect.void,
      "MockClient.turn number 1: usage: output is -5, which is no number of tokens."
    ],
    [
      "costs less than nothing",
      [turn([], { cost: -1 })],
      Effect.void,
      "MockClient.turn number 1: cost: -1 is no price in US dollars."
    ],
    [
      "fails with what is no error of a message",
      [turn([error({ name: "APIError", data: { message: 5 } } as unknown as MockClient.AssistantError)])],
      Effect.void,
      "MockClient.turn number 1: MockClient.error: this is no error of a message: data.isRetryable: is missing; data.message: expected string, got 5."
    ],
    [
      "fails with an error of no name",
      [turn([error({ name: "APIErorr", data: {} } as unknown as MockClient.AssistantError)])],
      Effect.void,
      'MockClient.turn number 1: MockClient.error: this is no error of a message: name: "APIErorr" is unknown (did you mean "APIError"?).'
    ]
  ]

  for (const [name, turns, run, message] of cases) {
    it.effect(name, () =>
      Effect.gen(function* () {
        const exit = yield* Effect.exit(Effect.provide(run, layer(...turns)))
        assert(Exit.isFailure(exit) && Cause.isDie(exit.cause), `no defect: ${exit}`)
        const [problem, ...others] = new Set(
          Chunk.toReadonlyArray(Cause.defects(exit.cause)).map((defect) =>
            defect instanceof MockClient.MockError ? defect.message : String(defect)
          )
        )
        assert.include(problem, message)
        assert.deepStrictEqual(others, [])
      })
    )
  }

  it.effect("has a turn that is never played", () =>
    Effect.gen(function* () {
      yield* Turn.run({ prompt: "Hello!" })
      const unused = yield* Effect.flip(MockClient.exhaustive)
      assert.include(unused.message, 'MockClient.turn number 2, which says "Never said.", was not played')
    }).pipe(Effect.provide(layer(hello, turn([reasoning("Hm."), "Never said."]))))
  )

  it.effect("has turns that still wait for an answer", () =>
    Effect.gen(function* () {
      const one = yield* beside({ prompt: "One." })
      yield* one.until("ToolRunning")
      const two = yield* beside({ prompt: "Two." })
      yield* two.until("ToolRunning")
      const waiting = yield* Effect.flip(MockClient.exhaustive)
      assert.deepStrictEqual(waiting.turns, [
        "MockClient.turn number 1 waits for an answer to permission bash",
        'MockClient.turn number 2 waits for an answer to question "Which colour?"'
      ])
      // What an abort leaves unanswered, nobody waits for.
      yield* Fiber.interrupt(one.fiber)
      yield* Fiber.interrupt(two.fiber)
      yield* MockClient.exhaustive
    }).pipe(
      Effect.provide(
        layer(turn([child([permission({ permission: "bash", patterns: ["ls"] })])]), turn([question(colours)]))
      )
    )
  )

  it("types: a subagent answers no prompt", () => {
    // @ts-expect-error: it is the turn above that answers one
    assert.strictEqual(child([], { when: () => true }).name, "task")
  })
})
