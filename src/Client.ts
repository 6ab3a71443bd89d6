/**
 * The client service: a connection to an OpenCode server that is already running, and the one interpreter of operations.
 * Starting a server is the business of `Server` and `OpenCode`.
 *
 * @since 0.1.0
 */
import * as FetchHttpClient from "@effect/platform/FetchHttpClient"
import * as Headers from "@effect/platform/Headers"
import * as HttpClient from "@effect/platform/HttpClient"
import * as HttpClientRequest from "@effect/platform/HttpClientRequest"
import * as Socket from "@effect/platform/Socket"
import * as Config from "effect/Config"
import type * as ConfigError from "effect/ConfigError"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import { dual, identity } from "effect/Function"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Record from "effect/Record"
import * as Redacted from "effect/Redacted"
import type * as Schedule from "effect/Schedule"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { SchemaError, TransportError } from "./Errors.js"
import { inputOf } from "./internal/arguments.js"
import { encodeBasic } from "./internal/basicAuth.js"
import { interpreter } from "./internal/interpreter.js"
import { type Down, ServerDown } from "./internal/serverDown.js"
import type * as Operation from "./Operation.js"

/**
 * How to reach a server.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options {
  /** Where the server listens; `http://127.0.0.1:4096` unless told. A path prefix is kept. */
  readonly baseUrl?: string | undefined
  /** The project that operations work on: a folder of the server's machine. The server's own folder unless told. */
  readonly directory?: string | undefined
  /** The workspace that operations work in. */
  readonly workspace?: string | undefined
  /** The user name of Basic authentication; `opencode` unless told. Used when there is a password. */
  readonly username?: string | undefined
  /** The password of Basic authentication; without one, no credentials are sent. */
  readonly password?: Redacted.Redacted<string> | undefined
  /** Headers for every request. Redacted values are unwrapped when a request is made, and scrubbed from error answers. */
  readonly headers?: { readonly [name: string]: string | Redacted.Redacted<string> } | undefined
  /** Changes the HTTP client that everything goes through: for proxies, logging, limits. */
  readonly transformClient?: ((client: HttpClient.HttpClient) => HttpClient.HttpClient) | undefined
  /**
   * When to try again. Only idempotent operations (`GET`, `HEAD`, `PUT`, `DELETE`) are tried again, after transport
   * failures and the statuses 408, 429, 502, 503 and 504, and never earlier than the server's `Retry-After` asks.
   */
  readonly retry?: Schedule.Schedule<unknown, Operation.Failure<unknown>> | undefined
}

/**
 * A client: what operations need in order to run.
 *
 * @since 0.1.0
 * @category models
 */
export interface Service {
  /** Where the server listens, without credentials and without a slash at the end. */
  readonly baseUrl: string
  /** What every request carries, the credentials among them: for connections that do not go through `http`. */
  readonly headers: Redacted.Redacted<Headers.Headers>
  /**
   * An HTTP client with the base URL, the credentials and the headers of this client, for what no operation covers:
   * `client.http.get("/new/route")`. It does not decode, and fails as the platform's clients do.
   */
  readonly http: HttpClient.HttpClient
  /** Runs an operation that answers once. */
  readonly execute: <Input, Success, Errors>(
    operation: Operation.Definition<Input, Success, Errors>,
    input: Input
  ) => Effect.Effect<Success, Operation.Failure<Errors>>
  /** The same, with the status and the headers of the answer. */
  readonly answer: <Input, Success, Errors>(
    operation: Operation.Definition<Input, Success, Errors>,
    input: Input
  ) => Effect.Effect<Operation.Answer<Success>, Operation.Failure<Errors>>
  /** Runs an operation that answers with events, on one connection. */
  readonly stream: <Input, Event, Errors>(
    operation: Operation.Definition<Input, Event, Errors>,
    input: Input
  ) => Stream.Stream<Event, Operation.Failure<Errors>>
  /**
   * Opens the connection of an operation that answers with events, and gives its bytes as they come: for those who need to
   * see life signs, or events that do not decode. It closes with the scope.
   */
  readonly connect: <Input, Event, Errors>(
    operation: Operation.Definition<Input, Event, Errors>,
    input: Input
  ) => Effect.Effect<Stream.Stream<Uint8Array, TransportError>, Operation.Failure<Errors>, Scope.Scope>
  /** The address of an operation that opens a WebSocket. */
  readonly socketUrl: <Input, Errors>(
    operation: Operation.Definition<Input, void, Errors>,
    input: Input
  ) => Effect.Effect<string, SchemaError | TransportError>
}

