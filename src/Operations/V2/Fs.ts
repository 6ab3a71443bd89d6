/**
 * The operations of the group "Fs" of the preview API (`/api/*`).
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Client from "../../Client.js"
import { lazy } from "../../internal/lazy.js"
import type * as Operation from "../../Operation.js"
import { InvalidRequestError, UnauthorizedError, UnknownError } from "../../Schema/Error.js"
import { FileSystemEntry } from "../../Schema/File.js"
import { LocationInfo } from "../../Schema/Workspace.js"

/**
 * What {@link find} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface FindInput {
  readonly location?:
    | {
        readonly directory?: string | undefined
        readonly workspace?: string | undefined
      }
    | undefined
  readonly query: string
  readonly type?: "file" | "directory" | undefined
  readonly limit?: string | undefined
}

/**
 * The schema of {@link FindInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const FindInput: Schema.Schema<FindInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    location: Schema.optional(
      Schema.Struct({
        directory: Schema.optional(Schema.String),
        workspace: Schema.optional(Schema.String)
      })
    ),
    query: Schema.String,
    type: Schema.optional(Schema.Literal("file", "directory")),
    limit: Schema.optional(Schema.String)
  })
)

/**
 * What {@link find} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface FindOutput {
  readonly data: ReadonlyArray<FileSystemEntry>
  readonly location: LocationInfo
}

/**
 * The schema of {@link FindOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const FindOutput: Schema.Schema<FindOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Array(FileSystemEntry),
    location: LocationInfo
  })
)

/**
 * The bodies that {@link find} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface FindErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 500: UnknownError
}

/**
 * Searches a location's tree for names like the query, best match first.
 *
 * `GET /api/fs/find`, contract operation `v2.fs.find`; called as `V2.Fs.find`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const find: Operation.Operation<FindInput, FindOutput, FindErrors> = /*#__PURE__*/ Client.operation({
  id: "v2.fs.find",
  method: "GET",
  path: "/api/fs/find",
  input: FindInput,
  query: ["location", "query", "type", "limit"],
  success: FindOutput,
  errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 500: UnknownError })
})

/**
 * What {@link list} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ListInput {
  readonly location?:
    | {
        readonly directory?: string | undefined
        readonly workspace?: string | undefined
      }
    | undefined
  readonly path?: string | undefined
}

/**
 * The schema of {@link ListInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ListInput: Schema.Schema<ListInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    location: Schema.optional(
      Schema.Struct({
        directory: Schema.optional(Schema.String),
        workspace: Schema.optional(Schema.String)
      })
    ),
    path: Schema.optional(Schema.String)
  })
)

/**
 * What {@link list} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface ListOutput {
  readonly data: ReadonlyArray<FileSystemEntry>
  readonly location: LocationInfo
}

/**
 * The schema of {@link ListOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ListOutput: Schema.Schema<ListOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Array(FileSystemEntry),
    location: LocationInfo
  })
)

/**
 * The bodies that {@link list} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ListErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 500: UnknownError
}

/**
 * Answers the entries of one folder, its subfolders not entered.
 *
 * `GET /api/fs/list`, contract operation `v2.fs.list`; called as `V2.Fs.list`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const list: Operation.Operation<ListInput, ListOutput, ListErrors> = /*#__PURE__*/ Client.operation({
  id: "v2.fs.list",
  method: "GET",
  path: "/api/fs/list",
  input: ListInput,
  query: ["location", "path"],
  success: ListOutput,
  errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 500: UnknownError })
})

/**
 * What {@link read} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ReadInput {
  readonly path: string
  readonly location?:
    | {
        readonly directory?: string | undefined
        readonly workspace?: string | undefined
      }
    | undefined
}

/**
 * The schema of {@link ReadInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ReadInput: Schema.Schema<ReadInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    path: Schema.String,
    location: Schema.optional(
      Schema.Struct({
        directory: Schema.optional(Schema.String),
        workspace: Schema.optional(Schema.String)
      })
    )
  })
)

/**
 * The bodies that {@link read} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ReadErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 500: UnknownError
}

/**
 * Answers the raw bytes of one file by its path inside the location.
 *
 * `GET /api/fs/read/{*path}`, contract operation `v2.fs.read`; called as `V2.Fs.read`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const read: Operation.Operation<ReadInput, Uint8Array, ReadErrors> = /*#__PURE__*/ Client.operation({
  id: "v2.fs.read",
  method: "GET",
  path: "/api/fs/read/{*path}",
  input: ReadInput,
  query: ["location"],
  encoding: "bytes",
  success: Schema.Uint8ArrayFromSelf,
  errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 500: UnknownError })
})
