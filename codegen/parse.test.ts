/** The generator on small contracts: one test for each construct, and one for each reason to stop. */
import { describe, expect, it } from "vitest"
import { emitOperations, emitSchemas, emitTable } from "./emit.js"
import type { Type } from "./ir.js"
import { type Contract, canonicalize, type OperationObject, type SchemaObject } from "./openapi.js"
import { camelCase, parse, pascalCase } from "./parse.js"
import { applyPatches } from "./patch.js"
import { schemaText, typeText } from "./text.js"

const json = (schema: SchemaObject) => ({ content: { "application/json": { schema } } })

const contract = (
  schemas: Contract["components"]["schemas"],
  operation: Partial<OperationObject> = {},
  path = "/session"
): Contract => ({
  openapi: "3.1.0",
  paths: {
    [path]: {
      get: { operationId: "session.list", responses: { "200": json({ type: "boolean" }) }, ...operation }
    }
  },
  components: { schemas }
})

const summaries = { "session.list": "Lists the sessions." }

/** The type of a schema that only answers hold. */
const answered = (schema: SchemaObject, others: Contract["components"]["schemas"] = {}): Type => {
  const api = parse(
    contract({ Session: schema, ...others }, { responses: { "200": json({ $ref: "#/components/schemas/Session" }) } }),
    summaries
  )
  const declaration = api.declarations.find(({ name }) => name === "Session")
  if (declaration === undefined) throw new Error("no declaration")
  return declaration.type
}

/** The type of a schema that only inputs hold. */
const taken = (schema: SchemaObject): Type => {
  const api = parse(
    contract({ Session: schema }, { requestBody: json({ $ref: "#/components/schemas/Session" }) }),
    summaries
  )
  const declaration = api.declarations.find(({ name }) => name === "Session")
  if (declaration === undefined) throw new Error("no declaration")
  return declaration.type
}

const flat = (text: string): string => text.replaceAll(/\s+/g, " ")

const printed = (type: Type) => ({ type: flat(typeText(type)), schema: flat(schemaText(type)) })

const member = (tag: string): SchemaObject => ({
  type: "object",
  properties: { type: { type: "string", enum: [tag] } },
  required: ["type"]
})

