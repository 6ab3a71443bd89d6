/**
 * The main job in one file: start an OpenCode server, create a session, send a prompt, watch the turn, stop the server.
 * Text appears as it comes, tools as they run; a terminal also gets a line of progress. Ctrl-C aborts the turn on the server.
 *
 *   npm start                                    a scripted model answers; no account, no network
 *   npm start -- "your prompt"
 *   npm start -- --model provider/model "…"      your own OpenCode configuration and account
 */
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Match from "effect/Match"
import * as Stream from "effect/Stream"
import { Server, Session, Turn } from "opencode-effect"
import { ScriptedModel } from "opencode-effect/testing"
import * as Example from "./support/example.js"

/** What a program that uses the SDK looks like. */
const ask = ({ model, words }: Example.Arguments) =>
  Effect.gen(function* () {
    const server = yield* Server.Server
    yield* Console.log(`OpenCode ${server.version} listens on ${server.url} (process ${server.pid}).`)

    const session = yield* Session.create({ title: "Quickstart" })
    const prompt = words.join(" ") || "Hello! What can you do?"
    yield* Console.log(`Session ${session.id}\n\n> ${prompt}\n`)

    yield* Turn.stream({ sessionID: session.id, model, prompt }).pipe(
      Stream.merge(seconds, { haltStrategy: "left" }),
      Stream.mapAccum(start, show),
      Stream.runForEach(Example.write),
      Effect.provide(Example.unattended)
    )
  })

const seconds = Stream.tick("1 second").pipe(Stream.drop(1), Stream.as({ _tag: "Tick" } as const))

type Shown = Turn.Event | { readonly _tag: "Tick" }

/** What an event says on the screen: text of the answer goes on where it is, anything else has lines of its own. */
const words = Match.type<Shown>().pipe(
  Match.tag("TextDelta", ({ delta }) => delta),
  Match.tag("ToolRunning", ({ call }) => `→ ${call.name} ${JSON.stringify(call.input)}\n`),
  Match.tag("ToolCompleted", ({ call }) => `✓ ${call.name}: ${call.title}\n`),
  Match.tag("ToolFailed", ({ call }) => `✗ ${call.name}: ${call.error}\n`),
  Match.tag("Retrying", ({ attempt, message }) => `Attempt ${attempt} failed: ${message}\n`),
  Match.tag("Finished", ({ result: { usage } }) => {
    const { input, output } = usage.tokens
    return `\nTokens: ${input} in, ${output} out, in ${usage.steps} steps. Cost: $${usage.cost.toFixed(4)}.\n`
  }),
  Match.orElse(() => "")
)

interface State {
  readonly seconds: number
  readonly step: number
  /** Whether what was written last has ended its line, so that there is room for the progress. */
  readonly atStart: boolean
}

const start: State = { seconds: 0, step: 1, atStart: true }

const clear = process.stdout.isTTY ? "\r\u001B[K" : ""

/** What is written for an event: its words, and the progress where it has a line for itself. */
const show = (before: State, event: Shown): readonly [State, string] => {
  const said = words(event)
  const newLine = !before.atStart && (event._tag === "TextEnd" || (said !== "" && event._tag !== "TextDelta"))
  const text = newLine ? `\n${said}` : said
  const state = {
    seconds: before.seconds + (event._tag === "Tick" ? 1 : 0),
    step: before.step + (event._tag === "StepFinished" ? 1 : 0),
    atStart: text === "" ? before.atStart : text.endsWith("\n")
  }
  const progress = `Step ${state.step}, ${state.seconds} s …`
  const shown = process.stdout.isTTY && state.atStart && event._tag !== "Finished"
  return [state, `${before.atStart ? clear : ""}${text}${shown ? progress : ""}`]
}

/** Looks around with two tools, and answers. */
const script: ScriptedModel.Script = ({ prompt, toolResults, tools }) =>
  toolResults.length === 0
    ? ScriptedModel.toolCalls(
        [
          { name: "bash", input: { command: "git log --oneline", description: "Shows the history" } },
          { name: "read", input: { filePath: "README.md" } }
        ],
        { text: "Let me look around.", usage: { input: 4, output: 2 } }
      )
    : ScriptedModel.reply(
        [
          `You asked: ${prompt}\n`,
          "I am a script and not a language model, ",
          "but everything between you and me is real: ",
          `an OpenCode server sent me your prompt with ${tools.length} tools to choose from, `,
          "ran those that I called, ",
          "and an Effect program printed this answer as it came. ",
          "Run `npm start -- --model provider/model` to ask a model of yours."
        ].flatMap((piece) => [piece, Effect.sleep("100 millis")]),
        { usage: { input: 6, output: 3 } }
      )

Example.run({ usage: 'Usage: npm start [-- [--model provider/model] "your prompt"]', program: ask, script })
