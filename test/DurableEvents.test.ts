/**
 * Durable events of a session: each exactly once, whatever happens to the connection. The faults come from a loopback
 * server that keeps a log and replays it; what a log is like comes from the real server.
 */
import type { ServerResponse } from "node:http"
import type { Socket } from "node:net"
import { assert, describe, it, layer } from "@effect/vitest"
import * as Chunk from "effect/Chunk"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as FastCheck from "effect/FastCheck"
import * as Fiber from "effect/Fiber"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/TestClock"
import * as TestServices from "effect/TestServices"
import { expectTypeOf } from "vitest"
import type * as Client from "../src/Client.js"
import * as DurableEvents from "../src/DurableEvents.js"
import { HttpError, TransportError } from "../src/Errors.js"
import { Session, V2 } from "../src/index.js"
import * as Pages from "../src/Pages.js"
import type { SessionNextAgentSwitched } from "../src/Schema/V2Event.js"
import * as NodeTestOpenCode from "../src/testing/NodeTestOpenCode.js"
import { Sandbox } from "../src/testing/Sandbox.js"
import { clientOf, eventually, loopback, type Received, sendJson } from "./support/loopback.js"

const sessionID = "ses_1"

/** An event of the log. */
const event = (seq: number, fields: object = {}): unknown => ({
  id: `evt_${seq}`,
  type: "session.next.agent.switched",
  durable: { aggregateID: sessionID, seq, version: 1 },
  data: { timestamp: 1, sessionID, messageID: `msg_${seq}`, agent: `ägent ${seq}` },
  ...fields
})

const frame = (value: unknown): string => `data: ${typeof value === "string" ? value : JSON.stringify(value)}\n\n`

const range = (from: number, to: number): ReadonlyArray<number> =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

/** What a connection of the loopback server does; `after` is what the client asks for, and `index` counts from 0. */
interface Connection {
  readonly index: number
  readonly after: number
  readonly response: ServerResponse
  readonly socket: Socket
}

const afterOf = ({ url }: Received): number => Number(url.searchParams.get("after") ?? -1)

const open = (response: ServerResponse): void => {
  response.writeHead(200, { "content-type": "text/event-stream" })
}

/** A server with a log, which it answers as history; how it streams is the test's. */
const server = (log: () => ReadonlyArray<number>, stream: (connection: Connection) => void) =>
  Effect.gen(function* () {
    const connections: Array<Connection> = []
    const asked: Array<number> = []
    const found = yield* loopback((request, response, socket) => {
      const after = afterOf(request)
      if (request.url.pathname.endsWith("/history")) {
        asked.push(after)
        const rest = log().filter((seq) => seq > after)
        const limit = Number(request.url.searchParams.get("limit"))
        return sendJson(response, 200, {
          data: rest.slice(0, limit).map((seq) => event(seq)),
          hasMore: rest.length > limit
        })
      }
      const connection = { index: connections.length, after, response, socket }
      connections.push(connection)
      stream(connection)
    })
    return { ...found, connections, asked }
  })

/** Streams the log as it should be, and leaves the connection open. */
const faithfully =
  (log: () => ReadonlyArray<number>) =>
  ({ after, response }: Connection): void => {
    open(response)
    for (const seq of log().filter((seq) => seq > after)) response.write(frame(event(seq)))
  }

const at = (options: Partial<DurableEvents.Options> = {}) => DurableEvents.stream({ sessionID, ...options })

/** Connects again without waiting. */
const immediately = { reconnect: Schedule.forever }

const cursors = (recorded: Iterable<DurableEvents.Recorded>): ReadonlyArray<number> =>
  Array.from(recorded, ({ cursor }) => cursor)

/** What happens while the stream runs, with the elements that came so far. */
const running = (
  stream: Stream.Stream<DurableEvents.Recorded, DurableEvents.Failure, Client.Client>,
  url: { readonly url: string }
) =>
  Effect.gen(function* () {
    const taken: Array<DurableEvents.Recorded> = []
    const fiber = yield* stream.pipe(
      Stream.runForEach((recorded) => Effect.sync(() => taken.push(recorded))),
      Effect.provide(clientOf(url)),
      Effect.fork
    )
    return { fiber, taken }
  })

