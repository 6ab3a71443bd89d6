/** What a policy for questions says, and whether an answer fits. Public through `Questions`. */
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Schema from "effect/Schema"
import * as Operation from "../../Operations/Question.js"
import type { QuestionInfo, QuestionRequest } from "../../Schema/Question.js"
import { decided } from "./decide.js"
import type { Answered, AnsweredElsewhere, Deciding, HandlerFailed, Replying, Undelivered, Unlisted } from "./model.js"
import { logged } from "./run.js"

/**
 * What an agent wants to know: one or more `questions`, answered together.
 *
 * @since 0.1.0
 * @category models
 */
export type Request = QuestionRequest

/**
 * One question: its text, its `options`, and whether `multiple` of them may be chosen. Free text is allowed unless `custom`
 * is false.
 *
 * @since 0.1.0
 * @category models
 */
export type Question = QuestionInfo

/**
 * The answer to one question: labels of its options, free text, or both; neither is "no answer".
 *
 * @since 0.1.0
 * @category replies
 */
export interface Answer {
  readonly labels: ReadonlyArray<string>
  readonly text?: string | undefined
}

/**
 * An answer to each question of a request, in their order.
 *
 * @since 0.1.0
 * @category replies
 */
export interface Answers {
  readonly _tag: "Answers"
  readonly answers: ReadonlyArray<Answer>
}

/**
 * No answer. The server takes it for a stop: the turn ends, unless its configuration has
 * `experimental.continue_loop_on_deny`.
 *
 * @since 0.1.0
 * @category replies
 */
export interface Reject {
  readonly _tag: "Reject"
}

/**
 * What is replied to a request.
 *
 * @since 0.1.0
 * @category replies
 */
export type Reply = Answers | Reject

/**
 * An answer does not fit its question.
 *
 * @since 0.1.0
 * @category errors
 */
export class WrongAnswer extends Schema.TaggedError<WrongAnswer>()("WrongAnswer", {
  /** The question's header. */
  question: Schema.String,
  /** Why it does not fit. */
  problem: Schema.String
}) {
  override get message(): string {
    return `the answer to the question ${JSON.stringify(this.question)} does not fit: ${this.problem}`
  }
}

/**
 * Who answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface Policy<E = never, R = never> {
  /**
   * Answers; `undefined` leaves it to `otherwise`. Requests do not wait for each other. It is interrupted when the request is
   * settled elsewhere. Where it fails or dies, the request is rejected.
   */
  readonly handler?: ((request: Request) => Effect.Effect<Reply | undefined, E, R>) | undefined
  /** The reply where nobody answers; a `Reject` unless told. */
  readonly otherwise?: ((request: Request) => Reply) | undefined
  /** How long the handler may take before `otherwise` is replied; as long as it likes unless told: it may be a person. */
  readonly timeLimit?: Duration.DurationInput | undefined
}

/**
 * What a reply comes from; `"failure"` is a handler that has failed, `"misfit"` one whose answer does not fit.
 *
 * @since 0.1.0
 * @category decisions
 */
export type By = "handler" | "otherwise" | "timeLimit" | "failure" | "misfit"

/**
 * An answer does not fit its question and was not sent; the request is rejected instead.
 *
 * @since 0.1.0
 * @category decisions
 */
export interface AnswerRefused {
  readonly _tag: "AnswerRefused"
  readonly request: Request
  readonly reply: Reply
  readonly error: WrongAnswer
}

/**
 * What has become of a request.
 *
 * @since 0.1.0
 * @category decisions
 */
export type Decision<E = unknown> =
  | Answered<Request, Reply, By>
  | AnswerRefused
  | HandlerFailed<Request, E>
  | Undelivered<Request, Reply>
  | AnsweredElsewhere<Request>
  | Unlisted

/** An answer as the server takes it: free text is a label that no option has. */
const textsOf = ({ labels, text }: Answer): ReadonlyArray<string> => (text === undefined ? labels : [...labels, text])

