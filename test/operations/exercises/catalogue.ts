/**
 * Exercises of what a server offers and how it is set up: configuration, providers, credentials, integrations, tools,
 * commands, agents, MCP servers, and the server as a whole.
 */
import * as HttpClient from "@effect/platform/HttpClient"
import { assert } from "@effect/vitest"
import * as Chunk from "effect/Chunk"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import * as App from "opencode-effect/Operations/App"
import * as Auth from "opencode-effect/Operations/Auth"
import * as Command from "opencode-effect/Operations/Command"
import * as Config from "opencode-effect/Operations/Config"
import * as Event from "opencode-effect/Operations/Event"
import * as Experimental from "opencode-effect/Operations/Experimental"
import * as Formatter from "opencode-effect/Operations/Formatter"
import * as Global from "opencode-effect/Operations/Global"
import * as Lsp from "opencode-effect/Operations/Lsp"
import * as Mcp from "opencode-effect/Operations/Mcp"
import * as Provider from "opencode-effect/Operations/Provider"
import * as Session from "opencode-effect/Operations/Session"
import * as Tool from "opencode-effect/Operations/Tool"
import * as V2Agent from "opencode-effect/Operations/V2/Agent"
import * as V2Command from "opencode-effect/Operations/V2/Command"
import * as V2Credential from "opencode-effect/Operations/V2/Credential"
import * as V2Health from "opencode-effect/Operations/V2/Health"
import * as V2Integration from "opencode-effect/Operations/V2/Integration"
import * as V2Model from "opencode-effect/Operations/V2/Model"
import * as V2Provider from "opencode-effect/Operations/V2/Provider"
import * as V2Skill from "opencode-effect/Operations/V2/Skill"
import * as Server from "opencode-effect/Server"
import { Sandbox } from "../../../src/testing/Sandbox.js"
import * as ScriptedModel from "../../../src/testing/ScriptedModel.js"
import { type Exercise, eventually, exercise, head, refused } from "../exercise.js"
import { freePort } from "../listen.js"
import * as OAuthMcp from "../oauthMcp.js"
import { play } from "../script.js"

/** A local MCP server that ends at once, under a name of its own. */
const localMcp = (name: string) => Mcp.add({ name, config: { type: "local", command: ["/bin/false"], enabled: false } })

/** A remote MCP server that wants OAuth, under a name of its own. */
const remoteMcp = (name: string) =>
  Effect.gen(function* () {
    const origin = yield* OAuthMcp.start
    const redirectUri = `http://127.0.0.1:${yield* freePort}/mcp/oauth/callback`
    const status = yield* Mcp.add({
      name,
      config: { type: "remote", url: `${origin}/mcp`, oauth: { redirectUri } }
    })
    return { origin, status: status[name] }
  })

const noServer = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.map(refused(effect, 404, "McpServerNotFoundError"), (error) =>
    assert.deepStrictEqual(error.body, {
      _tag: "McpServerNotFoundError",
      name: "none",
      message: "MCP server not found: none"
    })
  )

/** An integration with one stored key; answers the credential's id. */
const storedKey = (label: string) =>
  Effect.gen(function* () {
    yield* V2Integration.connectKey({ integrationID: "openai", key: "key", label })
    const connection = (yield* connections).find((one) => one.label === label)
    return connection?.id ?? assert.fail("the key was not stored")
  })

const connections = Effect.map(V2Integration.get({ integrationID: "openai" }), ({ data }) =>
  (data?.connections ?? []).flatMap((one) => (one.type === "credential" ? [one] : []))
)

