/**
 * The operations of the group "Experimental".
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
  MoveSessionError,
  NotFoundError,
  UnknownError,
  VcsApplyError,
  WorkspaceCreateError,
  WorkspaceWarpError
} from "../Schema/Error.js"
import { SessionID, WorkspaceID } from "../Schema/Ids.js"
import { McpResource } from "../Schema/Mcp.js"
import * as Open from "../Schema/Open.js"
import { GlobalSession } from "../Schema/Session.js"
import { ConsoleState, ExperimentalCapabilities } from "../Schema/Tool.js"
import { MoveSessionDestination, Workspace, WorkspaceEventConnectionStatus } from "../Schema/Workspace.js"

/**
 * What {@link capabilitiesGet} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface CapabilitiesGetInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link CapabilitiesGetInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const CapabilitiesGetInput: Schema.Schema<CapabilitiesGetInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link capabilitiesGet} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface CapabilitiesGetErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Tells which optional features this server has switched on.
 *
 * `GET /experimental/capabilities`, contract operation `experimental.capabilities.get`; called as `Experimental.capabilitiesGet`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const capabilitiesGet: Operation.Operation<
  CapabilitiesGetInput,
  ExperimentalCapabilities,
  CapabilitiesGetErrors
> = /*#__PURE__*/ Client.operation({
  id: "experimental.capabilities.get",
  method: "GET",
  path: "/experimental/capabilities",
  input: CapabilitiesGetInput,
  query: ["directory", "workspace"],
  success: ExperimentalCapabilities,
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
 * What {@link consoleGet} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ConsoleGetInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link ConsoleGetInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ConsoleGetInput: Schema.Schema<ConsoleGetInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link consoleGet} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ConsoleGetErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: HttpApiInternalServerError | UnknownError
}

/**
 * Tells which console organisation is in use and which providers it brings.
 *
 * `GET /experimental/console`, contract operation `experimental.console.get`; called as `Experimental.consoleGet`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`HttpApiInternalServerError | UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const consoleGet: Operation.Operation<ConsoleGetInput, ConsoleState, ConsoleGetErrors> =
  /*#__PURE__*/ Client.operation({
    id: "experimental.console.get",
    method: "GET",
    path: "/experimental/console",
    input: ConsoleGetInput,
    query: ["directory", "workspace"],
    success: ConsoleState,
    errors: () => ({
      400: Schema.Union(
        BadRequestError,
        ConfigInvalidError,
        ConfigJsonError,
        Open.unrecognized("name", ["BadRequest", "ConfigInvalidError", "ConfigJsonError"])
      ),
      500: Schema.Union(HttpApiInternalServerError, UnknownError)
    })
  })

/**
 * What {@link consoleListOrgs} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ConsoleListOrgsInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link ConsoleListOrgsInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ConsoleListOrgsInput: Schema.Schema<ConsoleListOrgsInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * What {@link consoleListOrgs} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface ConsoleListOrgsOutput {
  readonly orgs: ReadonlyArray<{
    readonly accountEmail: string
    readonly accountID: string
    readonly accountUrl: string
    readonly active: boolean
    readonly orgID: string
    readonly orgName: string
  }>
}

/**
 * The schema of {@link ConsoleListOrgsOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ConsoleListOrgsOutput: Schema.Schema<ConsoleListOrgsOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    orgs: Schema.Array(
      Schema.Struct({
        accountEmail: Schema.String,
        accountID: Schema.String,
        accountUrl: Schema.String,
        active: Schema.Boolean,
        orgID: Schema.String,
        orgName: Schema.String
      })
    )
  })
)

/**
 * The bodies that {@link consoleListOrgs} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ConsoleListOrgsErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: HttpApiInternalServerError | UnknownError
}

/**
 * Lists the console organisations of all signed-in accounts, marking the active one.
 *
 * `GET /experimental/console/orgs`, contract operation `experimental.console.listOrgs`; called as `Experimental.consoleListOrgs`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`HttpApiInternalServerError | UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const consoleListOrgs: Operation.Operation<ConsoleListOrgsInput, ConsoleListOrgsOutput, ConsoleListOrgsErrors> =
  /*#__PURE__*/ Client.operation({
    id: "experimental.console.listOrgs",
    method: "GET",
    path: "/experimental/console/orgs",
    input: ConsoleListOrgsInput,
    query: ["directory", "workspace"],
    success: ConsoleListOrgsOutput,
    errors: () => ({
      400: Schema.Union(
        BadRequestError,
        ConfigInvalidError,
        ConfigJsonError,
        Open.unrecognized("name", ["BadRequest", "ConfigInvalidError", "ConfigJsonError"])
      ),
      500: Schema.Union(HttpApiInternalServerError, UnknownError)
    })
  })

