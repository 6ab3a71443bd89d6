/**
 * The operations of the group "Pty" of the preview API (`/api/*`).
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
  ForbiddenError,
  InvalidRequestError,
  PtyNotFoundError,
  UnauthorizedError,
  UnknownError
} from "../../Schema/Error.js"
import { PtyID } from "../../Schema/Ids.js"
import { Pty, PtyTicketConnectToken } from "../../Schema/Pty.js"
import { LocationInfo } from "../../Schema/Workspace.js"

/**
 * What {@link connect} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ConnectInput {
  readonly ptyID: PtyID
  readonly "location[directory]"?: string | undefined
  readonly "location[workspace]"?: string | undefined
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
    "location[directory]": Schema.optional(Schema.String),
    "location[workspace]": Schema.optional(Schema.String),
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
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 403: ForbiddenError
  readonly 404: PtyNotFoundError
  readonly 500: UnknownError
}

/**
 * Opens a terminal's WebSocket through the next API.
 *
 * `GET /api/pty/{ptyID}/connect`, contract operation `v2.pty.connect`; called as `V2.Pty.connect`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 403 (`ForbiddenError`), 404 (`PtyNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const connect: Operation.SocketOperation<ConnectInput, ConnectErrors> = /*#__PURE__*/ Client.socketOperation({
  id: "v2.pty.connect",
  method: "GET",
  path: "/api/pty/{ptyID}/connect",
  input: ConnectInput,
  query: ["location[directory]", "location[workspace]", "cursor", "ticket"],
  success: Schema.Void,
  errors: () => ({
    400: InvalidRequestError,
    401: UnauthorizedError,
    403: ForbiddenError,
    404: PtyNotFoundError,
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
  readonly location?:
    | {
        readonly directory?: string | undefined
        readonly workspace?: string | undefined
      }
    | undefined
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
    location: Schema.optional(
      Schema.Struct({
        directory: Schema.optional(Schema.String),
        workspace: Schema.optional(Schema.String)
      })
    )
  })
)

/**
 * What {@link connectToken} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface ConnectTokenOutput {
  readonly data: PtyTicketConnectToken
  readonly location: LocationInfo
}

/**
 * The schema of {@link ConnectTokenOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ConnectTokenOutput: Schema.Schema<ConnectTokenOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: PtyTicketConnectToken,
    location: LocationInfo
  })
)

/**
 * The bodies that {@link connectToken} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ConnectTokenErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 403: ForbiddenError
  readonly 404: PtyNotFoundError
  readonly 500: UnknownError
}

/**
 * Issues a one-use ticket for a terminal's socket through the next API.
 *
 * `POST /api/pty/{ptyID}/connect-token`, contract operation `v2.pty.connectToken`; called as `V2.Pty.connectToken`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 403 (`ForbiddenError`), 404 (`PtyNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const connectToken: Operation.Operation<ConnectTokenInput, ConnectTokenOutput, ConnectTokenErrors> =
  /*#__PURE__*/ Client.operation({
    id: "v2.pty.connectToken",
    method: "POST",
    path: "/api/pty/{ptyID}/connect-token",
    input: ConnectTokenInput,
    headers: { "x-opencode-ticket": "1" },
    query: ["location"],
    success: ConnectTokenOutput,
    errors: () => ({
      400: InvalidRequestError,
      401: UnauthorizedError,
      403: ForbiddenError,
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
  readonly location?:
    | {
        readonly directory?: string | undefined
        readonly workspace?: string | undefined
      }
    | undefined
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
    location: Schema.optional(
      Schema.Struct({
        directory: Schema.optional(Schema.String),
        workspace: Schema.optional(Schema.String)
      })
    ),
    args: Schema.optional(Schema.Array(Schema.String)),
    command: Schema.optional(Schema.String),
    cwd: Schema.optional(Schema.String),
    env: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.String })),
    title: Schema.optional(Schema.String)
  })
)

/**
 * What {@link create} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface CreateOutput {
  readonly data: Pty
  readonly location: LocationInfo
}

/**
 * The schema of {@link CreateOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const CreateOutput: Schema.Schema<CreateOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Pty,
    location: LocationInfo
  })
)

/**
 * The bodies that {@link create} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface CreateErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 500: UnknownError
}

/**
 * Starts a program in a new terminal at a location.
 *
 * `POST /api/pty`, contract operation `v2.pty.create`; called as `V2.Pty.create`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const create: Operation.Operation<CreateInput, CreateOutput, CreateErrors> = /*#__PURE__*/ Client.operation({
  id: "v2.pty.create",
  method: "POST",
  path: "/api/pty",
  input: CreateInput,
  query: ["location"],
  body: ["args", "command", "cwd", "env", "title"],
  success: CreateOutput,
  errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 500: UnknownError })
})

