/** Answers and failures ↔ how they are recorded. */
import type * as Headers from "@effect/platform/Headers"
import * as HttpClientError from "@effect/platform/HttpClientError"
import type * as HttpClientRequest from "@effect/platform/HttpClientRequest"
import * as HttpClientResponse from "@effect/platform/HttpClientResponse"
import * as Cause from "effect/Cause"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Encoding from "effect/Encoding"
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import { HttpError, TransportError } from "../../../Errors.js"
import { compile } from "../../../internal/check.js"
import { decode } from "../../../internal/interpreter.js"
import { transportFailure } from "../../../internal/transport.js"
import type * as Operation from "../../../Operation.js"
import type { Exchange, Failed, Outcome } from "./format.js"

/** The headers of an answer that programs go by. */
const kept = ["content-type", "link", "location", "retry-after", "x-next-cursor"]

const headersOf = (headers: Headers.Headers, without?: string): Pick<Outcome, "headers"> => {
  const found = kept.flatMap((name) => {
    const value = headers[name]
    return value === undefined || name === without ? [] : [[name, value] as const]
  })
  return found.length === 0 ? {} : { headers: Object.fromEntries(found) }
}

const recordedFailure = ({ description, reason }: Failed): Failed => ({ reason, description })

const ofError = (error: Operation.Failure<unknown>): Outcome => {
  switch (error._tag) {
    case "HttpError": {
      const retryAfter = error.retryAfter === undefined ? {} : { retryAfter: Duration.toMillis(error.retryAfter) }
      return { status: error.status, ...retryAfter, ...(error.body === undefined ? {} : { answer: error.body }) }
    }
    case "TransportError":
      return { failed: recordedFailure(error) }
    case "SchemaError":
      // Read anew, it does not fit again.
      return { status: 200, answer: error.issue.actual, misfit: true }
  }
}

/** What became of a call; nothing where it was interrupted or died. */
export const ofExit = <A>(
  exit: Exit.Exit<A, Operation.Failure<unknown>>,
  ofSuccess: (value: A) => Outcome
): Outcome | undefined =>
  Exit.match(exit, {
    onSuccess: ofSuccess,
    onFailure: (cause) => Option.match(Cause.failureOption(cause), { onNone: () => undefined, onSome: ofError })
  })

/** The content type of an operation's answer is clear from the operation. */
export const ofAnswer = ({ headers, status, value }: Operation.Answer<unknown>): Outcome => ({
  status,
  ...headersOf(headers, "content-type"),
  ...(value instanceof Uint8Array
    ? { bytes: Encoding.encodeBase64(value) }
    : value === undefined
      ? {}
      : { answer: value })
})

/** A failure of the transport, as it was told. */
export const transportError = (
  { id, method }: Operation.Route,
  url: string,
  { description, reason }: Failed
): TransportError => new TransportError({ operation: id, method, url, reason, description })

/** What an operation answers when it is told this. */
export const answered = <Input, Success, Errors>(
  definition: Operation.Definition<Input, Success, Errors>,
  baseUrl: string,
  { path, ...outcome }: Exchange
): Effect.Effect<Operation.Answer<Success>, Operation.Failure<Errors>> => {
  const { answer, bytes, failed, headers = {}, retryAfter, status = 200 } = outcome
  if (failed !== undefined) return Effect.fail(transportError(definition, `${baseUrl}${path}`, failed))
  if (status < 200 || status >= 300) {
    const schemas: { readonly [status: number]: { readonly ast: Parameters<typeof compile>[0] } } = definition.errors()
    const schema = schemas[status]
    return Effect.fail(
      new HttpError<Errors>({
        operation: definition.id,
        method: definition.method,
        path,
        status,
        body: answer,
        documented: schema !== undefined && compile(schema.ast)(answer),
        ...(retryAfter === undefined ? {} : { retryAfter: Duration.millis(retryAfter) })
      })
    )
  }
  const value = bytes === undefined ? Either.right(answer) : Encoding.decodeBase64(bytes)
  return Effect.map(decode(definition, Either.getOrUndefined(value)), (value) => ({
    value,
    status,
    headers: headers as Headers.Headers
  }))
}

const jsonOf = (text: string): Either.Either<unknown, void> =>
  Either.mapLeft(
    Either.try(() => JSON.parse(text) as unknown),
    () => undefined
  )

/** An answer to a request through `client.http`, from its bytes. */
export const ofResponse = (response: HttpClientResponse.HttpClientResponse, bytes: Uint8Array): Outcome => {
  const contentType = response.headers["content-type"] ?? ""
  const head = { status: response.status, ...headersOf(response.headers) }
  if (bytes.length === 0) return head
  if (contentType !== "" && !/json|text|xml|javascript/i.test(contentType)) {
    return { ...head, bytes: Encoding.encodeBase64(bytes) }
  }
  const text = new TextDecoder().decode(bytes)
  const json = contentType.includes("json") ? jsonOf(text) : Either.left(undefined)
  return { ...head, answer: Either.getOrElse(json, () => text) }
}

const bodyless: ReadonlySet<number> = new Set([101, 204, 205, 304])

export const response = (
  request: HttpClientRequest.HttpClientRequest,
  { headers, status }: { readonly headers: Readonly<Record<string, string>>; readonly status: number },
  bytes: Uint8Array
): HttpClientResponse.HttpClientResponse =>
  HttpClientResponse.fromWeb(
    request,
    new Response(bodyless.has(status) ? null : new Uint8Array(bytes), { status, headers: { ...headers } })
  )

/** What `client.http` is answered when it is told this. */
export const responded = (
  request: HttpClientRequest.HttpClientRequest,
  { answer, bytes, failed, headers = {}, status = 200 }: Outcome
): Effect.Effect<HttpClientResponse.HttpClientResponse, HttpClientError.HttpClientError> => {
  if (failed !== undefined) {
    return Effect.fail(
      new HttpClientError.RequestError({ request, reason: "Transport", description: failed.description })
    )
  }
  const isJson = headers["content-type"]?.includes("json") === true
  const text = typeof answer === "string" && !isJson ? answer : JSON.stringify(answer)
  const body =
    bytes !== undefined
      ? Either.getOrElse(Encoding.decodeBase64(bytes), () => new Uint8Array())
      : new TextEncoder().encode(answer === undefined ? "" : text)
  return Effect.succeed(response(request, { headers, status }, body))
}

export const ofHttpError = (error: HttpClientError.HttpClientError): Outcome => ({
  failed: recordedFailure(transportFailure(error))
})
