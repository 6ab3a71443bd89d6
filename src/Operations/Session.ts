/**
 * The operations of the group "Session".
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
  HttpApiInternalServerError,
  InvalidRequestError,
  NotFoundError,
  SessionBusyError,
  UnknownError
} from "../Schema/Error.js"
import { MessageID, PartID, SessionID, WorkspaceID } from "../Schema/Ids.js"
import { AssistantMessage, Message, OutputFormat } from "../Schema/Message.js"
import * as Open from "../Schema/Open.js"
import { AgentPartInput, FilePartInput, FilePartSource, Part, SubtaskPartInput, TextPartInput } from "../Schema/Part.js"
import { PermissionRuleset } from "../Schema/Permission.js"
import { Session, SessionStatus, Todo } from "../Schema/Session.js"
import { SnapshotFileDiff } from "../Schema/Vcs.js"

/**
 * What {@link abort} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface AbortInput {
  readonly sessionID: SessionID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link AbortInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const AbortInput: Schema.Schema<AbortInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link abort} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface AbortErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 500: UnknownError
}

/**
 * Stops the running turn with its tools; the blocked prompt then ends with MessageAbortedError.
 *
 * `POST /session/{sessionID}/abort`, contract operation `session.abort`; called as `Session.abort`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const abort: Operation.Operation<AbortInput, boolean, AbortErrors> = /*#__PURE__*/ Client.operation({
  id: "session.abort",
  method: "POST",
  path: "/session/{sessionID}/abort",
  input: AbortInput,
  query: ["directory", "workspace"],
  success: Schema.Boolean,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    500: UnknownError
  })
})

/**
 * What {@link children} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ChildrenInput {
  readonly sessionID: SessionID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link ChildrenInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ChildrenInput: Schema.Schema<ChildrenInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * What {@link children} answers.
 *
 * @since 0.1.0
 * @category models
 */
export type ChildrenOutput = ReadonlyArray<Session>

/**
 * The schema of {@link ChildrenOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ChildrenOutput: Schema.Schema<ChildrenOutput> = /*#__PURE__*/ lazy(() => Schema.Array(Session))

/**
 * The bodies that {@link children} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ChildrenErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 404: NotFoundError
  readonly 500: UnknownError
}

/**
 * Lists the sessions that name this one as their parent, such as those of the task tool.
 *
 * `GET /session/{sessionID}/children`, contract operation `session.children`; called as `Session.children`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 404 (`NotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const children: Operation.Operation<ChildrenInput, ChildrenOutput, ChildrenErrors> =
  /*#__PURE__*/ Client.operation({
    id: "session.children",
    method: "GET",
    path: "/session/{sessionID}/children",
    input: ChildrenInput,
    query: ["directory", "workspace"],
    success: ChildrenOutput,
    errors: () => ({
      400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
      404: NotFoundError,
      500: UnknownError
    })
  })

