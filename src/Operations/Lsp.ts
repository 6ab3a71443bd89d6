/**
 * The operations of the group "Lsp".
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
import { LSPStatus } from "../Schema/Tool.js"

/**
 * What {@link status} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface StatusInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link StatusInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const StatusInput: Schema.Schema<StatusInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * What {@link status} answers.
 *
 * @since 0.1.0
 * @category models
 */
export type StatusOutput = ReadonlyArray<LSPStatus>

/**
 * The schema of {@link StatusOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const StatusOutput: Schema.Schema<StatusOutput> = /*#__PURE__*/ lazy(() => Schema.Array(LSPStatus))

/**
 * The bodies that {@link status} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface StatusErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Lists the language servers that were started for the directory and their state.
 *
 * `GET /lsp`, contract operation `lsp.status`; called as `Lsp.status`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const status: Operation.Operation<StatusInput, StatusOutput, StatusErrors> = /*#__PURE__*/ Client.operation({
  id: "lsp.status",
  method: "GET",
  path: "/lsp",
  input: StatusInput,
  query: ["directory", "workspace"],
  success: StatusOutput,
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
