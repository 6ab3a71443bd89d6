import { assert, describe, it } from "@effect/vitest"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Scope from "effect/Scope"
import type { Service as ClientService } from "../../src/Client.js"
import { enter, length } from "../../src/internal/turn/queue.js"
import type { SessionID } from "../../src/Schema/Ids.js"

/** A line knows its client by its identity alone. */
const client = () => ({}) as ClientService

const a: SessionID = "ses_a"
const b: SessionID = "ses_b"

/** Lets every fiber come as far as it can. */
const settled = Effect.repeatN(Effect.yieldNow(), 20)

/** A turn that says when it is in, and stays until it is told to go. */
const turn = (one: ClientService, sessionID: SessionID, log: Array<string>, name: string) =>
  Effect.gen(function* () {
    const leave = yield* Deferred.make<void>()
    const fiber = yield* Effect.fork(
      Effect.scoped(
        Effect.gen(function* () {
          yield* enter(one, sessionID)
          log.push(name)
          yield* Deferred.await(leave)
        })
      )
    )
    yield* settled
    return { leave: Effect.zipRight(Deferred.succeed(leave, undefined), settled), fiber }
  })

describe("the turns of one session", () => {
  it.effect("come one after the other, in their order", () =>
    Effect.gen(function* () {
      const one = client()
      const log: Array<string> = []
      const first = yield* turn(one, a, log, "first")
      const second = yield* turn(one, a, log, "second")
      const third = yield* turn(one, a, log, "third")
      assert.deepStrictEqual(log, ["first"])
      assert.strictEqual(length(one, a), 3)
      yield* first.leave
      assert.deepStrictEqual(log, ["first", "second"])
      yield* third.leave
      assert.deepStrictEqual(log, ["first", "second"])
      yield* second.leave
      assert.deepStrictEqual(log, ["first", "second", "third"])
      assert.strictEqual(length(one, a), 0)
    })
  )

  it.effect("leave no trace when they are interrupted, waiting or not", () =>
    Effect.gen(function* () {
      const one = client()
      const log: Array<string> = []
      const first = yield* turn(one, a, log, "first")
      const waiting = yield* turn(one, a, log, "waiting")
      const last = yield* turn(one, a, log, "last")
      yield* Fiber.interrupt(waiting.fiber)
      assert.strictEqual(length(one, a), 2)
      yield* Fiber.interrupt(first.fiber)
      yield* settled
      assert.deepStrictEqual(log, ["first", "last"])
      yield* last.leave
      assert.strictEqual(length(one, a), 0)
      const again = yield* turn(one, a, log, "again")
      assert.deepStrictEqual(log, ["first", "last", "again"])
      yield* again.leave
    })
  )

  it.effect("last as long as their scope, however it closes", () =>
    Effect.gen(function* () {
      const one = client()
      for (const exit of [Exit.void, Exit.fail("no"), Exit.die("no")]) {
        const scope = yield* Scope.make()
        yield* Scope.extend(enter(one, a), scope)
        assert.strictEqual(length(one, a), 1)
        yield* Scope.close(scope, exit)
        assert.strictEqual(length(one, a), 0)
      }
    })
  )

  it.effect("do not wait for other sessions, nor for those of another client", () =>
    Effect.gen(function* () {
      const [one, other] = [client(), client()]
      const log: Array<string> = []
      const turns = [
        yield* turn(one, a, log, "one a"),
        yield* turn(one, b, log, "one b"),
        yield* turn(other, a, log, "other a")
      ]
      assert.deepStrictEqual(log, ["one a", "one b", "other a"])
      assert.deepStrictEqual([length(one, a), length(one, b), length(other, a), length(other, b)], [1, 1, 1, 0])
      yield* Effect.forEach(turns, ({ leave }) => leave)
    })
  )

  it.effect("are never two at once, in a crowd", () =>
    Effect.gen(function* () {
      const one = client()
      let inside = 0
      let most = 0
      const visit = Effect.scoped(
        Effect.gen(function* () {
          yield* enter(one, a)
          inside++
          most = Math.max(most, inside)
          yield* Effect.yieldNow()
          inside--
        })
      )
      const fibers = yield* Effect.forEach(Array.from({ length: 50 }), () => Effect.fork(visit))
      yield* settled
      yield* Effect.forEach(fibers, (fiber, index) => (index % 3 === 0 ? Fiber.interrupt(fiber) : Fiber.await(fiber)))
      assert.deepStrictEqual([most, inside, length(one, a)], [1, 0, 0])
    })
  )
})
