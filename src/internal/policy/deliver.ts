/** One reply on its way to the server, until it has arrived or cannot. */
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import { Client } from "../../Client.js"
import { HttpError, TransportError } from "../../Errors.js"
import type { Failure } from "../../Events.js"
import { isIncurable } from "../incurable.js"
import type { Settled } from "./model.js"

/** About half a minute. */
export const retry: Schedule.Schedule<unknown> = /*#__PURE__*/ Schedule.intersect(
  /*#__PURE__*/ Schedule.union(
    /*#__PURE__*/ Schedule.exponential("100 millis"),
    /*#__PURE__*/ Schedule.spaced("5 seconds")
  ),
  /*#__PURE__*/ Schedule.recurs(10)
)

/** How long one attempt may take: the server answers a reply at once. */
const limit = "10 seconds"

/** Whether the request may have reached a server that still has what it was told. */
const mayHaveArrived = (error: Failure): boolean =>
  error._tag === "TransportError"
    ? error.reason !== "ConnectionRefused" && error.reason !== "ServerRestarting" && error.reason !== "Dns"
    : error._tag === "HttpError" && error.status >= 500

/** The server says that nobody waits for this reply. */
const isGone = (error: Failure): boolean => error instanceof HttpError && error.status === 404 && error.documented

const tooLate = (operation: string) =>
  Effect.flatMap(
    Client,
    ({ baseUrl }) =>
      new TransportError({
        operation,
        method: "POST",
        url: baseUrl,
        reason: "Timeout",
        description: `no answer to a reply within ${limit}.`
      })
  )

export interface Sending {
  /** The contract's id of the operation. */
  readonly operation: string
  /** Whether nobody waits for it any more; asked before each attempt. */
  readonly inVain: Effect.Effect<boolean, never, Client>
  readonly send: Effect.Effect<unknown, Failure, Client>
  /** What {@link Settled.as} says when this reply has settled the request. */
  readonly as: string
  /** How the request was settled, as far as is known. */
  readonly settled: () => Settled | undefined
  readonly schedule: Schedule.Schedule<unknown, Failure>
}

/**
 * Whose reply settled the request. When an attempt that seemed to fail is followed by "nobody waits", it is taken to have
 * arrived, unless the events say otherwise.
 */
export const deliver = (sending: Sending): Effect.Effect<"Ours" | "Elsewhere", Failure, Client> =>
  Effect.suspend(() => {
    let doubtful = false
    const whose = Effect.sync(() => {
      const as = sending.settled()?.as ?? sending.as
      return doubtful && as === sending.as ? ("Ours" as const) : ("Elsewhere" as const)
    })
    const attempt = sending.send.pipe(
      Effect.as<"Ours" | "Elsewhere">("Ours"),
      Effect.timeoutTo({ duration: limit, onSuccess: Effect.succeed, onTimeout: () => tooLate(sending.operation) }),
      Effect.flatten,
      Effect.catchIf(isGone, () => whose),
      Effect.tapError((error) =>
        Effect.sync(() => {
          doubtful ||= mayHaveArrived(error)
        })
      )
    )
    return Effect.if(sending.inVain, { onTrue: () => whose, onFalse: () => attempt }).pipe(
      Effect.retry({ schedule: sending.schedule, while: (error) => !isIncurable(error) }),
      Effect.catchAll((error) => (sending.settled() === undefined ? Effect.fail(error) : whose))
    )
  })
