/**
 * A managed server and a client of it, together: what most programs want. `Server` and `Client` are the two alone.
 *
 * @since 0.1.0
 */
import type * as CommandExecutor from "@effect/platform/CommandExecutor"
import type * as FileSystem from "@effect/platform/FileSystem"
import * as HttpClient from "@effect/platform/HttpClient"
import * as HttpClientError from "@effect/platform/HttpClientError"
import type * as Path from "@effect/platform/Path"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import { identity } from "effect/Function"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import type * as Scope from "effect/Scope"
import * as Client from "./Client.js"
import { type Down, ServerDown } from "./internal/serverDown.js"
import * as Server from "./Server.js"

/**
 * How to start a server, and what its client does with every request. `directory` is the server's working directory and
 * with it the project of the client; `username` and `password` hold for both.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options
  extends Server.Options,
    Pick<Client.Options, "workspace" | "headers" | "transformClient" | "retry"> {}

/**
 * A running server with its client.
 *
 * @since 0.1.0
 * @category models
 */
export interface OpenCode {
  readonly client: Client.Service
  readonly server: Server.Service
}

/**
 * Starts a server and connects a client to it, for programs with several servers; most want {@link layer}. The server
 * ends with the scope.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = (
  options: Options = {}
): Effect.Effect<
  OpenCode,
  Server.ServerError,
  HttpClient.HttpClient | CommandExecutor.CommandExecutor | FileSystem.FileSystem | Path.Path | Scope.Scope
> =>
  Effect.gen(function* () {
    const server = yield* Server.make(options)
    const client = yield* Client.make({
      baseUrl: server.url,
      username: server.username,
      password: Option.getOrUndefined(server.password),
      workspace: options.workspace,
      headers: options.headers,
      transformClient: (client) => (options.transformClient ?? identity)(whileRunning(server, client)),
      retry: options.retry
    }).pipe(Effect.provideService(ServerDown, Effect.map(server.whyDown, Option.map(describe))))
    return { client, server }
  })

/**
 * Sends nothing while the server is down: what listens at its URL then may be another program, which must not see the
 * password, or a server that is still starting, which takes requests and never answers them.
 */
const whileRunning = (
  server: Server.Service,
  client: HttpClient.HttpClient.With<HttpClientError.HttpClientError>
): HttpClient.HttpClient.With<HttpClientError.HttpClientError> =>
  HttpClient.mapRequestEffect(client, (request) =>
    Effect.flatMap(server.state, (state) =>
      state._tag === "Running"
        ? Effect.succeed(request)
        : Effect.fail(
            new HttpClientError.RequestError({ request, reason: "Transport", cause: { code: "ECONNREFUSED" } })
          )
    )
  )

const describe = (state: Server.Restarting | Server.Ended): Down => {
  const { code, signal, output } = state.exit
  const how = signal === undefined ? `exit code ${code ?? "unknown"}` : `signal ${signal}`
  const restarting = state._tag === "Restarting"
  const next = restarting ? " It is being started again." : ""
  const last = output.length === 0 ? "It printed nothing." : `Its last output:\n${output.slice(-5).join("\n")}`
  return {
    reason: restarting ? "ServerRestarting" : "ServerExited",
    description: `the server's process has ended with ${how}.${next} ${last}`
  }
}

/**
 * A managed server and its client as one Layer.
 *
 * @example
 * ```ts
 * import * as OpenCode from "opencode-effect/OpenCode"
 *
 * const OpenCodeLive = OpenCode.layer({
 *   directory: "/srv/shop",
 *   config: { model: "anthropic/claude-sonnet-4-20250514" }
 * })
 * ```
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = (
  options: Options = {}
): Layer.Layer<
  Client.Client | Server.Server,
  Server.ServerError,
  HttpClient.HttpClient | CommandExecutor.CommandExecutor | FileSystem.FileSystem | Path.Path
> =>
  Layer.scopedContext(
    Effect.map(make(options), ({ client, server }) =>
      Context.make(Client.Client, client).pipe(Context.add(Server.Server, server))
    )
  )
