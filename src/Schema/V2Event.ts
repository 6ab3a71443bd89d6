/**
 * Schemas of the domain "V2Event".
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
 * Contract schema `CatalogUpdated`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface CatalogUpdated {
  readonly data: { readonly [key: string]: unknown }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "catalog.updated"
}

/**
 * The schema of {@link CatalogUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const CatalogUpdated: Schema.Schema<CatalogUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("catalog.updated")
  })
)

/**
 * Contract schema `CommandExecuted`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface CommandExecuted {
  readonly data: {
    readonly arguments: string
    readonly messageID: MessageID
    readonly name: string
    readonly sessionID: SessionID
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "command.executed"
}

/**
 * The schema of {@link CommandExecuted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const CommandExecuted: Schema.Schema<CommandExecuted> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      arguments: Schema.String,
      messageID: MessageID,
      name: Schema.String,
      sessionID: SessionID
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("command.executed")
  })
)

/**
 * Contract schema `FileEdited`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface FileEdited {
  readonly data: {
    readonly file: string
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "file.edited"
}

/**
 * The schema of {@link FileEdited}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const FileEdited: Schema.Schema<FileEdited> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      file: Schema.String
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("file.edited")
  })
)

/**
 * Contract schema `FileWatcherUpdated`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface FileWatcherUpdated {
  readonly data: {
    readonly event: Open.Literal<"add" | "change" | "unlink">
    readonly file: string
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "file.watcher.updated"
}

/**
 * The schema of {@link FileWatcherUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const FileWatcherUpdated: Schema.Schema<FileWatcherUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      event: Open.literal("add", "change", "unlink"),
      file: Schema.String
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("file.watcher.updated")
  })
)

/**
 * Contract schema `GlobalDisposed`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface GlobalDisposed {
  readonly data: { readonly [key: string]: unknown }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "global.disposed"
}

/**
 * The schema of {@link GlobalDisposed}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const GlobalDisposed: Schema.Schema<GlobalDisposed> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("global.disposed")
  })
)

/**
 * Contract schema `InstallationUpdate-available`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface InstallationUpdateAvailable {
  readonly data: {
    readonly version: string
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "installation.update-available"
}

/**
 * The schema of {@link InstallationUpdateAvailable}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const InstallationUpdateAvailable: Schema.Schema<InstallationUpdateAvailable> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      version: Schema.String
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("installation.update-available")
  })
)

/**
 * Contract schema `InstallationUpdated`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface InstallationUpdated {
  readonly data: {
    readonly version: string
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "installation.updated"
}

/**
 * The schema of {@link InstallationUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const InstallationUpdated: Schema.Schema<InstallationUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      version: Schema.String
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("installation.updated")
  })
)

/**
 * Contract schema `IntegrationConnectionUpdated`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface IntegrationConnectionUpdated {
  readonly data: {
    readonly integrationID: string
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "integration.connection.updated"
}

/**
 * The schema of {@link IntegrationConnectionUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const IntegrationConnectionUpdated: Schema.Schema<IntegrationConnectionUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      integrationID: Schema.String
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("integration.connection.updated")
  })
)

/**
 * Contract schema `IntegrationUpdated`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface IntegrationUpdated {
  readonly data: { readonly [key: string]: unknown }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "integration.updated"
}

/**
 * The schema of {@link IntegrationUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const IntegrationUpdated: Schema.Schema<IntegrationUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("integration.updated")
  })
)

/**
 * Contract schema `LspUpdated`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface LspUpdated {
  readonly data: { readonly [key: string]: unknown }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "lsp.updated"
}

/**
 * The schema of {@link LspUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const LspUpdated: Schema.Schema<LspUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("lsp.updated")
  })
)

/**
 * Contract schema `McpBrowserOpenFailed`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface McpBrowserOpenFailed {
  readonly data: {
    readonly mcpName: string
    readonly url: string
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "mcp.browser.open.failed"
}

/**
 * The schema of {@link McpBrowserOpenFailed}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const McpBrowserOpenFailed: Schema.Schema<McpBrowserOpenFailed> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      mcpName: Schema.String,
      url: Schema.String
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("mcp.browser.open.failed")
  })
)

/**
 * Contract schema `McpToolsChanged`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface McpToolsChanged {
  readonly data: {
    readonly server: string
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "mcp.tools.changed"
}

/**
 * The schema of {@link McpToolsChanged}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const McpToolsChanged: Schema.Schema<McpToolsChanged> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      server: Schema.String
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("mcp.tools.changed")
  })
)

/**
 * Contract schema `MessagePartDelta`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface MessagePartDelta {
  readonly data: {
    readonly delta: string
    readonly field: string
    readonly messageID: MessageID
    readonly partID: PartID
    readonly sessionID: SessionID
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "message.part.delta"
}

/**
 * The schema of {@link MessagePartDelta}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const MessagePartDelta: Schema.Schema<MessagePartDelta> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      delta: Schema.String,
      field: Schema.String,
      messageID: MessageID,
      partID: PartID,
      sessionID: SessionID
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("message.part.delta")
  })
)

/**
 * Contract schema `MessagePartRemoved`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface MessagePartRemoved {
  readonly data: {
    readonly messageID: MessageID
    readonly partID: PartID
    readonly sessionID: SessionID
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "message.part.removed"
}

/**
 * The schema of {@link MessagePartRemoved}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const MessagePartRemoved: Schema.Schema<MessagePartRemoved> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      messageID: MessageID,
      partID: PartID,
      sessionID: SessionID
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("message.part.removed")
  })
)

/**
 * Contract schema `MessagePartUpdated`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface MessagePartUpdated {
  readonly data: {
    readonly part: Part
    readonly sessionID: SessionID
    readonly time: number
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "message.part.updated"
}

/**
 * The schema of {@link MessagePartUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const MessagePartUpdated: Schema.Schema<MessagePartUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      part: Part,
      sessionID: SessionID,
      time: Schema.Finite
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("message.part.updated")
  })
)

/**
 * Contract schema `MessageRemoved`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface MessageRemoved {
  readonly data: {
    readonly messageID: MessageID
    readonly sessionID: SessionID
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "message.removed"
}

/**
 * The schema of {@link MessageRemoved}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const MessageRemoved: Schema.Schema<MessageRemoved> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      messageID: MessageID,
      sessionID: SessionID
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("message.removed")
  })
)

/**
 * Contract schema `MessageUpdated`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface MessageUpdated {
  readonly data: {
    readonly info: Message
    readonly sessionID: SessionID
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "message.updated"
}

/**
 * The schema of {@link MessageUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const MessageUpdated: Schema.Schema<MessageUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      info: Message,
      sessionID: SessionID
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("message.updated")
  })
)

/**
 * Contract schema `Models-devRefreshed`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ModelsDevRefreshed {
  readonly data: { readonly [key: string]: unknown }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "models-dev.refreshed"
}

/**
 * The schema of {@link ModelsDevRefreshed}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ModelsDevRefreshed: Schema.Schema<ModelsDevRefreshed> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("models-dev.refreshed")
  })
)

/**
 * Contract schema `PermissionAsked`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface PermissionAsked {
  readonly data: {
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
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "permission.asked"
}

/**
 * The schema of {@link PermissionAsked}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PermissionAsked: Schema.Schema<PermissionAsked> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
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
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("permission.asked")
  })
)

/**
 * Contract schema `PermissionReplied`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface PermissionReplied {
  readonly data: {
    readonly reply: Open.Literal<"once" | "always" | "reject">
    readonly requestID: PermissionID
    readonly sessionID: SessionID
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "permission.replied"
}

/**
 * The schema of {@link PermissionReplied}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PermissionReplied: Schema.Schema<PermissionReplied> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      reply: Open.literal("once", "always", "reject"),
      requestID: PermissionID,
      sessionID: SessionID
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("permission.replied")
  })
)

/**
 * Contract schema `PermissionV2Asked`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface PermissionV2Asked {
  readonly data: {
    readonly action: string
    readonly id: PermissionID
    readonly metadata?: { readonly [key: string]: unknown } | undefined
    readonly resources: ReadonlyArray<string>
    readonly save?: ReadonlyArray<string> | undefined
    readonly sessionID: SessionID
    readonly source?: PermissionV2Source | undefined
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "permission.v2.asked"
}

/**
 * The schema of {@link PermissionV2Asked}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PermissionV2Asked: Schema.Schema<PermissionV2Asked> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      action: Schema.String,
      id: PermissionID,
      metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
      resources: Schema.Array(Schema.String),
      save: Schema.optional(Schema.Array(Schema.String)),
      sessionID: SessionID,
      source: Schema.optional(PermissionV2Source)
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("permission.v2.asked")
  })
)

/**
 * Contract schema `PermissionV2Replied`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface PermissionV2Replied {
  readonly data: {
    readonly reply: PermissionV2Reply
    readonly requestID: PermissionID
    readonly sessionID: SessionID
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "permission.v2.replied"
}

/**
 * The schema of {@link PermissionV2Replied}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PermissionV2Replied: Schema.Schema<PermissionV2Replied> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      reply: PermissionV2Reply,
      requestID: PermissionID,
      sessionID: SessionID
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("permission.v2.replied")
  })
)

/**
 * Contract schema `PluginAdded`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface PluginAdded {
  readonly data: {
    readonly id: string
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "plugin.added"
}

/**
 * The schema of {@link PluginAdded}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PluginAdded: Schema.Schema<PluginAdded> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      id: Schema.String
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("plugin.added")
  })
)

/**
 * Contract schema `ProjectDirectoriesUpdated`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ProjectDirectoriesUpdated {
  readonly data: {
    readonly projectID: string
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "project.directories.updated"
}

/**
 * The schema of {@link ProjectDirectoriesUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ProjectDirectoriesUpdated: Schema.Schema<ProjectDirectoriesUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      projectID: Schema.String
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("project.directories.updated")
  })
)

/**
 * Contract schema `ProjectUpdated`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ProjectUpdated {
  readonly data: {
    readonly commands?: ProjectCommands | undefined
    readonly icon?: ProjectIcon | undefined
    readonly id: string
    readonly name?: string | undefined
    readonly sandboxes: ReadonlyArray<string>
    readonly time: ProjectTime
    readonly vcs?: ProjectVcs | undefined
    readonly worktree: string
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "project.updated"
}

/**
 * The schema of {@link ProjectUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ProjectUpdated: Schema.Schema<ProjectUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      commands: Schema.optional(ProjectCommands),
      icon: Schema.optional(ProjectIcon),
      id: Schema.String,
      name: Schema.optional(Schema.String),
      sandboxes: Schema.Array(Schema.String),
      time: ProjectTime,
      vcs: Schema.optional(ProjectVcs),
      worktree: Schema.String
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("project.updated")
  })
)

/**
 * Contract schema `PtyCreated`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface PtyCreated {
  readonly data: {
    readonly info: Pty
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "pty.created"
}

/**
 * The schema of {@link PtyCreated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PtyCreated: Schema.Schema<PtyCreated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      info: Pty
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("pty.created")
  })
)

/**
 * Contract schema `PtyDeleted`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface PtyDeleted {
  readonly data: {
    readonly id: PtyID
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "pty.deleted"
}

/**
 * The schema of {@link PtyDeleted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PtyDeleted: Schema.Schema<PtyDeleted> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      id: PtyID
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("pty.deleted")
  })
)

/**
 * Contract schema `PtyExited`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface PtyExited {
  readonly data: {
    readonly exitCode: number
    readonly id: PtyID
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "pty.exited"
}

/**
 * The schema of {@link PtyExited}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PtyExited: Schema.Schema<PtyExited> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      exitCode: Schema.Finite,
      id: PtyID
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("pty.exited")
  })
)

/**
 * Contract schema `PtyUpdated`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface PtyUpdated {
  readonly data: {
    readonly info: Pty
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "pty.updated"
}

/**
 * The schema of {@link PtyUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PtyUpdated: Schema.Schema<PtyUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      info: Pty
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("pty.updated")
  })
)

/**
 * Contract schema `QuestionAsked`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface QuestionAsked {
  readonly data: {
    readonly id: QuestionID
    readonly questions: ReadonlyArray<QuestionInfo>
    readonly sessionID: SessionID
    readonly tool?: QuestionTool | undefined
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "question.asked"
}

/**
 * The schema of {@link QuestionAsked}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const QuestionAsked: Schema.Schema<QuestionAsked> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      id: QuestionID,
      questions: Schema.Array(QuestionInfo),
      sessionID: SessionID,
      tool: Schema.optional(QuestionTool)
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("question.asked")
  })
)

/**
 * Contract schema `QuestionV2Asked`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface QuestionV2Asked {
  readonly data: {
    readonly id: QuestionID
    readonly questions: ReadonlyArray<QuestionV2Info>
    readonly sessionID: SessionID
    readonly tool?: QuestionV2Tool | undefined
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "question.v2.asked"
}

/**
 * The schema of {@link QuestionV2Asked}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const QuestionV2Asked: Schema.Schema<QuestionV2Asked> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      id: QuestionID,
      questions: Schema.Array(QuestionV2Info),
      sessionID: SessionID,
      tool: Schema.optional(QuestionV2Tool)
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("question.v2.asked")
  })
)

/**
 * Contract schema `QuestionV2Rejected`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface QuestionV2Rejected {
  readonly data: {
    readonly requestID: QuestionID
    readonly sessionID: SessionID
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "question.v2.rejected"
}

/**
 * The schema of {@link QuestionV2Rejected}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const QuestionV2Rejected: Schema.Schema<QuestionV2Rejected> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      requestID: QuestionID,
      sessionID: SessionID
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("question.v2.rejected")
  })
)

/**
 * Contract schema `QuestionV2Replied`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface QuestionV2Replied {
  readonly data: {
    readonly answers: ReadonlyArray<QuestionV2Answer>
    readonly requestID: QuestionID
    readonly sessionID: SessionID
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "question.v2.replied"
}

/**
 * The schema of {@link QuestionV2Replied}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const QuestionV2Replied: Schema.Schema<QuestionV2Replied> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      answers: Schema.Array(QuestionV2Answer),
      requestID: QuestionID,
      sessionID: SessionID
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("question.v2.replied")
  })
)

/**
 * Contract schema `ReferenceUpdated`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ReferenceUpdated {
  readonly data: { readonly [key: string]: unknown }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "reference.updated"
}

/**
 * The schema of {@link ReferenceUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ReferenceUpdated: Schema.Schema<ReferenceUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("reference.updated")
  })
)

/**
 * Contract schema `ServerConnected`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ServerConnected {
  readonly data: { readonly [key: string]: unknown }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "server.connected"
}

/**
 * The schema of {@link ServerConnected}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ServerConnected: Schema.Schema<ServerConnected> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("server.connected")
  })
)

/**
 * Contract schema `SessionCompacted`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionCompacted {
  readonly data: {
    readonly sessionID: SessionID
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.compacted"
}

/**
 * The schema of {@link SessionCompacted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionCompacted: Schema.Schema<SessionCompacted> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      sessionID: SessionID
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.compacted")
  })
)

/**
 * Contract schema `SessionCreated`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionCreated {
  readonly data: {
    readonly info: Session
    readonly sessionID: SessionID
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.created"
}

/**
 * The schema of {@link SessionCreated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionCreated: Schema.Schema<SessionCreated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      info: Session,
      sessionID: SessionID
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.created")
  })
)

/**
 * Contract schema `SessionDeleted`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionDeleted {
  readonly data: {
    readonly info: Session
    readonly sessionID: SessionID
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.deleted"
}

/**
 * The schema of {@link SessionDeleted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionDeleted: Schema.Schema<SessionDeleted> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      info: Session,
      sessionID: SessionID
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.deleted")
  })
)

/**
 * Contract schema `SessionDiff`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionDiff {
  readonly data: {
    readonly diff: ReadonlyArray<SnapshotFileDiff>
    readonly sessionID: SessionID
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.diff"
}

/**
 * The schema of {@link SessionDiff}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionDiff: Schema.Schema<SessionDiff> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      diff: Schema.Array(SnapshotFileDiff),
      sessionID: SessionID
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.diff")
  })
)

/**
 * Contract schema `SessionDurableEvent`.
 * Answered by `v2.session.events`.
 * Part of `SessionHistory`.
 *
 * @since 0.1.0
 * @category models
 */
