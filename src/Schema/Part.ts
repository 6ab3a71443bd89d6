/**
 * Schemas of the domain "Part".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { lazy } from "../internal/lazy.js"
import { APIError } from "./Error.js"
import { MessageID, PartID, SessionID } from "./Ids.js"
import * as Open from "./Open.js"

/**
 * Contract schema `AgentPart`.
 * Part of `Part`.
 *
 * @since 0.1.0
 * @category models
 */
export interface AgentPart {
  readonly id: PartID
  readonly messageID: MessageID
  readonly name: string
  readonly sessionID: SessionID
  readonly source?:
    | {
        readonly end: number
        readonly start: number
        readonly value: string
      }
    | undefined
  readonly type: "agent"
}

/**
 * The schema of {@link AgentPart}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const AgentPart: Schema.Schema<AgentPart> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: PartID,
    messageID: MessageID,
    name: Schema.String,
    sessionID: SessionID,
    source: Schema.optional(
      Schema.Struct({
        end: Schema.Int.pipe(Schema.greaterThanOrEqualTo(0)),
        start: Schema.Int.pipe(Schema.greaterThanOrEqualTo(0)),
        value: Schema.String
      })
    ),
    type: Schema.Literal("agent")
  })
)

/**
 * Contract schema `AgentPartInput`.
 * Taken by `session.prompt`, `session.prompt_async`.
 *
 * @since 0.1.0
 * @category models
 */
export interface AgentPartInput {
  readonly id?: PartID | undefined
  readonly name: string
  readonly source?:
    | {
        readonly end: number
        readonly start: number
        readonly value: string
      }
    | undefined
  readonly type: "agent"
}

/**
 * The schema of {@link AgentPartInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const AgentPartInput: Schema.Schema<AgentPartInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: Schema.optional(PartID),
    name: Schema.String,
    source: Schema.optional(
      Schema.Struct({
        end: Schema.Int.pipe(Schema.greaterThanOrEqualTo(0)),
        start: Schema.Int.pipe(Schema.greaterThanOrEqualTo(0)),
        value: Schema.String
      })
    ),
    type: Schema.Literal("agent")
  })
)

/**
 * Contract schema `CompactionPart`.
 * Part of `Part`.
 *
 * @since 0.1.0
 * @category models
 */
export interface CompactionPart {
  readonly auto: boolean
  readonly id: PartID
  readonly messageID: MessageID
  readonly overflow?: boolean | undefined
  readonly sessionID: SessionID
  readonly tail_start_id?: MessageID | undefined
  readonly type: "compaction"
}

/**
 * The schema of {@link CompactionPart}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const CompactionPart: Schema.Schema<CompactionPart> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    auto: Schema.Boolean,
    id: PartID,
    messageID: MessageID,
    overflow: Schema.optional(Schema.Boolean),
    sessionID: SessionID,
    tail_start_id: Schema.optional(MessageID),
    type: Schema.Literal("compaction")
  })
)

/**
 * Contract schema `FilePart`.
 * Part of `Part`, `ToolStateCompleted`.
 *
 * @since 0.1.0
 * @category models
 */
export interface FilePart {
  readonly filename?: string | undefined
  readonly id: PartID
  readonly messageID: MessageID
  readonly mime: string
  readonly sessionID: SessionID
  readonly source?: FilePartSource | undefined
  readonly type: "file"
  readonly url: string
}

/**
 * The schema of {@link FilePart}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const FilePart: Schema.Schema<FilePart> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    filename: Schema.optional(Schema.String),
    id: PartID,
    messageID: MessageID,
    mime: Schema.String,
    sessionID: SessionID,
    source: Schema.optional(FilePartSource),
    type: Schema.Literal("file"),
    url: Schema.String
  })
)

/**
 * Contract schema `FilePartInput`.
 * Taken by `session.prompt`, `session.prompt_async`.
 *
 * @since 0.1.0
 * @category models
 */
export interface FilePartInput {
  readonly filename?: string | undefined
  readonly id?: PartID | undefined
  readonly mime: string
  readonly source?: FilePartSource | undefined
  readonly type: "file"
  readonly url: string
}

/**
 * The schema of {@link FilePartInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const FilePartInput: Schema.Schema<FilePartInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    filename: Schema.optional(Schema.String),
    id: Schema.optional(PartID),
    mime: Schema.String,
    source: Schema.optional(FilePartSource),
    type: Schema.Literal("file"),
    url: Schema.String
  })
)

/**
 * Contract schema `FilePartSource`.
 * Taken by `session.command`.
 * Part of `FilePart`, `FilePartInput`.
 *
 * @since 0.1.0
 * @category models
 */
