/**
 * The operations of the group "Session" of the preview API (`/api/*`).
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Client from "../../Client.js"
import { lastSeq } from "../../internal/durable/seq.js"
import { lazy } from "../../internal/lazy.js"
import type * as Operation from "../../Operation.js"
import {
  ConflictError,
  InvalidCursorError,
  InvalidRequestError,
  MessageNotFoundError,
  PermissionNotFoundError,
  QuestionNotFoundError,
  ServiceUnavailableError,
  SessionNotFoundError,
  UnauthorizedError,
  UnknownError,
  V2UnknownError
} from "../../Schema/Error.js"
import { MessageID, PermissionID, QuestionID, SessionID, WorkspaceID } from "../../Schema/Ids.js"
import * as Open from "../../Schema/Open.js"
import {
  PermissionV2Effect,
  PermissionV2Reply,
  PermissionV2Request,
  PermissionV2Source
} from "../../Schema/Permission.js"
import { ModelRef } from "../../Schema/Provider.js"
import { QuestionV2Answer, QuestionV2Request } from "../../Schema/Question.js"
import { RevertState, SessionActive, SessionsResponse, SessionV2Info } from "../../Schema/Session.js"
import { SessionDurableEvent, SessionHistory } from "../../Schema/V2Event.js"
import { SessionInputAdmitted, SessionMessage, SessionMessagesResponse, V2PromptInput } from "../../Schema/V2Message.js"
import { LocationRef } from "../../Schema/Workspace.js"

/**
 * What {@link active} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface ActiveOutput {
  readonly data: { readonly [key: SessionID]: SessionActive }
}

/**
 * The schema of {@link ActiveOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ActiveOutput: Schema.Schema<ActiveOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Record({ key: Schema.TemplateLiteral("ses", Schema.String), value: SessionActive })
  })
)

/**
 * The bodies that {@link active} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ActiveErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 500: UnknownError
}

/**
 * Answers the sessions that this server process is working on at the moment, by id.
 *
 * `GET /api/session/active`, contract operation `v2.session.active`; called as `V2.Session.active`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const active: Operation.Operation<void, ActiveOutput, ActiveErrors> = /*#__PURE__*/ Client.operation({
  id: "v2.session.active",
  method: "GET",
  path: "/api/session/active",
  input: Schema.Void,
  success: ActiveOutput,
  errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 500: UnknownError })
})

/**
 * What {@link compact} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface CompactInput {
  readonly sessionID: SessionID
}

/**
 * The schema of {@link CompactInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const CompactInput: Schema.Schema<CompactInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID
  })
)

/**
 * The bodies that {@link compact} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface CompactErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 404: SessionNotFoundError
  readonly 500: UnknownError
  readonly 503: ServiceUnavailableError
}

/**
 * Asks for a session's history to be condensed; 503 where the server cannot do that yet.
 *
 * `POST /api/session/{sessionID}/compact`, contract operation `v2.session.compact`; called as `V2.Session.compact`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 404 (`SessionNotFoundError`), 500 (`UnknownError`), 503 (`ServiceUnavailableError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const compact: Operation.Operation<CompactInput, void, CompactErrors> = /*#__PURE__*/ Client.operation({
  id: "v2.session.compact",
  method: "POST",
  path: "/api/session/{sessionID}/compact",
  input: CompactInput,
  encoding: "empty",
  success: Schema.Void,
  errors: () => ({
    400: InvalidRequestError,
    401: UnauthorizedError,
    404: SessionNotFoundError,
    500: UnknownError,
    503: ServiceUnavailableError
  })
})

/**
 * What {@link context} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ContextInput {
  readonly sessionID: SessionID
}

/**
 * The schema of {@link ContextInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ContextInput: Schema.Schema<ContextInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID
  })
)

/**
 * What {@link context} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface ContextOutput {
  readonly data: ReadonlyArray<SessionMessage>
}

/**
 * The schema of {@link ContextOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ContextOutput: Schema.Schema<ContextOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Array(SessionMessage)
  })
)

/**
 * The bodies that {@link context} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ContextErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 404: SessionNotFoundError
  readonly 500: V2UnknownError | UnknownError
}

/**
 * Answers the messages that the model would see next, back to the last compaction.
 *
 * `GET /api/session/{sessionID}/context`, contract operation `v2.session.context`; called as `V2.Session.context`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 404 (`SessionNotFoundError`), 500 (`V2UnknownError | UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const context: Operation.Operation<ContextInput, ContextOutput, ContextErrors> = /*#__PURE__*/ Client.operation({
  id: "v2.session.context",
  method: "GET",
  path: "/api/session/{sessionID}/context",
  input: ContextInput,
  success: ContextOutput,
  errors: () => ({
    400: InvalidRequestError,
    401: UnauthorizedError,
    404: SessionNotFoundError,
    500: Schema.Union(V2UnknownError, UnknownError)
  })
})

