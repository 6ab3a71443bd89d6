/**
 * A proxy between a client and a real server that misbehaves as networks and servers do, when a test says so: cuts,
 * silence, delays, split and corrupted bytes, wrong statuses. It forwards everything else as it came, over Node's HTTP.
 * How the bytes of an answer are changed is in `internal/bytes`, how one request is answered in `internal/exchange`.
 *
 * @since 0.1.0
 */
import { createServer, type IncomingMessage } from "node:http"
import type { Socket } from "node:net"
import type * as HttpClient from "@effect/platform/HttpClient"
import * as Context from "effect/Context"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as FiberSet from "effect/FiberSet"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import type * as Scope from "effect/Scope"
import * as Client from "../Client.js"
import { Server } from "../Server.js"
import * as Exchange from "./internal/exchange.js"

/**
 * How an answer stops before its time:
 *
 * - `"End"`: in order, with the last chunk of the body; the connection can be used again. An answer that has not begun, or
 *   that has said its length, cannot end so: it ends as with `"FIN"`.
 * - `"FIN"`: the connection is closed without the last chunk, as a process that dies closes it.
 * - `"RST"`: the connection is reset, some 10 ms after the last bytes, so that the client has read them by then: one that
 *   learns of both at once may miss the reset.
 * - `"Silence"`: the connection stays open, and nothing comes any more.
 *
 * On a WebSocket, `"End"` is the same as `"FIN"`: no close frame is made up.
 *
 * @since 0.1.0
 * @category models
 */
export type Cut = "End" | "FIN" | "RST" | "Silence"

/**
 * An event of an answer of type `text/event-stream`: a block with a `data` field, ended by a blank line.
 *
 * @since 0.1.0
 * @category models
 */
export interface Event {
  /** How many events of this answer came before it. */
  readonly index: number
  /** Its `data`, the lines joined. */
  readonly data: string
}

/**
 * What goes wrong with one request. Made by the constructors of this module.
 *
 * @since 0.1.0
 * @category models
 */
export type Fault =
  | {
      readonly _tag: "Status"
      readonly status: number
      readonly body: string | undefined
      readonly headers: Readonly<Record<string, string>>
    }
  | { readonly _tag: "Refuse"; readonly cut: Exclude<Cut, "End"> }
  | { readonly _tag: "Delay"; readonly duration: Duration.DurationInput }
  | { readonly _tag: "Latency"; readonly duration: Duration.DurationInput }
  | Step

/**
 * A fault in the bytes of an answer.
 *
 * @since 0.1.0
 * @category models
 */
export type Step =
  | { readonly _tag: "CutAfter"; readonly after: Amount; readonly cut: Cut }
  | { readonly _tag: "Split"; readonly sizes: Sizes }
  | { readonly _tag: "Inject"; readonly afterEvents: number; readonly text: string }
  | { readonly _tag: "LineEndings"; readonly ending: "\r\n" | "\r" }
  | { readonly _tag: "Rewrite"; readonly rewrite: (event: Event) => string | undefined }

/**
 * An amount of an answer's body: bytes, or events of the target. What a step before in the list has changed is counted
 * as it is then.
 *
 * @since 0.1.0
 * @category models
 */
export type Amount = { readonly bytes: number } | { readonly events: number }

/**
 * Sizes of chunks in bytes: all the same, a list to be used over and over, or random ones from 1 up to a bound, the same
 * for the same seed.
 *
 * @since 0.1.0
 * @category models
 */
export type Sizes = number | ReadonlyArray<number> | { readonly seed: number; readonly upTo: number }

/**
 * Which requests have which faults. Every rule that fits a request applies, in the order of the rules.
 *
 * @since 0.1.0
 * @category models
 */
export interface Rule {
  /** The method; all of them unless told. */
  readonly method?: string | undefined
  /** The whole path without the query, or a pattern to be found in it; every path unless told. */
  readonly path?: string | RegExp | undefined
  /** Which of the requests that fit, counted from 1 since the rule was set; each of them unless told. */
  readonly occurrence?: number | ((occurrence: number) => boolean) | undefined
  /**
   * What goes wrong. The first {@link status} or {@link refuse} answers in place of the target; the steps on bytes apply
   * one after the other, to such an answer's body too. A body that steps apply to is sent in chunks, without a length.
   */
  readonly faults: ReadonlyArray<Fault>
}

/**
 * A request that came to the proxy.
 *
 * @since 0.1.0
 * @category models
 */
export interface Request {
  /** Counted from 1, over all requests. */
  readonly number: number
  readonly method: string
  /** The path without the query. */
  readonly path: string
  /** The path with the query. */
  readonly url: string
  /** Counted from 1, over the requests with this method and path. */
  readonly occurrence: number
}

