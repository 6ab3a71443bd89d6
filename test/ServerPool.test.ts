/** The pool of servers: how it shares, bounds and forgets, with stand-ins; and the real server where it counts. */
import * as FileSystem from "@effect/platform/FileSystem"
import * as Path from "@effect/platform/Path"
import { assert, describe, it, layer } from "@effect/vitest"
import * as Deferred from "effect/Deferred"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Scope from "effect/Scope"
import * as TestClock from "effect/TestClock"
import * as Pool from "../src/internal/server/pool.js"
import { liveClock } from "../src/internal/server/process.js"
import type * as OpenCode from "../src/OpenCode.js"
import * as Global from "../src/Operations/Global.js"
import * as Server from "../src/Server.js"
import * as ServerPool from "../src/ServerPool.js"
import * as NodeTestOpenCode from "../src/testing/NodeTestOpenCode.js"
import * as Sandbox from "../src/testing/Sandbox.js"
import * as Fake from "./support/fakeBinary.js"
import { isAlive, until } from "./support/processes.js"

interface Resource {
  /** The key, and how often it was started. */
  readonly name: string
  readonly crash: Effect.Effect<unknown>
  readonly ended: Effect.Effect<void>
}

/** A pool of stand-ins, with a record of what they did; a key that a `gate` is set for waits for it when it starts. */
const standIns = (options: { readonly capacity?: number; readonly idleTimeToLive?: Duration.DurationInput } = {}) =>
  Effect.gen(function* () {
    const log: Array<string> = []
    const counts = new Map<string, number>()
    const gates = new Map<string, Deferred.Deferred<void, string>>()
    const ends = new Map<string, Effect.Effect<void>>()
    let running = 0
    let most = 0
    const pool = yield* Pool.make<Resource, string, never>({
      start: (key) =>
        Effect.gen(function* () {
          const count = (counts.get(key) ?? 0) + 1
          counts.set(key, count)
          const name = `${key}${count}`
          let alive = true
          const die = Effect.sync(() => {
            if (alive) running--
            alive = false
          })
          yield* Effect.acquireRelease(
            Effect.sync(() => {
              log.push(`start ${name}`)
              most = Math.max(most, ++running)
            }),
            () =>
              Effect.suspend(() => ends.get(key) ?? Effect.yieldNow()).pipe(
                Effect.zipRight(die),
                Effect.zipRight(Effect.sync(() => log.push(`end ${name}`)))
              )
          )
          const gate = gates.get(key)
          if (gate !== undefined) yield* Deferred.await(gate)
          const ended = yield* Deferred.make<void>()
          return { name, crash: Effect.zipRight(die, Deferred.succeed(ended, undefined)), ended: Deferred.await(ended) }
        }),
      ended: (resource) => resource.ended,
      idleTimeToLive: options.idleTimeToLive ?? "1 minute",
      capacity: options.capacity ?? 10
    })
    const gate = (key: string) =>
      Effect.tap(Deferred.make<void, string>(), (gate) => Effect.sync(() => gates.set(key, gate)))
    const use = (key: string) => Effect.scoped(Effect.map(pool.get(key), (resource) => resource.name))
    /** Takes one and keeps it until told. */
    const hold = (key: string) =>
      Effect.gen(function* () {
        const scope = yield* Scope.make()
        const resource = yield* Scope.extend(pool.get(key), scope)
        return { ...resource, letGo: Scope.close(scope, Exit.void) }
      })
    return { pool, use, hold, gate, gates, ends, log, most: () => most, running: () => running }
  })

/** Lets all other fibers do what they can do now. */
const settle = Effect.forEach(Array.from({ length: 50 }), () => Effect.yieldNow(), { discard: true })

