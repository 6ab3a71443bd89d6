/**
 * Exercises of the sessions of the stable API: their turns, messages, permissions, questions and events.
 */
import * as HttpClient from "@effect/platform/HttpClient"
import { assert } from "@effect/vitest"
import * as Chunk from "effect/Chunk"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as Event from "opencode-effect/Operations/Event"
import * as Experimental from "opencode-effect/Operations/Experimental"
import * as File from "opencode-effect/Operations/File"
import * as Part from "opencode-effect/Operations/Part"
import * as Permission from "opencode-effect/Operations/Permission"
import * as Question from "opencode-effect/Operations/Question"
import * as Session from "opencode-effect/Operations/Session"
import { MessageID } from "opencode-effect/Schema/Ids"
import type { Message } from "opencode-effect/Schema/Message"
import type { PermissionRuleset } from "opencode-effect/Schema/Permission"
import { Sandbox } from "../../../src/testing/Sandbox.js"
import * as ScriptedModel from "../../../src/testing/ScriptedModel.js"
import { type Exercise, eventually, exercise, head, refused } from "../exercise.js"
import { play, type Step } from "../script.js"

type SessionID = `ses${string}`

const text = (content: string) => [{ type: "text", text: content } as const]

/** Runs a turn in which the model answers with the steps. */
const turn = (sessionID: SessionID, ...steps: ReadonlyArray<Step>) =>
  Session.prompt({ sessionID, parts: text(play(...steps)) })

/** A session with one user message that nobody answers. */
const noted = (content: string) =>
  Effect.gen(function* () {
    const session = yield* Session.create({ title: "noted" })
    const message = yield* Session.prompt({ sessionID: session.id, noReply: true, parts: text(content) })
    return { session, message }
  })

const askFor = (permission: string): PermissionRuleset => [{ permission, pattern: "*", action: "ask" }]

/** A session whose turn stands still on a permission for `echo asked`, until it is decided. */
const askingPermission = Effect.gen(function* () {
  const session = yield* Session.create({ permission: askFor("bash") })
  const running = yield* Effect.fork(
    turn(
      session.id,
      { calls: [{ name: "bash", input: { command: "echo asked", description: "Echo" } }] },
      { text: "Asked and done." }
    )
  )
  const requests = yield* eventually(
    Effect.map(Permission.list(), (all) => all.filter((request) => request.sessionID === session.id)),
    (mine) => mine.length > 0
  )
  return { session, running, request: head(requests) }
})

/** The status that an address answers with. */
const statusOf = (url: string | undefined) =>
  Effect.scoped(Effect.map(HttpClient.get(url ?? assert.fail("no address")), (response) => response.status))

const ask = {
  questions: [
    {
      question: "Which one?",
      header: "Pick",
      options: [
        { label: "A", description: "the first" },
        { label: "B", description: "the second" }
      ]
    }
  ]
}

/** A session whose turn stands still on a question, until it is answered. */
const askingQuestion = Effect.gen(function* () {
  const session = yield* Session.create()
  const running = yield* Effect.fork(
    turn(session.id, { calls: [{ name: "question", input: ask }] }, { text: "Noted." })
  )
  const requests = yield* eventually(
    Effect.map(Question.list(), (all) => all.filter((request) => request.sessionID === session.id)),
    (mine) => mine.length > 0
  )
  return { session, running, request: head(requests) }
})

/** A session whose turn waits for a model that does not answer. */
const hanging = Effect.gen(function* () {
  const session = yield* Session.create()
  const running = yield* Effect.fork(turn(session.id, { hang: true }))
  yield* eventually(Session.status(), (status) => session.id in status)
  return { session, running }
})

/** What the tools of a session's messages answered, in their order. */
const toolOutputs = (sessionID: SessionID) =>
  Effect.map(Session.messages({ sessionID }), (messages) =>
    messages
      .flatMap((message) => message.parts)
      .flatMap((part) =>
        part.type === "tool" && part.state.status === "completed" ? [[part.tool, part.state.output] as const] : []
      )
  )

/** The id of a message, which only messages of a known role are sure to have. */
const idOf = (info: Message): MessageID =>
  info.role === "user" || info.role === "assistant" ? info.id : assert.fail(`unknown role ${info.role}`)

