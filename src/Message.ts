/**
 * What one message, or several, say: pure functions over what `Session.messages`, `Session.prompt` and events give.
 * Nothing here asks the server.
 *
 * @since 0.1.0
 */
import type { AssistantMessage, Message as Info } from "./Schema/Message.js"
import type * as Open from "./Schema/Open.js"
import type { FilePart, Part, ToolPart } from "./Schema/Part.js"

/**
 * A message with its parts, as `session.messages` answers it.
 *
 * @since 0.1.0
 * @category models
 */
export interface Message {
  readonly info: Info
  readonly parts: ReadonlyArray<Part>
}

/**
 * Where parts are read from: a message, several in their order, or parts.
 *
 * @since 0.1.0
 * @category models
 */
export type Source = Message | ReadonlyArray<Message> | ReadonlyArray<Part>

/**
 * A call of a tool and what became of it.
 *
 * @since 0.1.0
 * @category models
 */
export interface ToolCall {
  /** The model's id of the call. */
  readonly id: string
  /** The tool, such as `"bash"`. */
  readonly name: string
  readonly status: Open.Literal<"pending" | "running" | "completed" | "error">
  /** What the model handed over; empty while the call is pending. */
  readonly input: { readonly [key: string]: unknown }
  /** What the model got back; on a completed call. */
  readonly output?: string | undefined
  /** Why the call failed, in words; on a failed call. */
  readonly error?: string | undefined
  /** The server's one-line description of the call. */
  readonly title?: string | undefined
  /** What the tool tells besides, such as the output so far of a command that runs. */
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly attachments?: ReadonlyArray<FilePart> | undefined
  /** When it ran, in milliseconds since 1970 on the server's clock; absent while the call is pending. */
  readonly time?: { readonly start: number; readonly end?: number | undefined } | undefined
  readonly sessionID: ToolPart["sessionID"]
  readonly messageID: ToolPart["messageID"]
  readonly partID: ToolPart["id"]
}

/**
 * Tokens as the provider counts them.
 *
 * @since 0.1.0
 * @category models
 */
export interface Tokens {
  readonly input: number
  readonly output: number
  readonly reasoning: number
  readonly cache: { readonly read: number; readonly write: number }
}

/**
 * What steps of a model cost.
 *
 * @since 0.1.0
 * @category models
 */
export interface Usage {
  readonly tokens: Tokens
  /** In US dollars, by the prices that the server knows. */
  readonly cost: number
  /** How many times the model was asked, as far as it answered. */
  readonly steps: number
}

/**
 * The parts of a message or of several, in their order.
 *
 * @since 0.1.0
 * @category getters
 */
export const parts = (source: Source): ReadonlyArray<Part> => {
  if ("info" in source) return source.parts
  const found: Array<Part> = []
  for (const item of source) {
    if (isMessage(item)) found.push(...item.parts)
    else found.push(item)
  }
  return found
}

const isMessage = (item: Message | Part): item is Message => "info" in item && "parts" in item && !("type" in item)

const ofType = <T extends "text" | "reasoning" | "tool" | "file" | "step-finish" | "patch">(
  source: Source,
  type: T
): ReadonlyArray<Extract<Part, { readonly type: T }>> =>
  parts(source).filter((part): part is Extract<Part, { readonly type: T }> => part.type === type)

/**
 * What was said: the text parts, one after the other with an empty line between them. Text that the server put in for the
 * model (`synthetic`) and text that the model does not see (`ignored`) are left out.
 *
 * @example
 * ```ts
 * import { Message, Session } from "opencode-effect"
 * import * as Effect from "effect/Effect"
 *
 * const answer = Session.prompt({ sessionID: "ses_1", parts: [{ type: "text", text: "Hello!" }] }).pipe(
 *   Effect.map(Message.text)
 * )
 * ```
 *
 * @since 0.1.0
 * @category getters
 */
export const text = (source: Source): string =>
  ofType(source, "text")
    .filter((part) => part.synthetic !== true && part.ignored !== true && part.text !== "")
    .map((part) => part.text)
    .join("\n\n")

