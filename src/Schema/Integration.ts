/**
 * Schemas of the domain "Integration".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { lazy } from "../internal/lazy.js"
import * as Open from "./Open.js"

/**
 * Contract schema `ConnectionCredentialInfo`.
 * Part of `ConnectionInfo`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ConnectionCredentialInfo {
  readonly id: string
  readonly label: string
  readonly type: "credential"
}

/**
 * The schema of {@link ConnectionCredentialInfo}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ConnectionCredentialInfo: Schema.Schema<ConnectionCredentialInfo> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: Schema.String,
    label: Schema.String,
    type: Schema.Literal("credential")
  })
)

/**
 * Contract schema `ConnectionEnvInfo`.
 * Part of `ConnectionInfo`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ConnectionEnvInfo {
  readonly name: string
  readonly type: "env"
}

/**
 * The schema of {@link ConnectionEnvInfo}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ConnectionEnvInfo: Schema.Schema<ConnectionEnvInfo> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    name: Schema.String,
    type: Schema.Literal("env")
  })
)

/**
 * Contract schema `ConnectionInfo`.
 * Part of `IntegrationInfo`.
 *
 * @since 0.1.0
 * @category models
 */
export type ConnectionInfo = ConnectionCredentialInfo | ConnectionEnvInfo | Open.Unrecognized<"type">

/**
 * The schema of {@link ConnectionInfo}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ConnectionInfo: Schema.Schema<ConnectionInfo> = /*#__PURE__*/ lazy(() =>
  Schema.Union(ConnectionCredentialInfo, ConnectionEnvInfo, Open.unrecognized("type", ["credential", "env"]))
)

/**
 * Contract schema `CredentialKey`.
 * Part of `CredentialValue`.
 *
 * @since 0.1.0
 * @category models
 */
export interface CredentialKey {
  readonly key: string
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly type: "key"
}

/**
 * The schema of {@link CredentialKey}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const CredentialKey: Schema.Schema<CredentialKey> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    key: Schema.String,
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("key")
  })
)

/**
 * Contract schema `CredentialOAuth`.
 * Part of `CredentialValue`.
 *
 * @since 0.1.0
 * @category models
 */
export interface CredentialOAuth {
  readonly access: string
  readonly expires: number
  readonly metadata?: { readonly [key: string]: unknown } | undefined
  readonly methodID: string
  readonly refresh: string
  readonly type: "oauth"
}

/**
 * The schema of {@link CredentialOAuth}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const CredentialOAuth: Schema.Schema<CredentialOAuth> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    access: Schema.String,
    expires: Schema.Finite,
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    methodID: Schema.String,
    refresh: Schema.String,
    type: Schema.Literal("oauth")
  })
)

/**
 * Contract schema `CredentialValue`.
 *
 * @since 0.1.0
 * @category models
 */
export type CredentialValue = CredentialOAuth | CredentialKey | Open.Unrecognized<"type">

/**
 * The schema of {@link CredentialValue}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const CredentialValue: Schema.Schema<CredentialValue> = /*#__PURE__*/ lazy(() =>
  Schema.Union(CredentialOAuth, CredentialKey, Open.unrecognized("type", ["oauth", "key"]))
)

/**
 * Contract schema `IntegrationAttempt`.
 * Answered by `v2.integration.connect.oauth`.
 *
 * @since 0.1.0
 * @category models
 */
export interface IntegrationAttempt {
  readonly attemptID: string
  readonly instructions: string
  readonly mode: Open.Literal<"auto" | "code">
  readonly time: {
    readonly created: number | "NaN" | "Infinity" | "-Infinity"
    readonly expires: number | "NaN" | "Infinity" | "-Infinity"
  }
  readonly url: string
}

/**
 * The schema of {@link IntegrationAttempt}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const IntegrationAttempt: Schema.Schema<IntegrationAttempt> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    attemptID: Schema.String,
    instructions: Schema.String,
    mode: Open.literal("auto", "code"),
    time: Schema.Struct({
      created: Schema.Union(Schema.Finite, Schema.Literal("NaN", "Infinity", "-Infinity")),
      expires: Schema.Union(Schema.Finite, Schema.Literal("NaN", "Infinity", "-Infinity"))
    }),
    url: Schema.String
  })
)

/**
 * Contract schema `IntegrationAttemptStatus`.
 * Answered by `v2.integration.attempt.status`.
 *
 * @since 0.1.0
 * @category models
 */
