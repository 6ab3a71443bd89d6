/**
 * The operations of the group "Mcp".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Client from "../Client.js"
import { lazy } from "../internal/lazy.js"
import type * as Operation from "../Operation.js"
import { McpLocalConfig, McpRemoteConfig } from "../Schema/Config.js"
import {
  BadRequestError,
  ConfigInvalidError,
  ConfigJsonError,
  HttpApiBadRequest,
  InvalidRequestError,
  McpServerNotFoundError,
  McpUnsupportedOAuthError,
  UnknownError
} from "../Schema/Error.js"
import { MCPStatus } from "../Schema/Mcp.js"
import * as Open from "../Schema/Open.js"

/**
 * What {@link add} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface AddInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly config: McpLocalConfig | McpRemoteConfig
  readonly name: string
}

/**
 * The schema of {@link AddInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const AddInput: Schema.Schema<AddInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    config: Schema.Union(McpLocalConfig, McpRemoteConfig),
    name: Schema.String
  })
)

/**
 * What {@link add} answers.
 *
 * @since 0.1.0
 * @category models
 */
export type AddOutput = { readonly [key: string]: MCPStatus }

/**
 * The schema of {@link AddOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const AddOutput: Schema.Schema<AddOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Record({ key: Schema.String, value: MCPStatus })
)

/**
 * The bodies that {@link add} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface AddErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 500: UnknownError
}

/**
 * Registers an MCP server until the instance ends and answers the state of all of them.
 *
 * `POST /mcp`, contract operation `mcp.add`; called as `Mcp.add`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const add: Operation.Operation<AddInput, AddOutput, AddErrors> = /*#__PURE__*/ Client.operation({
  id: "mcp.add",
  method: "POST",
  path: "/mcp",
  input: AddInput,
  query: ["directory", "workspace"],
  body: ["config", "name"],
  success: AddOutput,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    500: UnknownError
  })
})

/**
 * What {@link authAuthenticate} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface AuthAuthenticateInput {
  readonly name: string
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link AuthAuthenticateInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const AuthAuthenticateInput: Schema.Schema<AuthAuthenticateInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    name: Schema.String,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link authAuthenticate} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface AuthAuthenticateErrors {
  readonly 400: McpUnsupportedOAuthError | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 404: McpServerNotFoundError
  readonly 500: UnknownError
}

/**
 * Runs a whole MCP sign-in through the local browser and waits until it is over.
 *
 * `POST /mcp/{name}/auth/authenticate`, contract operation `mcp.auth.authenticate`; called as `Mcp.authAuthenticate`.
 * Documented errors: 400 (`McpUnsupportedOAuthError | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 404 (`McpServerNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const authAuthenticate: Operation.Operation<AuthAuthenticateInput, MCPStatus, AuthAuthenticateErrors> =
  /*#__PURE__*/ Client.operation({
    id: "mcp.auth.authenticate",
    method: "POST",
    path: "/mcp/{name}/auth/authenticate",
    input: AuthAuthenticateInput,
    query: ["directory", "workspace"],
    success: MCPStatus,
    errors: () => ({
      400: Schema.Union(
        McpUnsupportedOAuthError,
        InvalidRequestError,
        BadRequestError,
        ConfigInvalidError,
        ConfigJsonError
      ),
      404: McpServerNotFoundError,
      500: UnknownError
    })
  })

/**
 * What {@link authCallback} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface AuthCallbackInput {
  readonly name: string
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly code: string
}

/**
 * The schema of {@link AuthCallbackInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const AuthCallbackInput: Schema.Schema<AuthCallbackInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    name: Schema.String,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    code: Schema.String
  })
)

/**
 * The bodies that {@link authCallback} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface AuthCallbackErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 404: McpServerNotFoundError
  readonly 500: UnknownError
}

/**
 * Finishes an MCP sign-in with the code that the authorization page handed out.
 *
 * `POST /mcp/{name}/auth/callback`, contract operation `mcp.auth.callback`; called as `Mcp.authCallback`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 404 (`McpServerNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const authCallback: Operation.Operation<AuthCallbackInput, MCPStatus, AuthCallbackErrors> =
  /*#__PURE__*/ Client.operation({
    id: "mcp.auth.callback",
    method: "POST",
    path: "/mcp/{name}/auth/callback",
    input: AuthCallbackInput,
    query: ["directory", "workspace"],
    body: ["code"],
    success: MCPStatus,
    errors: () => ({
      400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
      404: McpServerNotFoundError,
      500: UnknownError
    })
  })

/**
 * What {@link authRemove} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface AuthRemoveInput {
  readonly name: string
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link AuthRemoveInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const AuthRemoveInput: Schema.Schema<AuthRemoveInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    name: Schema.String,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * What {@link authRemove} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface AuthRemoveOutput {
  readonly success: true
}

/**
 * The schema of {@link AuthRemoveOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const AuthRemoveOutput: Schema.Schema<AuthRemoveOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    success: Schema.Literal(true)
  })
)

/**
 * The bodies that {@link authRemove} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface AuthRemoveErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 404: McpServerNotFoundError
  readonly 500: UnknownError
}

/**
 * Drops the OAuth tokens held for one MCP server.
 *
 * `DELETE /mcp/{name}/auth`, contract operation `mcp.auth.remove`; called as `Mcp.authRemove`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 404 (`McpServerNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const authRemove: Operation.Operation<AuthRemoveInput, AuthRemoveOutput, AuthRemoveErrors> =
  /*#__PURE__*/ Client.operation({
    id: "mcp.auth.remove",
    method: "DELETE",
    path: "/mcp/{name}/auth",
    input: AuthRemoveInput,
    query: ["directory", "workspace"],
    success: AuthRemoveOutput,
    errors: () => ({
      400: Schema.Union(
        BadRequestError,
        ConfigInvalidError,
        ConfigJsonError,
        Open.unrecognized("name", ["BadRequest", "ConfigInvalidError", "ConfigJsonError"])
      ),
      404: McpServerNotFoundError,
      500: UnknownError
    })
  })