/**
 * What the model thought, as far as the provider shows it.
 *
 * @since 0.1.0
 * @category getters
 */
export const reasoning = (source: Source): string =>
  ofType(source, "reasoning")
    .filter((part) => part.text !== "")
    .map((part) => part.text)
    .join("\n\n")

/**
 * A tool part as a call.
 *
 * @since 0.1.0
 * @category getters
 */
export const toolCall = ({ callID, id, messageID, sessionID, state, tool }: ToolPart): ToolCall => {
  const place = { id: callID, name: tool, sessionID, messageID, partID: id }
  switch (state.status) {
    case "pending":
      return { ...place, status: state.status, input: state.input }
    case "running":
      return {
        ...place,
        status: state.status,
        input: state.input,
        title: state.title,
        metadata: state.metadata,
        time: state.time
      }
    case "completed":
      return {
        ...place,
        status: state.status,
        input: state.input,
        output: state.output,
        title: state.title,
        metadata: state.metadata,
        attachments: state.attachments,
        time: { start: state.time.start, end: state.time.end }
      }
    case "error":
      return {
        ...place,
        status: state.status,
        input: state.input,
        error: state.error,
        metadata: state.metadata,
        time: state.time
      }
    default:
      return { ...place, status: state.status, input: {} }
  }
}

/**
 * The calls of tools, in their order.
 *
 * @since 0.1.0
 * @category getters
 */
export const toolCalls = (source: Source): ReadonlyArray<ToolCall> => ofType(source, "tool").map(toolCall)

/**
 * The files that are attached: those of the message itself, and those that tools gave back.
 *
 * @since 0.1.0
 * @category getters
 */
export const files = (source: Source): ReadonlyArray<FilePart> =>
  parts(source).flatMap((part) => {
    if (part.type === "file") return [part]
    if (part.type === "tool" && part.state.status === "completed") return part.state.attachments ?? []
    return []
  })

/**
 * The paths of the files that the steps changed, each once.
 *
 * @since 0.1.0
 * @category getters
 */
export const changedFiles = (source: Source): ReadonlyArray<string> => [
  ...new Set(ofType(source, "patch").flatMap((part) => part.files))
]

/**
 * Nothing used.
 *
 * @since 0.1.0
 * @category models
 */
export const noUsage: Usage = {
  tokens: { input: 0, output: 0, reasoning: 0, cache: { read: 0, write: 0 } },
  cost: 0,
  steps: 0
}

/**
 * The sum of two usages.
 *
 * @since 0.1.0
 * @category getters
 */
export const addUsage = (a: Usage, b: Usage): Usage => ({
  tokens: {
    input: a.tokens.input + b.tokens.input,
    output: a.tokens.output + b.tokens.output,
    reasoning: a.tokens.reasoning + b.tokens.reasoning,
    cache: { read: a.tokens.cache.read + b.tokens.cache.read, write: a.tokens.cache.write + b.tokens.cache.write }
  },
  cost: a.cost + b.cost,
  steps: a.steps + b.steps
})

/**
 * What the steps cost, summed over those that are in it. A message's own `tokens` are those of its last step only.
 *
 * @since 0.1.0
 * @category getters
 */
export const usage = (source: Source): Usage =>
  ofType(source, "step-finish").reduce((sum, { cost, tokens }) => addUsage(sum, { tokens, cost, steps: 1 }), noUsage)

/**
 * Whether a message is the agent's.
 *
 * @since 0.1.0
 * @category guards
 */
export const isAssistant = (message: Message): message is Message & { readonly info: AssistantMessage } =>
  message.info.role === "assistant"

/**
 * Why the agent's message failed, as the server says it; `undefined` when it did not. `Turn` has it as a tagged error.
 *
 * @since 0.1.0
 * @category getters
 */
export const error = (message: Message): AssistantMessage["error"] =>
  isAssistant(message) ? message.info.error : undefined
