/**
 * Exercises of pseudo-terminals, on both APIs, and of the routes that drive a terminal interface.
 */
import type * as Socket from "@effect/platform/Socket"
import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import * as Event from "opencode-effect/Operations/Event"
import * as Pty from "opencode-effect/Operations/Pty"
import * as Session from "opencode-effect/Operations/Session"
import * as Tui from "opencode-effect/Operations/Tui"
import * as V2Pty from "opencode-effect/Operations/V2/Pty"
import { Sandbox } from "../../../src/testing/Sandbox.js"
import { type Exercise, eventually, exercise, refused } from "../exercise.js"

/** A terminal in which `cat` runs, for as long as the scope lives. */
const cat = Effect.acquireRelease(Pty.create({ command: "/bin/cat", title: "cat" }), ({ id }) =>
  Effect.ignore(Pty.remove({ ptyID: id }))
)

const v2Cat = Effect.acquireRelease(
  Effect.map(V2Pty.create({ command: "/bin/cat", title: "cat" }), ({ data }) => data),
  ({ id }) => Effect.ignore(V2Pty.remove({ ptyID: id }))
)

/**
 * Types a line into `cat` and then ends it, and answers what came: the cursor frame and the text. It ends when the
 * server closes the socket.
 */
const converse = (socket: Socket.Socket) =>
  Effect.gen(function* () {
    const write = yield* socket.writer
    let cursor: unknown
    let output = ""
    let typed = false
    yield* socket.runRaw((data) => {
      if (typeof data !== "string" && data[0] === 0) {
        cursor = JSON.parse(new TextDecoder().decode(data.subarray(1)))
        return write("typed\n")
      }
      output += typeof data === "string" ? data : new TextDecoder().decode(data)
      // The terminal echoes the line and `cat` repeats it; then the end of input ends `cat`.
      if (typed || !/typed\s+typed/.test(output)) return
      typed = true
      return write("\u0004")
    })
    return { cursor, output }
  })

const noTerminal = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.map(refused(effect, 404, "PtyNotFoundError"), (error) =>
    assert.deepStrictEqual(error.body, {
      _tag: "PtyNotFoundError",
      ptyID: "pty_none",
      message: "PTY session not found: pty_none"
    })
  )

/** What the server tells a terminal interface. */
interface Told {
  readonly type: string
  readonly properties: unknown
}

/** What the server tells a terminal interface while the effect runs. */
const told = <E, R>(effect: Effect.Effect<boolean, E, R>) =>
  Event.subscribe().pipe(
    Stream.tap((event) =>
      event.type === "server.connected" ? Effect.map(effect, (accepted) => assert.isTrue(accepted)) : Effect.void
    ),
    Stream.filterMap((event) =>
      event.type === "tui.prompt.append" ||
      event.type === "tui.command.execute" ||
      event.type === "tui.toast.show" ||
      event.type === "tui.session.select"
        ? Option.some<Told>({ type: event.type, properties: event.properties })
        : Option.none<Told>()
    ),
    Stream.runHead,
    Effect.map(Option.getOrThrow)
  )

const command = <const Name extends string>(name: Name) =>
  ({ type: "tui.command.execute", properties: { command: name } }) as const

