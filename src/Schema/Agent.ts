/**
 * Schemas of the domain "Agent".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { lazy } from "../internal/lazy.js"
import * as Open from "./Open.js"
import { PermissionRuleset, PermissionV2Ruleset } from "./Permission.js"
import { ModelRef, ProviderRequest } from "./Provider.js"

/**
 * Contract schema `Agent`.
 * Answered by `app.agents`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Agent {
  readonly color?: string | null | undefined
  readonly description?: string | null | undefined
  readonly hidden?: boolean | null | undefined
  readonly mode: Open.Literal<"subagent" | "primary" | "all">
  readonly model?:
    | {
        readonly modelID: string
        readonly providerID: string
      }
    | undefined
  readonly name: string
  readonly native?: boolean | undefined
  readonly options: { readonly [key: string]: unknown }
  readonly permission: PermissionRuleset
  readonly prompt?: string | null | undefined
  readonly steps?: number | null | undefined
  readonly temperature?: number | null | undefined
  readonly topP?: number | null | undefined
  readonly variant?: string | null | undefined
}

/**
 * The schema of {@link Agent}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const Agent: Schema.Schema<Agent> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    color: Schema.optional(Schema.Union(Schema.String, Schema.Null)),
    description: Schema.optional(Schema.Union(Schema.String, Schema.Null)),
    hidden: Schema.optional(Schema.Union(Schema.Boolean, Schema.Null)),
    mode: Open.literal("subagent", "primary", "all"),
    model: Schema.optional(
      Schema.Struct({
        modelID: Schema.String,
        providerID: Schema.String
      })
    ),
    name: Schema.String,
    native: Schema.optional(Schema.Boolean),
    options: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
    permission: PermissionRuleset,
    prompt: Schema.optional(Schema.Union(Schema.String, Schema.Null)),
    steps: Schema.optional(Schema.Union(Schema.Finite, Schema.Null)),
    temperature: Schema.optional(Schema.Union(Schema.Finite, Schema.Null)),
    topP: Schema.optional(Schema.Union(Schema.Finite, Schema.Null)),
    variant: Schema.optional(Schema.Union(Schema.String, Schema.Null))
  })
)

/**
 * Contract schema `AgentColor`.
 * Part of `AgentV2Info`.
 *
 * @since 0.1.0
 * @category models
 */
export type AgentColor =
  | string
  | Open.Literal<"primary" | "secondary" | "accent" | "success" | "warning" | "error" | "info">

/**
 * The schema of {@link AgentColor}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const AgentColor: Schema.Schema<AgentColor> = /*#__PURE__*/ lazy(() =>
  Schema.Union(Schema.String, Open.literal("primary", "secondary", "accent", "success", "warning", "error", "info"))
)

/**
 * Contract schema `AgentV2Info`.
 * Answered by `v2.agent.list`.
 *
 * @since 0.1.0
 * @category models
 */
export interface AgentV2Info {
  readonly color?: AgentColor | undefined
  readonly description?: string | undefined
  readonly hidden: boolean
  readonly id: string
  readonly mode: Open.Literal<"subagent" | "primary" | "all">
  readonly model?: ModelRef | undefined
  readonly permissions: PermissionV2Ruleset
  readonly request: ProviderRequest
  readonly steps?: number | undefined
  readonly system?: string | undefined
}

/**
 * The schema of {@link AgentV2Info}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const AgentV2Info: Schema.Schema<AgentV2Info> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    color: Schema.optional(AgentColor),
    description: Schema.optional(Schema.String),
    hidden: Schema.Boolean,
    id: Schema.String,
    mode: Open.literal("subagent", "primary", "all"),
    model: Schema.optional(ModelRef),
    permissions: PermissionV2Ruleset,
    request: ProviderRequest,
    steps: Schema.optional(Schema.Finite),
    system: Schema.optional(Schema.String)
  })
)
