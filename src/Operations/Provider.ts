/**
 * The operations of the group "Provider".
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
  InvalidRequestError,
  ProviderOauthError,
  UnknownError
} from "../Schema/Error.js"
import * as Open from "../Schema/Open.js"
import { Provider, ProviderAuthAuthorization, ProviderAuthMethod } from "../Schema/Provider.js"

/**
 * What {@link auth} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface AuthInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link AuthInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const AuthInput: Schema.Schema<AuthInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * What {@link auth} answers.
 *
 * @since 0.1.0
 * @category models
 */
export type AuthOutput = { readonly [key: string]: ReadonlyArray<ProviderAuthMethod> }

/**
 * The schema of {@link AuthOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const AuthOutput: Schema.Schema<AuthOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Record({ key: Schema.String, value: Schema.Array(ProviderAuthMethod) })
)

/**
 * The bodies that {@link auth} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface AuthErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Answers, by provider id, the ways to sign in and the inputs that each one asks for.
 *
 * `GET /provider/auth`, contract operation `provider.auth`; called as `Provider.auth`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const auth: Operation.Operation<AuthInput, AuthOutput, AuthErrors> = /*#__PURE__*/ Client.operation({
  id: "provider.auth",
  method: "GET",
  path: "/provider/auth",
  input: AuthInput,
  query: ["directory", "workspace"],
  success: AuthOutput,
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
 * What {@link list} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ListInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
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
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * What {@link list} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface ListOutput {
  readonly all: ReadonlyArray<Provider>
  readonly connected: ReadonlyArray<string>
  readonly default: { readonly [key: string]: string }
}

/**
 * The schema of {@link ListOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ListOutput: Schema.Schema<ListOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    all: Schema.Array(Provider),
    connected: Schema.Array(Schema.String),
    default: Schema.Record({ key: Schema.String, value: Schema.String })
  })
)

/**
 * The bodies that {@link list} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ListErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Answers the whole provider catalogue (several megabytes), the defaults and the connected ids.
 *
 * `GET /provider`, contract operation `provider.list`; called as `Provider.list`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const list: Operation.Operation<ListInput, ListOutput, ListErrors> = /*#__PURE__*/ Client.operation({
  id: "provider.list",
  method: "GET",
  path: "/provider",
  input: ListInput,
  query: ["directory", "workspace"],
  success: ListOutput,
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
 * What {@link oauthAuthorize} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface OauthAuthorizeInput {
  readonly providerID: string
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly inputs?: { readonly [key: string]: string } | undefined
  readonly method: number
}

/**
 * The schema of {@link OauthAuthorizeInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const OauthAuthorizeInput: Schema.Schema<OauthAuthorizeInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    providerID: Schema.String,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    inputs: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.String })),
    method: Schema.Finite
  })
)

/**
 * The bodies that {@link oauthAuthorize} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface OauthAuthorizeErrors {
  readonly 400: ProviderOauthError | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 500: UnknownError
}

/**
 * Begins one of a provider's sign-in methods and answers the address and instructions.
 *
 * `POST /provider/{providerID}/oauth/authorize`, contract operation `provider.oauth.authorize`; called as `Provider.oauthAuthorize`.
 * Documented errors: 400 (`ProviderOauthError | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const oauthAuthorize: Operation.Operation<OauthAuthorizeInput, ProviderAuthAuthorization, OauthAuthorizeErrors> =
  /*#__PURE__*/ Client.operation({
    id: "provider.oauth.authorize",
    method: "POST",
    path: "/provider/{providerID}/oauth/authorize",
    input: OauthAuthorizeInput,
    query: ["directory", "workspace"],
    body: ["inputs", "method"],
    success: ProviderAuthAuthorization,
    errors: () => ({
      400: Schema.Union(ProviderOauthError, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
      500: UnknownError
    })
  })

/**
 * What {@link oauthCallback} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface OauthCallbackInput {
  readonly providerID: string
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly code?: string | undefined
  readonly method: number
}

/**
 * The schema of {@link OauthCallbackInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const OauthCallbackInput: Schema.Schema<OauthCallbackInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    providerID: Schema.String,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    code: Schema.optional(Schema.String),
    method: Schema.Finite
  })
)

/**
 * The bodies that {@link oauthCallback} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface OauthCallbackErrors {
  readonly 400: ProviderOauthError | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 500: UnknownError
}

/**
 * Ends a sign-in that was begun before, with the code where the method has one.
 *
 * `POST /provider/{providerID}/oauth/callback`, contract operation `provider.oauth.callback`; called as `Provider.oauthCallback`.
 * Documented errors: 400 (`ProviderOauthError | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const oauthCallback: Operation.Operation<OauthCallbackInput, boolean, OauthCallbackErrors> =
  /*#__PURE__*/ Client.operation({
    id: "provider.oauth.callback",
    method: "POST",
    path: "/provider/{providerID}/oauth/callback",
    input: OauthCallbackInput,
    query: ["directory", "workspace"],
    body: ["code", "method"],
    success: Schema.Boolean,
    errors: () => ({
      400: Schema.Union(ProviderOauthError, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
      500: UnknownError
    })
  })
