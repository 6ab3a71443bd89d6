/**
 * Schemas of the domain "Project".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { lazy } from "../internal/lazy.js"

/**
 * Contract schema `Project`.
 * Answered by `project.current`, `project.initGit`, `project.list`, `project.update`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Project {
  readonly commands?: ProjectCommands | undefined
  readonly icon?: ProjectIcon | undefined
  readonly id: string
  readonly name?: string | undefined
  readonly sandboxes: ReadonlyArray<string>
  readonly time: ProjectTime
  readonly vcs?: ProjectVcs | undefined
  readonly worktree: string
}

/**
 * The schema of {@link Project}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const Project: Schema.Schema<Project> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    commands: Schema.optional(ProjectCommands),
    icon: Schema.optional(ProjectIcon),
    id: Schema.String,
    name: Schema.optional(Schema.String),
    sandboxes: Schema.Array(Schema.String),
    time: ProjectTime,
    vcs: Schema.optional(ProjectVcs),
    worktree: Schema.String
  })
)

/**
 * Contract schema `ProjectCommands`.
 * Taken by `project.update`.
 * Part of `EventProjectUpdated`, `Project`, `ProjectUpdated`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ProjectCommands {
  readonly start?: string | undefined
}

/**
 * The schema of {@link ProjectCommands}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ProjectCommands: Schema.Schema<ProjectCommands> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    start: Schema.optional(Schema.String)
  })
)

/**
 * Contract schema `ProjectCopyCopy`.
 * Answered by `v2.projectCopy.create`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ProjectCopyCopy {
  readonly directory: string
}

/**
 * The schema of {@link ProjectCopyCopy}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ProjectCopyCopy: Schema.Schema<ProjectCopyCopy> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.String
  })
)

/**
 * Contract schema `ProjectDirectories`.
 * Answered by `project.directories`.
 *
 * @since 0.1.0
 * @category models
 */
export type ProjectDirectories = ReadonlyArray<{
  readonly directory: string
  readonly strategy?: string | undefined
}>

/**
 * The schema of {@link ProjectDirectories}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ProjectDirectories: Schema.Schema<ProjectDirectories> = /*#__PURE__*/ lazy(() =>
  Schema.Array(
    Schema.Struct({
      directory: Schema.String,
      strategy: Schema.optional(Schema.String)
    })
  )
)

/**
 * Contract schema `ProjectIcon`.
 * Taken by `project.update`.
 * Part of `EventProjectUpdated`, `Project`, `ProjectUpdated`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ProjectIcon {
  readonly color?: string | undefined
  readonly override?: string | undefined
  readonly url?: string | undefined
}

/**
 * The schema of {@link ProjectIcon}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ProjectIcon: Schema.Schema<ProjectIcon> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    color: Schema.optional(Schema.String),
    override: Schema.optional(Schema.String),
    url: Schema.optional(Schema.String)
  })
)

/**
 * Contract schema `ProjectSummary`.
 * Part of `GlobalSession`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ProjectSummary {
  readonly id: string
  readonly name?: string | undefined
  readonly worktree: string
}

/**
 * The schema of {@link ProjectSummary}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ProjectSummary: Schema.Schema<ProjectSummary> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: Schema.String,
    name: Schema.optional(Schema.String),
    worktree: Schema.String
  })
)

/**
 * Contract schema `ProjectTime`.
 * Part of `EventProjectUpdated`, `Project`, `ProjectUpdated`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ProjectTime {
  readonly created: number
  readonly initialized?: number | undefined
  readonly updated: number
}

/**
 * The schema of {@link ProjectTime}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ProjectTime: Schema.Schema<ProjectTime> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    created: Schema.Finite,
    initialized: Schema.optional(Schema.Finite),
    updated: Schema.Finite
  })
)

/**
 * Contract schema `ProjectVcs`.
 * Part of `EventProjectUpdated`, `Project`, `ProjectUpdated`.
 *
 * @since 0.1.0
 * @category models
 */
export type ProjectVcs = "git"

/**
 * The schema of {@link ProjectVcs}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ProjectVcs: Schema.Schema<ProjectVcs> = /*#__PURE__*/ lazy(() => Schema.Literal("git"))
