/**
 * The terminal UI: what is refused and what a process is told, with stand-ins; and the real one in a pseudo-terminal,
 * which takes Linux and python3 (`support/terminal.py`).
 */
import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import * as Command from "@effect/platform/Command"
import * as FileSystem from "@effect/platform/FileSystem"
import * as Path from "@effect/platform/Path"
import * as Terminal from "@effect/platform/Terminal"
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Queue from "effect/Queue"
import * as Redacted from "effect/Redacted"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as Operations from "../src/Operations/Tui.js"
import * as Server from "../src/Server.js"
import * as Tui from "../src/Tui.js"
import * as NodeTestOpenCode from "../src/testing/NodeTestOpenCode.js"
import * as Sandbox from "../src/testing/Sandbox.js"
import { compile } from "./support/compiled.js"
import * as Fake from "./support/fakeBinary.js"
import { isAlive, until } from "./support/processes.js"

/** A terminal of which the test says what it is. */
const terminal = { isTTY: true, columns: 80, rows: 24 }
const fakeTerminal = Layer.succeed(Terminal.Terminal, {
  isTTY: Effect.sync(() => terminal.isTTY),
  columns: Effect.sync(() => terminal.columns),
  rows: Effect.sync(() => terminal.rows),
  readInput: Effect.dieMessage("nobody reads"),
  readLine: Effect.dieMessage("nobody reads"),
  display: () => Effect.dieMessage("nobody writes")
})

const contentOf = (file: string) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    return yield* fs.readFileString(file).pipe(Effect.orElseSucceed(() => ""))
  })

const gone = (what: string, pid: number) =>
  until(
    `the end of ${what}, ${pid}`,
    Effect.sync(() => isAlive(pid)),
    (alive) => !alive
  )

