/**
 * Schemas of the domain "SyncEvent".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { lazy } from "../internal/lazy.js"
import { EventID, MessageID, PartID, SessionID } from "./Ids.js"
import { Message } from "./Message.js"
import * as Open from "./Open.js"
import { Part } from "./Part.js"
import { ModelRef } from "./Provider.js"
import { RevertState, Session } from "./Session.js"
import { LLMProviderMetadata, LLMToolContent, Prompt, SessionErrorUnknown, SessionNextRetryError } from "./V2Message.js"
import { LocationRef } from "./Workspace.js"

/**
 * Contract schema `SyncEventMessagePartRemoved`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventMessagePartRemoved {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
    readonly data: {
      readonly messageID: MessageID
      readonly partID: PartID
      readonly sessionID: SessionID
    }
    readonly id: EventID
    readonly seq: number
    readonly type: "message.part.removed.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventMessagePartRemoved}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventMessagePartRemoved: Schema.Schema<SyncEventMessagePartRemoved> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    syncEvent: Schema.Struct({
      aggregateID: Schema.String,
      data: Schema.Struct({
        messageID: MessageID,
        partID: PartID,
        sessionID: SessionID
      }),
      id: EventID,
      seq: Schema.Finite,
      type: Schema.Literal("message.part.removed.1")
    }),
    type: Schema.Literal("sync")
  })
)

/**
 * Contract schema `SyncEventMessagePartUpdated`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventMessagePartUpdated {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
    readonly data: {
      readonly part: Part
      readonly sessionID: SessionID
      readonly time: number
    }
    readonly id: EventID
    readonly seq: number
    readonly type: "message.part.updated.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventMessagePartUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventMessagePartUpdated: Schema.Schema<SyncEventMessagePartUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    syncEvent: Schema.Struct({
      aggregateID: Schema.String,
      data: Schema.Struct({
        part: Part,
        sessionID: SessionID,
        time: Schema.Finite
      }),
      id: EventID,
      seq: Schema.Finite,
      type: Schema.Literal("message.part.updated.1")
    }),
    type: Schema.Literal("sync")
  })
)

/**
 * Contract schema `SyncEventMessageRemoved`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventMessageRemoved {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
    readonly data: {
      readonly messageID: MessageID
      readonly sessionID: SessionID
    }
    readonly id: EventID
    readonly seq: number
    readonly type: "message.removed.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventMessageRemoved}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventMessageRemoved: Schema.Schema<SyncEventMessageRemoved> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    syncEvent: Schema.Struct({
      aggregateID: Schema.String,
      data: Schema.Struct({
        messageID: MessageID,
        sessionID: SessionID
      }),
      id: EventID,
      seq: Schema.Finite,
      type: Schema.Literal("message.removed.1")
    }),
    type: Schema.Literal("sync")
  })
)

/**
 * Contract schema `SyncEventMessageUpdated`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventMessageUpdated {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
    readonly data: {
      readonly info: Message
      readonly sessionID: SessionID
    }
    readonly id: EventID
    readonly seq: number
    readonly type: "message.updated.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventMessageUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventMessageUpdated: Schema.Schema<SyncEventMessageUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    syncEvent: Schema.Struct({
      aggregateID: Schema.String,
      data: Schema.Struct({
        info: Message,
        sessionID: SessionID
      }),
      id: EventID,
      seq: Schema.Finite,
      type: Schema.Literal("message.updated.1")
    }),
    type: Schema.Literal("sync")
  })
)

/**
 * Contract schema `SyncEventSessionCreated`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventSessionCreated {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
    readonly data: {
      readonly info: Session
      readonly sessionID: SessionID
    }
    readonly id: EventID
    readonly seq: number
    readonly type: "session.created.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventSessionCreated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventSessionCreated: Schema.Schema<SyncEventSessionCreated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    syncEvent: Schema.Struct({
      aggregateID: Schema.String,
      data: Schema.Struct({
        info: Session,
        sessionID: SessionID
      }),
      id: EventID,
      seq: Schema.Finite,
      type: Schema.Literal("session.created.1")
    }),
    type: Schema.Literal("sync")
  })
)

/**
 * Contract schema `SyncEventSessionDeleted`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventSessionDeleted {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
    readonly data: {
      readonly info: Session
      readonly sessionID: SessionID
    }
    readonly id: EventID
    readonly seq: number
    readonly type: "session.deleted.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventSessionDeleted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventSessionDeleted: Schema.Schema<SyncEventSessionDeleted> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    syncEvent: Schema.Struct({
      aggregateID: Schema.String,
      data: Schema.Struct({
        info: Session,
        sessionID: SessionID
      }),
      id: EventID,
      seq: Schema.Finite,
      type: Schema.Literal("session.deleted.1")
    }),
    type: Schema.Literal("sync")
  })
)

/**
 * Contract schema `SyncEventSessionNextAgentSwitched`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventSessionNextAgentSwitched {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
    readonly data: {
      readonly agent: string
      readonly messageID: MessageID
      readonly sessionID: SessionID
      readonly timestamp: number
    }
    readonly id: EventID
    readonly seq: number
    readonly type: "session.next.agent.switched.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventSessionNextAgentSwitched}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventSessionNextAgentSwitched: Schema.Schema<SyncEventSessionNextAgentSwitched> = /*#__PURE__*/ lazy(
  () =>
    Schema.Struct({
      id: EventID,
      syncEvent: Schema.Struct({
        aggregateID: Schema.String,
        data: Schema.Struct({
          agent: Schema.String,
          messageID: MessageID,
          sessionID: SessionID,
          timestamp: Schema.Finite
        }),
        id: EventID,
        seq: Schema.Finite,
        type: Schema.Literal("session.next.agent.switched.1")
      }),
      type: Schema.Literal("sync")
    })
)