/**
 * What {@link command} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface CommandInput {
  readonly sessionID: SessionID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly agent?: string | undefined
  readonly arguments: string
  readonly command: string
  readonly messageID?: MessageID | undefined
  readonly model?: string | undefined
  readonly parts?:
    | ReadonlyArray<{
        readonly filename?: string | undefined
        readonly id?: PartID | undefined
        readonly mime: string
        readonly source?: FilePartSource | undefined
        readonly type: "file"
        readonly url: string
      }>
    | undefined
  readonly variant?: string | undefined
}

/**
 * The schema of {@link CommandInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const CommandInput: Schema.Schema<CommandInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    agent: Schema.optional(Schema.String),
    arguments: Schema.String,
    command: Schema.String,
    messageID: Schema.optional(MessageID),
    model: Schema.optional(Schema.String),
    parts: Schema.optional(
      Schema.Array(
        Schema.Struct({
          filename: Schema.optional(Schema.String),
          id: Schema.optional(PartID),
          mime: Schema.String,
          source: Schema.optional(FilePartSource),
          type: Schema.Literal("file"),
          url: Schema.String
        })
      )
    ),
    variant: Schema.optional(Schema.String)
  })
)

/**
 * What {@link command} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface CommandOutput {
  readonly info: AssistantMessage
  readonly parts: ReadonlyArray<Part>
}

/**
 * The schema of {@link CommandOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const CommandOutput: Schema.Schema<CommandOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    info: AssistantMessage,
    parts: Schema.Array(Part)
  })
)

/**
 * The bodies that {@link command} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface CommandErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 404: NotFoundError
  readonly 500: UnknownError
}

/**
 * Runs a slash command as a turn and answers the assistant's message once it has ended.
 *
 * `POST /session/{sessionID}/command`, contract operation `session.command`; called as `Session.command`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 404 (`NotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const command: Operation.Operation<CommandInput, CommandOutput, CommandErrors> = /*#__PURE__*/ Client.operation({
  id: "session.command",
  method: "POST",
  path: "/session/{sessionID}/command",
  input: CommandInput,
  query: ["directory", "workspace"],
  body: ["agent", "arguments", "command", "messageID", "model", "parts", "variant"],
  success: CommandOutput,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    404: NotFoundError,
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
  readonly agent?: string | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly model?:
    | {
        readonly id: string
        readonly providerID: string
        readonly variant?: string | undefined
      }
    | undefined
  readonly parentID?: SessionID | undefined
  readonly permission?: PermissionRuleset | undefined
  readonly title?: string | undefined
  readonly workspaceID?: WorkspaceID | undefined
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
    agent: Schema.optional(Schema.String),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    model: Schema.optional(
      Schema.Struct({
        id: Schema.String,
        providerID: Schema.String,
        variant: Schema.optional(Schema.String)
      })
    ),
    parentID: Schema.optional(SessionID),
    permission: Schema.optional(PermissionRuleset),
    title: Schema.optional(Schema.String),
    workspaceID: Schema.optional(WorkspaceID)
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
 * Opens a session in the directory, optionally with a title, parent, model or permission rules.
 *
 * `POST /session`, contract operation `session.create`; called as `Session.create`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const create: Operation.Operation<CreateInput, Session, CreateErrors> = /*#__PURE__*/ Client.operation({
  id: "session.create",
  method: "POST",
  path: "/session",
  input: CreateInput,
  query: ["directory", "workspace"],
  body: ["agent", "metadata", "model", "parentID", "permission", "title", "workspaceID"],
  success: Session,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    500: UnknownError
  })
})

/**
 * What {@link delete} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface DeleteInput {
  readonly sessionID: SessionID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link DeleteInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const DeleteInput: Schema.Schema<DeleteInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link delete} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface DeleteErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 404: NotFoundError
  readonly 500: UnknownError
}

/**
 * Deletes a session for good, messages and child sessions included.
 *
 * `DELETE /session/{sessionID}`, contract operation `session.delete`; called as `Session.delete`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 404 (`NotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
const delete_: Operation.Operation<DeleteInput, boolean, DeleteErrors> = /*#__PURE__*/ Client.operation({
  id: "session.delete",
  method: "DELETE",
  path: "/session/{sessionID}",
  input: DeleteInput,
  query: ["directory", "workspace"],
  success: Schema.Boolean,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    404: NotFoundError,
    500: UnknownError
  })
})

export {
  /**
   * {@inheritDoc delete_}
   *
   * @since 0.1.0
   * @category operations
   */
  delete_ as delete
}

/**
 * What {@link deleteMessage} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface DeleteMessageInput {
  readonly sessionID: SessionID
  readonly messageID: MessageID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link DeleteMessageInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const DeleteMessageInput: Schema.Schema<DeleteMessageInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    messageID: MessageID,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link deleteMessage} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface DeleteMessageErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 404: NotFoundError
  readonly 409: SessionBusyError
  readonly 500: UnknownError
}

/**
 * Removes one message with its parts; files it changed stay as they are.
 *
 * `DELETE /session/{sessionID}/message/{messageID}`, contract operation `session.deleteMessage`; called as `Session.deleteMessage`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 404 (`NotFoundError`), 409 (`SessionBusyError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const deleteMessage: Operation.Operation<DeleteMessageInput, boolean, DeleteMessageErrors> =
  /*#__PURE__*/ Client.operation({
    id: "session.deleteMessage",
    method: "DELETE",
    path: "/session/{sessionID}/message/{messageID}",
    input: DeleteMessageInput,
    query: ["directory", "workspace"],
    success: Schema.Boolean,
    errors: () => ({
      400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
      404: NotFoundError,
      409: SessionBusyError,
      500: UnknownError
    })
  })

