/**
 * One process of a server, from settings to ready, and how it is stopped. Which options make the settings, and what
 * follows when the process ends, is decided above.
 */
import * as Command from "@effect/platform/Command"
import type * as CommandExecutor from "@effect/platform/CommandExecutor"
import type * as PlatformError from "@effect/platform/Error"
import type * as HttpClient from "@effect/platform/HttpClient"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Ref from "effect/Ref"
import * as Schedule from "effect/Schedule"
import type * as Scope from "effect/Scope"
import * as Binary from "./binary.js"
import * as ServerError from "./error.js"
import * as Process from "./process.js"
import * as Ready from "./ready.js"

export interface Settings {
  readonly binary: Binary.Located
  readonly args: ReadonlyArray<string>
  readonly directory: string
  readonly hostname: string
  readonly port: number
  readonly username: string
  readonly password: Option.Option<Redacted.Redacted<string>>
  readonly env: Readonly<Record<string, string>>
  /** What holds the configuration in the variable `OPENCODE_CONFIG_CONTENT`. */
  readonly configSource: string
  readonly inheritEnv: boolean
  readonly startupTimeout: Duration.Duration
  readonly shutdownTimeout: Duration.Duration
  readonly onLine: (line: string) => void
}

/** A process that is ready. */
export interface Running extends Ready.Access {
  readonly version: string
  readonly pid: number
  readonly output: Effect.Effect<ReadonlyArray<string>>
  readonly exited: Effect.Effect<Process.ProcessExit>
}

/**
 * Starts a process and waits until it is ready. With the scope, first what it runs ends, then the process. Servers that
 * start at once in a new home set up the same database, and some of them fail at that: those are started again.
 */
export const launch = (
  settings: Settings
): Effect.Effect<
  Running,
  ServerError.ServerError,
  HttpClient.HttpClient | CommandExecutor.CommandExecutor | Scope.Scope
> =>
  attempt(settings).pipe(
    Effect.retry({
      while: lostTheDatabase,
      schedule: Schedule.intersect(Schedule.jittered(Schedule.exponential("100 millis")), Schedule.recurs(4))
    }),
    Effect.withClock(Process.liveClock)
  )

const lostTheDatabase = ({ reason }: ServerError.ServerError): boolean =>
  reason._tag === "ExitedEarly" &&
  reason.code === 1 &&
  reason.output.some((line) => /^database is locked|^Failed query:/.test(line.trim()))

const attempt = (
  settings: Settings
): Effect.Effect<
  Running,
  ServerError.ServerError,
  HttpClient.HttpClient | CommandExecutor.CommandExecutor | Scope.Scope
> =>
  Effect.gen(function* () {
    const url = yield* Deferred.make<string>()
    const waitingFor = yield* Ref.make("its ready line")
    const child = yield* Process.spawn(commandOf(settings), {
      shutdownTimeout: settings.shutdownTimeout,
      secrets: Option.toArray(Option.map(settings.password, Redacted.value)),
      onLine: (line) => {
        const found = Ready.urlIn(line)
        if (found !== undefined) Deferred.unsafeDone(url, Effect.succeed(Ready.reachable(found)))
        settings.onLine(line)
      }
    }).pipe(Effect.mapError((error) => spawnFailed(error, settings.binary.path)))

    const context = yield* Effect.context<HttpClient.HttpClient>()
    const started = Effect.gen(function* () {
      const access = { url: yield* Deferred.await(url), username: settings.username, password: settings.password }
      yield* Effect.addFinalizer(() =>
        Effect.whenEffect(Effect.provide(Ready.dispose(access), context), child.isRunning)
      )
      return { ...access, version: yield* Ready.ready(access, settings.configSource, waitingFor) }
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
                ServerError.make({
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
    return { ...ready, pid: child.pid, output: child.output, exited: child.exited }
  })

const commandOf = (settings: Settings): Command.Command =>
  Binary.command(settings.binary, [
    ...["serve", `--hostname=${settings.hostname}`, `--port=${settings.port}`],
    ...settings.args
  ]).pipe(Command.workingDirectory(settings.directory), Command.env(settings.env, { extendEnv: settings.inheritEnv }))

const spawnFailed = (error: PlatformError.PlatformError, binary: string): ServerError.ServerError => {
  const detail = error._tag === "SystemError" ? (error.description ?? error.reason) : error.message
  if (detail.includes("E2BIG")) {
    return ServerError.invalidOption(
      "config",
      "with the environment it is larger than the operating system hands to a process"
    )
  }
  if (detail === "ERR_INVALID_ARG_VALUE") {
    return ServerError.invalidOption("env", "a variable or an argument holds a null byte")
  }
  return ServerError.make({ _tag: "NotExecutable", binary, detail })
}

/** A server that cannot listen exits with code 1 and the word ServeError, and does not say why. */
const exitedEarly = (
  exit: Process.ProcessExit,
  settings: Settings
): Effect.Effect<ServerError.ServerError, never, HttpClient.HttpClient> =>
  Effect.gen(function* () {
    const { hostname, port } = settings
    if (!exit.output.some((line) => line.includes("ServeError"))) {
      return ServerError.make({ _tag: "ExitedEarly", code: exit.code, signal: exit.signal, output: exit.output })
    }
    const host = hostname.includes(":") ? `[${hostname}]` : hostname
    return port !== 0 && (yield* Ready.isTaken(Ready.reachable(`http://${host}:${port}`)))
      ? ServerError.make({ _tag: "PortInUse", hostname, port })
      : ServerError.make({ _tag: "CannotListen", hostname, port, output: exit.output })
  })
