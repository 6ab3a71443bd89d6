/** What of a scripted turn is wrong before it is played: numbers that no server counts, errors that no message has. */
import * as Schema from "effect/Schema"
import { AssistantMessage } from "../../../Schema/Message.js"
import type { Usage } from "../../ScriptedModel.js"
import { misfit } from "./answer.js"
import { MockError } from "./problem.js"
import { resolved } from "./shape.js"
import type { Step, Turn } from "./turn.js"

const errorSchema = (): Schema.Schema<unknown> => {
  const message = resolved(AssistantMessage.ast)
  const field =
    message._tag === "TypeLiteral" ? message.propertySignatures.find(({ name }) => name === "error") : undefined
  return field === undefined ? Schema.Unknown : Schema.make<unknown, unknown, never>(field.type)
}

const usageProblem = ({ cached = 0, input, output, reasoning = 0 }: Usage): string | undefined => {
  const counts = Object.entries({ input, output, cached, reasoning })
  const odd = counts.find(([, count]) => !Number.isSafeInteger(count) || count < 0)
  if (odd !== undefined) return `usage: ${odd[0]} is ${odd[1]}, which is no number of tokens`
  if (cached > input) return `usage: cached (${cached}) is more than input (${input}), of which it is a part`
  if (reasoning > output)
    return `usage: reasoning (${reasoning}) is more than output (${output}), of which it is a part`
  return undefined
}

const stepProblem = (step: Step): string | undefined => {
  // A program without types may write anything; what is no step is found where it is played.
  if (typeof step !== "object" || step === null || !("_tag" in step)) return undefined
  if (step._tag === "Call" && step.does._tag === "Child") return turnProblem(step.does.turn)
  if (step._tag !== "Error") return undefined
  const { error } = step
  const reason = error === undefined || error === null ? "there is none" : misfit(errorSchema(), error)
  return reason === undefined ? undefined : `MockClient.error: this is no error of a message: ${reason}`
}

const turnProblem = ({ cost = 0, steps, usage }: Turn): string | undefined => {
  const counted = usage === undefined ? undefined : usageProblem(usage)
  if (counted !== undefined) return counted
  if (!Number.isFinite(cost) || cost < 0) return `cost: ${cost} is no price in US dollars`
  for (const step of steps) {
    const problem = stepProblem(step)
    if (problem !== undefined) return problem
  }
  return undefined
}

/** The first that is wrong with some turns. */
export const problemOf = (turns: ReadonlyArray<Turn>): MockError | undefined => {
  for (const [index, turn] of turns.entries()) {
    const problem = turnProblem(turn)
    if (problem !== undefined) {
      return new MockError({ reason: "WrongTurn", description: `MockClient.turn number ${index + 1}: ${problem}.` })
    }
  }
  return undefined
}
