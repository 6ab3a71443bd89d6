/**
 * The operations of the group "Pty".
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
  HttpApiForbidden,
  InvalidRequestError,
  NotFoundError,
  PtyForbiddenError,
  PtyNotFoundError,
  UnknownError
} from "../Schema/Error.js"
import { PtyID } from "../Schema/Ids.js"
import * as Open from "../Schema/Open.js"
import { Pty, PtyTicketConnectToken } from "../Schema/Pty.js"

/**
 * What {@link connect} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ConnectInput {
  readonly ptyID: PtyID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly cursor?: string | undefined
  readonly ticket?: string | undefined
}

/**
 * The schema of {@link ConnectInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ConnectInput: Schema.Schema<ConnectInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    ptyID: PtyID,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    cursor: Schema.optional(Schema.String),
    ticket: Schema.optional(Schema.String)
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
  readonly 403: HttpApiForbidden
  readonly 404: NotFoundError
  readonly 500: UnknownError
}

/**
 * Opens the WebSocket of a terminal: output comes in, keystrokes go out.
 *
 * `GET /pty/{ptyID}/connect`, contract operation `pty.connect`; called as `Pty.connect`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 403 (`HttpApiForbidden`), 404 (`NotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const connect: Operation.SocketOperation<ConnectInput, ConnectErrors> = /*#__PURE__*/ Client.socketOperation({
  id: "pty.connect",
  method: "GET",
  path: "/pty/{ptyID}/connect",
  input: ConnectInput,
  query: ["directory", "workspace", "cursor", "ticket"],
  success: Schema.Void,
  errors: () => ({
    400: Schema.Union(
      BadRequestError,
      ConfigInvalidError,
      ConfigJsonError,
      Open.unrecognized("name", ["BadRequest", "ConfigInvalidError", "ConfigJsonError"])
    ),
    403: HttpApiForbidden,
    404: NotFoundError,
    500: UnknownError
  })
})

/**
 * What {@link connectToken} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ConnectTokenInput {
  readonly ptyID: PtyID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link ConnectTokenInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ConnectTokenInput: Schema.Schema<ConnectTokenInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    ptyID: PtyID,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link connectToken} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ConnectTokenErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 403: PtyForbiddenError
  readonly 404: PtyNotFoundError
  readonly 500: UnknownError
}

/**
 * Issues a ticket, good once and for 60 s, for opening a terminal's socket without a header.
 *
 * `POST /pty/{ptyID}/connect-token`, contract operation `pty.connectToken`; called as `Pty.connectToken`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 403 (`PtyForbiddenError`), 404 (`PtyNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const connectToken: Operation.Operation<ConnectTokenInput, PtyTicketConnectToken, ConnectTokenErrors> =
  /*#__PURE__*/ Client.operation({
    id: "pty.connectToken",
    method: "POST",
    path: "/pty/{ptyID}/connect-token",
    input: ConnectTokenInput,
    headers: { "x-opencode-ticket": "1" },
    query: ["directory", "workspace"],
    success: PtyTicketConnectToken,
    errors: () => ({
      400: Schema.Union(
        BadRequestError,
        ConfigInvalidError,
        ConfigJsonError,
        Open.unrecognized("name", ["BadRequest", "ConfigInvalidError", "ConfigJsonError"])
      ),
      403: PtyForbiddenError,
      404: PtyNotFoundError,
      500: UnknownError
    })
  })

/**
 * What {@link create} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface CreateInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly args?: ReadonlyArray<string> | undefined
  readonly command?: string | undefined
  readonly cwd?: string | undefined
  readonly env?: { readonly [key: string]: string } | undefined
  readonly title?: string | undefined
}

/**
 * The schema of {@link CreateInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const CreateInput: Schema.Schema<CreateInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    args: Schema.optional(Schema.Array(Schema.String)),
    command: Schema.optional(Schema.String),
    cwd: Schema.optional(Schema.String),
    env: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.String })),
    title: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link create} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface CreateErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 500: UnknownError
}

/**
 * Starts a program in a new terminal; the user's shell unless a command is given.
 *
 * `POST /pty`, contract operation `pty.create`; called as `Pty.create`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const create: Operation.Operation<CreateInput, Pty, CreateErrors> = /*#__PURE__*/ Client.operation({
  id: "pty.create",
  method: "POST",
  path: "/pty",
  input: CreateInput,
  query: ["directory", "workspace"],
  body: ["args", "command", "cwd", "env", "title"],
  success: Pty,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    500: UnknownError
  })
})

