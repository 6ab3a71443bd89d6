/**
 * The operations of the group "Integration" of the preview API (`/api/*`).
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
import { IntegrationAttempt, IntegrationAttemptStatus, IntegrationInfo } from "../../Schema/Integration.js"
import { LocationInfo } from "../../Schema/Workspace.js"

/**
 * What {@link attemptCancel} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface AttemptCancelInput {
  readonly attemptID: string
  readonly location?:
    | {
        readonly directory?: string | undefined
        readonly workspace?: string | undefined
      }
    | undefined
}

/**
 * The schema of {@link AttemptCancelInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const AttemptCancelInput: Schema.Schema<AttemptCancelInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    attemptID: Schema.String,
    location: Schema.optional(
      Schema.Struct({
        directory: Schema.optional(Schema.String),
        workspace: Schema.optional(Schema.String)
      })
    )
  })
)

/**
 * The bodies that {@link attemptCancel} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface AttemptCancelErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 500: UnknownError
}

/**
 * Gives up a sign-in that is still open.
 *
 * `DELETE /api/integration/attempt/{attemptID}`, contract operation `v2.integration.attempt.cancel`; called as `V2.Integration.attemptCancel`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const attemptCancel: Operation.Operation<AttemptCancelInput, void, AttemptCancelErrors> =
  /*#__PURE__*/ Client.operation({
    id: "v2.integration.attempt.cancel",
    method: "DELETE",
    path: "/api/integration/attempt/{attemptID}",
    input: AttemptCancelInput,
    query: ["location"],
    encoding: "empty",
    success: Schema.Void,
    errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 500: UnknownError })
  })

/**
 * What {@link attemptComplete} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface AttemptCompleteInput {
  readonly attemptID: string
  readonly location?:
    | {
        readonly directory?: string | undefined
        readonly workspace?: string | undefined
      }
    | undefined
  readonly code?: string | undefined
}

/**
 * The schema of {@link AttemptCompleteInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const AttemptCompleteInput: Schema.Schema<AttemptCompleteInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    attemptID: Schema.String,
    location: Schema.optional(
      Schema.Struct({
        directory: Schema.optional(Schema.String),
        workspace: Schema.optional(Schema.String)
      })
    ),
    code: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link attemptComplete} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface AttemptCompleteErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 500: UnknownError
}

/**
 * Hands in the code of a sign-in and keeps the credential it yields.
 *
 * `POST /api/integration/attempt/{attemptID}/complete`, contract operation `v2.integration.attempt.complete`; called as `V2.Integration.attemptComplete`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const attemptComplete: Operation.Operation<AttemptCompleteInput, void, AttemptCompleteErrors> =
  /*#__PURE__*/ Client.operation({
    id: "v2.integration.attempt.complete",
    method: "POST",
    path: "/api/integration/attempt/{attemptID}/complete",
    input: AttemptCompleteInput,
    query: ["location"],
    body: ["code"],
    encoding: "empty",
    success: Schema.Void,
    errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 500: UnknownError })
  })

/**
 * What {@link attemptStatus} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface AttemptStatusInput {
  readonly attemptID: string
  readonly location?:
    | {
        readonly directory?: string | undefined
        readonly workspace?: string | undefined
      }
    | undefined
}

/**
 * The schema of {@link AttemptStatusInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const AttemptStatusInput: Schema.Schema<AttemptStatusInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    attemptID: Schema.String,
    location: Schema.optional(
      Schema.Struct({
        directory: Schema.optional(Schema.String),
        workspace: Schema.optional(Schema.String)
      })
    )
  })
)

/**
 * What {@link attemptStatus} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface AttemptStatusOutput {
  readonly data: IntegrationAttemptStatus
  readonly location: LocationInfo
}

/**
 * The schema of {@link AttemptStatusOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const AttemptStatusOutput: Schema.Schema<AttemptStatusOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: IntegrationAttemptStatus,
    location: LocationInfo
  })
)

/**
 * The bodies that {@link attemptStatus} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface AttemptStatusErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 500: UnknownError
}

/**
 * Tells whether a sign-in is still pending, done, failed or expired.
 *
 * `GET /api/integration/attempt/{attemptID}`, contract operation `v2.integration.attempt.status`; called as `V2.Integration.attemptStatus`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const attemptStatus: Operation.Operation<AttemptStatusInput, AttemptStatusOutput, AttemptStatusErrors> =
  /*#__PURE__*/ Client.operation({
    id: "v2.integration.attempt.status",
    method: "GET",
    path: "/api/integration/attempt/{attemptID}",
    input: AttemptStatusInput,
    query: ["location"],
    success: AttemptStatusOutput,
    errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 500: UnknownError })
  })