describe("constructs", () => {
  it("required and optional fields", () => {
    const schema: SchemaObject = {
      type: "object",
      properties: { id: { type: "string" }, size: { type: "number" } },
      required: ["id"],
      additionalProperties: false
    }
    expect(printed(answered(schema))).toEqual({
      type: "{ readonly id: string readonly size?: number | undefined }",
      schema: "Schema.Struct({ id: Schema.String, size: Schema.optional(Schema.Finite) })"
    })
  })

  it("a property that is called like a keyword", () => {
    const schema: SchemaObject = {
      type: "object",
      properties: { format: { type: "string" }, properties: { type: "object" }, "a-b": { type: "null" } },
      required: ["format", "properties", "a-b"]
    }
    expect(printed(answered(schema)).type).toBe(
      '{ readonly format: string readonly properties: { readonly [key: string]: unknown } readonly "a-b": null }'
    )
  })

  it("$ref", () => {
    const schema: SchemaObject = { $ref: "#/components/schemas/Session-thing" }
    expect(printed(answered(schema, { "Session-thing": { type: "boolean" } }))).toEqual({
      type: "SessionThing",
      schema: "SessionThing"
    })
  })

  it.each([
    ["^ses", "SessionID"],
    ["^msg", "MessageID"],
    ["^evt_", "EventID"]
  ])("the id pattern %s", (pattern, name) => {
    expect(printed(answered({ type: "string", pattern }))).toEqual({ type: name, schema: name })
  })

  it("another pattern: checked in inputs, any string in answers", () => {
    const schema: SchemaObject = { type: "string", pattern: "^#[0-9a-f]{6}$" }
    expect(printed(taken(schema)).schema).toBe('Schema.String.pipe(Schema.pattern(new RegExp("^#[0-9a-f]{6}$")))')
    expect(printed(answered(schema)).schema).toBe("Schema.String")
  })

  it("bounds: checked in inputs, any number in answers", () => {
    const schema: SchemaObject = { type: "integer", minimum: 0, maximum: 9 }
    expect(printed(taken(schema)).schema).toBe(
      "Schema.Int.pipe(Schema.greaterThanOrEqualTo(0), Schema.lessThanOrEqualTo(9))"
    )
    expect(printed(taken({ type: "number", exclusiveMinimum: 0 })).schema).toBe(
      "Schema.Finite.pipe(Schema.greaterThan(0))"
    )
    expect(printed(taken({ type: "integer" })).schema).toBe("Schema.Int")
    expect(printed(answered(schema))).toEqual({ type: "number", schema: "Schema.Finite" })
  })

  it("an enum: open in answers, closed in inputs; one value is a literal", () => {
    const schema: SchemaObject = { type: "string", enum: ["a", "b"] }
    expect(printed(answered(schema))).toEqual({ type: 'Open.Literal<"a" | "b">', schema: 'Open.literal("a", "b")' })
    expect(printed(taken(schema))).toEqual({ type: '"a" | "b"', schema: 'Schema.Literal("a", "b")' })
    expect(printed(answered({ type: "string", enum: ["a"] })).type).toBe('"a"')
    expect(printed(answered({ type: "boolean", enum: [true] })).type).toBe("true")
  })

  it("anyOf with a discriminator: open in answers, closed in inputs", () => {
    const schema: SchemaObject = { anyOf: [member("a"), member("b")] }
    expect(printed(answered(schema))).toEqual({
      type: '{ readonly type: "a" } | { readonly type: "b" } | Open.Unrecognized<"type">',
      schema:
        'Schema.Union(Schema.Struct({ type: Schema.Literal("a") }), Schema.Struct({ type: Schema.Literal("b") }), Open.unrecognized("type", ["a", "b"]))'
    })
    expect(printed(taken(schema)).type).toBe('{ readonly type: "a" } | { readonly type: "b" }')
  })

  it("an unknown member has the ids that all members have", () => {
    const withIds = (tag: string): SchemaObject => ({
      type: "object",
      properties: {
        type: { type: "string", enum: [tag] },
        id: { type: "string", pattern: "^prt" },
        other: { type: "string", pattern: tag === "a" ? "^ses" : "^msg" },
        text: { type: "string" }
      },
      required: ["type", "id", "other", "text"]
    })
    const union = printed(answered({ anyOf: [withIds("a"), withIds("b")] }))
    expect(union.type).toContain('| Open.Unrecognized<"type", { readonly id: PartID }>')
    expect(union.schema).toContain('Open.unrecognized("type", ["a", "b"], { id: PartID })')
  })

  it("oneOf is read as anyOf", () => {
    expect(printed(answered({ oneOf: [member("a"), member("b")] })).type).toContain('Open.Unrecognized<"type">')
  })

  it("anyOf without a discriminator, with repeats, with null, with strings beside literals", () => {
    expect(printed(answered({ anyOf: [{ type: "string" }, { type: "null" }] })).type).toBe("string | null")
    expect(printed(answered({ anyOf: [{ type: "string" }, { type: "string" }] })).type).toBe("string")
    expect(printed(answered({ anyOf: [{ type: "string" }, { type: "string", enum: ["a"] }] })).type).toBe(
      'Open.Literal<"a">'
    )
    expect(
      printed(
        answered({
          anyOf: [{ type: "number" }, { type: "string", enum: ["NaN"] }, { type: "string", enum: ["Infinity"] }]
        })
      ).type
    ).toBe('number | "NaN" | "Infinity"')
  })

  it("additionalProperties: a record, and an index signature beside fields", () => {
    expect(printed(answered({ type: "object", additionalProperties: { type: "number" } }))).toEqual({
      type: "{ readonly [key: string]: number }",
      schema: "Schema.Record({ key: Schema.String, value: Schema.Finite })"
    })
    const fields: SchemaObject = {
      type: "object",
      properties: { a: { type: "number" } },
      additionalProperties: { type: "number" }
    }
    expect(printed(answered(fields))).toEqual({
      type: "{ readonly a?: number | undefined readonly [key: string]: number | undefined }",
      schema:
        "Schema.Struct({ a: Schema.optional(Schema.Finite) }, Schema.Record({ key: Schema.String, value: Schema.UndefinedOr(Schema.Finite) }))"
    })
  })

  it("patternProperties: a record whose keys are ids", () => {
    expect(printed(answered({ type: "object", patternProperties: { "^ses": { type: "number" } } }))).toEqual({
      type: "{ readonly [key: SessionID]: number }",
      schema: 'Schema.Record({ key: Schema.TemplateLiteral("ses", Schema.String), value: Schema.Finite })'
    })
  })

  it("arrays and prefixItems", () => {
    expect(printed(answered({ type: "array", items: { type: "string" } })).type).toBe("ReadonlyArray<string>")
    expect(printed(taken({ type: "array", items: { type: "string" }, minItems: 1 })).schema).toBe(
      "Schema.Array(Schema.String).pipe(Schema.minItems(1))"
    )
    const tuple: SchemaObject = {
      type: "array",
      prefixItems: [{ type: "string" }, { type: "number" }],
      minItems: 2,
      maxItems: 2
    }
    expect(printed(answered(tuple))).toEqual({
      type: "readonly [string, number]",
      schema: "Schema.Tuple(Schema.String, Schema.Finite)"
    })
  })

  it("an empty schema is unknown", () => {
    expect(printed(answered({})).type).toBe("unknown")
  })
})

