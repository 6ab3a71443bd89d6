/**
 * That nothing is left of a server, however it ends and whatever it has started: the process table, listening ports and
 * temporary files are looked at. What this does many times over is in `test/soak`.
 */
import { readdirSync } from "node:fs"
import * as FileSystem from "@effect/platform/FileSystem"
import { assert, describe, layer, vi } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Scope from "effect/Scope"
import * as Client from "../src/Client.js"
import { NodeOpenCode } from "../src/node.js"
import * as OpenCode from "../src/OpenCode.js"
import * as Pty from "../src/Operations/Pty.js"
import * as Session from "../src/Operations/Session.js"
import type * as Server from "../src/Server.js"
import * as NodeTestOpenCode from "../src/testing/NodeTestOpenCode.js"
import * as Sandbox from "../src/testing/Sandbox.js"
import * as Busy from "./support/busy.js"
import * as Endurance from "./support/endurance.js"
import * as Fake from "./support/fakeBinary.js"
import {
  type Family,
  familyOf,
  gone,
  hasProcessTable,
  isAlive,
  isListening,
  until,
  variableOf
} from "./support/processes.js"
import { type Program, run } from "./support/run.js"

// Several servers and programs to a test, on a machine that may be busy.
vi.setConfig({ testTimeout: 90_000 })

/** A stand-in, where it does not matter what the server is. */
const standIn = Fake.node("")

/** A stand-in that is deaf to every signal that can be ignored, and so is what it has started and left alone. */
const deaf = Fake.node(`
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => {})
require("node:child_process")
  .spawn("sh", ["-c", "trap '' HUP INT TERM; while :; do sleep 300; done"], { detached: true, stdio: "ignore" })
  .unref()`)

/** A stand-in that prints without end, as long as somebody reads, and is deaf; a file tells how many lines it is at. */
const chatty = Fake.node(`
process.on("SIGTERM", () => {})
const fs = require("node:fs")
const file = fs.openSync(__filename + ".lines", "w")
let lines = 0
const chat = () => {
  try {
    for (let i = 0; i < 100; i++) {
      fs.writeSync(2, "line " + lines++ + " " + "x".repeat(1000) + "\\n")
      fs.writeSync(file, String(lines).padEnd(10), 0)
    }
  } catch (error) {
    if (error.code !== "EAGAIN") throw error
  }
  setTimeout(chat, 0)
}
chat()`)

/** Starts a server in a sandbox of its own, lets `during` happen, and closes the scope; then nothing must be left. */
const closing = <E, R>(
  options: Server.Options,
  during: (server: Server.Service, project: string) => Effect.Effect<void, E, R>
) =>
  Effect.gen(function* () {
    const sandbox = yield* Endurance.sandbox
    const scope = yield* Effect.acquireRelease(Scope.make(), (scope) => Scope.close(scope, Exit.void))
    // Connections of its own: those of the test before led to another server on the same port.
    const http = yield* Layer.build(Layer.fresh(NodeOpenCode.layerHttpClient))
    const { client, server } = yield* OpenCode.make({ ...Endurance.optionsIn(sandbox), ...options }).pipe(
      Effect.provide(http),
      Scope.extend(scope)
    )
    yield* Effect.provideService(during(server, sandbox.project), Client.Client, client)
    const temporary = variableOf(server.pid, "BUN_TMPDIR")
    assert.include(Endurance.filesIn(sandbox).join(), temporary.split("/").at(-2) ?? "a folder of its own")
    const family = familyOf(process.pid, sandbox.root)
    // Twice at once: closing is idempotent.
    const [took] = yield* Effect.timed(
      Effect.all([Scope.close(scope, Exit.void), Scope.close(scope, Exit.void)], { concurrency: "unbounded" })
    )
    yield* Scope.close(scope, Exit.void)
    yield* Endurance.nothingIn(sandbox, "after the scope has closed", family)
    yield* Endurance.nothingIn(sandbox, "newcomers after the scope has closed")
    return { server, family, took: Duration.toMillis(took) }
  })

const commandsOf = ({ members }: Family) => members.map(({ pid, command }) => `${pid}: ${command}`).join("\n")

/** A guard is the shell that is not marked itself. */
const hasGuard = (family: Family) =>
  family.members.some(
    ({ command, environment }) => command.startsWith("/bin/sh -c") && !environment.includes("OPENCODE_EFFECT_SERVER=")
  )

/** Everything that makes a server busy is there before it is expected to be gone. */
const allThere = (busy: Busy.Busy | null, family: Family) => {
  const pids = new Set(family.members.map(({ pid }) => pid))
  assert.deepStrictEqual(
    Object.entries(busy ?? { nothing: 0 }).filter(([, pid]) => !pids.has(pid)),
    [],
    commandsOf(family)
  )
}

