/** The pinned `opencode` binary of the dev dependency, and the contract that it serves. */
import { spawn, spawnSync } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { arch, platform, tmpdir } from "node:os"
import { dirname, join } from "node:path"

const require = createRequire(import.meta.url)

const folderOf = (packageName: string): string | undefined => {
  try {
    return dirname(require.resolve(`${packageName}/package.json`))
  } catch {
    return undefined
  }
}

/**
 * Where the binary may be. The package's own `bin` is put in place by a postinstall script, which npm may have blocked;
 * the platform packages hold the binary itself.
 */
const candidates = (): ReadonlyArray<string> => {
  const os = platform() === "win32" ? "windows" : platform()
  const file = platform() === "win32" ? "opencode.exe" : "opencode"
  const packages = ["", "-musl", "-baseline", "-baseline-musl"].map((variant) => `opencode-${os}-${arch()}${variant}`)
  const bin = folderOf("opencode-ai")
  return [
    ...packages.flatMap((name) => folderOf(name) ?? []).map((folder) => join(folder, "bin", file)),
    ...(bin === undefined ? [] : [join(bin, "bin", "opencode.exe"), join(bin, "bin", "opencode")])
  ]
}

/** The first candidate that runs, and its version. */
export const findBinary = (): { readonly path: string; readonly version: string } => {
  for (const path of candidates()) {
    if (!existsSync(path)) continue
    const result = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 30_000 })
    if (result.status === 0) return { path, version: result.stdout.trim() }
  }
  throw new Error(
    `no opencode binary runs here; looked at:\n${candidates().join("\n") || "no package at all"}\nRun: npm install`
  )
}

/** Starts the binary in an empty home, reads `GET /doc`, and ends it. */
export const serveContract = async (binary: string): Promise<unknown> => {
  const home = mkdtempSync(join(tmpdir(), "opencode-contract-"))
  mkdirSync(join(home, "project"))
  const child = spawn(binary, ["serve", "--hostname", "127.0.0.1", "--port", "0"], {
    cwd: join(home, "project"),
    env: {
      PATH: process.env.PATH,
      HOME: home,
      PWD: join(home, "project"),
      OPENCODE_DISABLE_AUTOUPDATE: "1",
      OPENCODE_DISABLE_MODELS_FETCH: "1"
    },
    stdio: ["ignore", "pipe", "pipe"]
  })
  const exited = new Promise<void>((resolve) => child.once("close", () => resolve()))
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let output = ""
      const read = (chunk: Buffer) => {
        output += chunk.toString()
        const match = /listening on (http:\/\/\S+)/.exec(output)
        if (match?.[1] !== undefined) resolve(match[1])
      }
      child.stdout.on("data", read)
      child.stderr.on("data", read)
      child.once("error", reject)
      child.once("exit", (code) => reject(new Error(`opencode exited with ${code}:\n${output}`)))
      setTimeout(() => reject(new Error(`opencode was not ready after 60 s:\n${output}`)), 60_000).unref()
    })
    const response = await fetch(`${url}/doc`)
    if (!response.ok) throw new Error(`GET /doc answered ${response.status}`)
    return await response.json()
  } finally {
    child.kill("SIGTERM")
    const last = setTimeout(() => child.kill("SIGKILL"), 5_000)
    await exited
    clearTimeout(last)
    rmSync(home, { recursive: true, force: true })
  }
}
