/**
 * A compiled guard over the type side of a schema: the fast path of decoding. Decoding is identity, so a value that
 * passes is the result; one that does not goes to the schema's own decoder, which finds the words.
 */
import * as Option from "effect/Option"
import * as ParseResult from "effect/ParseResult"
import * as Schema from "effect/Schema"
import * as AST from "effect/SchemaAST"

export type Check = (value: unknown) => boolean

/** The annotation under which a declared schema offers its own guard. */
export const CheckAnnotation: unique symbol = Symbol.for("opencode-effect/Check")

const checks = new WeakMap<AST.AST, Check>()

const options: AST.ParseOptions = {}

/** The guard of a schema, compiled at its first use. */
export const compile = (ast: AST.AST): Check => {
  const found = checks.get(ast)
  if (found !== undefined) return found
  const check = build(ast)
  checks.set(ast, check)
  return check
}

const build = (ast: AST.AST): Check => {
  switch (ast._tag) {
    case "UnknownKeyword":
    case "AnyKeyword":
      return () => true
    case "StringKeyword":
      return (value) => typeof value === "string"
    case "NumberKeyword":
      return (value) => typeof value === "number"
    case "BooleanKeyword":
      return (value) => typeof value === "boolean"
    case "UndefinedKeyword":
    case "VoidKeyword":
      return (value) => value === undefined
    case "Literal":
      return (value) => value === ast.literal
    case "TemplateLiteral":
      return templateLiteral(ast)
    case "Suspend": {
      let check: Check | undefined
      return (value) => {
        check ??= compile(ast.f())
        return check(value)
      }
    }
    case "Refinement":
      return refinement(ast)
    case "TypeLiteral":
      return typeLiteral(ast)
    case "TupleType":
      return tuple(ast)
    case "Union":
      return union(ast)
    case "Declaration": {
      const own = ast.annotations[CheckAnnotation]
      return typeof own === "function" ? (value) => own(value) === true : slow(ast)
    }
    default:
      return slow(ast)
  }
}

const slow = (ast: AST.AST): Check => ParseResult.is(Schema.make<unknown, unknown, never>(ast))

/** Numbers with a well-known condition, which the contract has by the hundred, do not go through the filter. */
const refinement = (ast: AST.Refinement): Check => {
  const id = ast.annotations[AST.SchemaIdAnnotationId]
  if (ast.from._tag === "NumberKeyword" && id === Schema.FiniteSchemaId) return Number.isFinite
  if (ast.from._tag === "NumberKeyword" && id === Schema.IntSchemaId) return Number.isSafeInteger
  const from = compile(ast.from)
  return (value) => from(value) && Option.isNone(ast.filter(value, options, ast))
}

const templateLiteral = (ast: AST.TemplateLiteral): Check => {
  const head = headOf(ast)
  if (head !== undefined) return (value) => typeof value === "string" && value.startsWith(head)
  const pattern = AST.getTemplateLiteralRegExp(ast)
  return (value) => typeof value === "string" && pattern.test(value)
}

/** The text before any string, where a template literal is only that, as ids are. */
const headOf = ({ spans, head }: AST.TemplateLiteral): string | undefined => {
  const [span] = spans
  return spans.length === 1 && span?.type._tag === "StringKeyword" && span.literal === "" ? head : undefined
}

const isObject = (value: unknown): value is { readonly [key: PropertyKey]: unknown } =>
  typeof value === "object" && value !== null

/** A field, and its check or what stands for it: most of a value is text, and a call for each text is most of the time. */
interface Field {
  readonly name: PropertyKey
  readonly optional: boolean
  /** What a string has to start with; absent where the field is no string of that kind. */
  readonly head: string | undefined
  readonly check: Check
}

const fieldOf = ({ name, isOptional, type }: AST.PropertySignature): Field => {
  const ast = resolved(isOptional ? present(type) : type)
  const head = ast._tag === "StringKeyword" ? "" : ast._tag === "TemplateLiteral" ? headOf(ast) : undefined
  return { name, optional: isOptional, head, check: compile(ast) }
}

