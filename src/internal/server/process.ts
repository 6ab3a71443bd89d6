/**
 * A child process with an end: its pipes are always drained into a bounded tail, and closing the scope stops it within
 * a bound, whatever it does. Knows nothing of OpenCode.
 */
import type * as Command from "@effect/platform/Command"
import * as CommandExecutor from "@effect/platform/CommandExecutor"
import * as PlatformError from "@effect/platform/Error"
import * as Clock from "effect/Clock"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as Output from "./output.js"

export interface ProcessExit {
  readonly code: number | undefined
  readonly signal: string | undefined
  readonly output: ReadonlyArray<string>
}

export interface ChildProcess {
  readonly pid: number
  readonly output: Effect.Effect<ReadonlyArray<string>>
  readonly exited: Effect.Effect<ProcessExit>
  readonly isRunning: Effect.Effect<boolean>
}

/** How long the pipes may take to end once the process is gone; a descendant that holds them open gets no longer. */
const drainGrace = Duration.millis(250)

/** How long a SIGTERM may take before the next one. */
const termInterval = Duration.millis(500)

/** How long SIGKILL and the release of the handle may take; both are normally immediate. */
const killGrace = Duration.seconds(2)

/** A process lives in real time: under a `TestClock` a bound that never comes would be none. */
export const liveClock: Clock.Clock = /*#__PURE__*/ Clock.make()

export const spawn = (
  command: Command.Command,
  options: {
    readonly shutdownTimeout: Duration.Duration
    readonly secrets: ReadonlyArray<string>
    readonly onLine: (line: string) => void
  }
): Effect.Effect<ChildProcess, PlatformError.PlatformError, CommandExecutor.CommandExecutor | Scope.Scope> =>
  Effect.uninterruptible(
    Effect.gen(function* () {
      const executor = yield* CommandExecutor.CommandExecutor
      // The executor's own release waits for the exit without a bound, so it gets a scope that is closed last, and only
      // for a bounded time.
      const handleScope = yield* Scope.make()
      const handle = yield* executor.start(command).pipe(
        Scope.extend(handleScope),
        // Node throws some failures to spawn. Of those only the code is taken, since the message may repeat a variable.
        Effect.catchAllDefect((cause) =>
          Effect.fail(
            new PlatformError.SystemError({
              module: "Command",
              method: "spawn",
              reason: "Unknown",
              description:
                typeof cause === "object" && cause !== null && "code" in cause
                  ? String(cause.code)
                  : "no reason is given"
            })
          )
        ),
        Effect.onError((cause) => Scope.close(handleScope, Exit.failCause(cause)))
      )
      const output = Output.make(options.secrets)
      const drain = (pipe: Stream.Stream<Uint8Array, PlatformError.PlatformError>) => {
        const sink = output.sink(options.onLine)
        return pipe.pipe(
          Stream.decodeText(),
          Stream.runForEach((text) => Effect.sync(() => sink.write(text))),
          Effect.ignore,
          Effect.ensuring(Effect.sync(sink.end)),
          Effect.interruptible,
          Effect.forkIn(handleScope)
        )
      }
      const drains = [yield* drain(handle.stdout), yield* drain(handle.stderr)]
      const exited = yield* Deferred.make<ProcessExit>()
      yield* Effect.exit(handle.exitCode).pipe(
        Effect.tap(Effect.timeoutOption(Effect.interruptible(Fiber.awaitAll(drains)), drainGrace)),
        Effect.flatMap((exit) => Deferred.succeed(exited, { ...ending(exit), output: output.lines() })),
        Effect.interruptible,
        Effect.forkIn(handleScope)
      )
      const isRunning = Effect.orElseSucceed(handle.isRunning, () => false)
      const signal = (signal: CommandExecutor.Signal, within: Duration.Duration) =>
        Effect.whenEffect(
          Effect.timeoutOption(Effect.interruptible(Effect.ignore(handle.kill(signal))), within),
          isRunning
        )
      const terminate: Effect.Effect<void> = Effect.whenEffect(
        Effect.flatMap(signal("SIGTERM", termInterval), () => terminate),
        isRunning
      )
      yield* Effect.addFinalizer(() =>
        Effect.gen(function* () {
          // Again and again, since the server loses a SIGTERM that comes while it waits for a child of its own.
          yield* Effect.timeoutOption(Effect.interruptible(terminate), options.shutdownTimeout)
          yield* signal("SIGKILL", killGrace)
          yield* Effect.timeoutOption(Effect.interruptible(Deferred.await(exited)), killGrace)
          const closing = yield* Effect.forkDaemon(Scope.close(handleScope, Exit.void))
          yield* Effect.timeoutOption(Effect.interruptible(Fiber.await(closing)), killGrace)
        }).pipe(Effect.withClock(liveClock))
      )
      return {
        pid: handle.pid,
        output: Effect.sync(output.lines),
        exited: Deferred.await(exited),
        isRunning
      }
    }).pipe(Effect.withClock(liveClock))
  )

const ending = (
  exit: Exit.Exit<CommandExecutor.ExitCode, PlatformError.PlatformError>
): Pick<ProcessExit, "code" | "signal"> =>
  Exit.match(exit, {
    onSuccess: (code) => ({ code, signal: undefined }),
    // The executor reports a signal only in the words of an error.
    onFailure: (cause) => ({ code: undefined, signal: /\bSIG[A-Z0-9]+\b/.exec(String(cause))?.[0] ?? "unknown" })
  })
