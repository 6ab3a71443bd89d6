/**
 * Schemas of the domain "Event".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { lazy } from "../internal/lazy.js"
import {
  APIError,
  ContentFilterError,
  ContextOverflowError,
  MessageAbortedError,
  MessageOutputLengthError,
  ProviderAuthError,
  StructuredOutputError,
  UnknownError
} from "./Error.js"
import { EventID, MessageID, PartID, PermissionID, PtyID, QuestionID, SessionID, WorkspaceID } from "./Ids.js"
import { Message } from "./Message.js"
import * as Open from "./Open.js"
import { Part } from "./Part.js"
import { PermissionV2Reply, PermissionV2Source } from "./Permission.js"
import { ProjectCommands, ProjectIcon, ProjectTime, ProjectVcs } from "./Project.js"
import { ModelRef } from "./Provider.js"
import { Pty } from "./Pty.js"
import {
  QuestionAnswer,
  QuestionInfo,
  QuestionTool,
  QuestionV2Answer,
  QuestionV2Info,
  QuestionV2Tool
} from "./Question.js"
import { RevertState, Session, SessionStatus, Todo } from "./Session.js"
import { LLMProviderMetadata, LLMToolContent, Prompt, SessionErrorUnknown, SessionNextRetryError } from "./V2Message.js"
import { SnapshotFileDiff } from "./Vcs.js"
import { LocationRef } from "./Workspace.js"

/**
 * Contract schema `Event`.
 * Answered by `event.subscribe`.
 *
 * @since 0.1.0
 * @category models
 */
export type Event =
  | EventModelsDevRefreshed
  | EventIntegrationUpdated
  | EventIntegrationConnectionUpdated
  | EventCatalogUpdated
  | EventSessionCreated
  | EventSessionUpdated
  | EventSessionDeleted
  | EventMessageUpdated
  | EventMessageRemoved
  | EventMessagePartUpdated
  | EventMessagePartRemoved
  | EventSessionNextAgentSwitched
  | EventSessionNextModelSwitched
  | EventSessionNextMoved
  | EventSessionNextPrompted
  | EventSessionNextPromptAdmitted
  | EventSessionNextContextUpdated
  | EventSessionNextSynthetic
  | EventSessionNextShellStarted
  | EventSessionNextShellEnded
  | EventSessionNextStepStarted
  | EventSessionNextStepEnded
  | EventSessionNextStepFailed
  | EventSessionNextTextStarted
  | EventSessionNextTextDelta
  | EventSessionNextTextEnded
  | EventSessionNextReasoningStarted
  | EventSessionNextReasoningDelta
  | EventSessionNextReasoningEnded
  | EventSessionNextToolInputStarted
  | EventSessionNextToolInputDelta
  | EventSessionNextToolInputEnded
  | EventSessionNextToolCalled
  | EventSessionNextToolProgress
  | EventSessionNextToolSuccess
  | EventSessionNextToolFailed
  | EventSessionNextRetried
  | EventSessionNextCompactionStarted
  | EventSessionNextCompactionDelta
  | EventSessionNextCompactionEnded
  | EventSessionNextRevertStaged
  | EventSessionNextRevertCleared
  | EventSessionNextRevertCommitted
  | EventMessagePartDelta
  | EventSessionDiff
  | EventSessionError
  | EventInstallationUpdated
  | EventInstallationUpdateAvailable
  | EventFileEdited
  | EventReferenceUpdated
  | EventPermissionV2Asked
  | EventPermissionV2Replied
  | EventPluginAdded
  | EventProjectDirectoriesUpdated
  | EventFileWatcherUpdated
  | EventPtyCreated
  | EventPtyUpdated
  | EventPtyExited
  | EventPtyDeleted
  | EventQuestionV2Asked
  | EventQuestionV2Replied
  | EventQuestionV2Rejected
  | EventTodoUpdated
  | EventLspUpdated
  | EventPermissionAsked
  | EventPermissionReplied
  | EventTuiPromptAppend
  | EventTuiCommandExecute
  | EventTuiToastShow
  | EventTuiSessionSelect
  | EventMcpToolsChanged
  | EventMcpBrowserOpenFailed
  | EventCommandExecuted
  | EventProjectUpdated
  | EventSessionStatus
  | EventSessionIdle
  | EventQuestionAsked
  | EventQuestionReplied
  | EventQuestionRejected
  | EventSessionCompacted
  | EventVcsBranchUpdated
  | EventWorkspaceReady
  | EventWorkspaceFailed
  | EventWorkspaceStatus
  | EventWorktreeReady
  | EventWorktreeFailed
  | EventServerConnected
  | EventGlobalDisposed
  | EventServerInstanceDisposed
  | EventServerHeartbeat
  | Open.Unrecognized<"type">

/**
 * The schema of {@link Event}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const Event: Schema.Schema<Event> = /*#__PURE__*/ lazy(() =>
  Schema.Union(
    EventModelsDevRefreshed,
    EventIntegrationUpdated,
    EventIntegrationConnectionUpdated,
    EventCatalogUpdated,
    EventSessionCreated,
    EventSessionUpdated,
    EventSessionDeleted,
    EventMessageUpdated,
    EventMessageRemoved,
    EventMessagePartUpdated,
    EventMessagePartRemoved,
    EventSessionNextAgentSwitched,
    EventSessionNextModelSwitched,
    EventSessionNextMoved,
    EventSessionNextPrompted,
    EventSessionNextPromptAdmitted,
    EventSessionNextContextUpdated,
    EventSessionNextSynthetic,
    EventSessionNextShellStarted,
    EventSessionNextShellEnded,
    EventSessionNextStepStarted,
    EventSessionNextStepEnded,
    EventSessionNextStepFailed,
    EventSessionNextTextStarted,
    EventSessionNextTextDelta,
    EventSessionNextTextEnded,
    EventSessionNextReasoningStarted,
    EventSessionNextReasoningDelta,
    EventSessionNextReasoningEnded,
    EventSessionNextToolInputStarted,
    EventSessionNextToolInputDelta,
    EventSessionNextToolInputEnded,
    EventSessionNextToolCalled,
    EventSessionNextToolProgress,
    EventSessionNextToolSuccess,
    EventSessionNextToolFailed,
    EventSessionNextRetried,
    EventSessionNextCompactionStarted,
    EventSessionNextCompactionDelta,
    EventSessionNextCompactionEnded,
    EventSessionNextRevertStaged,
    EventSessionNextRevertCleared,
    EventSessionNextRevertCommitted,
    EventMessagePartDelta,
    EventSessionDiff,
    EventSessionError,
    EventInstallationUpdated,
    EventInstallationUpdateAvailable,
    EventFileEdited,
    EventReferenceUpdated,
    EventPermissionV2Asked,
    EventPermissionV2Replied,
    EventPluginAdded,
    EventProjectDirectoriesUpdated,
    EventFileWatcherUpdated,
    EventPtyCreated,
    EventPtyUpdated,
    EventPtyExited,
    EventPtyDeleted,
    EventQuestionV2Asked,
    EventQuestionV2Replied,
    EventQuestionV2Rejected,
    EventTodoUpdated,
    EventLspUpdated,
    EventPermissionAsked,
    EventPermissionReplied,
    EventTuiPromptAppend,
    EventTuiCommandExecute,
    EventTuiToastShow,
    EventTuiSessionSelect,
    EventMcpToolsChanged,
    EventMcpBrowserOpenFailed,
    EventCommandExecuted,
    EventProjectUpdated,
    EventSessionStatus,
    EventSessionIdle,
    EventQuestionAsked,
    EventQuestionReplied,
    EventQuestionRejected,
    EventSessionCompacted,
    EventVcsBranchUpdated,
    EventWorkspaceReady,
    EventWorkspaceFailed,
    EventWorkspaceStatus,
    EventWorktreeReady,
    EventWorktreeFailed,
    EventServerConnected,
    EventGlobalDisposed,
    EventServerInstanceDisposed,
    EventServerHeartbeat,
    Open.unrecognized("type", [
      "models-dev.refreshed",
      "integration.updated",
      "integration.connection.updated",
      "catalog.updated",
      "session.created",
      "session.updated",
      "session.deleted",
      "message.updated",
      "message.removed",
      "message.part.updated",
      "message.part.removed",
      "session.next.agent.switched",
      "session.next.model.switched",
      "session.next.moved",
      "session.next.prompted",
      "session.next.prompt.admitted",
      "session.next.context.updated",
      "session.next.synthetic",
      "session.next.shell.started",
      "session.next.shell.ended",
      "session.next.step.started",
      "session.next.step.ended",
      "session.next.step.failed",
      "session.next.text.started",
      "session.next.text.delta",
      "session.next.text.ended",
      "session.next.reasoning.started",
      "session.next.reasoning.delta",
      "session.next.reasoning.ended",
      "session.next.tool.input.started",
      "session.next.tool.input.delta",
      "session.next.tool.input.ended",
      "session.next.tool.called",
      "session.next.tool.progress",
      "session.next.tool.success",
      "session.next.tool.failed",
      "session.next.retried",
      "session.next.compaction.started",
      "session.next.compaction.delta",
      "session.next.compaction.ended",
      "session.next.revert.staged",
      "session.next.revert.cleared",
      "session.next.revert.committed",
      "message.part.delta",
      "session.diff",
      "session.error",
      "installation.updated",
      "installation.update-available",
      "file.edited",
      "reference.updated",
      "permission.v2.asked",
      "permission.v2.replied",
      "plugin.added",
      "project.directories.updated",
      "file.watcher.updated",
      "pty.created",
      "pty.updated",
      "pty.exited",
      "pty.deleted",
      "question.v2.asked",
      "question.v2.replied",
      "question.v2.rejected",
      "todo.updated",
      "lsp.updated",
      "permission.asked",
      "permission.replied",
      "tui.prompt.append",
      "tui.command.execute",
      "tui.toast.show",
      "tui.session.select",
      "mcp.tools.changed",
      "mcp.browser.open.failed",
      "command.executed",
      "project.updated",
      "session.status",
      "session.idle",
      "question.asked",
      "question.replied",
      "question.rejected",
      "session.compacted",
      "vcs.branch.updated",
      "workspace.ready",
      "workspace.failed",
      "workspace.status",
      "worktree.ready",
      "worktree.failed",
      "server.connected",
      "global.disposed",
      "server.instance.disposed",
      "server.heartbeat"
    ])
  )
)

