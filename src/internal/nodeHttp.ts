/**
 * The HTTP client for Node with limits that fit an agent: the platform's undici client over a pool of our own.
 */
import type * as HttpClient from "@effect/platform/HttpClient"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import * as Undici from "@effect/platform-node/Undici"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"

/**
 * Time limits of an HTTP connection, in milliseconds; 0 is none.
 */
export interface Limits {
  /** How long an answer's headers may take. A prompt's headers come when the turn ends. */
  readonly headersTimeout: number
  /** How long an answer's body may be silent. */
  readonly bodyTimeout: number
}

/**
 * No limit: turns of many minutes are normal, and an event stream may be silent for as long. What should have a limit
 * gets one with `Effect.timeout`.
 */
export const limits: Limits = { headersTimeout: 0, bodyTimeout: 0 }

/**
 * A keep-alive pool of its own that ends with the scope. The limits go over those of each request, since the platform's
 * client asks for an hour at most.
 */
export const dispatcherLayer = (limits: Limits): Layer.Layer<NodeHttpClient.Dispatcher> =>
  Layer.scoped(
    NodeHttpClient.Dispatcher,
    Effect.map(
      Effect.acquireRelease(
        Effect.sync(() => new Undici.Agent(limits)),
        (agent) => Effect.promise(() => agent.destroy())
      ),
      (agent) => agent.compose((dispatch) => (options, handler) => dispatch({ ...options, ...limits }, handler))
    )
  )

/** A client over such a pool. */
export const layer = (limits: Limits): Layer.Layer<HttpClient.HttpClient> =>
  Layer.provide(NodeHttpClient.layerUndiciWithoutDispatcher, dispatcherLayer(limits))
