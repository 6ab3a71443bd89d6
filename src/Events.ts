/**
 * What the server tells as it happens, over as many connections as it takes: events without their envelopes, and signals
 * for what happened to the connection, so that a gap is never mistaken for silence. One connection for many subscribers is
 * {@link layer}. The single connections beneath are the operations `Event.subscribe` and `Global.event`; the events that a
 * session keeps on disk are in `DurableEvents`.
 *
 * @since 0.1.0
 */
import * as Channel from "effect/Channel"
import * as Chunk from "effect/Chunk"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { Client, CurrentLocation } from "./Client.js"
import type { SchemaError } from "./Errors.js"
import * as Decode from "./internal/events/decode.js"
import { eventsOfSession } from "./internal/events/family.js"
import * as Hub from "./internal/events/hub.js"
import {
  type Disconnect,
  type Event,
  type Failure,
  type Located,
  refused,
  type Signal
} from "./internal/events/model.js"
import {
  asEvents,
  asSignals,
  type Settings,
  type Source,
  signals as signalsFrom,
  type View
} from "./internal/events/signals.js"
import { type Resync, resynced } from "./internal/events/snapshot.js"
import * as EventOperations from "./Operations/Event.js"
import * as GlobalOperations from "./Operations/Global.js"
import type { SessionID } from "./Schema/Ids.js"

export { type Buffer, Lagged, type Strategy } from "./internal/events/hub.js"
export {
  type Answer,
  type Connected,
  type Disconnect,
  type Event,
  type Failure,
  type Gap,
  type Known,
  type Located,
  type Missed,
  type Received,
  type Signal,
  type Snapshot,
  Undecodable,
  Unknown
} from "./internal/events/model.js"
export type { Resync } from "./internal/events/snapshot.js"

/**
 * How to read events, from one directory or from all.
 *
 * @since 0.1.0
 * @category models
 */
export interface ConnectionOptions {
  /**
   * When to connect again after a connection is over: {@link reconnect} unless told, never with `false`. After an orderly
   * end of a connection that worked it is done at once. What another connection cannot cure (401, 404, a web page, a server
   * that has exited for good) ends the stream, and so does a first connection that fails.
   */
  readonly reconnect?: Schedule.Schedule<unknown, Disconnect> | false | undefined
  /**
   * How long the connection may be silent, heartbeats included, before it counts as dead; 30 seconds unless told, three
   * heartbeats of the server. A number is milliseconds.
   */
  readonly stallTimeout?: Duration.DurationInput | undefined
  /** Whether an event that the contract does not know, or that does not fit it, is a `SchemaError`; false unless told. */
  readonly strict?: boolean | undefined
  /** How many characters an event may have; 128 million unless told. A larger one costs the connection. */
  readonly maxEventSize?: number | undefined
}

/**
 * How to read the events of one directory.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options extends ConnectionOptions {
  /** The project whose events these are; that of the client unless told. */
  readonly directory?: string | undefined
  /** The workspace whose events these are. */
  readonly workspace?: string | undefined
}

/**
 * How to read the signals of one directory.
 *
 * @since 0.1.0
 * @category models
 */
export interface SignalOptions extends Options {
  /** What to read whenever the stream is connected, and to emit as a `Snapshot`; nothing unless told. */
  readonly resync?: Resync | undefined
}

/**
 * The types of the contract's events, such as `"session.idle"`, with `"unknown"` and `"undecodable"`.
 *
 * @since 0.1.0
 * @category models
 */
export type Type = Event["type"]

/**
 * The events of these types.
 *
 * @since 0.1.0
 * @category models
 */
export type OfType<T extends Type> = Extract<Event, { readonly type: T }>

/**
 * Which sessions to look at.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionOptions {
  /** Whether the sessions of its subagents count, and theirs; false unless told. */
  readonly children?: boolean | undefined
}

/**
 * When to connect again unless told: after a quarter of a second, twice as long each time up to 15 seconds, give or take a
 * fifth; for ever.
 *
 * @since 0.1.0
 * @category schedules
 */
export const reconnect: Schedule.Schedule<unknown> = /*#__PURE__*/ Schedule.jittered(
  /*#__PURE__*/ Schedule.union(
    /*#__PURE__*/ Schedule.exponential("250 millis"),
    /*#__PURE__*/ Schedule.spaced("15 seconds")
  )
)

const settingsOf = (options: ConnectionOptions): Either.Either<Settings, SchemaError> => {
  const stallTimeout = Duration.decodeUnknown(options.stallTimeout ?? "30 seconds")
  if (Option.isNone(stallTimeout) || !Duration.greaterThan(stallTimeout.value, Duration.zero)) {
    return Either.left(refused("stallTimeout", "a duration above zero; Duration.infinity is no limit"))
  }
  const maxEventSize = options.maxEventSize ?? 128_000_000
  if (!(maxEventSize >= 1)) return Either.left(refused("maxEventSize", "a number of characters from 1"))
  return Either.right({
    reconnect: options.reconnect === false ? undefined : (options.reconnect ?? reconnect),
    stallTimeout: stallTimeout.value,
    maxEventSize,
    strict: options.strict ?? false
  })
}

