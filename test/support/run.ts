/** Runs `program.ts` as a program of its own, in a sandbox. */
import { fileURLToPath } from "node:url"
import * as Command from "@effect/platform/Command"
import type * as CommandExecutor from "@effect/platform/CommandExecutor"
import type * as PlatformError from "@effect/platform/Error"
import type * as FileSystem from "@effect/platform/FileSystem"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type * as Sandbox from "../../src/testing/Sandbox.js"
import { compile } from "./compiled.js"
import { until } from "./processes.js"
import { Plan, Report } from "./program.js"

const source = new URL("./program.ts", import.meta.url)
const binary = fileURLToPath(new URL("../../node_modules/.bin/opencode", import.meta.url))

export interface Program {
  readonly pid: number
  /** Waits until its server runs. */
  readonly report: Effect.Effect<typeof Report.Type>
  /** What it has printed, standard output and error together. */
  readonly output: Effect.Effect<string>
  /** Waits for its end: the exit code, or the name of the signal that ended it. */
  readonly ended: Effect.Effect<number | string>
}

/** Starts the program in the project of a sandbox. */
export const run = (
  sandbox: Sandbox.Service,
  plan: Partial<typeof Plan.Type>
): Effect.Effect<
  Program,
  PlatformError.PlatformError,
  CommandExecutor.CommandExecutor | FileSystem.FileSystem | Scope.Scope
> =>
  Effect.gen(function* () {
    const program = yield* compile(source, sandbox.root)
    const whole = Schema.encodeSync(Plan)({ isolated: true, busy: false, ending: "wait", ...plan })
    const child = yield* Command.make(process.execPath, program, whole).pipe(
      Command.workingDirectory(sandbox.project),
      Command.env({ ...sandbox.env, PWD: sandbox.project, OPENCODE_BINARY: binary }, { extendEnv: false }),
      Command.start
    )
    // When a test fails the program may hear nothing else any more.
    yield* Effect.addFinalizer(() => Effect.ignore(child.kill("SIGKILL")))
    const lines: Array<string> = []
    const drain = (pipe: Stream.Stream<Uint8Array, unknown>) =>
      pipe.pipe(
        Stream.decodeText(),
        Stream.splitLines,
        Stream.runForEach((line) => Effect.sync(() => lines.push(line))),
        Effect.ignore,
        Effect.forkScoped
      )
    yield* drain(child.stdout)
    yield* drain(child.stderr)
    const output = Effect.sync(() => lines.join("\n"))
    const reported = /^\{"url".*\}$/m
    return {
      pid: child.pid,
      report: Effect.map(
        until("a report", output, (text) => reported.test(text), "1 minute"),
        (text) => Schema.decodeSync(Report)(reported.exec(text)?.[0] ?? "")
      ),
      output,
      ended: Effect.matchCause(child.exitCode, {
        onSuccess: Number,
        // The executor tells a signal only in the words of an error.
        onFailure: (cause) => /\bSIG[A-Z]+\b/.exec(Cause.pretty(cause))?.[0] ?? Cause.pretty(cause)
      })
    }
  })
