/** What the schemas of the contract are made of, as far as a mock has to know: objects, unions, and what is open in them. */
import * as Schema from "effect/Schema"
import * as AST from "effect/SchemaAST"
import { CheckAnnotation } from "../../../internal/check.js"
import { reasonWhyNot } from "../../../internal/decoding.js"

export const resolved = (ast: AST.AST): AST.AST => (ast._tag === "Suspend" ? resolved(ast.f()) : ast)

export const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The open types of `Schema/Open`: a string that is one of the known or a newer one, and an unrecognised member. */
const isOpen = (ast: AST.AST): ast is AST.Declaration =>
  ast._tag === "Declaration" && ast.annotations[CheckAnnotation] !== undefined

const identifierOf = (ast: AST.AST): string => String(ast.annotations[AST.IdentifierAnnotationId] ?? "")

/** Whether this member of a union stands for those that only a newer server knows. */
export const isUnrecognized = (ast: AST.AST): boolean => isOpen(ast) && identifierOf(ast).startsWith("Unrecognized<")

/** The first known value of an open literal. Its identifier lists them as TypeScript would: `"a" | "b"`. */
export const firstKnown = (ast: AST.AST): string | undefined => {
  const [, first] = (isOpen(ast) ? /^("(?:[^"\\]|\\.)*")/.exec(identifierOf(ast)) : null) ?? []
  return first === undefined ? undefined : JSON.parse(first)
}

/** The literal that an object type wants under a name, and nothing where it wants none. */
const literalsOf = (ast: AST.AST): ReadonlyMap<string, AST.LiteralValue> => {
  const type = resolved(ast)
  return new Map(
    (type._tag === "TypeLiteral" ? type.propertySignatures : []).flatMap((field) => {
      const wanted = resolved(field.type)
      return !field.isOptional && wanted._tag === "Literal" ? [[String(field.name), wanted.literal] as const] : []
    })
  )
}

/** Whether a literal of an object type rules this value out, however the rest of it is completed. */
export const clashes = (ast: AST.AST, value: unknown): boolean =>
  isObject(value) &&
  [...literalsOf(ast)].some(([name, literal]) => value[name] !== undefined && value[name] !== literal)

/** The known members of a union. */
export const membersOf = (ast: AST.Union): ReadonlyArray<AST.AST> =>
  ast.types.filter((type) => !isUnrecognized(resolved(type)))

/** The field by which the members of a union are told apart, and what each has there. */
export const discriminatorOf = (
  members: ReadonlyArray<AST.AST>
): { readonly name: string; readonly known: ReadonlyArray<AST.LiteralValue> } | undefined => {
  const literals = members.map(literalsOf)
  const name = [...(literals[0]?.keys() ?? [])].find((name) => literals.every((each) => each.has(name)))
  return name === undefined ? undefined : { name, known: [...new Set(literals.map((each) => each.get(name) ?? null))] }
}

const tagged = new WeakMap<AST.Union, (value: unknown) => ReadonlyArray<AST.AST>>()

/** The members of a union that a value may be by its discriminator, where it has one: of ninety events, the one. */
export const candidatesOf = (ast: AST.Union, value: unknown): ReadonlyArray<AST.AST> => {
  const find = tagged.get(ast) ?? candidates(ast)
  tagged.set(ast, find)
  return find(value)
}

const candidates = (ast: AST.Union): ((value: unknown) => ReadonlyArray<AST.AST>) => {
  const objects = ast.types.filter((type) => resolved(type)._tag === "TypeLiteral")
  const name = discriminatorOf(objects)?.name
  if (name === undefined) return () => ast.types
  const others = ast.types.filter((type) => !objects.includes(type))
  const byLiteral = new Map<unknown, ReadonlyArray<AST.AST>>()
  for (const type of objects) {
    const literal = literalsOf(type).get(name)
    byLiteral.set(literal, [...(byLiteral.get(literal) ?? []), type])
  }
  return (value) => [...((isObject(value) ? byLiteral.get(value[name]) : undefined) ?? []), ...others]
}

