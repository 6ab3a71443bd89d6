/**
 * Schemas of the domain "GlobalEvent".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { lazy } from "../internal/lazy.js"
import {
  EventCatalogUpdated,
  EventCommandExecuted,
  EventFileEdited,
  EventFileWatcherUpdated,
  EventGlobalDisposed,
  EventInstallationUpdateAvailable,
  EventInstallationUpdated,
  EventIntegrationConnectionUpdated,
  EventIntegrationUpdated,
  EventLspUpdated,
  EventMcpBrowserOpenFailed,
  EventMcpToolsChanged,
  EventMessagePartDelta,
  EventMessagePartRemoved,
  EventMessagePartUpdated,
  EventMessageRemoved,
  EventMessageUpdated,
  EventModelsDevRefreshed,
  EventPermissionAsked,
  EventPermissionReplied,
  EventPermissionV2Asked,
  EventPermissionV2Replied,
  EventPluginAdded,
  EventProjectDirectoriesUpdated,
  EventProjectUpdated,
  EventPtyCreated,
  EventPtyDeleted,
  EventPtyExited,
  EventPtyUpdated,
  EventQuestionAsked,
  EventQuestionRejected,
  EventQuestionReplied,
  EventQuestionV2Asked,
  EventQuestionV2Rejected,
  EventQuestionV2Replied,
  EventReferenceUpdated,
  EventServerConnected,
  EventServerHeartbeat,
  EventServerInstanceDisposed,
  EventSessionCompacted,
  EventSessionCreated,
  EventSessionDeleted,
  EventSessionDiff,
  EventSessionError,
  EventSessionIdle,
  EventSessionNextAgentSwitched,
  EventSessionNextCompactionDelta,
  EventSessionNextCompactionEnded,
  EventSessionNextCompactionStarted,
  EventSessionNextContextUpdated,
  EventSessionNextModelSwitched,
  EventSessionNextMoved,
  EventSessionNextPromptAdmitted,
  EventSessionNextPrompted,
  EventSessionNextReasoningDelta,
  EventSessionNextReasoningEnded,
  EventSessionNextReasoningStarted,
  EventSessionNextRetried,
  EventSessionNextRevertCleared,
  EventSessionNextRevertCommitted,
  EventSessionNextRevertStaged,
  EventSessionNextShellEnded,
  EventSessionNextShellStarted,
  EventSessionNextStepEnded,
  EventSessionNextStepFailed,
  EventSessionNextStepStarted,
  EventSessionNextSynthetic,
  EventSessionNextTextDelta,
  EventSessionNextTextEnded,
  EventSessionNextTextStarted,
  EventSessionNextToolCalled,
  EventSessionNextToolFailed,
  EventSessionNextToolInputDelta,
  EventSessionNextToolInputEnded,
  EventSessionNextToolInputStarted,
  EventSessionNextToolProgress,
  EventSessionNextToolSuccess,
  EventSessionStatus,
  EventSessionUpdated,
  EventTodoUpdated,
  EventTuiCommandExecute,
  EventTuiPromptAppend,
  EventTuiSessionSelect,
  EventTuiToastShow,
  EventVcsBranchUpdated,
  EventWorkspaceFailed,
  EventWorkspaceReady,
  EventWorkspaceStatus,
  EventWorktreeFailed,
  EventWorktreeReady
} from "./Event.js"
import {
  SyncEventMessagePartRemoved,
  SyncEventMessagePartUpdated,
  SyncEventMessageRemoved,
  SyncEventMessageUpdated,
  SyncEventSessionCreated,
  SyncEventSessionDeleted,
  SyncEventSessionNextAgentSwitched,
  SyncEventSessionNextCompactionEnded,
  SyncEventSessionNextCompactionStarted,
  SyncEventSessionNextContextUpdated,
  SyncEventSessionNextModelSwitched,
  SyncEventSessionNextMoved,
  SyncEventSessionNextPromptAdmitted,
  SyncEventSessionNextPrompted,
  SyncEventSessionNextReasoningEnded,
  SyncEventSessionNextReasoningStarted,
  SyncEventSessionNextRetried,
  SyncEventSessionNextRevertCleared,
  SyncEventSessionNextRevertCommitted,
  SyncEventSessionNextRevertStaged,
  SyncEventSessionNextShellEnded,
  SyncEventSessionNextShellStarted,
  SyncEventSessionNextStepEnded,
  SyncEventSessionNextStepFailed,
  SyncEventSessionNextStepStarted,
  SyncEventSessionNextSynthetic,
  SyncEventSessionNextTextEnded,
  SyncEventSessionNextTextStarted,
  SyncEventSessionNextToolCalled,
  SyncEventSessionNextToolFailed,
  SyncEventSessionNextToolInputEnded,
  SyncEventSessionNextToolInputStarted,
  SyncEventSessionNextToolProgress,
  SyncEventSessionNextToolSuccess,
  SyncEventSessionUpdated
} from "./SyncEvent.js"

/**
 * Contract schema `GlobalEvent`.
 * Answered by `global.event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface GlobalEvent {
  readonly directory?: string | undefined
  readonly payload:
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
    | SyncEventSessionCreated
    | SyncEventSessionUpdated
    | SyncEventSessionDeleted
    | SyncEventMessageUpdated
    | SyncEventMessageRemoved
    | SyncEventMessagePartUpdated
    | SyncEventMessagePartRemoved
    | SyncEventSessionNextAgentSwitched
    | SyncEventSessionNextModelSwitched
    | SyncEventSessionNextMoved
    | SyncEventSessionNextPrompted
    | SyncEventSessionNextPromptAdmitted
    | SyncEventSessionNextContextUpdated
    | SyncEventSessionNextSynthetic
    | SyncEventSessionNextShellStarted
    | SyncEventSessionNextShellEnded
    | SyncEventSessionNextStepStarted
    | SyncEventSessionNextStepEnded
    | SyncEventSessionNextStepFailed
    | SyncEventSessionNextTextStarted
    | SyncEventSessionNextTextEnded
    | SyncEventSessionNextReasoningStarted
    | SyncEventSessionNextReasoningEnded
    | SyncEventSessionNextToolInputStarted
    | SyncEventSessionNextToolInputEnded
    | SyncEventSessionNextToolCalled
    | SyncEventSessionNextToolProgress
    | SyncEventSessionNextToolSuccess
    | SyncEventSessionNextToolFailed
    | SyncEventSessionNextRetried
    | SyncEventSessionNextCompactionStarted
    | SyncEventSessionNextCompactionEnded
    | SyncEventSessionNextRevertStaged
    | SyncEventSessionNextRevertCleared
    | SyncEventSessionNextRevertCommitted
    | EventServerHeartbeat
  readonly project?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link GlobalEvent}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const GlobalEvent: Schema.Schema<GlobalEvent> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    payload: Schema.Union(
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
      SyncEventSessionCreated,
      SyncEventSessionUpdated,
      SyncEventSessionDeleted,
      SyncEventMessageUpdated,
      SyncEventMessageRemoved,
      SyncEventMessagePartUpdated,
      SyncEventMessagePartRemoved,
      SyncEventSessionNextAgentSwitched,
      SyncEventSessionNextModelSwitched,
      SyncEventSessionNextMoved,
      SyncEventSessionNextPrompted,
      SyncEventSessionNextPromptAdmitted,
      SyncEventSessionNextContextUpdated,
      SyncEventSessionNextSynthetic,
      SyncEventSessionNextShellStarted,
      SyncEventSessionNextShellEnded,
      SyncEventSessionNextStepStarted,
      SyncEventSessionNextStepEnded,
      SyncEventSessionNextStepFailed,
      SyncEventSessionNextTextStarted,
      SyncEventSessionNextTextEnded,
      SyncEventSessionNextReasoningStarted,
      SyncEventSessionNextReasoningEnded,
      SyncEventSessionNextToolInputStarted,
      SyncEventSessionNextToolInputEnded,
      SyncEventSessionNextToolCalled,
      SyncEventSessionNextToolProgress,
      SyncEventSessionNextToolSuccess,
      SyncEventSessionNextToolFailed,
      SyncEventSessionNextRetried,
      SyncEventSessionNextCompactionStarted,
      SyncEventSessionNextCompactionEnded,
      SyncEventSessionNextRevertStaged,
      SyncEventSessionNextRevertCleared,
      SyncEventSessionNextRevertCommitted,
      EventServerHeartbeat
    ),
    project: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)
