/**
 * The package as its users get it: built and packed by npm, installed in a temporary folder beside its peers. Nothing is
 * downloaded: the peers are links to the repository's own. The folder is gone with the scope. What `npm run build` has
 * made of the very same sources is not built again.
 */
import { existsSync, readdirSync, statSync } from "node:fs"
import { fileURLToPath } from "node:url"
import * as Command from "@effect/platform/Command"
import type * as CommandExecutor from "@effect/platform/CommandExecutor"
import type * as PlatformError from "@effect/platform/Error"
import * as FileSystem from "@effect/platform/FileSystem"
import * as Path from "@effect/platform/Path"
import * as NodeContext from "@effect/platform-node/NodeContext"
import * as Context from "effect/Context"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"

/** A program of the test or of npm that ended with another code than 0. */
export class RunError extends Data.TaggedError("RunError")<{ readonly command: string; readonly output: string }> {
  override get message(): string {
    return `${this.command} failed:\n${this.output.slice(0, 4000)}`
  }
}

type RunFailure = PlatformError.PlatformError | RunError

/** Runs a program to its end and answers what it printed on stdout. */
export const run = (
  cwd: string,
  program: string,
  ...args: ReadonlyArray<string>
): Effect.Effect<string, RunFailure, CommandExecutor.CommandExecutor> =>
  Effect.scoped(
    Effect.gen(function* () {
      const child = yield* Command.start(Command.make(program, ...args).pipe(Command.workingDirectory(cwd)))
      const [code, stdout, stderr] = yield* Effect.all(
        [
          child.exitCode,
          Stream.mkString(Stream.decodeText(child.stdout)),
          Stream.mkString(Stream.decodeText(child.stderr))
        ],
        { concurrency: "unbounded" }
      )
      if (code !== 0) {
        return yield* new RunError({ command: [program, ...args.slice(0, 3)].join(" "), output: stdout + stderr })
      }
      return stdout
    })
  )

/** What the tests and benchmarks read of the package's manifest. */
export const Manifest = Schema.parseJson(
  Schema.Struct({
    exports: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
    dependencies: Schema.Record({ key: Schema.String, value: Schema.String }),
    peerDependencies: Schema.Record({ key: Schema.String, value: Schema.String })
  })
)

export interface Service {
  /** A folder in which programs find the package by its name. */
  readonly app: string
  /** The installed package itself. */
  readonly root: string
  readonly manifest: typeof Manifest.Type
}

/** The installed package. */
export class Installed extends Context.Tag("test/Installed")<Installed, Service>() {}

const repository = fileURLToPath(new URL("../../", import.meta.url))

/** What npm needs for building and packing. */
const isSource = (name: string): boolean => /^(package\.json|tsconfig.*\.json|\.npmrc|src|[A-Z]+(\.md)?)$/.test(name)

/** The files below a folder of the repository that end so, without that ending. */
const modulesIn = (folder: string, ending: string): ReadonlyArray<string> =>
  readdirSync(`${repository}${folder}`, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort()

/** Whether `dist` is what a build would make now: a file for every source, later than it, and no others. */
export const isBuilt = (): boolean => {
  if (!existsSync(`${repository}dist`)) return false
  const sources = modulesIn("src", ".ts")
  const changed = (file: string) => statSync(`${repository}${file}`).mtimeMs
  return (
    sources.join() === modulesIn("dist", ".js").join() &&
    sources.every((module) => changed(`dist/${module}.js`) > changed(`src/${module}.ts`)) &&
    ["package.json", "tsconfig.json", "tsconfig.build.json"].every((file) => changed("dist/index.js") > changed(file))
  )
}

export const make = Effect.gen(function* () {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const temporary = yield* Effect.flatMap(
    fs.makeTempDirectoryScoped({ prefix: "opencode-effect-installed-" }),
    fs.realPath
  )

  const source = path.join(temporary, "source")
  yield* fs.makeDirectory(source)
  const built = isBuilt()
  for (const name of yield* fs.readDirectory(repository)) {
    if (isSource(name) || (built && name === "dist"))
      yield* fs.copy(path.join(repository, name), path.join(source, name))
  }
  yield* fs.symlink(path.join(repository, "node_modules"), path.join(source, "node_modules"))
  yield* run(source, "npm", "pack", ...(built ? ["--ignore-scripts"] : []), "--pack-destination", temporary)
  const tarballs = (yield* fs.readDirectory(temporary)).filter((name) => name.endsWith(".tgz"))

  const app = path.join(temporary, "app")
  const root = path.join(app, "node_modules", "opencode-effect")
  yield* fs.makeDirectory(root, { recursive: true })
  yield* run(temporary, "tar", "-xzf", tarballs.join(), "-C", root, "--strip-components=1")
  const manifest = yield* Effect.flatMap(
    fs.readFileString(path.join(root, "package.json")),
    Schema.decodeUnknown(Manifest)
  )
  const others = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies), "@opencode-ai/sdk"]
  for (const name of others) {
    const link = path.join(app, "node_modules", name)
    yield* fs.makeDirectory(path.dirname(link), { recursive: true })
    yield* fs.symlink(path.join(repository, "node_modules", name), link)
  }
  yield* fs.writeFileString(path.join(app, "package.json"), '{ "name": "app", "private": true, "type": "module" }\n')
  return { app, root, manifest } satisfies Service
})

/** The installed package, and what it takes to run programs in it. */
export const layer = Layer.provideMerge(Layer.scoped(Installed, make), NodeContext.layer)
