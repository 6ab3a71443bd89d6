/**
 * What a handler gives, against the contract. Stricter than a client, which takes fields that it does not know: those of a
 * mock are misspelt, and the test would pass for ever with the field that it means left out.
 */
import type * as Schema from "effect/Schema"
import type * as AST from "effect/SchemaAST"
import { compile } from "../../../internal/check.js"
import {
  at,
  candidatesOf,
  clashes,
  discriminatorOf,
  isObject,
  isUnrecognized,
  meant,
  membersOf,
  type Path,
  resolved,
  restOf,
  stranger,
  today,
  whyNot
} from "./shape.js"

/** The fields that the schema does not know, and where; those of records, and below unknown values, are all known. */
const strangers = (ast: AST.AST, value: unknown, path: Path): ReadonlyArray<string> => {
  switch (ast._tag) {
    case "Suspend":
      return strangers(ast.f(), value, path)
    case "Refinement":
      return strangers(ast.from, value, path)
    case "TupleType":
      return (Array.isArray(value) ? value : []).flatMap((item, index) => {
        const type = ast.elements[index]?.type ?? ast.rest[0]?.type
        return type === undefined ? [] : strangers(type, item, [...path, index])
      })
    case "TypeLiteral": {
      if (!isObject(value)) return []
      const types = new Map(ast.propertySignatures.map(({ name, type }) => [name, type]))
      const rest = restOf(ast)
      return Object.keys(value).flatMap((key) => {
        const type = types.get(key) ?? rest
        if (type !== undefined) return strangers(type, value[key], [...path, key])
        return value[key] === undefined ? [] : [at([...path, key], stranger(ast))]
      })
    }
    case "Union": {
      const fitting = candidatesOf(ast, value).filter((type) => compile(type)(value))
      if (fitting.length > 0 && fitting.every((type) => isUnrecognized(resolved(type)))) {
        const slip = misspelt(ast, value)
        return slip === undefined ? [] : [at([...path, slip.name], slip.words)]
      }
      // What fits nothing is told apart by its discriminator, so that both a missing and a misspelt field are named.
      const members = fitting.length > 0 ? fitting : membersOf(ast).filter((type) => isNear(type, value))
      return (
        members
          .map((type) => strangers(type, value, path))
          .reduce<ReadonlyArray<string> | undefined>(
            (least, found) => (least === undefined || found.length < least.length ? found : least),
            undefined
          ) ?? []
      )
    }
    default:
      return []
  }
}

/** What looks like a member of a newer server, and is rather a slip of the pen. */
const misspelt = (ast: AST.Union, value: unknown): { readonly name: string; readonly words: string } | undefined => {
  const discriminator = discriminatorOf(membersOf(ast).filter((type) => resolved(type)._tag === "TypeLiteral"))
  const word = discriminator !== undefined && isObject(value) ? value[discriminator.name] : undefined
  if (discriminator === undefined || typeof word !== "string") return undefined
  const known = meant(discriminator.known, word)
  if (known === undefined) return undefined
  return {
    name: discriminator.name,
    words: `${JSON.stringify(word)} is unknown (did you mean ${JSON.stringify(known)}?)`
  }
}

const isNear = (ast: AST.AST, value: unknown): boolean => {
  const tag = resolved(ast)._tag
  return (isObject(value) ? tag === "TypeLiteral" : Array.isArray(value) && tag === "TupleType") && !clashes(ast, value)
}

/** Why a value of a mock does not fit its schema; nothing where it does. */
export const misfit = (schema: Schema.Schema.AnyNoContext, value: unknown): string | undefined => {
  // A member that only a newer server would know is no help to somebody who has written another.
  const wrong = compile(schema.ast)(value) ? "" : whyNot(today(schema.ast), value)
  const reasons = [...(wrong === "" ? [] : [wrong]), ...strangers(schema.ast, value, [])]
  return reasons.length === 0 ? undefined : reasons.join("; ")
}