/**
 * What {@link diff} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface DiffInput {
  readonly sessionID: SessionID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly messageID?: MessageID | undefined
}

/**
 * The schema of {@link DiffInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const DiffInput: Schema.Schema<DiffInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    messageID: Schema.optional(MessageID)
  })
)

/**
 * What {@link diff} answers.
 *
 * @since 0.1.0
 * @category models
 */
export type DiffOutput = ReadonlyArray<SnapshotFileDiff>

/**
 * The schema of {@link DiffOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const DiffOutput: Schema.Schema<DiffOutput> = /*#__PURE__*/ lazy(() => Schema.Array(SnapshotFileDiff))

/**
 * The bodies that {@link diff} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface DiffErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Answers the files that a session changed, or those of the turn after one user message.
 *
 * `GET /session/{sessionID}/diff`, contract operation `session.diff`; called as `Session.diff`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const diff: Operation.Operation<DiffInput, DiffOutput, DiffErrors> = /*#__PURE__*/ Client.operation({
  id: "session.diff",
  method: "GET",
  path: "/session/{sessionID}/diff",
  input: DiffInput,
  query: ["directory", "workspace", "messageID"],
  success: DiffOutput,
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
 * What {@link fork} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ForkInput {
  readonly sessionID: SessionID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly messageID?: MessageID | undefined
}

/**
 * The schema of {@link ForkInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ForkInput: Schema.Schema<ForkInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    messageID: Schema.optional(MessageID)
  })
)

/**
 * The bodies that {@link fork} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ForkErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 404: NotFoundError
  readonly 500: UnknownError
}

/**
 * Copies a session, or its messages before a given one, into a new session.
 *
 * `POST /session/{sessionID}/fork`, contract operation `session.fork`; called as `Session.fork`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 404 (`NotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const fork: Operation.Operation<ForkInput, Session, ForkErrors> = /*#__PURE__*/ Client.operation({
  id: "session.fork",
  method: "POST",
  path: "/session/{sessionID}/fork",
  input: ForkInput,
  query: ["directory", "workspace"],
  body: ["messageID"],
  success: Session,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    404: NotFoundError,
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
  readonly sessionID: SessionID
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
    sessionID: SessionID,
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
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 404: NotFoundError
  readonly 500: UnknownError
}

/**
 * Answers one session: title, directory, times, cost and model.
 *
 * `GET /session/{sessionID}`, contract operation `session.get`; called as `Session.get`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 404 (`NotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const get: Operation.Operation<GetInput, Session, GetErrors> = /*#__PURE__*/ Client.operation({
  id: "session.get",
  method: "GET",
  path: "/session/{sessionID}",
  input: GetInput,
  query: ["directory", "workspace"],
  success: Session,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    404: NotFoundError,
    500: UnknownError
  })
})

/**
 * What {@link init} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface InitInput {
  readonly sessionID: SessionID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly messageID: MessageID
  readonly modelID: string
  readonly providerID: string
}

/**
 * The schema of {@link InitInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const InitInput: Schema.Schema<InitInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    messageID: MessageID,
    modelID: Schema.String,
    providerID: Schema.String
  })
)

/**
 * The bodies that {@link init} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface InitErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 404: NotFoundError
  readonly 500: UnknownError
}

/**
 * Runs the turn that studies the project and writes its AGENTS.md.
 *
 * `POST /session/{sessionID}/init`, contract operation `session.init`; called as `Session.init`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 404 (`NotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const init: Operation.Operation<InitInput, boolean, InitErrors> = /*#__PURE__*/ Client.operation({
  id: "session.init",
  method: "POST",
  path: "/session/{sessionID}/init",
  input: InitInput,
  query: ["directory", "workspace"],
  body: ["messageID", "modelID", "providerID"],
  success: Schema.Boolean,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    404: NotFoundError,
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
  readonly scope?: "project" | undefined
  readonly path?: string | undefined
  readonly roots?: boolean | "true" | "false" | undefined
  readonly start?: number | undefined
  readonly search?: string | undefined
  readonly limit?: number | undefined
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
    workspace: Schema.optional(Schema.String),
    scope: Schema.optional(Schema.Literal("project")),
    path: Schema.optional(Schema.String),
    roots: Schema.optional(Schema.Union(Schema.Boolean, Schema.Literal("true", "false"))),
    start: Schema.optional(Schema.Finite),
    search: Schema.optional(Schema.String),
    limit: Schema.optional(Schema.Finite)
  })
)