export type IntegrationAttemptStatus =
  | {
      readonly status: "pending"
      readonly time: {
        readonly created: number | "NaN" | "Infinity" | "-Infinity"
        readonly expires: number | "NaN" | "Infinity" | "-Infinity"
      }
    }
  | {
      readonly status: "complete"
      readonly time: {
        readonly created: number | "NaN" | "Infinity" | "-Infinity"
        readonly expires: number | "NaN" | "Infinity" | "-Infinity"
      }
    }
  | {
      readonly message: string
      readonly status: "failed"
      readonly time: {
        readonly created: number | "NaN" | "Infinity" | "-Infinity"
        readonly expires: number | "NaN" | "Infinity" | "-Infinity"
      }
    }
  | {
      readonly status: "expired"
      readonly time: {
        readonly created: number | "NaN" | "Infinity" | "-Infinity"
        readonly expires: number | "NaN" | "Infinity" | "-Infinity"
      }
    }
  | Open.Unrecognized<"status">

/**
 * The schema of {@link IntegrationAttemptStatus}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const IntegrationAttemptStatus: Schema.Schema<IntegrationAttemptStatus> = /*#__PURE__*/ lazy(() =>
  Schema.Union(
    Schema.Struct({
      status: Schema.Literal("pending"),
      time: Schema.Struct({
        created: Schema.Union(Schema.Finite, Schema.Literal("NaN", "Infinity", "-Infinity")),
        expires: Schema.Union(Schema.Finite, Schema.Literal("NaN", "Infinity", "-Infinity"))
      })
    }),
    Schema.Struct({
      status: Schema.Literal("complete"),
      time: Schema.Struct({
        created: Schema.Union(Schema.Finite, Schema.Literal("NaN", "Infinity", "-Infinity")),
        expires: Schema.Union(Schema.Finite, Schema.Literal("NaN", "Infinity", "-Infinity"))
      })
    }),
    Schema.Struct({
      message: Schema.String,
      status: Schema.Literal("failed"),
      time: Schema.Struct({
        created: Schema.Union(Schema.Finite, Schema.Literal("NaN", "Infinity", "-Infinity")),
        expires: Schema.Union(Schema.Finite, Schema.Literal("NaN", "Infinity", "-Infinity"))
      })
    }),
    Schema.Struct({
      status: Schema.Literal("expired"),
      time: Schema.Struct({
        created: Schema.Union(Schema.Finite, Schema.Literal("NaN", "Infinity", "-Infinity")),
        expires: Schema.Union(Schema.Finite, Schema.Literal("NaN", "Infinity", "-Infinity"))
      })
    }),
    Open.unrecognized("status", ["pending", "complete", "failed", "expired"])
  )
)

/**
 * Contract schema `IntegrationEnvMethod`.
 * Part of `IntegrationMethod`.
 *
 * @since 0.1.0
 * @category models
 */
export interface IntegrationEnvMethod {
  readonly names: ReadonlyArray<string>
  readonly type: "env"
}

/**
 * The schema of {@link IntegrationEnvMethod}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const IntegrationEnvMethod: Schema.Schema<IntegrationEnvMethod> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    names: Schema.Array(Schema.String),
    type: Schema.Literal("env")
  })
)

/**
 * Contract schema `IntegrationInfo`.
 * Answered by `v2.integration.get`, `v2.integration.list`.
 *
 * @since 0.1.0
 * @category models
 */
export interface IntegrationInfo {
  readonly connections: ReadonlyArray<ConnectionInfo>
  readonly id: string
  readonly methods: ReadonlyArray<IntegrationMethod>
  readonly name: string
}

/**
 * The schema of {@link IntegrationInfo}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const IntegrationInfo: Schema.Schema<IntegrationInfo> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    connections: Schema.Array(ConnectionInfo),
    id: Schema.String,
    methods: Schema.Array(IntegrationMethod),
    name: Schema.String
  })
)

/**
 * Contract schema `IntegrationInputs`.
 *
 * @since 0.1.0
 * @category models
 */
export type IntegrationInputs = { readonly [key: string]: string }

/**
 * The schema of {@link IntegrationInputs}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const IntegrationInputs: Schema.Schema<IntegrationInputs> = /*#__PURE__*/ lazy(() =>
  Schema.Record({ key: Schema.String, value: Schema.String })
)

/**
 * Contract schema `IntegrationKeyMethod`.
 * Part of `IntegrationMethod`.
 *
 * @since 0.1.0
 * @category models
 */
export interface IntegrationKeyMethod {
  readonly label?: string | undefined
  readonly type: "key"
}