/**
 * What {@link consoleSwitchOrg} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ConsoleSwitchOrgInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly accountID: string
  readonly orgID: string
}

/**
 * The schema of {@link ConsoleSwitchOrgInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ConsoleSwitchOrgInput: Schema.Schema<ConsoleSwitchOrgInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    accountID: Schema.String,
    orgID: Schema.String
  })
)

/**
 * The bodies that {@link consoleSwitchOrg} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ConsoleSwitchOrgErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | HttpApiBadRequest
  readonly 500: UnknownError
}

/**
 * Makes another account and organisation the active one on the console.
 *
 * `POST /experimental/console/switch`, contract operation `experimental.console.switchOrg`; called as `Experimental.consoleSwitchOrg`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | HttpApiBadRequest`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const consoleSwitchOrg: Operation.Operation<ConsoleSwitchOrgInput, boolean, ConsoleSwitchOrgErrors> =
  /*#__PURE__*/ Client.operation({
    id: "experimental.console.switchOrg",
    method: "POST",
    path: "/experimental/console/switch",
    input: ConsoleSwitchOrgInput,
    query: ["directory", "workspace"],
    body: ["accountID", "orgID"],
    success: Schema.Boolean,
    errors: () => ({
      400: Schema.Union(BadRequestError, ConfigInvalidError, ConfigJsonError, HttpApiBadRequest),
      500: UnknownError
    })
  })

