/** What a mock client is made of: what answers an operation, and the turns that an agent takes. */
import type * as Effect from "effect/Effect"
import type * as Stream from "effect/Stream"
import type { HttpError, TransportError } from "../../../Errors.js"
import type * as Operation from "../../../Operation.js"

/** What a handler may fail with; what its operation documents is known where the handler is made. */
export type Failure = HttpError<unknown> | TransportError

/** What answers an operation in place of a server. */
export interface Handler {
  readonly _tag: "Handler"
  readonly operation: Operation.Any
  /** The answer, or a stream of events where the operation gives one. */
  readonly handle: (input: never) => Effect.Effect<unknown, Failure> | Stream.Stream<unknown, Failure>
  /** Whether a test may do without it. */
  readonly optional: boolean
}
