/**
 * Exercises of the sessions of the preview API (`/api/*`): prompts, recorded events, permissions, questions and reverts.
 */
import { assert } from "@effect/vitest"
import * as Chunk from "effect/Chunk"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import * as V2Event from "opencode-effect/Operations/V2/Event"
import * as V2Permission from "opencode-effect/Operations/V2/Permission"
import * as V2Question from "opencode-effect/Operations/V2/Question"
import * as V2Session from "opencode-effect/Operations/V2/Session"
import { Sandbox } from "../../../src/testing/Sandbox.js"
import * as ScriptedModel from "../../../src/testing/ScriptedModel.js"
import { type Exercise, eventually, exercise, head, refused } from "../exercise.js"

type SessionID = `ses${string}`

const model = { providerID: ScriptedModel.providerID, id: ScriptedModel.modelID }

/** A session in the suite's project. */
const made = Effect.gen(function* () {
  const { project } = yield* Sandbox
  const { data } = yield* V2Session.create({ agent: "build", model, location: { directory: project } })
  return data
})

/** A session with one prompt that its agent is not woken for; answers both. */
const prompted = (text: string) =>
  Effect.gen(function* () {
    const session = yield* made
    const { data } = yield* V2Session.prompt({ sessionID: session.id, prompt: { text }, resume: false })
    return { session, admitted: data }
  })

/** A session with one message of the user in its history; answers both. The agent of 1.18 does not get further. */
const withMessage = (text: string) =>
  Effect.gen(function* () {
    const session = yield* made
    yield* V2Session.prompt({ sessionID: session.id, prompt: { text } })
    const { data } = yield* eventually(V2Session.messages({ sessionID: session.id, order: "asc" }), ({ data }) =>
      data.some((message) => message.type === "user")
    )
    const message = data.find((one) => one.type === "user") ?? assert.fail("no message of the user")
    return { session, message }
  })

/** An action that the default rules leave for someone to decide. */
const asked = Effect.gen(function* () {
  const session = yield* made
  const { data } = yield* V2Session.permissionCreate({
    sessionID: session.id,
    action: "external_directory",
    resources: ["/elsewhere/*"],
    save: ["/elsewhere/*"]
  })
  return { session, request: data }
})

const noSession = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.map(refused(effect, 404, "SessionNotFoundError"), (error) =>
    assert.deepStrictEqual(error.body, {
      _tag: "SessionNotFoundError",
      sessionID: "ses_none",
      message: "Session not found: ses_none"
    })
  )

const none: { readonly sessionID: SessionID } = { sessionID: "ses_none" }

