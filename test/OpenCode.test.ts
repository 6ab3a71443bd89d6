/** Server and client together: that they fit, that no option gets lost, and that several live side by side. */
import * as HttpClient from "@effect/platform/HttpClient"
import * as HttpClientError from "@effect/platform/HttpClientError"
import type * as HttpClientRequest from "@effect/platform/HttpClientRequest"
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Schedule from "effect/Schedule"
import * as Scope from "effect/Scope"
import * as Client from "../src/Client.js"
import { NodeOpenCode } from "../src/node.js"
import * as OpenCode from "../src/OpenCode.js"
import * as Global from "../src/Operations/Global.js"
import * as Path from "../src/Operations/Path.js"
import * as Session from "../src/Operations/Session.js"
import * as Server from "../src/Server.js"
import * as NodeTestOpenCode from "../src/testing/NodeTestOpenCode.js"
import * as Sandbox from "../src/testing/Sandbox.js"
import * as TestOpenCode from "../src/testing/TestOpenCode.js"
import { isAlive, isListening } from "./support/processes.js"

const environment = Layer.provideMerge(
  Layer.mergeAll(NodeTestOpenCode.layerModel([]), Sandbox.layer()),
  NodeTestOpenCode.layerPlatform
)

layer(environment, { excludeTestServices: true, timeout: "30 seconds" })("OpenCode", (it) => {
  it.scoped("the layer gives a server and a client of it, and takes both away", () =>
    Effect.gen(function* () {
      const options = yield* TestOpenCode.serverOptions({ password: Redacted.make("sesame"), username: "ada" })
      const { health, server } = yield* Effect.all({ health: Global.health(), server: Server.Server }).pipe(
        Effect.provide(NodeOpenCode.layer(options))
      )
      assert.deepStrictEqual(health, { healthy: true, version: server.version })
      assert.strictEqual(server.username, "ada")
      assert.isFalse(isAlive(server.pid))
      assert.isFalse(yield* isListening(server.url))
    })
  )

  it.scoped("options of the client reach it", () =>
    Effect.gen(function* () {
      const reset = Object.assign(new Error("The test cut it"), { code: "ECONNRESET" })
      const sent: Array<HttpClientRequest.HttpClientRequest> = []
      const { client } = yield* OpenCode.make(
        yield* TestOpenCode.serverOptions({
          headers: { "x-caller": "test" },
          workspace: "wrk_none",
          retry: Schedule.recurs(1),
          transformClient: HttpClient.transform((response, request) => {
            sent.push(request)
            return sent.length === 1
              ? Effect.fail(new HttpClientError.RequestError({ request, reason: "Transport", cause: reset }))
              : response
          })
        })
      )
      yield* Effect.exit(Effect.provideService(Path.get(), Client.Client, client))
      assert.strictEqual(sent.length, 2)
      assert.strictEqual(sent[0]?.headers["x-caller"], "test")
      assert.include(JSON.stringify([sent[0]?.url, sent[0]?.urlParams, sent[0]?.headers]), "wrk_none")
    })
  )

  it.scoped("two servers at once, each with its own directory and password", () =>
    Effect.gen(function* () {
      const other = yield* Sandbox.make()
      const options = yield* TestOpenCode.serverOptions()
      const [one, two] = yield* Effect.all(
        [OpenCode.make(options), OpenCode.make({ ...options, directory: other.project, env: other.env })],
        { concurrency: "unbounded" }
      )
      assert.notStrictEqual(one.server.url, two.server.url)
      assert.notStrictEqual(
        Redacted.value(Option.getOrThrow(one.server.password)),
        Redacted.value(Option.getOrThrow(two.server.password))
      )
      const directory = Effect.map(Path.get(), (path) => path.directory)
      assert.strictEqual(yield* Effect.provideService(directory, Client.Client, one.client), options.directory)
      assert.strictEqual(yield* Effect.provideService(directory, Client.Client, two.client), other.project)
    })
  )

  it.scoped("operations after the end are TransportErrors", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const { client } = yield* Effect.flatMap(TestOpenCode.serverOptions(), OpenCode.make).pipe(Scope.extend(scope))
      yield* Scope.close(scope, Exit.void)
      const error = yield* Effect.flip(Effect.provideService(Session.list(), Client.Client, client))
      assert.strictEqual(error._tag, "TransportError")
    })
  )
})
