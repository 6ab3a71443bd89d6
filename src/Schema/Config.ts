/**
 * Schemas of the domain "Config".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { lazy } from "../internal/lazy.js"
import * as Open from "./Open.js"

/**
 * Contract schema `AgentConfig`.
 * Part of `Config`.
 *
 * @since 0.1.0
 * @category models
 */
export interface AgentConfig {
  readonly color?:
    | string
    | Open.Literal<"primary" | "secondary" | "accent" | "success" | "warning" | "error" | "info">
    | undefined
  readonly description?: string | undefined
  readonly disable?: boolean | undefined
  readonly hidden?: boolean | undefined
  readonly maxSteps?: number | undefined
  readonly mode?: Open.Literal<"subagent" | "primary" | "all"> | undefined
  readonly model?: string | undefined
  readonly options?: { readonly [key: string]: unknown } | undefined
  readonly permission?: PermissionConfig | undefined
  readonly prompt?: string | undefined
  readonly steps?: number | undefined
  readonly temperature?: number | undefined
  readonly tools?: { readonly [key: string]: boolean } | undefined
  readonly top_p?: number | undefined
  readonly variant?: string | undefined
  readonly [key: string]: unknown
}

/**
 * The schema of {@link AgentConfig}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const AgentConfig: Schema.Schema<AgentConfig> = /*#__PURE__*/ lazy(() =>
  Schema.Struct(
    {
      color: Schema.optional(
        Schema.Union(
          Schema.String.pipe(Schema.pattern(/^#[0-9a-fA-F]{6}$/)),
          Open.literal("primary", "secondary", "accent", "success", "warning", "error", "info")
        )
      ),
      description: Schema.optional(Schema.String),
      disable: Schema.optional(Schema.Boolean),
      hidden: Schema.optional(Schema.Boolean),
      maxSteps: Schema.optional(Schema.Int.pipe(Schema.greaterThan(0))),
      mode: Schema.optional(Open.literal("subagent", "primary", "all")),
      model: Schema.optional(Schema.String),
      options: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
      permission: Schema.optional(PermissionConfig),
      prompt: Schema.optional(Schema.String),
      steps: Schema.optional(Schema.Int.pipe(Schema.greaterThan(0))),
      temperature: Schema.optional(Schema.Finite),
      tools: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Boolean })),
      top_p: Schema.optional(Schema.Finite),
      variant: Schema.optional(Schema.String)
    },
    Schema.Record({ key: Schema.String, value: Schema.Unknown })
  )
)

/**
 * Contract schema `AttachmentConfig`.
 * Part of `Config`.
 *
 * @since 0.1.0
 * @category models
 */
export interface AttachmentConfig {
  readonly image?: ImageAttachmentConfig | undefined
}