/**
 * Contract schema `Event.tui.command.execute`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventTuiCommandExecute {
  readonly id: EventID
  readonly properties: {
    readonly command: Open.Literal<
      | "session.list"
      | "session.new"
      | "session.share"
      | "session.interrupt"
      | "session.compact"
      | "session.page.up"
      | "session.page.down"
      | "session.line.up"
      | "session.line.down"
      | "session.half.page.up"
      | "session.half.page.down"
      | "session.first"
      | "session.last"
      | "prompt.clear"
      | "prompt.submit"
      | "agent.cycle"
    >
  }
  readonly type: "tui.command.execute"
}

/**
 * The schema of {@link EventTuiCommandExecute}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventTuiCommandExecute: Schema.Schema<EventTuiCommandExecute> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      command: Open.literal(
        "session.list",
        "session.new",
        "session.share",
        "session.interrupt",
        "session.compact",
        "session.page.up",
        "session.page.down",
        "session.line.up",
        "session.line.down",
        "session.half.page.up",
        "session.half.page.down",
        "session.first",
        "session.last",
        "prompt.clear",
        "prompt.submit",
        "agent.cycle"
      )
    }),
    type: Schema.Literal("tui.command.execute")
  })
)

/**
 * Contract schema `Event.tui.prompt.append`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventTuiPromptAppend {
  readonly id: EventID
  readonly properties: {
    readonly text: string
  }
  readonly type: "tui.prompt.append"
}

/**
 * The schema of {@link EventTuiPromptAppend}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventTuiPromptAppend: Schema.Schema<EventTuiPromptAppend> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      text: Schema.String
    }),
    type: Schema.Literal("tui.prompt.append")
  })
)

/**
 * Contract schema `Event.tui.session.select`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventTuiSessionSelect {
  readonly id: EventID
  readonly properties: {
    readonly sessionID: SessionID
  }
  readonly type: "tui.session.select"
}

/**
 * The schema of {@link EventTuiSessionSelect}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventTuiSessionSelect: Schema.Schema<EventTuiSessionSelect> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      sessionID: SessionID
    }),
    type: Schema.Literal("tui.session.select")
  })
)

/**
 * Contract schema `Event.tui.toast.show`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventTuiToastShow {
  readonly id: EventID
  readonly properties: {
    readonly duration?: number | undefined
    readonly message: string
    readonly title?: string | undefined
    readonly variant: Open.Literal<"info" | "success" | "warning" | "error">
  }
  readonly type: "tui.toast.show"
}

/**
 * The schema of {@link EventTuiToastShow}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventTuiToastShow: Schema.Schema<EventTuiToastShow> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      duration: Schema.optional(Schema.Finite),
      message: Schema.String,
      title: Schema.optional(Schema.String),
      variant: Open.literal("info", "success", "warning", "error")
    }),
    type: Schema.Literal("tui.toast.show")
  })
)

/**
 * Contract schema `EventCatalogUpdated`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventCatalogUpdated {
  readonly id: EventID
  readonly properties: { readonly [key: string]: unknown }
  readonly type: "catalog.updated"
}

/**
 * The schema of {@link EventCatalogUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventCatalogUpdated: Schema.Schema<EventCatalogUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
    type: Schema.Literal("catalog.updated")
  })
)

/**
 * Contract schema `EventCommandExecuted`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventCommandExecuted {
  readonly id: EventID
  readonly properties: {
    readonly arguments: string
    readonly messageID: MessageID
    readonly name: string
    readonly sessionID: SessionID
  }
  readonly type: "command.executed"
}

/**
 * The schema of {@link EventCommandExecuted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventCommandExecuted: Schema.Schema<EventCommandExecuted> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      arguments: Schema.String,
      messageID: MessageID,
      name: Schema.String,
      sessionID: SessionID
    }),
    type: Schema.Literal("command.executed")
  })
)

/**
 * Contract schema `EventFileEdited`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventFileEdited {
  readonly id: EventID
  readonly properties: {
    readonly file: string
  }
  readonly type: "file.edited"
}

/**
 * The schema of {@link EventFileEdited}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventFileEdited: Schema.Schema<EventFileEdited> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      file: Schema.String
    }),
    type: Schema.Literal("file.edited")
  })
)

/**
 * Contract schema `EventFileWatcherUpdated`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventFileWatcherUpdated {
  readonly id: EventID
  readonly properties: {
    readonly event: Open.Literal<"add" | "change" | "unlink">
    readonly file: string
  }
  readonly type: "file.watcher.updated"
}

/**
 * The schema of {@link EventFileWatcherUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventFileWatcherUpdated: Schema.Schema<EventFileWatcherUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      event: Open.literal("add", "change", "unlink"),
      file: Schema.String
    }),
    type: Schema.Literal("file.watcher.updated")
  })
)

/**
 * Contract schema `EventGlobalDisposed`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventGlobalDisposed {
  readonly id: EventID
  readonly properties: { readonly [key: string]: unknown }
  readonly type: "global.disposed"
}

/**
 * The schema of {@link EventGlobalDisposed}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventGlobalDisposed: Schema.Schema<EventGlobalDisposed> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
    type: Schema.Literal("global.disposed")
  })
)

/**
 * Contract schema `EventInstallationUpdate-available`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventInstallationUpdateAvailable {
  readonly id: EventID
  readonly properties: {
    readonly version: string
  }
  readonly type: "installation.update-available"
}

/**
 * The schema of {@link EventInstallationUpdateAvailable}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventInstallationUpdateAvailable: Schema.Schema<EventInstallationUpdateAvailable> = /*#__PURE__*/ lazy(
  () =>
    Schema.Struct({
      id: EventID,
      properties: Schema.Struct({
        version: Schema.String
      }),
      type: Schema.Literal("installation.update-available")
    })
)

