/**
 * The operations of the group "Path".
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
import { Path } from "../Schema/File.js"
import * as Open from "../Schema/Open.js"

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
 * Answers the folders in use: home, state, config, worktree and current directory.
 *
 * `GET /path`, contract operation `path.get`; called as `Path.get`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const get: Operation.Operation<GetInput, Path, GetErrors> = /*#__PURE__*/ Client.operation({
  id: "path.get",
  method: "GET",
  path: "/path",
  input: GetInput,
  query: ["directory", "workspace"],
  success: Path,
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
