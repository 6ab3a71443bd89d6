/**
 * The logic of event streams, on connections that the test writes and under a `TestClock`: what an event is, what a signal
 * tells, when the next connection is opened, and what many subscribers of one connection see. The real server, and a
 * network that misbehaves, are in `eventFaults.test.ts`.
 */
import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import * as Chunk from "effect/Chunk"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Exit from "effect/Exit"
import * as FastCheck from "effect/FastCheck"
import * as Fiber from "effect/Fiber"
import * as Schedule from "effect/Schedule"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/TestClock"
import * as Client from "../src/Client.js"
import type { HttpError, SchemaError, TransportError } from "../src/Errors.js"
import * as Events from "../src/Events.js"
import { utf8 } from "../src/internal/utf8.js"
import type { EventSessionIdle } from "../src/Schema/Event.js"
import {
  type Answer,
  brings,
  type Connection,
  data,
  fed,
  heartbeat,
  hello,
  idle,
  inTurn,
  lives,
  reset,
  scripted,
  settled,
  stays
} from "./support/eventStream.js"

/** What a signal is, in a word or two. */
const word = (signal: Events.Signal<Events.Event>): string => {
  switch (signal._tag) {
    case "Connected":
      return `connected ${signal.connection}`
    case "Event":
      return wordOf(signal.event)
    case "Gap":
      return `gap ${signal.reason._tag}`
    case "Snapshot":
      return "snapshot"
  }
}

const wordOf = (event: Events.Event): string => {
  switch (event.type) {
    case "session.idle":
      return event.properties.sessionID
    case "unknown":
      return `unknown ${event.name}`
    case "undecodable":
      return `undecodable ${event.name ?? "nameless"}`
    default:
      return event.type
  }
}

/** Reads on in the background; `read` is what has come so far, and `ended` how the stream ended, if it did. */
const reading = <A, E>(stream: Stream.Stream<A, E, Client.Client>, client: Client.Service, show: (a: A) => string) =>
  Effect.gen(function* () {
    const read: Array<string> = []
    const fiber = yield* stream.pipe(
      Stream.runForEach((a) => Effect.sync(() => read.push(show(a)))),
      Effect.provideService(Client.Client, client),
      Effect.forkScoped
    )
    yield* settled
    return { read, fiber, ended: Effect.map(fiber.poll, (exit) => (exit._tag === "Some" ? exit.value : undefined)) }
  })

const pass = (duration: Duration.DurationInput) => Effect.zipRight(TestClock.adjust(duration), settled)

const collect = <A, E>(stream: Stream.Stream<A, E, Client.Client>, answers: (n: number, path: string) => Answer) =>
  Effect.gen(function* () {
    const { client, connections } = yield* scripted(answers)
    const items = yield* Effect.provideService(Stream.runCollect(stream), Client.Client, client)
    return { items: Chunk.toReadonlyArray(items), connections }
  })

const failing = <A, E>(stream: Stream.Stream<A, E, Client.Client>, answers: (n: number, path: string) => Answer) =>
  Effect.gen(function* () {
    const { client } = yield* scripted(answers)
    return yield* Effect.flip(Effect.provideService(Stream.runDrain(stream), Client.Client, client))
  })

const once = { reconnect: false } as const