/**
 * Contract schema `SyncEventSessionNextCompactionEnded`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventSessionNextCompactionEnded {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
    readonly data: {
      readonly messageID: MessageID
      readonly reason: Open.Literal<"auto" | "manual">
      readonly recent: string
      readonly sessionID: SessionID
      readonly text: string
      readonly timestamp: number
    }
    readonly id: EventID
    readonly seq: number
    readonly type: "session.next.compaction.ended.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventSessionNextCompactionEnded}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventSessionNextCompactionEnded: Schema.Schema<SyncEventSessionNextCompactionEnded> =
  /*#__PURE__*/ lazy(() =>
    Schema.Struct({
      id: EventID,
      syncEvent: Schema.Struct({
        aggregateID: Schema.String,
        data: Schema.Struct({
          messageID: MessageID,
          reason: Open.literal("auto", "manual"),
          recent: Schema.String,
          sessionID: SessionID,
          text: Schema.String,
          timestamp: Schema.Finite
        }),
        id: EventID,
        seq: Schema.Finite,
        type: Schema.Literal("session.next.compaction.ended.1")
      }),
      type: Schema.Literal("sync")
    })
  )

/**
 * Contract schema `SyncEventSessionNextCompactionStarted`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventSessionNextCompactionStarted {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
    readonly data: {
      readonly messageID: MessageID
      readonly reason: Open.Literal<"auto" | "manual">
      readonly sessionID: SessionID
      readonly timestamp: number
    }
    readonly id: EventID
    readonly seq: number
    readonly type: "session.next.compaction.started.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventSessionNextCompactionStarted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventSessionNextCompactionStarted: Schema.Schema<SyncEventSessionNextCompactionStarted> =
  /*#__PURE__*/ lazy(() =>
    Schema.Struct({
      id: EventID,
      syncEvent: Schema.Struct({
        aggregateID: Schema.String,
        data: Schema.Struct({
          messageID: MessageID,
          reason: Open.literal("auto", "manual"),
          sessionID: SessionID,
          timestamp: Schema.Finite
        }),
        id: EventID,
        seq: Schema.Finite,
        type: Schema.Literal("session.next.compaction.started.1")
      }),
      type: Schema.Literal("sync")
    })
  )

