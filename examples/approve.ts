/**
 * Permission prompts in the terminal: what the agent wants to run or to change waits for your y, n or a.
 *
 *   npx tsx examples/approve.ts                          a scripted model wants four things
 *   npx tsx examples/approve.ts --model provider/model "Tidy up this folder."
 *   printf 'a\ny\nn\n' | npx tsx examples/approve.ts      answers from a pipe; after its end everything is denied
 */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Match from "effect/Match"
import * as Predicate from "effect/Predicate"
import * as Stream from "effect/Stream"
import { Permissions, Questions, Turn } from "opencode-effect"
import { ScriptedModel } from "opencode-effect/testing"
import { type Arguments, run, write } from "./support/example.js"
import * as Keyboard from "./support/keyboard.js"

const replies = new Map<string, Permissions.Reply>([
  ["y", Permissions.allow],
  ["a", Permissions.allowAlways],
  ["n", Permissions.deny("The user does not want this. Do without.")]
])

const approve = ({ model, words }: Arguments) =>
  Effect.gen(function* () {
    const keyboard = yield* Keyboard.make
    // Subagents may ask at the same time; the user is asked one thing after the other.
    const one = yield* Effect.makeSemaphore(1)

    const handler = ({ always, patterns, permission }: Permissions.Request) =>
      keyboard.line(`Allow ${permission} ${patterns.join(", ")}? [y]es, [n]o, [a]lways (${always.join(", ")}): `).pipe(
        Effect.map((answer) => replies.get(answer.trim().toLowerCase())),
        // What is no answer is asked again.
        Effect.repeat({ until: Predicate.isNotUndefined }),
        Effect.orElseSucceed(() => undefined),
        one.withPermits(1)
      )

    yield* Turn.stream({ model, prompt: words.join(" ") || "What is new here? Take notes." }).pipe(
      Stream.runForEach(show),
      // Ctrl-C aborts the turn.
      Effect.raceFirst(Effect.zipRight(keyboard.interrupt, write("\nAborting …\n"))),
      Effect.provide(
        Layer.merge(
          Permissions.layer({ handler, otherwise: Permissions.deny("Nobody is there to allow this.") }),
          Questions.layer({})
        )
      )
    )
  }).pipe(Effect.scoped)

const show = Match.type<Turn.Event>().pipe(
  Match.tag("TextDelta", ({ delta }) => write(delta)),
  Match.tag("TextEnd", () => write("\n")),
  Match.tag("ToolRunning", ({ call }) => write(`→ ${call.name} ${JSON.stringify(call.input)}\n`)),
  Match.tag("ToolCompleted", ({ call }) => write(`✓ ${call.name}: ${call.title}\n`)),
  Match.tag("ToolFailed", ({ call }) => write(`✗ ${call.name}: ${call.error}\n`)),
  Match.orElse(() => Effect.void)
)

const bash = (command: string): ScriptedModel.ToolCall => ({
  name: "bash",
  input: { command, description: "Looks around" }
})

/** One after the other; the second is covered by an "always" to the first. */
const wishes: ReadonlyArray<ScriptedModel.ToolCall> = [
  bash("git log --oneline"),
  bash("git log --stat"),
  bash("git status"),
  { name: "write", input: { filePath: "notes.md", content: "Nothing new.\n" } }
]

const script: ScriptedModel.Script = ({ toolResults }) => {
  const wish = wishes[toolResults.length]
  return wish === undefined ? ScriptedModel.text("That is all I wanted.") : ScriptedModel.toolCalls([wish])
}

run({
  usage: 'Usage: npx tsx examples/approve.ts [--model provider/model] ["prompt"]',
  program: approve,
  config: { permission: { bash: "ask", edit: "ask" } },
  script
})
