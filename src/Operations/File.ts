/**
 * The operations of the group "File".
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
import { File, FileContent, FileNode } from "../Schema/File.js"
import * as Open from "../Schema/Open.js"

/**
 * What {@link list} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ListInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly path: string
}

/**
 * The schema of {@link ListInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ListInput: Schema.Schema<ListInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    path: Schema.String
  })
)

/**
 * What {@link list} answers.
 *
 * @since 0.1.0
 * @category models
 */
export type ListOutput = ReadonlyArray<FileNode>

/**
 * The schema of {@link ListOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ListOutput: Schema.Schema<ListOutput> = /*#__PURE__*/ lazy(() => Schema.Array(FileNode))

/**
 * The bodies that {@link list} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ListErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Lists one folder of the project, each entry with its type and whether git ignores it.
 *
 * `GET /file`, contract operation `file.list`; called as `File.list`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const list: Operation.Operation<ListInput, ListOutput, ListErrors> = /*#__PURE__*/ Client.operation({
  id: "file.list",
  method: "GET",
  path: "/file",
  input: ListInput,
  query: ["directory", "workspace", "path"],
  success: ListOutput,
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
 * What {@link read} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ReadInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly path: string
}

/**
 * The schema of {@link ReadInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ReadInput: Schema.Schema<ReadInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    path: Schema.String
  })
)

/**
 * The bodies that {@link read} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ReadErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Answers one file as text, or as base64 when it is binary; empty text when it does not exist.
 *
 * `GET /file/content`, contract operation `file.read`; called as `File.read`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const read: Operation.Operation<ReadInput, FileContent, ReadErrors> = /*#__PURE__*/ Client.operation({
  id: "file.read",
  method: "GET",
  path: "/file/content",
  input: ReadInput,
  query: ["directory", "workspace", "path"],
  success: FileContent,
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
 * What {@link status} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface StatusInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link StatusInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const StatusInput: Schema.Schema<StatusInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * What {@link status} answers.
 *
 * @since 0.1.0
 * @category models
 */
export type StatusOutput = ReadonlyArray<File>

/**
 * The schema of {@link StatusOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const StatusOutput: Schema.Schema<StatusOutput> = /*#__PURE__*/ lazy(() => Schema.Array(File))

/**
 * The bodies that {@link status} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface StatusErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Lists the files that differ from the last commit with their added and removed line counts.
 *
 * `GET /file/status`, contract operation `file.status`; called as `File.status`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const status: Operation.Operation<StatusInput, StatusOutput, StatusErrors> = /*#__PURE__*/ Client.operation({
  id: "file.status",
  method: "GET",
  path: "/file/status",
  input: StatusInput,
  query: ["directory", "workspace"],
  success: StatusOutput,
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
