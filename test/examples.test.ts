/** The examples as a reader runs them, each as a program of its own: what they show, and that they leave nothing. */
import { join } from "node:path"
import * as Command from "@effect/platform/Command"
import * as FileSystem from "@effect/platform/FileSystem"
import * as HttpBody from "@effect/platform/HttpBody"
import * as HttpClient from "@effect/platform/HttpClient"
import { assert, describe, layer } from "@effect/vitest"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Queue from "effect/Queue"
import * as Stream from "effect/Stream"
import * as NodeTestOpenCode from "../src/testing/NodeTestOpenCode.js"
import * as Sandbox from "../src/testing/Sandbox.js"
import * as ScriptedModel from "../src/testing/ScriptedModel.js"
import { compile } from "./support/compiled.js"
import { isListening, leftOf, processes, until } from "./support/processes.js"
import { bash, play } from "./support/scenes.js"

/** Holds an answer back until half of it was seen. */
const gate = Effect.runSync(Deferred.make<void>())

/** The model of those that run with `--model`. */
const script = play({
  gate: [
    ScriptedModel.toolCalls([bash("echo one"), { name: "read", input: { filePath: "missing.txt" } }], {
      text: "First this."
    }),
    ScriptedModel.reply(["Half of it, ", Deferred.await(gate), "and the rest."])
  ]
})

/** In milliseconds, the wait for a place among the {@link atOnce} included. */
const limit = 240_000

/** So many programs run at once, each with a server of its own. */
const atOnce = Effect.unsafeMakeSemaphore(3)

interface Program {
  readonly output: Effect.Effect<string>
  /** Waits until it has printed this. */
  readonly shows: (what: string | RegExp) => Effect.Effect<string>
  /** Sends text to its standard input, or types it in its terminal. */
  readonly type: (text: string) => Effect.Effect<void>
  readonly kill: (signal: "SIGTERM") => Effect.Effect<void>
  /** Waits until it has ended in order, and makes sure that nothing is left; answers what it printed. */
  readonly ended: Effect.Effect<string>
  /** The processes below it that run this command. */
  readonly running: (command: string) => Effect.Effect<ReadonlyArray<string>>
}

/** Starts an example in a sandbox: with nothing of the user's, home and temporary folder are its own. */
const start = (
  example: string,
  options: {
    readonly args?: ReadonlyArray<string>
    /** All of its standard input; left open without it. */
    readonly input?: string
    /** Whether it has a terminal. */
    readonly terminal?: boolean
    /** Whether the model of this file is in the user's configuration. */
    readonly configured?: boolean
  } = {}
) =>
  Effect.gen(function* () {
    yield* Effect.acquireRelease(atOnce.take(1), () => atOnce.release(1))
    const fs = yield* FileSystem.FileSystem
    const { env, home, root } = yield* Sandbox.make()
    if (options.configured === true) {
      const { config } = yield* ScriptedModel.ScriptedModel
      const folder = join(env.XDG_CONFIG_HOME ?? "", "opencode")
      yield* fs.makeDirectory(folder, { recursive: true })
      yield* fs.writeFileString(join(folder, "opencode.json"), JSON.stringify({ provider: config.provider }))
    }
    const file = yield* compile(new URL(`../examples/${example}.ts`, import.meta.url), root)
    const program = [process.execPath, file, ...(options.args ?? [])] as const
    const typed = yield* Queue.unbounded<string>()
    const input = options.input === undefined ? Stream.fromQueue(typed) : Stream.make(options.input)
    const inTerminal = options.terminal === true
    const child = yield* Command.make(
      ...(inTerminal ? (["python3", "test/support/terminal.py", ...program] as const) : program)
    ).pipe(Command.env(env, { extendEnv: false }), Command.stdin(Stream.encodeText(input)), Command.start)
    const text = { all: "", errors: "" }
    yield* Stream.decodeText(child.stdout).pipe(
      Stream.runForEach((more) => Effect.sync(() => (text.all += more))),
      Effect.ignore,
      Effect.forkScoped
    )
    yield* Stream.decodeText(child.stderr).pipe(
      Stream.runForEach((more) => Effect.sync(() => (text.errors += more))),
      Effect.ignore,
      Effect.forkScoped
    )
    const output = Effect.sync(() => `${text.all}${inTerminal ? "" : text.errors}`)
    const running = (command: string) =>
      Effect.sync(() =>
        processes()
          .filter((process) => process.command.startsWith(command) && process.environment.includes(root))
          .map(({ command }) => command)
      )
    const nothingLeft = Effect.gen(function* () {
      yield* until(
        "the end of its processes",
        leftOf({ members: [], ports: [], marks: [root] }),
        (left) => left.length === 0
      )
      const left = yield* fs.readDirectory(env.TMPDIR ?? "")
      assert.deepStrictEqual(
        left.filter((name) => name.startsWith("opencode-effect-")),
        []
      )
      // It needs nothing of the home folder, and writes nothing there.
      if (options.configured !== true) assert.deepStrictEqual(yield* fs.readDirectory(home), [])
    })
    return {
      output,
      shows: (what) =>
        until(
          `${what} of ${example}`,
          output,
          (all) => (typeof what === "string" ? all.includes(what) : what.test(all)),
          "1 minute"
        ),
      type: (text) => Effect.asVoid(Queue.offer(typed, inTerminal ? `type ${JSON.stringify(text)}\n` : text)),
      kill: (signal) => Effect.ignore(child.kill(signal)),
      ended: Effect.gen(function* () {
        if (inTerminal) {
          yield* until(
            "its end",
            Effect.sync(() => text.errors),
            (said) => said.includes("exit 0"),
            "1 minute"
          )
          yield* Effect.ignore(child.kill())
        } else {
          const code = yield* child.exitCode
          assert.strictEqual(code, 0, yield* output)
        }
        yield* nothingLeft
        return yield* output
      }).pipe(Effect.orDie),
      running
    } satisfies Program
  })

