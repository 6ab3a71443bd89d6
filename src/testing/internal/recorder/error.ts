/** What is wrong with a recording, and what does not fit one. Public through `Recorder`. */
import * as Schema from "effect/Schema"

/**
 * There is no recording to replay, none that this version reads, or none can be written. Nothing has been asked yet.
 *
 * - `"Missing"`, `"Unreadable"`, `"NotARecording"`, `"NewerFormat"`, `"BrokenLine"`: what is wrong with the file.
 * - `"MissingAlias"`: it was recorded with an alias that `aliases` does not have.
 * - `"InvalidOption"`: an alias or a secret that would take more with it than what it stands for.
 * - `"Unwritable"`: the file could not be written there; told before the first request.
 * - `"InUse"`: another recorder of this process is recording into the file.
 *
 * @since 0.1.0
 * @category errors
 */
export class RecorderError extends Schema.TaggedError<RecorderError>()("RecorderError", {
  /** The path of the recording, as it was given. */
  file: Schema.String,
  reason: Schema.Literal(
    "Missing",
    "Unreadable",
    "NotARecording",
    "NewerFormat",
    "BrokenLine",
    "MissingAlias",
    "InvalidOption",
    "Unwritable",
    "InUse"
  ),
  /** The line of the file, counted from 1, where it is one line's fault. */
  line: Schema.optional(Schema.Number),
  /** What is wrong and what to do, in words. */
  description: Schema.String
}) {
  override get message(): string {
    return `${this.file}${this.line === undefined ? "" : `:${this.line}`}: ${this.description}`
  }
}

/**
 * A program and its recording do not fit: a defect, not a failure, since no program can do anything about it. What it says
 * holds no secrets.
 *
 * - `"NotRecorded"`: a request that is not in the recording, or no more.
 * - `"NotAsked"`: the program is over and has not asked for all that was recorded.
 * - `"Waiting"`: an answer or an event waits for a request that was recorded before it, and that does not come.
 * - `"Exhausted"`: the program waits for an event, or an answer, that the recording does not have.
 * - `"Misfit"`: a recorded answer does not fit the contract: written by hand, or by a version with another one. An answer that did not fit while it was recorded is a `SchemaError` again.
 * - `"Unsupported"`: terminals, and event streams through `client.http`, are neither recorded nor replayed.
 *
 * @since 0.1.0
 * @category errors
 */
export class RecordingMismatch extends Schema.TaggedError<RecordingMismatch>()("RecordingMismatch", {
  /** The path of the recording, as it was given. */
  file: Schema.String,
  reason: Schema.Literal("NotRecorded", "NotAsked", "Waiting", "Exhausted", "Misfit", "Unsupported"),
  /** The line of the file, counted from 1, where it is one line's fault. */
  line: Schema.optional(Schema.Number),
  /** The contract's id of the operation; `http` for a request through `client.http`. Absent where it is about several. */
  operation: Schema.optional(Schema.String),
  /** What happened and what to do, in words. */
  description: Schema.String
}) {
  override get message(): string {
    return `${this.file}${this.line === undefined ? "" : `:${this.line}`}: ${this.description}`
  }
}
