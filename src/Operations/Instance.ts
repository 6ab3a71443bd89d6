/**
 * The operations of the group "Instance".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Client from "../Client.js"
import { lazy } from "../internal/lazy.js"
import type * as Operation from "../Operation.js"
import { BadRequestError, ConfigInvalidError, ConfigJsonError, UnknownError } from "../Schema/Error.js"
import * as Open from "../Schema/Open.js"

/**
 * What {@link dispose} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface DisposeInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link DisposeInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const DisposeInput: Schema.Schema<DisposeInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link dispose} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface DisposeErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Unloads one directory with everything that runs in it; the next call loads it afresh.
 *
 * `POST /instance/dispose`, contract operation `instance.dispose`; called as `Instance.dispose`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const dispose: Operation.Operation<DisposeInput, boolean, DisposeErrors> = /*#__PURE__*/ Client.operation({
  id: "instance.dispose",
  method: "POST",
  path: "/instance/dispose",
  input: DisposeInput,
  query: ["directory", "workspace"],
  success: Schema.Boolean,
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
