/** What tools of a mocked server wait for, and what a reply does: to its request, and to others. */
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as FiberId from "effect/FiberId"
import { matches } from "../../../internal/policy/wildcard.js"
import type { MessageID, SessionID } from "../../../Schema/Ids.js"
import type { QuestionAnswer, QuestionInfo } from "../../../Schema/Question.js"
import type { Entry, PendingPermission, Store, Verdict } from "./sessionsStore.js"
import type { Ask } from "./turn.js"

/** The call that asks. */
export interface Caller {
  readonly messageID: MessageID
  readonly callID: string
}

const allowed: Verdict = { _tag: "Allowed" }

const isApproved = (store: Store, directory: string, { patterns, permission }: Omit<Ask, "always">): boolean =>
  patterns.every((pattern) =>
    store.approved.some(
      (rule) => rule.directory === directory && rule.permission === permission && matches(pattern, rule.pattern)
    )
  )

/** Asks at once; the result waits for the reply. */
export const permission = (
  store: Store,
  { info, running: run }: Entry,
  ask: Ask,
  tool: Caller
): Effect.Effect<Verdict> => {
  const { directory, id: sessionID } = info
  if (isApproved(store, directory, ask)) return Effect.succeed(allowed)
  const reply = Deferred.unsafeMake<Verdict>(FiberId.none)
  const { always, metadata, patterns, permission } = ask
  const id = store.id("per")
  const request = { id, sessionID, permission, patterns, metadata: metadata ?? {}, always: always ?? patterns, tool }
  store.permissions.set(id, { request, directory, reply, run })
  store.emit(directory, "permission.asked", request)
  return Deferred.await(reply)
}

/** Asks at once; the result waits for the answers, and has none where they were refused. */
export const question = (
  store: Store,
  { info, running: run }: Entry,
  questions: ReadonlyArray<QuestionInfo>,
  tool: Caller
): Effect.Effect<ReadonlyArray<QuestionAnswer> | undefined> => {
  const { directory, id: sessionID } = info
  const reply = Deferred.unsafeMake<ReadonlyArray<QuestionAnswer> | undefined>(FiberId.none)
  const id = store.id("que")
  const request = { id, sessionID, questions, tool }
  store.questions.set(id, { request, directory, reply, run })
  store.emit(directory, "question.asked", request)
  return Deferred.await(reply)
}

type Reply = "once" | "always" | "reject"

const settle = (store: Store, { directory, reply, request }: PendingPermission, as: Reply, verdict: Verdict) => {
  store.permissions.delete(request.id)
  store.emit(directory, "permission.replied", { sessionID: request.sessionID, requestID: request.id, reply: as })
  Deferred.unsafeDone(reply, Effect.succeed(verdict))
}

const others = (store: Store, sessionID: SessionID) =>
  [...store.permissions.values()].filter(({ request }) => request.sessionID === sessionID)

/** Whether there was such a request. A refusal is for all that the session asks for; so is what is allowed for good. */
export const replyPermission = (
  store: Store,
  requestID: string,
  reply: Reply,
  message: string | undefined
): boolean => {
  const pending = store.permissions.get(requestID)
  if (pending === undefined) return false
  const { directory, request } = pending
  if (reply === "reject") {
    settle(store, pending, reply, { _tag: "Refused", message })
    for (const other of others(store, request.sessionID)) {
      settle(store, other, reply, { _tag: "Refused", message: undefined })
    }
    return true
  }
  settle(store, pending, reply, allowed)
  if (reply === "once") return true
  for (const pattern of request.always) store.approved.push({ directory, permission: request.permission, pattern })
  for (const other of others(store, request.sessionID)) {
    if (isApproved(store, other.directory, other.request)) settle(store, other, reply, allowed)
  }
  return true
}

/** Whether there was such a question; without answers it is rejected. */
export const replyQuestion = (
  store: Store,
  requestID: string,
  answers: ReadonlyArray<QuestionAnswer> | undefined
): boolean => {
  const pending = store.questions.get(requestID)
  if (pending === undefined) return false
  const { directory, request, reply } = pending
  const { id, sessionID } = request
  store.questions.delete(id)
  if (answers === undefined) store.emit(directory, "question.rejected", { sessionID, requestID: id })
  else store.emit(directory, "question.replied", { sessionID, requestID: id, answers })
  Deferred.unsafeDone(reply, Effect.succeed(answers))
  return true
}