/**
 * Contract schema `SyncEventSessionNextContextUpdated`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventSessionNextContextUpdated {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
    readonly data: {
      readonly messageID: MessageID
      readonly sessionID: SessionID
      readonly text: string
      readonly timestamp: number
    }
    readonly id: EventID
    readonly seq: number
    readonly type: "session.next.context.updated.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventSessionNextContextUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventSessionNextContextUpdated: Schema.Schema<SyncEventSessionNextContextUpdated> = /*#__PURE__*/ lazy(
  () =>
    Schema.Struct({
      id: EventID,
      syncEvent: Schema.Struct({
        aggregateID: Schema.String,
        data: Schema.Struct({
          messageID: MessageID,
          sessionID: SessionID,
          text: Schema.String,
          timestamp: Schema.Finite
        }),
        id: EventID,
        seq: Schema.Finite,
        type: Schema.Literal("session.next.context.updated.1")
      }),
      type: Schema.Literal("sync")
    })
)

/**
 * Contract schema `SyncEventSessionNextModelSwitched`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventSessionNextModelSwitched {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
    readonly data: {
      readonly messageID: MessageID
      readonly model: ModelRef
      readonly sessionID: SessionID
      readonly timestamp: number
    }
    readonly id: EventID
    readonly seq: number
    readonly type: "session.next.model.switched.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventSessionNextModelSwitched}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventSessionNextModelSwitched: Schema.Schema<SyncEventSessionNextModelSwitched> = /*#__PURE__*/ lazy(
  () =>
    Schema.Struct({
      id: EventID,
      syncEvent: Schema.Struct({
        aggregateID: Schema.String,
        data: Schema.Struct({
          messageID: MessageID,
          model: ModelRef,
          sessionID: SessionID,
          timestamp: Schema.Finite
        }),
        id: EventID,
        seq: Schema.Finite,
        type: Schema.Literal("session.next.model.switched.1")
      }),
      type: Schema.Literal("sync")
    })
)

/**
 * Contract schema `SyncEventSessionNextMoved`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventSessionNextMoved {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
    readonly data: {
      readonly location: LocationRef
      readonly sessionID: SessionID
      readonly subdirectory?: string | undefined
      readonly timestamp: number
    }
    readonly id: EventID
    readonly seq: number
    readonly type: "session.next.moved.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventSessionNextMoved}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventSessionNextMoved: Schema.Schema<SyncEventSessionNextMoved> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    syncEvent: Schema.Struct({
      aggregateID: Schema.String,
      data: Schema.Struct({
        location: LocationRef,
        sessionID: SessionID,
        subdirectory: Schema.optional(Schema.String),
        timestamp: Schema.Finite
      }),
      id: EventID,
      seq: Schema.Finite,
      type: Schema.Literal("session.next.moved.1")
    }),
    type: Schema.Literal("sync")
  })
)

/**
 * Contract schema `SyncEventSessionNextPromptAdmitted`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventSessionNextPromptAdmitted {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
    readonly data: {
      readonly delivery: Open.Literal<"steer" | "queue">
      readonly messageID: MessageID
      readonly prompt: Prompt
      readonly sessionID: SessionID
      readonly timestamp: number
    }
    readonly id: EventID
    readonly seq: number
    readonly type: "session.next.prompt.admitted.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventSessionNextPromptAdmitted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventSessionNextPromptAdmitted: Schema.Schema<SyncEventSessionNextPromptAdmitted> = /*#__PURE__*/ lazy(
  () =>
    Schema.Struct({
      id: EventID,
      syncEvent: Schema.Struct({
        aggregateID: Schema.String,
        data: Schema.Struct({
          delivery: Open.literal("steer", "queue"),
          messageID: MessageID,
          prompt: Prompt,
          sessionID: SessionID,
          timestamp: Schema.Finite
        }),
        id: EventID,
        seq: Schema.Finite,
        type: Schema.Literal("session.next.prompt.admitted.1")
      }),
      type: Schema.Literal("sync")
    })
)