export type FilePartSource = FileSource | SymbolSource | ResourceSource | Open.Unrecognized<"type">

/**
 * The schema of {@link FilePartSource}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const FilePartSource: Schema.Schema<FilePartSource> = /*#__PURE__*/ lazy(() =>
  Schema.Union(FileSource, SymbolSource, ResourceSource, Open.unrecognized("type", ["file", "symbol", "resource"]))
)

/**
 * Contract schema `FilePartSourceText`.
 * Part of `FileSource`, `ResourceSource`, `SymbolSource`.
 *
 * @since 0.1.0
 * @category models
 */
export interface FilePartSourceText {
  readonly end: number
  readonly start: number
  readonly value: string
}

/**
 * The schema of {@link FilePartSourceText}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const FilePartSourceText: Schema.Schema<FilePartSourceText> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    end: Schema.Finite,
    start: Schema.Finite,
    value: Schema.String
  })
)

/**
 * Contract schema `FileSource`.
 * Part of `FilePartSource`.
 *
 * @since 0.1.0
 * @category models
 */
export interface FileSource {
  readonly path: string
  readonly text: FilePartSourceText
  readonly type: "file"
}

/**
 * The schema of {@link FileSource}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const FileSource: Schema.Schema<FileSource> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    path: Schema.String,
    text: FilePartSourceText,
    type: Schema.Literal("file")
  })
)

/**
 * Contract schema `Part`.
 * Answered by `part.update`, `session.command`, `session.message`, `session.messages` and 2 more.
 * Taken by `part.update`.
 * Part of `EventMessagePartUpdated`, `MessagePartUpdated`, `SyncEventMessagePartUpdated`.
 *
 * @since 0.1.0
 * @category models
 */
export type Part =
  | TextPart
  | SubtaskPart
  | ReasoningPart
  | FilePart
  | ToolPart
  | StepStartPart
  | StepFinishPart
  | SnapshotPart
  | PatchPart
  | AgentPart
  | RetryPart
  | CompactionPart
  | Open.Unrecognized<
      "type",
      {
        readonly id: PartID
        readonly messageID: MessageID
        readonly sessionID: SessionID
      }
    >

/**
 * The schema of {@link Part}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const Part: Schema.Schema<Part> = /*#__PURE__*/ lazy(() =>
  Schema.Union(
    TextPart,
    SubtaskPart,
    ReasoningPart,
    FilePart,
    ToolPart,
    StepStartPart,
    StepFinishPart,
    SnapshotPart,
    PatchPart,
    AgentPart,
    RetryPart,
    CompactionPart,
    Open.unrecognized(
      "type",
      [
        "text",
        "subtask",
        "reasoning",
        "file",
        "tool",
        "step-start",
        "step-finish",
        "snapshot",
        "patch",
        "agent",
        "retry",
        "compaction"
      ],
      {
        id: PartID,
        messageID: MessageID,
        sessionID: SessionID
      }
    )
  )
)

/**
 * Contract schema `PatchPart`.
 * Part of `Part`.
 *
 * @since 0.1.0
 * @category models
 */
export interface PatchPart {
  readonly files: ReadonlyArray<string>
  readonly hash: string
  readonly id: PartID
  readonly messageID: MessageID
  readonly sessionID: SessionID
  readonly type: "patch"
}

