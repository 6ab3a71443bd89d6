/**
 * Exercises of workspaces and of the synchronisation of sessions with them.
 */
import * as FileSystem from "@effect/platform/FileSystem"
import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Experimental from "opencode-effect/Operations/Experimental"
import * as Session from "opencode-effect/Operations/Session"
import * as Sync from "opencode-effect/Operations/Sync"
import { Sandbox } from "../../../src/testing/Sandbox.js"
import { type Exercise, exercise, refused } from "../exercise.js"

/** A workspace that is a git worktree, for as long as the scope lives. */
const workspace = Effect.acquireRelease(
  Experimental.workspaceCreate({ type: "worktree", branch: null, extra: null }),
  ({ id }) => Effect.ignore(Experimental.workspaceRemove({ id }))
)

/** The recorded events of one session. */
const history = (sessionID: string, after: { readonly [id: string]: number } = {}) =>
  Effect.map(Sync.historyList({ after }), (events) => events.filter((event) => event.aggregate_id === sessionID))

export const exercises: ReadonlyArray<Exercise> = [
  exercise(Experimental.workspaceAdapterList, "success", "offers git worktrees", function* () {
    assert.deepStrictEqual(yield* Experimental.workspaceAdapterList(), [
      { type: "worktree", name: "Worktree", description: "Create a git worktree" }
    ])
  }),
  exercise(Experimental.workspaceCreate, "success", "makes a worktree", function* () {
    const fs = yield* FileSystem.FileSystem
    const made = yield* workspace
    assert.isTrue(made.id.startsWith("wrk_"))
    assert.deepInclude(made, { type: "worktree", branch: null, extra: null })
    assert.isTrue(yield* fs.exists(made.directory ?? ""))
  }),
  exercise(Experimental.workspaceCreate, "error 400 WorkspaceCreateError", "knows no such kind", function* () {
    const error = yield* refused(
      Experimental.workspaceCreate({ type: "none", branch: null, extra: null }),
      400,
      "WorkspaceCreateError"
    )
    assert.deepStrictEqual(error.body, {
      name: "WorkspaceCreateError",
      data: { message: "Unknown workspace adapter: none" }
    })
  }),
  exercise(Experimental.workspaceList, "success", "lists the workspace", function* () {
    const made = yield* workspace
    const all = yield* Experimental.workspaceList()
    assert.include(
      all.map((one) => one.id),
      made.id
    )
  }),
  exercise(Experimental.workspaceStatus, "success", "is connected", function* () {
    const made = yield* workspace
    assert.deepInclude(yield* Experimental.workspaceStatus(), { workspaceID: made.id, status: "connected" })
  }),
  exercise(Experimental.workspaceSyncList, "success", "asks the adapters", function* () {
    assert.isUndefined(yield* Experimental.workspaceSyncList())
  }),
  exercise(Experimental.workspaceWarp, "success", "moves a session there and back", function* () {
    const made = yield* workspace
    const session = yield* Session.create()
    assert.isUndefined(yield* Experimental.workspaceWarp({ id: made.id, sessionID: session.id }))
    assert.strictEqual((yield* Session.get({ sessionID: session.id })).workspaceID, made.id)
    assert.isUndefined(yield* Experimental.workspaceWarp({ id: null, sessionID: session.id }))
    assert.isUndefined((yield* Session.get({ sessionID: session.id })).workspaceID)
  }),
  exercise(Experimental.workspaceWarp, "error 404 NotFoundError", "knows no such workspace", function* () {
    const session = yield* Session.create()
    const error = yield* refused(
      Experimental.workspaceWarp({ id: "wrk_none", sessionID: session.id }),
      404,
      "NotFoundError"
    )
    assert.deepStrictEqual(error.body, { name: "NotFoundError", data: { message: "Workspace not found: wrk_none" } })
  }),
  exercise(Experimental.workspaceRemove, "success", "answers what it removed, or null", function* () {
    const made = yield* workspace
    const removed = yield* Experimental.workspaceRemove({ id: made.id })
    assert.strictEqual(removed?.id, made.id)
    assert.isNull(yield* Experimental.workspaceRemove({ id: made.id }))
  }),
  exercise(Sync.start, "success", "follows the workspaces", function* () {
    assert.isTrue(yield* Sync.start())
  }),
  exercise(Sync.historyList, "success", "answers what is new to the caller", function* () {
    const session = yield* Session.create({ title: "first" })
    yield* Session.update({ sessionID: session.id, title: "second" })
    const all = yield* history(session.id)
    assert.deepStrictEqual(
      all.map(({ seq, type }) => [seq, type]),
      [
        [0, "session.created.1"],
        [1, "session.updated.1"]
      ]
    )
    const later = yield* history(session.id, { [session.id]: 0 })
    assert.deepStrictEqual(later, all.slice(1))
  }),
  exercise(Sync.replay, "success", "takes a session's events", function* () {
    const { project } = yield* Sandbox
    const session = yield* Session.create()
    const events = yield* history(session.id)
    const replayed = yield* Sync.replay({
      directory: project,
      events: events.map(({ aggregate_id, ...event }) => ({ ...event, aggregateID: aggregate_id }))
    })
    assert.deepStrictEqual(replayed, { sessionID: session.id })
  }),
  exercise(Sync.steal, "success", "takes a session into the workspace", function* () {
    const made = yield* workspace
    const session = yield* Session.create()
    const stolen = yield* Sync.steal({ sessionID: session.id, workspace: made.id })
    assert.deepStrictEqual(stolen, { sessionID: session.id })
    assert.strictEqual((yield* Session.get({ sessionID: session.id })).workspaceID, made.id)
  }),
  exercise(Sync.steal, "error 400 BadRequest", "needs a workspace", function* () {
    const session = yield* Session.create()
    yield* refused(Sync.steal({ sessionID: session.id }), 400, "BadRequest")
  })
]
