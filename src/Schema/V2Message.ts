/**
 * Schemas of the domain "V2Message".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { lazy } from "../internal/lazy.js"
import { MessageID, SessionID } from "./Ids.js"
import * as Open from "./Open.js"
import { ModelRef } from "./Provider.js"

/**
 * Contract schema `LLMProviderMetadata`.
 * Part of `EventSessionNextReasoningEnded`, `EventSessionNextReasoningStarted`, `EventSessionNextToolCalled`, `EventSessionNextToolFailed` and 13 more.
 *
 * @since 0.1.0
 * @category models
 */
export type LLMProviderMetadata = { readonly [key: string]: { readonly [key: string]: unknown } }

/**
 * The schema of {@link LLMProviderMetadata}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const LLMProviderMetadata: Schema.Schema<LLMProviderMetadata> = /*#__PURE__*/ lazy(() =>
  Schema.Record({ key: Schema.String, value: Schema.Record({ key: Schema.String, value: Schema.Unknown }) })
)

/**
 * Contract schema `LLMToolContent`.
 * Part of `EventSessionNextToolProgress`, `EventSessionNextToolSuccess`, `SessionMessageToolStateCompleted`, `SessionMessageToolStateError` and 5 more.
 *
 * @since 0.1.0
 * @category models
 */
export type LLMToolContent = ToolTextContent | ToolFileContent | Open.Unrecognized<"type">

/**
 * The schema of {@link LLMToolContent}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const LLMToolContent: Schema.Schema<LLMToolContent> = /*#__PURE__*/ lazy(() =>
  Schema.Union(ToolTextContent, ToolFileContent, Open.unrecognized("type", ["text", "file"]))
)

/**
 * Contract schema `Prompt`.
 * Part of `EventSessionNextPromptAdmitted`, `EventSessionNextPrompted`, `SessionInputAdmitted`, `SessionNextPromptAdmitted` and 3 more.
 *
 * @since 0.1.0
 * @category models
 */
export interface Prompt {
  readonly agents?: ReadonlyArray<PromptAgentAttachment> | undefined
  readonly files?: ReadonlyArray<PromptFileAttachment> | undefined
  readonly text: string
}

/**
 * The schema of {@link Prompt}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const Prompt: Schema.Schema<Prompt> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    agents: Schema.optional(Schema.Array(PromptAgentAttachment)),
    files: Schema.optional(Schema.Array(PromptFileAttachment)),
    text: Schema.String
  })
)

/**
 * Contract schema `PromptAgentAttachment`.
 * Part of `Prompt`, `SessionMessageUser`, `V2PromptInput`.
 *
 * @since 0.1.0
 * @category models
 */
export interface PromptAgentAttachment {
  readonly name: string
  readonly source?: PromptSource | undefined
}

/**
 * The schema of {@link PromptAgentAttachment}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PromptAgentAttachment: Schema.Schema<PromptAgentAttachment> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    name: Schema.String,
    source: Schema.optional(PromptSource)
  })
)

/**
 * Contract schema `PromptFileAttachment`.
 * Part of `Prompt`, `SessionMessageToolStateCompleted`, `SessionMessageUser`.
 *
 * @since 0.1.0
 * @category models
 */
export interface PromptFileAttachment {
  readonly description?: string | undefined
  readonly mime: string
  readonly name?: string | undefined
  readonly source?: PromptSource | undefined
  readonly uri: string
}

/**
 * The schema of {@link PromptFileAttachment}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PromptFileAttachment: Schema.Schema<PromptFileAttachment> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    description: Schema.optional(Schema.String),
    mime: Schema.String,
    name: Schema.optional(Schema.String),
    source: Schema.optional(PromptSource),
    uri: Schema.String
  })
)

/**
 * Contract schema `PromptInputFileAttachment`.
 * Part of `V2PromptInput`.
 *
 * @since 0.1.0
 * @category models
 */
