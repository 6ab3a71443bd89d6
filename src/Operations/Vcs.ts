/**
 * The operations of the group "Vcs".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Client from "../Client.js"
import { lazy } from "../internal/lazy.js"
import type * as Operation from "../Operation.js"
import {
  BadRequestError,
  ConfigInvalidError,
  ConfigJsonError,
  InvalidRequestError,
  UnknownError,
  VcsApplyError
} from "../Schema/Error.js"
import * as Open from "../Schema/Open.js"
import { VcsFileDiff, VcsFileStatus, VcsInfo } from "../Schema/Vcs.js"

/**
 * What {@link apply} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ApplyInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly patch: string
}

/**
 * The schema of {@link ApplyInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ApplyInput: Schema.Schema<ApplyInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    patch: Schema.String
  })
)

/**
 * What {@link apply} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface ApplyOutput {
  readonly applied: boolean
}

/**
 * The schema of {@link ApplyOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ApplyOutput: Schema.Schema<ApplyOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    applied: Schema.Boolean
  })
)

/**
 * The bodies that {@link apply} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ApplyErrors {
  readonly 400: VcsApplyError | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 500: UnknownError
}

/**
 * Applies a unified diff to the working tree.
 *
 * `POST /vcs/apply`, contract operation `vcs.apply`; called as `Vcs.apply`.
 * Documented errors: 400 (`VcsApplyError | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const apply: Operation.Operation<ApplyInput, ApplyOutput, ApplyErrors> = /*#__PURE__*/ Client.operation({
  id: "vcs.apply",
  method: "POST",
  path: "/vcs/apply",
  input: ApplyInput,
  query: ["directory", "workspace"],
  body: ["patch"],
  success: ApplyOutput,
  errors: () => ({
    400: Schema.Union(VcsApplyError, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    500: UnknownError
  })
})

/**
 * What {@link diff} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface DiffInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly mode: "git" | "branch"
  readonly context?: number | undefined
}

/**
 * The schema of {@link DiffInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const DiffInput: Schema.Schema<DiffInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    mode: Schema.Literal("git", "branch"),
    context: Schema.optional(Schema.Int.pipe(Schema.greaterThanOrEqualTo(0)))
  })
)

/**
 * What {@link diff} answers.
 *
 * @since 0.1.0
 * @category models
 */
export type DiffOutput = ReadonlyArray<VcsFileDiff>

/**
 * The schema of {@link DiffOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const DiffOutput: Schema.Schema<DiffOutput> = /*#__PURE__*/ lazy(() => Schema.Array(VcsFileDiff))

/**
 * The bodies that {@link diff} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface DiffErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Answers the changed files with patches, against the last commit or the default branch.
 *
 * `GET /vcs/diff`, contract operation `vcs.diff`; called as `Vcs.diff`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const diff: Operation.Operation<DiffInput, DiffOutput, DiffErrors> = /*#__PURE__*/ Client.operation({
  id: "vcs.diff",
  method: "GET",
  path: "/vcs/diff",
  input: DiffInput,
  query: ["directory", "workspace", "mode", "context"],
  success: DiffOutput,
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
 * What {@link diffRaw} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface DiffRawInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link DiffRawInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const DiffRawInput: Schema.Schema<DiffRawInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link diffRaw} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface DiffRawErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Answers all uncommitted changes as one unified diff in plain text.
 *
 * `GET /vcs/diff/raw`, contract operation `vcs.diff.raw`; called as `Vcs.diffRaw`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const diffRaw: Operation.Operation<DiffRawInput, string, DiffRawErrors> = /*#__PURE__*/ Client.operation({
  id: "vcs.diff.raw",
  method: "GET",
  path: "/vcs/diff/raw",
  input: DiffRawInput,
  query: ["directory", "workspace"],
  encoding: "text",
  success: Schema.String,
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
 * What {@link get} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface GetInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link GetInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const GetInput: Schema.Schema<GetInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link get} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface GetErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Answers the current git branch and the default one.
 *
 * `GET /vcs`, contract operation `vcs.get`; called as `Vcs.get`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const get: Operation.Operation<GetInput, VcsInfo, GetErrors> = /*#__PURE__*/ Client.operation({
  id: "vcs.get",
  method: "GET",
  path: "/vcs",
  input: GetInput,
  query: ["directory", "workspace"],
  success: VcsInfo,
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
export type StatusOutput = ReadonlyArray<VcsFileStatus>

/**
 * The schema of {@link StatusOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const StatusOutput: Schema.Schema<StatusOutput> = /*#__PURE__*/ lazy(() => Schema.Array(VcsFileStatus))

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
 * Lists the changed files with line counts, without their patches.
 *
 * `GET /vcs/status`, contract operation `vcs.status`; called as `Vcs.status`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const status: Operation.Operation<StatusInput, StatusOutput, StatusErrors> = /*#__PURE__*/ Client.operation({
  id: "vcs.status",
  method: "GET",
  path: "/vcs/status",
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
