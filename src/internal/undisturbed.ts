/** Effects that an interruption of their caller does not reach. */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"

/** Under a `TestClock` a bound that never comes would be none. */
const liveClock: Clock.Clock = /*#__PURE__*/ Clock.make()

/** Runs in a fiber of its own, on the live clock, which the interruption of this one does not reach. */
export const undisturbed = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.interruptible(effect).pipe(
    Effect.withClock(liveClock),
    Effect.forkDaemon,
    Effect.flatMap(Fiber.join),
    Effect.uninterruptible
  )