export interface PromptInputFileAttachment {
  readonly description?: string | undefined
  readonly name?: string | undefined
  readonly source?: PromptSource | undefined
  readonly uri: string
}

/**
 * The schema of {@link PromptInputFileAttachment}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PromptInputFileAttachment: Schema.Schema<PromptInputFileAttachment> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    description: Schema.optional(Schema.String),
    name: Schema.optional(Schema.String),
    source: Schema.optional(PromptSource),
    uri: Schema.String
  })
)

/**
 * Contract schema `PromptSource`.
 * Part of `PromptAgentAttachment`, `PromptFileAttachment`, `PromptInputFileAttachment`.
 *
 * @since 0.1.0
 * @category models
 */
export interface PromptSource {
  readonly end: number
  readonly start: number
  readonly text: string
}

/**
 * The schema of {@link PromptSource}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PromptSource: Schema.Schema<PromptSource> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    end: Schema.Finite,
    start: Schema.Finite,
    text: Schema.String
  })
)

/**
 * Contract schema `SessionErrorUnknown`.
 * Part of `EventSessionNextStepFailed`, `EventSessionNextToolFailed`, `SessionMessageAssistant`, `SessionMessageToolStateError` and 4 more.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionErrorUnknown {
  readonly message: string
  readonly type: "unknown"
}

/**
 * The schema of {@link SessionErrorUnknown}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionErrorUnknown: Schema.Schema<SessionErrorUnknown> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    message: Schema.String,
    type: Schema.Literal("unknown")
  })
)

/**
 * Contract schema `SessionInputAdmitted`.
 * Answered by `v2.session.prompt`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionInputAdmitted {
  readonly admittedSeq: number
  readonly delivery: Open.Literal<"steer" | "queue">
  readonly id: MessageID
  readonly promotedSeq?: number | undefined
  readonly prompt: Prompt
  readonly sessionID: SessionID
  readonly timeCreated: number
}

/**
 * The schema of {@link SessionInputAdmitted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionInputAdmitted: Schema.Schema<SessionInputAdmitted> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    admittedSeq: Schema.Finite,
    delivery: Open.literal("steer", "queue"),
    id: MessageID,
    promotedSeq: Schema.optional(Schema.Finite),
    prompt: Prompt,
    sessionID: SessionID,
    timeCreated: Schema.Finite
  })
)

/**
 * Contract schema `SessionMessage`.
 * Answered by `v2.session.context`, `v2.session.message`.
 * Part of `SessionMessagesResponse`.
 *
 * @since 0.1.0
 * @category models
 */
export type SessionMessage =
  | SessionMessageAgentSwitched
  | SessionMessageModelSwitched
  | SessionMessageUser
  | SessionMessageSynthetic
  | SessionMessageSystem
  | SessionMessageShell
  | SessionMessageAssistant
  | SessionMessageCompaction
  | Open.Unrecognized<
      "type",
      {
        readonly id: MessageID
      }
    >

/**
 * The schema of {@link SessionMessage}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionMessage: Schema.Schema<SessionMessage> = /*#__PURE__*/ lazy(() =>
  Schema.Union(
    SessionMessageAgentSwitched,
    SessionMessageModelSwitched,
    SessionMessageUser,
    SessionMessageSynthetic,
    SessionMessageSystem,
    SessionMessageShell,
    SessionMessageAssistant,
    SessionMessageCompaction,
    Open.unrecognized(
      "type",
      ["agent-switched", "model-switched", "user", "synthetic", "system", "shell", "assistant", "compaction"],
      {
        id: MessageID
      }
    )
  )
)

