/** Messages, parts and events of a turn, as the server sends them: each has what its schema asks for, and what a test says. */
import type { Message } from "../../src/Message.js"
import type * as Contract from "../../src/Schema/Event.js"
import type { MessageID, PartID, PermissionID, QuestionID, SessionID } from "../../src/Schema/Ids.js"
import type { AssistantMessage, UserMessage } from "../../src/Schema/Message.js"
import type * as Parts from "../../src/Schema/Part.js"
import type { PermissionRequest } from "../../src/Schema/Permission.js"
import type { QuestionRequest } from "../../src/Schema/Question.js"

export const sessionID: SessionID = "ses_own"
export const childID: SessionID = "ses_child"

/** Ids in the order of their numbers. */
export const msg = (n: number): MessageID => `msg_2139${String(n).padStart(8, "0")}`
export const prt = (n: number | string): PartID => `prt_2139${String(n).padStart(8, "0")}`

/** What every part has. */
export const at = (message: MessageID, id: PartID, session = sessionID) =>
  ({ id, messageID: message, sessionID: session }) as const

const model = { providerID: "scripted", modelID: "model" }

export const tokens = (input: number, output: number) => ({
  total: input + output,
  input,
  output,
  reasoning: 0,
  cache: { read: 0, write: 0 }
})

export const user = (id: MessageID, more: Partial<UserMessage> = {}): UserMessage => ({
  id,
  sessionID,
  role: "user",
  time: { created: 1_000 },
  agent: "build",
  model,
  ...more
})

/** A message of the agent that is complete, unless told. */
export const agent = (id: MessageID, more: Partial<AssistantMessage> = {}): AssistantMessage => ({
  id,
  sessionID,
  parentID: msg(0),
  role: "assistant",
  mode: "build",
  agent: "build",
  path: { cwd: "/project", root: "/project" },
  cost: 0,
  tokens: tokens(10, 5),
  ...model,
  time: { created: 2_000, completed: 3_000 },
  finish: "stop",
  ...more
})

/** The server writes nothing of how it ended into a message that is at work. */
export const atWork = (id: MessageID, more: Partial<AssistantMessage> = {}): AssistantMessage => {
  const { finish: _, ...info } = agent(id, { time: { created: 2_000 }, ...more })
  return info
}

type Place = ReturnType<typeof at>

export const text = (place: Place, text: string, more: Partial<Parts.TextPart> = {}): Parts.TextPart => ({
  ...place,
  type: "text",
  text,
  time: { start: 2_000, end: 2_500 },
  ...more
})

export const reasoning = (place: Place, text: string, time: Parts.ReasoningPart["time"] = { start: 1, end: 2 }) =>
  ({ ...place, type: "reasoning", text, time }) as const satisfies Parts.ReasoningPart

export const tool = (place: Place, state: Parts.ToolState, name = "bash"): Parts.ToolPart => ({
  ...place,
  type: "tool",
  tool: name,
  callID: `call_${place.id}`,
  state
})

export const pending: Parts.ToolState = { status: "pending", input: {}, raw: "" }

export const running = (metadata?: { readonly [key: string]: unknown }): Parts.ToolState => ({
  status: "running",
  input: { command: "ls" },
  time: { start: 2_100 },
  ...(metadata === undefined ? {} : { metadata })
})

export const completed = (
  output: string,
  metadata: { readonly [key: string]: unknown } = {},
  attachments?: ReadonlyArray<Parts.FilePart>
): Parts.ToolState => ({
  status: "completed",
  input: { command: "ls" },
  output,
  metadata,
  title: "a title",
  time: { start: 2_100, end: 2_200 },
  ...(attachments === undefined ? {} : { attachments })
})

export const failed = (error: string): Parts.ToolState => ({
  status: "error",
  input: { command: "ls" },
  error,
  time: { start: 2_100, end: 2_200 }
})

export const file = (place: Place, filename: string): Parts.FilePart => ({
  ...place,
  type: "file",
  mime: "image/png",
  filename,
  url: `file:///${filename}`
})

export const stepStart = (place: Place): Parts.StepStartPart => ({ ...place, type: "step-start" })

export const stepFinish = (place: Place, input = 10, output = 5, cost = 0): Parts.StepFinishPart => ({
  ...place,
  type: "step-finish",
  reason: "stop",
  cost,
  tokens: tokens(input, output)
})

export const patch = (place: Place, ...files: ReadonlyArray<string>): Parts.PatchPart => ({
  ...place,
  type: "patch",
  hash: "7ba15082",
  files
})

export const compaction = (place: Place, auto: boolean): Parts.CompactionPart => ({
  ...place,
  type: "compaction",
  auto
})

export const message = (info: Message["info"], ...parts: ReadonlyArray<Parts.Part>): Message => ({ info, parts })

export const permission = (id: PermissionID, session = sessionID): PermissionRequest => ({
  id,
  sessionID: session,
  permission: "bash",
  patterns: ["ls"],
  always: ["ls *"],
  metadata: {}
})

export const question = (id: QuestionID, session = sessionID): QuestionRequest => ({
  id,
  sessionID: session,
  questions: [{ question: "Which?", header: "Which", options: [{ label: "This", description: "this one" }] }]
})

const id = "evt_1"

export const infoEvent = (info: Message["info"]): Contract.EventMessageUpdated => ({
  id,
  type: "message.updated",
  properties: { sessionID: info.sessionID, info }
})

export const partEvent = (part: Parts.Part): Contract.EventMessagePartUpdated => ({
  id,
  type: "message.part.updated",
  properties: { sessionID: part.sessionID, part, time: 1 }
})

export const deltaEvent = ({ id: partID, messageID, sessionID }: Place, delta: string, field = "text") =>
  ({
    id,
    type: "message.part.delta",
    properties: { sessionID, messageID, partID, field, delta }
  }) as const satisfies Contract.EventMessagePartDelta

export const statusEvent = (
  status: Contract.EventSessionStatus["properties"]["status"],
  session = sessionID
): Contract.EventSessionStatus => ({ id, type: "session.status", properties: { sessionID: session, status } })

export const idleEvent = (session = sessionID): Contract.EventSessionIdle => ({
  id,
  type: "session.idle",
  properties: { sessionID: session }
})

export const errorEvent = (
  error: Contract.EventSessionError["properties"]["error"],
  session: SessionID | undefined = sessionID
): Contract.EventSessionError => ({ id, type: "session.error", properties: { sessionID: session, error } })

export const createdEvent = (child: SessionID, parentID: SessionID): Contract.EventSessionCreated => ({
  id,
  type: "session.created",
  properties: {
    sessionID: child,
    info: {
      id: child,
      parentID,
      slug: "a-slug",
      version: "1.18.33",
      projectID: "project",
      directory: "/project",
      title: "a task (@general subagent)",
      time: { created: 1, updated: 1 }
    }
  }
})