/**
 * What {@link create} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface CreateInput {
  readonly agent?: string | undefined
  readonly id?: SessionID | undefined
  readonly location?: LocationRef | undefined
  readonly model?: ModelRef | undefined
}

/**
 * The schema of {@link CreateInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const CreateInput: Schema.Schema<CreateInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    agent: Schema.optional(Schema.String),
    id: Schema.optional(SessionID),
    location: Schema.optional(LocationRef),
    model: Schema.optional(ModelRef)
  })
)

/**
 * What {@link create} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface CreateOutput {
  readonly data: SessionV2Info
}

/**
 * The schema of {@link CreateOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const CreateOutput: Schema.Schema<CreateOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: SessionV2Info
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
 * Opens a session through the next API, optionally with an id, agent, model or location.
 *
 * `POST /api/session`, contract operation `v2.session.create`; called as `V2.Session.create`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const create: Operation.Operation<CreateInput, CreateOutput, CreateErrors> = /*#__PURE__*/ Client.operation({
  id: "v2.session.create",
  method: "POST",
  path: "/api/session",
  input: CreateInput,
  body: ["agent", "id", "location", "model"],
  success: CreateOutput,
  errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 500: UnknownError })
})

/**
 * What {@link events} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventsInput {
  readonly sessionID: SessionID
  readonly after?: string | undefined
}

/**
 * The schema of {@link EventsInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventsInput: Schema.Schema<EventsInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    after: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link events} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface EventsErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 404: SessionNotFoundError
  readonly 500: UnknownError
}

/**
 * Streams a session's recorded events from a sequence number on, then the new ones live.
 *
 * `GET /api/session/{sessionID}/event`, contract operation `v2.session.events`; called as `V2.Session.events`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 404 (`SessionNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const events: Operation.StreamOperation<EventsInput, SessionDurableEvent, EventsErrors> =
  /*#__PURE__*/ Client.streamOperation({
    id: "v2.session.events",
    method: "GET",
    path: "/api/session/{sessionID}/event",
    input: EventsInput,
    query: ["after"],
    success: SessionDurableEvent,
    errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 404: SessionNotFoundError, 500: UnknownError })
  })

/**
 * What {@link get} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface GetInput {
  readonly sessionID: SessionID
}

/**
 * The schema of {@link GetInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const GetInput: Schema.Schema<GetInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID
  })
)

/**
 * What {@link get} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface GetOutput {
  readonly data: SessionV2Info
}

/**
 * The schema of {@link GetOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const GetOutput: Schema.Schema<GetOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: SessionV2Info
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
  readonly 404: SessionNotFoundError
  readonly 500: UnknownError
}

/**
 * Answers one session in the form of the next API, with its location, cost and tokens.
 *
 * `GET /api/session/{sessionID}`, contract operation `v2.session.get`; called as `V2.Session.get`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 404 (`SessionNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const get: Operation.Operation<GetInput, GetOutput, GetErrors> = /*#__PURE__*/ Client.operation({
  id: "v2.session.get",
  method: "GET",
  path: "/api/session/{sessionID}",
  input: GetInput,
  success: GetOutput,
  errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 404: SessionNotFoundError, 500: UnknownError })
})

