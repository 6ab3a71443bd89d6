/** The client that answers from handlers: its inputs are refused as the real client's are, and its answers are checked. */
import * as Headers from "@effect/platform/Headers"
import * as HttpClient from "@effect/platform/HttpClient"
import type * as HttpClientError from "@effect/platform/HttpClientError"
import * as HttpClientRequest from "@effect/platform/HttpClientRequest"
import type * as HttpClientResponse from "@effect/platform/HttpClientResponse"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import type * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { CurrentLocation, type Service } from "../../../Client.js"
import { HttpError, SchemaError, SchemaIssue, TransportError } from "../../../Errors.js"
import { checked } from "../../../internal/decoding.js"
import { prepare } from "../../../internal/interpreter.js"
import type * as Operation from "../../../Operation.js"
import { misfit } from "./answer.js"
import type { Failure, Handler } from "./handler.js"
import { lineFor, nameOf, takesNothing } from "./name.js"
import { type Ledger, MockError, wordsOf } from "./problem.js"
import { isReply } from "./reply.js"

export const baseUrl = "http://mock.invalid"

/** One call that the client was asked for, whether or not it had a handler. */
export interface Call {
  /** The id of the operation, such as `session.get`. */
  readonly operation: string
  /** What it was called with; `undefined` for an operation that takes no input. */
  readonly input: unknown
  /** The project and the workspace of that region of the program; see `Client.CurrentLocation`. */
  readonly location: { readonly directory?: string; readonly workspace?: string }
}

/** What answers `client.http`. */
export type HttpHandler = (
  request: HttpClientRequest.HttpClientRequest
) => Effect.Effect<HttpClientResponse.HttpClientResponse, HttpClientError.HttpClientError>

interface Options {
  readonly handlers: ReadonlyMap<string, Handler>
  /** What the test has given handlers for, and whether it has scripted turns beside them: for messages. */
  readonly own: ReadonlyArray<string>
  readonly scripted: boolean
  readonly http: HttpHandler | undefined
  readonly ledger: Ledger
  /** Called with every call, in their order. */
  readonly onCall: (call: Call) => void
}

type Definition<Input, Success, Errors> = Operation.Definition<Input, Success, Errors>

/** A call whose input was found good, and what answers it. */
interface Begun {
  readonly handler: Handler
  readonly path: string
  readonly given: unknown
}

/** The error of a handler, at the address that was really asked for: a handler makes it without knowing the input. */
const located =
  ({ handler, path }: Begun) =>
  (error: Failure): Failure => {
    const template = handler.operation.path
    if (error._tag === "HttpError") {
      return error.path === template ? new HttpError({ ...error, path }) : error
    }
    return error.url === `${baseUrl}${template}` ? new TransportError({ ...error, url: `${baseUrl}${path}` }) : error
  }

