/** The quickstart as a user runs it: its output, and that it leaves nothing. */
import { join } from "node:path"
import * as Command from "@effect/platform/Command"
import * as FileSystem from "@effect/platform/FileSystem"
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import * as NodeTestOpenCode from "../src/testing/NodeTestOpenCode.js"
import * as Sandbox from "../src/testing/Sandbox.js"
import * as ScriptedModel from "../src/testing/ScriptedModel.js"
import { compile } from "./support/compiled.js"
import { isAlive, isListening, until } from "./support/processes.js"

/** Runs a program with nothing of the user's: home and temporary folder are those of a sandbox. */
const run = (...[program, ...args]: [string, ...ReadonlyArray<string>]) =>
  Effect.gen(function* () {
    const { env } = yield* Sandbox.Sandbox
    const process = yield* Command.make(program, ...args).pipe(Command.env(env, { extendEnv: false }), Command.start)
    const lines: Array<string> = []
    const output = (pipe: Stream.Stream<Uint8Array, unknown>) =>
      pipe.pipe(
        Stream.decodeText(),
        Stream.splitLines,
        Stream.tap((line) => Effect.sync(() => lines.push(line))),
        Stream.runDrain,
        Effect.ignore
      )
    yield* Effect.forkScoped(Effect.all([output(process.stdout), output(process.stderr)], { concurrency: 2 }))
    return { process, output: Effect.sync(() => lines.join("\n")) }
  })

/** `npm start` */
const start = (...args: ReadonlyArray<string>) => run("node_modules/.bin/tsx", "examples/quickstart.ts", ...args)

/**
 * The same program without the loader, which takes seconds to start, and sends an interruption on to a program that has
 * heard of it already: a second one ends it at once.
 */
const startCompiled = (...args: ReadonlyArray<string>) =>
  Effect.gen(function* () {
    const { root } = yield* Sandbox.Sandbox
    const program = yield* compile(new URL("../examples/quickstart.ts", import.meta.url), root)
    return yield* run(process.execPath, program, ...args)
  })

const running = /listens on (\S+) \(process (\d+)\)/

/** The server that the output speaks of is gone, and so is everything temporary. */
const nothingLeft = (output: string) =>
  Effect.gen(function* () {
    const [, url, pid] = running.exec(output) ?? []
    assert.isFalse(isAlive(Number(pid)))
    assert.isFalse(yield* isListening(url ?? ""))
    const fs = yield* FileSystem.FileSystem
    const { env } = yield* Sandbox.Sandbox
    const left = yield* fs.readDirectory(env.TMPDIR ?? "")
    assert.deepStrictEqual(
      left.filter((name) => name.startsWith("opencode-effect-")),
      []
    )
  })

layer(
  Layer.provideMerge(
    Layer.merge(
      Sandbox.layer(),
      NodeTestOpenCode.layerModel(() => ScriptedModel.text("From your own."))
    ),
    NodeTestOpenCode.layerPlatform
  ),
  {
    excludeTestServices: true,
    timeout: "30 seconds"
  }
)("npm start", (it) => {
  it.scoped("answers a prompt with a scripted model and says so", () =>
    Effect.gen(function* () {
      const { output, process } = yield* start("Is this", "thing on?")
      assert.strictEqual(yield* process.exitCode, 0)
      const text = yield* until("the last line", output, (text) => text.includes("gone"))
      assert.match(text, /scripted model on http:\/\/127\.0\.0\.1:\d+\/v1 answers/)
      assert.match(text, /You asked: Is this thing on\?/)
      assert.match(text, /Session ses_/)
      assert.match(text, /Tokens: 10 in, 5 out/)
      assert.match(text, /The server is gone\.$/)
      yield* nothingLeft(text)
      // It needs nothing of the home folder, and writes nothing there.
      const fs = yield* FileSystem.FileSystem
      const { home } = yield* Sandbox.Sandbox
      assert.deepStrictEqual(yield* fs.readDirectory(home), [])
    })
  )

  it.scoped("asks a model of the user's own configuration", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const { env } = yield* Sandbox.Sandbox
      const { config } = yield* ScriptedModel.ScriptedModel
      const folder = join(env.XDG_CONFIG_HOME ?? "", "opencode")
      yield* fs.makeDirectory(folder, { recursive: true })
      yield* fs.writeFileString(join(folder, "opencode.json"), JSON.stringify({ provider: config.provider }))
      const { output, process } = yield* startCompiled("--model", "scripted/model", "Hello!")
      assert.strictEqual(yield* process.exitCode, 0)
      const text = yield* until("the last line", output, (text) => text.includes("gone"))
      assert.include(text, "From your own.")
      assert.notInclude(text, "No --model given")
      yield* nothingLeft(text)
    })
  )

  it.scoped("ends in order when it is interrupted", () =>
    Effect.gen(function* () {
      const { output, process } = yield* startCompiled()
      const text = yield* until("the server", output, (text) => running.test(text))
      assert.isTrue(isAlive(Number(running.exec(text)?.[2])))
      yield* process.kill("SIGINT")
      yield* nothingLeft(text)
    })
  )

  it.scoped("says how it is used", () =>
    Effect.gen(function* () {
      for (const args of [["--no-such-option"], ["--model"], ["--model", "nameless"]]) {
        const { output, process } = yield* startCompiled(...args)
        assert.strictEqual(yield* process.exitCode, 1)
        assert.match(yield* until("the usage", output, (text) => text !== ""), /^Usage: npm start/)
      }
    })
  )
})
