/**
 * What an agent leaves running: a server with shell commands, a terminal and an MCP server, of which each has its own
 * way to outlive it. Every process writes its id into the project.
 */
import * as FileSystem from "@effect/platform/FileSystem"
import * as Path from "@effect/platform/Path"
import * as Effect from "effect/Effect"
import * as Record from "effect/Record"
import * as Schema from "effect/Schema"
import * as Mcp from "../../src/Operations/Mcp.js"
import * as Pty from "../../src/Operations/Pty.js"
import * as Session from "../../src/Operations/Session.js"
import type { Config } from "../../src/Schema/Config.js"
import { until } from "./processes.js"

/** Waits until a process has written its id there. */
export const pidIn = (file: string): Effect.Effect<number, never, FileSystem.FileSystem> =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const text = fs.readFileString(file).pipe(Effect.orElseSucceed(() => ""))
    return Number(yield* until(`a process id in ${file}`, text, (text) => text.endsWith("\n")))
  })

const deaf = "trap '' HUP INT TERM"
const forever = "while :; do sleep 300; done"
const own = (name: string) => `echo $$ > ${name}.pid`
const detached = (script: string) =>
  `setsid sh -c "${script.replaceAll("$", "\\$")}" > /dev/null 2>&1 < /dev/null & exit 0`

/** The shell commands that run on: as they are, deaf to SIGTERM, and cut loose from everybody. */
export const commands = {
  shell: `${own("shell")}; exec sleep 300`,
  deaf: `${deaf}; ${own("deaf")}; ${forever}`,
  daemon: detached(`${own("daemon")}; exec sleep 300`),
  "deaf-daemon": detached(`${deaf}; ${own("deaf-daemon")}; ${forever}`)
}

/** Configures the MCP server, which does not hear that its input has ended either. */
export const config: Config = {
  mcp: { mute: { type: "local", command: ["sh", "-c", `${deaf}; ${own("mcp")}; ${forever}`], timeout: 300_000 } }
}

/** The ids of the processes. */
export type Busy = Readonly<Record<keyof typeof commands | "mcp" | "terminal", number>>

export const Busy: Schema.Schema<Busy> = Schema.Struct({
  shell: Schema.Number,
  deaf: Schema.Number,
  daemon: Schema.Number,
  "deaf-daemon": Schema.Number,
  mcp: Schema.Number,
  terminal: Schema.Number
})

/** Makes the server of the client busy; it works in this project, with {@link config}. */
export const start = (project: string) =>
  Effect.gen(function* () {
    const path = yield* Path.Path
    yield* Effect.forkScoped(Effect.ignore(Mcp.status()))
    yield* Effect.forEach(
      Object.values(commands),
      (command) =>
        Effect.flatMap(Session.create(), ({ id }) =>
          Effect.forkScoped(Effect.ignore(Session.shell({ sessionID: id, agent: "build", command })))
        ),
      { concurrency: "unbounded" }
    )
    yield* Pty.create({ command: "/bin/sh", args: ["-c", `${own("terminal")}; exec sleep 300`], cwd: project })
    const pid = (name: string) => pidIn(path.join(project, `${name}.pid`))
    const pids: Busy = yield* Effect.all(
      { ...Record.map(commands, (_, name) => pid(name)), mcp: pid("mcp"), terminal: pid("terminal") },
      { concurrency: "unbounded" }
    )
    return pids
  })