/**
 * An event that came from the target.
 *
 * @since 0.1.0
 * @category models
 */
export interface Sent extends Event {
  /** The path of the request that it answers. */
  readonly path: string
  /** The {@link Request.number} of the request that it answers. */
  readonly request: number
  /**
   * Whether all of it was handed to the client's connection, unchanged in content. Whether the client reads it before the
   * connection ends is its own business.
   */
  readonly delivered: boolean
}

/**
 * A running proxy.
 *
 * @since 0.1.0
 * @category models
 */
export interface Service {
  /** Where the proxy listens, on loopback; without a slash at the end. */
  readonly url: string
  /** Adds a rule until the scope closes. Answers that have begun are not changed. */
  readonly rule: (rule: Rule) => Effect.Effect<void, never, Scope.Scope>
  /** Sets all the rules, in place of those before. Answers that have begun are not changed. */
  readonly rules: (rules: ReadonlyArray<Rule>) => Effect.Effect<void>
  /**
   * Cuts the answers that are open now, WebSockets included: all of them, or those of a path (as in a {@link Rule}).
   * Gives how many there were. Later requests are answered as usual.
   */
  readonly cut: (cut: Cut, path?: string | RegExp) => Effect.Effect<number>
  /** Holds back the bytes of every answer, those of later requests too, and closes nothing; until {@link resume}. */
  readonly silence: Effect.Effect<void>
  /** Lets bytes go again, those held back first. */
  readonly resume: Effect.Effect<void>
  /** The requests so far, oldest first. */
  readonly requests: Effect.Effect<ReadonlyArray<Request>>
  /** The events that came from the target so far, oldest first: all of them, or those of a path (as in a {@link Rule}). */
  readonly sent: (path?: string | RegExp) => Effect.Effect<ReadonlyArray<Sent>>
  /** How many connections of clients are open now, idle ones included. */
  readonly connections: Effect.Effect<number>
  /**
   * How many requests are being answered now, WebSockets and event streams among them: all of them, or those of a path (as
   * in a {@link Rule}). Each has a connection of its own to the target.
   */
  readonly answering: (path?: string | RegExp) => Effect.Effect<number>
}

/**
 * The proxy in the context.
 *
 * @since 0.1.0
 * @category tags
 */
export class FaultProxy extends Context.Tag("opencode-effect/testing/FaultProxy")<FaultProxy, Service>() {}

/**
 * What a proxy needs to know.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options {
  /** The base URL of the real server, `http` only. */
  readonly target: string
  /** How many of the latest requests and events are kept for {@link Service}; 100 000 of each unless told. */
  readonly kept?: number | undefined
}

