/**
 * The interpreter of operations, against a loopback server that answers byte by byte what a test wants: what goes out,
 * and every awkward answer that was seen from the real server.
 */

import { inspect } from "node:util"
import * as FetchHttpClient from "@effect/platform/FetchHttpClient"
import * as HttpClient from "@effect/platform/HttpClient"
import { assert, describe, it } from "@effect/vitest"
import * as Array from "effect/Array"
import * as Chunk from "effect/Chunk"
import * as Config from "effect/Config"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Schedule from "effect/Schedule"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/TestClock"
import * as Tracer from "effect/Tracer"
import * as Client from "opencode-effect/Client"
import { HttpError, SchemaError, TransportError } from "opencode-effect/Errors"
import * as Event from "opencode-effect/Operations/Event"
import * as Global from "opencode-effect/Operations/Global"
import * as Mcp from "opencode-effect/Operations/Mcp"
import * as Provider from "opencode-effect/Operations/Provider"
import * as Session from "opencode-effect/Operations/Session"
import * as V2Fs from "opencode-effect/Operations/V2/Fs"
import * as V2Session from "opencode-effect/Operations/V2/Session"
import * as Vcs from "opencode-effect/Operations/Vcs"
import { clientOf, eventually, loopback, sendJson } from "./support/loopback.js"

const session = {
  id: "ses_1",
  slug: "one",
  projectID: "global",
  directory: "/project",
  title: "One",
  version: "1.18.33",
  time: { created: 1, updated: 2 }
}

const last = <A>(items: ReadonlyArray<A>): A => {
  const item = items.at(-1)
  if (item === undefined) throw new Error("nothing arrived at the server")
  return item
}

