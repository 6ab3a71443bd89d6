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

const rewriteRefs = (value: Json, names: ReadonlyMap<string, string>): Json => {
  if (Array.isArray(value)) return value.map((item) => rewriteRefs(item, names))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (key !== "$ref" || typeof item !== "string" || !item.startsWith(prefix)) return [key, rewriteRefs(item, names)]
      const name = item.slice(prefix.length)
      return [key, prefix + (names.get(name) ?? name)]
    })
  )
}

const rename = (contract: Contract, names: { readonly [schema: string]: string }, file: string): Contract => {
  const schemas = contract.components.schemas
  for (const [from, to] of Object.entries(names)) {
    if (!(from in schemas)) throw new Error(`${file}: there is no schema "${from}" to rename; drop the line`)
    if (to in schemas && !(to in names)) throw new Error(`${file}: "${from}" cannot become "${to}": that name is taken`)
  }
  const renamed = rewriteRefs(
    JSON.parse(JSON.stringify(contract)),
    new Map(Object.entries(names))
  ) as unknown as Contract
  return {
    ...renamed,
    components: {
      schemas: Object.fromEntries(
        Object.entries(renamed.components.schemas).map(([name, schema]) => [names[name] ?? name, schema])
      )
    }
  }
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
    const next = JSON.parse(JSON.stringify(patch.rename ? rename(current, patch.rename, file) : current)) as Contract
    const failed = applyPatch(next, [...(patch.operations ?? [])]).flatMap((error, index) =>
      error === null ? [] : [`${file}: operation ${index} does not apply: ${error.message}`]
    )
    if (failed.length > 0) throw new Error(failed.join("\n"))
    return (patch.errors ?? []).reduce((patched, errors) => addErrors(patched, errors, file), next)
  }, contract)
