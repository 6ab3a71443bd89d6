/** A part of a value → the whole of it: what the schema requires and the part leaves out gets a default. */
import * as Either from "effect/Either"
import * as Option from "effect/Option"
import type * as Schema from "effect/Schema"
import * as AST from "effect/SchemaAST"
import { compile } from "../../../internal/check.js"
import type * as Open from "../../../Schema/Open.js"
import { sampleOf } from "./sample.js"
import {
  at,
  clashes,
  discriminatorOf,
  firstKnown,
  isObject,
  kindOf,
  membersOf,
  type Path,
  resolved,
  restOf,
  stranger,
  whyNot
} from "./shape.js"

/** What only a newer server sends. */
type Newer = Open.Literal<never>

type Unrecognized =
  | { readonly type: Newer }
  | { readonly role: Newer }
  | { readonly name: Newer }
  | { readonly status: Newer }

export type DeepPartial<A> = unknown extends A
  ? A
  : A extends string | number | boolean | bigint | symbol | null | undefined | Uint8Array
    ? A
    : A extends (...args: never) => unknown
      ? A
      : A extends ReadonlyArray<unknown>
        ? { readonly [I in keyof A]: DeepPartial<A[I]> }
        : A extends Unrecognized
          ? never
          : { readonly [K in keyof A]?: DeepPartial<A[K]> | undefined }

/** The value, or the words for why the part does not fit. */
type Filled = Either.Either<unknown, string>

/** What the part says of a place: `none` leaves it to the defaults. */
type Given = Option.Option<unknown>

const givenBy = (value: unknown): Given => (value === undefined ? Option.none() : Option.some(value))

/** Where in a value something is filled, and what is known there. */
interface Place {
  readonly path: Path
  /** The message and the session that it belongs to, as far as they are known. */
  readonly links: Links
  /** The types that are being made around it. */
  readonly open: ReadonlySet<AST.AST>
}

interface Links {
  readonly messageID?: unknown
  readonly sessionID?: unknown
}

const below = (place: Place, key: string | number, links: Links = place.links): Place => ({
  ...place,
  path: [...place.path, key],
  links
})

const wrong = (ast: AST.AST, value: unknown, { path }: Place): Filled => Either.left(at(path, whyNot(ast, value)))

/** The part itself where it fits, else the default. */
const leaf = (ast: AST.AST, given: Given, place: Place, otherwise: () => unknown): Filled => {
  if (Option.isNone(given)) return Either.right(otherwise())
  return compile(ast)(given.value) ? Either.right(given.value) : wrong(ast, given.value, place)
}

/** Whether a type has no end where it comes again within itself; a union tries another member then. */
const nests = (ast: AST.AST, given: Given): boolean => {
  if (ast._tag === "Suspend") return Option.isNone(given)
  return ast._tag === "TypeLiteral" || (ast._tag === "TupleType" && ast.elements.some(({ isOptional }) => !isOptional))
}

const fillAt = (ast: AST.AST, given: Given, outer: Place): Filled => {
  if (Option.isNone(given) && outer.open.has(ast)) {
    return Either.left(at(outer.path, "is made of itself without an end; nothing can be left out here"))
  }
  const place = nests(ast, given) ? { ...outer, open: new Set([...outer.open, ast]) } : outer
  switch (ast._tag) {
    case "Suspend":
      return fillAt(ast.f(), given, place)
    case "Literal":
      return leaf(ast, given, place, () => ast.literal)
    case "StringKeyword":
      return leaf(ast, given, place, () => textFor(place.path))
    case "NumberKeyword":
      return leaf(ast, given, place, () => 0)
    case "BooleanKeyword":
      return leaf(ast, given, place, () => false)
    case "UnknownKeyword":
    case "AnyKeyword":
      return leaf(ast, given, place, () => null)
    case "UndefinedKeyword":
    case "VoidKeyword":
      return leaf(ast, given, place, () => undefined)
    case "TemplateLiteral":
      return leaf(ast, given, place, () => idFor(ast, place.path))
    case "Refinement":
      return refinement(ast, given, place)
    case "TypeLiteral":
      return object(ast, given, place)
    case "TupleType":
      return array(ast, given, place)
    case "Union":
      return union(ast, given, place)
    default:
      return leaf(ast, given, place, () => firstKnown(ast) ?? chance(ast))
  }
}

