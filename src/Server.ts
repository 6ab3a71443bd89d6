/**
 * A managed `opencode serve` process as a scoped Layer: started, watched until it is ready, and stopped with the scope.
 * Talking to it is the business of `Client`; both together are `OpenCode`.
 *
 * @since 0.1.0
 */
import * as Command from "@effect/platform/Command"
import type * as CommandExecutor from "@effect/platform/CommandExecutor"
import type * as PlatformError from "@effect/platform/Error"
import * as FileSystem from "@effect/platform/FileSystem"
import type * as HttpClient from "@effect/platform/HttpClient"
import * as Path from "@effect/platform/Path"
import * as Config from "effect/Config"
import type * as ConfigError from "effect/ConfigError"
import * as Context from "effect/Context"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Encoding from "effect/Encoding"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Ref from "effect/Ref"
import type * as Scope from "effect/Scope"
import * as Binary from "./internal/server/binary.js"
import * as Internal from "./internal/server/error.js"
import * as Process from "./internal/server/process.js"
import * as Ready from "./internal/server/ready.js"
import type { Config as OpenCodeConfig } from "./Schema/Config.js"

export {
  type BinaryNotFound,
  type ConfigIssue,
  type ExitedEarly,
  type InvalidConfig,
  type InvalidOptions,
  type NotExecutable,
  type PortInUse,
  Reason,
  ServerError,
  type StartupTimeout,
  type Unauthorized
} from "./internal/server/error.js"

/**
 * How to start a server.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options {
  /**
   * The `opencode` executable: a path, or a name to look up on `PATH`. Without it the order is: the configuration
   * `OPENCODE_BINARY`; `node_modules/.bin/opencode`, `node_modules/opencode-ai` and the platform's package such as
   * `node_modules/opencode-linux-x64`, in the program's working directory and every folder above it; the configuration
   * `PATH`. The `node_modules` of `directory` are not searched: what an agent works on may come from anybody.
   */
  readonly binary?: string | undefined
  /** More arguments for `opencode serve`, after ours. */
  readonly args?: ReadonlyArray<string> | undefined
  /** The address to listen on; `127.0.0.1` unless told. */
  readonly hostname?: string | undefined
  /** The port to listen on; 0, the default, takes a free one (the server tries 4096 first). */
  readonly port?: number | undefined
  /** OpenCode's configuration, over that of the user and of the project; handed over as `OPENCODE_CONFIG_CONTENT`. */
  readonly config?: OpenCodeConfig | undefined
  /** The working directory, and so the project that operations work on; the program's own unless told. */
  readonly directory?: string | undefined
  /** More environment variables. Those that the other options stand for win over them. */
  readonly env?: { readonly [name: string]: string } | undefined
  /** Whether the server sees the program's own environment too; true unless told. */
  readonly inheritEnv?: boolean | undefined
  /** The user name of Basic authentication; `opencode` unless told. */
  readonly username?: string | undefined
  /**
   * The password of Basic authentication; a random one unless told. `Option.none()` switches it off: then every program
   * on the machine can drive the agent. A password in the inherited environment is never used.
   */
  readonly password?: Redacted.Redacted<string> | Option.Option<Redacted.Redacted<string>> | undefined
  /** How long the server may take to get ready; 30 seconds unless told. A number is milliseconds. */
  readonly startupTimeout?: Duration.DurationInput | undefined
  /** How long the server may take to end after SIGTERM, before SIGKILL; 5 seconds unless told. */
  readonly shutdownTimeout?: Duration.DurationInput | undefined
  /** The level from which on the server writes its log to `output`; nothing of the log is there unless told. */
  readonly logLevel?: "DEBUG" | "INFO" | "WARN" | "ERROR" | undefined
}

/**
 * How a server's process ended.
 *
 * @since 0.1.0
 * @category models
 */
export interface Exit {
  /** The exit code; `undefined` when a signal ended the process. */
  readonly code: number | undefined
  /** The signal that ended the process, such as `SIGKILL`. */
  readonly signal: string | undefined
  /** The last lines that it printed. */
  readonly output: ReadonlyArray<string>
}

/**
 * A running server.
 *
 * @since 0.1.0
 * @category models
 */
export interface Service {
  /** Where it listens, without a slash at the end. */
  readonly url: string
  /** Its own version, such as `1.18.33`. */
  readonly version: string
  /** Its process id. */
  readonly pid: number
  readonly username: string
  /** The password that opens it, if it has one. */
  readonly password: Option.Option<Redacted.Redacted<string>>
  /** What it printed, standard output and error together: the last 200 lines, each cut to 2000 characters. */
  readonly output: Effect.Effect<ReadonlyArray<string>>
  /** Waits for the end of the process, wanted or not. */
  readonly awaitExit: Effect.Effect<Exit>
}

