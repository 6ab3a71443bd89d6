/**
 * Contract → intermediate representation. Every name is decided here, and every construct that is not understood, every
 * name collision and every operation without a summary stops the generator with a message that says where.
 */
import { fileOf } from "./domains.js"
import {
  type Answer,
  type Api,
  type Declaration,
  type Discriminator,
  type Field,
  namesIn,
  type Operation,
  type Type
} from "./ir.js"
import { type Contract, type OperationObject, operations, type SchemaObject } from "./openapi.js"

export class CodegenError extends Error {
  override readonly name = "CodegenError"
}

const fail = (where: string, what: string): never => {
  throw new CodegenError(`${where}: ${what}`)
}

/** The kinds of id by the prefix in the contract's patterns. */
const idKinds: ReadonlyMap<string, string> = new Map([
  ["evt_", "EventID"],
  ["msg", "MessageID"],
  ["per", "PermissionID"],
  ["prt", "PartID"],
  ["pty", "PtyID"],
  ["que", "QuestionID"],
  ["ses", "SessionID"],
  ["wrk", "WorkspaceID"]
])

const idPattern = /^\^([a-z]+_?)$/

const known = new Set([
  "$ref",
  "additionalProperties",
  "anyOf",
  "contentMediaType",
  "contentSchema",
  "enum",
  "exclusiveMinimum",
  "format",
  "items",
  "maxItems",
  "maximum",
  "minItems",
  "minimum",
  "oneOf",
  "pattern",
  "patternProperties",
  "prefixItems",
  "properties",
  "required",
  "type"
])

/** Names that the emitted files use for something else. */
const reserved = new Set(["Client", "Open", "Operation", "Schema", "ReadonlyArray", "Uint8Array", "lazy"])

/** `session.status` → `SessionStatus`, `prompt_async` → `PromptAsync`. */
export const pascalCase = (name: string): string =>
  name
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("")

/** `auth.start` → `authStart`. */
export const camelCase = (name: string): string => {
  const pascal = pascalCase(name)
  return pascal.charAt(0).toLowerCase() + pascal.slice(1)
}

/** Names of query parameters that take a cursor. */
const cursors = new Set(["after", "before", "cursor"])

const refName = (ref: string, where: string): string => {
  const prefix = "#/components/schemas/"
  return ref.startsWith(prefix) ? ref.slice(prefix.length) : fail(where, `a reference outside the components: ${ref}`)
}

const distinct = (types: ReadonlyArray<Type>): ReadonlyArray<Type> => {
  const seen = new Set<string>()
  return types.filter((type) => {
    const key = JSON.stringify(type)
    return seen.has(key) ? false : seen.add(key)
  })
}

/** Spellings of a number or a boolean as a string: closed even in an answer. */
const closedLiterals = new Set<unknown>(["Infinity", "-Infinity", "NaN", "true", "false"])

const literal = (values: ReadonlyArray<string | boolean | number>): Type => ({
  kind: "literal",
  values,
  open: values.length > 1 && values.every((value) => typeof value === "string" && !closedLiterals.has(value))
})

/** Joins the literals of a union into one, and drops what a plain string covers. */
const mergeLiterals = (members: ReadonlyArray<Type>): ReadonlyArray<Type> => {
  const literals = members.filter((member) => member.kind === "literal")
  if (literals.length === 0) return members
  const values = [...new Set(literals.flatMap((member) => member.values))]
  const strings = members.some((member) => member.kind === "string")
  const merged: Type = strings ? { kind: "literal", values, open: true } : literal(values)
  const rest = members.filter((member) => member.kind !== "literal" && member.kind !== "string")
  return [...rest, merged]
}