/**
 * What {@link history} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface HistoryInput {
  readonly sessionID: SessionID
  readonly limit?: string | undefined
  readonly after?: string | undefined
}

/**
 * The schema of {@link HistoryInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const HistoryInput: Schema.Schema<HistoryInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    limit: Schema.optional(Schema.String),
    after: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link history} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface HistoryErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 404: SessionNotFoundError
  readonly 500: UnknownError
}

/**
 * Answers a page of a session's recorded events and whether there are more.
 *
 * `GET /api/session/{sessionID}/history`, contract operation `v2.session.history`; called as `V2.Session.history`.
 * It answers one page; `Pages.items` goes through all of them.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 404 (`SessionNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const history: Operation.PagedOperation<
  HistoryInput,
  SessionHistory,
  HistoryErrors,
  SessionHistory["data"][number]
> = /*#__PURE__*/ Client.pagedOperation({
  id: "v2.session.history",
  method: "GET",
  path: "/api/session/{sessionID}/history",
  input: HistoryInput,
  query: ["limit", "after"],
  success: SessionHistory,
  errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 404: SessionNotFoundError, 500: UnknownError }),
  paging: {
    items: (page) => page.data,
    next: ({ value }) => (value.hasMore ? lastSeq(value.data) : undefined),
    at: (input, cursor) => ({ ...input, after: cursor })
  }
})

/**
 * What {@link interrupt} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface InterruptInput {
  readonly sessionID: SessionID
}

/**
 * The schema of {@link InterruptInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const InterruptInput: Schema.Schema<InterruptInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID
  })
)

/**
 * The bodies that {@link interrupt} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface InterruptErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 404: SessionNotFoundError
  readonly 500: UnknownError
}

/**
 * Stops what a session is doing in this server process; harmless when it is idle.
 *
 * `POST /api/session/{sessionID}/interrupt`, contract operation `v2.session.interrupt`; called as `V2.Session.interrupt`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 404 (`SessionNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const interrupt: Operation.Operation<InterruptInput, void, InterruptErrors> = /*#__PURE__*/ Client.operation({
  id: "v2.session.interrupt",
  method: "POST",
  path: "/api/session/{sessionID}/interrupt",
  input: InterruptInput,
  encoding: "empty",
  success: Schema.Void,
  errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 404: SessionNotFoundError, 500: UnknownError })
})

/**
 * What {@link list} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ListInput {
  readonly workspace?: WorkspaceID | undefined
  readonly limit?: number | undefined
  readonly order?: "asc" | "desc" | undefined
  readonly search?: string | undefined
  readonly directory?: string | undefined
  readonly project?: string | undefined
  readonly subpath?: string | undefined
  readonly cursor?: string | undefined
}

/**
 * The schema of {@link ListInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ListInput: Schema.Schema<ListInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    workspace: Schema.optional(WorkspaceID),
    limit: Schema.optional(Schema.Finite),
    order: Schema.optional(Schema.Literal("asc", "desc")),
    search: Schema.optional(Schema.String),
    directory: Schema.optional(Schema.String),
    project: Schema.optional(Schema.String),
    subpath: Schema.optional(Schema.String),
    cursor: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link list} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ListErrors {
  readonly 400: InvalidCursorError | InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 500: UnknownError
}

/**
 * Pages through sessions by cursor, in either order.
 *
 * `GET /api/session`, contract operation `v2.session.list`; called as `V2.Session.list`.
 * It answers one page; `Pages.items` goes through all of them.
 * Documented errors: 400 (`InvalidCursorError | InvalidRequestError`), 401 (`UnauthorizedError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const list: Operation.PagedOperation<ListInput, SessionsResponse, ListErrors, SessionsResponse["data"][number]> =
  /*#__PURE__*/ Client.pagedOperation({
    id: "v2.session.list",
    method: "GET",
    path: "/api/session",
    input: ListInput,
    query: ["workspace", "limit", "order", "search", "directory", "project", "subpath", "cursor"],
    success: SessionsResponse,
    errors: () => ({
      400: Schema.Union(InvalidCursorError, InvalidRequestError),
      401: UnauthorizedError,
      500: UnknownError
    }),
    paging: {
      items: (page) => page.data,
      next: ({ value }) => value.cursor.next,
      at: (input, cursor) => ({ ...input, cursor })
    }
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
    messageID: MessageID
  })
)

