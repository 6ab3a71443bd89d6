/**
 * What has been told of a turn, and what is new in what the server says next: by events, or by its messages read anew. Both
 * may repeat and overtake each other; nothing is told twice, and no text is told that is not sure.
 */
import type { Event as ServerEvent } from "../../Events.js"
import * as Message from "../../Message.js"
import type { MessageID, PartID, SessionID } from "../../Schema/Ids.js"
import type { Message as Info } from "../../Schema/Message.js"
import type { Part, ReasoningPart, TextPart, ToolPart } from "../../Schema/Part.js"
import type { PermissionRequest } from "../../Schema/Permission.js"
import type { QuestionRequest } from "../../Schema/Question.js"
import { field } from "../field.js"
import type { Event } from "./model.js"
import type { ServerError } from "./reason.js"

interface TextState {
  readonly kind: "Text" | "Reasoning"
  text: string
  /** Whether the next delta follows on `text`; not after a gap. */
  sure: boolean
  ended: boolean
}

interface ToolState {
  status: ToolPart["state"]["status"]
  metadata: unknown
}

type Role = "user" | "agent" | "summary"

/** How to tell the turn's own user message: by a part that was sent with it, or as the first one after another. */
export type Mark =
  | { readonly _tag: "Part"; readonly partID: PartID }
  | { readonly _tag: "After"; readonly messageID: MessageID | undefined }

export interface Transcript {
  /** The turn's user message, once it is known. */
  readonly messageID: MessageID | undefined
  /** The turn's session and those of its subagents, as far as they are known. */
  readonly family: ReadonlySet<SessionID>
  /** The latest error that the server has told of the turn's session. */
  readonly error: ServerError | undefined
  /** What an event tells. */
  readonly event: (event: ServerEvent) => Told
  /** What the messages of the turn tell, its user message first: all of it when the turn is over. */
  readonly messages: (messages: ReadonlyArray<Message.Message>, over: boolean) => ReadonlyArray<Event>
  /** What waits for an answer, read anew. */
  readonly pending: (
    permissions: ReadonlyArray<PermissionRequest>,
    questions: ReadonlyArray<QuestionRequest>
  ) => ReadonlyArray<Event>
  /** Events may be missing from here on. */
  readonly gap: () => void
}

export interface Told {
  readonly events: ReadonlyArray<Event>
  /** Whether something happened in the turn at all. */
  readonly life: boolean
  /** Whether the turn may be over. */
  readonly suspicious: boolean
}

/** What tells a part: an event, a look at the messages in mid-turn, or the one after its end. */
type From = "event" | "look" | "end"

const nothing: Told = { events: [], life: false, suspicious: false }

const sessionOf = (event: ServerEvent): SessionID | undefined =>
  "properties" in event ? (field(event.properties, "sessionID") as SessionID | undefined) : undefined

const isBefore = (a: string, b: string) => a < b

/** The server makes ids in ascending order. */
const isAfter = (id: MessageID, mark: MessageID | undefined) => mark === undefined || isBefore(mark, id)

const rank = { pending: 0, running: 1, completed: 2, error: 2 }
const rankOf = (status: string): number => (Object.hasOwn(rank, status) ? rank[status as keyof typeof rank] : 1)

/** Where the turn's user message stands, or -1. */
export const locate = (messages: ReadonlyArray<Message.Message>, mark: Mark): number => {
  if (mark._tag === "Part") return messages.findIndex(({ parts }) => parts.some(({ id }) => id === mark.partID))
  // The time in an id begins anew every 795 days: where the mark itself is in sight, its place tells.
  const place = messages.findIndex(({ info }) => info.id === mark.messageID)
  return messages.findIndex(
    ({ info }, index) => info.role === "user" && (place === -1 ? isAfter(info.id, mark.messageID) : index > place)
  )
}

