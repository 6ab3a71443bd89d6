/**
 * The part of OpenAPI 3.1 that the server's contract uses, and what is done to a document before it is committed:
 * prose is dropped and keys are sorted. Reading a document into declarations is `parse.ts`.
 */

/** A JSON value. */
export type Json = null | boolean | number | string | ReadonlyArray<Json> | { readonly [key: string]: Json }

/** A schema object of the contract. Only the constructs below are in use; `parse.ts` stops at any other. */
export interface SchemaObject {
  readonly $ref?: string
  readonly type?: string
  readonly enum?: ReadonlyArray<string | boolean | number>
  readonly pattern?: string
  readonly format?: string
  readonly minimum?: number
  readonly exclusiveMinimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly items?: SchemaObject
  readonly prefixItems?: ReadonlyArray<SchemaObject>
  readonly properties?: { readonly [name: string]: SchemaObject }
  readonly required?: ReadonlyArray<string>
  readonly additionalProperties?: boolean | SchemaObject
  readonly patternProperties?: { readonly [pattern: string]: SchemaObject }
  readonly anyOf?: ReadonlyArray<SchemaObject>
  readonly oneOf?: ReadonlyArray<SchemaObject>
  readonly contentMediaType?: string
  readonly contentSchema?: SchemaObject
}

export interface ParameterObject {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema: SchemaObject
  readonly style?: string
  readonly explode?: boolean
}

export interface ContentObject {
  readonly [mediaType: string]: { readonly schema?: SchemaObject }
}

/** How a list goes on that comes in pages; no word of the contract, but of our patches. */
export interface PagesObject {
  /** The query parameter that takes the cursor. */
  readonly takes: string
  /** Where the cursor of the next page is: the header `x-next-cursor`, `cursor.next` of the body, or the last event's number. */
  readonly from: "header" | "body" | "seq"
  /** Query parameters that the server refuses beside a cursor. */
  readonly drops?: ReadonlyArray<string>
  /** Whether the items of a page go the other way than the pages do. */
  readonly reversed?: boolean
}

export interface OperationObject {
  readonly operationId: string
  readonly parameters?: ReadonlyArray<ParameterObject>
  readonly requestBody?: { readonly required?: boolean; readonly content: ContentObject }
  readonly responses: { readonly [status: string]: { readonly content?: ContentObject } }
  readonly "x-websocket"?: boolean
  readonly "x-pages"?: PagesObject
}

export interface Contract {
  readonly openapi: string
  readonly paths: { readonly [path: string]: { readonly [method: string]: OperationObject } }
  readonly components: { readonly schemas: { readonly [name: string]: SchemaObject } }
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Keys whose value is prose or sample text wherever they stand as a keyword. */
const prose = new Set(["description", "summary", "title", "example", "examples", "x-codeSamples", "tags", "info"])

/** Keys below which the keys are names chosen by the server, not keywords. */
const namespaces = new Set(["properties", "patternProperties", "schemas", "paths"])

/** Drops all prose and sorts the keys, so that a contract diffs well and holds facts only. */
export const canonicalize = (value: unknown, named = false): unknown => {
  if (Array.isArray(value)) return value.map((item) => canonicalize(item))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.keys(value)
      .filter((key) => named || !prose.has(key))
      .sort()
      .map((key) => [key, canonicalize(value[key], !named && namespaces.has(key))])
  )
}

/** The operations of a contract in the order of their ids. */
export const operations = (contract: Contract) =>
  Object.entries(contract.paths)
    .flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation }))
    )
    .sort((a, b) => (a.operation.operationId < b.operation.operationId ? -1 : 1))
