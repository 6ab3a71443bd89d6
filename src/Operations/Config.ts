/**
 * The operations of the group "Config".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Client from "../Client.js"
import { lazy } from "../internal/lazy.js"
import type * as Operation from "../Operation.js"
import { Config } from "../Schema/Config.js"
import {
  BadRequestError,
  ConfigInvalidError,
  ConfigJsonError,
  HttpApiBadRequest,
  InvalidRequestError,
  UnknownError
} from "../Schema/Error.js"
import * as Open from "../Schema/Open.js"
import { Provider } from "../Schema/Provider.js"

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
 * Answers the merged configuration that is in force for the directory.
 *
 * `GET /config`, contract operation `config.get`; called as `Config.get`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const get: Operation.Operation<GetInput, Config, GetErrors> = /*#__PURE__*/ Client.operation({
  id: "config.get",
  method: "GET",
  path: "/config",
  input: GetInput,
  query: ["directory", "workspace"],
  success: Config,
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
 * What {@link providers} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ProvidersInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link ProvidersInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ProvidersInput: Schema.Schema<ProvidersInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * What {@link providers} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface ProvidersOutput {
  readonly default: { readonly [key: string]: string }
  readonly providers: ReadonlyArray<Provider>
}

/**
 * The schema of {@link ProvidersOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ProvidersOutput: Schema.Schema<ProvidersOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    default: Schema.Record({ key: Schema.String, value: Schema.String }),
    providers: Schema.Array(Provider)
  })
)

/**
 * The bodies that {@link providers} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ProvidersErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Answers the providers that are usable right now and the model each of them falls back to.
 *
 * `GET /config/providers`, contract operation `config.providers`; called as `Config.providers`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const providers: Operation.Operation<ProvidersInput, ProvidersOutput, ProvidersErrors> =
  /*#__PURE__*/ Client.operation({
    id: "config.providers",
    method: "GET",
    path: "/config/providers",
    input: ProvidersInput,
    query: ["directory", "workspace"],
    success: ProvidersOutput,
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
 * What {@link update} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface UpdateInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly config: Config
}

/**
 * The schema of {@link UpdateInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const UpdateInput: Schema.Schema<UpdateInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    config: Config
  })
)

/**
 * The bodies that {@link update} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface UpdateErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 500: UnknownError
}

/**
 * Merges fields into the config.json of the project's folder and answers what was sent.
 *
 * `PATCH /config`, contract operation `config.update`; called as `Config.update`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const update: Operation.Operation<UpdateInput, Config, UpdateErrors> = /*#__PURE__*/ Client.operation({
  id: "config.update",
  method: "PATCH",
  path: "/config",
  input: UpdateInput,
  query: ["directory", "workspace"],
  body: "config",
  success: Config,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    500: UnknownError
  })
})