/**
 * Contract schema `SyncEventSessionNextPrompted`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventSessionNextPrompted {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
    readonly data: {
      readonly delivery: Open.Literal<"steer" | "queue">
      readonly messageID: MessageID
      readonly prompt: Prompt
      readonly sessionID: SessionID
      readonly timestamp: number
    }
    readonly id: EventID
    readonly seq: number
    readonly type: "session.next.prompted.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventSessionNextPrompted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventSessionNextPrompted: Schema.Schema<SyncEventSessionNextPrompted> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    syncEvent: Schema.Struct({
      aggregateID: Schema.String,
      data: Schema.Struct({
        delivery: Open.literal("steer", "queue"),
        messageID: MessageID,
        prompt: Prompt,
        sessionID: SessionID,
        timestamp: Schema.Finite
      }),
      id: EventID,
      seq: Schema.Finite,
      type: Schema.Literal("session.next.prompted.1")
    }),
    type: Schema.Literal("sync")
  })
)

/**
 * Contract schema `SyncEventSessionNextReasoningEnded`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventSessionNextReasoningEnded {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
    readonly data: {
      readonly assistantMessageID: MessageID
      readonly providerMetadata?: LLMProviderMetadata | undefined
      readonly reasoningID: string
      readonly sessionID: SessionID
      readonly text: string
      readonly timestamp: number
    }
    readonly id: EventID
    readonly seq: number
    readonly type: "session.next.reasoning.ended.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventSessionNextReasoningEnded}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventSessionNextReasoningEnded: Schema.Schema<SyncEventSessionNextReasoningEnded> = /*#__PURE__*/ lazy(
  () =>
    Schema.Struct({
      id: EventID,
      syncEvent: Schema.Struct({
        aggregateID: Schema.String,
        data: Schema.Struct({
          assistantMessageID: MessageID,
          providerMetadata: Schema.optional(LLMProviderMetadata),
          reasoningID: Schema.String,
          sessionID: SessionID,
          text: Schema.String,
          timestamp: Schema.Finite
        }),
        id: EventID,
        seq: Schema.Finite,
        type: Schema.Literal("session.next.reasoning.ended.1")
      }),
      type: Schema.Literal("sync")
    })
)

/**
 * Contract schema `SyncEventSessionNextReasoningStarted`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventSessionNextReasoningStarted {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
    readonly data: {
      readonly assistantMessageID: MessageID
      readonly providerMetadata?: LLMProviderMetadata | undefined
      readonly reasoningID: string
      readonly sessionID: SessionID
      readonly timestamp: number
    }
    readonly id: EventID
    readonly seq: number
    readonly type: "session.next.reasoning.started.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventSessionNextReasoningStarted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventSessionNextReasoningStarted: Schema.Schema<SyncEventSessionNextReasoningStarted> =
  /*#__PURE__*/ lazy(() =>
    Schema.Struct({
      id: EventID,
      syncEvent: Schema.Struct({
        aggregateID: Schema.String,
        data: Schema.Struct({
          assistantMessageID: MessageID,
          providerMetadata: Schema.optional(LLMProviderMetadata),
          reasoningID: Schema.String,
          sessionID: SessionID,
          timestamp: Schema.Finite
        }),
        id: EventID,
        seq: Schema.Finite,
        type: Schema.Literal("session.next.reasoning.started.1")
      }),
      type: Schema.Literal("sync")
    })
  )