/**
 * What {@link connectKey} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ConnectKeyInput {
  readonly integrationID: string
  readonly location?:
    | {
        readonly directory?: string | undefined
        readonly workspace?: string | undefined
      }
    | undefined
  readonly key: string
  readonly label?: string | undefined
}

/**
 * The schema of {@link ConnectKeyInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ConnectKeyInput: Schema.Schema<ConnectKeyInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    integrationID: Schema.String,
    location: Schema.optional(
      Schema.Struct({
        directory: Schema.optional(Schema.String),
        workspace: Schema.optional(Schema.String)
      })
    ),
    key: Schema.String,
    label: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link connectKey} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ConnectKeyErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 500: UnknownError
}

/**
 * Saves an API key as a credential of an integration.
 *
 * `POST /api/integration/{integrationID}/connect/key`, contract operation `v2.integration.connect.key`; called as `V2.Integration.connectKey`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const connectKey: Operation.Operation<ConnectKeyInput, void, ConnectKeyErrors> = /*#__PURE__*/ Client.operation({
  id: "v2.integration.connect.key",
  method: "POST",
  path: "/api/integration/{integrationID}/connect/key",
  input: ConnectKeyInput,
  query: ["location"],
  body: ["key", "label"],
  encoding: "empty",
  success: Schema.Void,
  errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 500: UnknownError })
})

/**
 * What {@link connectOauth} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ConnectOauthInput {
  readonly integrationID: string
  readonly location?:
    | {
        readonly directory?: string | undefined
        readonly workspace?: string | undefined
      }
    | undefined
  readonly inputs: { readonly [key: string]: string }
  readonly label?: string | undefined
  readonly methodID: string
}

/**
 * The schema of {@link ConnectOauthInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ConnectOauthInput: Schema.Schema<ConnectOauthInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    integrationID: Schema.String,
    location: Schema.optional(
      Schema.Struct({
        directory: Schema.optional(Schema.String),
        workspace: Schema.optional(Schema.String)
      })
    ),
    inputs: Schema.Record({ key: Schema.String, value: Schema.String }),
    label: Schema.optional(Schema.String),
    methodID: Schema.String
  })
)

/**
 * What {@link connectOauth} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface ConnectOauthOutput {
  readonly data: IntegrationAttempt
  readonly location: LocationInfo
}

/**
 * The schema of {@link ConnectOauthOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ConnectOauthOutput: Schema.Schema<ConnectOauthOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: IntegrationAttempt,
    location: LocationInfo
  })
)

/**
 * The bodies that {@link connectOauth} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ConnectOauthErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 500: UnknownError
}

/**
 * Opens a sign-in attempt and answers its id, address and instructions.
 *
 * `POST /api/integration/{integrationID}/connect/oauth`, contract operation `v2.integration.connect.oauth`; called as `V2.Integration.connectOauth`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const connectOauth: Operation.Operation<ConnectOauthInput, ConnectOauthOutput, ConnectOauthErrors> =
  /*#__PURE__*/ Client.operation({
    id: "v2.integration.connect.oauth",
    method: "POST",
    path: "/api/integration/{integrationID}/connect/oauth",
    input: ConnectOauthInput,
    query: ["location"],
    body: ["inputs", "label", "methodID"],
    success: ConnectOauthOutput,
    errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 500: UnknownError })
  })

/**
 * What {@link get} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface GetInput {
  readonly integrationID: string
  readonly location?:
    | {
        readonly directory?: string | undefined
        readonly workspace?: string | undefined
      }
    | undefined
}

/**
 * The schema of {@link GetInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const GetInput: Schema.Schema<GetInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    integrationID: Schema.String,
    location: Schema.optional(
      Schema.Struct({
        directory: Schema.optional(Schema.String),
        workspace: Schema.optional(Schema.String)
      })
    )
  })
)

/**
 * What {@link get} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface GetOutput {
  readonly data: IntegrationInfo | null
  readonly location: LocationInfo
}

/**
 * The schema of {@link GetOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const GetOutput: Schema.Schema<GetOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Union(IntegrationInfo, Schema.Null),
    location: LocationInfo
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
 * Answers one integration with its sign-in methods and connections, or null for an unknown id.
 *
 * `GET /api/integration/{integrationID}`, contract operation `v2.integration.get`; called as `V2.Integration.get`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const get: Operation.Operation<GetInput, GetOutput, GetErrors> = /*#__PURE__*/ Client.operation({
  id: "v2.integration.get",
  method: "GET",
  path: "/api/integration/{integrationID}",
  input: GetInput,
  query: ["location"],
  success: GetOutput,
  errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 500: UnknownError })
})

/**
 * What {@link list} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ListInput {
  readonly location?:
    | {
        readonly directory?: string | undefined
        readonly workspace?: string | undefined
      }
    | undefined
}

/**
 * The schema of {@link ListInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ListInput: Schema.Schema<ListInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    location: Schema.optional(
      Schema.Struct({
        directory: Schema.optional(Schema.String),
        workspace: Schema.optional(Schema.String)
      })
    )
  })
)

/**
 * What {@link list} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface ListOutput {
  readonly data: ReadonlyArray<IntegrationInfo>
  readonly location: LocationInfo
}

/**
 * The schema of {@link ListOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ListOutput: Schema.Schema<ListOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Array(IntegrationInfo),
    location: LocationInfo
  })
)

/**
 * The bodies that {@link list} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ListErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 500: UnknownError
}

/**
 * Answers all the services that credentials can be stored for and how to sign in to each.
 *
 * `GET /api/integration`, contract operation `v2.integration.list`; called as `V2.Integration.list`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const list: Operation.Operation<ListInput, ListOutput, ListErrors> = /*#__PURE__*/ Client.operation({
  id: "v2.integration.list",
  method: "GET",
  path: "/api/integration",
  input: ListInput,
  query: ["location"],
  success: ListOutput,
  errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 500: UnknownError })
})