/**
 * What {@link message} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface MessageOutput {
  readonly data: SessionMessage
}

/**
 * The schema of {@link MessageOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const MessageOutput: Schema.Schema<MessageOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: SessionMessage
  })
)

/**
 * The bodies that {@link message} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface MessageErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 404: MessageNotFoundError | SessionNotFoundError
  readonly 500: UnknownError
}

/**
 * Answers one message of a session in the form of the next API.
 *
 * `GET /api/session/{sessionID}/message/{messageID}`, contract operation `v2.session.message`; called as `V2.Session.message`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 404 (`MessageNotFoundError | SessionNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const message: Operation.Operation<MessageInput, MessageOutput, MessageErrors> = /*#__PURE__*/ Client.operation({
  id: "v2.session.message",
  method: "GET",
  path: "/api/session/{sessionID}/message/{messageID}",
  input: MessageInput,
  success: MessageOutput,
  errors: () => ({
    400: InvalidRequestError,
    401: UnauthorizedError,
    404: Schema.Union(MessageNotFoundError, SessionNotFoundError),
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
  readonly limit?: number | undefined
  readonly order?: "asc" | "desc" | undefined
  readonly cursor?: string | undefined
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
    limit: Schema.optional(Schema.Finite),
    order: Schema.optional(Schema.Literal("asc", "desc")),
    cursor: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link messages} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface MessagesErrors {
  readonly 400: InvalidCursorError | InvalidRequestError | Open.Unrecognized<"_tag">
  readonly 401: UnauthorizedError
  readonly 404: SessionNotFoundError
  readonly 500: V2UnknownError | UnknownError
}

/**
 * Pages through a session's messages by cursor, in either order.
 *
 * `GET /api/session/{sessionID}/message`, contract operation `v2.session.messages`; called as `V2.Session.messages`.
 * It answers one page; `Pages.items` goes through all of them.
 * Documented errors: 400 (`InvalidCursorError | InvalidRequestError | Open.Unrecognized<"_tag">`), 401 (`UnauthorizedError`), 404 (`SessionNotFoundError`), 500 (`V2UnknownError | UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const messages: Operation.PagedOperation<
  MessagesInput,
  SessionMessagesResponse,
  MessagesErrors,
  SessionMessagesResponse["data"][number]
> = /*#__PURE__*/ Client.pagedOperation({
  id: "v2.session.messages",
  method: "GET",
  path: "/api/session/{sessionID}/message",
  input: MessagesInput,
  query: ["limit", "order", "cursor"],
  success: SessionMessagesResponse,
  errors: () => ({
    400: Schema.Union(
      InvalidCursorError,
      InvalidRequestError,
      Open.unrecognized("_tag", ["InvalidCursorError", "InvalidRequestError"])
    ),
    401: UnauthorizedError,
    404: SessionNotFoundError,
    500: Schema.Union(V2UnknownError, UnknownError)
  }),
  paging: {
    items: (page) => page.data,
    next: ({ value }) => value.cursor.next,
    at: (input, cursor) => ({ ...input, order: undefined, cursor })
  }
})

/**
 * What {@link permissionCreate} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface PermissionCreateInput {
  readonly sessionID: SessionID
  readonly action: string
  readonly agent?: string | undefined
  readonly id?: PermissionID | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly resources: ReadonlyArray<string>
  readonly save?: ReadonlyArray<string> | undefined
  readonly source?: PermissionV2Source | undefined
}

/**
 * The schema of {@link PermissionCreateInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PermissionCreateInput: Schema.Schema<PermissionCreateInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    action: Schema.String,
    agent: Schema.optional(Schema.String),
    id: Schema.optional(PermissionID),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    resources: Schema.Array(Schema.String),
    save: Schema.optional(Schema.Array(Schema.String)),
    source: Schema.optional(PermissionV2Source)
  })
)

/**
 * What {@link permissionCreate} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface PermissionCreateOutput {
  readonly data: {
    readonly effect: PermissionV2Effect
    readonly id: PermissionID
  }
}

/**
 * The schema of {@link PermissionCreateOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PermissionCreateOutput: Schema.Schema<PermissionCreateOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      effect: PermissionV2Effect,
      id: PermissionID
    })
  })
)

/**
 * The bodies that {@link permissionCreate} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface PermissionCreateErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 404: SessionNotFoundError
  readonly 500: UnknownError
}

/**
 * Puts an action to the permission rules: allowed, denied, or left for someone to decide.
 *
 * `POST /api/session/{sessionID}/permission`, contract operation `v2.session.permission.create`; called as `V2.Session.permissionCreate`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 404 (`SessionNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const permissionCreate: Operation.Operation<
  PermissionCreateInput,
  PermissionCreateOutput,
  PermissionCreateErrors
> = /*#__PURE__*/ Client.operation({
  id: "v2.session.permission.create",
  method: "POST",
  path: "/api/session/{sessionID}/permission",
  input: PermissionCreateInput,
  body: ["action", "agent", "id", "metadata", "resources", "save", "source"],
  success: PermissionCreateOutput,
  errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 404: SessionNotFoundError, 500: UnknownError })
})

/**
 * What {@link permissionGet} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface PermissionGetInput {
  readonly sessionID: SessionID
  readonly requestID: PermissionID
}

/**
 * The schema of {@link PermissionGetInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PermissionGetInput: Schema.Schema<PermissionGetInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    requestID: PermissionID
  })
)

/**
 * What {@link permissionGet} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface PermissionGetOutput {
  readonly data: PermissionV2Request
}

/**
 * The schema of {@link PermissionGetOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PermissionGetOutput: Schema.Schema<PermissionGetOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: PermissionV2Request
  })
)

/**
 * The bodies that {@link permissionGet} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface PermissionGetErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 404: PermissionNotFoundError | SessionNotFoundError
  readonly 500: UnknownError
}

/**
 * Answers one undecided permission request of a session.
 *
 * `GET /api/session/{sessionID}/permission/{requestID}`, contract operation `v2.session.permission.get`; called as `V2.Session.permissionGet`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 404 (`PermissionNotFoundError | SessionNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const permissionGet: Operation.Operation<PermissionGetInput, PermissionGetOutput, PermissionGetErrors> =
  /*#__PURE__*/ Client.operation({
    id: "v2.session.permission.get",
    method: "GET",
    path: "/api/session/{sessionID}/permission/{requestID}",
    input: PermissionGetInput,
    success: PermissionGetOutput,
    errors: () => ({
      400: InvalidRequestError,
      401: UnauthorizedError,
      404: Schema.Union(PermissionNotFoundError, SessionNotFoundError),
      500: UnknownError
    })
  })

/**
 * What {@link permissionList} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface PermissionListInput {
  readonly sessionID: SessionID
}

/**
 * The schema of {@link PermissionListInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PermissionListInput: Schema.Schema<PermissionListInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID
  })
)

/**
 * What {@link permissionList} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface PermissionListOutput {
  readonly data: ReadonlyArray<PermissionV2Request>
}

/**
 * The schema of {@link PermissionListOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PermissionListOutput: Schema.Schema<PermissionListOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Array(PermissionV2Request)
  })
)

/**
 * The bodies that {@link permissionList} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface PermissionListErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 404: SessionNotFoundError
  readonly 500: UnknownError
}

/**
 * Lists the undecided permission requests of a session.
 *
 * `GET /api/session/{sessionID}/permission`, contract operation `v2.session.permission.list`; called as `V2.Session.permissionList`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 404 (`SessionNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const permissionList: Operation.Operation<PermissionListInput, PermissionListOutput, PermissionListErrors> =
  /*#__PURE__*/ Client.operation({
    id: "v2.session.permission.list",
    method: "GET",
    path: "/api/session/{sessionID}/permission",
    input: PermissionListInput,
    success: PermissionListOutput,
    errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 404: SessionNotFoundError, 500: UnknownError })
  })

