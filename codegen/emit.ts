/**
 * Intermediate representation → the files of `src/Schema`, `src/Operations` and `docs/operations.md`, as text that the
 * formatter finishes. Pure: the same input gives the same files.
 */
import { type Api, type Declaration, namesIn, type Operation, type Paging, type Type } from "./ir.js"
import { pascalCase } from "./parse.js"
import { comment, declare, fieldTypes, importNames, schemaText, typeText } from "./text.js"

/** Paths below the root of the repository and what they hold. */
export type Files = ReadonlyMap<string, string>

const banner = (what: string): string => `/**
 * ${what}
 *
 * Generated from the server's contract by \`npm run codegen\`; not edited by hand.
 *
 * @since 0.1.0
 */`

const list = (items: ReadonlyArray<string>, most = 4): string => {
  const shown = items.slice(0, most).map((item) => `\`${item}\``)
  const more = items.length - shown.length
  return more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ")
}

const usage = (declaration: Declaration): string => {
  const uses = [
    ...(declaration.answeredBy.length > 0 ? [`Answered by ${list(declaration.answeredBy)}.`] : []),
    ...(declaration.takenBy.length > 0 ? [`Taken by ${list(declaration.takenBy)}.`] : []),
    ...(declaration.partOf.length > 0 ? [`Part of ${list(declaration.partOf)}.`] : [])
  ]
  return [`Contract schema \`${declaration.contractName}\`.`, ...uses].join("\n")
}

const schemaImports = (text: string): ReadonlyArray<string> => [
  `import * as Schema from "effect/Schema"`,
  ...(text.includes("lazy(") ? [`import { lazy } from "../internal/lazy.js"`] : []),
  ...(text.includes("Open.") ? [`import * as Open from "./Open.js"`] : [])
]

const filesByName = (api: Api): ReadonlyMap<string, string> =>
  new Map([
    ...api.ids.map(({ name }) => [name, "Ids"] as const),
    ...api.declarations.map(({ name, file }) => [name, file] as const)
  ])

/** `src/Schema/*.ts`. */
export const emitSchemas = (api: Api): Files => {
  const files = new Map<string, string>()
  const ids = api.ids
    .map(({ name, prefix }) =>
      [
        comment(`An id that starts with \`${prefix}\`.`, "ids"),
        `export type ${name} = \`${prefix}\${string}\``,
        "",
        comment(`The schema of {@link ${name}}: parses a string from outside.`, "schemas"),
        `export const ${name}: Schema.Schema<${name}> = /*#__PURE__*/ lazy(() => Schema.TemplateLiteral("${prefix}", Schema.String))`
      ].join("\n")
    )
    .join("\n\n")
  files.set(
    "src/Schema/Ids.ts",
    [banner("The ids of the server, told apart by their prefixes."), ...schemaImports(ids), "", ids, ""].join("\n")
  )

  const fileOf = filesByName(api)
  for (const file of [...new Set(api.declarations.map((declaration) => declaration.file))].sort()) {
    const declarations = api.declarations.filter((declaration) => declaration.file === file)
    const body = declarations
      .map((declaration) => declare(declaration.name, declaration.type, usage(declaration)))
      .join("\n\n")
    const names = namesIn(declarations.map((declaration) => declaration.type))
    files.set(
      `src/Schema/${file}.ts`,
      [
        banner(`Schemas of the domain "${file}".`),
        ...schemaImports(body),
        importNames(names, fileOf, "./", file),
        "",
        body,
        ""
      ].join("\n")
    )
  }
  return files
}

const reservedWords = new Set(["delete", "import", "default", "new", "switch", "return", "void"])

const isNamed = (type: Type): boolean => type.kind === "ref" || ["string", "number", "boolean"].includes(type.kind)

const constructors: { readonly [kind in Operation["answer"]["kind"]]: string } = {
  json: "operation",
  empty: "operation",
  text: "operation",
  bytes: "operation",
  events: "streamOperation",
  socket: "socketOperation"
}

const interfaces: { readonly [kind in Operation["answer"]["kind"]]: string } = {
  json: "Operation",
  empty: "Operation",
  text: "Operation",
  bytes: "Operation",
  events: "StreamOperation",
  socket: "SocketOperation"
}

const pagesText = (paging: Paging | undefined): string => {
  if (paging === undefined) return ""
  const order = paging.reversed ? ", from the last item to the first" : ""
  return `\nIt answers one page; \`Pages.items\` goes through all of them${order}.`
}