export const make = (own: SessionID, mark: Mark, options: { readonly children: boolean }): Transcript => {
  const family = new Set<SessionID>([own])
  const ended = new Set<SessionID>()
  const roles = new Map<MessageID, Role>()
  const texts = new Map<PartID, TextState>()
  const tools = new Map<PartID, ToolState>()
  const told = new Set<string>()
  const state = {
    messageID: undefined as MessageID | undefined,
    error: undefined as ServerError | undefined
  }

  /** Whether it is the first time. */
  const first = (what: string) => !told.has(what) && told.add(what) !== undefined

  const start = (messageID: MessageID): ReadonlyArray<Event> => {
    if (state.messageID !== undefined) return []
    state.messageID = messageID
    return [{ _tag: "Started", sessionID: own, messageID }]
  }

  const child = (sessionID: SessionID, parentID: SessionID, title: string | undefined): ReadonlyArray<Event> => {
    if (family.has(sessionID)) return []
    family.add(sessionID)
    return [{ _tag: "ChildStarted", sessionID, parentID, title }]
  }

  const childOver = (sessionID: SessionID): ReadonlyArray<Event> => {
    if (ended.has(sessionID)) return []
    ended.add(sessionID)
    return [{ _tag: "ChildEnded", sessionID }]
  }

  const info = (info: Info): ReadonlyArray<Event> => {
    const { id: messageID, sessionID } = info
    if (info.role === "user") {
      roles.set(messageID, "user")
      const isOurs = mark._tag === "After" && sessionID === own && isAfter(messageID, mark.messageID)
      return isOurs ? start(messageID) : []
    }
    if (info.role !== "assistant") return []
    const isSummary = info.summary === true
    // The summary is the answer where the turn was begun to have one.
    roles.set(messageID, isSummary && info.parentID !== state.messageID ? "summary" : "agent")
    const isDone = info.time.completed !== undefined && info.error === undefined
    if (!isSummary || !isDone || !isPartOf(sessionID, messageID) || !first(`compacted ${messageID}`)) return []
    return [{ _tag: "Compacted", sessionID, messageID }]
  }

  /** Whether a message belongs to the turn: it is younger than the turn's user message, or a subagent's. */
  const isPartOf = (sessionID: SessionID, messageID: MessageID) =>
    sessionID === own
      ? state.messageID !== undefined && isBefore(state.messageID, messageID)
      : options.children && family.has(sessionID)

  const grown = (part: TextPart | ReasoningPart, over: boolean): ReadonlyArray<Event> => {
    if (part.type === "text" && (part.synthetic === true || part.ignored === true)) return []
    const kind = part.type === "text" ? "Text" : "Reasoning"
    const { id: partID, messageID, sessionID, text } = part
    const place = { sessionID, messageID, partID }
    let known = texts.get(partID)
    if (known === undefined) {
      known = { kind, text: "", sure: true, ended: false }
      texts.set(partID, known)
    }
    if (known.ended) return []
    const events: Array<Event> = []
    const isEnd = over || part.time?.end !== undefined
    known.sure = text.startsWith(known.text)
    // What was told already cannot be taken back before its end.
    if (!known.sure && !isEnd) return []
    const rest = known.sure ? text.slice(known.text.length) : ""
    known.text = text
    if (rest !== "") events.push({ _tag: `${kind}Delta`, ...place, delta: rest, text })
    if (isEnd) {
      known.ended = true
      events.push({ _tag: `${kind}End`, ...place, text })
    }
    return events
  }

  /** The subagent that a tool calls. */
  const childOf = ({ sessionID, state, tool }: ToolPart): ReadonlyArray<Event> => {
    const metadata = field(state, "metadata")
    const task = tool === "task" ? field(metadata, "sessionId") : undefined
    if (typeof task !== "string") return []
    const id = task as SessionID
    const title = field(state, "title")
    const started = child(id, sessionID, typeof title === "string" ? title : undefined)
    const isAtWork = rankOf(state.status) < 2 || field(metadata, "background") === true
    return isAtWork ? started : [...started, ...childOver(id)]
  }

  const called = (part: ToolPart, from: From): ReadonlyArray<Event> => {
    const { sessionID, state } = part
    const events = [...childOf(part)]
    const known = tools.get(part.id)
    const metadata = field(state, "metadata")
    const ahead = known === undefined ? 1 : rankOf(state.status) - rankOf(known.status)
    // What a tool that runs has told so far is in events on their way as well: a look tells of its steps only.
    if (ahead < 0 || (ahead === 0 && (from !== "event" || rankOf(state.status) === 2))) return events
    tools.set(part.id, { status: state.status, metadata })
    const call = Message.toolCall(part)
    switch (state.status) {
      case "pending":
        if (known === undefined) events.push({ _tag: "ToolPending", sessionID, call })
        break
      case "completed":
        events.push({ _tag: "ToolCompleted", sessionID, call })
        break
      case "error":
        events.push({ _tag: "ToolFailed", sessionID, call })
        break
      default:
        if (known === undefined || known.status === "pending") events.push({ _tag: "ToolRunning", sessionID, call })
        else if (JSON.stringify(known.metadata) !== JSON.stringify(metadata)) {
          events.push({ _tag: "ToolProgress", sessionID, call })
        }
    }
    return events
  }

  const part = (part: Part, from: From): ReadonlyArray<Event> => {
    const { messageID, sessionID } = part
    if (mark._tag === "Part" && part.id === mark.partID) return start(messageID)
    const role = roles.get(messageID)
    if (role !== "agent" && role !== "summary") return []
    if (!isPartOf(sessionID, messageID)) {
      // Subagents of subagents are told of even where their tools are not.
      return part.type === "tool" && sessionID !== own && family.has(sessionID) ? childOf(part) : []
    }
    switch (part.type) {
      case "text":
      case "reasoning":
        return grown(part, from === "end")
      case "tool":
        return called(part, from)
      case "step-start":
        return first(part.id) ? [{ _tag: "StepStarted", sessionID, messageID }] : []
      case "step-finish":
        return first(part.id)
          ? [{ _tag: "StepFinished", sessionID, messageID, reason: part.reason, tokens: part.tokens, cost: part.cost }]
          : []
      case "patch":
        return first(part.id) ? [{ _tag: "FilesEdited", sessionID, messageID, files: part.files }] : []
      default:
        return []
    }
  }

  const delta = (properties: {
    readonly delta: string
    readonly field: string
    readonly messageID: MessageID
    readonly partID: PartID
    readonly sessionID: SessionID
  }): ReadonlyArray<Event> => {
    const { delta, messageID, partID, sessionID } = properties
    const known = texts.get(partID)
    if (known === undefined || known.ended || !known.sure || properties.field !== "text" || delta === "") return []
    known.text += delta
    return [{ _tag: `${known.kind}Delta`, sessionID, messageID, partID, delta, text: known.text }]
  }

  /** What was answered is not asked any more, wherever a list that was read before the answer still has it. */
  const isAsked = (id: string) => !told.has(`replied ${id}`) && first(`asked ${id}`)

  const permissionAsked = (request: PermissionRequest): ReadonlyArray<Event> =>
    isAsked(request.id) ? [{ _tag: "PermissionAsked", sessionID: request.sessionID, request }] : []

  const questionAsked = (request: QuestionRequest): ReadonlyArray<Event> =>
    isAsked(request.id) ? [{ _tag: "QuestionAsked", sessionID: request.sessionID, request }] : []

  const event = (event: ServerEvent): Told => {
    if (event.type === "session.created") {
      const { info } = event.properties
      const { parentID } = info
      if (parentID === undefined || !family.has(parentID)) return nothing
      return { events: child(info.id, parentID, info.title), life: true, suspicious: false }
    }
    const sessionID = sessionOf(event)
    if (sessionID === undefined || !family.has(sessionID)) return nothing
    const isOwn = sessionID === own
    const heard = (...events: ReadonlyArray<Event>): Told => ({ events, life: true, suspicious: false })
    switch (event.type) {
      case "message.updated":
        return heard(...info(event.properties.info))
      case "message.part.updated":
        return heard(...part(event.properties.part, "event"))
      case "message.part.delta":
        return heard(...delta(event.properties))
      case "session.status": {
        const { status } = event.properties
        if (status.type === "retry") {
          const { attempt, message, next } = status
          const isNew = first(`retry ${sessionID} ${attempt} ${next}`)
          return isNew ? heard({ _tag: "Retrying", sessionID, attempt, message, next }) : heard()
        }
        if (status.type !== "idle") return heard()
        return isOwn ? { ...heard(), suspicious: true } : heard(...childOver(sessionID))
      }
      case "session.idle":
        return isOwn ? { ...heard(), suspicious: true } : heard(...childOver(sessionID))
      case "session.error": {
        const { error } = event.properties
        if (!isOwn) return heard()
        // The same comes again with a stack in its words; another one is another matter.
        if (error !== undefined && state.error?.name !== error.name) state.error = error
        return { ...heard(), suspicious: true }
      }
      case "session.deleted":
        return { ...heard(), suspicious: isOwn }
      case "permission.asked":
        return heard(...permissionAsked(event.properties))
      case "permission.replied": {
        const { reply, requestID } = event.properties
        return first(`replied ${requestID}`)
          ? heard({ _tag: "PermissionAnswered", sessionID, requestID, reply })
          : heard()
      }
      case "question.asked":
        return heard(...questionAsked(event.properties))
      case "question.replied": {
        const { answers, requestID } = event.properties
        return first(`replied ${requestID}`)
          ? heard({ _tag: "QuestionAnswered", sessionID, requestID, answers })
          : heard()
      }
      case "question.rejected": {
        const { requestID } = event.properties
        return first(`replied ${requestID}`) ? heard({ _tag: "QuestionRejected", sessionID, requestID }) : heard()
      }
      case "todo.updated":
        return heard({ _tag: "TodosUpdated", sessionID, todos: event.properties.todos })
      default:
        return heard()
    }
  }

  return {
    get messageID() {
      return state.messageID
    },
    family,
    get error() {
      return state.error
    },
    event,
    messages: ([ours, ...rest], over) => {
      if (ours === undefined) return []
      const events = [...start(ours.info.id)]
      for (const { info: ofMessage, parts } of rest) {
        events.push(...info(ofMessage))
        for (const one of parts) {
          // Deltas on their way may be in it already or not: text that still grows waits for its end.
          const grows = (one.type === "text" || one.type === "reasoning") && one.time?.end === undefined
          if (over || !grows) events.push(...part(one, over ? "end" : "look"))
        }
      }
      return events
    },
    pending: (permissions, questions) => [
      ...permissions.filter(({ sessionID }) => family.has(sessionID)).flatMap(permissionAsked),
      ...questions.filter(({ sessionID }) => family.has(sessionID)).flatMap(questionAsked)
    ],
    gap: () => {
      for (const text of texts.values()) text.sure = false
    }
  }
}
