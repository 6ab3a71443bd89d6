/**
 * The operations of the group "Find".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Client from "../Client.js"
import { lazy } from "../internal/lazy.js"
import type * as Operation from "../Operation.js"
import { BadRequestError, ConfigInvalidError, ConfigJsonError, UnknownError } from "../Schema/Error.js"
import { Symbol } from "../Schema/File.js"
import * as Open from "../Schema/Open.js"

/**
 * What {@link files} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface FilesInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly query: string
  readonly dirs?: "true" | "false" | undefined
  readonly type?: "file" | "directory" | undefined
  readonly limit?: number | undefined
}

/**
 * The schema of {@link FilesInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const FilesInput: Schema.Schema<FilesInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    query: Schema.String,
    dirs: Schema.optional(Schema.Literal("true", "false")),
    type: Schema.optional(Schema.Literal("file", "directory")),
    limit: Schema.optional(Schema.Int.pipe(Schema.greaterThanOrEqualTo(1), Schema.lessThanOrEqualTo(200)))
  })
)

/**
 * What {@link files} answers.
 *
 * @since 0.1.0
 * @category models
 */
export type FilesOutput = ReadonlyArray<string>

/**
 * The schema of {@link FilesOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const FilesOutput: Schema.Schema<FilesOutput> = /*#__PURE__*/ lazy(() => Schema.Array(Schema.String))

/**
 * The bodies that {@link files} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface FilesErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Finds paths by fuzzy match, best match first.
 *
 * `GET /find/file`, contract operation `find.files`; called as `Find.files`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const files: Operation.Operation<FilesInput, FilesOutput, FilesErrors> = /*#__PURE__*/ Client.operation({
  id: "find.files",
  method: "GET",
  path: "/find/file",
  input: FilesInput,
  query: ["directory", "workspace", "query", "dirs", "type", "limit"],
  success: FilesOutput,
  errors: () => ({
    400: Schema.Union(
      BadRequestError,
      ConfigInvalidError,
      ConfigJsonError,
      Open.unrecognized("name", ["BadRequest", "ConfigInvalidError", "ConfigJsonError"])
    ),
    500: UnknownError
  })
})

/**
 * What {@link symbols} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface SymbolsInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly query: string
}

/**
 * The schema of {@link SymbolsInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SymbolsInput: Schema.Schema<SymbolsInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    query: Schema.String
  })
)

/**
 * What {@link symbols} answers.
 *
 * @since 0.1.0
 * @category models
 */
export type SymbolsOutput = ReadonlyArray<Symbol>

/**
 * The schema of {@link SymbolsOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SymbolsOutput: Schema.Schema<SymbolsOutput> = /*#__PURE__*/ lazy(() => Schema.Array(Symbol))

/**
 * The bodies that {@link symbols} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface SymbolsErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Asks the running language servers for symbols by name; empty without one.
 *
 * `GET /find/symbol`, contract operation `find.symbols`; called as `Find.symbols`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const symbols: Operation.Operation<SymbolsInput, SymbolsOutput, SymbolsErrors> = /*#__PURE__*/ Client.operation({
  id: "find.symbols",
  method: "GET",
  path: "/find/symbol",
  input: SymbolsInput,
  query: ["directory", "workspace", "query"],
  success: SymbolsOutput,
  errors: () => ({
    400: Schema.Union(
      BadRequestError,
      ConfigInvalidError,
      ConfigJsonError,
      Open.unrecognized("name", ["BadRequest", "ConfigInvalidError", "ConfigJsonError"])
    ),
    500: UnknownError
  })
})

/**
 * What {@link text} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface TextInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly pattern: string
}

/**
 * The schema of {@link TextInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const TextInput: Schema.Schema<TextInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    pattern: Schema.String
  })
)

/**
 * What {@link text} answers.
 *
 * @since 0.1.0
 * @category models
 */
export type TextOutput = ReadonlyArray<{
  readonly absolute_offset: number
  readonly line_number: number
  readonly lines: {
    readonly text: string
  }
  readonly path: {
    readonly text: string
  }
  readonly submatches: ReadonlyArray<{
    readonly end: number
    readonly match: {
      readonly text: string
    }
    readonly start: number
  }>
}>

/**
 * The schema of {@link TextOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const TextOutput: Schema.Schema<TextOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Array(
    Schema.Struct({
      absolute_offset: Schema.Finite,
      line_number: Schema.Finite,
      lines: Schema.Struct({
        text: Schema.String
      }),
      path: Schema.Struct({
        text: Schema.String
      }),
      submatches: Schema.Array(
        Schema.Struct({
          end: Schema.Finite,
          match: Schema.Struct({
            text: Schema.String
          }),
          start: Schema.Finite
        })
      )
    })
  )
)

/**
 * The bodies that {@link text} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface TextErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Greps the project for a regular expression and answers lines, numbers and match offsets.
 *
 * `GET /find`, contract operation `find.text`; called as `Find.text`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const text: Operation.Operation<TextInput, TextOutput, TextErrors> = /*#__PURE__*/ Client.operation({
  id: "find.text",
  method: "GET",
  path: "/find",
  input: TextInput,
  query: ["directory", "workspace", "pattern"],
  success: TextOutput,
  errors: () => ({
    400: Schema.Union(
      BadRequestError,
      ConfigInvalidError,
      ConfigJsonError,
      Open.unrecognized("name", ["BadRequest", "ConfigInvalidError", "ConfigJsonError"])
    ),
    500: UnknownError
  })
})
