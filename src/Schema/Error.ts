/**
 * Schemas of the domain "Error".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { lazy } from "../internal/lazy.js"
import * as Open from "./Open.js"

/**
 * Contract schema `APIError`.
 * Part of `AssistantMessage`, `EventSessionError`, `RetryPart`, `SessionError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface APIError {
  readonly data: {
    readonly isRetryable: boolean
    readonly message: string
    readonly metadata?: { readonly [key: string]: string } | undefined
    readonly responseBody?: string | undefined
    readonly responseHeaders?: { readonly [key: string]: string } | undefined
    readonly statusCode?: number | undefined
  }
  readonly name: "APIError"
}

/**
 * The schema of {@link APIError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const APIError: Schema.Schema<APIError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      isRetryable: Schema.Boolean,
      message: Schema.String,
      metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.String })),
      responseBody: Schema.optional(Schema.String),
      responseHeaders: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.String })),
      statusCode: Schema.optional(Schema.Int.pipe(Schema.greaterThanOrEqualTo(0)))
    }),
    name: Schema.Literal("APIError")
  })
)

/**
 * Contract schema `BadRequestError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface BadRequestError {
  readonly data: {
    readonly kind?: Open.Literal<"Params" | "Headers" | "Query" | "Body" | "Payload"> | undefined
    readonly message: string
  }
  readonly name: "BadRequest"
}

/**
 * The schema of {@link BadRequestError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const BadRequestError: Schema.Schema<BadRequestError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      kind: Schema.optional(Open.literal("Params", "Headers", "Query", "Body", "Payload")),
      message: Schema.String
    }),
    name: Schema.Literal("BadRequest")
  })
)

/**
 * Contract schema `ConfigInvalidError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ConfigInvalidError {
  readonly name: "ConfigInvalidError"
  readonly data: {
    readonly path: string
    readonly message?: string | undefined
    readonly issues?:
      | ReadonlyArray<{
          readonly message: string
          readonly path: ReadonlyArray<string | number>
        }>
      | undefined
  }
}

/**
 * The schema of {@link ConfigInvalidError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ConfigInvalidError: Schema.Schema<ConfigInvalidError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    name: Schema.Literal("ConfigInvalidError"),
    data: Schema.Struct({
      path: Schema.String,
      message: Schema.optional(Schema.String),
      issues: Schema.optional(
        Schema.Array(
          Schema.Struct({
            message: Schema.String,
            path: Schema.Array(Schema.Union(Schema.String, Schema.Finite))
          })
        )
      )
    })
  })
)

/**
 * Contract schema `ConfigJsonError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ConfigJsonError {
  readonly name: "ConfigJsonError"
  readonly data: {
    readonly path: string
    readonly message?: string | undefined
  }
}

/**
 * The schema of {@link ConfigJsonError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ConfigJsonError: Schema.Schema<ConfigJsonError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    name: Schema.Literal("ConfigJsonError"),
    data: Schema.Struct({
      path: Schema.String,
      message: Schema.optional(Schema.String)
    })
  })
)

/**
 * Contract schema `ConflictError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ConflictError {
  readonly _tag: "ConflictError"
  readonly message: string
  readonly resource?: string | undefined
}

/**
 * The schema of {@link ConflictError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ConflictError: Schema.Schema<ConflictError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    _tag: Schema.Literal("ConflictError"),
    message: Schema.String,
    resource: Schema.optional(Schema.String)
  })
)

/**
 * Contract schema `ContentFilterError`.
 * Part of `AssistantMessage`, `EventSessionError`, `SessionError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ContentFilterError {
  readonly data: {
    readonly message: string
  }
  readonly name: "ContentFilterError"
}

/**
 * The schema of {@link ContentFilterError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ContentFilterError: Schema.Schema<ContentFilterError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      message: Schema.String
    }),
    name: Schema.Literal("ContentFilterError")
  })
)

/**
 * Contract schema `ContextOverflowError`.
 * Part of `AssistantMessage`, `EventSessionError`, `SessionError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ContextOverflowError {
  readonly data: {
    readonly message: string
    readonly responseBody?: string | undefined
  }
  readonly name: "ContextOverflowError"
}

/**
 * The schema of {@link ContextOverflowError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ContextOverflowError: Schema.Schema<ContextOverflowError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      message: Schema.String,
      responseBody: Schema.optional(Schema.String)
    }),
    name: Schema.Literal("ContextOverflowError")
  })
)

/**
 * Contract schema `ForbiddenError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ForbiddenError {
  readonly _tag: "ForbiddenError"
  readonly message: string
}

/**
 * The schema of {@link ForbiddenError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ForbiddenError: Schema.Schema<ForbiddenError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    _tag: Schema.Literal("ForbiddenError"),
    message: Schema.String
  })
)

/**
 * Contract schema `HttpApiBadRequest`.
 *
 * @since 0.1.0
 * @category models
 */
