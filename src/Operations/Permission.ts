/**
 * The operations of the group "Permission".
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
  HttpApiBadRequest,
  InvalidRequestError,
  NotFoundError,
  PermissionNotFoundError,
  UnknownError
} from "../Schema/Error.js"
import { PermissionID, SessionID } from "../Schema/Ids.js"
import * as Open from "../Schema/Open.js"
import { PermissionRequest } from "../Schema/Permission.js"

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
export type ListOutput = ReadonlyArray<PermissionRequest>

/**
 * The schema of {@link ListOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ListOutput: Schema.Schema<ListOutput> = /*#__PURE__*/ lazy(() => Schema.Array(PermissionRequest))

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
 * Lists what the agents of a directory are waiting to be allowed to do.
 *
 * `GET /permission`, contract operation `permission.list`; called as `Permission.list`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const list: Operation.Operation<ListInput, ListOutput, ListErrors> = /*#__PURE__*/ Client.operation({
  id: "permission.list",
  method: "GET",
  path: "/permission",
  input: ListInput,
  query: ["directory", "workspace"],
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
 * What {@link reply} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ReplyInput {
  readonly requestID: PermissionID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly message?: string | undefined
  readonly reply: "once" | "always" | "reject"
}

/**
 * The schema of {@link ReplyInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ReplyInput: Schema.Schema<ReplyInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    requestID: PermissionID,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    message: Schema.optional(Schema.String),
    reply: Schema.Literal("once", "always", "reject")
  })
)

/**
 * The bodies that {@link reply} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ReplyErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 404: PermissionNotFoundError
  readonly 500: UnknownError
}

/**
 * Settles a permission request with once, always or reject, and sets the waiting tool free.
 *
 * `POST /permission/{requestID}/reply`, contract operation `permission.reply`; called as `Permission.reply`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 404 (`PermissionNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const reply: Operation.Operation<ReplyInput, boolean, ReplyErrors> = /*#__PURE__*/ Client.operation({
  id: "permission.reply",
  method: "POST",
  path: "/permission/{requestID}/reply",
  input: ReplyInput,
  query: ["directory", "workspace"],
  body: ["message", "reply"],
  success: Schema.Boolean,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    404: PermissionNotFoundError,
    500: UnknownError
  })
})

/**
 * What {@link respond} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface RespondInput {
  readonly sessionID: SessionID
  readonly permissionID: PermissionID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly response: "once" | "always" | "reject"
}

/**
 * The schema of {@link RespondInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const RespondInput: Schema.Schema<RespondInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    permissionID: PermissionID,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    response: Schema.Literal("once", "always", "reject")
  })
)

/**
 * The bodies that {@link respond} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface RespondErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 404: NotFoundError | PermissionNotFoundError
  readonly 500: UnknownError
}

/**
 * Settles a permission request by way of its session; the older form of permission.reply.
 *
 * `POST /session/{sessionID}/permissions/{permissionID}`, contract operation `permission.respond`; called as `Permission.respond`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 404 (`NotFoundError | PermissionNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const respond: Operation.Operation<RespondInput, boolean, RespondErrors> = /*#__PURE__*/ Client.operation({
  id: "permission.respond",
  method: "POST",
  path: "/session/{sessionID}/permissions/{permissionID}",
  input: RespondInput,
  query: ["directory", "workspace"],
  body: ["response"],
  success: Schema.Boolean,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    404: Schema.Union(NotFoundError, PermissionNotFoundError),
    500: UnknownError
  })
})