/**
 * The schema of {@link PatchPart}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PatchPart: Schema.Schema<PatchPart> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    files: Schema.Array(Schema.String),
    hash: Schema.String,
    id: PartID,
    messageID: MessageID,
    sessionID: SessionID,
    type: Schema.Literal("patch")
  })
)

/**
 * Contract schema `Range`.
 * Part of `Symbol`, `SymbolSource`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Range {
  readonly end: {
    readonly character: number
    readonly line: number
  }
  readonly start: {
    readonly character: number
    readonly line: number
  }
}

/**
 * The schema of {@link Range}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const Range: Schema.Schema<Range> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    end: Schema.Struct({
      character: Schema.Int.pipe(Schema.greaterThanOrEqualTo(0)),
      line: Schema.Int.pipe(Schema.greaterThanOrEqualTo(0))
    }),
    start: Schema.Struct({
      character: Schema.Int.pipe(Schema.greaterThanOrEqualTo(0)),
      line: Schema.Int.pipe(Schema.greaterThanOrEqualTo(0))
    })
  })
)

/**
 * Contract schema `ReasoningPart`.
 * Part of `Part`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ReasoningPart {
  readonly id: PartID
  readonly messageID: MessageID
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly sessionID: SessionID
  readonly text: string
  readonly time: {
    readonly end?: number | undefined
    readonly start: number
  }
  readonly type: "reasoning"
}

/**
 * The schema of {@link ReasoningPart}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ReasoningPart: Schema.Schema<ReasoningPart> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: PartID,
    messageID: MessageID,
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    sessionID: SessionID,
    text: Schema.String,
    time: Schema.Struct({
      end: Schema.optional(Schema.Int.pipe(Schema.greaterThanOrEqualTo(0))),
      start: Schema.Int.pipe(Schema.greaterThanOrEqualTo(0))
    }),
    type: Schema.Literal("reasoning")
  })
)

/**
 * Contract schema `ResourceSource`.
 * Part of `FilePartSource`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ResourceSource {
  readonly clientName: string
  readonly text: FilePartSourceText
  readonly type: "resource"
  readonly uri: string
}

/**
 * The schema of {@link ResourceSource}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ResourceSource: Schema.Schema<ResourceSource> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    clientName: Schema.String,
    text: FilePartSourceText,
    type: Schema.Literal("resource"),
    uri: Schema.String
  })
)

/**
 * Contract schema `RetryPart`.
 * Part of `Part`.
 *
 * @since 0.1.0
 * @category models
 */
export interface RetryPart {
  readonly attempt: number
  readonly error: APIError
  readonly id: PartID
  readonly messageID: MessageID
  readonly sessionID: SessionID
  readonly time: {
    readonly created: number
  }
  readonly type: "retry"
}

/**
 * The schema of {@link RetryPart}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const RetryPart: Schema.Schema<RetryPart> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    attempt: Schema.Int.pipe(Schema.greaterThanOrEqualTo(0)),
    error: APIError,
    id: PartID,
    messageID: MessageID,
    sessionID: SessionID,
    time: Schema.Struct({
      created: Schema.Int.pipe(Schema.greaterThanOrEqualTo(0))
    }),
    type: Schema.Literal("retry")
  })
)

/**
 * Contract schema `SnapshotPart`.
 * Part of `Part`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SnapshotPart {
  readonly id: PartID
  readonly messageID: MessageID
  readonly sessionID: SessionID
  readonly snapshot: string
  readonly type: "snapshot"
}

/**
 * The schema of {@link SnapshotPart}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SnapshotPart: Schema.Schema<SnapshotPart> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: PartID,
    messageID: MessageID,
    sessionID: SessionID,
    snapshot: Schema.String,
    type: Schema.Literal("snapshot")
  })
)

/**
 * Contract schema `StepFinishPart`.
 * Part of `Part`.
 *
 * @since 0.1.0
 * @category models
 */
export interface StepFinishPart {
  readonly cost: number
  readonly id: PartID
  readonly messageID: MessageID
  readonly reason: string
  readonly sessionID: SessionID
  readonly snapshot?: string | undefined
  readonly tokens: {
    readonly cache: {
      readonly read: number
      readonly write: number
    }
    readonly input: number
    readonly output: number
    readonly reasoning: number
    readonly total?: number | undefined
  }
  readonly type: "step-finish"
}

/**
 * The schema of {@link StepFinishPart}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const StepFinishPart: Schema.Schema<StepFinishPart> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    cost: Schema.Finite,
    id: PartID,
    messageID: MessageID,
    reason: Schema.String,
    sessionID: SessionID,
    snapshot: Schema.optional(Schema.String),
    tokens: Schema.Struct({
      cache: Schema.Struct({
        read: Schema.Finite,
        write: Schema.Finite
      }),
      input: Schema.Finite,
      output: Schema.Finite,
      reasoning: Schema.Finite,
      total: Schema.optional(Schema.Finite)
    }),
    type: Schema.Literal("step-finish")
  })
)

/**
 * Contract schema `StepStartPart`.
 * Part of `Part`.
 *
 * @since 0.1.0
 * @category models
 */
export interface StepStartPart {
  readonly id: PartID
  readonly messageID: MessageID
  readonly sessionID: SessionID
  readonly snapshot?: string | undefined
  readonly type: "step-start"
}

