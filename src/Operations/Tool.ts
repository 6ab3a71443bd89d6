/**
 * The operations of the group "Tool".
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
  UnknownError
} from "../Schema/Error.js"
import { ToolIDs, ToolList } from "../Schema/Tool.js"

/**
 * What {@link ids} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface IdsInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link IdsInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const IdsInput: Schema.Schema<IdsInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link ids} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface IdsErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 500: UnknownError
}

/**
 * Answers the names of all tools, built in or from plugins.
 *
 * `GET /experimental/tool/ids`, contract operation `tool.ids`; called as `Tool.ids`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const ids: Operation.Operation<IdsInput, ToolIDs, IdsErrors> = /*#__PURE__*/ Client.operation({
  id: "tool.ids",
  method: "GET",
  path: "/experimental/tool/ids",
  input: IdsInput,
  query: ["directory", "workspace"],
  success: ToolIDs,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    500: UnknownError
  })
})

/**
 * What {@link list} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ListInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly provider: string
  readonly model: string
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
    workspace: Schema.optional(Schema.String),
    provider: Schema.String,
    model: Schema.String
  })
)

/**
 * The bodies that {@link list} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ListErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 500: UnknownError
}

/**
 * Answers the tools a given model would be offered, each with the JSON schema of its input.
 *
 * `GET /experimental/tool`, contract operation `tool.list`; called as `Tool.list`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const list: Operation.Operation<ListInput, ToolList, ListErrors> = /*#__PURE__*/ Client.operation({
  id: "tool.list",
  method: "GET",
  path: "/experimental/tool",
  input: ListInput,
  query: ["directory", "workspace", "provider", "model"],
  success: ToolList,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    500: UnknownError
  })
})
