/** The fault proxy, seen from both sides on the wire: what a client gets, and what the server behind it notices. */
import { createServer, type Server as HttpServer, type ServerResponse } from "node:http"
import { connect, type Socket } from "node:net"
import type { Duplex } from "node:stream"
import { assert, describe, it, layer } from "@effect/vitest"
import * as Chunk from "effect/Chunk"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Logger from "effect/Logger"
import * as LogLevel from "effect/LogLevel"
import * as Option from "effect/Option"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/TestClock"
import * as Client from "../src/Client.js"
import * as EventOperations from "../src/Operations/Event.js"
import * as Session from "../src/Operations/Session.js"
import * as FaultProxy from "../src/testing/FaultProxy.js"
import * as NodeTestOpenCode from "../src/testing/NodeTestOpenCode.js"
import * as ScriptedModel from "../src/testing/ScriptedModel.js"
import { heap } from "./support/endurance.js"
import { eventually, type Loopback, loopback } from "./support/loopback.js"
import { isListening } from "./support/processes.js"

/** A connection without an HTTP client of its own mind, and everything that came on it. */
interface Wire {
  readonly socket: Socket
  readonly text: () => string
  /** `"FIN"` and `"RST"` as the system told it. */
  readonly end: () => "Open" | "FIN" | "RST"
  readonly status: () => number
  /** The chunks of a body that was sent in chunks; an empty one is the last. */
  readonly chunks: () => ReadonlyArray<Buffer>
  readonly body: () => string
}

const wireTo = (url: string): Effect.Effect<Wire, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.sync(() => {
      let bytes = Buffer.alloc(0)
      let end: "Open" | "FIN" | "RST" = "Open"
      const socket = connect(Number(new URL(url).port), "127.0.0.1")
      socket.on("data", (data) => {
        bytes = Buffer.concat([bytes, data])
      })
      socket.on("end", () => {
        end = "FIN"
      })
      socket.on("error", (error) => {
        if ("code" in error && error.code === "ECONNRESET") end = "RST"
      })
      const chunks = () => {
        const found: Array<Buffer> = []
        let rest = bytes.subarray(bytes.indexOf("\r\n\r\n") + 4)
        for (;;) {
          const line = rest.indexOf("\r\n")
          const size = Number.parseInt(rest.subarray(0, Math.max(0, line)).toString(), 16)
          if (line < 0 || rest.length < line + 2 + size + 2) return found
          found.push(rest.subarray(line + 2, line + 2 + size))
          rest = rest.subarray(line + 2 + size + 2)
        }
      }
      return {
        socket,
        text: () => bytes.toString(),
        end: () => end,
        status: () => Number(/^HTTP\/1.1 (\d+) /.exec(bytes.toString())?.[1]),
        chunks,
        body: () => Buffer.concat(chunks()).toString()
      }
    }),
    ({ socket }) => Effect.sync(() => socket.destroy())
  )

/** Sends a request; the answer is looked at as it comes. */
const get = (url: string, path: string, lines: ReadonlyArray<string> = []) =>
  Effect.tap(wireTo(url), ({ socket }) =>
    Effect.sync(() => socket.write(`${[`GET ${path} HTTP/1.1`, "Host: x", ...lines].join("\r\n")}\r\n\r\n`))
  )

const isComplete = (wire: Wire) => wire.chunks().at(-1)?.length === 0

/** An event of a test: JSON with characters of two and four bytes. */
const event = (n: number) => `data: {"n":${n},"s":"é😀"}\n\n`

interface Upstream extends Loopback {
  /** The event streams that are open, in the order in which they were asked for. */
  readonly streams: ReadonlyArray<ServerResponse>
}

/** A server with an event stream at `/event` that a test writes to, and an echo of everything else. */
const upstream = Effect.gen(function* () {
  const streams: Array<ServerResponse> = []
  const server = yield* loopback((request, response) => {
    if (request.url.pathname === "/event") {
      response.writeHead(200, { "content-type": "text/event-stream" })
      response.flushHeaders()
      streams.push(response)
      response.on("close", () => streams.splice(streams.indexOf(response), 1))
      return
    }
    const body = Buffer.from(JSON.stringify({ ...request, url: request.url.pathname + request.url.search }))
    response.writeHead(201, { "content-type": "application/json", "content-length": body.length, "x-two": ["a", "b"] })
    response.end(body)
  })
  return { ...server, streams, opened: server.opened, open: server.open } satisfies Upstream
})

const proxied = (...rules: ReadonlyArray<FaultProxy.Rule>) =>
  Effect.gen(function* () {
    const server = yield* upstream
    const proxy = yield* FaultProxy.make({ target: server.url })
    yield* proxy.rules(rules)
    return { server, proxy }
  })

/** An event stream through the proxy, with these faults. */
const streaming = (...faults: ReadonlyArray<FaultProxy.Fault>) =>
  Effect.gen(function* () {
    const { proxy, server } = yield* proxied({ path: "/event", faults })
    const wire = yield* get(proxy.url, "/event")
    yield* eventually(() => server.streams.length === 1)
    const send = (text: string | Uint8Array) =>
      Effect.async<void>((resume) => {
        server.streams[0]?.write(text, () => resume(Effect.void))
      })
    return { proxy, server, wire, send }
  })

const statusOf = (url: string, path: string) =>
  Effect.scoped(
    Effect.gen(function* () {
      const wire = yield* get(url, path)
      yield* eventually(() => wire.status() > 0)
      return wire.status()
    })
  )

