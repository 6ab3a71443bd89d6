/**
 * Several turns at once on one server, a few at a time, each in a session of its own. They share one connection for events.
 *
 *   npx tsx examples/parallel.ts                         a scripted model answers six prompts
 *   npx tsx examples/parallel.ts --model provider/model "first prompt" "second prompt" …
 */
import * as Console from "effect/Console"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import { Events, Turn } from "opencode-effect"
import { ScriptedModel } from "opencode-effect/testing"
import * as Example from "./support/example.js"

const parallel = ({ model, words }: Example.Arguments) =>
  Effect.gen(function* () {
    const prompts = words.length > 0 ? words : ["one", "two", "three", "four", "five", "six"].map((n) => `Task ${n}`)
    const events = yield* Events.make()
    const rows = yield* Effect.forEach(
      prompts,
      (prompt) =>
        Console.log(`${prompt}: started`).pipe(
          Effect.zipRight(Turn.run({ prompt, model, events, title: prompt })),
          // One that fails does not end the others.
          Effect.either,
          Effect.timed,
          Effect.tap(([duration]) =>
            Console.log(`${prompt}: done after ${Math.round(Duration.toMillis(duration))} ms`)
          ),
          Effect.map(([duration, turn]) => ({ prompt, ms: Math.round(Duration.toMillis(duration)), ...row(turn) }))
        ),
      { concurrency: 3 }
    )
    yield* Console.table(rows)
  }).pipe(Effect.provide(Example.unattended), Effect.scoped)

const row = Either.match({
  onLeft: (error: Turn.Failure) => ({ session: "", tokens: 0, text: error.message }),
  onRight: ({ sessionID, text, usage: { tokens } }: Turn.Result) => ({
    session: sessionID,
    tokens: tokens.input + tokens.output,
    text
  })
})

const script: ScriptedModel.Script = ({ prompt }) => ScriptedModel.reply(["Done: ", Effect.sleep("300 millis"), prompt])

Example.run({
  usage: 'Usage: npx tsx examples/parallel.ts [--model provider/model] ["prompt" …]',
  program: parallel,
  script
})
