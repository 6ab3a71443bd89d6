/**
 * The operations of the group "Project".
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
  ProjectNotFoundError,
  UnknownError
} from "../Schema/Error.js"
import * as Open from "../Schema/Open.js"
import { Project, ProjectCommands, ProjectDirectories, ProjectIcon } from "../Schema/Project.js"

/**
 * What {@link current} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface CurrentInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link CurrentInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const CurrentInput: Schema.Schema<CurrentInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link current} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface CurrentErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Answers the project to which the directory belongs.
 *
 * `GET /project/current`, contract operation `project.current`; called as `Project.current`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const current: Operation.Operation<CurrentInput, Project, CurrentErrors> = /*#__PURE__*/ Client.operation({
  id: "project.current",
  method: "GET",
  path: "/project/current",
  input: CurrentInput,
  query: ["directory", "workspace"],
  success: Project,
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
 * What {@link directories} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface DirectoriesInput {
  readonly projectID: string
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link DirectoriesInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const DirectoriesInput: Schema.Schema<DirectoriesInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    projectID: Schema.String,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link directories} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface DirectoriesErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Lists the local folders in which a project has been seen.
 *
 * `GET /project/{projectID}/directories`, contract operation `project.directories`; called as `Project.directories`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const directories: Operation.Operation<DirectoriesInput, ProjectDirectories, DirectoriesErrors> =
  /*#__PURE__*/ Client.operation({
    id: "project.directories",
    method: "GET",
    path: "/project/{projectID}/directories",
    input: DirectoriesInput,
    query: ["directory", "workspace"],
    success: ProjectDirectories,
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
 * What {@link initGit} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface InitGitInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link InitGitInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const InitGitInput: Schema.Schema<InitGitInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link initGit} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface InitGitErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Runs git init where there is no repository yet and answers the project as it is then.
 *
 * `POST /project/git/init`, contract operation `project.initGit`; called as `Project.initGit`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const initGit: Operation.Operation<InitGitInput, Project, InitGitErrors> = /*#__PURE__*/ Client.operation({
  id: "project.initGit",
  method: "POST",
  path: "/project/git/init",
  input: InitGitInput,
  query: ["directory", "workspace"],
  success: Project,
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
export type ListOutput = ReadonlyArray<Project>

/**
 * The schema of {@link ListOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ListOutput: Schema.Schema<ListOutput> = /*#__PURE__*/ lazy(() => Schema.Array(Project))

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
 * Lists the projects that this installation has ever worked on.
 *
 * `GET /project`, contract operation `project.list`; called as `Project.list`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const list: Operation.Operation<ListInput, ListOutput, ListErrors> = /*#__PURE__*/ Client.operation({
  id: "project.list",
  method: "GET",
  path: "/project",
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
 * What {@link update} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface UpdateInput {
  readonly projectID: string
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly commands?: ProjectCommands | undefined
  readonly icon?: ProjectIcon | undefined
  readonly name?: string | undefined
}

/**
 * The schema of {@link UpdateInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const UpdateInput: Schema.Schema<UpdateInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    projectID: Schema.String,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    commands: Schema.optional(ProjectCommands),
    icon: Schema.optional(ProjectIcon),
    name: Schema.optional(Schema.String)
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
  readonly 404: ProjectNotFoundError
  readonly 500: UnknownError
}

/**
 * Changes the name, icon or start command of a project.
 *
 * `PATCH /project/{projectID}`, contract operation `project.update`; called as `Project.update`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 404 (`ProjectNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const update: Operation.Operation<UpdateInput, Project, UpdateErrors> = /*#__PURE__*/ Client.operation({
  id: "project.update",
  method: "PATCH",
  path: "/project/{projectID}",
  input: UpdateInput,
  query: ["directory", "workspace"],
  body: ["commands", "icon", "name"],
  success: Project,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    404: ProjectNotFoundError,
    500: UnknownError
  })
})
