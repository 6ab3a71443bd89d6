/**
 * A managed `opencode serve` process as a scoped Layer: started, watched until it is ready, and stopped with the scope.
 * Talking to it is the business of `Client`; both together are `OpenCode`.
 *
 * @since 0.1.0
 */
import type * as CommandExecutor from "@effect/platform/CommandExecutor"
import * as FileSystem from "@effect/platform/FileSystem"
import type * as HttpClient from "@effect/platform/HttpClient"
import * as Path from "@effect/platform/Path"
import * as Config from "effect/Config"
import type * as ConfigError from "effect/ConfigError"
import * as Context from "effect/Context"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as LogLevel from "effect/LogLevel"
import * as Mailbox from "effect/Mailbox"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import type * as Schedule from "effect/Schedule"
import type * as Scope from "effect/Scope"
import type * as Stream from "effect/Stream"
import * as Binary from "./internal/server/binary.js"
import * as Internal from "./internal/server/error.js"
import * as Folder from "./internal/server/folder.js"
import * as Guard from "./internal/server/guard.js"
import type { Settings } from "./internal/server/launch.js"
import * as Checked from "./internal/server/options.js"
import * as Output from "./internal/server/output.js"
import { type Ended, type Restarting, type State, supervise } from "./internal/server/supervise.js"
import * as Version from "./internal/server/version.js"
import type { Config as OpenCodeConfig } from "./Schema/Config.js"

export {
  type BinaryNotFound,
  type CannotListen,
  type ConfigIssue,
  type ExitedEarly,
  type InvalidConfig,
  type InvalidOptions,
  type NotExecutable,
  type PortInUse,
  Reason,
  ServerError,
  type StartupTimeout,
  type Unauthorized,
  type Unprotected,
  type UnsupportedVersion
} from "./internal/server/error.js"
export type { Ended, Restarting, State, Up } from "./internal/server/supervise.js"

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
  /** More arguments for `opencode serve`, after ours; none for which there is an option. */
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
  /** Origins of web pages that may call the server, beside its own; such as `https://app.example`. */
  readonly cors?: ReadonlyArray<string> | undefined
  /**
   * Whether the server gets a temporary home of its own: without the user's configuration, accounts, database and caches.
   * It is removed at the end.
   */
  readonly isolated?: boolean | undefined
  /**
   * Sees every line that the server prints, such as {@link logOutput}. It may be slow: far behind, it loses the oldest
   * lines, and the server is not held up.
   */
  readonly onOutput?: ((line: Line) => Effect.Effect<void>) | undefined
  /**
   * Whether a guard ends the server, and what it has started, when this program dies without closing its scopes; true
   * unless told. It is a sleeping shell, on POSIX systems only.
   */
  readonly guard?: boolean | undefined
  /**
   * When to start the server again after its process has ended by itself, on the same URL with the same password; sessions
   * survive, since the server keeps them on disk. Never unless told. The schedule's input is the {@link Exit};
   * `Schedule.resetAfter` forgets failures of long ago.
   */
  readonly restart?: Schedule.Schedule<unknown, Exit> | undefined
}

/**
 * A line that the server printed.
 *
 * @since 0.1.0
 * @category models
 */
export interface Line {
  readonly text: string
  /** The level that the line starts with; `Info` when it starts with none. */
  readonly level: LogLevel.LogLevel
}

/**
 * Forwards a line of the server to Effect's logger, at its level. With `logLevel` set the server prints its log.
 *
 * @example
 * ```ts
 * import * as Server from "opencode-effect/Server"
 *
 * const ServerLive = Server.layer({ logLevel: "WARN", onOutput: Server.logOutput })
 * ```
 *
 * @since 0.1.0
 * @category logging
 */
export const logOutput = (line: Line): Effect.Effect<void> =>
  Effect.annotateLogs(Effect.logWithLevel(line.level, line.text), "source", "opencode")

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
  /** The id of the process that runs now, or ran last. */
  readonly pid: number
  readonly username: string
  /** The password that opens it, if it has one. */
  readonly password: Option.Option<Redacted.Redacted<string>>
  /** What it printed, standard output and error together: the last 200 lines, each cut to 2000 characters. */
  readonly output: Effect.Effect<ReadonlyArray<string>>
  /**
   * Waits for the end of the server, wanted or not; with `restart`, for the end after which it is not started again.
   */
  readonly awaitExit: Effect.Effect<Exit>
  /** The state now. */
  readonly state: Effect.Effect<State>
  /** The state now and every state after it; the stream ends with the server. */
  readonly states: Stream.Stream<State>
  /**
   * How the server is down, for the words of an error; `None` while it runs. Waits shortly, since a connection breaks
   * before the end of its process is known.
   */
  readonly whyDown: Effect.Effect<Option.Option<Restarting | Ended>>
}