describe("a pool of stand-ins", () => {
  it.scoped("starts one per key, shared by those who come together and one after the other", () =>
    Effect.gen(function* () {
      const { hold, use, log } = yield* standIns()
      assert.deepStrictEqual(yield* Effect.all([use("a"), use("a"), use("b")], { concurrency: "unbounded" }), [
        "a1",
        "a1",
        "b1"
      ])
      const held = yield* hold("a")
      assert.strictEqual(yield* use("a"), held.name)
      assert.deepStrictEqual(log, ["start a1", "start b1"])
    })
  )

  it.scoped("ends one that nobody used for its time, and not one that is used", () =>
    Effect.gen(function* () {
      const { hold, log, use } = yield* standIns()
      const held = yield* hold("a")
      yield* TestClock.adjust("2 minutes")
      yield* held.letGo
      yield* TestClock.adjust("59 seconds")
      yield* use("a")
      yield* TestClock.adjust("59 seconds")
      assert.deepStrictEqual(log, ["start a1"])
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(log, ["start a1", "end a1"])
      assert.strictEqual(yield* use("a"), "a2")
    })
  )

  it.scoped("ends one with its last user where nothing is kept", () =>
    Effect.gen(function* () {
      const { hold, log, use } = yield* standIns({ idleTimeToLive: 0 })
      const held = yield* hold("a")
      yield* use("a")
      assert.deepStrictEqual(log, ["start a1"])
      yield* held.letGo
      assert.deepStrictEqual(log, ["start a1", "end a1"])
    })
  )

  it.scoped("at capacity ends the one that has been idle for longest, and only that", () =>
    Effect.gen(function* () {
      const { log, most, use } = yield* standIns({ capacity: 2 })
      yield* use("a")
      yield* use("b")
      yield* use("a")
      yield* use("c")
      assert.deepStrictEqual(log, ["start a1", "start b1", "end b1", "start c1"])
      assert.strictEqual(yield* use("a"), "a1")
      assert.strictEqual(most(), 2)
    })
  )

  it.scoped("ends as many idle ones as there are callers that wait for room", () =>
    Effect.gen(function* () {
      const { hold, log, use } = yield* standIns({ capacity: 3 })
      for (const key of ["a", "b", "c"]) yield* use(key)
      const callers = [yield* Effect.fork(hold("d")), yield* Effect.fork(hold("e"))]
      yield* Effect.forEach(callers, Fiber.join)
      assert.sameMembers(log, ["start a1", "start b1", "start c1", "end a1", "end b1", "start d1", "start e1"])
      assert.strictEqual(yield* use("c"), "c1")
    })
  )

  it.scoped("ends no idle one for a caller that gets the room of one that is ending anyway", () =>
    Effect.gen(function* () {
      const { ends, hold, log, use } = yield* standIns({ capacity: 2 })
      const end = yield* Deferred.make<void>()
      ends.set("a", Deferred.await(end))
      yield* use("a")
      yield* TestClock.adjust("30 seconds")
      yield* use("b")
      yield* TestClock.adjust("30 seconds")
      const caller = yield* Effect.fork(hold("c"))
      yield* settle
      yield* Deferred.succeed(end, undefined)
      yield* Fiber.join(caller)
      yield* settle
      assert.deepStrictEqual(log, ["start a1", "start b1", "end a1", "start c1"])
      assert.strictEqual(yield* use("b"), "b1")
    })
  )

  it.scoped("at capacity lets callers wait while all are used, first come first served", () =>
    Effect.gen(function* () {
      const { hold, log, most, use } = yield* standIns({ capacity: 1 })
      const held = yield* hold("a")
      const [b, c] = [yield* Effect.fork(use("b")), yield* Effect.fork(use("c"))]
      yield* settle
      assert.deepStrictEqual(log, ["start a1"])
      yield* held.letGo
      assert.deepStrictEqual([yield* Fiber.join(b), yield* Fiber.join(c)], ["b1", "c1"])
      assert.deepStrictEqual(log, ["start a1", "end a1", "start b1", "end b1", "start c1"])
      assert.strictEqual(most(), 1)
    })
  )

  it.scoped("a caller that waits can be interrupted, and its place goes to the next", () =>
    Effect.gen(function* () {
      const { hold, log, use } = yield* standIns({ capacity: 1 })
      const held = yield* hold("a")
      const b = yield* Effect.fork(use("b"))
      const c = yield* Effect.fork(use("c"))
      yield* settle
      yield* Fiber.interrupt(b)
      yield* held.letGo
      assert.strictEqual(yield* Fiber.join(c), "c1")
      assert.deepStrictEqual(log, ["start a1", "end a1", "start c1"])
      // The room is all there: no place was lost.
      assert.strictEqual(yield* use("d"), "d1")
    })
  )

  it.scoped("gives up a start that nobody waits for any more, and not one that another waits for", () =>
    Effect.gen(function* () {
      const { gate, log, pool, use } = yield* standIns({ capacity: 1 })
      const open = yield* gate("a")
      const [first, second] = [yield* Effect.fork(use("a")), yield* Effect.fork(use("a"))]
      yield* settle
      yield* Fiber.interrupt(first)
      const joining = yield* Effect.fork(use("a"))
      yield* settle
      assert.deepStrictEqual(log, ["start a1"])
      yield* Fiber.interrupt(second)
      assert.deepStrictEqual(log, ["start a1"])
      yield* Fiber.interrupt(joining)
      assert.deepStrictEqual(log, ["start a1", "end a1"])
      const third = yield* Effect.fork(Effect.uninterruptible(use("a")))
      yield* settle
      yield* Deferred.succeed(open, undefined)
      assert.strictEqual(yield* Fiber.join(third), "a2")
      yield* pool.invalidate("a")
      assert.deepStrictEqual(log, ["start a1", "end a1", "start a2", "end a2"])
    })
  )

  it.scoped(
    "does not keep a start that failed, and leaves nothing of it, however long its caller's scope is open",
    () =>
      Effect.gen(function* () {
        const { gate, gates, hold, log, pool, use } = yield* standIns({ capacity: 1 })
        const open = yield* gate("a")
        const scope = yield* Scope.make()
        const callers = yield* Effect.fork(
          Effect.all([Effect.exit(Scope.extend(pool.get("a"), scope)), Effect.exit(use("a"))], { concurrency: 2 })
        )
        yield* settle
        yield* Deferred.fail(open, "no")
        assert.deepStrictEqual(yield* Fiber.join(callers), [Exit.fail("no"), Exit.fail("no")])
        assert.deepStrictEqual(log, ["start a1", "end a1"])
        gates.clear()
        const held = yield* hold("a")
        assert.strictEqual(held.name, "a2")
        yield* Scope.close(scope, Exit.void)
        assert.strictEqual(yield* use("a"), "a2")
        yield* held.letGo
        assert.strictEqual(yield* use("b"), "b1")
      })
  )

  it.scoped("a caller that comes while a failed start is cleared away gets a new one", () =>
    Effect.gen(function* () {
      const { ends, gate, gates, log, use } = yield* standIns({ capacity: 1 })
      const [open, end] = [yield* gate("a"), yield* Deferred.make<void>()]
      ends.set("a", Deferred.await(end))
      const first = yield* Effect.fork(Effect.flip(use("a")))
      yield* settle
      yield* Deferred.fail(open, "no")
      yield* settle
      gates.clear()
      const second = yield* Effect.fork(use("a"))
      yield* settle
      assert.deepStrictEqual(log, ["start a1"])
      yield* Deferred.succeed(end, undefined)
      assert.deepStrictEqual([yield* Fiber.join(first), yield* Fiber.join(second)], ["no", "a2"])
    })
  )

  it.scoped("does not give out one that has ended, used or not, and its successor lives on when it is let go", () =>
    Effect.gen(function* () {
      const { hold, log, use } = yield* standIns({ capacity: 1 })
      const old = yield* hold("a")
      yield* old.crash
      yield* settle
      // It takes no room any more, though it still has a user.
      const fresh = yield* hold("a")
      assert.strictEqual(fresh.name, "a2")
      yield* old.letGo
      assert.deepStrictEqual(log, ["start a1", "start a2", "end a1"])
      yield* TestClock.adjust("5 minutes")
      assert.strictEqual(yield* use("a"), "a2")
      yield* fresh.letGo
      yield* fresh.crash
      yield* settle
      assert.deepStrictEqual(log, ["start a1", "start a2", "end a1", "end a2"])
      assert.strictEqual(yield* use("a"), "a3")
    })
  )

  it.scoped("after invalidate the next caller gets a new one, and those who have the old one keep it", () =>
    Effect.gen(function* () {
      const { hold, log, pool, use } = yield* standIns()
      const old = yield* hold("a")
      yield* pool.invalidate("a")
      yield* pool.invalidate("unknown")
      assert.strictEqual(yield* use("a"), "a2")
      assert.deepStrictEqual(log, ["start a1", "start a2"])
      yield* old.letGo
      assert.deepStrictEqual(log, ["start a1", "start a2", "end a1"])
    })
  )

  it.effect("ends all with its scope: used, idle, starting, and nobody goes on waiting", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const { gate, hold, log, running, use } = yield* Scope.extend(standIns({ capacity: 3 }), scope)
      yield* gate("c")
      const held = yield* hold("a")
      yield* use("b")
      const starting = yield* Effect.fork(Effect.uninterruptible(use("c")))
      yield* settle
      const other = yield* hold("b")
      const waiting = yield* Effect.fork(use("d"))
      yield* settle
      yield* Scope.close(scope, Exit.void)
      assert.strictEqual(running(), 0)
      assert.sameMembers(log, ["start a1", "start b1", "start c1", "end a1", "end b1", "end c1"])
      assert.isTrue(Exit.isInterrupted(yield* Fiber.await(starting)))
      assert.isTrue(Exit.isInterrupted(yield* Fiber.await(waiting)))
      assert.isTrue(Exit.isInterrupted(yield* Effect.exit(use("a"))))
      yield* held.letGo
      yield* other.letGo
    })
  )

  it.effect("ends all at once, in use or not", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const { ends, gate, hold, log, use } = yield* Scope.extend(standIns(), scope)
      const end = yield* Deferred.make<void>()
      for (const key of ["a", "b", "c", "d"]) {
        ends.set(
          key,
          Effect.zipRight(
            Effect.sync(() => log.push(`ending ${key}`)),
            Deferred.await(end)
          )
        )
      }
      yield* hold("a")
      yield* hold("b")
      yield* use("c")
      yield* gate("d")
      yield* Effect.fork(use("d"))
      yield* settle
      const closing = yield* Effect.fork(Scope.close(scope, Exit.void))
      yield* settle
      const begun = log.slice(4)
      yield* Deferred.succeed(end, undefined)
      yield* Fiber.join(closing)
      assert.sameMembers(begun, ["ending a", "ending b", "ending c", "ending d"])
      assert.sameMembers(log.slice(8), ["end a1", "end b1", "end c1", "end d1"])
    })
  )

  it.effect("starts nothing while it closes", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const { ends, log, use } = yield* Scope.extend(standIns(), scope)
      const end = yield* Deferred.make<void>()
      ends.set("a", Deferred.await(end))
      yield* use("a")
      const closing = yield* Effect.fork(Scope.close(scope, Exit.void))
      yield* settle
      assert.deepStrictEqual(log, ["start a1"])
      assert.isTrue(Exit.isInterrupted(yield* Effect.exit(use("b"))))
      yield* Deferred.succeed(end, undefined)
      yield* Fiber.join(closing)
      assert.deepStrictEqual(log, ["start a1", "end a1"])
    })
  )

  it.scoped("never runs more than it may, whatever its callers do", () =>
    Effect.gen(function* () {
      const { most, running, use, pool, log } = yield* standIns({ capacity: 3, idleTimeToLive: "5 millis" })
      let seed = 7
      const random = (below: number) => {
        seed = (seed * 48_271) % 2_147_483_647
        return seed % below
      }
      const caller = Effect.gen(function* () {
        for (let round = 0; round < 20; round++) {
          const key = "abcdef".charAt(random(6))
          const fiber = yield* Effect.fork(
            Effect.scoped(
              Effect.flatMap(pool.get(key), (resource) =>
                Effect.zipRight(Effect.sleep(random(10)), random(8) === 0 ? resource.crash : Effect.void)
              )
            )
          )
          if (random(3) === 0) {
            yield* Effect.sleep(random(6))
            yield* Fiber.interrupt(fiber)
          } else {
            yield* Fiber.await(fiber)
          }
        }
      })
      const callers = yield* Effect.fork(
        Effect.all(
          Array.from({ length: 12 }, () => caller),
          { concurrency: "unbounded", discard: true }
        )
      )
      while (Option.isNone(yield* Fiber.poll(callers))) {
        yield* TestClock.adjust(1)
        yield* settle
      }
      yield* Fiber.join(callers)
      assert.isAbove(log.length, 50)
      yield* TestClock.adjust("1 second")
      yield* settle
      assert.strictEqual(running(), 0)
      // No place was lost: all three can still be taken at once.
      yield* Effect.scoped(Effect.all(["x", "y", "z"].map((key) => pool.get(key))))
      assert.strictEqual(yield* use("w"), "w1")
      assert.strictEqual(most(), 3)
    })
  )
})