describe("an event", () => {
  it.scoped("arrives as it was sent; connection news and heartbeats are none", () =>
    Effect.gen(function* () {
      const sent = { ...idle(1), newer: { field: true } }
      const { items } = yield* collect(Events.stream(once), () =>
        Stream.fromIterable([hello, ": heartbeat\n\n", heartbeat, "retry: 5\n\n", data(sent), heartbeat])
      )
      assert.deepStrictEqual<unknown>(items, [sent])
    })
  )

  it.scoped("that the contract does not know arrives raw, and so does one that does not fit, with the reason", () =>
    Effect.gen(function* () {
      const newer = { id: "evt_9", type: "session.dreamt", properties: { of: "sheep" } }
      const wrong = { id: "evt_8", type: "session.idle", properties: { sessionID: 5 } }
      const { items } = yield* collect(Events.stream(once), () =>
        Stream.concat(brings(newer, wrong, { properties: {} }, 7), Stream.fromIterable([data("{oh"), data(idle(1))]))
      )
      assert.deepStrictEqual(items.map(wordOf), [
        "unknown session.dreamt",
        "undecodable session.idle",
        "undecodable nameless",
        "undecodable nameless",
        "undecodable nameless",
        "ses_1"
      ])
      const [unknown, undecodable, typeless, , broken] = items
      assert.deepStrictEqual(unknown?.type === "unknown" && unknown.raw, newer)
      if (undecodable?.type !== "undecodable" || typeless?.type !== "undecodable" || broken?.type !== "undecodable") {
        return assert.fail("they are undecodable")
      }
      assert.deepStrictEqual(undecodable.raw, wrong)
      assert.match(undecodable.issue.text, /^properties\.sessionID: expected .*, got 5/)
      assert.strictEqual(typeless.issue.text, "type: is missing or no string")
      assert.strictEqual(broken.raw, "{oh")
      assert.match(broken.issue.text, /^is no JSON/)
    })
  )

  it.scoped("is an error where the stream is strict, after those before it", () =>
    Effect.gen(function* () {
      for (const bad of [{ id: "evt_9", type: "session.dreamt" }, { type: "session.idle" }, "{oh"]) {
        const { client } = yield* scripted(() => brings(idle(1), bad, idle(2)))
        const { read, ended } = yield* reading(Events.stream({ strict: true }), client, wordOf)
        assert.deepStrictEqual(read, ["ses_1"])
        const error = yield* Effect.flip(Effect.flatten(Effect.flatMap(ended, Effect.fromNullable)))
        assert.strictEqual(error._tag === "SchemaError" && error.operation, "event.subscribe")
      }
      const { items } = yield* collect(Events.stream({ strict: true, ...once }), () => brings(idle(1)))
      assert.strictEqual(items.length, 1)
    })
  )

  it.scoped("is found across any split of the bytes, behind a BOM and with any line ends", () =>
    Effect.gen(function* () {
      const text = `\uFEFF${hello}${data({ ...idle(1), properties: { sessionID: "ses_ä€😀" } })}: the end\n`
      for (const ends of ["\n", "\r\n", "\r"]) {
        const bytes = new TextEncoder().encode(text.replaceAll("\n", ends))
        const { client } = yield* Effect.map(
          scripted(() => "hangs"),
          ({ client }) => ({
            client: {
              ...client,
              connect: () => Effect.succeed(Stream.fromIterable([...bytes].map((byte) => Uint8Array.of(byte))))
            }
          })
        )
        const events = yield* Effect.provideService(Stream.runCollect(Events.stream(once)), Client.Client, client)
        assert.deepStrictEqual(Chunk.toReadonlyArray(events).map(wordOf), ["ses_ä€😀"], JSON.stringify(ends))
      }
    })
  )

  it("is the text of its bytes, however they are split, and whatever they are", () => {
    const byte = FastCheck.oneof(
      FastCheck.nat(255),
      FastCheck.constantFrom(0x41, 0x80, 0xbf, 0xc3, 0xe2, 0xef, 0xbb, 0xf0, 0xf4, 0xff)
    )
    const bytes = FastCheck.oneof(
      FastCheck.array(byte, { maxLength: 40 }).map((bytes) => Uint8Array.from(bytes)),
      FastCheck.fullUnicodeString({ maxLength: 20 }).map((text) => new TextEncoder().encode(text)),
      FastCheck.string().map((text) => new TextEncoder().encode(`\uFEFF${text}\uFEFF`))
    )
    FastCheck.assert(
      FastCheck.property(bytes, FastCheck.array(FastCheck.nat(40)), (bytes, cuts) => {
        const places = [0, ...cuts.filter((cut) => cut <= bytes.length).sort((a, b) => a - b), bytes.length]
        const parts = places.slice(1).map((place, index) => bytes.subarray(places[index], place))
        const decode = utf8()
        const platform = new TextDecoder()
        // What is not whole at the end waits for more on both sides.
        const expected = parts.map((part) => platform.decode(part, { stream: true })).join("")
        const text = parts.map(decode).join("")
        const end = `${text}${decode(Uint8Array.of(0x41))}`
        assert.strictEqual(end, `${expected}${platform.decode(Uint8Array.of(0x41), { stream: true })}`)
      }),
      { numRuns: 500 }
    )
  })

  it("has a type that narrows", () => {
    const narrow = (event: Events.Event) => {
      if (event.type === "session.idle") expectTypeOf(event).toEqualTypeOf<EventSessionIdle>()
      if (event.type === "unknown") expectTypeOf(event).toEqualTypeOf<Events.Unknown>()
      if (event.type === "undecodable") expectTypeOf(event).toEqualTypeOf<Events.Undecodable>()
    }
    assert.isFunction(narrow)
    expectTypeOf<Events.Type>().not.toEqualTypeOf<string>()
    expectTypeOf<Extract<Events.Type, "server.connected" | "server.heartbeat">>().toEqualTypeOf<never>()
    expectTypeOf(Events.on("session.idle")).toEqualTypeOf<
      Stream.Stream<EventSessionIdle, HttpError | TransportError | SchemaError, Client.Client>
    >()
    expectTypeOf(Events.on(["session.idle", "session.error"])).toEqualTypeOf<
      Stream.Stream<Events.OfType<"session.idle" | "session.error">, Events.Failure, Client.Client>
    >()
    // @ts-expect-error there is no such type
    Events.on("session.dreamt")
  })
})

describe("all directories", () => {
  const frames = (...events: ReadonlyArray<unknown>) => Stream.fromIterable(events.map(data))
  const at = (payload: unknown) => ({ directory: "/shop", project: "prj", payload })
  const sync = (n: number) => {
    const { id, properties } = idle(n)
    return at({
      type: "sync",
      syncEvent: { id, type: "session.idle.1", seq: n, aggregateID: "ses_1", data: properties }
    })
  }

  it.scoped("each event comes once, without its envelopes and with its place", () =>
    Effect.gen(function* () {
      const { items, connections } = yield* collect(Events.global(once), () =>
        frames(
          { payload: { id: "evt_c", type: "server.connected", properties: {} } },
          { payload: { id: "evt_0", type: "server.heartbeat", properties: {} } },
          at(idle(1)),
          sync(1),
          sync(2),
          at(idle(2)),
          { payload: { id: "evt_5", type: "global.disposed", properties: {} } },
          at({ type: "sync", syncEvent: { id: "evt_7", type: "session.dreamt.3", data: {} } }),
          "{oh"
        )
      )
      assert.deepStrictEqual<unknown>(items.slice(0, 3), [
        { directory: "/shop", project: "prj", event: idle(1) },
        { directory: "/shop", project: "prj", event: idle(2) },
        { event: { id: "evt_5", type: "global.disposed", properties: {} } }
      ])
      assert.deepStrictEqual(
        items.slice(3).map(({ event }) => wordOf(event)),
        ["unknown session.dreamt", "undecodable nameless"]
      )
      assert.strictEqual(connections[0]?.path, "/global/event")
    })
  )
})

