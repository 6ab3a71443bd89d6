/**
 * Around the whole run: everything temporary goes into one folder, and at the end that folder is empty and no process
 * carries it in its environment.
 */
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs"
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

export default function setup(): () => void {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "opencode-effect-run-")))
  process.env.TMPDIR = folder
  return () => {
    const left = [...processesOf(folder), ...readdirSync(folder).map((name) => `folder ${name}`)]
    rmSync(folder, { recursive: true, force: true })
    if (left.length > 0) throw new Error(`the tests left behind:\n${left.join("\n")}`)
  }
}
