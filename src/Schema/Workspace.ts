/**
 * Schemas of the domain "Workspace".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { lazy } from "../internal/lazy.js"
import { WorkspaceID } from "./Ids.js"
import * as Open from "./Open.js"

/**
 * Contract schema `LocationInfo`.
 * Answered by `v2.agent.list`, `v2.command.list`, `v2.fs.find`, `v2.fs.list` and 17 more.
 *
 * @since 0.1.0
 * @category models
 */
export interface LocationInfo {
  readonly directory: string
  readonly project: {
    readonly directory: string
    readonly id: string
  }
  readonly workspaceID?: WorkspaceID | undefined
}

/**
 * The schema of {@link LocationInfo}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const LocationInfo: Schema.Schema<LocationInfo> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.String,
    project: Schema.Struct({
      directory: Schema.String,
      id: Schema.String
    }),
    workspaceID: Schema.optional(WorkspaceID)
  })
)

/**
 * Contract schema `LocationRef`.
 * Taken by `v2.session.create`.
 * Part of `CatalogUpdated`, `CommandExecuted`, `EventSessionNextMoved`, `FileEdited` and 87 more.
 *
 * @since 0.1.0
 * @category models
 */
export interface LocationRef {
  readonly directory: string
  readonly workspaceID?: WorkspaceID | undefined
}

/**
 * The schema of {@link LocationRef}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const LocationRef: Schema.Schema<LocationRef> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.String,
    workspaceID: Schema.optional(WorkspaceID)
  })
)

/**
 * Contract schema `MoveSessionDestination`.
 * Taken by `experimental.controlPlane.moveSession`.
 *
 * @since 0.1.0
 * @category models
 */
export interface MoveSessionDestination {
  readonly directory: string
}

/**
 * The schema of {@link MoveSessionDestination}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const MoveSessionDestination: Schema.Schema<MoveSessionDestination> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.String
  })
)

/**
 * Contract schema `Workspace`.
 * Answered by `experimental.workspace.create`, `experimental.workspace.list`, `experimental.workspace.remove`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Workspace {
  readonly branch?: string | null | undefined
  readonly directory?: string | null | undefined
  readonly extra?: unknown | null | undefined
  readonly id: WorkspaceID
  readonly name: string
  readonly projectID: string
  readonly timeUsed: number | "NaN" | "Infinity" | "-Infinity"
  readonly type: string
}

/**
 * The schema of {@link Workspace}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const Workspace: Schema.Schema<Workspace> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    branch: Schema.optional(Schema.Union(Schema.String, Schema.Null)),
    directory: Schema.optional(Schema.Union(Schema.String, Schema.Null)),
    extra: Schema.optional(Schema.Union(Schema.Unknown, Schema.Null)),
    id: WorkspaceID,
    name: Schema.String,
    projectID: Schema.String,
    timeUsed: Schema.Union(Schema.Finite, Schema.Literal("NaN", "Infinity", "-Infinity")),
    type: Schema.String
  })
)

/**
 * Contract schema `WorkspaceEventConnectionStatus`.
 * Answered by `experimental.workspace.status`.
 *
 * @since 0.1.0
 * @category models
 */
export interface WorkspaceEventConnectionStatus {
  readonly status: Open.Literal<"connected" | "connecting" | "disconnected" | "error">
  readonly workspaceID: WorkspaceID
}

/**
 * The schema of {@link WorkspaceEventConnectionStatus}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const WorkspaceEventConnectionStatus: Schema.Schema<WorkspaceEventConnectionStatus> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    status: Open.literal("connected", "connecting", "disconnected", "error"),
    workspaceID: WorkspaceID
  })
)

/**
 * Contract schema `Worktree`.
 * Answered by `worktree.create`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Worktree {
  readonly branch?: string | undefined
  readonly directory: string
  readonly name: string
}

/**
 * The schema of {@link Worktree}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const Worktree: Schema.Schema<Worktree> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    branch: Schema.optional(Schema.String),
    directory: Schema.String,
    name: Schema.String
  })
)

/**
 * Contract schema `WorktreeCreateInput`.
 *
 * @since 0.1.0
 * @category models
 */
export interface WorktreeCreateInput {
  readonly name?: string | undefined
  readonly startCommand?: string | undefined
}

/**
 * The schema of {@link WorktreeCreateInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const WorktreeCreateInput: Schema.Schema<WorktreeCreateInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    name: Schema.optional(Schema.String),
    startCommand: Schema.optional(Schema.String)
  })
)

/**
 * Contract schema `WorktreeRemoveInput`.
 *
 * @since 0.1.0
 * @category models
 */
export interface WorktreeRemoveInput {
  readonly directory: string
}

/**
 * The schema of {@link WorktreeRemoveInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const WorktreeRemoveInput: Schema.Schema<WorktreeRemoveInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.String
  })
)

/**
 * Contract schema `WorktreeResetInput`.
 *
 * @since 0.1.0
 * @category models
 */
export interface WorktreeResetInput {
  readonly directory: string
}

/**
 * The schema of {@link WorktreeResetInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const WorktreeResetInput: Schema.Schema<WorktreeResetInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.String
  })
)