/**
 * What {@link list} answers.
 *
 * @since 0.1.0
 * @category models
 */
export type ListOutput = ReadonlyArray<Session>

/**
 * The schema of {@link ListOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ListOutput: Schema.Schema<ListOutput> = /*#__PURE__*/ lazy(() => Schema.Array(Session))

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
 * Lists the sessions of the project, latest change first, with filters.
 *
 * `GET /session`, contract operation `session.list`; called as `Session.list`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const list: Operation.Operation<ListInput, ListOutput, ListErrors> = /*#__PURE__*/ Client.operation({
  id: "session.list",
  method: "GET",
  path: "/session",
  input: ListInput,
  query: ["directory", "workspace", "scope", "path", "roots", "start", "search", "limit"],
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
 * What {@link message} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface MessageInput {
  readonly sessionID: SessionID
  readonly messageID: MessageID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link MessageInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const MessageInput: Schema.Schema<MessageInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    messageID: MessageID,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * What {@link message} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface MessageOutput {
  readonly info: Message
  readonly parts: ReadonlyArray<Part>
}

/**
 * The schema of {@link MessageOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const MessageOutput: Schema.Schema<MessageOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    info: Message,
    parts: Schema.Array(Part)
  })
)

/**
 * The bodies that {@link message} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface MessageErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 404: NotFoundError
  readonly 500: UnknownError
}

/**
 * Answers one message of a session and all its parts.
 *
 * `GET /session/{sessionID}/message/{messageID}`, contract operation `session.message`; called as `Session.message`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 404 (`NotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const message: Operation.Operation<MessageInput, MessageOutput, MessageErrors> = /*#__PURE__*/ Client.operation({
  id: "session.message",
  method: "GET",
  path: "/session/{sessionID}/message/{messageID}",
  input: MessageInput,
  query: ["directory", "workspace"],
  success: MessageOutput,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    404: NotFoundError,
    500: UnknownError
  })
})

/**
 * What {@link messages} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface MessagesInput {
  readonly sessionID: SessionID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly limit?: number | undefined
  readonly before?: string | undefined
}

/**
 * The schema of {@link MessagesInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const MessagesInput: Schema.Schema<MessagesInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    limit: Schema.optional(Schema.Int.pipe(Schema.greaterThanOrEqualTo(0), Schema.lessThanOrEqualTo(9007199254740991))),
    before: Schema.optional(Schema.String)
  })
)

/**
 * What {@link messages} answers.
 *
 * @since 0.1.0
 * @category models
 */
export type MessagesOutput = ReadonlyArray<{
  readonly info: Message
  readonly parts: ReadonlyArray<Part>
}>

/**
 * The schema of {@link MessagesOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const MessagesOutput: Schema.Schema<MessagesOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Array(
    Schema.Struct({
      info: Message,
      parts: Schema.Array(Part)
    })
  )
)

/**
 * The bodies that {@link messages} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface MessagesErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 404: NotFoundError
  readonly 500: UnknownError
}

/**
 * Pages through a session's messages with their parts, in the order they were written.
 *
 * `GET /session/{sessionID}/message`, contract operation `session.messages`; called as `Session.messages`.
 * It answers one page; `Pages.items` goes through all of them, from the last item to the first.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 404 (`NotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const messages: Operation.PagedOperation<MessagesInput, MessagesOutput, MessagesErrors, MessagesOutput[number]> =
  /*#__PURE__*/ Client.pagedOperation({
    id: "session.messages",
    method: "GET",
    path: "/session/{sessionID}/message",
    input: MessagesInput,
    query: ["directory", "workspace", "limit", "before"],
    success: MessagesOutput,
    errors: () => ({
      400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
      404: NotFoundError,
      500: UnknownError
    }),
    paging: {
      items: (page) => [...page].reverse(),
      next: ({ headers }) => headers["x-next-cursor"],
      at: (input, cursor) => ({ ...input, before: cursor })
    }
  })

/**
 * What {@link prompt} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface PromptInput {
  readonly sessionID: SessionID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly agent?: string | undefined
  readonly format?: OutputFormat | undefined
  readonly messageID?: MessageID | undefined
  readonly model?:
    | {
        readonly modelID: string
        readonly providerID: string
      }
    | undefined
  readonly noReply?: boolean | undefined
  readonly parts: ReadonlyArray<TextPartInput | FilePartInput | AgentPartInput | SubtaskPartInput>
  readonly system?: string | undefined
  readonly tools?: { readonly [key: string]: boolean } | undefined
  readonly variant?: string | undefined
}

/**
 * The schema of {@link PromptInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PromptInput: Schema.Schema<PromptInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    agent: Schema.optional(Schema.String),
    format: Schema.optional(OutputFormat),
    messageID: Schema.optional(MessageID),
    model: Schema.optional(
      Schema.Struct({
        modelID: Schema.String,
        providerID: Schema.String
      })
    ),
    noReply: Schema.optional(Schema.Boolean),
    parts: Schema.Array(Schema.Union(TextPartInput, FilePartInput, AgentPartInput, SubtaskPartInput)),
    system: Schema.optional(Schema.String),
    tools: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Boolean })),
    variant: Schema.optional(Schema.String)
  })
)

/**
 * What {@link prompt} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface PromptOutput {
  readonly info: Message
  readonly parts: ReadonlyArray<Part>
}

/**
 * The schema of {@link PromptOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PromptOutput: Schema.Schema<PromptOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    info: Message,
    parts: Schema.Array(Part)
  })
)

/**
 * The bodies that {@link prompt} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface PromptErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 404: NotFoundError
  readonly 500: UnknownError
}

/**
 * Sends a user message and waits for the turn to end; the reason of a failed turn is in info.error.
 *
 * `POST /session/{sessionID}/message`, contract operation `session.prompt`; called as `Session.prompt`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 404 (`NotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const prompt: Operation.Operation<PromptInput, PromptOutput, PromptErrors> = /*#__PURE__*/ Client.operation({
  id: "session.prompt",
  method: "POST",
  path: "/session/{sessionID}/message",
  input: PromptInput,
  query: ["directory", "workspace"],
  body: ["agent", "format", "messageID", "model", "noReply", "parts", "system", "tools", "variant"],
  success: PromptOutput,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    404: NotFoundError,
    500: UnknownError
  })
})

