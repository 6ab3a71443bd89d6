/** Why a turn failed: the agent's own reason as a tagged union, and the error that carries it. Public through `Turn`. */

import * as Schema from "effect/Schema"
import type { Usage } from "../../Message.js"
import { MessageID, SessionID } from "../../Schema/Ids.js"
import { AssistantMessage } from "../../Schema/Message.js"
import { Part } from "../../Schema/Part.js"
import { lazy } from "../lazy.js"

/**
 * The provider refused the credentials, or there are none.
 *
 * @since 0.1.0
 * @category reasons
 */
export interface ProviderAuth {
  readonly _tag: "ProviderAuth"
  readonly message: string
  readonly providerID: string
}

/**
 * The provider answered with an error, or not at all. The server has tried again by itself where it thought it worth while.
 *
 * @since 0.1.0
 * @category reasons
 */
export interface Api {
  readonly _tag: "Api"
  readonly message: string
  /** The provider's HTTP status, where it answered. */
  readonly status?: number | undefined
  /** Whether the server thinks that another attempt may succeed. */
  readonly retryable: boolean
  /** The provider's body, as text. */
  readonly responseBody?: string | undefined
}

/**
 * The answer was longer than the model may write.
 *
 * @since 0.1.0
 * @category reasons
 */
export interface OutputLength {
  readonly _tag: "OutputLength"
  readonly message: string
}

/**
 * The conversation is longer than the model can read.
 *
 * @since 0.1.0
 * @category reasons
 */
export interface ContextOverflow {
  readonly _tag: "ContextOverflow"
  readonly message: string
}

/**
 * The provider withheld the answer.
 *
 * @since 0.1.0
 * @category reasons
 */
export interface ContentFilter {
  readonly _tag: "ContentFilter"
  readonly message: string
}

/**
 * The model did not give the structured answer that the server asked it for (`format` of `session.prompt`).
 *
 * @since 0.1.0
 * @category reasons
 */
export interface StructuredOutput {
  readonly _tag: "StructuredOutput"
  readonly message: string
  readonly retries: number
}

/**
 * The answer to `Turn.object` did not fit the schema, in none of the rounds.
 *
 * @since 0.1.0
 * @category reasons
 */
export interface InvalidObject {
  readonly _tag: "InvalidObject"
  readonly message: string
  /** How many answers there were. */
  readonly rounds: number
  /** The last answer as it came. */
  readonly answer: string
}

/**
 * Somebody aborted the turn: another client, or the server.
 *
 * @since 0.1.0
 * @category reasons
 */
export interface Aborted {
  readonly _tag: "Aborted"
  readonly message: string
}

/**
 * The server does not know the model.
 *
 * @since 0.1.0
 * @category reasons
 */
export interface UnknownModel {
  readonly _tag: "UnknownModel"
  readonly message: string
  /** What it was asked for, as `provider/model`. */
  readonly model: string
  /** What the server thinks was meant: models of that provider, or providers where it does not know that one. */
  readonly suggestions: ReadonlyArray<string>
}

/**
 * The server is idle and has neither an answer nor a reason: it has forgotten the turn, as after a restart, or the session is gone.
 *
 * @since 0.1.0
 * @category reasons
 */
export interface Vanished {
  readonly _tag: "Vanished"
  readonly message: string
}

/**
 * Nothing happened for as long as `stallTimeout` says. The turn was aborted.
 *
 * @since 0.1.0
 * @category reasons
 */
export interface Stalled {
  readonly _tag: "Stalled"
  readonly message: string
  /** For how long, in milliseconds. */
  readonly after: number
}

/**
 * The session is at work on another turn, and this one was not to wait (`whenBusy: "fail"`). Nothing was sent.
 *
 * @since 0.1.0
 * @category reasons
 */
export interface Busy {
  readonly _tag: "Busy"
  readonly message: string
}

/**
 * Another reason of the server's: an unknown agent or command, a fault of its own, or what a newer server has a name for.
 *
 * @since 0.1.0
 * @category reasons
 */