/**
 * Contract schema `SyncEventSessionNextRetried`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventSessionNextRetried {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
    readonly data: {
      readonly attempt: number
      readonly error: SessionNextRetryError
      readonly sessionID: SessionID
      readonly timestamp: number
    }
    readonly id: EventID
    readonly seq: number
    readonly type: "session.next.retried.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventSessionNextRetried}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventSessionNextRetried: Schema.Schema<SyncEventSessionNextRetried> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    syncEvent: Schema.Struct({
      aggregateID: Schema.String,
      data: Schema.Struct({
        attempt: Schema.Finite,
        error: SessionNextRetryError,
        sessionID: SessionID,
        timestamp: Schema.Finite
      }),
      id: EventID,
      seq: Schema.Finite,
      type: Schema.Literal("session.next.retried.1")
    }),
    type: Schema.Literal("sync")
  })
)

/**
 * Contract schema `SyncEventSessionNextRevertCleared`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventSessionNextRevertCleared {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
    readonly data: {
      readonly sessionID: SessionID
      readonly timestamp: number
    }
    readonly id: EventID
    readonly seq: number
    readonly type: "session.next.revert.cleared.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventSessionNextRevertCleared}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventSessionNextRevertCleared: Schema.Schema<SyncEventSessionNextRevertCleared> = /*#__PURE__*/ lazy(
  () =>
    Schema.Struct({
      id: EventID,
      syncEvent: Schema.Struct({
        aggregateID: Schema.String,
        data: Schema.Struct({
          sessionID: SessionID,
          timestamp: Schema.Finite
        }),
        id: EventID,
        seq: Schema.Finite,
        type: Schema.Literal("session.next.revert.cleared.1")
      }),
      type: Schema.Literal("sync")
    })
)

/**
 * Contract schema `SyncEventSessionNextRevertCommitted`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventSessionNextRevertCommitted {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
    readonly data: {
      readonly messageID: MessageID
      readonly sessionID: SessionID
      readonly timestamp: number
    }
    readonly id: EventID
    readonly seq: number
    readonly type: "session.next.revert.committed.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventSessionNextRevertCommitted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventSessionNextRevertCommitted: Schema.Schema<SyncEventSessionNextRevertCommitted> =
  /*#__PURE__*/ lazy(() =>
    Schema.Struct({
      id: EventID,
      syncEvent: Schema.Struct({
        aggregateID: Schema.String,
        data: Schema.Struct({
          messageID: MessageID,
          sessionID: SessionID,
          timestamp: Schema.Finite
        }),
        id: EventID,
        seq: Schema.Finite,
        type: Schema.Literal("session.next.revert.committed.1")
      }),
      type: Schema.Literal("sync")
    })
  )

/**
 * Contract schema `SyncEventSessionNextRevertStaged`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventSessionNextRevertStaged {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
    readonly data: {
      readonly revert: RevertState
      readonly sessionID: SessionID
      readonly timestamp: number
    }
    readonly id: EventID
    readonly seq: number
    readonly type: "session.next.revert.staged.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventSessionNextRevertStaged}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventSessionNextRevertStaged: Schema.Schema<SyncEventSessionNextRevertStaged> = /*#__PURE__*/ lazy(
  () =>
    Schema.Struct({
      id: EventID,
      syncEvent: Schema.Struct({
        aggregateID: Schema.String,
        data: Schema.Struct({
          revert: RevertState,
          sessionID: SessionID,
          timestamp: Schema.Finite
        }),
        id: EventID,
        seq: Schema.Finite,
        type: Schema.Literal("session.next.revert.staged.1")
      }),
      type: Schema.Literal("sync")
    })
)

/**
 * Contract schema `SyncEventSessionNextShellEnded`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventSessionNextShellEnded {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
    readonly data: {
      readonly callID: string
      readonly output: string
      readonly sessionID: SessionID
      readonly timestamp: number
    }
    readonly id: EventID
    readonly seq: number
    readonly type: "session.next.shell.ended.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventSessionNextShellEnded}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventSessionNextShellEnded: Schema.Schema<SyncEventSessionNextShellEnded> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    syncEvent: Schema.Struct({
      aggregateID: Schema.String,
      data: Schema.Struct({
        callID: Schema.String,
        output: Schema.String,
        sessionID: SessionID,
        timestamp: Schema.Finite
      }),
      id: EventID,
      seq: Schema.Finite,
      type: Schema.Literal("session.next.shell.ended.1")
    }),
    type: Schema.Literal("sync")
  })
)

/**
 * Contract schema `SyncEventSessionNextShellStarted`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventSessionNextShellStarted {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
    readonly data: {
      readonly callID: string
      readonly command: string
      readonly messageID: MessageID
      readonly sessionID: SessionID
      readonly timestamp: number
    }
    readonly id: EventID
    readonly seq: number
    readonly type: "session.next.shell.started.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventSessionNextShellStarted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventSessionNextShellStarted: Schema.Schema<SyncEventSessionNextShellStarted> = /*#__PURE__*/ lazy(
  () =>
    Schema.Struct({
      id: EventID,
      syncEvent: Schema.Struct({
        aggregateID: Schema.String,
        data: Schema.Struct({
          callID: Schema.String,
          command: Schema.String,
          messageID: MessageID,
          sessionID: SessionID,
          timestamp: Schema.Finite
        }),
        id: EventID,
        seq: Schema.Finite,
        type: Schema.Literal("session.next.shell.started.1")
      }),
      type: Schema.Literal("sync")
    })
)

