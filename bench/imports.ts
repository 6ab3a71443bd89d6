/** What importing costs, in fresh Node processes: time, and the heap that stays after a collection. */
import * as FileSystem from "@effect/platform/FileSystem"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as esbuild from "esbuild"
import { Installed, run } from "../test/support/installed.js"
import { inTurns, median, medianRatio, type Row } from "./measure.js"

const rounds = 21

/** The modules of other packages that an entry of ours imports, directly or through modules of ours. */
const othersOf = (root: string, entry: string) =>
  Effect.promise(async () => {
    const { metafile } = await esbuild.build({
      entryPoints: [`${root}/dist/${entry}.js`],
      bundle: true,
      packages: "external",
      format: "esm",
      platform: "node",
      treeShaking: false,
      write: false,
      metafile: true,
      logLevel: "silent"
    })
    const inputs = Object.values(metafile.inputs)
    const others = inputs.flatMap(({ imports }) => imports.flatMap(({ path, external }) => (external ? [path] : [])))
    return { modules: inputs.length, others: [...new Set(others)].sort() }
  })

/** All of ours in one file: what is left of the cost when Node has no files of ours to find, read and link. */
const inOneFile = (root: string, app: string) =>
  Effect.promise(() =>
    esbuild.build({
      entryPoints: [`${root}/dist/index.js`],
      outfile: `${app}/bundle.mjs`,
      bundle: true,
      packages: "external",
      format: "esm",
      platform: "node",
      logLevel: "silent"
    })
  )

const Sample = Schema.parseJson(Schema.Struct({ ms: Schema.Number, mb: Schema.Number }))

const importing = (app: string, file: string) =>
  run(
    app,
    process.execPath,
    "--expose-gc",
    "--input-type=module",
    "--eval",
    `const start = performance.now()
     await import(${JSON.stringify(`${app}/${file}.mjs`)})
     const ms = performance.now() - start
     gc()
     gc()
     console.log(JSON.stringify({ ms, mb: process.memoryUsage().heapUsed / 1e6 }))`
  ).pipe(Effect.flatMap(Schema.decodeUnknown(Sample)))

export const imports = Effect.gen(function* () {
  const { app, root } = yield* Installed
  const fs = yield* FileSystem.FileSystem
  const all = yield* othersOf(root, "index")
  const one = yield* othersOf(root, "Operations/Session")
  yield* inOneFile(root, app)
  const files = {
    all: ["opencode-effect"],
    allOthers: all.others,
    bundled: ["./bundle.mjs"],
    one: ["opencode-effect/Operations/Session"],
    oneOthers: one.others,
    sdk: ["@opencode-ai/sdk"],
    sdkClient: ["@opencode-ai/sdk/v2/client"],
    nothing: []
  } satisfies { readonly [file: string]: ReadonlyArray<string> }
  for (const [file, specifiers] of Object.entries(files)) {
    yield* fs.writeFileString(`${app}/${file}.mjs`, specifiers.map((name) => `import "${name}"\n`).join(""))
  }

  const samples = yield* inTurns(rounds, {
    all: importing(app, "all"),
    allOthers: importing(app, "allOthers"),
    bundled: importing(app, "bundled"),
    one: importing(app, "one"),
    oneOthers: importing(app, "oneOthers"),
    sdk: importing(app, "sdk"),
    sdkClient: importing(app, "sdkClient"),
    nothing: importing(app, "nothing")
  })
  const row = (name: string, key: "ms" | "mb", ours: keyof typeof files, against: string, peer: keyof typeof files) => {
    const of = (file: keyof typeof files) => samples[file].map((sample) => sample[key])
    return {
      name,
      unit: key === "ms" ? "ms" : "MB",
      ours: median(of(ours)),
      against,
      peer: median(of(peer)),
      ratio: medianRatio(of(ours), of(peer))
    } satisfies Row
  }
  const goal = 1.1
  const itsModules = `the ${all.others.length} modules of others it imports`
  const rows: ReadonlyArray<Row> = [
    { ...row("import time, `opencode-effect`", "ms", "all", itsModules, "allOthers"), goal },
    { ...row("import heap, `opencode-effect`", "mb", "all", itsModules, "allOthers"), goal },
    {
      ...row("import time, `…/Operations/Session`", "ms", "one", "the modules of others it imports", "oneOthers"),
      goal
    },
    {
      ...row("import heap, `…/Operations/Session`", "mb", "one", "the modules of others it imports", "oneOthers"),
      goal
    },
    row("import time, the same in one file", "ms", "bundled", itsModules, "allOthers"),
    row("import heap, the same in one file", "mb", "bundled", itsModules, "allOthers"),
    row("import time, `opencode-effect`", "ms", "all", "`@opencode-ai/sdk`", "sdk"),
    row("import time, `…/Operations/Session`", "ms", "one", "`@opencode-ai/sdk/v2/client`", "sdkClient"),
    row("import heap, `…/Operations/Session`", "mb", "one", "`@opencode-ai/sdk/v2/client`", "sdkClient")
  ]
  return { rows, modules: all.modules, nothing: median(samples.nothing.map(({ mb }) => mb)) }
})