/**
 * The schema of {@link StepStartPart}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const StepStartPart: Schema.Schema<StepStartPart> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: PartID,
    messageID: MessageID,
    sessionID: SessionID,
    snapshot: Schema.optional(Schema.String),
    type: Schema.Literal("step-start")
  })
)

/**
 * Contract schema `SubtaskPart`.
 * Part of `Part`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SubtaskPart {
  readonly agent: string
  readonly command?: string | undefined
  readonly description: string
  readonly id: PartID
  readonly messageID: MessageID
  readonly model?:
    | {
        readonly modelID: string
        readonly providerID: string
      }
    | undefined
  readonly prompt: string
  readonly sessionID: SessionID
  readonly type: "subtask"
}

/**
 * The schema of {@link SubtaskPart}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SubtaskPart: Schema.Schema<SubtaskPart> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    agent: Schema.String,
    command: Schema.optional(Schema.String),
    description: Schema.String,
    id: PartID,
    messageID: MessageID,
    model: Schema.optional(
      Schema.Struct({
        modelID: Schema.String,
        providerID: Schema.String
      })
    ),
    prompt: Schema.String,
    sessionID: SessionID,
    type: Schema.Literal("subtask")
  })
)

/**
 * Contract schema `SubtaskPartInput`.
 * Taken by `session.prompt`, `session.prompt_async`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SubtaskPartInput {
  readonly agent: string
  readonly command?: string | undefined
  readonly description: string
  readonly id?: PartID | undefined
  readonly model?:
    | {
        readonly modelID: string
        readonly providerID: string
      }
    | undefined
  readonly prompt: string
  readonly type: "subtask"
}

/**
 * The schema of {@link SubtaskPartInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SubtaskPartInput: Schema.Schema<SubtaskPartInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    agent: Schema.String,
    command: Schema.optional(Schema.String),
    description: Schema.String,
    id: Schema.optional(PartID),
    model: Schema.optional(
      Schema.Struct({
        modelID: Schema.String,
        providerID: Schema.String
      })
    ),
    prompt: Schema.String,
    type: Schema.Literal("subtask")
  })
)

/**
 * Contract schema `SymbolSource`.
 * Part of `FilePartSource`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SymbolSource {
  readonly kind: number
  readonly name: string
  readonly path: string
  readonly range: Range
  readonly text: FilePartSourceText
  readonly type: "symbol"
}

/**
 * The schema of {@link SymbolSource}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SymbolSource: Schema.Schema<SymbolSource> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    kind: Schema.Int.pipe(Schema.greaterThanOrEqualTo(0)),
    name: Schema.String,
    path: Schema.String,
    range: Range,
    text: FilePartSourceText,
    type: Schema.Literal("symbol")
  })
)

/**
 * Contract schema `TextPart`.
 * Part of `Part`.
 *
 * @since 0.1.0
 * @category models
 */
export interface TextPart {
  readonly id: PartID
  readonly ignored?: boolean | undefined
  readonly messageID: MessageID
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly sessionID: SessionID
  readonly synthetic?: boolean | undefined
  readonly text: string
  readonly time?:
    | {
        readonly end?: number | undefined
        readonly start: number
      }
    | undefined
  readonly type: "text"
}

/**
 * The schema of {@link TextPart}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const TextPart: Schema.Schema<TextPart> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: PartID,
    ignored: Schema.optional(Schema.Boolean),
    messageID: MessageID,
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    sessionID: SessionID,
    synthetic: Schema.optional(Schema.Boolean),
    text: Schema.String,
    time: Schema.optional(
      Schema.Struct({
        end: Schema.optional(Schema.Int.pipe(Schema.greaterThanOrEqualTo(0))),
        start: Schema.Int.pipe(Schema.greaterThanOrEqualTo(0))
      })
    ),
    type: Schema.Literal("text")
  })
)

/**
 * Contract schema `TextPartInput`.
 * Taken by `session.prompt`, `session.prompt_async`.
 *
 * @since 0.1.0
 * @category models
 */
export interface TextPartInput {
  readonly id?: PartID | undefined
  readonly ignored?: boolean | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly synthetic?: boolean | undefined
  readonly text: string
  readonly time?:
    | {
        readonly end?: number | undefined
        readonly start: number
      }
    | undefined
  readonly type: "text"
}

