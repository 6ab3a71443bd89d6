/**
 * The operations of the group "Question".
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
  QuestionNotFoundError,
  UnknownError
} from "../Schema/Error.js"
import { QuestionID } from "../Schema/Ids.js"
import * as Open from "../Schema/Open.js"
import { QuestionAnswer, QuestionRequest } from "../Schema/Question.js"

/**
 * What {@link list} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ListInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link ListInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ListInput: Schema.Schema<ListInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * What {@link list} answers.
 *
 * @since 0.1.0
 * @category models
 */
export type ListOutput = ReadonlyArray<QuestionRequest>

/**
 * The schema of {@link ListOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ListOutput: Schema.Schema<ListOutput> = /*#__PURE__*/ lazy(() => Schema.Array(QuestionRequest))

/**
 * The bodies that {@link list} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ListErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Lists the questions that agents have put to the user and still wait on.
 *
 * `GET /question`, contract operation `question.list`; called as `Question.list`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const list: Operation.Operation<ListInput, ListOutput, ListErrors> = /*#__PURE__*/ Client.operation({
  id: "question.list",
  method: "GET",
  path: "/question",
  input: ListInput,
  query: ["directory", "workspace"],
  success: ListOutput,
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

/**
 * What {@link reject} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface RejectInput {
  readonly requestID: QuestionID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link RejectInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const RejectInput: Schema.Schema<RejectInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    requestID: QuestionID,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link reject} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface RejectErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 404: QuestionNotFoundError
  readonly 500: UnknownError
}

/**
 * Declines to answer a question, which the waiting tool sees as a refusal.
 *
 * `POST /question/{requestID}/reject`, contract operation `question.reject`; called as `Question.reject`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 404 (`QuestionNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const reject: Operation.Operation<RejectInput, boolean, RejectErrors> = /*#__PURE__*/ Client.operation({
  id: "question.reject",
  method: "POST",
  path: "/question/{requestID}/reject",
  input: RejectInput,
  query: ["directory", "workspace"],
  success: Schema.Boolean,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    404: QuestionNotFoundError,
    500: UnknownError
  })
})

/**
 * What {@link reply} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ReplyInput {
  readonly requestID: QuestionID
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly answers: ReadonlyArray<QuestionAnswer>
}

/**
 * The schema of {@link ReplyInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ReplyInput: Schema.Schema<ReplyInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    requestID: QuestionID,
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    answers: Schema.Array(QuestionAnswer)
  })
)

/**
 * The bodies that {@link reply} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ReplyErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 404: QuestionNotFoundError
  readonly 500: UnknownError
}

/**
 * Answers a question, one list of chosen labels for each of its items.
 *
 * `POST /question/{requestID}/reply`, contract operation `question.reply`; called as `Question.reply`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 404 (`QuestionNotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const reply: Operation.Operation<ReplyInput, boolean, ReplyErrors> = /*#__PURE__*/ Client.operation({
  id: "question.reply",
  method: "POST",
  path: "/question/{requestID}/reply",
  input: ReplyInput,
  query: ["directory", "workspace"],
  body: ["answers"],
  success: Schema.Boolean,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    404: QuestionNotFoundError,
    500: UnknownError
  })
})
