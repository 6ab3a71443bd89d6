/**
 * The real server for tests: isolated in a sandbox, on a model that the test writes, with a git project of the test's files.
 * `opencode-effect/testing/node` has the same with everything that it needs on Node.
 *
 * @since 0.1.0
 */
import type * as CommandExecutor from "@effect/platform/CommandExecutor"
import type * as PlatformError from "@effect/platform/Error"
import type * as FileSystem from "@effect/platform/FileSystem"
import type * as HttpClient from "@effect/platform/HttpClient"
import type * as HttpServer from "@effect/platform/HttpServer"
import type * as Path from "@effect/platform/Path"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Client from "../Client.js"
import * as OpenCode from "../OpenCode.js"
import * as Instance from "../Operations/Instance.js"
import type { Config } from "../Schema/Config.js"
import type * as Server from "../Server.js"
import * as Sandbox from "./Sandbox.js"
import * as ScriptedModel from "./ScriptedModel.js"

/**
 * What a server of a test starts with. The rest is as for `OpenCode.layer`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options extends Omit<OpenCode.Options, "config" | "directory" | "inheritEnv"> {
  /** What the model answers; nothing unless told, and then every turn needs a script of its project, see {@link withProject}. */
  readonly script?: ScriptedModel.Script | ScriptedModel.List | undefined
  /** How the model is played. */
  readonly model?: ScriptedModel.Options | undefined
  /** The files of the project, by their path in it; they are committed. */
  readonly files?: Sandbox.Options["files"]
  /** Configuration over that of the scripted model. */
  readonly config?: Config | undefined
}

/**
 * What {@link layer} gives.
 *
 * @since 0.1.0
 * @category models
 */
export type TestOpenCode = Client.Client | Server.Server | ScriptedModel.ScriptedModel | Sandbox.Sandbox

/**
 * A managed server, its client, its model and its sandbox. All of it is gone when the scope closes, which dies with
 * `ScriptedModel.Unmatched` when the script had no reply to something.
 *
 * @example
 * ```ts
 * import { Turn } from "opencode-effect"
 * import { ScriptedModel } from "opencode-effect/testing"
 * import { NodeTestOpenCode } from "opencode-effect/testing/node"
 * import { assert, layer } from "@effect/vitest"
 * import * as Effect from "effect/Effect"
 *
 * const server = NodeTestOpenCode.layer({
 *   files: { "src/sum.ts": "export const sum = (a: number, b: number) => a - b\n" },
 *   script: [
 *     ScriptedModel.reply([ScriptedModel.call("read", { filePath: "src/sum.ts" })]),
 *     ScriptedModel.text("It subtracts.")
 *   ]
 * })
 *
 * layer(server, { excludeTestServices: true, timeout: "1 minute" })("the reviewer", (it) => {
 *   it.effect("finds the bug", () =>
 *     Effect.gen(function* () {
 *       const { text } = yield* Turn.run({ prompt: "What does it do?" })
 *       assert.strictEqual(text, "It subtracts.")
 *     })
 *   )
 * })
 * ```
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = (
  options: Options = {}
): Layer.Layer<
  TestOpenCode,
  PlatformError.PlatformError | Server.ServerError,
  CommandExecutor.CommandExecutor | FileSystem.FileSystem | HttpClient.HttpClient | HttpServer.HttpServer | Path.Path
> => {
  const { files, model, script, ...rest } = options
  return Layer.unwrapEffect(Effect.map(serverOptions(rest), OpenCode.layer)).pipe(
    Layer.provideMerge(Layer.merge(ScriptedModel.layer(script ?? [], model), Sandbox.layer({ files })))
  )
}

/**
 * The options that keep a server in the sandbox and on the scripted model: for tests that start servers themselves. The server
 * knows the providers of its configuration and no others; with `env: { OPENCODE_MODELS_PATH: "" }` it knows those of its own
 * catalogue too.
 *
 * @since 0.1.0
 * @category options
 */
export const serverOptions = (
  options: Omit<Options, "files" | "model" | "script"> = {}
): Effect.Effect<OpenCode.Options, never, Sandbox.Sandbox | ScriptedModel.ScriptedModel> =>
  Effect.zipWith(Sandbox.Sandbox, ScriptedModel.ScriptedModel, (sandbox, model) => ({
    ...options,
    config: { ...model.config, ...options.config },
    directory: sandbox.project,
    env: { ...sandbox.env, OPENCODE_MODELS_PATH: sandbox.noModels, ...options.env },
    inheritEnv: false
  }))

/**
 * A project of its own for a region of a test, so that tests share a server and nothing else: operations work on a new git
 * repository with these files, and its turns are played by this script. Afterwards the server forgets the project, and the
 * region dies with `ScriptedModel.Unmatched` when the script had no reply to something. Without a script, the one of the
 * server plays.
 *
 * @example
 * ```ts
 * import { File, Turn } from "opencode-effect"
 * import { ScriptedModel, TestOpenCode } from "opencode-effect/testing"
 * import * as Effect from "effect/Effect"
 *
 * const test = Effect.gen(function* () {
 *   yield* Turn.run({ prompt: "Write a note." })
 *   return yield* File.read({ path: "note.md" })
 * }).pipe(
 *   TestOpenCode.withProject({
 *     script: [
 *       ScriptedModel.reply([ScriptedModel.call("write", { filePath: "note.md", content: "Noted.\n" })]),
 *       ScriptedModel.text("Done.")
 *     ]
 *   })
 * )
 * ```
 *
 * @since 0.1.0
 * @category combinators
 */
export const withProject =
  (options: {
    readonly files?: Sandbox.Options["files"]
    readonly script?: ScriptedModel.Script | ScriptedModel.List | undefined
    /** As for the script of the server: whether the region dies where the script did, or had no reply; true unless told. */
    readonly strict?: boolean | undefined
  }) =>
  <A, E, R>(
    effect: Effect.Effect<A, E, R>
  ): Effect.Effect<
    A,
    E | PlatformError.PlatformError,
    R | Client.Client | Sandbox.Sandbox | ScriptedModel.ScriptedModel
  > =>
    Effect.gen(function* () {
      const directory = yield* Effect.flatMap(Sandbox.Sandbox, ({ makeProject }) => makeProject(options.files))
      const { script, strict } = options
      if (script !== undefined) {
        yield* Effect.flatMap(ScriptedModel.ScriptedModel, ({ scriptFor }) => scriptFor(directory, script, { strict }))
      }
      yield* Effect.addFinalizer(() => Effect.ignore(Instance.dispose({ directory })))
      return yield* Effect.provideService(effect, Client.CurrentLocation, { directory })
    }).pipe(Effect.scoped)
