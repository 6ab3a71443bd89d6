/** The layers for Node: an HTTP client whose answers may take as long as they take. */
import * as HttpClient from "@effect/platform/HttpClient"
import * as HttpServer from "@effect/platform/HttpServer"
import * as HttpServerRequest from "@effect/platform/HttpServerRequest"
import * as HttpServerResponse from "@effect/platform/HttpServerResponse"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import { assert, layer } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as NodeHttp from "../src/internal/nodeHttp.js"
import { NodeOpenCode } from "../src/node.js"
import * as Global from "../src/Operations/Global.js"
import * as NodeTestOpenCode from "../src/testing/NodeTestOpenCode.js"
import { isListening } from "./support/processes.js"

/** A server that holds back the headers of one route and the body of another until it is told. */
const holding = Effect.gen(function* () {
  const release = yield* Deferred.make<void>()
  const server = yield* HttpServer.HttpServer
  yield* HttpServer.serveEffect(
    Effect.gen(function* () {
      const request = yield* HttpServerRequest.HttpServerRequest
      if (request.url === "/headers") {
        yield* Deferred.await(release)
        return HttpServerResponse.text("late")
      }
      const late = Stream.fromEffect(Effect.as(Deferred.await(release), "late"))
      return HttpServerResponse.stream(Stream.encodeText(Stream.concat(Stream.make("first "), late)))
    })
  )
  return { release, url: HttpServer.formatAddress(server.address) }
})

const get = (url: string) => Effect.flatMap(HttpClient.get(url), (response) => response.text)

layer(Layer.fresh(NodeTestOpenCode.layerHttpServer), { excludeTestServices: true })("the HTTP client", (it) => {
  it.scoped("has no time limit, where the same client with a short one gives up", () =>
    Effect.gen(function* () {
      const { release, url } = yield* holding
      const routes = [`${url}/headers`, `${url}/body`]
      const patient = yield* Effect.forEach(routes, get, { concurrency: 2 }).pipe(
        Effect.provide(NodeOpenCode.layerHttpClient),
        Effect.fork
      )
      // The stand-in gives up: so the limits do reach the connection, over those that the platform asks for.
      const errors = yield* Effect.forEach(routes, (route) => Effect.flip(get(route)), { concurrency: 2 }).pipe(
        Effect.provide(NodeHttp.layer({ headersTimeout: 50, bodyTimeout: 50 }))
      )
      assert.match(String(errors[0]?.cause), /HeadersTimeoutError/)
      assert.match(String(errors[1]?.cause), /BodyTimeoutError/)

      yield* Deferred.succeed(release, undefined)
      assert.deepStrictEqual(yield* Fiber.join(patient), ["late", "first late"])
      assert.deepStrictEqual(NodeHttp.limits, { headersTimeout: 0, bodyTimeout: 0 })
    })
  )

  it.scoped("closes its connections with the scope", () =>
    Effect.gen(function* () {
      const { url } = yield* holding
      const scope = yield* Scope.make()
      const context = yield* Layer.buildWithScope(NodeHttp.dispatcherLayer(NodeHttp.limits), scope)
      const client = NodeHttpClient.makeUndici(Context.get(context, NodeHttpClient.Dispatcher))
      const waiting = yield* Effect.fork(client.get(`${url}/headers`))
      const first = yield* client.get(`${url}/body`).pipe(
        Effect.flatMap((response) => Stream.runHead(response.stream)),
        Effect.map((chunk) => chunk._tag)
      )
      assert.strictEqual(first, "Some")
      yield* Scope.close(scope, Exit.void)
      assert.isTrue(Exit.isFailure(yield* Fiber.await(waiting)))
      assert.isTrue(Exit.isFailure(yield* Effect.exit(client.get(`${url}/headers`))))
    })
  )

  it.scoped("layerClient needs nothing more", () =>
    Effect.gen(function* () {
      const server = yield* HttpServer.HttpServer
      yield* HttpServer.serveEffect(Effect.succeed(HttpServerResponse.unsafeJson({ healthy: true, version: "1" })))
      const baseUrl = HttpServer.formatAddress(server.address)
      const health = yield* Effect.provide(Global.health(), NodeOpenCode.layerClient({ baseUrl }))
      assert.deepStrictEqual(health, { healthy: true, version: "1" })
      assert.isTrue(yield* isListening(baseUrl))
    })
  )
})