const turn = Effect.async<void>((resume) => {
  setImmediate(() => resume(Effect.void))
})

/** Waits until an effect gives this value, whatever the clock. */
const untilIs = <A>(ask: Effect.Effect<A>, wanted: A): Effect.Effect<void> =>
  Effect.flatMap(ask, (a) =>
    JSON.stringify(a) === JSON.stringify(wanted) ? Effect.void : Effect.zipRight(turn, untilIs(ask, wanted))
  )

/** Waits until somebody waits for the test's clock. */
const asleep = untilIs(Effect.map(TestClock.sleeps(), Chunk.size), 1)

const dataOf = (sent: ReadonlyArray<FaultProxy.Sent>) =>
  sent.map(({ data, delivered }) => [JSON.parse(data).n, delivered])

/** Lets a server listen until the scope closes; gives its URL. */
const listening = (server: HttpServer): Effect.Effect<string, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.async<void>((resume) => {
      server.listen(0, "127.0.0.1", () => resume(Effect.void))
    }),
    () =>
      Effect.async<void>((resume) => {
        server.close(() => resume(Effect.void))
        server.closeAllConnections()
      })
  ).pipe(
    Effect.map(() => {
      const address = server.address()
      return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`
    })
  )

describe("what it passes on", () => {
  it.scoped("method, path, query, headers and body of a request; status, headers and body of an answer", () =>
    Effect.gen(function* () {
      const { proxy } = yield* proxied()
      const wire = yield* wireTo(proxy.url)
      wire.socket.write(
        "PUT /a%20b?c=%2F HTTP/1.1\r\nHost: x\r\nAuthorization: Basic eDp5\r\nX-Y: z\r\nTransfer-Encoding: chunked\r\n\r\n"
      )
      wire.socket.write("3\r\nabc\r\n4\r\ndefg\r\n0\r\n\r\n")
      yield* eventually(() => wire.text().endsWith("}"))
      const [head = "", body = ""] = wire.text().split("\r\n\r\n")
      assert.match(head, /^HTTP\/1\.1 201 Created\r\n/)
      assert.match(head, /\r\nx-two: a\r\nx-two: b\r\n/)
      assert.match(head, /\r\ncontent-length: \d+\r\n/)
      const request = JSON.parse(body)
      assert.deepInclude(request, { method: "PUT", url: "/a%20b?c=%2F", body: "abcdefg" })
      assert.deepInclude(request.headers, { authorization: "Basic eDp5", "x-y": "z" })
      assert.deepStrictEqual(yield* proxy.requests, [
        { number: 1, method: "PUT", path: "/a%20b", url: "/a%20b?c=%2F", occurrence: 1 }
      ])
    })
  )

  it.scoped("chunks as they come, without waiting for the end", () =>
    Effect.gen(function* () {
      const { proxy, send, wire } = yield* streaming()
      yield* eventually(() => wire.status() === 200)
      yield* send(event(0))
      yield* eventually(() => wire.body() === event(0))
      yield* send(`: comment\n\n${event(1)}data: {"n":2}`)
      yield* eventually(() => wire.chunks().length === 2)
      assert.deepStrictEqual(dataOf(yield* proxy.sent()), [
        [0, true],
        [1, true]
      ])
      assert.deepInclude((yield* proxy.sent("/event"))[1], { index: 1, path: "/event", request: 1 })
      assert.deepStrictEqual(yield* proxy.sent("/other"), [])
    })
  )

  it.scoped("the end that the server gives: in order, or broken off", () =>
    Effect.gen(function* () {
      const ordered = yield* streaming()
      yield* ordered.send(event(0))
      ordered.server.streams[0]?.end()
      yield* eventually(() => isComplete(ordered.wire))
      assert.strictEqual(ordered.wire.end(), "Open")

      const broken = yield* streaming()
      yield* broken.send(event(0))
      yield* eventually(() => broken.wire.body() === event(0))
      broken.server.streams[0]?.destroy()
      yield* eventually(() => broken.wire.end() === "FIN")
      assert.isFalse(isComplete(broken.wire))
    })
  )

  it.scoped("a server that is not there, as a reset", () =>
    Effect.gen(function* () {
      const url = yield* Effect.scoped(Effect.map(upstream, (server) => server.url))
      const proxy = yield* FaultProxy.make({ target: url })
      const wire = yield* get(proxy.url, "/")
      yield* eventually(() => wire.end() === "RST")
      assert.strictEqual(wire.text(), "")
    })
  )

  it.scoped("a client that goes away, at once", () =>
    Effect.gen(function* () {
      const { proxy, send, server, wire } = yield* streaming()
      yield* send(event(0))
      yield* eventually(() => wire.body() === event(0))
      assert.deepStrictEqual([yield* proxy.connections, yield* proxy.answering(), server.open()], [1, 1, 1])
      wire.socket.destroy()
      yield* eventually(() => server.open() === 0 && server.streams.length === 0)
      assert.deepStrictEqual([yield* proxy.connections, yield* proxy.answering()], [0, 0])
    })
  )

  it.scoped("what a client did not take, without calling it delivered", () =>
    Effect.gen(function* () {
      const { proxy, send, wire } = yield* streaming()
      yield* send(event(0))
      yield* eventually(() => wire.body() === event(0))
      wire.socket.pause()
      const many = Array.from({ length: 30_000 }, (_, n) => `data: {"n":${n + 1},"s":"${"x".repeat(1_000)}"}\n\n`)
      yield* Effect.fork(send(many.join("")))
      // Until nothing moves any more: the buffers between are full.
      for (let last = 0, still = 0; still < 100; ) {
        const { length } = yield* proxy.sent()
        still = length === last && length > 1 ? still + 1 : 0
        last = length
        yield* turn
      }
      const delivered = Effect.map(proxy.sent(), (sent) => sent.filter((event) => event.delivered).length)
      const before = yield* delivered
      wire.socket.destroy()
      yield* untilIs(proxy.connections, 0)
      assert.strictEqual(yield* delivered, before)
      assert.isAbove((yield* proxy.sent()).length, before)
    })
  )

  it.effect("nothing after its scope has closed", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const server = yield* upstream
      const proxy = yield* Scope.extend(FaultProxy.make({ target: server.url }), scope)
      yield* proxy.rules([{ path: "/silent", faults: [FaultProxy.refuse("Silence")] }])
      const idle = yield* wireTo(proxy.url)
      const streaming = yield* get(proxy.url, "/event")
      const silent = yield* get(proxy.url, "/silent")
      const done = yield* get(proxy.url, "/other")
      yield* eventually(() => server.streams.length === 1 && done.status() === 201)
      assert.strictEqual(yield* proxy.connections, 4)
      assert.strictEqual(yield* proxy.answering(), 2)
      yield* Scope.close(scope, Exit.void)
      assert.deepStrictEqual([yield* proxy.connections, yield* proxy.answering()], [0, 0])
      yield* eventually(() => [idle, streaming, silent, done].every((wire) => wire.end() !== "Open"))
      yield* eventually(() => server.open() === 0)
      assert.isFalse(yield* isListening(proxy.url))
    }).pipe(Effect.scoped)
  )
})

describe("rules", () => {
  it.scoped("fit by method, path and pattern, and all that fit apply", () =>
    Effect.gen(function* () {
      const { proxy } = yield* proxied(
        { method: "POST", faults: [FaultProxy.status(500)] },
        { path: "/session", faults: [FaultProxy.status(503)] },
        { path: /^\/session\//g, faults: [FaultProxy.status(404)] },
        { path: "/session", faults: [FaultProxy.status(418), FaultProxy.split(1)] }
      )
      assert.deepStrictEqual(
        yield* Effect.forEach(["/session?x=1", "/session/a", "/session/b", "/sessions"], (path) =>
          statusOf(proxy.url, path)
        ),
        [503, 404, 404, 201]
      )
    })
  )

  it.scoped("fit by occurrence, counted for each rule; the log counts by method and path", () =>
    Effect.gen(function* () {
      const { proxy } = yield* proxied(
        { path: "/a", occurrence: 2, faults: [FaultProxy.status(401)] },
        { path: /./, occurrence: (n) => n % 3 === 0, faults: [FaultProxy.status(500)] }
      )
      const statuses = Effect.forEach(["/a", "/b", "/a", "/a", "/b", "/a"], (path) => statusOf(proxy.url, path))
      // The third request is the second of `/a`: the rule that comes first wins.
      assert.deepStrictEqual(yield* statuses, [201, 201, 401, 201, 201, 500])
      assert.deepStrictEqual(
        (yield* proxy.requests).map(({ number, occurrence, path }) => [number, path, occurrence]),
        [
          [1, "/a", 1],
          [2, "/b", 1],
          [3, "/a", 2],
          [4, "/a", 3],
          [5, "/b", 2],
          [6, "/a", 4]
        ]
      )
      yield* proxy.rules([{ path: "/a", occurrence: 1, faults: [FaultProxy.status(401)] }])
      assert.deepStrictEqual(yield* statuses, [401, 201, 201, 201, 201, 201])
    })
  )

  it.scoped("go with their scope, and leave open answers alone", () =>
    Effect.gen(function* () {
      const { proxy, send, wire } = yield* streaming()
      const during = yield* Effect.scoped(
        Effect.gen(function* () {
          yield* proxy.rule({ faults: [FaultProxy.status(500)] })
          return yield* statusOf(proxy.url, "/x")
        })
      )
      assert.deepStrictEqual([during, yield* statusOf(proxy.url, "/x")], [500, 201])
      yield* send(event(0))
      yield* eventually(() => wire.body() === event(0))
    })
  )

  it.scoped("statuses have their headers and body, and the server hears nothing", () =>
    Effect.gen(function* () {
      const { proxy, server } = yield* proxied(
        { path: "/401", faults: [FaultProxy.status(401)] },
        { path: "/500", faults: [FaultProxy.status(500, '{"name":"é"}', { "content-type": "application/json" })] },
        { path: "/html", faults: [FaultProxy.status(200, "<!doctype html>", { "content-type": "text/html" })] }
      )
      const answer = (path: string) =>
        Effect.gen(function* () {
          const wire = yield* get(proxy.url, path, ["Connection: close"])
          yield* eventually(() => wire.end() === "FIN")
          return wire.text()
        })
      assert.match(yield* answer("/401"), /^HTTP\/1.1 401 Unauthorized\r\ncontent-length: 0\r\n[\s\S]*\r\n\r\n$/)
      assert.match(
        yield* answer("/500"),
        /^HTTP\/1.1 500 [\s\S]*content-type: application\/json\r\ncontent-length: 13\r\n[\s\S]*\r\n\r\n\{"name":"é"\}$/
      )
      assert.match(yield* answer("/html"), /^HTTP\/1.1 200 OK\r\ncontent-type: text\/html\r\n[\s\S]*<!doctype html>$/)
      assert.strictEqual(server.opened(), 0)
    })
  )

  it.scoped("refuse in three ways, uploads too", () =>
    Effect.gen(function* () {
      const { proxy, server } = yield* proxied(
        { path: "/FIN", faults: [FaultProxy.refuse("FIN")] },
        { path: "/RST", faults: [FaultProxy.refuse()] },
        { path: "/Silence", faults: [FaultProxy.refuse("Silence")] }
      )
      const post = (path: string) =>
        Effect.tap(wireTo(proxy.url), ({ socket }) =>
          Effect.sync(() => {
            socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n`)
            socket.write(Buffer.alloc(500_000))
          })
        )
      const [fin, rst, silence] = [yield* post("/FIN"), yield* post("/RST"), yield* post("/Silence")]
      yield* eventually(() => fin.end() === "FIN" && rst.end() === "RST")
      // Neither the one that was closed nor the one that was reset is left.
      yield* untilIs(proxy.connections, 1)
      assert.deepStrictEqual([fin.text(), rst.text(), silence.text(), silence.end()], ["", "", "", "Open"])
      assert.strictEqual(server.opened(), 0)
    })
  )
})

