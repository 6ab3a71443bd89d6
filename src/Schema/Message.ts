/**
 * Schemas of the domain "Message".
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
import { MessageID, SessionID } from "./Ids.js"
import * as Open from "./Open.js"
import { SnapshotFileDiff } from "./Vcs.js"

/**
 * Contract schema `AssistantMessage`.
 * Answered by `session.command`.
 * Part of `Message`.
 *
 * @since 0.1.0
 * @category models
 */
export interface AssistantMessage {
  readonly agent: string
  readonly cost: number
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
  readonly finish?: string | undefined
  readonly id: MessageID
  readonly mode: string
  readonly modelID: string
  readonly parentID: MessageID
  readonly path: {
    readonly cwd: string
    readonly root: string
  }
  readonly providerID: string
  readonly role: "assistant"
  readonly sessionID: SessionID
  readonly structured?: unknown | undefined
  readonly summary?: boolean | undefined
  readonly time: {
    readonly completed?: number | undefined
    readonly created: number
  }
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
  readonly variant?: string | undefined
}

/**
 * The schema of {@link AssistantMessage}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const AssistantMessage: Schema.Schema<AssistantMessage> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    agent: Schema.String,
    cost: Schema.Finite,
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
    finish: Schema.optional(Schema.String),
    id: MessageID,
    mode: Schema.String,
    modelID: Schema.String,
    parentID: MessageID,
    path: Schema.Struct({
      cwd: Schema.String,
      root: Schema.String
    }),
    providerID: Schema.String,
    role: Schema.Literal("assistant"),
    sessionID: SessionID,
    structured: Schema.optional(Schema.Unknown),
    summary: Schema.optional(Schema.Boolean),
    time: Schema.Struct({
      completed: Schema.optional(Schema.Finite),
      created: Schema.Finite
    }),
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
    variant: Schema.optional(Schema.String)
  })
)

/**
 * Contract schema `JSONSchema`.
 * Part of `OutputFormatInput`, `OutputFormatJsonSchema`.
 *
 * @since 0.1.0
 * @category models
 */
export type JSONSchema = { readonly [key: string]: unknown }

/**
 * The schema of {@link JSONSchema}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const JSONSchema: Schema.Schema<JSONSchema> = /*#__PURE__*/ lazy(() =>
  Schema.Record({ key: Schema.String, value: Schema.Unknown })
)

/**
 * Contract schema `Message`.
 * Answered by `session.message`, `session.messages`, `session.prompt`, `session.shell`.
 * Part of `EventMessageUpdated`, `MessageUpdated`, `SyncEventMessageUpdated`.
 *
 * @since 0.1.0
 * @category models
 */
export type Message =
  | UserMessage
  | AssistantMessage
  | Open.Unrecognized<
      "role",
      {
        readonly id: MessageID
        readonly sessionID: SessionID
      }
    >

/**
 * The schema of {@link Message}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const Message: Schema.Schema<Message> = /*#__PURE__*/ lazy(() =>
  Schema.Union(
    UserMessage,
    AssistantMessage,
    Open.unrecognized("role", ["user", "assistant"], {
      id: MessageID,
      sessionID: SessionID
    })
  )
)

/**
 * Contract schema `OutputFormat`.
 * Taken by `session.prompt`, `session.prompt_async`.
 * Part of `UserMessage`.
 *
 * @since 0.1.0
 * @category models
 */
export type OutputFormat = OutputFormatText | OutputFormatJsonSchema | Open.Unrecognized<"type">

/**
 * The schema of {@link OutputFormat}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const OutputFormat: Schema.Schema<OutputFormat> = /*#__PURE__*/ lazy(() =>
  Schema.Union(OutputFormatText, OutputFormatJsonSchema, Open.unrecognized("type", ["text", "json_schema"]))
)

/**
 * Contract schema `OutputFormatInput`.
 *
 * @since 0.1.0
 * @category models
 */
export type OutputFormatInput =
  | {
      readonly type: "text"
    }
  | {
      readonly retryCount?: number | undefined
      readonly schema: JSONSchema
      readonly type: "json_schema"
    }
  | Open.Unrecognized<"type">

/**
 * The schema of {@link OutputFormatInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const OutputFormatInput: Schema.Schema<OutputFormatInput> = /*#__PURE__*/ lazy(() =>
  Schema.Union(
    Schema.Struct({
      type: Schema.Literal("text")
    }),
    Schema.Struct({
      retryCount: Schema.optional(Schema.Finite),
      schema: JSONSchema,
      type: Schema.Literal("json_schema")
    }),
    Open.unrecognized("type", ["text", "json_schema"])
  )
)

/**
 * Contract schema `OutputFormatJsonSchema`.
 * Part of `OutputFormat`.
 *
 * @since 0.1.0
 * @category models
 */
export interface OutputFormatJsonSchema {
  readonly retryCount?: number | undefined
  readonly schema: JSONSchema
  readonly type: "json_schema"
}

/**
 * The schema of {@link OutputFormatJsonSchema}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const OutputFormatJsonSchema: Schema.Schema<OutputFormatJsonSchema> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    retryCount: Schema.optional(Schema.Int.pipe(Schema.greaterThanOrEqualTo(0))),
    schema: JSONSchema,
    type: Schema.Literal("json_schema")
  })
)

/**
 * Contract schema `OutputFormatText`.
 * Part of `OutputFormat`.
 *
 * @since 0.1.0
 * @category models
 */
export interface OutputFormatText {
  readonly type: "text"
}

/**
 * The schema of {@link OutputFormatText}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const OutputFormatText: Schema.Schema<OutputFormatText> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    type: Schema.Literal("text")
  })
)

/**
 * Contract schema `UserMessage`.
 * Part of `Message`.
 *
 * @since 0.1.0
 * @category models
 */
export interface UserMessage {
  readonly agent: string
  readonly format?: OutputFormat | undefined
  readonly id: MessageID
  readonly model: {
    readonly modelID: string
    readonly providerID: string
    readonly variant?: string | undefined
  }
  readonly role: "user"
  readonly sessionID: SessionID
  readonly summary?:
    | {
        readonly body?: string | undefined
        readonly diffs: ReadonlyArray<SnapshotFileDiff>
        readonly title?: string | undefined
      }
    | undefined
  readonly system?: string | undefined
  readonly time: {
    readonly created: number
  }
  readonly tools?: { readonly [key: string]: boolean } | undefined
}

/**
 * The schema of {@link UserMessage}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const UserMessage: Schema.Schema<UserMessage> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    agent: Schema.String,
    format: Schema.optional(OutputFormat),
    id: MessageID,
    model: Schema.Struct({
      modelID: Schema.String,
      providerID: Schema.String,
      variant: Schema.optional(Schema.String)
    }),
    role: Schema.Literal("user"),
    sessionID: SessionID,
    summary: Schema.optional(
      Schema.Struct({
        body: Schema.optional(Schema.String),
        diffs: Schema.Array(SnapshotFileDiff),
        title: Schema.optional(Schema.String)
      })
    ),
    system: Schema.optional(Schema.String),
    time: Schema.Struct({
      created: Schema.Finite
    }),
    tools: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Boolean }))
  })
)