/**
 * What {@link authStart} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface AuthStartInput {
  readonly name: string
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link AuthStartInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const AuthStartInput: Schema.Schema<AuthStartInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    name: Schema.String,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * What {@link authStart} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface AuthStartOutput {
  readonly authorizationUrl: string
  readonly oauthState: string
}

/**
 * The schema of {@link AuthStartOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const AuthStartOutput: Schema.Schema<AuthStartOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    authorizationUrl: Schema.String,
    oauthState: Schema.String
  })
)

/**
 * The bodies that {@link authStart} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface AuthStartErrors {
  readonly 400: McpUnsupportedOAuthError | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 404: McpServerNotFoundError
  readonly 500: UnknownError
}

/**
 * Answers the address where the user signs in to an MCP server, and the matching OAuth state.
 *
 * `POST /mcp/{name}/auth`, contract operation `mcp.auth.start`; called as `Mcp.authStart`.
 * Documented errors: 400 (`McpUnsupportedOAuthError | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 404 (`McpServerNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const authStart: Operation.Operation<AuthStartInput, AuthStartOutput, AuthStartErrors> =
  /*#__PURE__*/ Client.operation({
    id: "mcp.auth.start",
    method: "POST",
    path: "/mcp/{name}/auth",
    input: AuthStartInput,
    query: ["directory", "workspace"],
    success: AuthStartOutput,
    errors: () => ({
      400: Schema.Union(
        McpUnsupportedOAuthError,
        InvalidRequestError,
        BadRequestError,
        ConfigInvalidError,
        ConfigJsonError
      ),
      404: McpServerNotFoundError,
      500: UnknownError
    })
  })

/**
 * What {@link connect} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ConnectInput {
  readonly name: string
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link ConnectInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ConnectInput: Schema.Schema<ConnectInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    name: Schema.String,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link connect} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ConnectErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 404: McpServerNotFoundError
  readonly 500: UnknownError
}

/**
 * Turns a configured MCP server on.
 *
 * `POST /mcp/{name}/connect`, contract operation `mcp.connect`; called as `Mcp.connect`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 404 (`McpServerNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const connect: Operation.Operation<ConnectInput, boolean, ConnectErrors> = /*#__PURE__*/ Client.operation({
  id: "mcp.connect",
  method: "POST",
  path: "/mcp/{name}/connect",
  input: ConnectInput,
  query: ["directory", "workspace"],
  success: Schema.Boolean,
  errors: () => ({
    400: Schema.Union(
      BadRequestError,
      ConfigInvalidError,
      ConfigJsonError,
      Open.unrecognized("name", ["BadRequest", "ConfigInvalidError", "ConfigJsonError"])
    ),
    404: McpServerNotFoundError,
    500: UnknownError
  })
})

/**
 * What {@link disconnect} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface DisconnectInput {
  readonly name: string
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link DisconnectInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const DisconnectInput: Schema.Schema<DisconnectInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    name: Schema.String,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link disconnect} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface DisconnectErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 404: McpServerNotFoundError
  readonly 500: UnknownError
}

/**
 * Turns an MCP server off without forgetting its configuration.
 *
 * `POST /mcp/{name}/disconnect`, contract operation `mcp.disconnect`; called as `Mcp.disconnect`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 404 (`McpServerNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const disconnect: Operation.Operation<DisconnectInput, boolean, DisconnectErrors> =
  /*#__PURE__*/ Client.operation({
    id: "mcp.disconnect",
    method: "POST",
    path: "/mcp/{name}/disconnect",
    input: DisconnectInput,
    query: ["directory", "workspace"],
    success: Schema.Boolean,
    errors: () => ({
      400: Schema.Union(
        BadRequestError,
        ConfigInvalidError,
        ConfigJsonError,
        Open.unrecognized("name", ["BadRequest", "ConfigInvalidError", "ConfigJsonError"])
      ),
      404: McpServerNotFoundError,
      500: UnknownError
    })
  })

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
export type StatusOutput = { readonly [key: string]: MCPStatus }

/**
 * The schema of {@link StatusOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const StatusOutput: Schema.Schema<StatusOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Record({ key: Schema.String, value: MCPStatus })
)

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
 * Answers, by name, whether each MCP server is connected, off, failed or wants a sign-in.
 *
 * `GET /mcp`, contract operation `mcp.status`; called as `Mcp.status`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const status: Operation.Operation<StatusInput, StatusOutput, StatusErrors> = /*#__PURE__*/ Client.operation({
  id: "mcp.status",
  method: "GET",
  path: "/mcp",
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