/** Whether an answer fits its question. */
export const checked = (question: Question, answer: Answer): Either.Either<Answer, WrongAnswer> => {
  const wrong = (problem: string) => Either.left(new WrongAnswer({ question: question.header, problem }))
  const quoted = (labels: ReadonlyArray<string>) => labels.map((label) => JSON.stringify(label)).join(", ")
  const offered = question.options.map(({ label }) => label)
  const strange = answer.labels.filter((label) => !offered.includes(label))
  if (strange.length > 0) return wrong(`${quoted(strange)} is none of its options, which are ${quoted(offered)}.`)
  if (new Set(answer.labels).size < answer.labels.length) return wrong("an option is chosen twice.")
  if (answer.text !== undefined && question.custom === false) return wrong("it does not take free text.")
  if (answer.text?.trim() === "") return wrong("its text is empty.")
  const count = textsOf(answer).length
  if (count > 1 && question.multiple !== true) return wrong(`it takes one answer, and not ${count}.`)
  return Either.right(answer)
}

/** Whether a reply fits a request. */
export const fitting = (request: Request, reply: Reply): Either.Either<Reply, WrongAnswer> => {
  if (reply._tag === "Reject") return Either.right(reply)
  const { questions } = request
  if (questions.length !== reply.answers.length) {
    const problem = `there are ${reply.answers.length} answers to ${questions.length} questions.`
    return Either.left(new WrongAnswer({ question: questions[0]?.header ?? "", problem }))
  }
  for (const [index, question] of questions.entries()) {
    const answer = checked(question, reply.answers[index] ?? { labels: [] })
    if (Either.isLeft(answer)) return Either.left(answer.left)
  }
  return Either.right(reply)
}

const wire = ({ answers }: Answers) => answers.map(textsOf)

export const replying: Replying<Request, Reply> = {
  kind: {
    resync: { questions: true },
    listed: ({ questions }) => questions,
    list: Operation.list,
    askedType: "question.asked",
    asked: (event) => (event.type === "question.asked" ? event.properties : undefined),
    settled: (event) => {
      if (event.type === "question.rejected") return { id: event.properties.requestID, as: "reject" }
      if (event.type !== "question.replied") return undefined
      return { id: event.properties.requestID, as: JSON.stringify(event.properties.answers) }
    }
  },
  operation: Operation.reply.id,
  send: ({ id }, reply, place) =>
    reply._tag === "Reject"
      ? Operation.reject({ ...place, requestID: id })
      : Operation.reply({ ...place, requestID: id, answers: wire(reply) }),
  as: (reply) => (reply._tag === "Reject" ? "reject" : JSON.stringify(wire(reply))),
  frees: () => false
}

const reject: Reply = { _tag: "Reject" }

/** What decides on a request. */
export const verdict =
  <E, R>(policy: Policy<E, R>) =>
  (request: Request, tell: (remark: HandlerFailed<Request, E> | AnswerRefused) => Effect.Effect<void>) => {
    const deciding: Deciding<Request, Reply, E, R> = {
      handler: policy.handler,
      otherwise: policy.otherwise ?? (() => reject),
      timeLimit: policy.timeLimit,
      refusal: () => reject
    }
    return Effect.flatMap(
      decided(deciding, request, Effect.succeedNone, (cause) => tell({ _tag: "HandlerFailed", request, cause })),
      (made): Effect.Effect<{ readonly reply: Reply; readonly by: By }> =>
        Either.match(fitting(request, made.reply), {
          onLeft: (error) =>
            Effect.as(tell({ _tag: "AnswerRefused", request, reply: made.reply, error }), {
              reply: reject,
              by: "misfit"
            }),
          onRight: () => Effect.succeed(made)
        })
    )
  }

const of = ({ id, sessionID }: Request) => ({ request: id, session: sessionID })

/** What a policy without a reader says of a decision. */
export const log = (decision: Decision): Effect.Effect<void> => {
  switch (decision._tag) {
    case "Answered": {
      const { by, reply, request } = decision
      const level = by === "timeLimit" ? Effect.logWarning : Effect.logDebug
      return level(`a question was answered with ${reply._tag} by ${by}`).pipe(Effect.annotateLogs(of(request)))
    }
    case "AnswerRefused":
      return Effect.logError("a question was rejected", decision.error).pipe(Effect.annotateLogs(of(decision.request)))
    default:
      return logged("question", of)(decision)
  }
}
