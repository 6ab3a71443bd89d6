/**
 * Schemas of the domain "Command".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { lazy } from "../internal/lazy.js"
import * as Open from "./Open.js"
import { ModelRef } from "./Provider.js"

/**
 * Contract schema `Command`.
 * Answered by `command.list`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Command {
  readonly agent?: string | undefined
  readonly description?: string | undefined
  readonly hints: ReadonlyArray<string>
  readonly model?: string | undefined
  readonly name: string
  readonly source?: Open.Literal<"command" | "mcp" | "skill"> | undefined
  readonly subtask?: boolean | undefined
  readonly template: string
}

/**
 * The schema of {@link Command}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const Command: Schema.Schema<Command> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    agent: Schema.optional(Schema.String),
    description: Schema.optional(Schema.String),
    hints: Schema.Array(Schema.String),
    model: Schema.optional(Schema.String),
    name: Schema.String,
    source: Schema.optional(Open.literal("command", "mcp", "skill")),
    subtask: Schema.optional(Schema.Boolean),
    template: Schema.String
  })
)

/**
 * Contract schema `CommandV2Info`.
 * Answered by `v2.command.list`.
 *
 * @since 0.1.0
 * @category models
 */
export interface CommandV2Info {
  readonly agent?: string | undefined
  readonly description?: string | undefined
  readonly model?: ModelRef | undefined
  readonly name: string
  readonly subtask?: boolean | undefined
  readonly template: string
}

/**
 * The schema of {@link CommandV2Info}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const CommandV2Info: Schema.Schema<CommandV2Info> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    agent: Schema.optional(Schema.String),
    description: Schema.optional(Schema.String),
    model: Schema.optional(ModelRef),
    name: Schema.String,
    subtask: Schema.optional(Schema.Boolean),
    template: Schema.String
  })
)

/**
 * Contract schema `ReferenceGitSource`.
 * Part of `ReferenceSource`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ReferenceGitSource {
  readonly branch?: string | undefined
  readonly description?: string | undefined
  readonly hidden?: boolean | undefined
  readonly repository: string
  readonly type: "git"
}

/**
 * The schema of {@link ReferenceGitSource}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ReferenceGitSource: Schema.Schema<ReferenceGitSource> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    branch: Schema.optional(Schema.String),
    description: Schema.optional(Schema.String),
    hidden: Schema.optional(Schema.Boolean),
    repository: Schema.String,
    type: Schema.Literal("git")
  })
)

/**
 * Contract schema `ReferenceInfo`.
 * Answered by `v2.reference.list`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ReferenceInfo {
  readonly description?: string | undefined
  readonly hidden?: boolean | undefined
  readonly name: string
  readonly path: string
  readonly source: ReferenceSource
}

/**
 * The schema of {@link ReferenceInfo}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ReferenceInfo: Schema.Schema<ReferenceInfo> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    description: Schema.optional(Schema.String),
    hidden: Schema.optional(Schema.Boolean),
    name: Schema.String,
    path: Schema.String,
    source: ReferenceSource
  })
)

/**
 * Contract schema `ReferenceLocalSource`.
 * Part of `ReferenceSource`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ReferenceLocalSource {
  readonly description?: string | undefined
  readonly hidden?: boolean | undefined
  readonly path: string
  readonly type: "local"
}

/**
 * The schema of {@link ReferenceLocalSource}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ReferenceLocalSource: Schema.Schema<ReferenceLocalSource> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    description: Schema.optional(Schema.String),
    hidden: Schema.optional(Schema.Boolean),
    path: Schema.String,
    type: Schema.Literal("local")
  })
)

/**
 * Contract schema `ReferenceSource`.
 * Part of `ReferenceInfo`.
 *
 * @since 0.1.0
 * @category models
 */
export type ReferenceSource = ReferenceLocalSource | ReferenceGitSource | Open.Unrecognized<"type">

/**
 * The schema of {@link ReferenceSource}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ReferenceSource: Schema.Schema<ReferenceSource> = /*#__PURE__*/ lazy(() =>
  Schema.Union(ReferenceLocalSource, ReferenceGitSource, Open.unrecognized("type", ["local", "git"]))
)

/**
 * Contract schema `SkillV2DirectorySource`.
 * Part of `SkillV2Source`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SkillV2DirectorySource {
  readonly path: string
  readonly type: "directory"
}

/**
 * The schema of {@link SkillV2DirectorySource}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SkillV2DirectorySource: Schema.Schema<SkillV2DirectorySource> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    path: Schema.String,
    type: Schema.Literal("directory")
  })
)

/**
 * Contract schema `SkillV2EmbeddedSource`.
 * Part of `SkillV2Source`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SkillV2EmbeddedSource {
  readonly skill: SkillV2Info
  readonly type: "embedded"
}

/**
 * The schema of {@link SkillV2EmbeddedSource}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SkillV2EmbeddedSource: Schema.Schema<SkillV2EmbeddedSource> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    skill: SkillV2Info,
    type: Schema.Literal("embedded")
  })
)

/**
 * Contract schema `SkillV2Info`.
 * Answered by `v2.skill.list`.
 * Part of `SkillV2EmbeddedSource`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SkillV2Info {
  readonly content: string
  readonly description?: string | undefined
  readonly location: string
  readonly name: string
  readonly slash?: boolean | undefined
}

/**
 * The schema of {@link SkillV2Info}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SkillV2Info: Schema.Schema<SkillV2Info> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    content: Schema.String,
    description: Schema.optional(Schema.String),
    location: Schema.String,
    name: Schema.String,
    slash: Schema.optional(Schema.Boolean)
  })
)

/**
 * Contract schema `SkillV2Source`.
 *
 * @since 0.1.0
 * @category models
 */
export type SkillV2Source =
  | SkillV2DirectorySource
  | SkillV2UrlSource
  | SkillV2EmbeddedSource
  | Open.Unrecognized<"type">

/**
 * The schema of {@link SkillV2Source}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SkillV2Source: Schema.Schema<SkillV2Source> = /*#__PURE__*/ lazy(() =>
  Schema.Union(
    SkillV2DirectorySource,
    SkillV2UrlSource,
    SkillV2EmbeddedSource,
    Open.unrecognized("type", ["directory", "url", "embedded"])
  )
)

/**
 * Contract schema `SkillV2UrlSource`.
 * Part of `SkillV2Source`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SkillV2UrlSource {
  readonly type: "url"
  readonly url: string
}

/**
 * The schema of {@link SkillV2UrlSource}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SkillV2UrlSource: Schema.Schema<SkillV2UrlSource> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    type: Schema.Literal("url"),
    url: Schema.String
  })
)
