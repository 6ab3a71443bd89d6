/**
 * Schemas of the domain "Tool".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { lazy } from "../internal/lazy.js"
import * as Open from "./Open.js"

/**
 * Contract schema `ConsoleState`.
 * Answered by `experimental.console.get`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ConsoleState {
  readonly activeOrgName?: string | undefined
  readonly consoleManagedProviders: ReadonlyArray<string>
  readonly switchableOrgCount: number
}

/**
 * The schema of {@link ConsoleState}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ConsoleState: Schema.Schema<ConsoleState> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    activeOrgName: Schema.optional(Schema.String),
    consoleManagedProviders: Schema.Array(Schema.String),
    switchableOrgCount: Schema.Finite
  })
)

/**
 * Contract schema `ExperimentalCapabilities`.
 * Answered by `experimental.capabilities.get`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ExperimentalCapabilities {
  readonly backgroundSubagents: boolean
}

/**
 * The schema of {@link ExperimentalCapabilities}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ExperimentalCapabilities: Schema.Schema<ExperimentalCapabilities> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    backgroundSubagents: Schema.Boolean
  })
)

/**
 * Contract schema `FormatterStatus`.
 * Answered by `formatter.status`.
 *
 * @since 0.1.0
 * @category models
 */
export interface FormatterStatus {
  readonly enabled: boolean
  readonly extensions: ReadonlyArray<string>
  readonly name: string
}

/**
 * The schema of {@link FormatterStatus}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const FormatterStatus: Schema.Schema<FormatterStatus> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    enabled: Schema.Boolean,
    extensions: Schema.Array(Schema.String),
    name: Schema.String
  })
)

/**
 * Contract schema `LSPStatus`.
 * Answered by `lsp.status`.
 *
 * @since 0.1.0
 * @category models
 */
export interface LSPStatus {
  readonly id: string
  readonly name: string
  readonly root: string
  readonly status: Open.Literal<"connected" | "error">
}

/**
 * The schema of {@link LSPStatus}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const LSPStatus: Schema.Schema<LSPStatus> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: Schema.String,
    name: Schema.String,
    root: Schema.String,
    status: Open.literal("connected", "error")
  })
)

/**
 * Contract schema `ToolIDs`.
 * Answered by `tool.ids`.
 *
 * @since 0.1.0
 * @category models
 */
export type ToolIDs = ReadonlyArray<string>

/**
 * The schema of {@link ToolIDs}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ToolIDs: Schema.Schema<ToolIDs> = /*#__PURE__*/ lazy(() => Schema.Array(Schema.String))

/**
 * Contract schema `ToolList`.
 * Answered by `tool.list`.
 *
 * @since 0.1.0
 * @category models
 */
export type ToolList = ReadonlyArray<ToolListItem>

/**
 * The schema of {@link ToolList}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ToolList: Schema.Schema<ToolList> = /*#__PURE__*/ lazy(() => Schema.Array(ToolListItem))

/**
 * Contract schema `ToolListItem`.
 * Part of `ToolList`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ToolListItem {
  readonly description: string
  readonly id: string
  readonly parameters: unknown
}

/**
 * The schema of {@link ToolListItem}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ToolListItem: Schema.Schema<ToolListItem> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    description: Schema.String,
    id: Schema.String,
    parameters: Schema.Unknown
  })
)
