/**
 * Schemas of the domain "Mcp".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { lazy } from "../internal/lazy.js"
import * as Open from "./Open.js"

/**
 * Contract schema `MCPStatus`.
 * Answered by `mcp.add`, `mcp.auth.authenticate`, `mcp.auth.callback`, `mcp.status`.
 *
 * @since 0.1.0
 * @category models
 */
export type MCPStatus =
  | MCPStatusConnected
  | MCPStatusDisabled
  | MCPStatusFailed
  | MCPStatusNeedsAuth
  | MCPStatusNeedsClientRegistration
  | Open.Unrecognized<"status">

/**
 * The schema of {@link MCPStatus}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const MCPStatus: Schema.Schema<MCPStatus> = /*#__PURE__*/ lazy(() =>
  Schema.Union(
    MCPStatusConnected,
    MCPStatusDisabled,
    MCPStatusFailed,
    MCPStatusNeedsAuth,
    MCPStatusNeedsClientRegistration,
    Open.unrecognized("status", ["connected", "disabled", "failed", "needs_auth", "needs_client_registration"])
  )
)

/**
 * Contract schema `MCPStatusConnected`.
 * Part of `MCPStatus`.
 *
 * @since 0.1.0
 * @category models
 */
export interface MCPStatusConnected {
  readonly status: "connected"
}

/**
 * The schema of {@link MCPStatusConnected}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const MCPStatusConnected: Schema.Schema<MCPStatusConnected> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    status: Schema.Literal("connected")
  })
)

/**
 * Contract schema `MCPStatusDisabled`.
 * Part of `MCPStatus`.
 *
 * @since 0.1.0
 * @category models
 */
export interface MCPStatusDisabled {
  readonly status: "disabled"
}

/**
 * The schema of {@link MCPStatusDisabled}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const MCPStatusDisabled: Schema.Schema<MCPStatusDisabled> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    status: Schema.Literal("disabled")
  })
)

/**
 * Contract schema `MCPStatusFailed`.
 * Part of `MCPStatus`.
 *
 * @since 0.1.0
 * @category models
 */
export interface MCPStatusFailed {
  readonly error: string
  readonly status: "failed"
}

/**
 * The schema of {@link MCPStatusFailed}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const MCPStatusFailed: Schema.Schema<MCPStatusFailed> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    error: Schema.String,
    status: Schema.Literal("failed")
  })
)

/**
 * Contract schema `MCPStatusNeedsAuth`.
 * Part of `MCPStatus`.
 *
 * @since 0.1.0
 * @category models
 */
export interface MCPStatusNeedsAuth {
  readonly status: "needs_auth"
}

/**
 * The schema of {@link MCPStatusNeedsAuth}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const MCPStatusNeedsAuth: Schema.Schema<MCPStatusNeedsAuth> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    status: Schema.Literal("needs_auth")
  })
)

/**
 * Contract schema `MCPStatusNeedsClientRegistration`.
 * Part of `MCPStatus`.
 *
 * @since 0.1.0
 * @category models
 */
export interface MCPStatusNeedsClientRegistration {
  readonly error: string
  readonly status: "needs_client_registration"
}

/**
 * The schema of {@link MCPStatusNeedsClientRegistration}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const MCPStatusNeedsClientRegistration: Schema.Schema<MCPStatusNeedsClientRegistration> = /*#__PURE__*/ lazy(
  () =>
    Schema.Struct({
      error: Schema.String,
      status: Schema.Literal("needs_client_registration")
    })
)

/**
 * Contract schema `McpResource`.
 * Answered by `experimental.resource.list`.
 *
 * @since 0.1.0
 * @category models
 */
export interface McpResource {
  readonly client: string
  readonly description?: string | undefined
  readonly mimeType?: string | undefined
  readonly name: string
  readonly uri: string
}

/**
 * The schema of {@link McpResource}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const McpResource: Schema.Schema<McpResource> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    client: Schema.String,
    description: Schema.optional(Schema.String),
    mimeType: Schema.optional(Schema.String),
    name: Schema.String,
    uri: Schema.String
  })
)
