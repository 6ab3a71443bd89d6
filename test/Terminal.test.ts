/** Terminals of the real server, over connections that this file cuts, and with readers that are too slow. */
import { createHash } from "node:crypto"
import { inspect } from "node:util"
import * as Socket from "@effect/platform/Socket"
import * as NodeSocket from "@effect/platform-node/NodeSocket"
import * as Undici from "@effect/platform-node/Undici"
import { assert, describe, layer } from "@effect/vitest"
import * as Chunk from "effect/Chunk"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Schedule from "effect/Schedule"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as Client from "../src/Client.js"
import { HttpError } from "../src/Errors.js"
import { NodeOpenCode } from "../src/node.js"
import * as Pty from "../src/Operations/Pty.js"
import * as Server from "../src/Server.js"
import * as Terminal from "../src/Terminal.js"
import * as FaultProxy from "../src/testing/FaultProxy.js"
import * as NodeTestOpenCode from "../src/testing/NodeTestOpenCode.js"
import { Sandbox } from "../src/testing/Sandbox.js"
import { isAlive, until } from "./support/processes.js"

/** The WebSockets of terminals. */
const sockets = /^\/pty\/[^/]*\/connect$/

/** A proxy before the server: how many requests of a kind it ever had, and what goes through it. */
const proxied = Effect.gen(function* () {
  const { project } = yield* Sandbox
  const { client, proxy } = yield* FaultProxy.makeClient({ directory: project })
  return {
    proxy,
    opened: (path: RegExp) =>
      Effect.map(proxy.requests, (requests) => requests.filter((request) => path.test(request.path)).length),
    viaProxy: <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.provideService(effect, Client.Client, client)
  }
})

/** Nobody gets through any more. */
const closed = (proxy: FaultProxy.Service) =>
  Effect.zipRight(proxy.rules([{ faults: [FaultProxy.refuse()] }]), proxy.cut("RST"))

const text = (stream: Terminal.Terminal["output"]) => Effect.map(Stream.runCollect(stream), Chunk.join(""))

/** Compares without printing megabytes. */
const same = (actual: string, expected: string) => {
  const sum = (text: string) => `${text.length} ${createHash("sha256").update(text).digest("hex")}`
  if (sum(actual) === sum(expected)) return
  let at = 0
  while (actual[at] === expected[at]) at++
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 20), at + 60))
  assert.fail(
    `differs at ${at} (${actual.length} of ${expected.length}): ${around(actual)} where ${around(expected)} was`
  )
}

const shell = (script: string) => ({ command: "/bin/sh", args: ["-c", script] })

/** The end of input, which no terminal echoes: a `read` goes on. */
const go = "\u0004"

/**
 * Opens a terminal in which a script starts once the server listens. On a busy machine the server loses what a program
 * writes in its first moments, as `Terminal.open` says.
 */
const run = (script: string, options: Terminal.Options = {}) =>
  Effect.tap(Terminal.open({ ...shell(`read go; ${script}`), ...options }), (terminal) => terminal.send(go))

/** The same, with nobody attached to it. */
const running = (script: string) =>
  Pty.create(shell(`read go; ${script}`)).pipe(
    Effect.acquireRelease(({ id }) => Effect.ignore(Pty.remove({ ptyID: id }))),
    Effect.tap(({ id }) =>
      Effect.scoped(Effect.flatMap(Terminal.attach({ ptyID: id }), (terminal) => terminal.send(go)))
    )
  )

/** Lines of 20 bytes and 15 UTF-16 units, with characters of two, three and four bytes in them, and nothing added by the terminal. */
const line = (index: number) => `${String(index).padStart(10, "0")}é漢😀\n`
const lines = (count: number) => Array.from({ length: count }, (_, index) => line(index)).join("")
const print = (count: number) =>
  `stty -echo -opost; awk 'BEGIN{for(i=0;i<${count};i++)printf "%010d\\303\\251\\346\\274\\242\\360\\237\\230\\200\\n",i}'`

/** Reads until what came fits, and answers with it. */
const readUntil = (terminal: Terminal.Terminal, fits: (text: string) => boolean) =>
  Effect.suspend(() => {
    let came = ""
    return terminal.output.pipe(
      Stream.takeUntil((part) => {
        came += part
        return fits(came)
      }),
      Stream.runDrain,
      Effect.timeoutFail({
        duration: "20 seconds",
        onTimeout: () => new Error(`It never came. There is: ${JSON.stringify(came.slice(-500))}`)
      }),
      Effect.map(() => came)
    )
  })

