/** What a program asks, as it is recorded and as it is compared: without headers, hosts and percent-encoding. */
import * as HttpClientRequest from "@effect/platform/HttpClientRequest"
import * as Effect from "effect/Effect"
import * as Encoding from "effect/Encoding"
import * as Option from "effect/Option"
import { CurrentLocation } from "../../../Client.js"
import type { SchemaError } from "../../../Errors.js"
import { prepare } from "../../../internal/interpreter.js"
import type * as Operation from "../../../Operation.js"
import type { Asked, Query, Request } from "./format.js"

/** Requests that change nothing. A program may make them more often than it needs to, or less often. */
export const isRead = ({ method }: Request): boolean => method === "GET" || method === "HEAD"

const queryOf = (params: URLSearchParams): Query | undefined => {
  const query: Record<string, string | ReadonlyArray<string>> = {}
  for (const key of new Set(params.keys())) {
    const [first = "", ...more] = params.getAll(key)
    query[key] = more.length === 0 ? first : [first, ...more]
  }
  return Object.keys(query).length === 0 ? undefined : query
}

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const jsonOr = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** The place is recorded beside the request, whichever way it is sent. */
const nowhere = Effect.succeed({ directory: undefined, workspace: undefined })

/** A call of an operation; what the contract refuses is never asked. */
export const ofOperation = <Input, Success, Errors>(
  definition: Operation.Definition<Input, Success, Errors>,
  input: Input
): Effect.Effect<Asked, SchemaError> =>
  Effect.zipWith(prepare(definition, input, nowhere), CurrentLocation, ({ body, path, query }, location) => {
    const asked = queryOf(new URLSearchParams(query))
    const { directory, workspace } = location
    const somewhere = directory !== undefined || workspace !== undefined
    return {
      operation: definition.id,
      method: definition.method,
      path: decoded(path),
      template: definition.path,
      ...(asked === undefined ? {} : { query: asked }),
      ...(somewhere
        ? {
            location: {
              ...(directory === undefined ? {} : { directory }),
              ...(workspace === undefined ? {} : { workspace })
            }
          }
        : {}),
      ...(body === undefined ? {} : { body: jsonOr(body) })
    }
  })

const isText = (contentType: string | undefined): boolean =>
  contentType === undefined || /json|text|xml|x-www-form-urlencoded/i.test(contentType)

/** A request through `client.http`. What is sent in pieces is known by its kind only. */
export const ofHttp = (request: HttpClientRequest.HttpClientRequest, prefix: string): Request => {
  const url = Option.getOrUndefined(HttpClientRequest.toUrl(request))
  const path = decoded(url?.pathname ?? request.url)
  const query = url === undefined ? undefined : queryOf(url.searchParams)
  const { body } = request
  return {
    operation: "http",
    method: request.method,
    path: path.startsWith(prefix) ? path.slice(prefix.length) : path,
    ...(query === undefined ? {} : { query }),
    ...(body._tag === "Empty"
      ? {}
      : body._tag !== "Uint8Array"
        ? { body: `<${body._tag}>` }
        : isText(body.contentType)
          ? { body: jsonOr(new TextDecoder().decode(body.body)) }
          : { body: Encoding.encodeBase64(body.body) })
  }
}

/** The path before all others that a base URL has. */
export const prefixOf = (baseUrl: string): string =>
  URL.canParse(baseUrl) ? decoded(new URL(baseUrl).pathname.replace(/\/+$/, "")) : ""
