/**
 * One event stream over many connections: what arrives, what happens to the connection, and when the next one is opened.
 * What an event is, is decided in `decode.ts`.
 */
import * as Chunk from "effect/Chunk"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Mailbox from "effect/Mailbox"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { createParser } from "eventsource-parser"
import { SchemaError, SchemaIssue, TransportError } from "../../Errors.js"
import { isIncurable } from "../incurable.js"
import type { Disconnect, Event, Failure, Gap, Signal } from "./model.js"

/** Where events come from. */
export interface Source<A> {
  readonly id: string
  readonly url: string
  /** Opens a connection, whose bytes are read within the scope. */
  readonly connect: Effect.Effect<Stream.Stream<Uint8Array, TransportError>, Failure, Scope.Scope>
  /** The events of the texts that one subscription sees; none for a text that only shows that the server lives. */
  readonly decoder: () => (text: string) => A | undefined
  readonly eventOf: (a: A) => Event
}

export interface Settings {
  /** When to connect again; never where it is absent. */
  readonly reconnect: Schedule.Schedule<unknown, Disconnect> | undefined
  readonly stallTimeout: Duration.Duration
  readonly maxEventSize: number
  readonly strict: boolean
}

/**
 * How long a connection has to bring events, in milliseconds, to count as one that works. One that does not is another
 * failed attempt: the next one waits longer, also after an orderly end.
 */
const provenAfter = 1_000

/** How a connection is over: another one may follow, or not. */
type Over = Disconnect | { readonly _tag: "Incurable"; readonly error: Failure }

const overBy = (error: Failure): Over =>
  error._tag === "SchemaError" || isIncurable(error) ? { _tag: "Incurable", error } : { _tag: "Failed", error }

export const signals = <A>(source: Source<A>, settings: Settings): Stream.Stream<Signal<A>, Failure> =>
  Stream.unwrap(
    Effect.gen(function* () {
      const driver = settings.reconnect === undefined ? undefined : yield* Schedule.driver(settings.reconnect)
      const decode = source.decoder()
      const state = {
        connections: 0,
        /** Whether the latest signal of the connection was `Connected`. */
        connected: false,
        connectedAt: 0,
        /** How many events the connection has brought, heartbeats among them. */
        brought: 0,
        /** When the last of them came. */
        lastLife: 0,
        lost: undefined as Disconnect | undefined
      }

      const transportError = (reason: "Timeout" | "EmptyBody" | "MalformedBody", description: string) =>
        new TransportError({ operation: source.id, method: "GET", url: source.url, reason, description })

      /** What the stream fails with when no other connection follows; an orderly end is none. */
      const failureOf = (over: Over): Option.Option<Failure> => {
        switch (over._tag) {
          case "Ended":
            return state.connections > 0
              ? Option.none()
              : Option.some(transportError("EmptyBody", "the event stream ended before its first event."))
          case "Stalled":
            return Option.some(
              transportError("Timeout", "nothing came within `stallTimeout`, not even the server's heartbeat.")
            )
          case "TooLarge":
            return Option.some(
              transportError("MalformedBody", `an event is larger than \`maxEventSize\`, ${over.limit} characters.`)
            )
          case "Failed":
          case "Incurable":
            return Option.some(over.error)
        }
      }

      /** Waits as the schedule says. An orderly end of a connection that worked is no reason to wait. */
      const turn: Effect.Effect<void, Option.Option<Failure>> = Effect.suspend(() => {
        const { lost } = state
        if (lost === undefined) return Effect.void
        if (driver === undefined) return Effect.fail(failureOf(lost))
        const proven = state.brought > 1 && state.lastLife - state.connectedAt >= provenAfter
        state.brought = 0
        const asked =
          lost._tag === "Failed" && lost.error._tag === "HttpError" && lost.error.retryAfter !== undefined
            ? Effect.sleep(lost.error.retryAfter)
            : Effect.void
        const reset = proven ? driver.reset : Effect.void
        if (proven && lost._tag === "Ended") return reset
        return reset.pipe(
          Effect.zipRight(Effect.orElseFail(driver.next(lost), () => failureOf(lost))),
          Effect.zipRight(asked)
        )
      })

      const connection = Stream.fromPull(
        Effect.gen(function* () {
          const scope = yield* Effect.scope
          const text = new TextDecoder()
          let complete: Array<string> = []
          let over: Over | undefined
          let life = 0
          const tooLarge: Over = { _tag: "TooLarge", limit: settings.maxEventSize }
          const parser = createParser({
            maxBufferSize: settings.maxEventSize,
            onEvent: ({ data }) => complete.push(data),
            onError: ({ type }) => {
              if (type === "max-buffer-size-exceeded") over = tooLarge
            }
          })

          const parse = (bytes: Chunk.Chunk<Uint8Array>): Chunk.Chunk<Signal<A>> => {
            for (const part of bytes) if (over === undefined) parser.feed(text.decode(part, { stream: true }))
            const texts = complete
            complete = []
            const found: Array<Signal<A>> = []
            for (const text of texts) {
              if (text.length > settings.maxEventSize) {
                over = tooLarge
                break
              }
              state.brought++
              state.lastLife = life
              if (!state.connected) {
                state.connected = true
                state.connectedAt = life
                state.connections++
                found.push({ _tag: "Connected", connection: state.connections })
              }
              const event = decode(text)
              if (event === undefined) continue
              const refused = settings.strict ? refusal(source.id, source.eventOf(event)) : undefined
              if (refused !== undefined) {
                over = { _tag: "Incurable", error: refused }
                break
              }
              found.push({ _tag: "Event", event })
            }
            return Chunk.unsafeFromArray(found)
          }

          /** Ends this connection; the next pull of it is its last. */
          const close = (how: Over): Effect.Effect<Chunk.Chunk<Signal<A>>, Option.Option<Option.Option<Failure>>> => {
            if (how._tag === "Incurable" || state.connections === 0) return Effect.fail(Option.some(failureOf(how)))
            over = how
            state.lost = how
            if (!state.connected) return Effect.fail(Option.none())
            state.connected = false
            const gap: Gap = { _tag: "Gap", since: state.lastLife, reason: how }
            return Effect.succeed(Chunk.of(gap))
          }

          let read: Effect.Effect<Chunk.Chunk<Uint8Array>, Over> | undefined
          const open = source.connect.pipe(
            Effect.mapError(overBy),
            Scope.extend(scope),
            Effect.timeoutFail({ duration: settings.stallTimeout, onTimeout: () => stalled(settings) }),
            Effect.flatMap((bytes) => watched(bytes, settings, (now) => (life = now))),
            Scope.extend(scope),
            Effect.tap((reading) => Effect.sync(() => (read = reading)))
          )
          return Effect.suspend(() => {
            if (over !== undefined) return state.lost === over ? Effect.fail(Option.none()) : close(over)
            if (read === undefined) {
              return Effect.matchEffect(Effect.zipRight(Effect.mapError(turn, Option.some), open), {
                onSuccess: () => Effect.succeed(Chunk.empty<Signal<A>>()),
                onFailure: (how) => (Option.isOption(how) ? Effect.fail(how) : close(how))
              })
            }
            return Effect.matchEffect(read, { onSuccess: (bytes) => Effect.sync(() => parse(bytes)), onFailure: close })
          })
        })
      )
      return connection.pipe(
        Stream.forever,
        Stream.catchAll(Option.match({ onNone: () => Stream.empty, onSome: Stream.fail }))
      )
    })
  )

