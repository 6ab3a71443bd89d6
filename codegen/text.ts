/**
 * Intermediate representation → the text of a TypeScript type and of the Effect schema of that type. The two printers
 * stand side by side because they must agree; the compiler proves in the emitted source that they do.
 */
import type { Discriminator, Field, Type } from "./ir.js"

const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name))

const literals = (values: ReadonlyArray<string | boolean | number>, separator: string): string =>
  values.map((value) => JSON.stringify(value)).join(separator)

/** Fields of an interface, one a line. */
export const fieldTypes = (fields: ReadonlyArray<Field>): string =>
  fields
    .map(
      ({ name, type, optional }) =>
        `readonly ${key(name)}${optional ? "?" : ""}: ${typeText(type)}${optional ? " | undefined" : ""}`
    )
    .join("\n")

/** The body of an object type. */
export const objectBody = (type: Type & { readonly kind: "object" }): string =>
  type.rest === undefined
    ? fieldTypes(type.fields)
    : `${fieldTypes(type.fields)}\nreadonly [key: string]: ${restType(type.rest)}`

/** Optional fields stand under the index signature too, so its values may be absent. */
const restType = (rest: Type): string => (rest.kind === "unknown" ? "unknown" : `${typeText(rest)} | undefined`)

const unrecognizedType = ({ key, ids }: Discriminator): string =>
  ids.length === 0
    ? `Open.Unrecognized<${JSON.stringify(key)}>`
    : `Open.Unrecognized<${JSON.stringify(key)}, {\n${fieldTypes(ids)}\n}>`

const unrecognizedSchema = ({ key, values, ids }: Discriminator): string =>
  `Open.unrecognized(${JSON.stringify(key)}, [${literals(values, ", ")}]${ids.length === 0 ? "" : `, ${structText(ids)}`})`

/** A TypeScript type. */
export const typeText = (type: Type): string => {
  switch (type.kind) {
    case "string":
    case "number":
    case "boolean":
    case "null":
    case "unknown":
      return type.kind
    case "integer":
    case "bounded":
      return "number"
    case "pattern":
      return "string"
    case "id":
    case "ref":
      return type.name
    case "literal":
      return type.open ? `Open.Literal<${literals(type.values, " | ")}>` : literals(type.values, " | ")
    case "array":
      return `ReadonlyArray<${typeText(type.items)}>`
    case "tuple":
      return `readonly [${type.items.map(typeText).join(", ")}]`
    case "object":
      return `{\n${objectBody(type)}\n}`
    case "record":
      return `{ readonly [key: ${typeText(type.key)}]: ${typeText(type.value)} }`
    case "union": {
      const members = type.members.map(typeText)
      if (type.open && type.discriminator !== undefined) members.push(unrecognizedType(type.discriminator))
      return members.join(" | ")
    }
  }
}

/** A record is built from its key, which therefore cannot be lazy. */
const keyText = (type: Type): string =>
  type.kind === "id" ? `Schema.TemplateLiteral(${JSON.stringify(type.prefix)}, Schema.String)` : schemaText(type)

const structText = (fields: ReadonlyArray<Field>): string =>
  `{\n${fields
    .map(
      ({ name, type, optional }) =>
        `${key(name)}: ${optional ? `Schema.optional(${schemaText(type)})` : schemaText(type)}`
    )
    .join(",\n")}\n}`

const numberText = (type: Type & { readonly kind: "bounded" }): string => {
  const filters = [
    ...(type.minimum === undefined ? [] : [`Schema.greaterThanOrEqualTo(${type.minimum})`]),
    ...(type.exclusiveMinimum === undefined ? [] : [`Schema.greaterThan(${type.exclusiveMinimum})`]),
    ...(type.maximum === undefined ? [] : [`Schema.lessThanOrEqualTo(${type.maximum})`])
  ]
  return `Schema.${type.integer ? "Int" : "Finite"}.pipe(${filters.join(", ")})`
}

/** The expression of an Effect schema that decodes to itself. */
export const schemaText = (type: Type): string => {
  switch (type.kind) {
    case "string":
      return "Schema.String"
    case "number":
      return "Schema.Finite"
    case "integer":
      return "Schema.Int"
    case "boolean":
      return "Schema.Boolean"
    case "null":
      return "Schema.Null"
    case "unknown":
      return "Schema.Unknown"
    case "bounded":
      return numberText(type)
    case "pattern":
      return `Schema.String.pipe(Schema.pattern(new RegExp(${JSON.stringify(type.pattern)})))`
    case "id":
    case "ref":
      return type.name
    case "literal":
      return type.open
        ? `Open.literal(${literals(type.values, ", ")})`
        : `Schema.Literal(${literals(type.values, ", ")})`
    case "array": {
      const array = `Schema.Array(${schemaText(type.items)})`
      return type.minItems === undefined ? array : `${array}.pipe(Schema.minItems(${type.minItems}))`
    }
    case "tuple":
      return `Schema.Tuple(${type.items.map(schemaText).join(", ")})`
    case "object": {
      const fields = structText(type.fields)
      if (type.rest === undefined) return `Schema.Struct(${fields})`
      const value = type.rest.kind === "unknown" ? "Schema.Unknown" : `Schema.UndefinedOr(${schemaText(type.rest)})`
      return `Schema.Struct(${fields}, Schema.Record({ key: Schema.String, value: ${value} }))`
    }
    case "record":
      return `Schema.Record({ key: ${keyText(type.key)}, value: ${schemaText(type.value)} })`
    case "union": {
      const members = type.members.map(schemaText)
      if (type.open && type.discriminator !== undefined) members.push(unrecognizedSchema(type.discriminator))
      return `Schema.Union(${members.join(", ")})`
    }
  }
}

/** A type alias or an interface, and the schema of the same name. */
export const declare = (name: string, type: Type, doc: string): string => {
  const declaration =
    type.kind === "object"
      ? `export interface ${name} {\n${objectBody(type)}\n}`
      : `export type ${name} = ${typeText(type)}`
  return [
    comment(doc, "models"),
    declaration,
    "",
    comment(`The schema of {@link ${name}}.`, "schemas"),
    `export const ${name}: Schema.Schema<${name}> = /*#__PURE__*/ lazy(() => ${schemaText(type)})`
  ].join("\n")
}

/** A doc comment with its tags. */
export const comment = (text: string, category: string): string =>
  [
    "/**",
    ...text.split("\n").map((line) => (line === "" ? " *" : ` * ${line}`)),
    " *",
    " * @since 0.1.0",
    ` * @category ${category}`,
    " */"
  ].join("\n")

/** Imports by file: the names that a text may use from the generated schemas. */
export const importNames = (
  names: Iterable<string>,
  fileOfName: ReadonlyMap<string, string>,
  folder: string,
  except?: string
): string => {
  const byFile = new Map<string, Array<string>>()
  for (const name of names) {
    const file = fileOfName.get(name)
    if (file === undefined) throw new Error(`no file declares ${name}`)
    if (file === except) continue
    byFile.set(file, [...(byFile.get(file) ?? []), name])
  }
  return [...byFile]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, imported]) => `import { ${imported.sort().join(", ")} } from "${folder}${file}.js"`)
    .join("\n")
}
