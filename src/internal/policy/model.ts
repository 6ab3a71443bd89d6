/** What permissions and questions have in common. Public through `Permissions` and `Questions`. */
import type * as Cause from "effect/Cause"
import type * as Duration from "effect/Duration"
import type * as Effect from "effect/Effect"
import type * as Schedule from "effect/Schedule"
import type { Client } from "../../Client.js"
import type { Answer, Event, Service as EventsService, Failure, Resync, Snapshot } from "../../Events.js"
import type { SessionID } from "../../Schema/Ids.js"

export interface Place {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * Whose requests.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options extends Place {
  /** Only those of this session and its subagents, future ones too; those of all sessions of the directory unless told. */
  readonly sessionID?: SessionID | undefined
  /** A shared stream of the events of that directory (`Events.make`, `Events.Events`); a connection of its own unless told. */
  readonly events?: EventsService | undefined
}

/**
 * Whose requests, and how a reply is sent.
 *
 * @since 0.1.0
 * @category models
 */
export interface ServeOptions extends Options {
  /**
   * When to send a reply again that may not have arrived; for about half a minute unless told. What another attempt cannot
   * cure is not sent again.
   */
  readonly retry?: Schedule.Schedule<unknown, Failure> | undefined
}

/**
 * A reply has arrived.
 *
 * @since 0.1.0
 * @category decisions
 */
export interface Answered<Request, Reply, By> {
  readonly _tag: "Answered"
  readonly request: Request
  readonly reply: Reply
  /** What the reply comes from. */
  readonly by: By
}

/**
 * A reply cannot be delivered. The request still waits; the same reply is sent again when a look at the server shows so,
 * half a minute later or after the next gap in the events.
 *
 * @since 0.1.0
 * @category decisions
 */
export interface Undelivered<Request, Reply> {
  readonly _tag: "Undelivered"
  readonly request: Request
  readonly reply: Reply
  readonly error: Failure
}

/**
 * A request waits no more, and not by a reply of this policy: another client has answered, the server has settled it along
 * with another one of the session, the turn was aborted, or the server has forgotten it. A handler at work was interrupted.
 *
 * @since 0.1.0
 * @category decisions
 */
export interface AnsweredElsewhere<Request> {
  readonly _tag: "AnsweredElsewhere"
  readonly request: Request
  /**
   * How, in the words of the server's event: `"once"`, `"always"` or `"reject"` for a permission; for a question `"reject"`,
   * or the answers as JSON. Absent where nobody said.
   */
  readonly as?: string | undefined
}

/**
 * What decides has failed or died; the refusal that follows tells the agent the name of the failure and nothing else of it.
 *
 * @since 0.1.0
 * @category decisions
 */
export interface HandlerFailed<Request, E> {
  readonly _tag: "HandlerFailed"
  readonly request: Request
  readonly cause: Cause.Cause<E>
}

/**
 * What waits cannot be read from the server, so that requests from before may be missing. It is tried again, for ever; this
 * is told once, until it has worked again.
 *
 * @since 0.1.0
 * @category decisions
 */
export interface Unlisted {
  readonly _tag: "Unlisted"
  readonly error: Failure
}

/** What every request has. */
export interface Asked {
  readonly id: string
  readonly sessionID: SessionID
  /** The call that waits, where a tool asks. */
  readonly tool?: { readonly callID: string; readonly messageID: string } | undefined
}

/** How a request was settled, in the words of its kind; absent where nobody said. */
export interface Settled {
  readonly id: string
  readonly as?: string | undefined
}

/** One kind of request: permissions, or questions. */
export interface Kind<Request extends Asked> {
  readonly resync: Resync
  readonly listed: (snapshot: Snapshot) => Answer<ReadonlyArray<Request>> | undefined
  readonly list: (place: Place) => Effect.Effect<ReadonlyArray<Request>, Failure, Client>
  readonly asked: (event: Event) => Request | undefined
  /** The type of the events that {@link asked} reads. */
  readonly askedType: string
  readonly settled: (event: Event) => Settled | undefined
}

/** How a kind of request is replied to. */
export interface Replying<Request extends Asked, Reply> {
  readonly kind: Kind<Request>
  /** The contract's id of the operation. */
  readonly operation: string
  readonly send: (request: Request, reply: Reply, place: Place) => Effect.Effect<unknown, Failure, Client>
  /** What {@link Settled.as} says when this reply has settled a request. */
  readonly as: (reply: Reply) => string
  /** Whether it sets something going, so that it must not be sent when the turn is over. */
  readonly frees: (reply: Reply) => boolean
}

/** What decides. */
export interface Deciding<Request, Reply, E, R> {
  readonly handler?: ((request: Request) => Effect.Effect<Reply | undefined, E, R>) | undefined
  readonly otherwise: (request: Request) => Reply
  readonly timeLimit?: Duration.DurationInput | undefined
  /** The reply when the handler has failed in this way. */
  readonly refusal: (failure: string) => Reply
}
