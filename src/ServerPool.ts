/**
 * Managed servers by key, usually one per directory: started on demand, shared by all who use them, closed when idle, and
 * never more than so many at once. One server alone is the business of `OpenCode`.
 *
 * @since 0.1.0
 */
import type * as CommandExecutor from "@effect/platform/CommandExecutor"
import * as FileSystem from "@effect/platform/FileSystem"
import type * as HttpClient from "@effect/platform/HttpClient"
import * as Path from "@effect/platform/Path"
import * as Context from "effect/Context"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { dual } from "effect/Function"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import * as Client from "./Client.js"
import * as ServerError from "./internal/server/error.js"
import * as Checked from "./internal/server/options.js"
import * as Pool from "./internal/server/pool.js"
import * as OpenCode from "./OpenCode.js"
import * as Server from "./Server.js"

/**
 * How a pool starts its servers, and how long and how many it keeps.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options {
  /**
   * What a key is. `"directory"`, the default: a server's working directory, made absolute and with its links resolved,
   * so that one directory has one server however it is spelled. `"name"`: any text, taken as it is; `options` then says
   * which directory a server works in.
   */
  readonly keys?: "directory" | "name" | undefined
  /** How to start the server of a key; all defaults unless told. The `directory` is the key unless it says another. */
  readonly options?: ((key: string) => OpenCode.Options) | undefined
  /**
   * How long a server that nobody uses is kept; 5 minutes unless told. A number is milliseconds; with 0 a server ends
   * with its last user, with `Duration.infinity` only with the pool or to make room.
   */
  readonly idleTimeToLive?: Duration.DurationInput | undefined
  /** How many servers run at once, idle ones and those that are still stopping counted; 4 unless told. */
  readonly capacity?: number | undefined
}

/**
 * A pool of servers.
 *
 * @since 0.1.0
 * @category models
 */
export interface Service {
  /** See {@link get}. */
  readonly get: (key: string) => Effect.Effect<OpenCode.OpenCode, Server.ServerError, Scope.Scope>
  /** See {@link invalidate}. */
  readonly invalidate: (key: string) => Effect.Effect<void>
}

/**
 * The pool of servers.
 *
 * @since 0.1.0
 * @category tags
 */
export class ServerPool extends Context.Tag("opencode-effect/ServerPool")<ServerPool, Service>() {}

