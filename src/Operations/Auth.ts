/**
 * The operations of the group "Auth".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Client from "../Client.js"
import { lazy } from "../internal/lazy.js"
import type * as Operation from "../Operation.js"
import { Auth } from "../Schema/Auth.js"
import { BadRequestError, HttpApiBadRequest, InvalidRequestError, UnknownError } from "../Schema/Error.js"

/**
 * What {@link remove} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface RemoveInput {
  readonly providerID: string
}

/**
 * The schema of {@link RemoveInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const RemoveInput: Schema.Schema<RemoveInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    providerID: Schema.String
  })
)

/**
 * The bodies that {@link remove} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface RemoveErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError
  readonly 500: UnknownError
}

/**
 * Forgets the credentials stored under a provider id; true even when there were none.
 *
 * `DELETE /auth/{providerID}`, contract operation `auth.remove`; called as `Auth.remove`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const remove: Operation.Operation<RemoveInput, boolean, RemoveErrors> = /*#__PURE__*/ Client.operation({
  id: "auth.remove",
  method: "DELETE",
  path: "/auth/{providerID}",
  input: RemoveInput,
  success: Schema.Boolean,
  errors: () => ({ 400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError), 500: UnknownError })
})

/**
 * What {@link set} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface SetInput {
  readonly providerID: string
  readonly auth: Auth
}

/**
 * The schema of {@link SetInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SetInput: Schema.Schema<SetInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    providerID: Schema.String,
    auth: Auth
  })
)

/**
 * The bodies that {@link set} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface SetErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError
  readonly 500: UnknownError
}

/**
 * Stores an API key, OAuth tokens or a well-known token under a provider id.
 *
 * `PUT /auth/{providerID}`, contract operation `auth.set`; called as `Auth.set`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const set: Operation.Operation<SetInput, boolean, SetErrors> = /*#__PURE__*/ Client.operation({
  id: "auth.set",
  method: "PUT",
  path: "/auth/{providerID}",
  input: SetInput,
  body: "auth",
  success: Schema.Boolean,
  errors: () => ({ 400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError), 500: UnknownError })
})
