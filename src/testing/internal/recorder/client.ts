/** A client without a server: all that it says was recorded. */
import * as Headers from "@effect/platform/Headers"
import * as HttpClient from "@effect/platform/HttpClient"
import type * as HttpClientError from "@effect/platform/HttpClientError"
import * as HttpClientRequest from "@effect/platform/HttpClientRequest"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import type { Service } from "../../../Client.js"
import type { TransportError } from "../../../Errors.js"
import type * as Operation from "../../../Operation.js"
import { frame, streamOver } from "./events.js"
import type { Exchange, Placed } from "./format.js"
import * as Out from "./outcome.js"
import type { Connection, Replay } from "./replay.js"
import { ofHttp, ofOperation } from "./request.js"
import { unsupported } from "./unsupported.js"

/** The address of a server that there is not, by the reserved name for it. */
export const baseUrl = "http://recorded.invalid"

/** How often a connection on which nothing follows shows that it lives, as a server's does. */
const heartbeat = "10 seconds"

/** The bytes of a connection. */
const bytesOf = (
  route: Operation.Route,
  path: string,
  { close, lacking, next }: Connection
): Stream.Stream<Uint8Array, TransportError> => {
  const quiet = Effect.raceFirst(Effect.as(Effect.sleep(heartbeat), frame({ comment: "nothing follows" })), lacking)
  return Stream.repeatEffectOption(
    Effect.flatMap(next, (item): Effect.Effect<Uint8Array, Option.Option<TransportError>> => {
      if (item === undefined) return quiet
      if (!("end" in item)) return Effect.succeed(frame(item))
      return Effect.fail(
        item.failed === undefined
          ? Option.none()
          : Option.some(Out.transportError(route, `${baseUrl}${path}`, item.failed))
      )
    })
  ).pipe(Stream.ensuring(close))
}

export const replaying = (replay: Replay, file: string): Service => {
  /** What did not fit while it was recorded does not fit again. */
  const answered = <Input, Success, Errors>(
    definition: Operation.Definition<Input, Success, Errors>,
    exchange: Placed<Exchange>
  ) =>
    Effect.catchAll(Out.answered(definition, baseUrl, exchange.value), (error) =>
      error._tag === "SchemaError" && exchange.value.misfit !== true
        ? replay.misfit(exchange, error.issue.text)
        : Effect.fail(error)
    )

  const answer: Service["answer"] = (definition, input) =>
    Effect.flatMap(ofOperation(definition, input), (request) =>
      Effect.flatMap(replay.ask(request), (exchange) => answered(definition, exchange))
    )

  const connect: Service["connect"] = (definition, input) =>
    Effect.flatMap(ofOperation(definition, input), (request) =>
      Effect.flatMap(
        Effect.acquireRelease(replay.open(request), ({ close }) => close),
        (connection) => {
          const { value } = connection.opened
          if (value.status === 200) return Effect.succeed(bytesOf(definition, value.path, connection))
          if (value.done === undefined) return connection.lacking
          return Effect.flatMap(answered(definition, connection.opened), () => Effect.never)
        }
      )
    )

  const http = HttpClient.makeWith<never, never, HttpClientError.HttpClientError, never>(
    Effect.flatMap((request) =>
      Effect.flatMap(replay.ask(ofHttp(request, "")), (exchange) => Out.responded(request, exchange.value))
    ),
    (request) =>
      Effect.succeed(HttpClientRequest.prependUrl(request, request.url.startsWith("/") ? baseUrl : `${baseUrl}/`))
  )

  return {
    baseUrl,
    headers: Redacted.make(Headers.empty),
    http,
    answer,
    execute: (definition, input) => Effect.map(answer(definition, input), ({ value }) => value),
    connect,
    stream: streamOver(connect, baseUrl),
    socketUrl: ({ id }) => unsupported(file, id, "terminals")
  }
}
