/**
 * The operations of the group "Provider" of the preview API (`/api/*`).
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Client from "../../Client.js"
import { lazy } from "../../internal/lazy.js"
import type * as Operation from "../../Operation.js"
import {
  InvalidRequestError,
  ProviderNotFoundError,
  ServiceUnavailableError,
  UnauthorizedError,
  UnknownError
} from "../../Schema/Error.js"
import { ProviderV2Info } from "../../Schema/Provider.js"
import { LocationInfo } from "../../Schema/Workspace.js"

/**
 * What {@link get} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface GetInput {
  readonly providerID: string
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
    providerID: Schema.String,
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
  readonly data: ProviderV2Info
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
    data: ProviderV2Info,
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
  readonly 404: ProviderNotFoundError
  readonly 500: UnknownError
  readonly 503: ServiceUnavailableError
}

/**
 * Answers one provider with its endpoint and settings, in the form of the next API.
 *
 * `GET /api/provider/{providerID}`, contract operation `v2.provider.get`; called as `V2.Provider.get`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 404 (`ProviderNotFoundError`), 500 (`UnknownError`), 503 (`ServiceUnavailableError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const get: Operation.Operation<GetInput, GetOutput, GetErrors> = /*#__PURE__*/ Client.operation({
  id: "v2.provider.get",
  method: "GET",
  path: "/api/provider/{providerID}",
  input: GetInput,
  query: ["location"],
  success: GetOutput,
  errors: () => ({
    400: InvalidRequestError,
    401: UnauthorizedError,
    404: ProviderNotFoundError,
    500: UnknownError,
    503: ServiceUnavailableError
  })
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
  readonly data: ReadonlyArray<ProviderV2Info>
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
    data: Schema.Array(ProviderV2Info),
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
  readonly 503: ServiceUnavailableError
}

/**
 * Answers the providers in use at a location, in the form of the next API.
 *
 * `GET /api/provider`, contract operation `v2.provider.list`; called as `V2.Provider.list`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 500 (`UnknownError`), 503 (`ServiceUnavailableError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const list: Operation.Operation<ListInput, ListOutput, ListErrors> = /*#__PURE__*/ Client.operation({
  id: "v2.provider.list",
  method: "GET",
  path: "/api/provider",
  input: ListInput,
  query: ["location"],
  success: ListOutput,
  errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 500: UnknownError, 503: ServiceUnavailableError })
})
