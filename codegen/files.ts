/** Where the generator's inputs and outputs lie on disk, and how its output is formatted. */
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { emitOperations, emitSchemas, emitTable, type Files } from "./emit.js"
import type { Contract } from "./openapi.js"
import { parse } from "./parse.js"
import { applyPatches, type Patch } from "./patch.js"

export const root = fileURLToPath(new URL("../", import.meta.url))

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), "utf8"))

/** The pinned contract as it was pulled, before any patch. */
export const contractPath = "codegen/contract.json"

/** The folders that hold generated files, with the files among them that are written by hand. */
const generated = { folders: ["src/Schema", "src/Operations"], manual: new Set(["src/Schema/Open.ts"]) }

const patches = (): ReadonlyArray<readonly [string, Patch]> =>
  readdirSync(join(root, "codegen/patches"))
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => [file, readJson(`codegen/patches/${file}`) as Patch])

/** The contract with the patches applied. */
export const patchedContract = (): Contract => applyPatches(readJson(contractPath) as Contract, patches())

/** Everything that the generator writes, formatted. */
export const generate = (): Files => {
  const api = parse(patchedContract(), readJson("codegen/summaries.json") as Record<string, string>)
  const exercised = "test/operations/exercised.json"
  const files = new Map([
    ...emitSchemas(api),
    ...emitOperations(api),
    ...(existsSync(join(root, exercised)) ? emitTable(api, readJson(exercised) as Record<string, string>) : [])
  ])
  return format(files)
}

/** Formats TypeScript with the project's own formatter, in a folder below the project so that its settings hold. */
const format = (files: Files): Files => {
  const folder = mkdtempSync(join(root, "codegen/.format-"))
  try {
    for (const [path, text] of files) write(folder, path, text)
    const biome = join(root, "node_modules/@biomejs/biome/bin/biome")
    const command = [biome, "check", "--write", "--max-diagnostics=20", folder]
    const result = spawnSync(process.execPath, command, { cwd: root, encoding: "utf8" })
    if (result.status !== 0)
      throw new Error(`the emitted files do not pass the linter:\n${result.stdout}${result.stderr}`)
    return new Map([...files.keys()].map((path) => [path, readFileSync(join(folder, path), "utf8")]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const write = (folder: string, path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** Generated files that are on disk. */
export const generatedOnDisk = (): ReadonlyArray<string> =>
  generated.folders
    .flatMap((folder) =>
      existsSync(join(root, folder))
        ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
        : []
    )
    .filter((path) => !generated.manual.has(path))

/** What is on disk at a path, if anything. */
export const onDisk = (path: string): string | undefined =>
  existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : undefined

export const remove = (path: string): void => rmSync(join(root, path))