/** Runs the program in a sandbox of its own up to its report, ends it, and waits until nothing is left of it. */
const ending = (plan: Parameters<typeof run>[1], end: (program: Program) => Effect.Effect<void>) =>
  Effect.gen(function* () {
    const sandbox = yield* Sandbox.make()
    const program = yield* run(sandbox, plan)
    const report = yield* program.report
    const family = familyOf(program.pid, sandbox.root)
    if (plan.busy === true && plan.ending === undefined) allThere(report.busy, family)
    if (plan.ending === undefined) assert.isTrue(hasGuard(family), commandsOf(family))
    yield* end(program)
    const ended = yield* program.ended
    yield* gone(family)
    yield* gone(familyOf(program.pid, sandbox.root))
    if (plan.busy === true) assert.deepStrictEqual(Object.values(report.busy ?? {}).filter(isAlive), [])
    assert.isFalse(yield* isListening(report.url))
    yield* until(
      "the end of the temporary files",
      Effect.sync(() => Endurance.filesIn(sandbox)),
      (left) => left.length === 0
    )
    return { ended, output: yield* program.output }
  })

const signal = (name: "SIGINT" | "SIGKILL" | "SIGTERM") => (program: { readonly pid: number }) =>
  Effect.sync(() => {
    process.kill(program.pid, name)
  })

const nothing = () => Effect.void

