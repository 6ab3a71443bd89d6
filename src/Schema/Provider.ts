/**
 * Schemas of the domain "Provider".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { lazy } from "../internal/lazy.js"
import * as Open from "./Open.js"

/**
 * Contract schema `Model`.
 * Part of `Provider`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Model {
  readonly api: {
    readonly id: string
    readonly npm: string
    readonly url: string
  }
  readonly capabilities: {
    readonly attachment: boolean
    readonly input: {
      readonly audio: boolean
      readonly image: boolean
      readonly pdf: boolean
      readonly text: boolean
      readonly video: boolean
    }
    readonly interleaved:
      | boolean
      | {
          readonly field: Open.Literal<"reasoning" | "reasoning_content" | "reasoning_text">
        }
    readonly output: {
      readonly audio: boolean
      readonly image: boolean
      readonly pdf: boolean
      readonly text: boolean
      readonly video: boolean
    }
    readonly reasoning: boolean
    readonly temperature: boolean
    readonly toolcall: boolean
  }
  readonly cost: {
    readonly cache: {
      readonly read: number
      readonly write: number
    }
    readonly experimentalOver200K?:
      | {
          readonly cache: {
            readonly read: number
            readonly write: number
          }
          readonly input: number
          readonly output: number
        }
      | undefined
    readonly input: number
    readonly output: number
    readonly tiers?:
      | ReadonlyArray<{
          readonly cache: {
            readonly read: number
            readonly write: number
          }
          readonly input: number
          readonly output: number
          readonly tier: {
            readonly size: number
            readonly type: "context"
          }
        }>
      | undefined
  }
  readonly family?: string | undefined
  readonly headers: { readonly [key: string]: string }
  readonly id: string
  readonly limit: {
    readonly context: number
    readonly input?: number | undefined
    readonly output: number
  }
  readonly name: string
  readonly options: { readonly [key: string]: unknown }
  readonly providerID: string
  readonly release_date: string
  readonly status: Open.Literal<"alpha" | "beta" | "deprecated" | "active">
  readonly variants?: { readonly [key: string]: { readonly [key: string]: unknown } } | undefined
}

/**
 * The schema of {@link Model}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const Model: Schema.Schema<Model> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    api: Schema.Struct({
      id: Schema.String,
      npm: Schema.String,
      url: Schema.String
    }),
    capabilities: Schema.Struct({
      attachment: Schema.Boolean,
      input: Schema.Struct({
        audio: Schema.Boolean,
        image: Schema.Boolean,
        pdf: Schema.Boolean,
        text: Schema.Boolean,
        video: Schema.Boolean
      }),
      interleaved: Schema.Union(
        Schema.Boolean,
        Schema.Struct({
          field: Open.literal("reasoning", "reasoning_content", "reasoning_text")
        })
      ),
      output: Schema.Struct({
        audio: Schema.Boolean,
        image: Schema.Boolean,
        pdf: Schema.Boolean,
        text: Schema.Boolean,
        video: Schema.Boolean
      }),
      reasoning: Schema.Boolean,
      temperature: Schema.Boolean,
      toolcall: Schema.Boolean
    }),
    cost: Schema.Struct({
      cache: Schema.Struct({
        read: Schema.Finite,
        write: Schema.Finite
      }),
      experimentalOver200K: Schema.optional(
        Schema.Struct({
          cache: Schema.Struct({
            read: Schema.Finite,
            write: Schema.Finite
          }),
          input: Schema.Finite,
          output: Schema.Finite
        })
      ),
      input: Schema.Finite,
      output: Schema.Finite,
      tiers: Schema.optional(
        Schema.Array(
          Schema.Struct({
            cache: Schema.Struct({
              read: Schema.Finite,
              write: Schema.Finite
            }),
            input: Schema.Finite,
            output: Schema.Finite,
            tier: Schema.Struct({
              size: Schema.Finite,
              type: Schema.Literal("context")
            })
          })
        )
      )
    }),
    family: Schema.optional(Schema.String),
    headers: Schema.Record({ key: Schema.String, value: Schema.String }),
    id: Schema.String,
    limit: Schema.Struct({
      context: Schema.Finite,
      input: Schema.optional(Schema.Finite),
      output: Schema.Finite
    }),
    name: Schema.String,
    options: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
    providerID: Schema.String,
    release_date: Schema.String,
    status: Open.literal("alpha", "beta", "deprecated", "active"),
    variants: Schema.optional(
      Schema.Record({ key: Schema.String, value: Schema.Record({ key: Schema.String, value: Schema.Unknown }) })
    )
  })
)

/**
 * Contract schema `ModelApi`.
 * Part of `ModelV2Info`.
 *
 * @since 0.1.0
 * @category models
 */
export type ModelApi =
  | {
      readonly id: string
      readonly package: string
      readonly settings?: { readonly [key: string]: unknown } | undefined
      readonly type: "aisdk"
      readonly url?: string | undefined
    }
  | {
      readonly id: string
      readonly settings: { readonly [key: string]: unknown }
      readonly type: "native"
      readonly url?: string | undefined
    }
  | Open.Unrecognized<"type">