/** Where a list's items are in a page, where the next page's cursor is, and the input that asks for that page. */
const pagingText = ({ takes, from, drops, reversed }: Paging, answer: Type): string => {
  const items = answer.kind === "array" ? "page" : "page.data"
  const next = {
    header: `({ headers }) => headers["x-next-cursor"]`,
    body: "({ value }) => value.cursor.next",
    seq: "({ value }) => (value.hasMore ? lastSeq(value.data) : undefined)"
  }
  const cursor = takes.numeric
    ? `${takes.name}: Number(cursor)`
    : takes.name === "cursor"
      ? "cursor"
      : `${takes.name}: cursor`
  const at = ["...input", ...drops.map((name) => `${name}: undefined`), cursor]
  return `{
    items: (page) => ${reversed ? `[...${items}].reverse()` : items},
    next: ${next[from]},
    at: (input, cursor) => ({ ${at.join(", ")} })
  }`
}

/** A body that is typed by anything but a reference lives in the operation's own names: `GetInput`, `GetOutput`, `GetErrors`. */
const emitOperation = (operation: Operation): string => {
  const name = pascalCase(operation.name)
  const parts: Array<string> = []
  const call = [...operation.module, operation.name].join(".")

  const hasInput = operation.input.length > 0
  if (hasInput)
    parts.push(
      declare(`${name}Input`, { kind: "object", fields: operation.input }, `What {@link ${operation.name}} takes.`)
    )

  let output = "void"
  let outputSchema = "Schema.Void"
  switch (operation.answer.kind) {
    case "json":
    case "events": {
      const type = operation.answer.type
      if (isNamed(type)) {
        output = typeText(type)
        outputSchema = schemaText(type)
      } else {
        output = outputSchema = operation.answer.kind === "events" ? `${name}Event` : `${name}Output`
        parts.push(declare(output, type, `What {@link ${operation.name}} answers.`))
      }
      break
    }
    case "text":
      output = "string"
      outputSchema = "Schema.String"
      break
    case "bytes":
      output = "Uint8Array"
      outputSchema = "Schema.Uint8ArrayFromSelf"
      break
  }

  const errors = operation.errors
  if (errors.length > 0) {
    parts.push(
      [
        comment(`The bodies that {@link ${operation.name}} documents for its errors, by status.`, "errors"),
        `export interface ${name}Errors {\n${fieldTypes(errors.map(({ status, type }) => ({ name: String(status), type, optional: false }))).replaceAll(/"(\d+)"/g, "$1")}\n}`
      ].join("\n")
    )
  }

  const documented =
    errors.length === 0
      ? ""
      : `\nDocumented errors: ${errors.map(({ status, type }) => `${status} (\`${typeText(type)}\`)`).join(", ")}.`
  const reserved = reservedWords.has(operation.name)
  const identifier = reserved ? `${operation.name}_` : operation.name
  const { answer, paging } = operation
  const item =
    answer.kind === "json" && answer.type.kind !== "array" ? `${output}["data"][number]` : `${output}[number]`
  const typeArguments = [
    hasInput ? `${name}Input` : "void",
    ...(answer.kind === "socket" ? [] : [output]),
    errors.length > 0 ? `${name}Errors` : "Operation.NoErrors",
    ...(paging === undefined ? [] : [item])
  ]
  const fields = [
    `id: ${JSON.stringify(operation.id)}`,
    `method: ${JSON.stringify(operation.method)}`,
    `path: ${JSON.stringify(operation.path)}`,
    `input: ${hasInput ? `${name}Input` : "Schema.Void"}`,
    ...(Object.keys(operation.headers).length > 0 ? [`headers: ${JSON.stringify(operation.headers)}`] : []),
    ...(operation.query.length > 0 ? [`query: ${JSON.stringify(operation.query)}`] : []),
    ...(operation.body === undefined ? [] : [`body: ${JSON.stringify(operation.body)}`]),
    ...(operation.answer.kind === "json" || operation.answer.kind === "events" || operation.answer.kind === "socket"
      ? []
      : [`encoding: ${JSON.stringify(operation.answer.kind)}`]),
    `success: ${outputSchema}`,
    errors.length > 0
      ? `errors: () => ({ ${errors.map(({ status, type }) => `${status}: ${schemaText(type)}`).join(", ")} })`
      : "errors: () => ({})",
    ...(paging !== undefined && answer.kind === "json" ? [`paging: ${pagingText(paging, answer.type)}`] : [])
  ]
  const type = paging === undefined ? interfaces[answer.kind] : "PagedOperation"
  const constructor = paging === undefined ? constructors[answer.kind] : "pagedOperation"
  parts.push(
    [
      comment(
        `${operation.summary}\n\n\`${operation.method} ${operation.path}\`, contract operation \`${operation.id}\`; called as \`${call}\`.${pagesText(paging)}${documented}`,
        "operations"
      ),
      `${reserved ? "" : "export "}const ${identifier}: Operation.${type}<${typeArguments.join(", ")}> = /*#__PURE__*/ Client.${constructor}({\n${fields.join(",\n")}\n})`,
      ...(reserved
        ? ["", `export {`, comment(`{@inheritDoc ${identifier}}`, "operations"), `${identifier} as ${operation.name} }`]
        : [])
    ].join("\n")
  )
  return parts.join("\n\n")
}