describe("all directories, for long", () => {
  const sent = (n: number) => ({ directory: "/shop", payload: idle(n) })
  const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

  it.scoped("a repetition is left out while 512 events are remembered, and no longer", () =>
    Effect.gen(function* () {
      const { items } = yield* collect(Events.global(once), () =>
        Stream.fromIterable([...numbers(1, 512), 1, 513, 1, 3].map((n) => data(sent(n))))
      )
      // The 513th took the place of the first, and its repetition that of the second.
      assert.deepStrictEqual(
        items.map(({ event }) => wordOf(event)),
        [...numbers(1, 513), 1].map((n) => `ses_${n}`)
      )
    })
  )

  it.scoped("an event that comes again on the next connection is one", () =>
    Effect.gen(function* () {
      const greeting = data({ payload: { id: "evt_c", type: "server.connected", properties: {} } })
      const first = Stream.concat(Stream.fromIterable([greeting, data(sent(1))]), reset)
      const second = Stream.concat(Stream.fromIterable([greeting, data(sent(1)), data(sent(2))]), Stream.never)
      const { client } = yield* scripted(inTurn(first, second))
      const { read } = yield* reading(
        Events.globalSignals({ reconnect: Schedule.spaced("1 seconds") }),
        client,
        (signal) => (signal._tag === "Event" ? wordOf(signal.event.event) : signal._tag)
      )
      yield* pass("1 seconds")
      assert.deepStrictEqual(read, ["Connected", "ses_1", "Gap", "Connected", "ses_2"])
    })
  )

  it.scoped("is an error where the stream is strict", () =>
    Effect.gen(function* () {
      const bad = { directory: "/shop", payload: { id: "evt_9", type: "session.dreamt" } }
      const error = yield* failing(Events.global({ strict: true }), () =>
        Stream.concat(Stream.fromIterable([data(sent(1)), data(bad)]), Stream.never)
      )
      assert.strictEqual(error._tag === "SchemaError" && error.operation, "global.event")
      assert.include(String(error), "session.dreamt")
    })
  )
})