export type SessionDurableEvent =
  | SessionNextAgentSwitched
  | SessionNextModelSwitched
  | SessionNextMoved
  | SessionNextPrompted
  | SessionNextPromptAdmitted
  | SessionNextContextUpdated
  | SessionNextSynthetic
  | SessionNextShellStarted
  | SessionNextShellEnded
  | SessionNextStepStarted
  | SessionNextStepEnded
  | SessionNextStepFailed
  | SessionNextTextStarted
  | SessionNextTextEnded
  | SessionNextToolInputStarted
  | SessionNextToolInputEnded
  | SessionNextToolCalled
  | SessionNextToolProgress
  | SessionNextToolSuccess
  | SessionNextToolFailed
  | SessionNextReasoningStarted
  | SessionNextReasoningEnded
  | SessionNextRetried
  | SessionNextCompactionStarted
  | SessionNextCompactionEnded
  | SessionNextRevertStaged
  | SessionNextRevertCleared
  | SessionNextRevertCommitted
  | Open.Unrecognized<
      "type",
      {
        readonly id: EventID
      }
    >

/**
 * The schema of {@link SessionDurableEvent}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionDurableEvent: Schema.Schema<SessionDurableEvent> = /*#__PURE__*/ lazy(() =>
  Schema.Union(
    SessionNextAgentSwitched,
    SessionNextModelSwitched,
    SessionNextMoved,
    SessionNextPrompted,
    SessionNextPromptAdmitted,
    SessionNextContextUpdated,
    SessionNextSynthetic,
    SessionNextShellStarted,
    SessionNextShellEnded,
    SessionNextStepStarted,
    SessionNextStepEnded,
    SessionNextStepFailed,
    SessionNextTextStarted,
    SessionNextTextEnded,
    SessionNextToolInputStarted,
    SessionNextToolInputEnded,
    SessionNextToolCalled,
    SessionNextToolProgress,
    SessionNextToolSuccess,
    SessionNextToolFailed,
    SessionNextReasoningStarted,
    SessionNextReasoningEnded,
    SessionNextRetried,
    SessionNextCompactionStarted,
    SessionNextCompactionEnded,
    SessionNextRevertStaged,
    SessionNextRevertCleared,
    SessionNextRevertCommitted,
    Open.unrecognized(
      "type",
      [
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
        "session.next.text.ended",
        "session.next.tool.input.started",
        "session.next.tool.input.ended",
        "session.next.tool.called",
        "session.next.tool.progress",
        "session.next.tool.success",
        "session.next.tool.failed",
        "session.next.reasoning.started",
        "session.next.reasoning.ended",
        "session.next.retried",
        "session.next.compaction.started",
        "session.next.compaction.ended",
        "session.next.revert.staged",
        "session.next.revert.cleared",
        "session.next.revert.committed"
      ],
      {
        id: EventID
      }
    )
  )
)

