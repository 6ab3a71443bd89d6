/** How a platform's WebSockets send headers. In a file of its own, for the layers of a platform need no more of a terminal. */
import type * as Headers from "@effect/platform/Headers"
import type * as Socket from "@effect/platform/Socket"
import * as Context from "effect/Context"

/** Opens a WebSocket whose handshake carries headers. */
export type OpenWithHeaders = (
  url: string,
  headers: Headers.Headers
) => ReturnType<typeof Socket.WebSocketConstructor.Service>

/**
 * How to open a WebSocket whose handshake carries headers, the client's credentials among them; `NodeOpenCode.layerWebSocket`
 * has it. Without one, as in a browser, sockets come from the platform's `WebSocketConstructor`, and each gets a ticket of
 * its own on a server with a password.
 *
 * @since 0.1.0
 * @category references
 */
export class WebSocketWithHeaders extends Context.Reference<WebSocketWithHeaders>()(
  "opencode-effect/Terminal/WebSocketWithHeaders",
  { defaultValue: (): OpenWithHeaders | undefined => undefined }
) {}
