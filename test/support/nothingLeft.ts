/**
 * Around the whole run: everything temporary goes into one folder, and at the end that folder is empty and no process
 * carries it in its environment. The port that every server takes when it is free stays taken, so that no server of one
 * test file gets the port of one that another file has just seen end.
 */
import { once } from "node:events"
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"

const environmentOf = (pid: string): string => {
  try {
    return readFileSync(join("/proc", pid, "environ"), "utf8")
  } catch {
    return ""
  }
}

/** Processes below the servers that tests have started: their home folders lie in the run's folder. */
const processesOf = (folder: string): ReadonlyArray<string> => {
  if (process.platform !== "linux") return []
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && environmentOf(name).includes(`HOME=${folder}`))
    .map((pid) => `process ${pid}: ${readFileSync(join("/proc", pid, "cmdline"), "utf8").replaceAll("\0", " ")}`)
}

/** Takes the port; where somebody else has it already, that serves as well. */
const takeDefaultPort = async () => {
  const holder = createServer((socket) => socket.destroy())
  holder.listen(4096, "127.0.0.1")
  await once(holder, "listening").catch(() => undefined)
  return holder
}

export default async function setup(): Promise<() => void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "opencode-effect-run-")))
  process.env.TMPDIR = folder
  const holder = await takeDefaultPort()
  return () => {
    holder.close()
    const left = [...processesOf(folder), ...readdirSync(folder).map((name) => `folder ${name}`)]
    rmSync(folder, { recursive: true, force: true })
    if (left.length > 0) throw new Error(`the tests left behind:\n${left.join("\n")}`)
  }
}
