/** Ends a turn on the server: its session and those of its subagents. */
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import type { Client } from "../../Client.js"
import * as Session from "../../Operations/Session.js"
import type { SessionID } from "../../Schema/Ids.js"
import { descendants } from "../events/family.js"
import { undisturbed } from "../undisturbed.js"
import { look, type Place } from "./look.js"
import { lastOf } from "./span.js"
import type { Mark } from "./transcript.js"

/** How long an interruption may take at most. */
const bound = "10 seconds"

const between = "250 millis"

/**
 * A prompt that the server has accepted may not have become a turn yet: an abort then has nothing to end, and the turn
 * begins after it. So long a session has to be at rest, in looks, before one is sure that nothing follows.
 */
const quietLooks = 8

const abortAll = (place: Place, family: ReadonlySet<SessionID>): Effect.Effect<void, never, Client> =>
  descendants(place.sessionID, place).pipe(
    Effect.orElseSucceed(() => []),
    Effect.flatMap((found) =>
      Effect.forEach(
        new Set([place.sessionID, ...family, ...found]),
        (sessionID) => Effect.ignore(Session.abort({ ...place, sessionID })),
        { concurrency: "unbounded", discard: true }
      )
    )
  )

const allIdle = ({ sessionID, ...place }: Place, family: ReadonlySet<SessionID>) =>
  Effect.map(Session.status(place), (statuses) =>
    [sessionID, ...family].every((id) => statuses[id] === undefined || statuses[id].type === "idle")
  )

/** Aborts until the turn has ended and no session of its family is at work; bounded, and whatever happens to the caller. */
export const abort = (place: Place, mark: Mark, family: ReadonlySet<SessionID>): Effect.Effect<void, never, Client> => {
  let quiet = 0
  /** A session that is gone has no messages, yet its turn may run. */
  const ended = look(place, mark).pipe(
    Effect.map(({ idle, span }) => {
      if (idle && span !== undefined && lastOf(span)?.time.completed !== undefined) return true
      quiet = idle ? quiet + 1 : 0
      return quiet >= quietLooks
    }),
    Effect.catchTag("HttpError", (error) => Effect.succeed(error.status === 404))
  )
  const once = abortAll(place, family).pipe(
    Effect.zipRight(allIdle(place, family)),
    Effect.flatMap((idle) => (idle ? ended : Effect.succeed(false))),
    Effect.orElseSucceed(() => false)
  )
  return undisturbed(
    once.pipe(
      Effect.repeat({ until: (ended) => ended, schedule: Schedule.spaced(between) }),
      Effect.timeoutOption(bound),
      Effect.asVoid
    )
  )
}