const operationTypes = (operation: Operation): ReadonlyArray<Type> => [
  ...operation.input.map((field) => field.type),
  ...("type" in operation.answer ? [operation.answer.type] : []),
  ...operation.errors.map((error) => error.type)
]

/** `src/Operations/**.ts`. */
export const emitOperations = (api: Api): Files => {
  const files = new Map<string, string>()
  const fileOf = filesByName(api)
  const modules = [...new Set(api.operations.map((operation) => operation.module.join("/")))].sort()
  for (const module of modules) {
    const operations = api.operations.filter((operation) => operation.module.join("/") === module)
    const up = "../".repeat(module.split("/").length)
    const body = operations.map(emitOperation).join("\n\n")
    const preview = module.startsWith("V2/") ? " of the preview API (`/api/*`)" : ""
    const title = module.replace("V2/", "")
    const imported = namesIn(operations.flatMap(operationTypes))
    for (const [, name] of body.matchAll(/^export (?:interface|type) (\w+)/gm)) {
      if (name !== undefined && imported.has(name)) {
        throw new Error(
          `src/Operations/${module}.ts: ${name} is also the name of a schema; rename the schema in a patch`
        )
      }
    }
    files.set(
      `src/Operations/${module}.ts`,
      [
        banner(`The operations of the group "${title}"${preview}.`),
        ...(body.includes("Schema.") ? [`import * as Schema from "effect/Schema"`] : []),
        `import * as Client from "${up}Client.js"`,
        ...(body.includes("lastSeq(") ? [`import { lastSeq } from "${up}internal/durable/seq.js"`] : []),
        ...(body.includes("lazy(") ? [`import { lazy } from "${up}internal/lazy.js"`] : []),
        ...(body.includes("Operation.") ? [`import * as Operation from "${up}Operation.js"`] : []),
        ...(body.includes("Open.") ? [`import * as Open from "${up}Schema/Open.js"`] : []),
        importNames(imported, fileOf, `${up}Schema/`),
        "",
        body,
        ""
      ].join("\n")
    )
  }

  const preview = modules.filter((module) => module.startsWith("V2/")).map((module) => module.slice(3))
  files.set(
    "src/Operations/V2/index.ts",
    [
      banner("The preview of the next major API (`/api/*`), one namespace per group."),
      ...preview.map((module) => `export * as ${module} from "./${module}.js"`),
      ""
    ].join("\n")
  )

  const namespace = (module: string) => module.replace("/", "")
  files.set(
    "src/Operations/index.ts",
    [
      banner("The list of every operation: for mocks, documentation and coverage. Importing it imports them all."),
      `import type * as Operation from "../Operation.js"`,
      ...modules.map((module) => `import * as ${namespace(module)} from "./${module}.js"`),
      "",
      comment(`Every operation of the contract, in the order of their ids.`, "operations"),
      `export const all: ReadonlyArray<Operation.Any> = [`,
      api.operations.map((operation) => `${namespace(operation.module.join("/"))}.${operation.name}`).join(",\n"),
      "]",
      ""
    ].join("\n")
  )
  return files
}

/** `docs/operations.md`: every operation, and how the tests exercise it against the real server. */
export const emitTable = (api: Api, exercised: { readonly [operationId: string]: string }): Files => {
  const rows = api.operations.map((operation) => {
    const how = exercised[operation.id]
    if (how === undefined)
      throw new Error(`operation "${operation.id}" is not exercised by any test; see test/operations`)
    const cells = [
      `\`${[...operation.module, operation.name].join(".")}\``,
      `\`${operation.method} ${operation.path}\``,
      operation.summary,
      how
    ]
    return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`
  })
  return new Map([
    [
      "docs/operations.md",
      [
        "# Operations",
        "",
        `All ${api.operations.length} operations of the contract, generated by \`npm run codegen\`. The last column says how the tests`,
        "exercise an operation against the real server (`test/operations`).",
        "",
        "| operation | route | what it does | exercised |",
        "| --- | --- | --- | --- |",
        ...rows,
        ""
      ].join("\n")
    ]
  ])
}