describe("time", () => {
  it.scoped("delay: the server is asked later", () =>
    Effect.gen(function* () {
      const { proxy, server } = yield* proxied({ path: "/event", faults: [FaultProxy.delay("1 minute")] })
      const wire = yield* get(proxy.url, "/event")
      yield* untilIs(proxy.answering(), 1)
      yield* asleep
      yield* TestClock.adjust("59 seconds")
      assert.strictEqual(yield* statusOf(proxy.url, "/other"), 201)
      assert.strictEqual(server.streams.length, 0)
      yield* TestClock.adjust("1 second")
      yield* eventually(() => wire.status() === 200)
    })
  )

  it.scoped("latency: every chunk is later, so that split bytes trickle", () =>
    Effect.gen(function* () {
      const { send, wire } = yield* streaming(FaultProxy.split(1), FaultProxy.latency("1 second"))
      yield* eventually(() => wire.status() === 200)
      yield* send(":\n\n")
      for (const expected of ["", ":", ":\n"]) {
        yield* asleep
        yield* TestClock.adjust("999 millis")
        assert.strictEqual(wire.body(), expected)
        yield* TestClock.adjust("1 millis")
        yield* eventually(() => wire.body().length === expected.length + 1)
      }
    })
  )
})

describe("cuts", () => {
  const afterTwo = (cut: FaultProxy.Cut) =>
    Effect.gen(function* () {
      const { proxy, send, server, wire } = yield* streaming(FaultProxy.cutAfter({ events: 2 }, cut))
      yield* send(`${event(0)}: comment\n\n${event(1)}${event(2)}`)
      yield* eventually(() => wire.body() === `${event(0)}: comment\n\n${event(1)}`)
      assert.deepStrictEqual(dataOf(yield* proxy.sent()), [
        [0, true],
        [1, true],
        [2, false]
      ])
      return { proxy, send, server, wire }
    })

  it.scoped("End: the last chunk comes, and the connection can be used again", () =>
    Effect.gen(function* () {
      const { proxy, server, wire } = yield* afterTwo("End")
      yield* eventually(() => isComplete(wire) && server.open() === 0)
      assert.strictEqual(wire.end(), "Open")
      wire.socket.write("GET /again HTTP/1.1\r\nHost: x\r\n\r\n")
      yield* eventually(() => wire.text().includes("HTTP/1.1 201 Created"))
      assert.strictEqual(yield* proxy.connections, 1)
    })
  )

  it.scoped("FIN: closed without the last chunk", () =>
    Effect.gen(function* () {
      const { proxy, server, wire } = yield* afterTwo("FIN")
      yield* eventually(() => wire.end() === "FIN" && server.open() === 0)
      assert.isFalse(isComplete(wire))
      yield* untilIs(proxy.connections, 0)
    })
  )

  it.scoped("RST: reset", () =>
    Effect.gen(function* () {
      const { proxy, server, wire } = yield* afterTwo("RST")
      yield* eventually(() => wire.end() === "RST" && server.open() === 0)
      assert.isFalse(isComplete(wire))
      yield* untilIs(proxy.connections, 0)
    })
  )

  it.scoped("Silence: open on both sides, and nothing comes, not even an end", () =>
    Effect.gen(function* () {
      const { proxy, send, server, wire } = yield* afterTwo("Silence")
      yield* send(event(3))
      yield* untilIs(
        Effect.map(proxy.sent(), (sent) => sent.length),
        4
      )
      server.streams[0]?.end()
      yield* eventually(() => server.open() === 0)
      assert.deepStrictEqual([wire.body().includes('"n":2'), wire.end()], [false, "Open"])
      assert.deepStrictEqual([yield* proxy.connections, yield* proxy.answering()], [1, 1])
      wire.socket.destroy()
      yield* untilIs(proxy.answering(), 0)
      assert.strictEqual(yield* proxy.connections, 0)
    })
  )

  it.scoped("after bytes, in the middle of a character", () =>
    Effect.gen(function* () {
      const text = event(0)
      const middle = Buffer.from(text).indexOf("é") + 1
      const { proxy, send, wire } = yield* streaming(FaultProxy.cutAfter({ bytes: middle }, "FIN"))
      yield* send(text)
      yield* eventually(() => wire.end() === "FIN")
      assert.deepStrictEqual(Buffer.concat(wire.chunks()), Buffer.from(text).subarray(0, middle))
      assert.deepStrictEqual(dataOf(yield* proxy.sent()), [[0, false]])
    })
  )

  it.scoped("after nothing, with the headers sent", () =>
    Effect.gen(function* () {
      const { proxy } = yield* proxied({ faults: [FaultProxy.cutAfter({ events: 0 }, "FIN")] })
      const wire = yield* get(proxy.url, "/event")
      yield* eventually(() => wire.end() === "FIN")
      assert.deepStrictEqual([wire.status(), wire.chunks()], [200, []])
    })
  )

  it.scoped("a body that had a length, which then has none", () =>
    Effect.gen(function* () {
      const { proxy } = yield* proxied({ faults: [FaultProxy.cutAfter({ bytes: 5 }, "End")] })
      const wire = yield* get(proxy.url, "/x")
      yield* eventually(() => isComplete(wire))
      assert.notInclude(wire.text(), "content-length")
      assert.strictEqual(wire.body(), '{"met')
    })
  )

  it.scoped("now, all or by path, telling how many", () =>
    Effect.gen(function* () {
      const { proxy, send, server, wire } = yield* streaming()
      const other = yield* get(proxy.url, "/event?second")
      yield* eventually(() => server.streams.length === 2 && other.status() === 200)
      yield* send(event(0))
      yield* eventually(() => wire.body() === event(0))
      assert.strictEqual(yield* proxy.cut("RST", "/other"), 0)
      assert.strictEqual(yield* proxy.cut("RST", /event/), 2)
      yield* eventually(() => wire.end() === "RST" && other.end() === "RST")
      assert.strictEqual(yield* statusOf(proxy.url, "/x"), 201)
      assert.strictEqual(yield* proxy.cut("FIN"), 0)
    })
  )

  it.scoped("now, of an answer that has not begun, or that has said its length: no End is made up", () =>
    Effect.gen(function* () {
      const server = yield* loopback((request, response) => {
        if (request.url.pathname === "/begun") {
          response.writeHead(200, { "content-length": 10 })
          response.write("12345")
        }
      })
      const proxy = yield* FaultProxy.make({ target: server.url })
      const waiting = yield* get(proxy.url, "/waiting")
      const begun = yield* get(proxy.url, "/begun")
      yield* eventually(() => begun.text().endsWith("12345") && server.received.length === 2)
      assert.strictEqual(yield* proxy.cut("End"), 2)
      yield* eventually(() => waiting.end() === "FIN" && begun.end() === "FIN")
      assert.strictEqual(waiting.text(), "")
    })
  )

  for (const cut of ["End", "FIN", "Silence"] as const) {
    it.scoped(`now: ${cut}`, () =>
      Effect.gen(function* () {
        const { proxy, send, server, wire } = yield* streaming()
        yield* send(event(0))
        yield* eventually(() => wire.body() === event(0))
        assert.strictEqual(yield* proxy.cut(cut), 1)
        if (cut === "Silence") {
          yield* send(event(1))
          yield* untilIs(Effect.map(proxy.sent(), dataOf), [
            [0, true],
            [1, false]
          ])
          // A later cut of a silent answer still ends it.
          assert.strictEqual(yield* proxy.cut("FIN"), 1)
        }
        yield* eventually(() => (cut === "End" ? isComplete(wire) : wire.end() === "FIN"))
        assert.strictEqual(wire.body(), event(0))
        yield* eventually(() => server.open() === 0)
      })
    )
  }

  it.scoped("silence holds all bytes back, and resume lets them go", () =>
    Effect.gen(function* () {
      const { proxy, send, wire } = yield* streaming()
      yield* eventually(() => wire.status() === 200)
      yield* proxy.silence
      yield* send(event(0))
      yield* send(event(1))
      const later = yield* get(proxy.url, "/later")
      yield* untilIs(proxy.answering(), 2)
      yield* untilIs(
        Effect.map(proxy.sent(), (sent) => sent.length > 0),
        true
      )
      assert.deepStrictEqual([wire.body(), wire.end(), later.text(), later.end()], ["", "Open", "", "Open"])
      yield* proxy.resume
      yield* eventually(() => wire.body() === event(0) + event(1) && later.status() === 201)
      assert.deepStrictEqual(dataOf(yield* proxy.sent()), [
        [0, true],
        [1, true]
      ])
    })
  )
})

