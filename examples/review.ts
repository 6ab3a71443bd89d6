/**
 * A code review as a typed value: the agent's answer is decoded with a schema, and sent back to it when it does not fit.
 *
 *   npx tsx examples/review.ts                           a scripted model reviews a sample project
 *   npx tsx examples/review.ts --model provider/model    what is not committed in this folder
 *   git diff main | npx tsx examples/review.ts --model provider/model -
 */
import * as NodeStream from "@effect/platform-node/NodeStream"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { Turn, Vcs } from "opencode-effect"
import { ScriptedModel } from "opencode-effect/testing"
import * as Example from "./support/example.js"

const Review = Schema.Struct({
  verdict: Schema.Literal("approve", "reject"),
  summary: Schema.String,
  findings: Schema.Array(
    Schema.Struct({
      file: Schema.String,
      line: Schema.Int,
      severity: Schema.Literal("high", "medium", "low"),
      problem: Schema.String
    })
  )
})

const review = ({ model, words }: Example.Arguments) =>
  Effect.gen(function* () {
    const diff = yield* words.includes("-") ? Stream.mkString(Stream.decodeText(NodeStream.stdin)) : Vcs.diffRaw()
    if (diff.trim() === "") return yield* Console.log("There is nothing to review.")
    const { findings, summary, verdict } = yield* Turn.object(Review, {
      prompt: `Review this diff. Report what is wrong, and nothing else.\n\n${diff}`,
      // It may read the project, and not change it.
      tools: { bash: false, edit: false, write: false },
      keep: false,
      model
    })
    yield* Console.table(findings)
    yield* Console.log(`${verdict}: ${summary}`)
  }).pipe(Effect.provide(Example.unattended))

/** A first answer that does not fit the schema, and a second one that does. */
const script: ScriptedModel.Script = ({ messages, prompt }) => {
  const corrected = messages.some(({ role }) => role === "assistant")
  const diff = corrected ? (messages.find(({ role }) => role === "user")?.text ?? "") : prompt
  const finding = {
    file: /^\+\+\+ b\/(.*)$/m.exec(diff)?.[1] ?? "unknown",
    line: 2,
    severity: corrected ? "high" : "severe",
    problem: "A division by zero when there are no prices."
  }
  return ScriptedModel.text(
    JSON.stringify({ verdict: "reject", summary: "One case is forgotten.", findings: [finding] })
  )
}

Example.run({
  usage: "Usage: npx tsx examples/review.ts [--model provider/model] [-]",
  program: review,
  script,
  files: { "average.js": "export const average = (prices) =>\n  0\n" },
  changes: { "average.js": "export const average = (prices) =>\n  sum(prices) / prices.length\n" }
})
