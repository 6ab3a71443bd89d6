/**
 * A typed value as the answer to a turn. The server's own way (`format`) makes a session unreadable for good in 1.18, so the
 * schema goes along in the system prompt, and what comes back is decoded here.
 */
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as JSONSchema from "effect/JSONSchema"
import * as ParseResult from "effect/ParseResult"
import * as Schema from "effect/Schema"
import { SchemaError, SchemaIssue } from "../../Errors.js"
import { parseJson } from "../decoding.js"
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

const fences = (text: string): ReadonlyArray<string> =>
  [...text.matchAll(/```[^`\n]*\n([\s\S]*?)\n[^\S\n]*```/g)].map((found) => found[1] ?? "")

/** Where the object or array that begins at an index ends, or -1. */
const endOf = (text: string, start: number): number => {
  const token = /"(?:[^"\\\n]|\\.)*"|[{}[\]]/g
  token.lastIndex = start
  let depth = 0
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    if (found[0] === "{" || found[0] === "[") depth++
    else if (found[0] === "}" || found[0] === "]") depth--
    if (depth === 0) return token.lastIndex
  }
  return -1
}

/** How many beginnings are tried; words and code have brackets as well. */
const tries = 100

/** What only a value begins with: where it has no end, the answer broke off, and what is in it is not the answer. */
const beginning = /\{\s*"|\[\s*[-"{[\d]/y

/** The objects and arrays that stand among words, the outermost ones. */
const amongWords = (text: string): ReadonlyArray<unknown> => {
  const found: Array<unknown> = []
  const opening = /[{[]/g
  for (let left = tries; left > 0; left--) {
    const start = opening.exec(text)
    if (start === null) break
    const end = endOf(text, start.index)
    beginning.lastIndex = start.index
    if (end === -1 && beginning.test(text)) break
    const values = end === -1 ? [] : parse(text.slice(start.index, end))
    found.push(...values)
    if (values.length > 0) opening.lastIndex = end
  }
  return found
}

const parse = (text: string): ReadonlyArray<unknown> =>
  Either.match(parseJson(text), { onLeft: () => [], onRight: Arr.of })

/**
 * The values that an answer may mean: what a model writes around its value in spite of what it was told is a fence, or words
 * before and after. The last one is the likeliest.
 */
const values = (text: string): ReadonlyArray<unknown> => [
  ...parse(text),
  ...fences(text).flatMap(parse).reverse(),
  ...[...amongWords(text)].reverse()
]

/** The value, or what is wrong with the answer in words that a model understands. */
export const decode = <A, I, R>(schema: Schema.Schema<A, I, R>, text: string): Effect.Effect<A, string, R> => {
  const decoded = (value: unknown): Effect.Effect<A, string, R> =>
    Schema.decodeUnknown(schema, { errors: "all" })(value).pipe(
      Effect.mapError((error) =>
        ParseResult.ArrayFormatter.formatErrorSync(error)
          .map(({ message, path }) => `${path.length === 0 ? "the value" : path.join(".")}: ${message}`)
          .join("\n")
      )
    )
  const [first, ...others] = values(text)
  if (first === undefined) return Effect.fail("it is not a JSON value")
  return Effect.catchAll(decoded(first), (issues) =>
    others.reduce<Effect.Effect<A, string, R>>(
      (fitting, other) => Effect.orElse(fitting, () => Effect.orElseFail(decoded(other), () => issues)),
      Effect.fail(issues)
    )
  )
}

/** What the model is told about an answer that does not fit. */
export const correction = (issues: string): string =>
  `Your answer does not fit the JSON Schema:\n${issues}\nAnswer again with the corrected JSON value and nothing else.`

export const invalid = ({ sessionID, messageID, ...result }: Result, rounds: number, issues: string): TurnError => {
  const { message, parts, reasoning, text, usage } = result
  const produced: Produced = { message, parts, reasoning, text, usage }
  const reason = { _tag: "InvalidObject", message: issues, rounds, answer: text } as const
  return new TurnError({ reason, sessionID, messageID, produced })
}