describe("operations", () => {
  const operation = (source: Partial<OperationObject>, path?: string) => {
    const [parsed] = parse(contract({}, source, path), summaries).operations
    if (parsed === undefined) throw new Error("no operation")
    return parsed
  }
  const parameter = (name: string, where: string, schema: SchemaObject = { type: "string" }, required = false) => ({
    name,
    in: where,
    schema,
    required
  })

  it("a flat input of path, query and body", () => {
    const parsed = operation(
      {
        parameters: [parameter("id", "path"), parameter("limit", "query", { type: "integer" })],
        requestBody: json({ type: "object", properties: { title: { type: "string" } }, required: ["title"] })
      },
      "/session/{id}"
    )
    expect(parsed.input.map(({ name, optional }) => [name, optional])).toEqual([
      ["id", false],
      ["limit", true],
      ["title", false]
    ])
    expect(parsed.query).toEqual(["limit"])
    expect(parsed.body).toEqual(["title"])
  })

  it("a body that is no plain object goes under its own name", () => {
    const api = parse(
      contract({ Auth: { type: "string" } }, { requestBody: json({ $ref: "#/components/schemas/Auth" }) }),
      summaries
    )
    expect(api.operations[0]?.body).toBe("auth")
  })

  it("a body whose schema exists for it alone is flat too", () => {
    const body = { type: "object", properties: { title: { type: "string" } } }
    const alone = parse(
      contract({ SessionInput: body }, { requestBody: json({ $ref: "#/components/schemas/SessionInput" }) }),
      summaries
    )
    expect(alone.operations[0]?.body).toEqual(["title"])
    const shared = parse(
      contract(
        { Session: body },
        {
          requestBody: json({ $ref: "#/components/schemas/Session" }),
          responses: { "200": json({ $ref: "#/components/schemas/Session" }) }
        }
      ),
      summaries
    )
    expect(shared.operations[0]?.body).toBe("session")
  })

  it("a constant header, a wildcard path, a nested query", () => {
    const parsed = operation(
      {
        parameters: [
          parameter("path", "path"),
          parameter("x-one", "header", { type: "string", enum: ["1"] }, true),
          parameter("location", "query", { type: "object", properties: { directory: { type: "string" } } })
        ]
      },
      "/fs/{*path}"
    )
    expect(parsed.headers).toEqual({ "x-one": "1" })
    expect(parsed.input.map(({ name }) => name)).toEqual(["path", "location"])
  })

  it.each([
    ["text/event-stream", "events"],
    ["text/x-diff; charset=utf-8", "text"],
    ["application/octet-stream", "bytes"],
    ["application/json", "json"]
  ])("an answer of %s", (media, kind) => {
    const responses = { "200": { content: { [media]: { schema: { type: "string" } } } } }
    expect(operation({ responses }).answer.kind).toBe(kind)
  })

  it("an empty answer and a socket", () => {
    expect(operation({ responses: { "204": {} } }).answer.kind).toBe("empty")
    expect(operation({ "x-websocket": true }).answer.kind).toBe("socket")
  })

  it("a list that comes in pages", () => {
    const parameters = [
      { name: "cursor", in: "query", schema: { type: "number" } },
      { name: "order", in: "query", schema: { type: "string" } }
    ]
    const responses = { "200": json({ type: "array", items: { type: "string" } }) }
    const paged = (pages: object) =>
      parse(
        contract({}, { parameters, responses, "x-pages": { takes: "cursor", from: "header", ...pages } }),
        summaries
      )
    expect(paged({ drops: ["order"] }).operations[0]?.paging).toEqual({
      takes: { name: "cursor", numeric: true },
      from: "header",
      drops: ["order"],
      reversed: false
    })
    const text = flat(
      emitOperations(paged({ drops: ["order"], reversed: true })).get("src/Operations/Session.ts") ?? ""
    )
    expect(text).toContain("Operation.PagedOperation<ListInput, ListOutput, Operation.NoErrors, ListOutput[number]>")
    expect(text).toContain(
      'paging: { items: (page) => [...page].reverse(), next: ({ headers }) => headers["x-next-cursor"], at: (input, cursor) => ({ ...input, order: undefined, cursor: Number(cursor) }) }'
    )
  })

  it("names", () => {
    expect(["session.status", "Models-devRefreshed", "effect_Http"].map(pascalCase)).toEqual([
      "SessionStatus",
      "ModelsDevRefreshed",
      "EffectHttp"
    ])
    expect(["prompt_async", "auth.start", "list"].map(camelCase)).toEqual(["promptAsync", "authStart", "list"])
    const preview = parse(contract({}, { operationId: "v2.session.permission.reply" }), {
      "v2.session.permission.reply": "Replies."
    })
    expect(preview.operations[0]).toMatchObject({ module: ["V2", "Session"], name: "permissionReply" })
  })

  it("a reserved word keeps its name through an export clause", () => {
    const api = parse(contract({}, { operationId: "session.delete" }), { "session.delete": "Deletes a session." })
    expect(emitOperations(api).get("src/Operations/Session.ts")).toContain("delete_ as delete")
  })
})

