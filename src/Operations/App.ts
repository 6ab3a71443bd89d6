/**
 * The operations of the group "App".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Client from "../Client.js"
import { lazy } from "../internal/lazy.js"
import type * as Operation from "../Operation.js"
import { Agent } from "../Schema/Agent.js"
import {
  BadRequestError,
  ConfigInvalidError,
  ConfigJsonError,
  HttpApiBadRequest,
  InvalidRequestError,
  UnknownError
} from "../Schema/Error.js"
import * as Open from "../Schema/Open.js"

/**
 * What {@link agents} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface AgentsInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link AgentsInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const AgentsInput: Schema.Schema<AgentsInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * What {@link agents} answers.
 *
 * @since 0.1.0
 * @category models
 */
export type AgentsOutput = ReadonlyArray<Agent>

/**
 * The schema of {@link AgentsOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const AgentsOutput: Schema.Schema<AgentsOutput> = /*#__PURE__*/ lazy(() => Schema.Array(Agent))

/**
 * The bodies that {@link agents} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface AgentsErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Answers the agents a session can run under, with their modes, prompts and permission rules.
 *
 * `GET /agent`, contract operation `app.agents`; called as `App.agents`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const agents: Operation.Operation<AgentsInput, AgentsOutput, AgentsErrors> = /*#__PURE__*/ Client.operation({
  id: "app.agents",
  method: "GET",
  path: "/agent",
  input: AgentsInput,
  query: ["directory", "workspace"],
  success: AgentsOutput,
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
 * What {@link log} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface LogInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly extra?: { readonly [key: string]: unknown } | undefined
  readonly level: "debug" | "info" | "error" | "warn"
  readonly message: string
  readonly service: string
}

/**
 * The schema of {@link LogInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const LogInput: Schema.Schema<LogInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    extra: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    level: Schema.Literal("debug", "info", "error", "warn"),
    message: Schema.String,
    service: Schema.String
  })
)

/**
 * The bodies that {@link log} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface LogErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 500: UnknownError
}

/**
 * Adds one line to the log file of the server, under a service name and level of the caller's choice.
 *
 * `POST /log`, contract operation `app.log`; called as `App.log`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const log: Operation.Operation<LogInput, boolean, LogErrors> = /*#__PURE__*/ Client.operation({
  id: "app.log",
  method: "POST",
  path: "/log",
  input: LogInput,
  query: ["directory", "workspace"],
  body: ["extra", "level", "message", "service"],
  success: Schema.Boolean,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    500: UnknownError
  })
})

/**
 * What {@link skills} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface SkillsInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link SkillsInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SkillsInput: Schema.Schema<SkillsInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * What {@link skills} answers.
 *
 * @since 0.1.0
 * @category models
 */
export type SkillsOutput = ReadonlyArray<{
  readonly content: string
  readonly description?: string | undefined
  readonly location: string
  readonly name: string
}>

/**
 * The schema of {@link SkillsOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SkillsOutput: Schema.Schema<SkillsOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Array(
    Schema.Struct({
      content: Schema.String,
      description: Schema.optional(Schema.String),
      location: Schema.String,
      name: Schema.String
    })
  )
)

/**
 * The bodies that {@link skills} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface SkillsErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Answers the skills found on disk, each with its file location and its whole Markdown content.
 *
 * `GET /skill`, contract operation `app.skills`; called as `App.skills`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const skills: Operation.Operation<SkillsInput, SkillsOutput, SkillsErrors> = /*#__PURE__*/ Client.operation({
  id: "app.skills",
  method: "GET",
  path: "/skill",
  input: SkillsInput,
  query: ["directory", "workspace"],
  success: SkillsOutput,
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