/**
 * The schema of {@link TextPartInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const TextPartInput: Schema.Schema<TextPartInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: Schema.optional(PartID),
    ignored: Schema.optional(Schema.Boolean),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    synthetic: Schema.optional(Schema.Boolean),
    text: Schema.String,
    time: Schema.optional(
      Schema.Struct({
        end: Schema.optional(Schema.Int.pipe(Schema.greaterThanOrEqualTo(0))),
        start: Schema.Int.pipe(Schema.greaterThanOrEqualTo(0))
      })
    ),
    type: Schema.Literal("text")
  })
)

/**
 * Contract schema `ToolPart`.
 * Part of `Part`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ToolPart {
  readonly callID: string
  readonly id: PartID
  readonly messageID: MessageID
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly sessionID: SessionID
  readonly state: ToolState
  readonly tool: string
  readonly type: "tool"
}

/**
 * The schema of {@link ToolPart}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ToolPart: Schema.Schema<ToolPart> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    callID: Schema.String,
    id: PartID,
    messageID: MessageID,
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    sessionID: SessionID,
    state: ToolState,
    tool: Schema.String,
    type: Schema.Literal("tool")
  })
)

/**
 * Contract schema `ToolState`.
 * Part of `ToolPart`.
 *
 * @since 0.1.0
 * @category models
 */
export type ToolState =
  | ToolStatePending
  | ToolStateRunning
  | ToolStateCompleted
  | ToolStateError
  | Open.Unrecognized<"status">

/**
 * The schema of {@link ToolState}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ToolState: Schema.Schema<ToolState> = /*#__PURE__*/ lazy(() =>
  Schema.Union(
    ToolStatePending,
    ToolStateRunning,
    ToolStateCompleted,
    ToolStateError,
    Open.unrecognized("status", ["pending", "running", "completed", "error"])
  )
)

/**
 * Contract schema `ToolStateCompleted`.
 * Part of `ToolState`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ToolStateCompleted {
  readonly attachments?: ReadonlyArray<FilePart> | undefined
  readonly input: { readonly [key: string]: unknown }
  readonly metadata: { readonly [key: string]: unknown }
  readonly output: string
  readonly status: "completed"
  readonly time: {
    readonly compacted?: number | undefined
    readonly end: number
    readonly start: number
  }
  readonly title: string
}

/**
 * The schema of {@link ToolStateCompleted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ToolStateCompleted: Schema.Schema<ToolStateCompleted> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    attachments: Schema.optional(Schema.Array(FilePart)),
    input: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
    metadata: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
    output: Schema.String,
    status: Schema.Literal("completed"),
    time: Schema.Struct({
      compacted: Schema.optional(Schema.Int.pipe(Schema.greaterThanOrEqualTo(0))),
      end: Schema.Int.pipe(Schema.greaterThanOrEqualTo(0)),
      start: Schema.Int.pipe(Schema.greaterThanOrEqualTo(0))
    }),
    title: Schema.String
  })
)

/**
 * Contract schema `ToolStateError`.
 * Part of `ToolState`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ToolStateError {
  readonly error: string
  readonly input: { readonly [key: string]: unknown }
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly status: "error"
  readonly time: {
    readonly end: number
    readonly start: number
  }
}

/**
 * The schema of {@link ToolStateError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ToolStateError: Schema.Schema<ToolStateError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    error: Schema.String,
    input: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    status: Schema.Literal("error"),
    time: Schema.Struct({
      end: Schema.Int.pipe(Schema.greaterThanOrEqualTo(0)),
      start: Schema.Int.pipe(Schema.greaterThanOrEqualTo(0))
    })
  })
)

/**
 * Contract schema `ToolStatePending`.
 * Part of `ToolState`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ToolStatePending {
  readonly input: { readonly [key: string]: unknown }
  readonly raw: string
  readonly status: "pending"
}

/**
 * The schema of {@link ToolStatePending}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ToolStatePending: Schema.Schema<ToolStatePending> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    input: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
    raw: Schema.String,
    status: Schema.Literal("pending")
  })
)

/**
 * Contract schema `ToolStateRunning`.
 * Part of `ToolState`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ToolStateRunning {
  readonly input: { readonly [key: string]: unknown }
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly status: "running"
  readonly time: {
    readonly start: number
  }
  readonly title?: string | undefined
}

/**
 * The schema of {@link ToolStateRunning}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ToolStateRunning: Schema.Schema<ToolStateRunning> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    input: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    status: Schema.Literal("running"),
    time: Schema.Struct({
      start: Schema.Int.pipe(Schema.greaterThanOrEqualTo(0))
    }),
    title: Schema.optional(Schema.String)
  })
)
