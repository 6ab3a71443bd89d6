/**
 * Schemas of the domain "Session".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { lazy } from "../internal/lazy.js"
import { MessageID, PartID, SessionID, WorkspaceID } from "./Ids.js"
import * as Open from "./Open.js"
import { PermissionRuleset } from "./Permission.js"
import { ProjectSummary } from "./Project.js"
import { ModelRef } from "./Provider.js"
import { FileDiff, SnapshotFileDiff } from "./Vcs.js"
import { LocationRef } from "./Workspace.js"

/**
 * Contract schema `GlobalSession`.
 * Answered by `experimental.session.list`.
 *
 * @since 0.1.0
 * @category models
 */
export interface GlobalSession {
  readonly agent?: string | undefined
  readonly cost?: number | undefined
  readonly directory: string
  readonly id: SessionID
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly model?:
    | {
        readonly id: string
        readonly providerID: string
        readonly variant?: string | undefined
      }
    | undefined
  readonly parentID?: SessionID | undefined
  readonly path?: string | undefined
  readonly permission?: PermissionRuleset | undefined
  readonly project: ProjectSummary | null
  readonly projectID: string
  readonly revert?:
    | {
        readonly diff?: string | undefined
        readonly messageID: MessageID
        readonly partID?: PartID | undefined
        readonly snapshot?: string | undefined
      }
    | undefined
  readonly share?:
    | {
        readonly url: string
      }
    | undefined
  readonly slug: string
  readonly summary?:
    | {
        readonly additions: number
        readonly deletions: number
        readonly diffs?: ReadonlyArray<SnapshotFileDiff> | undefined
        readonly files: number
      }
    | undefined
  readonly time: {
    readonly archived?: number | undefined
    readonly compacting?: number | undefined
    readonly created: number
    readonly updated: number
  }
  readonly title: string
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
  readonly version: string
  readonly workspaceID?: WorkspaceID | undefined
}

/**
 * The schema of {@link GlobalSession}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const GlobalSession: Schema.Schema<GlobalSession> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    agent: Schema.optional(Schema.String),
    cost: Schema.optional(Schema.Finite),
    directory: Schema.String,
    id: SessionID,
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    model: Schema.optional(
      Schema.Struct({
        id: Schema.String,
        providerID: Schema.String,
        variant: Schema.optional(Schema.String)
      })
    ),
    parentID: Schema.optional(SessionID),
    path: Schema.optional(Schema.String),
    permission: Schema.optional(PermissionRuleset),
    project: Schema.Union(ProjectSummary, Schema.Null),
    projectID: Schema.String,
    revert: Schema.optional(
      Schema.Struct({
        diff: Schema.optional(Schema.String),
        messageID: MessageID,
        partID: Schema.optional(PartID),
        snapshot: Schema.optional(Schema.String)
      })
    ),
    share: Schema.optional(
      Schema.Struct({
        url: Schema.String
      })
    ),
    slug: Schema.String,
    summary: Schema.optional(
      Schema.Struct({
        additions: Schema.Finite,
        deletions: Schema.Finite,
        diffs: Schema.optional(Schema.Array(SnapshotFileDiff)),
        files: Schema.Finite
      })
    ),
    time: Schema.Struct({
      archived: Schema.optional(Schema.Finite),
      compacting: Schema.optional(Schema.Finite),
      created: Schema.Finite,
      updated: Schema.Finite
    }),
    title: Schema.String,
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
    version: Schema.String,
    workspaceID: Schema.optional(WorkspaceID)
  })
)

/**
 * Contract schema `RevertState`.
 * Answered by `v2.session.revert.stage`.
 * Part of `EventSessionNextRevertStaged`, `SessionNextRevertStaged`, `SessionV2Info`, `SyncEventSessionNextRevertStaged`.
 *
 * @since 0.1.0
 * @category models
 */
export interface RevertState {
  readonly diff?: string | undefined
  readonly files?: ReadonlyArray<FileDiff> | undefined
  readonly messageID: MessageID
  readonly partID?: string | undefined
  readonly snapshot?: string | undefined
}

