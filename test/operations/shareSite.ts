/** Stands in for the site that shared sessions are published on: a link answers 200 until its share is deleted. */
import * as HttpServerRequest from "@effect/platform/HttpServerRequest"
import * as HttpServerResponse from "@effect/platform/HttpServerResponse"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { serve } from "./listen.js"

const json = (body: unknown, status = 200) => HttpServerResponse.unsafeJson(body, { status })

/** Starts the site; answers its origin. */
export const start: Effect.Effect<string, never, Scope.Scope> = Effect.suspend(() => {
  let made = 0
  const shared = new Set<string>()
  return serve((origin) =>
    Effect.map(HttpServerRequest.HttpServerRequest, ({ method, url }) => {
      if (method === "POST" && url === "/api/share") {
        const id = String(++made)
        shared.add(id)
        return json({ id, url: `${origin}/share/${id}`, secret: "secret" })
      }
      const id = /^(?:\/api)?\/share\/(\d+)/.exec(url)?.[1] ?? ""
      if (!shared.has(id)) return json({}, 404)
      if (method === "DELETE") shared.delete(id)
      return json({})
    })
  )
})
