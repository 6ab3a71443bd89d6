/**
 * A chat in the terminal: every turn in one session, so that the agent remembers. Ctrl-C aborts the turn and not the
 * program; at the prompt, Ctrl-C twice, Ctrl-D or `/exit` ends it.
 *
 *   npx tsx examples/chat.ts                             a scripted model; ask it to wait, and press Ctrl-C
 *   npx tsx examples/chat.ts --model provider/model      your own OpenCode configuration and account
 *   printf 'Hello!\nAgain!\n' | npx tsx examples/chat.ts
 */
import * as Effect from "effect/Effect"
import * as Match from "effect/Match"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { Session, Turn } from "opencode-effect"
import { ScriptedModel } from "opencode-effect/testing"
import { type Arguments, run, unattended, write } from "./support/example.js"
import * as Keyboard from "./support/keyboard.js"

const chat = ({ model }: Arguments) =>
  Effect.gen(function* () {
    const keyboard = yield* Keyboard.make
    const { id: sessionID } = yield* Session.create({ title: "Chat" })
    yield* write("Ctrl-C aborts a turn; /exit ends the chat.\n")

    const next = Effect.raceFirst(keyboard.line("> "), Effect.flip(Effect.as(keyboard.interrupt, "Interrupt" as const)))
    /** The next line; none when the user wants to leave. */
    const line = next.pipe(
      Effect.catchIf(
        (error) => error === "Interrupt",
        () => Effect.zipRight(write("\nCtrl-C again, or /exit, ends the chat.\n"), next)
      ),
      Effect.option
    )

    const turn = (prompt: string) =>
      Turn.stream({ sessionID, model, prompt }).pipe(
        Stream.runForEach(show),
        // Whoever loses a race is interrupted, and a turn that is interrupted ends on the server before the race does.
        Effect.raceFirst(Effect.zipRight(keyboard.interrupt, write("\nAborting …"))),
        // A turn that fails does not end the chat.
        Effect.catchAll((error) => write(`\n${error.message}`)),
        Effect.zipRight(write("\n"))
      )

    while (true) {
      const prompt = Option.map(yield* line, (line) => line.trim())
      if (Option.isNone(prompt) || prompt.value === "/exit") break
      if (prompt.value !== "") yield* turn(prompt.value)
    }
    yield* write("\n")
  }).pipe(Effect.provide(unattended), Effect.scoped)

const show = Match.type<Turn.Event>().pipe(
  Match.tag("TextDelta", ({ delta }) => write(delta)),
  Match.tag("ToolRunning", ({ call }) => write(`\n[${call.name} ${JSON.stringify(call.input)}]\n`)),
  Match.tag("ToolFailed", ({ call }) => write(`[${call.name} failed: ${call.error}]\n`)),
  Match.orElse(() => Effect.void)
)

/** Remembers how many prompts there were, and waits when it is asked to. */
const script: ScriptedModel.Script = ({ messages, prompt, toolResults }) => {
  if (/\bwait\b/i.test(prompt) && toolResults.length === 0) {
    return ScriptedModel.toolCalls([{ name: "bash", input: { command: "sleep 60", description: "Waits" } }])
  }
  const prompts = messages.filter(({ role }) => role === "user").length
  return ScriptedModel.text([`You said: ${prompt} `, `That was prompt ${prompts} of this session.`])
}

run({ usage: "Usage: npx tsx examples/chat.ts [--model provider/model]", program: chat, script })