/**
 * Makes a pool. Its servers end with the scope, all at once, those in use too.
 *
 * Fails with a {@link Server.ServerError} when `capacity` is no whole number above 0 or
 * `idleTimeToLive` no duration.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = (
  options: Options = {}
): Effect.Effect<
  Service,
  Server.ServerError,
  HttpClient.HttpClient | CommandExecutor.CommandExecutor | FileSystem.FileSystem | Path.Path | Scope.Scope
> =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const path = yield* Path.Path
    const capacity = options.capacity ?? 4
    if (!Number.isInteger(capacity) || capacity < 1) {
      const detail = `${capacity} is not a whole number above 0`
      return yield* ServerError.make({ _tag: "InvalidOptions", option: "capacity", detail })
    }
    const idleTimeToLive = yield* Checked.durationOrForever("idleTimeToLive", options.idleTimeToLive ?? "5 minutes")
    const directories = options.keys !== "name"
    const pool = yield* Pool.make({
      start: (key: string) => OpenCode.make({ ...(directories && { directory: key }), ...options.options?.(key) }),
      ended: ({ server }) => server.awaitExit,
      idleTimeToLive,
      capacity
    })
    // What is no directory is refused by the server's options, with the path.
    const canonical = (key: string): Effect.Effect<string> =>
      directories
        ? Effect.suspend(() => Effect.orElseSucceed(fs.realPath(path.resolve(key)), () => path.resolve(key)))
        : Effect.succeed(key)
    return {
      get: (key) => Effect.flatMap(canonical(key), pool.get),
      invalidate: (key) => Effect.flatMap(canonical(key), pool.invalidate)
    }
  })

/**
 * A pool as a Layer.
 *
 * @example
 * ```ts
 * import * as ServerPool from "opencode-effect/ServerPool"
 *
 * const Pool = ServerPool.layer({
 *   options: () => ({ config: { share: "disabled" } }),
 *   idleTimeToLive: "10 minutes",
 *   capacity: 8
 * })
 * ```
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = (
  options: Options = {}
): Layer.Layer<
  ServerPool,
  Server.ServerError,
  HttpClient.HttpClient | CommandExecutor.CommandExecutor | FileSystem.FileSystem | Path.Path
> => Layer.scoped(ServerPool, make(options))

/**
 * The server of a directory with its client, in use until the scope closes.
 *
 * - Callers of one directory share a server; the first starts it, and all wait for it. A start that fails is the error
 *   of all that waited, and the next caller tries again. A start that nobody waits for any more is given up.
 * - Where the capacity is reached, the server that has been idle for longest ends to make room. Where all are in use,
 *   the caller waits its turn; interrupting it gives the place up. So take one server at a time: programs that hold one
 *   while they wait for another can block each other.
 * - A server whose process has ended is not given out again, once its end is known: within a quarter of a second. Who has
 *   it already sees its operations fail; the next caller gets a new one.
 *
 * @example
 * ```ts
 * import * as ServerPool from "opencode-effect/ServerPool"
 * import * as Effect from "effect/Effect"
 *
 * const version = ServerPool.get("/srv/shop").pipe(
 *   Effect.map(({ server }) => server.version),
 *   Effect.scoped
 * )
 * ```
 *
 * @since 0.1.0
 * @category accessors
 */
export const get = (key: string): Effect.Effect<OpenCode.OpenCode, Server.ServerError, ServerPool | Scope.Scope> =>
  Effect.flatMap(ServerPool, (pool) => pool.get(key))

/**
 * Lets the next use of a directory start a new server, for example after its configuration changed. The present one
 * serves those who have it, and ends with the last of them.
 *
 * @since 0.1.0
 * @category combinators
 */
export const invalidate = (key: string): Effect.Effect<void, never, ServerPool> =>
  Effect.flatMap(ServerPool, (pool) => pool.invalidate(key))

/**
 * The server of a directory and its client as a Layer; {@link get} says what sharing means.
 *
 * @since 0.1.0
 * @category layers
 */
export const layerClient = (key: string): Layer.Layer<Client.Client | Server.Server, Server.ServerError, ServerPool> =>
  Layer.scopedContext(
    Effect.map(get(key), ({ client, server }) =>
      Context.make(Client.Client, client).pipe(Context.add(Server.Server, server))
    )
  )

/**
 * Runs an effect on the server of a directory, which is in use for as long as the effect runs; {@link get} says what
 * sharing means.
 *
 * @example
 * ```ts
 * import * as Session from "opencode-effect/Operations/Session"
 * import * as ServerPool from "opencode-effect/ServerPool"
 * import * as Effect from "effect/Effect"
 *
 * const sessions = Effect.forEach(["/srv/shop", "/srv/blog"], (directory) =>
 *   Session.list().pipe(ServerPool.provide(directory))
 * )
 * ```
 *
 * @since 0.1.0
 * @category combinators
 */
export const provide: {
  (
    key: string
  ): <A, E, R>(
    self: Effect.Effect<A, E, R>
  ) => Effect.Effect<A, E | Server.ServerError, ServerPool | Exclude<R, Client.Client | Server.Server>>
  <A, E, R>(
    self: Effect.Effect<A, E, R>,
    key: string
  ): Effect.Effect<A, E | Server.ServerError, ServerPool | Exclude<R, Client.Client | Server.Server>>
} = dual(2, <A, E, R>(self: Effect.Effect<A, E, R>, key: string) => Effect.provide(self, layerClient(key)))