/**
 * Contract schema `SessionMessageAgentSwitched`.
 * Part of `SessionMessage`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionMessageAgentSwitched {
  readonly agent: string
  readonly id: MessageID
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly time: {
    readonly created: number
  }
  readonly type: "agent-switched"
}

/**
 * The schema of {@link SessionMessageAgentSwitched}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionMessageAgentSwitched: Schema.Schema<SessionMessageAgentSwitched> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    agent: Schema.String,
    id: MessageID,
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    time: Schema.Struct({
      created: Schema.Finite
    }),
    type: Schema.Literal("agent-switched")
  })
)

/**
 * Contract schema `SessionMessageAssistant`.
 * Part of `SessionMessage`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionMessageAssistant {
  readonly agent: string
  readonly content: ReadonlyArray<
    | SessionMessageAssistantText
    | SessionMessageAssistantReasoning
    | SessionMessageAssistantTool
    | Open.Unrecognized<"type">
  >
  readonly cost?: number | undefined
  readonly error?: SessionErrorUnknown | undefined
  readonly finish?: string | undefined
  readonly id: MessageID
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly model: ModelRef
  readonly snapshot?:
    | {
        readonly end?: string | undefined
        readonly files?: ReadonlyArray<string> | undefined
        readonly start?: string | undefined
      }
    | undefined
  readonly time: {
    readonly completed?: number | undefined
    readonly created: number
  }
  readonly tokens?:
    | {
        readonly cache: {
          readonly read: number
          readonly write: number
        }
        readonly input: number
        readonly output: number
        readonly reasoning: number
      }
    | undefined
  readonly type: "assistant"
}

/**
 * The schema of {@link SessionMessageAssistant}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionMessageAssistant: Schema.Schema<SessionMessageAssistant> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    agent: Schema.String,
    content: Schema.Array(
      Schema.Union(
        SessionMessageAssistantText,
        SessionMessageAssistantReasoning,
        SessionMessageAssistantTool,
        Open.unrecognized("type", ["text", "reasoning", "tool"])
      )
    ),
    cost: Schema.optional(Schema.Finite),
    error: Schema.optional(SessionErrorUnknown),
    finish: Schema.optional(Schema.String),
    id: MessageID,
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    model: ModelRef,
    snapshot: Schema.optional(
      Schema.Struct({
        end: Schema.optional(Schema.String),
        files: Schema.optional(Schema.Array(Schema.String)),
        start: Schema.optional(Schema.String)
      })
    ),
    time: Schema.Struct({
      completed: Schema.optional(Schema.Finite),
      created: Schema.Finite
    }),
    tokens: Schema.optional(
      Schema.Struct({
        cache: Schema.Struct({
          read: Schema.Finite,
          write: Schema.Finite
        }),
        input: Schema.Finite,
        output: Schema.Finite,
        reasoning: Schema.Finite
      })
    ),
    type: Schema.Literal("assistant")
  })
)

/**
 * Contract schema `SessionMessageAssistantReasoning`.
 * Part of `SessionMessageAssistant`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionMessageAssistantReasoning {
  readonly id: string
  readonly providerMetadata?: LLMProviderMetadata | undefined
  readonly text: string
  readonly time?:
    | {
        readonly completed?: number | undefined
        readonly created: number
      }
    | undefined
  readonly type: "reasoning"
}

/**
 * The schema of {@link SessionMessageAssistantReasoning}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionMessageAssistantReasoning: Schema.Schema<SessionMessageAssistantReasoning> = /*#__PURE__*/ lazy(
  () =>
    Schema.Struct({
      id: Schema.String,
      providerMetadata: Schema.optional(LLMProviderMetadata),
      text: Schema.String,
      time: Schema.optional(
        Schema.Struct({
          completed: Schema.optional(Schema.Finite),
          created: Schema.Finite
        })
      ),
      type: Schema.Literal("reasoning")
    })
)