/**
 * What {@link permissionReply} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface PermissionReplyInput {
  readonly sessionID: SessionID
  readonly requestID: PermissionID
  readonly message?: string | undefined
  readonly reply: PermissionV2Reply
}

/**
 * The schema of {@link PermissionReplyInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PermissionReplyInput: Schema.Schema<PermissionReplyInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    requestID: PermissionID,
    message: Schema.optional(Schema.String),
    reply: PermissionV2Reply
  })
)

/**
 * The bodies that {@link permissionReply} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface PermissionReplyErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 404: PermissionNotFoundError | SessionNotFoundError
  readonly 500: UnknownError
}

/**
 * Decides a session's permission request: once, always or reject.
 *
 * `POST /api/session/{sessionID}/permission/{requestID}/reply`, contract operation `v2.session.permission.reply`; called as `V2.Session.permissionReply`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 404 (`PermissionNotFoundError | SessionNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const permissionReply: Operation.Operation<PermissionReplyInput, void, PermissionReplyErrors> =
  /*#__PURE__*/ Client.operation({
    id: "v2.session.permission.reply",
    method: "POST",
    path: "/api/session/{sessionID}/permission/{requestID}/reply",
    input: PermissionReplyInput,
    body: ["message", "reply"],
    encoding: "empty",
    success: Schema.Void,
    errors: () => ({
      400: InvalidRequestError,
      401: UnauthorizedError,
      404: Schema.Union(PermissionNotFoundError, SessionNotFoundError),
      500: UnknownError
    })
  })