/** The type of an optional field where it is there. */
const present = (ast: AST.AST): AST.AST =>
  ast._tag === "Union" ? AST.Union.make(ast.types.filter(({ _tag }) => _tag !== "UndefinedKeyword")) : ast

const resolved = (ast: AST.AST): AST.AST => (ast._tag === "Suspend" ? resolved(ast.f()) : ast)

const typeLiteral = (ast: AST.TypeLiteral): Check => {
  // Made at the first value: only then may what is suspended be looked at, since a type may be made of itself.
  let fields: ReadonlyArray<Field> | undefined
  const rest = ast.indexSignatures
    .map((signature) => ({ key: compile(signature.parameter), value: compile(signature.type), signature }))
    .filter(({ signature }) => signature.type._tag !== "UnknownKeyword")
  return (value) => {
    if (!isObject(value) || Array.isArray(value)) return false
    fields ??= ast.propertySignatures.map(fieldOf)
    for (let index = 0; index < fields.length; index++) {
      const field = fields[index]
      if (field === undefined) continue
      const member = value[field.name]
      if (member === undefined && field.optional) continue
      if (field.head === undefined) {
        if (!field.check(member)) return false
      } else if (typeof member !== "string" || (field.head !== "" && !member.startsWith(field.head))) return false
    }
    for (const { key, value: check } of rest) {
      for (const name of Object.keys(value)) {
        if (key(name) && !check(value[name])) return false
      }
    }
    return true
  }
}

const tuple = (ast: AST.TupleType): Check => {
  const elements = ast.elements.map((element) => ({ optional: element.isOptional, check: compile(element.type) }))
  const [rest, ...tail] = ast.rest.map((element) => compile(element.type))
  if (tail.length > 0) return slow(ast)
  return (value) => {
    if (!Array.isArray(value) || (rest === undefined && value.length > elements.length)) return false
    for (let index = 0; index < elements.length; index++) {
      const element = elements[index]
      if (element === undefined || (index >= value.length && element.optional)) continue
      if (index >= value.length || !element.check(value[index])) return false
    }
    if (rest !== undefined) {
      for (let index = elements.length; index < value.length; index++) if (!rest(value[index])) return false
    }
    return true
  }
}

/** The required literal fields of an object type. */
const literals = (ast: AST.AST): ReadonlyMap<PropertyKey, AST.LiteralValue> => {
  switch (ast._tag) {
    case "Suspend":
      return literals(ast.f())
    case "Refinement":
      return literals(ast.from)
    case "TypeLiteral":
      return new Map(
        ast.propertySignatures.flatMap((signature) =>
          !signature.isOptional && signature.type._tag === "Literal" ? [[signature.name, signature.type.literal]] : []
        )
      )
    default:
      return new Map()
  }
}

/** The members of a union of objects by the literal that each has at this key; those without one are left out. */
export const membersBy = (ast: AST.AST, key: string): ReadonlyMap<AST.LiteralValue, AST.AST> => {
  if (ast._tag === "Suspend") return membersBy(ast.f(), key)
  return new Map(
    (ast._tag === "Union" ? ast.types : []).flatMap((type) => {
      const literal = literals(type).get(key)
      return literal === undefined ? [] : [[literal, type] as const]
    })
  )
}

const union = (ast: AST.Union): Check => {
  const members = ast.types.map((type) => ({ type, literals: literals(type), check: compile(type) }))
  const tagged = members.filter((member) => member.literals.size > 0)
  const key = [...(tagged[0]?.literals.keys() ?? [])].find(
    (name) =>
      tagged.every((member) => member.literals.has(name)) &&
      new Set(tagged.map((member) => member.literals.get(name))).size === tagged.length
  )
  if (tagged.length < 2 || key === undefined) {
    const all = members.map((member) => member.check)
    return (value) => all.some((check) => check(value))
  }
  const byTag = new Map<unknown, Check>(tagged.map((member) => [member.literals.get(key), member.check]))
  const others = members.filter((member) => member.literals.size === 0).map((member) => member.check)
  return (value) => {
    const check = isObject(value) ? byTag.get(value[key]) : undefined
    return (check?.(value) ?? false) || others.some((other) => other(value))
  }
}
