/**
 * The operations of the group "Location" of the preview API (`/api/*`).
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
import { LocationInfo } from "../../Schema/Workspace.js"

/**
 * What {@link get} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface GetInput {
  readonly location?:
    | {
        readonly directory?: string | undefined
        readonly workspace?: string | undefined
      }
    | undefined
}

/**
 * The schema of {@link GetInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const GetInput: Schema.Schema<GetInput> = /*#__PURE__*/ lazy(() =>
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
 * The bodies that {@link get} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface GetErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 500: UnknownError
}

/**
 * Answers which directory and project a call with these location fields ends up in.
 *
 * `GET /api/location`, contract operation `v2.location.get`; called as `V2.Location.get`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const get: Operation.Operation<GetInput, LocationInfo, GetErrors> = /*#__PURE__*/ Client.operation({
  id: "v2.location.get",
  method: "GET",
  path: "/api/location",
  input: GetInput,
  query: ["location"],
  success: LocationInfo,
  errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 500: UnknownError })
})
