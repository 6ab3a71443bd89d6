/** What a turn takes, tells and gives. Public through `Turn`; how a turn is followed is in the files beside this one. */
import type * as Duration from "effect/Duration"
import type { HttpError, SchemaError, TransportError } from "../../Errors.js"
import type { Service as EventsService } from "../../Events.js"
import type { Tokens, ToolCall, Usage } from "../../Message.js"
import type * as Permissions from "../../Permissions.js"
import type * as Questions from "../../Questions.js"
import type { MessageID, PartID, PermissionID, QuestionID, SessionID } from "../../Schema/Ids.js"
import type { AssistantMessage } from "../../Schema/Message.js"
import type * as Open from "../../Schema/Open.js"
import type { AgentPartInput, FilePartInput, Part, SubtaskPartInput, TextPartInput } from "../../Schema/Part.js"
import type { PermissionRequest } from "../../Schema/Permission.js"
import type { QuestionAnswer, QuestionRequest } from "../../Schema/Question.js"
import type { Todo } from "../../Schema/Session.js"
import type { SnapshotFileDiff } from "../../Schema/Vcs.js"
import type { TurnError } from "./error.js"

/**
 * A model: its provider and its id there, or both in one string, `"anthropic/claude-sonnet-4-20250514"`.
 *
 * @since 0.1.0
 * @category models
 */
export type Model = string | { readonly providerID: string; readonly modelID: string }

/**
 * A file by its path on the server's machine, absolute or relative to the session's directory. The server reads it. Text
 * files and folders need no type; that of pictures and PDF is taken from the name.
 *
 * @since 0.1.0
 * @category models
 */
export interface FileByPath {
  readonly type: "file"
  readonly path: string
  readonly mime?: string | undefined
  readonly filename?: string | undefined
}

/**
 * A file by its content, which goes along with the prompt.
 *
 * @since 0.1.0
 * @category models
 */
export interface FileByContent {
  readonly type: "file"
  readonly bytes: Uint8Array
  readonly mime: string
  readonly filename?: string | undefined
}

/**
 * A part of a prompt: text, a file, an agent to hand over to, a task for a subagent.
 *
 * @since 0.1.0
 * @category models
 */
export type PromptPart = TextPartInput | FilePartInput | FileByPath | FileByContent | AgentPartInput | SubtaskPartInput

/**
 * In which session a turn runs, and how it is followed.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionOptions<R = never, Q = never> {
  /** The session; a fresh one in the client's directory unless told. */
  readonly sessionID?: SessionID | undefined
  /** Whether a fresh session stays when the turn is over; true unless told. */
  readonly keep?: boolean | undefined
  /** The title of a fresh session; the server finds one unless told. */
  readonly title?: string | undefined
  /** The project of a fresh session; that of the client unless told. */
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  /**
   * What happens when the session is at work on another turn: `"queue"` waits for its end, `"fail"` fails with `Busy`.
   * `"queue"` unless told.
   */
  readonly whenBusy?: "queue" | "fail" | undefined
  /**
   * How long the server may tell nothing of the turn, before it is aborted and fails with `Stalled`: a tool that runs quietly
   * and somebody who thinks about a question are nothing. Without limit unless told.
   */
  readonly stallTimeout?: Duration.DurationInput | undefined
  /** Who answers what this turn and its subagents want to be allowed; whoever is there unless told. */
  readonly permissions?: Permissions.Policy<unknown, R> | undefined
  /** Who answers what this turn and its subagents want to know; whoever is there unless told. */
  readonly questions?: Questions.Policy<unknown, Q> | undefined
  /**
   * Whether text, reasoning, steps and tools of subagents are told too, as far as the events bring them: what a gap has
   * swallowed of them is not read again. False unless told.
   */
  readonly children?: boolean | undefined
  /**
   * A shared stream of events of the session's directory (`Events.make`, `Events.Events`), for programs with many turns at
   * once; a connection of the turn's own unless told.
   */
  readonly events?: EventsService | undefined
}