/** Options that keep a server in the sandbox of its pool. */
const inSandbox = Effect.gen(function* () {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const { env, project, root } = yield* Sandbox.make()
  const other = path.join(root, "other")
  yield* fs.makeDirectory(other)
  return { options: (): OpenCode.Options => ({ env, inheritEnv: false }), project, other, root }
})

const gone = (server: Server.Service) =>
  until(
    `the end of process ${server.pid}`,
    Effect.sync(() => isAlive(server.pid)),
    (alive) => !alive
  ).pipe(Effect.withClock(liveClock))

layer(NodeTestOpenCode.layerPlatform, { timeout: "30 seconds" })("a pool of real servers", (it) => {
  it.scoped("shares one, ends it when idle, and starts another after a crash", () =>
    Effect.gen(function* () {
      const { options, project } = yield* inSandbox
      const scope = yield* Scope.make()
      const pool = yield* Scope.extend(ServerPool.make({ options }), scope)
      const healthy = Effect.gen(function* () {
        assert.isTrue((yield* Global.health()).healthy)
        return yield* Server.Server
      }).pipe(ServerPool.provide(project), Effect.provideService(ServerPool.ServerPool, pool))
      const [first, second] = yield* Effect.all([healthy, healthy], { concurrency: 2 })
      assert.strictEqual(first.pid, second.pid)
      assert.isTrue(isAlive(first.pid))

      yield* TestClock.adjust("5 minutes")
      yield* gone(first)
      const third = yield* healthy
      assert.notStrictEqual(third.pid, first.pid)

      process.kill(third.pid, "SIGKILL")
      yield* third.awaitExit
      const fourth = yield* healthy
      assert.notStrictEqual(fourth.pid, third.pid)

      yield* Scope.close(scope, Exit.void)
      assert.isFalse(isAlive(fourth.pid))
    })
  )
})

