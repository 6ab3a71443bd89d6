/** Servers on loopback that stand in for what a test would need the network for. */
import { createServer } from "node:http"
import type * as HttpApp from "@effect/platform/HttpApp"
import * as HttpServer from "@effect/platform/HttpServer"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"

const listen = Effect.map(
  Effect.orDie(Layer.build(NodeHttpServer.layerServer(createServer, { host: "127.0.0.1", port: 0 }))),
  Context.get(HttpServer.HttpServer)
)

/** Serves the app, which is told its own origin, on a free port for as long as the scope lives; answers the origin. */
export const serve = (app: (origin: string) => HttpApp.Default): Effect.Effect<string, never, Scope.Scope> =>
  Effect.gen(function* () {
    const server = yield* listen
    const origin = HttpServer.formatAddress(server.address)
    yield* Effect.provideService(HttpServer.serveEffect(app(origin)), HttpServer.HttpServer, server)
    return origin
  })

/** A port of loopback that was free a moment ago. */
export const freePort: Effect.Effect<number> = Effect.scoped(listen).pipe(
  Effect.map(({ address }) => (address._tag === "TcpAddress" ? address.port : 0))
)