/**
 * The schema of {@link ModelApi}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ModelApi: Schema.Schema<ModelApi> = /*#__PURE__*/ lazy(() =>
  Schema.Union(
    Schema.Struct({
      id: Schema.String,
      package: Schema.String,
      settings: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
      type: Schema.Literal("aisdk"),
      url: Schema.optional(Schema.String)
    }),
    Schema.Struct({
      id: Schema.String,
      settings: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
      type: Schema.Literal("native"),
      url: Schema.optional(Schema.String)
    }),
    Open.unrecognized("type", ["aisdk", "native"])
  )
)

/**
 * Contract schema `ModelCapabilities`.
 * Part of `ModelV2Info`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ModelCapabilities {
  readonly input: ReadonlyArray<string>
  readonly output: ReadonlyArray<string>
  readonly tools: boolean
}

/**
 * The schema of {@link ModelCapabilities}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ModelCapabilities: Schema.Schema<ModelCapabilities> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    input: Schema.Array(Schema.String),
    output: Schema.Array(Schema.String),
    tools: Schema.Boolean
  })
)

/**
 * Contract schema `ModelCost`.
 * Part of `ModelV2Info`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ModelCost {
  readonly cache: {
    readonly read: number
    readonly write: number
  }
  readonly input: number
  readonly output: number
  readonly tier?:
    | {
        readonly size: number
        readonly type: "context"
      }
    | undefined
}

/**
 * The schema of {@link ModelCost}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ModelCost: Schema.Schema<ModelCost> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    cache: Schema.Struct({
      read: Schema.Finite,
      write: Schema.Finite
    }),
    input: Schema.Finite,
    output: Schema.Finite,
    tier: Schema.optional(
      Schema.Struct({
        size: Schema.Finite,
        type: Schema.Literal("context")
      })
    )
  })
)

/**
 * Contract schema `ModelRef`.
 * Taken by `v2.session.create`, `v2.session.switchModel`.
 * Part of `AgentV2Info`, `CommandV2Info`, `EventSessionNextModelSwitched`, `EventSessionNextStepStarted` and 7 more.
 *
 * @since 0.1.0
 * @category models
 */
export interface ModelRef {
  readonly id: string
  readonly providerID: string
  readonly variant?: string | undefined
}

/**
 * The schema of {@link ModelRef}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ModelRef: Schema.Schema<ModelRef> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: Schema.String,
    providerID: Schema.String,
    variant: Schema.optional(Schema.String)
  })
)

/**
 * Contract schema `ModelV2Info`.
 * Answered by `v2.model.list`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ModelV2Info {
  readonly api: ModelApi
  readonly capabilities: ModelCapabilities
  readonly cost: ReadonlyArray<ModelCost>
  readonly enabled: boolean
  readonly family?: string | undefined
  readonly id: string
  readonly limit: {
    readonly context: number
    readonly input?: number | undefined
    readonly output: number
  }
  readonly name: string
  readonly providerID: string
  readonly request: {
    readonly body: { readonly [key: string]: unknown }
    readonly headers: { readonly [key: string]: string }
    readonly variant?: string | undefined
  }
  readonly status: Open.Literal<"alpha" | "beta" | "deprecated" | "active">
  readonly time: {
    readonly released: number
  }
  readonly variants: ReadonlyArray<{
    readonly body: { readonly [key: string]: unknown }
    readonly headers: { readonly [key: string]: string }
    readonly id: string
  }>
}

/**
 * The schema of {@link ModelV2Info}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ModelV2Info: Schema.Schema<ModelV2Info> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    api: ModelApi,
    capabilities: ModelCapabilities,
    cost: Schema.Array(ModelCost),
    enabled: Schema.Boolean,
    family: Schema.optional(Schema.String),
    id: Schema.String,
    limit: Schema.Struct({
      context: Schema.Finite,
      input: Schema.optional(Schema.Finite),
      output: Schema.Finite
    }),
    name: Schema.String,
    providerID: Schema.String,
    request: Schema.Struct({
      body: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
      headers: Schema.Record({ key: Schema.String, value: Schema.String }),
      variant: Schema.optional(Schema.String)
    }),
    status: Open.literal("alpha", "beta", "deprecated", "active"),
    time: Schema.Struct({
      released: Schema.Finite
    }),
    variants: Schema.Array(
      Schema.Struct({
        body: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
        headers: Schema.Record({ key: Schema.String, value: Schema.String }),
        id: Schema.String
      })
    )
  })
)

/**
 * Contract schema `Provider`.
 * Answered by `config.providers`, `provider.list`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Provider {
  readonly env: ReadonlyArray<string>
  readonly id: string
  readonly key?: string | undefined
  readonly models: { readonly [key: string]: Model }
  readonly name: string
  readonly options: { readonly [key: string]: unknown }
  readonly source: Open.Literal<"env" | "config" | "custom" | "api">
}

/**
 * The schema of {@link Provider}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const Provider: Schema.Schema<Provider> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    env: Schema.Array(Schema.String),
    id: Schema.String,
    key: Schema.optional(Schema.String),
    models: Schema.Record({ key: Schema.String, value: Model }),
    name: Schema.String,
    options: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
    source: Open.literal("env", "config", "custom", "api")
  })
)

/**
 * Contract schema `ProviderAISDK`.
 * Part of `ProviderApi`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ProviderAISDK {
  readonly package: string
  readonly settings?: { readonly [key: string]: unknown } | undefined
  readonly type: "aisdk"
  readonly url?: string | undefined
}

/**
 * The schema of {@link ProviderAISDK}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ProviderAISDK: Schema.Schema<ProviderAISDK> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    package: Schema.String,
    settings: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
    type: Schema.Literal("aisdk"),
    url: Schema.optional(Schema.String)
  })
)

/**
 * Contract schema `ProviderApi`.
 * Part of `ProviderV2Info`.
 *
 * @since 0.1.0
 * @category models
 */
