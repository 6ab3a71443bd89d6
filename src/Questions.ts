/**
 * Answers what agents want to know, so that no turn waits for ever: by a handler, and by a rejection where nobody answers.
 * The operations beneath are `Question.list`, `Question.reply` and `Question.reject`; what an agent wants to be allowed is
 * the business of `Permissions`.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import type * as Either from "effect/Either"
import * as Layer from "effect/Layer"
import type * as Stream from "effect/Stream"
import type { Client } from "./Client.js"
import type { Failure } from "./Events.js"
import type { Options, ServeOptions } from "./internal/policy/model.js"
import {
  type Answer,
  type Answers,
  checked,
  type Decision,
  log,
  type Policy,
  type Question,
  type Reject,
  type Request,
  replying,
  verdict,
  type WrongAnswer
} from "./internal/policy/question.js"
import { run } from "./internal/policy/run.js"
import { serve as serveAll } from "./internal/policy/serve.js"
import { pending as pendingOf } from "./internal/policy/waiting.js"

export type {
  Answered,
  AnsweredElsewhere,
  HandlerFailed,
  Options,
  ServeOptions,
  Undelivered,
  Unlisted
} from "./internal/policy/model.js"
export {
  type Answer,
  type AnswerRefused,
  type Answers,
  type By,
  type Decision,
  type Policy,
  type Question,
  type Reject,
  type Reply,
  type Request,
  WrongAnswer
} from "./internal/policy/question.js"

/**
 * The answer to a question by labels of its options: one, or several where the question takes `multiple`. What does not fit
 * is on the left.
 *
 * @since 0.1.0
 * @category replies
 */
export const choose = (question: Question, ...labels: ReadonlyArray<string>): Either.Either<Answer, WrongAnswer> =>
  checked(question, { labels })

/**
 * The answer to a question in free text, with labels of its options where it takes `multiple`. What does not fit is on the
 * left, such as any text for a question whose `custom` is false.
 *
 * @since 0.1.0
 * @category replies
 */
export const write = (
  question: Question,
  text: string,
  ...labels: ReadonlyArray<string>
): Either.Either<Answer, WrongAnswer> => checked(question, { labels, text })

/**
 * The reply to a request: an answer to each of its questions, in their order. It is checked against the request before it
 * is sent.
 *
 * @since 0.1.0
 * @category replies
 */
export const answer = (...answers: ReadonlyArray<Answer>): Answers => ({ _tag: "Answers", answers })

/**
 * The reply that answers nothing: what that means is in {@link Reject}.
 *
 * @since 0.1.0
 * @category replies
 */
export const reject: Reject = { _tag: "Reject" }

/**
 * Whether a reply fits a request; it is checked before it is sent.
 *
 * @since 0.1.0
 * @category replies
 */
export { fitting as check } from "./internal/policy/question.js"

const policyOf = <E, R>(policy: Policy<E, R> | NonNullable<Policy<E, R>["handler"]>): Policy<E, R> =>
  typeof policy === "function" ? { handler: policy } : policy

/**
 * Answers requests as long as the stream is read, those that wait already among them, and tells what has become of each.
 * A request is answered once, all at the same time; a reply that may not have arrived is sent again. It fails when the
 * events do: `Events.signals` says when.
 *
 * @since 0.1.0
 * @category streams
 */
export const serve = <E = never, R = never>(
  policy: Policy<E, R> | NonNullable<Policy<E, R>["handler"]>,
  options: ServeOptions = {}
): Stream.Stream<Decision<E>, Failure, Client | R> => serveAll(replying, options, verdict(policyOf(policy)))

/**
 * Answers requests until the scope closes, by a policy or by its handler alone. What goes wrong is logged: failed handlers,
 * answers that do not fit, replies that cannot be delivered and lists that cannot be read. Where there are no events it
 * waits for them; what cannot be cured (a wrong password, a server that has exited for good) is logged as an error, and
 * ends it.
 *
 * @example
 * ```ts
 * import { Questions, Turn } from "opencode-effect"
 * import * as Effect from "effect/Effect"
 *
 * // Agents put the option that they recommend first.
 * const Policy = Questions.layer(({ questions }) =>
 *   Effect.map(
 *     Effect.forEach(questions, (question) =>
 *       question.options[0] === undefined
 *         ? Questions.write(question, "Decide yourself.")
 *         : Questions.choose(question, question.options[0].label)
 *     ),
 *     (answers) => Questions.answer(...answers)
 *   )
 * )
 *
 * const program = Turn.run({ prompt: "Set up the linter." }).pipe(Effect.provide(Policy))
 * ```
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = <E = never, R = never>(
  policy: Policy<E, R> | NonNullable<Policy<E, R>["handler"]>,
  options: ServeOptions = {}
): Layer.Layer<never, never, Client | R> =>
  Layer.scopedDiscard(Effect.forkScoped(run("questions", serve(policy, options), log)))

/**
 * What waits for an answer: the whole list, at the start, on every change and after every gap in the events. For user
 * interfaces, which answer with `Question.reply` and `Question.reject`.
 *
 * @since 0.1.0
 * @category streams
 */
export const pending = (options: Options = {}): Stream.Stream<ReadonlyArray<Request>, Failure, Client> =>
  pendingOf(replying.kind, options)
