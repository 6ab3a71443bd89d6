/**
 * The operations of the group "Global".
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
import { BadRequestError, HttpApiBadRequest, InvalidRequestError, UnknownError, UpgradeError } from "../Schema/Error.js"
import { GlobalEvent } from "../Schema/GlobalEvent.js"

/**
 * The bodies that {@link configGet} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ConfigGetErrors {
  readonly 400: BadRequestError
  readonly 500: UnknownError
}

/**
 * Answers the user-wide configuration, before any project has a say.
 *
 * `GET /global/config`, contract operation `global.config.get`; called as `Global.configGet`.
 * Documented errors: 400 (`BadRequestError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const configGet: Operation.Operation<void, Config, ConfigGetErrors> = /*#__PURE__*/ Client.operation({
  id: "global.config.get",
  method: "GET",
  path: "/global/config",
  input: Schema.Void,
  success: Config,
  errors: () => ({ 400: BadRequestError, 500: UnknownError })
})

/**
 * What {@link configUpdate} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ConfigUpdateInput {
  readonly config: Config
}

/**
 * The schema of {@link ConfigUpdateInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ConfigUpdateInput: Schema.Schema<ConfigUpdateInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    config: Config
  })
)

/**
 * The bodies that {@link configUpdate} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ConfigUpdateErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError
  readonly 500: UnknownError
}

/**
 * Merges fields into the user-wide configuration file and answers the result.
 *
 * `PATCH /global/config`, contract operation `global.config.update`; called as `Global.configUpdate`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const configUpdate: Operation.Operation<ConfigUpdateInput, Config, ConfigUpdateErrors> =
  /*#__PURE__*/ Client.operation({
    id: "global.config.update",
    method: "PATCH",
    path: "/global/config",
    input: ConfigUpdateInput,
    body: "config",
    success: Config,
    errors: () => ({ 400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError), 500: UnknownError })
  })

/**
 * The bodies that {@link dispose} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface DisposeErrors {
  readonly 400: BadRequestError
  readonly 500: UnknownError
}

/**
 * Shuts down every loaded project, running turns and shell commands included; the server stays up.
 *
 * `POST /global/dispose`, contract operation `global.dispose`; called as `Global.dispose`.
 * Documented errors: 400 (`BadRequestError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const dispose: Operation.Operation<void, boolean, DisposeErrors> = /*#__PURE__*/ Client.operation({
  id: "global.dispose",
  method: "POST",
  path: "/global/dispose",
  input: Schema.Void,
  success: Schema.Boolean,
  errors: () => ({ 400: BadRequestError, 500: UnknownError })
})

/**
 * The bodies that {@link event} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface EventErrors {
  readonly 400: BadRequestError
  readonly 500: UnknownError
}

/**
 * Streams the events of all directories in envelopes that say where each one happened.
 *
 * `GET /global/event`, contract operation `global.event`; called as `Global.event`.
 * Documented errors: 400 (`BadRequestError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const event: Operation.StreamOperation<void, GlobalEvent, EventErrors> = /*#__PURE__*/ Client.streamOperation({
  id: "global.event",
  method: "GET",
  path: "/global/event",
  input: Schema.Void,
  success: GlobalEvent,
  errors: () => ({ 400: BadRequestError, 500: UnknownError })
})

/**
 * What {@link health} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface HealthOutput {
  readonly healthy: true
  readonly version: string
}

/**
 * The schema of {@link HealthOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const HealthOutput: Schema.Schema<HealthOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    healthy: Schema.Literal(true),
    version: Schema.String
  })
)

/**
 * The bodies that {@link health} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface HealthErrors {
  readonly 400: BadRequestError
  readonly 500: UnknownError
}

/**
 * Answers the version of a server that is up; works even when its configuration is broken.
 *
 * `GET /global/health`, contract operation `global.health`; called as `Global.health`.
 * Documented errors: 400 (`BadRequestError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const health: Operation.Operation<void, HealthOutput, HealthErrors> = /*#__PURE__*/ Client.operation({
  id: "global.health",
  method: "GET",
  path: "/global/health",
  input: Schema.Void,
  success: HealthOutput,
  errors: () => ({ 400: BadRequestError, 500: UnknownError })
})

/**
 * What {@link upgrade} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface UpgradeInput {
  readonly target: string
}

/**
 * The schema of {@link UpgradeInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const UpgradeInput: Schema.Schema<UpgradeInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    target: Schema.String
  })
)

/**
 * What {@link upgrade} answers.
 *
 * @since 0.1.0
 * @category models
 */
export type UpgradeOutput =
  | {
      readonly success: true
      readonly version: string
    }
  | {
      readonly error: string
      readonly success: false
    }

/**
 * The schema of {@link UpgradeOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const UpgradeOutput: Schema.Schema<UpgradeOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Union(
    Schema.Struct({
      success: Schema.Literal(true),
      version: Schema.String
    }),
    Schema.Struct({
      error: Schema.String,
      success: Schema.Literal(false)
    })
  )
)

/**
 * The bodies that {@link upgrade} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface UpgradeErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | UpgradeError
  readonly 500: UnknownError
}

/**
 * Replaces the installed binary by another version; not possible for every installation.
 *
 * `POST /global/upgrade`, contract operation `global.upgrade`; called as `Global.upgrade`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | UpgradeError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const upgrade: Operation.Operation<UpgradeInput, UpgradeOutput, UpgradeErrors> = /*#__PURE__*/ Client.operation({
  id: "global.upgrade",
  method: "POST",
  path: "/global/upgrade",
  input: UpgradeInput,
  body: ["target"],
  success: UpgradeOutput,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, UpgradeError),
    500: UnknownError
  })
})
