/**
 * A remote MCP server on loopback that wants OAuth: the metadata, registration and token routes, and the few JSON-RPC
 * methods that OpenCode calls. Its one resource is `mem://a`; the code that opens it is "good".
 */
import * as HttpServerRequest from "@effect/platform/HttpServerRequest"
import * as HttpServerResponse from "@effect/platform/HttpServerResponse"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import { serve } from "./listen.js"

const Rpc = Schema.parseJson(
  Schema.Struct({
    id: Schema.optional(Schema.Union(Schema.Number, Schema.String)),
    method: Schema.String,
    params: Schema.optional(Schema.Struct({ protocolVersion: Schema.optional(Schema.String) }))
  })
)

const json = (body: unknown, status = 200, headers = {}) => HttpServerResponse.unsafeJson(body, { status, headers })

const answer = (method: string, protocolVersion: string | undefined): unknown => {
  switch (method) {
    case "initialize":
      return { protocolVersion, capabilities: { tools: {}, resources: {} }, serverInfo: { name: "mcp", version: "1" } }
    case "tools/list":
      return { tools: [] }
    case "resources/list":
      return { resources: [{ uri: "mem://a", name: "a", description: "a resource", mimeType: "text/plain" }] }
    default:
      return {}
  }
}

const app = (base: string) =>
  Effect.gen(function* () {
    const request = yield* HttpServerRequest.HttpServerRequest
    const path = new URL(request.url, base).pathname
    if (path.startsWith("/.well-known/oauth-protected-resource")) {
      return json({ resource: `${base}/mcp`, authorization_servers: [base] })
    }
    if (path.startsWith("/.well-known/")) {
      return json({
        issuer: base,
        authorization_endpoint: `${base}/authorize`,
        token_endpoint: `${base}/token`,
        registration_endpoint: `${base}/register`,
        response_types_supported: ["code"],
        grant_types_supported: ["authorization_code"],
        code_challenge_methods_supported: ["S256"]
      })
    }
    if (path === "/register") {
      const client = yield* Schema.decodeUnknown(Schema.Record({ key: Schema.String, value: Schema.Unknown }))(
        yield* request.json
      )
      return json({ ...client, client_id: "client" }, 201)
    }
    if (path === "/token") {
      const code = new URLSearchParams(yield* request.text).get("code")
      return code === "good"
        ? json({ access_token: "token", token_type: "bearer", expires_in: 3600 })
        : json({ error: "invalid_grant" }, 400)
    }
    if (path !== "/mcp") return json({}, 404)
    if (request.headers.authorization !== "Bearer token") {
      return json({}, 401, {
        "www-authenticate": `Bearer resource_metadata="${base}/.well-known/oauth-protected-resource"`
      })
    }
    if (request.method !== "POST") return json({}, 405)
    const { id, method, params } = yield* Schema.decode(Rpc)(yield* request.text)
    return id === undefined
      ? HttpServerResponse.empty({ status: 202 })
      : json({ jsonrpc: "2.0", id, result: answer(method, params?.protocolVersion) })
  }).pipe(Effect.orDie)

/** Starts the MCP server; answers its origin. */
export const start: Effect.Effect<string, never, Scope.Scope> = serve(app)
