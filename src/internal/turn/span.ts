/** Which messages of a session are those of a turn, and what they amount to. Nothing here asks the server. */
import * as Message from "../../Message.js"
import type { SessionID } from "../../Schema/Ids.js"
import type { AssistantMessage } from "../../Schema/Message.js"
import type { Part } from "../../Schema/Part.js"
import { field } from "../field.js"
import type { Produced } from "./error.js"

/** The messages of one turn. */
export interface Span {
  /** The user message that began it, then all that came of it. */
  readonly messages: readonly [Message.Message, ...ReadonlyArray<Message.Message>]
  /** Whether another turn has begun after it. */
  readonly followed: boolean
}

/** The server itself writes user messages in a turn: to compact the conversation, and to go on after that. */
export const isContinuation = ({ parts }: Message.Message) =>
  parts.every((part) => part.type === "compaction" || (part.type === "text" && part.synthetic === true))

/** A model that calls tools is asked again; anything else is the end. */
export const isFinal = ({ error, finish, time }: AssistantMessage): boolean =>
  error !== undefined ||
  (time.completed !== undefined && finish !== undefined && finish !== "tool-calls" && finish !== "unknown")

/** Whether the server compacts the conversation in mid-turn, and goes on with the turn after that. */
const isInterlude = ({ parts }: Message.Message) => parts.some((part) => part.type === "compaction" && part.auto)

/** The turn that begins at an index. A prompt of somebody else in mid-turn is answered in the same turn by the server. */
export const spanAt = (messages: ReadonlyArray<Message.Message>, index: number): Span | undefined => {
  const ours = messages[index]
  if (ours === undefined) return undefined
  const found: Array<Message.Message> = []
  let last: AssistantMessage | undefined
  let interlude = isInterlude(ours)
  for (const message of messages.slice(index + 1)) {
    if (message.info.role === "assistant") last = message.info
    if (message.info.role === "user") {
      // Where a prompt was too long, the server writes it once more, word for word, after the summary.
      const goesOn = interlude && last?.summary === true && last.error === undefined
      if (last !== undefined && isFinal(last) && !goesOn && !isContinuation(message)) {
        return { messages: [ours, ...found], followed: true }
      }
      interlude = isInterlude(message)
    }
    found.push(message)
  }
  return { messages: [ours, ...found], followed: false }
}

const agents = (span: Span) => span.messages.filter(Message.isAssistant)

/** The agent's messages without summaries of the conversation, where there are others. */
const answers = (span: Span) => {
  const found = agents(span).filter(({ info }) => info.summary !== true)
  return found.length === 0 ? agents(span) : found
}

/** The agent's last message, whatever it is. */
export const lastOf = (span: Span): AssistantMessage | undefined => agents(span).at(-1)?.info

/**
 * The agent's last message that answers; a summary of the conversation only where there is nothing else, or where it failed
 * and the turn with it.
 */
export const answerOf = (span: Span): AssistantMessage | undefined => {
  const last = lastOf(span)
  return last?.error === undefined ? answers(span).at(-1)?.info : last
}

/**
 * Whether the turn was aborted while the server waited to ask the provider again: the message is then complete, without an
 * error and without an end. A shell command has no end either, and no step.
 */
export const isGivenUp = (span: Span): boolean => {
  const last = lastOf(span)
  if (last === undefined || last.error !== undefined || last.finish !== undefined) return false
  const parts = partsOf(span)
  return !parts.some(({ type }) => type === "tool") || parts.some(({ type }) => type === "step-start")
}

/** What the server says of a tool that somebody has refused without a word: the turn ends with it. */
const refusals: ReadonlySet<string> = new Set([
  "The user rejected permission to use this specific tool call.",
  "The user dismissed this question"
])

/** Whether a refusal has ended the turn. In other words of a newer server it is only found out later. */
export const isRefused = (span: Span): boolean =>
  Message.parts(agents(span).slice(-1)).some(
    (part) => part.type === "tool" && part.state.status === "error" && refusals.has(part.state.error)
  )

export const partsOf = (span: Span): ReadonlyArray<Part> => Message.parts(agents(span))

/** The text of the last message that has some. */
const textOf = (span: Span): string => {
  for (const message of [...answers(span)].reverse()) {
    const text = Message.text(message)
    if (text !== "") return text
  }
  return ""
}

/** The sessions of the subagents that these messages called. */
export const childrenOf = (messages: ReadonlyArray<Message.Message>): ReadonlyArray<SessionID> => {
  const found = new Set<SessionID>()
  for (const part of Message.parts(messages)) {
    if (part.type !== "tool" || part.tool !== "task") continue
    const id = field(field(part.state, "metadata"), "sessionId")
    if (typeof id === "string" && id.startsWith("ses")) found.add(id as SessionID)
  }
  return [...found]
}

export const produced = (span: Span | undefined, usage: Message.Usage): Produced => {
  if (span === undefined) return { text: "", reasoning: "", parts: [], usage }
  const message = answerOf(span)
  const parts = partsOf(span)
  return {
    text: textOf(span),
    reasoning: Message.reasoning(parts),
    parts,
    usage,
    ...(message === undefined ? {} : { message })
  }
}

/** When the turn began, by the server's clock. */
export const beganAt = (span: Span): number => {
  const { info } = span.messages[0]
  return info.role === "user" ? info.time.created : 0
}