export const exercises: ReadonlyArray<Exercise> = [
  exercise(Global.health, "success", "answers the version", function* () {
    const { version } = yield* Server.Server
    assert.deepStrictEqual(yield* Global.health(), { healthy: true, version })
  }),
  exercise(V2Health.get, "success", "is healthy", function* () {
    assert.deepStrictEqual(yield* V2Health.get(), { healthy: true })
  }),
  exercise(App.log, "success", "writes a line", function* () {
    assert.isTrue(yield* App.log({ service: "test", level: "info", message: "hello", extra: { a: 1 } }))
  }),
  exercise(App.agents, "success", "answers the built-in agents", function* () {
    const agents = yield* App.agents()
    const build = agents.find((agent) => agent.name === "build")
    assert.strictEqual(build?.mode, "primary")
    assert.isTrue(build?.native)
    assert.strictEqual(agents.find((agent) => agent.name === "general")?.mode, "subagent")
    // Of an agent that the configuration names, the scripted model's own, what is not set is null.
    const compaction = agents.find((agent) => agent.name === "compaction")
    assert.deepInclude(compaction, { description: null, temperature: null })
  }),
  exercise(App.skills, "success", "answers the built-in skill", function* () {
    const skills = yield* App.skills()
    assert.include(
      skills.map((skill) => skill.name),
      "customize-opencode"
    )
  }),
  exercise(Command.list, "success", "answers the built-in commands", function* () {
    const commands = yield* Command.list()
    assert.includeMembers(
      commands.map((command) => command.name),
      ["init", "review"]
    )
    assert.isTrue(commands.every((command) => command.template.length > 0))
  }),
  exercise(Tool.ids, "success", "names the built-in tools", function* () {
    assert.includeMembers([...(yield* Tool.ids())], ["bash", "read", "edit", "task", "todowrite"])
  }),
  exercise(Tool.list, "success", "answers the tools of a model with their parameters", function* () {
    const tools = yield* Tool.list({ provider: ScriptedModel.providerID, model: ScriptedModel.modelID })
    const bash = tools.find((tool) => tool.id === "bash")
    assert.propertyVal(bash?.parameters, "type", "object")
    assert.nestedProperty(bash?.parameters, "properties.command")
  }),
  exercise(Lsp.status, "success", "has no language server", function* () {
    assert.deepStrictEqual(yield* Lsp.status(), [])
  }),
  exercise(Formatter.status, "success", "has no formatter", function* () {
    assert.deepStrictEqual(yield* Formatter.status(), [])
  }),
  exercise(Config.get, "success", "answers the configuration in force", function* () {
    const config = yield* Config.get()
    assert.strictEqual(config.model, `${ScriptedModel.providerID}/${ScriptedModel.modelID}`)
    assert.property(config.provider, ScriptedModel.providerID)
  }),
  exercise(Config.providers, "success", "answers the usable providers", function* () {
    const { default: models, providers } = yield* Config.providers()
    const scripted = providers.find((provider) => provider.id === ScriptedModel.providerID)
    assert.strictEqual(scripted?.source, "config")
    assert.isTrue(scripted?.models[ScriptedModel.modelID]?.capabilities.toolcall)
    assert.property(models, ScriptedModel.providerID)
  }),
  exercise(Provider.list, "success", "answers the whole catalogue", function* () {
    const { all, connected } = yield* Provider.list()
    assert.isAbove(all.length, 50)
    assert.include(connected, ScriptedModel.providerID)
    assert.includeMembers(
      all.map((provider) => provider.id),
      ["anthropic", "openai"]
    )
  }),
  exercise(Provider.auth, "success", "answers the ways to sign in", function* () {
    assert.deepStrictEqual((yield* Provider.auth())[ScriptedModel.providerID], [
      {
        type: "oauth",
        label: "Scripted code",
        prompts: [{ type: "text", key: "tenant", message: "Tenant" }]
      },
      { type: "api", label: "Scripted key" }
    ])
  }),
  exercise(Provider.oauthAuthorize, "success", "answers where to sign in", function* () {
    const authorization = yield* Provider.oauthAuthorize({
      providerID: ScriptedModel.providerID,
      method: 0,
      inputs: { tenant: "acme" }
    })
    assert.deepStrictEqual(authorization, {
      url: "http://127.0.0.1:1/authorize?tenant=acme",
      method: "code",
      instructions: "Paste the code"
    })
  }),
  exercise(Provider.oauthAuthorize, "error 500 UnknownError", "knows no such provider", function* () {
    yield* refused(Provider.oauthAuthorize({ providerID: "none", method: 0 }), 500, "UnknownError")
  }),
  exercise(Provider.oauthCallback, "success", "takes the code", function* () {
    yield* Provider.oauthAuthorize({ providerID: ScriptedModel.providerID, method: 0, inputs: { tenant: "acme" } })
    const done = yield* Provider.oauthCallback({
      providerID: ScriptedModel.providerID,
      method: 0,
      code: "good"
    })
    assert.isTrue(done)
    yield* Auth.remove({ providerID: ScriptedModel.providerID })
  }),
  exercise(Provider.oauthCallback, "error 400 ProviderAuthOauthMissing", "has no sign-in to end", function* () {
    const error = yield* refused(
      Provider.oauthCallback({ providerID: "openai", method: 0, code: "x" }),
      400,
      "ProviderAuthOauthMissing"
    )
    assert.deepStrictEqual(error.body, { name: "ProviderAuthOauthMissing", data: { providerID: "openai" } })
  }),
  exercise(Auth.set, "success", "stores a key", function* () {
    assert.isTrue(yield* Auth.set({ providerID: "stored", auth: { type: "api", key: "key" } }))
    yield* Auth.remove({ providerID: "stored" })
  }),
  exercise(Auth.remove, "success", "forgets a key", function* () {
    yield* Auth.set({ providerID: "removed", auth: { type: "api", key: "key" } })
    assert.isTrue(yield* Auth.remove({ providerID: "removed" }))
  }),
  exercise(Experimental.capabilitiesGet, "success", "answers what is switched on", function* () {
    assert.deepStrictEqual(yield* Experimental.capabilitiesGet(), { backgroundSubagents: true })
  }),
  exercise(Experimental.consoleGet, "success", "has no organisation", function* () {
    assert.deepStrictEqual(yield* Experimental.consoleGet(), {
      consoleManagedProviders: [],
      switchableOrgCount: 0
    })
  }),
  exercise(Experimental.consoleListOrgs, "success", "has no organisation", function* () {
    assert.deepStrictEqual(yield* Experimental.consoleListOrgs(), { orgs: [] })
  }),
  exercise(Experimental.consoleSwitchOrg, "error 400 BadRequest", "success needs an account", function* () {
    yield* refused(Experimental.consoleSwitchOrg({ accountID: "none", orgID: "none" }), 400, "BadRequest")
  }),
  exercise(Mcp.add, "success", "tries a local server", function* () {
    const status = yield* Mcp.add({ name: "failing", config: { type: "local", command: ["/bin/false"] } })
    assert.strictEqual(status.failing?.status, "failed")
  }),
  exercise(Mcp.status, "success", "answers the state by name", function* () {
    yield* localMcp("off")
    assert.deepStrictEqual((yield* Mcp.status()).off, { status: "disabled" })
  }),
  exercise(Mcp.connect, "success", "switches a server on", function* () {
    yield* localMcp("to connect")
    assert.isTrue(yield* Mcp.connect({ name: "to connect" }))
    assert.strictEqual((yield* Mcp.status())["to connect"]?.status, "failed")
  }),
  exercise(Mcp.connect, "error 404 McpServerNotFoundError", "knows no such server", function* () {
    yield* noServer(Mcp.connect({ name: "none" }))
  }),
  exercise(Mcp.disconnect, "success", "switches a server off", function* () {
    yield* Mcp.add({ name: "to disconnect", config: { type: "local", command: ["/bin/false"] } })
    assert.isTrue(yield* Mcp.disconnect({ name: "to disconnect" }))
    assert.deepStrictEqual((yield* Mcp.status())["to disconnect"], { status: "disabled" })
  }),
  exercise(Mcp.disconnect, "error 404 McpServerNotFoundError", "knows no such server", function* () {
    yield* noServer(Mcp.disconnect({ name: "none" }))
  }),
  exercise(Mcp.authStart, "success", "answers where to sign in", function* () {
    const { origin, status } = yield* remoteMcp("to start")
    assert.deepStrictEqual(status, { status: "needs_auth" })
    const { authorizationUrl, oauthState } = yield* Mcp.authStart({ name: "to start" })
    const url = new URL(authorizationUrl)
    assert.strictEqual(`${url.origin}${url.pathname}`, `${origin}/authorize`)
    assert.strictEqual(url.searchParams.get("state"), oauthState)
  }),
  exercise(Mcp.authStart, "error 400 {error}", "needs a server with OAuth", function* () {
    yield* localMcp("without OAuth")
    const error = yield* refused(Mcp.authStart({ name: "without OAuth" }), 400, undefined)
    assert.deepStrictEqual(error.body, { error: "MCP server without OAuth does not support OAuth" })
  }),
  exercise(Mcp.authCallback, "success", "signs in with the code", function* () {
    yield* remoteMcp("to call back")
    yield* Mcp.authStart({ name: "to call back" })
    assert.deepStrictEqual(yield* Mcp.authCallback({ name: "to call back", code: "good" }), { status: "connected" })
    yield* Mcp.disconnect({ name: "to call back" })
  }),
  exercise(Mcp.authCallback, "error 404 McpServerNotFoundError", "knows no such server", function* () {
    yield* noServer(Mcp.authCallback({ name: "none", code: "x" }))
  }),
  exercise(Mcp.authAuthenticate, "success", "waits for the browser", function* () {
    yield* remoteMcp("to authenticate")
    const http = yield* HttpClient.HttpClient
    const connected = yield* Event.subscribe().pipe(
      Stream.mapEffect((event) => {
        // The suite's browser fails to open, so the server says where the user is to go: we go there ourselves.
        if (event.type === "server.connected") {
          return Effect.fork(Mcp.authAuthenticate({ name: "to authenticate" })).pipe(Effect.map(Option.some))
        }
        if (event.type !== "mcp.browser.open.failed") return Effect.succeedNone
        const url = new URL(event.properties.url)
        const state = url.searchParams.get("state") ?? ""
        return Effect.as(
          http.get(url.searchParams.get("redirect_uri") ?? "", { urlParams: { code: "good", state } }),
          Option.none()
        )
      }),
      Stream.filterMap((fiber) => fiber),
      Stream.mapEffect(Fiber.join, { concurrency: "unbounded" }),
      Stream.runHead
    )
    assert.deepStrictEqual(Option.getOrThrow(connected), { status: "connected" })
    yield* Mcp.disconnect({ name: "to authenticate" })
  }),
  exercise(Mcp.authAuthenticate, "error 400 {error}", "needs a server with OAuth", function* () {
    yield* localMcp("still without OAuth")
    const error = yield* refused(Mcp.authAuthenticate({ name: "still without OAuth" }), 400, undefined)
    assert.deepStrictEqual(error.body, { error: "MCP server still without OAuth does not support OAuth" })
  }),
  exercise(Mcp.authRemove, "success", "forgets the tokens", function* () {
    yield* localMcp("to forget")
    assert.deepStrictEqual(yield* Mcp.authRemove({ name: "to forget" }), { success: true })
  }),
  exercise(Mcp.authRemove, "error 404 McpServerNotFoundError", "knows no such server", function* () {
    yield* noServer(Mcp.authRemove({ name: "none" }))
  }),
  exercise(Experimental.resourceList, "success", "answers what an MCP server offers", function* () {
    yield* remoteMcp("offering")
    yield* Mcp.authStart({ name: "offering" })
    yield* Mcp.authCallback({ name: "offering", code: "good" })
    assert.deepStrictEqual((yield* Experimental.resourceList())["offering:mem://a"], {
      name: "a",
      uri: "mem://a",
      description: "a resource",
      mimeType: "text/plain",
      client: "offering"
    })
    yield* Mcp.disconnect({ name: "offering" })
  }),
  exercise(V2Agent.list, "success", "answers the built-in agents", function* () {
    const { project } = yield* Sandbox
    const { data, location } = yield* V2Agent.list()
    assert.strictEqual(location.directory, project)
    assert.includeMembers(
      data.map((agent) => agent.id),
      ["build", "plan"]
    )
  }),
  exercise(V2Command.list, "success", "answers the built-in commands", function* () {
    const { data } = yield* V2Command.list()
    assert.include(
      data.map((command) => command.name),
      "init"
    )
  }),
  exercise(V2Skill.list, "success", "answers the built-in skill", function* () {
    const { data } = yield* V2Skill.list()
    assert.include(
      data.map((skill) => skill.name),
      "customize-opencode"
    )
  }),
  exercise(V2Model.list, "success", "answers models with their provider", function* () {
    const { data } = yield* V2Model.list()
    assert.isTrue(data.every((model) => model.providerID !== "" && model.limit.context > 0))
    assert.include(
      data.map((model) => model.providerID),
      "opencode"
    )
  }),
  exercise(V2Provider.list, "success", "answers the free provider", function* () {
    const { data } = yield* V2Provider.list()
    assert.include(
      data.map((provider) => provider.id),
      "opencode"
    )
  }),
  exercise(V2Provider.get, "success", "answers one provider", function* () {
    const { data } = yield* V2Provider.get({ providerID: "opencode" })
    assert.strictEqual(data.id, "opencode")
    assert.strictEqual(data.api.type, "aisdk")
  }),
  exercise(V2Provider.get, "error 404 ProviderNotFoundError", "knows no such provider", function* () {
    const error = yield* refused(V2Provider.get({ providerID: "none" }), 404, "ProviderNotFoundError")
    assert.deepStrictEqual(error.body, {
      _tag: "ProviderNotFoundError",
      providerID: "none",
      message: "Provider not found: none"
    })
  }),
  exercise(V2Integration.list, "success", "answers the integrations", function* () {
    const { data } = yield* V2Integration.list()
    const openai = data.find((integration) => integration.id === "openai")
    assert.deepInclude(openai?.methods ?? [], { type: "env", names: ["OPENAI_API_KEY"] })
  }),
  exercise(V2Integration.get, "success", "answers one integration, or null", function* () {
    const { data } = yield* V2Integration.get({ integrationID: "openai" })
    assert.strictEqual(data?.name, "OpenAI")
    assert.isNull((yield* V2Integration.get({ integrationID: "none" })).data)
  }),
  exercise(V2Integration.connectKey, "success", "stores a key", function* () {
    const credentialID = yield* storedKey("stored")
    assert.isTrue(credentialID.startsWith("cred_"))
    yield* V2Credential.remove({ credentialID })
  }),
  exercise(
    V2Integration.connectOauth,
    "error 500 UnknownError",
    "unknown method; a known one needs the network",
    function* () {
      yield* refused(
        V2Integration.connectOauth({ integrationID: "openai", methodID: "none", inputs: {} }),
        500,
        "UnknownError"
      )
    }
  ),
  exercise(
    V2Integration.attemptStatus,
    "error 500 UnknownError",
    "unknown attempt; to begin one needs the network",
    function* () {
      yield* refused(V2Integration.attemptStatus({ attemptID: "con_none" }), 500, "UnknownError")
    }
  ),
  exercise(
    V2Integration.attemptComplete,
    "error 500 UnknownError",
    "unknown attempt; to begin one needs the network",
    function* () {
      yield* refused(V2Integration.attemptComplete({ attemptID: "con_none", code: "x" }), 500, "UnknownError")
    }
  ),
  exercise(V2Integration.attemptCancel, "success", "does not mind an attempt that is gone", function* () {
    assert.isUndefined(yield* V2Integration.attemptCancel({ attemptID: "con_none" }))
  }),
  exercise(V2Credential.update, "success", "renames a credential", function* () {
    const credentialID = yield* storedKey("before")
    assert.isUndefined(yield* V2Credential.update({ credentialID, label: "after" }))
    assert.deepInclude(yield* connections, { type: "credential", id: credentialID, label: "after" })
    yield* V2Credential.remove({ credentialID })
  }),
  exercise(V2Credential.remove, "success", "deletes a credential", function* () {
    const credentialID = yield* storedKey("to remove")
    assert.isUndefined(yield* V2Credential.remove({ credentialID }))
    assert.notInclude(
      (yield* connections).map((one) => one.id),
      credentialID
    )
  }),
  exercise(Global.event, "success", "streams what happens anywhere, with the directory", function* () {
    const { project } = yield* Sandbox
    const events = yield* Global.event().pipe(
      Stream.tap(({ payload }) =>
        payload.type === "server.connected" ? Session.create({ title: "seen" }) : Effect.void
      ),
      Stream.takeUntil(({ payload }) => payload.type === "session.created"),
      Stream.runCollect
    )
    assert.notProperty(Option.getOrThrow(Chunk.head(events)), "directory")
    assert.strictEqual(Option.getOrThrow(Chunk.last(events)).directory, project)
  }),
  exercise(Global.configGet, "success", "answers the user's configuration", function* () {
    const config = yield* Global.configGet()
    assert.isUndefined(config.model)
  }),
  exercise(Global.configUpdate, "success", "changes the user's configuration", function* () {
    const config = yield* Global.configUpdate({ config: { username: "somebody" } })
    assert.strictEqual(config.username, "somebody")
    assert.strictEqual((yield* Global.configGet()).username, "somebody")
  }),
  exercise(Config.update, "success", "changes the project's configuration", function* () {
    const config = yield* Config.update({ config: { username: "someone" } })
    assert.strictEqual(config.username, "someone")
  }),
  exercise(
    Global.upgrade,
    "error 400 {success: false}",
    "unknown way of installation; success needs the network",
    function* () {
      const error = yield* refused(Global.upgrade({ target: "0.0.0-none" }), 400, undefined)
      assert.deepStrictEqual(error.body, { success: false, error: "Unknown installation method" })
    }
  ),
  exercise(Global.dispose, "success", "ends what runs, and the server stays", function* () {
    const session = yield* Session.create()
    const running = yield* Effect.fork(
      Session.prompt({ sessionID: session.id, parts: [{ type: "text", text: play({ hang: true }) }] })
    )
    // Until the assistant's message exists, the end of the turn is answered with the user's.
    yield* eventually(Session.messages({ sessionID: session.id }), (messages) => messages.length === 2)
    assert.isTrue(yield* Global.dispose())
    const { info } = yield* Fiber.join(running)
    assert.deepNestedPropertyVal(info, "error.name", "MessageAbortedError")
    assert.strictEqual((yield* Session.get({ sessionID: session.id })).id, session.id)
    assert.deepStrictEqual(yield* Session.status(), {})
    assert.strictEqual(head(yield* Session.messages({ sessionID: session.id })).info.role, "user")
  })
]
