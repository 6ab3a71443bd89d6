/**
 * Corrections to the contract: ordered files, each with the evidence for it. What a correction says about the wire is
 * measured, and a correction that no longer applies stops the generator.
 */
import { applyPatch, type Operation } from "rfc6902"
import type { Contract, Json, OperationObject, SchemaObject } from "./openapi.js"

/** One file of `codegen/patches`. */
export interface Patch {
  /** What is corrected, in one line. */
  readonly title: string
  /** How it shows on the wire or in the contract, so that a reviewer can check it. */
  readonly evidence: string
  /** New names of component schemas, by their old name; references follow. */
  readonly rename?: { readonly [schema: string]: string }
  /** Patterns of ids that are written in two ways, by the one that is replaced. */
  readonly patterns?: { readonly [pattern: string]: string }
  /** RFC 6902 operations. */
  readonly operations?: ReadonlyArray<Operation>
  /** Error bodies that whole families of routes give: added to what each route documents for that status. */
  readonly errors?: ReadonlyArray<ErrorPatch>
}

export interface ErrorPatch {
  /** A regular expression over the paths of the contract. */
  readonly paths: string
  readonly status: string
  /** Names of component schemas. */
  readonly schemas: ReadonlyArray<string>
}

const prefix = "#/components/schemas/"

/** Replaces the text that stands under a keyword, everywhere. */
const rewrite = (value: Json, keyword: string, replace: (text: string) => string): Json => {
  if (Array.isArray(value)) return value.map((item) => rewrite(item, keyword, replace))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === keyword && typeof item === "string" ? replace(item) : rewrite(item, keyword, replace)
    ])
  )
}

const rewriteContract = (contract: Contract, keyword: string, replace: (text: string) => string): Contract =>
  rewrite(JSON.parse(JSON.stringify(contract)), keyword, replace) as unknown as Contract

const rename = (contract: Contract, names: { readonly [schema: string]: string }, file: string): Contract => {
  const schemas = contract.components.schemas
  for (const [from, to] of Object.entries(names)) {
    if (!(from in schemas)) throw new Error(`${file}: there is no schema "${from}" to rename; drop the line`)
    if (to in schemas && !(to in names)) throw new Error(`${file}: "${from}" cannot become "${to}": that name is taken`)
  }
  const renamed = rewriteContract(contract, "$ref", (ref) => {
    const name = ref.startsWith(prefix) ? ref.slice(prefix.length) : ref
    return name in names ? `${prefix}${names[name]}` : ref
  })
  return {
    ...renamed,
    components: {
      schemas: Object.fromEntries(
        Object.entries(renamed.components.schemas).map(([name, schema]) => [names[name] ?? name, schema])
      )
    }
  }
}

const rewritePatterns = (contract: Contract, patterns: { readonly [pattern: string]: string }, file: string) => {
  for (const pattern of Object.keys(patterns)) {
    if (!JSON.stringify(contract).includes(`"pattern":${JSON.stringify(pattern)}`)) {
      throw new Error(`${file}: there is no pattern ${pattern} to replace; drop the line`)
    }
  }
  return rewriteContract(contract, "pattern", (pattern) => patterns[pattern] ?? pattern)
}

const addErrors = (contract: Contract, { paths, status, schemas }: ErrorPatch, file: string): Contract => {
  const family = new RegExp(paths)
  for (const name of schemas) {
    if (!(name in contract.components.schemas)) throw new Error(`${file}: there is no schema "${name}"`)
  }
  if (!Object.keys(contract.paths).some((path) => family.test(path)))
    throw new Error(`${file}: no path is like ${paths}`)
  const widen = (operation: OperationObject): OperationObject => {
    const present = operation.responses[status]?.content?.["application/json"]?.schema
    const known = present === undefined ? [] : (present.anyOf ?? [present])
    const added = schemas
      .map((name): SchemaObject => ({ $ref: prefix + name }))
      .filter(({ $ref }) => !known.some((schema) => schema.$ref === $ref))
    const schema: SchemaObject = { anyOf: [...known, ...added] }
    return {
      ...operation,
      responses: { ...operation.responses, [status]: { content: { "application/json": { schema } } } }
    }
  }
  return {
    ...contract,
    paths: Object.fromEntries(
      Object.entries(contract.paths).map(([path, item]) => [
        path,
        family.test(path)
          ? Object.fromEntries(Object.entries(item).map(([method, operation]) => [method, widen(operation)]))
          : item
      ])
    )
  }
}

/** Applies the patches in the order of their file names. */
export const applyPatches = (
  contract: Contract,
  patches: ReadonlyArray<readonly [file: string, patch: Patch]>
): Contract =>
  patches.reduce((current, [file, patch]) => {
    const renamed = patch.rename === undefined ? current : rename(current, patch.rename, file)
    const rewritten = patch.patterns === undefined ? renamed : rewritePatterns(renamed, patch.patterns, file)
    const next = JSON.parse(JSON.stringify(rewritten)) as Contract
    const failed = applyPatch(next, [...(patch.operations ?? [])]).flatMap((error, index) =>
      error === null ? [] : [`${file}: operation ${index} does not apply: ${error.message}`]
    )
    if (failed.length > 0) throw new Error(failed.join("\n"))
    return (patch.errors ?? []).reduce((patched, errors) => addErrors(patched, errors, file), next)
  }, contract)
