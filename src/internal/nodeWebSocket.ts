/** A WebSocket for Node that sends headers with its handshake, can be held up, and can be broken off. */
import type { Socket } from "node:net"
import type * as WebSocket from "@effect/platform/Socket"
import * as Undici from "@effect/platform-node/Undici"

class NodeWebSocket extends Undici.WebSocket {
  readonly #socket: () => Socket | undefined

  constructor(
    url: string,
    options: { readonly protocols?: string | Array<string>; readonly headers?: Record<string, string> }
  ) {
    let socket: Socket | undefined
    const connect = Undici.buildConnector({})
    const agent = new Undici.Agent({
      connect: (target, callback) =>
        connect(target, (...result) => {
          socket = result[1] ?? undefined
          callback(...result)
        })
    })
    super(url, { ...options, dispatcher: agent })
    this.#socket = () => socket
    this.addEventListener("close", () => void agent.destroy(), { once: true })
  }

  /** Reads no more from the connection, so that the other side has to wait. */
  pause(): void {
    this.#socket()?.pause()
  }

  resume(): void {
    this.#socket()?.resume()
  }

  /** Ends the connection without asking the other side. */
  terminate(): void {
    this.#socket()?.destroy()
  }
}

export interface Options {
  readonly protocols?: string | Array<string>
  readonly headers?: Readonly<Record<string, string>>
}

/** The standard's class is described once by Node's types and once by undici's, which differ in what nobody uses here. */
export const make = (url: string, options: Options) =>
  new NodeWebSocket(url, options) as unknown as ReturnType<typeof WebSocket.WebSocketConstructor.Service>