/**
 * What {@link promptAsync} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface PromptAsyncInput {
  readonly sessionID: SessionID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly agent?: string | undefined
  readonly format?: OutputFormat | undefined
  readonly messageID?: MessageID | undefined
  readonly model?:
    | {
        readonly modelID: string
        readonly providerID: string
      }
    | undefined
  readonly noReply?: boolean | undefined
  readonly parts: ReadonlyArray<TextPartInput | FilePartInput | AgentPartInput | SubtaskPartInput>
  readonly system?: string | undefined
  readonly tools?: { readonly [key: string]: boolean } | undefined
  readonly variant?: string | undefined
}

/**
 * The schema of {@link PromptAsyncInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PromptAsyncInput: Schema.Schema<PromptAsyncInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    agent: Schema.optional(Schema.String),
    format: Schema.optional(OutputFormat),
    messageID: Schema.optional(MessageID),
    model: Schema.optional(
      Schema.Struct({
        modelID: Schema.String,
        providerID: Schema.String
      })
    ),
    noReply: Schema.optional(Schema.Boolean),
    parts: Schema.Array(Schema.Union(TextPartInput, FilePartInput, AgentPartInput, SubtaskPartInput)),
    system: Schema.optional(Schema.String),
    tools: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Boolean })),
    variant: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link promptAsync} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface PromptAsyncErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 404: NotFoundError
  readonly 500: UnknownError
}

/**
 * Sends a user message and comes back at once; the turn is to be followed through events.
 *
 * `POST /session/{sessionID}/prompt_async`, contract operation `session.prompt_async`; called as `Session.promptAsync`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 404 (`NotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const promptAsync: Operation.Operation<PromptAsyncInput, void, PromptAsyncErrors> =
  /*#__PURE__*/ Client.operation({
    id: "session.prompt_async",
    method: "POST",
    path: "/session/{sessionID}/prompt_async",
    input: PromptAsyncInput,
    query: ["directory", "workspace"],
    body: ["agent", "format", "messageID", "model", "noReply", "parts", "system", "tools", "variant"],
    encoding: "empty",
    success: Schema.Void,
    errors: () => ({
      400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
      404: NotFoundError,
      500: UnknownError
    })
  })