describe("signals", () => {
  it.scoped("an orderly end is a gap, and the next connection is opened at once", () =>
    Effect.gen(function* () {
      const { client, connections } = yield* scripted(inTurn(lives(idle(1)), lives(idle(2), idle(3)), stays(idle(4))))
      const { read } = yield* reading(Events.signals({ directory: "/shop" }), client, word)
      yield* pass("1 seconds")
      yield* pass("1 seconds")
      assert.deepStrictEqual(read, [
        ...["connected 1", "ses_1", "gap Ended"],
        ...["connected 2", "ses_2", "ses_3", "gap Ended"],
        ...["connected 3", "ses_4"]
      ])
      assert.deepStrictEqual(
        connections.map(({ query, open }) => [query, open()]),
        [
          ["?directory=%2Fshop", false],
          ["?directory=%2Fshop", false],
          ["?directory=%2Fshop", true]
        ]
      )
    })
  )

  it.scoped("a connection that breaks is a gap since its last sign of life, with the reason", () =>
    Effect.gen(function* () {
      const { stream, send } = yield* fed
      const cut = yield* fed
      const first = Stream.concat(
        Stream.takeUntil(stream, (text) => text === heartbeat),
        Stream.flatMap(cut.stream, () => reset)
      )
      const { client, connections } = yield* scripted(inTurn(first, stays()))
      const gaps: Array<Events.Gap> = []
      const { read } = yield* reading(
        Events.signals({ reconnect: Schedule.spaced("3 seconds") }).pipe(
          Stream.tap((signal) => Effect.sync(() => (signal._tag === "Gap" ? gaps.push(signal) : 0)))
        ),
        client,
        word
      )
      yield* send(hello)
      yield* pass("5 seconds")
      yield* send(heartbeat)
      yield* pass("4 seconds")
      yield* cut.send("now")
      yield* settled
      yield* settled
      assert.deepStrictEqual(read, ["connected 1", "gap Failed"])
      assert.strictEqual(gaps[0]?.since, 5_000)
      const reason = gaps[0]?.reason
      assert.strictEqual(
        reason?._tag === "Failed" && reason.error._tag === "TransportError" && reason.error.reason,
        "ConnectionReset"
      )
      yield* pass(2_999)
      assert.strictEqual(connections.length, 1)
      yield* pass(1)
      assert.deepStrictEqual(read, ["connected 1", "gap Failed", "connected 2"])
    })
  )

  it.scoped("silence of 30 seconds is a gap; heartbeats of any kind are no silence", () =>
    Effect.gen(function* () {
      const { stream, send } = yield* fed
      const { client, connections } = yield* scripted(inTurn(stream, stays(idle(1))))
      const { read } = yield* reading(Events.signals(), client, word)
      yield* send(hello)
      for (const sign of [": heartbeat\n\n", heartbeat, ":\n", "data"]) {
        yield* pass("29 seconds")
        yield* send(sign)
        yield* settled
      }
      assert.deepStrictEqual(read, ["connected 1"])
      yield* pass(29_999)
      assert.deepStrictEqual(read, ["connected 1"])
      yield* pass(1)
      assert.deepStrictEqual(read, ["connected 1", "gap Stalled"])
      assert.isFalse(connections[0]?.open())
      yield* pass("1 seconds")
      assert.deepStrictEqual(read, ["connected 1", "gap Stalled", "connected 2", "ses_1"])
    })
  )

  // The consumer holds up the reading or not, before the last of them, after it, or just at it.
  for (const count of [1, 4, 5, 6, 20]) {
    it.scoped(`silence is not the server's while the consumer does not take what is there: ${count} events`, () =>
      Effect.gen(function* () {
        const { stream, send } = yield* fed
        const { client } = yield* scripted(inTurn(stream, stays()))
        const gate = yield* Effect.makeSemaphore(1)
        yield* gate.take(1)
        const { read } = yield* reading(
          Stream.tap(Events.signals({ stallTimeout: "10 minutes" }), () => gate.withPermits(1)(Effect.void)),
          client,
          word
        )
        const events = Array.from({ length: count }, (_, n) => idle(n))
        for (const text of [hello, ...events.map(data)]) {
          yield* send(text)
          yield* settled
        }
        yield* pass("9 minutes")
        if (count > 4) yield* pass("1 hours")
        yield* gate.release(1)
        yield* settled
        const seen = ["connected 1", ...events.map(({ properties }) => properties.sessionID)]
        assert.deepStrictEqual(read, seen)
        // From now on it is the server's.
        yield* pass("59 seconds")
        assert.deepStrictEqual(read, seen)
        yield* pass("10 minutes")
        assert.strictEqual(read[seen.length], "gap Stalled")
      })
    )
  }

  it.scoped("tell of one gap however many attempts fail in it, statuses and silence among them", () =>
    Effect.gen(function* () {
      const { client, connections } = yield* scripted(
        inTurn(
          Stream.concat(brings(idle(1)), reset),
          { status: 500 },
          { status: 503 },
          { status: 429 },
          "hangs",
          reset,
          Stream.empty,
          stays(idle(2))
        )
      )
      const { read } = yield* reading(
        Events.signals({ reconnect: Schedule.spaced("1 seconds"), stallTimeout: "4 seconds" }),
        client,
        word
      )
      for (let second = 0; second < 11; second++) yield* pass("1 seconds")
      assert.strictEqual(connections.length, 8)
      assert.deepStrictEqual(read, ["connected 1", "ses_1", "gap Failed", "connected 2", "ses_2"])
    })
  )

  it.scoped("wait twice as long after each failure, 15 seconds at most, and start anew when a connection worked", () =>
    Effect.gen(function* () {
      const broken = Stream.concat(Stream.make(hello), reset)
      const { client, connections } = yield* scripted((connection) =>
        connection === 9 ? Stream.concat(lives(idle(1)), reset) : broken
      )
      yield* reading(Events.signals(), client, word)
      const waits: Array<number> = []
      for (let seen = connections.length, waited = 0; waits.length < 9; waited += 200) {
        if (connections.length > seen) {
          seen = connections.length
          waits.push(waited)
          waited = 0
        }
        yield* pass(200)
      }
      // The ninth connection lived for a second.
      const about = [250, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 1_250]
      for (const [index, wait] of waits.entries()) {
        const expected = about[index] ?? 0
        assert.isAtLeast(wait, expected * 0.8 - 200, `wait ${index} of ${waits}`)
        assert.isAtMost(wait, expected * 1.2 + 400, `wait ${index} of ${waits}`)
      }
    })
  )

  it.scoped("a server that ends every connection after its greeting is not asked without a pause", () =>
    Effect.gen(function* () {
      const { client, connections } = yield* scripted(() => brings())
      const { read } = yield* reading(Events.signals({ reconnect: Schedule.spaced("1 seconds") }), client, word)
      assert.deepStrictEqual(read, ["connected 1", "gap Ended"])
      yield* pass("1 seconds")
      assert.deepStrictEqual(read, ["connected 1", "gap Ended", "connected 2", "gap Ended"])
      assert.strictEqual(connections.length, 2)
    })
  )

  it.scoped("an event that is too large costs the connection, not the program", () =>
    Effect.gen(function* () {
      const huge = data(idle("x".repeat(2_000)))
      const parts = [hello, data(idle(1)), huge.slice(0, 700), huge.slice(700, 1_400), huge.slice(1_400), data(idle(2))]
      const { client } = yield* scripted(inTurn(Stream.fromIterable(parts), stays(idle(3))))
      const { read } = yield* reading(
        Events.signals({ maxEventSize: 1_000, reconnect: Schedule.spaced("1 seconds") }),
        client,
        word
      )
      yield* pass("1 seconds")
      assert.deepStrictEqual(read, ["connected 1", "ses_1", "gap TooLarge", "connected 2", "ses_3"])
    })
  )
})

