/**
 * What follows when a server's process ends: nothing, or another one on the same port with the same password, as a
 * schedule says. Starting one process is the business of `launch.ts`.
 */
import type * as CommandExecutor from "@effect/platform/CommandExecutor"
import type * as HttpClient from "@effect/platform/HttpClient"
import type * as Path from "@effect/platform/Path"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import * as Ref from "effect/Ref"
import * as Schedule from "effect/Schedule"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as SubscriptionRef from "effect/SubscriptionRef"
import type * as ServerError from "./error.js"
import { launch, type Running, type Settings } from "./launch.js"
import { liveClock, type ProcessExit } from "./process.js"

/** The server is up. */
export interface Up {
  readonly _tag: "Running"
  readonly pid: number
  /** How often it has been started again; 0 for the first process. */
  readonly restarts: number
}

/** The process has ended by itself, and another one is being started. */
export interface Restarting {
  readonly _tag: "Restarting"
  readonly exit: ProcessExit
  /** Why the latest attempt to start it again failed, if it did. */
  readonly error?: ServerError.ServerError | undefined
}

/** The process has ended, and no other one will be started. */
export interface Ended {
  readonly _tag: "Exited"
  readonly exit: ProcessExit
}

export type State = Up | Restarting | Ended

export interface Supervised {
  /** The process that runs now, or that ran last. */
  readonly current: () => Running
  readonly state: Effect.Effect<State>
  /** The state now and every state after it, up to the end. */
  readonly states: Stream.Stream<State>
  /** The exit after which no other process is started. */
  readonly ended: Effect.Effect<ProcessExit>
  /** How the server is down; waits shortly, since a connection breaks before the exit of a process is known. */
  readonly whyDown: Effect.Effect<Option.Option<Restarting | Ended>>
}

type Needs = HttpClient.HttpClient | CommandExecutor.CommandExecutor | Path.Path

/** How much later than its connections a process may be seen to end. */
const exitLag = Duration.millis(500)

export const supervise = (
  settings: Settings,
  restart: Schedule.Schedule<unknown, ProcessExit> | undefined,
  sweep: Effect.Effect<void, never, CommandExecutor.CommandExecutor | Path.Path>
): Effect.Effect<Supervised, ServerError.ServerError, Needs | Scope.Scope> =>
  Effect.gen(function* () {
    // The scope of the process that runs now; it is in here before anything is started in it.
    const processScope = yield* Ref.make(yield* Scope.make())
    const closeProcess = Effect.uninterruptible(
      Effect.flatMap(Ref.get(processScope), (scope) => Scope.close(scope, Exit.void))
    )
    const ended = yield* Deferred.make<ProcessExit>()
    yield* Effect.addFinalizer(() => closeProcess)
    const start = (settings: Settings) =>
      Effect.flatMap(Ref.get(processScope), (scope) => Scope.extend(launch(settings), scope))

    const first = yield* start(settings)
    // Port 80 does not show in a URL.
    const again: Settings = { ...settings, port: settings.port || Number(new URL(first.url).port) }
    const current = { running: first }
    const state = yield* SubscriptionRef.make<State>({ _tag: "Running", pid: first.pid, restarts: 0 })
    const end = (exit: ProcessExit) =>
      Effect.zipRight(SubscriptionRef.set(state, { _tag: "Exited", exit }), Deferred.succeed(ended, exit))
    const driver = restart === undefined ? undefined : yield* Schedule.driver(restart)

    /** Starts the next process, as often as the schedule allows; `None` when it allows no more. */
    const restarted = (
      exit: ProcessExit,
      error?: ServerError.ServerError
    ): Effect.Effect<Option.Option<Running>, never, Needs> =>
      Effect.gen(function* () {
        if (driver === undefined) return Option.none()
        yield* SubscriptionRef.set(state, { _tag: "Restarting", exit, error })
        const allowed = yield* Effect.option(driver.next(exit))
        if (Option.isNone(allowed)) return Option.none()
        yield* closeProcess
        yield* sweep
        yield* Ref.set(processScope, yield* Scope.make())
        return yield* Effect.matchEffect(start(again), {
          onSuccess: (running) => Effect.succeedSome(running),
          onFailure: (error) => restarted(exit, error)
        })
      })

    const follow = (running: Running, restarts: number): Effect.Effect<void, never, Needs> =>
      Effect.gen(function* () {
        const exit = yield* running.exited
        const next = yield* restarted(exit)
        if (Option.isNone(next)) {
          yield* end(exit)
        } else {
          current.running = next.value
          yield* SubscriptionRef.set(state, { _tag: "Running", pid: next.value.pid, restarts: restarts + 1 })
          yield* follow(next.value, restarts + 1)
        }
      })

    // Closed before the fiber is interrupted would be an exit to follow; so the fiber goes first, and this tells the end.
    yield* Effect.addFinalizer(() =>
      Effect.gen(function* () {
        yield* closeProcess
        const { exited } = current.running
        yield* Effect.flatMap(Effect.timeoutOption(Effect.interruptible(exited), exitLag), (exit) =>
          Option.isSome(exit) ? end(exit.value) : Effect.void
        )
      }).pipe(Effect.withClock(liveClock))
    )
    yield* Effect.forkScoped(Effect.interruptible(follow(first, 0)))

    const down: Effect.Effect<Option.Option<Restarting | Ended>> = Effect.flatMap(
      SubscriptionRef.get(state),
      (state) =>
        state._tag === "Running" ? Effect.zipRight(Effect.sleep("20 millis"), down) : Effect.succeedSome(state)
    )
    return {
      current: () => current.running,
      state: SubscriptionRef.get(state),
      states: Stream.takeUntil(state.changes, (state) => state._tag === "Exited"),
      ended: Deferred.await(ended),
      whyDown: down.pipe(
        Effect.timeoutTo({ duration: exitLag, onSuccess: (state) => state, onTimeout: Option.none }),
        Effect.withClock(liveClock)
      )
    }
  })