const fromClient = <A, B>(
  options: ConnectionOptions,
  view: View<A, B>,
  source: (client: Client["Type"]) => Omit<Source<A>, "url"> & { readonly path: string }
): Stream.Stream<B, Failure, Client> =>
  Channel.unwrap(
    Effect.zipWith(Client, settingsOf(options), (client, settings) => {
      const { path, ...rest } = source(client)
      return Stream.toChannel(signalsFrom({ ...rest, url: `${client.baseUrl}${path}` }, settings, view))
    })
  ).pipe(Stream.fromChannel)

const ofDirectory = <B>(options: Options, view: View<Event, B>): Stream.Stream<B, Failure, Client> =>
  fromClient(options, view, (client) => ({
    id: EventOperations.subscribe.id,
    path: EventOperations.subscribe.path,
    connect: client.connect(EventOperations.subscribe, { directory: options.directory, workspace: options.workspace }),
    decoder: () => Decode.event,
    eventOf: (event: Event) => event
  }))

const ofAll = <B>(options: ConnectionOptions, view: View<Located, B>): Stream.Stream<B, Failure, Client> =>
  fromClient(options, view, (client) => ({
    id: GlobalOperations.event.id,
    path: GlobalOperations.event.path,
    connect: client.connect(GlobalOperations.event, undefined),
    decoder: Decode.located,
    eventOf: ({ event }: Located) => event
  }))

const received = <A, E, R>(signals: Stream.Stream<Signal<A>, E, R>): Stream.Stream<A, E, R> =>
  Stream.mapChunks(signals, (chunk) => {
    const events: Array<A> = []
    for (const signal of chunk) if (signal._tag === "Event") events.push(signal.event)
    return Chunk.unsafeFromArray(events)
  })

const ofTypes = <T extends Type, E, R>(
  events: Stream.Stream<Event, E, R>,
  types: T | ReadonlyArray<T>
): Stream.Stream<OfType<T>, E, R> => {
  const wanted = new Set<Type>(typeof types === "string" ? [types] : types)
  return Stream.filter(events, (event): event is OfType<T> => wanted.has(event.type))
}

/**
 * The events of a directory, and what happens to the connection: `Connected` when nothing is missed from here on, `Event`,
 * `Gap` when something may be missed from here on, and `Snapshot` where `resync` asks for it.
 *
 * @example
 * ```ts
 * import { Events } from "opencode-effect"
 * import * as Console from "effect/Console"
 * import * as Stream from "effect/Stream"
 *
 * const program = Events.signals({ resync: { permissions: true } }).pipe(
 *   Stream.runForEach((signal) => {
 *     switch (signal._tag) {
 *       case "Connected":
 *         return Console.log("listening")
 *       case "Event":
 *         return Console.log(signal.event.type)
 *       case "Gap":
 *         return Console.log(`deaf since ${new Date(signal.since).toISOString()}: ${signal.reason._tag}`)
 *       case "Snapshot":
 *         return Console.log("permissions that wait", signal.permissions)
 *     }
 *   })
 * )
 * ```
 *
 * @since 0.1.0
 * @category streams
 */
export const signals = (options: SignalOptions = {}): Stream.Stream<Signal, Failure, Client> => {
  const { directory, workspace, resync } = options
  const found = ofDirectory(options, asSignals())
  return resync === undefined ? found : resynced(found, resync, { directory, workspace })
}

/**
 * The events of a directory. It connects again by itself; what happened meanwhile is not in it: {@link signals} tells.
 *
 * @example
 * ```ts
 * import { Events } from "opencode-effect"
 * import * as Console from "effect/Console"
 * import * as Stream from "effect/Stream"
 *
 * const program = Events.stream().pipe(
 *   Stream.runForEach((event) => {
 *     switch (event.type) {
 *       case "session.idle":
 *         return Console.log(event.properties.sessionID)
 *       case "unknown":
 *         return Console.log(`a newer server's ${event.name}`, event.raw)
 *       case "undecodable":
 *         return Console.log(event.issue.text, event.raw)
 *       default:
 *         return Console.log(event.type)
 *     }
 *   })
 * )
 * ```
 *
 * @since 0.1.0
 * @category streams
 */
export const stream = (options: Options = {}): Stream.Stream<Event, Failure, Client> => ofDirectory(options, asEvents())

