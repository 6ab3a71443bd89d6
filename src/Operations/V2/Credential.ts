/**
 * The operations of the group "Credential" of the preview API (`/api/*`).
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

/**
 * What {@link remove} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface RemoveInput {
  readonly credentialID: string
  readonly location?:
    | {
        readonly directory?: string | undefined
        readonly workspace?: string | undefined
      }
    | undefined
}

/**
 * The schema of {@link RemoveInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const RemoveInput: Schema.Schema<RemoveInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    credentialID: Schema.String,
    location: Schema.optional(
      Schema.Struct({
        directory: Schema.optional(Schema.String),
        workspace: Schema.optional(Schema.String)
      })
    )
  })
)

/**
 * The bodies that {@link remove} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface RemoveErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 500: UnknownError
}

/**
 * Deletes one stored credential of an integration.
 *
 * `DELETE /api/credential/{credentialID}`, contract operation `v2.credential.remove`; called as `V2.Credential.remove`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const remove: Operation.Operation<RemoveInput, void, RemoveErrors> = /*#__PURE__*/ Client.operation({
  id: "v2.credential.remove",
  method: "DELETE",
  path: "/api/credential/{credentialID}",
  input: RemoveInput,
  query: ["location"],
  encoding: "empty",
  success: Schema.Void,
  errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 500: UnknownError })
})

/**
 * What {@link update} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface UpdateInput {
  readonly credentialID: string
  readonly location?:
    | {
        readonly directory?: string | undefined
        readonly workspace?: string | undefined
      }
    | undefined
  readonly label: string
}

/**
 * The schema of {@link UpdateInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const UpdateInput: Schema.Schema<UpdateInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    credentialID: Schema.String,
    location: Schema.optional(
      Schema.Struct({
        directory: Schema.optional(Schema.String),
        workspace: Schema.optional(Schema.String)
      })
    ),
    label: Schema.String
  })
)

/**
 * The bodies that {@link update} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface UpdateErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 500: UnknownError
}

/**
 * Renames one stored credential of an integration.
 *
 * `PATCH /api/credential/{credentialID}`, contract operation `v2.credential.update`; called as `V2.Credential.update`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const update: Operation.Operation<UpdateInput, void, UpdateErrors> = /*#__PURE__*/ Client.operation({
  id: "v2.credential.update",
  method: "PATCH",
  path: "/api/credential/{credentialID}",
  input: UpdateInput,
  query: ["location"],
  body: ["label"],
  encoding: "empty",
  success: Schema.Void,
  errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 500: UnknownError })
})
