/** The lines that the user types, in a terminal or from a pipe, and Ctrl-C as a value in place of a signal. */
import { createInterface } from "node:readline"
import type { NoSuchElementException } from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Mailbox from "effect/Mailbox"
import * as Queue from "effect/Queue"
import type * as Scope from "effect/Scope"

export interface Keyboard {
  /** Asks for a line; fails when the input has ended. */
  readonly line: (prompt: string) => Effect.Effect<string, NoSuchElementException>
  /** Waits for Ctrl-C. From a pipe there is none: there the signal ends the program, as ever. */
  readonly interrupt: Effect.Effect<void>
}

export const make: Effect.Effect<Keyboard, never, Scope.Scope> = Effect.gen(function* () {
  const lines = yield* Mailbox.make<string>()
  const interrupts = yield* Queue.sliding<void>(1)
  const terminal = process.stdin.isTTY && process.stdout.isTTY
  const readline = yield* Effect.acquireRelease(
    Effect.sync(() => createInterface({ input: process.stdin, output: process.stdout, terminal })),
    (readline) => Effect.sync(() => readline.close())
  )
  readline.on("line", (line) => lines.unsafeOffer(line))
  readline.on("close", () => lines.unsafeDone(Exit.void))
  readline.on("SIGINT", () => interrupts.unsafeOffer(undefined))
  return {
    line: (prompt) =>
      Effect.suspend(() => {
        readline.setPrompt(prompt)
        readline.prompt()
        return lines.take
      }),
    interrupt: Queue.take(interrupts)
  }
})