const listed = (ptyID: Terminal.Terminal["ptyID"]) =>
  Effect.map(Pty.list(), (all) => all.some(({ id }) => id === ptyID))

const removed = (ptyID: Terminal.Terminal["ptyID"]) =>
  until("the end of the terminal", listed(ptyID), (there) => !there)

const gone = (pid: number) =>
  until(
    `the end of ${pid}`,
    Effect.sync(() => isAlive(pid)),
    (alive) => !alive
  )

const environment = Layer.merge(NodeTestOpenCode.layer(), NodeOpenCode.layerWebSocket)

/** WebSockets whose messages are counted. */
const counting = (counted: { length: number }) =>
  Effect.gen(function* () {
    const open = yield* Terminal.WebSocketWithHeaders
    if (open === undefined) return yield* Effect.dieMessage("there are no WebSockets with headers")
    return Layer.succeed(Terminal.WebSocketWithHeaders, (url, headers) => {
      const socket = open(url, headers)
      socket.addEventListener("message", ({ data }) => {
        if (typeof data === "string") counted.length += data.length
      })
      return socket
    })
  })

/** WebSockets as in a browser: without headers, and nothing holds them up. */
const asInBrowser = (seen: Array<string> = [], length: { now: number; closed?: boolean } = { now: 0 }) =>
  Layer.mergeAll(
    Layer.succeed(Terminal.WebSocketWithHeaders, undefined),
    Layer.succeed(Socket.WebSocketConstructor, (url) => {
      seen.push(url)
      const socket = new Undici.WebSocket(url)
      socket.addEventListener("message", ({ data }) => {
        if (typeof data === "string") length.now += data.length
      })
      socket.addEventListener("close", () => {
        length.closed = true
      })
      return socket as never
    })
  )

