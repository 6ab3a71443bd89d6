/**
 * Servers again and again, interrupted, and many at once: each as often as it is told. The tests run them a few times,
 * `test/soak` runs them many times.
 */
import { readdirSync } from "node:fs"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { assert } from "@effect/vitest"
import * as Array from "effect/Array"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Random from "effect/Random"
import * as Schema from "effect/Schema"
import * as Scope from "effect/Scope"
import * as Server from "../../src/Server.js"
import * as Sandbox from "../../src/testing/Sandbox.js"
import { familyOf, isAlive, isListening, leftOf } from "./processes.js"

/** A sandbox in which this very process keeps its temporary files too. */
export const sandbox = Effect.gen(function* () {
  const made = yield* Sandbox.make()
  yield* Effect.acquireRelease(
    Effect.sync(() => {
      const before = process.env.TMPDIR
      process.env.TMPDIR = made.env.TMPDIR
      return before
    }),
    (before) =>
      Effect.sync(() => {
        if (before === undefined) delete process.env.TMPDIR
        else process.env.TMPDIR = before
      })
  )
  return made
})

/** The options of a server that stays in a sandbox, with a home of its own. */
export const optionsIn = (sandbox: Sandbox.Service): Server.Options => ({
  directory: sandbox.project,
  env: sandbox.env,
  inheritEnv: false,
  isolated: true
})

/** What is in the folder for temporary files, without the one folder that every OpenCode uses. */
export const filesIn = (sandbox: Sandbox.Service): ReadonlyArray<string> =>
  readdirSync(sandbox.env.TMPDIR ?? "").filter((name) => name !== "opencode")

/** Nothing is left in a sandbox, now: no process, no port, no temporary file. */
export const nothingIn = (sandbox: Sandbox.Service, what: string, family = familyOf(process.pid, sandbox.root)) =>
  Effect.gen(function* () {
    assert.deepStrictEqual([...(yield* leftOf(family)), ...filesIn(sandbox)], [], what)
  })

const collectGarbage = (): void => {
  setFlagsFromString("--expose-gc")
  const gc: unknown = runInNewContext("gc")
  if (typeof gc === "function") gc()
}

/** The heap in use, in bytes, once everything that can go has gone. */
export const heap = Effect.gen(function* () {
  // Twice, with a turn of the event loop between: finalizers hold things for one more round.
  collectGarbage()
  yield* Effect.sleep(Duration.millis(10))
  collectGarbage()
  return process.memoryUsage().heapUsed
})

interface Resources {
  readonly handles: Readonly<Record<string, number>>
  readonly listeners: Readonly<Record<string, number>>
}

const count = (names: ReadonlyArray<string>): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

/** What holds the event loop (timers come and go), and who listens to the process. */
export const resources = (): Resources => ({
  handles: count(process.getActiveResourcesInfo().filter((name) => name !== "Timeout" && name !== "Immediate")),
  listeners: Object.fromEntries(process.eventNames().map((name) => [String(name), process.listenerCount(name)]))
})

/**
 * Starts and stops a server a few times, to fill caches, and then so often. By then the heap may have grown by this many
 * bytes a cycle, and handles and listeners not at all.
 */
export const cycles = (warmUp: number, times: number, allowed: number, options: Server.Options = {}) =>
  Effect.gen(function* () {
    const place = yield* sandbox
    const cycle = Effect.scoped(Server.make({ ...optionsIn(place), ...options }))
    yield* Effect.repeatN(cycle, warmUp - 1)
    const before = { heap: yield* heap, ...resources() }
    yield* Effect.repeatN(cycle, times - 1)
    const after = { heap: yield* heap, ...resources() }
    const growth = Math.round((after.heap - before.heap) / times)
    yield* nothingIn(place, `after ${warmUp + times} cycles`)
    assert.deepStrictEqual(after.handles, before.handles, "handles")
    assert.deepStrictEqual(after.listeners, before.listeners, "listeners")
    assert.isBelow(growth, allowed, `bytes of heap that a cycle leaves, over ${times} cycles`)
    return { growth, heap: after.heap, handles: after.handles }
  })

/** The seed of this run: that of `OPENCODE_EFFECT_SEED`, so that a failure can be had again. */
export const seed = Effect.map(
  Schema.decodeUnknown(Schema.NumberFromString)(process.env.OPENCODE_EFFECT_SEED ?? String(Date.now() % 1_000_000)),
  (seed) => ({ seed, random: Random.make(seed) })
)

/** Interrupts so many starts, each at a random moment before or shortly after the server is ready. */
export const interruptions = (times: number) =>
  Effect.gen(function* () {
    const { seed: value, random } = yield* seed
    const place = yield* sandbox
    for (let index = 0; index < times; index++) {
      // Half of them in the first moments, when guard and process are being started.
      const moment = yield* random.nextIntBetween(0, index % 2 === 0 ? 60 : 1_500)
      const starting = yield* Effect.fork(Effect.scoped(Effect.zipRight(Server.make(optionsIn(place)), Effect.never)))
      yield* Effect.sleep(moment)
      const family = familyOf(process.pid, place.root)
      const exit = yield* Fiber.interrupt(starting)
      const what = `OPENCODE_EFFECT_SEED=${value}, start ${index + 1} of ${times}, interrupted after ${moment} ms`
      assert.isTrue(Exit.isInterrupted(exit), `${what}: ${String(exit)}`)
      yield* nothingIn(place, what, family)
      yield* nothingIn(place, what)
    }
  })

/** Starts so many servers at once, each answering at its own URL, and stops them at once. */
export const atOnce = (times: number) =>
  Effect.gen(function* () {
    const place = yield* sandbox
    const options: Server.Options = { ...optionsIn(place), startupTimeout: "2 minutes" }
    const start = Effect.flatMap(Scope.make(), (scope) =>
      Effect.map(Scope.extend(Server.make(options), scope), (server) => ({
        ...server,
        stop: Scope.close(scope, Exit.void)
      }))
    )
    const servers = yield* Effect.all(
      Array.makeBy(times, () => start),
      { concurrency: "unbounded" }
    )
    assert.strictEqual(new Set(servers.map(({ url }) => url)).size, times)
    assert.deepStrictEqual(
      servers.filter(({ pid }) => !isAlive(pid)).map(({ url }) => url),
      []
    )
    assert.isTrue(yield* Effect.every(servers, ({ url }) => isListening(url)))
    assert.strictEqual(filesIn(place).length, times)
    const family = familyOf(process.pid, place.root)
    yield* Effect.all(
      servers.map(({ stop }) => stop),
      { concurrency: "unbounded" }
    )
    yield* nothingIn(place, `after ${times} servers at once`, family)
  })