/**
 * The schema of {@link IntegrationKeyMethod}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const IntegrationKeyMethod: Schema.Schema<IntegrationKeyMethod> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    label: Schema.optional(Schema.String),
    type: Schema.Literal("key")
  })
)

/**
 * Contract schema `IntegrationMethod`.
 * Part of `IntegrationInfo`.
 *
 * @since 0.1.0
 * @category models
 */
export type IntegrationMethod =
  | IntegrationOAuthMethod
  | IntegrationKeyMethod
  | IntegrationEnvMethod
  | Open.Unrecognized<"type">

/**
 * The schema of {@link IntegrationMethod}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const IntegrationMethod: Schema.Schema<IntegrationMethod> = /*#__PURE__*/ lazy(() =>
  Schema.Union(
    IntegrationOAuthMethod,
    IntegrationKeyMethod,
    IntegrationEnvMethod,
    Open.unrecognized("type", ["oauth", "key", "env"])
  )
)

/**
 * Contract schema `IntegrationOAuthMethod`.
 * Part of `IntegrationMethod`.
 *
 * @since 0.1.0
 * @category models
 */
export interface IntegrationOAuthMethod {
  readonly id: string
  readonly label: string
  readonly prompts?:
    | ReadonlyArray<IntegrationTextPrompt | IntegrationSelectPrompt | Open.Unrecognized<"type">>
    | undefined
  readonly type: "oauth"
}

/**
 * The schema of {@link IntegrationOAuthMethod}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const IntegrationOAuthMethod: Schema.Schema<IntegrationOAuthMethod> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: Schema.String,
    label: Schema.String,
    prompts: Schema.optional(
      Schema.Array(
        Schema.Union(IntegrationTextPrompt, IntegrationSelectPrompt, Open.unrecognized("type", ["text", "select"]))
      )
    ),
    type: Schema.Literal("oauth")
  })
)

/**
 * Contract schema `IntegrationRef`.
 *
 * @since 0.1.0
 * @category models
 */
export interface IntegrationRef {
  readonly id: string
  readonly name: string
}

/**
 * The schema of {@link IntegrationRef}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const IntegrationRef: Schema.Schema<IntegrationRef> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: Schema.String,
    name: Schema.String
  })
)

/**
 * Contract schema `IntegrationSelectPrompt`.
 * Part of `IntegrationOAuthMethod`.
 *
 * @since 0.1.0
 * @category models
 */
export interface IntegrationSelectPrompt {
  readonly key: string
  readonly message: string
  readonly options: ReadonlyArray<{
    readonly hint?: string | undefined
    readonly label: string
    readonly value: string
  }>
  readonly type: "select"
  readonly when?: IntegrationWhen | undefined
}

/**
 * The schema of {@link IntegrationSelectPrompt}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const IntegrationSelectPrompt: Schema.Schema<IntegrationSelectPrompt> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    key: Schema.String,
    message: Schema.String,
    options: Schema.Array(
      Schema.Struct({
        hint: Schema.optional(Schema.String),
        label: Schema.String,
        value: Schema.String
      })
    ),
    type: Schema.Literal("select"),
    when: Schema.optional(IntegrationWhen)
  })
)

/**
 * Contract schema `IntegrationTextPrompt`.
 * Part of `IntegrationOAuthMethod`.
 *
 * @since 0.1.0
 * @category models
 */
export interface IntegrationTextPrompt {
  readonly key: string
  readonly message: string
  readonly placeholder?: string | undefined
  readonly type: "text"
  readonly when?: IntegrationWhen | undefined
}

/**
 * The schema of {@link IntegrationTextPrompt}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const IntegrationTextPrompt: Schema.Schema<IntegrationTextPrompt> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    key: Schema.String,
    message: Schema.String,
    placeholder: Schema.optional(Schema.String),
    type: Schema.Literal("text"),
    when: Schema.optional(IntegrationWhen)
  })
)

/**
 * Contract schema `IntegrationWhen`.
 * Part of `IntegrationSelectPrompt`, `IntegrationTextPrompt`.
 *
 * @since 0.1.0
 * @category models
 */
export interface IntegrationWhen {
  readonly key: string
  readonly op: Open.Literal<"eq" | "neq">
  readonly value: string
}

/**
 * The schema of {@link IntegrationWhen}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const IntegrationWhen: Schema.Schema<IntegrationWhen> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    key: Schema.String,
    op: Open.literal("eq", "neq"),
    value: Schema.String
  })
)