/**
 * What {@link get} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface GetInput {
  readonly ptyID: PtyID
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
    ptyID: PtyID,
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
  readonly 404: PtyNotFoundError
  readonly 500: UnknownError
}

/**
 * Answers one terminal's command, folder, pid and state.
 *
 * `GET /pty/{ptyID}`, contract operation `pty.get`; called as `Pty.get`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 404 (`PtyNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const get: Operation.Operation<GetInput, Pty, GetErrors> = /*#__PURE__*/ Client.operation({
  id: "pty.get",
  method: "GET",
  path: "/pty/{ptyID}",
  input: GetInput,
  query: ["directory", "workspace"],
  success: Pty,
  errors: () => ({
    400: Schema.Union(
      BadRequestError,
      ConfigInvalidError,
      ConfigJsonError,
      Open.unrecognized("name", ["BadRequest", "ConfigInvalidError", "ConfigJsonError"])
    ),
    404: PtyNotFoundError,
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
export type ListOutput = ReadonlyArray<Pty>

/**
 * The schema of {@link ListOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ListOutput: Schema.Schema<ListOutput> = /*#__PURE__*/ lazy(() => Schema.Array(Pty))

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
 * Lists the terminals of the directory whose program still runs.
 *
 * `GET /pty`, contract operation `pty.list`; called as `Pty.list`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const list: Operation.Operation<ListInput, ListOutput, ListErrors> = /*#__PURE__*/ Client.operation({
  id: "pty.list",
  method: "GET",
  path: "/pty",
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
 * What {@link remove} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface RemoveInput {
  readonly ptyID: PtyID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link RemoveInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const RemoveInput: Schema.Schema<RemoveInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    ptyID: PtyID,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link remove} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface RemoveErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 404: PtyNotFoundError
  readonly 500: UnknownError
}

/**
 * Ends a terminal and the program in it.
 *
 * `DELETE /pty/{ptyID}`, contract operation `pty.remove`; called as `Pty.remove`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 404 (`PtyNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const remove: Operation.Operation<RemoveInput, boolean, RemoveErrors> = /*#__PURE__*/ Client.operation({
  id: "pty.remove",
  method: "DELETE",
  path: "/pty/{ptyID}",
  input: RemoveInput,
  query: ["directory", "workspace"],
  success: Schema.Boolean,
  errors: () => ({
    400: Schema.Union(
      BadRequestError,
      ConfigInvalidError,
      ConfigJsonError,
      Open.unrecognized("name", ["BadRequest", "ConfigInvalidError", "ConfigJsonError"])
    ),
    404: PtyNotFoundError,
    500: UnknownError
  })
})

/**
 * What {@link shells} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ShellsInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link ShellsInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ShellsInput: Schema.Schema<ShellsInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * What {@link shells} answers.
 *
 * @since 0.1.0
 * @category models
 */
export type ShellsOutput = ReadonlyArray<{
  readonly acceptable: boolean
  readonly name: string
  readonly path: string
}>

/**
 * The schema of {@link ShellsOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ShellsOutput: Schema.Schema<ShellsOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Array(
    Schema.Struct({
      acceptable: Schema.Boolean,
      name: Schema.String,
      path: Schema.String
    })
  )
)

/**
 * The bodies that {@link shells} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ShellsErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Lists the shells installed on the machine and whether the agent can use each.
 *
 * `GET /pty/shells`, contract operation `pty.shells`; called as `Pty.shells`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const shells: Operation.Operation<ShellsInput, ShellsOutput, ShellsErrors> = /*#__PURE__*/ Client.operation({
  id: "pty.shells",
  method: "GET",
  path: "/pty/shells",
  input: ShellsInput,
  query: ["directory", "workspace"],
  success: ShellsOutput,
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
  readonly ptyID: PtyID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly size?:
    | {
        readonly cols: number
        readonly rows: number
      }
    | undefined
  readonly title?: string | undefined
}

/**
 * The schema of {@link UpdateInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const UpdateInput: Schema.Schema<UpdateInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    ptyID: PtyID,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    size: Schema.optional(
      Schema.Struct({
        cols: Schema.Int.pipe(Schema.greaterThan(0)),
        rows: Schema.Int.pipe(Schema.greaterThan(0))
      })
    ),
    title: Schema.optional(Schema.String)
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
  readonly 404: PtyNotFoundError
  readonly 500: UnknownError
}

/**
 * Renames a terminal or tells it its new number of rows and columns.
 *
 * `PUT /pty/{ptyID}`, contract operation `pty.update`; called as `Pty.update`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 404 (`PtyNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const update: Operation.Operation<UpdateInput, Pty, UpdateErrors> = /*#__PURE__*/ Client.operation({
  id: "pty.update",
  method: "PUT",
  path: "/pty/{ptyID}",
  input: UpdateInput,
  query: ["directory", "workspace"],
  body: ["size", "title"],
  success: Pty,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    404: PtyNotFoundError,
    500: UnknownError
  })
})