/** Moves the clock until a condition holds. */
const passing = (step: Duration.DurationInput, until: () => boolean): Effect.Effect<void> =>
  Effect.suspend(() =>
    until()
      ? Effect.void
      : Effect.zipRight(
          Effect.zipRight(TestClock.adjust(step), TestServices.provideLive(Effect.sleep("5 millis"))),
          passing(step, until)
        )
  )

describe("a connection that breaks", () => {
  for (const cut of ["an orderly end", "a reset"] as const) {
    it.scopedLive(`costs nothing with ${cut} after every event in turn`, () =>
      Effect.gen(function* () {
        const log = range(1, 12)
        const { connections, url } = yield* server(
          () => log,
          ({ after, index, response, socket }) => {
            open(response)
            const rest = log.filter((seq) => seq > after)
            // The first connection dies without an event, the second after one, and so does every other one.
            for (const seq of rest.slice(0, index % 2)) response.write(frame(event(seq)))
            // A reset may overtake what was written before it.
            if (cut === "a reset") response.write(": \n", () => setTimeout(() => socket.resetAndDestroy(), 5))
            else response.end()
          }
        )
        const taken = yield* at(immediately).pipe(
          Stream.take(log.length),
          Stream.runCollect,
          Effect.provide(clientOf({ url }))
        )
        assert.deepStrictEqual(cursors(taken), log)
        assert.isAtLeast(connections.length, log.length)
      })
    )
  }

  const plan = FastCheck.record({
    /** Numbers that the server left out, since they are of no event of this stream. */
    skipped: FastCheck.uniqueArray(FastCheck.integer({ min: 1, max: 20 }), { maxLength: 8 }),
    after: FastCheck.option(FastCheck.integer({ min: 0, max: 8 }), { nil: undefined }),
    connections: FastCheck.array(
      FastCheck.record({
        cutAt: FastCheck.integer({ min: 0, max: 6_000 }),
        reset: FastCheck.boolean(),
        chunk: FastCheck.integer({ min: 1, max: 400 }),
        /** How many events before the cursor come again. */
        repeats: FastCheck.integer({ min: 0, max: 5 }),
        /** Events that change places, are sent twice, or are left out, by their place. */
        swap: FastCheck.integer({ min: 0, max: 19 }),
        twice: FastCheck.integer({ min: 0, max: 19 }),
        lose: FastCheck.option(FastCheck.integer({ min: 0, max: 19 }), { nil: undefined, freq: 3 })
      }),
      { maxLength: 6 }
    )
  })

  it.scopedLive.prop(
    "costs nothing at any byte, with repeats, events out of order and events that are lost",
    { plan },
    ({ plan }) =>
      Effect.gen(function* () {
        // The last number stays, so that there is an end to wait for.
        const log = range(1, 21).filter((seq) => !plan.skipped.includes(seq))
        const { url } = yield* server(
          () => log,
          (connection) => {
            const { after, index, response, socket } = connection
            const fault = plan.connections[index]
            if (fault === undefined) return faithfully(() => log)(connection)
            open(response)
            const events = log.filter((seq) => seq > after - fault.repeats)
            const { swap, twice, lose } = fault
            const [one, other] = [events[swap], events[swap + 1]]
            if (one !== undefined && other !== undefined) events.splice(swap, 2, other, one)
            if (events[twice] !== undefined) events.splice(twice, 0, events[twice])
            if (lose !== undefined) events.splice(lose, 1)
            const bytes = Buffer.from(events.map((seq) => frame(event(seq))).join("")).subarray(0, fault.cutAt)
            for (let from = 0; from < bytes.length; from += fault.chunk) {
              response.write(bytes.subarray(from, from + fault.chunk))
            }
            if (fault.reset) response.write(":", () => setTimeout(() => socket.resetAndDestroy(), 2))
            else response.end()
          }
        )
        const wanted = log.filter((seq) => seq > (plan.after ?? -1))
        const taken = yield* at({ ...immediately, after: plan.after }).pipe(
          Stream.take(wanted.length),
          Stream.runCollect,
          Effect.provide(clientOf({ url }))
        )
        assert.deepStrictEqual(cursors(taken), wanted)
        assert.deepStrictEqual<unknown>(
          Array.from(taken, ({ event }) => event),
          wanted.map((seq) => event(seq))
        )
      }),
    { fastCheck: { numRuns: 60 }, timeout: 60_000 }
  )

  it.scoped("is opened again as the schedule says, which starts anew after an event", () =>
    Effect.gen(function* () {
      const { connections, url } = yield* server(
        () => [1],
        ({ after, index, response, socket }) => {
          if (index === 3) response.writeHead(200, { "content-type": "text/event-stream" }).write(frame(event(1)))
          if (index === 3 && after < 1) return void setTimeout(() => socket.resetAndDestroy(), 5)
          sendJson(response, 503, {})
        }
      )
      const { fiber, taken } = yield* running(at({ reconnect: Schedule.exponential("1 second") }), { url })
      const opened = (count: number) => eventually(() => connections.length === count)
      const quiet = TestServices.provideLive(Effect.sleep("30 millis"))
      yield* opened(1)
      for (const [index, seconds] of [1, 2, 4].entries()) {
        yield* Effect.zipRight(quiet, TestClock.adjust(Duration.millis(seconds * 1000 - 1)))
        yield* quiet
        assert.strictEqual(connections.length, index + 1)
        yield* TestClock.adjust("1 millis")
        yield* opened(index + 2)
      }
      yield* eventually(() => taken.length === 1)
      yield* Effect.zipRight(quiet, TestClock.adjust("1 second"))
      yield* opened(5)
      assert.strictEqual(connections[4]?.after, 1)
      yield* Fiber.interrupt(fiber)
    })
  )

  it.scoped("is opened again at once after an orderly end, unless it has brought nothing", () =>
    Effect.gen(function* () {
      const log = range(1, 3)
      const { connections, url } = yield* server(
        () => log,
        ({ after, response }) => {
          open(response)
          if (after < 3) response.write(frame(event(Math.max(after, 0) + 1)))
          response.end()
        }
      )
      const { fiber, taken } = yield* running(at({ after: 0, reconnect: Schedule.spaced("1 minute") }), { url })
      yield* eventually(() => connections.length === 4)
      assert.deepStrictEqual(cursors(taken), log)
      yield* TestServices.provideLive(Effect.sleep("50 millis"))
      assert.strictEqual(connections.length, 4)
      yield* TestClock.adjust("1 minute")
      yield* eventually(() => connections.length === 5)
      yield* Fiber.interrupt(fiber)
    })
  )

  it.scopedLive("ends the stream without `reconnect`", () =>
    Effect.gen(function* () {
      const { connections, url } = yield* server(
        () => range(1, 4),
        ({ index, after, response, socket }) => {
          open(response)
          response.write(frame(event(after < 0 ? 1 : after + 1)))
          if (index === 0) response.end()
          else setTimeout(() => socket.resetAndDestroy(), 5)
        }
      )
      const once = at({ reconnect: false }).pipe(Stream.runCollect, Effect.provide(clientOf({ url })))
      assert.deepStrictEqual(cursors(yield* once), [1])
      const error = yield* Effect.flip(once)
      assert.instanceOf(error, TransportError)
      assert.propertyVal(error, "reason", "ConnectionReset")
      assert.strictEqual(connections.length, 2)
    })
  )
})