/**
 * What {@link prompt} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface PromptInput {
  readonly sessionID: SessionID
  readonly delivery?: "steer" | "queue" | undefined
  readonly id?: MessageID | undefined
  readonly prompt: V2PromptInput
  readonly resume?: boolean | undefined
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
    delivery: Schema.optional(Schema.Literal("steer", "queue")),
    id: Schema.optional(MessageID),
    prompt: V2PromptInput,
    resume: Schema.optional(Schema.Boolean)
  })
)

/**
 * What {@link prompt} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface PromptOutput {
  readonly data: SessionInputAdmitted
}

/**
 * The schema of {@link PromptOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PromptOutput: Schema.Schema<PromptOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: SessionInputAdmitted
  })
)

/**
 * The bodies that {@link prompt} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface PromptErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 404: SessionNotFoundError
  readonly 409: ConflictError
  readonly 500: UnknownError
}

/**
 * Records a prompt for a session, wakes its agent unless told not to, and does not wait.
 *
 * `POST /api/session/{sessionID}/prompt`, contract operation `v2.session.prompt`; called as `V2.Session.prompt`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 404 (`SessionNotFoundError`), 409 (`ConflictError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const prompt: Operation.Operation<PromptInput, PromptOutput, PromptErrors> = /*#__PURE__*/ Client.operation({
  id: "v2.session.prompt",
  method: "POST",
  path: "/api/session/{sessionID}/prompt",
  input: PromptInput,
  body: ["delivery", "id", "prompt", "resume"],
  success: PromptOutput,
  errors: () => ({
    400: InvalidRequestError,
    401: UnauthorizedError,
    404: SessionNotFoundError,
    409: ConflictError,
    500: UnknownError
  })
})

/**
 * What {@link questionList} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface QuestionListInput {
  readonly sessionID: SessionID
}

/**
 * The schema of {@link QuestionListInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const QuestionListInput: Schema.Schema<QuestionListInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID
  })
)

/**
 * What {@link questionList} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface QuestionListOutput {
  readonly data: ReadonlyArray<QuestionV2Request>
}

/**
 * The schema of {@link QuestionListOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const QuestionListOutput: Schema.Schema<QuestionListOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Array(QuestionV2Request)
  })
)

/**
 * The bodies that {@link questionList} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface QuestionListErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 404: SessionNotFoundError
  readonly 500: UnknownError
}

/**
 * Lists the open questions of a session.
 *
 * `GET /api/session/{sessionID}/question`, contract operation `v2.session.question.list`; called as `V2.Session.questionList`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 404 (`SessionNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const questionList: Operation.Operation<QuestionListInput, QuestionListOutput, QuestionListErrors> =
  /*#__PURE__*/ Client.operation({
    id: "v2.session.question.list",
    method: "GET",
    path: "/api/session/{sessionID}/question",
    input: QuestionListInput,
    success: QuestionListOutput,
    errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 404: SessionNotFoundError, 500: UnknownError })
  })

/**
 * What {@link questionReject} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface QuestionRejectInput {
  readonly sessionID: SessionID
  readonly requestID: QuestionID
}

/**
 * The schema of {@link QuestionRejectInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const QuestionRejectInput: Schema.Schema<QuestionRejectInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    requestID: QuestionID
  })
)

/**
 * The bodies that {@link questionReject} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface QuestionRejectErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 404: QuestionNotFoundError | SessionNotFoundError
  readonly 500: UnknownError
}

/**
 * Declines a session's question.
 *
 * `POST /api/session/{sessionID}/question/{requestID}/reject`, contract operation `v2.session.question.reject`; called as `V2.Session.questionReject`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 404 (`QuestionNotFoundError | SessionNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const questionReject: Operation.Operation<QuestionRejectInput, void, QuestionRejectErrors> =
  /*#__PURE__*/ Client.operation({
    id: "v2.session.question.reject",
    method: "POST",
    path: "/api/session/{sessionID}/question/{requestID}/reject",
    input: QuestionRejectInput,
    encoding: "empty",
    success: Schema.Void,
    errors: () => ({
      400: InvalidRequestError,
      401: UnauthorizedError,
      404: Schema.Union(QuestionNotFoundError, SessionNotFoundError),
      500: UnknownError
    })
  })