describe("steps on bytes", () => {
  const crlf = FaultProxy.lineEndings("\r\n")

  it.scoped("split: every byte by itself, inside characters and line ends too", () =>
    Effect.gen(function* () {
      const { proxy, send, wire } = yield* streaming(crlf, FaultProxy.split(1))
      const expected = Buffer.from(event(0).replaceAll("\n", "\r\n"))
      yield* send(event(0))
      yield* eventually(() => wire.chunks().length === expected.length)
      assert.isTrue(wire.chunks().every((chunk) => chunk.length === 1))
      assert.deepStrictEqual(Buffer.concat(wire.chunks()), expected)
      assert.deepStrictEqual(dataOf(yield* proxy.sent()), [[0, true]])
    })
  )

  it.scoped("split: by a list, across events; by chance, the same for a seed", () =>
    Effect.gen(function* () {
      const sizes = (step: FaultProxy.Fault) =>
        Effect.gen(function* () {
          const { send, wire } = yield* streaming(step)
          yield* send(event(0) + event(1))
          yield* eventually(() => wire.body() === event(0) + event(1))
          return wire.chunks().map((chunk) => chunk.length)
        })
      const total = Buffer.byteLength(event(0) + event(1))
      assert.deepStrictEqual(yield* sizes(FaultProxy.split([20, 7])), [20, 7, 20, 7, total - 54])
      const random = yield* sizes(FaultProxy.split({ seed: 7, upTo: 9 }))
      assert.deepStrictEqual(yield* sizes(FaultProxy.split({ seed: 7, upTo: 9 })), random)
      assert.notDeepEqual(yield* sizes(FaultProxy.split({ seed: 8, upTo: 9 })), random)
      assert.isTrue(new Set(random).size > 2 && random.every((size) => size >= 1 && size <= 9))
    })
  )

  it.scoped("inject: a BOM, comments, retry, unknown, malformed and oversized events, each in its place", () =>
    Effect.gen(function* () {
      const oversized = `data: ${"x".repeat(3_000_000)}\n\n`
      const unknown = 'data: {"type":"nobody.knows"}\n\n'
      const { proxy, send, wire } = yield* streaming(
        FaultProxy.inject({ afterEvents: 0, text: "\uFEFF" }),
        FaultProxy.inject({ afterEvents: 0, text: ": hello\n\n" }),
        FaultProxy.inject({ afterEvents: 1, text: unknown }),
        FaultProxy.inject({ afterEvents: 1, text: "retry: 5\n\n" }),
        FaultProxy.inject({ afterEvents: 2, text: "data: {\n\n" }),
        FaultProxy.inject({ afterEvents: 3, text: oversized })
      )
      yield* eventually(() => wire.body() !== "")
      assert.strictEqual(wire.body(), ": hello\n\n\uFEFF")
      yield* send(`${event(0)}${event(1).slice(0, 10)}`)
      yield* send(`${event(1).slice(10)}${event(2)}`)
      const expected = `${event(0)}retry: 5\n\n${unknown}${event(1)}data: {\n\n${event(2)}${oversized}`
      yield* eventually(() => wire.body().length === 10 + expected.length)
      assert.isTrue(wire.body().endsWith(expected))
      assert.deepStrictEqual(dataOf(yield* proxy.sent()), [
        [0, true],
        [1, true],
        [2, true]
      ])
    })
  )

  it.scoped("line endings: CR LF, or CR alone", () =>
    Effect.gen(function* () {
      for (const ending of ["\r\n", "\r"] as const) {
        const { send, wire } = yield* streaming(FaultProxy.lineEndings(ending))
        yield* send(event(0))
        yield* eventually(() => wire.body() === event(0).replaceAll("\n", ending))
      }
      const { send, wire } = yield* streaming(FaultProxy.inject({ afterEvents: 1, text: ": x\n\n" }))
      const [first, second] = [event(0), event(1)].map((text) => text.replaceAll("\n", "\r\n"))
      yield* send(`${first}${second}`)
      yield* eventually(() => wire.body() === `${first}: x\n\n${second}`)
    })
  )

  it.scoped("drop, corrupt and rewrite: what is gone or changed does not count as delivered", () =>
    Effect.gen(function* () {
      const { proxy, send, wire } = yield* streaming(
        FaultProxy.drop(({ index }) => index === 1),
        FaultProxy.corrupt(({ data }) => data.includes('"n":2')),
        FaultProxy.rewrite(({ index }) => (index === 3 ? "event: odd\ndata: 3\n\n" : undefined))
      )
      yield* send(`${event(0)}: comment\n\n${event(1).slice(0, 8)}`)
      // The comment does not wait for the event after it.
      yield* eventually(() => wire.body() === `${event(0)}: comment\n\n`)
      yield* send(`${event(1).slice(8)}${event(2)}${event(3)}${event(4)}`)
      const expected = `${event(0)}: comment\n\ndata: {"n":2,"\n\nevent: odd\ndata: 3\n\n${event(4)}`
      yield* eventually(() => wire.body() === expected)
      assert.deepStrictEqual(dataOf(yield* proxy.sent()), [
        [0, true],
        [1, false],
        [2, false],
        [3, false],
        [4, true]
      ])
    })
  )

  it.scoped("a rewrite that throws resets the answer", () =>
    Effect.gen(function* () {
      const { send, wire } = yield* streaming(
        FaultProxy.rewrite(() => {
          throw new Error("no such text")
        })
      )
      yield* send(event(0))
      yield* eventually(() => wire.end() === "RST")
    }).pipe(Logger.withMinimumLogLevel(LogLevel.None))
  )

  it.scoped("steps on the body of a status, and none on events of what is no event stream", () =>
    Effect.gen(function* () {
      const { proxy } = yield* proxied(
        { path: "/500", faults: [FaultProxy.status(500, "12345"), FaultProxy.split(2)] },
        { faults: [FaultProxy.drop(() => true)] }
      )
      const wire = yield* get(proxy.url, "/500")
      yield* eventually(() => isComplete(wire))
      assert.deepStrictEqual(wire.chunks().map(String), ["12", "34", "5", ""])
      const other = yield* get(proxy.url, "/x")
      yield* eventually(() => other.text().endsWith("}"))
      assert.deepStrictEqual(yield* proxy.sent(), [])
    })
  )

  it.scoped("events are found with any line ending, however their bytes arrive", () =>
    Effect.gen(function* () {
      for (const ending of ["\n", "\r\n", "\r"]) {
        const { proxy, send, wire } = yield* streaming()
        const lines = [
          "",
          ": hi",
          "",
          "data:{",
          'data:  "n": 0}',
          "id: 1",
          "",
          'data: {"n":1,',
          "data",
          'data: "s":"é"}',
          ""
        ]
        const bytes = Buffer.from(lines.map((line) => line + ending).join(""))
        for (const [i, byte] of bytes.entries()) {
          yield* send(Buffer.of(byte))
          yield* untilIs(
            Effect.sync(() => wire.chunks().length),
            i + 1
          )
        }
        yield* eventually(() => wire.body() === bytes.toString())
        assert.deepStrictEqual(
          (yield* proxy.sent()).map(({ data }) => data),
          ['{\n "n": 0}', '{"n":1,\n\n"s":"é"}'],
          JSON.stringify(ending)
        )
      }
    })
  )

  it.scoped("only the latest events and requests are kept", () =>
    Effect.gen(function* () {
      const server = yield* upstream
      const proxy = yield* FaultProxy.make({ target: server.url, kept: 3 })
      const wire = yield* get(proxy.url, "/event")
      yield* eventually(() => server.streams.length === 1)
      const all = Array.from({ length: 10 }, (_, n) => event(n)).join("")
      server.streams[0]?.write(all)
      yield* eventually(() => wire.body() === all)
      assert.deepStrictEqual(
        (yield* proxy.sent()).map(({ index }) => index),
        [7, 8, 9]
      )
      yield* Effect.forEach(Array.from({ length: 5 }), () => statusOf(proxy.url, "/x"))
      assert.deepStrictEqual(
        (yield* proxy.requests).map(({ number }) => number),
        [4, 5, 6]
      )
    })
  )
})

