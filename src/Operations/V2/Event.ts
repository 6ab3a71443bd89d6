/**
 * The operations of the group "Event" of the preview API (`/api/*`).
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Client from "../../Client.js"
import type * as Operation from "../../Operation.js"
import { InvalidRequestError, UnauthorizedError, UnknownError } from "../../Schema/Error.js"
import { V2Event } from "../../Schema/V2Event.js"

/**
 * The bodies that {@link subscribe} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface SubscribeErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 500: UnknownError
}

/**
 * Streams events in the form of the next API; in 1.18 a turn of the old API ends the stream.
 *
 * `GET /api/event`, contract operation `v2.event.subscribe`; called as `V2.Event.subscribe`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const subscribe: Operation.StreamOperation<void, V2Event, SubscribeErrors> =
  /*#__PURE__*/ Client.streamOperation({
    id: "v2.event.subscribe",
    method: "GET",
    path: "/api/event",
    input: Schema.Void,
    success: V2Event,
    errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 500: UnknownError })
  })
