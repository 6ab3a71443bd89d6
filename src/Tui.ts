/**
 * The terminal UI of OpenCode as a scoped child that has the terminal, alone or attached to a server; and the operations
 * that drive such a UI from outside.
 *
 * @since 0.1.0
 */
import * as Command from "@effect/platform/Command"
import * as CommandExecutor from "@effect/platform/CommandExecutor"
import type * as PlatformError from "@effect/platform/Error"
import * as FileSystem from "@effect/platform/FileSystem"
import * as Path from "@effect/platform/Path"
import * as Terminal from "@effect/platform/Terminal"
import * as Deferred from "effect/Deferred"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { constVoid } from "effect/Function"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as Binary from "./internal/server/binary.js"
import * as ServerError from "./internal/server/error.js"
import * as Folder from "./internal/server/folder.js"
import * as Guard from "./internal/server/guard.js"
import * as Checked from "./internal/server/options.js"
import * as Process from "./internal/server/process.js"
import type { Config } from "./Schema/Config.js"
import type { SessionID } from "./Schema/Ids.js"
import type * as Server from "./Server.js"

export * from "./Operations/Tui.js"

/**
 * What both ways to start the terminal UI take.
 *
 * @since 0.1.0
 * @category models
 */
export interface CommonOptions {
  /** The session to open; the UI ends with exit code 1 when there is none of that id. */
  readonly session?: SessionID | undefined
  /** Whether to go on with the last session. */
  readonly continue?: boolean | undefined
  /** Whether to go on in a copy of the session; with `session` or `continue`. */
  readonly fork?: boolean | undefined
  /** More arguments, after ours. */
  readonly args?: ReadonlyArray<string> | undefined
  /** The `opencode` executable, as {@link Server.Options} has it. */
  readonly binary?: string | undefined
  /** More environment variables. Those that the other options stand for win over them. */
  readonly env?: { readonly [name: string]: string } | undefined
  /** Whether the UI sees the program's own environment too; true unless told. */
  readonly inheritEnv?: boolean | undefined
  /** How long the UI may take to end after SIGTERM, before SIGKILL; 5 seconds unless told. A number is milliseconds. */
  readonly shutdownTimeout?: Duration.DurationInput | undefined
  /**
   * Whether a guard, a small shell, ends the UI and what it has started should the program die without closing its
   * scopes, for example because its window was closed; true unless told. There is none on Windows.
   */
  readonly guard?: boolean | undefined
}

/**
 * How to open the terminal UI with a server of its own.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options extends CommonOptions {
  /** The folder to work on; the program's working directory unless told. */
  readonly project?: string | undefined
  /** The model, as `provider/model`. One that is not known is passed over: the UI then takes its default. */
  readonly model?: string | undefined
  /** The agent. One that is not known is passed over. */
  readonly agent?: string | undefined
  /** A prompt that is sent at once. */
  readonly prompt?: string | undefined
  /** OpenCode's configuration, over that of the user and of the project; handed over as `OPENCODE_CONFIG_CONTENT`. */
  readonly config?: Config | undefined
}

/**
 * How to attach the terminal UI to a running server.
 *
 * @since 0.1.0
 * @category models
 */
export interface AttachOptions extends CommonOptions {
  /** The folder to work on, on the server's machine; the server's working directory unless told. */
  readonly directory?: string | undefined
}

/**
 * Where a server is and what opens it; the service of `Server` is one.
 *
 * @since 0.1.0
 * @category models
 */
export interface Address {
  readonly url: string
  /** `opencode` unless told. */
  readonly username?: string | undefined
  readonly password?: Redacted.Redacted<string> | Option.Option<Redacted.Redacted<string>> | undefined
}

/**
 * How the terminal UI ended.
 *
 * @since 0.1.0
 * @category models
 */
export interface Exit {
  /** The exit code, 0 when the user has left; `undefined` when a signal ended the process. */
  readonly code: number | undefined
  /** The signal that ended the process, such as `SIGKILL`. */
  readonly signal: string | undefined
}

/**
 * A running terminal UI.
 *
 * @since 0.1.0
 * @category models
 */
export interface Tui {
  /** Its process id. */
  readonly pid: number
  /** Waits until the user leaves, or the process ends otherwise. */
  readonly awaitExit: Effect.Effect<Exit>
}

/**
 * The program's standard output is no terminal, so there is nothing to draw on; no process was started.
 *
 * @since 0.1.0
 * @category errors
 */
export class NoTerminal extends Schema.TaggedError<NoTerminal>()("NoTerminal", {}) {
  override get message(): string {
    return "The terminal UI needs a terminal, and standard output is none. Start the program in a terminal, without a pipe."
  }
}

