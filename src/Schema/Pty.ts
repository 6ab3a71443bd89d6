/**
 * Schemas of the domain "Pty".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { lazy } from "../internal/lazy.js"
import { PtyID } from "./Ids.js"
import * as Open from "./Open.js"

/**
 * Contract schema `Pty`.
 * Answered by `pty.create`, `pty.get`, `pty.list`, `pty.update` and 4 more.
 * Part of `EventPtyCreated`, `EventPtyUpdated`, `PtyCreated`, `PtyUpdated`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Pty {
  readonly args: ReadonlyArray<string>
  readonly command: string
  readonly cwd: string
  readonly exitCode?: number | undefined
  readonly id: PtyID
  readonly pid: number
  readonly status: Open.Literal<"running" | "exited">
  readonly title: string
}

/**
 * The schema of {@link Pty}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const Pty: Schema.Schema<Pty> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    args: Schema.Array(Schema.String),
    command: Schema.String,
    cwd: Schema.String,
    exitCode: Schema.optional(Schema.Finite),
    id: PtyID,
    pid: Schema.Finite,
    status: Open.literal("running", "exited"),
    title: Schema.String
  })
)

/**
 * Contract schema `PtyTicketConnectToken`.
 * Answered by `pty.connectToken`, `v2.pty.connectToken`.
 *
 * @since 0.1.0
 * @category models
 */
export interface PtyTicketConnectToken {
  readonly expires_in: number
  readonly ticket: string
}

/**
 * The schema of {@link PtyTicketConnectToken}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PtyTicketConnectToken: Schema.Schema<PtyTicketConnectToken> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    expires_in: Schema.Finite,
    ticket: Schema.String
  })
)
