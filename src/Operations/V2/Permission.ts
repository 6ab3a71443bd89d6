/**
 * The operations of the group "Permission" of the preview API (`/api/*`).
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
import { PermissionSavedInfo, PermissionV2Request } from "../../Schema/Permission.js"
import { LocationInfo } from "../../Schema/Workspace.js"

/**
 * What {@link requestList} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface RequestListInput {
  readonly location?:
    | {
        readonly directory?: string | undefined
        readonly workspace?: string | undefined
      }
    | undefined
}

/**
 * The schema of {@link RequestListInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const RequestListInput: Schema.Schema<RequestListInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    location: Schema.optional(
      Schema.Struct({
        directory: Schema.optional(Schema.String),
        workspace: Schema.optional(Schema.String)
      })
    )
  })
)

/**
 * What {@link requestList} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface RequestListOutput {
  readonly data: ReadonlyArray<PermissionV2Request>
  readonly location: LocationInfo
}

/**
 * The schema of {@link RequestListOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const RequestListOutput: Schema.Schema<RequestListOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Array(PermissionV2Request),
    location: LocationInfo
  })
)

/**
 * The bodies that {@link requestList} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface RequestListErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 500: UnknownError
}

/**
 * Lists the undecided permission requests of a location across its sessions.
 *
 * `GET /api/permission/request`, contract operation `v2.permission.request.list`; called as `V2.Permission.requestList`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const requestList: Operation.Operation<RequestListInput, RequestListOutput, RequestListErrors> =
  /*#__PURE__*/ Client.operation({
    id: "v2.permission.request.list",
    method: "GET",
    path: "/api/permission/request",
    input: RequestListInput,
    query: ["location"],
    success: RequestListOutput,
    errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 500: UnknownError })
  })

/**
 * What {@link savedList} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface SavedListInput {
  readonly projectID?: string | undefined
}

/**
 * The schema of {@link SavedListInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SavedListInput: Schema.Schema<SavedListInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    projectID: Schema.optional(Schema.String)
  })
)

/**
 * What {@link savedList} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface SavedListOutput {
  readonly data: ReadonlyArray<PermissionSavedInfo>
}

/**
 * The schema of {@link SavedListOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SavedListOutput: Schema.Schema<SavedListOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Array(PermissionSavedInfo)
  })
)

/**
 * The bodies that {@link savedList} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface SavedListErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 500: UnknownError
}

/**
 * Lists the approvals that were given for always, for one project or for all.
 *
 * `GET /api/permission/saved`, contract operation `v2.permission.saved.list`; called as `V2.Permission.savedList`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const savedList: Operation.Operation<SavedListInput, SavedListOutput, SavedListErrors> =
  /*#__PURE__*/ Client.operation({
    id: "v2.permission.saved.list",
    method: "GET",
    path: "/api/permission/saved",
    input: SavedListInput,
    query: ["projectID"],
    success: SavedListOutput,
    errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 500: UnknownError })
  })

/**
 * What {@link savedRemove} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface SavedRemoveInput {
  readonly id: string
}

/**
 * The schema of {@link SavedRemoveInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SavedRemoveInput: Schema.Schema<SavedRemoveInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: Schema.String
  })
)

/**
 * The bodies that {@link savedRemove} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface SavedRemoveErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 500: UnknownError
}

/**
 * Takes back one approval that was given for always.
 *
 * `DELETE /api/permission/saved/{id}`, contract operation `v2.permission.saved.remove`; called as `V2.Permission.savedRemove`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const savedRemove: Operation.Operation<SavedRemoveInput, void, SavedRemoveErrors> =
  /*#__PURE__*/ Client.operation({
    id: "v2.permission.saved.remove",
    method: "DELETE",
    path: "/api/permission/saved/{id}",
    input: SavedRemoveInput,
    encoding: "empty",
    success: Schema.Void,
    errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 500: UnknownError })
  })
