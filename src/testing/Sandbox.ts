/**
 * A place for a server of a test: a temporary home folder and a temporary git project, removed with the scope, and the
 * environment that keeps the server inside and off the network.
 *
 * @since 0.1.0
 */
import * as Command from "@effect/platform/Command"
import * as CommandExecutor from "@effect/platform/CommandExecutor"
import * as PlatformError from "@effect/platform/Error"
import * as FileSystem from "@effect/platform/FileSystem"
import * as Path from "@effect/platform/Path"
import * as Config from "effect/Config"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"

/**
 * What a sandbox starts with.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options {
  /** The files of the project, by their path in it; they are committed, ignored or not. A `README.md` is always there. */
  readonly files?: Readonly<Record<string, string>> | undefined
}

/**
 * A sandbox.
 *
 * @since 0.1.0
 * @category models
 */
export interface Service {
  /** The temporary folder that holds everything else here. */
  readonly root: string
  /** The home folder. */
  readonly home: string
  /** The project: a git repository with one commit. */
  readonly project: string
  /** The whole environment of a server; to be used with `inheritEnv: false`. */
  readonly env: Readonly<Record<string, string>>
  /**
   * A catalogue of models without any, for `OPENCODE_MODELS_PATH`. The server's own has some thousand, which every project reads
   * anew: half of the time of its first turn.
   */
  readonly noModels: string
  /** Another project with these files, until the scope closes: its folder. */
  readonly makeProject: (files?: Options["files"]) => Effect.Effect<string, PlatformError.PlatformError, Scope.Scope>
}

/**
 * The sandbox of a test.
 *
 * @since 0.1.0
 * @category tags
 */
export class Sandbox extends Context.Tag("opencode-effect/testing/Sandbox")<Sandbox, Service>() {}

/**
 * Makes a sandbox that is removed with the scope. Needs `git` on the `PATH`.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = (
  options: Options = {}
): Effect.Effect<
  Service,
  PlatformError.PlatformError,
  CommandExecutor.CommandExecutor | FileSystem.FileSystem | Path.Path | Scope.Scope
> =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const path = yield* Path.Path
    const executor = yield* CommandExecutor.CommandExecutor
    // The real path, since a server reports real paths.
    const root = yield* Effect.flatMap(fs.makeTempDirectoryScoped({ prefix: "opencode-effect-" }), fs.realPath)
    const [home, project, temporary] = [path.join(root, "home"), path.join(root, "project"), path.join(root, "tmp")]
    yield* Effect.forEach([home, project, temporary], (folder) => fs.makeDirectory(folder))
    const noModels = path.join(root, "models.json")
    yield* fs.writeFileString(noModels, "{}")
    const env = {
      PATH: yield* Effect.orElseSucceed(Config.string("PATH"), () => "/usr/local/bin:/usr/bin:/bin"),
      LANG: "C.UTF-8",
      SHELL: "/bin/sh",
      TERM: "dumb",
      TMPDIR: temporary,
      HOME: home,
      XDG_CACHE_HOME: path.join(home, ".cache"),
      XDG_CONFIG_HOME: path.join(home, ".config"),
      XDG_DATA_HOME: path.join(home, ".local", "share"),
      XDG_STATE_HOME: path.join(home, ".local", "state"),
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_AUTHOR_NAME: "Sandbox",
      GIT_AUTHOR_EMAIL: "sandbox@example.invalid",
      GIT_COMMITTER_NAME: "Sandbox",
      GIT_COMMITTER_EMAIL: "sandbox@example.invalid",
      // The server installs npm packages into its configuration folder at the first use of a project.
      npm_config_fetch_retries: "0",
      npm_config_offline: "true",
      npm_config_registry: "http://127.0.0.1:9/",
      OPENCODE_DISABLE_AUTOUPDATE: "1",
      OPENCODE_DISABLE_LSP_DOWNLOAD: "1",
      OPENCODE_DISABLE_MODELS_FETCH: "1",
      OPENCODE_DISABLE_SHARE: "1"
    }
    const fill = (folder: string, files: Options["files"]) =>
      Effect.gen(function* () {
        for (const [name, content] of Object.entries({ "README.md": "# Sandbox\n", ...files })) {
          const file = path.join(folder, name)
          if (path.isAbsolute(name) || !file.startsWith(folder + path.sep) || file.endsWith(path.sep)) {
            return yield* new PlatformError.BadArgument({
              module: "FileSystem",
              method: "writeFile",
              description: `"${name}" is no path of a file in the project: it is to be relative and without a way out by ".."`
            })
          }
          yield* fs.makeDirectory(path.dirname(file), { recursive: true })
          yield* fs.writeFileString(file, content)
        }
        for (const args of [
          ["init", "--quiet", "--initial-branch=main"],
          ["add", "--all", "--force"],
          ["commit", "--quiet", "--message=Start"]
        ]) {
          const exitCode = yield* Command.make("git", ...args).pipe(
            Command.workingDirectory(folder),
            Command.env(env, { extendEnv: false }),
            Command.exitCode,
            Effect.provideService(CommandExecutor.CommandExecutor, executor)
          )
          if (exitCode !== 0)
            yield* Effect.dieMessage(`git ${args[0]} failed in the sandbox, with exit code ${exitCode}`)
        }
      })
    yield* fill(project, options.files)
    const makeProject: Service["makeProject"] = (files) =>
      Effect.gen(function* () {
        const folder = yield* fs.makeTempDirectoryScoped({ directory: root, prefix: "project-" })
        yield* fill(folder, files)
        return folder
      })
    return { root, home, project, env, noModels, makeProject }
  })

/**
 * {@link make} as a Layer.
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = (
  options: Options = {}
): Layer.Layer<
  Sandbox,
  PlatformError.PlatformError,
  CommandExecutor.CommandExecutor | FileSystem.FileSystem | Path.Path
> => Layer.scoped(Sandbox, make(options))
