/**
 * The operations of the group "Health" of the preview API (`/api/*`).
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
 * What {@link get} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface GetOutput {
  readonly healthy: true
}

/**
 * The schema of {@link GetOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const GetOutput: Schema.Schema<GetOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    healthy: Schema.Literal(true)
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
 * Answers healthy: true as soon as the next API takes calls.
 *
 * `GET /api/health`, contract operation `v2.health.get`; called as `V2.Health.get`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const get: Operation.Operation<void, GetOutput, GetErrors> = /*#__PURE__*/ Client.operation({
  id: "v2.health.get",
  method: "GET",
  path: "/api/health",
  input: Schema.Void,
  success: GetOutput,
  errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 500: UnknownError })
})
