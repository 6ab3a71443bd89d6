/** Event streams of the real server, over a network that misbehaves. What this does many times over is in `test/soak`. */
import { createRequire } from "node:module"
import { fileURLToPath, pathToFileURL } from "node:url"
import * as Command from "@effect/platform/Command"
import { assert, layer, vi } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import * as Client from "../src/Client.js"
import * as Events from "../src/Events.js"
import * as Global from "../src/Operations/Global.js"
import * as Session from "../src/Operations/Session.js"
import * as NodeTestOpenCode from "../src/testing/NodeTestOpenCode.js"
import * as Sandbox from "../src/testing/Sandbox.js"
import * as Faults from "./support/eventFaults.js"
import { until } from "./support/processes.js"

// Turns of a real server, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 })

layer(NodeTestOpenCode.layer({ script: Faults.script }), { excludeTestServices: true, timeout: "60 seconds" })(
  "events of the real server",
  (it) => {
    it.scoped("of a directory and of all; nothing that does not decode", () =>
      Effect.gen(function* () {
        const own: Array<Events.Event> = []
        const all: Array<Events.Located> = []
        yield* Effect.forkScoped(Stream.runForEach(Events.stream(), (event) => Effect.sync(() => own.push(event))))
        yield* Effect.forkScoped(Stream.runForEach(Events.global(), (event) => Effect.sync(() => all.push(event))))
        yield* Effect.scoped(
          Stream.runHead(Events.signals()).pipe(
            Effect.map(Option.getOrThrow),
            Effect.map(({ _tag }) => assert.strictEqual(_tag, "Connected"))
          )
        )
        // The two above are subscribed when their first event has come.
        yield* Effect.repeat(Session.create({ title: "Hello" }), {
          until: () => own.length > 0 && all.length > 0,
          schedule: Schedule.spaced("20 millis")
        })
        const { id, directory } = yield* Session.create({ title: "A turn" })
        yield* Session.prompt({ sessionID: id, parts: [{ type: "text", text: "Hello!" }] })
        const idle = (event: Events.Event) => event.type === "session.idle" && event.properties.sessionID === id
        yield* until(
          "the end of the turn",
          Effect.sync(() => [own.some(idle), all.some(({ event }) => idle(event))]),
          ([one, two]) => one === true && two === true
        )
        const odd = (event: Events.Event) => event.type === "unknown" || event.type === "undecodable"
        assert.deepStrictEqual([own.filter(odd), all.filter(({ event }) => odd(event))], [[], []])
        assert.isTrue(own.some(({ type }) => type === "message.part.delta"))
        assert.strictEqual(all.find(({ event }) => idle(event))?.directory, directory)
        // What the server sends twice, for replicas, comes once.
        const ids = all.flatMap(({ event }) => ("id" in event ? [event.id] : []))
        assert.strictEqual(new Set(ids).size, ids.length)
      })
    )

    it.scoped("closing the stream closes its connection, and a program that has finished exits", () =>
      Effect.gen(function* () {
        const { proxy, client } = yield* Faults.proxied
        const answering = (count: number) =>
          until(`${count} answers`, proxy.answering(), (answering) => answering === count)
        yield* Effect.scoped(
          Effect.gen(function* () {
            yield* Effect.forkScoped(Effect.provideService(Stream.runDrain(Events.stream()), Client.Client, client))
            yield* answering(1)
          })
        )
        yield* answering(0)
        yield* Effect.provideService(Stream.runDrain(Stream.take(Events.signals(), 1)), Client.Client, client)
        yield* answering(0)

        const credentials = `http://opencode:${yield* Faults.password}@`
        const program = fileURLToPath(new URL("./support/eventProgram.ts", import.meta.url))
        const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href
        const { env } = yield* Sandbox.Sandbox
        const output = yield* Command.make(
          process.execPath,
          ...["--import", tsx, program, proxy.url.replace("http://", credentials)]
        ).pipe(Command.env(env, { extendEnv: false }), Command.string, Effect.timeout("60 seconds"))
        assert.strictEqual(output.trim(), "Connected")
        yield* answering(0)
      })
    )

    it.scoped("a reload of the server is a gap, and the stream goes on", () =>
      Effect.gen(function* () {
        const seen: Array<string> = []
        yield* Effect.forkScoped(
          Stream.runForEach(Events.signals(), (signal) =>
            Effect.sync(() => seen.push(signal._tag === "Event" ? signal.event.type : signal._tag))
          )
        )
        yield* until(
          "a connection",
          Effect.sync(() => seen),
          (seen) => seen.includes("Connected")
        )
        yield* Global.dispose()
        yield* until(
          "the disposal",
          Effect.sync(() => seen),
          (seen) => seen.includes("server.instance.disposed")
        )
        yield* Effect.repeat(Session.create({ title: "Afterwards" }), {
          until: () => seen.lastIndexOf("session.created") > seen.indexOf("server.instance.disposed"),
          schedule: Schedule.spaced("50 millis")
        })
      })
    )

    it.scoped("a consumer sees what the server sent, in order and once, and every hole has a gap", () =>
      Effect.gen(function* () {
        assert.deepStrictEqual(yield* Faults.truthful(2, 28), [])
      })
    )

    it.scoped("and the check of that finds events that a proxy swallows in silence", () =>
      Effect.gen(function* () {
        assert.match((yield* Faults.untruthful).join("\n"), /^1 missing before evt_\w+, without a gap/)
      })
    )

    it.scoped("a consumer of durable events gets what the server keeps, all of it and once", () => Faults.exact(2, 28))

    it.scoped("what a consumer keeps, after faults and resync, is what a fresh read gives", () =>
      Faults.consistent(1, 22)
    )
  }
)

layer(NodeTestOpenCode.layerPlatform, { excludeTestServices: true })("many connections", (it) => {
  it.scoped("200 connections that are cut leave nothing", () => Faults.cuts(150, 200, 6_000))
})
