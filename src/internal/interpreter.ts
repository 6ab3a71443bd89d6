/**
 * How an operation is run: input → request → exchange → answer or error. The one place that knows; `Client` hands it an
 * HTTP client that already has the base URL and the credentials.
 */
import * as HttpClient from "@effect/platform/HttpClient"
import type * as HttpClientError from "@effect/platform/HttpClientError"
import * as HttpClientRequest from "@effect/platform/HttpClientRequest"
import type * as HttpClientResponse from "@effect/platform/HttpClientResponse"
import * as HttpTraceContext from "@effect/platform/HttpTraceContext"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as FiberRef from "effect/FiberRef"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
import type * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type * as Tracer from "effect/Tracer"
import { HttpError, SchemaError, SchemaIssue, TransportError } from "../Errors.js"
import type * as Operation from "../Operation.js"
import { compile } from "./check.js"
import { withoutConfigText } from "./configText.js"
import { checked, parseJson } from "./decoding.js"
import { appendQuery, bodyOf, fillPath, isWellFormed, pathParameters } from "./request.js"
import type { Down } from "./serverDown.js"
import { eventData } from "./sse.js"
import { type Failed, transportFailure } from "./transport.js"

type Definition<Input, Success, Errors> = Operation.Definition<Input, Success, Errors>

type AnyFailure = Operation.Failure<unknown>

interface Location {
  readonly directory: string | undefined
  readonly workspace: string | undefined
}

export interface Connection {
  readonly baseUrl: string
  readonly http: HttpClient.HttpClient
  readonly location: Effect.Effect<Location>
  readonly retry: Schedule.Schedule<unknown, AnyFailure> | undefined
  /** Why no request can be sent at all. */
  readonly problem: string | undefined
  /** What must not be shown even when the server repeats it. */
  readonly secrets: ReadonlyArray<string>
  /** How the server is down, where that is known. */
  readonly serverDown: Effect.Effect<Option.Option<Down>>
}

/** A request that has passed the checks. */
export interface Prepared {
  readonly path: string
  readonly query: string
  readonly headers: { readonly [name: string]: string }
  readonly body: string | undefined
}

