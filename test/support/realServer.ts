/**
 * The real server for tests, as one Layer: isolated home, temporary git project, scripted model, managed server,
 * connected client. All of it is gone when the Layer's scope closes.
 *
 * ```ts
 * layer(realServer({ script: (request) => ScriptedModel.text(`You said: ${request.prompt}`) }), {
 *   timeout: "60 seconds"
 * })("sessions", (it) => {
 *   it.effect("…", () => Effect.gen(function* () {
 *     const session = yield* Session.create({ title: "x" })
 *   }))
 * })
 * ```
 *
 * `it.effect` runs under a `TestClock`; use `it.live` (or `excludeTestServices`) where time has to pass.
 */
import { createServer } from "node:http"
import type * as CommandExecutor from "@effect/platform/CommandExecutor"
import type * as PlatformError from "@effect/platform/Error"
import type * as FileSystem from "@effect/platform/FileSystem"
import type * as HttpClient from "@effect/platform/HttpClient"
import type { ServeError } from "@effect/platform/HttpServerError"
import type * as Path from "@effect/platform/Path"
import * as NodeCommandExecutor from "@effect/platform-node/NodeCommandExecutor"
import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as NodePath from "@effect/platform-node/NodePath"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Client from "../../src/Client.js"
import { NodeOpenCode } from "../../src/node.js"
import * as OpenCode from "../../src/OpenCode.js"
import type { Config } from "../../src/Schema/Config.js"
import type * as Server from "../../src/Server.js"
import * as Sandbox from "../../src/testing/Sandbox.js"
import * as ScriptedModel from "../../src/testing/ScriptedModel.js"

/** Files, processes, paths and an HTTP client on Node. */
export const platform: Layer.Layer<
  CommandExecutor.CommandExecutor | FileSystem.FileSystem | HttpClient.HttpClient | Path.Path
> = Layer.mergeAll(
  Layer.provideMerge(NodeCommandExecutor.layer, NodeFileSystem.layer),
  NodePath.layer,
  NodeOpenCode.layerHttpClient
)

/** An HTTP server on a free port of loopback. */
export const loopback = Layer.suspend(() =>
  NodeHttpServer.layerServer(
    // By default, a connection that was silent for five seconds ends in the face of the next request.
    () => createServer({ keepAliveTimeout: 60_000 }),
    { host: "127.0.0.1", port: 0 }
  )
)

/** A scripted model on a free port of loopback. */
export const scriptedModel = (
  script: ScriptedModel.Script = () => ScriptedModel.text("Hello from the script.")
): Layer.Layer<ScriptedModel.ScriptedModel, ServeError> => Layer.provide(ScriptedModel.layer(script), loopback)

export interface Options extends Omit<OpenCode.Options, "config" | "directory" | "inheritEnv"> {
  /** What the model answers; always "Hello from the script." unless told. */
  readonly script?: ScriptedModel.Script | undefined
  /** The files of the project. */
  readonly files?: Readonly<Record<string, string>> | undefined
  /** Configuration over that of the scripted model. */
  readonly config?: Config | undefined
}

/** The options that keep a server in the sandbox, on the scripted model. */
export const sandboxed = (
  options: Omit<Options, "script" | "files"> = {}
): Effect.Effect<OpenCode.Options, never, Sandbox.Sandbox | ScriptedModel.ScriptedModel> =>
  Effect.gen(function* () {
    const sandbox = yield* Sandbox.Sandbox
    const model = yield* ScriptedModel.ScriptedModel
    return {
      ...options,
      config: { ...model.config, ...options.config },
      directory: sandbox.project,
      env: { ...sandbox.env, ...options.env },
      inheritEnv: false
    }
  })

export type RealServer =
  | Client.Client
  | Server.Server
  | ScriptedModel.ScriptedModel
  | Sandbox.Sandbox
  | CommandExecutor.CommandExecutor
  | FileSystem.FileSystem
  | HttpClient.HttpClient
  | Path.Path

export const realServer = (
  options: Options = {}
): Layer.Layer<RealServer, PlatformError.PlatformError | Server.ServerError | ServeError> => {
  const { files, script, ...rest } = options
  return Layer.unwrapEffect(Effect.map(sandboxed(rest), OpenCode.layer)).pipe(
    Layer.provideMerge(Layer.merge(scriptedModel(script), Sandbox.layer({ files }))),
    Layer.provideMerge(platform)
  )
}
