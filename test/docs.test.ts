/** The programs in the README, the guides and the doc comments compile, and the links of the documents lead somewhere. */

import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { assert, it } from "@effect/vitest"
import { isBuilt } from "./support/installed.js"

const root = fileURLToPath(new URL("../", import.meta.url))

const filesBelow = (folder: string, ending: string): ReadonlyArray<string> =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))

const documents = [join(root, "README.md"), join(root, "CONTRIBUTING.md"), ...filesBelow("docs", ".md")]

/** The file that a code block shows a part of, where its first line says so. */
const shown = (code: string): string | undefined => /^\/\/ (examples\/\S+)\n/.exec(code)?.[1]

/** Code blocks marked `ts`; in a source file those of its doc comments. */
const programs = (file: string): ReadonlyArray<string> => {
  const text = readFileSync(file, "utf8")
  const prose = file.endsWith(".ts")
    ? [...text.matchAll(/^ *\/\*\*[\s\S]*?\*\//gm)].map(([comment]) => comment.replaceAll(/^ *\* ?/gm, "")).join("\n")
    : text
  return [...prose.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code]) => code ?? "")
}

/** Where the programs find the package: what was built is read in half of the time that its sources take. */
const paths = (): Readonly<Record<string, ReadonlyArray<string>>> => {
  const [folder, ending] = isBuilt() ? ["dist", ".d.ts"] : ["src", ".ts"]
  const module = (name: string) => [`../../${folder}/${name}${ending}`]
  return {
    "opencode-effect": module("index"),
    "opencode-effect/Operations": module("Operations/index"),
    "opencode-effect/Operations/V2": module("Operations/V2/index"),
    "opencode-effect/testing": module("testing/index"),
    "opencode-effect/*": module("*")
  }
}

it("the programs compile", { timeout: 240_000 }, async () => {
  const sources = [...documents, ...filesBelow("src", ".ts")]
  const folder = mkdtempSync(join(root, "test/.programs-"))
  try {
    let count = 0
    for (const file of sources) {
      for (const [index, code] of programs(file).entries()) {
        if (shown(code) !== undefined) continue
        count++
        const name = `${relative(root, file).replaceAll(/\W/g, "_")}_${index + 1}.ts`
        writeFileSync(join(folder, name), `${code}\nexport {}\n`)
      }
    }
    assert.isAbove(count, 10)
    mkdirSync(folder, { recursive: true })
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        extends: "../../tsconfig.json",
        compilerOptions: { noUnusedLocals: false, incremental: false, tsBuildInfoFile: null, paths: paths() },
        include: ["*.ts"]
      })
    )
    const tsc = join(root, "node_modules/typescript/bin/tsc")
    // The test's own process has to stay awake meanwhile, or its runner gives it up.
    const compiler = spawn(process.execPath, [tsc, "-p", folder], { cwd: root, stdio: ["ignore", "pipe", "inherit"] })
    let said = ""
    compiler.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text
    })
    const [status] = await once(compiler, "close")
    assert.strictEqual(said, "")
    assert.strictEqual(status, 0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

it("what is shown of the examples is what they are", () => {
  const excerpts = documents.flatMap(programs).filter((code) => shown(code) !== undefined)
  assert.isAbove(excerpts.length, 5)
  for (const code of excerpts) {
    const source = readFileSync(join(root, shown(code) ?? ""), "utf8")
    assert.include(source, code.slice(code.indexOf("\n") + 1).trimEnd(), shown(code))
  }
})

it("the links lead somewhere", () => {
  const dead = documents.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)]
      .map(([, target]) => target ?? "")
      .filter((target) => !existsSync(join(dirname(file), target)))
      .map((target) => `${relative(root, file)}: ${target}`)
  )
  assert.deepStrictEqual(dead, [])
})
