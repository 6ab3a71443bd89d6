/**
 * The operations of the group "Part".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Client from "../Client.js"
import { lazy } from "../internal/lazy.js"
import type * as Operation from "../Operation.js"
import {
  BadRequestError,
  ConfigInvalidError,
  ConfigJsonError,
  HttpApiBadRequest,
  InvalidRequestError,
  NotFoundError,
  UnknownError
} from "../Schema/Error.js"
import { MessageID, PartID, SessionID } from "../Schema/Ids.js"
import { Part } from "../Schema/Part.js"

/**
 * What {@link delete} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface DeleteInput {
  readonly sessionID: SessionID
  readonly messageID: MessageID
  readonly partID: PartID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link DeleteInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const DeleteInput: Schema.Schema<DeleteInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    messageID: MessageID,
    partID: PartID,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link delete} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface DeleteErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 404: NotFoundError
  readonly 500: UnknownError
}

/**
 * Takes one part out of a message.
 *
 * `DELETE /session/{sessionID}/message/{messageID}/part/{partID}`, contract operation `part.delete`; called as `Part.delete`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 404 (`NotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
const delete_: Operation.Operation<DeleteInput, boolean, DeleteErrors> = /*#__PURE__*/ Client.operation({
  id: "part.delete",
  method: "DELETE",
  path: "/session/{sessionID}/message/{messageID}/part/{partID}",
  input: DeleteInput,
  query: ["directory", "workspace"],
  success: Schema.Boolean,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    404: NotFoundError,
    500: UnknownError
  })
})

export {
  /**
   * {@inheritDoc delete_}
   *
   * @since 0.1.0
   * @category operations
   */
  delete_ as delete
}

/**
 * What {@link update} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface UpdateInput {
  readonly sessionID: SessionID
  readonly messageID: MessageID
  readonly partID: PartID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly part: Part
}

/**
 * The schema of {@link UpdateInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const UpdateInput: Schema.Schema<UpdateInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    sessionID: SessionID,
    messageID: MessageID,
    partID: PartID,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    part: Part
  })
)

/**
 * The bodies that {@link update} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface UpdateErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 404: NotFoundError
  readonly 500: UnknownError
}

/**
 * Overwrites one part of a message with the part given, and answers it.
 *
 * `PATCH /session/{sessionID}/message/{messageID}/part/{partID}`, contract operation `part.update`; called as `Part.update`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 404 (`NotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const update: Operation.Operation<UpdateInput, Part, UpdateErrors> = /*#__PURE__*/ Client.operation({
  id: "part.update",
  method: "PATCH",
  path: "/session/{sessionID}/message/{messageID}/part/{partID}",
  input: UpdateInput,
  query: ["directory", "workspace"],
  body: "part",
  success: Part,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    404: NotFoundError,
    500: UnknownError
  })
})