const NotFound = Schema.is(Schema.Struct({ name: Schema.Literal("NotFoundError"), data: Schema.Unknown }))

/** The older routes' answer to an id that no session has. */
const noSession = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.map(refused(effect, 404, "NotFoundError"), (error) => {
    assert.isTrue(NotFound(error.body))
    assert.deepStrictEqual(error.body, {
      name: "NotFoundError",
      data: { message: "Session not found: ses_none" }
    })
  })

export const exercises: ReadonlyArray<Exercise> = [
  exercise(Session.create, "success", "opens a session", function* () {
    const { project: directory } = yield* Sandbox
    const session = yield* Session.create({ title: "made", metadata: { a: 1 }, permission: askFor("edit") })
    assert.isTrue(session.id.startsWith("ses_"))
    assert.strictEqual(session.title, "made")
    assert.strictEqual(session.directory, directory)
    assert.deepStrictEqual(session.metadata, { a: 1 })
    assert.deepStrictEqual(session.permission, askFor("edit"))
  }),
  exercise(Session.get, "success", "answers the session", function* () {
    const session = yield* Session.create({ title: "to get" })
    assert.deepStrictEqual(yield* Session.get({ sessionID: session.id }), session)
  }),
  exercise(Session.get, "error 404 NotFoundError", "knows no such session", function* () {
    yield* noSession(Session.get({ sessionID: "ses_none" }))
  }),
  exercise(Session.list, "success", "lists the project's sessions", function* () {
    const session = yield* Session.create({ title: "to list, with a rare word: zebrafish" })
    const found = yield* Session.list({ search: "zebrafish", limit: 5 })
    assert.deepStrictEqual(
      found.map((one) => one.id),
      [session.id]
    )
  }),
  exercise(Session.update, "success", "changes the title", function* () {
    const session = yield* Session.create({ title: "before" })
    const updated = yield* Session.update({ sessionID: session.id, title: "after", time: { archived: 5 } })
    assert.strictEqual(updated.title, "after")
    assert.strictEqual(updated.time.archived, 5)
  }),
  exercise(Session.delete, "success", "deletes the session", function* () {
    const session = yield* Session.create()
    assert.isTrue(yield* Session.delete({ sessionID: session.id }))
    yield* refused(Session.get({ sessionID: session.id }), 404, "NotFoundError")
  }),
  exercise(Session.delete, "error 404 NotFoundError", "knows no such session", function* () {
    yield* noSession(Session.delete({ sessionID: "ses_none" }))
  }),
  exercise(Session.prompt, "success", "runs a turn with its tools to the end", function* () {
    const { project: directory } = yield* Sandbox
    const session = yield* Session.create({ title: "a turn" })
    const answer = yield* turn(
      session.id,
      { text: "Let me look.", calls: [{ name: "read", input: { filePath: `${directory}/src/a.ts` } }] },
      { calls: [{ name: "bash", input: { command: "echo from-bash", description: "Echo" } }] },
      { text: "All done." }
    )
    if (answer.info.role !== "assistant") return assert.fail("expected the assistant's message")
    assert.strictEqual(answer.info.finish, "stop")
    assert.isUndefined(answer.info.error)
    assert.strictEqual(answer.info.modelID, ScriptedModel.modelID)
    assert.deepStrictEqual(
      answer.parts.flatMap((part) => (part.type === "text" ? [part.text] : [])),
      ["All done."]
    )
    const outputs = yield* toolOutputs(session.id)
    assert.deepStrictEqual(
      outputs.map(([tool]) => tool),
      ["read", "bash"]
    )
    assert.include(outputs[0]?.[1], "export const alpha = 1")
    assert.include(outputs[1]?.[1], "from-bash")
  }),
  exercise(Session.prompt, "success", "answers the user's message when no reply is wanted", function* () {
    const { message } = yield* noted("for the record")
    assert.strictEqual(message.info.role, "user")
    assert.deepStrictEqual(
      message.parts.map((part) => (part.type === "text" ? part.text : part.type)),
      ["for the record"]
    )
  }),
  exercise(Session.prompt, "success", "answers 200 when the turn failed", function* () {
    const session = yield* Session.create()
    const { info } = yield* turn(session.id, { status: 400 })
    if (info.role !== "assistant" || info.error?.name !== "APIError") return assert.fail(JSON.stringify(info))
    assert.strictEqual(info.error.data.statusCode, 400)
    assert.isFalse(info.error.data.isRetryable)
  }),
  exercise(Session.prompt, "error 500 UnknownError", "knows no such model", function* () {
    const session = yield* Session.create()
    const model = { providerID: "none", modelID: "none" }
    yield* refused(Session.prompt({ sessionID: session.id, model, parts: text("Hello") }), 500, "UnknownError")
  }),
  exercise(Session.promptAsync, "success", "runs the turn on its own", function* () {
    const session = yield* Session.create()
    const answered = yield* Session.promptAsync({
      sessionID: session.id,
      parts: text(play({ text: "Later." }))
    })
    assert.isUndefined(answered)
    const messages = yield* eventually(Session.messages({ sessionID: session.id }), (all) =>
      all.some(({ info }) => info.role === "assistant" && info.time.completed !== undefined)
    )
    assert.strictEqual(messages.length, 2)
  }),
  exercise(Session.command, "success", "runs a slash command", function* () {
    const session = yield* Session.create()
    const { info } = yield* Session.command({ sessionID: session.id, command: "review", arguments: "" })
    assert.strictEqual(info.role, "assistant")
    assert.strictEqual(info.finish, "stop")
  }),
  exercise(Session.command, "error 500 UnknownError", "knows no such command", function* () {
    const session = yield* Session.create()
    yield* refused(Session.command({ sessionID: session.id, command: "none", arguments: "" }), 500, "UnknownError")
  }),
  exercise(Session.shell, "success", "keeps the command's output", function* () {
    const session = yield* Session.create()
    const { info } = yield* Session.shell({ sessionID: session.id, agent: "build", command: "echo from-shell" })
    assert.strictEqual(info.role, "assistant")
    assert.deepStrictEqual(yield* toolOutputs(session.id), [["bash", "from-shell\n"]])
  }),
  exercise(Session.shell, "error 409 SessionBusyError", "does not interfere with a turn", function* () {
    const { session, running } = yield* hanging
    const error = yield* refused(
      Session.shell({ sessionID: session.id, agent: "build", command: "echo never" }),
      409,
      "SessionBusyError"
    )
    assert.propertyVal(error.body, "sessionID", session.id)
    yield* Session.abort({ sessionID: session.id })
    yield* Fiber.join(running)
  }),
  exercise(Session.abort, "success", "ends the turn", function* () {
    const { session, running } = yield* hanging
    assert.isTrue(yield* Session.abort({ sessionID: session.id }))
    const { info } = yield* Fiber.join(running)
    if (info.role !== "assistant") return assert.fail("expected the assistant's message")
    assert.deepStrictEqual(info.error, { name: "MessageAbortedError", data: { message: "Aborted" } })
  }),
  exercise(Session.status, "success", "names the busy session", function* () {
    const { session, running } = yield* hanging
    assert.deepStrictEqual((yield* Session.status())[session.id], { type: "busy" })
    yield* Session.abort({ sessionID: session.id })
    yield* Fiber.join(running)
    assert.notProperty(yield* Session.status(), session.id)
  }),
  exercise(Session.init, "success", "runs the turn that writes AGENTS.md", function* () {
    const session = yield* Session.create()
    const done = yield* Session.init({
      sessionID: session.id,
      providerID: ScriptedModel.providerID,
      modelID: ScriptedModel.modelID,
      messageID: "msg_zzzzzzzzzzzzzzzzzzzzzzzzzz"
    })
    assert.isTrue(done)
    const messages = yield* Session.messages({ sessionID: session.id })
    assert.deepStrictEqual(messages.map(({ info }) => info.role).sort(), ["assistant", "user"])
  }),
  exercise(Session.summarize, "success", "has the model write a summary", function* () {
    const session = yield* Session.create()
    yield* turn(session.id, { text: "A long story." })
    const done = yield* Session.summarize({
      sessionID: session.id,
      providerID: ScriptedModel.providerID,
      modelID: ScriptedModel.modelID
    })
    assert.isTrue(done)
    const messages = yield* Session.messages({ sessionID: session.id })
    assert.isTrue(messages.some(({ parts }) => parts.some((part) => part.type === "compaction")))
    assert.isTrue(messages.some(({ info }) => info.role === "assistant" && info.summary === true))
  }),
  exercise(Session.messages, "success", "answers the messages with their parts", function* () {
    const session = yield* Session.create()
    yield* turn(session.id, { text: "First." })
    yield* turn(session.id, { text: "Second." })
    const messages = yield* Session.messages({ sessionID: session.id })
    assert.deepStrictEqual(
      messages.map(({ info }) => info.role),
      ["user", "assistant", "user", "assistant"]
    )
    const latest = yield* Session.messages({ sessionID: session.id, limit: 1 })
    assert.deepStrictEqual(
      latest.flatMap(({ parts }) => parts.flatMap((part) => (part.type === "text" ? [part.text] : []))),
      ["Second."]
    )
  }),
  exercise(Session.message, "success", "answers one message", function* () {
    const { session, message } = yield* noted("to read")
    const read = yield* Session.message({ sessionID: session.id, messageID: idOf(message.info) })
    assert.strictEqual(idOf(read.info), idOf(message.info))
    assert.deepStrictEqual(
      read.parts.map((part) => part.id),
      message.parts.map((part) => part.id)
    )
  }),
  exercise(Session.message, "error 404 NotFoundError", "knows no such message", function* () {
    const session = yield* Session.create()
    const error = yield* refused(
      Session.message({ sessionID: session.id, messageID: "msg_none" }),
      404,
      "NotFoundError"
    )
    assert.deepStrictEqual(error.body, { name: "NotFoundError", data: { message: "Message not found: msg_none" } })
  }),
  exercise(Session.deleteMessage, "success", "removes the message", function* () {
    const { session, message } = yield* noted("to delete")
    assert.isTrue(yield* Session.deleteMessage({ sessionID: session.id, messageID: idOf(message.info) }))
    assert.deepStrictEqual(yield* Session.messages({ sessionID: session.id }), [])
  }),
  exercise(Session.deleteMessage, "error 409 SessionBusyError", "does not interfere with a turn", function* () {
    const { session, running, request } = yield* askingPermission
    const messageID = yield* Schema.decodeUnknown(MessageID)(request.tool?.messageID)
    yield* refused(Session.deleteMessage({ sessionID: session.id, messageID }), 409, "SessionBusyError")
    yield* Permission.reply({ requestID: request.id, reply: "reject" })
    yield* Fiber.join(running)
  }),
  exercise(Part.update, "success", "overwrites the part", function* () {
    const { session, message } = yield* noted("before")
    const part = head(message.parts)
    if (part.type !== "text") return assert.fail("expected a text part")
    const updated = yield* Part.update({
      sessionID: session.id,
      messageID: idOf(message.info),
      partID: part.id,
      part: { ...part, text: "after" }
    })
    assert.deepStrictEqual(updated, { ...part, text: "after" })
    const read = yield* Session.message({ sessionID: session.id, messageID: idOf(message.info) })
    assert.propertyVal(head(read.parts), "text", "after")
  }),
  exercise(Part.delete, "success", "removes the part", function* () {
    const { session, message } = yield* noted("gone")
    const part = head(message.parts)
    if (part.type !== "text") return assert.fail("expected a text part")
    const deleted = yield* Part.delete({ sessionID: session.id, messageID: idOf(message.info), partID: part.id })
    assert.isTrue(deleted)
    const read = yield* Session.message({ sessionID: session.id, messageID: idOf(message.info) })
    assert.deepStrictEqual(read.parts, [])
  }),
  exercise(Session.fork, "success", "copies the messages", function* () {
    const { session } = yield* noted("to copy")
    const fork = yield* Session.fork({ sessionID: session.id })
    assert.notStrictEqual(fork.id, session.id)
    assert.strictEqual(fork.title, "noted (fork #1)")
    const copied = yield* Session.messages({ sessionID: fork.id })
    assert.deepStrictEqual(
      copied.flatMap(({ parts }) => parts.map((part) => (part.type === "text" ? part.text : part.type))),
      ["to copy"]
    )
  }),
  exercise(Session.children, "success", "answers the task tool's session", function* () {
    const session = yield* Session.create()
    yield* turn(
      session.id,
      {
        calls: [
          {
            name: "task",
            input: { description: "sub", prompt: play({ text: "Sub done." }), subagent_type: "general" }
          }
        ]
      },
      { text: "Done." }
    )
    const children = yield* Session.children({ sessionID: session.id })
    assert.strictEqual(children.length, 1)
    assert.strictEqual(head(children).parentID, session.id)
    assert.strictEqual(head(children).title, "sub (@general subagent)")
  }),
  exercise(Session.todo, "success", "answers the agent's list", function* () {
    const session = yield* Session.create()
    const todos = [
      { content: "first", status: "in_progress", priority: "high" },
      { content: "second", status: "pending", priority: "low" }
    ]
    yield* turn(session.id, { calls: [{ name: "todowrite", input: { todos } }] }, { text: "Listed." })
    assert.deepStrictEqual(yield* Session.todo({ sessionID: session.id }), todos)
  }),
  exercise(Session.diff, "success", "answers what a turn changed", function* () {
    const { project: directory } = yield* Sandbox
    const session = yield* Session.create()
    yield* turn(
      session.id,
      { calls: [{ name: "write", input: { filePath: `${directory}/diffed.txt`, content: "new\n" } }] },
      { text: "Written." }
    )
    const messageID = idOf(head(yield* Session.messages({ sessionID: session.id })).info)
    const diffs = yield* eventually(Session.diff({ sessionID: session.id, messageID }), (all) => all.length > 0)
    const file = diffs.find((diff) => diff.file === "diffed.txt")
    assert.strictEqual(file?.status, "added")
    assert.strictEqual(file?.additions, 1)
    assert.include(file?.patch, "+new")
  }),
  exercise(Session.revert, "success", "takes a turn's changes back", function* () {
    const { project: directory } = yield* Sandbox
    const session = yield* Session.create()
    yield* turn(
      session.id,
      { calls: [{ name: "write", input: { filePath: `${directory}/reverted.txt`, content: "new\n" } }] },
      { text: "Written." }
    )
    assert.deepStrictEqual(yield* File.read({ path: "reverted.txt" }), { type: "text", content: "new" })
    const messageID = idOf(head(yield* Session.messages({ sessionID: session.id })).info)
    const reverted = yield* Session.revert({ sessionID: session.id, messageID })
    assert.strictEqual(reverted.revert?.messageID, messageID)
    assert.deepStrictEqual(yield* File.read({ path: "reverted.txt" }), { type: "text", content: "" })
  }),
  exercise(Session.unrevert, "success", "brings a turn's changes back", function* () {
    const { project: directory } = yield* Sandbox
    const session = yield* Session.create()
    yield* turn(
      session.id,
      { calls: [{ name: "write", input: { filePath: `${directory}/unreverted.txt`, content: "new\n" } }] },
      { text: "Written." }
    )
    const messageID = idOf(head(yield* Session.messages({ sessionID: session.id })).info)
    yield* Session.revert({ sessionID: session.id, messageID })
    const back = yield* Session.unrevert({ sessionID: session.id })
    assert.isUndefined(back.revert)
    assert.deepStrictEqual(yield* File.read({ path: "unreverted.txt" }), { type: "text", content: "new" })
  }),
  exercise(Session.share, "success", "answers a link that works", function* () {
    const session = yield* Session.create()
    const shared = yield* Session.share({ sessionID: session.id })
    assert.strictEqual(yield* statusOf(shared.share?.url), 200)
  }),
  exercise(Session.unshare, "success", "withdraws the link", function* () {
    const session = yield* Session.create()
    const shared = yield* Session.share({ sessionID: session.id })
    const unshared = yield* Session.unshare({ sessionID: session.id })
    assert.strictEqual(unshared.id, session.id)
    // The session keeps the address, in this version of the server.
    assert.strictEqual(yield* statusOf(shared.share?.url), 404)
  }),
  exercise(Session.unshare, "error 404 NotFoundError", "knows no such session", function* () {
    yield* noSession(Session.unshare({ sessionID: "ses_none" }))
  }),
  exercise(Permission.list, "success", "answers what an agent waits for", function* () {
    const { session, running, request } = yield* askingPermission
    assert.strictEqual(request.permission, "bash")
    assert.deepStrictEqual(request.patterns, ["echo asked"])
    assert.strictEqual(request.sessionID, session.id)
    yield* Permission.reply({ requestID: request.id, reply: "reject" })
    yield* Fiber.join(running)
  }),
  exercise(Permission.reply, "success", "lets the tool run", function* () {
    const { session, running, request } = yield* askingPermission
    assert.isTrue(yield* Permission.reply({ requestID: request.id, reply: "once" }))
    yield* Fiber.join(running)
    assert.deepStrictEqual(yield* toolOutputs(session.id), [["bash", "asked\n"]])
  }),
  exercise(Permission.reply, "error 404 PermissionNotFoundError", "knows no such request", function* () {
    const error = yield* refused(
      Permission.reply({ requestID: "per_none", reply: "once" }),
      404,
      "PermissionNotFoundError"
    )
    assert.propertyVal(error.body, "requestID", "per_none")
  }),
  exercise(Permission.respond, "success", "lets the tool run", function* () {
    const { session, running, request } = yield* askingPermission
    const settled = yield* Permission.respond({
      sessionID: session.id,
      permissionID: request.id,
      response: "once"
    })
    assert.isTrue(settled)
    yield* Fiber.join(running)
    assert.deepStrictEqual(yield* toolOutputs(session.id), [["bash", "asked\n"]])
  }),
  exercise(Question.list, "success", "answers what an agent wants to know", function* () {
    const { running, request } = yield* askingQuestion
    assert.deepStrictEqual(request.questions, ask.questions)
    yield* Question.reject({ requestID: request.id })
    yield* Fiber.join(running)
  }),
  exercise(Question.reply, "success", "hands the answer to the agent", function* () {
    const { session, running, request } = yield* askingQuestion
    assert.isTrue(yield* Question.reply({ requestID: request.id, answers: [["B"]] }))
    yield* Fiber.join(running)
    const [output] = yield* toolOutputs(session.id)
    assert.include(output?.[1], "B")
  }),
  exercise(Question.reply, "error 404 QuestionNotFoundError", "knows no such request", function* () {
    const error = yield* refused(Question.reply({ requestID: "que_none", answers: [] }), 404, "QuestionNotFoundError")
    assert.propertyVal(error.body, "requestID", "que_none")
  }),
  exercise(Question.reject, "success", "is an error for the tool", function* () {
    const { session, running, request } = yield* askingQuestion
    assert.isTrue(yield* Question.reject({ requestID: request.id }))
    yield* Fiber.join(running)
    const messages = yield* Session.messages({ sessionID: session.id })
    const states = messages
      .flatMap(({ parts }) => parts)
      .flatMap((part) => (part.type === "tool" ? [part.state.status] : []))
    assert.deepStrictEqual(states, ["error"])
  }),
  exercise(Experimental.sessionList, "success", "lists across projects", function* () {
    const session = yield* Session.create({ title: "to list globally, with a rare word: quokka" })
    const found = yield* Experimental.sessionList({ search: "quokka" })
    assert.deepStrictEqual(
      found.map((one) => one.id),
      [session.id]
    )
    assert.strictEqual(head(found).project?.id, session.projectID)
  }),
  exercise(Experimental.sessionBackground, "success", "lets the turn go on without the subagent", function* () {
    const session = yield* Session.create()
    const running = yield* Effect.fork(
      turn(
        session.id,
        {
          calls: [
            { name: "task", input: { description: "sub", prompt: play({ hang: true }), subagent_type: "general" } }
          ]
        },
        { text: "Went on." }
      )
    )
    const children = yield* eventually(Session.children({ sessionID: session.id }), (all) => all.length > 0)
    yield* eventually(Experimental.sessionBackground({ sessionID: session.id }), (detached) => detached)
    const { parts } = yield* Fiber.join(running)
    assert.deepStrictEqual(
      parts.flatMap((part) => (part.type === "text" ? [part.text] : [])),
      ["Went on."]
    )
    for (const child of children) yield* Session.abort({ sessionID: child.id })
    yield* Session.abort({ sessionID: session.id })
  }),
  exercise(Event.subscribe, "success", "streams what happens in the directory", function* () {
    const events = yield* Event.subscribe().pipe(
      Stream.tap((event) => (event.type === "server.connected" ? Session.create({ title: "seen" }) : Effect.void)),
      Stream.takeUntil((event) => event.type === "session.created" && event.properties.info.title === "seen"),
      Stream.runCollect
    )
    assert.strictEqual(Option.getOrThrow(Chunk.head(events)).type, "server.connected")
    assert.strictEqual(Option.getOrThrow(Chunk.last(events)).type, "session.created")
  })
]