/**
 * Contract schema `SyncEventSessionNextStepEnded`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventSessionNextStepEnded {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
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
    readonly id: EventID
    readonly seq: number
    readonly type: "session.next.step.ended.2"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventSessionNextStepEnded}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventSessionNextStepEnded: Schema.Schema<SyncEventSessionNextStepEnded> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    syncEvent: Schema.Struct({
      aggregateID: Schema.String,
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
      id: EventID,
      seq: Schema.Finite,
      type: Schema.Literal("session.next.step.ended.2")
    }),
    type: Schema.Literal("sync")
  })
)

/**
 * Contract schema `SyncEventSessionNextStepFailed`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventSessionNextStepFailed {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
    readonly data: {
      readonly assistantMessageID: MessageID
      readonly error: SessionErrorUnknown
      readonly sessionID: SessionID
      readonly timestamp: number
    }
    readonly id: EventID
    readonly seq: number
    readonly type: "session.next.step.failed.2"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventSessionNextStepFailed}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventSessionNextStepFailed: Schema.Schema<SyncEventSessionNextStepFailed> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    syncEvent: Schema.Struct({
      aggregateID: Schema.String,
      data: Schema.Struct({
        assistantMessageID: MessageID,
        error: SessionErrorUnknown,
        sessionID: SessionID,
        timestamp: Schema.Finite
      }),
      id: EventID,
      seq: Schema.Finite,
      type: Schema.Literal("session.next.step.failed.2")
    }),
    type: Schema.Literal("sync")
  })
)

/**
 * Contract schema `SyncEventSessionNextStepStarted`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventSessionNextStepStarted {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
    readonly data: {
      readonly agent: string
      readonly assistantMessageID: MessageID
      readonly model: ModelRef
      readonly sessionID: SessionID
      readonly snapshot?: string | undefined
      readonly timestamp: number
    }
    readonly id: EventID
    readonly seq: number
    readonly type: "session.next.step.started.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventSessionNextStepStarted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventSessionNextStepStarted: Schema.Schema<SyncEventSessionNextStepStarted> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    syncEvent: Schema.Struct({
      aggregateID: Schema.String,
      data: Schema.Struct({
        agent: Schema.String,
        assistantMessageID: MessageID,
        model: ModelRef,
        sessionID: SessionID,
        snapshot: Schema.optional(Schema.String),
        timestamp: Schema.Finite
      }),
      id: EventID,
      seq: Schema.Finite,
      type: Schema.Literal("session.next.step.started.1")
    }),
    type: Schema.Literal("sync")
  })
)

/**
 * Contract schema `SyncEventSessionNextSynthetic`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventSessionNextSynthetic {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
    readonly data: {
      readonly messageID: MessageID
      readonly sessionID: SessionID
      readonly text: string
      readonly timestamp: number
    }
    readonly id: EventID
    readonly seq: number
    readonly type: "session.next.synthetic.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventSessionNextSynthetic}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventSessionNextSynthetic: Schema.Schema<SyncEventSessionNextSynthetic> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    syncEvent: Schema.Struct({
      aggregateID: Schema.String,
      data: Schema.Struct({
        messageID: MessageID,
        sessionID: SessionID,
        text: Schema.String,
        timestamp: Schema.Finite
      }),
      id: EventID,
      seq: Schema.Finite,
      type: Schema.Literal("session.next.synthetic.1")
    }),
    type: Schema.Literal("sync")
  })
)

/**
 * Contract schema `SyncEventSessionNextTextEnded`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventSessionNextTextEnded {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
    readonly data: {
      readonly assistantMessageID: MessageID
      readonly sessionID: SessionID
      readonly text: string
      readonly textID: string
      readonly timestamp: number
    }
    readonly id: EventID
    readonly seq: number
    readonly type: "session.next.text.ended.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventSessionNextTextEnded}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventSessionNextTextEnded: Schema.Schema<SyncEventSessionNextTextEnded> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    syncEvent: Schema.Struct({
      aggregateID: Schema.String,
      data: Schema.Struct({
        assistantMessageID: MessageID,
        sessionID: SessionID,
        text: Schema.String,
        textID: Schema.String,
        timestamp: Schema.Finite
      }),
      id: EventID,
      seq: Schema.Finite,
      type: Schema.Literal("session.next.text.ended.1")
    }),
    type: Schema.Literal("sync")
  })
)

/**
 * Contract schema `SyncEventSessionNextTextStarted`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventSessionNextTextStarted {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
    readonly data: {
      readonly assistantMessageID: MessageID
      readonly sessionID: SessionID
      readonly textID: string
      readonly timestamp: number
    }
    readonly id: EventID
    readonly seq: number
    readonly type: "session.next.text.started.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventSessionNextTextStarted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventSessionNextTextStarted: Schema.Schema<SyncEventSessionNextTextStarted> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    syncEvent: Schema.Struct({
      aggregateID: Schema.String,
      data: Schema.Struct({
        assistantMessageID: MessageID,
        sessionID: SessionID,
        textID: Schema.String,
        timestamp: Schema.Finite
      }),
      id: EventID,
      seq: Schema.Finite,
      type: Schema.Literal("session.next.text.started.1")
    }),
    type: Schema.Literal("sync")
  })
)

/**
 * Contract schema `SyncEventSessionNextToolCalled`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventSessionNextToolCalled {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
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
    readonly id: EventID
    readonly seq: number
    readonly type: "session.next.tool.called.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventSessionNextToolCalled}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventSessionNextToolCalled: Schema.Schema<SyncEventSessionNextToolCalled> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    syncEvent: Schema.Struct({
      aggregateID: Schema.String,
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
      id: EventID,
      seq: Schema.Finite,
      type: Schema.Literal("session.next.tool.called.1")
    }),
    type: Schema.Literal("sync")
  })
)

/**
 * Contract schema `SyncEventSessionNextToolFailed`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventSessionNextToolFailed {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
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
    readonly id: EventID
    readonly seq: number
    readonly type: "session.next.tool.failed.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventSessionNextToolFailed}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventSessionNextToolFailed: Schema.Schema<SyncEventSessionNextToolFailed> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    syncEvent: Schema.Struct({
      aggregateID: Schema.String,
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
      id: EventID,
      seq: Schema.Finite,
      type: Schema.Literal("session.next.tool.failed.1")
    }),
    type: Schema.Literal("sync")
  })
)

/**
 * Contract schema `SyncEventSessionNextToolInputEnded`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventSessionNextToolInputEnded {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
    readonly data: {
      readonly assistantMessageID: MessageID
      readonly callID: string
      readonly sessionID: SessionID
      readonly text: string
      readonly timestamp: number
    }
    readonly id: EventID
    readonly seq: number
    readonly type: "session.next.tool.input.ended.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventSessionNextToolInputEnded}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventSessionNextToolInputEnded: Schema.Schema<SyncEventSessionNextToolInputEnded> = /*#__PURE__*/ lazy(
  () =>
    Schema.Struct({
      id: EventID,
      syncEvent: Schema.Struct({
        aggregateID: Schema.String,
        data: Schema.Struct({
          assistantMessageID: MessageID,
          callID: Schema.String,
          sessionID: SessionID,
          text: Schema.String,
          timestamp: Schema.Finite
        }),
        id: EventID,
        seq: Schema.Finite,
        type: Schema.Literal("session.next.tool.input.ended.1")
      }),
      type: Schema.Literal("sync")
    })
)