/**
 * The client service.
 *
 * @since 0.1.0
 * @category tags
 */
export class Client extends Context.Tag("opencode-effect/Client")<Client, Service>() {}

/**
 * The project and the workspace that a region of the program works on; set by {@link withDirectory} and
 * {@link withWorkspace}, over those of the client.
 *
 * @since 0.1.0
 * @category references
 */
export class CurrentLocation extends Context.Reference<CurrentLocation>()("opencode-effect/Client/CurrentLocation", {
  defaultValue: (): { readonly directory?: string; readonly workspace?: string } => ({})
}) {}

/**
 * Runs an effect with its operations on another project. For a stream, provide {@link CurrentLocation} itself:
 * `Stream.provideService(stream, Client.CurrentLocation, { directory })`.
 *
 * @example
 * ```ts
 * import * as Client from "opencode-effect/Client"
 * import * as Session from "opencode-effect/Operations/Session"
 *
 * const sessions = Session.list().pipe(Client.withDirectory("/srv/shop"))
 * ```
 *
 * @since 0.1.0
 * @category combinators
 */
export const withDirectory: {
  (directory: string): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
  <A, E, R>(self: Effect.Effect<A, E, R>, directory: string): Effect.Effect<A, E, R>
} = /*#__PURE__*/ dual(2, <A, E, R>(self: Effect.Effect<A, E, R>, directory: string) =>
  Effect.flatMap(CurrentLocation, (location) =>
    Effect.provideService(self, CurrentLocation, { ...location, directory })
  )
)

/**
 * Runs an effect with its operations in another workspace.
 *
 * @since 0.1.0
 * @category combinators
 */