/**
 * Contract schema `EventInstallationUpdated`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventInstallationUpdated {
  readonly id: EventID
  readonly properties: {
    readonly version: string
  }
  readonly type: "installation.updated"
}

/**
 * The schema of {@link EventInstallationUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventInstallationUpdated: Schema.Schema<EventInstallationUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      version: Schema.String
    }),
    type: Schema.Literal("installation.updated")
  })
)

/**
 * Contract schema `EventIntegrationConnectionUpdated`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventIntegrationConnectionUpdated {
  readonly id: EventID
  readonly properties: {
    readonly integrationID: string
  }
  readonly type: "integration.connection.updated"
}

/**
 * The schema of {@link EventIntegrationConnectionUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventIntegrationConnectionUpdated: Schema.Schema<EventIntegrationConnectionUpdated> = /*#__PURE__*/ lazy(
  () =>
    Schema.Struct({
      id: EventID,
      properties: Schema.Struct({
        integrationID: Schema.String
      }),
      type: Schema.Literal("integration.connection.updated")
    })
)

/**
 * Contract schema `EventIntegrationUpdated`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventIntegrationUpdated {
  readonly id: EventID
  readonly properties: { readonly [key: string]: unknown }
  readonly type: "integration.updated"
}

/**
 * The schema of {@link EventIntegrationUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventIntegrationUpdated: Schema.Schema<EventIntegrationUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
    type: Schema.Literal("integration.updated")
  })
)

/**
 * Contract schema `EventLspUpdated`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventLspUpdated {
  readonly id: EventID
  readonly properties: { readonly [key: string]: unknown }
  readonly type: "lsp.updated"
}

/**
 * The schema of {@link EventLspUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventLspUpdated: Schema.Schema<EventLspUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
    type: Schema.Literal("lsp.updated")
  })
)

/**
 * Contract schema `EventMcpBrowserOpenFailed`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventMcpBrowserOpenFailed {
  readonly id: EventID
  readonly properties: {
    readonly mcpName: string
    readonly url: string
  }
  readonly type: "mcp.browser.open.failed"
}

/**
 * The schema of {@link EventMcpBrowserOpenFailed}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventMcpBrowserOpenFailed: Schema.Schema<EventMcpBrowserOpenFailed> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      mcpName: Schema.String,
      url: Schema.String
    }),
    type: Schema.Literal("mcp.browser.open.failed")
  })
)

/**
 * Contract schema `EventMcpToolsChanged`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventMcpToolsChanged {
  readonly id: EventID
  readonly properties: {
    readonly server: string
  }
  readonly type: "mcp.tools.changed"
}

/**
 * The schema of {@link EventMcpToolsChanged}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventMcpToolsChanged: Schema.Schema<EventMcpToolsChanged> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      server: Schema.String
    }),
    type: Schema.Literal("mcp.tools.changed")
  })
)

/**
 * Contract schema `EventMessagePartDelta`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventMessagePartDelta {
  readonly id: EventID
  readonly properties: {
    readonly delta: string
    readonly field: string
    readonly messageID: MessageID
    readonly partID: PartID
    readonly sessionID: SessionID
  }
  readonly type: "message.part.delta"
}

/**
 * The schema of {@link EventMessagePartDelta}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventMessagePartDelta: Schema.Schema<EventMessagePartDelta> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      delta: Schema.String,
      field: Schema.String,
      messageID: MessageID,
      partID: PartID,
      sessionID: SessionID
    }),
    type: Schema.Literal("message.part.delta")
  })
)

/**
 * Contract schema `EventMessagePartRemoved`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventMessagePartRemoved {
  readonly id: EventID
  readonly properties: {
    readonly messageID: MessageID
    readonly partID: PartID
    readonly sessionID: SessionID
  }
  readonly type: "message.part.removed"
}

/**
 * The schema of {@link EventMessagePartRemoved}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventMessagePartRemoved: Schema.Schema<EventMessagePartRemoved> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      messageID: MessageID,
      partID: PartID,
      sessionID: SessionID
    }),
    type: Schema.Literal("message.part.removed")
  })
)

/**
 * Contract schema `EventMessagePartUpdated`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventMessagePartUpdated {
  readonly id: EventID
  readonly properties: {
    readonly part: Part
    readonly sessionID: SessionID
    readonly time: number
  }
  readonly type: "message.part.updated"
}

/**
 * The schema of {@link EventMessagePartUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventMessagePartUpdated: Schema.Schema<EventMessagePartUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      part: Part,
      sessionID: SessionID,
      time: Schema.Finite
    }),
    type: Schema.Literal("message.part.updated")
  })
)

/**
 * Contract schema `EventMessageRemoved`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventMessageRemoved {
  readonly id: EventID
  readonly properties: {
    readonly messageID: MessageID
    readonly sessionID: SessionID
  }
  readonly type: "message.removed"
}

/**
 * The schema of {@link EventMessageRemoved}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventMessageRemoved: Schema.Schema<EventMessageRemoved> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      messageID: MessageID,
      sessionID: SessionID
    }),
    type: Schema.Literal("message.removed")
  })
)

/**
 * Contract schema `EventMessageUpdated`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventMessageUpdated {
  readonly id: EventID
  readonly properties: {
    readonly info: Message
    readonly sessionID: SessionID
  }
  readonly type: "message.updated"
}

/**
 * The schema of {@link EventMessageUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventMessageUpdated: Schema.Schema<EventMessageUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      info: Message,
      sessionID: SessionID
    }),
    type: Schema.Literal("message.updated")
  })
)

/**
 * Contract schema `EventModels-devRefreshed`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventModelsDevRefreshed {
  readonly id: EventID
  readonly properties: { readonly [key: string]: unknown }
  readonly type: "models-dev.refreshed"
}

/**
 * The schema of {@link EventModelsDevRefreshed}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventModelsDevRefreshed: Schema.Schema<EventModelsDevRefreshed> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
    type: Schema.Literal("models-dev.refreshed")
  })
)

/**
 * Contract schema `EventPermissionAsked`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventPermissionAsked {
  readonly id: EventID
  readonly properties: {
    readonly always: ReadonlyArray<string>
    readonly id: PermissionID
    readonly metadata: { readonly [key: string]: unknown }
    readonly patterns: ReadonlyArray<string>
    readonly permission: string
    readonly sessionID: SessionID
    readonly tool?:
      | {
          readonly callID: string
          readonly messageID: string
        }
      | undefined
  }
  readonly type: "permission.asked"
}

/**
 * The schema of {@link EventPermissionAsked}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventPermissionAsked: Schema.Schema<EventPermissionAsked> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      always: Schema.Array(Schema.String),
      id: PermissionID,
      metadata: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
      patterns: Schema.Array(Schema.String),
      permission: Schema.String,
      sessionID: SessionID,
      tool: Schema.optional(
        Schema.Struct({
          callID: Schema.String,
          messageID: Schema.String
        })
      )
    }),
    type: Schema.Literal("permission.asked")
  })
)

/**
 * Contract schema `EventPermissionReplied`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventPermissionReplied {
  readonly id: EventID
  readonly properties: {
    readonly reply: Open.Literal<"once" | "always" | "reject">
    readonly requestID: PermissionID
    readonly sessionID: SessionID
  }
  readonly type: "permission.replied"
}

/**
 * The schema of {@link EventPermissionReplied}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventPermissionReplied: Schema.Schema<EventPermissionReplied> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      reply: Open.literal("once", "always", "reject"),
      requestID: PermissionID,
      sessionID: SessionID
    }),
    type: Schema.Literal("permission.replied")
  })
)

/**
 * Contract schema `EventPermissionV2Asked`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventPermissionV2Asked {
  readonly id: EventID
  readonly properties: {
    readonly action: string
    readonly id: PermissionID
    readonly metadata?: { readonly [key: string]: unknown } | undefined
    readonly resources: ReadonlyArray<string>
    readonly save?: ReadonlyArray<string> | undefined
    readonly sessionID: SessionID
    readonly source?: PermissionV2Source | undefined
  }
  readonly type: "permission.v2.asked"
}

/**
 * The schema of {@link EventPermissionV2Asked}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventPermissionV2Asked: Schema.Schema<EventPermissionV2Asked> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      action: Schema.String,
      id: PermissionID,
      metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
      resources: Schema.Array(Schema.String),
      save: Schema.optional(Schema.Array(Schema.String)),
      sessionID: SessionID,
      source: Schema.optional(PermissionV2Source)
    }),
    type: Schema.Literal("permission.v2.asked")
  })
)

/**
 * Contract schema `EventPermissionV2Replied`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventPermissionV2Replied {
  readonly id: EventID
  readonly properties: {
    readonly reply: PermissionV2Reply
    readonly requestID: PermissionID
    readonly sessionID: SessionID
  }
  readonly type: "permission.v2.replied"
}

/**
 * The schema of {@link EventPermissionV2Replied}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventPermissionV2Replied: Schema.Schema<EventPermissionV2Replied> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      reply: PermissionV2Reply,
      requestID: PermissionID,
      sessionID: SessionID
    }),
    type: Schema.Literal("permission.v2.replied")
  })
)

/**
 * Contract schema `EventPluginAdded`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventPluginAdded {
  readonly id: EventID
  readonly properties: {
    readonly id: string
  }
  readonly type: "plugin.added"
}

/**
 * The schema of {@link EventPluginAdded}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventPluginAdded: Schema.Schema<EventPluginAdded> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      id: Schema.String
    }),
    type: Schema.Literal("plugin.added")
  })
)

/**
 * Contract schema `EventProjectDirectoriesUpdated`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventProjectDirectoriesUpdated {
  readonly id: EventID
  readonly properties: {
    readonly projectID: string
  }
  readonly type: "project.directories.updated"
}

/**
 * The schema of {@link EventProjectDirectoriesUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventProjectDirectoriesUpdated: Schema.Schema<EventProjectDirectoriesUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      projectID: Schema.String
    }),
    type: Schema.Literal("project.directories.updated")
  })
)

/**
 * Contract schema `EventProjectUpdated`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventProjectUpdated {
  readonly id: EventID
  readonly properties: {
    readonly commands?: ProjectCommands | undefined
    readonly icon?: ProjectIcon | undefined
    readonly id: string
    readonly name?: string | undefined
    readonly sandboxes: ReadonlyArray<string>
    readonly time: ProjectTime
    readonly vcs?: ProjectVcs | undefined
    readonly worktree: string
  }
  readonly type: "project.updated"
}

/**
 * The schema of {@link EventProjectUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventProjectUpdated: Schema.Schema<EventProjectUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      commands: Schema.optional(ProjectCommands),
      icon: Schema.optional(ProjectIcon),
      id: Schema.String,
      name: Schema.optional(Schema.String),
      sandboxes: Schema.Array(Schema.String),
      time: ProjectTime,
      vcs: Schema.optional(ProjectVcs),
      worktree: Schema.String
    }),
    type: Schema.Literal("project.updated")
  })
)

/**
 * Contract schema `EventPtyCreated`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventPtyCreated {
  readonly id: EventID
  readonly properties: {
    readonly info: Pty
  }
  readonly type: "pty.created"
}

/**
 * The schema of {@link EventPtyCreated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventPtyCreated: Schema.Schema<EventPtyCreated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      info: Pty
    }),
    type: Schema.Literal("pty.created")
  })
)

/**
 * Contract schema `EventPtyDeleted`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventPtyDeleted {
  readonly id: EventID
  readonly properties: {
    readonly id: PtyID
  }
  readonly type: "pty.deleted"
}

/**
 * The schema of {@link EventPtyDeleted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventPtyDeleted: Schema.Schema<EventPtyDeleted> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      id: PtyID
    }),
    type: Schema.Literal("pty.deleted")
  })
)

/**
 * Contract schema `EventPtyExited`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventPtyExited {
  readonly id: EventID
  readonly properties: {
    readonly exitCode: number
    readonly id: PtyID
  }
  readonly type: "pty.exited"
}

/**
 * The schema of {@link EventPtyExited}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventPtyExited: Schema.Schema<EventPtyExited> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      exitCode: Schema.Finite,
      id: PtyID
    }),
    type: Schema.Literal("pty.exited")
  })
)

/**
 * Contract schema `EventPtyUpdated`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventPtyUpdated {
  readonly id: EventID
  readonly properties: {
    readonly info: Pty
  }
  readonly type: "pty.updated"
}

/**
 * The schema of {@link EventPtyUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventPtyUpdated: Schema.Schema<EventPtyUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      info: Pty
    }),
    type: Schema.Literal("pty.updated")
  })
)

/**
 * Contract schema `EventQuestionAsked`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventQuestionAsked {
  readonly id: EventID
  readonly properties: {
    readonly id: QuestionID
    readonly questions: ReadonlyArray<QuestionInfo>
    readonly sessionID: SessionID
    readonly tool?: QuestionTool | undefined
  }
  readonly type: "question.asked"
}

/**
 * The schema of {@link EventQuestionAsked}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventQuestionAsked: Schema.Schema<EventQuestionAsked> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      id: QuestionID,
      questions: Schema.Array(QuestionInfo),
      sessionID: SessionID,
      tool: Schema.optional(QuestionTool)
    }),
    type: Schema.Literal("question.asked")
  })
)

/**
 * Contract schema `EventQuestionRejected`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventQuestionRejected {
  readonly id: EventID
  readonly properties: {
    readonly requestID: QuestionID
    readonly sessionID: SessionID
  }
  readonly type: "question.rejected"
}

/**
 * The schema of {@link EventQuestionRejected}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventQuestionRejected: Schema.Schema<EventQuestionRejected> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      requestID: QuestionID,
      sessionID: SessionID
    }),
    type: Schema.Literal("question.rejected")
  })
)

/**
 * Contract schema `EventQuestionReplied`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventQuestionReplied {
  readonly id: EventID
  readonly properties: {
    readonly answers: ReadonlyArray<QuestionAnswer>
    readonly requestID: QuestionID
    readonly sessionID: SessionID
  }
  readonly type: "question.replied"
}

/**
 * The schema of {@link EventQuestionReplied}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventQuestionReplied: Schema.Schema<EventQuestionReplied> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      answers: Schema.Array(QuestionAnswer),
      requestID: QuestionID,
      sessionID: SessionID
    }),
    type: Schema.Literal("question.replied")
  })
)

/**
 * Contract schema `EventQuestionV2Asked`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventQuestionV2Asked {
  readonly id: EventID
  readonly properties: {
    readonly id: QuestionID
    readonly questions: ReadonlyArray<QuestionV2Info>
    readonly sessionID: SessionID
    readonly tool?: QuestionV2Tool | undefined
  }
  readonly type: "question.v2.asked"
}

/**
 * The schema of {@link EventQuestionV2Asked}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventQuestionV2Asked: Schema.Schema<EventQuestionV2Asked> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      id: QuestionID,
      questions: Schema.Array(QuestionV2Info),
      sessionID: SessionID,
      tool: Schema.optional(QuestionV2Tool)
    }),
    type: Schema.Literal("question.v2.asked")
  })
)

/**
 * Contract schema `EventQuestionV2Rejected`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventQuestionV2Rejected {
  readonly id: EventID
  readonly properties: {
    readonly requestID: QuestionID
    readonly sessionID: SessionID
  }
  readonly type: "question.v2.rejected"
}

/**
 * The schema of {@link EventQuestionV2Rejected}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventQuestionV2Rejected: Schema.Schema<EventQuestionV2Rejected> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      requestID: QuestionID,
      sessionID: SessionID
    }),
    type: Schema.Literal("question.v2.rejected")
  })
)

/**
 * Contract schema `EventQuestionV2Replied`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventQuestionV2Replied {
  readonly id: EventID
  readonly properties: {
    readonly answers: ReadonlyArray<QuestionV2Answer>
    readonly requestID: QuestionID
    readonly sessionID: SessionID
  }
  readonly type: "question.v2.replied"
}

/**
 * The schema of {@link EventQuestionV2Replied}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventQuestionV2Replied: Schema.Schema<EventQuestionV2Replied> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      answers: Schema.Array(QuestionV2Answer),
      requestID: QuestionID,
      sessionID: SessionID
    }),
    type: Schema.Literal("question.v2.replied")
  })
)

/**
 * Contract schema `EventReferenceUpdated`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventReferenceUpdated {
  readonly id: EventID
  readonly properties: { readonly [key: string]: unknown }
  readonly type: "reference.updated"
}

/**
 * The schema of {@link EventReferenceUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventReferenceUpdated: Schema.Schema<EventReferenceUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
    type: Schema.Literal("reference.updated")
  })
)

/**
 * Contract schema `EventServerConnected`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventServerConnected {
  readonly id: EventID
  readonly properties: { readonly [key: string]: unknown }
  readonly type: "server.connected"
}

/**
 * The schema of {@link EventServerConnected}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventServerConnected: Schema.Schema<EventServerConnected> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
    type: Schema.Literal("server.connected")
  })
)

/**
 * Contract schema `EventServerHeartbeat`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventServerHeartbeat {
  readonly id: EventID
  readonly type: "server.heartbeat"
  readonly properties: { readonly [key: string]: unknown }
}

/**
 * The schema of {@link EventServerHeartbeat}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventServerHeartbeat: Schema.Schema<EventServerHeartbeat> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    type: Schema.Literal("server.heartbeat"),
    properties: Schema.Record({ key: Schema.String, value: Schema.Unknown })
  })
)

/**
 * Contract schema `EventServerInstanceDisposed`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventServerInstanceDisposed {
  readonly id: string
  readonly properties: {
    readonly directory: string
  }
  readonly type: "server.instance.disposed"
}

/**
 * The schema of {@link EventServerInstanceDisposed}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventServerInstanceDisposed: Schema.Schema<EventServerInstanceDisposed> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: Schema.String,
    properties: Schema.Struct({
      directory: Schema.String
    }),
    type: Schema.Literal("server.instance.disposed")
  })
)

/**
 * Contract schema `EventSessionCompacted`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionCompacted {
  readonly id: EventID
  readonly properties: {
    readonly sessionID: SessionID
  }
  readonly type: "session.compacted"
}

/**
 * The schema of {@link EventSessionCompacted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionCompacted: Schema.Schema<EventSessionCompacted> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      sessionID: SessionID
    }),
    type: Schema.Literal("session.compacted")
  })
)

/**
 * Contract schema `EventSessionCreated`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionCreated {
  readonly id: EventID
  readonly properties: {
    readonly info: Session
    readonly sessionID: SessionID
  }
  readonly type: "session.created"
}

/**
 * The schema of {@link EventSessionCreated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionCreated: Schema.Schema<EventSessionCreated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      info: Session,
      sessionID: SessionID
    }),
    type: Schema.Literal("session.created")
  })
)

/**
 * Contract schema `EventSessionDeleted`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionDeleted {
  readonly id: EventID
  readonly properties: {
    readonly info: Session
    readonly sessionID: SessionID
  }
  readonly type: "session.deleted"
}

/**
 * The schema of {@link EventSessionDeleted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionDeleted: Schema.Schema<EventSessionDeleted> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      info: Session,
      sessionID: SessionID
    }),
    type: Schema.Literal("session.deleted")
  })
)

/**
 * Contract schema `EventSessionDiff`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionDiff {
  readonly id: EventID
  readonly properties: {
    readonly diff: ReadonlyArray<SnapshotFileDiff>
    readonly sessionID: SessionID
  }
  readonly type: "session.diff"
}

/**
 * The schema of {@link EventSessionDiff}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionDiff: Schema.Schema<EventSessionDiff> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      diff: Schema.Array(SnapshotFileDiff),
      sessionID: SessionID
    }),
    type: Schema.Literal("session.diff")
  })
)

/**
 * Contract schema `EventSessionError`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionError {
  readonly id: EventID
  readonly properties: {
    readonly error?:
      | ProviderAuthError
      | UnknownError
      | MessageOutputLengthError
      | MessageAbortedError
      | StructuredOutputError
      | ContextOverflowError
      | ContentFilterError
      | APIError
      | Open.Unrecognized<"name">
      | undefined
    readonly sessionID?: SessionID | undefined
  }
  readonly type: "session.error"
}

/**
 * The schema of {@link EventSessionError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionError: Schema.Schema<EventSessionError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      error: Schema.optional(
        Schema.Union(
          ProviderAuthError,
          UnknownError,
          MessageOutputLengthError,
          MessageAbortedError,
          StructuredOutputError,
          ContextOverflowError,
          ContentFilterError,
          APIError,
          Open.unrecognized("name", [
            "ProviderAuthError",
            "UnknownError",
            "MessageOutputLengthError",
            "MessageAbortedError",
            "StructuredOutputError",
            "ContextOverflowError",
            "ContentFilterError",
            "APIError"
          ])
        )
      ),
      sessionID: Schema.optional(SessionID)
    }),
    type: Schema.Literal("session.error")
  })
)

/**
 * Contract schema `EventSessionIdle`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionIdle {
  readonly id: EventID
  readonly properties: {
    readonly sessionID: SessionID
  }
  readonly type: "session.idle"
}

/**
 * The schema of {@link EventSessionIdle}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionIdle: Schema.Schema<EventSessionIdle> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      sessionID: SessionID
    }),
    type: Schema.Literal("session.idle")
  })
)

/**
 * Contract schema `EventSessionNextAgentSwitched`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionNextAgentSwitched {
  readonly id: EventID
  readonly properties: {
    readonly agent: string
    readonly messageID: MessageID
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly type: "session.next.agent.switched"
}

/**
 * The schema of {@link EventSessionNextAgentSwitched}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionNextAgentSwitched: Schema.Schema<EventSessionNextAgentSwitched> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      agent: Schema.String,
      messageID: MessageID,
      sessionID: SessionID,
      timestamp: Schema.Finite
    }),
    type: Schema.Literal("session.next.agent.switched")
  })
)

/**
 * Contract schema `EventSessionNextCompactionDelta`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionNextCompactionDelta {
  readonly id: EventID
  readonly properties: {
    readonly messageID: MessageID
    readonly sessionID: SessionID
    readonly text: string
    readonly timestamp: number
  }
  readonly type: "session.next.compaction.delta"
}

/**
 * The schema of {@link EventSessionNextCompactionDelta}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionNextCompactionDelta: Schema.Schema<EventSessionNextCompactionDelta> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      messageID: MessageID,
      sessionID: SessionID,
      text: Schema.String,
      timestamp: Schema.Finite
    }),
    type: Schema.Literal("session.next.compaction.delta")
  })
)

/**
 * Contract schema `EventSessionNextCompactionEnded`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionNextCompactionEnded {
  readonly id: EventID
  readonly properties: {
    readonly messageID: MessageID
    readonly reason: Open.Literal<"auto" | "manual">
    readonly recent: string
    readonly sessionID: SessionID
    readonly text: string
    readonly timestamp: number
  }
  readonly type: "session.next.compaction.ended"
}

/**
 * The schema of {@link EventSessionNextCompactionEnded}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionNextCompactionEnded: Schema.Schema<EventSessionNextCompactionEnded> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      messageID: MessageID,
      reason: Open.literal("auto", "manual"),
      recent: Schema.String,
      sessionID: SessionID,
      text: Schema.String,
      timestamp: Schema.Finite
    }),
    type: Schema.Literal("session.next.compaction.ended")
  })
)

/**
 * Contract schema `EventSessionNextCompactionStarted`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionNextCompactionStarted {
  readonly id: EventID
  readonly properties: {
    readonly messageID: MessageID
    readonly reason: Open.Literal<"auto" | "manual">
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly type: "session.next.compaction.started"
}

/**
 * The schema of {@link EventSessionNextCompactionStarted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionNextCompactionStarted: Schema.Schema<EventSessionNextCompactionStarted> = /*#__PURE__*/ lazy(
  () =>
    Schema.Struct({
      id: EventID,
      properties: Schema.Struct({
        messageID: MessageID,
        reason: Open.literal("auto", "manual"),
        sessionID: SessionID,
        timestamp: Schema.Finite
      }),
      type: Schema.Literal("session.next.compaction.started")
    })
)