export const interpreter = ({ baseUrl, http, location, retry, problem, secrets, serverDown }: Connection) => {
  const scopedHttp = HttpClient.withScope(http)
  const server = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined

  const transportError = (route: Operation.Route, path: string, failed: Failed) =>
    new TransportError({
      operation: route.id,
      method: route.method,
      url: `${baseUrl}${path}`,
      reason: failed.reason,
      description: failed.description,
      ...(failed.cause === undefined ? {} : { cause: failed.cause })
    })

  const withoutSecrets = (text: string): string =>
    secrets.reduce((shown, secret) => shown.replaceAll(secret, "<redacted>"), text)

  /** Refuses what does not fit the contract, and everything when there is no server to send it to. */
  const prepared = <Input, Success, Errors>(
    definition: Definition<Input, Success, Errors>,
    input: Input
  ): Effect.Effect<Prepared, SchemaError | TransportError> =>
    Effect.tap(prepare(definition, input, location), ({ path }) =>
      problem === undefined
        ? Effect.void
        : Effect.fail(transportError(definition, path, { reason: "InvalidUrl", description: problem }))
    )

  /** A connection that broke because the server has ended is told as that. */
  const fromPlatform =
    (route: Operation.Route, path: string) =>
    (error: HttpClientError.HttpClientError): Effect.Effect<never, TransportError> => {
      const failed = transportFailure(error)
      if (failed.reason !== "ConnectionRefused" && failed.reason !== "ConnectionReset") {
        return Effect.fail(transportError(route, path, failed))
      }
      return Effect.flatMap(serverDown, (down) =>
        Effect.fail(
          transportError(
            route,
            path,
            Option.match(down, {
              onNone: () => failed,
              onSome: (down) => ({ ...failed, ...down })
            })
          )
        )
      )
    }

  /** One exchange; an answer other than 2xx is read to its end and fails. */
  const exchange = <R, Input, Success, Errors>(
    client: HttpClient.HttpClient.With<HttpClientError.HttpClientError, R>,
    definition: Definition<Input, Success, Errors>,
    { path, query, headers, body }: Prepared,
    accept: string,
    span: Tracer.Span
  ) => {
    const broken = fromPlatform(definition, path)
    const request = HttpClientRequest.make(definition.method)(path + query, { headers: { accept, ...headers } }).pipe(
      (request) => (body === undefined ? request : HttpClientRequest.bodyText(request, body, "application/json"))
    )
    return Effect.flatMap(FiberRef.get(HttpClient.currentTracerPropagation), (propagate) =>
      client
        .execute(propagate ? HttpClientRequest.setHeaders(request, HttpTraceContext.toHeaders(span)) : request)
        .pipe(
          Effect.catchAll(broken),
          Effect.flatMap((response) => {
            span.attribute("http.response.status_code", response.status)
            return response.status >= 200 && response.status < 300
              ? Effect.succeed(response)
              : Effect.flatMap(Effect.catchAll(response.text, broken), (text) =>
                  Effect.flatMap(Clock.currentTimeMillis, (now) =>
                    Effect.fail(httpError(definition, path, response, withoutSecrets(text), now))
                  )
                )
          })
        )
    )
  }

  /** One span for an operation, whatever is tried within it. */
  const withSpan = <A, R, Input, Success, Errors>(
    definition: Definition<Input, Success, Errors>,
    path: string,
    run: (span: Tracer.Span) => Effect.Effect<A, Operation.Failure<Errors>, R>
  ) =>
    Effect.useSpan(
      `${definition.method} ${definition.path}`,
      {
        kind: "client",
        captureStackTrace: false,
        attributes: {
          "http.request.method": definition.method,
          "url.template": definition.path,
          "url.full": `${baseUrl}${path}`,
          "opencode.operation": definition.id,
          ...(server === undefined
            ? {}
            : {
                "server.address": server.hostname,
                "server.port": Number(server.port) || (server.protocol === "https:" ? 443 : 80)
              })
        }
      },
      (span) =>
        run(span).pipe(
          Effect.tapError((error) =>
            Effect.sync(() =>
              span.attribute("error.type", error._tag === "HttpError" ? String(error.status) : error._tag)
            )
          ),
          Effect.withParentSpan(span)
        )
    )

  const retrying = <A, R, Input, Success, Errors>(
    definition: Definition<Input, Success, Errors>,
    effect: Effect.Effect<A, Operation.Failure<Errors>, R>
  ): Effect.Effect<A, Operation.Failure<Errors>, R> =>
    retry !== undefined && idempotent.has(definition.method)
      ? Effect.retry(effect, { schedule: Schedule.intersect(retry, afterRetryAfter), while: isTransient })
      : effect

  const answer = <Input, Success, Errors>(
    definition: Definition<Input, Success, Errors>,
    input: Input
  ): Effect.Effect<Operation.Answer<Success>, Operation.Failure<Errors>> =>
    Effect.flatMap(prepared(definition, input), (prepared) => {
      const fail = (failed: Failed) => Effect.fail(transportError(definition, prepared.path, failed))
      const attempt = (span: Tracer.Span): Effect.Effect<Operation.Answer<Success>, Operation.Failure<Errors>> =>
        Effect.flatMap(
          exchange(http, definition, prepared, accepts[definition.encoding ?? "json"], span),
          (response) => {
            const contentType = contentTypeOf(response)
            const read = <A>(body: Effect.Effect<A, HttpClientError.HttpClientError>) =>
              Effect.catchAll(body, fromPlatform(definition, prepared.path))
            const decoded = (value: unknown) =>
              Effect.map(decode(definition, value), (value) => ({
                value,
                status: response.status,
                headers: response.headers
              }))
            if (definition.encoding === "bytes") {
              return Effect.flatMap(read(response.arrayBuffer), (buffer) => decoded(new Uint8Array(buffer)))
            }
            return Effect.flatMap(
              read(response.text),
              (text): Effect.Effect<Operation.Answer<Success>, Operation.Failure<Errors>> => {
                if (isHtml(contentType)) return fail(htmlPage)
                if (definition.encoding === "empty") return decoded(undefined)
                if (definition.encoding === "text") return decoded(text)
                if (text === "") return fail(emptyBody(definition))
                const json = parseJson(text)
                return Either.isRight(json) ? decoded(json.right) : fail(notJson(json.left, contentType))
              }
            )
          }
        )
      return withSpan(definition, prepared.path, (span) =>
        retrying(
          definition,
          Effect.suspend(() => attempt(span))
        )
      )
    })

  const execute = <Input, Success, Errors>(
    definition: Definition<Input, Success, Errors>,
    input: Input
  ): Effect.Effect<Success, Operation.Failure<Errors>> => Effect.map(answer(definition, input), ({ value }) => value)

  /** Opens a connection for events, whose bytes are then read within the scope. */
  const connection = <Input, Event, Errors>(definition: Definition<Input, Event, Errors>, input: Input) =>
    Effect.flatMap(prepared(definition, input), (prepared) =>
      withSpan(definition, prepared.path, (span) =>
        retrying(definition, exchange(scopedHttp, definition, prepared, "text/event-stream", span))
      ).pipe(
        Effect.flatMap((response) => {
          const contentType = contentTypeOf(response)
          const fail = (failed: Failed) => Effect.fail(transportError(definition, prepared.path, failed))
          if (contentType === undefined || !contentType.startsWith("text/event-stream")) {
            return fail(isHtml(contentType) ? htmlPage : notEvents(contentType))
          }
          const bytes = Stream.catchAll(response.stream, (error) => fromPlatform(definition, prepared.path)(error))
          return Effect.succeed({ bytes, contentType, fail })
        })
      )
    )

  const connect = <Input, Event, Errors>(
    definition: Definition<Input, Event, Errors>,
    input: Input
  ): Effect.Effect<Stream.Stream<Uint8Array, TransportError>, Operation.Failure<Errors>, Scope.Scope> =>
    Effect.map(connection(definition, input), ({ bytes }) => bytes)

  const stream = <Input, Event, Errors>(
    definition: Definition<Input, Event, Errors>,
    input: Input
  ): Stream.Stream<Event, Operation.Failure<Errors>> =>
    Stream.unwrapScoped(
      Effect.map(connection(definition, input), ({ bytes, contentType, fail }) =>
        Stream.mapEffect(eventData(bytes), (data): Effect.Effect<Event, TransportError | SchemaError> => {
          const json = parseJson(data)
          return Either.isRight(json) ? decode(definition, json.right) : fail(notJson(json.left, contentType))
        })
      )
    )

  const socketUrl = <Input, Errors>(
    definition: Definition<Input, void, Errors>,
    input: Input
  ): Effect.Effect<string, SchemaError | TransportError> =>
    Effect.map(prepared(definition, input), ({ path, query }) => `${baseUrl.replace(/^http/, "ws")}${path}${query}`)

  return { answer, execute, connect, stream, socketUrl }
}