layer(Layer.provideMerge(NodeTestOpenCode.layerModel(script), NodeTestOpenCode.layerPlatform), {
  excludeTestServices: true,
  timeout: "2 minutes"
})("examples", (it) => {
  describe.concurrent("run", () => {
    it.scoped(
      "quickstart shows tools as they run, text as it comes, what it cost, and its progress in a terminal",
      () =>
        Effect.gen(function* () {
          const args = ["--model", "scripted/model", "#gate"]
          const program = yield* start("quickstart", { args, configured: true, terminal: true })
          // Neither the line nor the answer is complete.
          assert.notInclude(yield* program.shows("Half of it, "), "and the rest.")
          yield* Deferred.succeed(gate, undefined)
          const text = yield* program.ended
          const clear = "\r\u001B[K"
          assert.match(text.replaceAll(clear, "<"), /<Step 1, \d+ s …<.*First this\./)
          // What a line shows at the end: what was written after the progress was wiped away.
          const lines = text.split("\r\n").map((line) => line.split(clear).at(-1) ?? "")
          const shown = lines.slice(lines.indexOf("First this."))
          assert.match(shown[1] ?? "", /^→ bash \{"command":"echo one"/)
          assert.include(shown, "✓ bash: echo one")
          assert.match(shown.join("\n"), /^✗ read: .*missing\.txt/m)
          assert.deepStrictEqual(shown.slice(-5), [
            "Half of it, and the rest.",
            "",
            "Tokens: 20 in, 10 out, in 2 steps. Cost: $0.0000.",
            "The server is gone.",
            ""
          ])
        }),
      limit
    )

    it.scoped(
      "chat reads from a pipe, and remembers",
      () =>
        Effect.gen(function* () {
          const program = yield* start("chat", { input: "Hello!\n\nAgain!\n/exit\nToo late.\n" })
          const text = yield* program.ended
          assert.include(text, "> You said: Hello! That was prompt 1 of this session.\n")
          assert.include(text, "> You said: Again! That was prompt 2 of this session.\n")
          assert.notInclude(text, "Too late")
        }),
      limit
    )

    it.scoped(
      "chat aborts the turn at Ctrl-C, goes on, and ends at Ctrl-C twice",
      () =>
        Effect.gen(function* () {
          const program = yield* start("chat", { terminal: true })
          yield* program.shows("> ")
          yield* program.type("please wait\r")
          yield* program.shows("[bash ")
          const sleeping = (count: number) =>
            until("the tool", program.running("sleep 60"), (found) => found.length === count)
          yield* sleeping(1)
          yield* program.type("\u0003")
          yield* program.shows("Aborting …")
          yield* sleeping(0)
          yield* program.shows(/Aborting …\s+> $/)
          yield* program.type("Hello!\r")
          yield* program.shows(/You said: Hello! That was prompt 2 of this session\.\s+> $/)
          yield* program.type("\u0003")
          yield* program.shows("Ctrl-C again, or /exit, ends the chat.")
          yield* program.type("\u0003")
          assert.include(yield* program.ended, "The server is gone.")
        }),
      limit
    )

    it.scoped(
      "review prints the findings of what is not committed",
      () =>
        Effect.gen(function* () {
          const text = yield* Effect.flatMap(start("review"), ({ ended }) => ended)
          assert.match(text, /│ 'average\.js' │ 2 {4}│ 'high' {3}│ 'A division by zero/)
          assert.include(text, "\nreject: One case is forgotten.\n")
        }),
      limit
    )

    it.scoped(
      "parallel runs three turns at once, and prints a row for each session",
      () =>
        Effect.gen(function* () {
          const text = yield* Effect.flatMap(start("parallel"), ({ ended }) => ended)
          const rows = [...text.matchAll(/│ '(Task \w+)' +│ \d+ +│ '(ses_\w+)' │ 15 +│ '(Done: Task \w+)' +│/g)]
          assert.deepStrictEqual(
            rows.map(([, prompt, , answer]) => [prompt, answer]),
            ["one", "two", "three", "four", "five", "six"].map((n) => [`Task ${n}`, `Done: Task ${n}`])
          )
          assert.strictEqual(new Set(rows.map(([, , session]) => session)).size, 6)
          let running = 0
          const counts = [...text.matchAll(/^Task \w+: (started|done)/gm)].map(([, what]) =>
            what === "started" ? ++running : --running
          )
          assert.deepStrictEqual([counts.length, Math.max(...counts), running], [12, 3, 0])
        }),
      limit
    )

    it.scoped(
      "approve asks what to allow, and tells the agent",
      () =>
        Effect.gen(function* () {
          const program = yield* start("approve", { input: "a\nwhat?\ny\nn\n" })
          const text = yield* program.ended
          // The "always" to the first covers the second; what is no answer is asked again.
          assert.deepStrictEqual(
            [...text.matchAll(/Allow (.*?)\?/g)].map(([, what]) => what),
            ["bash git log --oneline", "bash git status", "bash git status", "edit notes.md"]
          )
          assert.deepStrictEqual(
            [...text.matchAll(/[✓✗] \w+: (?:git .*|The user)/g)].map(([line]) => line),
            ["✓ bash: git log --oneline", "✓ bash: git log --stat", "✓ bash: git status", "✗ write: The user"]
          )
          assert.include(text, "The user does not want this. Do without.\n")
          assert.match(text, /That is all I wanted\.\nThe server is gone\.\n$/)
        }),
      limit
    )

    it.scoped(
      "service streams a turn, aborts it when its client goes away, and ends in order",
      () =>
        Effect.gen(function* () {
          const http = yield* HttpClient.HttpClient
          const program = yield* start("service")
          const url = /Listening on (\S+)\n/.exec(yield* program.shows("Listening on "))?.[1] ?? ""
          const ask = (prompt: string) =>
            http.post(`${url}/ask`, { body: HttpBody.unsafeJson({ prompt }) }).pipe(
              Effect.map((answer) => Stream.decodeText(answer.stream)),
              Stream.unwrap
            )
          const tags = (text: string) => [...text.matchAll(/^event: (\w+)$/gm)].map(([, tag]) => tag)
          const sleeping = (count: number) =>
            until("the tool", program.running("sleep 60"), (found) => found.length === count)

          const answer = yield* Stream.mkString(ask("Hello!"))
          assert.strictEqual(tags(answer)[0], "Started")
          assert.strictEqual(tags(answer).at(-1), "Finished")
          assert.match(answer, /"text":"You asked: Hello!"/)

          const form = yield* http.post(`${url}/ask`, { body: HttpBody.text('{"prompt":"Hello!"}', "text/plain") })
          assert.strictEqual(form.status, 400)
          assert.match(yield* Effect.flatMap(http.get(url), ({ text }) => text), /^<!doctype html>/)

          const leaving = yield* Effect.fork(Stream.runDrain(ask("please wait")))
          yield* sleeping(1)
          yield* Fiber.interrupt(leaving)
          yield* sleeping(0)

          const staying = yield* Effect.fork(Stream.mkString(ask("please wait")))
          yield* sleeping(1)
          yield* program.kill("SIGTERM")
          assert.include(tags(yield* Fiber.join(staying)), "ToolRunning")
          yield* program.ended
          assert.isFalse(yield* isListening(url))
        }),
      limit
    )
  })
})