const stalled = ({ stallTimeout }: Settings): Over => ({ _tag: "Stalled", after: stallTimeout })

/**
 * Reads bytes ahead of the consumer, a few parts, and watches that they come: one fiber and one timer for a connection, not
 * for each part. While the consumer has not taken what is there, silence is not the server's.
 */
const watched = (
  bytes: Stream.Stream<Uint8Array, TransportError>,
  settings: Settings,
  onLife: (now: number) => void
): Effect.Effect<Effect.Effect<Chunk.Chunk<Uint8Array>, Over>, never, Scope.Scope> =>
  Effect.gen(function* () {
    const mailbox = yield* Mailbox.make<Uint8Array, Over>(4)
    const limit = Duration.toMillis(settings.stallTimeout)
    let waiting: number | undefined = yield* Clock.currentTimeMillis
    const reading = Stream.runForEachChunk(bytes, (parts) =>
      Effect.gen(function* () {
        onLife(yield* Clock.currentTimeMillis)
        waiting = undefined
        yield* mailbox.offerAll(parts)
        waiting = yield* Clock.currentTimeMillis
      })
    )
    const watching: Effect.Effect<Over> = Effect.flatMap(Clock.currentTimeMillis, (now) => {
      const left = waiting === undefined ? limit : waiting + limit - now
      return left <= 0 ? Effect.succeed(stalled(settings)) : Effect.zipRight(Effect.sleep(left), watching)
    })
    const ended = Effect.match(reading, { onSuccess: (): Over => ({ _tag: "Ended" }), onFailure: overBy })
    for (const over of [ended, watching]) {
      yield* Effect.matchCauseEffect(over, {
        onSuccess: (over) => mailbox.fail(over),
        onFailure: (defect) => mailbox.failCause(defect)
      }).pipe(Effect.interruptible, Effect.forkScoped)
    }
    return Effect.map(mailbox.takeAll, ([parts]) => parts)
  })

/** What a strict stream fails with. */
const refusal = (operation: string, event: Event): SchemaError | undefined => {
  const error = (issue: SchemaIssue) => new SchemaError({ operation, direction: "output", issue })
  if (event.type === "undecodable") return error(event.issue)
  if (event.type !== "unknown") return undefined
  return error(new SchemaIssue(() => `type: the contract knows no event ${JSON.stringify(event.name)}`, event.raw))
}