/** Reads the contract's schemas and operations. */
export const parse = (contract: Contract, summaries: { readonly [operationId: string]: string }): Api => {
  const schemas = contract.components.schemas
  const allText = JSON.stringify(contract)

  const typeNames = new Map<string, string>()
  const takenNames = new Map<string, string>()
  for (const name of Object.keys(schemas)) {
    const typeName = pascalCase(name)
    const other = takenNames.get(typeName)
    if (other !== undefined) fail(`schema "${name}"`, `collides with "${other}" as ${typeName}; rename one in a patch`)
    if (reserved.has(typeName)) fail(`schema "${name}"`, `the name ${typeName} is reserved; rename it in a patch`)
    takenNames.set(typeName, name)
    typeNames.set(name, typeName)
  }

  const resolve = (schema: SchemaObject, where: string): SchemaObject => {
    if (schema.$ref === undefined) return schema
    const name = refName(schema.$ref, where)
    return resolve(schemas[name] ?? fail(where, `there is no schema "${name}"`), where)
  }

  const discriminator = (members: ReadonlyArray<SchemaObject>, where: string): Discriminator | undefined => {
    const objects = members.map((member) => resolve(member, where))
    for (const key of ["type", "status", "role", "name", "_tag"]) {
      const values = objects.map((member) => {
        const values = member.required?.includes(key) ? member.properties?.[key]?.enum : undefined
        return values?.length === 1 && typeof values[0] === "string" ? values[0] : undefined
      })
      if (values.every((value) => value !== undefined) && new Set(values).size === values.length) {
        return { key, values, ids: sharedIds(objects, where) }
      }
    }
    return undefined
  }

  const sharedIds = (objects: ReadonlyArray<SchemaObject>, where: string): ReadonlyArray<Field> =>
    Object.entries(objects[0]?.properties ?? {}).flatMap(([name, property]) => {
      const shared = objects.every(
        (member) => member.required?.includes(name) && member.properties?.[name]?.pattern === property.pattern
      )
      const found = property.pattern === undefined || !shared ? undefined : type(property, `${where}.${name}`)
      return found?.kind === "id" ? [{ name, type: found, optional: false }] : []
    })

  const union = (members: ReadonlyArray<SchemaObject>, where: string): Type => {
    const types = mergeLiterals(distinct(members.map((member, index) => type(member, `${where}|${index}`))))
    const [only] = types
    if (only !== undefined && types.length === 1) return only
    const found = types.length === members.length ? discriminator(members, where) : undefined
    return found === undefined
      ? { kind: "union", members: types, open: false }
      : { kind: "union", members: types, discriminator: found, open: true }
  }

  const object = (schema: SchemaObject, where: string): Type => {
    const rest = schema.additionalProperties
    const properties = Object.entries(schema.properties ?? {})
    for (const name of schema.required ?? []) {
      if (schema.properties?.[name] === undefined) fail(where, `requires "${name}", which it does not describe`)
    }
    const open = typeof rest === "object" ? type(rest, `${where}/*`) : undefined
    if (properties.length > 0) {
      const fields = properties.map(
        ([name, property]): Field => ({
          name,
          type: type(property, `${where}.${name}`),
          optional: !(schema.required ?? []).includes(name)
        })
      )
      return open === undefined ? { kind: "object", fields } : { kind: "object", fields, rest: open }
    }
    const patterns = Object.entries(schema.patternProperties ?? {})
    const [pattern] = patterns
    if (pattern !== undefined) {
      if (patterns.length > 1 || open !== undefined) fail(where, "more than one kind of pattern property")
      return { kind: "record", key: text({ pattern: pattern[0] }), value: type(pattern[1], `${where}/${pattern[0]}`) }
    }
    return { kind: "record", key: { kind: "string" }, value: open ?? { kind: "unknown" } }
  }

  const text = (schema: SchemaObject): Type => {
    if (schema.pattern === undefined) return { kind: "string" }
    const prefix = idPattern.exec(schema.pattern)?.[1]
    const id = prefix === undefined ? undefined : idKinds.get(prefix)
    if (prefix === undefined || id === undefined) return { kind: "pattern", pattern: schema.pattern }
    return { kind: "id", name: id, prefix }
  }

  const number = (schema: SchemaObject, integer: boolean): Type => {
    const bounds = {
      ...(schema.minimum === undefined ? {} : { minimum: schema.minimum }),
      ...(schema.exclusiveMinimum === undefined ? {} : { exclusiveMinimum: schema.exclusiveMinimum }),
      ...(schema.maximum === undefined ? {} : { maximum: schema.maximum })
    }
    if (Object.keys(bounds).length > 0) return { kind: "bounded", integer, ...bounds }
    return { kind: integer ? "integer" : "number" }
  }

  const type = (schema: SchemaObject, where: string): Type => {
    for (const key of Object.keys(schema)) if (!known.has(key)) fail(where, `an unknown keyword "${key}"`)
    if (schema.$ref !== undefined) {
      const name = refName(schema.$ref, where)
      return { kind: "ref", name: typeNames.get(name) ?? fail(where, `there is no schema "${name}"`) }
    }
    const alternatives = schema.anyOf ?? schema.oneOf
    if (alternatives !== undefined) return union(alternatives, where)
    if (schema.enum !== undefined) return literal(schema.enum)
    switch (schema.type) {
      case undefined:
        return Object.keys(schema).length === 0 ? { kind: "unknown" } : fail(where, "a schema without a type")
      case "string":
        return text(schema)
      case "number":
        return number(schema, false)
      case "integer":
        return number(schema, true)
      case "boolean":
      case "null":
        return { kind: schema.type }
      case "array":
        if (schema.prefixItems !== undefined) {
          if (schema.prefixItems.length !== schema.minItems || schema.minItems !== schema.maxItems) {
            fail(where, "a tuple of varying length")
          }
          return { kind: "tuple", items: schema.prefixItems.map((item, index) => type(item, `${where}[${index}]`)) }
        }
        if (schema.items === undefined) fail(where, "an array without items")
        return {
          kind: "array",
          items: type(schema.items ?? {}, `${where}[]`),
          ...(schema.minItems === undefined ? {} : { minItems: schema.minItems })
        }
      case "object":
        return object(schema, where)
      default:
        return fail(where, `an unknown type "${schema.type}"`)
    }
  }

  const operation = (path: string, method: string, source: OperationObject): Operation => {
    const id = source.operationId
    const where = `operation "${id}"`
    const summary = summaries[id] ?? fail(where, "has no summary; write one into codegen/summaries.json")
    const segments = id.split(".")
    const preview = segments[0] === "v2"
    const group = segments[preview ? 1 : 0] ?? fail(where, "has no group")
    const rest = segments.slice(preview ? 2 : 1)
    if (rest.length === 0) fail(where, "has no name within its group")

    const input: Array<Field> = []
    const add = (field: Field) => {
      if (input.some((other) => other.name === field.name)) {
        fail(where, `two inputs are called "${field.name}"; rename or drop one in a patch`)
      }
      input.push(field)
    }
    const inPath = [...path.matchAll(/\{\*?([^}]+)\}/g)].map((match) => match[1])
    if (path.includes("*") && !path.includes("{*")) fail(where, `names no parameter for the wildcard of ${path}`)
    const parameters = source.parameters ?? []
    for (const name of inPath) {
      const parameter = parameters.find((parameter) => parameter.in === "path" && parameter.name === name)
      if (name === undefined || parameter === undefined) return fail(where, `does not describe "${name}" of ${path}`)
      add({ name, type: type(parameter.schema, `${where} path ${name}`), optional: false })
    }
    const query = parameters.filter((parameter) => parameter.in === "query")
    const headers: Record<string, string> = {}
    for (const parameter of parameters) {
      const constant = parameter.schema.enum
      if (parameter.in === "path") {
        if (!inPath.includes(parameter.name)) fail(where, `describes "${parameter.name}", which is not in ${path}`)
      } else if (parameter.in === "header" && constant?.length === 1) {
        headers[parameter.name] = String(constant[0])
      } else if (parameter.in !== "query") {
        fail(where, `takes "${parameter.name}" in ${parameter.in}`)
      }
    }
    for (const parameter of query) {
      add({
        name: parameter.name,
        type: type(parameter.schema, `${where} query ${parameter.name}`),
        optional: parameter.required !== true
      })
    }

    let body: Operation["body"]
    const content = Object.entries(source.requestBody?.content ?? {})
    const [media] = content
    if (media !== undefined) {
      if (content.length > 1 || media[0] !== "application/json") fail(where, `takes ${content.map(([key]) => key)}`)
      const schema = media[1].schema ?? fail(where, "takes a body without a schema")
      const named = type(schema, `${where} body`)
      const bodyType = isOnlyUse(schema) ? type(resolve(schema, where), `${where} body`) : named
      if (bodyType.kind === "object" && bodyType.rest === undefined) {
        for (const field of bodyType.fields) add(field)
        body = bodyType.fields.map((field) => field.name)
      } else {
        body = bodyName(named, id)
        add({ name: body, type: named, optional: false })
      }
    }

    const answered = source["x-websocket"] === true ? ({ kind: "socket" } as const) : answer(source, where)
    return {
      id,
      method,
      path,
      module: preview ? ["V2", pascalCase(group)] : [pascalCase(group)],
      name: camelCase(rest.join(".")),
      summary,
      input,
      headers,
      query: query.map((parameter) => parameter.name),
      body,
      answer: answered,
      paging: paging(source, input, answered, where),
      errors: errors(source, where)
    }
  }

  /** Whether a list goes on, and how, is measured: a query that takes a cursor wants a word about it in a patch. */
  const paging = (
    source: OperationObject,
    input: ReadonlyArray<Field>,
    { kind }: Answer,
    where: string
  ): Operation["paging"] => {
    const pages = source["x-pages"]
    const inQuery = new Set((source.parameters ?? []).flatMap((one) => (one.in === "query" ? [one.name] : [])))
    if (pages === undefined) {
      const cursor = kind === "json" ? [...inQuery].find((name) => cursors.has(name)) : undefined
      return cursor === undefined
        ? undefined
        : fail(where, `takes "${cursor}"; say in a patch how its pages go on ("x-pages")`)
    }
    if (kind !== "json") fail(where, `comes in pages, but answers ${kind}`)
    for (const name of [pages.takes, ...(pages.drops ?? [])]) {
      if (!inQuery.has(name)) fail(where, `comes in pages by "${name}", which is not in its query`)
    }
    const cursor = input.find(({ name }) => name === pages.takes)
    return {
      takes: { name: pages.takes, numeric: cursor?.type.kind === "number" },
      from: pages.from,
      drops: pages.drops ?? [],
      reversed: pages.reversed ?? false
    }
  }

  /** Whether a schema exists for this one body: then its name means nothing to a user, and its fields are the input. */
  const isOnlyUse = ({ $ref }: SchemaObject): boolean =>
    $ref !== undefined && allText.split(JSON.stringify($ref)).length === 2

  /** A body that is no plain object goes under the name of its type: `config`, `auth`, `part`. */
  const bodyName = (bodyType: Type, id: string): string =>
    bodyType.kind === "ref" ? camelCase(bodyType.name) : (bodyNames.get(id) ?? "body")

  const bodyNames = new Map([
    ["sync.history.list", "after"],
    ["tui.publish", "event"]
  ])

  const answer = (source: OperationObject, where: string): Answer => {
    const successes = Object.entries(source.responses).filter(([status]) => status.startsWith("2"))
    const [success] = successes
    if (success === undefined || successes.length > 1) return fail(where, "has not exactly one successful status")
    const content = Object.entries(success[1].content ?? {})
    const [media] = content
    if (media === undefined) return { kind: "empty" }
    const [mediaType, { schema }] = media
    if (content.length > 1) fail(where, `answers with several media types`)
    switch (mediaType.split(";")[0]) {
      case "application/json":
        return { kind: "json", type: type(schema ?? fail(where, "answers without a schema"), `${where} answer`) }
      case "text/event-stream":
        return { kind: "events", type: type(schema ?? fail(where, "streams without a schema"), `${where} event`) }
      case "application/octet-stream":
        return { kind: "bytes" }
      default:
        return mediaType.startsWith("text/") ? { kind: "text" } : fail(where, `answers with ${mediaType}`)
    }
  }

  const errors = (source: OperationObject, where: string): Operation["errors"] =>
    Object.entries(source.responses).flatMap(([status, response]) => {
      if (status.startsWith("2")) return []
      const schema = response.content?.["application/json"]?.schema
      if (!/^[345]\d\d$/.test(status)) fail(where, `answers with status "${status}"`)
      return schema === undefined ? [] : [{ status: Number(status), type: type(schema, `${where} ${status}`) }]
    })

  const allOperations = operations(contract).map((entry) => operation(entry.path, entry.method, entry.operation))
  const names = new Map<string, string>()
  for (const { id, module, name } of allOperations) {
    const full = [...module, name].join(".")
    const other = names.get(full)
    if (other !== undefined) fail(`operation "${id}"`, `collides with "${other}" as ${full}`)
    names.set(full, id)
  }
  for (const id of Object.keys(summaries)) {
    if (!allOperations.some((operation) => operation.id === id)) fail(`summary "${id}"`, "names no operation; drop it")
  }

  const declared = Object.keys(schemas)
    .sort()
    .map((contractName) => ({
      contractName,
      name: typeNames.get(contractName) ?? contractName,
      type: type(schemas[contractName] ?? {}, `schema "${contractName}"`)
    }))
  return settle(declared, allOperations, contract)
}