/**
 * What {@link revert} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface RevertInput {
  readonly sessionID: SessionID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly messageID: MessageID
  readonly partID?: PartID | undefined
}

/**
 * The schema of {@link RevertInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const RevertInput: Schema.Schema<RevertInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    messageID: MessageID,
    partID: Schema.optional(PartID)
  })
)

/**
 * The bodies that {@link revert} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface RevertErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 404: NotFoundError
  readonly 409: SessionBusyError
  readonly 500: UnknownError
}

/**
 * Hides a message and all after it and puts the files back as they were before it.
 *
 * `POST /session/{sessionID}/revert`, contract operation `session.revert`; called as `Session.revert`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 404 (`NotFoundError`), 409 (`SessionBusyError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const revert: Operation.Operation<RevertInput, Session, RevertErrors> = /*#__PURE__*/ Client.operation({
  id: "session.revert",
  method: "POST",
  path: "/session/{sessionID}/revert",
  input: RevertInput,
  query: ["directory", "workspace"],
  body: ["messageID", "partID"],
  success: Session,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    404: NotFoundError,
    409: SessionBusyError,
    500: UnknownError
  })
})

/**
 * What {@link share} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ShareInput {
  readonly sessionID: SessionID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link ShareInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ShareInput: Schema.Schema<ShareInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link share} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ShareErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 404: NotFoundError
  readonly 500: HttpApiInternalServerError | UnknownError
}

/**
 * Publishes a session on the web and answers it with the link; needs the network.
 *
 * `POST /session/{sessionID}/share`, contract operation `session.share`; called as `Session.share`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 404 (`NotFoundError`), 500 (`HttpApiInternalServerError | UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const share: Operation.Operation<ShareInput, Session, ShareErrors> = /*#__PURE__*/ Client.operation({
  id: "session.share",
  method: "POST",
  path: "/session/{sessionID}/share",
  input: ShareInput,
  query: ["directory", "workspace"],
  success: Session,
  errors: () => ({
    400: Schema.Union(
      BadRequestError,
      ConfigInvalidError,
      ConfigJsonError,
      Open.unrecognized("name", ["BadRequest", "ConfigInvalidError", "ConfigJsonError"])
    ),
    404: NotFoundError,
    500: Schema.Union(HttpApiInternalServerError, UnknownError)
  })
})