/** For what has no default of its own: one value, and always the same. */
const chance = (ast: AST.AST): unknown =>
  ast.annotations[AST.IdentifierAnnotationId] === "Uint8ArrayFromSelf" ? new Uint8Array() : sampleOf(ast, 0, 1)[0]

/** A text says where it stands: the `title` of a session is `"title"`. */
const textFor = (path: Path): string => String(path.filter((key) => typeof key === "string").at(-1) ?? "text")

/** An id is numbered by the elements that it stands in: the second of several sessions is `ses_2`; others are `ses_1`. */
const idFor = (ast: AST.TemplateLiteral, path: Path): string => {
  const places = path.at(-1) === "id" ? path.filter((key) => typeof key === "number") : []
  const number = places.length === 0 ? "1" : places.map((index) => index + 1).join("_")
  const head = ast.head === "" || ast.head.endsWith("_") ? ast.head : `${ast.head}_`
  const made = `${head}${ast.spans.map(({ literal }) => `${number}${literal}`).join("")}`
  return compile(ast)(made) ? made : String(chance(ast))
}

const refinement = (ast: AST.Refinement, given: Given, place: Place): Filled =>
  Either.flatMap(fillAt(ast.from, given, place), (value): Filled => {
    const fits = compile(ast)
    if (fits(value)) return Either.right(value)
    if (Option.isSome(given)) return wrong(ast, value, place)
    const bound = bounds(ast).find(fits)
    return Either.right(bound === undefined ? chance(ast) : bound)
  })

/** The numbers that are the least or the greatest of a refinement. */
const bounds = (ast: AST.AST): ReadonlyArray<number> => {
  if (ast._tag !== "Refinement") return []
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum }: Record<string, unknown> = {
    ...Option.getOrUndefined(AST.getJSONSchemaAnnotation(ast))
  }
  const found = [
    [minimum, 0],
    [exclusiveMinimum, 1],
    [maximum, 0],
    [exclusiveMaximum, -1]
  ] as const
  return [...found.flatMap(([bound, step]) => (typeof bound === "number" ? [bound + step] : [])), ...bounds(ast.from)]
}

/** The message and the session of what stands beside these fields and below them, where one of the fields tells. */
const linksOf = (fields: { readonly [name: string]: unknown }): Links => {
  const { info, messageID, sessionID } = fields
  return { ...(isObject(info) ? ownLinks(info) : {}), ...defined({ messageID, sessionID }) }
}

/** What an `info` says of the thing that it is about: its id, and where it belongs. */
const ownLinks = ({ id, messageID, sessionID }: { readonly [name: string]: unknown }): Links => {
  const name =
    typeof id !== "string"
      ? undefined
      : id.startsWith("msg")
        ? "messageID"
        : id.startsWith("ses")
          ? "sessionID"
          : undefined
  return { ...defined({ messageID, sessionID }), ...(name === undefined ? {} : { [name]: id }) }
}

const defined = (links: Links): Links =>
  Object.fromEntries(Object.entries(links).filter(([, id]) => typeof id === "string"))

const object = (ast: AST.TypeLiteral, given: Given, place: Place): Filled => {
  const part = Option.getOrElse(given, () => ({}))
  if (!isObject(part)) return Either.left(at(place.path, `expected an object, got ${kindOf(part)}`))
  let links: Links = { ...place.links, ...linksOf(part) }
  const value: Record<string, unknown> = {}
  // The `info` of an object comes first: it tells what the rest of it belongs to.
  const fields = [...ast.propertySignatures].sort((a, b) => Number(b.name === "info") - Number(a.name === "info"))
  for (const field of fields) {
    const name = String(field.name)
    if (field.isOptional && part[name] === undefined) continue
    const type = field.isOptional ? present(field.type) : field.type
    const link = name === "messageID" || name === "sessionID" ? links[name] : undefined
    const fallback = link !== undefined && compile(type)(link) ? link : undefined
    const filled = fillAt(type, givenBy(part[name] === undefined ? fallback : part[name]), below(place, name, links))
    if (Either.isLeft(filled)) return filled
    value[name] = filled.right
    if (name === "info") links = { ...place.links, ...linksOf({ ...part, info: filled.right }) }
  }
  const names = new Set(fields.map(({ name }) => String(name)))
  const rest = ast.indexSignatures[0]
  const others = Object.keys(part).filter((key) => !names.has(key) && part[key] !== undefined)
  for (const key of others) {
    const type = restOf(ast)
    const inner = below(place, key, links)
    if (rest === undefined || type === undefined) return Either.left(at(inner.path, stranger(ast)))
    if (!compile(rest.parameter)(key)) return wrong(rest.parameter, key, inner)
    const filled = fillAt(type, givenBy(part[key]), inner)
    if (Either.isLeft(filled)) return filled
    value[key] = filled.right
  }
  return Either.right(value)
}

