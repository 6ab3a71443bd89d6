/** What a value is among the events of a contract: one that fits its type, one of an unknown type, or one that does not fit. */
import * as Schema from "effect/Schema"
import { SchemaIssue } from "../../Errors.js"
import { type Check, compile, membersBy } from "../check.js"
import { reasonWhyNot } from "../decoding.js"
import { field } from "../field.js"
import { Undecodable, Unknown } from "./model.js"

interface Type<Known> {
  readonly schema: Schema.Schema<Known>
  readonly check: Check
}

/** `raw` is what the value came in; an event that is not understood shows it whole. */
export type Classify<Known> = (value: unknown, raw: unknown) => Known | Unknown | Undecodable

/** The types of a union are told apart by `type`; their checks are compiled at the first event of any connection. */
export const classifier = <Known>(union: Schema.Schema.AnyNoContext): Classify<Known> => {
  let types: ReadonlyMap<unknown, Type<Known>> | undefined
  const known = (): ReadonlyMap<unknown, Type<Known>> => {
    types ??= new Map(
      [...membersBy(union.ast, "type")].map(([type, ast]) => [
        type,
        { schema: Schema.make<Known, Known, never>(ast), check: compile(ast) }
      ])
    )
    return types
  }
  const fits = (type: Type<Known>, value: unknown): value is Known => type.check(value)
  return (value, raw) => {
    const name = field(value, "type")
    if (typeof name !== "string") {
      return new Undecodable(undefined, raw, new SchemaIssue(() => "type: is missing or no string", raw))
    }
    const type = known().get(name)
    if (type === undefined) return new Unknown(name, raw)
    return fits(type, value)
      ? value
      : new Undecodable(name, raw, new SchemaIssue(() => reasonWhyNot(type.schema, value), raw))
  }
}