/**
 * The managed server.
 *
 * @since 0.1.0
 * @category tags
 */
export class Server extends Context.Tag("opencode-effect/Server")<Server, Service>() {}

/**
 * Starts a server and waits until it is ready: healthy, opened by its password and by nothing else, its configuration
 * valid. With the scope it ends: what it runs (`POST /global/dispose`), the process (SIGTERM, and SIGKILL after
 * `shutdownTimeout`), and whatever else it has started and left behind.
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
    const context = yield* Effect.context<CommandExecutor.CommandExecutor | Path.Path>()
    const mark = yield* Checked.randomText
    const folder = yield* Folder.make
    const onLine = options.onOutput === undefined ? () => undefined : yield* forward(options.onOutput)
    const settings = yield* resolve(options, folder, onLine)
    const watched: Guard.Watched = { mark: `${Guard.markName}=${mark}`, folder: folder.root }
    const guard = yield* Guard.watch(watched, options.guard ?? true)
    const supervised = yield* supervise(
      { ...settings, env: { ...settings.env, [Guard.markName]: mark } },
      options.restart,
      Effect.provide(Guard.sweep({ ...watched, folder: undefined }), context)
    )
    yield* Effect.addFinalizer(() => guard.look)
    const { url, version, username, password } = supervised.current()
    if (!Version.isTested(version)) {
      yield* Effect.logWarning(
        `OpenCode ${version} is outside the range that this SDK is tested with (${Version.tested})`
      )
    }
    return {
      url,
      version,
      username,
      password,
      get pid() {
        return supervised.current().pid
      },
      output: Effect.suspend(() => supervised.current().output),
      state: supervised.state,
      states: supervised.states,
      awaitExit: supervised.ended,
      whyDown: supervised.whyDown
    }
  })

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
 * A server whose options come from configuration. An absent password is a random one; here it cannot be switched off, so
 * that a variable that is not set opens the agent to nobody.
 *
 * @example
 * ```ts
 * import * as Server from "opencode-effect/Server"
 * import * as Config from "effect/Config"
 *
 * const ServerLive = Server.layerConfig({
 *   port: Config.integer("AGENT_PORT").pipe(Config.withDefault(0)),
 *   password: Config.redacted("AGENT_PASSWORD").pipe(Config.withDefault(undefined))
 * })
 * ```
 *
 * @since 0.1.0
 * @category layers
 */
export const layerConfig = (
  options: Config.Config.Wrap<Omit<Options, "password"> & { readonly password?: Redacted.Redacted<string> | undefined }>
): Layer.Layer<
  Server,
  Internal.ServerError | ConfigError.ConfigError,
  HttpClient.HttpClient | CommandExecutor.CommandExecutor | FileSystem.FileSystem | Path.Path
> => Layer.scoped(Server, Effect.flatMap(Config.unwrap(options), make))

const invalid = (option: keyof Options, detail: string) => Internal.invalidOption(option, detail)

/** Lines go through a queue, so that a slow consumer holds up nothing; when it is far behind, the oldest are dropped. */
const forward = (onOutput: (line: Line) => Effect.Effect<void>) =>
  Effect.gen(function* () {
    const lines = yield* Mailbox.make<string>({ capacity: Output.maxLines, strategy: "sliding" })
    yield* Effect.forkScoped(
      Effect.forever(
        Effect.flatMap(lines.take, (text) => onOutput({ text, level: levelOf(text) })).pipe(
          Effect.catchAllCause((cause) => Effect.logError("onOutput failed", cause))
        )
      )
    )
    return (line: string) => {
      lines.unsafeOffer(line)
    }
  })

const levels: { readonly [prefix: string]: LogLevel.LogLevel } = {
  DEBUG: LogLevel.Debug,
  INFO: LogLevel.Info,
  WARN: LogLevel.Warning,
  ERROR: LogLevel.Error
}

