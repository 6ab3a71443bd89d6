/**
 * The operations of the group "Event".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Client from "../Client.js"
import { lazy } from "../internal/lazy.js"
import type * as Operation from "../Operation.js"
import { BadRequestError, ConfigInvalidError, ConfigJsonError, UnknownError } from "../Schema/Error.js"
import { Event } from "../Schema/Event.js"
import * as Open from "../Schema/Open.js"

/**
 * What {@link subscribe} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface SubscribeInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link SubscribeInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SubscribeInput: Schema.Schema<SubscribeInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link subscribe} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface SubscribeErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Streams the events of one directory as they happen; nothing from before the connection.
 *
 * `GET /event`, contract operation `event.subscribe`; called as `Event.subscribe`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const subscribe: Operation.StreamOperation<SubscribeInput, Event, SubscribeErrors> =
  /*#__PURE__*/ Client.streamOperation({
    id: "event.subscribe",
    method: "GET",
    path: "/event",
    input: SubscribeInput,
    query: ["directory", "workspace"],
    success: Event,
    errors: () => ({
      400: Schema.Union(
        BadRequestError,
        ConfigInvalidError,
        ConfigJsonError,
        Open.unrecognized("name", ["BadRequest", "ConfigInvalidError", "ConfigJsonError"])
      ),
      500: UnknownError
    })
  })