/**
 * Opens the terminal UI, with a server of its own, in the terminal of the program. It ends with the scope: SIGTERM, on
 * which it puts the terminal in order, and SIGKILL after `shutdownTimeout`.
 *
 * While it runs, the program should neither read from nor write to the terminal; send the logger elsewhere. On POSIX
 * systems the platform starts every child in a session of its own, which a terminal does not tell of what happens to it.
 * The UI therefore learns of a new window size through the program's `Terminal`, within a quarter of a second, and
 * Ctrl+Z, which cannot suspend it there, is undone within a second. When the window is closed, the guard ends it. None of
 * this was tried on Windows.
 *
 * Fails with a {@link NoTerminal} where standard output is no terminal, and with a `ServerError` for bad options, and
 * where no binary is found or it cannot be run.
 *
 * @example
 * ```ts
 * import { NodeContext, NodeRuntime } from "@effect/platform-node"
 * import * as Tui from "opencode-effect/Tui"
 * import * as Effect from "effect/Effect"
 *
 * Tui.open({ project: "/srv/shop", model: "anthropic/claude-sonnet-4-20250514" }).pipe(
 *   Effect.flatMap((tui) => tui.awaitExit),
 *   Effect.scoped,
 *   Effect.provide(NodeContext.layer),
 *   NodeRuntime.runMain
 * )
 * ```
 *
 * @since 0.1.0
 * @category constructors
 */
export const open = (
  options: Options = {}
): Effect.Effect<
  Tui,
  NoTerminal | ServerError.ServerError,
  CommandExecutor.CommandExecutor | FileSystem.FileSystem | Path.Path | Terminal.Terminal | Scope.Scope
> =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const path = yield* Path.Path
    const project = path.resolve(options.project ?? ".")
    const info = yield* Effect.option(fs.stat(project))
    if (Option.isNone(info) || info.value.type !== "Directory") {
      return yield* ServerError.invalidOption("project", `${project} is not a directory`)
    }
    if (options.model !== undefined && !/^[^/\s]+\/\S+$/.test(options.model)) {
      return yield* ServerError.invalidOption("model", `${JSON.stringify(options.model)} is not provider/model`)
    }
    const config = options.config === undefined ? undefined : yield* Checked.config(options.config)
    return yield* start(options, {
      // A path, since a bare word could be one of opencode's commands.
      args: [
        project,
        ...flag("model", options.model),
        ...flag("agent", options.agent),
        ...flag("prompt", options.prompt)
      ],
      directory: project,
      env: {
        // With a password in the environment its own server locks it out, and it draws nothing.
        OPENCODE_SERVER_PASSWORD: "",
        ...options.env,
        ...(config === undefined ? {} : { OPENCODE_CONFIG_CONTENT: config })
      },
      secrets: []
    })
  })

/**
 * Opens the terminal UI of a server that is already running, in the terminal of the program. Otherwise like
 * {@link open}; it ends with exit code 1 when the server cannot be reached. Its password does not show in the process
 * table.
 *
 * @example
 * ```ts
 * import * as Server from "opencode-effect/Server"
 * import * as Tui from "opencode-effect/Tui"
 * import * as Effect from "effect/Effect"
 *
 * const look = Effect.gen(function* () {
 *   const tui = yield* Tui.attach(yield* Server.Server, { continue: true })
 *   return yield* tui.awaitExit
 * }).pipe(Effect.scoped)
 * ```
 *
 * @since 0.1.0
 * @category constructors
 */
export const attach = (
  server: Address,
  options: AttachOptions = {}
): Effect.Effect<
  Tui,
  NoTerminal | ServerError.ServerError,
  CommandExecutor.CommandExecutor | FileSystem.FileSystem | Path.Path | Terminal.Terminal | Scope.Scope
> =>
  Effect.gen(function* () {
    const path = yield* Path.Path
    if (!URL.canParse(server.url) || !/^https?:\/\//i.test(server.url)) {
      return yield* ServerError.invalidOption("url", `${JSON.stringify(server.url)} is not the address of a server`)
    }
    const url = new URL(server.url)
    if (url.username !== "" || url.password !== "") {
      return yield* ServerError.invalidOption("url", "it holds credentials, which the process table would show")
    }
    const password = Option.isOption(server.password) ? server.password : Option.fromNullable(server.password)
    const secret = Option.match(password, { onNone: () => "", onSome: Redacted.value })
    return yield* start(options, {
      args: ["attach", server.url, ...flag("dir", options.directory)],
      directory: path.resolve("."),
      env: {
        ...options.env,
        OPENCODE_SERVER_USERNAME: server.username ?? "opencode",
        OPENCODE_SERVER_PASSWORD: secret
      },
      secrets: secret === "" ? [] : [secret]
    })
  })

/** With the value in the same argument, so that one that starts with a dash is no flag. */
const flag = (name: string, value: string | undefined): ReadonlyArray<string> =>
  value === undefined ? [] : [`--${name}=${value}`]

const start = (
  options: CommonOptions,
  own: {
    readonly args: ReadonlyArray<string>
    readonly directory: string
    readonly env: Readonly<Record<string, string>>
    readonly secrets: ReadonlyArray<string>
  }
): Effect.Effect<
  Tui,
  NoTerminal | ServerError.ServerError,
  CommandExecutor.CommandExecutor | FileSystem.FileSystem | Path.Path | Terminal.Terminal | Scope.Scope