describe("stops", () => {
  const stops = (run: () => unknown) => {
    try {
      run()
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
    return "did not stop"
  }

  it.each<[string, () => unknown, string]>([
    [
      "at an unknown keyword",
      () => answered({ type: "object", properties: { a: JSON.parse('{"not":{}}') } }),
      'schema "Session".a: an unknown keyword "not"'
    ],
    ["at an unknown type", () => answered({ type: "date" }), 'schema "Session": an unknown type "date"'],
    ["at a missing reference", () => answered({ $ref: "#/components/schemas/Nope" }), 'there is no schema "Nope"'],
    ["at a collision of schemas", () => answered({}, { session: {} }), 'schema "session": collides with "Session"'],
    [
      "at a schema without a file",
      () => answered({}, { Weather: {} }),
      'schema "Weather": no rule of codegen/domains.ts says which file it goes to'
    ],
    ["at a missing summary", () => parse(contract({}), {}), 'operation "session.list": has no summary'],
    [
      "at a summary without an operation",
      () => parse(contract({}), { ...summaries, "session.gone": "Gone." }),
      'summary "session.gone": names no operation'
    ],
    [
      "at two inputs of one name",
      () =>
        parse(
          contract(
            {},
            {
              parameters: [{ name: "a", in: "query", schema: { type: "string" } }],
              requestBody: json({ type: "object", properties: { a: { type: "string" } } })
            }
          ),
          summaries
        ),
      'operation "session.list": two inputs are called "a"'
    ],
    [
      "at an unknown media type",
      () => parse(contract({}, { responses: { "200": { content: { "image/png": {} } } } }), summaries),
      'operation "session.list": answers with image/png'
    ],
    [
      "at a wildcard without a name",
      () => parse(contract({}, {}, "/fs/*"), summaries),
      "names no parameter for the wildcard of /fs/*"
    ],
    [
      "at a header that is not constant",
      () => parse(contract({}, { parameters: [{ name: "x", in: "header", schema: { type: "string" } }] }), summaries),
      'takes "x" in header'
    ],
    [
      "at a cursor without a word on how the list goes on",
      () =>
        parse(contract({}, { parameters: [{ name: "after", in: "query", schema: { type: "string" } }] }), summaries),
      'operation "session.list": takes "after"; say in a patch how its pages go on'
    ],
    [
      "at pages by a parameter that is not there",
      () => parse(contract({}, { "x-pages": { takes: "cursor", from: "body" } }), summaries),
      'operation "session.list": comes in pages by "cursor", which is not in its query'
    ],
    [
      "at pages of what is no list",
      () => parse(contract({}, { responses: { "204": {} }, "x-pages": { takes: "cursor", from: "body" } }), summaries),
      'operation "session.list": comes in pages, but answers empty'
    ],
    [
      "at an operation that no test exercises",
      () => emitTable(parse(contract({}), summaries), {}),
      'operation "session.list" is not exercised by any test'
    ]
  ])("%s", (_, run, message) => {
    expect(stops(run)).toContain(message)
  })

  it("at two operations of one name", () => {
    const twice: Contract = {
      ...contract({}),
      paths: {
        "/a": { get: { operationId: "session.a_b", responses: { "204": {} } } },
        "/b": { get: { operationId: "session.a.b", responses: { "204": {} } } }
      }
    }
    const message = stops(() => parse(twice, { "session.a_b": "A.", "session.a.b": "B." }))
    expect(message).toContain("collides with")
  })
})

describe("the contract", () => {
  it("loses its prose and keeps what is called like it", () => {
    const source = {
      info: { title: "t" },
      components: {
        schemas: { description: { description: "prose", properties: { title: { type: "string", title: "x" } } } }
      }
    }
    expect(canonicalize(source)).toEqual({
      components: { schemas: { description: { properties: { title: { type: "string" } } } } }
    })
  })

  it("is patched in order, and a patch that no longer applies stops", () => {
    const source = contract({ Session: { type: "string" }, Old: { $ref: "#/components/schemas/Session" } })
    const patched = applyPatches(source, [
      ["1.json", { title: "", evidence: "", rename: { Session: "Talk" } }],
      [
        "2.json",
        {
          title: "",
          evidence: "",
          operations: [{ op: "replace", path: "/components/schemas/Talk/type", value: "number" }],
          errors: [{ paths: "^/session", status: "500", schemas: ["Talk"] }]
        }
      ]
    ])
    expect(patched.components.schemas).toEqual({
      Talk: { type: "number" },
      Old: { $ref: "#/components/schemas/Talk" }
    })
    expect(patched.paths["/session"]?.get?.responses["500"]).toEqual(
      json({ anyOf: [{ $ref: "#/components/schemas/Talk" }] })
    )
    const gone = { title: "", evidence: "", operations: [{ op: "remove" as const, path: "/components/schemas/Gone" }] }
    expect(() => applyPatches(source, [["9.json", gone]])).toThrow("9.json: operation 0 does not apply")
    const ids = contract({ Session: { type: "string", pattern: "^msg_" } })
    const rewritten = applyPatches(ids, [["1.json", { title: "", evidence: "", patterns: { "^msg_": "^msg" } }]])
    expect(rewritten.components.schemas.Session?.pattern).toBe("^msg")
    expect(() => applyPatches(source, [["9.json", { title: "", evidence: "", patterns: { "^a": "^b" } }]])).toThrow(
      "there is no pattern ^a to replace"
    )
    expect(() => applyPatches(source, [["9.json", { title: "", evidence: "", rename: { Gone: "X" } }]])).toThrow(
      'there is no schema "Gone" to rename'
    )
    expect(() => applyPatches(source, [["9.json", { title: "", evidence: "", rename: { Old: "Session" } }]])).toThrow(
      "that name is taken"
    )
  })

  it("gives the same files each time", () => {
    const api = () => parse(contract({ Session: member("a") }), summaries)
    expect(emitSchemas(api())).toEqual(emitSchemas(api()))
    expect(emitOperations(api())).toEqual(emitOperations(api()))
  })
})
