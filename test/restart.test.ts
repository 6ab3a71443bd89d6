/** What happens when the server's process ends by itself: what its client says, and how it is started again. */
import { createServer } from "node:net"
import { assert, describe, layer, vi } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Chunk from "effect/Chunk"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Schedule from "effect/Schedule"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as Client from "../src/Client.js"
import { TransportError } from "../src/Errors.js"
import * as OpenCode from "../src/OpenCode.js"
import * as Event from "../src/Operations/Event.js"
import * as Global from "../src/Operations/Global.js"
import * as Session from "../src/Operations/Session.js"
import type * as Server from "../src/Server.js"
import * as NodeTestOpenCode from "../src/testing/NodeTestOpenCode.js"
import * as Busy from "./support/busy.js"
import * as Endurance from "./support/endurance.js"
import * as Fake from "./support/fakeBinary.js"
import { familyOf, hasProcessTable, isAlive, until } from "./support/processes.js"

// Several servers and programs to a test, on a machine that may be busy.
vi.setConfig({ testTimeout: 90_000 })

/** A server in a sandbox of its own, with a client. */
const start = (options: OpenCode.Options = {}) =>
  Effect.gen(function* () {
    const sandbox = yield* Endurance.sandbox
    const { client, server } = yield* OpenCode.make({ ...Endurance.optionsIn(sandbox), ...options })
    return { sandbox, server, client, on: Effect.provideService(Client.Client, client) }
  })

const kill = (server: Server.Service) =>
  Effect.sync(() => {
    process.kill(server.pid, "SIGKILL")
  })

/** Waits until the server is in this state. */
const reaches = (server: Server.Service, fits: (state: Server.State) => boolean) =>
  server.states.pipe(
    Stream.filter(fits),
    Stream.runHead,
    Effect.map(Option.getOrThrow),
    Effect.timeoutFail({ duration: "20 seconds", onTimeout: () => new Error("the state never came") }),
    Effect.orDie
  )

/** The states as words, each change once. */
const wordsOf = (states: Iterable<Server.State>): ReadonlyArray<string> => [...states].map(({ _tag }) => _tag)

/** It failed because the process has ended, and says with which signal. */
const saysExited = (exit: Exit.Exit<unknown, unknown>) => {
  const error = Exit.isFailure(exit) ? Option.getOrUndefined(Cause.failureOption(exit.cause)) : undefined
  if (!(error instanceof TransportError)) return assert.fail(`no TransportError: ${String(exit)}`)
  const { message, reason } = error
  const restarting = message.includes("It is being started again.")
  assert.strictEqual(reason, restarting ? "ServerRestarting" : "ServerExited", message)
  assert.include(message, "the server's process has ended with signal SIGKILL")
  return message
}

/** A schedule that goes on when it is told, as often as it is told. */
const gated = Effect.map(Effect.makeSemaphore(0), (gate) => ({
  open: gate.release(1),
  schedule: Schedule.delayedEffect(Schedule.forever, () => Effect.as(gate.take(1), Duration.zero))
}))

