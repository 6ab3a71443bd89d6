/** The bytes of a connection ↔ what comes on it. */
import type * as Chunk from "effect/Chunk"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Stream from "effect/Stream"
import { createParser } from "eventsource-parser"
import type { Service } from "../../../Client.js"
import type { SchemaError, TransportError } from "../../../Errors.js"
import { parseJson } from "../../../internal/decoding.js"
import { decode } from "../../../internal/interpreter.js"
import { eventData } from "../../../internal/sse.js"
import type * as Operation from "../../../Operation.js"
import type { Event } from "./format.js"
import { transportError } from "./outcome.js"

/** What came, without when and where. */
export type Came = Omit<Event, "n" | "ms" | "stream">

const dataOf = (text: string): Came =>
  Either.match(parseJson(text), { onLeft: () => ({ data: text }), onRight: (event) => ({ event }) })

/** Reads what the bytes of one connection bring. */
export const reader = (): ((bytes: Chunk.Chunk<Uint8Array>) => ReadonlyArray<Came>) => {
  const decoder = new TextDecoder()
  let came: Array<Came> = []
  const parser = createParser({
    onEvent: ({ data, event, id }) => {
      came.push({
        ...dataOf(data),
        ...(event === undefined ? {} : { name: event }),
        ...(id === undefined ? {} : { id })
      })
    },
    onComment: (comment) => came.push({ comment })
  })
  return (chunk) => {
    for (const bytes of chunk) parser.feed(decoder.decode(bytes, { stream: true }))
    const found = came
    came = []
    return found
  }
}

const encoder = new TextEncoder()

/** The frame of what came. */
export const frame = ({ comment, data, event, id, name }: Came): Uint8Array => {
  const lines = (field: string, text: string) => text.split("\n").map((line) => `${field}: ${line}\n`)
  const said = comment === undefined ? lines("data", data ?? JSON.stringify(event)) : lines("", comment)
  return encoder.encode(
    [
      ...(name === undefined ? [] : lines("event", name)),
      ...(id === undefined ? [] : lines("id", id)),
      ...said,
      "\n"
    ].join("")
  )
}

/** The events of an operation, from its connection. */
export const streamOver = (connect: Service["connect"], baseUrl: string): Service["stream"] => {
  const read = <Input, A, Errors>(
    definition: Operation.Definition<Input, A, Errors>,
    data: string
  ): Effect.Effect<A, TransportError | SchemaError> =>
    Either.match(parseJson(data), {
      onRight: (value) => decode(definition, value),
      onLeft: (problem): Effect.Effect<A, TransportError | SchemaError> =>
        Effect.fail(
          transportError(definition, `${baseUrl}${definition.path}`, {
            reason: "MalformedBody",
            description: `the answer is not complete JSON: ${problem}`
          })
        )
    })
  return (definition, input) =>
    Stream.unwrapScoped(
      Effect.map(connect(definition, input), (bytes) =>
        Stream.mapEffect(eventData(bytes), (data) => read(definition, data))
      )
    )
}