/**
 * What {@link shell} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ShellInput {
  readonly sessionID: SessionID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly agent: string
  readonly command: string
  readonly messageID?: MessageID | undefined
  readonly model?:
    | {
        readonly modelID: string
        readonly providerID: string
      }
    | undefined
}

/**
 * The schema of {@link ShellInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ShellInput: Schema.Schema<ShellInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    agent: Schema.String,
    command: Schema.String,
    messageID: Schema.optional(MessageID),
    model: Schema.optional(
      Schema.Struct({
        modelID: Schema.String,
        providerID: Schema.String
      })
    )
  })
)

/**
 * What {@link shell} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface ShellOutput {
  readonly info: Message
  readonly parts: ReadonlyArray<Part>
}

/**
 * The schema of {@link ShellOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ShellOutput: Schema.Schema<ShellOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    info: Message,
    parts: Schema.Array(Part)
  })
)

/**
 * The bodies that {@link shell} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ShellErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 404: NotFoundError
  readonly 409: SessionBusyError
  readonly 500: UnknownError
}

/**
 * Runs a shell command for the user and keeps its output as a message of the session.
 *
 * `POST /session/{sessionID}/shell`, contract operation `session.shell`; called as `Session.shell`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 404 (`NotFoundError`), 409 (`SessionBusyError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const shell: Operation.Operation<ShellInput, ShellOutput, ShellErrors> = /*#__PURE__*/ Client.operation({
  id: "session.shell",
  method: "POST",
  path: "/session/{sessionID}/shell",
  input: ShellInput,
  query: ["directory", "workspace"],
  body: ["agent", "command", "messageID", "model"],
  success: ShellOutput,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    404: NotFoundError,
    409: SessionBusyError,
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
export type StatusOutput = { readonly [key: string]: SessionStatus }

/**
 * The schema of {@link StatusOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const StatusOutput: Schema.Schema<StatusOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Record({ key: Schema.String, value: SessionStatus })
)

/**
 * The bodies that {@link status} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface StatusErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 500: UnknownError
}

/**
 * Answers which sessions are busy or retrying, by session id; idle ones are left out.
 *
 * `GET /session/status`, contract operation `session.status`; called as `Session.status`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const status: Operation.Operation<StatusInput, StatusOutput, StatusErrors> = /*#__PURE__*/ Client.operation({
  id: "session.status",
  method: "GET",
  path: "/session/status",
  input: StatusInput,
  query: ["directory", "workspace"],
  success: StatusOutput,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    500: UnknownError
  })
})

/**
 * What {@link summarize} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface SummarizeInput {
  readonly sessionID: SessionID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly auto?: boolean | undefined
  readonly modelID: string
  readonly providerID: string
}

/**
 * The schema of {@link SummarizeInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SummarizeInput: Schema.Schema<SummarizeInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    auto: Schema.optional(Schema.Boolean),
    modelID: Schema.String,
    providerID: Schema.String
  })
)

/**
 * The bodies that {@link summarize} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface SummarizeErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 404: NotFoundError
  readonly 500: UnknownError
}

/**
 * Compacts a session: a model turn writes a summary that replaces the older messages.
 *
 * `POST /session/{sessionID}/summarize`, contract operation `session.summarize`; called as `Session.summarize`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 404 (`NotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const summarize: Operation.Operation<SummarizeInput, boolean, SummarizeErrors> = /*#__PURE__*/ Client.operation({
  id: "session.summarize",
  method: "POST",
  path: "/session/{sessionID}/summarize",
  input: SummarizeInput,
  query: ["directory", "workspace"],
  body: ["auto", "modelID", "providerID"],
  success: Schema.Boolean,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    404: NotFoundError,
    500: UnknownError
  })
})

/**
 * What {@link todo} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface TodoInput {
  readonly sessionID: SessionID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link TodoInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const TodoInput: Schema.Schema<TodoInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * What {@link todo} answers.
 *
 * @since 0.1.0
 * @category models
 */
export type TodoOutput = ReadonlyArray<Todo>

/**
 * The schema of {@link TodoOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const TodoOutput: Schema.Schema<TodoOutput> = /*#__PURE__*/ lazy(() => Schema.Array(Todo))

