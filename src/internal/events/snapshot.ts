/** What a consumer has to read again after a gap, read whenever the stream is connected. */
import * as Chunk from "effect/Chunk"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import type { Client } from "../../Client.js"
import * as Permission from "../../Operations/Permission.js"
import * as Question from "../../Operations/Question.js"
import * as Session from "../../Operations/Session.js"
import type { SessionID } from "../../Schema/Ids.js"
import { type Answer, type Failure, isStale, type Signal, type Snapshot } from "./model.js"
import { patiently } from "./patience.js"

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

/** What is asked for, or why it cannot be had. */
const answer = <A, E extends Failure>(effect: Effect.Effect<A, E, Client>): Effect.Effect<Answer<A>, never, Client> =>
  Effect.either(patiently(effect))

const read = (resync: Resync, place: Place): Effect.Effect<Snapshot, never, Client> => {
  const when = <A>(wanted: boolean | undefined, effect: Effect.Effect<A, Failure, Client>) =>
    wanted === true ? answer(effect) : Effect.succeed(undefined)
  const ids = Effect.isEffect(resync.messages) ? resync.messages : Effect.succeed(resync.messages ?? [])
  const messagesOf = (sessionID: SessionID) =>
    Effect.map(answer(Session.messages({ sessionID, ...place })), (messages) => [sessionID, messages] as const)
  const messages = Effect.flatMap(ids, (ids) => Effect.forEach(ids, messagesOf, { concurrency: 4 }))
  return Effect.map(
    Effect.all(
      {
        sessions: when(resync.sessions, Session.list({ limit: all, ...place })),
        status: when(resync.sessions, Session.status(place)),
        messages:
          resync.messages === undefined
            ? Effect.succeed(undefined)
            : Effect.map(messages, (entries) => new Map(entries)),
        permissions: when(resync.permissions, Permission.list(place)),
        questions: when(resync.questions, Question.list(place))
      },
      { concurrency: "unbounded" }
    ),
    (found) => ({ _tag: "Snapshot", ...found })
  )
}

/**
 * Puts a snapshot after every `Connected`, and after every `Missed`. What happens while it is read comes after it, so
 * nothing is missing from the two together; some of it may be in both.
 */
export const resynced = <A, E, R>(
  signals: Stream.Stream<Signal<A>, E, R>,
  resync: Resync,
  place: Place
): Stream.Stream<Signal<A>, E, R | Client> => {
  const snapshot = Stream.fromEffect(read(resync, place))
  const spread = (chunk: Chunk.Chunk<Signal<A>>): Stream.Stream<Signal<A>, never, Client> => {
    const [before, from] = Chunk.splitWhere(chunk, isStale)
    return Option.match(Chunk.head(from), {
      onNone: () => Stream.fromChunk(before),
      onSome: (signal) =>
        Stream.fromChunk(Chunk.append(before, signal)).pipe(
          Stream.concat(snapshot),
          Stream.concat(Stream.suspend(() => spread(Chunk.drop(from, 1))))
        )
    })
  }
  return Stream.flatMap(Stream.chunks(signals), spread)
}