/**
 * Contract schema `EventSessionNextContextUpdated`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionNextContextUpdated {
  readonly id: EventID
  readonly properties: {
    readonly messageID: MessageID
    readonly sessionID: SessionID
    readonly text: string
    readonly timestamp: number
  }
  readonly type: "session.next.context.updated"
}

/**
 * The schema of {@link EventSessionNextContextUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionNextContextUpdated: Schema.Schema<EventSessionNextContextUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      messageID: MessageID,
      sessionID: SessionID,
      text: Schema.String,
      timestamp: Schema.Finite
    }),
    type: Schema.Literal("session.next.context.updated")
  })
)

/**
 * Contract schema `EventSessionNextModelSwitched`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionNextModelSwitched {
  readonly id: EventID
  readonly properties: {
    readonly messageID: MessageID
    readonly model: ModelRef
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly type: "session.next.model.switched"
}

/**
 * The schema of {@link EventSessionNextModelSwitched}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionNextModelSwitched: Schema.Schema<EventSessionNextModelSwitched> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      messageID: MessageID,
      model: ModelRef,
      sessionID: SessionID,
      timestamp: Schema.Finite
    }),
    type: Schema.Literal("session.next.model.switched")
  })
)

/**
 * Contract schema `EventSessionNextMoved`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionNextMoved {
  readonly id: EventID
  readonly properties: {
    readonly location: LocationRef
    readonly sessionID: SessionID
    readonly subdirectory?: string | undefined
    readonly timestamp: number
  }
  readonly type: "session.next.moved"
}

/**
 * The schema of {@link EventSessionNextMoved}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionNextMoved: Schema.Schema<EventSessionNextMoved> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      location: LocationRef,
      sessionID: SessionID,
      subdirectory: Schema.optional(Schema.String),
      timestamp: Schema.Finite
    }),
    type: Schema.Literal("session.next.moved")
  })
)

/**
 * Contract schema `EventSessionNextPromptAdmitted`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionNextPromptAdmitted {
  readonly id: EventID
  readonly properties: {
    readonly delivery: Open.Literal<"steer" | "queue">
    readonly messageID: MessageID
    readonly prompt: Prompt
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly type: "session.next.prompt.admitted"
}

/**
 * The schema of {@link EventSessionNextPromptAdmitted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionNextPromptAdmitted: Schema.Schema<EventSessionNextPromptAdmitted> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      delivery: Open.literal("steer", "queue"),
      messageID: MessageID,
      prompt: Prompt,
      sessionID: SessionID,
      timestamp: Schema.Finite
    }),
    type: Schema.Literal("session.next.prompt.admitted")
  })
)

/**
 * Contract schema `EventSessionNextPrompted`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionNextPrompted {
  readonly id: EventID
  readonly properties: {
    readonly delivery: Open.Literal<"steer" | "queue">
    readonly messageID: MessageID
    readonly prompt: Prompt
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly type: "session.next.prompted"
}

/**
 * The schema of {@link EventSessionNextPrompted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionNextPrompted: Schema.Schema<EventSessionNextPrompted> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      delivery: Open.literal("steer", "queue"),
      messageID: MessageID,
      prompt: Prompt,
      sessionID: SessionID,
      timestamp: Schema.Finite
    }),
    type: Schema.Literal("session.next.prompted")
  })
)

/**
 * Contract schema `EventSessionNextReasoningDelta`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionNextReasoningDelta {
  readonly id: EventID
  readonly properties: {
    readonly assistantMessageID: MessageID
    readonly delta: string
    readonly reasoningID: string
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly type: "session.next.reasoning.delta"
}

/**
 * The schema of {@link EventSessionNextReasoningDelta}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionNextReasoningDelta: Schema.Schema<EventSessionNextReasoningDelta> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      assistantMessageID: MessageID,
      delta: Schema.String,
      reasoningID: Schema.String,
      sessionID: SessionID,
      timestamp: Schema.Finite
    }),
    type: Schema.Literal("session.next.reasoning.delta")
  })
)

/**
 * Contract schema `EventSessionNextReasoningEnded`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionNextReasoningEnded {
  readonly id: EventID
  readonly properties: {
    readonly assistantMessageID: MessageID
    readonly providerMetadata?: LLMProviderMetadata | undefined
    readonly reasoningID: string
    readonly sessionID: SessionID
    readonly text: string
    readonly timestamp: number
  }
  readonly type: "session.next.reasoning.ended"
}

/**
 * The schema of {@link EventSessionNextReasoningEnded}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionNextReasoningEnded: Schema.Schema<EventSessionNextReasoningEnded> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      assistantMessageID: MessageID,
      providerMetadata: Schema.optional(LLMProviderMetadata),
      reasoningID: Schema.String,
      sessionID: SessionID,
      text: Schema.String,
      timestamp: Schema.Finite
    }),
    type: Schema.Literal("session.next.reasoning.ended")
  })
)

/**
 * Contract schema `EventSessionNextReasoningStarted`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionNextReasoningStarted {
  readonly id: EventID
  readonly properties: {
    readonly assistantMessageID: MessageID
    readonly providerMetadata?: LLMProviderMetadata | undefined
    readonly reasoningID: string
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly type: "session.next.reasoning.started"
}

/**
 * The schema of {@link EventSessionNextReasoningStarted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionNextReasoningStarted: Schema.Schema<EventSessionNextReasoningStarted> = /*#__PURE__*/ lazy(
  () =>
    Schema.Struct({
      id: EventID,
      properties: Schema.Struct({
        assistantMessageID: MessageID,
        providerMetadata: Schema.optional(LLMProviderMetadata),
        reasoningID: Schema.String,
        sessionID: SessionID,
        timestamp: Schema.Finite
      }),
      type: Schema.Literal("session.next.reasoning.started")
    })
)