const levelOf = (line: string): LogLevel.LogLevel => {
  const prefix = /^\s*(?:timestamp=\S+\s+level=)?(DEBUG|INFO|WARN|ERROR)\b/.exec(line)?.[1]
  return (prefix === undefined ? undefined : levels[prefix]) ?? LogLevel.Info
}

/** Fills in the defaults and refuses what cannot work, before anything is started. */
const resolve = (
  options: Options,
  folder: Folder.Folder,
  onLine: (line: string) => void
): Effect.Effect<Settings, Internal.ServerError, FileSystem.FileSystem | Path.Path> =>
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
    if (options.directory === "") return yield* invalid("directory", "it is empty")
    const directory = path.resolve(options.directory ?? ".")
    const info = yield* Effect.option(fs.stat(directory))
    if (Option.isNone(info) || info.value.type !== "Directory") {
      return yield* invalid("directory", `${directory} is not a directory`)
    }
    const hostname = yield* Checked.hostname(options.hostname ?? "127.0.0.1")
    const origins = yield* Checked.origins(options.cors ?? [])
    const logLevel = options.logLevel === undefined ? undefined : yield* Checked.logLevel(options.logLevel)
    const args = yield* Checked.args(options.args ?? [])
    const [startupTimeout, shutdownTimeout] = [
      yield* Checked.duration("startupTimeout", options.startupTimeout ?? "30 seconds"),
      yield* Checked.duration("shutdownTimeout", options.shutdownTimeout ?? "5 seconds")
    ]
    const config = options.config === undefined ? undefined : yield* Checked.config(options.config)
    const isolated = options.isolated === true
    return {
      binary: yield* Binary.locate(options.binary),
      args: [
        ...origins.map((origin) => `--cors=${origin}`),
        ...(logLevel === undefined ? [] : ["--print-logs", `--log-level=${logLevel}`]),
        ...args
      ],
      directory,
      hostname,
      port,
      username,
      password,
      env: {
        ...(isolated ? personal : {}),
        ...folder.env,
        ...options.env,
        ...(isolated ? homeIn(path, folder) : {}),
        ...(config === undefined ? {} : { OPENCODE_CONFIG_CONTENT: config }),
        // Blank, not absent: an inherited password would lock us out.
        OPENCODE_SERVER_USERNAME: username,
        OPENCODE_SERVER_PASSWORD: Option.match(password, { onNone: () => "", onSome: Redacted.value }),
        // The server believes an inherited PWD more than its working directory.
        PWD: directory
      },
      configSource: config === undefined ? "OPENCODE_CONFIG_CONTENT" : "config",
      inheritEnv: options.inheritEnv ?? true,
      startupTimeout,
      shutdownTimeout,
      onLine
    }
  })

/** The variables of the program's own environment that lead to the user's configuration, accounts and database; blank. */
const personal = {
  OPENCODE_AUTH_CONTENT: "",
  OPENCODE_CONFIG: "",
  OPENCODE_CONFIG_CONTENT: "",
  OPENCODE_CONFIG_DIR: "",
  OPENCODE_DB: "",
  OPENCODE_PERMISSION: ""
}

/** A home of its own: configuration, accounts, database, caches and temporary files of the user stay out of sight. */
const homeIn = (path: Path.Path, { root, temporary }: Folder.Folder) => ({
  HOME: root,
  USERPROFILE: root,
  TMPDIR: temporary,
  TEMP: temporary,
  TMP: temporary,
  XDG_CACHE_HOME: path.join(root, ".cache"),
  XDG_CONFIG_HOME: path.join(root, ".config"),
  XDG_DATA_HOME: path.join(root, ".local", "share"),
  XDG_STATE_HOME: path.join(root, ".local", "state")
})

const passwordOf = (
  password: Options["password"]
): Effect.Effect<Option.Option<Redacted.Redacted<string>>, Internal.ServerError> => {
  if (password === undefined) return Effect.asSome(randomPassword)
  const given = Option.isOption(password) ? password : Option.some(password)
  return Option.isNone(given) ? Effect.succeedNone : Effect.asSome(Checked.password(given.value))
}

const randomPassword = Effect.map(Checked.randomText, Redacted.make)