layer(Layer.merge(NodeTestOpenCode.layerPlatform, fakeTerminal), { excludeTestServices: true })("a stand-in", (it) => {
  it.effect("what cannot be right is refused before anything is started", () =>
    Effect.gen(function* () {
      const binary = "/no/such/opencode"
      const cases: ReadonlyArray<readonly [string, Tui.Options]> = [
        ["project", { project: "/no/such/directory" }],
        ["project", { project: "package.json" }],
        ["model", { model: "claude" }],
        ["model", { model: "a b/c" }],
        ["session", { session: JSON.parse('"msg_1"') }],
        ["continue", { continue: true, session: "ses_1" }],
        ["fork", { fork: true }],
        ["args", { prompt: "a\0b" }],
        ["env", { env: { NAME: "a\0b" } }],
        ["shutdownTimeout", { shutdownTimeout: JSON.parse('"soon"') }]
      ]
      for (const [option, options] of cases) {
        const error = yield* Effect.flip(Effect.scoped(Tui.open({ binary, ...options })))
        assert.deepInclude("reason" in error ? error.reason : error, { _tag: "InvalidOptions", option })
      }
      for (const url of ["", "127.0.0.1:4096", "ftp://localhost", "http://user:secret@localhost:1"]) {
        const error = yield* Effect.flip(Effect.scoped(Tui.attach({ url }, { binary })))
        assert.deepInclude("reason" in error ? error.reason : error, { _tag: "InvalidOptions", option: "url" })
        assert.notInclude(error.message, "secret")
      }
      const config: Tui.Options["config"] = JSON.parse('{ "model": 5, "modle": "a/b" }')
      const error = yield* Effect.flip(Effect.scoped(Tui.open({ binary, config })))
      assert.match(error.message, /modle/)
      assert.match(error.message, /model: /)
    })
  )

  it.scoped("no terminal, no binary, no program", () =>
    Effect.gen(function* () {
      const missing = yield* Effect.flip(Tui.open({ binary: "/no/such/opencode" }))
      assert.match(missing.message, /^No opencode binary was found/)
      const broken = yield* Effect.flip(Tui.open({ binary: yield* Fake.fakeBinary("#!/no/such/interpreter\n") }))
      assert.deepInclude("reason" in broken ? broken.reason : broken, { _tag: "NotExecutable" })
      terminal.isTTY = false
      const error = yield* Effect.flip(Tui.open()).pipe(Effect.ensuring(Effect.sync(() => (terminal.isTTY = true))))
      assert.instanceOf(error, Tui.NoTerminal)
      assert.match(error.message, /standard output/)
    })
  )

  /** Writes down its arguments, and what it sees of its environment. */
  const witness = Fake.fakeBinary(`#!${process.execPath}
const { GIVEN, OPENCODE_CONFIG_CONTENT, OPENCODE_SERVER_PASSWORD, OPENCODE_SERVER_USERNAME, PWD } = process.env
const env = { GIVEN, OPENCODE_CONFIG_CONTENT, OPENCODE_SERVER_PASSWORD, OPENCODE_SERVER_USERNAME, PWD }
require("node:fs").writeFileSync(__filename + ".json", JSON.stringify({ args: process.argv.slice(2), cwd: process.cwd(), env }))
process.exit(4)
`)
  const seen = (binary: string) => Effect.map(contentOf(`${binary}.json`), (text): unknown => JSON.parse(text))

  /** With a variable in the environment of the program itself. */
  const inherited = (name: string, value: string) =>
    Effect.acquireRelease(
      Effect.sync(() => {
        process.env[name] = value
      }),
      () =>
        Effect.sync(() => {
          delete process.env[name]
        })
    )

  it.scoped("is told its project, model, session, agent and configuration", () =>
    Effect.gen(function* () {
      const { project } = yield* Sandbox.make()
      const binary = yield* witness
      yield* inherited("OPENCODE_SERVER_PASSWORD", "inherited")
      const tui = yield* Tui.open({
        binary,
        project: `${project}/`,
        model: "test/model",
        session: "ses_1",
        fork: true,
        agent: "plan",
        prompt: "--help me\nplease",
        config: { share: "disabled" },
        env: { GIVEN: "given", PWD: "/" },
        args: ["--pure"]
      })
      assert.deepStrictEqual(yield* tui.awaitExit, { code: 4, signal: undefined })
      assert.deepStrictEqual(yield* seen(binary), {
        args: [
          project,
          "--model=test/model",
          "--agent=plan",
          "--prompt=--help me\nplease",
          "--session=ses_1",
          "--fork",
          "--pure"
        ],
        cwd: project,
        env: {
          GIVEN: "given",
          OPENCODE_CONFIG_CONTENT: '{"share":"disabled"}',
          OPENCODE_SERVER_PASSWORD: "",
          PWD: project
        }
      })
    })
  )

  it.scoped("unpacks its libraries into a folder that goes with the scope", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const binary = yield* Fake.fakeBinary(`#!${process.execPath}
require("node:fs").writeFileSync(process.env.BUN_TMPDIR + "/library.so", "")
require("node:fs").writeFileSync(__filename + ".folder", process.env.BUN_TMPDIR)
`)
      const folder = yield* Effect.scoped(
        Effect.gen(function* () {
          yield* Effect.flatMap(Tui.open({ binary }), (tui) => tui.awaitExit)
          const folder = yield* contentOf(`${binary}.folder`)
          assert.isTrue(yield* fs.exists(`${folder}/library.so`))
          return folder
        })
      )
      assert.isFalse(yield* fs.exists(folder))
    })
  )

  it.scoped("is told the server to attach to, its password not among the arguments", () =>
    Effect.gen(function* () {
      const binary = yield* witness
      const path = yield* Path.Path
      const here = path.resolve(".")
      yield* inherited("OPENCODE_SERVER_PASSWORD", "inherited")
      const server = { url: "http://127.0.0.1:5000", username: "ada", password: Option.some(Redacted.make("sesame")) }
      const options: Tui.AttachOptions = { binary, directory: "/srv/shop", continue: true }
      yield* Effect.flatMap(Tui.attach(server, options), (tui) => tui.awaitExit)
      assert.deepStrictEqual(yield* seen(binary), {
        args: ["attach", "http://127.0.0.1:5000", "--dir=/srv/shop", "--continue"],
        cwd: here,
        env: { OPENCODE_SERVER_PASSWORD: "sesame", OPENCODE_SERVER_USERNAME: "ada", PWD: here }
      })
      yield* Effect.flatMap(Tui.attach({ url: server.url }, { binary }), (tui) => tui.awaitExit)
      assert.deepStrictEqual(yield* seen(binary), {
        args: ["attach", "http://127.0.0.1:5000"],
        cwd: here,
        env: { OPENCODE_SERVER_PASSWORD: "", OPENCODE_SERVER_USERNAME: "opencode", PWD: here }
      })
    })
  )

  it.scoped("is killed when it ignores SIGTERM, and so is what it has started", () =>
    Effect.gen(function* () {
      const binary = yield* Fake.shell(
        'trap "" TERM; setsid sleep 300 & echo "$!" > "$0.pids"; while :; do sleep 0.1; done'
      )
      const scope = yield* Scope.make()
      const tui = yield* Scope.extend(Tui.open({ binary, shutdownTimeout: "300 millis" }), scope)
      const pids = yield* until("the process ids", contentOf(`${binary}.pids`), (text) => text.endsWith("\n"))
      yield* Scope.close(scope, Exit.void)
      assert.isFalse(isAlive(tui.pid))
      assert.deepStrictEqual(yield* tui.awaitExit, { code: undefined, signal: "SIGKILL" })
      yield* gone("what it had started", Number(pids))
    })
  )

  it.scoped("learns of a new size, and goes on when it was suspended", () =>
    Effect.gen(function* () {
      const binary = yield* Fake.fakeBinary(`#!${process.execPath}
const { appendFileSync } = require("node:fs")
for (const signal of ["SIGWINCH", "SIGCONT"]) process.on(signal, () => appendFileSync(__filename + ".log", signal + "\\n"))
appendFileSync(__filename + ".log", "ready\\n")
setInterval(() => {}, 1000)
`)
      const log = contentOf(`${binary}.log`)
      yield* Tui.open({ binary })
      yield* until("its start", log, (text) => text.includes("ready"))
      yield* until("SIGCONT", log, (text) => text.includes("SIGCONT"))
      assert.notInclude(yield* log, "SIGWINCH")
      terminal.columns = 60
      yield* until("SIGWINCH", log, (text) => text.includes("SIGWINCH"))
    })
  )

  it.effect("stands beside the operations on a UI", () =>
    Effect.sync(() => {
      assert.strictEqual(Tui.appendPrompt, Operations.appendPrompt)
      assert.notInclude(Object.keys(Operations), "open")
    })
  )
})