/** Maps every type within a type, outermost last. */
const mapType = (type: Type, f: (type: Type) => Type): Type => {
  const go = (current: Type): Type => mapType(current, f)
  switch (type.kind) {
    case "array":
      return f({ ...type, items: go(type.items) })
    case "tuple":
      return f({ ...type, items: type.items.map(go) })
    case "object":
      return f({
        ...type,
        fields: type.fields.map((field) => ({ ...field, type: go(field.type) })),
        ...(type.rest === undefined ? {} : { rest: go(type.rest) })
      })
    case "record":
      return f({ ...type, key: go(type.key), value: go(type.value) })
    case "union":
      return f({ ...type, members: type.members.map(go) })
    default:
      return f(type)
  }
}

/** What only goes out is exact: a wrong literal is refused before anything is sent. */
const closed = (type: Type): Type =>
  mapType(type, (current) =>
    (current.kind === "literal" || current.kind === "union") && current.open ? { ...current, open: false } : current
  )

/** What only comes in is lax about bounds: an answer is not refused for a number that is out of range. */
const unbounded = (type: Type): Type =>
  mapType(type, (current) => {
    switch (current.kind) {
      case "bounded":
      case "integer":
        return { kind: "number" }
      case "pattern":
        return { kind: "string" }
      case "array":
        return { kind: "array", items: current.items }
      default:
        return current
    }
  })