describe("what goes out", () => {
  it.scoped("paths are percent-encoded, whatever an id holds", () =>
    Effect.gen(function* () {
      const server = yield* loopback((_, response) => sendJson(response, 200, true))
      yield* Mcp.connect({ name: "a/b c?d#e" }).pipe(Effect.provide(clientOf(server)))
      assert.strictEqual(last(server.received).url.pathname, "/mcp/a%2Fb%20c%3Fd%23e/connect")
    })
  )

  it.scoped("a wildcard path keeps its slashes", () =>
    Effect.gen(function* () {
      const server = yield* loopback((_, response) => response.end("bytes"))
      yield* V2Fs.read({ path: "src/a b.ts" }).pipe(Effect.provide(clientOf(server)))
      assert.strictEqual(last(server.received).url.pathname, "/api/fs/read/src/a%20b.ts")
    })
  )

  it.scoped("queries: absent values are left out, numbers and booleans written, objects nested", () =>
    Effect.gen(function* () {
      const server = yield* loopback((request, response) =>
        sendJson(response, 200, request.url.pathname === "/session" ? [] : { location: {}, data: [] })
      )
      yield* Session.list({ limit: 5, roots: true, search: undefined }).pipe(Effect.provide(clientOf(server)))
      assert.strictEqual(last(server.received).url.search, "?roots=true&limit=5")
      yield* Effect.ignore(
        V2Fs.list({ location: { directory: "/a b" }, path: "src" }).pipe(Effect.provide(clientOf(server)))
      )
      assert.deepStrictEqual(
        [...last(server.received).url.searchParams],
        [
          ["location[directory]", "/a b"],
          ["path", "src"]
        ]
      )
    })
  )

  it.scoped("arrays in a query repeat their key, and null is left out", () =>
    Effect.gen(function* () {
      const server = yield* loopback((_, response) => sendJson(response, 200, true))
      const operation = Client.operation({
        id: "test.query",
        method: "GET",
        path: "/query",
        query: ["tag", "none"],
        input: Schema.Struct({ tag: Schema.Array(Schema.String), none: Schema.Null }),
        success: Schema.Boolean,
        errors: () => ({})
      })
      yield* operation({ tag: ["a", "b"], none: null }).pipe(Effect.provide(clientOf(server)))
      assert.strictEqual(last(server.received).url.search, "?tag=a&tag=b")
    })
  )

  it.scoped("the body holds the body's fields only, without absent ones", () =>
    Effect.gen(function* () {
      const server = yield* loopback((_, response) => sendJson(response, 200, session))
      yield* Session.update({ sessionID: "ses_1", title: "Two", metadata: undefined }).pipe(
        Effect.provide(clientOf(server))
      )
      const request = last(server.received)
      assert.strictEqual(request.method, "PATCH")
      assert.strictEqual(request.headers["content-type"], "application/json")
      assert.deepStrictEqual(JSON.parse(request.body), { title: "Two" })
    })
  )

  it.scoped("directory and workspace go out as the official clients send them", () =>
    Effect.gen(function* () {
      const server = yield* loopback((request, response) =>
        sendJson(
          response,
          200,
          request.url.pathname.startsWith("/api") ? { data: [], cursor: {} } : request.method === "GET" ? [] : session
        )
      )
      const layer = clientOf(server, { directory: "/srv/å b", workspace: "wrk_1" })
      const program = Effect.gen(function* () {
        yield* Session.list()
        const old = last(server.received)
        assert.deepStrictEqual(
          [...old.url.searchParams],
          [
            ["directory", "/srv/å b"],
            ["workspace", "wrk_1"]
          ]
        )
        assert.isUndefined(old.headers["x-opencode-directory"])

        yield* Session.create()
        const post = last(server.received)
        assert.strictEqual(post.url.search, "")
        assert.strictEqual(post.headers["x-opencode-directory"], encodeURIComponent("/srv/å b"))
        assert.strictEqual(post.headers["x-opencode-workspace"], "wrk_1")

        yield* V2Session.list()
        assert.deepStrictEqual(
          [...last(server.received).url.searchParams],
          [
            ["directory", "/srv/å b"],
            ["location[directory]", "/srv/å b"],
            ["workspace", "wrk_1"],
            ["location[workspace]", "wrk_1"]
          ]
        )

        yield* Session.list().pipe(Client.withDirectory("/other"))
        assert.strictEqual(last(server.received).url.searchParams.get("directory"), "/other")
        assert.strictEqual(last(server.received).url.searchParams.get("workspace"), "wrk_1")

        yield* Session.list({ directory: "/mine" }).pipe(Client.withDirectory("/other"))
        assert.deepStrictEqual(last(server.received).url.searchParams.getAll("directory"), ["/mine"])

        yield* Session.create({ directory: "/mine" })
        assert.strictEqual(last(server.received).url.searchParams.get("directory"), "/mine")
        assert.isUndefined(last(server.received).headers["x-opencode-directory"])
      })
      yield* Effect.provide(program, layer)
    })
  )

  it.scoped("withWorkspace and withDirectory nest", () =>
    Effect.gen(function* () {
      const server = yield* loopback((_, response) => sendJson(response, 200, []))
      yield* Session.list().pipe(
        Client.withWorkspace("wrk_2"),
        Client.withDirectory("/a"),
        Effect.provide(clientOf(server))
      )
      assert.strictEqual(last(server.received).url.search, "?directory=%2Fa&workspace=wrk_2")
    })
  )

  it.scoped("credentials: by option, by base URL, or none; a path prefix is kept", () =>
    Effect.gen(function* () {
      const server = yield* loopback((_, response) => sendJson(response, 200, []))
      const authorization = (options: Client.Options) =>
        Session.list().pipe(
          Effect.provide(clientOf(server, options)),
          Effect.map(() => last(server.received).headers.authorization)
        )
      const basic = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`
      assert.isUndefined(yield* authorization({}))
      assert.strictEqual(yield* authorization({ password: Redacted.make("p:ß") }), basic("opencode:p:ß"))
      assert.strictEqual(yield* authorization({ username: "me", password: Redacted.make("p") }), basic("me:p"))
      const withUser = server.url.replace("http://", "http://me:p%40@")
      assert.strictEqual(yield* authorization({ baseUrl: `${withUser}/prefix/` }), basic("me:p@"))
      assert.strictEqual(last(server.received).url.pathname, "/prefix/session")
    })
  )

  it.scoped("headers and a transformed HTTP client", () =>
    Effect.gen(function* () {
      const server = yield* loopback((_, response) => sendJson(response, 200, []))
      const seen: Array<string> = []
      const layer = clientOf(server, {
        headers: { "x-one": "1", "x-two": Redacted.make("2") },
        transformClient: HttpClient.tapRequest((request) => Effect.sync(() => seen.push(request.url)))
      })
      yield* Session.list().pipe(Effect.provide(layer))
      assert.strictEqual(last(server.received).headers["x-one"], "1")
      assert.strictEqual(last(server.received).headers["x-two"], "2")
      assert.deepStrictEqual(seen, [`${server.url}/session`])
    })
  )

  it.scoped("options come from configuration", () =>
    Effect.gen(function* () {
      const server = yield* loopback((_, response) => sendJson(response, 200, []))
      const layer = Client.layerConfig({
        baseUrl: Config.string("URL"),
        password: Config.redacted("PASSWORD")
      }).pipe(
        Layer.provide(FetchHttpClient.layer),
        Layer.provide(
          Layer.setConfigProvider(
            ConfigProvider.fromMap(
              new Map([
                ["URL", server.url],
                ["PASSWORD", "secret"]
              ])
            )
          )
        )
      )
      yield* Session.list().pipe(Effect.provide(layer))
      assert.match(last(server.received).headers.authorization ?? "", /^Basic /)
    })
  )

  it.scoped("a route that no operation covers is reached through the client's HTTP client", () =>
    Effect.gen(function* () {
      const server = yield* loopback((request, response) => sendJson(response, 200, { path: request.url.pathname }))
      const answer = yield* Effect.flatMap(Client.Client, (client) => client.http.get("/new/route")).pipe(
        Effect.flatMap((response) => response.json),
        Effect.provide(clientOf(server, { password: Redacted.make("p") }))
      )
      assert.deepStrictEqual(answer, { path: "/new/route" })
      assert.isDefined(last(server.received).headers.authorization)
    })
  )

  it.scoped("its paths may do without the slash at the front", () =>
    Effect.gen(function* () {
      const server = yield* loopback((request, response) => sendJson(response, 200, { path: request.url.pathname }))
      for (const prefix of ["", "/", "/prefix", "/prefix/"]) {
        for (const path of ["new/route", "/new/route"]) {
          const answer = yield* Effect.flatMap(Client.Client, (client) => client.http.get(path)).pipe(
            Effect.flatMap((response) => response.json),
            Effect.provide(clientOf({ url: server.url + prefix }))
          )
          assert.deepStrictEqual(answer, { path: `${prefix.replace(/\/$/, "")}/new/route` })
        }
      }
    })
  )
})

describe("input that is refused", () => {
  const refused = <A, E>(effect: Effect.Effect<A, E, Client.Client>) =>
    Effect.gen(function* () {
      const server = yield* loopback((_, response) => sendJson(response, 200, true))
      const error = yield* Effect.flip(Effect.provide(effect, clientOf(server)))
      assert.instanceOf(error, SchemaError)
      assert.strictEqual(error.direction, "input")
      assert.strictEqual(server.received.length, 0, "a request was sent")
      return error.message
    })
  const unsafe = <A>(value: unknown): A => value as A

  it.scoped("a wrong id, an unknown field, a missing field, a wrong literal", () =>
    Effect.gen(function* () {
      assert.match(yield* refused(Session.get({ sessionID: unsafe("msg_1") })), /sessionID: expected `ses\$\{string\}`/)
      assert.match(
        yield* refused(Session.update(unsafe({ sessionID: "ses_1", titel: "x" }))),
        /titel: is unknown here; session\.update takes sessionID, directory, workspace, metadata, permission, time, title/
      )
      assert.match(yield* refused(Session.get(unsafe({}))), /sessionID: is missing/)
      assert.match(
        yield* refused(Session.prompt({ sessionID: "ses_1", parts: [unsafe({ type: "nope", key: "sk-secret" })] })),
        /parts\[0\]/
      )
      assert.match(
        yield* refused(unsafe<typeof Global.health>(Global.health)(...unsafe<[]>([{ a: 1 }]))),
        /a: is unknown/
      )
    })
  )

  it.scoped("a path that would reach another route", () =>
    Effect.gen(function* () {
      assert.match(yield* refused(Mcp.connect({ name: ".." })), /"\.\." segment/)
      assert.match(yield* refused(Mcp.connect({ name: "" })), /name: is empty/)
      assert.match(yield* refused(V2Fs.read({ path: "a/../../session" })), /"\.\." segment/)
    })
  )

  it.scoped("text that no URL and no header can carry", () =>
    Effect.gen(function* () {
      assert.match(yield* refused(Session.get({ sessionID: "ses_\ud800" })), /sessionID: holds half of a character/)
      assert.match(yield* refused(Client.withDirectory(Session.create(), "/\ud800")), /directory: holds half/)
      assert.match(yield* refused(Client.withDirectory(Session.list(), "/\ud800")), /directory: holds half/)
      assert.match(yield* refused(Client.withWorkspace(Session.create(), "wrk_ü")), /workspace: is empty or holds/)
      assert.match(
        yield* refused(Client.withWorkspace(Session.create(), "wrk_1\r\nx: y")),
        /workspace: is empty or holds/
      )
    })
  )

  it.scoped("a body that is no JSON", () =>
    Effect.gen(function* () {
      const circular: Record<string, unknown> = {}
      circular.self = circular
      assert.match(yield* refused(Session.create({ metadata: circular })), /cannot be written as JSON/)
      assert.match(yield* refused(Session.create({ metadata: { n: 1n } })), /cannot be written as JSON/)
    })
  )

  it.scoped("no message quotes the strings that were handed in", () =>
    Effect.gen(function* () {
      const message = yield* refused(
        Session.prompt({ sessionID: "ses_1", parts: unsafe([{ type: "sk-secret", text: "sk-secret" }]) })
      )
      assert.notInclude(message, "sk-secret")
    })
  )
})

describe("awkward answers", () => {
  const fails = <A, E>(
    effect: Effect.Effect<A, E, Client.Client>,
    answer: Parameters<typeof loopback>[0],
    options: Client.Options = {}
  ) =>
    Effect.gen(function* () {
      const server = yield* loopback(answer)
      return yield* Effect.flip(Effect.provide(effect, clientOf(server, options)))
    })
  const get = Session.get({ sessionID: "ses_1" })

  it.scoped("a documented error", () =>
    Effect.gen(function* () {
      const body = { name: "NotFoundError", data: { message: "Session not found: ses_1" } }
      const error = yield* fails(get, (_, response) => sendJson(response, 404, body))
      assert(HttpError.is(error, 404))
      assert.strictEqual(error.body.data.message, "Session not found: ses_1")
      assert.strictEqual(
        error.message,
        "session.get: GET /session/ses_1 answered 404: NotFoundError: Session not found: ses_1"
      )
      assert.isFalse(HttpError.is(error, 400))
    })
  )

  it.scoped("a documented status with an undocumented body keeps the body raw and does not pass as documented", () =>
    Effect.gen(function* () {
      const error = yield* fails(get, (_, response) => sendJson(response, 404, { nope: true }))
      assert.isFalse(HttpError.is(error, 404))
      assert(error._tag === "HttpError")
      assert.deepStrictEqual([error.status, error.documented, error.body], [404, false, { nope: true }])
    })
  )

  it.scoped("401 with an empty body", () =>
    Effect.gen(function* () {
      const error = yield* fails(get, (_, response) => response.writeHead(401).end())
      assert(error._tag === "HttpError")
      assert.deepStrictEqual([error.status, error.body], [401, undefined])
      assert.match(error.message, /answered 401\. Check the client's `username` and `password`\./)
    })
  )

  it.scoped("200 with the server's HTML page", () =>
    Effect.gen(function* () {
      const error = yield* fails(get, (_, response) => {
        response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html>")
      })
      assert(error._tag === "TransportError")
      assert.strictEqual(error.reason, "UnexpectedContent")
      assert.match(error.message, /does not know\. Compare its version/)
    })
  )

  it.scoped("500 with a bare ref", () =>
    Effect.gen(function* () {
      const body = { name: "UnknownError", data: { message: "Unexpected server error.", ref: "err_1" } }
      const error = yield* fails(get, (_, response) => sendJson(response, 500, body))
      assert(HttpError.is(error, 500))
      assert.match(error.message, /UnknownError: Unexpected server error\. \(the server's log says more under err_1\)/)
    })
  )

  it.scoped("500 that is no JSON", () =>
    Effect.gen(function* () {
      const error = yield* fails(get, (_, response) => response.writeHead(500).end("it broke"))
      assert(error._tag === "HttpError")
      assert.strictEqual(error.body, "it broke")
    })
  )

  it.scoped("400 with an invalid config", () =>
    Effect.gen(function* () {
      const body = {
        name: "ConfigInvalidError",
        data: { path: "OPENCODE_CONFIG_CONTENT", issues: [{ path: ["model"], message: "Expected string, got 5" }] }
      }
      const error = yield* fails(get, (_, response) => sendJson(response, 400, body))
      assert(HttpError.is(error, 400))
      assert("name" in error.body && error.body.name === "ConfigInvalidError")
      assert.deepStrictEqual(error.body.data.issues?.[0]?.path, ["model"])
    })
  )

  it.scoped("400 with a config that is no JSON, whose text is not repeated", () =>
    Effect.gen(function* () {
      const message =
        '\n--- JSONC Input ---\n{"key":"sk-secret",\n--- Errors ---\nCommaExpected at line 1, column 5\n   ^\n'
      const body = { name: "ConfigJsonError", data: { path: "OPENCODE_CONFIG_CONTENT", message } }
      const error = yield* fails(get, (_, response) => sendJson(response, 400, body))
      assert(HttpError.is(error, 400))
      assert.include(error.message, "ConfigJsonError: CommaExpected at line 1, column 5")
      assert.notInclude(inspect(error), "sk-secret")
    })
  )

  it.scoped("a connection cut in mid-body", () =>
    Effect.gen(function* () {
      const error = yield* fails(get, (_, response, socket) => {
        response.writeHead(200, { "content-type": "application/json", "content-length": "1000" })
        response.write('{"id":"ses_1"', () => socket.destroy())
      })
      assert(error._tag === "TransportError")
      assert.strictEqual(error.reason, "ConnectionReset")
    })
  )

  it.scoped("an empty 200, after a prompt with its usual cause", () =>
    Effect.gen(function* () {
      const empty: Parameters<typeof loopback>[0] = (_, response) =>
        response.writeHead(200, { "content-type": "application/json" }).end()
      const error = yield* fails(get, empty)
      assert(error._tag === "TransportError")
      assert.strictEqual(error.reason, "EmptyBody")
      assert.notInclude(error.message, "model")
      const prompt = yield* fails(Session.prompt({ sessionID: "ses_1", parts: [{ type: "text", text: "hi" }] }), empty)
      assert.match(prompt.message, /a model that does not exist/)
    })
  )

  it.scoped("malformed JSON, which is not quoted", () =>
    Effect.gen(function* () {
      const error = yield* fails(get, (_, response) => {
        response.writeHead(200, { "content-type": "application/json" }).end('{"key":"sk-secret')
      })
      assert(error._tag === "TransportError")
      assert.strictEqual(error.reason, "MalformedBody")
      assert.notInclude(inspect(error), "sk-secret")
    })
  )

  it.scoped("another content type", () =>
    Effect.gen(function* () {
      const error = yield* fails(get, (_, response) =>
        response.writeHead(200, { "content-type": "text/csv" }).end("a,b")
      )
      assert(error._tag === "TransportError")
      assert.strictEqual(error.reason, "UnexpectedContent")
      assert.match(error.message, /text\/csv where JSON was expected/)
    })
  )

  it.scoped("a redirect is not followed, over fetch neither", () =>
    Effect.gen(function* () {
      const server = yield* loopback((request, response) => {
        if (request.url.pathname === "/session/ses_1") response.writeHead(302, { location: "/elsewhere" }).end()
        else sendJson(response, 200, session)
      })
      for (const layer of [
        clientOf(server),
        Client.layer({ baseUrl: server.url }).pipe(Layer.provide(FetchHttpClient.layer))
      ]) {
        const error = yield* Effect.flip(Effect.provide(get, layer))
        assert(error._tag === "HttpError")
        assert.strictEqual(error.status, 302)
        assert.match(error.message, /Redirects are not followed/)
      }
      assert.strictEqual(server.received.length, 2)
    })
  )

  it.scoped("content types in any case", () =>
    Effect.gen(function* () {
      const error = yield* fails(get, (_, response) =>
        response.writeHead(200, { "content-type": "TEXT/HTML" }).end("<p>")
      )
      assert.match(error.message, /an HTML page/)
      const server = yield* loopback((_, response) =>
        response.writeHead(200, { "content-type": "Text/Event-Stream" }).end('data: {"id":"evt_1","type":"new"}\n\n')
      )
      const events = yield* Stream.runCollect(Event.subscribe()).pipe(Effect.provide(clientOf(server)))
      assert.strictEqual(events.length, 1)
    })
  )

  it.scoped("an answer that does not fit the contract", () =>
    Effect.gen(function* () {
      const error = yield* fails(get, (_, response) => sendJson(response, 200, { ...session, title: 5, time: {} }))
      assert(error._tag === "SchemaError")
      assert.strictEqual(error.direction, "output")
      assert.include(error.message, "title: expected string, got 5")
      assert.include(error.message, "time.created: is missing")
      assert.deepStrictEqual(error.issue.actual, { ...session, title: 5, time: {} })
    })
  )

  it.scoped("an object where a discriminator belongs", () =>
    Effect.gen(function* () {
      const hostile = { toString: 1, valueOf: 1 }
      const error = yield* fails(Session.messages({ sessionID: "ses_1" }), (_, response) =>
        sendJson(response, 200, [{ info: { role: hostile }, parts: [{ type: hostile }] }])
      )
      assert(error._tag === "SchemaError")
      assert.include(error.message, "an object stands where a name was expected")
    })
  )

  it.scoped("unknown fields pass through", () =>
    Effect.gen(function* () {
      const server = yield* loopback((_, response) => sendJson(response, 200, { ...session, newer: { a: [1] } }))
      const answer: unknown = yield* Effect.provide(get, clientOf(server))
      assert.deepStrictEqual(answer, { ...session, newer: { a: [1] } })
    })
  )

  it.scoped("a body of 6.4 MB", () =>
    Effect.gen(function* () {
      const models = Object.fromEntries(Array.range(1, 13_000).map((index) => [`m${index}`, "x".repeat(520)]))
      const body = { all: [], default: models, connected: [] }
      assert.isAbove(JSON.stringify(body).length, 6_400_000)
      const server = yield* loopback((_, response) => sendJson(response, 200, body))
      const answer = yield* Effect.provide(Provider.list(), clientOf(server))
      assert.strictEqual(Object.keys(answer.default).length, 13_000)
    })
  )

  it.scoped("the connection is refused", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Effect.provide(get, clientOf({ url: "http://127.0.0.1:1" })))
      assert(error._tag === "TransportError")
      assert.strictEqual(error.reason, "ConnectionRefused")
      assert.strictEqual(
        error.message,
        "session.get: GET http://127.0.0.1:1/session/ses_1: the connection was refused. Is the server running at this address? (ECONNREFUSED)"
      )
    })
  )

  it.scoped("the same over fetch, and a base URL that is none", () =>
    Effect.gen(function* () {
      const reason = (baseUrl: string) =>
        get.pipe(
          Effect.flip,
          Effect.map((error) => (error._tag === "TransportError" ? error.reason : error._tag)),
          Effect.provide(Client.layer({ baseUrl }).pipe(Layer.provide(FetchHttpClient.layer)))
        )
      const closed = yield* Effect.scoped(loopback(() => undefined))
      assert.strictEqual(yield* reason(closed.url), "ConnectionRefused")
      assert.strictEqual(yield* reason("not a url"), "InvalidUrl")
      const server = yield* loopback((_, response, socket) => {
        response.writeHead(200, { "content-type": "application/json", "content-length": "1000" })
        response.write("{", () => socket.destroy())
      })
      assert.strictEqual(yield* reason(server.url), "ConnectionReset")
    })
  )

  it.scoped("bodies of errors are read to their end: 100 large ones share their connections", () =>
    Effect.gen(function* () {
      const server = yield* loopback((_, response) => sendJson(response, 500, { filler: "x".repeat(300_000) }))
      yield* Effect.forEach(Array.range(1, 100), () => Effect.flip(get)).pipe(Effect.provide(clientOf(server)))
      assert.strictEqual(server.received.length, 100)
      assert.isAtMost(server.opened(), 2)
    })
  )

  it.scoped("204, text and bytes", () =>
    Effect.gen(function* () {
      const server = yield* loopback((request, response) => {
        if (request.url.pathname === "/vcs/diff/raw")
          response.writeHead(200, { "content-type": "text/x-diff" }).end("+ü")
        else if (request.method === "POST") response.writeHead(204).end()
        else response.writeHead(200, { "content-type": "video/mp2t" }).end(Buffer.from([0, 255, 13, 10]))
      })
      const layer = clientOf(server)
      assert.strictEqual(yield* Effect.provide(Vcs.diffRaw(), layer), "+ü")
      assert.isUndefined(
        yield* Session.promptAsync({ sessionID: "ses_1", parts: [{ type: "text", text: "hi" }] }).pipe(
          Effect.provide(layer)
        )
      )
      assert.deepStrictEqual(
        yield* Effect.provide(V2Fs.read({ path: "a.ts" }), layer),
        new Uint8Array([0, 255, 13, 10])
      )
    })
  )

  it.scoped("interruption closes the connection", () =>
    Effect.gen(function* () {
      const arrived = yield* Deferred.make<void>()
      const server = yield* loopback(() => Deferred.unsafeDone(arrived, Effect.void))
      const fiber = yield* Effect.fork(Effect.provide(get, clientOf(server)))
      yield* Deferred.await(arrived)
      assert.strictEqual(server.open(), 1)
      yield* Fiber.interrupt(fiber)
      yield* eventually(() => server.open() === 0)
    })
  )
})

describe("retries", () => {
  const flaky = (failures: number, status: number, headers: Record<string, string> = {}) => {
    let count = 0
    return loopback((request, response) => {
      if (count++ < failures) response.writeHead(status, headers).end()
      else sendJson(response, 200, request.method === "GET" ? [] : session)
    })
  }
  const retry = Schedule.recurs(3)

  it.scoped("none unless asked for", () =>
    Effect.gen(function* () {
      const server = yield* flaky(1, 503)
      yield* Effect.flip(Effect.provide(Session.list(), clientOf(server)))
      assert.strictEqual(server.received.length, 1)
    })
  )

  it.scoped("idempotent operations after a passing fault", () =>
    Effect.gen(function* () {
      const server = yield* flaky(2, 503)
      yield* Effect.provide(Session.list(), clientOf(server, { retry }))
      assert.strictEqual(server.received.length, 3)
    })
  )

  it.scoped("never a POST, never a fault that stays", () =>
    Effect.gen(function* () {
      const post = yield* flaky(1, 503)
      yield* Effect.flip(Effect.provide(Session.create(), clientOf(post, { retry })))
      assert.strictEqual(post.received.length, 1)
      const missing = yield* flaky(1, 404)
      yield* Effect.flip(Effect.provide(Session.list(), clientOf(missing, { retry })))
      assert.strictEqual(missing.received.length, 1)
    })
  )

  it.scoped("not before Retry-After has passed", () =>
    Effect.gen(function* () {
      const server = yield* flaky(1, 429, { "retry-after": "30" })
      const fiber = yield* Effect.fork(Effect.provide(Session.list(), clientOf(server, { retry })))
      yield* Effect.promise(
        () =>
          new Promise<void>((resolve) => {
            const timer = setInterval(() => {
              if (server.received.length === 0) return
              clearInterval(timer)
              resolve()
            }, 5)
          })
      )
      yield* TestClock.adjust("29 seconds")
      assert.strictEqual(server.received.length, 1)
      yield* TestClock.adjust("1 second").pipe(
        Effect.zipRight(Effect.yieldNow()),
        Effect.repeat({ until: () => server.received.length === 2, schedule: Schedule.recurs(1000) })
      )
      yield* Fiber.join(fiber)
      assert.strictEqual(server.received.length, 2)
    })
  )

  it.scoped("not at all when the server asks for more than an hour", () =>
    Effect.gen(function* () {
      const server = yield* flaky(1, 429, { "retry-after": "3601" })
      yield* Effect.flip(Effect.provide(Session.list(), clientOf(server, { retry })))
      assert.strictEqual(server.received.length, 1)
    })
  )

  it.scoped("Retry-After is in the error, from seconds and from a date", () =>
    Effect.gen(function* () {
      const retryAfter = (value: string) =>
        Effect.gen(function* () {
          const server = yield* flaky(1, 429, { "retry-after": value })
          const error = yield* Effect.flip(Effect.provide(Session.list(), clientOf(server)))
          assert(error._tag === "HttpError")
          return error.retryAfter === undefined ? undefined : Duration.toSeconds(error.retryAfter)
        })
      assert.strictEqual(yield* retryAfter("7"), 7)
      assert.strictEqual(yield* retryAfter("Thu, 01 Jan 1970 00:01:00 GMT"), 60)
      for (const useless of ["soon", "1e400", "-5", "", "99999999999999999999"]) {
        assert.isUndefined(yield* retryAfter(useless), useless)
      }
    })
  )
})

describe("events", () => {
  const connected = { id: "evt_1", type: "server.connected", properties: {} }
  const frame = (event: unknown) => `data: ${JSON.stringify(event)}\n\n`
  const sse = { "content-type": "text/event-stream" }

  it.scoped("are decoded across any split of the bytes, unknown types included", () =>
    Effect.gen(function* () {
      const unknown = { id: "evt_2", type: "newer.event", properties: { text: "grüße 🎉" } }
      const bytes = Buffer.from(`: comment\n\n${frame(connected)}retry: 5\n\n${frame(unknown)}`)
      const server = yield* loopback((_, response) => {
        response.writeHead(200, sse)
        const write = (index: number): void => {
          if (index === bytes.length) response.end()
          else response.write(bytes.subarray(index, index + 1), () => setImmediate(write, index + 1))
        }
        write(0)
      })
      const events = yield* Stream.runCollect(Event.subscribe()).pipe(Effect.provide(clientOf(server)))
      assert.deepStrictEqual<ReadonlyArray<unknown>>(Chunk.toReadonlyArray(events), [connected, unknown])
    })
  )

  it.scoped("close their connection when the consumer has enough, and when it is interrupted", () =>
    Effect.gen(function* () {
      const server = yield* loopback((_, response) => {
        response.writeHead(200, sse)
        response.write(frame(connected))
      })
      const layer = clientOf(server)
      yield* Stream.runDrain(Stream.take(Event.subscribe(), 1)).pipe(Effect.provide(layer))
      yield* eventually(() => server.open() === 0)
      const first = yield* Deferred.make<void>()
      const fiber = yield* Event.subscribe().pipe(
        Stream.runForEach(() => Deferred.succeed(first, undefined)),
        Effect.provide(layer),
        Effect.fork
      )
      yield* Deferred.await(first)
      assert.strictEqual(server.open(), 1)
      yield* Fiber.interrupt(fiber)
      yield* eventually(() => server.open() === 0)
    })
  )

  const failure = (answer: Parameters<typeof loopback>[0]) =>
    Effect.gen(function* () {
      const server = yield* loopback(answer)
      return yield* Stream.runDrain(Event.subscribe()).pipe(Effect.flip, Effect.provide(clientOf(server)))
    })

  it.scoped("fail with what went wrong", () =>
    Effect.gen(function* () {
      const unauthorized = yield* failure((_, response) => response.writeHead(401).end())
      assert(unauthorized._tag === "HttpError" && unauthorized.status === 401)
      const html = yield* failure((_, response) => response.writeHead(200, { "content-type": "text/html" }).end("<p>"))
      assert(html._tag === "TransportError" && html.reason === "UnexpectedContent")
      const json = yield* failure((_, response) => sendJson(response, 200, []))
      assert(json._tag === "TransportError" && json.reason === "UnexpectedContent")
      const malformed = yield* failure((_, response) => response.writeHead(200, sse).end("data: {\n\n"))
      assert(malformed._tag === "TransportError" && malformed.reason === "MalformedBody")
      const wrong = yield* failure((_, response) =>
        response.writeHead(200, sse).end(frame({ id: "evt_1", type: "session.idle", properties: {} }))
      )
      assert(wrong._tag === "SchemaError")
      assert.include(wrong.message, "properties.sessionID: is missing")
      const cut = yield* failure((_, response, socket) => {
        response.writeHead(200, sse)
        response.write(frame(connected), () => socket.destroy())
      })
      assert(cut._tag === "TransportError" && cut.reason === "ConnectionReset")
    })
  )
})

describe("tracing and secrets", () => {
  const secret = "s3cr3t-passw0rd"

  interface Recorded {
    readonly name: string
    readonly kind: string
    readonly attributes: ReadonlyMap<string, unknown>
  }

  const recorder = () => {
    const spans: Array<Recorded> = []
    const tracer = Tracer.make({
      span: (name, parent, context, links, startTime, kind) => {
        const attributes = new Map<string, unknown>()
        spans.push({ name, kind, attributes })
        return {
          _tag: "Span",
          name,
          spanId: `span${spans.length}`,
          traceId: "trace",
          parent,
          context,
          status: { _tag: "Started", startTime },
          attributes,
          links,
          sampled: true,
          kind,
          end: () => undefined,
          attribute: (key, value) => {
            attributes.set(key, value)
          },
          event: () => undefined,
          addLinks: () => undefined
        }
      },
      context: (run) => run()
    })
    return { spans, layer: Layer.setTracer(tracer) }
  }

  it.scoped("one span an operation, with HTTP's attributes and the operation's id", () =>
    Effect.gen(function* () {
      const server = yield* loopback((request, response) =>
        request.url.pathname === "/session" ? sendJson(response, 200, []) : response.writeHead(404).end()
      )
      const { spans, layer } = recorder()
      const program = Effect.zipRight(
        Session.list({ directory: "/a" }),
        Effect.flip(Session.get({ sessionID: "ses_1" }))
      )
      yield* program.pipe(Effect.provide(clientOf(server, { password: Redacted.make(secret) })), Effect.provide(layer))
      assert.deepStrictEqual(
        spans.map(({ name, kind, attributes }) => [name, kind, Object.fromEntries(attributes)]),
        [
          [
            "GET /session",
            "client",
            {
              "http.request.method": "GET",
              "url.template": "/session",
              "url.full": `${server.url}/session`,
              "opencode.operation": "session.list",
              "server.address": "127.0.0.1",
              "server.port": Number(new URL(server.url).port),
              "http.response.status_code": 200
            }
          ],
          [
            "GET /session/{sessionID}",
            "client",
            {
              "http.request.method": "GET",
              "url.template": "/session/{sessionID}",
              "url.full": `${server.url}/session/ses_1`,
              "opencode.operation": "session.get",
              "server.address": "127.0.0.1",
              "server.port": Number(new URL(server.url).port),
              "http.response.status_code": 404,
              "error.type": "404"
            }
          ]
        ]
      )
      assert.match(String(last(server.received).headers.traceparent), /^00-trace-span2-01$/)
      assert.notInclude(inspect(spans, { depth: 10 }), secret)
    })
  )

  it.scoped("an answer that repeats a credential is shown without it", () =>
    Effect.gen(function* () {
      const server = yield* loopback((request, response) => {
        const said = `${request.headers.authorization} ${request.headers["x-api-token"]} ${secret}`
        if (request.method === "GET") response.writeHead(401).end(said)
        else sendJson(response, 400, { name: "BadRequest", data: { message: said } })
      })
      const options = { password: Redacted.make(secret), headers: { "x-api-token": Redacted.make("t0k3n-of-mine") } }
      const errors = yield* Effect.all([Effect.flip(Session.list()), Effect.flip(Session.create())]).pipe(
        Effect.provide(clientOf(server, options))
      )
      for (const error of errors) {
        assert.include(error.message, "<redacted>")
        for (const text of [error.message, inspect(error, { depth: 10 }), JSON.stringify(error)]) {
          for (const hidden of [secret, "t0k3n-of-mine", Buffer.from(`opencode:${secret}`).toString("base64")]) {
            assert.notInclude(text, hidden)
          }
        }
      }
    })
  )

  it.scoped("no error shows a credential, however it is looked at", () =>
    Effect.gen(function* () {
      const encoded = Buffer.from(`opencode:${secret}`).toString("base64")
      const server = yield* loopback((request, response, socket) => {
        if (request.url.pathname === "/session") response.writeHead(401).end()
        else socket.destroy()
      })
      const userinfo = server.url.replace("http://", `http://opencode:${secret}@`)
      for (const options of [{ password: Redacted.make(secret) }, { baseUrl: userinfo }]) {
        const errors = yield* Effect.all([
          Effect.flip(Session.list()),
          Effect.flip(Session.get({ sessionID: "ses_1" })),
          Effect.flip(Session.get({ sessionID: "nope" as "ses" }))
        ]).pipe(Effect.provide(clientOf(server, options)))
        assert.deepStrictEqual(
          errors.map((error) => error._tag),
          ["HttpError", "TransportError", "SchemaError"]
        )
        for (const error of errors) {
          for (const text of [error.message, String(error), inspect(error, { depth: 10 }), JSON.stringify(error)]) {
            assert.notInclude(text, secret)
            assert.notInclude(text, encoded)
          }
        }
      }
    })
  )
})