/**
 * Starts a proxy on a free port of loopback. With the scope it ends, and every connection with it. Dies when `target` is
 * no URL.
 *
 * - A target that cannot be reached or does not answer is a reset connection; an answer that the target breaks off is
 *   a `"FIN"`.
 * - A client that goes away ends the request to the target at once.
 * - Rules and {@link Service.cut} are for WebSockets too, the steps on bytes applying to what the target sends after its
 *   101. A client's own bytes are always passed on as they came.
 *
 * {@link makeClient} is this and a client that goes through it.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = (options: Options): Effect.Effect<Service, never, Scope.Scope> =>
  Effect.gen(function* () {
    const target = new URL(options.target)
    const kept = options.kept ?? 100_000
    const requests = latest<Request>(kept)
    const sent = latest<Exchange.Sent>(kept)
    const occurrences = new Map<string, number>()
    const exchanges = new Set<Exchange.Exchange>()
    const sockets = new Set<Socket>()
    const gate = yield* Effect.makeLatch(true)
    let rules: ReadonlyArray<Active> = []

    const requestOf = (incoming: IncomingMessage): Request => {
      const method = incoming.method ?? ""
      const url = incoming.url ?? ""
      const path = url.replace(/\?.*$/s, "")
      const occurrence = (occurrences.get(`${method} ${path}`) ?? 0) + 1
      occurrences.set(`${method} ${path}`, occurrence)
      return { number: requests.total() + 1, method, path, url, occurrence }
    }

    const server = createServer({ keepAliveTimeout: 0, headersTimeout: 0, requestTimeout: 0 })
    server.on("connection", (socket: Socket) => {
      sockets.add(socket)
      socket.on("error", () => {})
      socket.once("close", () => sockets.delete(socket))
    })
    yield* Effect.acquireRelease(
      Effect.async<void>((resume) => {
        server.once("error", (error) => resume(Effect.die(error)))
        server.listen(0, "127.0.0.1", () => resume(Effect.void))
      }),
      () =>
        Effect.suspend(() =>
          Effect.forEach(
            [server, ...sockets],
            (open) =>
              Effect.async<void>((resume) => {
                open.once("close", () => resume(Effect.void))
                if (open === server) server.close()
                else if ("destroy" in open) open.destroy()
              }),
            { concurrency: "unbounded", discard: true }
          )
        )
    )

    // Acquired after the server, so that the answers end before it.
    const fork = yield* FiberSet.makeRuntime<never>()
    const answer = (incoming: IncomingMessage, client: Exchange.Client) => {
      const request = requestOf(incoming)
      requests.add(request)
      const { exchange, run } = Exchange.make({
        request,
        faults: rules.flatMap((rule) => rule(request)),
        incoming,
        client,
        target,
        gate,
        onEvent: sent.add
      })
      exchanges.add(exchange)
      fork(
        Effect.ensuring(
          run,
          Effect.sync(() => exchanges.delete(exchange))
        )
      )
    }
    server.on("request", (incoming, response) => answer(incoming, Exchange.httpClient(incoming, response)))
    server.on("upgrade", (incoming: IncomingMessage, socket: Socket, head: Buffer) => {
      if (head.length > 0) socket.unshift(head)
      answer(incoming, Exchange.upgradeClient(socket))
    })

    const address = server.address()
    return {
      url: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
      rule: (rule) =>
        Effect.suspend(() => {
          const added = activate(rule)
          return Effect.acquireRelease(
            Effect.sync(() => {
              rules = [...rules, added]
            }),
            () =>
              Effect.sync(() => {
                rules = rules.filter((active) => active !== added)
              })
          )
        }),
      rules: (all) =>
        Effect.sync(() => {
          rules = all.map(activate)
        }),
      cut: (cut, path) =>
        Effect.sync(() => {
          const chosen = [...exchanges].filter(({ request }) => isPath(path, request.path))
          for (const exchange of chosen) exchange.cut(cut)
          return chosen.length
        }),
      silence: Effect.asVoid(gate.close),
      resume: Effect.asVoid(gate.open),
      requests: Effect.sync(requests.all),
      sent: (path) =>
        Effect.sync(() => sent.all().flatMap((event) => (isPath(path, event.path) ? [{ ...event }] : []))),
      connections: Effect.sync(() => sockets.size),
      answering: (path) => Effect.sync(() => [...exchanges].filter(({ request }) => isPath(path, request.path)).length)
    }
  })

/**
 * {@link make} as a Layer.
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = (options: Options): Layer.Layer<FaultProxy> => Layer.scoped(FaultProxy, make(options))

/**
 * What a client takes beside where its server is.
 *
 * @since 0.1.0
 * @category models
 */
export type ClientOptions = Omit<Client.Options, "baseUrl" | "password" | "username">

/**
 * A proxy in front of the managed server in the context, and a client that goes through it.
 *
 * @example
 * ```ts
 * import { Client, Events } from "opencode-effect"
 * import { FaultProxy } from "opencode-effect/testing"
 * import * as Effect from "effect/Effect"
 * import * as Stream from "effect/Stream"
 *
 * // The first event stream is reset after three events, and the library goes on with another one.
 * const test = Effect.gen(function* () {
 *   const { client, proxy } = yield* FaultProxy.makeClient()
 *   yield* proxy.rules([
 *     { path: "/event", occurrence: 1, faults: [FaultProxy.cutAfter({ events: 3 }, "RST")] }
 *   ])
 *   return yield* Events.signals().pipe(
 *     Stream.takeUntil((signal) => signal._tag === "Connected" && signal.connection === 2),
 *     Stream.runCollect,
 *     Effect.provideService(Client.Client, client)
 *   )
 * })
 * ```
 *
 * @since 0.1.0
 * @category constructors
 */
export const makeClient = (
  options?: ClientOptions
): Effect.Effect<
  { readonly proxy: Service; readonly client: Client.Service },
  never,
  HttpClient.HttpClient | Scope.Scope | Server
> =>
  Effect.gen(function* () {
    const { password, url, username } = yield* Server
    const proxy = yield* make({ target: url })
    const client = yield* Client.make({
      ...options,
      baseUrl: proxy.url,
      username,
      password: Option.getOrUndefined(password)
    })
    return { proxy, client }
  })

/**
 * {@link makeClient} as a Layer.
 *
 * @since 0.1.0
 * @category layers
 */
export const layerClient = (
  options?: ClientOptions
): Layer.Layer<Client.Client | FaultProxy, never, HttpClient.HttpClient | Server> =>
  Layer.scopedContext(
    Effect.map(makeClient(options), ({ client, proxy }) =>
      Context.make(Client.Client, client).pipe(Context.add(FaultProxy, proxy))
    )
  )

/** A rule that counts: the faults that it has for a request. */
type Active = (request: Request) => ReadonlyArray<Fault>