/**
 * The schema of {@link AttachmentConfig}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const AttachmentConfig: Schema.Schema<AttachmentConfig> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    image: Schema.optional(ImageAttachmentConfig)
  })
)

/**
 * Contract schema `Config`.
 * Answered by `config.get`, `config.update`, `global.config.get`, `global.config.update`.
 * Taken by `config.update`, `global.config.update`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Config {
  readonly $schema?: string | undefined
  readonly agent?:
    | {
        readonly build?: AgentConfig | undefined
        readonly compaction?: AgentConfig | undefined
        readonly explore?: AgentConfig | undefined
        readonly general?: AgentConfig | undefined
        readonly plan?: AgentConfig | undefined
        readonly summary?: AgentConfig | undefined
        readonly title?: AgentConfig | undefined
        readonly [key: string]: AgentConfig | undefined
      }
    | undefined
  readonly attachment?: AttachmentConfig | undefined
  readonly autoshare?: boolean | undefined
  readonly autoupdate?: boolean | "notify" | undefined
  readonly command?:
    | {
        readonly [key: string]: {
          readonly agent?: string | undefined
          readonly description?: string | undefined
          readonly model?: string | undefined
          readonly subtask?: boolean | undefined
          readonly template: string
          readonly variant?: string | undefined
        }
      }
    | undefined
  readonly compaction?:
    | {
        readonly auto?: boolean | undefined
        readonly preserve_recent_tokens?: number | undefined
        readonly prune?: boolean | undefined
        readonly reserved?: number | undefined
        readonly tail_turns?: number | undefined
      }
    | undefined
  readonly default_agent?: string | undefined
  readonly disabled_providers?: ReadonlyArray<string> | undefined
  readonly enabled_providers?: ReadonlyArray<string> | undefined
  readonly enterprise?:
    | {
        readonly url?: string | undefined
      }
    | undefined
  readonly experimental?:
    | {
        readonly batch_tool?: boolean | undefined
        readonly continue_loop_on_deny?: boolean | undefined
        readonly disable_paste_summary?: boolean | undefined
        readonly mcp_timeout?: number | undefined
        readonly openTelemetry?: boolean | undefined
        readonly policies?: ReadonlyArray<ConfigV2ExperimentalPolicy> | undefined
        readonly primary_tools?: ReadonlyArray<string> | undefined
      }
    | undefined
  readonly formatter?:
    | boolean
    | {
        readonly [key: string]: {
          readonly command?: ReadonlyArray<string> | undefined
          readonly disabled?: boolean | undefined
          readonly environment?: { readonly [key: string]: string } | undefined
          readonly extensions?: ReadonlyArray<string> | undefined
        }
      }
    | undefined
  readonly instructions?: ReadonlyArray<string> | undefined
  readonly layout?: LayoutConfig | undefined
  readonly logLevel?: LogLevel | undefined
  readonly lsp?:
    | boolean
    | {
        readonly [key: string]:
          | {
              readonly disabled: true
            }
          | {
              readonly command: ReadonlyArray<string>
              readonly disabled?: boolean | undefined
              readonly env?: { readonly [key: string]: string } | undefined
              readonly extensions?: ReadonlyArray<string> | undefined
              readonly initialization?: { readonly [key: string]: unknown } | undefined
            }
      }
    | undefined
  readonly mcp?:
    | {
        readonly [key: string]:
          | McpLocalConfig
          | McpRemoteConfig
          | {
              readonly enabled: boolean
            }
      }
    | undefined
  readonly mode?:
    | {
        readonly build?: AgentConfig | undefined
        readonly plan?: AgentConfig | undefined
        readonly [key: string]: AgentConfig | undefined
      }
    | undefined
  readonly model?: string | undefined
  readonly permission?: PermissionConfig | undefined
  readonly plugin?: ReadonlyArray<string | readonly [string, { readonly [key: string]: unknown }]> | undefined
  readonly provider?: { readonly [key: string]: ProviderConfig } | undefined
  readonly reference?: { readonly [key: string]: string | ConfigV2ReferenceGit | ConfigV2ReferenceLocal } | undefined
  readonly references?: { readonly [key: string]: string | ConfigV2ReferenceGit | ConfigV2ReferenceLocal } | undefined
  readonly server?: ServerConfig | undefined
  readonly share?: Open.Literal<"manual" | "auto" | "disabled"> | undefined
  readonly shell?: string | undefined
  readonly skills?:
    | {
        readonly paths?: ReadonlyArray<string> | undefined
        readonly urls?: ReadonlyArray<string> | undefined
      }
    | undefined
  readonly small_model?: string | undefined
  readonly snapshot?: boolean | undefined
  readonly subagent_depth?: number | undefined
  readonly tool_output?:
    | {
        readonly max_bytes?: number | undefined
        readonly max_lines?: number | undefined
      }
    | undefined
  readonly tools?: { readonly [key: string]: boolean } | undefined
  readonly username?: string | undefined
  readonly watcher?:
    | {
        readonly ignore?: ReadonlyArray<string> | undefined
      }
    | undefined
}

/**
 * The schema of {@link Config}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const Config: Schema.Schema<Config> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    $schema: Schema.optional(Schema.String),
    agent: Schema.optional(
      Schema.Struct(
        {
          build: Schema.optional(AgentConfig),
          compaction: Schema.optional(AgentConfig),
          explore: Schema.optional(AgentConfig),
          general: Schema.optional(AgentConfig),
          plan: Schema.optional(AgentConfig),
          summary: Schema.optional(AgentConfig),
          title: Schema.optional(AgentConfig)
        },
        Schema.Record({ key: Schema.String, value: Schema.UndefinedOr(AgentConfig) })
      )
    ),
    attachment: Schema.optional(AttachmentConfig),
    autoshare: Schema.optional(Schema.Boolean),
    autoupdate: Schema.optional(Schema.Union(Schema.Boolean, Schema.Literal("notify"))),
    command: Schema.optional(
      Schema.Record({
        key: Schema.String,
        value: Schema.Struct({
          agent: Schema.optional(Schema.String),
          description: Schema.optional(Schema.String),
          model: Schema.optional(Schema.String),
          subtask: Schema.optional(Schema.Boolean),
          template: Schema.String,
          variant: Schema.optional(Schema.String)
        })
      })
    ),
    compaction: Schema.optional(
      Schema.Struct({
        auto: Schema.optional(Schema.Boolean),
        preserve_recent_tokens: Schema.optional(Schema.Int.pipe(Schema.greaterThanOrEqualTo(0))),
        prune: Schema.optional(Schema.Boolean),
        reserved: Schema.optional(Schema.Int.pipe(Schema.greaterThanOrEqualTo(0))),
        tail_turns: Schema.optional(Schema.Int.pipe(Schema.greaterThanOrEqualTo(0)))
      })
    ),
    default_agent: Schema.optional(Schema.String),
    disabled_providers: Schema.optional(Schema.Array(Schema.String)),
    enabled_providers: Schema.optional(Schema.Array(Schema.String)),
    enterprise: Schema.optional(
      Schema.Struct({
        url: Schema.optional(Schema.String)
      })
    ),
    experimental: Schema.optional(
      Schema.Struct({
        batch_tool: Schema.optional(Schema.Boolean),
        continue_loop_on_deny: Schema.optional(Schema.Boolean),
        disable_paste_summary: Schema.optional(Schema.Boolean),
        mcp_timeout: Schema.optional(Schema.Int.pipe(Schema.greaterThan(0))),
        openTelemetry: Schema.optional(Schema.Boolean),
        policies: Schema.optional(Schema.Array(ConfigV2ExperimentalPolicy)),
        primary_tools: Schema.optional(Schema.Array(Schema.String))
      })
    ),
    formatter: Schema.optional(
      Schema.Union(
        Schema.Boolean,
        Schema.Record({
          key: Schema.String,
          value: Schema.Struct({
            command: Schema.optional(Schema.Array(Schema.String)),
            disabled: Schema.optional(Schema.Boolean),
            environment: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.String })),
            extensions: Schema.optional(Schema.Array(Schema.String))
          })
        })
      )
    ),
    instructions: Schema.optional(Schema.Array(Schema.String)),
    layout: Schema.optional(LayoutConfig),
    logLevel: Schema.optional(LogLevel),
    lsp: Schema.optional(
      Schema.Union(
        Schema.Boolean,
        Schema.Record({
          key: Schema.String,
          value: Schema.Union(
            Schema.Struct({
              disabled: Schema.Literal(true)
            }),
            Schema.Struct({
              command: Schema.Array(Schema.String),
              disabled: Schema.optional(Schema.Boolean),
              env: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.String })),
              extensions: Schema.optional(Schema.Array(Schema.String)),
              initialization: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown }))
            })
          )
        })
      )
    ),
    mcp: Schema.optional(
      Schema.Record({
        key: Schema.String,
        value: Schema.Union(
          McpLocalConfig,
          McpRemoteConfig,
          Schema.Struct({
            enabled: Schema.Boolean
          })
        )
      })
    ),
    mode: Schema.optional(
      Schema.Struct(
        {
          build: Schema.optional(AgentConfig),
          plan: Schema.optional(AgentConfig)
        },
        Schema.Record({ key: Schema.String, value: Schema.UndefinedOr(AgentConfig) })
      )
    ),
    model: Schema.optional(Schema.String),
    permission: Schema.optional(PermissionConfig),
    plugin: Schema.optional(
      Schema.Array(
        Schema.Union(
          Schema.String,
          Schema.Tuple(Schema.String, Schema.Record({ key: Schema.String, value: Schema.Unknown }))
        )
      )
    ),
    provider: Schema.optional(Schema.Record({ key: Schema.String, value: ProviderConfig })),
    reference: Schema.optional(
      Schema.Record({
        key: Schema.String,
        value: Schema.Union(Schema.String, ConfigV2ReferenceGit, ConfigV2ReferenceLocal)
      })
    ),
    references: Schema.optional(
      Schema.Record({
        key: Schema.String,
        value: Schema.Union(Schema.String, ConfigV2ReferenceGit, ConfigV2ReferenceLocal)
      })
    ),
    server: Schema.optional(ServerConfig),
    share: Schema.optional(Open.literal("manual", "auto", "disabled")),
    shell: Schema.optional(Schema.String),
    skills: Schema.optional(
      Schema.Struct({
        paths: Schema.optional(Schema.Array(Schema.String)),
        urls: Schema.optional(Schema.Array(Schema.String))
      })
    ),
    small_model: Schema.optional(Schema.String),
    snapshot: Schema.optional(Schema.Boolean),
    subagent_depth: Schema.optional(Schema.Int.pipe(Schema.greaterThanOrEqualTo(0))),
    tool_output: Schema.optional(
      Schema.Struct({
        max_bytes: Schema.optional(Schema.Int.pipe(Schema.greaterThan(0))),
        max_lines: Schema.optional(Schema.Int.pipe(Schema.greaterThan(0)))
      })
    ),
    tools: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Boolean })),
    username: Schema.optional(Schema.String),
    watcher: Schema.optional(
      Schema.Struct({
        ignore: Schema.optional(Schema.Array(Schema.String))
      })
    )
  })
)

/**
 * Contract schema `ConfigV2ExperimentalPolicy`.
 * Part of `Config`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ConfigV2ExperimentalPolicy {
  readonly action: "provider.use"
  readonly effect: PolicyEffect
  readonly resource: string
}

/**
 * The schema of {@link ConfigV2ExperimentalPolicy}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ConfigV2ExperimentalPolicy: Schema.Schema<ConfigV2ExperimentalPolicy> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    action: Schema.Literal("provider.use"),
    effect: PolicyEffect,
    resource: Schema.String
  })
)

/**
 * Contract schema `ConfigV2ReferenceGit`.
 * Part of `Config`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ConfigV2ReferenceGit {
  readonly branch?: string | undefined
  readonly description?: string | undefined
  readonly hidden?: boolean | undefined
  readonly repository: string
}

/**
 * The schema of {@link ConfigV2ReferenceGit}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ConfigV2ReferenceGit: Schema.Schema<ConfigV2ReferenceGit> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    branch: Schema.optional(Schema.String),
    description: Schema.optional(Schema.String),
    hidden: Schema.optional(Schema.Boolean),
    repository: Schema.String
  })
)

/**
 * Contract schema `ConfigV2ReferenceLocal`.
 * Part of `Config`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ConfigV2ReferenceLocal {
  readonly description?: string | undefined
  readonly hidden?: boolean | undefined
  readonly path: string
}

/**
 * The schema of {@link ConfigV2ReferenceLocal}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ConfigV2ReferenceLocal: Schema.Schema<ConfigV2ReferenceLocal> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    description: Schema.optional(Schema.String),
    hidden: Schema.optional(Schema.Boolean),
    path: Schema.String
  })
)

/**
 * Contract schema `ImageAttachmentConfig`.
 * Part of `AttachmentConfig`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ImageAttachmentConfig {
  readonly auto_resize?: boolean | undefined
  readonly max_base64_bytes?: number | undefined
  readonly max_height?: number | undefined
  readonly max_width?: number | undefined
}

/**
 * The schema of {@link ImageAttachmentConfig}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ImageAttachmentConfig: Schema.Schema<ImageAttachmentConfig> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    auto_resize: Schema.optional(Schema.Boolean),
    max_base64_bytes: Schema.optional(Schema.Int.pipe(Schema.greaterThan(0))),
    max_height: Schema.optional(Schema.Int.pipe(Schema.greaterThan(0))),
    max_width: Schema.optional(Schema.Int.pipe(Schema.greaterThan(0)))
  })
)

/**
 * Contract schema `LayoutConfig`.
 * Part of `Config`.
 *
 * @since 0.1.0
 * @category models
 */
