/** The examples of the SDK that this one follows (the Elixir seed), written as a user of this package writes them. */
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import { Client, Config, Errors, Global, Server, Session } from "opencode-effect"
import { NodeOpenCode } from "opencode-effect/node"
import * as Sandbox from "opencode-effect/testing/Sandbox"
import * as ScriptedModel from "opencode-effect/testing/ScriptedModel"
import * as NodeTestOpenCode from "../src/testing/NodeTestOpenCode.js"
import * as TestOpenCode from "../src/testing/TestOpenCode.js"
import { isAlive, isListening } from "./support/processes.js"

const script: ScriptedModel.Script = (request) => ScriptedModel.text(["You said: ", request.prompt])

const files = { "broken/opencode.json": '{ "model": 5 }' }

const environment = Layer.merge(
  NodeTestOpenCode.layerModel(script),
  Layer.provideMerge(Sandbox.layer({ files }), NodeTestOpenCode.layerPlatform)
)

const OpenCodeLive = Layer.unwrapEffect(
  Effect.map(TestOpenCode.serverOptions({ config: { username: "Ada" } }), NodeOpenCode.layer)
)

const textOf = (parts: ReadonlyArray<{ readonly type: unknown }>) =>
  parts.map((part) => ("text" in part && part.type === "text" ? String(part.text) : "")).join("")

layer(environment, { excludeTestServices: true, timeout: "30 seconds" })("the seed's examples", (it) => {
  it.effect("a managed server is created and closed", () =>
    Effect.gen(function* () {
      const server = yield* Effect.provide(Server.Server, OpenCodeLive)
      assert.isFalse(isAlive(server.pid))
      assert.isFalse(yield* isListening(server.url))
    })
  )

  it.layer(OpenCodeLive, { timeout: "30 seconds" })("with a server", (it) => {
    it.effect("a client connects to a server that is there already", () =>
      Effect.gen(function* () {
        const server = yield* Server.Server
        const password = Option.getOrThrow(server.password)
        const health = yield* Effect.provide(
          Global.health(),
          NodeOpenCode.layerClient({ baseUrl: server.url, username: server.username, password })
        )
        assert.deepStrictEqual(health, { healthy: true, version: server.version })
      })
    )

    it.effect("a session, a prompt, its text parts", () =>
      Effect.gen(function* () {
        const session = yield* Session.create({ title: "My session" })
        assert.strictEqual(session.title, "My session")
        const { info, parts } = yield* Session.prompt({
          sessionID: session.id,
          parts: [{ type: "text", text: "Hello!" }]
        })
        assert.strictEqual(info.role, "assistant")
        assert.strictEqual(textOf(parts), "You said: Hello!")
        const messages = yield* Session.messages({ sessionID: session.id })
        assert.deepStrictEqual(
          messages.map((message) => [message.info.role, textOf(message.parts)]),
          [
            ["user", "Hello!"],
            ["assistant", "You said: Hello!"]
          ]
        )
      })
    )

    it.effect("the model is chosen with the prompt", () =>
      Effect.gen(function* () {
        const session = yield* Session.create()
        const { info } = yield* Session.prompt({
          sessionID: session.id,
          model: { providerID: ScriptedModel.providerID, modelID: ScriptedModel.smallModelID },
          parts: [{ type: "text", text: "Hello!" }]
        })
        assert.deepInclude(info, { modelID: ScriptedModel.smallModelID })
      })
    )

    it.effect("the configuration is handed over", () =>
      Effect.gen(function* () {
        const config = yield* Config.get()
        assert.deepInclude(config, { username: "Ada", model: "scripted/model" })
      })
    )

    it.effect("a session that does not exist is a 404 with its body", () =>
      Effect.gen(function* () {
        const error = yield* Effect.flip(Session.get({ sessionID: "ses_missing" }))
        assert.isTrue(Errors.HttpError.is(error, 404))
        if (!Errors.HttpError.is(error, 404)) return
        assert.strictEqual(error.operation, "session.get")
        assert.strictEqual(error.body.name, "NotFoundError")
      })
    )

    it.effect("a project whose configuration is wrong is a 400 with its body", () =>
      Effect.gen(function* () {
        const { project } = yield* Sandbox.Sandbox
        const error = yield* Session.create().pipe(Client.withDirectory(`${project}/broken`), Effect.flip)
        assert.isTrue(Errors.HttpError.is(error, 400))
        if (!Errors.HttpError.is(error, 400)) return
        assert.include(JSON.stringify(error.body), "ConfigInvalidError")
        assert.include(JSON.stringify(error.body), '["model"]')
      })
    )

    it.effect("nobody there is a TransportError that says so", () =>
      Effect.gen(function* () {
        const error = yield* Session.list().pipe(
          Effect.provide(NodeOpenCode.layerClient({ baseUrl: "http://127.0.0.1:1" })),
          Effect.flip
        )
        assert.deepInclude(error, { _tag: "TransportError", reason: "ConnectionRefused" })
      })
    )

    it.effect("and a success is the value", () =>
      Effect.gen(function* () {
        const session = yield* Session.create({ title: "Found again" })
        assert.strictEqual((yield* Session.get({ sessionID: session.id })).title, "Found again")
      })
    )
  })
})