/**
 * Contract schema `SyncEventSessionNextToolInputStarted`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventSessionNextToolInputStarted {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
    readonly data: {
      readonly assistantMessageID: MessageID
      readonly callID: string
      readonly name: string
      readonly sessionID: SessionID
      readonly timestamp: number
    }
    readonly id: EventID
    readonly seq: number
    readonly type: "session.next.tool.input.started.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventSessionNextToolInputStarted}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventSessionNextToolInputStarted: Schema.Schema<SyncEventSessionNextToolInputStarted> =
  /*#__PURE__*/ lazy(() =>
    Schema.Struct({
      id: EventID,
      syncEvent: Schema.Struct({
        aggregateID: Schema.String,
        data: Schema.Struct({
          assistantMessageID: MessageID,
          callID: Schema.String,
          name: Schema.String,
          sessionID: SessionID,
          timestamp: Schema.Finite
        }),
        id: EventID,
        seq: Schema.Finite,
        type: Schema.Literal("session.next.tool.input.started.1")
      }),
      type: Schema.Literal("sync")
    })
  )

/**
 * Contract schema `SyncEventSessionNextToolProgress`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventSessionNextToolProgress {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
    readonly data: {
      readonly assistantMessageID: MessageID
      readonly callID: string
      readonly content: ReadonlyArray<LLMToolContent>
      readonly sessionID: SessionID
      readonly structured: { readonly [key: string]: unknown }
      readonly timestamp: number
    }
    readonly id: EventID
    readonly seq: number
    readonly type: "session.next.tool.progress.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventSessionNextToolProgress}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventSessionNextToolProgress: Schema.Schema<SyncEventSessionNextToolProgress> = /*#__PURE__*/ lazy(
  () =>
    Schema.Struct({
      id: EventID,
      syncEvent: Schema.Struct({
        aggregateID: Schema.String,
        data: Schema.Struct({
          assistantMessageID: MessageID,
          callID: Schema.String,
          content: Schema.Array(LLMToolContent),
          sessionID: SessionID,
          structured: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
          timestamp: Schema.Finite
        }),
        id: EventID,
        seq: Schema.Finite,
        type: Schema.Literal("session.next.tool.progress.1")
      }),
      type: Schema.Literal("sync")
    })
)

