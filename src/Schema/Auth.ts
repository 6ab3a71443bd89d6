/**
 * Schemas of the domain "Auth".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { lazy } from "../internal/lazy.js"

/**
 * Contract schema `ApiAuth`.
 * Part of `Auth`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ApiAuth {
  readonly key: string
  readonly metadata?: { readonly [key: string]: string } | undefined
  readonly type: "api"
}

/**
 * The schema of {@link ApiAuth}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ApiAuth: Schema.Schema<ApiAuth> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    key: Schema.String,
    metadata: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.String })),
    type: Schema.Literal("api")
  })
)

/**
 * Contract schema `Auth`.
 * Taken by `auth.set`.
 *
 * @since 0.1.0
 * @category models
 */
export type Auth = OAuth | ApiAuth | WellKnownAuth

/**
 * The schema of {@link Auth}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const Auth: Schema.Schema<Auth> = /*#__PURE__*/ lazy(() => Schema.Union(OAuth, ApiAuth, WellKnownAuth))

/**
 * Contract schema `OAuth`.
 * Part of `Auth`.
 *
 * @since 0.1.0
 * @category models
 */
export interface OAuth {
  readonly access: string
  readonly accountId?: string | undefined
  readonly enterpriseUrl?: string | undefined
  readonly expires: number
  readonly refresh: string
  readonly type: "oauth"
}

/**
 * The schema of {@link OAuth}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const OAuth: Schema.Schema<OAuth> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    access: Schema.String,
    accountId: Schema.optional(Schema.String),
    enterpriseUrl: Schema.optional(Schema.String),
    expires: Schema.Int.pipe(Schema.greaterThanOrEqualTo(0)),
    refresh: Schema.String,
    type: Schema.Literal("oauth")
  })
)

/**
 * Contract schema `WellKnownAuth`.
 * Part of `Auth`.
 *
 * @since 0.1.0
 * @category models
 */
export interface WellKnownAuth {
  readonly key: string
  readonly token: string
  readonly type: "wellknown"
}

/**
 * The schema of {@link WellKnownAuth}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const WellKnownAuth: Schema.Schema<WellKnownAuth> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    key: Schema.String,
    token: Schema.String,
    type: Schema.Literal("wellknown")
  })
)