/**
 * The managed server.
 *
 * @since 0.1.0
 * @category tags
 */
export class Server extends Context.Tag("opencode-effect/Server")<Server, Service>() {}

/**
 * Starts a server and waits until it is ready: healthy, opened by its password, its configuration valid. With the scope
 * it ends: first what it runs (`POST /global/dispose`), then the process (SIGTERM, and SIGKILL after `shutdownTimeout`).
 *
 * Fails with a {@link ServerError}; whatever was started by then is gone.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = (
  options: Options = {}
): Effect.Effect<
  Service,
  Internal.ServerError,
  HttpClient.HttpClient | CommandExecutor.CommandExecutor | FileSystem.FileSystem | Path.Path | Scope.Scope
> =>
  Effect.gen(function* () {
    const settings = yield* resolve(options)
    const binary = yield* Binary.find(options.binary)
    const url = yield* Deferred.make<string>()
    const waitingFor = yield* Ref.make("its ready line")
    const child = yield* Process.spawn(commandOf(binary, settings), {
      shutdownTimeout: settings.shutdownTimeout,
      secrets: Option.toArray(Option.map(settings.password, Redacted.value)),
      onLine: (line) => {
        const found = Ready.urlIn(line)
        if (found !== undefined) Deferred.unsafeDone(url, Effect.succeed(Ready.reachable(found)))
      }
    }).pipe(Effect.mapError((error) => spawnFailed(error, binary)))

    const started = Effect.gen(function* () {
      const access = { url: yield* Deferred.await(url), username: settings.username, password: settings.password }
      return { ...access, version: yield* Ready.ready(access, waitingFor) }
    })
    const ready = yield* started.pipe(
      Effect.raceFirst(Effect.flatMap(child.exited, (exit) => Effect.flip(exitedEarly(exit, settings)))),
      Effect.timeoutOption(settings.startupTimeout),
      Effect.flatMap(
        Option.match({
          onSome: Effect.succeed,
          onNone: () =>
            Effect.flatMap(Effect.all([Ref.get(waitingFor), child.output]), ([waitingFor, output]) =>
              Effect.fail(
                Internal.make({
                  _tag: "StartupTimeout",
                  timeout: Duration.toMillis(settings.startupTimeout),
                  waitingFor,
                  output
                })
              )
            )
        })
      )
    )

    const context = yield* Effect.context<HttpClient.HttpClient>()
    yield* Effect.addFinalizer(() => Effect.whenEffect(Effect.provide(Ready.dispose(ready), context), child.isRunning))
    return { ...ready, pid: child.pid, output: child.output, awaitExit: child.exited }
  }).pipe(Effect.withClock(Process.liveClock))

/**
 * A server as a Layer.
 *
 * @example
 * ```ts
 * import * as Server from "opencode-effect/Server"
 *
 * const ServerLive = Server.layer({ port: 5000, config: { share: "disabled" }, startupTimeout: "1 minute" })
 * ```
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = (
  options: Options = {}
): Layer.Layer<
  Server,
  Internal.ServerError,
  HttpClient.HttpClient | CommandExecutor.CommandExecutor | FileSystem.FileSystem | Path.Path
> => Layer.scoped(Server, make(options))

/**
 * A server whose options come from configuration.
 *
 * @example
 * ```ts
 * import * as Server from "opencode-effect/Server"
 * import * as Config from "effect/Config"
 *
 * const ServerLive = Server.layerConfig({
 *   port: Config.integer("AGENT_PORT").pipe(Config.withDefault(0)),
 *   password: Config.option(Config.redacted("AGENT_PASSWORD"))
 * })
 * ```
 *
 * @since 0.1.0
 * @category layers
 */
export const layerConfig = (
  options: Config.Config.Wrap<Options>
): Layer.Layer<
  Server,
  Internal.ServerError | ConfigError.ConfigError,
  HttpClient.HttpClient | CommandExecutor.CommandExecutor | FileSystem.FileSystem | Path.Path
> => Layer.scoped(Server, Effect.flatMap(Config.unwrap(options), make))

interface Settings {
  readonly args: ReadonlyArray<string>
  readonly directory: string
  readonly hostname: string
  readonly port: number
  readonly username: string
  readonly password: Option.Option<Redacted.Redacted<string>>
  readonly env: Readonly<Record<string, string>>
  readonly inheritEnv: boolean
  readonly startupTimeout: Duration.Duration
  readonly shutdownTimeout: Duration.Duration
}

