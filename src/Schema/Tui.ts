/**
 * Schemas of the domain "Tui".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { lazy } from "../internal/lazy.js"
import { SessionID } from "./Ids.js"

/**
 * Contract schema `TuiPublishCommandExecute`.
 * Taken by `tui.publish`.
 *
 * @since 0.1.0
 * @category models
 */
export interface TuiPublishCommandExecute {
  readonly properties: {
    readonly command:
      | "session.list"
      | "session.new"
      | "session.share"
      | "session.interrupt"
      | "session.compact"
      | "session.page.up"
      | "session.page.down"
      | "session.line.up"
      | "session.line.down"
      | "session.half.page.up"
      | "session.half.page.down"
      | "session.first"
      | "session.last"
      | "prompt.clear"
      | "prompt.submit"
      | "agent.cycle"
  }
  readonly type: "tui.command.execute"
}

/**
 * The schema of {@link TuiPublishCommandExecute}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const TuiPublishCommandExecute: Schema.Schema<TuiPublishCommandExecute> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    properties: Schema.Struct({
      command: Schema.Literal(
        "session.list",
        "session.new",
        "session.share",
        "session.interrupt",
        "session.compact",
        "session.page.up",
        "session.page.down",
        "session.line.up",
        "session.line.down",
        "session.half.page.up",
        "session.half.page.down",
        "session.first",
        "session.last",
        "prompt.clear",
        "prompt.submit",
        "agent.cycle"
      )
    }),
    type: Schema.Literal("tui.command.execute")
  })
)

/**
 * Contract schema `TuiPublishPromptAppend`.
 * Taken by `tui.publish`.
 *
 * @since 0.1.0
 * @category models
 */
export interface TuiPublishPromptAppend {
  readonly properties: {
    readonly text: string
  }
  readonly type: "tui.prompt.append"
}

/**
 * The schema of {@link TuiPublishPromptAppend}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const TuiPublishPromptAppend: Schema.Schema<TuiPublishPromptAppend> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    properties: Schema.Struct({
      text: Schema.String
    }),
    type: Schema.Literal("tui.prompt.append")
  })
)

/**
 * Contract schema `TuiPublishSessionSelect`.
 * Taken by `tui.publish`.
 *
 * @since 0.1.0
 * @category models
 */
export interface TuiPublishSessionSelect {
  readonly properties: {
    readonly sessionID: SessionID
  }
  readonly type: "tui.session.select"
}

/**
 * The schema of {@link TuiPublishSessionSelect}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const TuiPublishSessionSelect: Schema.Schema<TuiPublishSessionSelect> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    properties: Schema.Struct({
      sessionID: SessionID
    }),
    type: Schema.Literal("tui.session.select")
  })
)

/**
 * Contract schema `TuiPublishToastShow`.
 * Taken by `tui.publish`.
 *
 * @since 0.1.0
 * @category models
 */
export interface TuiPublishToastShow {
  readonly properties: {
    readonly duration?: number | undefined
    readonly message: string
    readonly title?: string | undefined
    readonly variant: "info" | "success" | "warning" | "error"
  }
  readonly type: "tui.toast.show"
}

/**
 * The schema of {@link TuiPublishToastShow}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const TuiPublishToastShow: Schema.Schema<TuiPublishToastShow> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    properties: Schema.Struct({
      duration: Schema.optional(Schema.Int.pipe(Schema.greaterThan(0))),
      message: Schema.String,
      title: Schema.optional(Schema.String),
      variant: Schema.Literal("info", "success", "warning", "error")
    }),
    type: Schema.Literal("tui.toast.show")
  })
)