/**
 * Contract schema `EventSessionNextRetried`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionNextRetried {
  readonly id: EventID
  readonly properties: {
    readonly attempt: number
    readonly error: SessionNextRetryError
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly type: "session.next.retried"
}

/**
 * The schema of {@link EventSessionNextRetried}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionNextRetried: Schema.Schema<EventSessionNextRetried> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      attempt: Schema.Finite,
      error: SessionNextRetryError,
      sessionID: SessionID,
      timestamp: Schema.Finite
    }),
    type: Schema.Literal("session.next.retried")
  })
)

/**
 * Contract schema `EventSessionNextRevertCleared`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionNextRevertCleared {
  readonly id: EventID
  readonly properties: {
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly type: "session.next.revert.cleared"
}

/**
 * The schema of {@link EventSessionNextRevertCleared}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionNextRevertCleared: Schema.Schema<EventSessionNextRevertCleared> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      sessionID: SessionID,
      timestamp: Schema.Finite
    }),
    type: Schema.Literal("session.next.revert.cleared")
  })
)

/**
 * Contract schema `EventSessionNextRevertCommitted`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionNextRevertCommitted {
  readonly id: EventID
  readonly properties: {
    readonly messageID: MessageID
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly type: "session.next.revert.committed"
}

/**
 * The schema of {@link EventSessionNextRevertCommitted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionNextRevertCommitted: Schema.Schema<EventSessionNextRevertCommitted> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      messageID: MessageID,
      sessionID: SessionID,
      timestamp: Schema.Finite
    }),
    type: Schema.Literal("session.next.revert.committed")
  })
)

/**
 * Contract schema `EventSessionNextRevertStaged`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionNextRevertStaged {
  readonly id: EventID
  readonly properties: {
    readonly revert: RevertState
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly type: "session.next.revert.staged"
}

/**
 * The schema of {@link EventSessionNextRevertStaged}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionNextRevertStaged: Schema.Schema<EventSessionNextRevertStaged> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      revert: RevertState,
      sessionID: SessionID,
      timestamp: Schema.Finite
    }),
    type: Schema.Literal("session.next.revert.staged")
  })
)

/**
 * Contract schema `EventSessionNextShellEnded`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionNextShellEnded {
  readonly id: EventID
  readonly properties: {
    readonly callID: string
    readonly output: string
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly type: "session.next.shell.ended"
}

/**
 * The schema of {@link EventSessionNextShellEnded}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionNextShellEnded: Schema.Schema<EventSessionNextShellEnded> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      callID: Schema.String,
      output: Schema.String,
      sessionID: SessionID,
      timestamp: Schema.Finite
    }),
    type: Schema.Literal("session.next.shell.ended")
  })
)

/**
 * Contract schema `EventSessionNextShellStarted`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionNextShellStarted {
  readonly id: EventID
  readonly properties: {
    readonly callID: string
    readonly command: string
    readonly messageID: MessageID
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly type: "session.next.shell.started"
}

/**
 * The schema of {@link EventSessionNextShellStarted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionNextShellStarted: Schema.Schema<EventSessionNextShellStarted> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      callID: Schema.String,
      command: Schema.String,
      messageID: MessageID,
      sessionID: SessionID,
      timestamp: Schema.Finite
    }),
    type: Schema.Literal("session.next.shell.started")
  })
)

/**
 * Contract schema `EventSessionNextStepEnded`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionNextStepEnded {
  readonly id: EventID
  readonly properties: {
    readonly assistantMessageID: MessageID
    readonly cost: number
    readonly files?: ReadonlyArray<string> | undefined
    readonly finish: string
    readonly sessionID: SessionID
    readonly snapshot?: string | undefined
    readonly timestamp: number
    readonly tokens: {
      readonly cache: {
        readonly read: number
        readonly write: number
      }
      readonly input: number
      readonly output: number
      readonly reasoning: number
    }
  }
  readonly type: "session.next.step.ended"
}

/**
 * The schema of {@link EventSessionNextStepEnded}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionNextStepEnded: Schema.Schema<EventSessionNextStepEnded> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      assistantMessageID: MessageID,
      cost: Schema.Finite,
      files: Schema.optional(Schema.Array(Schema.String)),
      finish: Schema.String,
      sessionID: SessionID,
      snapshot: Schema.optional(Schema.String),
      timestamp: Schema.Finite,
      tokens: Schema.Struct({
        cache: Schema.Struct({
          read: Schema.Finite,
          write: Schema.Finite
        }),
        input: Schema.Finite,
        output: Schema.Finite,
        reasoning: Schema.Finite
      })
    }),
    type: Schema.Literal("session.next.step.ended")
  })
)

/**
 * Contract schema `EventSessionNextStepFailed`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionNextStepFailed {
  readonly id: EventID
  readonly properties: {
    readonly assistantMessageID: MessageID
    readonly error: SessionErrorUnknown
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly type: "session.next.step.failed"
}

/**
 * The schema of {@link EventSessionNextStepFailed}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionNextStepFailed: Schema.Schema<EventSessionNextStepFailed> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      assistantMessageID: MessageID,
      error: SessionErrorUnknown,
      sessionID: SessionID,
      timestamp: Schema.Finite
    }),
    type: Schema.Literal("session.next.step.failed")
  })
)

/**
 * Contract schema `EventSessionNextStepStarted`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionNextStepStarted {
  readonly id: EventID
  readonly properties: {
    readonly agent: string
    readonly assistantMessageID: MessageID
    readonly model: ModelRef
    readonly sessionID: SessionID
    readonly snapshot?: string | undefined
    readonly timestamp: number
  }
  readonly type: "session.next.step.started"
}

/**
 * The schema of {@link EventSessionNextStepStarted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionNextStepStarted: Schema.Schema<EventSessionNextStepStarted> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      agent: Schema.String,
      assistantMessageID: MessageID,
      model: ModelRef,
      sessionID: SessionID,
      snapshot: Schema.optional(Schema.String),
      timestamp: Schema.Finite
    }),
    type: Schema.Literal("session.next.step.started")
  })
)

/**
 * Contract schema `EventSessionNextSynthetic`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionNextSynthetic {
  readonly id: EventID
  readonly properties: {
    readonly messageID: MessageID
    readonly sessionID: SessionID
    readonly text: string
    readonly timestamp: number
  }
  readonly type: "session.next.synthetic"
}

/**
 * The schema of {@link EventSessionNextSynthetic}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionNextSynthetic: Schema.Schema<EventSessionNextSynthetic> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      messageID: MessageID,
      sessionID: SessionID,
      text: Schema.String,
      timestamp: Schema.Finite
    }),
    type: Schema.Literal("session.next.synthetic")
  })
)

/**
 * Contract schema `EventSessionNextTextDelta`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionNextTextDelta {
  readonly id: EventID
  readonly properties: {
    readonly assistantMessageID: MessageID
    readonly delta: string
    readonly sessionID: SessionID
    readonly textID: string
    readonly timestamp: number
  }
  readonly type: "session.next.text.delta"
}

/**
 * The schema of {@link EventSessionNextTextDelta}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionNextTextDelta: Schema.Schema<EventSessionNextTextDelta> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      assistantMessageID: MessageID,
      delta: Schema.String,
      sessionID: SessionID,
      textID: Schema.String,
      timestamp: Schema.Finite
    }),
    type: Schema.Literal("session.next.text.delta")
  })
)

/**
 * Contract schema `EventSessionNextTextEnded`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionNextTextEnded {
  readonly id: EventID
  readonly properties: {
    readonly assistantMessageID: MessageID
    readonly sessionID: SessionID
    readonly text: string
    readonly textID: string
    readonly timestamp: number
  }
  readonly type: "session.next.text.ended"
}

/**
 * The schema of {@link EventSessionNextTextEnded}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionNextTextEnded: Schema.Schema<EventSessionNextTextEnded> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      assistantMessageID: MessageID,
      sessionID: SessionID,
      text: Schema.String,
      textID: Schema.String,
      timestamp: Schema.Finite
    }),
    type: Schema.Literal("session.next.text.ended")
  })
)

/**
 * Contract schema `EventSessionNextTextStarted`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionNextTextStarted {
  readonly id: EventID
  readonly properties: {
    readonly assistantMessageID: MessageID
    readonly sessionID: SessionID
    readonly textID: string
    readonly timestamp: number
  }
  readonly type: "session.next.text.started"
}

/**
 * The schema of {@link EventSessionNextTextStarted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionNextTextStarted: Schema.Schema<EventSessionNextTextStarted> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      assistantMessageID: MessageID,
      sessionID: SessionID,
      textID: Schema.String,
      timestamp: Schema.Finite
    }),
    type: Schema.Literal("session.next.text.started")
  })
)

/**
 * Contract schema `EventSessionNextToolCalled`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionNextToolCalled {
  readonly id: EventID
  readonly properties: {
    readonly assistantMessageID: MessageID
    readonly callID: string
    readonly input: { readonly [key: string]: unknown }
    readonly provider: {
      readonly executed: boolean
      readonly metadata?: LLMProviderMetadata | undefined
    }
    readonly sessionID: SessionID
    readonly timestamp: number
    readonly tool: string
  }
  readonly type: "session.next.tool.called"
}

/**
 * The schema of {@link EventSessionNextToolCalled}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionNextToolCalled: Schema.Schema<EventSessionNextToolCalled> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      assistantMessageID: MessageID,
      callID: Schema.String,
      input: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
      provider: Schema.Struct({
        executed: Schema.Boolean,
        metadata: Schema.optional(LLMProviderMetadata)
      }),
      sessionID: SessionID,
      timestamp: Schema.Finite,
      tool: Schema.String
    }),
    type: Schema.Literal("session.next.tool.called")
  })
)

/**
 * Contract schema `EventSessionNextToolFailed`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionNextToolFailed {
  readonly id: EventID
  readonly properties: {
    readonly assistantMessageID: MessageID
    readonly callID: string
    readonly error: SessionErrorUnknown
    readonly provider: {
      readonly executed: boolean
      readonly metadata?: LLMProviderMetadata | undefined
    }
    readonly result?: unknown | undefined
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly type: "session.next.tool.failed"
}

/**
 * The schema of {@link EventSessionNextToolFailed}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionNextToolFailed: Schema.Schema<EventSessionNextToolFailed> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      assistantMessageID: MessageID,
      callID: Schema.String,
      error: SessionErrorUnknown,
      provider: Schema.Struct({
        executed: Schema.Boolean,
        metadata: Schema.optional(LLMProviderMetadata)
      }),
      result: Schema.optional(Schema.Unknown),
      sessionID: SessionID,
      timestamp: Schema.Finite
    }),
    type: Schema.Literal("session.next.tool.failed")
  })
)

/**
 * Contract schema `EventSessionNextToolInputDelta`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionNextToolInputDelta {
  readonly id: EventID
  readonly properties: {
    readonly assistantMessageID: MessageID
    readonly callID: string
    readonly delta: string
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly type: "session.next.tool.input.delta"
}

/**
 * The schema of {@link EventSessionNextToolInputDelta}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionNextToolInputDelta: Schema.Schema<EventSessionNextToolInputDelta> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      assistantMessageID: MessageID,
      callID: Schema.String,
      delta: Schema.String,
      sessionID: SessionID,
      timestamp: Schema.Finite
    }),
    type: Schema.Literal("session.next.tool.input.delta")
  })
)

/**
 * Contract schema `EventSessionNextToolInputEnded`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionNextToolInputEnded {
  readonly id: EventID
  readonly properties: {
    readonly assistantMessageID: MessageID
    readonly callID: string
    readonly sessionID: SessionID
    readonly text: string
    readonly timestamp: number
  }
  readonly type: "session.next.tool.input.ended"
}

/**
 * The schema of {@link EventSessionNextToolInputEnded}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionNextToolInputEnded: Schema.Schema<EventSessionNextToolInputEnded> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      assistantMessageID: MessageID,
      callID: Schema.String,
      sessionID: SessionID,
      text: Schema.String,
      timestamp: Schema.Finite
    }),
    type: Schema.Literal("session.next.tool.input.ended")
  })
)

/**
 * Contract schema `EventSessionNextToolInputStarted`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionNextToolInputStarted {
  readonly id: EventID
  readonly properties: {
    readonly assistantMessageID: MessageID
    readonly callID: string
    readonly name: string
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly type: "session.next.tool.input.started"
}

/**
 * The schema of {@link EventSessionNextToolInputStarted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionNextToolInputStarted: Schema.Schema<EventSessionNextToolInputStarted> = /*#__PURE__*/ lazy(
  () =>
    Schema.Struct({
      id: EventID,
      properties: Schema.Struct({
        assistantMessageID: MessageID,
        callID: Schema.String,
        name: Schema.String,
        sessionID: SessionID,
        timestamp: Schema.Finite
      }),
      type: Schema.Literal("session.next.tool.input.started")
    })
)

