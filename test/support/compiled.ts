/** Programs of the tests as one file of JavaScript each: a loader of TypeScript takes seconds to start, every time. */
import { execFileSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import * as FileSystem from "@effect/platform/FileSystem"
import * as Effect from "effect/Effect"

/** The code by the program's source; of which each is compiled once. */
const compiled = new Map<string, string>()

/** What CommonJS in the file may ask for. */
const banner = 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);'

const codeOf = (source: string): string => {
  const known = compiled.get(source)
  if (known !== undefined) return known
  // Not esbuild's own functions, which leave a process behind until ours ends.
  const code = execFileSync(
    fileURLToPath(new URL("../../node_modules/.bin/esbuild", import.meta.url)),
    [
      source,
      "--bundle",
      "--platform=node",
      "--target=node20",
      "--format=esm",
      `--banner:js=${banner}`,
      "--log-level=error"
    ],
    { encoding: "utf8", maxBuffer: 50_000_000 }
  )
  compiled.set(source, code)
  return code
}

/** Writes a program into a folder, from where plain Node runs it; answers its path. */
export const compile = (source: URL, folder: string) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const file = `${folder}/${source.pathname.replace(/^.*\/(.*)\.ts$/, "$1")}.mjs`
    yield* fs.writeFileString(file, codeOf(fileURLToPath(source)))
    return file
  })
