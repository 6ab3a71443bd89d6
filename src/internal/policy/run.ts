/** A policy at work without anybody who reads its decisions: it logs what goes wrong, and goes on. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { type Failure, reconnect } from "../../Events.js"
import { isIncurable } from "../incurable.js"
import type { AnsweredElsewhere, HandlerFailed, Undelivered, Unlisted } from "./model.js"

/** `what` is answered, in the words of a log. */
export const run = <D, R>(
  what: string,
  decisions: Stream.Stream<D, Failure, R>,
  log: (decision: D) => Effect.Effect<void>
): Effect.Effect<void, never, R> =>
  Stream.runForEach(decisions, log).pipe(
    Effect.tapError((error) =>
      isIncurable(error) ? Effect.void : Effect.logWarning(`${what} are not answered until there are events`, error)
    ),
    Effect.retry({ schedule: reconnect, while: (error) => !isIncurable(error) }),
    Effect.matchCauseEffect({
      onFailure: (cause) => Effect.logError(`${what} are no longer answered`, cause),
      onSuccess: () => Effect.logError(`${what} are no longer answered: there are no more events`)
    })
  )

type Remarkable<Request> =
  | HandlerFailed<Request, unknown>
  | Undelivered<Request, unknown>
  | AnsweredElsewhere<Request>
  | Unlisted

/** What is said of what is not a plain answer; `of` tells which request it was. */
export const logged =
  <Request>(what: string, of: (request: Request) => Record<string, unknown>) =>
  (decision: Remarkable<Request>): Effect.Effect<void> => {
    switch (decision._tag) {
      case "HandlerFailed":
        return Effect.logError(`the handler of a ${what} has failed`, decision.cause).pipe(
          Effect.annotateLogs(of(decision.request))
        )
      case "Undelivered":
        return Effect.logError(`the reply to a ${what} cannot be delivered`, decision.error).pipe(
          Effect.annotateLogs(of(decision.request))
        )
      case "AnsweredElsewhere":
        return Effect.logDebug(`a ${what} was settled elsewhere`).pipe(Effect.annotateLogs(of(decision.request)))
      case "Unlisted":
        return Effect.logWarning(`what waits for a ${what} cannot be read`, decision.error)
    }
  }
