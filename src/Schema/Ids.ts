/**
 * The ids of the server, told apart by their prefixes.
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { lazy } from "../internal/lazy.js"

/**
 * An id that starts with `evt_`.
 *
 * @since 0.1.0
 * @category ids
 */
export type EventID = `evt_${string}`

/**
 * The schema of {@link EventID}: parses a string from outside.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventID: Schema.Schema<EventID> = /*#__PURE__*/ lazy(() => Schema.TemplateLiteral("evt_", Schema.String))

/**
 * An id that starts with `msg`.
 *
 * @since 0.1.0
 * @category ids
 */
export type MessageID = `msg${string}`

/**
 * The schema of {@link MessageID}: parses a string from outside.
 *
 * @since 0.1.0
 * @category schemas
 */
export const MessageID: Schema.Schema<MessageID> = /*#__PURE__*/ lazy(() =>
  Schema.TemplateLiteral("msg", Schema.String)
)

/**
 * An id that starts with `prt`.
 *
 * @since 0.1.0
 * @category ids
 */
export type PartID = `prt${string}`

/**
 * The schema of {@link PartID}: parses a string from outside.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PartID: Schema.Schema<PartID> = /*#__PURE__*/ lazy(() => Schema.TemplateLiteral("prt", Schema.String))

/**
 * An id that starts with `per`.
 *
 * @since 0.1.0
 * @category ids
 */
export type PermissionID = `per${string}`

/**
 * The schema of {@link PermissionID}: parses a string from outside.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PermissionID: Schema.Schema<PermissionID> = /*#__PURE__*/ lazy(() =>
  Schema.TemplateLiteral("per", Schema.String)
)

/**
 * An id that starts with `pty`.
 *
 * @since 0.1.0
 * @category ids
 */
export type PtyID = `pty${string}`

/**
 * The schema of {@link PtyID}: parses a string from outside.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PtyID: Schema.Schema<PtyID> = /*#__PURE__*/ lazy(() => Schema.TemplateLiteral("pty", Schema.String))

/**
 * An id that starts with `que`.
 *
 * @since 0.1.0
 * @category ids
 */
export type QuestionID = `que${string}`

/**
 * The schema of {@link QuestionID}: parses a string from outside.
 *
 * @since 0.1.0
 * @category schemas
 */
export const QuestionID: Schema.Schema<QuestionID> = /*#__PURE__*/ lazy(() =>
  Schema.TemplateLiteral("que", Schema.String)
)

/**
 * An id that starts with `ses`.
 *
 * @since 0.1.0
 * @category ids
 */
export type SessionID = `ses${string}`

/**
 * The schema of {@link SessionID}: parses a string from outside.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionID: Schema.Schema<SessionID> = /*#__PURE__*/ lazy(() =>
  Schema.TemplateLiteral("ses", Schema.String)
)

/**
 * An id that starts with `wrk`.
 *
 * @since 0.1.0
 * @category ids
 */
export type WorkspaceID = `wrk${string}`

/**
 * The schema of {@link WorkspaceID}: parses a string from outside.
 *
 * @since 0.1.0
 * @category schemas
 */
export const WorkspaceID: Schema.Schema<WorkspaceID> = /*#__PURE__*/ lazy(() =>
  Schema.TemplateLiteral("wrk", Schema.String)
)