export const client = ({ handlers, http, ledger, onCall, own, scripted }: Options): Service => {
  const missing = (operation: Operation.Any): MockError => {
    const has = [...own, ...(scripted ? ["what its scripted turns need"] : [])]
    return new MockError({
      reason: "MissingHandler",
      operation: operation.id,
      description: [
        "the mock client has no handler for this operation. The line to write:",
        `  ${lineFor(operation)}`,
        has.length === 0 ? "It has no handlers at all." : `It has handlers for ${has.join(", ")}.`
      ].join("\n")
    })
  }

  const misfitting = (handler: Handler, value: unknown): MockError | undefined => {
    const { id, kind, success } = handler.operation
    const reason = misfit(success, value)
    if (reason === undefined) return undefined
    const name = nameOf(id)
    return new MockError({
      reason: kind === "stream" ? "WrongEvent" : "WrongAnswer",
      operation: id,
      description: [
        `${kind === "stream" ? "an event" : "the answer"} of the handler does not fit the contract: ${reason}.`,
        `Mend it, or let MockClient.fill(${name}, { … }) complete what it leaves out.`
      ].join("\n")
    })
  }

  /** What a handler, or a constructor that it called, died with. */
  const died = ({ operation: { id } }: Handler, defect: unknown): Effect.Effect<never> =>
    ledger.refuse(
      defect instanceof MockError
        ? defect.operation === undefined
          ? new MockError({ ...defect, operation: id })
          : defect
        : new MockError({
            reason: "HandlerDied",
            operation: id,
            description: `the handler died: ${wordsOf(defect)}`,
            cause: defect
          })
    )

  /** What a handler failed with, which is an error of its own operation. */
  const failed =
    (begun: Begun) =>
    (error: Failure): Effect.Effect<never, Failure> => {
      const { id } = begun.handler.operation
      const isError = error instanceof HttpError || error instanceof TransportError
      if (isError && error.operation === id) return Effect.fail(located(begun)(error))
      const name = nameOf(id)
      return ledger.refuse(
        new MockError({
          reason: "WrongError",
          operation: id,
          description: [
            `the handler fails with ${isError ? `an error of ${error.operation}` : `what is no error of a server: ${wordsOf(error)}`}.`,
            `The lines to write: MockClient.fail(${name}, status, body), MockClient.unreachable(${name}).`
          ].join("\n")
        })
      )
    }

  /** Refuses what the real client refuses, notes the call, and asks its handler. */
  const begin = <Input, Success, Errors>(
    kind: Operation.Any["kind"],
    operation: Definition<Input, Success, Errors>,
    input: Input
  ): Effect.Effect<Begun, SchemaError> =>
    Effect.flatMap(CurrentLocation, (location) =>
      Effect.flatMap(
        prepare(operation, input, Effect.succeed({ directory: location.directory, workspace: location.workspace })),
        ({ path }) => {
          const handler = handlers.get(operation.id)
          const any: Operation.Any = handler?.operation ?? { ...operation, kind }
          onCall({ operation: operation.id, input: takesNothing(any) ? undefined : input, location })
          if (handler === undefined) return ledger.refuse(missing(any))
          // That a handler takes the input of its operation is known where it is made.
          return Effect.suspend(() => Effect.succeed({ handler, path, given: handler.handle(input as never) })).pipe(
            Effect.catchAllDefect((defect) => died(handler, defect))
          )
        }
      )
    )

  /** Runs what a handler gave; a value that is no effect stands for itself. */
  const run = (begun: Begun): Effect.Effect<unknown, Failure> =>
    (Effect.isEffect(begun.given)
      ? (begun.given as Effect.Effect<unknown, Failure>)
      : Effect.succeed(begun.given)
    ).pipe(
      Effect.catchAllDefect((defect) => died(begun.handler, defect)),
      Effect.catchAll(failed(begun))
    )

  /** The value as the caller's own schema has it, which may ask for more than the operation's. */
  const asked = <A>(operation: { readonly id: string; readonly success: Schema.Schema<A> }, value: unknown) =>
    Either.mapLeft(
      checked(operation.success, value),
      (format) =>
        new SchemaError({ operation: operation.id, direction: "output", issue: new SchemaIssue(format, value) })
    )

  const answer = <Input, Success, Errors>(
    operation: Definition<Input, Success, Errors>,
    input: Input
  ): Effect.Effect<Operation.Answer<Success>, Operation.Failure<Errors>> =>
    Effect.flatMap(begin("operation", operation, input), (begun) =>
      Effect.flatMap(Effect.mapError(run(begun), documented<Errors>), (given) => {
        const reply = isReply(given) ? given : undefined
        const value = reply === undefined ? given : reply.value
        if (reply !== undefined && !isSuccess(reply.status)) {
          return ledger.refuse(wrongStatus(operation.id, reply.status))
        }
        const problem = misfitting(begun.handler, value)
        if (problem !== undefined) return ledger.refuse(problem)
        return Effect.map(asked(operation, value), (value) => ({
          value,
          status: reply?.status ?? (operation.encoding === "empty" ? 204 : 200),
          headers: reply?.headers ?? Headers.empty
        }))
      })
    )

  /** The events of a handler, each checked. An effect in place of a stream is awaited before there is a connection. */
  const events = <Input, Event, Errors>(
    operation: Definition<Input, Event, Errors>,
    input: Input
  ): Effect.Effect<Stream.Stream<Event, Failure | SchemaError>, Operation.Failure<Errors>> =>
    Effect.flatMap(begin("stream", operation, input), (begun) => {
      const stream: Effect.Effect<Stream.Stream<unknown, Failure>, Operation.Failure<Errors>> = isStream(begun.given)
        ? Effect.succeed(begun.given)
        : Effect.map(Effect.mapError(run(begun), documented<Errors>), Stream.succeed)
      return Effect.map(stream, (given) =>
        given.pipe(
          Stream.catchAllCause((cause) =>
            Option.match(Cause.dieOption(cause), {
              onNone: () => Stream.failCause(cause),
              onSome: (defect) => Stream.fromEffect(died(begun.handler, defect))
            })
          ),
          Stream.catchAll((error) => Stream.fromEffect(failed(begun)(error))),
          Stream.mapEffect((event) => {
            const problem = misfitting(begun.handler, event)
            return problem === undefined ? asked(operation, event) : ledger.refuse(problem)
          })
        )
      )
    })

  const stream = <Input, Event, Errors>(
    operation: Definition<Input, Event, Errors>,
    input: Input
  ): Stream.Stream<Event, Operation.Failure<Errors>> =>
    Stream.unwrap(Effect.map(events(operation, input), Stream.mapError(documented<Errors>)))

  const connect = <Input, Event, Errors>(
    operation: Definition<Input, Event, Errors>,
    input: Input
  ): Effect.Effect<Stream.Stream<Uint8Array, TransportError>, Operation.Failure<Errors>, Scope.Scope> =>
    Effect.sync(() => new TextEncoder()).pipe(
      Effect.flatMap((encoder) =>
        Effect.map(events(operation, input), (events) =>
          events.pipe(
            Stream.map((event) => encoder.encode(`data: ${JSON.stringify(event)}\n\n`)),
            Stream.catchAll((error) =>
              error._tag === "TransportError" ? Stream.fail(error) : Stream.fromEffect(ledger.refuse(late(error)))
            )
          )
        )
      )
    )

  const socketUrl = <Input, Errors>(
    operation: Definition<Input, void, Errors>,
    input: Input
  ): Effect.Effect<string, SchemaError | TransportError> =>
    Effect.flatMap(begin("socket", operation, input), (begun) =>
      Effect.flatMap(run(begun), (address) => {
        if (typeof address === "string" && URL.canParse(address) && /^wss?:/.test(address)) {
          return Effect.succeed(address)
        }
        return ledger.refuse(
          new MockError({
            reason: "WrongAddress",
            operation: operation.id,
            description: `the handler gives no address of a WebSocket. One looks like ws://127.0.0.1:4096.`
          })
        )
      }).pipe(Effect.catchTag("HttpError", (error) => ledger.refuse(late(error))))
    )

  return {
    baseUrl,
    headers: Redacted.make(Headers.empty),
    http: raw(http, ledger),
    answer,
    execute: (operation, input) => Effect.map(answer(operation, input), ({ value }) => value),
    stream,
    connect,
    socketUrl
  }
}

