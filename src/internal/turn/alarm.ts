/** A timer that is set anew all the time: by far most settings are later ones, and cost no timer of their own. */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"

export interface Alarm {
  /** Rings at this time, in milliseconds, in place of the time before. */
  readonly set: (at: number) => void
}

/** An alarm that is not set; it rings once for each setting, until the scope closes. */
export const make = (ring: Effect.Effect<void>): Effect.Effect<Alarm, never, Scope.Scope> =>
  Effect.gen(function* () {
    const earlier = yield* Effect.makeLatch(false)
    const state = { at: Number.POSITIVE_INFINITY, sleepsUntil: Number.POSITIVE_INFINITY }
    const wait = Effect.flatMap(Clock.currentTimeMillis, (now) => {
      if (state.at <= now) {
        state.at = Number.POSITIVE_INFINITY
        return ring
      }
      earlier.unsafeClose()
      state.sleepsUntil = state.at
      return Number.isFinite(state.at)
        ? Effect.raceFirst(Effect.sleep(Math.ceil(state.at - now)), earlier.await)
        : earlier.await
    })
    yield* Effect.forkScoped(Effect.forever(wait))
    return {
      set: (at) => {
        state.at = at
        if (at < state.sleepsUntil) earlier.unsafeOpen()
      }
    }
  })
