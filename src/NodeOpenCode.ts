/**
 * Servers and clients with everything that they need on Node. Reached as `NodeOpenCode` through `opencode-effect/node`.
 *
 * @since 0.1.0
 */
import type * as CommandExecutor from "@effect/platform/CommandExecutor"
import type * as FileSystem from "@effect/platform/FileSystem"
import type * as HttpClient from "@effect/platform/HttpClient"
import type * as Path from "@effect/platform/Path"
import * as Socket from "@effect/platform/Socket"
import * as NodeCommandExecutor from "@effect/platform-node/NodeCommandExecutor"
import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as NodePath from "@effect/platform-node/NodePath"
import * as Layer from "effect/Layer"
import * as Client from "./Client.js"
import * as NodeHttp from "./internal/nodeHttp.js"
import * as NodeWebSocket from "./internal/nodeWebSocket.js"
import { WebSocketWithHeaders } from "./internal/terminal/webSocketWithHeaders.js"
import * as OpenCode from "./OpenCode.js"
import type * as Server from "./Server.js"

/**
 * The HTTP client that the layers here use: one keep-alive pool, closed with the scope, without Node's limit of 300
 * seconds, so that a prompt may take as long as it takes.
 *
 * @since 0.1.0
 * @category layers
 */
export const layerHttpClient: Layer.Layer<HttpClient.HttpClient> = /*#__PURE__*/ Layer.suspend(() =>
  NodeHttp.layer(NodeHttp.limits)
)

/**
 * The WebSockets of `Terminal` on Node: the client's credentials go in the header of the handshake, and a slow reader holds
 * the server up instead of losing output.
 *
 * @since 0.1.0
 * @category layers
 */
export const layerWebSocket: Layer.Layer<Socket.WebSocketConstructor> = /*#__PURE__*/ Layer.suspend(() =>
  Layer.merge(
    Layer.succeed(Socket.WebSocketConstructor, (url, protocols) =>
      NodeWebSocket.make(url, protocols === undefined ? {} : { protocols })
    ),
    Layer.succeed(WebSocketWithHeaders, (url, headers) => NodeWebSocket.make(url, { headers }))
  )
)

const layerPlatform: Layer.Layer<CommandExecutor.CommandExecutor | FileSystem.FileSystem | Path.Path> =
  /*#__PURE__*/ Layer.suspend(() =>
    Layer.mergeAll(Layer.provideMerge(NodeCommandExecutor.layer, NodeFileSystem.layer), NodePath.layer)
  )

/**
 * A managed server and its client, with everything that they need on Node.
 *
 * @example
 * ```ts
 * import { Session } from "opencode-effect"
 * import { NodeOpenCode } from "opencode-effect/node"
 * import * as Effect from "effect/Effect"
 *
 * const program = Session.create({ title: "My session" }).pipe(
 *   Effect.provide(NodeOpenCode.layer({ config: { model: "anthropic/claude-sonnet-4-20250514" } }))
 * )
 * ```
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = (options: OpenCode.Options = {}): Layer.Layer<Client.Client | Server.Server, Server.ServerError> =>
  Layer.provide(OpenCode.layer(options), Layer.merge(layerHttpClient, layerPlatform))

/**
 * A client of a server that is already running, with everything that it needs on Node.
 *
 * @example
 * ```ts
 * import { Global } from "opencode-effect"
 * import { NodeOpenCode } from "opencode-effect/node"
 * import * as Effect from "effect/Effect"
 *
 * const program = Global.health().pipe(
 *   Effect.provide(NodeOpenCode.layerClient({ baseUrl: "http://127.0.0.1:4096" }))
 * )
 * ```
 *
 * @since 0.1.0
 * @category layers
 */
export const layerClient = (options: Client.Options = {}): Layer.Layer<Client.Client> =>
  Layer.provide(Client.layer(options), layerHttpClient)