describe("what no other connection cures", () => {
  const failures = {
    "401": (response: ServerResponse) => sendJson(response, 401, { _tag: "UnauthorizedError", message: "no" }),
    "404": (response: ServerResponse) =>
      sendJson(response, 404, { _tag: "SessionNotFoundError", sessionID, message: "none" }),
    "a web page": (response: ServerResponse) => {
      response.writeHead(200, { "content-type": "text/html" }).end("<html></html>")
    }
  }
  for (const [name, answer] of Object.entries(failures)) {
    it.scopedLive(`fails at once: ${name}`, () =>
      Effect.gen(function* () {
        const { connections, url } = yield* server(
          () => [],
          ({ response }) => answer(response)
        )
        const error = yield* at(immediately).pipe(Stream.runDrain, Effect.flip, Effect.provide(clientOf({ url })))
        if (name === "a web page") assert.propertyVal(error, "reason", "UnexpectedContent")
        else assert.propertyVal(error, "status", Number(name))
        if (name === "404") assert.isTrue(HttpError.is(error, 404))
        assert.strictEqual(connections.length, 1)
      })
    )
  }

  it.scopedLive("fails at once: nobody at the address", () =>
    Effect.gen(function* () {
      const { url } = yield* Effect.scoped(loopback(() => {}))
      const error = yield* at(immediately).pipe(Stream.runDrain, Effect.flip, Effect.provide(clientOf({ url })))
      assert.propertyVal(error, "reason", "ConnectionRefused")
    })
  )

  it.scopedLive("refuses a cursor that is none", () =>
    Effect.gen(function* () {
      const { url } = yield* server(
        () => [],
        ({ response }) => sendJson(response, 400, { _tag: "InvalidRequestError", message: "no", kind: "Query" })
      )
      const error = yield* at({ after: 1.5 }).pipe(Stream.runDrain, Effect.flip, Effect.provide(clientOf({ url })))
      assert.propertyVal(error, "status", 400)
    })
  )
})

