/** A client that does what another one does, and writes it down. */
import * as HttpClient from "@effect/platform/HttpClient"
import * as Effect from "effect/Effect"
import type * as Exit from "effect/Exit"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { Service } from "../../../Client.js"
import type { TransportError } from "../../../Errors.js"
import type { Definition, Failure } from "../../../Operation.js"
import { reader, streamOver } from "./events.js"
import type { Outcome } from "./format.js"
import * as Out from "./outcome.js"
import { ofHttp, ofOperation, prefixOf } from "./request.js"
import type { Connection, Tape } from "./tape.js"
import { unsupported } from "./unsupported.js"

type Opening<Errors> = Effect.Effect<Stream.Stream<Uint8Array, TransportError>, Failure<Errors>, Scope.Scope>

/** Writes down what comes, and how it ends. Whoever reads no further closes the connection. */
const heard = (
  bytes: Stream.Stream<Uint8Array, TransportError>,
  connection: Connection
): Stream.Stream<Uint8Array, TransportError> => {
  const read = reader()
  return bytes.pipe(
    Stream.mapChunksEffect((chunk) => Effect.as(connection.events(read(chunk)), chunk)),
    Stream.concat(Stream.drain(Stream.fromEffect(connection.end("ended")))),
    Stream.tapError(({ description, reason }) => connection.end("failed", { reason, description })),
    Stream.ensuring(connection.end("closed"))
  )
}

export const recording = (live: Service, tape: Tape, file: string): Service => {
  const settled =
    <A>(end: (outcome: Outcome | undefined) => Effect.Effect<void>, ofSuccess: (value: A) => Outcome) =>
    (exit: Exit.Exit<A, Failure<unknown>>) =>
      end(Out.ofExit(exit, ofSuccess))

  const answer: Service["answer"] = (definition, input) =>
    Effect.matchEffect(ofOperation(definition, input), {
      // The live client refuses it as well.
      onFailure: () => live.answer(definition, input),
      onSuccess: (request) =>
        Effect.flatMap(tape.asked(request), (end) =>
          Effect.onExit(live.answer(definition, input), settled(end, Out.ofAnswer))
        )
    })

  const connect = <Input, Event, Errors>(definition: Definition<Input, Event, Errors>, input: Input): Opening<Errors> =>
    Effect.matchEffect(ofOperation(definition, input), {
      onFailure: () => live.connect(definition, input),
      onSuccess: (request): Opening<Errors> =>
        Effect.flatMap(tape.opened(request), ({ answered, connection }) =>
          Effect.onExit(
            live.connect(definition, input),
            settled(answered, () => ({ status: 200 }))
          ).pipe(
            Effect.tap(() => Effect.addFinalizer(() => connection.end("closed"))),
            Effect.map((bytes) => heard(bytes, connection))
          )
        )
    })

  const prefix = prefixOf(live.baseUrl)
  const http = HttpClient.transform(live.http, (effect, request) =>
    Effect.flatMap(tape.asked(ofHttp(request, prefix)), (end) =>
      effect.pipe(
        Effect.flatMap((response) =>
          response.headers["content-type"]?.startsWith("text/event-stream") === true
            ? unsupported(file, "http", "event streams through client.http")
            : Effect.map(response.arrayBuffer, (buffer) => ({ response, bytes: new Uint8Array(buffer) }))
        ),
        Effect.tap(({ bytes, response }) => end(Out.ofResponse(response, bytes))),
        Effect.tapError((error) => end(Out.ofHttpError(error))),
        Effect.map(({ bytes, response }) => Out.response(request, response, bytes))
      )
    )
  )

  return {
    ...live,
    http,
    answer,
    execute: (definition, input) => Effect.map(answer(definition, input), ({ value }) => value),
    connect,
    stream: streamOver(connect, live.baseUrl),
    socketUrl: ({ id }) => unsupported(file, id, "terminals")
  }
}