export const exercises: ReadonlyArray<Exercise> = [
  exercise(Pty.shells, "success", "answers the machine's shells", function* () {
    const shells = yield* Pty.shells()
    assert.include(
      shells.map((shell) => shell.name),
      "sh"
    )
  }),
  exercise(Pty.create, "success", "starts a program", function* () {
    const { project } = yield* Sandbox
    const pty = yield* cat
    assert.deepInclude(pty, { title: "cat", command: "/bin/cat", args: [], cwd: project, status: "running" })
    assert.isAbove(pty.pid, 0)
  }),
  exercise(Pty.list, "success", "lists the terminal", function* () {
    const pty = yield* cat
    assert.deepInclude(yield* Pty.list(), pty)
  }),
  exercise(Pty.get, "success", "answers the terminal", function* () {
    const pty = yield* cat
    assert.deepStrictEqual(yield* Pty.get({ ptyID: pty.id }), pty)
  }),
  exercise(Pty.get, "error 404 PtyNotFoundError", "knows no such terminal", function* () {
    yield* noTerminal(Pty.get({ ptyID: "pty_none" }))
  }),
  exercise(Pty.update, "success", "renames and resizes it", function* () {
    const pty = yield* cat
    const updated = yield* Pty.update({ ptyID: pty.id, title: "renamed", size: { rows: 10, cols: 40 } })
    assert.deepStrictEqual(updated, { ...pty, title: "renamed" })
  }),
  exercise(Pty.update, "error 404 PtyNotFoundError", "knows no such terminal", function* () {
    yield* noTerminal(Pty.update({ ptyID: "pty_none", title: "x" }))
  }),
  exercise(Pty.remove, "success", "ends the program", function* () {
    const pty = yield* cat
    assert.isTrue(yield* Pty.remove({ ptyID: pty.id }))
    yield* refused(Pty.get({ ptyID: pty.id }), 404, "PtyNotFoundError")
  }),
  exercise(Pty.remove, "error 404 PtyNotFoundError", "knows no such terminal", function* () {
    yield* noTerminal(Pty.remove({ ptyID: "pty_none" }))
  }),
  exercise(Pty.connectToken, "success", "issues a ticket", function* () {
    const pty = yield* cat
    const token = yield* Pty.connectToken({ ptyID: pty.id })
    assert.isAbove(token.ticket.length, 20)
    assert.strictEqual(token.expires_in, 60)
  }),
  exercise(Pty.connectToken, "error 404 PtyNotFoundError", "knows no such terminal", function* () {
    yield* noTerminal(Pty.connectToken({ ptyID: "pty_none" }))
  }),
  exercise(Pty.connect, "success", "types into the terminal and reads it", function* () {
    const pty = yield* cat
    const { ticket } = yield* Pty.connectToken({ ptyID: pty.id })
    const socket = yield* Pty.connect({ ptyID: pty.id, ticket })
    const { cursor, output } = yield* converse(socket)
    assert.deepStrictEqual(cursor, { cursor: 0 })
    assert.include(output, "typed\r\ntyped\r\n")
    yield* eventually(Pty.list(), (all) => all.every((one) => one.id !== pty.id))
  }),
  exercise(V2Pty.create, "success", "starts a program", function* () {
    const { project } = yield* Sandbox
    const pty = yield* v2Cat
    assert.deepInclude(pty, { title: "cat", command: "/bin/cat", args: [], cwd: project, status: "running" })
  }),
  exercise(V2Pty.list, "success", "lists the terminal", function* () {
    const { project } = yield* Sandbox
    const pty = yield* v2Cat
    const { data, location } = yield* V2Pty.list()
    assert.strictEqual(location.directory, project)
    assert.deepInclude(data, pty)
  }),
  exercise(V2Pty.get, "success", "answers the terminal", function* () {
    const pty = yield* v2Cat
    assert.deepStrictEqual((yield* V2Pty.get({ ptyID: pty.id })).data, pty)
  }),
  exercise(V2Pty.get, "error 404 PtyNotFoundError", "knows no such terminal", function* () {
    yield* noTerminal(V2Pty.get({ ptyID: "pty_none" }))
  }),
  exercise(V2Pty.update, "success", "renames and resizes it", function* () {
    const pty = yield* v2Cat
    const { data } = yield* V2Pty.update({ ptyID: pty.id, title: "renamed", size: { rows: 10, cols: 40 } })
    assert.deepStrictEqual(data, { ...pty, title: "renamed" })
  }),
  exercise(V2Pty.remove, "success", "ends the program", function* () {
    const pty = yield* v2Cat
    assert.isUndefined(yield* V2Pty.remove({ ptyID: pty.id }))
    yield* refused(V2Pty.get({ ptyID: pty.id }), 404, "PtyNotFoundError")
  }),
  exercise(V2Pty.remove, "error 404 PtyNotFoundError", "knows no such terminal", function* () {
    yield* noTerminal(V2Pty.remove({ ptyID: "pty_none" }))
  }),
  exercise(V2Pty.connectToken, "success", "issues a ticket", function* () {
    const pty = yield* v2Cat
    const { data } = yield* V2Pty.connectToken({ ptyID: pty.id })
    assert.isAbove(data.ticket.length, 20)
    assert.strictEqual(data.expires_in, 60)
  }),
  exercise(V2Pty.connect, "success", "types into the terminal and reads it", function* () {
    const { project } = yield* Sandbox
    const pty = yield* v2Cat
    const { data } = yield* V2Pty.connectToken({ ptyID: pty.id })
    const socket = yield* V2Pty.connect({
      ptyID: pty.id,
      ticket: data.ticket,
      "location[directory]": project
    })
    const { cursor, output } = yield* converse(socket)
    assert.deepStrictEqual(cursor, { cursor: 0 })
    assert.include(output, "typed\r\ntyped\r\n")
    const ended = yield* eventually(V2Pty.get({ ptyID: pty.id }), ({ data }) => data.status === "exited")
    assert.strictEqual(ended.data.exitCode, 0)
  }),
  exercise(Tui.appendPrompt, "success", "tells the interface", function* () {
    assert.deepStrictEqual(yield* told(Tui.appendPrompt({ text: "hello" })), {
      type: "tui.prompt.append",
      properties: { text: "hello" }
    })
  }),
  exercise(Tui.openHelp, "success", "tells the interface", function* () {
    assert.deepStrictEqual(yield* told(Tui.openHelp()), command("help.show"))
  }),
  exercise(Tui.openSessions, "success", "tells the interface", function* () {
    assert.deepStrictEqual(yield* told(Tui.openSessions()), command("session.list"))
  }),
  exercise(Tui.openThemes, "success", "tells the interface", function* () {
    assert.deepStrictEqual(yield* told(Tui.openThemes()), command("session.list"))
  }),
  exercise(Tui.openModels, "success", "tells the interface", function* () {
    assert.deepStrictEqual(yield* told(Tui.openModels()), command("model.list"))
  }),
  exercise(Tui.submitPrompt, "success", "tells the interface", function* () {
    assert.deepStrictEqual(yield* told(Tui.submitPrompt()), command("prompt.submit"))
  }),
  exercise(Tui.clearPrompt, "success", "tells the interface", function* () {
    assert.deepStrictEqual(yield* told(Tui.clearPrompt()), command("prompt.clear"))
  }),
  exercise(Tui.executeCommand, "success", "tells the interface", function* () {
    assert.deepStrictEqual(yield* told(Tui.executeCommand({ command: "session_new" })), command("session.new"))
  }),
  exercise(Tui.showToast, "success", "tells the interface", function* () {
    const toast = { title: "Title", message: "Message", variant: "info", duration: 1000 } as const
    assert.deepStrictEqual(yield* told(Tui.showToast(toast)), { type: "tui.toast.show", properties: toast })
  }),
  exercise(Tui.publish, "success", "tells the interface", function* () {
    const event = { type: "tui.prompt.append", properties: { text: "published" } } as const
    assert.deepStrictEqual(yield* told(Tui.publish({ event })), event)
  }),
  exercise(Tui.selectSession, "success", "tells the interface", function* () {
    const { id } = yield* Session.create()
    assert.deepStrictEqual(yield* told(Tui.selectSession({ sessionID: id })), {
      type: "tui.session.select",
      properties: { sessionID: id }
    })
  }),
  exercise(Tui.selectSession, "error 404 NotFoundError", "knows no such session", function* () {
    yield* refused(Tui.selectSession({ sessionID: "ses_none" }), 404, "NotFoundError")
  }),
  exercise(Tui.controlResponse, "success", "takes any answer", function* () {
    assert.isTrue(yield* Tui.controlResponse({ body: { ok: true } }))
  }),
  exercise(Tui.controlNext, "no answer", "waits; nothing in this server puts a request there", function* () {
    assert.isTrue(Option.isNone(yield* Effect.timeoutOption(Tui.controlNext(), "300 millis")))
  })
]
