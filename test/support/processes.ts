/**
 * What the tests look at to see that nothing is left: the process table, listening ports, files. The process table is
 * read from `/proc`, which only Linux has.
 */
import { readdirSync, readFileSync, readlinkSync } from "node:fs"
import { connect } from "node:net"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"

/** Whether a process runs; one that only waits to be reaped does not. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  try {
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, "utf8"))
  } catch {
    return process.platform !== "linux"
  }
}

/** Whether somebody listens at this URL. */
export const isListening = (url: string): Effect.Effect<boolean> =>
  Effect.async((resume) => {
    const { hostname, port } = new URL(url)
    const socket = connect(Number(port), hostname)
    const answer = (listening: boolean) => () => {
      socket.destroy()
      resume(Effect.succeed(listening))
    }
    socket.once("connect", answer(true))
    socket.once("error", answer(false))
  })

/** Asks again and again until the answer fits, for 20 seconds unless told; then it says what the last answer was. */
export const until = <A, E, R>(
  what: string,
  ask: Effect.Effect<A, E, R>,
  fits: (a: A) => boolean,
  within: Duration.DurationInput = "20 seconds"
): Effect.Effect<A, E, R> => {
  let last = "nothing"
  const loop: Effect.Effect<A, E, R> = Effect.flatMap(ask, (a) => {
    if (fits(a)) return Effect.succeed(a)
    last = (JSON.stringify(a) ?? String(a)).slice(0, 4_000)
    return Effect.zipRight(Effect.sleep("20 millis"), loop)
  })
  return Effect.timeoutTo(loop, {
    duration: within,
    onSuccess: Effect.succeed<A>,
    onTimeout: () => Effect.dieMessage(`It never came: ${what}. The last answer was: ${last}`)
  }).pipe(Effect.flatten)
}

/** Whether this system has the process table that the rest of this file reads. */
export const hasProcessTable = process.platform === "linux"

/** A running process. */
export interface Process {
  readonly pid: number
  readonly parent: number
  /** When it was started, in the kernel's ticks: with the id it names one process for good. */
  readonly started: string
  readonly command: string
  readonly environment: string
}

const read = (file: string): string => {
  try {
    return readFileSync(file, "utf8")
  } catch {
    return ""
  }
}

const numbers = (folder: string): ReadonlyArray<string> => readdirSync(folder).filter((name) => /^\d+$/.test(name))

/** Every process that runs now. */
export const processes = (): ReadonlyArray<Process> =>
  numbers("/proc").flatMap((pid) => {
    const [, state = "", parent = "", rest = ""] = /^\d+ \(.*\) (\S) (\d+) (.*)$/s.exec(read(`/proc/${pid}/stat`)) ?? []
    if (state === "" || state === "Z") return []
    return [
      {
        pid: Number(pid),
        parent: Number(parent),
        started: rest.split(" ")[17] ?? "",
        command: read(`/proc/${pid}/cmdline`).replaceAll("\0", " ").trim(),
        environment: read(`/proc/${pid}/environ`)
      }
    ]
  })

/** What a process was given in this variable. */
export const variableOf = (pid: number, name: string): string =>
  read(`/proc/${pid}/environ`)
    .split("\0")
    .find((entry) => entry.startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? ""

/** The ports that these processes listen on. */
const portsOf = (pids: ReadonlyArray<number>): ReadonlyArray<number> => {
  const inodes = new Map<string, number>(
    `${read("/proc/net/tcp")}${read("/proc/net/tcp6")}`
      .split("\n")
      .map((line) => line.trim().split(/\s+/))
      .flatMap(([, local = "", , state = "", , , , , , inode = ""]) =>
        state === "0A" ? [[`socket:[${inode}]`, Number.parseInt(local.split(":")[1] ?? "", 16)] as const] : []
      )
  )
  const targets = pids.flatMap((pid) => {
    try {
      return numbers(`/proc/${pid}/fd`).map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`))
    } catch {
      return []
    }
  })
  return [...new Set(targets.flatMap((target) => inodes.get(target) ?? []))]
}

/** Everything that came from one program or server, as it was at one moment. */
export interface Family {
  readonly members: ReadonlyArray<Process>
  readonly ports: ReadonlyArray<number>
  /** What the environment of later members holds too. */
  readonly marks: ReadonlyArray<string>
}

const isMarked = (marks: ReadonlyArray<string>) => (process: Process) =>
  marks.some((mark) => process.environment.includes(mark))

/** The descendants of a process without itself, and every process with one of these texts in its environment. */
export const familyOf = (ancestor: number, ...marks: ReadonlyArray<string>): Family => {
  const all = processes()
  const descendants = new Set([ancestor])
  for (let size = 0; size !== descendants.size; ) {
    size = descendants.size
    for (const { pid, parent } of all) if (descendants.has(parent)) descendants.add(pid)
  }
  const marked = isMarked(marks)
  const members = all.filter((process) => process.pid !== ancestor && (descendants.has(process.pid) || marked(process)))
  return { members, ports: portsOf(members.map(({ pid }) => pid)), marks }
}

/** What is left of a family: its processes and their later relatives, and its ports. */
export const leftOf = ({ members, ports, marks }: Family): Effect.Effect<ReadonlyArray<string>> =>
  Effect.gen(function* () {
    const known = new Set(members.map(({ pid, started }) => `${pid} ${started}`))
    const marked = isMarked(marks)
    const running = processes()
      .filter((process) => known.has(`${process.pid} ${process.started}`) || marked(process))
      .map(({ pid, parent, command }) => `process ${pid} (of ${parent}): ${command.slice(0, 200)}`)
    const open = yield* Effect.filter(ports, (port) => isListening(`http://127.0.0.1:${port}`))
    return [...running, ...open.map((port) => `port ${port}`)]
  })

/** Waits until nothing is left of a family. */
export const gone = (family: Family): Effect.Effect<void> =>
  Effect.asVoid(until("the end of every process and port", leftOf(family), (left) => left.length === 0))