/**
 * The schema of {@link RevertState}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const RevertState: Schema.Schema<RevertState> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    diff: Schema.optional(Schema.String),
    files: Schema.optional(Schema.Array(FileDiff)),
    messageID: MessageID,
    partID: Schema.optional(Schema.String),
    snapshot: Schema.optional(Schema.String)
  })
)

/**
 * Contract schema `Session`.
 * Answered by `session.children`, `session.create`, `session.fork`, `session.get` and 6 more.
 * Part of `EventSessionCreated`, `EventSessionDeleted`, `EventSessionUpdated`, `SessionCreated` and 5 more.
 *
 * @since 0.1.0
 * @category models
 */
export interface Session {
  readonly agent?: string | undefined
  readonly cost?: number | undefined
  readonly directory: string
  readonly id: SessionID
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly model?:
    | {
        readonly id: string
        readonly providerID: string
        readonly variant?: string | undefined
      }
    | undefined
  readonly parentID?: SessionID | undefined
  readonly path?: string | undefined
  readonly permission?: PermissionRuleset | undefined
  readonly projectID: string
  readonly revert?:
    | {
        readonly diff?: string | undefined
        readonly messageID: MessageID
        readonly partID?: PartID | undefined
        readonly snapshot?: string | undefined
      }
    | undefined
  readonly share?:
    | {
        readonly url: string
      }
    | undefined
  readonly slug: string
  readonly summary?:
    | {
        readonly additions: number
        readonly deletions: number
        readonly diffs?: ReadonlyArray<SnapshotFileDiff> | undefined
        readonly files: number
      }
    | undefined
  readonly time: {
    readonly archived?: number | undefined
    readonly compacting?: number | undefined
    readonly created: number
    readonly updated: number
  }
  readonly title: string
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
  readonly version: string
  readonly workspaceID?: WorkspaceID | undefined
}

/**
 * The schema of {@link Session}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const Session: Schema.Schema<Session> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    agent: Schema.optional(Schema.String),
    cost: Schema.optional(Schema.Finite),
    directory: Schema.String,
    id: SessionID,
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    model: Schema.optional(
      Schema.Struct({
        id: Schema.String,
        providerID: Schema.String,
        variant: Schema.optional(Schema.String)
      })
    ),
    parentID: Schema.optional(SessionID),
    path: Schema.optional(Schema.String),
    permission: Schema.optional(PermissionRuleset),
    projectID: Schema.String,
    revert: Schema.optional(
      Schema.Struct({
        diff: Schema.optional(Schema.String),
        messageID: MessageID,
        partID: Schema.optional(PartID),
        snapshot: Schema.optional(Schema.String)
      })
    ),
    share: Schema.optional(
      Schema.Struct({
        url: Schema.String
      })
    ),
    slug: Schema.String,
    summary: Schema.optional(
      Schema.Struct({
        additions: Schema.Finite,
        deletions: Schema.Finite,
        diffs: Schema.optional(Schema.Array(SnapshotFileDiff)),
        files: Schema.Finite
      })
    ),
    time: Schema.Struct({
      archived: Schema.optional(Schema.Finite),
      compacting: Schema.optional(Schema.Finite),
      created: Schema.Finite,
      updated: Schema.Finite
    }),
    title: Schema.String,
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
    version: Schema.String,
    workspaceID: Schema.optional(WorkspaceID)
  })
)

/**
 * Contract schema `SessionActive`.
 * Answered by `v2.session.active`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionActive {
  readonly type: "running"
}

/**
 * The schema of {@link SessionActive}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionActive: Schema.Schema<SessionActive> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    type: Schema.Literal("running")
  })
)

/**
 * Contract schema `SessionDurableEventStream`.
 *
 * @since 0.1.0
 * @category models
 */
export type SessionDurableEventStream = string

/**
 * The schema of {@link SessionDurableEventStream}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionDurableEventStream: Schema.Schema<SessionDurableEventStream> = /*#__PURE__*/ lazy(
  () => Schema.String
)

