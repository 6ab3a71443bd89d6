/**
 * Schemas of the domain "Question".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { lazy } from "../internal/lazy.js"
import { MessageID, QuestionID, SessionID } from "./Ids.js"

/**
 * Contract schema `QuestionAnswer`.
 * Taken by `question.reply`.
 * Part of `EventQuestionReplied`, `QuestionReplied`, `V2EventQuestionReplied`.
 *
 * @since 0.1.0
 * @category models
 */
export type QuestionAnswer = ReadonlyArray<string>

/**
 * The schema of {@link QuestionAnswer}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const QuestionAnswer: Schema.Schema<QuestionAnswer> = /*#__PURE__*/ lazy(() => Schema.Array(Schema.String))

/**
 * Contract schema `QuestionInfo`.
 * Part of `EventQuestionAsked`, `QuestionAsked`, `QuestionRequest`.
 *
 * @since 0.1.0
 * @category models
 */
export interface QuestionInfo {
  readonly custom?: boolean | undefined
  readonly header: string
  readonly multiple?: boolean | undefined
  readonly options: ReadonlyArray<QuestionOption>
  readonly question: string
}

/**
 * The schema of {@link QuestionInfo}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const QuestionInfo: Schema.Schema<QuestionInfo> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    custom: Schema.optional(Schema.Boolean),
    header: Schema.String,
    multiple: Schema.optional(Schema.Boolean),
    options: Schema.Array(QuestionOption),
    question: Schema.String
  })
)

/**
 * Contract schema `QuestionOption`.
 * Part of `QuestionInfo`.
 *
 * @since 0.1.0
 * @category models
 */
export interface QuestionOption {
  readonly description: string
  readonly label: string
}

/**
 * The schema of {@link QuestionOption}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const QuestionOption: Schema.Schema<QuestionOption> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    description: Schema.String,
    label: Schema.String
  })
)

/**
 * Contract schema `QuestionRejected`.
 *
 * @since 0.1.0
 * @category models
 */
export interface QuestionRejected {
  readonly requestID: QuestionID
  readonly sessionID: SessionID
}

/**
 * The schema of {@link QuestionRejected}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const QuestionRejected: Schema.Schema<QuestionRejected> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    requestID: QuestionID,
    sessionID: SessionID
  })
)

/**
 * Contract schema `QuestionReplied`.
 *
 * @since 0.1.0
 * @category models
 */
export interface QuestionReplied {
  readonly answers: ReadonlyArray<QuestionAnswer>
  readonly requestID: QuestionID
  readonly sessionID: SessionID
}

/**
 * The schema of {@link QuestionReplied}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const QuestionReplied: Schema.Schema<QuestionReplied> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    answers: Schema.Array(QuestionAnswer),
    requestID: QuestionID,
    sessionID: SessionID
  })
)

/**
 * Contract schema `QuestionRequest`.
 * Answered by `question.list`.
 *
 * @since 0.1.0
 * @category models
 */
export interface QuestionRequest {
  readonly id: QuestionID
  readonly questions: ReadonlyArray<QuestionInfo>
  readonly sessionID: SessionID
  readonly tool?: QuestionTool | undefined
}

/**
 * The schema of {@link QuestionRequest}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const QuestionRequest: Schema.Schema<QuestionRequest> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: QuestionID,
    questions: Schema.Array(QuestionInfo),
    sessionID: SessionID,
    tool: Schema.optional(QuestionTool)
  })
)

/**
 * Contract schema `QuestionTool`.
 * Part of `EventQuestionAsked`, `QuestionAsked`, `QuestionRequest`.
 *
 * @since 0.1.0
 * @category models
 */
export interface QuestionTool {
  readonly callID: string
  readonly messageID: MessageID
}

/**
 * The schema of {@link QuestionTool}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const QuestionTool: Schema.Schema<QuestionTool> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    callID: Schema.String,
    messageID: MessageID
  })
)

/**
 * Contract schema `QuestionV2Answer`.
 * Taken by `v2.session.question.reply`.
 * Part of `EventQuestionV2Replied`, `QuestionV2Replied`, `QuestionV2Reply`.
 *
 * @since 0.1.0
 * @category models
 */
export type QuestionV2Answer = ReadonlyArray<string>

/**
 * The schema of {@link QuestionV2Answer}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const QuestionV2Answer: Schema.Schema<QuestionV2Answer> = /*#__PURE__*/ lazy(() => Schema.Array(Schema.String))

/**
 * Contract schema `QuestionV2Info`.
 * Part of `EventQuestionV2Asked`, `QuestionV2Asked`, `QuestionV2Request`.
 *
 * @since 0.1.0
 * @category models
 */
export interface QuestionV2Info {
  readonly custom?: boolean | undefined
  readonly header: string
  readonly multiple?: boolean | undefined
  readonly options: ReadonlyArray<QuestionV2Option>
  readonly question: string
}

/**
 * The schema of {@link QuestionV2Info}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const QuestionV2Info: Schema.Schema<QuestionV2Info> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    custom: Schema.optional(Schema.Boolean),
    header: Schema.String,
    multiple: Schema.optional(Schema.Boolean),
    options: Schema.Array(QuestionV2Option),
    question: Schema.String
  })
)

/**
 * Contract schema `QuestionV2Option`.
 * Part of `QuestionV2Info`.
 *
 * @since 0.1.0
 * @category models
 */
export interface QuestionV2Option {
  readonly description: string
  readonly label: string
}

/**
 * The schema of {@link QuestionV2Option}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const QuestionV2Option: Schema.Schema<QuestionV2Option> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    description: Schema.String,
    label: Schema.String
  })
)

/**
 * Contract schema `QuestionV2Reply`.
 *
 * @since 0.1.0
 * @category models
 */
export interface QuestionV2Reply {
  readonly answers: ReadonlyArray<QuestionV2Answer>
}

/**
 * The schema of {@link QuestionV2Reply}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const QuestionV2Reply: Schema.Schema<QuestionV2Reply> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    answers: Schema.Array(QuestionV2Answer)
  })
)

/**
 * Contract schema `QuestionV2Request`.
 * Answered by `v2.question.request.list`, `v2.session.question.list`.
 *
 * @since 0.1.0
 * @category models
 */
export interface QuestionV2Request {
  readonly id: QuestionID
  readonly questions: ReadonlyArray<QuestionV2Info>
  readonly sessionID: SessionID
  readonly tool?: QuestionV2Tool | undefined
}

/**
 * The schema of {@link QuestionV2Request}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const QuestionV2Request: Schema.Schema<QuestionV2Request> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    id: QuestionID,
    questions: Schema.Array(QuestionV2Info),
    sessionID: SessionID,
    tool: Schema.optional(QuestionV2Tool)
  })
)

/**
 * Contract schema `QuestionV2Tool`.
 * Part of `EventQuestionV2Asked`, `QuestionV2Asked`, `QuestionV2Request`.
 *
 * @since 0.1.0
 * @category models
 */
export interface QuestionV2Tool {
  readonly callID: string
  readonly messageID: string
}

/**
 * The schema of {@link QuestionV2Tool}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const QuestionV2Tool: Schema.Schema<QuestionV2Tool> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    callID: Schema.String,
    messageID: Schema.String
  })
)