/**
 * Contract schema `SyncEventSessionNextToolSuccess`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventSessionNextToolSuccess {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
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
    readonly id: EventID
    readonly seq: number
    readonly type: "session.next.tool.success.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventSessionNextToolSuccess}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventSessionNextToolSuccess: Schema.Schema<SyncEventSessionNextToolSuccess> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    syncEvent: Schema.Struct({
      aggregateID: Schema.String,
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
      id: EventID,
      seq: Schema.Finite,
      type: Schema.Literal("session.next.tool.success.1")
    }),
    type: Schema.Literal("sync")
  })
)

/**
 * Contract schema `SyncEventSessionUpdated`.
 * Part of `GlobalEvent`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SyncEventSessionUpdated {
  readonly id: EventID
  readonly syncEvent: {
    readonly aggregateID: string
    readonly data: {
      readonly info: Session
      readonly sessionID: SessionID
    }
    readonly id: EventID
    readonly seq: number
    readonly type: "session.updated.1"
  }
  readonly type: "sync"
}

/**
 * The schema of {@link SyncEventSessionUpdated}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SyncEventSessionUpdated: Schema.Schema<SyncEventSessionUpdated> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: EventID,
    syncEvent: Schema.Struct({
      aggregateID: Schema.String,
      data: Schema.Struct({
        info: Session,
        sessionID: SessionID
      }),
      id: EventID,
      seq: Schema.Finite,
      type: Schema.Literal("session.updated.1")
    }),
    type: Schema.Literal("sync")
  })
)