/**
 * Contract schema `SessionError`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionError {
  readonly data: {
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
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.error"
}

/**
 * The schema of {@link SessionError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionError: Schema.Schema<SessionError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
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
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.error")
  })
)

/**
 * Contract schema `SessionHistory`.
 * Answered by `v2.session.history`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionHistory {
  readonly data: ReadonlyArray<SessionDurableEvent>
  readonly hasMore: boolean
}

/**
 * The schema of {@link SessionHistory}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionHistory: Schema.Schema<SessionHistory> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Array(SessionDurableEvent),
    hasMore: Schema.Boolean
  })
)

/**
 * Contract schema `SessionIdle`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionIdle {
  readonly data: {
    readonly sessionID: SessionID
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.idle"
}

/**
 * The schema of {@link SessionIdle}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionIdle: Schema.Schema<SessionIdle> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      sessionID: SessionID
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.idle")
  })
)

/**
 * Contract schema `SessionNextAgentSwitched`.
 * Part of `SessionDurableEvent`, `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextAgentSwitched {
  readonly data: {
    readonly agent: string
    readonly messageID: MessageID
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.next.agent.switched"
}

/**
 * The schema of {@link SessionNextAgentSwitched}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextAgentSwitched: Schema.Schema<SessionNextAgentSwitched> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      agent: Schema.String,
      messageID: MessageID,
      sessionID: SessionID,
      timestamp: Schema.Finite
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.next.agent.switched")
  })
)

/**
 * Contract schema `SessionNextCompactionDelta`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextCompactionDelta {
  readonly data: {
    readonly messageID: MessageID
    readonly sessionID: SessionID
    readonly text: string
    readonly timestamp: number
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.next.compaction.delta"
}

/**
 * The schema of {@link SessionNextCompactionDelta}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextCompactionDelta: Schema.Schema<SessionNextCompactionDelta> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      messageID: MessageID,
      sessionID: SessionID,
      text: Schema.String,
      timestamp: Schema.Finite
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.next.compaction.delta")
  })
)

/**
 * Contract schema `SessionNextCompactionEnded`.
 * Part of `SessionDurableEvent`, `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextCompactionEnded {
  readonly data: {
    readonly messageID: MessageID
    readonly reason: Open.Literal<"auto" | "manual">
    readonly recent: string
    readonly sessionID: SessionID
    readonly text: string
    readonly timestamp: number
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.next.compaction.ended"
}

/**
 * The schema of {@link SessionNextCompactionEnded}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextCompactionEnded: Schema.Schema<SessionNextCompactionEnded> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      messageID: MessageID,
      reason: Open.literal("auto", "manual"),
      recent: Schema.String,
      sessionID: SessionID,
      text: Schema.String,
      timestamp: Schema.Finite
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.next.compaction.ended")
  })
)

/**
 * Contract schema `SessionNextCompactionStarted`.
 * Part of `SessionDurableEvent`, `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextCompactionStarted {
  readonly data: {
    readonly messageID: MessageID
    readonly reason: Open.Literal<"auto" | "manual">
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.next.compaction.started"
}

/**
 * The schema of {@link SessionNextCompactionStarted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextCompactionStarted: Schema.Schema<SessionNextCompactionStarted> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      messageID: MessageID,
      reason: Open.literal("auto", "manual"),
      sessionID: SessionID,
      timestamp: Schema.Finite
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.next.compaction.started")
  })
)

/**
 * Contract schema `SessionNextContextUpdated`.
 * Part of `SessionDurableEvent`, `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextContextUpdated {
  readonly data: {
    readonly messageID: MessageID
    readonly sessionID: SessionID
    readonly text: string
    readonly timestamp: number
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.next.context.updated"
}

/**
 * The schema of {@link SessionNextContextUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextContextUpdated: Schema.Schema<SessionNextContextUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      messageID: MessageID,
      sessionID: SessionID,
      text: Schema.String,
      timestamp: Schema.Finite
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.next.context.updated")
  })
)

/**
 * Contract schema `SessionNextModelSwitched`.
 * Part of `SessionDurableEvent`, `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextModelSwitched {
  readonly data: {
    readonly messageID: MessageID
    readonly model: ModelRef
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.next.model.switched"
}

/**
 * The schema of {@link SessionNextModelSwitched}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextModelSwitched: Schema.Schema<SessionNextModelSwitched> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      messageID: MessageID,
      model: ModelRef,
      sessionID: SessionID,
      timestamp: Schema.Finite
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.next.model.switched")
  })
)

/**
 * Contract schema `SessionNextMoved`.
 * Part of `SessionDurableEvent`, `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextMoved {
  readonly data: {
    readonly location: LocationRef
    readonly sessionID: SessionID
    readonly subdirectory?: string | undefined
    readonly timestamp: number
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.next.moved"
}

/**
 * The schema of {@link SessionNextMoved}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextMoved: Schema.Schema<SessionNextMoved> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      location: LocationRef,
      sessionID: SessionID,
      subdirectory: Schema.optional(Schema.String),
      timestamp: Schema.Finite
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.next.moved")
  })
)

/**
 * Contract schema `SessionNextPromptAdmitted`.
 * Part of `SessionDurableEvent`, `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextPromptAdmitted {
  readonly data: {
    readonly delivery: Open.Literal<"steer" | "queue">
    readonly messageID: MessageID
    readonly prompt: Prompt
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.next.prompt.admitted"
}

/**
 * The schema of {@link SessionNextPromptAdmitted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextPromptAdmitted: Schema.Schema<SessionNextPromptAdmitted> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      delivery: Open.literal("steer", "queue"),
      messageID: MessageID,
      prompt: Prompt,
      sessionID: SessionID,
      timestamp: Schema.Finite
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.next.prompt.admitted")
  })
)

/**
 * Contract schema `SessionNextPrompted`.
 * Part of `SessionDurableEvent`, `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextPrompted {
  readonly data: {
    readonly delivery: Open.Literal<"steer" | "queue">
    readonly messageID: MessageID
    readonly prompt: Prompt
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.next.prompted"
}

/**
 * The schema of {@link SessionNextPrompted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextPrompted: Schema.Schema<SessionNextPrompted> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      delivery: Open.literal("steer", "queue"),
      messageID: MessageID,
      prompt: Prompt,
      sessionID: SessionID,
      timestamp: Schema.Finite
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.next.prompted")
  })
)

/**
 * Contract schema `SessionNextReasoningDelta`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextReasoningDelta {
  readonly data: {
    readonly assistantMessageID: MessageID
    readonly delta: string
    readonly reasoningID: string
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.next.reasoning.delta"
}

/**
 * The schema of {@link SessionNextReasoningDelta}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextReasoningDelta: Schema.Schema<SessionNextReasoningDelta> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      assistantMessageID: MessageID,
      delta: Schema.String,
      reasoningID: Schema.String,
      sessionID: SessionID,
      timestamp: Schema.Finite
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.next.reasoning.delta")
  })
)

/**
 * Contract schema `SessionNextReasoningEnded`.
 * Part of `SessionDurableEvent`, `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextReasoningEnded {
  readonly data: {
    readonly assistantMessageID: MessageID
    readonly providerMetadata?: LLMProviderMetadata | undefined
    readonly reasoningID: string
    readonly sessionID: SessionID
    readonly text: string
    readonly timestamp: number
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.next.reasoning.ended"
}

/**
 * The schema of {@link SessionNextReasoningEnded}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextReasoningEnded: Schema.Schema<SessionNextReasoningEnded> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      assistantMessageID: MessageID,
      providerMetadata: Schema.optional(LLMProviderMetadata),
      reasoningID: Schema.String,
      sessionID: SessionID,
      text: Schema.String,
      timestamp: Schema.Finite
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.next.reasoning.ended")
  })
)

/**
 * Contract schema `SessionNextReasoningStarted`.
 * Part of `SessionDurableEvent`, `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextReasoningStarted {
  readonly data: {
    readonly assistantMessageID: MessageID
    readonly providerMetadata?: LLMProviderMetadata | undefined
    readonly reasoningID: string
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.next.reasoning.started"
}

/**
 * The schema of {@link SessionNextReasoningStarted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextReasoningStarted: Schema.Schema<SessionNextReasoningStarted> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      assistantMessageID: MessageID,
      providerMetadata: Schema.optional(LLMProviderMetadata),
      reasoningID: Schema.String,
      sessionID: SessionID,
      timestamp: Schema.Finite
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.next.reasoning.started")
  })
)

/**
 * Contract schema `SessionNextRetried`.
 * Part of `SessionDurableEvent`, `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextRetried {
  readonly data: {
    readonly attempt: number
    readonly error: SessionNextRetryError
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.next.retried"
}

/**
 * The schema of {@link SessionNextRetried}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextRetried: Schema.Schema<SessionNextRetried> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      attempt: Schema.Finite,
      error: SessionNextRetryError,
      sessionID: SessionID,
      timestamp: Schema.Finite
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.next.retried")
  })
)

/**
 * Contract schema `SessionNextRevertCleared`.
 * Part of `SessionDurableEvent`, `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextRevertCleared {
  readonly data: {
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.next.revert.cleared"
}

/**
 * The schema of {@link SessionNextRevertCleared}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextRevertCleared: Schema.Schema<SessionNextRevertCleared> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      sessionID: SessionID,
      timestamp: Schema.Finite
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.next.revert.cleared")
  })
)

/**
 * Contract schema `SessionNextRevertCommitted`.
 * Part of `SessionDurableEvent`, `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextRevertCommitted {
  readonly data: {
    readonly messageID: MessageID
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.next.revert.committed"
}

/**
 * The schema of {@link SessionNextRevertCommitted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextRevertCommitted: Schema.Schema<SessionNextRevertCommitted> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      messageID: MessageID,
      sessionID: SessionID,
      timestamp: Schema.Finite
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.next.revert.committed")
  })
)

/**
 * Contract schema `SessionNextRevertStaged`.
 * Part of `SessionDurableEvent`, `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextRevertStaged {
  readonly data: {
    readonly revert: RevertState
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.next.revert.staged"
}

/**
 * The schema of {@link SessionNextRevertStaged}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextRevertStaged: Schema.Schema<SessionNextRevertStaged> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      revert: RevertState,
      sessionID: SessionID,
      timestamp: Schema.Finite
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.next.revert.staged")
  })
)

/**
 * Contract schema `SessionNextShellEnded`.
 * Part of `SessionDurableEvent`, `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextShellEnded {
  readonly data: {
    readonly callID: string
    readonly output: string
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.next.shell.ended"
}

/**
 * The schema of {@link SessionNextShellEnded}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextShellEnded: Schema.Schema<SessionNextShellEnded> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      callID: Schema.String,
      output: Schema.String,
      sessionID: SessionID,
      timestamp: Schema.Finite
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.next.shell.ended")
  })
)

/**
 * Contract schema `SessionNextShellStarted`.
 * Part of `SessionDurableEvent`, `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextShellStarted {
  readonly data: {
    readonly callID: string
    readonly command: string
    readonly messageID: MessageID
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.next.shell.started"
}

/**
 * The schema of {@link SessionNextShellStarted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextShellStarted: Schema.Schema<SessionNextShellStarted> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      callID: Schema.String,
      command: Schema.String,
      messageID: MessageID,
      sessionID: SessionID,
      timestamp: Schema.Finite
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.next.shell.started")
  })
)

/**
 * Contract schema `SessionNextStepEnded`.
 * Part of `SessionDurableEvent`, `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextStepEnded {
  readonly data: {
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
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.next.step.ended"
}

/**
 * The schema of {@link SessionNextStepEnded}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextStepEnded: Schema.Schema<SessionNextStepEnded> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
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
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.next.step.ended")
  })
)

/**
 * Contract schema `SessionNextStepFailed`.
 * Part of `SessionDurableEvent`, `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextStepFailed {
  readonly data: {
    readonly assistantMessageID: MessageID
    readonly error: SessionErrorUnknown
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.next.step.failed"
}

/**
 * The schema of {@link SessionNextStepFailed}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextStepFailed: Schema.Schema<SessionNextStepFailed> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      assistantMessageID: MessageID,
      error: SessionErrorUnknown,
      sessionID: SessionID,
      timestamp: Schema.Finite
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.next.step.failed")
  })
)

/**
 * Contract schema `SessionNextStepStarted`.
 * Part of `SessionDurableEvent`, `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextStepStarted {
  readonly data: {
    readonly agent: string
    readonly assistantMessageID: MessageID
    readonly model: ModelRef
    readonly sessionID: SessionID
    readonly snapshot?: string | undefined
    readonly timestamp: number
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.next.step.started"
}

/**
 * The schema of {@link SessionNextStepStarted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextStepStarted: Schema.Schema<SessionNextStepStarted> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      agent: Schema.String,
      assistantMessageID: MessageID,
      model: ModelRef,
      sessionID: SessionID,
      snapshot: Schema.optional(Schema.String),
      timestamp: Schema.Finite
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.next.step.started")
  })
)

/**
 * Contract schema `SessionNextSynthetic`.
 * Part of `SessionDurableEvent`, `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextSynthetic {
  readonly data: {
    readonly messageID: MessageID
    readonly sessionID: SessionID
    readonly text: string
    readonly timestamp: number
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.next.synthetic"
}

/**
 * The schema of {@link SessionNextSynthetic}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextSynthetic: Schema.Schema<SessionNextSynthetic> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      messageID: MessageID,
      sessionID: SessionID,
      text: Schema.String,
      timestamp: Schema.Finite
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.next.synthetic")
  })
)

/**
 * Contract schema `SessionNextTextDelta`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextTextDelta {
  readonly data: {
    readonly assistantMessageID: MessageID
    readonly delta: string
    readonly sessionID: SessionID
    readonly textID: string
    readonly timestamp: number
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.next.text.delta"
}

/**
 * The schema of {@link SessionNextTextDelta}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextTextDelta: Schema.Schema<SessionNextTextDelta> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      assistantMessageID: MessageID,
      delta: Schema.String,
      sessionID: SessionID,
      textID: Schema.String,
      timestamp: Schema.Finite
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.next.text.delta")
  })
)

/**
 * Contract schema `SessionNextTextEnded`.
 * Part of `SessionDurableEvent`, `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextTextEnded {
  readonly data: {
    readonly assistantMessageID: MessageID
    readonly sessionID: SessionID
    readonly text: string
    readonly textID: string
    readonly timestamp: number
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.next.text.ended"
}

/**
 * The schema of {@link SessionNextTextEnded}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextTextEnded: Schema.Schema<SessionNextTextEnded> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      assistantMessageID: MessageID,
      sessionID: SessionID,
      text: Schema.String,
      textID: Schema.String,
      timestamp: Schema.Finite
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.next.text.ended")
  })
)

/**
 * Contract schema `SessionNextTextStarted`.
 * Part of `SessionDurableEvent`, `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextTextStarted {
  readonly data: {
    readonly assistantMessageID: MessageID
    readonly sessionID: SessionID
    readonly textID: string
    readonly timestamp: number
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.next.text.started"
}

/**
 * The schema of {@link SessionNextTextStarted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextTextStarted: Schema.Schema<SessionNextTextStarted> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      assistantMessageID: MessageID,
      sessionID: SessionID,
      textID: Schema.String,
      timestamp: Schema.Finite
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.next.text.started")
  })
)

/**
 * Contract schema `SessionNextToolCalled`.
 * Part of `SessionDurableEvent`, `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextToolCalled {
  readonly data: {
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
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.next.tool.called"
}

/**
 * The schema of {@link SessionNextToolCalled}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextToolCalled: Schema.Schema<SessionNextToolCalled> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
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
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.next.tool.called")
  })
)

/**
 * Contract schema `SessionNextToolFailed`.
 * Part of `SessionDurableEvent`, `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextToolFailed {
  readonly data: {
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
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.next.tool.failed"
}

/**
 * The schema of {@link SessionNextToolFailed}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextToolFailed: Schema.Schema<SessionNextToolFailed> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
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
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.next.tool.failed")
  })
)

/**
 * Contract schema `SessionNextToolInputDelta`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextToolInputDelta {
  readonly data: {
    readonly assistantMessageID: MessageID
    readonly callID: string
    readonly delta: string
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.next.tool.input.delta"
}

/**
 * The schema of {@link SessionNextToolInputDelta}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextToolInputDelta: Schema.Schema<SessionNextToolInputDelta> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      assistantMessageID: MessageID,
      callID: Schema.String,
      delta: Schema.String,
      sessionID: SessionID,
      timestamp: Schema.Finite
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.next.tool.input.delta")
  })
)

/**
 * Contract schema `SessionNextToolInputEnded`.
 * Part of `SessionDurableEvent`, `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextToolInputEnded {
  readonly data: {
    readonly assistantMessageID: MessageID
    readonly callID: string
    readonly sessionID: SessionID
    readonly text: string
    readonly timestamp: number
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.next.tool.input.ended"
}

/**
 * The schema of {@link SessionNextToolInputEnded}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextToolInputEnded: Schema.Schema<SessionNextToolInputEnded> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      assistantMessageID: MessageID,
      callID: Schema.String,
      sessionID: SessionID,
      text: Schema.String,
      timestamp: Schema.Finite
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.next.tool.input.ended")
  })
)

/**
 * Contract schema `SessionNextToolInputStarted`.
 * Part of `SessionDurableEvent`, `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextToolInputStarted {
  readonly data: {
    readonly assistantMessageID: MessageID
    readonly callID: string
    readonly name: string
    readonly sessionID: SessionID
    readonly timestamp: number
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.next.tool.input.started"
}

/**
 * The schema of {@link SessionNextToolInputStarted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextToolInputStarted: Schema.Schema<SessionNextToolInputStarted> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      assistantMessageID: MessageID,
      callID: Schema.String,
      name: Schema.String,
      sessionID: SessionID,
      timestamp: Schema.Finite
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.next.tool.input.started")
  })
)

/**
 * Contract schema `SessionNextToolProgress`.
 * Part of `SessionDurableEvent`, `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextToolProgress {
  readonly data: {
    readonly assistantMessageID: MessageID
    readonly callID: string
    readonly content: ReadonlyArray<LLMToolContent>
    readonly sessionID: SessionID
    readonly structured: { readonly [key: string]: unknown }
    readonly timestamp: number
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.next.tool.progress"
}

/**
 * The schema of {@link SessionNextToolProgress}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextToolProgress: Schema.Schema<SessionNextToolProgress> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      assistantMessageID: MessageID,
      callID: Schema.String,
      content: Schema.Array(LLMToolContent),
      sessionID: SessionID,
      structured: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
      timestamp: Schema.Finite
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.next.tool.progress")
  })
)

/**
 * Contract schema `SessionNextToolSuccess`.
 * Part of `SessionDurableEvent`, `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNextToolSuccess {
  readonly data: {
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
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.next.tool.success"
}

/**
 * The schema of {@link SessionNextToolSuccess}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNextToolSuccess: Schema.Schema<SessionNextToolSuccess> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
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
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.next.tool.success")
  })
)

/**
 * Contract schema `SessionUpdated`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionUpdated {
  readonly data: {
    readonly info: Session
    readonly sessionID: SessionID
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.updated"
}

/**
 * The schema of {@link SessionUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionUpdated: Schema.Schema<SessionUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      info: Session,
      sessionID: SessionID
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.updated")
  })
)

/**
 * Contract schema `TodoUpdated`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface TodoUpdated {
  readonly data: {
    readonly sessionID: SessionID
    readonly todos: ReadonlyArray<Todo>
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "todo.updated"
}

/**
 * The schema of {@link TodoUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const TodoUpdated: Schema.Schema<TodoUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      sessionID: SessionID,
      todos: Schema.Array(Todo)
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("todo.updated")
  })
)

/**
 * Contract schema `TuiCommandExecute`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface TuiCommandExecute {
  readonly data: {
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
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "tui.command.execute"
}

/**
 * The schema of {@link TuiCommandExecute}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const TuiCommandExecute: Schema.Schema<TuiCommandExecute> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
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
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("tui.command.execute")
  })
)

/**
 * Contract schema `TuiPromptAppend`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface TuiPromptAppend {
  readonly data: {
    readonly text: string
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "tui.prompt.append"
}

/**
 * The schema of {@link TuiPromptAppend}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const TuiPromptAppend: Schema.Schema<TuiPromptAppend> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      text: Schema.String
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("tui.prompt.append")
  })
)

/**
 * Contract schema `TuiSessionSelect`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface TuiSessionSelect {
  readonly data: {
    readonly sessionID: SessionID
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "tui.session.select"
}

/**
 * The schema of {@link TuiSessionSelect}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const TuiSessionSelect: Schema.Schema<TuiSessionSelect> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      sessionID: SessionID
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("tui.session.select")
  })
)

/**
 * Contract schema `TuiToastShow`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface TuiToastShow {
  readonly data: {
    readonly duration?: number | undefined
    readonly message: string
    readonly title?: string | undefined
    readonly variant: Open.Literal<"info" | "success" | "warning" | "error">
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "tui.toast.show"
}

/**
 * The schema of {@link TuiToastShow}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const TuiToastShow: Schema.Schema<TuiToastShow> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      duration: Schema.optional(Schema.Finite),
      message: Schema.String,
      title: Schema.optional(Schema.String),
      variant: Open.literal("info", "success", "warning", "error")
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("tui.toast.show")
  })
)

/**
 * Contract schema `V2Event`.
 * Answered by `v2.event.subscribe`.
 *
 * @since 0.1.0
 * @category models
 */
