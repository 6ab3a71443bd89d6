/** Ends a turn on the server: its session and those of its subagents. */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
import type { Client } from "../../Client.js"
import * as Permission from "../../Operations/Permission.js"
import * as Question from "../../Operations/Question.js"
import * as Session from "../../Operations/Session.js"
import type { SessionID } from "../../Schema/Ids.js"
import { descendants } from "../events/family.js"
import { isIncurable } from "../incurable.js"
import { undisturbed } from "../undisturbed.js"
import { look, type Place } from "./look.js"
import { lastOf, type Span } from "./span.js"
import type { Mark } from "./transcript.js"

/** How long it may take at most. */
const bound = "10 seconds"

const between = "250 millis"

/**
 * A prompt that the server has accepted may not have become a turn yet: an abort then has nothing to end, and the turn
 * begins after it. In so many looks, `between` each other, a session has to be at rest before one is sure that nothing
 * follows.
 */
const quietLooks = 8

type Family = ReadonlySet<SessionID>

const abortAll = (place: Place, family: Family): Effect.Effect<void, never, Client> =>
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

const allIdle = ({ sessionID, ...place }: Place, family: Family) =>
  Effect.map(Session.status(place), (statuses) =>
    [sessionID, ...family].every((id) => statuses[id] === undefined || statuses[id].type === "idle")
  )

/**
 * The server (1.18) keeps what an aborted turn waited for, and runs the command when somebody allows it later: nobody is
 * to find it there.
 */
const rejectAll = ({ sessionID: own, ...place }: Place, family: Family): Effect.Effect<void, never, Client> => {
  const ours = ({ sessionID }: { readonly sessionID: SessionID }) => sessionID === own || family.has(sessionID)
  const permissions = Effect.flatMap(Permission.list(place), (requests) =>
    Effect.forEach(requests.filter(ours), ({ id }) =>
      Effect.ignore(Permission.reply({ ...place, requestID: id, reply: "reject" }))
    )
  )
  const questions = Effect.flatMap(Question.list(place), (requests) =>
    Effect.forEach(requests.filter(ours), ({ id }) => Effect.ignore(Question.reject({ ...place, requestID: id })))
  )
  return Effect.zipRight(Effect.ignore(permissions), Effect.ignore(questions))
}

/**
 * Aborts until the turn has ended and no session of its family is at work; bounded, and whatever happens to the caller. A
 * turn that has ended already is left alone, and the one after it.
 */
export const abort = (place: Place, mark: Mark, family: Family): Effect.Effect<void, never, Client> =>
  Effect.suspend(() => {
    let quiet = 0
    const isOver = (span: Span | undefined, idle: boolean) =>
      span !== undefined && (span.followed || (idle && lastOf(span)?.time.completed !== undefined))
    const over = Effect.map(look(place, mark), ({ idle, span }) => isOver(span, idle))
    /** A session that is gone has no messages, yet its turn may run. */
    const ended = look(place, mark).pipe(
      Effect.map(({ idle, span }) => {
        quiet = idle ? quiet + 1 : 0
        return isOver(span, idle) || quiet >= quietLooks
      }),
      Effect.catchTag("HttpError", (error) => Effect.succeed(error.status === 404))
    )
    const once = abortAll(place, family).pipe(
      Effect.zipRight(allIdle(place, family)),
      Effect.flatMap((idle) => (idle ? ended : Effect.succeed(false))),
      // A server that has exited for good has nothing at work.
      Effect.catchAll((error) => Effect.succeed(isIncurable(error)))
    )
    const aborted = once.pipe(
      Effect.repeat({ until: (ended) => ended, schedule: Schedule.spaced(between) }),
      Effect.zipRight(rejectAll(place, family))
    )
    return undisturbed(
      Effect.orElseSucceed(over, () => false).pipe(
        Effect.flatMap((over) => (over ? Effect.void : aborted)),
        Effect.timeoutOption(bound),
        Effect.flatMap((done) =>
          Option.isSome(done)
            ? Effect.void
            : Effect.logWarning(`the turn in ${place.sessionID} was aborted, but may still be at work after ${bound}`)
        )
      )
    )
  })