describe("WebSockets", () => {
  /** A server that takes every upgrade save `/no`, and echoes bytes. */
  const echo = Effect.gen(function* () {
    const sockets = new Set<Duplex>()
    const server = createServer()
    server.on("upgrade", (request, socket) => {
      sockets.add(socket)
      socket.on("error", () => {})
      socket.on("close", () => sockets.delete(socket))
      if (request.url === "/no") {
        socket.end("HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nno")
      } else {
        socket.write(
          `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nX-Key: ${request.headers["sec-websocket-key"]}\r\n\r\nready `
        )
        socket.pipe(socket)
      }
    })
    return { url: yield* listening(server), sockets }
  })

  const upgraded = (path: string, ...faults: ReadonlyArray<FaultProxy.Fault>) =>
    Effect.gen(function* () {
      const server = yield* echo
      const proxy = yield* FaultProxy.make({ target: server.url })
      yield* proxy.rules([{ path, faults }])
      const wire = yield* get(proxy.url, path, ["Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Key: abc"])
      return { server, proxy, wire }
    })

  it.scoped("pass both ways, and end on both sides", () =>
    Effect.gen(function* () {
      const { proxy, server, wire } = yield* upgraded("/pty/1/connect")
      yield* eventually(() => wire.text().endsWith("ready "))
      assert.match(wire.text(), /^HTTP\/1.1 101 Switching Protocols\r\n[\s\S]*X-Key: abc\r\n/)
      wire.socket.write("one ")
      wire.socket.write(Buffer.alloc(1_000_000, "x"))
      yield* eventually(() => wire.text().endsWith(`ready one ${"x".repeat(1_000_000)}`))
      wire.socket.destroy()
      yield* eventually(() => server.sockets.size === 0)
      yield* untilIs(proxy.connections, 0)
    })
  )

  it.scoped("end with the server", () =>
    Effect.gen(function* () {
      const { proxy, server, wire } = yield* upgraded("/x")
      yield* eventually(() => wire.text().endsWith("ready "))
      for (const socket of server.sockets) socket.end()
      yield* eventually(() => wire.end() === "FIN")
      yield* untilIs(proxy.connections, 0)
    })
  )

  it.scoped("are refused as the server refuses them, or as a rule does", () =>
    Effect.gen(function* () {
      const { wire } = yield* upgraded("/no")
      yield* eventually(() => wire.end() === "FIN")
      assert.match(wire.text(), /^HTTP\/1.1 403 Forbidden\r\n[\s\S]*\r\nConnection: close\r\n\r\nno$/)
      const other = yield* upgraded("/x", FaultProxy.status(401))
      yield* eventually(() => other.wire.end() === "FIN")
      assert.match(other.wire.text(), /^HTTP\/1.1 401 Unauthorized\r\n/)
      yield* untilIs(other.proxy.connections, 0)
    })
  )

  for (const cut of ["FIN", "RST"] as const) {
    it.scoped(`are cut: ${cut}`, () =>
      Effect.gen(function* () {
        const { proxy, server, wire } = yield* upgraded("/x")
        yield* eventually(() => wire.text().endsWith("ready "))
        assert.strictEqual(yield* proxy.cut(cut, "/x"), 1)
        yield* eventually(() => wire.end() === cut && server.sockets.size === 0)
        yield* untilIs(proxy.connections, 0)

        const after = yield* upgraded("/x", FaultProxy.cutAfter({ bytes: 3 }, cut))
        yield* eventually(() => after.wire.end() === cut)
        assert.match(after.wire.text(), /\r\n\r\nrea$/)
      })
    )
  }
})