/**
 * What a turn gave.
 *
 * @since 0.1.0
 * @category models
 */
export interface Result {
  /** The session; gone already where a fresh one was not to be kept. */
  readonly sessionID: SessionID
  /** The user message that began the turn. */
  readonly messageID: MessageID
  /** The agent's last message. */
  readonly message: AssistantMessage
  /** The parts of all of the agent's messages in this turn, in their order. */
  readonly parts: ReadonlyArray<Part>
  /** What the agent said at the end: the text of the last message that has any. */
  readonly text: string
  /** What the model thought in all steps, as far as the provider shows it. */
  readonly reasoning: string
  readonly toolCalls: ReadonlyArray<ToolCall>
  /** What the turn changed in the project, as the server compares its snapshots; empty outside a git project. */
  readonly files: ReadonlyArray<SnapshotFileDiff>
  /** What all steps cost, those of subagents included. */
  readonly usage: Usage
}

interface InSession {
  /** The session that it happened in: that of the turn, or of a subagent. */
  readonly sessionID: SessionID
}

interface InMessage extends InSession {
  readonly messageID: MessageID
}

interface InPart extends InMessage {
  readonly partID: PartID
}

/**
 * The server has stored the prompt.
 *
 * @since 0.1.0
 * @category events
 */
export interface Started extends InMessage {
  readonly _tag: "Started"
}

/**
 * More of the answer: what came now, and this part's text so far.
 *
 * @since 0.1.0
 * @category events
 */
export interface TextDelta extends InPart {
  readonly _tag: "TextDelta"
  readonly delta: string
  readonly text: string
}

/**
 * A part of the answer is complete. Its text is the last word: where the provider failed in mid-answer and is asked again,
 * the server takes back what there was. Some providers close a text only at the end of the step, after its tools have run.
 *
 * @since 0.1.0
 * @category events
 */
export interface TextEnd extends InPart {
  readonly _tag: "TextEnd"
  readonly text: string
}

/**
 * More of what the model thinks, and this part's text so far.
 *
 * @since 0.1.0
 * @category events
 */
export interface ReasoningDelta extends InPart {
  readonly _tag: "ReasoningDelta"
  readonly delta: string
  readonly text: string
}

/**
 * A part of what the model thinks is complete.
 *
 * @since 0.1.0
 * @category events
 */
export interface ReasoningEnd extends InPart {
  readonly _tag: "ReasoningEnd"
  readonly text: string
}

/**
 * The model calls a tool; its input is not complete yet.
 *
 * @since 0.1.0
 * @category events
 */
export interface ToolPending extends InSession {
  readonly _tag: "ToolPending"
  readonly call: ToolCall
}

/**
 * A tool runs.
 *
 * @since 0.1.0
 * @category events
 */
export interface ToolRunning extends InSession {
  readonly _tag: "ToolRunning"
  readonly call: ToolCall
}

/**
 * A tool that runs has more to tell, such as more output (`call.metadata`).
 *
 * @since 0.1.0
 * @category events
 */
export interface ToolProgress extends InSession {
  readonly _tag: "ToolProgress"
  readonly call: ToolCall
}

/**
 * A tool has given its output.
 *
 * @since 0.1.0
 * @category events
 */
export interface ToolCompleted extends InSession {
  readonly _tag: "ToolCompleted"
  readonly call: ToolCall
}

/**
 * A tool has failed, or was not allowed; the model is told.
 *
 * @since 0.1.0
 * @category events
 */
export interface ToolFailed extends InSession {
  readonly _tag: "ToolFailed"
  readonly call: ToolCall
}

/**
 * The model is asked for a step.
 *
 * @since 0.1.0
 * @category events
 */
export interface StepStarted extends InMessage {
  readonly _tag: "StepStarted"
}

/**
 * A step is over.
 *
 * @since 0.1.0
 * @category events
 */
