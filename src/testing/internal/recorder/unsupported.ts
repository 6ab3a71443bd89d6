/** What a recording cannot hold. */
import * as Effect from "effect/Effect"
import { RecordingMismatch } from "./error.js"

/** Dies while it is recorded too: a recording without this part could never be replayed. */
export const unsupported = (file: string, operation: string, what: string): Effect.Effect<never> =>
  Effect.die(
    new RecordingMismatch({
      file,
      reason: "Unsupported",
      operation,
      description: `${operation}: ${what} are neither recorded nor replayed. Leave this part of the program out of what runs under Recorder, and test it against a server.`
    })
  )