describe("numbers that are left out", () => {
  it.scopedLive("are asked for once in a hundred events, and are no fault", () =>
    Effect.gen(function* () {
      const log = range(1, 150).map((seq) => seq * 3)
      const { asked, connections, url } = yield* server(
        () => log,
        faithfully(() => log)
      )
      const taken = yield* at().pipe(Stream.take(150), Stream.runCollect, Effect.provide(clientOf({ url })))
      assert.deepStrictEqual(cursors(taken), log)
      assert.deepStrictEqual(asked, [-1, 300])
      assert.strictEqual(connections.length, 1)
    })
  )

  it.scopedLive("are filled from the history where the connection has lost events", () =>
    Effect.gen(function* () {
      const log = [...range(1, 130).map((seq) => seq * 2), 300]
      const { asked, connections, url } = yield* server(
        () => log,
        ({ response }) => {
          open(response)
          for (const seq of [2, 4, 260, 6, 300]) response.write(frame(event(seq)))
        }
      )
      const taken = yield* at().pipe(Stream.take(log.length), Stream.runCollect, Effect.provide(clientOf({ url })))
      assert.deepStrictEqual(cursors(taken), log)
      assert.deepStrictEqual(asked, [-1, 4, 204])
      assert.strictEqual(connections.length, 1)
    })
  )
})

describe("events", () => {
  it.scopedLive("that are unknown or do not fit arrive raw, with a place where they have one", () =>
    Effect.gen(function* () {
      const unknown = event(2, { type: "session.next.hologram", data: { x: 1 } })
      const broken = event(3, { data: { agent: 5 } })
      const unplaced = { type: "session.next.whisper" }
      const { url } = yield* server(
        () => [],
        ({ response }) => {
          open(response)
          response.write(": heartbeat\n\n")
          for (const value of [event(1), unknown, broken, unplaced, "{oops", event(4)]) response.write(frame(value))
        }
      )
      const taken = yield* at().pipe(Stream.take(6), Stream.runCollect, Effect.provide(clientOf({ url })))
      assert.deepStrictEqual(cursors(taken), [1, 2, 3, 3, 3, 4])
      const shown = Array.from(taken, ({ event }) => {
        switch (event.type) {
          case "unknown":
            return { name: event.name, raw: event.raw }
          case "undecodable":
            return { name: event.name, raw: event.raw, issue: event.issue.text }
          default:
            return event
        }
      })
      assert.deepStrictEqual<unknown>(shown.slice(0, 2), [event(1), { name: "session.next.hologram", raw: unknown }])
      assert.deepInclude(shown[2], { name: "session.next.agent.switched", raw: broken })
      assert.include(JSON.stringify(shown[2]), "data.messageID: is missing")
      assert.deepStrictEqual(shown[3], { name: "session.next.whisper", raw: unplaced })
      assert.deepInclude(shown[4], { name: undefined, raw: "{oops" })
      assert.deepStrictEqual<unknown>(shown[5], event(4))
    })
  )

  it("narrow by their type", () => {
    type Switched = Extract<DurableEvents.Event, { readonly type: "session.next.agent.switched" }>
    expectTypeOf<Switched>().toEqualTypeOf<SessionNextAgentSwitched>()
    expectTypeOf(DurableEvents.stream).returns.toEqualTypeOf<
      Stream.Stream<DurableEvents.Recorded, DurableEvents.Failure, Client.Client>
    >()
  })
})

