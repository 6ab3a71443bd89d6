/**
 * The operations of the group "Question" of the preview API (`/api/*`).
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Client from "../../Client.js"
import { lazy } from "../../internal/lazy.js"
import type * as Operation from "../../Operation.js"
import { InvalidRequestError, UnauthorizedError, UnknownError } from "../../Schema/Error.js"
import { QuestionV2Request } from "../../Schema/Question.js"
import { LocationInfo } from "../../Schema/Workspace.js"

/**
 * What {@link requestList} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface RequestListInput {
  readonly location?:
    | {
        readonly directory?: string | undefined
        readonly workspace?: string | undefined
      }
    | undefined
}

/**
 * The schema of {@link RequestListInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const RequestListInput: Schema.Schema<RequestListInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    location: Schema.optional(
      Schema.Struct({
        directory: Schema.optional(Schema.String),
        workspace: Schema.optional(Schema.String)
      })
    )
  })
)

/**
 * What {@link requestList} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface RequestListOutput {
  readonly data: ReadonlyArray<QuestionV2Request>
  readonly location: LocationInfo
}

/**
 * The schema of {@link RequestListOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const RequestListOutput: Schema.Schema<RequestListOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    data: Schema.Array(QuestionV2Request),
    location: LocationInfo
  })
)

/**
 * The bodies that {@link requestList} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface RequestListErrors {
  readonly 400: InvalidRequestError
  readonly 401: UnauthorizedError
  readonly 500: UnknownError
}

/**
 * Lists the open questions of a location across its sessions.
 *
 * `GET /api/question/request`, contract operation `v2.question.request.list`; called as `V2.Question.requestList`.
 * Documented errors: 400 (`InvalidRequestError`), 401 (`UnauthorizedError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const requestList: Operation.Operation<RequestListInput, RequestListOutput, RequestListErrors> =
  /*#__PURE__*/ Client.operation({
    id: "v2.question.request.list",
    method: "GET",
    path: "/api/question/request",
    input: RequestListInput,
    query: ["location"],
    success: RequestListOutput,
    errors: () => ({ 400: InvalidRequestError, 401: UnauthorizedError, 500: UnknownError })
  })