export type V2Event =
  | ModelsDevRefreshed
  | IntegrationUpdated
  | IntegrationConnectionUpdated
  | CatalogUpdated
  | SessionCreated
  | SessionUpdated
  | SessionDeleted
  | MessageUpdated
  | MessageRemoved
  | MessagePartUpdated
  | MessagePartRemoved
  | SessionNextAgentSwitched
  | SessionNextModelSwitched
  | SessionNextMoved
  | SessionNextPrompted
  | SessionNextPromptAdmitted
  | SessionNextContextUpdated
  | SessionNextSynthetic
  | SessionNextShellStarted
  | SessionNextShellEnded
  | SessionNextStepStarted
  | SessionNextStepEnded
  | SessionNextStepFailed
  | SessionNextTextStarted
  | SessionNextTextDelta
  | SessionNextTextEnded
  | SessionNextReasoningStarted
  | SessionNextReasoningDelta
  | SessionNextReasoningEnded
  | SessionNextToolInputStarted
  | SessionNextToolInputDelta
  | SessionNextToolInputEnded
  | SessionNextToolCalled
  | SessionNextToolProgress
  | SessionNextToolSuccess
  | SessionNextToolFailed
  | SessionNextRetried
  | SessionNextCompactionStarted
  | SessionNextCompactionDelta
  | SessionNextCompactionEnded
  | SessionNextRevertStaged
  | SessionNextRevertCleared
  | SessionNextRevertCommitted
  | MessagePartDelta
  | SessionDiff
  | SessionError
  | InstallationUpdated
  | InstallationUpdateAvailable
  | FileEdited
  | ReferenceUpdated
  | PermissionV2Asked
  | PermissionV2Replied
  | PluginAdded
  | ProjectDirectoriesUpdated
  | FileWatcherUpdated
  | PtyCreated
  | PtyUpdated
  | PtyExited
  | PtyDeleted
  | QuestionV2Asked
  | QuestionV2Replied
  | QuestionV2Rejected
  | TodoUpdated
  | LspUpdated
  | PermissionAsked
  | PermissionReplied
  | TuiPromptAppend
  | TuiCommandExecute
  | TuiToastShow
  | TuiSessionSelect
  | McpToolsChanged
  | McpBrowserOpenFailed
  | CommandExecuted
  | ProjectUpdated
  | V2EventSessionStatus
  | SessionIdle
  | QuestionAsked
  | V2EventQuestionReplied
  | V2EventQuestionRejected
  | SessionCompacted
  | VcsBranchUpdated
  | WorkspaceReady
  | WorkspaceFailed
  | WorkspaceStatus
  | WorktreeReady
  | WorktreeFailed
  | ServerConnected
  | GlobalDisposed
  | Open.Unrecognized<
      "type",
      {
        readonly id: EventID
      }
    >

