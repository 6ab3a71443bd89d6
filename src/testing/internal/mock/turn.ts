/** Turns that a test writes: what the agent says and does in them. How they are played is in `turnPlay.ts`. */
import type * as Effect from "effect/Effect"
import type { SessionID } from "../../../Schema/Ids.js"
import type { AssistantMessage } from "../../../Schema/Message.js"
import type { QuestionInfo } from "../../../Schema/Question.js"
import type { SnapshotFileDiff } from "../../../Schema/Vcs.js"
import type { ToolInputs, Usage } from "../../ScriptedModel.js"

/**
 * What a tool wants to be allowed before it runs.
 *
 * @since 0.1.0
 * @category models
 */
export interface Ask {
  /** What kind of action it is, such as `"bash"` or `"edit"`. */
  readonly permission: string
  /** What it is about: the command, the file. */
  readonly patterns: ReadonlyArray<string>
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  /** What the reply `"always"` allows from then on, in this directory; the {@link patterns} unless told. */
  readonly always?: ReadonlyArray<string> | undefined
}

interface Running {
  /** What the tool asks for before it runs, one after the other. Nothing unless told. */
  readonly asks?: Ask | ReadonlyArray<Ask> | undefined
  /** Runs between the permission and the end; `Effect.never` is a tool that hangs. */
  readonly pause?: Effect.Effect<unknown> | undefined
}

/**
 * What became of a call: its output, or why there is none.
 *
 * @since 0.1.0
 * @category models
 */
export type Outcome =
  | (Running & {
      readonly output: string
      /** The command for `bash`, empty for others unless told. */
      readonly title?: string | undefined
      /** `{ truncated: false }` unless told; for `bash` also its output and `exit: 0`. */
      readonly metadata?: { readonly [key: string]: unknown } | undefined
      /** What it changed in the project, by paths from the session's directory. Nothing unless told. */
      readonly files?: ReadonlyArray<SnapshotFileDiff> | undefined
    })
  | (Running & { readonly error: string })

/**
 * A call of a tool in a turn.
 *
 * @since 0.1.0
 * @category models
 */
export interface Call {
  readonly _tag: "Call"
  readonly name: string
  readonly input: unknown
  readonly does:
    | { readonly _tag: "Outcome"; readonly outcome: Outcome }
    | { readonly _tag: "Question"; readonly questions: ReadonlyArray<QuestionInfo> }
    | { readonly _tag: "Child"; readonly turn: Turn }
    | { readonly _tag: "Structured" }
}

/**
 * Why a message of the agent failed, as the server has it.
 *
 * @since 0.1.0
 * @category models
 */
export type AssistantError = NonNullable<AssistantMessage["error"]>

/**
 * A step of a turn: a string is a piece of text, an Effect a pause that lasts as long as it does, by the clock of the fiber
 * that has sent the prompt, and is interrupted when the turn is aborted. The others are made by {@link reasoning},
 * {@link tool}, {@link permission}, {@link question}, {@link child}, {@link structured} and {@link error}. A step that dies,
 * or is interrupted by anything but an abort, is a defect of the test: it ends the turn and every stream of events.
 *
 * @since 0.1.0
 * @category models
 */
export type Step =
  | string
  | Effect.Effect<unknown>
  | Call
  | { readonly _tag: "Reasoning"; readonly text: string }
  | { readonly _tag: "Structured"; readonly value: unknown }
  | { readonly _tag: "Error"; readonly error: AssistantError }

/**
 * What begins a turn.
 *
 * @since 0.1.0
 * @category models
 */
export interface Prompt {
  readonly operation:
    | "session.prompt"
    | "session.prompt_async"
    | "session.command"
    | "session.shell"
    | "session.summarize"
  readonly sessionID: SessionID
  /** Its text: that of all text parts, the slash command with its arguments, the shell command; empty for a summary. */
  readonly text: string
}

/**
 * How a turn is played, beside its steps.
 *
 * @since 0.1.0
 * @category models
 */
export interface TurnOptions {
  /** The tokens of each message of the agent; 10 in and 5 out unless told. */
  readonly usage?: Usage | undefined
  /** What each message costs, in US dollars; 0 unless told. */
  readonly cost?: number | undefined
  /** How the last message ends, such as `"length"`; `"stop"` unless told. */
  readonly finish?: string | undefined
  /** Who answers; the agent of the prompt, or `"build"`, unless told. */
  readonly agent?: string | undefined
  /** What model answers; that of the prompt, or `scripted/model`, unless told. */
  readonly model?: { readonly providerID: string; readonly modelID: string } | undefined
  /** Which prompts it answers; any unless told. A prompt is answered by the first turn that is left and answers it. */
  readonly when?: ((prompt: Prompt) => boolean) | undefined
}