> =>
  Effect.gen(function* () {
    const terminal = yield* Terminal.Terminal
    if (!(yield* terminal.isTTY)) return yield* new NoTerminal()
    if (options.session !== undefined && !options.session.startsWith("ses")) {
      return yield* ServerError.invalidOption(
        "session",
        `${JSON.stringify(options.session)} is not the id of a session`
      )
    }
    if (options.session !== undefined && options.continue === true) {
      return yield* ServerError.invalidOption("continue", "it goes on with the last session, and `session` names one")
    }
    if (options.fork === true && options.session === undefined && options.continue !== true) {
      return yield* ServerError.invalidOption("fork", "there is nothing to copy without `session` or `continue`")
    }
    const args = [
      ...own.args,
      ...flag("session", options.session),
      ...(options.continue === true ? ["--continue"] : []),
      ...(options.fork === true ? ["--fork"] : []),
      ...(options.args ?? [])
    ]
    if (args.some((text) => text.includes("\0"))) {
      return yield* ServerError.invalidOption("args", "an argument holds a null byte")
    }
    if (Object.entries(own.env).some((pair) => pair.join("").includes("\0"))) {
      return yield* ServerError.invalidOption("env", "a variable holds a null byte")
    }
    const shutdownTimeout = yield* Checked.duration("shutdownTimeout", options.shutdownTimeout ?? "5 seconds")
    const binary = yield* Binary.locate(options.binary)
    if (binary.shell && args.some((text) => /[\r\n]/.test(text))) {
      return yield* ServerError.invalidOption("args", `an argument holds a line break, which ${binary.path} cannot get`)
    }
    const mark = yield* Checked.randomText
    const folder = yield* Folder.make
    yield* Guard.watch({ mark: `${Guard.markName}=${mark}`, folder: folder.root }, options.guard ?? true)
    const command = Binary.command(binary, args).pipe(
      Command.workingDirectory(own.directory),
      Command.env(
        // An inherited PWD would count for more than the working directory.
        { ...folder.env, ...own.env, PWD: own.directory, [Guard.markName]: mark },
        { extendEnv: options.inheritEnv ?? true }
      )
    )
    const { child, signal } = yield* spawn(command, { shutdownTimeout, secrets: own.secrets }).pipe(
      Effect.mapError((error) =>
        ServerError.make({
          _tag: "NotExecutable",
          binary: binary.path,
          detail: error._tag === "SystemError" ? (error.description ?? error.reason) : error.message
        })
      )
    )
    // On Windows the executor knows only one signal, which ends the process.
    if ((yield* Path.Path).sep !== "\\") {
      yield* Effect.forkScoped(Effect.interruptible(Effect.raceFirst(relay(terminal, signal), child.exited)))
    }
    return { pid: child.pid, awaitExit: Effect.map(child.exited, ({ code, signal }) => ({ code, signal })) }
  })

/** A child that has the program's own standard input, output and error. */
const spawn = (
  command: Command.Command,
  options: { readonly shutdownTimeout: Duration.Duration; readonly secrets: ReadonlyArray<string> }
): Effect.Effect<
  { readonly child: Process.ChildProcess; readonly signal: (signal: CommandExecutor.Signal) => Effect.Effect<void> },
  PlatformError.PlatformError,
  CommandExecutor.CommandExecutor | Scope.Scope
> =>
  Effect.gen(function* () {
    const executor = yield* CommandExecutor.CommandExecutor
    const started = yield* Deferred.make<CommandExecutor.Process>()
    const withoutPipes = CommandExecutor.makeExecutor((command) =>
      executor.start(command).pipe(
        Effect.tap((process) => Deferred.succeed(started, process)),
        Effect.map((process): CommandExecutor.Process => ({ ...process, stdout: Stream.empty, stderr: Stream.empty }))
      )
    )
    const child = yield* command.pipe(
      Command.stdin("inherit"),
      Command.stdout("inherit"),
      Command.stderr("inherit"),
      (command) => Process.spawn(command, { ...options, onLine: constVoid }),
      Effect.provideService(CommandExecutor.CommandExecutor, withoutPipes)
    )
    const process = yield* Deferred.await(started)
    return {
      child,
      // The executor would wait for the end of the process.
      signal: (signal) => Effect.asVoid(Effect.timeoutOption(Effect.ignore(process.kill(signal)), "10 millis"))
    }
  })

/** Tells the UI what the terminal does not: that it has another size, and that it goes on after Ctrl+Z. */
const relay = (
  terminal: Terminal.Terminal,
  signal: (signal: CommandExecutor.Signal) => Effect.Effect<void>
): Effect.Effect<never> => {
  const size = Effect.zipWith(terminal.columns, terminal.rows, (columns, rows) => `${columns}x${rows}`)
  const follow = (known: string): Effect.Effect<never> =>
    Effect.delay(size, "250 millis").pipe(
      Effect.tap((now) => (now === known ? Effect.void : signal("SIGWINCH"))),
      Effect.flatMap(follow)
    )
  const wake = Effect.forever(Effect.delay(signal("SIGCONT"), "1 second"))
  return Effect.withClock(Effect.raceFirst(Effect.flatMap(size, follow), wake), Process.liveClock)
}