/**
 * Contract schema `SessionStatus`.
 * Answered by `session.status`.
 * Part of `EventSessionStatus`, `V2EventSessionStatus`.
 *
 * @since 0.1.0
 * @category models
 */
export type SessionStatus =
  | {
      readonly type: "idle"
    }
  | {
      readonly action?:
        | {
            readonly label: string
            readonly link?: string | undefined
            readonly message: string
            readonly provider: string
            readonly reason: string
            readonly title: string
          }
        | undefined
      readonly attempt: number
      readonly message: string
      readonly next: number
      readonly type: "retry"
    }
  | {
      readonly type: "busy"
    }
  | Open.Unrecognized<"type">

/**
 * The schema of {@link SessionStatus}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionStatus: Schema.Schema<SessionStatus> = /*#__PURE__*/ lazy(() =>
  Schema.Union(
    Schema.Struct({
      type: Schema.Literal("idle")
    }),
    Schema.Struct({
      action: Schema.optional(
        Schema.Struct({
          label: Schema.String,
          link: Schema.optional(Schema.String),
          message: Schema.String,
          provider: Schema.String,
          reason: Schema.String,
          title: Schema.String
        })
      ),
      attempt: Schema.Finite,
      message: Schema.String,
      next: Schema.Finite,
      type: Schema.Literal("retry")
    }),
    Schema.Struct({
      type: Schema.Literal("busy")
    }),
    Open.unrecognized("type", ["idle", "retry", "busy"])
  )
)

/**
 * Contract schema `SessionV2Info`.
 * Answered by `v2.session.create`, `v2.session.get`.
 * Part of `SessionsResponse`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionV2Info {
  readonly agent?: string | undefined
  readonly cost: number
  readonly id: SessionID
  readonly location: LocationRef
  readonly model?: ModelRef | undefined
  readonly parentID?: SessionID | undefined
  readonly projectID: string
  readonly revert?: RevertState | undefined
  readonly subpath?: string | undefined
  readonly time: {
    readonly archived?: number | undefined
    readonly created: number
    readonly updated: number
  }
  readonly title: string
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

/**
 * The schema of {@link SessionV2Info}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionV2Info: Schema.Schema<SessionV2Info> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    agent: Schema.optional(Schema.String),
    cost: Schema.Finite,
    id: SessionID,
    location: LocationRef,
    model: Schema.optional(ModelRef),
    parentID: Schema.optional(SessionID),
    projectID: Schema.String,
    revert: Schema.optional(RevertState),
    subpath: Schema.optional(Schema.String),
    time: Schema.Struct({
      archived: Schema.optional(Schema.Finite),
      created: Schema.Finite,
      updated: Schema.Finite
    }),
    title: Schema.String,
    tokens: Schema.Struct({
      cache: Schema.Struct({
        read: Schema.Finite,
        write: Schema.Finite
      }),
      input: Schema.Finite,
      output: Schema.Finite,
      reasoning: Schema.Finite
    })
  })
)

/**
 * Contract schema `SessionsResponse`.
 * Answered by `v2.session.list`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionsResponse {
  readonly cursor: {
    readonly next?: string | null | undefined
    readonly previous?: string | null | undefined
  }
  readonly data: ReadonlyArray<SessionV2Info>
}

/**
 * The schema of {@link SessionsResponse}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionsResponse: Schema.Schema<SessionsResponse> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    cursor: Schema.Struct({
      next: Schema.optional(Schema.Union(Schema.String, Schema.Null)),
      previous: Schema.optional(Schema.Union(Schema.String, Schema.Null))
    }),
    data: Schema.Array(SessionV2Info)
  })
)

/**
 * Contract schema `Todo`.
 * Answered by `session.todo`.
 * Part of `EventTodoUpdated`, `TodoUpdated`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Todo {
  readonly content: string
  readonly priority: string
  readonly status: string
}

/**
 * The schema of {@link Todo}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const Todo: Schema.Schema<Todo> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    content: Schema.String,
    priority: Schema.String,
    status: Schema.String
  })
)
