/**
 * The real server for tests with everything that it needs on Node. Reached as `NodeTestOpenCode` through
 * `opencode-effect/testing/node`.
 *
 * @since 0.1.0
 */
import { createServer } from "node:http"
import type * as CommandExecutor from "@effect/platform/CommandExecutor"
import type * as PlatformError from "@effect/platform/Error"
import type * as FileSystem from "@effect/platform/FileSystem"
import type * as HttpClient from "@effect/platform/HttpClient"
import type * as HttpServer from "@effect/platform/HttpServer"
import type { ServeError } from "@effect/platform/HttpServerError"
import type * as Path from "@effect/platform/Path"
import * as NodeCommandExecutor from "@effect/platform-node/NodeCommandExecutor"
import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as NodePath from "@effect/platform-node/NodePath"
import * as Layer from "effect/Layer"
import * as NodeOpenCode from "../NodeOpenCode.js"
import type * as Server from "../Server.js"
import * as ScriptedModel from "./ScriptedModel.js"
import * as TestOpenCode from "./TestOpenCode.js"

/**
 * What Node gives to a test.
 *
 * @since 0.1.0
 * @category models
 */
export type Platform = CommandExecutor.CommandExecutor | FileSystem.FileSystem | HttpClient.HttpClient | Path.Path

/**
 * Files, processes, paths, and the HTTP client of `NodeOpenCode`.
 *
 * @since 0.1.0
 * @category layers
 */
export const layerPlatform: Layer.Layer<Platform> = /*#__PURE__*/ Layer.suspend(() =>
  Layer.mergeAll(
    Layer.provideMerge(NodeCommandExecutor.layer, NodeFileSystem.layer),
    NodePath.layer,
    NodeOpenCode.layerHttpClient
  )
)

/**
 * An HTTP server on a free port of loopback, for one scripted model.
 *
 * @since 0.1.0
 * @category layers
 */
export const layerHttpServer: Layer.Layer<HttpServer.HttpServer, ServeError> = /*#__PURE__*/ Layer.suspend(() =>
  NodeHttpServer.layerServer(
    // By default, a connection that was silent for five seconds ends in the face of the next request.
    () => createServer({ keepAliveTimeout: 60_000 }),
    { host: "127.0.0.1", port: 0 }
  )
)

/**
 * A scripted model on a free port of loopback.
 *
 * @since 0.1.0
 * @category layers
 */
export const layerModel = (
  script: ScriptedModel.Script | ScriptedModel.List,
  options?: ScriptedModel.Options
): Layer.Layer<ScriptedModel.ScriptedModel, ServeError> =>
  Layer.provide(ScriptedModel.layer(script, options), Layer.fresh(layerHttpServer))

/**
 * `TestOpenCode.layer` with everything that it needs, which is in the context too: tests read and write files.
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = (
  options?: TestOpenCode.Options
): Layer.Layer<TestOpenCode.TestOpenCode | Platform, PlatformError.PlatformError | Server.ServerError | ServeError> =>
  TestOpenCode.layer(options).pipe(Layer.provide(Layer.fresh(layerHttpServer)), Layer.provideMerge(layerPlatform))