describe("silence", () => {
  const cases = {
    "before the headers": () => {},
    "after the headers": (response: ServerResponse) =>
      response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders()
  }
  for (const [name, begin] of Object.entries(cases)) {
    it.scoped(`${name} is borne as long as nothing is missed`, () =>
      Effect.gen(function* () {
        let log: ReadonlyArray<number> = []
        const { asked, connections, url } = yield* server(
          () => log,
          (connection) => {
            if (connection.index === 0) begin(connection.response)
            else faithfully(() => log)(connection)
          }
        )
        const { fiber, taken } = yield* running(at({ after: 0 }), { url })
        yield* eventually(() => connections.length === 1)
        yield* passing("10 seconds", () => asked.length === 3)
        assert.strictEqual(connections.length, 1)
        log = [1]
        yield* passing("10 seconds", () => taken.length === 1)
        assert.strictEqual(connections.length, 2)
        assert.deepStrictEqual(cursors(taken), [1])
        yield* Fiber.interrupt(fiber)
      })
    )
  }

  it.scoped("of the answer to the question too is the end of the connection", () =>
    Effect.gen(function* () {
      const connections: Array<ServerResponse> = []
      const { url } = yield* loopback(({ url }, response) => {
        if (url.pathname.endsWith("/history")) return
        connections.push(response)
        if (connections.length === 2)
          response.writeHead(200, { "content-type": "text/event-stream" }).write(frame(event(1)))
      })
      const { fiber, taken } = yield* running(at({ after: 0, stallTimeout: "1 second" }), { url })
      yield* passing("500 millis", () => taken.length === 1)
      assert.strictEqual(connections.length, 2)
      yield* Fiber.interrupt(fiber)
    })
  )

  it.scoped("is not the consumer's own: a slow one costs no connection", () =>
    Effect.gen(function* () {
      const { asked, connections, url } = yield* server(
        () => [1, 2],
        faithfully(() => [1, 2])
      )
      const gate = yield* Deferred.make<void>()
      const fiber = yield* at({ after: 0 }).pipe(
        Stream.tap(({ cursor }) => (cursor === 1 ? Deferred.await(gate) : Effect.void)),
        Stream.take(2),
        Stream.runCollect,
        Effect.provide(clientOf({ url })),
        Effect.fork
      )
      yield* eventually(() => connections.length === 1)
      yield* TestClock.adjust("1 hour")
      yield* Deferred.succeed(gate, undefined)
      assert.deepStrictEqual(cursors(yield* Fiber.join(fiber)), [1, 2])
      assert.deepStrictEqual(asked, [])
    })
  )
})

describe("the socket", () => {
  it.scopedLive("is closed when the consumer has enough", () =>
    Effect.gen(function* () {
      const log = range(1, 3)
      const { connections, open, url } = yield* server(
        () => log,
        faithfully(() => log)
      )
      yield* Effect.gen(function* () {
        const taken = yield* at().pipe(
          Stream.tap(() => Effect.sync(() => assert.isAtLeast(open(), 1))),
          Stream.take(2),
          Stream.runCollect
        )
        assert.deepStrictEqual(cursors(taken), [1, 2])
        yield* eventually(() => connections.every(({ socket }) => socket.destroyed))
      }).pipe(Effect.provide(clientOf({ url })))
    })
  )

  for (const [name, begin] of [
    ["before the headers", () => {}],
    [
      "after an event",
      (response: ServerResponse) => {
        open(response)
        response.write(frame(event(1)))
      }
    ]
  ] as const) {
    it.scopedLive(`is closed by an interruption ${name}`, () =>
      Effect.gen(function* () {
        const { connections, url } = yield* server(
          () => [1],
          ({ response }) => begin(response)
        )
        yield* Effect.gen(function* () {
          const fiber = yield* at({ after: 0 }).pipe(Stream.runDrain, Effect.fork)
          yield* eventually(() => connections.length === 1)
          assert.isTrue(Exit.isInterrupted(yield* Fiber.interrupt(fiber)))
          yield* eventually(() => connections.every(({ socket }) => socket.destroyed))
        }).pipe(Effect.provide(clientOf({ url })))
      })
    )
  }
})

