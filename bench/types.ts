/** What `tsc --noEmit` takes for a small consumer, with this package, without it, and with the official SDK. */
import { fileURLToPath } from "node:url"
import * as FileSystem from "@effect/platform/FileSystem"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { Installed, run } from "../test/support/installed.js"
import { inTurns, median, medianRatio, type Row } from "./measure.js"

const rounds = 5

const consumer = fileURLToPath(new URL("./consumer/", import.meta.url))
const tsc = fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url))

const compilerOptions = {
  target: "ES2022",
  module: "NodeNext",
  moduleResolution: "NodeNext",
  lib: ["ES2022", "DOM", "DOM.Iterable"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true
}

export const types = Effect.gen(function* () {
  const { app } = yield* Installed
  const fs = yield* FileSystem.FileSystem
  const check = (name: string) =>
    Effect.gen(function* () {
      const folder = `${app}/${name}`
      yield* fs.makeDirectory(folder, { recursive: true })
      yield* fs.copyFile(`${consumer}${name}.ts`, `${folder}/main.ts`)
      yield* fs.writeFileString(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions, files: ["main.ts"] }))
      const [elapsed] = yield* Effect.timed(run(app, process.execPath, tsc, "--project", folder))
      return Duration.toMillis(elapsed) / 1000
    })
  const samples = yield* inTurns(rounds, {
    package: check("package"),
    plain: check("plain"),
    sdk: check("sdk")
  })
  const row = (against: string, peer: "plain" | "sdk"): Row => ({
    name: "type-check of a consumer",
    unit: "s",
    ours: median(samples.package),
    against,
    peer: median(samples[peer]),
    ratio: medianRatio(samples.package, samples[peer])
  })
  const rows: ReadonlyArray<Row> = [
    { ...row("the same in Effect without it", "plain"), goal: 1.3 },
    row("the same with `@opencode-ai/sdk`", "sdk")
  ]
  return rows
})