/**
 * Contract schema `SessionMessageAssistantText`.
 * Part of `SessionMessageAssistant`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionMessageAssistantText {
  readonly id: string
  readonly text: string
  readonly type: "text"
}

/**
 * The schema of {@link SessionMessageAssistantText}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionMessageAssistantText: Schema.Schema<SessionMessageAssistantText> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: Schema.String,
    text: Schema.String,
    type: Schema.Literal("text")
  })
)

/**
 * Contract schema `SessionMessageAssistantTool`.
 * Part of `SessionMessageAssistant`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionMessageAssistantTool {
  readonly id: string
  readonly name: string
  readonly provider?:
    | {
        readonly executed: boolean
        readonly metadata?: LLMProviderMetadata | undefined
        readonly resultMetadata?: LLMProviderMetadata | undefined
      }
    | undefined
  readonly state:
    | SessionMessageToolStatePending
    | SessionMessageToolStateRunning
    | SessionMessageToolStateCompleted
    | SessionMessageToolStateError
    | Open.Unrecognized<"status">
  readonly time: {
    readonly completed?: number | undefined
    readonly created: number
    readonly pruned?: number | undefined
    readonly ran?: number | undefined
  }
  readonly type: "tool"
}

/**
 * The schema of {@link SessionMessageAssistantTool}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionMessageAssistantTool: Schema.Schema<SessionMessageAssistantTool> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: Schema.String,
    name: Schema.String,
    provider: Schema.optional(
      Schema.Struct({
        executed: Schema.Boolean,
        metadata: Schema.optional(LLMProviderMetadata),
        resultMetadata: Schema.optional(LLMProviderMetadata)
      })
    ),
    state: Schema.Union(
      SessionMessageToolStatePending,
      SessionMessageToolStateRunning,
      SessionMessageToolStateCompleted,
      SessionMessageToolStateError,
      Open.unrecognized("status", ["pending", "running", "completed", "error"])
    ),
    time: Schema.Struct({
      completed: Schema.optional(Schema.Finite),
      created: Schema.Finite,
      pruned: Schema.optional(Schema.Finite),
      ran: Schema.optional(Schema.Finite)
    }),
    type: Schema.Literal("tool")
  })
)

/**
 * Contract schema `SessionMessageCompaction`.
 * Part of `SessionMessage`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionMessageCompaction {
  readonly id: MessageID
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly reason: Open.Literal<"auto" | "manual">
  readonly recent: string
  readonly summary: string
  readonly time: {
    readonly created: number
  }
  readonly type: "compaction"
}

/**
 * The schema of {@link SessionMessageCompaction}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionMessageCompaction: Schema.Schema<SessionMessageCompaction> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: MessageID,
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    reason: Open.literal("auto", "manual"),
    recent: Schema.String,
    summary: Schema.String,
    time: Schema.Struct({
      created: Schema.Finite
    }),
    type: Schema.Literal("compaction")
  })
)

/**
 * Contract schema `SessionMessageModelSwitched`.
 * Part of `SessionMessage`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionMessageModelSwitched {
  readonly id: MessageID
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly model: ModelRef
  readonly time: {
    readonly created: number
  }
  readonly type: "model-switched"
}

/**
 * The schema of {@link SessionMessageModelSwitched}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionMessageModelSwitched: Schema.Schema<SessionMessageModelSwitched> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: MessageID,
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    model: ModelRef,
    time: Schema.Struct({
      created: Schema.Finite
    }),
    type: Schema.Literal("model-switched")
  })
)

/**
 * Contract schema `SessionMessageShell`.
 * Part of `SessionMessage`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionMessageShell {
  readonly callID: string
  readonly command: string
  readonly id: MessageID
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly output: string
  readonly time: {
    readonly completed?: number | undefined
    readonly created: number
  }
  readonly type: "shell"
}

/**
 * The schema of {@link SessionMessageShell}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionMessageShell: Schema.Schema<SessionMessageShell> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    callID: Schema.String,
    command: Schema.String,
    id: MessageID,
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    output: Schema.String,
    time: Schema.Struct({
      completed: Schema.optional(Schema.Finite),
      created: Schema.Finite
    }),
    type: Schema.Literal("shell")
  })
)

/**
 * Contract schema `SessionMessageSynthetic`.
 * Part of `SessionMessage`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionMessageSynthetic {
  readonly id: MessageID
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly sessionID: SessionID
  readonly text: string
  readonly time: {
    readonly created: number
  }
  readonly type: "synthetic"
}

/**
 * The schema of {@link SessionMessageSynthetic}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionMessageSynthetic: Schema.Schema<SessionMessageSynthetic> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: MessageID,
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    sessionID: SessionID,
    text: Schema.String,
    time: Schema.Struct({
      created: Schema.Finite
    }),
    type: Schema.Literal("synthetic")
  })
)

/**
 * Contract schema `SessionMessageSystem`.
 * Part of `SessionMessage`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionMessageSystem {
  readonly id: MessageID
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly text: string
  readonly time: {
    readonly created: number
  }
  readonly type: "system"
}

/**
 * The schema of {@link SessionMessageSystem}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionMessageSystem: Schema.Schema<SessionMessageSystem> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: MessageID,
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    text: Schema.String,
    time: Schema.Struct({
      created: Schema.Finite
    }),
    type: Schema.Literal("system")
  })
)

/**
 * Contract schema `SessionMessageToolStateCompleted`.
 * Part of `SessionMessageAssistantTool`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionMessageToolStateCompleted {
  readonly attachments?: ReadonlyArray<PromptFileAttachment> | undefined
  readonly content: ReadonlyArray<LLMToolContent>
  readonly input: { readonly [key: string]: unknown }
  readonly outputPaths?: ReadonlyArray<string> | undefined
  readonly result?: unknown | undefined
  readonly status: "completed"
  readonly structured: { readonly [key: string]: unknown }
}

/**
 * The schema of {@link SessionMessageToolStateCompleted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionMessageToolStateCompleted: Schema.Schema<SessionMessageToolStateCompleted> = /*#__PURE__*/ lazy(
  () =>
    Schema.Struct({
      attachments: Schema.optional(Schema.Array(PromptFileAttachment)),
      content: Schema.Array(LLMToolContent),
      input: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
      outputPaths: Schema.optional(Schema.Array(Schema.String)),
      result: Schema.optional(Schema.Unknown),
      status: Schema.Literal("completed"),
      structured: Schema.Record({ key: Schema.String, value: Schema.Unknown })
    })
)

