/** What a consumer has to read again after a gap, read whenever the stream is connected. */
import * as Chunk from "effect/Chunk"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Stream from "effect/Stream"
import type { Client } from "../../Client.js"
import type { HttpError } from "../../Errors.js"
import * as Permission from "../../Operations/Permission.js"
import * as Question from "../../Operations/Question.js"
import * as Session from "../../Operations/Session.js"
import type { SessionID } from "../../Schema/Ids.js"
import type { Failure, Signal, Snapshot } from "./model.js"
import { type Retry, retried } from "./signals.js"

/**
 * What to read again. Nothing else is read.
 *
 * @since 0.1.0
 * @category models
 */
export interface Resync {
  /** The sessions of the directory, and which of them are at work. */
  readonly sessions?: boolean | undefined
  /** The messages of these sessions: those in view. An effect is asked anew each time. */
  readonly messages?: Iterable<SessionID> | Effect.Effect<Iterable<SessionID>> | undefined
  /** The permission requests that wait for a reply. */
  readonly permissions?: boolean | undefined
  /** The questions that wait for an answer. */
  readonly questions?: boolean | undefined
}

interface Place {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/** The server answers 100 sessions unless told. */
const all = 1_000_000

type Messages = Either.Either<Session.MessagesOutput, HttpError<Session.MessagesErrors>>

/** One session that cannot be read, deleted or broken, must not keep the others from being read. */
const messagesOf = (sessionID: SessionID, place: Place): Effect.Effect<[SessionID, Messages], Failure, Client> =>
  Session.messages({ sessionID, ...place }).pipe(
    Effect.map((messages): Messages => Either.right(messages)),
    Effect.catchTag("HttpError", (error) =>
      error.status < 500 && error.status !== 401 ? Effect.succeed<Messages>(Either.left(error)) : Effect.fail(error)
    ),
    Effect.map((messages) => [sessionID, messages])
  )

const read = (resync: Resync, place: Place): Effect.Effect<Snapshot, Failure, Client> => {
  const when = <A>(wanted: boolean | undefined, effect: Effect.Effect<A, Failure, Client>) =>
    wanted === true ? effect : Effect.succeed(undefined)
  const ids = Effect.isEffect(resync.messages) ? resync.messages : Effect.succeed(resync.messages ?? [])
  const messages = Effect.flatMap(ids, (ids) => Effect.forEach(ids, (id) => messagesOf(id, place), { concurrency: 4 }))
  return Effect.map(
    Effect.all(
      {
        sessions: when(resync.sessions, Session.list({ limit: all, ...place })),
        status: when(resync.sessions, Session.status(place)),
        messages: when(
          resync.messages !== undefined,
          Effect.map(messages, (entries) => new Map(entries))
        ),
        permissions: when(resync.permissions, Permission.list(place)),
        questions: when(resync.questions, Question.list(place))
      },
      { concurrency: "unbounded" }
    ),
    (found) => ({ _tag: "Snapshot", ...found })
  )
}

/**
 * Puts a snapshot after every `Connected`. What happens while it is read comes after it, so nothing is missing from the
 * two together; some of it may be in both.
 */
export const resynced = <A, R>(
  signals: Stream.Stream<Signal<A>, Failure, R>,
  options: { readonly resync: Resync; readonly place: Place; readonly retry: Retry }
): Stream.Stream<Signal<A>, Failure, R | Client> => {
  const snapshot = retried(read(options.resync, options.place), options.retry)
  const withSnapshot = (signal: Signal<A>): Effect.Effect<ReadonlyArray<Signal<A>>, Failure, Client> =>
    signal._tag === "Connected" ? Effect.map(snapshot, (snapshot) => [signal, snapshot]) : Effect.succeed([signal])
  return Stream.mapChunksEffect(signals, (chunk) =>
    Chunk.some(chunk, ({ _tag }) => _tag === "Connected")
      ? Effect.map(Effect.forEach(chunk, withSnapshot), (signals) => Chunk.fromIterable(signals.flat()))
      : Effect.succeed(chunk)
  )
}
