/**
 * Schemas of the domain "Vcs".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { lazy } from "../internal/lazy.js"
import * as Open from "./Open.js"

/**
 * Contract schema `FileDiff`.
 * Part of `RevertState`.
 *
 * @since 0.1.0
 * @category models
 */
export interface FileDiff {
  readonly additions: number
  readonly deletions: number
  readonly patch: string
  readonly path: string
  readonly status: Open.Literal<"added" | "modified" | "deleted">
}

/**
 * The schema of {@link FileDiff}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const FileDiff: Schema.Schema<FileDiff> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    additions: Schema.Finite,
    deletions: Schema.Finite,
    patch: Schema.String,
    path: Schema.String,
    status: Open.literal("added", "modified", "deleted")
  })
)

/**
 * Contract schema `SnapshotFileDiff`.
 * Answered by `session.diff`.
 * Part of `EventSessionDiff`, `GlobalSession`, `Session`, `SessionDiff` and 1 more.
 *
 * @since 0.1.0
 * @category models
 */
export interface SnapshotFileDiff {
  readonly additions: number
  readonly deletions: number
  readonly file?: string | undefined
  readonly patch?: string | undefined
  readonly status?: Open.Literal<"added" | "deleted" | "modified"> | undefined
}

/**
 * The schema of {@link SnapshotFileDiff}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SnapshotFileDiff: Schema.Schema<SnapshotFileDiff> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    additions: Schema.Finite,
    deletions: Schema.Finite,
    file: Schema.optional(Schema.String),
    patch: Schema.optional(Schema.String),
    status: Schema.optional(Open.literal("added", "deleted", "modified"))
  })
)

/**
 * Contract schema `VcsFileDiff`.
 * Answered by `vcs.diff`.
 *
 * @since 0.1.0
 * @category models
 */
export interface VcsFileDiff {
  readonly additions: number
  readonly deletions: number
  readonly file: string
  readonly patch?: string | undefined
  readonly status?: Open.Literal<"added" | "deleted" | "modified"> | undefined
}

/**
 * The schema of {@link VcsFileDiff}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const VcsFileDiff: Schema.Schema<VcsFileDiff> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    additions: Schema.Finite,
    deletions: Schema.Finite,
    file: Schema.String,
    patch: Schema.optional(Schema.String),
    status: Schema.optional(Open.literal("added", "deleted", "modified"))
  })
)

/**
 * Contract schema `VcsFileStatus`.
 * Answered by `vcs.status`.
 *
 * @since 0.1.0
 * @category models
 */
export interface VcsFileStatus {
  readonly additions: number
  readonly deletions: number
  readonly file: string
  readonly status: Open.Literal<"added" | "deleted" | "modified">
}

/**
 * The schema of {@link VcsFileStatus}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const VcsFileStatus: Schema.Schema<VcsFileStatus> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    additions: Schema.Finite,
    deletions: Schema.Finite,
    file: Schema.String,
    status: Open.literal("added", "deleted", "modified")
  })
)

/**
 * Contract schema `VcsInfo`.
 * Answered by `vcs.get`.
 *
 * @since 0.1.0
 * @category models
 */
export interface VcsInfo {
  readonly branch?: string | undefined
  readonly default_branch?: string | undefined
}

/**
 * The schema of {@link VcsInfo}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const VcsInfo: Schema.Schema<VcsInfo> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    branch: Schema.optional(Schema.String),
    default_branch: Schema.optional(Schema.String)
  })
)