/**
 * The schema of {@link V2Event}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const V2Event: Schema.Schema<V2Event> = /*#__PURE__*/ lazy(() =>
  Schema.Union(
    ModelsDevRefreshed,
    IntegrationUpdated,
    IntegrationConnectionUpdated,
    CatalogUpdated,
    SessionCreated,
    SessionUpdated,
    SessionDeleted,
    MessageUpdated,
    MessageRemoved,
    MessagePartUpdated,
    MessagePartRemoved,
    SessionNextAgentSwitched,
    SessionNextModelSwitched,
    SessionNextMoved,
    SessionNextPrompted,
    SessionNextPromptAdmitted,
    SessionNextContextUpdated,
    SessionNextSynthetic,
    SessionNextShellStarted,
    SessionNextShellEnded,
    SessionNextStepStarted,
    SessionNextStepEnded,
    SessionNextStepFailed,
    SessionNextTextStarted,
    SessionNextTextDelta,
    SessionNextTextEnded,
    SessionNextReasoningStarted,
    SessionNextReasoningDelta,
    SessionNextReasoningEnded,
    SessionNextToolInputStarted,
    SessionNextToolInputDelta,
    SessionNextToolInputEnded,
    SessionNextToolCalled,
    SessionNextToolProgress,
    SessionNextToolSuccess,
    SessionNextToolFailed,
    SessionNextRetried,
    SessionNextCompactionStarted,
    SessionNextCompactionDelta,
    SessionNextCompactionEnded,
    SessionNextRevertStaged,
    SessionNextRevertCleared,
    SessionNextRevertCommitted,
    MessagePartDelta,
    SessionDiff,
    SessionError,
    InstallationUpdated,
    InstallationUpdateAvailable,
    FileEdited,
    ReferenceUpdated,
    PermissionV2Asked,
    PermissionV2Replied,
    PluginAdded,
    ProjectDirectoriesUpdated,
    FileWatcherUpdated,
    PtyCreated,
    PtyUpdated,
    PtyExited,
    PtyDeleted,
    QuestionV2Asked,
    QuestionV2Replied,
    QuestionV2Rejected,
    TodoUpdated,
    LspUpdated,
    PermissionAsked,
    PermissionReplied,
    TuiPromptAppend,
    TuiCommandExecute,
    TuiToastShow,
    TuiSessionSelect,
    McpToolsChanged,
    McpBrowserOpenFailed,
    CommandExecuted,
    ProjectUpdated,
    V2EventSessionStatus,
    SessionIdle,
    QuestionAsked,
    V2EventQuestionReplied,
    V2EventQuestionRejected,
    SessionCompacted,
    VcsBranchUpdated,
    WorkspaceReady,
    WorkspaceFailed,
    WorkspaceStatus,
    WorktreeReady,
    WorktreeFailed,
    ServerConnected,
    GlobalDisposed,
    Open.unrecognized(
      "type",
      [
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
        "global.disposed"
      ],
      {
        id: EventID
      }
    )
  )
)