/**
 * What {@link get} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface GetInput {
  readonly ptyID: PtyID
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
    ptyID: PtyID,
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
  readonly data: Pty
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
    data: Pty,
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
  readonly 404: PtyNotFoundError
  readonly 500: UnknownError
}

/**
 * Answers one terminal of a location and, once it has ended, its exit code.
 *
 * `GET /api/pty/{ptyID}`, contract operation `v2.pty.get`; called as `V2.Pty.get`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 404 (`PtyNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const get: Operation.Operation<GetInput, GetOutput, GetErrors> = /*#__PURE__*/ Client.operation({
  id: "v2.pty.get",
  method: "GET",
  path: "/api/pty/{ptyID}",
  input: GetInput,
  query: ["location"],
  success: GetOutput,
  errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 404: PtyNotFoundError, 500: UnknownError })
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
  readonly data: ReadonlyArray<Pty>
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
    data: Schema.Array(Pty),
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
 * Lists a location's terminals; those that ended stay until they are removed.
 *
 * `GET /api/pty`, contract operation `v2.pty.list`; called as `V2.Pty.list`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const list: Operation.Operation<ListInput, ListOutput, ListErrors> = /*#__PURE__*/ Client.operation({
  id: "v2.pty.list",
  method: "GET",
  path: "/api/pty",
  input: ListInput,
  query: ["location"],
  success: ListOutput,
  errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 500: UnknownError })
})

/**
 * What {@link remove} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface RemoveInput {
  readonly ptyID: PtyID
  readonly location?:
    | {
        readonly directory?: string | undefined
        readonly workspace?: string | undefined
      }
    | undefined
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
    location: Schema.optional(
      Schema.Struct({
        directory: Schema.optional(Schema.String),
        workspace: Schema.optional(Schema.String)
      })
    )
  })
)

/**
 * The bodies that {@link remove} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface RemoveErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 404: PtyNotFoundError
  readonly 500: UnknownError
}

/**
 * Ends a terminal of a location and takes it off the list.
 *
 * `DELETE /api/pty/{ptyID}`, contract operation `v2.pty.remove`; called as `V2.Pty.remove`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 404 (`PtyNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const remove: Operation.Operation<RemoveInput, void, RemoveErrors> = /*#__PURE__*/ Client.operation({
  id: "v2.pty.remove",
  method: "DELETE",
  path: "/api/pty/{ptyID}",
  input: RemoveInput,
  query: ["location"],
  encoding: "empty",
  success: Schema.Void,
  errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 404: PtyNotFoundError, 500: UnknownError })
})

/**
 * What {@link update} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface UpdateInput {
  readonly ptyID: PtyID
  readonly location?:
    | {
        readonly directory?: string | undefined
        readonly workspace?: string | undefined
      }
    | undefined
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
    location: Schema.optional(
      Schema.Struct({
        directory: Schema.optional(Schema.String),
        workspace: Schema.optional(Schema.String)
      })
    ),
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
 * What {@link update} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface UpdateOutput {
  readonly data: Pty
  readonly location: LocationInfo
}

/**
 * The schema of {@link UpdateOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const UpdateOutput: Schema.Schema<UpdateOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Pty,
    location: LocationInfo
  })
)

/**
 * The bodies that {@link update} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface UpdateErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 404: PtyNotFoundError
  readonly 500: UnknownError
}

/**
 * Gives a terminal of a location another title or size.
 *
 * `PUT /api/pty/{ptyID}`, contract operation `v2.pty.update`; called as `V2.Pty.update`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 404 (`PtyNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const update: Operation.Operation<UpdateInput, UpdateOutput, UpdateErrors> = /*#__PURE__*/ Client.operation({
  id: "v2.pty.update",
  method: "PUT",
  path: "/api/pty/{ptyID}",
  input: UpdateInput,
  query: ["location"],
  body: ["size", "title"],
  success: UpdateOutput,
  errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 404: PtyNotFoundError, 500: UnknownError })
})