export type LayoutConfig = Open.Literal<"auto" | "stretch">

/**
 * The schema of {@link LayoutConfig}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const LayoutConfig: Schema.Schema<LayoutConfig> = /*#__PURE__*/ lazy(() => Open.literal("auto", "stretch"))

/**
 * Contract schema `LogLevel`.
 * Part of `Config`.
 *
 * @since 0.1.0
 * @category models
 */
export type LogLevel = Open.Literal<"DEBUG" | "INFO" | "WARN" | "ERROR">

/**
 * The schema of {@link LogLevel}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const LogLevel: Schema.Schema<LogLevel> = /*#__PURE__*/ lazy(() =>
  Open.literal("DEBUG", "INFO", "WARN", "ERROR")
)

/**
 * Contract schema `McpLocalConfig`.
 * Taken by `mcp.add`.
 * Part of `Config`.
 *
 * @since 0.1.0
 * @category models
 */
export interface McpLocalConfig {
  readonly command: ReadonlyArray<string>
  readonly cwd?: string | undefined
  readonly enabled?: boolean | undefined
  readonly environment?: { readonly [key: string]: string } | undefined
  readonly timeout?: number | undefined
  readonly type: "local"
}

/**
 * The schema of {@link McpLocalConfig}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const McpLocalConfig: Schema.Schema<McpLocalConfig> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    command: Schema.Array(Schema.String),
    cwd: Schema.optional(Schema.String),
    enabled: Schema.optional(Schema.Boolean),
    environment: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.String })),
    timeout: Schema.optional(Schema.Int.pipe(Schema.greaterThan(0))),
    type: Schema.Literal("local")
  })
)

/**
 * Contract schema `McpOAuthConfig`.
 * Part of `McpRemoteConfig`.
 *
 * @since 0.1.0
 * @category models
 */
