/**
 * The operations of the group "Worktree".
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
  WorktreeError
} from "../Schema/Error.js"
import { Worktree } from "../Schema/Workspace.js"

/**
 * What {@link create} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface CreateInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly name?: string | undefined
  readonly startCommand?: string | undefined
}

/**
 * The schema of {@link CreateInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const CreateInput: Schema.Schema<CreateInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    name: Schema.optional(Schema.String),
    startCommand: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link create} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface CreateErrors {
  readonly 400: WorktreeError | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 500: UnknownError
}

/**
 * Adds a git worktree on a new branch in a folder of its own and answers both.
 *
 * `POST /experimental/worktree`, contract operation `worktree.create`; called as `Worktree.create`.
 * Documented errors: 400 (`WorktreeError | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const create: Operation.Operation<CreateInput, Worktree, CreateErrors> = /*#__PURE__*/ Client.operation({
  id: "worktree.create",
  method: "POST",
  path: "/experimental/worktree",
  input: CreateInput,
  query: ["directory", "workspace"],
  body: ["name", "startCommand"],
  success: Worktree,
  errors: () => ({
    400: Schema.Union(WorktreeError, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    500: UnknownError
  })
})

/**
 * What {@link list} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ListInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
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
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * What {@link list} answers.
 *
 * @since 0.1.0
 * @category models
 */
export type ListOutput = ReadonlyArray<string>

/**
 * The schema of {@link ListOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ListOutput: Schema.Schema<ListOutput> = /*#__PURE__*/ lazy(() => Schema.Array(Schema.String))

/**
 * The bodies that {@link list} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ListErrors {
  readonly 400: WorktreeError | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 500: UnknownError
}

/**
 * Lists the folders of the project's extra worktrees.
 *
 * `GET /experimental/worktree`, contract operation `worktree.list`; called as `Worktree.list`.
 * Documented errors: 400 (`WorktreeError | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const list: Operation.Operation<ListInput, ListOutput, ListErrors> = /*#__PURE__*/ Client.operation({
  id: "worktree.list",
  method: "GET",
  path: "/experimental/worktree",
  input: ListInput,
  query: ["directory", "workspace"],
  success: ListOutput,
  errors: () => ({
    400: Schema.Union(WorktreeError, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    500: UnknownError
  })
})

/**
 * What {@link remove} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface RemoveInput {
  readonly workspace?: string | undefined
  readonly directory: string
}

/**
 * The schema of {@link RemoveInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const RemoveInput: Schema.Schema<RemoveInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    workspace: Schema.optional(Schema.String),
    directory: Schema.String
  })
)

/**
 * The bodies that {@link remove} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface RemoveErrors {
  readonly 400: WorktreeError | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 500: UnknownError
}

/**
 * Deletes a worktree's folder and its branch.
 *
 * `DELETE /experimental/worktree`, contract operation `worktree.remove`; called as `Worktree.remove`.
 * Documented errors: 400 (`WorktreeError | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const remove: Operation.Operation<RemoveInput, boolean, RemoveErrors> = /*#__PURE__*/ Client.operation({
  id: "worktree.remove",
  method: "DELETE",
  path: "/experimental/worktree",
  input: RemoveInput,
  query: ["workspace"],
  body: ["directory"],
  success: Schema.Boolean,
  errors: () => ({
    400: Schema.Union(WorktreeError, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    500: UnknownError
  })
})

/**
 * What {@link reset} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ResetInput {
  readonly workspace?: string | undefined
  readonly directory: string
}

/**
 * The schema of {@link ResetInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ResetInput: Schema.Schema<ResetInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    workspace: Schema.optional(Schema.String),
    directory: Schema.String
  })
)

/**
 * The bodies that {@link reset} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ResetErrors {
  readonly 400: WorktreeError | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 500: UnknownError
}

/**
 * Puts a worktree back to the state of the default branch.
 *
 * `POST /experimental/worktree/reset`, contract operation `worktree.reset`; called as `Worktree.reset`.
 * Documented errors: 400 (`WorktreeError | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const reset: Operation.Operation<ResetInput, boolean, ResetErrors> = /*#__PURE__*/ Client.operation({
  id: "worktree.reset",
  method: "POST",
  path: "/experimental/worktree/reset",
  input: ResetInput,
  query: ["workspace"],
  body: ["directory"],
  success: Schema.Boolean,
  errors: () => ({
    400: Schema.Union(WorktreeError, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    500: UnknownError
  })
})