const invalid = (option: keyof Options, detail: string) => Internal.make({ _tag: "InvalidOptions", option, detail })

/** Fills in the defaults and refuses what cannot work, before anything is started. */
const resolve = (options: Options): Effect.Effect<Settings, Internal.ServerError, FileSystem.FileSystem | Path.Path> =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const path = yield* Path.Path
    const port = options.port ?? 0
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      return yield* invalid("port", `${port} is not a whole number from 0 to 65535`)
    }
    const username = options.username ?? "opencode"
    if (username === "" || username.includes(":")) {
      return yield* invalid("username", "Basic authentication wants a name without a colon")
    }
    const password = yield* passwordOf(options.password)
    const directory = path.resolve(options.directory ?? ".")
    const info = yield* Effect.option(fs.stat(directory))
    if (Option.isNone(info) || info.value.type !== "Directory") {
      return yield* invalid("directory", `${directory} is not a directory`)
    }
    const config = yield* Effect.try({
      try: () => (options.config === undefined ? undefined : JSON.stringify(options.config)),
      catch: () => invalid("config", "it cannot be written as JSON")
    })
    return {
      args: [
        ...["--hostname", options.hostname ?? "127.0.0.1", "--port", String(port)],
        ...(options.logLevel === undefined ? [] : ["--print-logs", "--log-level", options.logLevel]),
        ...(options.args ?? [])
      ],
      directory,
      hostname: options.hostname ?? "127.0.0.1",
      port,
      username,
      password,
      env: {
        ...options.env,
        ...(config === undefined ? {} : { OPENCODE_CONFIG_CONTENT: config }),
        // Blank, not absent: an inherited password would lock us out.
        OPENCODE_SERVER_USERNAME: username,
        OPENCODE_SERVER_PASSWORD: Option.match(password, { onNone: () => "", onSome: Redacted.value }),
        // The server believes an inherited PWD more than its working directory.
        PWD: directory
      },
      inheritEnv: options.inheritEnv ?? true,
      startupTimeout: Duration.decode(options.startupTimeout ?? "30 seconds"),
      shutdownTimeout: Duration.decode(options.shutdownTimeout ?? "5 seconds")
    }
  })

const passwordOf = (
  password: Options["password"]
): Effect.Effect<Option.Option<Redacted.Redacted<string>>, Internal.ServerError> => {
  if (password === undefined) return Effect.asSome(randomPassword)
  const given = Option.isOption(password) ? password : Option.some(password)
  return Option.exists(given, (password) => Redacted.value(password) === "")
    ? Effect.fail(invalid("password", "it is empty; Option.none() switches the password off"))
    : Effect.succeed(given)
}

declare const crypto: { readonly getRandomValues: (bytes: Uint8Array) => Uint8Array }

const randomPassword = Effect.sync(() =>
  Redacted.make(Encoding.encodeBase64Url(crypto.getRandomValues(new Uint8Array(24))))
)

const commandOf = (binary: string, settings: Settings): Command.Command =>
  Command.make(binary, "serve", ...settings.args).pipe(
    Command.workingDirectory(settings.directory),
    Command.env(settings.env, { extendEnv: settings.inheritEnv })
  )

const spawnFailed = (error: PlatformError.PlatformError, binary: string): Internal.ServerError => {
  const detail = error._tag === "SystemError" ? (error.description ?? error.reason) : error.message
  if (detail.includes("E2BIG")) {
    return invalid("config", "with the environment it is larger than the operating system hands to a process")
  }
  if (detail === "ERR_INVALID_ARG_VALUE") return invalid("env", "a variable or an argument holds a null byte")
  return Internal.make({ _tag: "NotExecutable", binary, detail })
}

/** A busy port makes the server exit with code 1 and the word ServeError, and so do other failures to listen. */
const exitedEarly = (
  exit: Process.ProcessExit,
  settings: Settings
): Effect.Effect<Internal.ServerError, never, HttpClient.HttpClient> =>
  Effect.gen(function* () {
    const { hostname, port } = settings
    if (port !== 0 && exit.output.some((line) => line.includes("ServeError"))) {
      const host = hostname.includes(":") ? `[${hostname}]` : hostname
      if (yield* Ready.isTaken(Ready.reachable(`http://${host}:${port}`))) {
        return Internal.make({ _tag: "PortInUse", hostname, port })
      }
    }
    return Internal.make({ _tag: "ExitedEarly", code: exit.code, signal: exit.signal, output: exit.output })
  })