/**
 * What {@link questionReply} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface QuestionReplyInput {
  readonly sessionID: SessionID
  readonly requestID: QuestionID
  readonly answers: ReadonlyArray<QuestionV2Answer>
}

/**
 * The schema of {@link QuestionReplyInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const QuestionReplyInput: Schema.Schema<QuestionReplyInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    requestID: QuestionID,
    answers: Schema.Array(QuestionV2Answer)
  })
)

/**
 * The bodies that {@link questionReply} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface QuestionReplyErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 404: QuestionNotFoundError | SessionNotFoundError
  readonly 500: UnknownError
}

/**
 * Gives the chosen labels for a session's question.
 *
 * `POST /api/session/{sessionID}/question/{requestID}/reply`, contract operation `v2.session.question.reply`; called as `V2.Session.questionReply`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 404 (`QuestionNotFoundError | SessionNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const questionReply: Operation.Operation<QuestionReplyInput, void, QuestionReplyErrors> =
  /*#__PURE__*/ Client.operation({
    id: "v2.session.question.reply",
    method: "POST",
    path: "/api/session/{sessionID}/question/{requestID}/reply",
    input: QuestionReplyInput,
    body: ["answers"],
    encoding: "empty",
    success: Schema.Void,
    errors: () => ({
      400: InvalidRequestError,
      401: UnauthorizedError,
      404: Schema.Union(QuestionNotFoundError, SessionNotFoundError),
      500: UnknownError
    })
  })

/**
 * What {@link revertClear} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface RevertClearInput {
  readonly sessionID: SessionID
}

/**
 * The schema of {@link RevertClearInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const RevertClearInput: Schema.Schema<RevertClearInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID
  })
)

/**
 * The bodies that {@link revertClear} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface RevertClearErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 404: SessionNotFoundError
  readonly 500: V2UnknownError | UnknownError
}

/**
 * Drops a pending revert and brings back what it had undone.
 *
 * `POST /api/session/{sessionID}/revert/clear`, contract operation `v2.session.revert.clear`; called as `V2.Session.revertClear`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 404 (`SessionNotFoundError`), 500 (`V2UnknownError | UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const revertClear: Operation.Operation<RevertClearInput, void, RevertClearErrors> =
  /*#__PURE__*/ Client.operation({
    id: "v2.session.revert.clear",
    method: "POST",
    path: "/api/session/{sessionID}/revert/clear",
    input: RevertClearInput,
    encoding: "empty",
    success: Schema.Void,
    errors: () => ({
      400: InvalidRequestError,
      401: UnauthorizedError,
      404: SessionNotFoundError,
      500: Schema.Union(V2UnknownError, UnknownError)
    })
  })

/**
 * What {@link revertCommit} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface RevertCommitInput {
  readonly sessionID: SessionID
}

/**
 * The schema of {@link RevertCommitInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const RevertCommitInput: Schema.Schema<RevertCommitInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID
  })
)

/**
 * The bodies that {@link revertCommit} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface RevertCommitErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 404: SessionNotFoundError
  readonly 500: UnknownError
}

/**
 * Makes a pending revert final.
 *
 * `POST /api/session/{sessionID}/revert/commit`, contract operation `v2.session.revert.commit`; called as `V2.Session.revertCommit`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 404 (`SessionNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const revertCommit: Operation.Operation<RevertCommitInput, void, RevertCommitErrors> =
  /*#__PURE__*/ Client.operation({
    id: "v2.session.revert.commit",
    method: "POST",
    path: "/api/session/{sessionID}/revert/commit",
    input: RevertCommitInput,
    encoding: "empty",
    success: Schema.Void,
    errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 404: SessionNotFoundError, 500: UnknownError })
  })