const hasTerminal = process.platform === "linux" && spawnSync("python3", ["-c", "import pty"]).status === 0

/** What a terminal shows, without the control sequences. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what they are
const controls = /\u001b(?:\[[0-9;?<>=$ ]*[A-Za-z~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[_P^].*?\u001b\\|[=>78])/g

/** A program that opens the UI, in a terminal. */
const inTerminal = (
  options: (Tui.Options | (Tui.AttachOptions & { readonly url: string; readonly password: string })) & {
    readonly env: Readonly<Record<string, string>>
  }
) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const path = yield* Path.Path
    const folder = yield* fs.makeTempDirectoryScoped({ prefix: "opencode-effect-tui-" })
    const file = path.join(folder, "log")
    const input = yield* Queue.unbounded<string>()
    const json = JSON.stringify({
      ...options,
      binary: path.resolve("node_modules/.bin/opencode"),
      env: { ...options.env, TERM: "xterm-256color" },
      inheritEnv: false
    })
    const program = yield* compile(new URL("./support/tui.ts", import.meta.url), folder)
    const handle = yield* Command.make(
      "python3",
      "test/support/terminal.py",
      ...[process.execPath, program, file, json]
    ).pipe(
      Command.stdin(Stream.map(Stream.fromQueue(input), (line) => new TextEncoder().encode(`${line}\n`))),
      Command.start
    )
    let raw = ""
    let said = ""
    const collect = (stream: typeof handle.stdout, add: (text: string) => void) =>
      stream.pipe(
        Stream.decodeText(),
        Stream.runForEach((text) => Effect.sync(() => add(text))),
        Effect.ignore,
        Effect.forkScoped
      )
    yield* collect(handle.stdout, (text) => {
      raw += text
    })
    yield* collect(handle.stderr, (text) => {
      said += text
    })
    const screen = Effect.sync(() => raw.replaceAll(controls, ""))
    return {
      log: contentOf(file),
      pid: Effect.map(
        slowly("the UI's process", contentOf(file), (text) => /^open \d+$/m.test(text)),
        (text) => Number(/^open (\d+)$/m.exec(text)?.[1])
      ),
      /** Sends a line to the terminal's driver. */
      tell: (line: string) => Queue.offer(input, line),
      type: (text: string) => Queue.offer(input, `type ${JSON.stringify(text)}`),
      shows: (text: string) => slowly(`"${text}" on the screen`, screen, (shown) => shown.includes(text)),
      /** Forgets what was shown. */
      clear: Effect.sync(() => {
        raw = ""
      }),
      raw: Effect.sync(() => raw),
      /** What the driver says. */
      says: (text: string) =>
        slowly(
          text,
          Effect.sync(() => said),
          (said) => said.includes(text)
        )
    }
  })

