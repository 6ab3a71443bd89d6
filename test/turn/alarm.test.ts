import { assert, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/TestClock"
import { make } from "../../src/internal/turn/alarm.js"

it.scoped("rings once for a setting, at the latest time that it was set to", () =>
  Effect.gen(function* () {
    const rung: Array<number> = []
    const alarm = yield* make(Effect.map(Clock.currentTimeMillis, (now) => void rung.push(now)))
    yield* TestClock.adjust("1 hour")
    assert.deepStrictEqual(rung, [])
    const start = yield* Clock.currentTimeMillis
    const since = () => rung.map((at) => at - start)

    alarm.set(start + 1_000)
    yield* TestClock.adjust("500 millis")
    alarm.set(start + 5_000)
    yield* TestClock.adjust("4 seconds")
    assert.deepStrictEqual(since(), [])
    yield* TestClock.adjust("1 minute")
    assert.deepStrictEqual(since(), [5_000])

    // An earlier time counts at once, also while it sleeps for a later one.
    alarm.set(start + 100_000)
    yield* TestClock.adjust("1 second")
    alarm.set(start + 70_000)
    yield* TestClock.adjust("1 minute")
    assert.deepStrictEqual(since(), [5_000, 70_000])

    alarm.set(start)
    yield* TestClock.adjust("1 millis")
    assert.lengthOf(rung, 3)
  })
)