export interface StepFinished extends InMessage {
  readonly _tag: "StepFinished"
  /** Why, as the provider says: `"stop"`, `"tool-calls"`, `"length"` … */
  readonly reason: string
  readonly tokens: Tokens
  readonly cost: number
}

/**
 * A step has changed files.
 *
 * @since 0.1.0
 * @category events
 */
export interface FilesEdited extends InMessage {
  readonly _tag: "FilesEdited"
  /** Their absolute paths on the server. */
  readonly files: ReadonlyArray<string>
}

/**
 * A tool waits for a permission.
 *
 * @since 0.1.0
 * @category events
 */
export interface PermissionAsked extends InSession {
  readonly _tag: "PermissionAsked"
  readonly request: PermissionRequest
}

/**
 * A permission was given or refused, by whomever.
 *
 * @since 0.1.0
 * @category events
 */
export interface PermissionAnswered extends InSession {
  readonly _tag: "PermissionAnswered"
  readonly requestID: PermissionID
  readonly reply: Open.Literal<"once" | "always" | "reject">
}

/**
 * The agent waits for an answer.
 *
 * @since 0.1.0
 * @category events
 */
export interface QuestionAsked extends InSession {
  readonly _tag: "QuestionAsked"
  readonly request: QuestionRequest
}

/**
 * A question was answered, by whomever.
 *
 * @since 0.1.0
 * @category events
 */
export interface QuestionAnswered extends InSession {
  readonly _tag: "QuestionAnswered"
  readonly requestID: QuestionID
  readonly answers: ReadonlyArray<QuestionAnswer>
}

/**
 * A question was rejected, by whomever.
 *
 * @since 0.1.0
 * @category events
 */
export interface QuestionRejected extends InSession {
  readonly _tag: "QuestionRejected"
  readonly requestID: QuestionID
}

/**
 * A subagent works in a session of its own.
 *
 * @since 0.1.0
 * @category events
 */
export interface ChildStarted extends InSession {
  readonly _tag: "ChildStarted"
  /** The session that the subagent works for. */
  readonly parentID: SessionID
  readonly title: string | undefined
}

/**
 * A subagent is done.
 *
 * @since 0.1.0
 * @category events
 */
export interface ChildEnded extends InSession {
  readonly _tag: "ChildEnded"
}

/**
 * The agent's list of things to do has changed.
 *
 * @since 0.1.0
 * @category events
 */
export interface TodosUpdated extends InSession {
  readonly _tag: "TodosUpdated"
  readonly todos: ReadonlyArray<Todo>
}

/**
 * The provider failed, and the server tries again by itself.
 *
 * @since 0.1.0
 * @category events
 */
export interface Retrying extends InSession {
  readonly _tag: "Retrying"
  readonly attempt: number
  /** Why, in words. */
  readonly message: string
  /** When, in milliseconds since 1970 on the server's clock. */
  readonly next: number
}

/**
 * The older messages were replaced by a summary.
 *
 * @since 0.1.0
 * @category events
 */
export interface Compacted extends InMessage {
  readonly _tag: "Compacted"
}

/**
 * The turn is over. Nothing comes after it.
 *
 * @since 0.1.0
 * @category events
 */
export interface Finished extends InSession {
  readonly _tag: "Finished"
  readonly result: Result
}

/**
 * What happens in a turn.
 *
 * @since 0.1.0
 * @category events
 */
export type Event =
  | Started
  | TextDelta
  | TextEnd
  | ReasoningDelta
  | ReasoningEnd
  | ToolPending
  | ToolRunning
  | ToolProgress
  | ToolCompleted
  | ToolFailed
  | StepStarted
  | StepFinished
  | FilesEdited
  | PermissionAsked
  | PermissionAnswered
  | QuestionAsked
  | QuestionAnswered
  | QuestionRejected
  | ChildStarted
  | ChildEnded
  | TodosUpdated
  | Retrying
  | Compacted
  | Finished

/**
 * What a turn fails with.
 *
 * @since 0.1.0
 * @category errors
 */
export type Failure = TurnError | HttpError | TransportError | SchemaError