const idempotent: ReadonlySet<string> = new Set(["GET", "HEAD", "PUT", "DELETE"])

const transientStatuses: ReadonlySet<number> = new Set([408, 429, 502, 503, 504])

const transientReasons: ReadonlySet<string> = new Set([
  "ConnectionRefused",
  "ConnectionReset",
  "ServerRestarting",
  "Timeout",
  "Dns"
])

const isTransient = (error: AnyFailure): boolean => {
  switch (error._tag) {
    case "HttpError":
      return (
        transientStatuses.has(error.status) &&
        (error.retryAfter === undefined || Duration.lessThanOrEqualTo(error.retryAfter, longestWait))
      )
    case "TransportError":
      return transientReasons.has(error.reason)
    case "SchemaError":
      return false
  }
}

/** Whoever asks for a longer wait than this is not asked again. */
const longestWait = Duration.hours(1)

/** Waits as long as the server asks for; beside another schedule, the longer wait counts. */
const afterRetryAfter: Schedule.Schedule<unknown, AnyFailure> = /*#__PURE__*/ Schedule.addDelay(
  /*#__PURE__*/ Schedule.identity<AnyFailure>(),
  (error) => (error._tag === "HttpError" ? (error.retryAfter ?? Duration.zero) : Duration.zero)
)

const accepts = { json: "application/json", empty: "application/json", text: "text/*", bytes: "*/*" }

const contentTypeOf = (response: HttpClientResponse.HttpClientResponse): string | undefined =>
  response.headers["content-type"]?.toLowerCase()

const isHtml = (contentType: string | undefined): boolean => contentType?.startsWith("text/html") === true

const htmlPage: Failed = {
  reason: "UnexpectedContent",
  description:
    "the answer is an HTML page, which the server sends for a route that its version does not know. Compare its version with the one this SDK was generated for, and check `baseUrl`."
}

const emptyBody = ({ id }: Operation.Route): Failed => ({
  reason: "EmptyBody",
  description: `the answer has no body, although this operation answers with one.${
    /prompt|command|init|summarize/.test(id) ? " The usual cause is a model that does not exist." : ""
  }`
})

const notEvents = (contentType: string | undefined): Failed => ({
  reason: "UnexpectedContent",
  description: `the answer is ${contentType ?? "of no content type"} where an event stream was expected.`
})

const notJson = (problem: string, contentType: string | undefined): Failed =>
  contentType === undefined || contentType.includes("json") || contentType.startsWith("text/event-stream")
    ? { reason: "MalformedBody", description: `the answer is not complete JSON: ${problem}` }
    : { reason: "UnexpectedContent", description: `the answer is ${contentType} where JSON was expected.` }

/** An answer that passes the compiled check is the result as it is. */
export const decode = <Input, Success, Errors>(
  definition: Definition<Input, Success, Errors>,
  value: unknown
): Effect.Effect<Success, SchemaError> =>
  Either.match(checked(definition.success, value), {
    onRight: Effect.succeed,
    onLeft: (format) =>
      Effect.fail(
        new SchemaError({ operation: definition.id, direction: "output", issue: new SchemaIssue(format, value) })
      )
  })

