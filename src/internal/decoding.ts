/**
 * Values against schemas: the compiled check first, and words for what does not fit, made when somebody reads them.
 */
import * as Either from "effect/Either"
import * as ParseResult from "effect/ParseResult"
import type * as Schema from "effect/Schema"
import { compile } from "./check.js"
import { formatIssue } from "./issue.js"

/** The guard of a schema. */
export const is = <A>(schema: Schema.Schema<A>): ((value: unknown) => value is A) => {
  const check = compile(schema.ast)
  return (value): value is A => check(value)
}

/** The value if it fits the schema, or the words for why it does not, found when asked for. */
export const checked = <A>(schema: Schema.Schema<A>, value: unknown): Either.Either<A, () => string> => {
  if (is(schema)(value)) return Either.right(value)
  return Either.mapLeft(decodeUnknown(schema, value, "first"), () => () => reasonWhyNot(schema, value))
}

/** Why a value does not fit a schema; empty when it fits. */
export const reasonWhyNot = <A>(schema: Schema.Schema<A>, value: unknown): string => {
  const all = decodeUnknown(schema, value, "all")
  return Either.isLeft(all) ? all.left() : ""
}

/** Effect's decoder turns a discriminator into a string, which some objects throw at. */
const decodeUnknown = <A>(
  schema: Schema.Schema<A>,
  value: unknown,
  errors: "first" | "all"
): Either.Either<A, () => string> => {
  try {
    const decoded = ParseResult.decodeUnknownEither(schema, { errors, onExcessProperty: "preserve" })(value)
    return Either.mapLeft(decoded, (issue) => () => formatIssue(issue))
  } catch {
    return Either.left(() => "an object stands where a name was expected")
  }
}

/** What the parser says of malformed JSON quotes the text; only where it breaks off is kept. */
export const parseJson = (text: string): Either.Either<unknown, string> => {
  try {
    return Either.right(JSON.parse(text))
  } catch {
    return Either.left(`it breaks off or is malformed within ${text.length} characters.`)
  }
}