/**
 * Contract schema `SessionMessageToolStateError`.
 * Part of `SessionMessageAssistantTool`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionMessageToolStateError {
  readonly content: ReadonlyArray<LLMToolContent>
  readonly error: SessionErrorUnknown
  readonly input: { readonly [key: string]: unknown }
  readonly result?: unknown | undefined
  readonly status: "error"
  readonly structured: { readonly [key: string]: unknown }
}

/**
 * The schema of {@link SessionMessageToolStateError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionMessageToolStateError: Schema.Schema<SessionMessageToolStateError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    content: Schema.Array(LLMToolContent),
    error: SessionErrorUnknown,
    input: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
    result: Schema.optional(Schema.Unknown),
    status: Schema.Literal("error"),
    structured: Schema.Record({ key: Schema.String, value: Schema.Unknown })
  })
)

/**
 * Contract schema `SessionMessageToolStatePending`.
 * Part of `SessionMessageAssistantTool`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionMessageToolStatePending {
  readonly input: string
  readonly status: "pending"
}

/**
 * The schema of {@link SessionMessageToolStatePending}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionMessageToolStatePending: Schema.Schema<SessionMessageToolStatePending> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    input: Schema.String,
    status: Schema.Literal("pending")
  })
)

/**
 * Contract schema `SessionMessageToolStateRunning`.
 * Part of `SessionMessageAssistantTool`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionMessageToolStateRunning {
  readonly content: ReadonlyArray<LLMToolContent>
  readonly input: { readonly [key: string]: unknown }
  readonly status: "running"
  readonly structured: { readonly [key: string]: unknown }
}

/**
 * The schema of {@link SessionMessageToolStateRunning}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionMessageToolStateRunning: Schema.Schema<SessionMessageToolStateRunning> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    content: Schema.Array(LLMToolContent),
    input: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
    status: Schema.Literal("running"),
    structured: Schema.Record({ key: Schema.String, value: Schema.Unknown })
  })
)

/**
 * Contract schema `SessionMessageUser`.
 * Part of `SessionMessage`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionMessageUser {
  readonly agents?: ReadonlyArray<PromptAgentAttachment> | undefined
  readonly files?: ReadonlyArray<PromptFileAttachment> | undefined
  readonly id: MessageID
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly text: string
  readonly time: {
    readonly created: number
  }
  readonly type: "user"
}

/**
 * The schema of {@link SessionMessageUser}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionMessageUser: Schema.Schema<SessionMessageUser> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    agents: Schema.optional(Schema.Array(PromptAgentAttachment)),
    files: Schema.optional(Schema.Array(PromptFileAttachment)),
    id: MessageID,
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    text: Schema.String,
    time: Schema.Struct({
      created: Schema.Finite
    }),
    type: Schema.Literal("user")
  })
)

/**
 * Contract schema `SessionMessagesResponse`.
 * Answered by `v2.session.messages`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionMessagesResponse {
  readonly cursor: {
    readonly next?: string | null | undefined
    readonly previous?: string | null | undefined
  }
  readonly data: ReadonlyArray<SessionMessage>
}

/**
 * The schema of {@link SessionMessagesResponse}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionMessagesResponse: Schema.Schema<SessionMessagesResponse> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    cursor: Schema.Struct({
      next: Schema.optional(Schema.Union(Schema.String, Schema.Null)),
      previous: Schema.optional(Schema.Union(Schema.String, Schema.Null))
    }),
    data: Schema.Array(SessionMessage)
  })
)

/**
 * Contract schema `SessionNextRetry_error`.
 * Part of `EventSessionNextRetried`, `SessionNextRetried`, `SyncEventSessionNextRetried`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextRetryError {
  readonly isRetryable: boolean
  readonly message: string
  readonly metadata?: { readonly [key: string]: string } | undefined
  readonly responseBody?: string | undefined
  readonly responseHeaders?: { readonly [key: string]: string } | undefined
  readonly statusCode?: number | undefined
}

/**
 * The schema of {@link SessionNextRetryError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextRetryError: Schema.Schema<SessionNextRetryError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    isRetryable: Schema.Boolean,
    message: Schema.String,
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.String })),
    responseBody: Schema.optional(Schema.String),
    responseHeaders: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.String })),
    statusCode: Schema.optional(Schema.Finite)
  })
)

/**
 * Contract schema `ToolFileContent`.
 * Part of `LLMToolContent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ToolFileContent {
  readonly mime: string
  readonly name?: string | undefined
  readonly type: "file"
  readonly uri: string
}

/**
 * The schema of {@link ToolFileContent}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ToolFileContent: Schema.Schema<ToolFileContent> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    mime: Schema.String,
    name: Schema.optional(Schema.String),
    type: Schema.Literal("file"),
    uri: Schema.String
  })
)

/**
 * Contract schema `ToolTextContent`.
 * Part of `LLMToolContent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ToolTextContent {
  readonly text: string
  readonly type: "text"
}

/**
 * The schema of {@link ToolTextContent}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ToolTextContent: Schema.Schema<ToolTextContent> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    text: Schema.String,
    type: Schema.Literal("text")
  })
)

/**
 * Contract schema `V2PromptInput`.
 * Taken by `v2.session.prompt`.
 *
 * @since 0.1.0
 * @category models
 */
export interface V2PromptInput {
  readonly agents?: ReadonlyArray<PromptAgentAttachment> | undefined
  readonly files?: ReadonlyArray<PromptInputFileAttachment> | undefined
  readonly text: string
}

/**
 * The schema of {@link V2PromptInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const V2PromptInput: Schema.Schema<V2PromptInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    agents: Schema.optional(Schema.Array(PromptAgentAttachment)),
    files: Schema.optional(Schema.Array(PromptInputFileAttachment)),
    text: Schema.String
  })
)
