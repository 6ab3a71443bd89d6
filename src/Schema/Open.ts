/**
 * What keeps an older SDK working with a newer server: open literals and unrecognised union members.
 * Hand-written; every other file of this folder is generated.
 *
 * @since 0.1.0
 */
import * as ParseResult from "effect/ParseResult"
import * as Schema from "effect/Schema"
import type * as AST from "effect/SchemaAST"
import { CheckAnnotation, compile } from "../internal/check.js"

/**
 * The type of a string that the contract does not know. Being a unit type that equals no literal, it keeps `switch` and
 * `===` on the known literals narrowing (`string & {}` does not), and it is still a `string`. At run time it is the raw
 * string itself; there is no such enum object.
 */
declare enum Newer {
  Value = "a value that this version of the contract does not know"
}

/**
 * The literals that the contract knows, or another string that a newer server may send. A `switch` over the known ones
 * narrows, and its default branch has the raw string.
 *
 * @since 0.1.0
 * @category models
 */
export type Literal<A extends string> = A | Newer

/**
 * No ids: the members of the union share none.
 *
 * @since 0.1.0
 * @category models
 */
export type NoIds = Record<never, never>

/**
 * A member of a union of the server's answers that the contract does not know: the raw value, with the discriminator
 * `K` and the ids that every member has. In a `switch` over the known members it is what arrives in the default branch;
 * `String(part.type)` is its name.
 *
 * @since 0.1.0
 * @category models
 */
export type Unrecognized<K extends string, Ids extends object = NoIds> = { readonly [P in K]: Newer } & {
  readonly [P in keyof Ids]: Ids[P]
} & { readonly [key: string]: unknown }

/**
 * A schema of {@link Literal}: every string passes.
 *
 * @since 0.1.0
 * @category schemas
 */
export const literal = <const A extends ReadonlyArray<string>>(...known: A): Schema.Schema<Literal<A[number]>> => {
  const isString = (value: unknown): value is Literal<A[number]> => typeof value === "string"
  return Schema.declare(isString, {
    identifier: known.map((value) => JSON.stringify(value)).join(" | "),
    description: "a string that is one of the known values, or a newer one",
    jsonSchema: { type: "string" },
    arbitrary: () => (fc) => fc.constantFrom<A[number]>(...known),
    [CheckAnnotation]: isString
  })
}

/**
 * A schema of {@link Unrecognized}: an object whose discriminator `key` is a string that is none of `known`.
 *
 * @since 0.1.0
 * @category schemas
 */
export const unrecognized = <const K extends string, Ids extends object = NoIds>(
  key: K,
  known: ReadonlyArray<string>,
  ids?: { readonly [P in keyof Ids]: Schema.Schema<Ids[P]> }
): Schema.Schema<Unrecognized<K, Ids>> => {
  const recognized = new Set(known)
  const schemas = Object.entries<Schema.Schema.AnyNoContext>(ids ?? {})
  const checks = schemas.map(([name, schema]) => [name, compile(schema.ast)] as const)
  const isUnrecognized = (value: unknown): value is Unrecognized<K, Ids> => {
    if (typeof value !== "object" || value === null) return false
    const discriminator: unknown = Reflect.get(value, key)
    return (
      typeof discriminator === "string" &&
      !recognized.has(discriminator) &&
      checks.every(([name, check]) => check(Reflect.get(value, name)))
    )
  }
  const parse = () => (value: unknown, _: unknown, ast: AST.Declaration) =>
    isUnrecognized(value) ? ParseResult.succeed(value) : ParseResult.fail(new ParseResult.Type(ast, value))
  return Schema.declare(
    schemas.map(([, schema]) => schema),
    { decode: parse, encode: parse },
    {
      identifier: `Unrecognized<${JSON.stringify(key)}>`,
      [CheckAnnotation]: isUnrecognized,
      arbitrary:
        (...arbitraries) =>
        (fc) =>
          fc
            .record({
              ...Object.fromEntries(
                schemas.map(([name], index) => {
                  const arbitrary = arbitraries[index]
                  return [name, typeof arbitrary === "function" ? arbitrary(fc) : fc.constant(undefined)]
                })
              ),
              [key]: fc.string().map((suffix) => `unrecognized.${suffix}`)
            })
            .filter(isUnrecognized)
    }
  )
}