export interface HttpApiBadRequest {
  readonly _tag: "BadRequest"
}

/**
 * The schema of {@link HttpApiBadRequest}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const HttpApiBadRequest: Schema.Schema<HttpApiBadRequest> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    _tag: Schema.Literal("BadRequest")
  })
)

/**
 * Contract schema `HttpApiForbidden`.
 *
 * @since 0.1.0
 * @category models
 */
export interface HttpApiForbidden {
  readonly _tag: "Forbidden"
}

/**
 * The schema of {@link HttpApiForbidden}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const HttpApiForbidden: Schema.Schema<HttpApiForbidden> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    _tag: Schema.Literal("Forbidden")
  })
)

/**
 * Contract schema `HttpApiInternalServerError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface HttpApiInternalServerError {
  readonly _tag: "InternalServerError"
}

/**
 * The schema of {@link HttpApiInternalServerError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const HttpApiInternalServerError: Schema.Schema<HttpApiInternalServerError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    _tag: Schema.Literal("InternalServerError")
  })
)

/**
 * Contract schema `InvalidCursorError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface InvalidCursorError {
  readonly _tag: "InvalidCursorError"
  readonly message: string
}

/**
 * The schema of {@link InvalidCursorError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const InvalidCursorError: Schema.Schema<InvalidCursorError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    _tag: Schema.Literal("InvalidCursorError"),
    message: Schema.String
  })
)

/**
 * Contract schema `InvalidRequestError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface InvalidRequestError {
  readonly _tag: "InvalidRequestError"
  readonly field?: string | undefined
  readonly kind?: string | undefined
  readonly message: string
}

/**
 * The schema of {@link InvalidRequestError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const InvalidRequestError: Schema.Schema<InvalidRequestError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    _tag: Schema.Literal("InvalidRequestError"),
    field: Schema.optional(Schema.String),
    kind: Schema.optional(Schema.String),
    message: Schema.String
  })
)

/**
 * Contract schema `McpServerNotFoundError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface McpServerNotFoundError {
  readonly _tag: "McpServerNotFoundError"
  readonly message: string
  readonly name: string
}

/**
 * The schema of {@link McpServerNotFoundError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const McpServerNotFoundError: Schema.Schema<McpServerNotFoundError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    _tag: Schema.Literal("McpServerNotFoundError"),
    message: Schema.String,
    name: Schema.String
  })
)

/**
 * Contract schema `McpUnsupportedOAuthError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface McpUnsupportedOAuthError {
  readonly error: string
}

/**
 * The schema of {@link McpUnsupportedOAuthError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const McpUnsupportedOAuthError: Schema.Schema<McpUnsupportedOAuthError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    error: Schema.String
  })
)

/**
 * Contract schema `MessageAbortedError`.
 * Part of `AssistantMessage`, `EventSessionError`, `SessionError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface MessageAbortedError {
  readonly data: {
    readonly message: string
  }
  readonly name: "MessageAbortedError"
}

/**
 * The schema of {@link MessageAbortedError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const MessageAbortedError: Schema.Schema<MessageAbortedError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      message: Schema.String
    }),
    name: Schema.Literal("MessageAbortedError")
  })
)

/**
 * Contract schema `MessageNotFoundError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface MessageNotFoundError {
  readonly _tag: "MessageNotFoundError"
  readonly message: string
  readonly messageID: string
  readonly sessionID: string
}

/**
 * The schema of {@link MessageNotFoundError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const MessageNotFoundError: Schema.Schema<MessageNotFoundError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    _tag: Schema.Literal("MessageNotFoundError"),
    message: Schema.String,
    messageID: Schema.String,
    sessionID: Schema.String
  })
)

/**
 * Contract schema `MessageOutputLengthError`.
 * Part of `AssistantMessage`, `EventSessionError`, `SessionError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface MessageOutputLengthError {
  readonly data: { readonly [key: string]: unknown }
  readonly name: "MessageOutputLengthError"
}

/**
 * The schema of {@link MessageOutputLengthError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const MessageOutputLengthError: Schema.Schema<MessageOutputLengthError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
    name: Schema.Literal("MessageOutputLengthError")
  })
)

/**
 * Contract schema `MoveSessionError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface MoveSessionError {
  readonly data: {
    readonly message: string
  }
  readonly name: "MoveSessionError"
}

/**
 * The schema of {@link MoveSessionError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const MoveSessionError: Schema.Schema<MoveSessionError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      message: Schema.String
    }),
    name: Schema.Literal("MoveSessionError")
  })
)

/**
 * Contract schema `NotFoundError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface NotFoundError {
  readonly data: {
    readonly message: string
  }
  readonly name: "NotFoundError"
}

/**
 * The schema of {@link NotFoundError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const NotFoundError: Schema.Schema<NotFoundError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      message: Schema.String
    }),
    name: Schema.Literal("NotFoundError")
  })
)

/**
 * Contract schema `PermissionNotFoundError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface PermissionNotFoundError {
  readonly _tag: "PermissionNotFoundError"
  readonly message: string
  readonly requestID: string
}

/**
 * The schema of {@link PermissionNotFoundError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PermissionNotFoundError: Schema.Schema<PermissionNotFoundError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    _tag: Schema.Literal("PermissionNotFoundError"),
    message: Schema.String,
    requestID: Schema.String
  })
)

/**
 * Contract schema `ProjectCopyError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ProjectCopyError {
  readonly data: {
    readonly forceRequired?: boolean | null | undefined
    readonly message: string
  }
  readonly name: "ProjectCopyError"
}

/**
 * The schema of {@link ProjectCopyError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ProjectCopyError: Schema.Schema<ProjectCopyError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      forceRequired: Schema.optional(Schema.Union(Schema.Boolean, Schema.Null)),
      message: Schema.String
    }),
    name: Schema.Literal("ProjectCopyError")
  })
)

/**
 * Contract schema `ProjectNotFoundError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ProjectNotFoundError {
  readonly _tag: "ProjectNotFoundError"
  readonly message: string
  readonly projectID: string
}

/**
 * The schema of {@link ProjectNotFoundError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ProjectNotFoundError: Schema.Schema<ProjectNotFoundError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    _tag: Schema.Literal("ProjectNotFoundError"),
    message: Schema.String,
    projectID: Schema.String
  })
)

/**
 * Contract schema `ProviderAuthError`.
 * Part of `AssistantMessage`, `EventSessionError`, `SessionError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ProviderAuthError {
  readonly data: {
    readonly message: string
    readonly providerID: string
  }
  readonly name: "ProviderAuthError"
}

/**
 * The schema of {@link ProviderAuthError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ProviderAuthError: Schema.Schema<ProviderAuthError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      message: Schema.String,
      providerID: Schema.String
    }),
    name: Schema.Literal("ProviderAuthError")
  })
)

/**
 * Contract schema `ProviderNotFoundError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ProviderNotFoundError {
  readonly _tag: "ProviderNotFoundError"
  readonly message: string
  readonly providerID: string
}

/**
 * The schema of {@link ProviderNotFoundError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ProviderNotFoundError: Schema.Schema<ProviderNotFoundError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    _tag: Schema.Literal("ProviderNotFoundError"),
    message: Schema.String,
    providerID: Schema.String
  })
)

/**
 * Contract schema `ProviderOauthError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ProviderOauthError {
  readonly data: {
    readonly field?: string | undefined
    readonly kind?: string | undefined
    readonly message?: string | undefined
    readonly providerID?: string | undefined
  }
  readonly name: Open.Literal<
    | "BadRequest"
    | "ProviderAuthOauthMissing"
    | "ProviderAuthOauthCodeMissing"
    | "ProviderAuthOauthCallbackFailed"
    | "ProviderAuthValidationFailed"
  >
}

/**
 * The schema of {@link ProviderOauthError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ProviderOauthError: Schema.Schema<ProviderOauthError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      field: Schema.optional(Schema.String),
      kind: Schema.optional(Schema.String),
      message: Schema.optional(Schema.String),
      providerID: Schema.optional(Schema.String)
    }),
    name: Open.literal(
      "BadRequest",
      "ProviderAuthOauthMissing",
      "ProviderAuthOauthCodeMissing",
      "ProviderAuthOauthCallbackFailed",
      "ProviderAuthValidationFailed"
    )
  })
)

/**
 * Contract schema `PtyForbiddenError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface PtyForbiddenError {
  readonly _tag: "PtyForbiddenError"
  readonly message: string
}

/**
 * The schema of {@link PtyForbiddenError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PtyForbiddenError: Schema.Schema<PtyForbiddenError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    _tag: Schema.Literal("PtyForbiddenError"),
    message: Schema.String
  })
)

/**
 * Contract schema `PtyNotFoundError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface PtyNotFoundError {
  readonly _tag: "PtyNotFoundError"
  readonly message: string
  readonly ptyID: string
}

/**
 * The schema of {@link PtyNotFoundError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PtyNotFoundError: Schema.Schema<PtyNotFoundError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    _tag: Schema.Literal("PtyNotFoundError"),
    message: Schema.String,
    ptyID: Schema.String
  })
)

/**
 * Contract schema `QuestionNotFoundError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface QuestionNotFoundError {
  readonly _tag: "QuestionNotFoundError"
  readonly message: string
  readonly requestID: string
}

/**
 * The schema of {@link QuestionNotFoundError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const QuestionNotFoundError: Schema.Schema<QuestionNotFoundError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    _tag: Schema.Literal("QuestionNotFoundError"),
    message: Schema.String,
    requestID: Schema.String
  })
)

/**
 * Contract schema `ServiceUnavailableError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ServiceUnavailableError {
  readonly _tag: "ServiceUnavailableError"
  readonly message: string
  readonly service?: string | undefined
}

/**
 * The schema of {@link ServiceUnavailableError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ServiceUnavailableError: Schema.Schema<ServiceUnavailableError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    _tag: Schema.Literal("ServiceUnavailableError"),
    message: Schema.String,
    service: Schema.optional(Schema.String)
  })
)

/**
 * Contract schema `SessionBusyError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionBusyError {
  readonly _tag: "SessionBusyError"
  readonly message: string
  readonly sessionID: string
}

/**
 * The schema of {@link SessionBusyError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionBusyError: Schema.Schema<SessionBusyError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    _tag: Schema.Literal("SessionBusyError"),
    message: Schema.String,
    sessionID: Schema.String
  })
)

/**
 * Contract schema `SessionNotFoundError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SessionNotFoundError {
  readonly _tag: "SessionNotFoundError"
  readonly message: string
  readonly sessionID: string
}

/**
 * The schema of {@link SessionNotFoundError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SessionNotFoundError: Schema.Schema<SessionNotFoundError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    _tag: Schema.Literal("SessionNotFoundError"),
    message: Schema.String,
    sessionID: Schema.String
  })
)

/**
 * Contract schema `StructuredOutputError`.
 * Part of `AssistantMessage`, `EventSessionError`, `SessionError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface StructuredOutputError {
  readonly data: {
    readonly message: string
    readonly retries: number
  }
  readonly name: "StructuredOutputError"
}

/**
 * The schema of {@link StructuredOutputError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const StructuredOutputError: Schema.Schema<StructuredOutputError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      message: Schema.String,
      retries: Schema.Finite
    }),
    name: Schema.Literal("StructuredOutputError")
  })
)

/**
 * Contract schema `UnauthorizedError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface UnauthorizedError {
  readonly _tag: "UnauthorizedError"
  readonly message: string
}

/**
 * The schema of {@link UnauthorizedError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const UnauthorizedError: Schema.Schema<UnauthorizedError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    _tag: Schema.Literal("UnauthorizedError"),
    message: Schema.String
  })
)

/**
 * Contract schema `UnknownError`.
 * Part of `AssistantMessage`, `EventSessionError`, `SessionError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface UnknownError {
  readonly data: {
    readonly message: string
    readonly ref?: string | undefined
  }
  readonly name: "UnknownError"
}

/**
 * The schema of {@link UnknownError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const UnknownError: Schema.Schema<UnknownError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      message: Schema.String,
      ref: Schema.optional(Schema.String)
    }),
    name: Schema.Literal("UnknownError")
  })
)

/**
 * Contract schema `UpgradeError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface UpgradeError {
  readonly success: false
  readonly error: string
}

/**
 * The schema of {@link UpgradeError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const UpgradeError: Schema.Schema<UpgradeError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    success: Schema.Literal(false),
    error: Schema.String
  })
)

/**
 * Contract schema `V2UnknownError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface V2UnknownError {
  readonly _tag: "UnknownError"
  readonly message: string
  readonly ref?: string | undefined
}

/**
 * The schema of {@link V2UnknownError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const V2UnknownError: Schema.Schema<V2UnknownError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    _tag: Schema.Literal("UnknownError"),
    message: Schema.String,
    ref: Schema.optional(Schema.String)
  })
)

/**
 * Contract schema `VcsApplyError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface VcsApplyError {
  readonly data: {
    readonly message: string
    readonly reason: Open.Literal<"non-git" | "not-clean">
  }
  readonly name: "VcsApplyError"
}

/**
 * The schema of {@link VcsApplyError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const VcsApplyError: Schema.Schema<VcsApplyError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      message: Schema.String,
      reason: Open.literal("non-git", "not-clean")
    }),
    name: Schema.Literal("VcsApplyError")
  })
)

/**
 * Contract schema `WorkspaceCreateError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface WorkspaceCreateError {
  readonly data: {
    readonly message: string
  }
  readonly name: "WorkspaceCreateError"
}

/**
 * The schema of {@link WorkspaceCreateError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const WorkspaceCreateError: Schema.Schema<WorkspaceCreateError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      message: Schema.String
    }),
    name: Schema.Literal("WorkspaceCreateError")
  })
)

/**
 * Contract schema `WorkspaceWarpError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface WorkspaceWarpError {
  readonly data: {
    readonly message: string
  }
  readonly name: "WorkspaceWarpError"
}

/**
 * The schema of {@link WorkspaceWarpError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const WorkspaceWarpError: Schema.Schema<WorkspaceWarpError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      message: Schema.String
    }),
    name: Schema.Literal("WorkspaceWarpError")
  })
)

/**
 * Contract schema `WorktreeError`.
 *
 * @since 0.1.0
 * @category models
 */
export interface WorktreeError {
  readonly data: {
    readonly message: string
  }
  readonly name: Open.Literal<
    | "WorktreeNotGitError"
    | "WorktreeNameGenerationFailedError"
    | "WorktreeCreateFailedError"
    | "WorktreeStartCommandFailedError"
    | "WorktreeRemoveFailedError"
    | "WorktreeResetFailedError"
    | "WorktreeListFailedError"
  >
}

/**
 * The schema of {@link WorktreeError}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const WorktreeError: Schema.Schema<WorktreeError> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Struct({
      message: Schema.String
    }),
    name: Open.literal(
      "WorktreeNotGitError",
      "WorktreeNameGenerationFailedError",
      "WorktreeCreateFailedError",
      "WorktreeStartCommandFailedError",
      "WorktreeRemoveFailedError",
      "WorktreeResetFailedError",
      "WorktreeListFailedError"
    )
  })
)
