/**
 * A conversation written by the test that has it: the prompt carries, encoded, what the scripted model is to answer.
 * So turns of several tests can run on one server without knowing of each other.
 */
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Encoding from "effect/Encoding"
import * as Schema from "effect/Schema"
import * as ScriptedModel from "../../src/testing/ScriptedModel.js"

const Step = Schema.Struct({
  text: Schema.optional(Schema.String),
  calls: Schema.optional(Schema.Array(Schema.Struct({ name: Schema.String, input: Schema.Unknown }))),
  /** Answers with this HTTP status instead. */
  status: Schema.optional(Schema.Number),
  /** Does not answer at all. */
  hang: Schema.optional(Schema.Boolean)
})

/** One answer of the model. */
export type Step = typeof Step.Type

const Steps = Schema.parseJson(Schema.Array(Step))

const encodeSteps = Schema.encodeSync(Steps)
const decodeSteps = Schema.decodeUnknownSync(Steps)

/** The prompt to which the model answers with these steps, one for each of its requests in the turn. */
export const play = (...steps: ReadonlyArray<Step>): string => `play:${Encoding.encodeBase64(encodeSteps(steps))}:end`

/** Follows the prompts made by {@link play}; everything else is answered with "Done.". */
export const script: ScriptedModel.Script = (request) => {
  const encoded = /play:([A-Za-z0-9+/=]+):end/.exec(request.prompt)?.[1]
  if (encoded === undefined) return ScriptedModel.text("Done.")
  const steps = decodeSteps(Either.getOrThrow(Encoding.decodeBase64String(encoded)))
  const lastUser = request.messages.map((message) => message.role).lastIndexOf("user")
  const answered = request.messages.slice(lastUser + 1).filter((message) => message.role === "assistant").length
  const step = steps[answered] ?? { text: "Done." }
  if (step.hang === true) return Effect.never
  if (step.status !== undefined) return ScriptedModel.failure({ status: step.status })
  return step.calls === undefined
    ? ScriptedModel.text(step.text ?? "")
    : ScriptedModel.toolCalls(step.calls, step.text === undefined ? undefined : { text: step.text })
}