/**
 * Contract schema `V2EventQuestionRejected`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface V2EventQuestionRejected {
  readonly data: {
    readonly requestID: QuestionID
    readonly sessionID: SessionID
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "question.rejected"
}

/**
 * The schema of {@link V2EventQuestionRejected}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const V2EventQuestionRejected: Schema.Schema<V2EventQuestionRejected> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      requestID: QuestionID,
      sessionID: SessionID
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("question.rejected")
  })
)

/**
 * Contract schema `V2EventQuestionReplied`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface V2EventQuestionReplied {
  readonly data: {
    readonly answers: ReadonlyArray<QuestionAnswer>
    readonly requestID: QuestionID
    readonly sessionID: SessionID
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "question.replied"
}

/**
 * The schema of {@link V2EventQuestionReplied}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const V2EventQuestionReplied: Schema.Schema<V2EventQuestionReplied> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      answers: Schema.Array(QuestionAnswer),
      requestID: QuestionID,
      sessionID: SessionID
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("question.replied")
  })
)

/**
 * Contract schema `V2EventSessionStatus`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface V2EventSessionStatus {
  readonly data: {
    readonly sessionID: SessionID
    readonly status: SessionStatus
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "session.status"
}

/**
 * The schema of {@link V2EventSessionStatus}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const V2EventSessionStatus: Schema.Schema<V2EventSessionStatus> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      sessionID: SessionID,
      status: SessionStatus
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("session.status")
  })
)

/**
 * Contract schema `V2EventStream`.
 *
 * @since 0.1.0
 * @category models
 */