layer(NodeTestOpenCode.layer(), { excludeTestServices: true, timeout: "60 seconds" })("the real server", (it) => {
  const made = Effect.gen(function* () {
    const { project } = yield* Sandbox
    const { data } = yield* V2.Session.create({ agent: "build", location: { directory: project } })
    return data.id
  })
  const switchTo = (sessionID: `ses${string}`, agent: string) => V2.Session.switchAgent({ sessionID, agent })

  it.effect("replays from any cursor, and then goes on live", () =>
    Effect.gen(function* () {
      const sessionID = yield* made
      yield* V2.Session.prompt({ sessionID, prompt: { text: "hello" }, resume: false })
      yield* switchTo(sessionID, "plan")
      // A change of the title takes a number, and is no event of this stream.
      yield* Session.update({ sessionID, title: "named" })
      yield* V2.Session.switchModel({ sessionID, model: { providerID: "opencode", id: "other" } })
      const taken = yield* DurableEvents.stream({ sessionID }).pipe(
        Stream.tap(({ cursor }) => (cursor === 4 ? switchTo(sessionID, "build") : Effect.void)),
        Stream.take(4),
        Stream.runCollect
      )
      assert.deepStrictEqual(
        Array.from(taken, ({ cursor, event }) => [cursor, event.type]),
        [
          [1, "session.next.prompt.admitted"],
          [2, "session.next.agent.switched"],
          [4, "session.next.model.switched"],
          [5, "session.next.agent.switched"]
        ]
      )
      const history = yield* Stream.runCollect(Pages.items(V2.Session.history, { sessionID, limit: "1" }))
      assert.deepStrictEqual<unknown>(
        Array.from(taken, ({ event }) => event),
        Chunk.toReadonlyArray(history)
      )
      for (const [index, { cursor }] of Chunk.toReadonlyArray(taken).slice(0, -1).entries()) {
        const rest = yield* Stream.runCollect(
          Stream.take(DurableEvents.stream({ sessionID, after: cursor }), taken.length - index - 1)
        )
        assert.deepStrictEqual(Chunk.toReadonlyArray(rest), Chunk.toReadonlyArray(taken).slice(index + 1))
      }
    })
  )

  it.effect("sends nothing, not even headers, to one who has everything, and then the next event", () =>
    Effect.gen(function* () {
      const sessionID = yield* made
      yield* switchTo(sessionID, "plan")
      const fiber = yield* DurableEvents.stream({ sessionID, after: 1, stallTimeout: "50 millis" }).pipe(
        Stream.take(1),
        Stream.runCollect,
        Effect.fork
      )
      yield* Effect.sleep("500 millis")
      yield* switchTo(sessionID, "build")
      assert.deepStrictEqual(cursors(yield* Fiber.join(fiber)), [2])
    })
  )

  it.effect("says nothing when the session is deleted; the next question shows it", () =>
    Effect.gen(function* () {
      const sessionID = yield* made
      yield* switchTo(sessionID, "plan")
      const error = yield* DurableEvents.stream({ sessionID, stallTimeout: "100 millis" }).pipe(
        Stream.tap(() => Session.delete({ sessionID })),
        Stream.runDrain,
        Effect.flip
      )
      assert.isTrue(HttpError.is(error, 404))
    })
  )

  it.effect("loses nothing and repeats nothing for one who stops and goes on between any two events", () =>
    Effect.gen(function* () {
      const sessionID = yield* made
      const count = 30
      const writer = yield* Effect.forEach(
        range(1, count),
        (index) => switchTo(sessionID, index % 2 === 0 ? "build" : "plan"),
        { concurrency: 5 }
      ).pipe(Effect.fork)
      let stored: number | undefined
      const seen: Array<number> = []
      while (seen.length < count) {
        const taken = yield* DurableEvents.stream({ sessionID, after: stored }).pipe(
          Stream.take(Math.min(1 + (seen.length % 4), count - seen.length)),
          Stream.runCollect
        )
        seen.push(...cursors(taken))
        stored = seen.at(-1)
      }
      yield* Fiber.join(writer)
      assert.deepStrictEqual(seen, range(1, count))
    })
  )
})