export interface Other {
  readonly _tag: "Other"
  readonly message: string
  /** The server's name for it. */
  readonly name: string
  /** The error as it came. */
  readonly raw: unknown
}

/**
 * Why a turn failed: the agent's own reason. `message` says it in words, in the server's where it has some.
 *
 * @since 0.1.0
 * @category reasons
 */
export type Reason =
  | ProviderAuth
  | Api
  | OutputLength
  | ContextOverflow
  | ContentFilter
  | StructuredOutput
  | InvalidObject
  | Aborted
  | UnknownModel
  | Vanished
  | Stalled
  | Busy
  | Other

const message = { message: Schema.String }

/**
 * The schema of {@link Reason}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const Reason: Schema.Schema<Reason> = /*#__PURE__*/ lazy(() =>
  Schema.Union(
    Schema.Struct({ _tag: Schema.Literal("ProviderAuth"), ...message, providerID: Schema.String }),
    Schema.Struct({
      _tag: Schema.Literal("Api"),
      ...message,
      status: Schema.optional(Schema.Number),
      retryable: Schema.Boolean,
      responseBody: Schema.optional(Schema.String)
    }),
    Schema.Struct({ _tag: Schema.Literal("OutputLength"), ...message }),
    Schema.Struct({ _tag: Schema.Literal("ContextOverflow"), ...message }),
    Schema.Struct({ _tag: Schema.Literal("ContentFilter"), ...message }),
    Schema.Struct({ _tag: Schema.Literal("StructuredOutput"), ...message, retries: Schema.Number }),
    Schema.Struct({ _tag: Schema.Literal("InvalidObject"), ...message, rounds: Schema.Number, answer: Schema.String }),
    Schema.Struct({ _tag: Schema.Literal("Aborted"), ...message }),
    Schema.Struct({
      _tag: Schema.Literal("UnknownModel"),
      ...message,
      model: Schema.String,
      suggestions: Schema.Array(Schema.String)
    }),
    Schema.Struct({ _tag: Schema.Literal("Vanished"), ...message }),
    Schema.Struct({ _tag: Schema.Literal("Stalled"), ...message, after: Schema.Number }),
    Schema.Struct({ _tag: Schema.Literal("Busy"), ...message }),
    Schema.Struct({ _tag: Schema.Literal("Other"), ...message, name: Schema.String, raw: Schema.Unknown })
  )
)

/**
 * What a failed turn had produced, by the events and by the server's last word.
 *
 * @since 0.1.0
 * @category models
 */
export interface Produced {
  readonly text: string
  readonly reasoning: string
  readonly parts: ReadonlyArray<Part>
  /** The agent's last message; absent where there is none. */
  readonly message?: AssistantMessage | undefined
  /** What it has cost nevertheless. */
  readonly usage: Usage
}

const Produced: Schema.Schema<Produced> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    text: Schema.String,
    reasoning: Schema.String,
    parts: Schema.Array(Part),
    message: Schema.optional(AssistantMessage),
    usage: Schema.Struct({
      tokens: Schema.Struct({
        input: Schema.Number,
        output: Schema.Number,
        reasoning: Schema.Number,
        cache: Schema.Struct({ read: Schema.Number, write: Schema.Number })
      }),
      cost: Schema.Number,
      steps: Schema.Number
    })
  })
)

/**
 * A turn failed, for the agent's own {@link Reason}. What the server, the connection or a schema is to blame for comes as
 * `HttpError`, `TransportError` and `SchemaError`, as everywhere.
 *
 * @since 0.1.0
 * @category errors
 */
export class TurnError extends Schema.TaggedError<TurnError>()("TurnError", {
  reason: Reason,
  sessionID: SessionID,
  /** The user message of the turn; absent where the server stored none. */
  messageID: Schema.optional(MessageID),
  /** What there was of an answer. */
  produced: Produced
}) {
  override get message(): string {
    return `the turn in ${this.sessionID} failed (${this.reason._tag}): ${this.reason.message}`
  }
}