layer(NodeTestOpenCode.layerPlatform, { excludeTestServices: true })("a server that is killed", (it) => {
  it.scoped("ends, and operations in flight fail at once and say why", () =>
    Effect.gen(function* () {
      const { on, sandbox, server } = yield* start()
      const states = yield* Effect.fork(Stream.runCollect(server.states))
      const { id } = yield* on(Session.create())
      const inFlight = yield* Effect.fork(
        on(Effect.exit(Session.shell({ sessionID: id, agent: "build", command: Busy.commands.shell })))
      )
      const listening = yield* Deferred.make<void>()
      const events = yield* Effect.fork(
        on(
          Event.subscribe().pipe(
            Stream.tap(() => Deferred.succeed(listening, undefined)),
            Stream.runDrain,
            Effect.exit
          )
        )
      )
      yield* Busy.pidIn(`${sandbox.project}/shell.pid`)
      yield* Deferred.await(listening)
      yield* kill(server)
      const [took, exits] = yield* Effect.timed(Effect.all([Fiber.join(inFlight), Fiber.join(events)]))
      assert.isBelow(Duration.toMillis(took), 2_000)
      for (const exit of exits) assert.notInclude(saysExited(exit), "started again")
      saysExited(yield* Effect.exit(on(Session.get({ sessionID: id }))))
      const exit = yield* server.awaitExit
      assert.deepInclude(exit, { code: undefined, signal: "SIGKILL" })
      assert.include(exit.output.join("\n"), "listening on")
      assert.deepStrictEqual(wordsOf(yield* Fiber.join(states)), ["Running", "Exited"])
      assert.deepStrictEqual(wordsOf(yield* Stream.runCollect(server.states)), ["Exited"])
    })
  )

  it.scoped("is started again with its sessions, at its URL, with its password, until the schedule ends", () =>
    Effect.gen(function* () {
      const { on, sandbox, server } = yield* start({ restart: Schedule.recurs(1) })
      const { pid, url } = server
      const password = Redacted.value(Option.getOrThrow(server.password))
      const states = yield* Effect.fork(Stream.runCollect(server.states))
      const { id } = yield* on(Session.create({ title: "before" }))
      const inFlight = yield* Effect.fork(
        on(Effect.exit(Session.shell({ sessionID: id, agent: "build", command: Busy.commands.shell })))
      )
      const shell = yield* Busy.pidIn(`${sandbox.project}/shell.pid`)
      yield* kill(server)
      assert.include(saysExited(yield* Fiber.join(inFlight)), "It is being started again.")

      assert.deepInclude(yield* reaches(server, (state) => state._tag === "Running" && state.restarts === 1), {
        pid: server.pid
      })
      assert.notStrictEqual(server.pid, pid)
      assert.isFalse(isAlive(shell), "what the first process has started is gone")
      assert.strictEqual(server.url, url)
      assert.strictEqual(Redacted.value(Option.getOrThrow(server.password)), password)
      assert.strictEqual((yield* on(Session.get({ sessionID: id }))).title, "before")
      assert.include((yield* server.output).join("\n"), "listening on")

      yield* kill(server)
      assert.strictEqual((yield* server.awaitExit).signal, "SIGKILL")
      // The schedule is asked, and then allows no more.
      assert.deepStrictEqual(wordsOf(yield* Fiber.join(states)), [
        "Running",
        "Restarting",
        "Running",
        "Restarting",
        "Exited"
      ])
      saysExited(yield* Effect.exit(on(Global.health())))
    })
  )

  it.scoped("is started again later where another program has taken its port, and tells so", () =>
    Effect.gen(function* () {
      const { open, schedule } = yield* gated
      const { on, server } = yield* start({ restart: schedule })
      yield* kill(server)
      yield* reaches(server, (state) => state._tag === "Restarting")
      const port = Number(new URL(server.url).port)
      const seen: Array<string> = []
      const thief = createServer((socket) => {
        socket.on("data", (data) => seen.push(data.toString()))
        socket.on("error", () => {})
      })
      yield* Effect.acquireRelease(
        Effect.async<void>((resume) => {
          thief.listen(port, "127.0.0.1", () => resume(Effect.void))
        }),
        () => Effect.sync(() => thief.close())
      )
      yield* open
      const failed = yield* reaches(server, (state) => state._tag === "Restarting" && state.error !== undefined)
      assert.deepStrictEqual(failed._tag === "Restarting" ? failed.error?.reason : failed, {
        _tag: "PortInUse",
        hostname: "127.0.0.1",
        port
      })
      saysExited(yield* Effect.exit(on(Global.health())))
      assert.notMatch(seen.join("\n"), /authorization/i, "the other program has not seen the password")
      thief.close()
      yield* open
      yield* reaches(server, (state) => state._tag === "Running")
      assert.isTrue((yield* on(Global.health())).healthy)
    })
  )

  it.scoped("is not noticed by a client that retries", () =>
    Effect.gen(function* () {
      const { on, server } = yield* start({
        restart: Schedule.recurs(1),
        retry: Schedule.spaced("50 millis").pipe(Schedule.upTo("20 seconds"))
      })
      const { id } = yield* on(Session.create())
      const before = server.pid
      yield* kill(server)
      assert.strictEqual((yield* on(Session.get({ sessionID: id }))).id, id)
      assert.notStrictEqual(server.pid, before)
    })
  )
})

describe.skipIf(!hasProcessTable)("closing the scope of a server that is being started again", () => {
  layer(NodeTestOpenCode.layerPlatform, { excludeTestServices: true })("leaves nothing", (it) => {
    it.scoped("while the schedule waits, and while the next process starts", () =>
      Effect.gen(function* () {
        // The second process never gets ready.
        const stubborn = Fake.node(`
const fs = require("node:fs")
if (fs.existsSync(__filename + ".again")) {
  fs.writeFileSync(__filename + ".pid", process.pid + "\\n")
  process.on("SIGTERM", () => {})
  setInterval(() => {}, 1000)
  return
}
fs.writeFileSync(__filename + ".again", "")`)
        for (const waits of [true, false]) {
          const binary = yield* stubborn
          const sandbox = yield* Endurance.sandbox
          const { open, schedule } = yield* gated
          if (!waits) yield* open
          const scope = yield* Effect.acquireRelease(Scope.make(), (scope) => Scope.close(scope, Exit.void))
          const { server } = yield* OpenCode.make({
            ...Endurance.optionsIn(sandbox),
            binary,
            restart: schedule,
            shutdownTimeout: 200
          }).pipe(Scope.extend(scope))
          yield* kill(server)
          yield* reaches(server, (state) => state._tag === "Restarting")
          const next = waits ? undefined : yield* Busy.pidIn(`${binary}.pid`)
          const family = familyOf(process.pid, sandbox.root)
          if (next !== undefined) assert.include(JSON.stringify(family.members.map(({ pid }) => pid)), String(next))
          yield* Scope.close(scope, Exit.void)
          yield* Endurance.nothingIn(sandbox, waits ? "while the schedule waited" : "while it started", family)
          assert.strictEqual((yield* server.awaitExit).signal, "SIGKILL")
          const left = yield* Effect.map(Stream.runCollect(server.states), Chunk.toReadonlyArray)
          assert.deepStrictEqual(wordsOf(left), ["Exited"])
        }
      })
    )
  })
})

layer(NodeTestOpenCode.layerPlatform, { excludeTestServices: true })("a server that ends by itself", (it) => {
  it.scoped("tells the exit code, and is started again as well", () =>
    Effect.gen(function* () {
      const binary = yield* Fake.node('options.routes["/bye"] = () => process.exit(5)')
      const { client, server } = yield* start({ binary, restart: Schedule.recurs(1) })
      const bye = Effect.ignore(client.http.get("/bye"))
      yield* bye
      const again = yield* reaches(server, (state) => state._tag === "Running" && state.restarts === 1)
      assert.strictEqual(again._tag, "Running")
      yield* until(
        "the new process",
        Effect.sync(() => isAlive(server.pid)),
        (alive) => alive
      )
    })
  )
})