describe("base URLs", () => {
  it.effect("one that cannot be used fails with the reason, and never shows a password", () =>
    Effect.gen(function* () {
      const cases: ReadonlyArray<readonly [string, RegExp]> = [
        ["", /is no URL/],
        ["http://opencode:s3cr3t-passw0rd@127.0.0.1:99999", /is no URL/],
        ["opencode:s3cr3t-passw0rd@127.0.0.1:4777", /starts with neither/],
        ["localhost:4777", /starts with neither/],
        ["127.0.0.1:4777", /is no URL/],
        ["ftp://x", /starts with neither/],
        ["http://127.0.0.1:1/?a=b", /has a query or a fragment/],
        ["http://u:%zzs3cr3t-passw0rd@127.0.0.1:1", /not percent-encoded/]
      ]
      for (const [baseUrl, problem] of cases) {
        const program = Effect.all([Client.Client, Effect.flip(Session.list())])
        const [client, error] = yield* Effect.provide(program, clientOf({ url: baseUrl }))
        assert(error._tag === "TransportError" && error.reason === "InvalidUrl", baseUrl)
        assert.match(error.message, problem)
        for (const shown of [client.baseUrl, error.message, inspect(error), JSON.stringify(error)]) {
          assert.notInclude(shown, "s3cr3t")
        }
      }
      for (const [baseUrl, url] of [
        ["http://", "http:///session"],
        ["?a=1", "/session"],
        ["http://127.0.0.1:1/?a=1", "http://127.0.0.1:1/session"]
      ] as const) {
        const error = yield* Effect.flip(Effect.provide(Session.list(), clientOf({ url: baseUrl })))
        assert.deepInclude(error, { reason: "InvalidUrl", url })
      }
    })
  )

  it.effect("headers that cannot be sent fail with the name of the option", () =>
    Effect.gen(function* () {
      for (const headers of [{ "no name": "x" }, { name: "ü🎉" }]) {
        const error = yield* Effect.flip(
          Effect.provide(Session.list(), clientOf({ url: "http://127.0.0.1:1" }, { headers }))
        )
        assert.match(error.message, /Check the client's `headers` option\.$/)
      }
    })
  )
})

describe("errors", () => {
  const roundTrip = <A, I>(schema: Schema.Schema<A, I>, error: A) =>
    Schema.decodeUnknownSync(schema)(JSON.parse(JSON.stringify(Schema.encodeSync(schema)(error))))

  it.scoped("survive being serialised", () =>
    Effect.gen(function* () {
      const server = yield* loopback((request, response, socket) => {
        if (request.method === "DELETE") socket.destroy()
        else if (request.method === "GET") response.writeHead(429, { "retry-after": "3" }).end('{"name":"Slow"}')
        else sendJson(response, 200, {})
      })
      const [http, transport, schema] = yield* Effect.all([
        Effect.flip(Session.get({ sessionID: "ses_1" })),
        Effect.flip(Session.delete({ sessionID: "ses_1" })),
        Effect.flip(Session.create())
      ]).pipe(Effect.provide(clientOf(server)))
      assert(http._tag === "HttpError" && transport._tag === "TransportError" && schema._tag === "SchemaError")
      const again = roundTrip(HttpError, http)
      assert.instanceOf(again, HttpError)
      assert.strictEqual(again.message, http.message)
      assert.deepStrictEqual(again.retryAfter, Duration.seconds(3))
      const transported = roundTrip(TransportError, transport)
      assert.instanceOf(transported, TransportError)
      assert.strictEqual(transported.message, transport.message)
      const decoded = roundTrip(SchemaError, schema)
      assert.instanceOf(decoded, SchemaError)
      assert.strictEqual(decoded.message, schema.message)
      assert.isTrue(Either.isLeft(Schema.decodeUnknownEither(HttpError)({ _tag: "TransportError" })))
    })
  )
})