export interface McpOAuthConfig {
  readonly callbackPort?: number | undefined
  readonly clientId?: string | undefined
  readonly clientSecret?: string | undefined
  readonly redirectUri?: string | undefined
  readonly scope?: string | undefined
}

/**
 * The schema of {@link McpOAuthConfig}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const McpOAuthConfig: Schema.Schema<McpOAuthConfig> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    callbackPort: Schema.optional(Schema.Int.pipe(Schema.greaterThanOrEqualTo(1), Schema.lessThanOrEqualTo(65535))),
    clientId: Schema.optional(Schema.String),
    clientSecret: Schema.optional(Schema.String),
    redirectUri: Schema.optional(Schema.String),
    scope: Schema.optional(Schema.String)
  })
)

/**
 * Contract schema `McpRemoteConfig`.
 * Taken by `mcp.add`.
 * Part of `Config`.
 *
 * @since 0.1.0
 * @category models
 */
export interface McpRemoteConfig {
  readonly enabled?: boolean | undefined
  readonly headers?: { readonly [key: string]: string } | undefined
  readonly oauth?: McpOAuthConfig | false | undefined
  readonly timeout?: number | undefined
  readonly type: "remote"
  readonly url: string
}

/**
 * The schema of {@link McpRemoteConfig}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const McpRemoteConfig: Schema.Schema<McpRemoteConfig> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    enabled: Schema.optional(Schema.Boolean),
    headers: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.String })),
    oauth: Schema.optional(Schema.Union(McpOAuthConfig, Schema.Literal(false))),
    timeout: Schema.optional(Schema.Int.pipe(Schema.greaterThan(0))),
    type: Schema.Literal("remote"),
    url: Schema.String
  })
)

/**
 * Contract schema `PermissionActionConfig`.
 * Part of `PermissionConfig`, `PermissionObjectConfig`, `PermissionRuleConfig`.
 *
 * @since 0.1.0
 * @category models
 */
