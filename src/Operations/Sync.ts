/**
 * The operations of the group "Sync".
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
import { EventID, SessionID } from "../Schema/Ids.js"
import * as Open from "../Schema/Open.js"

/**
 * What {@link historyList} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface HistoryListInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly after: { readonly [key: string]: number }
}

/**
 * The schema of {@link HistoryListInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const HistoryListInput: Schema.Schema<HistoryListInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    after: Schema.Record({ key: Schema.String, value: Schema.Int.pipe(Schema.greaterThanOrEqualTo(0)) })
  })
)

/**
 * What {@link historyList} answers.
 *
 * @since 0.1.0
 * @category models
 */
export type HistoryListOutput = ReadonlyArray<{
  readonly aggregate_id: string
  readonly data: { readonly [key: string]: unknown }
  readonly id: EventID
  readonly seq: number
  readonly type: string
}>

/**
 * The schema of {@link HistoryListOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const HistoryListOutput: Schema.Schema<HistoryListOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Array(
    Schema.Struct({
      aggregate_id: Schema.String,
      data: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
      id: EventID,
      seq: Schema.Finite,
      type: Schema.String
    })
  )
)

/**
 * The bodies that {@link historyList} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface HistoryListErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 500: UnknownError
}

/**
 * Answers the recorded events that come after the sequence numbers the caller already has.
 *
 * `POST /sync/history`, contract operation `sync.history.list`; called as `Sync.historyList`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const historyList: Operation.Operation<HistoryListInput, HistoryListOutput, HistoryListErrors> =
  /*#__PURE__*/ Client.operation({
    id: "sync.history.list",
    method: "POST",
    path: "/sync/history",
    input: HistoryListInput,
    query: ["directory", "workspace"],
    body: "after",
    success: HistoryListOutput,
    errors: () => ({
      400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
      500: UnknownError
    })
  })

/**
 * What {@link replay} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ReplayInput {
  readonly workspace?: string | undefined
  readonly directory: string
  readonly events: ReadonlyArray<{
    readonly aggregateID: string
    readonly data: { readonly [key: string]: unknown }
    readonly id: EventID
    readonly seq: number
    readonly type: string
  }>
}

/**
 * The schema of {@link ReplayInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ReplayInput: Schema.Schema<ReplayInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    workspace: Schema.optional(Schema.String),
    directory: Schema.String,
    events: Schema.Array(
      Schema.Struct({
        aggregateID: Schema.String,
        data: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
        id: EventID,
        seq: Schema.Int.pipe(Schema.greaterThanOrEqualTo(0)),
        type: Schema.String
      })
    ).pipe(Schema.minItems(1))
  })
)

/**
 * What {@link replay} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface ReplayOutput {
  readonly sessionID: string
}

/**
 * The schema of {@link ReplayOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ReplayOutput: Schema.Schema<ReplayOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: Schema.String
  })
)

/**
 * The bodies that {@link replay} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ReplayErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 500: UnknownError
}

/**
 * Writes a recorded run of a session's events into this server's store.
 *
 * `POST /sync/replay`, contract operation `sync.replay`; called as `Sync.replay`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const replay: Operation.Operation<ReplayInput, ReplayOutput, ReplayErrors> = /*#__PURE__*/ Client.operation({
  id: "sync.replay",
  method: "POST",
  path: "/sync/replay",
  input: ReplayInput,
  query: ["workspace"],
  body: ["directory", "events"],
  success: ReplayOutput,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    500: UnknownError
  })
})

/**
 * What {@link start} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface StartInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link StartInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const StartInput: Schema.Schema<StartInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link start} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface StartErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Begins to follow the workspaces that hold sessions of the project.
 *
 * `POST /sync/start`, contract operation `sync.start`; called as `Sync.start`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const start: Operation.Operation<StartInput, boolean, StartErrors> = /*#__PURE__*/ Client.operation({
  id: "sync.start",
  method: "POST",
  path: "/sync/start",
  input: StartInput,
  query: ["directory", "workspace"],
  success: Schema.Boolean,
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
 * What {@link steal} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface StealInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly sessionID: SessionID
}

/**
 * The schema of {@link StealInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const StealInput: Schema.Schema<StealInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    sessionID: SessionID
  })
)

/**
 * What {@link steal} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface StealOutput {
  readonly sessionID: SessionID
}

/**
 * The schema of {@link StealOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const StealOutput: Schema.Schema<StealOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID
  })
)

/**
 * The bodies that {@link steal} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface StealErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 500: UnknownError
}

/**
 * Assigns a session to the workspace that the call is made in.
 *
 * `POST /sync/steal`, contract operation `sync.steal`; called as `Sync.steal`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const steal: Operation.Operation<StealInput, StealOutput, StealErrors> = /*#__PURE__*/ Client.operation({
  id: "sync.steal",
  method: "POST",
  path: "/sync/steal",
  input: StealInput,
  query: ["directory", "workspace"],
  body: ["sessionID"],
  success: StealOutput,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    500: UnknownError
  })
})