describe("the end", () => {
  const html = { status: 200, body: "<html>", contentType: "text/html" }
  const incurable: ReadonlyArray<readonly [string, Answer]> = [
    ["401", { status: 401 }],
    ["404", { status: 404, body: '{"name":"NotFoundError","data":{"message":"no"}}' }],
    ["UnexpectedContent", html]
  ]
  const reasonOf = (error: Events.Failure) =>
    error._tag === "HttpError" ? String(error.status) : error._tag === "TransportError" ? error.reason : error._tag

  it.scoped("what another connection cannot cure ends the stream at once, the first time and later", () =>
    Effect.gen(function* () {
      for (const [name, answer] of incurable) {
        assert.strictEqual(reasonOf(yield* failing(Events.signals(), () => answer)), name)
        const later = failing(Events.signals({ reconnect: Schedule.forever }), inTurn(brings(idle(1)), answer))
        assert.strictEqual(reasonOf(yield* later), name)
      }
    })
  )

  it.scoped("a first connection that fails is an error, whatever it is", () =>
    Effect.gen(function* () {
      assert.strictEqual(reasonOf(yield* failing(Events.signals(), () => ({ status: 500 }))), "500")
      assert.strictEqual(reasonOf(yield* failing(Events.signals(), () => reset)), "ConnectionReset")
      assert.strictEqual(reasonOf(yield* failing(Events.signals(), () => Stream.empty)), "EmptyBody")
      const { client } = yield* scripted(() => "hangs")
      const { ended } = yield* reading(Events.signals(), client, word)
      yield* pass("29 seconds")
      assert.isUndefined(yield* ended)
      yield* pass("1 seconds")
      const error = yield* Effect.flip(Effect.flatten(Effect.flatMap(ended, Effect.fromNullable)))
      assert.include(String(error), "nothing came within `stallTimeout`")
    })
  )

  it.scoped("options that cannot work are refused before anything is sent", () =>
    Effect.gen(function* () {
      const bad: ReadonlyArray<Events.ConnectionOptions> = [
        { stallTimeout: 0 },
        { stallTimeout: -5 },
        { stallTimeout: Number.NaN },
        { maxEventSize: Number.NaN },
        { maxEventSize: 0 }
      ]
      for (const options of bad) {
        const { client, connections } = yield* scripted(() => stays())
        const { ended } = yield* reading(Events.signals(options), client, word)
        const error = yield* Effect.flip(Effect.flatten(Effect.flatMap(ended, Effect.fromNullable)))
        assert.match(String(error), /the input was refused and nothing was sent: (stallTimeout|maxEventSize): expected/)
        assert.strictEqual(connections.length, 0)
      }
    })
  )

  it.scoped("a defect beneath is told, and not taken for silence", () =>
    Effect.gen(function* () {
      const { client } = yield* scripted(() => "hangs")
      const dying = { ...client, connect: () => Effect.succeed(Stream.die("a bug")) }
      const exit = yield* Effect.exit(Effect.provideService(Stream.runDrain(Events.stream()), Client.Client, dying))
      assert.include(String(exit), "a bug")
    })
  )

  it.scoped("without reconnecting, an orderly end ends the stream, and a broken connection fails it", () =>
    Effect.gen(function* () {
      const { items } = yield* collect(Events.signals(once), () => brings(idle(1)))
      assert.deepStrictEqual(items.map(word), ["connected 1", "ses_1", "gap Ended"])
      const error = yield* failing(Events.signals(once), () => Stream.concat(brings(idle(1)), reset))
      assert.strictEqual(reasonOf(error), "ConnectionReset")
    })
  )

  it.scoped("a schedule that ends ends the stream with the last error", () =>
    Effect.gen(function* () {
      const answers = inTurn(Stream.concat(brings(idle(1)), reset), { status: 500 }, { status: 503 })
      const error = yield* failing(Events.signals({ reconnect: Schedule.recurs(2) }), answers)
      assert.strictEqual(reasonOf(error), "503")
    })
  )

  it.scoped("taking what is wanted, or interrupting, closes the connection", () =>
    Effect.gen(function* () {
      const { client, connections } = yield* scripted(() => stays(idle(1), idle(2)))
      const first = yield* Events.stream().pipe(Stream.runHead, Effect.provideService(Client.Client, client))
      assert.strictEqual(first._tag, "Some")
      yield* settled
      assert.isFalse(connections[0]?.open())
      const { fiber } = yield* reading(Events.stream(), client, wordOf)
      assert.isTrue(connections[1]?.open())
      yield* Fiber.interrupt(fiber)
      yield* settled
      assert.isFalse(connections[1]?.open())
    })
  )
})

const json = (value: unknown): Answer => ({ status: 200, body: JSON.stringify(value) })

describe("resync", () => {
  const snapshotOf = (
    resync: Events.Resync,
    answers: (path: string, occurrence: number) => Answer
  ): Effect.Effect<
    {
      readonly snapshots: ReadonlyArray<Events.Snapshot>
      readonly read: ReadonlyArray<string>
      readonly connections: ReadonlyArray<Connection>
    },
    never,
    Scope.Scope
  > =>
    Effect.gen(function* () {
      const counts = new Map<string, number>()
      const { client, connections } = yield* scripted((_, path) => {
        counts.set(path, (counts.get(path) ?? 0) + 1)
        return answers(path, counts.get(path) ?? 0)
      })
      const snapshots: Array<Events.Snapshot> = []
      const { read } = yield* reading(
        Events.signals({ directory: "/shop", resync }).pipe(
          Stream.tap((signal) => Effect.sync(() => (signal._tag === "Snapshot" ? snapshots.push(signal) : 0)))
        ),
        client,
        word
      )
      yield* pass("5 seconds")
      return { snapshots, read, connections }
    })

  it.scoped("reads what was asked for, and nothing else, whenever the stream is connected", () =>
    Effect.gen(function* () {
      const { snapshots, read, connections } = yield* snapshotOf(
        { permissions: true, sessions: true, messages: Effect.succeed(["ses_1"] as const) },
        (path, occurrence) => {
          if (path === "/event") return occurrence === 1 ? lives(idle(1)) : stays(idle(2))
          return json(path === "/session/status" ? {} : [])
        }
      )
      assert.deepStrictEqual(read, [
        "connected 1",
        "snapshot",
        "ses_1",
        "gap Ended",
        "connected 2",
        "snapshot",
        "ses_2"
      ])
      assert.deepStrictEqual(snapshots[1]?.permissions, Either.right([]))
      assert.deepStrictEqual(snapshots[1]?.messages?.get("ses_1"), Either.right([]))
      assert.isUndefined(snapshots[1]?.questions)
      assert.deepStrictEqual([...new Set(connections.map(({ path, query }) => `${path}${query}`))].sort(), [
        "/event?directory=%2Fshop",
        "/permission?directory=%2Fshop",
        "/session/ses_1/message?directory=%2Fshop",
        "/session/status?directory=%2Fshop",
        // All of them: the server answers a hundred unless told.
        "/session?directory=%2Fshop&limit=1000000"
      ])
    })
  )

  it.scoped("what cannot be read hides nothing else, and holds up the stream for a moment at most", () =>
    Effect.gen(function* () {
      const { snapshots, read } = yield* snapshotOf(
        { messages: ["ses_1", "ses_2", "ses_3", "ses_4"], questions: true, permissions: true, sessions: true },
        (path, occurrence) => {
          switch (path) {
            case "/event":
              return stays(idle(1))
            case "/question":
              return occurrence < 3 ? { status: 503 } : json([])
            case "/permission":
              return { status: 500 }
            case "/session/status":
              return json({ ses_1: { type: "busy" } })
            case "/session/ses_1/message":
              return { status: 400, body: "{}" }
            case "/session/ses_2/message":
              return json([{ info: { id: 5 }, parts: [] }])
            case "/session/ses_3/message":
              return { status: 401 }
            default:
              return json([])
          }
        }
      )
      assert.deepStrictEqual(read, ["connected 1", "snapshot", "ses_1"])
      const [{ messages, permissions, questions, sessions, status } = assert.fail("no snapshot")] = snapshots
      const why = (answer: Events.Answer<unknown> | undefined) =>
        answer?._tag === "Left" ? (answer.left._tag === "HttpError" ? answer.left.status : answer.left._tag) : undefined
      assert.deepStrictEqual(
        ["ses_1", "ses_2", "ses_3"].map((id) => why(messages?.get(`ses${id.slice(3)}`))),
        [400, "SchemaError", 401]
      )
      assert.deepStrictEqual(messages?.get("ses_4"), Either.right([]))
      assert.deepStrictEqual(questions, Either.right([]))
      assert.deepStrictEqual(sessions, Either.right([]))
      assert.deepStrictEqual(status, Either.right({ ses_1: { type: "busy" } }))
      assert.strictEqual(why(permissions), 500)
    })
  )

  it.scoped("tells that it is connected before it reads", () =>
    Effect.gen(function* () {
      const { client } = yield* scripted((_, path) => (path === "/event" ? stays(idle(1)) : "hangs"))
      const { read } = yield* reading(Events.signals({ resync: { permissions: true } }), client, word)
      assert.deepStrictEqual(read, ["connected 1"])
    })
  )

  it.scoped("interrupted while it reads, closes all connections", () =>
    Effect.gen(function* () {
      const { client, connections } = yield* scripted((_, path) => (path === "/event" ? stays(idle(1)) : "hangs"))
      const { fiber } = yield* reading(Events.signals({ resync: { permissions: true } }), client, word)
      assert.deepStrictEqual(
        connections.map(({ path, open }) => [path, open()]),
        [
          ["/event", true],
          ["/permission", true]
        ]
      )
      yield* Fiber.interrupt(fiber)
      yield* settled
      assert.isFalse(connections.some(({ open }) => open()))
    })
  )
})

