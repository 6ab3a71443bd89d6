/**
 * Schemas of the domain "Permission".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { lazy } from "../internal/lazy.js"
import { PermissionID, SessionID } from "./Ids.js"
import * as Open from "./Open.js"

/**
 * Contract schema `PermissionAction`.
 * Part of `PermissionRule`.
 *
 * @since 0.1.0
 * @category models
 */
export type PermissionAction = Open.Literal<"allow" | "deny" | "ask">

/**
 * The schema of {@link PermissionAction}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PermissionAction: Schema.Schema<PermissionAction> = /*#__PURE__*/ lazy(() =>
  Open.literal("allow", "deny", "ask")
)

/**
 * Contract schema `PermissionRequest`.
 * Answered by `permission.list`.
 *
 * @since 0.1.0
 * @category models
 */
export interface PermissionRequest {
  readonly always: ReadonlyArray<string>
  readonly id: PermissionID
  readonly metadata: { readonly [key: string]: unknown }
  readonly patterns: ReadonlyArray<string>
  readonly permission: string
  readonly sessionID: SessionID
  readonly tool?:
    | {
        readonly callID: string
        readonly messageID: string
      }
    | undefined
}

/**
 * The schema of {@link PermissionRequest}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PermissionRequest: Schema.Schema<PermissionRequest> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    always: Schema.Array(Schema.String),
    id: PermissionID,
    metadata: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
    patterns: Schema.Array(Schema.String),
    permission: Schema.String,
    sessionID: SessionID,
    tool: Schema.optional(
      Schema.Struct({
        callID: Schema.String,
        messageID: Schema.String
      })
    )
  })
)

/**
 * Contract schema `PermissionRule`.
 * Part of `PermissionRuleset`.
 *
 * @since 0.1.0
 * @category models
 */
export interface PermissionRule {
  readonly action: PermissionAction
  readonly pattern: string
  readonly permission: string
}

/**
 * The schema of {@link PermissionRule}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PermissionRule: Schema.Schema<PermissionRule> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    action: PermissionAction,
    pattern: Schema.String,
    permission: Schema.String
  })
)

/**
 * Contract schema `PermissionRuleset`.
 * Taken by `session.create`, `session.update`.
 * Part of `Agent`, `GlobalSession`, `Session`.
 *
 * @since 0.1.0
 * @category models
 */
export type PermissionRuleset = ReadonlyArray<PermissionRule>

/**
 * The schema of {@link PermissionRuleset}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PermissionRuleset: Schema.Schema<PermissionRuleset> = /*#__PURE__*/ lazy(() =>
  Schema.Array(PermissionRule)
)

/**
 * Contract schema `PermissionSavedInfo`.
 * Answered by `v2.permission.saved.list`.
 *
 * @since 0.1.0
 * @category models
 */
export interface PermissionSavedInfo {
  readonly action: string
  readonly id: string
  readonly projectID: string
  readonly resource: string
}

/**
 * The schema of {@link PermissionSavedInfo}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PermissionSavedInfo: Schema.Schema<PermissionSavedInfo> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    action: Schema.String,
    id: Schema.String,
    projectID: Schema.String,
    resource: Schema.String
  })
)

/**
 * Contract schema `PermissionV2Effect`.
 * Answered by `v2.session.permission.create`.
 * Part of `PermissionV2Rule`.
 *
 * @since 0.1.0
 * @category models
 */
export type PermissionV2Effect = Open.Literal<"allow" | "deny" | "ask">

/**
 * The schema of {@link PermissionV2Effect}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PermissionV2Effect: Schema.Schema<PermissionV2Effect> = /*#__PURE__*/ lazy(() =>
  Open.literal("allow", "deny", "ask")
)

/**
 * Contract schema `PermissionV2Reply`.
 * Taken by `v2.session.permission.reply`.
 * Part of `EventPermissionV2Replied`, `PermissionV2Replied`.
 *
 * @since 0.1.0
 * @category models
 */
export type PermissionV2Reply = Open.Literal<"once" | "always" | "reject">

/**
 * The schema of {@link PermissionV2Reply}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PermissionV2Reply: Schema.Schema<PermissionV2Reply> = /*#__PURE__*/ lazy(() =>
  Open.literal("once", "always", "reject")
)

/**
 * Contract schema `PermissionV2Request`.
 * Answered by `v2.permission.request.list`, `v2.session.permission.get`, `v2.session.permission.list`.
 *
 * @since 0.1.0
 * @category models
 */
export interface PermissionV2Request {
  readonly action: string
  readonly id: PermissionID
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly resources: ReadonlyArray<string>
  readonly save?: ReadonlyArray<string> | undefined
  readonly sessionID: SessionID
  readonly source?: PermissionV2Source | undefined
}

/**
 * The schema of {@link PermissionV2Request}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PermissionV2Request: Schema.Schema<PermissionV2Request> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    action: Schema.String,
    id: PermissionID,
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    resources: Schema.Array(Schema.String),
    save: Schema.optional(Schema.Array(Schema.String)),
    sessionID: SessionID,
    source: Schema.optional(PermissionV2Source)
  })
)

/**
 * Contract schema `PermissionV2Rule`.
 * Part of `PermissionV2Ruleset`.
 *
 * @since 0.1.0
 * @category models
 */
export interface PermissionV2Rule {
  readonly action: string
  readonly effect: PermissionV2Effect
  readonly resource: string
}

/**
 * The schema of {@link PermissionV2Rule}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PermissionV2Rule: Schema.Schema<PermissionV2Rule> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    action: Schema.String,
    effect: PermissionV2Effect,
    resource: Schema.String
  })
)

/**
 * Contract schema `PermissionV2Ruleset`.
 * Part of `AgentV2Info`.
 *
 * @since 0.1.0
 * @category models
 */
export type PermissionV2Ruleset = ReadonlyArray<PermissionV2Rule>

/**
 * The schema of {@link PermissionV2Ruleset}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PermissionV2Ruleset: Schema.Schema<PermissionV2Ruleset> = /*#__PURE__*/ lazy(() =>
  Schema.Array(PermissionV2Rule)
)

/**
 * Contract schema `PermissionV2Source`.
 * Taken by `v2.session.permission.create`.
 * Part of `EventPermissionV2Asked`, `PermissionV2Asked`, `PermissionV2Request`.
 *
 * @since 0.1.0
 * @category models
 */
export interface PermissionV2Source {
  readonly callID: string
  readonly messageID: string
  readonly type: "tool"
}

/**
 * The schema of {@link PermissionV2Source}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PermissionV2Source: Schema.Schema<PermissionV2Source> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    callID: Schema.String,
    messageID: Schema.String,
    type: Schema.Literal("tool")
  })
)
