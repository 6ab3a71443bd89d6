/**
 * The events that a session keeps, from any of them on and then live, without loss and without repeats: for programs that
 * must not miss one, not even while they are down. Only sessions of the preview API keep them (`V2.Session`). The single
 * connection beneath is the operation `V2.Session.events`; what the server tells once and does not keep is in `Events`.
 *
 * @since 0.1.0
 */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { Client } from "./Client.js"
import { type Disconnect, reconnect } from "./Events.js"
import { type Failure, type Recorded, resume } from "./internal/durable/resume.js"
import type { SessionID } from "./Schema/Ids.js"

export type { Event, Known } from "./internal/durable/decode.js"
export type { Failure, Recorded } from "./internal/durable/resume.js"

/**
 * How to read a session's events.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options {
  readonly sessionID: SessionID
  /** The cursor of the last event that is dealt with; from the first event on unless told. */
  readonly after?: number | undefined
  /**
   * When to connect again after a connection is over: `Events.reconnect` unless told, never with `false`. After an orderly
   * end of a connection that brought something it is done at once. What another connection cannot cure (401, 404, a web
   * page, a server that has exited for good, nobody at the address from the start) ends the stream.
   */
  readonly reconnect?: Schedule.Schedule<unknown, Disconnect> | false | undefined
  /**
   * After how long a silence the server is asked whether it has more (`V2.Session.history`); 30 seconds unless told. When
   * it has, or has not answered after as long again, the connection counts as dead. A number is milliseconds.
   */
  readonly stallTimeout?: Duration.DurationInput | undefined
}

/**
 * The events of a session after a cursor, in order, each once, and then the new ones as they come.
 *
 * The server numbers more than it sends here, so that numbers may be left out. When they are, the history is asked whether
 * an event belongs there, and one that the connection has lost is taken from it.
 *
 * @example
 * ```ts
 * import { DurableEvents } from "opencode-effect"
 * import * as Console from "effect/Console"
 * import * as Effect from "effect/Effect"
 * import * as Stream from "effect/Stream"
 *
 * declare const load: Effect.Effect<number | undefined>
 * declare const store: (cursor: number) => Effect.Effect<void>
 *
 * const program = Effect.gen(function* () {
 *   const after = yield* load
 *   yield* DurableEvents.stream({ sessionID: "ses_1", after }).pipe(
 *     Stream.runForEach(({ cursor, event }) => Effect.zipRight(Console.log(event.type), store(cursor)))
 *   )
 * })
 * ```
 *
 * @since 0.1.0
 * @category streams
 */
export const stream = (options: Options): Stream.Stream<Recorded, Failure, Client> =>
  Stream.unwrap(
    Effect.map(Client, (client) =>
      resume(client, {
        sessionID: options.sessionID,
        after: options.after,
        reconnect: options.reconnect === false ? undefined : (options.reconnect ?? reconnect),
        stallTimeout: Duration.decode(options.stallTimeout ?? "30 seconds")
      })
    )
  )
