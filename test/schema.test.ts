/**
 * What holds for every exported schema: nothing is built before first use, decoding is identity, the compiled check
 * agrees with the decoder, and what a newer server adds passes. What single operations send and read is tested elsewhere.
 */
import { assert, describe, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Either from "effect/Either"
import * as FastCheck from "effect/FastCheck"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as AST from "effect/SchemaAST"
import { vi } from "vitest"
import { compile } from "../src/internal/check.js"
import * as Ids from "../src/Schema/Ids.js"
import { importModule, load, type Named, paths } from "./support/schemas.js"

const modules = [...(await load("Schema")), ...(await load("Operations"))].filter(({ schemas }) => schemas.length > 0)

const decode = (schema: Schema.Schema<unknown>) =>
  Schema.decodeUnknownEither(schema, { onExcessProperty: "preserve", errors: "first" })

/** Whether the decoder takes a value. Where a discriminator is an object without a text, it throws. */
const decodes = (schema: Schema.Schema<unknown>, value: unknown): boolean => {
  try {
    return Either.isRight(decode(schema)(value))
  } catch {
    return false
  }
}

/** The same answer as a newer server gives it: every object that is no dictionary has one more field. */
const enrich = (ast: AST.AST, value: unknown): unknown => {
  switch (ast._tag) {
    case "Suspend":
      return enrich(ast.f(), value)
    case "Refinement":
      return enrich(ast.from, value)
    case "Union": {
      const member = ast.types.find((type) => compile(type)(value))
      return member === undefined ? value : enrich(member, value)
    }
    case "TupleType": {
      const [rest] = ast.rest
      return Array.isArray(value)
        ? value.map((item, index) => enrich(ast.elements[index]?.type ?? rest?.type ?? AST.unknownKeyword, item))
        : value
    }
    case "TypeLiteral": {
      if (typeof value !== "object" || value === null) return value
      const dictionary = ast.indexSignatures[0]?.type
      const types = new Map(ast.propertySignatures.map((field) => [field.name, field.type]))
      const fields = Object.entries(value).map(([key, field]) => [
        key,
        enrich(types.get(key) ?? dictionary ?? AST.unknownKeyword, field)
      ])
      return { ...Object.fromEntries(fields), ...(dictionary === undefined ? { "x-newer": { since: 2 } } : {}) }
    }
    default:
      return value
  }
}

type Path = ReadonlyArray<string>

const pathsOf = (value: unknown, path: Path = []): ReadonlyArray<Path> => [
  path,
  ...(typeof value === "object" && value !== null && !ArrayBuffer.isView(value)
    ? Object.entries(value).flatMap(([key, member]) => pathsOf(member, [...path, key]))
    : [])
]

/** A copy of a value in which something else, or nothing, stands at a path. */
const replaced = (value: unknown, path: Path, replacement: Option.Option<unknown>): unknown => {
  const [key, ...rest] = path
  if (key === undefined) return Option.getOrUndefined(replacement)
  if (typeof value !== "object" || value === null) return value
  const remove = rest.length === 0 && Option.isNone(replacement)
  const entries = Object.entries(value).flatMap(([name, member]) =>
    name !== key ? [[name, member]] : remove ? [] : [[name, replaced(member, rest, replacement)]]
  )
  return Array.isArray(value) ? entries.map(([, member]) => member) : Object.fromEntries(entries)
}

const replacements: ReadonlyArray<unknown> = [
  null,
  undefined,
  -1,
  0,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 53,
  true,
  "",
  "ses_1",
  [],
  [1],
  {},
  { type: "text" }
]

/** Numbers that pick a place in a value, and what to put there; nothing (`None`) removes what stands there. */
const mutations = FastCheck.array(
  FastCheck.tuple(
    FastCheck.nat(),
    FastCheck.oneof(
      FastCheck.constant(Option.none<unknown>()),
      FastCheck.constantFrom(...replacements).map(Option.some),
      FastCheck.jsonValue({ maxDepth: 1 }).map(Option.some<unknown>)
    )
  ),
  { minLength: 1, maxLength: 6 }
)

const eachSchema = (schemas: ReadonlyArray<Named>, test: (schema: Schema.Schema<unknown>) => void) => {
  for (const { name, schema } of schemas) {
    try {
      test(schema)
    } catch (cause) {
      throw new Error(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    }
  }
}

it("finds the schemas of the contract", () => {
  assert.isAbove(modules.flatMap(({ schemas }) => schemas).length, 700)
})

it("builds nothing before a schema is first used", async () => {
  const built = vi.fn()
  vi.resetModules()
  vi.doMock("effect/Schema", async (original) => {
    const module = await original<typeof Schema>()
    const counted = ([name, value]: [string, unknown]): [string, unknown] => {
      if (typeof value !== "function" || Schema.isSchema(value) || name === "suspend" || name === "isSchema") {
        return [name, value]
      }
      const constructor = (...args: ReadonlyArray<unknown>): unknown => {
        built(name)
        return Reflect.apply(value, undefined, args)
      }
      return [name, constructor]
    }
    return Object.fromEntries(Object.entries(module).map(counted))
  })
  try {
    await importModule("Client.ts")
    built.mockClear()
    for (const path of [...paths("Schema"), ...paths("Operations")]) await importModule(path)
    assert.deepStrictEqual(built.mock.calls, [])
    const { Part } = await importModule("Schema/Part.ts")
    assert.isTrue(Schema.isSchema(Part) && !compile(Part.ast)({ type: "text" }))
    assert.isNotEmpty(built.mock.calls)
  } finally {
    vi.doUnmock("effect/Schema")
    vi.resetModules()
  }
})

describe("decoding is identity, unknown fields included", () => {
  it.each(modules)("$path", ({ schemas }) => {
    eachSchema(schemas, (schema) => {
      const property = FastCheck.property(Arbitrary.make(schema), (value) => {
        // The decoder of dictionaries loses this one key, as an assignment does; the compiled check keeps it.
        const shown = JSON.stringify(value, (_, member: unknown) => (member === undefined ? null : member))
        FastCheck.pre(!shown?.includes('"__proto__":'))
        const newer = enrich(schema.ast, value)
        assert.isTrue(compile(schema.ast)(newer), "the compiled check refuses it")
        assert.deepStrictEqual(Either.getOrThrow(decode(schema)(newer)), newer)
      })
      FastCheck.assert(property, { numRuns: 10 })
    })
  })
})

describe("the compiled check agrees with the decoder", () => {
  it.each(modules)("$path", ({ schemas }) => {
    eachSchema(schemas, (schema) => {
      const check = compile(schema.ast)
      const property = FastCheck.property(Arbitrary.make(schema), mutations, (valid, changes) => {
        for (const [place, replacement] of changes) {
          const places = pathsOf(valid)
          const value = replaced(valid, places[place % places.length] ?? [], replacement)
          assert.strictEqual(check(value), decodes(schema, value), JSON.stringify(value))
        }
      })
      FastCheck.assert(property, { numRuns: 10 })
    })
  })
})

interface Tree {
  readonly name: `t_${string}`
  readonly below?: Tree | undefined
}

const Tree: Schema.Schema<Tree> = Schema.Struct({
  name: Schema.TemplateLiteral("t_", Schema.String),
  below: Schema.optional(Schema.suspend(() => Tree))
})

it("the compiled check agrees with the decoder on fields that the contract does not have, too", () => {
  const member = { undefinedOr: undefined, numbered: "v1-x", tree: { name: "t_1", below: { name: "t_2" } } }
  const schema: Schema.Schema<unknown> = Schema.make(
    Schema.Struct({
      undefinedOr: Schema.UndefinedOr(Schema.String),
      numbered: Schema.optional(Schema.TemplateLiteral("v", Schema.Number, "-", Schema.String)),
      nothing: Schema.optional(Schema.Undefined),
      short: Schema.optional(Schema.String.pipe(Schema.maxLength(2))),
      tree: Schema.optional(Tree)
    }).ast
  )
  for (const [changed, fits] of [
    [{}, true],
    [{ undefinedOr: "" }, true],
    [{ undefinedOr: null }, false],
    [{ numbered: undefined, short: undefined, nothing: undefined, tree: undefined }, true],
    [{ numbered: "vx-x" }, false],
    [{ nothing: null }, false],
    [{ short: "ab" }, true],
    [{ short: "abc" }, false],
    [{ tree: { name: "t_1", below: { name: "1" } } }, false],
    [{ tree: { name: "t_1", below: { name: "t_1", below: { name: 1 } } } }, false],
    [{ tree: [] }, false]
  ] as const) {
    const value = { ...member, ...changed }
    assert.strictEqual(decodes(schema, value), fits, JSON.stringify(changed))
    assert.strictEqual(compile(schema.ast)(value), fits, JSON.stringify(changed))
  }
})

/** The nodes of a schema, each once; what it refers to included. */
const nodesOf = (ast: AST.AST, found: Set<AST.AST> = new Set()): ReadonlySet<AST.AST> => {
  if (found.has(ast)) return found
  found.add(ast)
  const inner = (): ReadonlyArray<AST.AST> => {
    switch (ast._tag) {
      case "Suspend":
        return [ast.f()]
      case "Refinement":
        return [ast.from]
      case "Union":
        return ast.types
      case "TupleType":
        return [...ast.elements, ...ast.rest].map(({ type }) => type)
      case "TypeLiteral":
        return [...ast.propertySignatures, ...ast.indexSignatures].map(({ type }) => type)
      default:
        return []
    }
  }
  for (const node of inner()) nodesOf(node, found)
  return found
}

const nodes = new Set(modules.flatMap(({ schemas }) => schemas.flatMap(({ schema }) => [...nodesOf(schema.ast)])))

const identifierOf = (ast: AST.AST): string => Option.getOrElse(AST.getIdentifierAnnotation(ast), () => "")

/** The discriminator of an `Open.unrecognized`. */
const discriminatorOf = (ast: AST.AST): Option.Option<string> =>
  ast._tag !== "Declaration"
    ? Option.none()
    : Option.fromNullable(/^Unrecognized<"(.+)">$/.exec(identifierOf(ast))?.[1])

const resolved = (ast: AST.AST): AST.AST => (ast._tag === "Suspend" ? resolved(ast.f()) : ast)

/** The values of a discriminator by which the members of a union are known. */
const knownOf = (union: AST.Union, key: string): ReadonlyArray<readonly [string, AST.AST]> =>
  union.types.map(resolved).flatMap((member) => {
    if (member._tag === "Union") return knownOf(member, key)
    if (member._tag !== "TypeLiteral") return []
    const field = member.propertySignatures.find(({ name }) => name === key)?.type
    return field?._tag === "Literal" && typeof field.literal === "string" ? [[field.literal, member] as const] : []
  })

const openUnions = [...nodes].flatMap((node) => {
  if (node._tag !== "Union") return []
  return node.types.flatMap((type) =>
    Option.match(discriminatorOf(type), {
      onNone: () => [],
      onSome: (key) => [{ union: node, key, known: knownOf(node, key), newer: Schema.make<unknown>(type) }]
    })
  )
})

describe("what a newer server adds", () => {
  it("passes as an unknown member of a union", () => {
    assert.isAbove(openUnions.length, 10)
    for (const { union, key, known, newer } of openUnions) {
      assert.isNotEmpty(known, String(union))
      const check = compile(union)
      for (const member of FastCheck.sample(Arbitrary.make(newer), 5)) {
        const value = { ...Object(member), [key]: "newer.member", detail: { since: 2 } }
        assert.isTrue(check(value), `${union}: ${JSON.stringify(value)}`)
        assert.deepStrictEqual(Either.getOrThrow(decode(Schema.make<unknown>(union))(value)), value)
        assert.isFalse(check({ ...value, [key]: undefined }), `${union} without ${key}`)
        assert.isFalse(check({ ...value, [key]: 5 }), `${union} with a number as ${key}`)
      }
    }
  })

  it("does not hide a known member that does not decode", () => {
    let refused = 0
    for (const { union, key, known } of openUnions) {
      for (const [name, member] of known) {
        const bare = { [key]: name }
        if (compile(member)(bare)) continue
        assert.isFalse(compile(union)(bare), `${name} of ${union}`)
        assert.isFalse(decodes(Schema.make<unknown>(union), bare), `${name} of ${union}`)
        refused++
      }
    }
    assert.isAbove(refused, 100)
  })

  it("passes as an unknown value of an enum", () => {
    const literals = [...nodes].filter((node) => node._tag === "Declaration" && /^"/.test(identifierOf(node)))
    assert.isAbove(literals.length, 20)
    for (const literal of literals) {
      assert.isTrue(compile(literal)("a-newer-value"), identifierOf(literal))
      assert.strictEqual(Either.getOrThrow(decode(Schema.make(literal))("a-newer-value")), "a-newer-value")
      assert.isFalse(compile(literal)(1), identifierOf(literal))
    }
  })
})

const prefixes: { readonly [name in keyof typeof Ids]: string } = {
  EventID: "evt_",
  MessageID: "msg",
  PartID: "prt",
  PermissionID: "per",
  PtyID: "pty",
  QuestionID: "que",
  SessionID: "ses",
  WorkspaceID: "wrk"
}

describe("ids", () => {
  it.each(Object.entries(Ids))("%s", (name, schema) => {
    const prefix = Object.entries(prefixes).find(([key]) => key === name)?.[1]
    const is = Schema.is(Schema.make(schema.ast))
    for (const accepted of [`${prefix}_1`, `${prefix}`, `${prefix}_two words\nand a line`]) {
      assert.isTrue(is(accepted), accepted)
      assert.isTrue(compile(schema.ast)(accepted), accepted)
    }
    const others = Object.values(prefixes).filter((other) => other !== prefix)
    const almost = `${prefix?.slice(0, -1)}-1`
    for (const refused of [
      "",
      "1",
      almost,
      ` ${prefix}_1`,
      `x${prefix}_1`,
      1,
      null,
      undefined,
      ...others.map((other) => `${other}_1`)
    ]) {
      assert.isFalse(is(refused), String(refused))
      assert.isFalse(compile(schema.ast)(refused), String(refused))
    }
  })
})