layer(environment, { excludeTestServices: true, timeout: "90 seconds" })("Terminal", (it) => {
  describe("a terminal", () => {
    it.scoped("runs a shell: what is typed, what it answers, how it ends", () =>
      Effect.gen(function* () {
        const terminal = yield* Terminal.open({ command: "/bin/sh", env: { GIVEN: "given", PS1: "> " }, cwd: "/" })
        assert.deepInclude(terminal.info, { command: "/bin/sh", cwd: "/", id: terminal.ptyID })
        yield* terminal.send("echo $GIVEN-$((40 + 2)) in $PWD; exit 3\r")
        const output = yield* text(terminal.output)
        assert.include(output, "given-42 in /\r\n")
        assert.strictEqual(yield* terminal.cursor, output.length)
        assert.deepStrictEqual(yield* terminal.exit, { code: Option.some(3) })
        assert.deepStrictEqual(
          yield* Effect.flip(terminal.send("too late")),
          new Terminal.Ended({ ptyID: terminal.ptyID })
        )
        assert.strictEqual(yield* text(terminal.output), "")
        yield* removed(terminal.ptyID)
      })
    )

    it.scoped("runs the user's shell when no command is given, and gives a command its arguments", () =>
      Effect.gen(function* () {
        const own = yield* Terminal.open()
        yield* own.send("exit 4\r")
        assert.deepStrictEqual(yield* own.exit, { code: Option.some(4) })
        const args = ["a b", "", "ü", "$HOME", "'"]
        const echo = yield* Terminal.open({
          command: "/usr/bin/env",
          args: ["sh", "-c", 'read go; printf "<%s>" "$@"; read x', "sh", ...args]
        })
        yield* echo.send(go)
        assert.strictEqual(
          yield* readUntil(echo, (text) => text.endsWith("<'>")),
          args.map((arg) => `<${arg}>`).join("")
        )
      })
    )

    it.scoped("runs a full-screen program, which follows the size and gets single keys", () =>
      Effect.gen(function* () {
        const screen = yield* run(
          `
          draw() { printf '\\033[H\\033[2J[%s]' "$(stty size)"; }
          stty -icanon -echo min 0 time 1
          printf '\\033[?1049h'
          trap draw WINCH
          draw
          while :; do
            key=$(dd bs=1 count=1 2>/dev/null)
            [ "$key" = q ] && break
            [ -n "$key" ] && printf '(%s)' "$key"
          done
          printf '\\033[?1049l'`,
          { cols: 100, rows: 30 }
        )
        const first = yield* readUntil(screen, (text) => text.includes("[30 100]"))
        assert.include(first, "\u001b[?1049h")
        yield* screen.resize({ cols: 61, rows: 17 })
        yield* readUntil(screen, (text) => text.includes("\u001b[H\u001b[2J[17 61]"))
        yield* screen.send("x")
        yield* readUntil(screen, (text) => text.includes("(x)"))
        yield* screen.send("q")
        assert.include(yield* text(screen.output), "\u001b[?1049l")
        assert.deepStrictEqual(yield* screen.exit, { code: Option.some(0) })
        const late = yield* Effect.flip(screen.resize({ cols: 80, rows: 24 }))
        assert.isTrue(HttpError.is(late, 404))
      })
    )

    it.scoped(
      "is interrupted with Ctrl+C, and types what is longer than a frame",
      () =>
        Effect.gen(function* () {
          const terminal = yield* run(
            'stty raw -echo; printf ready; dd bs=1 count=300000 2>/dev/null | cksum; stty sane; printf done; trap "exit 9" INT; while :; do sleep 0.1; done'
          )
          yield* readUntil(terminal, (text) => text.includes("ready"))
          for (let part = 0; part < 30; part++) yield* terminal.send("0123456789".repeat(1_000))
          const counted = yield* readUntil(terminal, (text) => text.includes("done"))
          assert.match(counted, /^\d+ 300000\s/)
          yield* terminal.send("\u0003")
          assert.deepStrictEqual(yield* terminal.exit, { code: Option.some(9) })
        }),
      30_000
    )

    it.scoped(
      "10 MB arrive whole",
      () =>
        Effect.gen(function* () {
          const terminal = yield* run(`${print(500_000)}; exit 5`)
          same(yield* text(terminal.output), lines(500_000))
          assert.deepStrictEqual(yield* terminal.exit, { code: Option.some(5) })
        }),
      60_000
    )

    for (const how of ["FIN", "RST"] as const) {
      it.scoped(
        `connections cut with ${how} at any byte cost nothing and repeat nothing`,
        () =>
          Effect.gen(function* () {
            const { opened, proxy, viaProxy } = yield* proxied
            // Before and after the handshake, and then within a frame, most times within a character.
            const cuts = [0, 400_001, 500_002, 333_337, 450_019, 600_005].map((bytes) =>
              FaultProxy.cutAfter({ bytes }, how)
            )
            const faults = [FaultProxy.refuse(how), ...cuts]
            yield* proxy.rules(
              faults.map((fault, index) => ({ path: sockets, occurrence: index + 1, faults: [fault] }))
            )
            const terminal = yield* viaProxy(run(`${print(150_000)}; read y; exit 6`))
            const expected = lines(150_000)
            const came = yield* readUntil(terminal, (text) => text.length >= expected.length)
            same(came, expected)
            const before = yield* opened(sockets)
            assert.isAbove(before, faults.length)
            // And while nothing happens.
            yield* proxy.cut(how, sockets)
            yield* until("another connection", opened(sockets), (opened) => opened > before)
            yield* terminal.send("\n")
            assert.strictEqual(yield* text(terminal.output), "")
            assert.deepStrictEqual(yield* terminal.exit, { code: Option.some(6) })
          }),
        60_000
      )
    }
    it.scoped("a connection that dies without a sign is replaced, and one that is only silent is not", () =>
      Effect.gen(function* () {
        const { opened, proxy, viaProxy } = yield* proxied
        const terminal = yield* viaProxy(
          run(`stty -echo; printf ready; read x; ${print(100)}; read y; exit 6`, { stallTimeout: "1 second" })
        )
        yield* readUntil(terminal, (text) => text === "ready")
        // Each question is a WebSocket of its own; while the answer is that nothing was missed, the first one stays.
        yield* until("three questions", opened(sockets), (opened) => opened >= 4)
        yield* until("one socket", proxy.answering(sockets), (open) => open === 1)
        yield* proxy.cut("Silence", sockets)
        yield* Effect.flatMap(Terminal.attach({ ptyID: terminal.ptyID }), (other) => other.send("\n"))
        assert.strictEqual(yield* readUntil(terminal, (text) => text.endsWith(line(99))), lines(100))
        yield* terminal.send("\n")
        assert.strictEqual(yield* text(terminal.output), "")
        assert.deepStrictEqual(yield* terminal.exit, { code: Option.some(6) })
      })
    )

    it.scoped("a program that ends behind such a connection ends for its reader", () =>
      Effect.gen(function* () {
        const { proxy, viaProxy } = yield* proxied
        const terminal = yield* viaProxy(run("stty -echo; printf ready; read x; exit 6", { stallTimeout: "1 second" }))
        yield* readUntil(terminal, (text) => text === "ready")
        yield* until("one socket", proxy.answering(sockets), (open) => open === 1)
        yield* proxy.cut("Silence", sockets)
        yield* Effect.flatMap(Terminal.attach({ ptyID: terminal.ptyID }), (other) => other.send("\n"))
        assert.deepStrictEqual(
          yield* Effect.flip(text(terminal.output)),
          new Terminal.OutputLost({ ptyID: terminal.ptyID, cursor: 5 })
        )
      })
    )

    it.scoped(
      "a program outlives its client: another one goes on from the cursor",
      () =>
        Effect.gen(function* () {
          const { id } = yield* running(`${print(20_000)}; read x; ${print(10)}; read y; exit 8`)
          const expected = lines(20_000)
          let came = ""
          let cursor = 0
          for (const upTo of [1, 1_000, 100_000, 250_000, expected.length]) {
            yield* Effect.scoped(
              Effect.gen(function* () {
                const terminal = yield* Terminal.attach({ ptyID: id, cursor })
                came += yield* readUntil(terminal, (text) => came.length + text.length >= upTo)
                cursor = yield* terminal.cursor
                assert.strictEqual(cursor, came.length)
              })
            )
            assert.isTrue(yield* listed(id))
          }
          same(came, expected)
          // Without a cursor it starts with what there is; beyond the end, at the end.
          const all = yield* Terminal.attach({ ptyID: id })
          const ahead = yield* Terminal.attach({ ptyID: id, cursor: cursor * 2 })
          yield* all.send("\n")
          same(yield* readUntil(all, (text) => text.length >= expected.length + 150), expected + lines(10))
          assert.strictEqual(yield* readUntil(ahead, (text) => text.length >= 150), lines(10))
          yield* all.send("\n")
          assert.deepStrictEqual(yield* all.exit, { code: Option.some(8) })
          assert.deepStrictEqual(yield* ahead.exit, { code: Option.some(8) })
          const none = yield* Effect.flip(Terminal.attach({ ptyID: id }))
          assert.isTrue(HttpError.is(none, 404) && none.body._tag === "PtyNotFoundError")
        }),
      30_000
    )

    it.scoped(
      "what the server no longer has is told, with its length, and the output goes on behind it",
      () =>
        Effect.gen(function* () {
          const { id } = yield* running(`${print(200_000)}; read x; exit`)
          const expected = lines(200_000)
          const first = yield* Terminal.attach({ ptyID: id })
          yield* Stream.runForEachWhile(first.output, () =>
            Effect.map(first.cursor, (cursor) => cursor < expected.length)
          )
          const late = yield* Terminal.attach({ ptyID: id, cursor: 1_000 })
          const lost = yield* Effect.flip(text(late.output))
          assert.isTrue(lost instanceof Terminal.OutputLost)
          if (!(lost instanceof Terminal.OutputLost) || lost.lost === undefined) return
          assert.strictEqual(lost.cursor, 1_000)
          assert.strictEqual(yield* late.cursor, 1_000 + lost.lost)
          const rest = yield* readUntil(late, (text) => text.endsWith(line(199_999)))
          assert.strictEqual(1_000 + lost.lost + rest.length, expected.length)
          // It may start within a character.
          same(rest.slice(1), expected.slice(-rest.length + 1))
          // A reader without a cursor has asked for nothing that is gone.
          const without = yield* Terminal.attach({ ptyID: id })
          same((yield* readUntil(without, (text) => text.length >= rest.length)).slice(1), rest.slice(1))
        }),
      30_000
    )

    it.scoped("a character on the border of the server's frames stays whole", () =>
      Effect.gen(function* () {
        const border = `${"x".repeat(65_535)}😀${"y".repeat(65_534)}😀`
        const script =
          "stty -echo -opost; awk 'BEGIN{for(i=0;i<65535;i++)printf \"x\"}'; printf '\\360\\237\\230\\200'; awk 'BEGIN{for(i=0;i<65534;i++)printf \"y\"}'; printf '\\360\\237\\230\\200'; read x"
        const { id } = yield* running(script)
        const first = yield* Terminal.attach({ ptyID: id })
        same(yield* readUntil(first, (text) => text.length >= border.length), border)
        const again = yield* Terminal.attach({ ptyID: id })
        same(yield* readUntil(again, (text) => text.length >= border.length), border)
      })
    )
  })

  describe("a slow reader of a terminal", () => {
    it.scoped(
      "holds the socket up on Node, and loses nothing",
      () =>
        Effect.gen(function* () {
          const counted = { length: 0 }
          const sockets = yield* counting(counted)
          const expected = lines(500_000)
          const terminal = yield* Effect.provide(
            Terminal.open(shell(`read go; ${print(500_000)}; read y; exit 7`)),
            sockets
          )
          // Somebody else reads it all; by then it would have come here too.
          const witness = yield* Terminal.attach({ ptyID: terminal.ptyID })
          yield* terminal.send(go)
          yield* Stream.runForEachWhile(witness.output, () =>
            Effect.map(witness.cursor, (cursor) => cursor < expected.length)
          )
          assert.isAbove(counted.length, 900_000)
          assert.isBelow(counted.length, 1_200_000)
          yield* terminal.send("\n")
          assert.deepStrictEqual(yield* terminal.exit, { code: Option.some(7) })
          same(yield* text(terminal.output), expected)
        }),
      60_000
    )

    it.scoped(
      "of a socket that cannot be held up gets what the server still has, and is told what is missing",
      () =>
        Effect.gen(function* () {
          const expected = lines(400_000)
          const length = { now: 0 }
          const terminal = yield* Effect.provide(run(`${print(400_000)}; read y; exit 7`), asInBrowser([], length))
          // The program waits to be told to end: what is typed goes over the socket that skips.
          yield* until(
            "all output",
            Effect.sync(() => length.now),
            (now) => now >= expected.length
          )
          let came = ""
          let lost = 0
          const read: Effect.Effect<void, Terminal.Failure> = terminal.output.pipe(
            Stream.takeUntil((part) => {
              came += part
              return came.endsWith(line(399_999))
            }),
            Stream.runDrain,
            Effect.catchTag("OutputLost", (error) => {
              assert.strictEqual(error.cursor, came.length + lost)
              lost += error.lost ?? Number.NaN
              return read
            })
          )
          yield* read
          assert.isAbove(came.length, 3_000_000)
          assert.isAbove(lost, 0)
          assert.strictEqual(came.length + lost, expected.length)
          yield* terminal.send("\n")
          assert.strictEqual(yield* text(terminal.output), "")
          assert.deepStrictEqual(yield* terminal.exit, { code: Option.some(7) })
        }),
      60_000
    )

    it.scoped(
      "of such a socket loses nothing that the server keeps",
      () =>
        Effect.gen(function* () {
          const length = { now: 0 }
          const terminal = yield* Effect.provide(run(`${print(120_000)}; read y; exit 7`), asInBrowser([], length))
          const expected = lines(120_000)
          yield* until(
            "all output",
            Effect.sync(() => length.now),
            (now) => now >= expected.length
          )
          same(yield* readUntil(terminal, (text) => text.length >= expected.length), expected)
          yield* terminal.send("\n")
          assert.deepStrictEqual(yield* terminal.exit, { code: Option.some(7) })
        }),
      60_000
    )

    it.scoped(
      "whose program ends meanwhile is told how much such a socket has skipped",
      () =>
        Effect.gen(function* () {
          const length = { now: 0, closed: false }
          const terminal = yield* Effect.provide(run(`${print(120_000)}; exit 7`), asInBrowser([], length))
          const expected = lines(120_000)
          assert.deepStrictEqual(yield* terminal.exit, { code: Option.some(7) })
          // Who reads before the connection's end makes room for another one, which no longer finds the terminal.
          yield* until(
            "all output, and its end",
            Effect.sync(() => length.closed && length.now),
            (now) => now !== false && now >= expected.length
          )
          let came = ""
          const lost = yield* terminal.output.pipe(
            Stream.runForEach((part) => Effect.sync(() => (came += part))),
            Effect.flip
          )
          assert.isTrue(lost instanceof Terminal.OutputLost && came.length + (lost.lost ?? 0) === expected.length)
          assert.strictEqual(yield* text(terminal.output), "")
        }),
      60_000
    )
  })

  describe("the end of a terminal's program", () => {
    it.scoped("is its exit code, though nobody reads", () =>
      Effect.gen(function* () {
        const other = yield* Terminal.open({ command: "/bin/cat" })
        for (const code of [1, 0, 130, 255]) {
          const terminal = yield* Terminal.open(shell(`exit ${code}`))
          assert.deepStrictEqual(yield* terminal.exit, { code: Option.some(code) })
        }
        const killed = yield* Terminal.open(shell("kill -KILL $$"))
        assert.deepStrictEqual(yield* killed.exit, { code: Option.some(1) })
        yield* other.send("\u0004")
        assert.deepStrictEqual(yield* other.exit, { code: Option.some(0) })
      })
    )

    it.scoped("has no code where somebody removed it", () =>
      Effect.gen(function* () {
        const terminal = yield* run("stty -echo; printf ready; cat")
        yield* readUntil(terminal, (text) => text === "ready")
        yield* Pty.remove({ ptyID: terminal.ptyID })
        assert.deepStrictEqual(yield* terminal.exit, { code: Option.none() })
        assert.strictEqual(yield* text(terminal.output), "")
      })
    )

    it.scoped(
      "during a drop has no code, and its output a hole of unknown length",
      () =>
        Effect.gen(function* () {
          const { proxy, viaProxy } = yield* proxied
          const { project } = yield* Sandbox
          const terminal = yield* viaProxy(
            run(`stty -echo; printf ready; while [ ! -e '${project}/end' ]; do sleep 0.05; done; printf unseen; exit 7`)
          )
          yield* readUntil(terminal, (text) => text === "ready")
          yield* closed(proxy)
          const exit = yield* Effect.fork(terminal.exit)
          const end = yield* Pty.create(shell(`touch '${project}/end'`))
          yield* removed(end.id)
          yield* gone(terminal.info.pid)
          yield* proxy.rules([])
          assert.deepStrictEqual(yield* Fiber.join(exit), { code: Option.none() })
          const lost = yield* Effect.flip(text(terminal.output))
          assert.deepStrictEqual(lost, new Terminal.OutputLost({ ptyID: terminal.ptyID, cursor: 5 }))
          assert.match(lost.message, /after 5 characters is not to be had/)
          assert.strictEqual(yield* text(terminal.output), "")
          assert.instanceOf(yield* Effect.flip(terminal.send("x")), Terminal.Ended)
        }),
      30_000
    )

    it.scoped(
      "is told although the event stream was cut before",
      () =>
        Effect.gen(function* () {
          const { opened, proxy, viaProxy } = yield* proxied
          const terminal = yield* viaProxy(Terminal.open(shell("read x; exit 7")))
          yield* proxy.cut("RST", "/event")
          yield* until("another event stream", opened(/^\/event$/), (streams) => streams === 2)
          yield* terminal.send("\n")
          const { code } = yield* terminal.exit
          assert.isTrue(Option.isNone(code) || code.value === 7)
        }),
      30_000
    )
  })

  describe("access to a terminal", () => {
    it.scoped("is by header where sockets have one", () =>
      Effect.gen(function* () {
        const { password } = yield* Server.Server
        assert.isTrue(Option.isSome(password))
        const seen: Array<readonly [string, string | undefined]> = []
        const open = yield* Terminal.WebSocketWithHeaders
        const sockets = Layer.succeed(Terminal.WebSocketWithHeaders, (url, headers) => {
          seen.push([url, headers.authorization])
          return open?.(url, headers) as never
        })
        const terminal = yield* Effect.provide(Terminal.open({ command: "/bin/cat" }), sockets)
        yield* terminal.send("typed\r")
        yield* readUntil(terminal, (text) => text.includes("typed\r\ntyped\r\n"))
        assert.lengthOf(seen, 1)
        assert.notMatch(seen[0]?.[0] ?? "", /ticket/)
        assert.match(seen[0]?.[1] ?? "", /^Basic /)
      })
    )

    for (const [name, like] of [
      ["the browser's", (seen: Array<string>) => asInBrowser(seen)],
      [
        "the platform's for Node",
        (seen: Array<string>) =>
          Layer.provideMerge(
            Layer.effect(
              Socket.WebSocketConstructor,
              Effect.map(Socket.WebSocketConstructor, (construct) => (url) => {
                seen.push(url)
                return construct(url)
              })
            ),
            NodeSocket.layerWebSocketConstructor
          ).pipe(Layer.merge(Layer.succeed(Terminal.WebSocketWithHeaders, undefined)))
      ]
    ] as const) {
      it.scoped(`is by ticket with sockets like ${name}, one for each`, () =>
        Effect.gen(function* () {
          const { opened, proxy, viaProxy } = yield* proxied
          const seen: Array<string> = []
          const terminal = yield* viaProxy(Effect.provide(Terminal.open({ command: "/bin/cat" }), like(seen)))
          yield* terminal.send("typed\r")
          yield* readUntil(terminal, (text) => text.includes("typed\r\ntyped\r\n"))
          yield* proxy.cut("RST", sockets)
          yield* until("another connection", opened(sockets), (opened) => opened === 2)
          yield* terminal.send("again\r")
          yield* readUntil(terminal, (text) => text.includes("again\r\nagain\r\n"))
          const tickets = seen.map((url) => new URL(url).searchParams.get("ticket"))
          assert.strictEqual(new Set(tickets).size, 2)
          for (const ticket of tickets) assert.match(ticket ?? "", /^[\w-]{20,}$/)
        })
      )
    }

    it.scoped("is denied with a wrong password, and nothing shows one", () =>
      Effect.gen(function* () {
        const secret = "open-sesame"
        const { url } = yield* Server.Server
        const service = yield* Client.make({ baseUrl: url, password: Redacted.make(secret) })
        const wrong = <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.provideService(effect, Client.Client, service)
        for (const effect of [Terminal.open({ command: "/bin/cat" }), Terminal.attach({ ptyID: "pty_1" })]) {
          const error = yield* Effect.flip(wrong(Effect.scoped(effect)))
          assert.isTrue(error._tag === "HttpError" && error.status === 401)
          assert.notInclude(`${error.message}${inspect(error, { depth: 9 })}`, secret)
        }
        const client = yield* wrong(Client.Client)
        assert.notMatch(`${inspect(client, { depth: 9 })}${JSON.stringify(client)}`, /Basic|sesame/)
      })
    )

    it.scoped("that breaks for good says so without the ticket", () =>
      Effect.gen(function* () {
        const { viaProxy } = yield* proxied
        const seen: Array<string> = []
        const terminal = yield* viaProxy(
          Effect.provide(
            Terminal.open({ command: "/bin/cat", reconnect: Schedule.recurs(2) }),
            Layer.merge(
              Layer.succeed(Terminal.WebSocketWithHeaders, undefined),
              Layer.succeed(Socket.WebSocketConstructor, (url) => {
                seen.push(url)
                throw new Error(`no socket for ${url}`)
              })
            )
          )
        )
        const error = yield* Effect.flip(text(terminal.output))
        assert.isTrue(error._tag === "TransportError" && error.operation === "pty.connect")
        assert.lengthOf(seen, 3)
        assert.match(error.message, /no socket for .*ticket=<redacted>/)
        const tickets = seen.map((url) => new URL(url).searchParams.get("ticket") ?? "?")
        for (const ticket of tickets) assert.notInclude(`${error.message}${inspect(error, { depth: 9 })}`, ticket)
        assert.strictEqual<unknown>(yield* Effect.flip(terminal.send("x")), error)
      })
    )
  })

  describe("a terminal that cannot be", () => {
    it.scoped(
      "or is no longer within reach does not hang",
      () =>
        Effect.gen(function* () {
          const { proxy, viaProxy } = yield* proxied
          const scope = yield* Scope.make()
          const terminal = yield* viaProxy(
            Scope.extend(
              Terminal.open({
                command: "/bin/cat",
                reconnect: Schedule.spaced("20 millis").pipe(Schedule.upTo("300 millis"))
              }),
              scope
            )
          )
          yield* terminal.send("typed\r")
          yield* readUntil(terminal, (text) => text.includes("typed\r\ntyped\r\n"))
          yield* closed(proxy)
          const errors = yield* Effect.all([Effect.flip(text(terminal.output)), Effect.flip(terminal.exit)], {
            concurrency: 2
          })
          for (const error of errors) assert.strictEqual(error._tag, "TransportError")
          assert.strictEqual((yield* Effect.flip(terminal.send("x")))._tag, "TransportError")
          const before = yield* Clock.currentTimeMillis
          yield* Scope.close(scope, Exit.void)
          assert.isBelow((yield* Clock.currentTimeMillis) - before, 6_000)
          assert.isTrue(yield* listed(terminal.ptyID))
          yield* Pty.remove({ ptyID: terminal.ptyID })
        }),
      60_000
    )

    it.scoped("is refused: no such program, no such size, no such cursor", () =>
      Effect.gen(function* () {
        const before = (yield* Pty.list()).length
        const none = yield* Effect.flip(Terminal.open({ command: "/no/such/program" }))
        assert.isTrue(HttpError.is(none, 500))
        for (const size of [{ cols: 0 }, { rows: -1 }, { cols: 1.5, rows: 10 }, { rows: Number.NaN }]) {
          const error = yield* Effect.flip(Terminal.open({ command: "/bin/cat", ...size }))
          assert.isTrue(error._tag === "SchemaError" && error.direction === "input")
          assert.match(error.message, /size\.(cols|rows)/)
        }
        for (const cursor of [-1, 0.5, Number.NaN]) {
          const error = yield* Effect.flip(Terminal.attach({ ptyID: "pty_1", cursor }))
          assert.match(error.message, /cursor: is no whole number/)
        }
        assert.strictEqual((yield* Pty.list()).length, before)
      })
    )
  })

  describe("closing the scope of a terminal", () => {
    it.scoped("removes it, and its program", () =>
      Effect.gen(function* () {
        const { proxy, viaProxy } = yield* proxied
        const scope = yield* Scope.make()
        const terminal = yield* viaProxy(Scope.extend(run("printf ready; sleep 300"), scope))
        yield* readUntil(terminal, (text) => text === "ready")
        const reader = yield* Effect.fork(text(terminal.output))
        const exit = yield* Effect.fork(terminal.exit)
        assert.isTrue(isAlive(terminal.info.pid))
        yield* Scope.close(scope, Exit.void)
        assert.isFalse(yield* listed(terminal.ptyID))
        yield* gone(terminal.info.pid)
        assert.strictEqual(yield* Fiber.join(reader), "")
        assert.deepStrictEqual(yield* Fiber.join(exit), { code: Option.none() })
        assert.instanceOf(yield* Effect.flip(terminal.send("x")), Terminal.Ended)
        yield* until("the end of the connections", proxy.answering(), (open) => open === 0)
      })
    )

    it.scoped("leaves one alone that was attached to", () =>
      Effect.gen(function* () {
        const opened = yield* Terminal.open({ command: "/bin/cat" })
        yield* Effect.scoped(
          Effect.flatMap(Terminal.attach({ ptyID: opened.ptyID }), (attached) => attached.send("typed\r"))
        )
        yield* readUntil(opened, (text) => text.includes("typed\r\ntyped\r\n"))
        assert.isTrue(yield* listed(opened.ptyID))
      })
    )

    it.scoped(
      "also while nobody reads what is held up",
      () =>
        Effect.gen(function* () {
          const { proxy, viaProxy } = yield* proxied
          const scope = yield* Scope.make()
          const counted = { length: 0 }
          const terminal = yield* viaProxy(
            Scope.extend(Terminal.open(shell(`${print(200_000)}; sleep 300`)), scope).pipe(
              Effect.provide(yield* counting(counted))
            )
          )
          yield* until(
            "more than there is room for",
            Effect.sync(() => counted.length),
            (length) => length > 900_000
          )
          const before = yield* Clock.currentTimeMillis
          yield* Scope.close(scope, Exit.void)
          assert.isBelow((yield* Clock.currentTimeMillis) - before, 5_000)
          yield* gone(terminal.info.pid)
          yield* until("the end of the connections", proxy.answering(), (open) => open === 0)
        }),
      30_000
    )

    it.scoped(
      "at any moment of its opening leaves nothing",
      () =>
        Effect.gen(function* () {
          const { proxy, viaProxy } = yield* proxied
          const before = yield* Pty.list()
          for (let millis = 0; millis < 30; millis++) {
            const opening = yield* Effect.fork(
              viaProxy(Effect.scoped(Effect.zipRight(Terminal.open({ command: "/bin/cat", cols: 100 }), Effect.never)))
            )
            yield* Effect.sleep(millis)
            yield* Fiber.interrupt(opening)
          }
          assert.deepStrictEqual(yield* Pty.list(), before)
          yield* until("the end of the connections", proxy.answering(), (open) => open === 0)
        }),
      30_000
    )
  })
})

layer(NodeTestOpenCode.layerPlatform, { excludeTestServices: true, timeout: "60 seconds" })(
  "a terminal whose server ends",
  (it) => {
    it.scoped(
      "fails, and its scope closes in time",
      () =>
        Effect.gen(function* () {
          const server = yield* Server.Server
          const scope = yield* Scope.make()
          const terminal = yield* Scope.extend(run("printf ready; read x"), scope)
          yield* readUntil(terminal, (text) => text === "ready")
          process.kill(server.pid, "SIGKILL")
          const error = yield* Effect.flip(text(terminal.output))
          assert.deepInclude(error, { _tag: "TransportError", reason: "ServerExited" })
          assert.deepInclude(yield* Effect.flip(terminal.exit), { _tag: "TransportError", reason: "ServerExited" })
          assert.strictEqual<unknown>(yield* Effect.flip(terminal.send("x")), error)
          const before = yield* Clock.currentTimeMillis
          yield* Scope.close(scope, Exit.void)
          assert.isBelow((yield* Clock.currentTimeMillis) - before, 6_000)
          yield* gone(terminal.info.pid)
        }).pipe(Effect.provide(environment)),
      60_000
    )
  }
)