/**
 * The bodies that {@link todo} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface TodoErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 404: NotFoundError
  readonly 500: UnknownError
}

/**
 * Answers the agent's to-do list for a session, each item with status and priority.
 *
 * `GET /session/{sessionID}/todo`, contract operation `session.todo`; called as `Session.todo`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 404 (`NotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const todo: Operation.Operation<TodoInput, TodoOutput, TodoErrors> = /*#__PURE__*/ Client.operation({
  id: "session.todo",
  method: "GET",
  path: "/session/{sessionID}/todo",
  input: TodoInput,
  query: ["directory", "workspace"],
  success: TodoOutput,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    404: NotFoundError,
    500: UnknownError
  })
})

/**
 * What {@link unrevert} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface UnrevertInput {
  readonly sessionID: SessionID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link UnrevertInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const UnrevertInput: Schema.Schema<UnrevertInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link unrevert} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface UnrevertErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 404: NotFoundError
  readonly 409: SessionBusyError
  readonly 500: UnknownError
}

/**
 * Undoes a revert: hidden messages and file changes come back.
 *
 * `POST /session/{sessionID}/unrevert`, contract operation `session.unrevert`; called as `Session.unrevert`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 404 (`NotFoundError`), 409 (`SessionBusyError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const unrevert: Operation.Operation<UnrevertInput, Session, UnrevertErrors> = /*#__PURE__*/ Client.operation({
  id: "session.unrevert",
  method: "POST",
  path: "/session/{sessionID}/unrevert",
  input: UnrevertInput,
  query: ["directory", "workspace"],
  success: Session,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    404: NotFoundError,
    409: SessionBusyError,
    500: UnknownError
  })
})

/**
 * What {@link unshare} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface UnshareInput {
  readonly sessionID: SessionID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link UnshareInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const UnshareInput: Schema.Schema<UnshareInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link unshare} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface UnshareErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 404: NotFoundError
  readonly 500: HttpApiInternalServerError | UnknownError
}

/**
 * Deletes the public page of a session; the session itself still names the address.
 *
 * `DELETE /session/{sessionID}/share`, contract operation `session.unshare`; called as `Session.unshare`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 404 (`NotFoundError`), 500 (`HttpApiInternalServerError | UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const unshare: Operation.Operation<UnshareInput, Session, UnshareErrors> = /*#__PURE__*/ Client.operation({
  id: "session.unshare",
  method: "DELETE",
  path: "/session/{sessionID}/share",
  input: UnshareInput,
  query: ["directory", "workspace"],
  success: Session,
  errors: () => ({
    400: Schema.Union(
      BadRequestError,
      ConfigInvalidError,
      ConfigJsonError,
      Open.unrecognized("name", ["BadRequest", "ConfigInvalidError", "ConfigJsonError"])
    ),
    404: NotFoundError,
    500: Schema.Union(HttpApiInternalServerError, UnknownError)
  })
})

/**
 * What {@link update} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface UpdateInput {
  readonly sessionID: SessionID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly permission?: PermissionRuleset | undefined
  readonly time?:
    | {
        readonly archived?: number | undefined
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
    sessionID: SessionID,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    permission: Schema.optional(PermissionRuleset),
    time: Schema.optional(
      Schema.Struct({
        archived: Schema.optional(Schema.Finite)
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
  readonly 404: NotFoundError
  readonly 500: UnknownError
}

/**
 * Changes the title, metadata, permission rules or archive time of a session.
 *
 * `PATCH /session/{sessionID}`, contract operation `session.update`; called as `Session.update`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 404 (`NotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const update: Operation.Operation<UpdateInput, Session, UpdateErrors> = /*#__PURE__*/ Client.operation({
  id: "session.update",
  method: "PATCH",
  path: "/session/{sessionID}",
  input: UpdateInput,
  query: ["directory", "workspace"],
  body: ["metadata", "permission", "time", "title"],
  success: Session,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    404: NotFoundError,
    500: UnknownError
  })
})