describe("of a session", () => {
  const created = (id: string, parentID?: string) => ({
    id: `evt_${id}`,
    type: "session.created",
    properties: {
      sessionID: id,
      info: {
        id,
        ...(parentID === undefined ? {} : { parentID }),
        ...{ slug: "s", version: "1", projectID: "prj", directory: "/", title: "t", time: { created: 1, updated: 1 } }
      }
    }
  })
  const child = (id: string, parentID: string) => created(id, parentID).properties.info

  it.scoped("alone, or with those of its subagents, known before and new", () =>
    Effect.gen(function* () {
      const events = [idle(1), idle(2), idle(9), created("ses_3", "ses_2"), idle(3), created("ses_8", "ses_9"), idle(8)]
      const answers = (_: number, path: string): Answer => {
        if (path === "/event") return brings(...events)
        return json(path === "/session/ses_1/children" ? [child("ses_2", "ses_1")] : [])
      }
      const alone = yield* collect(Events.ofSession("ses_1", once), answers)
      assert.deepStrictEqual(alone.items.map(wordOf), ["ses_1"])
      assert.strictEqual(alone.connections.length, 1)
      const family = yield* collect(Events.ofSession("ses_1", { children: true, ...once }), answers)
      assert.deepStrictEqual(family.items.map(wordOf), ["ses_1", "ses_2", "session.created", "ses_3"])
    })
  )

  it.scoped("with its subagents' own, though one is gone and the server fails for a moment", () =>
    Effect.gen(function* () {
      const asked = new Map<string, number>()
      const { client } = yield* scripted((_, path) => {
        asked.set(path, (asked.get(path) ?? 0) + 1)
        switch (path) {
          case "/event":
            return stays(...[2, 3, 4, 9].map(idle))
          case "/session/ses_1/children":
            return asked.get(path) === 1 ? { status: 503 } : json([child("ses_2", "ses_1"), child("ses_4", "ses_1")])
          case "/session/ses_2/children":
            return json([child("ses_3", "ses_2")])
          case "/session/ses_4/children":
            return { status: 404, body: '{"name":"NotFoundError","data":{"message":"gone"}}' }
          default:
            return json([])
        }
      })
      const { read } = yield* reading(Events.ofSession("ses_1", { children: true }), client, wordOf)
      assert.deepStrictEqual(read, [])
      yield* pass("1 seconds")
      assert.deepStrictEqual(read, ["ses_2", "ses_3", "ses_4"])
      assert.strictEqual(asked.get("/session/ses_1/children"), 2)
    })
  )

  it.scoped("fails when its subagents cannot be had", () =>
    Effect.gen(function* () {
      const { client } = yield* scripted((_, path) => (path === "/event" ? stays(idle(1)) : { status: 503 }))
      const { ended } = yield* reading(Events.ofSession("ses_1", { children: true }), client, wordOf)
      for (let second = 0; second < 4; second++) yield* pass("1 seconds")
      const error = yield* Effect.flip(Effect.flatten(Effect.flatMap(ended, Effect.fromNullable)))
      assert.strictEqual(error._tag === "HttpError" && error.status, 503)
    })
  )

  it.scoped("an event that does not decode is still that session's", () =>
    Effect.gen(function* () {
      const newer = { id: "evt_9", type: "session.dreamt", properties: { sessionID: "ses_1" } }
      const older = { id: "evt_9", type: "message.updated", properties: { info: { sessionID: "ses_1" } } }
      const { items } = yield* collect(Events.ofSession("ses_1", once), () => brings(newer, older, idle(2)))
      assert.deepStrictEqual(items.map(wordOf), ["unknown session.dreamt", "undecodable message.updated"])
    })
  )
})

