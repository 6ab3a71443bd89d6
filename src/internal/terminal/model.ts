/** What comes out of a terminal beside its text. Public through `Terminal`; how it is made is in the files beside this one. */
import type * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import type { HttpError, SchemaError, TransportError } from "../../Errors.js"
import { PtyID } from "../../Schema/Ids.js"

/**
 * Output that nobody can have any more. The server keeps about the last two million characters (UTF-16 units) of a
 * terminal, and nothing of one whose program has ended: a reader that was slower than that, or whose connection was down
 * at the end, has a hole.
 *
 * @since 0.1.0
 * @category errors
 */
export class OutputLost extends Schema.TaggedError<OutputLost>()("OutputLost", {
  ptyID: PtyID,
  /** Where in the output the hole starts, in UTF-16 units. */
  cursor: Schema.Number,
  /** How long it is, in UTF-16 units; absent where the program ended meanwhile, and whatever it still wrote is unknown. */
  lost: Schema.optional(Schema.Number)
}) {
  override get message(): string {
    return this.lost === undefined
      ? `${this.ptyID}: the program ended while there was no connection to its terminal; what it wrote after ${this.cursor} characters is not to be had, if there was anything. Read \`output\` again to see its end.`
      : `${this.ptyID}: ${this.lost} characters of output after the first ${this.cursor} are lost: they were read too late. Read \`output\` again to go on behind them.`
  }
}

/**
 * There is nobody to type to: the program has ended, or its terminal was removed.
 *
 * @since 0.1.0
 * @category errors
 */
export class Ended extends Schema.TaggedError<Ended>()("Ended", { ptyID: PtyID }) {
  override get message(): string {
    return `${this.ptyID}: nothing was sent, for the program in this terminal has ended.`
  }
}

/**
 * How a program ended.
 *
 * @since 0.1.0
 * @category models
 */
export interface Exit {
  /**
   * Its exit code, 1 for a program that a signal has killed. The server says it once, on the event stream: it stays unknown
   * when that was down in this moment, and where the terminal was removed rather than left by its program.
   */
  readonly code: Option.Option<number>
}

/** What a terminal fails with while it lives. */
export type Failure = HttpError | TransportError | SchemaError

/** Whether an answer says that the server has no such terminal, or none with a running program. */
export const isGone = (error: Failure): boolean => error._tag === "HttpError" && error.status === 404