/**
 * A whole turn of an agent, from the prompt to the end.
 *
 * @since 0.1.0
 * @category models
 */
export interface Turn extends TurnOptions {
  readonly _tag: "Turn"
  readonly steps: ReadonlyArray<Step>
}

/**
 * Scripts a turn: the first prompt is answered with the first turn, and so on, in whatever session it comes. The mock then
 * behaves as a server whose sessions live in memory, with all of the events and answers that `Turn`, `Conversation`,
 * `Events`, `Permissions`, `Questions` and `Message` read. It plays at once; time passes only in pauses.
 *
 * Tools that follow each other directly are called in one message, as models call several at once, and the first other step
 * after a tool begins the agent's next message, once the tools are done. A refusal without a message ends the turn, and so
 * does {@link error}; the steps after that are not played.
 *
 * A shell command (`session.shell`) is a turn as well: its strings are the output.
 *
 * A session that the mock has not heard of comes into being when it is first spoken of, so that a test may say `"ses_1"`
 * without making one; only those that were deleted are not found. A handler is how to test a session that is not there:
 *
 * @example
 * ```ts
 * import { Session } from "opencode-effect"
 * import { MockClient } from "opencode-effect/testing"
 *
 * const MockLive = MockClient.layer(
 *   MockClient.turn(["Never said."]),
 *   MockClient.on(
 *     Session.get,
 *     MockClient.fail(Session.get, 404, { name: "NotFoundError", data: { message: "Session not found: ses_1" } })
 *   )
 * )
 * ```
 *
 * @since 0.1.0
 * @category constructors
 */
export const turn = (steps: ReadonlyArray<Step>, options?: TurnOptions): Turn => ({ ...options, _tag: "Turn", steps })

/**
 * A step that is a piece of reasoning.
 *
 * @since 0.1.0
 * @category steps
 */
export const reasoning = (text: string): Step => ({ _tag: "Reasoning", text })

/**
 * A step that calls a tool; the compiler checks the input for OpenCode's own. A string is an outcome with that output.
 *
 * @since 0.1.0
 * @category steps
 */
export const tool = <Name extends string>(
  name: Name,
  input: Name extends keyof ToolInputs ? ToolInputs[Name] : unknown,
  outcome: string | Outcome
): Call => ({
  _tag: "Call",
  name,
  input,
  does: { _tag: "Outcome", outcome: typeof outcome === "string" ? { output: outcome } : outcome }
})

/**
 * A step in which a tool wants to be allowed something, where the tool itself does not matter: it is named like the
 * permission, its input is what the request tells in `metadata`, and its output is empty unless told.
 *
 * @since 0.1.0
 * @category steps
 */
export const permission = (ask: Ask, outcome?: string | Outcome): Call => {
  const { asks: _, ...rest } =
    typeof outcome === "string" || outcome === undefined ? { output: outcome ?? "" } : outcome
  return {
    _tag: "Call",
    name: ask.permission,
    input: ask.metadata ?? {},
    does: { _tag: "Outcome", outcome: { ...rest, asks: ask } }
  }
}

/**
 * A step in which the agent asks, and waits for answers (the tool `question`).
 *
 * @since 0.1.0
 * @category steps
 */
export const question = (questions: QuestionInfo | ReadonlyArray<QuestionInfo>): Call => {
  const all = "question" in questions ? [questions] : questions
  return { _tag: "Call", name: "question", input: { questions: all }, does: { _tag: "Question", questions: all } }
}

/**
 * A step in which a subagent works in a session of its own, below that of the turn (the tool `task`). Its permissions and
 * questions carry the id of that session.
 *
 * @since 0.1.0
 * @category steps
 */
export const child = (
  steps: ReadonlyArray<Step>,
  options?: Omit<TurnOptions, "agent" | "when"> & {
    /** `"general"` unless told. */
    readonly agent?: string | undefined
    /** `"a task"` unless told. */
    readonly description?: string | undefined
    readonly prompt?: string | undefined
  }
): Call => {
  const { description = "a task", prompt = "", agent = "general", ...rest } = options ?? {}
  return {
    _tag: "Call",
    name: "task",
    input: { description, prompt, subagent_type: agent },
    does: { _tag: "Child", turn: turn(steps, { ...rest, agent }) }
  }
}

/**
 * A step that answers with a value: as JSON text, which is what `Turn.object` reads, and through the tool `StructuredOutput`
 * where the prompt has a `format` with a JSON Schema. It is the last step then.
 *
 * @since 0.1.0
 * @category steps
 */
export const structured = (value: unknown): Step => ({ _tag: "Structured", value })

/**
 * A step in which the turn fails, with the error of its last message. No retry and no compaction come before it.
 *
 * @since 0.1.0
 * @category steps
 */
export const error = (error: AssistantError): Step => ({ _tag: "Error", error })