export type PermissionActionConfig = Open.Literal<"ask" | "allow" | "deny">

/**
 * The schema of {@link PermissionActionConfig}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PermissionActionConfig: Schema.Schema<PermissionActionConfig> = /*#__PURE__*/ lazy(() =>
  Open.literal("ask", "allow", "deny")
)

/**
 * Contract schema `PermissionConfig`.
 * Part of `AgentConfig`, `Config`.
 *
 * @since 0.1.0
 * @category models
 */
export type PermissionConfig =
  | PermissionActionConfig
  | {
      readonly bash?: PermissionRuleConfig | undefined
      readonly doom_loop?: PermissionActionConfig | undefined
      readonly edit?: PermissionRuleConfig | undefined
      readonly external_directory?: PermissionRuleConfig | undefined
      readonly glob?: PermissionRuleConfig | undefined
      readonly grep?: PermissionRuleConfig | undefined
      readonly list?: PermissionRuleConfig | undefined
      readonly lsp?: PermissionRuleConfig | undefined
      readonly question?: PermissionActionConfig | undefined
      readonly read?: PermissionRuleConfig | undefined
      readonly skill?: PermissionRuleConfig | undefined
      readonly task?: PermissionRuleConfig | undefined
      readonly todowrite?: PermissionActionConfig | undefined
      readonly webfetch?: PermissionActionConfig | undefined
      readonly websearch?: PermissionActionConfig | undefined
      readonly [key: string]: PermissionRuleConfig | undefined
    }

