/**
 * A typed value as the answer to a turn. The server's own way (`format`) makes a session unreadable for good in 1.18, so the
 * schema goes along in the system prompt, and what comes back is decoded here.
 */
import * as Effect from "effect/Effect"
import * as JSONSchema from "effect/JSONSchema"
import * as ParseResult from "effect/ParseResult"
import * as Schema from "effect/Schema"
import { SchemaError, SchemaIssue } from "../../Errors.js"
import { type Produced, TurnError } from "./error.js"
import type { Result } from "./model.js"

/** The schema in words for the model. */
export const instructions = <A, I, R>(schema: Schema.Schema<A, I, R>): Effect.Effect<string, SchemaError> =>
  Effect.try({
    try: () => JSON.stringify(JSONSchema.make(schema)),
    catch: (cause) =>
      new SchemaError({
        operation: "session.prompt_async",
        direction: "input",
        issue: new SchemaIssue(
          () => `schema: has no JSON Schema: ${cause instanceof Error ? cause.message : cause}`,
          schema
        )
      })
  }).pipe(
    Effect.map((json) =>
      [
        "When you have done what the user asks, end with an answer that is a single JSON value and nothing else: no words",
        "around it, no Markdown. The value must be valid against this JSON Schema:",
        json
      ].join("\n")
    )
  )

/** What a model writes around a value in spite of what it was told: a fence, or words before and after. */
const candidates = (text: string): ReadonlyArray<string> => {
  const fences = [...text.matchAll(/```[A-Za-z]*[^\S\n]*\n([\s\S]*?)\n[^\S\n]*```/g)]
    .map((found) => found[1] ?? "")
    .reverse()
  const start = text.search(/[{[]/)
  const end = Math.max(text.lastIndexOf("}"), text.lastIndexOf("]"))
  return [text.trim(), ...fences, ...(start === -1 || end < start ? [] : [text.slice(start, end + 1)])]
}

const parse = (text: string): Effect.Effect<unknown, string> =>
  Effect.firstSuccessOf(candidates(text).map((candidate) => Effect.try(() => JSON.parse(candidate) as unknown))).pipe(
    Effect.mapError(() => "it is not a JSON value")
  )

/** The value, or what is wrong with the answer in words that a model understands. */
export const decode = <A, I, R>(schema: Schema.Schema<A, I, R>, text: string): Effect.Effect<A, string, R> =>
  Effect.flatMap(parse(text), (value) =>
    Schema.decodeUnknown(schema, { errors: "all" })(value).pipe(
      Effect.mapError((error) =>
        ParseResult.ArrayFormatter.formatErrorSync(error)
          .map(({ message, path }) => `${path.length === 0 ? "the value" : path.join(".")}: ${message}`)
          .join("\n")
      )
    )
  )

/** What the model is told about an answer that does not fit. */
export const correction = (issues: string): string =>
  `Your answer does not fit the JSON Schema:\n${issues}\nAnswer again with the corrected JSON value and nothing else.`

export const invalid = ({ sessionID, messageID, ...result }: Result, rounds: number, issues: string): TurnError => {
  const { message, parts, reasoning, text, usage } = result
  const produced: Produced = { message, parts, reasoning, text, usage }
  const reason = { _tag: "InvalidObject", message: issues, rounds, answer: text } as const
  return new TurnError({ reason, sessionID, messageID, produced })
}