it.live(
  "1000 cut connections leave no socket and no memory",
  () =>
    Effect.gen(function* () {
      const server = createServer((_, response) => {
        response.writeHead(200, { "content-type": "text/event-stream" })
        response.write(event(0) + event(1) + event(2))
      })
      let open = 0
      server.on("connection", (socket) => {
        open++
        socket.on("close", () => open--)
      })
      const proxy = yield* FaultProxy.make({ target: yield* listening(server), kept: 100 })
      const cuts = ["End", "FIN", "RST", "Silence"] as const
      yield* proxy.rules(cuts.map((cut) => ({ path: `/${cut}`, faults: [FaultProxy.cutAfter({ events: 2 }, cut)] })))
      const cutOff = (cut: FaultProxy.Cut) =>
        Effect.scoped(
          Effect.gen(function* () {
            const wire = yield* get(proxy.url, `/${cut}`)
            const isOver = () =>
              cut === "End" ? isComplete(wire) : cut === "Silence" ? wire.body() === event(0) + event(1) : false
            yield* Effect.async<void>((resume) => {
              wire.socket.on("data", () => isOver() && resume(Effect.void))
              wire.socket.on("close", () => resume(Effect.void))
            })
            assert.strictEqual(wire.body(), event(0) + event(1))
            assert.strictEqual(wire.end(), cut === "FIN" || cut === "RST" ? cut : "Open")
          })
        )
      const many = (times: number) =>
        Effect.forEach(
          Array.from({ length: times }, (_, i) => cuts[i % 4] ?? "End"),
          cutOff,
          {
            concurrency: 20,
            discard: true
          }
        ).pipe(
          Effect.zipRight(untilIs(Effect.zip(proxy.connections, proxy.answering()), [0, 0])),
          Effect.zipRight(eventually(() => open === 0))
        )
      yield* many(500)
      const before = yield* heap
      yield* many(1_000)
      assert.isBelow((yield* heap) - before, 2_000_000)
      assert.strictEqual((yield* proxy.requests).at(-1)?.number, 1_500)
    }).pipe(Effect.scoped),
  60_000
)