/** Decides by reachability which declarations are open, which are exact, and who uses them. */
const settle = (
  declared: ReadonlyArray<{ readonly name: string; readonly contractName: string; readonly type: Type }>,
  parsed: ReadonlyArray<Operation>,
  contract: Contract
): Api => {
  const byName = new Map(declared.map((declaration) => [declaration.name, namesIn([declaration.type])]))
  const reach = (types: ReadonlyArray<Type>): ReadonlySet<string> => {
    const reached = new Set<string>()
    const visit = (name: string): void => {
      if (reached.has(name)) return
      reached.add(name)
      byName.get(name)?.forEach(visit)
    }
    namesIn(types).forEach(visit)
    return reached
  }
  const answers = (operation: Operation): ReadonlyArray<Type> =>
    "type" in operation.answer ? [operation.answer.type] : []
  const inputs = (operation: Operation): ReadonlyArray<Type> => operation.input.map((field) => field.type)
  const taken = reach(parsed.flatMap(inputs))
  const answered = reach(
    parsed.flatMap((operation) => [...answers(operation), ...operation.errors.map((error) => error.type)])
  )

  const users = (name: string, types: (operation: Operation) => ReadonlyArray<Type>) =>
    parsed.filter((operation) => namesIn(types(operation)).has(name)).map(({ id }) => id)

  return {
    ids: [...idKinds].map(([prefix, name]) => ({ name, prefix })).sort((a, b) => (a.name < b.name ? -1 : 1)),
    declarations: declared.map(
      ({ name, contractName, type }): Declaration => ({
        name,
        contractName,
        file: fileOf(contractName, contract),
        type: !taken.has(name) ? unbounded(type) : answered.has(name) ? type : closed(type),
        takenBy: users(name, inputs),
        answeredBy: users(name, answers),
        partOf: declared.filter((other) => byName.get(other.name)?.has(name)).map((other) => other.name)
      })
    ),
    operations: parsed.map((operation) => ({
      ...operation,
      input: operation.input.map((field) => ({ ...field, type: closed(field.type) })),
      answer:
        "type" in operation.answer ? { ...operation.answer, type: unbounded(operation.answer.type) } : operation.answer
    }))
  }
}