const activate = ({ faults, method, occurrence, path }: Rule): Active => {
  let count = 0
  return (request) => {
    if ((method !== undefined && method !== request.method) || !isPath(path, request.path)) return []
    count++
    const fits = typeof occurrence === "function" ? occurrence(count) : occurrence === undefined || occurrence === count
    return fits ? faults : []
  }
}

const isPath = (wanted: string | RegExp | undefined, path: string): boolean =>
  wanted === undefined || (typeof wanted === "string" ? wanted === path : path.search(wanted) >= 0)

/** The latest of what is added, so many. */
const latest = <A>(kept: number) => {
  const items: Array<A> = []
  let total = 0
  return {
    add: (item: A): void => {
      total++
      items.push(item)
      if (items.length >= 2 * kept) items.splice(0, items.length - kept)
    },
    total: (): number => total,
    all: (): ReadonlyArray<A> => items.slice(-kept)
  }
}

/**
 * Answers with this status in place of the target. Without `headers` there is no content type.
 *
 * @example
 * ```ts
 * import * as FaultProxy from "opencode-effect/testing/FaultProxy"
 *
 * const rules: ReadonlyArray<FaultProxy.Rule> = [
 *   { path: "/event", occurrence: 1, faults: [FaultProxy.status(401)] },
 *   {
 *     path: "/event",
 *     occurrence: 2,
 *     faults: [FaultProxy.status(200, "<!doctype html>", { "content-type": "text/html" })]
 *   }
 * ]
 * ```
 *
 * @since 0.1.0
 * @category constructors
 */
export const status = (status: number, body?: string, headers: Readonly<Record<string, string>> = {}): Fault => ({
  _tag: "Status",
  status,
  body,
  headers
})

/**
 * Cuts before any answer, and asks the target nothing; `"RST"` unless told.
 *
 * @since 0.1.0
 * @category constructors
 */
export const refuse = (cut: Exclude<Cut, "End"> = "RST"): Fault => ({ _tag: "Refuse", cut })

/**
 * Waits before the target is asked, by the clock of the effect that made the proxy.
 *
 * @since 0.1.0
 * @category constructors
 */
export const delay = (duration: Duration.DurationInput): Fault => ({ _tag: "Delay", duration })

/**
 * Waits before every chunk of the answer's body, by the clock of the effect that made the proxy; so after {@link split}
 * the bytes trickle.
 *
 * @since 0.1.0
 * @category constructors
 */
export const latency = (duration: Duration.DurationInput): Fault => ({ _tag: "Latency", duration })

/**
 * Cuts the answer after so much of its body. With an amount of 0 only status and headers come.
 *
 * @since 0.1.0
 * @category constructors
 */
export const cutAfter = (after: Amount, cut: Cut): Fault => ({ _tag: "CutAfter", after, cut })

/**
 * Splits the body into chunks of these sizes, wherever that is: in a character, between CR and LF. `split(1)` sends every
 * byte by itself. What the target sent in two chunks stays in two.
 *
 * @since 0.1.0
 * @category constructors
 */
export const split = (sizes: Sizes): Fault => ({ _tag: "Split", sizes })

/**
 * Puts raw text into an event stream after so many events of the target; with 0, at the start of any body. It is sent
 * as it is given, blank lines included:
 *
 * - a comment: `": hello\n\n"`
 * - another reconnection time: `"retry: 5\n\n"`
 * - a byte order mark: `"\uFEFF"`, after 0 events
 * - a malformed event: `"data: {\n\n"`
 *
 * @since 0.1.0
 * @category constructors
 */
export const inject = (options: { readonly afterEvents: number; readonly text: string }): Fault => ({
  _tag: "Inject",
  ...options
})

/**
 * Ends lines with these characters where the target ends them with LF.
 *
 * @since 0.1.0
 * @category constructors
 */
export const lineEndings = (ending: "\r\n" | "\r"): Fault => ({ _tag: "LineEndings", ending })

/**
 * Puts raw text in place of events of an event stream; `undefined` lets one pass as it is.
 *
 * @since 0.1.0
 * @category constructors
 */
export const rewrite = (rewrite: (event: Event) => string | undefined): Fault => ({ _tag: "Rewrite", rewrite })

/**
 * Leaves out events of an event stream without a trace. No client can notice it: a control that a test sees losses.
 *
 * @since 0.1.0
 * @category constructors
 */
export const drop = (select: (event: Event) => boolean): Fault => rewrite((event) => (select(event) ? "" : undefined))

/**
 * Leaves out the second half of an event's data, so that its JSON is none.
 *
 * @since 0.1.0
 * @category constructors
 */
export const corrupt = (select: (event: Event) => boolean): Fault =>
  rewrite((event) =>
    select(event) ? `data: ${event.data.replaceAll("\n", "").slice(0, event.data.length / 2)}\n\n` : undefined
  )
