/**
 * What keeps an older SDK working with a newer server: open literals and unrecognised union members.
 * Hand-written; every other file of this folder is generated.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { CheckAnnotation } from "../internal/check.js"

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
 * A member of a union of the server's answers that the contract does not know: the raw value, with the discriminator
 * `K`. In a `switch` over the known members it is what arrives in the default branch; `String(part.type)` is its name.
 *
 * @since 0.1.0
 * @category models
 */
export type Unrecognized<K extends string> = { readonly [P in K]: Newer } & {
  readonly [key: string]: unknown
}

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
export const unrecognized = <const K extends string>(
  key: K,
  ...known: ReadonlyArray<string>
): Schema.Schema<Unrecognized<K>> => {
  const recognized = new Set(known)
  const isUnrecognized = (value: unknown): value is Unrecognized<K> => {
    if (typeof value !== "object" || value === null) return false
    const discriminator: unknown = Reflect.get(value, key)
    return typeof discriminator === "string" && !recognized.has(discriminator)
  }
  return Schema.declare(isUnrecognized, {
    identifier: `Unrecognized<${JSON.stringify(key)}>`,
    [CheckAnnotation]: isUnrecognized,
    arbitrary: () => (fc) =>
      fc
        .string()
        .map((suffix): unknown => ({ [key]: `unrecognized.${suffix}` }))
        .filter(isUnrecognized)
  })
}