export const exercises: ReadonlyArray<Exercise> = [
  exercise(V2Session.create, "success", "opens a session", function* () {
    const { project } = yield* Sandbox
    const session = yield* made
    assert.isTrue(session.id.startsWith("ses_"))
    assert.strictEqual(session.location.directory, project)
    assert.strictEqual(session.agent, "build")
    assert.deepInclude(session.model, model)
  }),
  exercise(V2Session.get, "success", "answers the session", function* () {
    const session = yield* made
    assert.deepStrictEqual((yield* V2Session.get({ sessionID: session.id })).data, session)
  }),
  exercise(V2Session.get, "error 404 SessionNotFoundError", "knows no such session", function* () {
    yield* noSession(V2Session.get(none))
  }),
  exercise(V2Session.list, "success", "pages by cursor", function* () {
    const { project } = yield* Sandbox
    const older = yield* made
    const newer = yield* made
    const first = yield* V2Session.list({ directory: project, limit: 1, order: "desc" })
    assert.deepStrictEqual(
      first.data.map((session) => session.id),
      [newer.id]
    )
    const cursor = first.cursor.next ?? assert.fail("no cursor")
    const second = yield* V2Session.list({ cursor, limit: 1 })
    assert.deepStrictEqual(
      second.data.map((session) => session.id),
      [older.id]
    )
  }),
  exercise(V2Session.list, "error 400 InvalidCursorError", "refuses a cursor that is none", function* () {
    const error = yield* refused(V2Session.list({ cursor: "none" }), 400, "InvalidCursorError")
    assert.deepStrictEqual(error.body, { _tag: "InvalidCursorError", message: "Invalid cursor" })
  }),
  exercise(V2Session.active, "success", "has no session at work", function* () {
    assert.deepStrictEqual(yield* V2Session.active(), { data: {} })
  }),
  exercise(V2Session.switchAgent, "success", "changes the agent", function* () {
    const session = yield* made
    assert.isUndefined(yield* V2Session.switchAgent({ sessionID: session.id, agent: "plan" }))
    assert.strictEqual((yield* V2Session.get({ sessionID: session.id })).data.agent, "plan")
  }),
  exercise(V2Session.switchModel, "success", "changes the model", function* () {
    const session = yield* made
    const other = { providerID: "opencode", id: "other" }
    assert.isUndefined(yield* V2Session.switchModel({ sessionID: session.id, model: other }))
    assert.deepInclude((yield* V2Session.get({ sessionID: session.id })).data.model, other)
  }),
  exercise(V2Session.switchModel, "error 404 SessionNotFoundError", "knows no such session", function* () {
    yield* noSession(V2Session.switchModel({ ...none, model }))
  }),
  exercise(V2Session.prompt, "success", "records the prompt", function* () {
    const { admitted, session } = yield* prompted("hello")
    assert.isTrue(admitted.id.startsWith("msg_"))
    assert.deepInclude(admitted, { sessionID: session.id, prompt: { text: "hello" }, delivery: "steer" })
    assert.isAbove(admitted.admittedSeq, 0)
  }),
  exercise(V2Session.prompt, "error 404 SessionNotFoundError", "knows no such session", function* () {
    yield* noSession(V2Session.prompt({ ...none, prompt: { text: "hello" } }))
  }),
  exercise(V2Session.wait, "error 503 ServiceUnavailableError", "not implemented by this server", function* () {
    const session = yield* made
    const error = yield* refused(V2Session.wait({ sessionID: session.id }), 503, "ServiceUnavailableError")
    assert.deepStrictEqual(error.body, {
      _tag: "ServiceUnavailableError",
      message: "Session wait is not available yet",
      service: "session.wait"
    })
  }),
  exercise(V2Session.compact, "error 503 ServiceUnavailableError", "not implemented by this server", function* () {
    const session = yield* made
    const error = yield* refused(V2Session.compact({ sessionID: session.id }), 503, "ServiceUnavailableError")
    assert.propertyVal(error.body, "service", "session.compact")
  }),
  exercise(V2Session.interrupt, "success", "does not mind an idle session", function* () {
    const session = yield* made
    assert.isUndefined(yield* V2Session.interrupt({ sessionID: session.id }))
  }),
  exercise(V2Session.interrupt, "error 404 SessionNotFoundError", "knows no such session", function* () {
    yield* noSession(V2Session.interrupt(none))
  }),
  exercise(V2Session.messages, "success", "pages in the order asked for", function* () {
    const { message, session } = yield* withMessage("hello")
    const { cursor, data } = yield* V2Session.messages({ sessionID: session.id, limit: 1, order: "desc" })
    assert.deepStrictEqual(data, [message])
    assert.isString(cursor.next)
  }),
  exercise(V2Session.messages, "error 400 InvalidCursorError", "refuses a cursor that is none", function* () {
    const session = yield* made
    yield* refused(V2Session.messages({ sessionID: session.id, cursor: "none" }), 400, "InvalidCursorError")
  }),
  exercise(V2Session.message, "success", "answers one message", function* () {
    const { message, session } = yield* withMessage("hello")
    assert.deepInclude(message, { type: "user", text: "hello" })
    const { data } = yield* V2Session.message({ sessionID: session.id, messageID: message.id })
    assert.deepStrictEqual(data, message)
  }),
  exercise(V2Session.message, "error 404 MessageNotFoundError", "knows no such message", function* () {
    const session = yield* made
    const error = yield* refused(
      V2Session.message({ sessionID: session.id, messageID: "msg_none" }),
      404,
      "MessageNotFoundError"
    )
    assert.deepInclude(error.body, { sessionID: session.id, messageID: "msg_none" })
  }),
  exercise(V2Session.context, "success", "answers what the model would see", function* () {
    const { message, session } = yield* withMessage("hello")
    const { data } = yield* V2Session.context({ sessionID: session.id })
    assert.deepInclude(data, message)
  }),
  exercise(V2Session.history, "success", "pages through the recorded events", function* () {
    const { session } = yield* prompted("hello")
    const all = yield* V2Session.history({ sessionID: session.id })
    assert.include(
      all.data.map((event) => event.type),
      "session.next.prompt.admitted"
    )
    assert.isFalse(all.hasMore)
    const first = yield* V2Session.history({ sessionID: session.id, after: "0", limit: "1" })
    assert.strictEqual(first.data.length, 1)
  }),
  exercise(V2Session.events, "success", "replays what is recorded, then goes on live", function* () {
    const { session } = yield* prompted("recorded")
    const events = yield* V2Session.events({ sessionID: session.id, after: "0" }).pipe(
      Stream.zipWithIndex,
      Stream.tap(([, index]) =>
        index === 0 ? V2Session.prompt({ sessionID: session.id, prompt: { text: "live" }, resume: false }) : Effect.void
      ),
      Stream.filterMap(([event]) =>
        event.type === "session.next.prompt.admitted" ? Option.some(event) : Option.none()
      ),
      Stream.take(2),
      Stream.runCollect
    )
    assert.deepStrictEqual(
      Chunk.toReadonlyArray(events).map((event) => event.data.prompt.text),
      ["recorded", "live"]
    )
    assert.deepStrictEqual(
      Chunk.toReadonlyArray(events).map((event) => event.durable?.aggregateID),
      [session.id, session.id]
    )
  }),
  exercise(V2Session.events, "error 404 SessionNotFoundError", "knows no such session", function* () {
    yield* noSession(Stream.runHead(V2Session.events(none)))
  }),
  exercise(V2Session.revertStage, "success", "goes back to before a message", function* () {
    const { message, session } = yield* withMessage("hello")
    const { data } = yield* V2Session.revertStage({ sessionID: session.id, messageID: message.id, files: true })
    assert.strictEqual(data.messageID, message.id)
    assert.deepStrictEqual(data.files, [])
  }),
  exercise(V2Session.revertStage, "error 404 MessageNotFoundError", "knows no such message", function* () {
    const session = yield* made
    yield* refused(V2Session.revertStage({ sessionID: session.id, messageID: "msg_none" }), 404, "MessageNotFoundError")
  }),
  exercise(V2Session.revertClear, "success", "brings the message back", function* () {
    const { message, session } = yield* withMessage("hello")
    yield* V2Session.revertStage({ sessionID: session.id, messageID: message.id })
    assert.strictEqual((yield* V2Session.get({ sessionID: session.id })).data.revert?.messageID, message.id)
    assert.isUndefined(yield* V2Session.revertClear({ sessionID: session.id }))
    assert.isUndefined((yield* V2Session.get({ sessionID: session.id })).data.revert)
    assert.deepInclude((yield* V2Session.messages({ sessionID: session.id })).data, message)
  }),
  exercise(V2Session.revertCommit, "success", "drops the message", function* () {
    const { message, session } = yield* withMessage("hello")
    yield* V2Session.revertStage({ sessionID: session.id, messageID: message.id })
    assert.isUndefined(yield* V2Session.revertCommit({ sessionID: session.id }))
    assert.isUndefined((yield* V2Session.get({ sessionID: session.id })).data.revert)
    const { data } = yield* V2Session.history({ sessionID: session.id })
    const last = data.at(-1)
    if (last?.type !== "session.next.revert.committed") return assert.fail(`unexpected ${last?.type}`)
    assert.strictEqual(last.data.messageID, message.id)
  }),
  exercise(V2Session.permissionCreate, "success", "allows what the rules allow", function* () {
    const session = yield* made
    const { data } = yield* V2Session.permissionCreate({
      sessionID: session.id,
      action: "bash",
      resources: ["ls"]
    })
    assert.strictEqual(data.effect, "allow")
  }),
  exercise(V2Session.permissionList, "success", "answers what waits", function* () {
    const { request, session } = yield* asked
    assert.strictEqual(request.effect, "ask")
    const { data } = yield* V2Session.permissionList({ sessionID: session.id })
    assert.deepStrictEqual(data, [
      {
        id: request.id,
        sessionID: session.id,
        action: "external_directory",
        resources: ["/elsewhere/*"],
        save: ["/elsewhere/*"]
      }
    ])
  }),
  exercise(V2Session.permissionGet, "success", "answers one request", function* () {
    const { request, session } = yield* asked
    const { data } = yield* V2Session.permissionGet({ sessionID: session.id, requestID: request.id })
    assert.strictEqual(data.id, request.id)
  }),
  exercise(V2Session.permissionGet, "error 404 PermissionNotFoundError", "knows no such request", function* () {
    const session = yield* made
    yield* refused(
      V2Session.permissionGet({ sessionID: session.id, requestID: "per_none" }),
      404,
      "PermissionNotFoundError"
    )
  }),
  exercise(V2Session.permissionReply, "success", "settles the request", function* () {
    const { request, session } = yield* asked
    const reply = { sessionID: session.id, requestID: request.id, reply: "once" } as const
    assert.isUndefined(yield* V2Session.permissionReply(reply))
    assert.deepStrictEqual((yield* V2Session.permissionList({ sessionID: session.id })).data, [])
  }),
  exercise(V2Session.permissionReply, "error 404 PermissionNotFoundError", "knows no such request", function* () {
    const session = yield* made
    const error = yield* refused(
      V2Session.permissionReply({ sessionID: session.id, requestID: "per_none", reply: "once" }),
      404,
      "PermissionNotFoundError"
    )
    assert.propertyVal(error.body, "requestID", "per_none")
  }),
  exercise(V2Permission.requestList, "success", "answers what waits at the location", function* () {
    const { project } = yield* Sandbox
    const { request } = yield* asked
    const { data, location } = yield* V2Permission.requestList()
    assert.strictEqual(location.directory, project)
    assert.include(
      data.map((one) => one.id),
      request.id
    )
  }),
  exercise(V2Permission.savedList, "success", "answers what was allowed for always", function* () {
    const { request, session } = yield* asked
    yield* V2Session.permissionReply({ sessionID: session.id, requestID: request.id, reply: "always" })
    const { data } = yield* V2Permission.savedList({ projectID: session.projectID })
    assert.deepInclude(head(data), { action: "external_directory", resource: "/elsewhere/*" })
    yield* Effect.forEach(data, ({ id }) => V2Permission.savedRemove({ id }))
  }),
  exercise(V2Permission.savedRemove, "success", "takes an approval back", function* () {
    const { request, session } = yield* asked
    yield* V2Session.permissionReply({ sessionID: session.id, requestID: request.id, reply: "always" })
    const { id } = head((yield* V2Permission.savedList()).data)
    assert.isUndefined(yield* V2Permission.savedRemove({ id }))
    assert.deepStrictEqual((yield* V2Permission.savedList()).data, [])
  }),
  exercise(V2Question.requestList, "success", "has nothing open", function* () {
    assert.deepStrictEqual((yield* V2Question.requestList()).data, [])
  }),
  exercise(V2Session.questionList, "success", "has nothing open", function* () {
    const session = yield* made
    assert.deepStrictEqual(yield* V2Session.questionList({ sessionID: session.id }), { data: [] })
  }),
  exercise(V2Session.questionList, "error 404 SessionNotFoundError", "knows no such session", function* () {
    yield* noSession(V2Session.questionList(none))
  }),
  exercise(
    V2Session.questionReply,
    "error 404 QuestionNotFoundError",
    "unknown question; this server asks none here",
    function* () {
      const session = yield* made
      const error = yield* refused(
        V2Session.questionReply({
          sessionID: session.id,
          requestID: "que_none",
          answers: []
        }),
        404,
        "QuestionNotFoundError"
      )
      assert.propertyVal(error.body, "requestID", "que_none")
    }
  ),
  exercise(
    V2Session.questionReject,
    "error 404 QuestionNotFoundError",
    "unknown question; this server asks none here",
    function* () {
      const session = yield* made
      yield* refused(
        V2Session.questionReject({ sessionID: session.id, requestID: "que_none" }),
        404,
        "QuestionNotFoundError"
      )
    }
  ),
  exercise(V2Event.subscribe, "success", "streams what happens on the server", function* () {
    const events = yield* V2Event.subscribe().pipe(
      Stream.tap((event) => (event.type === "server.connected" ? made : Effect.void)),
      Stream.takeUntil((event) => event.type === "session.created"),
      Stream.runCollect
    )
    assert.strictEqual(Option.getOrThrow(Chunk.head(events)).type, "server.connected")
    const created = Option.getOrThrow(Chunk.last(events))
    if (created.type !== "session.created") return assert.fail(`unexpected ${created.type}`)
    assert.strictEqual(created.durable?.aggregateID, created.data.sessionID)
  })
]