/**
 * What {@link controlPlaneMoveSession} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ControlPlaneMoveSessionInput {
  readonly destination: MoveSessionDestination
  readonly moveChanges?: boolean | undefined
  readonly sessionID: SessionID
}

/**
 * The schema of {@link ControlPlaneMoveSessionInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ControlPlaneMoveSessionInput: Schema.Schema<ControlPlaneMoveSessionInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    destination: MoveSessionDestination,
    moveChanges: Schema.optional(Schema.Boolean),
    sessionID: SessionID
  })
)

/**
 * The bodies that {@link controlPlaneMoveSession} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ControlPlaneMoveSessionErrors {
  readonly 400: MoveSessionError | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 500: UnknownError
}

/**
 * Hands a session over to a different directory, on request with the uncommitted changes.
 *
 * `POST /experimental/control-plane/move-session`, contract operation `experimental.controlPlane.moveSession`; called as `Experimental.controlPlaneMoveSession`.
 * Documented errors: 400 (`MoveSessionError | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const controlPlaneMoveSession: Operation.Operation<
  ControlPlaneMoveSessionInput,
  void,
  ControlPlaneMoveSessionErrors
> = /*#__PURE__*/ Client.operation({
  id: "experimental.controlPlane.moveSession",
  method: "POST",
  path: "/experimental/control-plane/move-session",
  input: ControlPlaneMoveSessionInput,
  body: ["destination", "moveChanges", "sessionID"],
  encoding: "empty",
  success: Schema.Void,
  errors: () => ({
    400: Schema.Union(MoveSessionError, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    500: UnknownError
  })
})

/**
 * What {@link projectCopyGenerateName} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ProjectCopyGenerateNameInput {
  readonly projectID: string
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly context?: string | undefined
}

/**
 * The schema of {@link ProjectCopyGenerateNameInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ProjectCopyGenerateNameInput: Schema.Schema<ProjectCopyGenerateNameInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    projectID: Schema.String,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    context: Schema.optional(Schema.String)
  })
)

/**
 * What {@link projectCopyGenerateName} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface ProjectCopyGenerateNameOutput {
  readonly name: string
}

/**
 * The schema of {@link ProjectCopyGenerateNameOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ProjectCopyGenerateNameOutput: Schema.Schema<ProjectCopyGenerateNameOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    name: Schema.String
  })
)

/**
 * The bodies that {@link projectCopyGenerateName} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ProjectCopyGenerateNameErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Proposes a short slug for a new project copy from a piece of text.
 *
 * `POST /experimental/project/{projectID}/copy/generate-name`, contract operation `experimental.projectCopy.generateName`; called as `Experimental.projectCopyGenerateName`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const projectCopyGenerateName: Operation.Operation<
  ProjectCopyGenerateNameInput,
  ProjectCopyGenerateNameOutput,
  ProjectCopyGenerateNameErrors
> = /*#__PURE__*/ Client.operation({
  id: "experimental.projectCopy.generateName",
  method: "POST",
  path: "/experimental/project/{projectID}/copy/generate-name",
  input: ProjectCopyGenerateNameInput,
  query: ["directory", "workspace"],
  body: ["context"],
  success: ProjectCopyGenerateNameOutput,
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
 * What {@link resourceList} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ResourceListInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link ResourceListInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ResourceListInput: Schema.Schema<ResourceListInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * What {@link resourceList} answers.
 *
 * @since 0.1.0
 * @category models
 */
export type ResourceListOutput = { readonly [key: string]: McpResource }

/**
 * The schema of {@link ResourceListOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ResourceListOutput: Schema.Schema<ResourceListOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Record({ key: Schema.String, value: McpResource })
)

/**
 * The bodies that {@link resourceList} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ResourceListErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Lists what the connected MCP servers offer as resources, keyed by server and resource.
 *
 * `GET /experimental/resource`, contract operation `experimental.resource.list`; called as `Experimental.resourceList`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const resourceList: Operation.Operation<ResourceListInput, ResourceListOutput, ResourceListErrors> =
  /*#__PURE__*/ Client.operation({
    id: "experimental.resource.list",
    method: "GET",
    path: "/experimental/resource",
    input: ResourceListInput,
    query: ["directory", "workspace"],
    success: ResourceListOutput,
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
 * What {@link sessionBackground} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionBackgroundInput {
  readonly sessionID: SessionID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link SessionBackgroundInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionBackgroundInput: Schema.Schema<SessionBackgroundInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link sessionBackground} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface SessionBackgroundErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 500: UnknownError
}

/**
 * Lets subagents that hold up a session's turn carry on without it; false when there are none.
 *
 * `POST /experimental/session/{sessionID}/background`, contract operation `experimental.session.background`; called as `Experimental.sessionBackground`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const sessionBackground: Operation.Operation<SessionBackgroundInput, boolean, SessionBackgroundErrors> =
  /*#__PURE__*/ Client.operation({
    id: "experimental.session.background",
    method: "POST",
    path: "/experimental/session/{sessionID}/background",
    input: SessionBackgroundInput,
    query: ["directory", "workspace"],
    success: Schema.Boolean,
    errors: () => ({
      400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
      500: UnknownError
    })
  })

/**
 * What {@link sessionList} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionListInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly roots?: boolean | "true" | "false" | undefined
  readonly start?: number | undefined
  readonly cursor?: number | undefined
  readonly search?: string | undefined
  readonly limit?: number | undefined
  readonly archived?: boolean | "true" | "false" | undefined
}

/**
 * The schema of {@link SessionListInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionListInput: Schema.Schema<SessionListInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    roots: Schema.optional(Schema.Union(Schema.Boolean, Schema.Literal("true", "false"))),
    start: Schema.optional(Schema.Finite),
    cursor: Schema.optional(Schema.Finite),
    search: Schema.optional(Schema.String),
    limit: Schema.optional(Schema.Finite),
    archived: Schema.optional(Schema.Union(Schema.Boolean, Schema.Literal("true", "false")))
  })
)

/**
 * What {@link sessionList} answers.
 *
 * @since 0.1.0
 * @category models
 */
export type SessionListOutput = ReadonlyArray<GlobalSession>

/**
 * The schema of {@link SessionListOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionListOutput: Schema.Schema<SessionListOutput> = /*#__PURE__*/ lazy(() => Schema.Array(GlobalSession))

/**
 * The bodies that {@link sessionList} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface SessionListErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Pages through the sessions of every project on this machine, latest change first.
 *
 * `GET /experimental/session`, contract operation `experimental.session.list`; called as `Experimental.sessionList`.
 * It answers one page; `Pages.items` goes through all of them.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const sessionList: Operation.PagedOperation<
  SessionListInput,
  SessionListOutput,
  SessionListErrors,
  SessionListOutput[number]
> = /*#__PURE__*/ Client.pagedOperation({
  id: "experimental.session.list",
  method: "GET",
  path: "/experimental/session",
  input: SessionListInput,
  query: ["directory", "workspace", "roots", "start", "cursor", "search", "limit", "archived"],
  success: SessionListOutput,
  errors: () => ({
    400: Schema.Union(
      BadRequestError,
      ConfigInvalidError,
      ConfigJsonError,
      Open.unrecognized("name", ["BadRequest", "ConfigInvalidError", "ConfigJsonError"])
    ),
    500: UnknownError
  }),
  paging: {
    items: (page) => page,
    next: ({ headers }) => headers["x-next-cursor"],
    at: (input, cursor) => ({ ...input, cursor: Number(cursor) })
  }
})

/**
 * What {@link workspaceAdapterList} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface WorkspaceAdapterListInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link WorkspaceAdapterListInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const WorkspaceAdapterListInput: Schema.Schema<WorkspaceAdapterListInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * What {@link workspaceAdapterList} answers.
 *
 * @since 0.1.0
 * @category models
 */
export type WorkspaceAdapterListOutput = ReadonlyArray<{
  readonly description: string
  readonly name: string
  readonly type: string
}>

/**
 * The schema of {@link WorkspaceAdapterListOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const WorkspaceAdapterListOutput: Schema.Schema<WorkspaceAdapterListOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Array(
    Schema.Struct({
      description: Schema.String,
      name: Schema.String,
      type: Schema.String
    })
  )
)

/**
 * The bodies that {@link workspaceAdapterList} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface WorkspaceAdapterListErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Lists the kinds of workspace that can be created here, with a name and a description.
 *
 * `GET /experimental/workspace/adapter`, contract operation `experimental.workspace.adapter.list`; called as `Experimental.workspaceAdapterList`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const workspaceAdapterList: Operation.Operation<
  WorkspaceAdapterListInput,
  WorkspaceAdapterListOutput,
  WorkspaceAdapterListErrors
> = /*#__PURE__*/ Client.operation({
  id: "experimental.workspace.adapter.list",
  method: "GET",
  path: "/experimental/workspace/adapter",
  input: WorkspaceAdapterListInput,
  query: ["directory", "workspace"],
  success: WorkspaceAdapterListOutput,
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
 * What {@link workspaceCreate} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface WorkspaceCreateInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly branch?: string | null | undefined
  readonly extra?: unknown | null | undefined
  readonly id?: WorkspaceID | undefined
  readonly type: string
}

/**
 * The schema of {@link WorkspaceCreateInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const WorkspaceCreateInput: Schema.Schema<WorkspaceCreateInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    branch: Schema.optional(Schema.Union(Schema.String, Schema.Null)),
    extra: Schema.optional(Schema.Union(Schema.Unknown, Schema.Null)),
    id: Schema.optional(WorkspaceID),
    type: Schema.String
  })
)

/**
 * The bodies that {@link workspaceCreate} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface WorkspaceCreateErrors {
  readonly 400:
    | WorkspaceCreateError
    | HttpApiBadRequest
    | InvalidRequestError
    | BadRequestError
    | ConfigInvalidError
    | ConfigJsonError
  readonly 500: UnknownError
}

/**
 * Makes a workspace of a given kind and answers its id, name and directory.
 *
 * `POST /experimental/workspace`, contract operation `experimental.workspace.create`; called as `Experimental.workspaceCreate`.
 * Documented errors: 400 (`WorkspaceCreateError | HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const workspaceCreate: Operation.Operation<WorkspaceCreateInput, Workspace, WorkspaceCreateErrors> =
  /*#__PURE__*/ Client.operation({
    id: "experimental.workspace.create",
    method: "POST",
    path: "/experimental/workspace",
    input: WorkspaceCreateInput,
    query: ["directory", "workspace"],
    body: ["branch", "extra", "id", "type"],
    success: Workspace,
    errors: () => ({
      400: Schema.Union(
        WorkspaceCreateError,
        HttpApiBadRequest,
        InvalidRequestError,
        BadRequestError,
        ConfigInvalidError,
        ConfigJsonError
      ),
      500: UnknownError
    })
  })

/**
 * What {@link workspaceList} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface WorkspaceListInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link WorkspaceListInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const WorkspaceListInput: Schema.Schema<WorkspaceListInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * What {@link workspaceList} answers.
 *
 * @since 0.1.0
 * @category models
 */
export type WorkspaceListOutput = ReadonlyArray<Workspace>

/**
 * The schema of {@link WorkspaceListOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const WorkspaceListOutput: Schema.Schema<WorkspaceListOutput> = /*#__PURE__*/ lazy(() => Schema.Array(Workspace))

/**
 * The bodies that {@link workspaceList} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface WorkspaceListErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Lists the workspaces that are on record for the project.
 *
 * `GET /experimental/workspace`, contract operation `experimental.workspace.list`; called as `Experimental.workspaceList`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const workspaceList: Operation.Operation<WorkspaceListInput, WorkspaceListOutput, WorkspaceListErrors> =
  /*#__PURE__*/ Client.operation({
    id: "experimental.workspace.list",
    method: "GET",
    path: "/experimental/workspace",
    input: WorkspaceListInput,
    query: ["directory", "workspace"],
    success: WorkspaceListOutput,
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
 * What {@link workspaceRemove} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface WorkspaceRemoveInput {
  readonly id: WorkspaceID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link WorkspaceRemoveInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const WorkspaceRemoveInput: Schema.Schema<WorkspaceRemoveInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: WorkspaceID,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * What {@link workspaceRemove} answers.
 *
 * @since 0.1.0
 * @category models
 */
export type WorkspaceRemoveOutput = Workspace | null

/**
 * The schema of {@link WorkspaceRemoveOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const WorkspaceRemoveOutput: Schema.Schema<WorkspaceRemoveOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Union(Workspace, Schema.Null)
)

/**
 * The bodies that {@link workspaceRemove} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface WorkspaceRemoveErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 500: UnknownError
}

/**
 * Takes a workspace off the record with what it created; answers it, or null if unknown.
 *
 * `DELETE /experimental/workspace/{id}`, contract operation `experimental.workspace.remove`; called as `Experimental.workspaceRemove`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const workspaceRemove: Operation.Operation<WorkspaceRemoveInput, WorkspaceRemoveOutput, WorkspaceRemoveErrors> =
  /*#__PURE__*/ Client.operation({
    id: "experimental.workspace.remove",
    method: "DELETE",
    path: "/experimental/workspace/{id}",
    input: WorkspaceRemoveInput,
    query: ["directory", "workspace"],
    success: WorkspaceRemoveOutput,
    errors: () => ({
      400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
      500: UnknownError
    })
  })

/**
 * What {@link workspaceStatus} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface WorkspaceStatusInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link WorkspaceStatusInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const WorkspaceStatusInput: Schema.Schema<WorkspaceStatusInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * What {@link workspaceStatus} answers.
 *
 * @since 0.1.0
 * @category models
 */
export type WorkspaceStatusOutput = ReadonlyArray<WorkspaceEventConnectionStatus>

/**
 * The schema of {@link WorkspaceStatusOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const WorkspaceStatusOutput: Schema.Schema<WorkspaceStatusOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Array(WorkspaceEventConnectionStatus)
)

/**
 * The bodies that {@link workspaceStatus} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface WorkspaceStatusErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Tells for each workspace of the project whether its event connection is up.
 *
 * `GET /experimental/workspace/status`, contract operation `experimental.workspace.status`; called as `Experimental.workspaceStatus`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const workspaceStatus: Operation.Operation<WorkspaceStatusInput, WorkspaceStatusOutput, WorkspaceStatusErrors> =
  /*#__PURE__*/ Client.operation({
    id: "experimental.workspace.status",
    method: "GET",
    path: "/experimental/workspace/status",
    input: WorkspaceStatusInput,
    query: ["directory", "workspace"],
    success: WorkspaceStatusOutput,
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
 * What {@link workspaceSyncList} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface WorkspaceSyncListInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link WorkspaceSyncListInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const WorkspaceSyncListInput: Schema.Schema<WorkspaceSyncListInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link workspaceSyncList} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface WorkspaceSyncListErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Asks the workspace kinds what they hold and records whatever is not known yet.
 *
 * `POST /experimental/workspace/sync-list`, contract operation `experimental.workspace.syncList`; called as `Experimental.workspaceSyncList`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const workspaceSyncList: Operation.Operation<WorkspaceSyncListInput, void, WorkspaceSyncListErrors> =
  /*#__PURE__*/ Client.operation({
    id: "experimental.workspace.syncList",
    method: "POST",
    path: "/experimental/workspace/sync-list",
    input: WorkspaceSyncListInput,
    query: ["directory", "workspace"],
    encoding: "empty",
    success: Schema.Void,
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
 * What {@link workspaceWarp} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface WorkspaceWarpInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly copyChanges?: boolean | undefined
  readonly id: WorkspaceID | null
  readonly sessionID: SessionID
}

/**
 * The schema of {@link WorkspaceWarpInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const WorkspaceWarpInput: Schema.Schema<WorkspaceWarpInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    copyChanges: Schema.optional(Schema.Boolean),
    id: Schema.Union(WorkspaceID, Schema.Null),
    sessionID: SessionID
  })
)

/**
 * The bodies that {@link workspaceWarp} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface WorkspaceWarpErrors {
  readonly 400:
    | WorkspaceWarpError
    | VcsApplyError
    | InvalidRequestError
    | BadRequestError
    | ConfigInvalidError
    | ConfigJsonError
  readonly 404: NotFoundError
  readonly 500: UnknownError
}

/**
 * Moves a session's history to a workspace, or back to the local project with a null id.
 *
 * `POST /experimental/workspace/warp`, contract operation `experimental.workspace.warp`; called as `Experimental.workspaceWarp`.
 * Documented errors: 400 (`WorkspaceWarpError | VcsApplyError | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 404 (`NotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const workspaceWarp: Operation.Operation<WorkspaceWarpInput, void, WorkspaceWarpErrors> =
  /*#__PURE__*/ Client.operation({
    id: "experimental.workspace.warp",
    method: "POST",
    path: "/experimental/workspace/warp",
    input: WorkspaceWarpInput,
    query: ["directory", "workspace"],
    body: ["copyChanges", "id", "sessionID"],
    encoding: "empty",
    success: Schema.Void,
    errors: () => ({
      400: Schema.Union(
        WorkspaceWarpError,
        VcsApplyError,
        InvalidRequestError,
        BadRequestError,
        ConfigInvalidError,
        ConfigJsonError
      ),
      404: NotFoundError,
      500: UnknownError
    })
  })