/** How many letters are to be put in, taken out or changed to make one word of another; no more than a few are counted. */
const distance = (a: string, b: string): number => {
  if (Math.abs(a.length - b.length) > 2) return Number.POSITIVE_INFINITY
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(changed, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    above = row
  }
  return above[b.length] ?? 0
}

/** The known value that a word is probably meant to be, at most two letters from it. */
export const meant = (known: ReadonlyArray<AST.LiteralValue>, word: string): string | undefined => {
  const near = known
    .flatMap((literal) => (typeof literal === "string" ? [[distance(literal, word), literal] as const] : []))
    .sort(([a], [b]) => a - b)[0]
  return near !== undefined && near[0] <= 2 && near[0] < near[1].length ? near[1] : undefined
}

const known = new WeakMap<AST.AST, AST.AST>()

/** The schema of what a server of today sends: no unrecognised members, and JSON where anything may stand. */
export const today = (ast: AST.AST): AST.AST => {
  const found = known.get(ast)
  if (found !== undefined) return found
  const made = make(ast)
  known.set(ast, made)
  return made
}

const json = Schema.Unknown.annotations({ arbitrary: () => (fc) => fc.jsonValue({ maxDepth: 1 }) }).ast

const make = (ast: AST.AST): AST.AST => {
  switch (ast._tag) {
    // What gives no value: Effect takes anything for it, and makes anything of it.
    case "VoidKeyword":
      return AST.undefinedKeyword
    case "UnknownKeyword":
    case "AnyKeyword":
      return json
    case "Suspend":
      return new AST.Suspend(() => today(ast.f()), ast.annotations)
    case "Refinement":
      return new AST.Refinement(today(ast.from), ast.filter, ast.annotations)
    case "Union":
      return AST.Union.make(membersOf(ast).map(today), ast.annotations)
    case "TupleType":
      return new AST.TupleType(
        ast.elements.map(
          (element) => new AST.OptionalType(today(element.type), element.isOptional, element.annotations)
        ),
        ast.rest.map((rest) => new AST.Type(today(rest.type), rest.annotations)),
        ast.isReadonly,
        ast.annotations
      )
    case "TypeLiteral":
      return new AST.TypeLiteral(
        ast.propertySignatures.map(
          (field) =>
            new AST.PropertySignature(
              field.name,
              today(field.type),
              field.isOptional,
              field.isReadonly,
              field.annotations
            )
        ),
        ast.indexSignatures.map((rest) => new AST.IndexSignature(rest.parameter, today(rest.type), rest.isReadonly)),
        ast.annotations
      )
    default:
      return ast
  }
}

export const kindOf = (value: unknown): string => {
  if (value === null) return "null"
  if (Array.isArray(value)) return "an array"
  return typeof value === "object" ? "an object" : `a ${typeof value}`
}

/** Why a value does not fit, and never without a word: the check is stricter than the decoder that has the words. */
export const whyNot = (ast: AST.AST, value: unknown): string =>
  reasonWhyNot(Schema.make<unknown, unknown, never>(ast._tag === "VoidKeyword" ? AST.undefinedKeyword : ast), value) ||
  `expected ${ast}, got ${kindOf(value)}`

/** A place in a value, such as `parts[0].state`. */
export type Path = ReadonlyArray<string | number>

export const at = (path: Path, words: string): string => {
  const text = path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .replace(/^\./, "")
  return text === "" ? words : `${text}: ${words}`
}

/** Words for a field that an object type has not. */
export const stranger = (ast: AST.TypeLiteral): string =>
  `is unknown here; known are ${ast.propertySignatures.map(({ name }) => String(name)).join(", ") || "no fields"}`

/** The type of a field that is not declared by its name, if there may be any. */
export const restOf = (ast: AST.TypeLiteral): AST.AST | undefined => ast.indexSignatures[0]?.type
