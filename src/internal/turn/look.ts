/** What the server says of a turn when it is asked: the turn's messages, and whether the session is at rest. */
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Client } from "../../Client.js"
import * as Message from "../../Message.js"
import * as Session from "../../Operations/Session.js"
import type { MessageID, SessionID } from "../../Schema/Ids.js"
import type { SnapshotFileDiff } from "../../Schema/Vcs.js"
import type { Failure } from "../events/model.js"
import { beganAt, childrenOf, isContinuation, partsOf, type Span, spanAt } from "./span.js"
import { locate, type Mark } from "./transcript.js"

/** A session, and the project that it lives in: the server answers for one project at a time. */
export interface Place {
  readonly sessionID: SessionID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/** The latest messages, in their order. */
const latest = (place: Place, limit: number): Effect.Effect<ReadonlyArray<Message.Message>, Failure, Client> =>
  Session.messages({ ...place, limit })

/** How many messages a turn has at first guess. */
const guess = 32

/** A message that was asked for a JSON schema spoils every page that it is on (1.18 answers 400): a shorter one may do. */
const isSpoiled = (error: Failure) => error._tag === "HttpError" && error.status === 400

/** The messages from the turn's user message on, in pages as long as it takes. */
export const span = (place: Place, mark: Mark, limit = guess): Effect.Effect<Span | undefined, Failure, Client> =>
  latest(place, limit).pipe(
    Effect.flatMap((messages) => {
      const index = locate(messages, mark)
      const isFirst = index === 0 && mark._tag === "After"
      if (messages.length === limit && (index === -1 || isFirst)) return span(place, mark, limit * 4)
      return Effect.succeed(spanAt(messages, index))
    }),
    Effect.catchIf(
      (error) => isSpoiled(error) && limit > 1 && limit <= guess,
      () => shorter(place, mark, limit >> 1)
    )
  )

const shorter = (place: Place, mark: Mark, limit: number): Effect.Effect<Span | undefined, Failure, Client> =>
  latest(place, limit).pipe(
    Effect.map((messages) => spanAt(messages, locate(messages, mark))),
    Effect.catchIf(
      (error) => isSpoiled(error) && limit > 1,
      () => shorter(place, mark, limit >> 1)
    )
  )

export const isIdle = ({ sessionID, ...place }: Place): Effect.Effect<boolean, Failure, Client> =>
  Effect.map(Session.status(place), (statuses) => {
    const status = statuses[sessionID]
    return status === undefined || status.type === "idle"
  })

/** Whether the session is at rest is read first: messages that are read after it are as new or newer. */
export const look = (place: Place, mark: Mark) =>
  Effect.flatMap(isIdle(place), (idle) => Effect.map(span(place, mark), (span) => ({ idle, span })))

/** The newest message of the session. */
export const newest = (place: Place): Effect.Effect<Message.Message | undefined, Failure, Client> =>
  Effect.map(latest(place, 1), (messages) => messages.at(-1))

/** What the subagents used since the turn began, and theirs. */
const usageOf = (place: Place, sessionID: SessionID, since: number): Effect.Effect<Message.Usage, Failure, Client> =>
  Session.messages({ ...place, sessionID }).pipe(
    Effect.flatMap((messages) => {
      const young = messages.filter(({ info }) => info.role === "assistant" && info.time.created >= since)
      return usageWithChildren(place, young, since)
    })
  )

const usageWithChildren = (
  place: Place,
  messages: ReadonlyArray<Message.Message>,
  since: number
): Effect.Effect<Message.Usage, Failure, Client> =>
  Effect.forEach(childrenOf(messages), (child) => usageOf(place, child, since), { concurrency: 4 }).pipe(
    Effect.map((children) => children.reduce(Message.addUsage, Message.usage(messages)))
  )

/** What all steps of a turn used, those of its subagents included. A subagent's session that is gone is not counted. */
export const usage = (place: Place, span: Span): Effect.Effect<Message.Usage, never, Client> =>
  usageWithChildren(place, span.messages, beganAt(span)).pipe(Effect.orElseSucceed(() => Message.usage(partsOf(span))))

const compared = (place: Place, span: Span): Effect.Effect<ReadonlyArray<SnapshotFileDiff>, Failure, Client> =>
  Session.diff({ ...place, messageID: span.messages[0].info.id })

/**
 * What a turn changed. The server compares after every step, in its own time: where the last step changed something, it is
 * given two seconds.
 */
export const files = (place: Place, span: Span): Effect.Effect<ReadonlyArray<SnapshotFileDiff>, Failure, Client> => {
  const changed = Message.changedFiles(span.messages)
  if (changed.length === 0) return Effect.succeed([])
  const last = Message.changedFiles(span.messages.slice(-1))
  const isThere = (diffs: ReadonlyArray<SnapshotFileDiff>) =>
    last.every((path) => diffs.some(({ file }) => file !== undefined && path.replaceAll("\\", "/").endsWith(file)))
  return Effect.suspend(() => {
    let left = 20
    return compared(place, span).pipe(
      Effect.tap((diffs) => (isThere(diffs) ? Effect.void : Effect.sleep("100 millis"))),
      Effect.repeat({ until: (diffs) => isThere(diffs) || left-- === 0 })
    )
  })
}

/**
 * The message before the turn that runs; where none runs, the newest. The turn that runs begins with the youngest user
 * message that somebody wrote.
 */
export const before = (place: Place): Effect.Effect<MessageID | undefined, Failure, Client> =>
  Effect.flatMap(isIdle(place), (idle) =>
    Effect.map(latest(place, idle ? 1 : guess * 4), (messages) => {
      const begun = idle
        ? Option.none()
        : Arr.findLastIndex(messages, (message) => message.info.role === "user" && !isContinuation(message))
      const index = Option.getOrElse(begun, () => messages.length) - 1
      return messages[index]?.info.id
    })
  )