/**
 * What {@link revertStage} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface RevertStageInput {
  readonly sessionID: SessionID
  readonly files?: boolean | undefined
  readonly messageID: MessageID
}

/**
 * The schema of {@link RevertStageInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const RevertStageInput: Schema.Schema<RevertStageInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    files: Schema.optional(Schema.Boolean),
    messageID: MessageID
  })
)

/**
 * What {@link revertStage} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface RevertStageOutput {
  readonly data: RevertState
}

/**
 * The schema of {@link RevertStageOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const RevertStageOutput: Schema.Schema<RevertStageOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: RevertState
  })
)

/**
 * The bodies that {@link revertStage} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface RevertStageErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 404: MessageNotFoundError | SessionNotFoundError
  readonly 500: V2UnknownError | UnknownError
}

/**
 * Goes back to before a message in a way that can still be undone, with its files on request.
 *
 * `POST /api/session/{sessionID}/revert/stage`, contract operation `v2.session.revert.stage`; called as `V2.Session.revertStage`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 404 (`MessageNotFoundError | SessionNotFoundError`), 500 (`V2UnknownError | UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const revertStage: Operation.Operation<RevertStageInput, RevertStageOutput, RevertStageErrors> =
  /*#__PURE__*/ Client.operation({
    id: "v2.session.revert.stage",
    method: "POST",
    path: "/api/session/{sessionID}/revert/stage",
    input: RevertStageInput,
    body: ["files", "messageID"],
    success: RevertStageOutput,
    errors: () => ({
      400: InvalidRequestError,
      401: UnauthorizedError,
      404: Schema.Union(MessageNotFoundError, SessionNotFoundError),
      500: Schema.Union(V2UnknownError, UnknownError)
    })
  })

/**
 * What {@link switchAgent} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface SwitchAgentInput {
  readonly sessionID: SessionID
  readonly agent: string
}

/**
 * The schema of {@link SwitchAgentInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SwitchAgentInput: Schema.Schema<SwitchAgentInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    agent: Schema.String
  })
)

/**
 * The bodies that {@link switchAgent} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface SwitchAgentErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 404: SessionNotFoundError
  readonly 500: UnknownError
}

/**
 * Sets the agent that a session's next turns run under.
 *
 * `POST /api/session/{sessionID}/agent`, contract operation `v2.session.switchAgent`; called as `V2.Session.switchAgent`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 404 (`SessionNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const switchAgent: Operation.Operation<SwitchAgentInput, void, SwitchAgentErrors> =
  /*#__PURE__*/ Client.operation({
    id: "v2.session.switchAgent",
    method: "POST",
    path: "/api/session/{sessionID}/agent",
    input: SwitchAgentInput,
    body: ["agent"],
    encoding: "empty",
    success: Schema.Void,
    errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 404: SessionNotFoundError, 500: UnknownError })
  })

/**
 * What {@link switchModel} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface SwitchModelInput {
  readonly sessionID: SessionID
  readonly model: ModelRef
}

/**
 * The schema of {@link SwitchModelInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SwitchModelInput: Schema.Schema<SwitchModelInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    model: ModelRef
  })
)

/**
 * The bodies that {@link switchModel} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface SwitchModelErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 404: SessionNotFoundError
  readonly 500: UnknownError
}

/**
 * Sets the model that a session's next turns are sent to.
 *
 * `POST /api/session/{sessionID}/model`, contract operation `v2.session.switchModel`; called as `V2.Session.switchModel`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 404 (`SessionNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const switchModel: Operation.Operation<SwitchModelInput, void, SwitchModelErrors> =
  /*#__PURE__*/ Client.operation({
    id: "v2.session.switchModel",
    method: "POST",
    path: "/api/session/{sessionID}/model",
    input: SwitchModelInput,
    body: ["model"],
    encoding: "empty",
    success: Schema.Void,
    errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 404: SessionNotFoundError, 500: UnknownError })
  })

/**
 * What {@link wait} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface WaitInput {
  readonly sessionID: SessionID
}

/**
 * The schema of {@link WaitInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const WaitInput: Schema.Schema<WaitInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID
  })
)

/**
 * The bodies that {@link wait} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface WaitErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 404: SessionNotFoundError
  readonly 500: UnknownError
  readonly 503: ServiceUnavailableError
}

/**
 * Comes back once a session is idle; 503 where the server cannot do that yet.
 *
 * `POST /api/session/{sessionID}/wait`, contract operation `v2.session.wait`; called as `V2.Session.wait`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 404 (`SessionNotFoundError`), 500 (`UnknownError`), 503 (`ServiceUnavailableError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const wait: Operation.Operation<WaitInput, void, WaitErrors> = /*#__PURE__*/ Client.operation({
  id: "v2.session.wait",
  method: "POST",
  path: "/api/session/{sessionID}/wait",
  input: WaitInput,
  encoding: "empty",
  success: Schema.Void,
  errors: () => ({
    400: InvalidRequestError,
    401: UnauthorizedError,
    404: SessionNotFoundError,
    500: UnknownError,
    503: ServiceUnavailableError
  })
})