/**
 * The schema of {@link PermissionConfig}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PermissionConfig: Schema.Schema<PermissionConfig> = /*#__PURE__*/ lazy(() =>
  Schema.Union(
    PermissionActionConfig,
    Schema.Struct(
      {
        bash: Schema.optional(PermissionRuleConfig),
        doom_loop: Schema.optional(PermissionActionConfig),
        edit: Schema.optional(PermissionRuleConfig),
        external_directory: Schema.optional(PermissionRuleConfig),
        glob: Schema.optional(PermissionRuleConfig),
        grep: Schema.optional(PermissionRuleConfig),
        list: Schema.optional(PermissionRuleConfig),
        lsp: Schema.optional(PermissionRuleConfig),
        question: Schema.optional(PermissionActionConfig),
        read: Schema.optional(PermissionRuleConfig),
        skill: Schema.optional(PermissionRuleConfig),
        task: Schema.optional(PermissionRuleConfig),
        todowrite: Schema.optional(PermissionActionConfig),
        webfetch: Schema.optional(PermissionActionConfig),
        websearch: Schema.optional(PermissionActionConfig)
      },
      Schema.Record({ key: Schema.String, value: Schema.UndefinedOr(PermissionRuleConfig) })
    )
  )
)

/**
 * Contract schema `PermissionObjectConfig`.
 * Part of `PermissionRuleConfig`.
 *
 * @since 0.1.0
 * @category models
 */
export type PermissionObjectConfig = { readonly [key: string]: PermissionActionConfig }

/**
 * The schema of {@link PermissionObjectConfig}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PermissionObjectConfig: Schema.Schema<PermissionObjectConfig> = /*#__PURE__*/ lazy(() =>
  Schema.Record({ key: Schema.String, value: PermissionActionConfig })
)

/**
 * Contract schema `PermissionRuleConfig`.
 * Part of `PermissionConfig`.
 *
 * @since 0.1.0
 * @category models
 */
export type PermissionRuleConfig = PermissionActionConfig | PermissionObjectConfig