export type ProviderApi = ProviderAISDK | ProviderNative | Open.Unrecognized<"type">

/**
 * The schema of {@link ProviderApi}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ProviderApi: Schema.Schema<ProviderApi> = /*#__PURE__*/ lazy(() =>
  Schema.Union(ProviderAISDK, ProviderNative, Open.unrecognized("type", ["aisdk", "native"]))
)

/**
 * Contract schema `ProviderAuthAuthorization`.
 * Answered by `provider.oauth.authorize`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ProviderAuthAuthorization {
  readonly instructions: string
  readonly method: Open.Literal<"auto" | "code">
  readonly url: string
}

/**
 * The schema of {@link ProviderAuthAuthorization}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ProviderAuthAuthorization: Schema.Schema<ProviderAuthAuthorization> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    instructions: Schema.String,
    method: Open.literal("auto", "code"),
    url: Schema.String
  })
)

/**
 * Contract schema `ProviderAuthMethod`.
 * Answered by `provider.auth`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ProviderAuthMethod {
  readonly label: string
  readonly prompts?:
    | ReadonlyArray<
        | {
            readonly key: string
            readonly message: string
            readonly placeholder?: string | undefined
            readonly type: "text"
            readonly when?:
              | {
                  readonly key: string
                  readonly op: Open.Literal<"eq" | "neq">
                  readonly value: string
                }
              | undefined
          }
        | {
            readonly key: string
            readonly message: string
            readonly options: ReadonlyArray<{
              readonly hint?: string | undefined
              readonly label: string
              readonly value: string
            }>
            readonly type: "select"
            readonly when?:
              | {
                  readonly key: string
                  readonly op: Open.Literal<"eq" | "neq">
                  readonly value: string
                }
              | undefined
          }
        | Open.Unrecognized<"type">
      >
    | undefined
  readonly type: Open.Literal<"oauth" | "api">
}

/**
 * The schema of {@link ProviderAuthMethod}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ProviderAuthMethod: Schema.Schema<ProviderAuthMethod> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    label: Schema.String,
    prompts: Schema.optional(
      Schema.Array(
        Schema.Union(
          Schema.Struct({
            key: Schema.String,
            message: Schema.String,
            placeholder: Schema.optional(Schema.String),
            type: Schema.Literal("text"),
            when: Schema.optional(
              Schema.Struct({
                key: Schema.String,
                op: Open.literal("eq", "neq"),
                value: Schema.String
              })
            )
          }),
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
            when: Schema.optional(
              Schema.Struct({
                key: Schema.String,
                op: Open.literal("eq", "neq"),
                value: Schema.String
              })
            )
          }),
          Open.unrecognized("type", ["text", "select"])
        )
      )
    ),
    type: Open.literal("oauth", "api")
  })
)

/**
 * Contract schema `ProviderNative`.
 * Part of `ProviderApi`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ProviderNative {
  readonly settings: { readonly [key: string]: unknown }
  readonly type: "native"
  readonly url?: string | undefined
}

/**
 * The schema of {@link ProviderNative}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ProviderNative: Schema.Schema<ProviderNative> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    settings: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
    type: Schema.Literal("native"),
    url: Schema.optional(Schema.String)
  })
)

/**
 * Contract schema `ProviderRequest`.
 * Part of `AgentV2Info`, `ProviderV2Info`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ProviderRequest {
  readonly body: { readonly [key: string]: unknown }
  readonly headers: { readonly [key: string]: string }
}

/**
 * The schema of {@link ProviderRequest}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ProviderRequest: Schema.Schema<ProviderRequest> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    body: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
    headers: Schema.Record({ key: Schema.String, value: Schema.String })
  })
)

/**
 * Contract schema `ProviderV2Info`.
 * Answered by `v2.provider.get`, `v2.provider.list`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ProviderV2Info {
  readonly api: ProviderApi
  readonly disabled?: boolean | undefined
  readonly id: string
  readonly integrationID?: string | undefined
  readonly name: string
  readonly request: ProviderRequest
}

/**
 * The schema of {@link ProviderV2Info}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ProviderV2Info: Schema.Schema<ProviderV2Info> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    api: ProviderApi,
    disabled: Schema.optional(Schema.Boolean),
    id: Schema.String,
    integrationID: Schema.optional(Schema.String),
    name: Schema.String,
    request: ProviderRequest
  })
)
