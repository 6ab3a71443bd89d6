/**
 * One event stream over many connections: what arrives, what happens to the connection, and when the next one is opened.
 * What an event is, is decided in `decode.ts`.
 */
import * as Channel from "effect/Channel"
import * as Chunk from "effect/Chunk"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { identity } from "effect/Function"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { createParser } from "eventsource-parser"
import { SchemaError, SchemaIssue, TransportError } from "../../Errors.js"
import { utf8 } from "../utf8.js"
import type { Connected, Disconnect, Event, Failure, Gap, Signal } from "./model.js"
import { type Over, overBy, watched } from "./watched.js"

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

/** What a consumer wants of it. */
export interface View<A, B> {
  readonly event: (event: A) => B
  /** What it sees of what happens to the connection; nothing where it is absent. */
  readonly news: (signal: Connected | Gap) => B | undefined
}

export const asSignals = <A>(): View<A, Signal<A>> => ({
  event: (event) => ({ _tag: "Event", event }),
  news: identity
})

export const asEvents = <A>(): View<A, A> => ({ event: identity, news: () => undefined })

/**
 * All of it is one channel: each combinator of streams would cost another walk through Effect's interpreter for every part
 * that comes.
 */
export const signals = <A, B>(source: Source<A>, settings: Settings, view: View<A, B>): Stream.Stream<B, Failure> =>
  Channel.unwrap(
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

      const told = (signal: Connected | Gap): Chunk.Chunk<B> => {
        const news = view.news(signal)
        return news === undefined ? Chunk.empty() : Chunk.of(news)
      }

      /** One connection, which closes with the scope. */
      const pulling = (scope: Scope.Scope): Effect.Effect<Chunk.Chunk<B> | undefined, Option.Option<Failure>> => {
        const text = utf8()
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

        const parse = (parts: ReadonlyArray<Uint8Array>): Chunk.Chunk<B> => {
          for (const part of parts) if (over === undefined) parser.feed(text(part))
          const texts = complete
          complete = []
          const found: Array<B> = []
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
              found.push(...told({ _tag: "Connected", connection: state.connections }))
            }
            const event = decode(text)
            if (event === undefined) continue
            const refused = settings.strict ? refusal(source.id, source.eventOf(event)) : undefined
            if (refused !== undefined) {
              over = { _tag: "Incurable", error: refused }
              break
            }
            found.push(view.event(event))
          }
          return Chunk.unsafeFromArray(found)
        }

        /** Ends this connection; the next pull of it is its last. */
        const close = (how: Over): Effect.Effect<Chunk.Chunk<B>, Option.Option<Failure>> => {
          if (how._tag === "Incurable" || state.connections === 0) return Effect.fail(failureOf(how))
          over = how
          state.lost = how
          if (!state.connected) return Effect.succeed(Chunk.empty())
          state.connected = false
          return Effect.succeed(told({ _tag: "Gap", since: state.lastLife, reason: how }))
        }

        let read: Effect.Effect<ReadonlyArray<Uint8Array>, Over> | undefined
        const { stallTimeout } = settings
        const open = source.connect.pipe(
          Effect.mapError(overBy),
          Scope.extend(scope),
          Effect.timeoutFail({
            duration: stallTimeout,
            onTimeout: (): Over => ({ _tag: "Stalled", after: stallTimeout })
          }),
          Effect.flatMap((bytes) => watched(bytes, stallTimeout, (now) => (life = now))),
          Scope.extend(scope)
        )
        return Effect.suspend(() => {
          if (over !== undefined) return state.lost === over ? Effect.succeed(undefined) : close(over)
          if (read !== undefined)
            return Effect.matchEffect(read, {
              onSuccess: (parts) => Effect.succeed(parse(parts)),
              onFailure: close
            })
          return Effect.zipRight(
            turn,
            Effect.matchEffect(open, {
              onSuccess: (reading) => {
                read = reading
                return Effect.succeed(Chunk.empty<B>())
              },
              onFailure: close
            })
          )
        })
      }

      const connection = Channel.unwrap(
        Effect.map(Scope.make(), (scope) => {
          const pull = Channel.fromEffect(pulling(scope))
          const pulled: Channel.Channel<Chunk.Chunk<B>, unknown, Option.Option<Failure>> = Channel.flatMap(
            pull,
            (found) => (found === undefined ? Channel.void : Channel.flatMap(Channel.write(found), () => pulled))
          )
          return Channel.ensuringWith(pulled, (exit) => Scope.close(scope, exit))
        })
      )
      return Channel.catchAll(
        Channel.repeated(connection),
        Option.match({ onNone: () => Channel.void, onSome: Channel.fail })
      )
    })
  ).pipe(Stream.fromChannel)

/** What a strict stream fails with. */
const refusal = (operation: string, event: Event): SchemaError | undefined => {
  const error = (issue: SchemaIssue) => new SchemaError({ operation, direction: "output", issue })
  if (event.type === "undecodable") return error(event.issue)
  if (event.type !== "unknown") return undefined
  return error(new SchemaIssue(() => `type: the contract knows no event ${JSON.stringify(event.name)}`, event.raw))
}