layer(NodeTestOpenCode.layer({ script: () => ScriptedModel.text("Hello from the script.") }), {
  timeout: "60 seconds"
})("in front of the real server", (it) => {
  it.scoped(
    "a prompt and its events pass, split or not",
    () =>
      Effect.gen(function* () {
        const { client, proxy } = yield* FaultProxy.makeClient()
        yield* proxy.rules([{ path: "/event", faults: [FaultProxy.split({ seed: 1, upTo: 30 })] }])
        yield* Effect.gen(function* () {
          const connected = yield* Deferred.make<void>()
          const events = yield* EventOperations.subscribe().pipe(
            Stream.tap(() => Deferred.succeed(connected, undefined)),
            Stream.takeUntil(({ type }) => type === "session.idle"),
            Stream.runCollect,
            Effect.fork
          )
          yield* Deferred.await(connected)
          const session = yield* Session.create({ title: "Through the proxy" })
          const { parts } = yield* Session.prompt({ sessionID: session.id, parts: [{ type: "text", text: "Hello" }] })
          assert.include(
            parts.map((part) => (part.type === "text" ? part.text : "")),
            "Hello from the script."
          )
          const seen = Chunk.toReadonlyArray(yield* Fiber.join(events))
          const types = seen.map(({ type }) => type)
          assert.includeMembers(types, ["server.connected", "session.created", "message.part.updated", "session.idle"])
          const sent = yield* proxy.sent("/event")
          assert.deepStrictEqual<unknown>(
            sent.slice(0, seen.length).map(({ data }) => JSON.parse(data)),
            seen
          )
          assert.isTrue(sent.slice(0, seen.length).every(({ delivered }) => delivered))
        }).pipe(Effect.provideService(Client.Client, client))
        // The stream was taken until the turn's end, and then its connection closed.
        yield* untilIs(proxy.answering(), 0)
        assert.deepStrictEqual(
          (yield* proxy.requests).map(({ method, path }) => `${method} ${path.replace(/ses_\w+/, "ID")}`),
          ["GET /event", "POST /session", "POST /session/ID/message"]
        )
      }),
    60_000
  )

  it.scoped("a stream that is cut in the middle fails, and the next one has all", () =>
    Effect.gen(function* () {
      const { client, proxy } = yield* FaultProxy.makeClient()
      yield* proxy.rules([
        { path: "/event", occurrence: 1, faults: [FaultProxy.cutAfter({ bytes: 30 }, "RST")] },
        { path: "/event", occurrence: 2, faults: [FaultProxy.status(401)] }
      ])
      const first = EventOperations.subscribe().pipe(
        Stream.runHead,
        Effect.provideService(Client.Client, client),
        Effect.map(Option.map(({ type }) => type))
      )
      const reset = yield* Effect.flip(first)
      assert.strictEqual(reset._tag === "TransportError" ? reset.reason : reset._tag, "ConnectionReset")
      const unauthorized = yield* Effect.flip(first)
      assert.strictEqual(unauthorized._tag === "HttpError" ? unauthorized.status : unauthorized._tag, 401)
      assert.deepStrictEqual(yield* first, Option.some("server.connected"))
    })
  )
})
