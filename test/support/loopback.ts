/** A loopback HTTP server whose answers a test writes byte by byte, with a record of what arrived. */

import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { Socket } from "node:net"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import * as Client from "opencode-effect/Client"

export interface Received {
  readonly method: string
  readonly url: URL
  readonly headers: IncomingMessage["headers"]
  readonly body: string
}

export interface Loopback {
  readonly url: string
  readonly received: ReadonlyArray<Received>
  /** How many connections were ever opened. */
  readonly opened: () => number
  /** How many connections are open now. */
  readonly open: () => number
}

/** Starts a server that answers with `answer` and ends, connections and all, with the scope. */
export const loopback = (
  answer: (request: Received, response: ServerResponse, socket: Socket) => void,
  options: { readonly record?: boolean } = {}
): Effect.Effect<Loopback, never, Scope.Scope> =>
  Effect.gen(function* () {
    const received: Array<Received> = []
    const sockets = new Set<Socket>()
    let opened = 0
    const server = createServer((request, response) => {
      let body = ""
      request.setEncoding("utf8")
      request.on("data", (chunk) => {
        body += chunk
      })
      request.on("end", () => {
        const entry: Received = {
          method: request.method ?? "",
          url: new URL(request.url ?? "", "http://loopback"),
          headers: request.headers,
          body
        }
        if (options.record !== false) received.push(entry)
        answer(entry, response, request.socket)
      })
    })
    server.on("connection", (socket) => {
      opened++
      sockets.add(socket)
      socket.on("close", () => sockets.delete(socket))
    })
    const port = yield* Effect.acquireRelease(
      Effect.async<number>((resume) => {
        server.listen(0, "127.0.0.1", () => {
          const address = server.address()
          resume(
            typeof address === "object" && address !== null
              ? Effect.succeed(address.port)
              : Effect.dieMessage("the loopback server has no port")
          )
        })
      }),
      () =>
        Effect.async<void>((resume) => {
          server.close(() => resume(Effect.void))
          for (const socket of sockets) socket.destroy()
        })
    )
    return { url: `http://127.0.0.1:${port}`, received, opened: () => opened, open: () => sockets.size }
  })

/** A client of a loopback server, over Node's own HTTP client. */
export const clientOf = (server: { readonly url: string }, options: Client.Options = {}) =>
  Client.layer({ baseUrl: server.url, ...options }).pipe(Layer.provide(NodeHttpClient.layerUndici))

/** Answers with JSON. */
export const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { "content-type": "application/json" })
  response.end(JSON.stringify(body))
}

/** Waits for a condition on the live clock, without a fixed time. */
export const eventually = (condition: () => boolean): Effect.Effect<void> =>
  Effect.async<void>((resume) => {
    const timer = setInterval(() => {
      if (!condition()) return
      clearInterval(timer)
      resume(Effect.void)
    }, 5)
    return Effect.sync(() => clearInterval(timer))
  })