layer(NodeTestOpenCode.layerPlatform, { excludeTestServices: true })("a pool of stand-ins for the binary", (it) => {
  it.scoped("runs no more than its capacity", () =>
    Effect.gen(function* () {
      const { other, project } = yield* inSandbox
      const binary = yield* Fake.node("")
      const pool = yield* ServerPool.make({ options: () => ({ binary }), capacity: 1 })
      const held = yield* Scope.make()
      const first = (yield* Scope.extend(pool.get(project), held)).server
      const waiting = yield* Effect.fork(
        Effect.scoped(Effect.map(pool.get(other), ({ server }) => ({ pid: server.pid, firstRuns: isAlive(first.pid) })))
      )
      assert.isTrue(Option.isNone(yield* Fiber.poll(waiting)))
      assert.isTrue(isAlive(first.pid))
      yield* Scope.close(held, Exit.void)
      const second = yield* Fiber.join(waiting)
      assert.isFalse(second.firstRuns)
      assert.isTrue(isAlive(second.pid))
    })
  )

  it.scoped("knows a directory however it is spelled, and starts its server there", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const path = yield* Path.Path
      const { other, project, root } = yield* inSandbox
      const binary = yield* Fake.node("console.log(process.cwd())")
      const pool = yield* ServerPool.make({ options: () => ({ binary }) })
      const link = path.join(root, "link")
      yield* fs.symlink(project, link)
      const spellings = [project, `${project}/`, link, path.join(project, "..", "project"), path.relative(".", project)]
      const servers = yield* Effect.forEach(spellings, pool.get, { concurrency: "unbounded" })
      assert.strictEqual(new Set(servers.map(({ server }) => server.pid)).size, 1)
      assert.include(yield* (yield* pool.get(project)).server.output, project)
      assert.include(yield* (yield* pool.get(other)).server.output, other)
    })
  )

  it.scoped("takes names for keys when told, with the options of each", () =>
    Effect.gen(function* () {
      const { other, project } = yield* inSandbox
      const binary = yield* Fake.node("console.log(process.cwd(), process.env.TENANT)")
      const tenants = (name: string): OpenCode.Options => ({
        binary,
        directory: name === "ada" ? project : other,
        env: { TENANT: name }
      })
      const layer = ServerPool.layer({ keys: "name", options: tenants })
      const output = Effect.flatMap(Server.Server, (server) => server.output)
      const [ada, eve] = yield* Effect.all([
        ServerPool.provide(output, "ada"),
        ServerPool.get("eve").pipe(Effect.flatMap(({ server }) => server.output))
      ]).pipe(Effect.provide(layer))
      assert.include(ada, `${project} ada`)
      assert.include(eve, `${other} eve`)
    })
  )

  it.scoped("does not keep a start that failed", () =>
    Effect.gen(function* () {
      const { project } = yield* inSandbox
      const failing = yield* Fake.shell("exit 3")
      const working = yield* Fake.node("")
      let binary = failing
      const pool = yield* ServerPool.make({ options: () => ({ binary }), capacity: 1 })
      const errors = yield* Effect.all(
        [1, 2].map(() => Effect.flip(pool.get(project))),
        { concurrency: 2 }
      )
      assert.deepStrictEqual(
        errors.map((error) => error.reason._tag),
        ["ExitedEarly", "ExitedEarly"]
      )
      binary = working
      assert.isTrue(isAlive((yield* pool.get(project)).server.pid))
    })
  )

  it.scoped("does not give out a server that was killed, and lets go of those in use when it closes", () =>
    Effect.gen(function* () {
      const { project } = yield* inSandbox
      const binary = yield* Fake.node("")
      const scope = yield* Scope.make()
      const pool = yield* Scope.extend(ServerPool.make({ options: () => ({ binary }), capacity: 1 }), scope)
      const first = (yield* pool.get(project)).server
      process.kill(first.pid, "SIGKILL")
      yield* first.awaitExit
      const second = (yield* pool.get(project)).server
      assert.notStrictEqual(second.pid, first.pid)
      yield* Scope.close(scope, Exit.void)
      assert.isFalse(isAlive(second.pid))
    })
  )

  it.scoped("interrupting the only caller ends the start and its process", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const { project } = yield* inSandbox
      const binary = yield* Fake.shell('echo $$ > "$0.pid"; exec sleep 300')
      const pool = yield* ServerPool.make({ options: () => ({ binary }) })
      const starting = yield* Effect.fork(Effect.scoped(pool.get(project)))
      const text = Effect.orElseSucceed(fs.readFileString(`${binary}.pid`), () => "")
      const pid = Number(yield* until("the process id", text, (text) => text.endsWith("\n")))
      yield* Fiber.interrupt(starting)
      assert.isFalse(isAlive(pid))
    })
  )

  it.scoped("refuses what cannot be right before anything is started", () =>
    Effect.gen(function* () {
      for (const capacity of [0, -1, 1.5, Number.NaN]) {
        const error = yield* Effect.flip(ServerPool.make({ capacity }))
        assert.deepInclude(error.reason, { _tag: "InvalidOptions", option: "capacity" })
      }
      for (const idleTimeToLive of ["soon", -1, Number.NaN]) {
        const error = yield* Effect.flip(ServerPool.make({ idleTimeToLive } as ServerPool.Options))
        assert.deepInclude(error.reason, { _tag: "InvalidOptions", option: "idleTimeToLive" })
      }
      const pool = yield* ServerPool.make({ idleTimeToLive: Number.POSITIVE_INFINITY })
      const error = yield* Effect.flip(pool.get("/no/such/directory"))
      assert.deepInclude(error.reason, { _tag: "InvalidOptions", option: "directory" })
    })
  )
})