/** That a handler fails with what its operation documents is known where it is made. */
const documented = <Errors>(error: Failure | SchemaError): Operation.Failure<Errors> =>
  error as Operation.Failure<Errors>

const isStream = (value: unknown): value is Stream.Stream<unknown, Failure> =>
  typeof value === "object" && value !== null && Stream.StreamTypeId in value && !Effect.isEffect(value)

const isSuccess = (status: number): boolean => Number.isInteger(status) && status >= 200 && status <= 299

const wrongStatus = (id: string, status: number): MockError =>
  new MockError({
    reason: "WrongStatus",
    operation: id,
    description: [
      `MockClient.reply: ${status} is no status of an answer, which are 200 to 299. An error is what a handler fails with:`,
      `  MockClient.fail(${nameOf(id)}, ${status}, body)`
    ].join("\n")
  })

/** What no byte of an open connection can say. */
const late = (error: HttpError | SchemaError): MockError =>
  new MockError({
    reason: "WrongEvent",
    operation: error.operation,
    description: [
      `a connection that stands cannot fail with ${error._tag}.`,
      "To refuse it, give the MockClient.fail in place of the stream; to break it later, end the stream in MockClient.unreachable."
    ].join("\n")
  })

const raw = (handle: HttpHandler | undefined, { refuse }: Ledger): HttpClient.HttpClient =>
  HttpClient.make((request) =>
    handle !== undefined
      ? Effect.suspend(() => handle(request)).pipe(
          Effect.catchAllDefect((defect) =>
            refuse(
              defect instanceof MockError
                ? defect
                : new MockError({
                    reason: "HandlerDied",
                    description: `${request.method} ${request.url}: the handler of MockClient.http died: ${wordsOf(defect)}`,
                    cause: defect
                  })
            )
          )
        )
      : refuse(
          new MockError({
            reason: "NoHttp",
            description: [
              `${request.method} ${request.url}: the mock client answers operations, and no plain HTTP. The line to write:`,
              "  MockClient.http((request) => Effect.succeed(HttpClientResponse.fromWeb(request, Response.json({}))))"
            ].join("\n")
          })
        )
  ).pipe(
    HttpClient.mapRequest((request) =>
      HttpClientRequest.prependUrl(request, request.url.startsWith("/") ? baseUrl : `${baseUrl}/`)
    ),
    HttpClient.withTracerDisabledWhen(() => true)
  )