describe.skipIf(!hasProcessTable)("nothing is left", () => {
  layer(NodeTestOpenCode.layerPlatform, { excludeTestServices: true })("when the scope closes", (it) => {
    for (const guard of [true, false]) {
      it.scoped(
        `over shell commands, a terminal, an MCP server and daemons, ${guard ? "with" : "without"} a guard`,
        () =>
          Effect.gen(function* () {
            let busy: Busy.Busy | null = null
            const { family } = yield* closing({ guard, config: Busy.config }, (_, project) =>
              Effect.map(Busy.start(project), (pids) => {
                busy = pids
              })
            )
            allThere(busy, family)
            assert.strictEqual(hasGuard(family), guard, commandsOf(family))
          })
      )
    }

    it.scoped("over a terminal, and over a process without session and environment, of a server in a shared home", () =>
      closing({ isolated: false }, (server, project) =>
        Effect.gen(function* () {
          yield* Pty.create({
            command: "/bin/sh",
            args: ["-c", "echo $$ > terminal.pid; exec sleep 300"],
            cwd: project
          })
          const { id } = yield* Session.create()
          const command = "env -i setsid sh -c 'echo $$ > wiped.pid; exec sleep 300'"
          yield* Effect.forkScoped(Effect.ignore(Session.shell({ sessionID: id, agent: "build", command })))
          const pid = yield* Busy.pidIn(`${project}/wiped.pid`)
          assert.strictEqual(variableOf(pid, "OPENCODE_EFFECT_SERVER"), "")
          yield* Busy.pidIn(`${project}/terminal.pid`)
          const unpacked = readdirSync(variableOf(server.pid, "BUN_TMPDIR"))
          assert.include(unpacked.join(), ".so")
        })
      )
    )

    it.scoped("over a process that is stopped (SIGSTOP), which gets to end in its own way", () =>
      Effect.gen(function* () {
        const fs = yield* FileSystem.FileSystem
        const binary = yield* Fake.node(`
const script = 'trap "echo bye > $0.bye; exit 0" TERM; echo $$ > $0.pid; while :; do sleep 0.05; done'
require("node:child_process").spawn("sh", ["-c", script, __filename], { detached: true, stdio: "ignore" }).unref()`)
        yield* closing({ binary }, () =>
          Effect.map(Busy.pidIn(`${binary}.pid`), (pid) => {
            process.kill(pid, "SIGSTOP")
          })
        )
        assert.strictEqual(yield* fs.readFileString(`${binary}.bye`), "bye\n")
      })
    )

    it.scoped("over a server that is stopped (SIGSTOP)", () =>
      Effect.gen(function* () {
        const { server, took } = yield* closing({ shutdownTimeout: 300 }, (server, project) =>
          Effect.gen(function* () {
            const { id } = yield* Session.create()
            yield* Effect.forkScoped(
              Effect.ignore(Session.shell({ sessionID: id, agent: "build", command: Busy.commands.shell }))
            )
            yield* Busy.pidIn(`${project}/shell.pid`)
            process.kill(server.pid, "SIGSTOP")
          })
        )
        assert.strictEqual((yield* server.awaitExit).signal, "SIGKILL")
        // Two seconds for dispose, 0.3 for SIGTERM, and what it has started.
        assert.isBelow(took, 5_000)
      })
    )

    it.scoped("over a server that ignores SIGTERM, and its child", () =>
      Effect.gen(function* () {
        const { server, family, took } = yield* closing({ binary: yield* deaf, shutdownTimeout: 300 }, nothing)
        assert.strictEqual((yield* server.awaitExit).signal, "SIGKILL")
        assert.include(commandsOf(family), "sleep 300")
        assert.isBelow(took, 5_000)
      })
    )

    it.scoped(
      "over a server that prints without end, within little memory and with an onOutput that never returns",
      () =>
        Effect.gen(function* () {
          const binary = yield* chatty
          const before = yield* Endurance.heap
          const { took } = yield* closing({ binary, shutdownTimeout: 300, onOutput: () => Effect.never }, (server) =>
            Effect.gen(function* () {
              const last = Effect.map(server.output, (lines) => Number(/^line (\d+)/.exec(lines.at(-1) ?? "")?.[1]))
              yield* until("20 MB of output", last, (line) => line > 20_000)
              const growth = ((yield* Endurance.heap) - before) / 1e6
              assert.isBelow(growth, 5, "MB of heap after 10 MB of output")
            })
          )
          assert.isBelow(took, 5_000)
        })
    )
  })

  layer(NodeTestOpenCode.layerPlatform, { excludeTestServices: true })("when our process ends", (it) => {
    it.scoped("by SIGKILL over a busy server, by process.exit, and by an uncaught exception", () =>
      Effect.gen(function* () {
        const binary = yield* standIn
        const { killed, exited, thrown } = yield* Effect.all(
          {
            killed: ending({ busy: true, isolated: false }, signal("SIGKILL")),
            exited: ending({ binary, ending: "exit" }, nothing),
            thrown: ending({ binary, ending: "throw" }, nothing)
          },
          { concurrency: "unbounded" }
        )
        assert.deepStrictEqual([killed.ended, exited.ended, thrown.ended], ["SIGKILL", 3, 1])
        assert.include(thrown.output, "nobody catches this")
        for (const { output } of [killed, exited, thrown]) assert.notInclude(output, "closed")
      })
    )

    it.scoped("by SIGKILL, over servers that are stopped, deaf, or blocked by a full pipe", () =>
      Effect.gen(function* () {
        const fs = yield* FileSystem.FileSystem
        const [deafBinary, chattyBinary] = [yield* deaf, yield* chatty]
        const stopping = (program: Program) =>
          Effect.flatMap(program.report, ({ pid }) =>
            Effect.zipRight(
              Effect.sync(() => process.kill(pid, "SIGSTOP")),
              signal("SIGKILL")(program)
            )
          )
        const blocking = (program: Program) =>
          Effect.gen(function* () {
            const lines = Effect.orElseSucceed(fs.readFileString(`${chattyBinary}.lines`), () => "")
            const twice = Effect.zip(lines, Effect.delay(lines, "200 millis"))
            yield* until("a full pipe", twice, ([one, two]) => Number(two) - Number(one) < 50 && Number(one) > 0)
            yield* signal("SIGKILL")(program)
          })
        yield* Effect.all(
          [
            ending({}, stopping),
            ending({ binary: deafBinary }, signal("SIGKILL")),
            ending({ binary: chattyBinary, ending: "block" }, blocking)
          ],
          { concurrency: "unbounded" }
        )
      })
    )

    it.scoped("by SIGKILL, while the server is still starting", () =>
      Effect.gen(function* () {
        const sandbox = yield* Sandbox.make()
        const binary = yield* Fake.shell(`trap '' TERM; echo $$ > "$0.pid"; while :; do sleep 300; done`)
        const program = yield* run(sandbox, { binary })
        const pid = yield* Busy.pidIn(`${binary}.pid`)
        const family = familyOf(program.pid, sandbox.root)
        yield* signal("SIGKILL")(program)
        yield* gone(family)
        assert.isFalse(isAlive(pid))
        assert.deepStrictEqual(Endurance.filesIn(sandbox), [])
      })
    )

    it.scoped("by SIGINT or SIGTERM: NodeRuntime.runMain closes the scope", () =>
      Effect.gen(function* () {
        const binary = yield* standIn
        const ends = yield* Effect.all([ending({}, signal("SIGINT")), ending({ binary }, signal("SIGTERM"))], {
          concurrency: "unbounded"
        })
        for (const { ended, output } of ends) {
          assert.strictEqual(ended, 0, output)
          assert.include(output, "closed")
        }
      })
    )

    it.scoped("while another application with the same home, project and default options goes on", () =>
      Effect.gen(function* () {
        const sandbox = yield* Sandbox.make()
        const start = run(sandbox, { isolated: false })
        const [one, two] = yield* Effect.all([start, start], { concurrency: "unbounded" })
        const [first, second] = yield* Effect.all([one.report, two.report], { concurrency: "unbounded" })
        assert.notStrictEqual(first.url, second.url)
        const ofFirst = familyOf(one.pid)
        const ofSecond = familyOf(two.pid)
        yield* signal("SIGKILL")(one)
        yield* gone(ofFirst)
        assert.isTrue(isAlive(second.pid))
        assert.isTrue(yield* isListening(second.url))
        yield* signal("SIGTERM")(two)
        assert.strictEqual(yield* two.ended, 0, yield* two.output)
        yield* gone(ofSecond)
        yield* gone(familyOf(process.pid, sandbox.root))
      })
    )
  })

  layer(NodeTestOpenCode.layerPlatform, { excludeTestServices: true })("over and over", (it) => {
    it.scoped("5 starts interrupted at random moments", () => Endurance.interruptions(5))
    it.scoped("2 servers started and stopped at once", () => Endurance.atOnce(2))
    it.scoped("20 cycles of a stand-in: handles and listeners do not grow, nor memory much", () =>
      Effect.flatMap(standIn, (binary) => Endurance.cycles(5, 15, 200_000, { binary }))
    )
  })
})
