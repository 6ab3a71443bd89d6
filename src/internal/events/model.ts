/** What comes out of an event stream. Public through `Events`; how it is made is in the files beside this one. */
import type * as Duration from "effect/Duration"
import type * as Either from "effect/Either"
import { type HttpError, SchemaError, SchemaIssue, type TransportError } from "../../Errors.js"
import type * as Permission from "../../Operations/Permission.js"
import type * as Question from "../../Operations/Question.js"
import type * as Session from "../../Operations/Session.js"
import type * as Contract from "../../Schema/Event.js"
import type { SessionID } from "../../Schema/Ids.js"
import type * as Open from "../../Schema/Open.js"

/**
 * An event of a type that this version of the contract does not know, as a newer server may send.
 *
 * @since 0.1.0
 * @category models
 */
export class Unknown {
  readonly type = "unknown"
  constructor(
    /** The event's own type. */
    readonly name: string,
    /** The event as it came, envelope included. */
    readonly raw: unknown
  ) {}
}

/**
 * An event that does not fit its schema, or is no JSON at all.
 *
 * @since 0.1.0
 * @category models
 */
export class Undecodable {
  readonly type = "undecodable"
  constructor(
    /** The event's own type, where it has one. */
    readonly name: string | undefined,
    /** The event as it came, envelope included: the parsed JSON, or its text. */
    readonly raw: unknown,
    /** Why it does not fit; the words are made when somebody reads them. */
    readonly issue: SchemaIssue
  ) {}
}

/**
 * An event of the contract. `server.connected` and `server.heartbeat` are no events here: they tell of the connection.
 *
 * @since 0.1.0
 * @category models
 */
export type Known = Exclude<
  Contract.Event,
  Contract.EventServerConnected | Contract.EventServerHeartbeat | Open.Unrecognized<"type">
>

/**
 * An event: `{ id, type, properties }` of the contract, or one of the two others. A `switch` over `type` narrows.
 *
 * @since 0.1.0
 * @category models
 */
export type Event = Known | Unknown | Undecodable

/**
 * An event with where it happened.
 *
 * @since 0.1.0
 * @category models
 */
export interface Located {
  /** The folder of the project; absent for events of the server itself. */
  readonly directory?: string | undefined
  readonly project?: string | undefined
  readonly workspace?: string | undefined
  readonly event: Event
}

/**
 * The stream is subscribed: every event of the server from now on arrives, up to the next {@link Gap}.
 *
 * @since 0.1.0
 * @category models
 */
export interface Connected {
  readonly _tag: "Connected"
  /** 1 for the first connection, and one more for each after it. */
  readonly connection: number
}

/**
 * An event has arrived.
 *
 * @since 0.1.0
 * @category models
 */
export interface Received<A> {
  readonly _tag: "Event"
  readonly event: A
}

/**
 * From here on events may be missing, up to the next {@link Connected}; after a `Missed`, up to the next event.
 *
 * @since 0.1.0
 * @category models
 */
export interface Gap {
  readonly _tag: "Gap"
  /**
   * When the last event or heartbeat came, in milliseconds since 1970 on this machine's clock: what the server sent after it
   * may be missing.
   */
  readonly since: number
  readonly reason: Disconnect | Missed
}

/**
 * Why a connection is over: the server ended it in order; nothing came for `after`; it broke, or could not be opened again;
 * or an event was larger than `limit` characters.
 *
 * @since 0.1.0
 * @category models
 */
export type Disconnect =
  | { readonly _tag: "Ended" }
  | { readonly _tag: "Stalled"; readonly after: Duration.Duration }
  | { readonly _tag: "Failed"; readonly error: HttpError | TransportError }
  | { readonly _tag: "TooLarge"; readonly limit: number }

/**
 * A subscriber of a shared stream was so slow that its buffer dropped the oldest signals.
 *
 * @since 0.1.0
 * @category models
 */
export interface Missed {
  readonly _tag: "Missed"
  readonly count: number
}

/**
 * What was read, or on the left why it cannot be had: one route that is broken, or one session, does not hide the others.
 *
 * @since 0.1.0
 * @category models
 */
export type Answer<A> = Either.Either<A, Failure>

/**
 * What was asked for with `resync`, read after the stream was connected; absent is what was not asked for. What happened
 * while it was read may come once more, as events.
 *
 * @since 0.1.0
 * @category models
 */
export interface Snapshot {
  readonly _tag: "Snapshot"
  /** The sessions of the directory (`session.list`). */
  readonly sessions?: Answer<Session.ListOutput> | undefined
  /** Which of them are at work (`session.status`). */
  readonly status?: Answer<Session.StatusOutput> | undefined
  /** The messages of each session in view (`session.messages`). */
  readonly messages?: ReadonlyMap<SessionID, Answer<Session.MessagesOutput>> | undefined
  /** The permission requests that wait for a reply (`permission.list`). */
  readonly permissions?: Answer<Permission.ListOutput> | undefined
  /** The questions that wait for an answer (`question.list`). */
  readonly questions?: Answer<Question.ListOutput> | undefined
}

/**
 * What happens on an event stream: an event, or something that happened to the connection.
 *
 * @since 0.1.0
 * @category models
 */
export type Signal<A = Event> = Connected | Received<A> | Gap | Snapshot

/** What an event stream fails with. */
export type Failure = HttpError | TransportError | SchemaError

/** Whether what was known before this signal may be out of date. */
export const isStale = (signal: Signal<unknown>): boolean =>
  signal._tag === "Connected" || (signal._tag === "Gap" && signal.reason._tag === "Missed")

/** What a stream fails with that was given an option which cannot work. */
export const refused = (option: string, expected: string): SchemaError =>
  new SchemaError({
    operation: "event.subscribe",
    direction: "input",
    issue: new SchemaIssue(() => `${option}: expected ${expected}`, undefined)
  })