export const withWorkspace: {
  (workspace: string): <A, E, R>(self: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
  <A, E, R>(self: Effect.Effect<A, E, R>, workspace: string): Effect.Effect<A, E, R>
} = /*#__PURE__*/ dual(2, <A, E, R>(self: Effect.Effect<A, E, R>, workspace: string) =>
  Effect.flatMap(CurrentLocation, (location) =>
    Effect.provideService(self, CurrentLocation, { ...location, workspace })
  )
)

/**
 * Makes a client for a running server. It opens no connection by itself.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = (options: Options = {}): Effect.Effect<Service, never, HttpClient.HttpClient> =>
  Effect.zipWith(HttpClient.HttpClient, ServerDown, (http, serverDown) => fromHttpClient(http, options, serverDown))

/**
 * A client for a running server.
 *
 * @example
 * ```ts
 * import { FetchHttpClient } from "@effect/platform"
 * import * as Client from "opencode-effect/Client"
 * import * as Layer from "effect/Layer"
 *
 * const ClientLive = Client.layer({ baseUrl: "http://127.0.0.1:4096" }).pipe(Layer.provide(FetchHttpClient.layer))
 * ```
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = (options: Options = {}): Layer.Layer<Client, never, HttpClient.HttpClient> =>
  Layer.effect(Client, make(options))

/**
 * A client whose options come from configuration.
 *
 * @example
 * ```ts
 * import * as Client from "opencode-effect/Client"
 * import * as Config from "effect/Config"
 *
 * const ClientLive = Client.layerConfig({
 *   baseUrl: Config.string("OPENCODE_URL").pipe(Config.withDefault("http://127.0.0.1:4096")),
 *   password: Config.redacted("OPENCODE_SERVER_PASSWORD")
 * })
 * ```
 *
 * @since 0.1.0
 * @category layers
 */
export const layerConfig = (
  options: Config.Config.Wrap<Options>
): Layer.Layer<Client, ConfigError.ConfigError, HttpClient.HttpClient> =>
  Layer.effect(Client, Effect.flatMap(Config.unwrap(options), make))

/**
 * Makes an operation that answers once. The operations of the contract are made with it, and so is one for a route that
 * the contract does not know.
 *
 * @example
 * ```ts
 * import * as Client from "opencode-effect/Client"
 * import * as Schema from "effect/Schema"
 *
 * const weather = Client.operation({
 *   id: "plugin.weather",
 *   method: "GET",
 *   path: "/plugin/weather/{city}",
 *   input: Schema.Struct({ city: Schema.String }),
 *   success: Schema.Struct({ degrees: Schema.Number }),
 *   errors: () => ({})
 * })
 *
 * const program = weather({ city: "Oslo" })
 * ```
 *
 * @since 0.1.0
 * @category operations
 */
export const operation = <Input, Success, Errors = Operation.NoErrors>(
  definition: Operation.Definition<Input, Success, Errors>
): Operation.Operation<Input, Success, Errors> => {
  const call = (...args: Operation.Arguments<Input>) =>
    Effect.flatMap(Client, (client) => client.execute(definition, inputOf<Input>(args)))
  return callable(call, definition, "operation")
}

/**
 * Makes an operation that answers a list in pages, which `Pages` reads on.
 *
 * @example
 * ```ts
 * import * as Client from "opencode-effect/Client"
 * import * as Pages from "opencode-effect/Pages"
 * import * as Schema from "effect/Schema"
 *
 * const notes = Client.pagedOperation({
 *   id: "plugin.notes",
 *   method: "GET",
 *   path: "/plugin/notes",
 *   input: Schema.Struct({ cursor: Schema.optional(Schema.String) }),
 *   query: ["cursor"],
 *   success: Schema.Struct({ notes: Schema.Array(Schema.String), next: Schema.optional(Schema.String) }),
 *   errors: () => ({}),
 *   paging: {
 *     items: (page) => page.notes,
 *     next: ({ value }) => value.next,
 *     at: (input, cursor) => ({ ...input, cursor })
 *   }
 * })
 *
 * const program = Pages.items(notes)
 * ```
 *
 * @since 0.1.0
 * @category operations
 */
export const pagedOperation = <Input, Success, Item, Errors = Operation.NoErrors>(
  definition: Operation.Definition<Input, Success, Errors> & {
    readonly paging: Operation.Paging<Input, Success, Item>
  }
): Operation.PagedOperation<Input, Success, Errors, Item> =>
  Object.assign(operation<Input, Success, Errors>(definition), { paging: definition.paging })

/**
 * Runs an operation and answers with the status and the headers too.
 *
 * @example
 * ```ts
 * import * as Client from "opencode-effect/Client"
 * import * as Session from "opencode-effect/Operations/Session"
 * import * as Effect from "effect/Effect"
 *
 * const cursor = Client.answer(Session.messages, { sessionID: "ses_1", limit: 10 }).pipe(
 *   Effect.map(({ headers }) => headers["x-next-cursor"])
 * )
 * ```
 *
 * @since 0.1.0
 * @category combinators
 */
export const answer = <Input, Success, Errors>(
  operation: Operation.Operation<Input, Success, Errors>,
  ...args: Operation.Arguments<Input>
): Effect.Effect<Operation.Answer<Success>, Operation.Failure<Errors>, Client> =>
  Effect.flatMap(Client, (client) => client.answer(operation, inputOf<Input>(args)))

/**
 * Makes an operation that answers with server-sent events.
 *
 * @since 0.1.0
 * @category operations
 */
export const streamOperation = <Input, Event, Errors = Operation.NoErrors>(
  definition: Operation.Definition<Input, Event, Errors>
): Operation.StreamOperation<Input, Event, Errors> => {
  const call = (...args: Operation.Arguments<Input>) =>
    Stream.unwrap(Effect.map(Client, (client) => client.stream(definition, inputOf<Input>(args))))
  return callable(call, definition, "stream")
}

/**
 * Makes an operation that opens a WebSocket. Browsers cannot send credentials with one: on a server with a password,
 * ask for a ticket first (`Pty.connectToken`) and pass it along.
 *
 * @since 0.1.0
 * @category operations
 */
export const socketOperation = <Input, Errors = Operation.NoErrors>(
  definition: Operation.Definition<Input, void, Errors>
): Operation.SocketOperation<Input, Errors> => {
  const call = (...args: Operation.Arguments<Input>) =>
    Effect.flatMap(Client, (client) =>
      Effect.flatMap(client.socketUrl(definition, inputOf<Input>(args)), (url) => Socket.makeWebSocket(url))
    )
  return callable(call, definition, "socket")
}

/** A function with the fields of its definition; `name` and `length` of functions are left as they are. */
const callable = <Call extends object, Definition extends { readonly id: string }, Kind extends string>(
  call: Call,
  definition: Definition,
  kind: Kind
): Call & Definition & { readonly kind: Kind } =>
  Object.defineProperty(Object.assign(call, definition, { kind }), "name", { value: definition.id })

/**
 * Splits user information off a base URL, so that it ends up in a header and nowhere else. What is no URL to send requests
 * to is a `problem`, and is shown without what stands before an `@` or after a `?` or `#`, which may be a secret.
 */
const parseBaseUrl = (text: string) => {
  const unusable = (problem: string) => ({
    baseUrl: text
      .replace(/^.*@/s, "")
      .replace(/[?#].*$/s, "")
      .replace(/([^:/])\/+$/, "$1"),
    problem,
    username: "",
    password: ""
  })
  if (!URL.canParse(text)) return unusable("`baseUrl` is no URL. It is written like http://127.0.0.1:4096.")
  const url = new URL(text)
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    return unusable("`baseUrl` starts with neither http:// nor https://.")
  }
  if (url.search !== "" || url.hash !== "")
    return unusable("`baseUrl` has a query or a fragment, which it cannot have.")
  const username = decoded(url.username)
  const password = decoded(url.password)
  if (username === undefined || password === undefined) {
    return unusable("`baseUrl` holds a user name or a password that is not percent-encoded.")
  }
  url.username = url.password = ""
  return { baseUrl: url.href.replace(/\/+$/, ""), problem: undefined, username, password }
}

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** A shorter password is not looked for in answers: it would be found in every word. */
const shortestSecret = 6

const fromHttpClient = (
  platformClient: HttpClient.HttpClient,
  options: Options,
  serverDown: Effect.Effect<Option.Option<Down>>
): Service => {
  const { baseUrl, problem, ...credentials } = parseBaseUrl(options.baseUrl ?? "http://127.0.0.1:4096")
  const password = options.password ?? (credentials.password === "" ? undefined : Redacted.make(credentials.password))
  const username = options.username ?? (credentials.username === "" ? "opencode" : credentials.username)
  const basic = password === undefined ? undefined : encodeBasic(username, Redacted.value(password))
  const headers = Headers.fromInput({
    ...Record.map(options.headers ?? {}, (value) => (Redacted.isRedacted(value) ? Redacted.value(value) : value)),
    ...(basic === undefined ? {} : { authorization: `Basic ${basic}` })
  })
  const secrets = [
    ...Object.values(options.headers ?? {}).flatMap((value) =>
      typeof value === "string" ? [] : [Redacted.value(value)]
    ),
    ...(password === undefined ? [] : [Redacted.value(password)]),
    ...(basic === undefined ? [] : [basic])
  ].filter((secret) => secret.length >= shortestSecret)

  const http = (options.transformClient ?? identity)(
    platformClient.pipe(
      HttpClient.mapRequest((request) =>
        request.pipe(
          HttpClientRequest.prependUrl(request.url.startsWith("/") ? baseUrl : `${baseUrl}/`),
          HttpClientRequest.setHeaders({ ...headers, ...request.headers })
        )
      ),
      // Over `fetch` too, a redirect is an answer: followed, it would carry a prompt elsewhere or make a `GET` of it.
      HttpClient.transform((effect) =>
        Effect.mapInputContext(effect, (context: Context.Context<never>) =>
          Context.add(context, FetchHttpClient.RequestInit, {
            ...Option.getOrUndefined(Context.getOption(context, FetchHttpClient.RequestInit)),
            redirect: "manual"
          })
        )
      ),
      // The operation has a span of its own, without the headers.
      HttpClient.withTracerDisabledWhen(() => true)
    )
  )
  const location = Effect.map(CurrentLocation, (current) => ({
    directory: current.directory ?? options.directory,
    workspace: current.workspace ?? options.workspace
  }))
  return {
    baseUrl,
    headers: Redacted.make(headers),
    http,
    ...interpreter({ baseUrl, problem, http, location, retry: options.retry, secrets, serverDown })
  }
}