/** The type of an optional field where it is there: that it may be absent is no help to somebody who has written it. */
const present = (ast: AST.AST): AST.AST =>
  ast._tag === "Union" ? AST.Union.make(ast.types.filter(({ _tag }) => _tag !== "UndefinedKeyword")) : ast

const array = (ast: AST.TupleType, given: Given, place: Place): Filled => {
  const part = Option.getOrElse(given, () => [])
  if (!Array.isArray(part)) return Either.left(at(place.path, `expected an array, got ${kindOf(part)}`))
  const required = ast.elements.filter(({ isOptional }) => !isOptional).length
  const value: Array<unknown> = []
  for (let index = 0; index < Math.max(part.length, required); index++) {
    const type = ast.elements[index]?.type ?? ast.rest[0]?.type
    if (type === undefined) return wrong(ast, part, place)
    const filled = fillAt(type, givenBy(part[index]), below(place, index))
    if (Either.isLeft(filled)) return filled
    value.push(filled.right)
  }
  return Either.right(value)
}

/** The first member that the part fits; unrecognised ones are for newer servers, not for tests to fall into by a slip. */
const union = (ast: AST.Union, given: Given, place: Place): Filled => {
  const members = membersOf(ast)
  const part = Option.getOrUndefined(given)
  const candidates = members.filter((member) => !clashes(member, part))
  const discriminator = candidates.length === 0 ? discriminatorOf(members) : undefined
  if (discriminator !== undefined) {
    const { name, known } = discriminator
    return Either.left(at([...place.path, name], noneOf(known, isObject(part) ? part[name] : undefined)))
  }
  const [first, ...others] = candidates.map((member) => () => fillAt(member, given, place))
  if (first === undefined) return wrong(ast, part, place)
  const filled = first()
  if (Either.isRight(filled)) return filled
  for (const other of others) {
    const next = other()
    if (Either.isRight(next)) return next
  }
  if (part === undefined) return filled
  // Told in the words of the member that it is most like.
  const alike = candidates.filter((member) => isLike(member, part))
  const nearest = alike.find((member) => knows(member, part)) ?? (alike.length === 1 ? alike[0] : undefined)
  return nearest === undefined ? wrong(ast, part, place) : fillAt(nearest, given, place)
}

/** Whether an object type has all of the fields of a part. */
const knows = (ast: AST.AST, part: unknown): boolean => {
  const type = resolved(ast)
  return (
    isObject(part) &&
    type._tag === "TypeLiteral" &&
    Object.keys(part).every((key) => type.propertySignatures.some(({ name }) => name === key))
  )
}

/** Of many known values the nearest few. */
const noneOf = (known: ReadonlyArray<AST.LiteralValue>, given: unknown): string => {
  const shared = (literal: AST.LiteralValue): number => {
    const [a, b] = [String(literal), String(given)]
    let length = 0
    while (length < a.length && a[length] === b[length]) length++
    return length
  }
  const shown = known.length > 12 ? [...known].sort((a, b) => shared(b) - shared(a)).slice(0, 5) : known
  const list = shown.map((literal) => JSON.stringify(literal)).join(", ")
  return shown === known ? `is none of ${list}` : `is none of the ${known.length} known, such as ${list}`
}

const isLike = (ast: AST.AST, value: unknown): boolean => {
  const tag = resolved(ast)._tag
  if (Array.isArray(value)) return tag === "TupleType"
  return isObject(value) ? tag === "TypeLiteral" : tag !== "TypeLiteral" && tag !== "TupleType"
}

export const fill = <A>(schema: Schema.Schema<A>, partial: unknown): Either.Either<A, string> =>
  Either.flatMap(
    fillAt(schema.ast, givenBy(partial), { path: [], links: {}, open: new Set() }),
    (value): Either.Either<A, string> => {
      const fits = (value: unknown): value is A => compile(schema.ast)(value)
      return fits(value) ? Either.right(value) : Either.left(whyNot(schema.ast, value))
    }
  )
