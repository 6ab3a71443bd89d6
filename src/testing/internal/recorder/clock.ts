/** Time that a `TestClock` does not stop: what a recording is timed by, and what nothing waits longer for. */
import * as Clock from "effect/Clock"

export const liveClock: Clock.Clock = /*#__PURE__*/ Clock.make()