export type V2EventStream = string

/**
 * The schema of {@link V2EventStream}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const V2EventStream: Schema.Schema<V2EventStream> = /*#__PURE__*/ lazy(() => Schema.String)

/**
 * Contract schema `VcsBranchUpdated`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface VcsBranchUpdated {
  readonly data: {
    readonly branch?: string | undefined
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "vcs.branch.updated"
}

/**
 * The schema of {@link VcsBranchUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const VcsBranchUpdated: Schema.Schema<VcsBranchUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      branch: Schema.optional(Schema.String)
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("vcs.branch.updated")
  })
)

/**
 * Contract schema `WorkspaceFailed`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface WorkspaceFailed {
  readonly data: {
    readonly message: string
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "workspace.failed"
}

/**
 * The schema of {@link WorkspaceFailed}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const WorkspaceFailed: Schema.Schema<WorkspaceFailed> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      message: Schema.String
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("workspace.failed")
  })
)

/**
 * Contract schema `WorkspaceReady`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface WorkspaceReady {
  readonly data: {
    readonly name: string
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "workspace.ready"
}

/**
 * The schema of {@link WorkspaceReady}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const WorkspaceReady: Schema.Schema<WorkspaceReady> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      name: Schema.String
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("workspace.ready")
  })
)

/**
 * Contract schema `WorkspaceStatus`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface WorkspaceStatus {
  readonly data: {
    readonly status: Open.Literal<"connected" | "connecting" | "disconnected" | "error">
    readonly workspaceID: WorkspaceID
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "workspace.status"
}

/**
 * The schema of {@link WorkspaceStatus}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const WorkspaceStatus: Schema.Schema<WorkspaceStatus> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      status: Open.literal("connected", "connecting", "disconnected", "error"),
      workspaceID: WorkspaceID
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("workspace.status")
  })
)

/**
 * Contract schema `WorktreeFailed`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface WorktreeFailed {
  readonly data: {
    readonly message: string
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "worktree.failed"
}

/**
 * The schema of {@link WorktreeFailed}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const WorktreeFailed: Schema.Schema<WorktreeFailed> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      message: Schema.String
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("worktree.failed")
  })
)

/**
 * Contract schema `WorktreeReady`.
 * Part of `V2Event`.
 *
 * @since 0.1.0
 * @category models
 */
export interface WorktreeReady {
  readonly data: {
    readonly branch?: string | undefined
    readonly name: string
  }
  readonly durable?:
    | {
        readonly aggregateID: string
        readonly seq: number
        readonly version: number
      }
    | undefined
  readonly id: EventID
  readonly location?: LocationRef | undefined
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "worktree.ready"
}

/**
 * The schema of {@link WorktreeReady}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const WorktreeReady: Schema.Schema<WorktreeReady> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      branch: Schema.optional(Schema.String),
      name: Schema.String
    }),
    durable: Schema.optional(
      Schema.Struct({
        aggregateID: Schema.String,
        seq: Schema.Finite,
        version: Schema.Finite
      })
    ),
    id: EventID,
    location: Schema.optional(LocationRef),
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("worktree.ready")
  })
)