/** The fields that an input may have. */
const fieldsOf = (route: Operation.Route): ReadonlyArray<string> => [
  ...pathParameters(route.path).map(({ name }) => name),
  ...(route.query ?? []),
  ...(typeof route.body === "string" ? [route.body] : (route.body ?? []))
]

const entriesOf = (input: unknown): { readonly [field: string]: unknown } =>
  typeof input === "object" && input !== null ? { ...input } : {}

/** Checks the input and lays it out as a request. Nothing is sent when something does not fit. */
export const prepare = <Input, Success, Errors>(
  definition: Definition<Input, Success, Errors>,
  input: Input,
  location: Effect.Effect<Location>
): Effect.Effect<Prepared, SchemaError> =>
  Effect.flatMap(location, ({ directory, workspace }) => {
    const refuse = (format: () => string) =>
      Effect.fail(
        new SchemaError({ operation: definition.id, direction: "input", issue: new SchemaIssue(format, input) })
      )

    const known = fieldsOf(definition)
    const fields = entriesOf(input)
    if (known.length > 0) {
      const result = checked(definition.input, input)
      if (Either.isLeft(result)) return refuse(result.left)
    }
    const stranger = Object.keys(fields).find((field) => fields[field] !== undefined && !known.includes(field))
    if (stranger !== undefined) {
      const takes = known.length > 0 ? `takes ${known.join(", ")}` : "takes no input"
      return refuse(() => `${stranger}: is unknown here; ${definition.id} ${takes}`)
    }

    const filled = fillPath(definition.path, fields)
    if ("refused" in filled) return refuse(() => filled.refused)

    const query = new URLSearchParams()
    for (const field of definition.query ?? []) appendQuery(query, field, fields[field])
    if (directory !== undefined && !isWellFormed(directory)) {
      return refuse(() => "directory: holds half of a character, which no URL can carry")
    }
    if (workspace !== undefined && !/^[\x21-\x7e]+$/.test(workspace)) {
      return refuse(() => "workspace: is empty or holds characters that an id has not")
    }
    const headers: Record<string, string> = { ...definition.headers }
    const own = (key: string) => query.has(key) || query.has(`location[${key}]`)
    for (const [key, value] of [
      ["directory", directory],
      ["workspace", workspace]
    ] as const) {
      if (value === undefined || own(key)) continue
      if (definition.method !== "GET" && definition.method !== "HEAD") {
        headers[`x-opencode-${key}`] = key === "directory" ? encodeURIComponent(value) : value
        continue
      }
      query.set(key, value)
      if (filled.path.startsWith("/api/")) query.set(`location[${key}]`, value)
    }

    let body: string | undefined
    if (definition.body !== undefined) {
      const json = toJson(bodyOf(definition.body, fields))
      if (Either.isLeft(json)) return refuse(() => json.left)
      body = json.right
    }
    return Effect.succeed({ path: filled.path, query: query.size === 0 ? "" : `?${query}`, headers, body })
  })

const toJson = (value: unknown): Either.Either<string, string> => {
  try {
    return Either.right(JSON.stringify(value))
  } catch {
    return Either.left("cannot be written as JSON: it refers to itself, is nested too deeply, or holds a bigint")
  }
}

/** The documented body of a status where it fits; else the JSON or the text as it came. */
const httpError = <Input, Success, Errors>(
  definition: Definition<Input, Success, Errors>,
  path: string,
  response: HttpClientResponse.HttpClientResponse,
  text: string,
  now: number
): HttpError<Errors> => {
  const body = text === "" ? undefined : withoutConfigText(Either.getOrElse(parseJson(text), () => text))
  const schemas: { readonly [status: number]: Schema.Schema.AnyNoContext } = definition.errors()
  const schema = schemas[response.status]
  const retryAfter = parseRetryAfter(response.headers["retry-after"], now)
  return new HttpError<Errors>({
    operation: definition.id,
    method: definition.method,
    path,
    status: response.status,
    body,
    documented: schema !== undefined && compile(schema.ast)(body),
    ...(retryAfter === undefined ? {} : { retryAfter })
  })
}

/** `Retry-After` in seconds or as a date. */
const parseRetryAfter = (header: string | undefined, now: number): Duration.Duration | undefined => {
  if (header === undefined) return undefined
  if (/^\s*\d{1,9}\s*$/.test(header)) return Duration.seconds(Number(header))
  const date = /[a-z]/i.test(header) ? Date.parse(header) : Number.NaN
  return Number.isNaN(date) ? undefined : Duration.millis(Math.max(0, date - now))
}