/**
 * The events of these types.
 *
 * @example
 * ```ts
 * import { Events } from "opencode-effect"
 * import * as Stream from "effect/Stream"
 *
 * const idle = Events.on("session.idle").pipe(Stream.map((event) => event.properties.sessionID))
 * ```
 *
 * @since 0.1.0
 * @category streams
 */
export const on = <const T extends Type>(
  types: T | ReadonlyArray<T>,
  options: Options = {}
): Stream.Stream<OfType<T>, Failure, Client> => ofTypes(stream(options), types)

/**
 * The events of a session, and with `children: true` of its subagents. Which session is whose is read from the server
 * whenever the stream is connected (`session.children`).
 *
 * @since 0.1.0
 * @category streams
 */
export const ofSession = (
  sessionID: SessionID,
  options: Options & SessionOptions = {}
): Stream.Stream<Event, Failure, Client> => eventsOfSession(ofDirectory(options, asSignals()), sessionID, options)

/**
 * The events of all directories, and what happens to the connection.
 *
 * @since 0.1.0
 * @category streams
 */
export const globalSignals = (options: ConnectionOptions = {}): Stream.Stream<Signal<Located>, Failure, Client> =>
  ofAll(options, asSignals())

/**
 * The events of all directories, each with its place. What a session keeps on disk is sent twice by the server, the second
 * time for replicas (`sync`); here it comes once.
 *
 * @since 0.1.0
 * @category streams
 */
export const global = (options: ConnectionOptions = {}): Stream.Stream<Located, Failure, Client> =>
  ofAll(options, asEvents())

/**
 * The events of one directory for many subscribers, over one connection. Each call subscribes anew, with a buffer of its
 * own; a subscriber that joins later hears first that the stream is connected, if it is.
 *
 * @since 0.1.0
 * @category models
 */
export interface Service {
  /** As {@link signals}; with `resync`, a snapshot stands after every `Missed` too. */
  readonly signals: (options?: SubscriberOptions) => Stream.Stream<Signal, Failure | Hub.Lagged>
  /** As {@link stream}. */
  readonly stream: (buffer?: Hub.Buffer) => Stream.Stream<Event, Failure | Hub.Lagged>
  /** As {@link on}. */
  readonly on: <const T extends Type>(
    types: T | ReadonlyArray<T>,
    buffer?: Hub.Buffer
  ) => Stream.Stream<OfType<T>, Failure | Hub.Lagged>
  /** As {@link ofSession}. */
  readonly ofSession: (
    sessionID: SessionID,
    options?: Hub.Buffer & SessionOptions
  ) => Stream.Stream<Event, Failure | Hub.Lagged>
}

/**
 * How a subscriber of the shared stream reads its signals.
 *
 * @since 0.1.0
 * @category models
 */
export interface SubscriberOptions extends Hub.Buffer {
  /** What to read whenever the stream is connected or something was missed; nothing unless told. */
  readonly resync?: Resync | undefined
}

/**
 * The shared stream of events.
 *
 * @since 0.1.0
 * @category tags
 */
export class Events extends Context.Tag("opencode-effect/Events")<Events, Service>() {}

/**
 * Connects to the events of a directory and shares them among subscribers until the scope closes. It does not wait for the
 * connection. Where the stream fails, every subscriber fails with it, and the next one to subscribe starts it again: with
 * `Stream.retry`, a subscriber waits for a server that is not there yet.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = (options: Options = {}): Effect.Effect<Service, never, Client | Scope.Scope> =>
  Effect.gen(function* () {
    const client = yield* Client
    const location = yield* CurrentLocation
    const place = {
      directory: options.directory ?? location.directory,
      workspace: options.workspace ?? location.workspace
    }
    const subscribe = yield* Hub.make(signals({ ...options, ...place }))
    const withClient = Stream.provideService(Client, client)
    return {
      signals: ({ resync, ...buffer } = {}) =>
        resync === undefined ? subscribe(buffer) : withClient(resynced(subscribe(buffer), resync, place)),
      stream: (buffer) => received(subscribe(buffer)),
      on: (types, buffer) => ofTypes(received(subscribe(buffer)), types),
      ofSession: (sessionID, { children, ...buffer } = {}) =>
        withClient(eventsOfSession(subscribe(buffer), sessionID, { ...place, children }))
    }
  })

/**
 * {@link make} as a Layer.
 *
 * @example
 * ```ts
 * import { Events } from "opencode-effect"
 * import * as Effect from "effect/Effect"
 * import * as Stream from "effect/Stream"
 *
 * const program = Effect.gen(function* () {
 *   const events = yield* Events.Events
 *   yield* events.on("session.idle").pipe(Stream.runDrain, Effect.fork)
 *   yield* events.stream({ capacity: 100, strategy: "slide" }).pipe(Stream.runDrain)
 * }).pipe(Effect.provide(Events.layer()))
 * ```
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = (options: Options = {}): Layer.Layer<Events, never, Client> => Layer.scoped(Events, make(options))