describe("a shared stream", () => {
  const shared = (answers: (n: number, path: string) => Answer, options: Events.SignalOptions = {}) =>
    Effect.gen(function* () {
      const { client, connections } = yield* scripted(answers)
      const events = yield* Effect.provideService(Events.make(options), Client.Client, client)
      yield* settled
      return { client, connections, events }
    })

  it.scoped("is one connection for many, and who joins later hears that it is connected", () =>
    Effect.gen(function* () {
      const { stream, send } = yield* fed
      const { client, connections, events } = yield* shared(() => stream)
      const early = yield* reading(events.signals(), client, word)
      yield* send(hello, data(idle(1)))
      yield* settled
      const late = yield* reading(events.signals(), client, word)
      const idles = yield* reading(events.on("session.idle"), client, wordOf)
      const ofOne = yield* reading(events.ofSession("ses_2"), client, wordOf)
      yield* send(data(idle(2)), data({ id: "evt_7", type: "session.dreamt" }))
      yield* settled
      assert.deepStrictEqual(early.read, ["connected 1", "ses_1", "ses_2", "unknown session.dreamt"])
      assert.deepStrictEqual(late.read, ["connected 1", "ses_2", "unknown session.dreamt"])
      assert.deepStrictEqual(idles.read, ["ses_2"])
      assert.deepStrictEqual(ofOne.read, ["ses_2"])
      assert.strictEqual(connections.length, 1)
    })
  )

  it.scoped("a subscriber that joins in a gap hears nothing until the stream is connected", () =>
    Effect.gen(function* () {
      const { client, events } = yield* shared(inTurn(Stream.concat(brings(idle(1)), reset), stays(idle(2))), {
        reconnect: Schedule.spaced("1 seconds")
      })
      yield* settled
      const { read } = yield* reading(events.signals(), client, word)
      assert.deepStrictEqual(read, [])
      yield* pass("1 seconds")
      assert.deepStrictEqual(read, ["connected 2", "ses_2"])
    })
  )

  it.scoped("100 000 events behind, a subscriber keeps what its buffer holds and the others go on", () =>
    Effect.gen(function* () {
      const { stream, send } = yield* fed
      const { client, events } = yield* shared(() => stream)
      yield* send(hello)
      yield* settled
      const gate = yield* Effect.makeSemaphore(1)
      yield* gate.take(1)
      const slow = (strategy: Events.Strategy) =>
        reading(
          Stream.tap(events.signals({ capacity: 100, strategy }), () => gate.withPermits(1)(Effect.void)),
          client,
          word
        )
      const sliding = yield* slow("slide")
      const failing = yield* slow("fail")
      let count = 0
      yield* events.stream({ capacity: 200_000 }).pipe(
        Stream.runForEach(() => Effect.sync(() => count++)),
        Effect.forkScoped
      )
      for (let batch = 0; batch < 100; batch++) {
        yield* send(Array.from({ length: 1_000 }, (_, n) => data(idle(batch * 1_000 + n))).join(""))
        yield* settled
      }
      assert.strictEqual(count, 100_000)
      assert.deepStrictEqual(sliding.read, [])
      yield* gate.release(1)
      yield* settled
      yield* settled
      // What was on its way to the consumer comes first, then the gap, then the newest that the buffer holds.
      const gap = sliding.read.indexOf("gap Missed")
      assert.isAtLeast(gap, 1)
      assert.deepStrictEqual(
        sliding.read.filter((word) => word.startsWith("gap")),
        ["gap Missed"]
      )
      assert.deepStrictEqual(
        sliding.read.slice(gap + 1),
        Array.from({ length: 100 }, (_, n) => `ses_${99_900 + n}`)
      )
      const ended = yield* failing.ended
      const error = yield* Effect.flip(Effect.flatten(Effect.fromNullable(ended)))
      assert.strictEqual(error._tag, "Lagged")
      assert.match(String(error), /buffer of 100 was full, and \d+ more came.*raise `capacity`/)
      assert.isAtMost(failing.read.length, 101)
    })
  )

  it.scoped("a subscriber that suspends holds the others up, until it is gone", () =>
    Effect.gen(function* () {
      const { stream, send } = yield* fed
      const { client, events } = yield* shared(() => stream)
      yield* send(hello)
      yield* settled
      const stuck = yield* reading(
        Stream.tap(events.signals({ capacity: 2, strategy: "suspend" }), () => Effect.never),
        client,
        word
      )
      const other = yield* reading(events.stream(), client, wordOf)
      for (let n = 0; n < 10; n++) {
        yield* send(data(idle(n)))
        yield* settled
      }
      assert.isBelow(other.read.length, 10)
      yield* Fiber.interrupt(stuck.fiber)
      yield* settled
      assert.strictEqual(other.read.length, 10)
    })
  )

  it.scoped("fails all who listen with what ended it, and starts again for who comes later", () =>
    Effect.gen(function* () {
      const { client, connections, events } = yield* shared(
        inTurn(stays(), { status: 401 }, { status: 503 }, stays(idle(1)))
      )
      const { ended } = yield* reading(events.stream(), client, wordOf)
      yield* pass("30 seconds")
      yield* pass("1 seconds")
      const error = yield* Effect.flip(Effect.flatten(Effect.flatMap(ended, Effect.fromNullable)))
      assert.strictEqual(error._tag === "HttpError" && error.status, 401)
      const patient = yield* reading(Stream.retry(events.stream(), Schedule.spaced("1 seconds")), client, wordOf)
      yield* pass("1 seconds")
      yield* pass("1 seconds")
      assert.deepStrictEqual(patient.read, ["ses_1"])
      assert.strictEqual(connections.length, 4)
    })
  )

  it.scoped("is an error for all where it is strict", () =>
    Effect.gen(function* () {
      const { stream, send } = yield* fed
      const { client, events } = yield* shared(() => stream, { strict: true })
      const { read, ended } = yield* reading(events.stream(), client, wordOf)
      yield* send(hello, data(idle(1)), data({ id: "evt_9", type: "session.dreamt" }))
      yield* settled
      assert.deepStrictEqual(read, ["ses_1"])
      const error = yield* Effect.flip(Effect.flatten(Effect.flatMap(ended, Effect.fromNullable)))
      assert.strictEqual(error._tag, "SchemaError")
    })
  )

  it.scoped("a gap is since when the subscriber last took something", () =>
    Effect.gen(function* () {
      const { stream, send } = yield* fed
      const { client, events } = yield* shared(() => stream)
      const gate = yield* Effect.makeSemaphore(1)
      const gaps: Array<Events.Gap> = []
      const { read } = yield* reading(
        events
          .signals({ capacity: 2, strategy: "slide" })
          .pipe(
            Stream.tap((signal) => gate.withPermits(1)(Effect.sync(() => signal._tag === "Gap" && gaps.push(signal))))
          ),
        client,
        word
      )
      yield* pass("5 seconds")
      yield* send(hello)
      yield* settled
      yield* gate.take(1)
      yield* pass("2 seconds")
      for (let n = 0; n < 6; n++) {
        yield* send(data(idle(n)))
        yield* pass("1 seconds")
      }
      yield* gate.release(1)
      yield* settled
      assert.deepStrictEqual(read, ["connected 1", "ses_0", "gap Missed", "ses_4", "ses_5"])
      // The first event was on its way to the consumer since then.
      assert.deepStrictEqual(
        gaps.map(({ since, reason }) => [since, reason]),
        [[7_000, { _tag: "Missed", count: 3 }]]
      )
    })
  )

  it.scoped("who is gone counts no more: parts are not sliced for its buffer", () =>
    Effect.gen(function* () {
      const { stream, send } = yield* fed
      const { client, events } = yield* shared(() => stream)
      const sizes: Array<number> = []
      yield* reading(Stream.chunks(events.stream()), client, (chunk) => String(sizes.push(chunk.length)))
      const small = yield* reading(events.stream({ capacity: 5 }), client, wordOf)
      const part = Array.from({ length: 50 }, (_, n) => data(idle(n))).join("")
      yield* send(hello)
      yield* settled
      yield* send(part)
      yield* settled
      assert.isAbove(sizes.length, 5)
      assert.strictEqual(small.read.length, 50)
      yield* Fiber.interrupt(small.fiber)
      sizes.length = 0
      yield* send(part)
      yield* settled
      assert.deepStrictEqual(
        sizes.filter((size) => size > 0),
        [50]
      )
    })
  )

  it.scoped("reads again for a subscriber that missed something", () =>
    Effect.gen(function* () {
      const { stream, send } = yield* fed
      const { client, events } = yield* shared((_, path) => (path === "/event" ? stream : json([])))
      const gate = yield* Effect.makeSemaphore(1)
      yield* gate.take(1)
      const { read } = yield* reading(
        Stream.tap(events.signals({ capacity: 4, strategy: "slide", resync: { questions: true } }), () =>
          gate.withPermits(1)(Effect.void)
        ),
        client,
        word
      )
      yield* send(hello)
      yield* settled
      for (let n = 0; n < 20; n++) yield* Effect.zipRight(send(data(idle(n))), settled)
      yield* gate.release(1)
      yield* settled
      yield* settled
      assert.deepStrictEqual(read.slice(0, 2), ["connected 1", "snapshot"])
      const gap = read.indexOf("gap Missed")
      assert.deepStrictEqual(read.slice(gap), ["gap Missed", "snapshot", "ses_16", "ses_17", "ses_18", "ses_19"])
    })
  )

  it.scoped("a burst is no reason to lag for one who takes at once", () =>
    Effect.gen(function* () {
      const { stream, send } = yield* fed
      const { client, events } = yield* shared(() => stream)
      const { read } = yield* reading(events.stream({ capacity: 20 }), client, wordOf)
      yield* send(hello, Array.from({ length: 5_000 }, (_, n) => data(idle(n))).join(""))
      yield* settled
      assert.strictEqual(read.length, 5_000)
    })
  )

  it.scoped("refuses a buffer that cannot work", () =>
    Effect.gen(function* () {
      const { client, events } = yield* shared(() => stays())
      for (const capacity of [0, -1, 0.5, Number.NaN]) {
        const { ended } = yield* reading(events.stream({ capacity, strategy: "slide" }), client, wordOf)
        const error = yield* Effect.flip(Effect.flatten(Effect.flatMap(ended, Effect.fromNullable)))
        assert.include(String(error), "capacity: expected a whole number from 1")
      }
    })
  )

  it.scoped("ends with its scope, and its connection with it", () =>
    Effect.gen(function* () {
      const { client, connections } = yield* scripted(() => stays(idle(1)))
      const ended = yield* Effect.scoped(
        Effect.gen(function* () {
          const events = yield* Effect.provideService(Events.make(), Client.Client, client)
          yield* settled
          return yield* Effect.forkDaemon(Stream.runDrain(events.stream()))
        })
      )
      assert.isTrue(Exit.isSuccess(yield* Fiber.await(ended)))
      yield* settled
      assert.isFalse(connections[0]?.open())
    })
  )
})