/**
 * The schema of {@link PermissionRuleConfig}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PermissionRuleConfig: Schema.Schema<PermissionRuleConfig> = /*#__PURE__*/ lazy(() =>
  Schema.Union(PermissionActionConfig, PermissionObjectConfig)
)

/**
 * Contract schema `PolicyEffect`.
 * Part of `ConfigV2ExperimentalPolicy`.
 *
 * @since 0.1.0
 * @category models
 */
export type PolicyEffect = Open.Literal<"allow" | "deny">

/**
 * The schema of {@link PolicyEffect}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PolicyEffect: Schema.Schema<PolicyEffect> = /*#__PURE__*/ lazy(() => Open.literal("allow", "deny"))

/**
 * Contract schema `ProviderConfig`.
 * Part of `Config`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ProviderConfig {
  readonly api?: string | undefined
  readonly blacklist?: ReadonlyArray<string> | undefined
  readonly env?: ReadonlyArray<string> | undefined
  readonly id?: string | undefined
  readonly models?:
    | {
        readonly [key: string]: {
          readonly attachment?: boolean | undefined
          readonly cost?:
            | {
                readonly cache_read?: number | undefined
                readonly cache_write?: number | undefined
                readonly context_over_200k?:
                  | {
                      readonly cache_read?: number | undefined
                      readonly cache_write?: number | undefined
                      readonly input: number
                      readonly output: number
                    }
                  | undefined
                readonly input: number
                readonly output: number
              }
            | undefined
          readonly experimental?: boolean | undefined
          readonly family?: string | undefined
          readonly headers?: { readonly [key: string]: string } | undefined
          readonly id?: string | undefined
          readonly interleaved?:
            | boolean
            | {
                readonly field: Open.Literal<"reasoning" | "reasoning_content" | "reasoning_text">
              }
            | Open.Literal<"reasoning" | "reasoning_content" | "reasoning_text">
            | undefined
          readonly limit?:
            | {
                readonly context: number
                readonly input?: number | undefined
                readonly output: number
              }
            | undefined
          readonly modalities?:
            | {
                readonly input?: ReadonlyArray<Open.Literal<"text" | "audio" | "image" | "video" | "pdf">> | undefined
                readonly output?: ReadonlyArray<Open.Literal<"text" | "audio" | "image" | "video" | "pdf">> | undefined
              }
            | undefined
          readonly name?: string | undefined
          readonly options?: { readonly [key: string]: unknown } | undefined
          readonly provider?:
            | {
                readonly api?: string | undefined
                readonly npm?: string | undefined
              }
            | undefined
          readonly reasoning?: boolean | undefined
          readonly release_date?: string | undefined
          readonly status?: Open.Literal<"alpha" | "beta" | "deprecated" | "active"> | undefined
          readonly temperature?: boolean | undefined
          readonly tool_call?: boolean | undefined
          readonly variants?:
            | {
                readonly [key: string]: {
                  readonly disabled?: boolean | undefined
                  readonly [key: string]: unknown
                }
              }
            | undefined
        }
      }
    | undefined
  readonly name?: string | undefined
  readonly npm?: string | undefined
  readonly options?:
    | {
        readonly apiKey?: string | undefined
        readonly baseURL?: string | undefined
        readonly chunkTimeout?: number | false | undefined
        readonly enterpriseUrl?: string | undefined
        readonly headerTimeout?: number | false | undefined
        readonly setCacheKey?: boolean | undefined
        readonly timeout?: number | false | undefined
        readonly [key: string]: unknown
      }
    | undefined
  readonly whitelist?: ReadonlyArray<string> | undefined
}

/**
 * The schema of {@link ProviderConfig}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ProviderConfig: Schema.Schema<ProviderConfig> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    api: Schema.optional(Schema.String),
    blacklist: Schema.optional(Schema.Array(Schema.String)),
    env: Schema.optional(Schema.Array(Schema.String)),
    id: Schema.optional(Schema.String),
    models: Schema.optional(
      Schema.Record({
        key: Schema.String,
        value: Schema.Struct({
          attachment: Schema.optional(Schema.Boolean),
          cost: Schema.optional(
            Schema.Struct({
              cache_read: Schema.optional(Schema.Finite),
              cache_write: Schema.optional(Schema.Finite),
              context_over_200k: Schema.optional(
                Schema.Struct({
                  cache_read: Schema.optional(Schema.Finite),
                  cache_write: Schema.optional(Schema.Finite),
                  input: Schema.Finite,
                  output: Schema.Finite
                })
              ),
              input: Schema.Finite,
              output: Schema.Finite
            })
          ),
          experimental: Schema.optional(Schema.Boolean),
          family: Schema.optional(Schema.String),
          headers: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.String })),
          id: Schema.optional(Schema.String),
          interleaved: Schema.optional(
            Schema.Union(
              Schema.Boolean,
              Schema.Struct({
                field: Open.literal("reasoning", "reasoning_content", "reasoning_text")
              }),
              Open.literal("reasoning", "reasoning_content", "reasoning_text")
            )
          ),
          limit: Schema.optional(
            Schema.Struct({
              context: Schema.Finite,
              input: Schema.optional(Schema.Finite),
              output: Schema.Finite
            })
          ),
          modalities: Schema.optional(
            Schema.Struct({
              input: Schema.optional(Schema.Array(Open.literal("text", "audio", "image", "video", "pdf"))),
              output: Schema.optional(Schema.Array(Open.literal("text", "audio", "image", "video", "pdf")))
            })
          ),
          name: Schema.optional(Schema.String),
          options: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Unknown })),
          provider: Schema.optional(
            Schema.Struct({
              api: Schema.optional(Schema.String),
              npm: Schema.optional(Schema.String)
            })
          ),
          reasoning: Schema.optional(Schema.Boolean),
          release_date: Schema.optional(Schema.String),
          status: Schema.optional(Open.literal("alpha", "beta", "deprecated", "active")),
          temperature: Schema.optional(Schema.Boolean),
          tool_call: Schema.optional(Schema.Boolean),
          variants: Schema.optional(
            Schema.Record({
              key: Schema.String,
              value: Schema.Struct(
                {
                  disabled: Schema.optional(Schema.Boolean)
                },
                Schema.Record({ key: Schema.String, value: Schema.Unknown })
              )
            })
          )
        })
      })
    ),
    name: Schema.optional(Schema.String),
    npm: Schema.optional(Schema.String),
    options: Schema.optional(
      Schema.Struct(
        {
          apiKey: Schema.optional(Schema.String),
          baseURL: Schema.optional(Schema.String),
          chunkTimeout: Schema.optional(Schema.Union(Schema.Int.pipe(Schema.greaterThan(0)), Schema.Literal(false))),
          enterpriseUrl: Schema.optional(Schema.String),
          headerTimeout: Schema.optional(Schema.Union(Schema.Int.pipe(Schema.greaterThan(0)), Schema.Literal(false))),
          setCacheKey: Schema.optional(Schema.Boolean),
          timeout: Schema.optional(Schema.Union(Schema.Int.pipe(Schema.greaterThan(0)), Schema.Literal(false)))
        },
        Schema.Record({ key: Schema.String, value: Schema.Unknown })
      )
    ),
    whitelist: Schema.optional(Schema.Array(Schema.String))
  })
)

/**
 * Contract schema `ServerConfig`.
 * Part of `Config`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ServerConfig {
  readonly cors?: ReadonlyArray<string> | undefined
  readonly hostname?: string | undefined
  readonly mdns?: boolean | undefined
  readonly mdnsDomain?: string | undefined
  readonly port?: number | undefined
}

/**
 * The schema of {@link ServerConfig}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ServerConfig: Schema.Schema<ServerConfig> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    cors: Schema.optional(Schema.Array(Schema.String)),
    hostname: Schema.optional(Schema.String),
    mdns: Schema.optional(Schema.Boolean),
    mdnsDomain: Schema.optional(Schema.String),
    port: Schema.optional(Schema.Int.pipe(Schema.greaterThan(0)))
  })
)
