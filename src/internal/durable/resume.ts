/**
 * The events of a session over many connections: where each goes on, how lost events and dead connections are found out,
 * and when the next connection is opened. What an event is, is decided in `decode.ts`.
 */
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type * as Client from "../../Client.js"
import { type SchemaError, TransportError } from "../../Errors.js"
import type * as Operation from "../../Operation.js"
import * as V2Session from "../../Operations/V2/Session.js"
import type { SessionID } from "../../Schema/Ids.js"
import type { Disconnect } from "../events/model.js"
import { isIncurable } from "../incurable.js"
import { lazy } from "../lazy.js"
import { eventData } from "../sse.js"
import { type Event, fromText, fromValue } from "./decode.js"

/**
 * An event and the place behind it. Store `cursor` once the event is dealt with, and hand it over as `after` to go on from
 * there.
 *
 * @since 0.1.0
 * @category models
 */
export interface Recorded {
  /** The event's `durable.seq`; for an event without one, which the server does not keep, that of the event before it. */
  readonly cursor: number
  readonly event: Event
}

/**
 * What the stream fails with. The status 404 is a session that does not exist, or that was deleted meanwhile.
 *
 * @since 0.1.0
 * @category errors
 */
export type Failure = Operation.Failure<V2Session.EventsErrors>

export interface Settings {
  readonly sessionID: SessionID
  readonly after: number | undefined
  /** When to connect again; never where it is absent. */
  readonly reconnect: Schedule.Schedule<unknown, Disconnect> | undefined
  readonly stallTimeout: Duration.Duration
}

/** How a connection is over: another one may follow, or not. */
type Over =
  | { readonly _tag: "Ended" }
  | { readonly _tag: "Stalled"; readonly after: Duration.Duration }
  | { readonly _tag: "Failed"; readonly error: Exclude<Failure, SchemaError> }
  | { readonly _tag: "Incurable"; readonly error: Failure }

/** Nobody at the address: a server that is starting again, or one that never was there. */
const isUnreachable = (error: Failure): boolean =>
  error._tag === "TransportError" && (error.reason === "ConnectionRefused" || error.reason === "Dns")

/** A page of the history. Its events are looked at one by one, so that one that does not fit spoils no page. */
interface Page {
  readonly data: ReadonlyArray<unknown>
  readonly hasMore: boolean
}

const Page: Schema.Schema<Page> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({ data: Schema.Array(Schema.Unknown), hasMore: Schema.Boolean })
)

/** The most that the server gives in a page of history. */
const pageSize = "100"

/** The place before the first event. */
const beginning = -1