/**
 * Contract schema `EventSessionNextToolProgress`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionNextToolProgress {
  readonly id: EventID
  readonly properties: {
    readonly assistantMessageID: MessageID
    readonly callID: string
    readonly content: ReadonlyArray<LLMToolContent>
    readonly sessionID: SessionID
    readonly structured: { readonly [key: string]: unknown }
    readonly timestamp: number
  }
  readonly type: "session.next.tool.progress"
}

/**
 * The schema of {@link EventSessionNextToolProgress}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionNextToolProgress: Schema.Schema<EventSessionNextToolProgress> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      assistantMessageID: MessageID,
      callID: Schema.String,
      content: Schema.Array(LLMToolContent),
      sessionID: SessionID,
      structured: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
      timestamp: Schema.Finite
    }),
    type: Schema.Literal("session.next.tool.progress")
  })
)

/**
 * Contract schema `EventSessionNextToolSuccess`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionNextToolSuccess {
  readonly id: EventID
  readonly properties: {
    readonly assistantMessageID: MessageID
    readonly callID: string
    readonly content: ReadonlyArray<LLMToolContent>
    readonly outputPaths?: ReadonlyArray<string> | undefined
    readonly provider: {
      readonly executed: boolean
      readonly metadata?: LLMProviderMetadata | undefined
    }
    readonly result?: unknown | undefined
    readonly sessionID: SessionID
    readonly structured: { readonly [key: string]: unknown }
    readonly timestamp: number
  }
  readonly type: "session.next.tool.success"
}

/**
 * The schema of {@link EventSessionNextToolSuccess}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionNextToolSuccess: Schema.Schema<EventSessionNextToolSuccess> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      assistantMessageID: MessageID,
      callID: Schema.String,
      content: Schema.Array(LLMToolContent),
      outputPaths: Schema.optional(Schema.Array(Schema.String)),
      provider: Schema.Struct({
        executed: Schema.Boolean,
        metadata: Schema.optional(LLMProviderMetadata)
      }),
      result: Schema.optional(Schema.Unknown),
      sessionID: SessionID,
      structured: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
      timestamp: Schema.Finite
    }),
    type: Schema.Literal("session.next.tool.success")
  })
)

/**
 * Contract schema `EventSessionStatus`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionStatus {
  readonly id: EventID
  readonly properties: {
    readonly sessionID: SessionID
    readonly status: SessionStatus
  }
  readonly type: "session.status"
}

/**
 * The schema of {@link EventSessionStatus}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionStatus: Schema.Schema<EventSessionStatus> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      sessionID: SessionID,
      status: SessionStatus
    }),
    type: Schema.Literal("session.status")
  })
)

/**
 * Contract schema `EventSessionUpdated`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventSessionUpdated {
  readonly id: EventID
  readonly properties: {
    readonly info: Session
    readonly sessionID: SessionID
  }
  readonly type: "session.updated"
}

/**
 * The schema of {@link EventSessionUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventSessionUpdated: Schema.Schema<EventSessionUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      info: Session,
      sessionID: SessionID
    }),
    type: Schema.Literal("session.updated")
  })
)

/**
 * Contract schema `EventTodoUpdated`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventTodoUpdated {
  readonly id: EventID
  readonly properties: {
    readonly sessionID: SessionID
    readonly todos: ReadonlyArray<Todo>
  }
  readonly type: "todo.updated"
}

/**
 * The schema of {@link EventTodoUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventTodoUpdated: Schema.Schema<EventTodoUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      sessionID: SessionID,
      todos: Schema.Array(Todo)
    }),
    type: Schema.Literal("todo.updated")
  })
)

/**
 * Contract schema `EventVcsBranchUpdated`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventVcsBranchUpdated {
  readonly id: EventID
  readonly properties: {
    readonly branch?: string | undefined
  }
  readonly type: "vcs.branch.updated"
}

/**
 * The schema of {@link EventVcsBranchUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventVcsBranchUpdated: Schema.Schema<EventVcsBranchUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      branch: Schema.optional(Schema.String)
    }),
    type: Schema.Literal("vcs.branch.updated")
  })
)

/**
 * Contract schema `EventWorkspaceFailed`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventWorkspaceFailed {
  readonly id: EventID
  readonly properties: {
    readonly message: string
  }
  readonly type: "workspace.failed"
}

/**
 * The schema of {@link EventWorkspaceFailed}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventWorkspaceFailed: Schema.Schema<EventWorkspaceFailed> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      message: Schema.String
    }),
    type: Schema.Literal("workspace.failed")
  })
)

/**
 * Contract schema `EventWorkspaceReady`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventWorkspaceReady {
  readonly id: EventID
  readonly properties: {
    readonly name: string
  }
  readonly type: "workspace.ready"
}

/**
 * The schema of {@link EventWorkspaceReady}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventWorkspaceReady: Schema.Schema<EventWorkspaceReady> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      name: Schema.String
    }),
    type: Schema.Literal("workspace.ready")
  })
)

/**
 * Contract schema `EventWorkspaceStatus`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventWorkspaceStatus {
  readonly id: EventID
  readonly properties: {
    readonly status: Open.Literal<"connected" | "connecting" | "disconnected" | "error">
    readonly workspaceID: WorkspaceID
  }
  readonly type: "workspace.status"
}

/**
 * The schema of {@link EventWorkspaceStatus}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventWorkspaceStatus: Schema.Schema<EventWorkspaceStatus> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      status: Open.literal("connected", "connecting", "disconnected", "error"),
      workspaceID: WorkspaceID
    }),
    type: Schema.Literal("workspace.status")
  })
)

/**
 * Contract schema `EventWorktreeFailed`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventWorktreeFailed {
  readonly id: EventID
  readonly properties: {
    readonly message: string
  }
  readonly type: "worktree.failed"
}

/**
 * The schema of {@link EventWorktreeFailed}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventWorktreeFailed: Schema.Schema<EventWorktreeFailed> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      message: Schema.String
    }),
    type: Schema.Literal("worktree.failed")
  })
)

/**
 * Contract schema `EventWorktreeReady`.
 * Part of `Event`, `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface EventWorktreeReady {
  readonly id: EventID
  readonly properties: {
    readonly branch?: string | undefined
    readonly name: string
  }
  readonly type: "worktree.ready"
}

/**
 * The schema of {@link EventWorktreeReady}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const EventWorktreeReady: Schema.Schema<EventWorktreeReady> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    properties: Schema.Struct({
      branch: Schema.optional(Schema.String),
      name: Schema.String
    }),
    type: Schema.Literal("worktree.ready")
  })
)