/** Like `until`, for a program that takes its time to start. */
const slowly = <A>(what: string, ask: Effect.Effect<A, never, FileSystem.FileSystem>, fits: (a: A) => boolean) => {
  const loop: Effect.Effect<A, never, FileSystem.FileSystem> = Effect.flatMap(ask, (a) =>
    fits(a) ? Effect.succeed(a) : Effect.zipRight(Effect.sleep("50 millis"), loop)
  )
  return loop.pipe(
    Effect.timeoutOption("80 seconds"),
    Effect.flatMap(
      Option.match({
        onSome: Effect.succeed,
        onNone: () => Effect.flatMap(ask, (a) => Effect.dieMessage(`It never came: ${what}. There is: ${a}`))
      })
    )
  )
}

/** The processes below one, and the guards that watch over them. */
const descendants = (pid: number): ReadonlyArray<number> => {
  const children = spawnSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" })
    .stdout.split("\n")
    .filter((line) => line.trim() !== "")
    .map(Number)
  return [...children, ...children.flatMap(descendants)]
}

const drawn = "Ask anything"

layer(NodeTestOpenCode.layerPlatform, { excludeTestServices: true, timeout: "90 seconds" })(
  "the real one, in a terminal",
  (it) => {
    const test = (
      name: string,
      body: Effect.Effect<void, unknown, Scope.Scope | Layer.Layer.Success<typeof NodeTestOpenCode.layerPlatform>>
    ) => it.scoped.skipIf(!hasTerminal)(name, () => body, { timeout: 180_000 })

    /** The program and the UI and the guard are gone. */
    const allGone = (pids: ReadonlyArray<number>) =>
      Effect.forEach(pids, (pid) => gone(`one of ${pids.join(", ")}`, pid), { discard: true })

    test(
      "draws, reacts to keys, follows the window, survives Ctrl+Z, and ends with the program's scope",
      Effect.gen(function* () {
        const { env, project } = yield* Sandbox.make()
        const ui = yield* inTerminal({ project, env })
        yield* ui.shows(drawn)
        const pid = yield* ui.pid
        yield* ui.type("first")
        yield* ui.shows("first")
        yield* ui.tell("modes")
        yield* ui.says("modes changed")

        yield* ui.clear
        yield* ui.tell("size 60 20")
        yield* ui.shows("first")
        const columns = [...(yield* ui.raw).matchAll(/\[\d+;(\d+)H/g)].map(([, column]) => Number(column))
        assert.isAtMost(Math.max(...columns), 60)

        yield* ui.clear
        yield* ui.type("\u001a")
        yield* ui.shows("first")
        yield* ui.type("second")
        yield* ui.shows("second")

        const program = Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ")[1])
        const pids = [program, ...descendants(program)]
        assert.include(pids, pid)
        yield* ui.clear
        process.kill(program, "SIGTERM")
        yield* ui.says("exit")
        assert.match(yield* ui.log, /closing\nclosed\n$/)
        assert.include(yield* ui.raw, "\u001b[?1049l")
        yield* allGone(pids)
        yield* ui.clear
        yield* ui.tell("modes")
        yield* ui.says("modes same")
      })
    )

    test(
      "ends when the user leaves",
      Effect.gen(function* () {
        const { env, project } = yield* Sandbox.make()
        const ui = yield* inTerminal({ project, env })
        yield* ui.shows(drawn)
        yield* ui.type("\u0003")
        yield* ui.says("exit 0")
        assert.match(yield* ui.log, /exit 0 undefined\nclosing\nclosed\n$/)
      })
    )

    test(
      "a session that is not there ends it",
      Effect.gen(function* () {
        const { env, project } = yield* Sandbox.make()
        const ui = yield* inTerminal({ project, env, session: "ses_nope" })
        yield* ui.shows("Session not found: ses_nope")
        yield* ui.says("exit 0")
        assert.match(yield* ui.log, /exit 1 undefined\nclosing\nclosed\n$/)
      })
    )

    test(
      "attaches to a server with a password, which goes on when the window is closed",
      Effect.gen(function* () {
        const { env, project } = yield* Sandbox.make()
        const server = yield* Server.make({
          binary: "node_modules/.bin/opencode",
          directory: project,
          env,
          inheritEnv: false,
          password: Redacted.make("sesame-open")
        })
        const ui = yield* inTerminal({ url: server.url, password: "sesame-open", directory: project, env })
        yield* ui.shows(drawn)
        const pid = yield* ui.pid
        assert.notInclude(readFileSync(`/proc/${pid}/cmdline`, "utf8"), "sesame-open")
        yield* ui.tell("close")
        yield* ui.says("exit -1")
        yield* gone("the UI", pid)
        assert.isTrue(isAlive(server.pid))
      })
    )
  }
)
