/**
 * The operations of the group "ProjectCopy" of the preview API (`/api/*`).
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Client from "../../Client.js"
import { lazy } from "../../internal/lazy.js"
import type * as Operation from "../../Operation.js"
import {
  BadRequestError,
  ConfigInvalidError,
  ConfigJsonError,
  InvalidRequestError,
  ProjectCopyError,
  UnknownError
} from "../../Schema/Error.js"
import { ProjectCopyCopy } from "../../Schema/Project.js"

/**
 * What {@link create} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface CreateInput {
  readonly projectID: string
  readonly location?:
    | {
        readonly directory?: string | undefined
        readonly workspace?: string | undefined
      }
    | undefined
  readonly directory: string
  readonly name?: string | undefined
  readonly strategy: string
}

/**
 * The schema of {@link CreateInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const CreateInput: Schema.Schema<CreateInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    projectID: Schema.String,
    location: Schema.optional(
      Schema.Struct({
        directory: Schema.optional(Schema.String),
        workspace: Schema.optional(Schema.String)
      })
    ),
    directory: Schema.String,
    name: Schema.optional(Schema.String),
    strategy: Schema.String
  })
)

/**
 * The bodies that {@link create} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface CreateErrors {
  readonly 400: ProjectCopyError | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 500: UnknownError
}

/**
 * Makes a second working copy of a project in a given directory.
 *
 * `POST /experimental/project/{projectID}/copy`, contract operation `v2.projectCopy.create`; called as `V2.ProjectCopy.create`.
 * Documented errors: 400 (`ProjectCopyError | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const create: Operation.Operation<CreateInput, ProjectCopyCopy, CreateErrors> = /*#__PURE__*/ Client.operation({
  id: "v2.projectCopy.create",
  method: "POST",
  path: "/experimental/project/{projectID}/copy",
  input: CreateInput,
  query: ["location"],
  body: ["directory", "name", "strategy"],
  success: ProjectCopyCopy,
  errors: () => ({
    400: Schema.Union(ProjectCopyError, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    500: UnknownError
  })
})

/**
 * What {@link refresh} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface RefreshInput {
  readonly projectID: string
  readonly location?:
    | {
        readonly directory?: string | undefined
        readonly workspace?: string | undefined
      }
    | undefined
}

/**
 * The schema of {@link RefreshInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const RefreshInput: Schema.Schema<RefreshInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    projectID: Schema.String,
    location: Schema.optional(
      Schema.Struct({
        directory: Schema.optional(Schema.String),
        workspace: Schema.optional(Schema.String)
      })
    )
  })
)

/**
 * The bodies that {@link refresh} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface RefreshErrors {
  readonly 400: ProjectCopyError | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 500: UnknownError
}

/**
 * Looks up anew which working copies of a project there are.
 *
 * `POST /experimental/project/{projectID}/copy/refresh`, contract operation `v2.projectCopy.refresh`; called as `V2.ProjectCopy.refresh`.
 * Documented errors: 400 (`ProjectCopyError | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const refresh: Operation.Operation<RefreshInput, void, RefreshErrors> = /*#__PURE__*/ Client.operation({
  id: "v2.projectCopy.refresh",
  method: "POST",
  path: "/experimental/project/{projectID}/copy/refresh",
  input: RefreshInput,
  query: ["location"],
  encoding: "empty",
  success: Schema.Void,
  errors: () => ({
    400: Schema.Union(ProjectCopyError, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
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
  readonly projectID: string
  readonly location?:
    | {
        readonly directory?: string | undefined
        readonly workspace?: string | undefined
      }
    | undefined
  readonly directory: string
  readonly force: boolean
}

/**
 * The schema of {@link RemoveInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const RemoveInput: Schema.Schema<RemoveInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    projectID: Schema.String,
    location: Schema.optional(
      Schema.Struct({
        directory: Schema.optional(Schema.String),
        workspace: Schema.optional(Schema.String)
      })
    ),
    directory: Schema.String,
    force: Schema.Boolean
  })
)

/**
 * The bodies that {@link remove} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface RemoveErrors {
  readonly 400: ProjectCopyError | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 500: UnknownError
}

/**
 * Deletes one working copy of a project; force goes over uncommitted changes.
 *
 * `DELETE /experimental/project/{projectID}/copy`, contract operation `v2.projectCopy.remove`; called as `V2.ProjectCopy.remove`.
 * Documented errors: 400 (`ProjectCopyError | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const remove: Operation.Operation<RemoveInput, void, RemoveErrors> = /*#__PURE__*/ Client.operation({
  id: "v2.projectCopy.remove",
  method: "DELETE",
  path: "/experimental/project/{projectID}/copy",
  input: RemoveInput,
  query: ["location"],
  body: ["directory", "force"],
  encoding: "empty",
  success: Schema.Void,
  errors: () => ({
    400: Schema.Union(ProjectCopyError, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    500: UnknownError
  })
})