export const resume = (client: Client.Service, settings: Settings): Stream.Stream<Recorded, Failure> =>
  Stream.unwrap(
    Effect.gen(function* () {
      const { sessionID, stallTimeout } = settings
      const driver = settings.reconnect === undefined ? undefined : yield* Schedule.driver(settings.reconnect)
      const state = {
        cursor: settings.after ?? beginning,
        /** How the last connection is over, and whether it has brought an event. */
        over: undefined as Over | undefined,
        progressed: false,
        /** Whether a server has ever answered. */
        heard: false,
        /** The numbers of the events that the history had after a cursor when it was last asked. */
        history: { after: Number.POSITIVE_INFINITY, seqs: [] as ReadonlyArray<number> }
      }

      const place = (cursor: number) => (cursor < 0 ? { sessionID } : { sessionID, after: String(cursor) })

      const overBy = (error: Failure): Over => {
        if (!isUnreachable(error)) state.heard = true
        return error._tag === "SchemaError" || isIncurable(error) || !state.heard
          ? { _tag: "Incurable", error }
          : { _tag: "Failed", error }
      }

      const stalled: Over = { _tag: "Stalled", after: stallTimeout }

      /** The events of the history after a cursor and before a number, which is any where it is infinite. */
      const between = (cursor: number, before: number): Effect.Effect<ReadonlyArray<Recorded>, Over> =>
        client.execute({ ...V2Session.history, success: Page }, { ...place(cursor), limit: pageSize }).pipe(
          Effect.mapError(overBy),
          Effect.timeoutFail({ duration: stallTimeout, onTimeout: () => stalled }),
          Effect.flatMap(({ data, hasMore }) => {
            state.heard = true
            const events = data
              .map(fromValue)
              .flatMap(({ event, seq }) => (seq === undefined ? [] : [{ cursor: seq, event }]))
            state.history = { after: cursor, seqs: events.map((event) => event.cursor) }
            const found = events.filter((event) => event.cursor > cursor && event.cursor < before)
            const last = events.at(-1)?.cursor ?? cursor
            return hasMore && last > cursor && last < before && before !== Number.POSITIVE_INFINITY
              ? Effect.map(between(last, before), (rest) => [...found, ...rest])
              : Effect.succeed(found)
          })
        )

      /** What the connection has lost between the cursor and this number; a page of history answers it for many events. */
      const lost = (seq: number): Effect.Effect<ReadonlyArray<Recorded>, Over> => {
        const { cursor, history } = state
        if (seq === cursor + 1) return none
        const known = history.after <= cursor && seq <= (history.seqs.at(-1) ?? beginning)
        return known && !history.seqs.some((other) => other > cursor && other < seq) ? none : between(cursor, seq)
      }

      /**
       * The server sends no sign of life, and no headers before its first event: what tells a silent connection from a dead
       * one is whether there is an event that it should have brought.
       */
      const silence: Effect.Effect<never, Over> = Effect.forever(
        Effect.suspend(() => between(state.cursor, Number.POSITIVE_INFINITY)).pipe(
          Effect.delay(stallTimeout),
          Effect.flatMap((events) => (events.length === 0 ? Effect.void : Effect.fail(stalled)))
        )
      )

      const take = (text: string): Option.Option<Effect.Effect<ReadonlyArray<Recorded>, Over>> => {
        const { seq, event } = fromText(text)
        if (seq === undefined) return Option.some(Effect.succeed([{ cursor: state.cursor, event }]))
        if (seq <= state.cursor) return Option.none()
        return Option.some(
          Effect.map(lost(seq), (events) => {
            state.cursor = seq
            state.progressed = true
            return [...events, { cursor: seq, event }]
          })
        )
      }

      /** One connection from the cursor on. */
      const connection: Stream.Stream<Recorded> = Stream.suspend(() =>
        client.connect(V2Session.events, place(state.cursor)).pipe(
          Effect.mapError(overBy),
          Effect.raceFirst(silence),
          Effect.flatMap((bytes) => {
            state.heard = true
            return Stream.toPull(Stream.mapError(bytes, overBy))
          }),
          Effect.map((pull) =>
            Stream.repeatEffectChunkOption(Effect.raceFirst(pull, Effect.mapError(silence, Option.some)))
          ),
          Stream.unwrapScoped,
          eventData,
          Stream.filterMapEffect(take),
          Stream.flattenIterables,
          Stream.concat(Stream.fail<Over>({ _tag: "Ended" })),
          Stream.catchAll((over) => {
            state.over = over
            return Stream.empty
          })
        )
      )

      /** What the stream fails with when no other connection follows; an orderly end is none. */
      const failureOf = (over: Over): Option.Option<Failure> => {
        switch (over._tag) {
          case "Ended":
            return Option.none()
          case "Stalled":
            return Option.some(
              new TransportError({
                operation: V2Session.events.id,
                method: V2Session.events.method,
                url: `${client.baseUrl}${V2Session.events.path.replace("{sessionID}", encodeURIComponent(sessionID))}`,
                reason: "Timeout",
                description:
                  "the server keeps events that the connection did not bring within `stallTimeout`, or does not answer."
              })
            )
          case "Failed":
          case "Incurable":
            return Option.some(over.error)
        }
      }

      /** Waits as the schedule says. An orderly end of a connection that brought something is no reason to wait. */
      const turn: Effect.Effect<void, Option.Option<Failure>> = Effect.suspend(() => {
        const { over, progressed } = state
        state.progressed = false
        if (over === undefined) return Effect.void
        if (over._tag === "Incurable" || driver === undefined) return Effect.fail(failureOf(over))
        const next = Effect.orElseFail(driver.next(over), () => failureOf(over))
        if (!progressed) return Effect.asVoid(next)
        return Effect.zipRight(driver.reset, over._tag === "Ended" ? Effect.void : next)
      })

      // `Stream.forever` stays flat, where a stream that goes on with itself grows with every connection.
      return Stream.unwrap(Effect.as(turn, connection)).pipe(
        Stream.forever,
        Stream.catchAll(Option.match({ onNone: () => Stream.empty, onSome: Stream.fail }))
      )
    })
  )

const none = /*#__PURE__*/ Effect.succeed<ReadonlyArray<Recorded>>([])
