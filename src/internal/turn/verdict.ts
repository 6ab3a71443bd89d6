/** Whether a turn is over, from what a look at the server has shown and what events have told. Pure. */
import type { Failure } from "../events/model.js"
import type { Reason } from "./error.js"
import { reasonOf, type ServerError } from "./reason.js"
import { isFinal, isRefused, lastOf, type Span } from "./span.js"

export interface Evidence {
  /** The turn's messages; absent where its user message is not there. */
  readonly span: Span | undefined
  /** Whether the server says that the session is at rest. */
  readonly idle: boolean
  /** What the server has told of an error. */
  readonly error: ServerError | undefined
  /** What became of the request that began the turn. */
  readonly request: Request
  /** How many looks in a row have left it open already. */
  readonly doubts: number
}

export type Request =
  | { readonly _tag: "Pending" }
  | { readonly _tag: "Accepted" }
  /** An answer that comes when the turn is over has come. */
  | { readonly _tag: "Answered" }
  | { readonly _tag: "Failed"; readonly error: Failure }

export type Verdict =
  | { readonly _tag: "Running" }
  /** The session is at rest, yet the messages do not say that the turn is over: to be looked at again. */
  | { readonly _tag: "Doubtful" }
  | { readonly _tag: "Over"; readonly span: Span }
  | { readonly _tag: "Failed"; readonly reason: Reason }
  /** The turn did not begin. */
  | { readonly _tag: "Refused"; readonly error: Failure }

/**
 * How long to wait from one doubtful look to the next, in milliseconds. A server may say that it is at rest too early, and
 * messages may be complete a moment after it; a server that was started anew never completes them.
 */
export const patience: ReadonlyArray<number> = [250, 500, 1_000, 2_000, 4_000]

const running: Verdict = { _tag: "Running" }
const doubtful: Verdict = { _tag: "Doubtful" }
const failed = (reason: Reason): Verdict => ({ _tag: "Failed", reason })

/** Where nothing more is to be expected: the server's reason, that of the request, or none. */
const lost = ({ error, request }: Evidence, message: string): Verdict => {
  if (error !== undefined) return failed(reasonOf(error))
  if (request._tag === "Failed") return { _tag: "Refused", error: request.error }
  return failed({ _tag: "Vanished", message })
}

/** The reason of a request that failed follows within the second, on the event stream, if at all. */
const requestPatience = 2

/** A message that has failed is complete a moment after the error was told; where it never is, the error will do. */
const errorPatience = 4

export const judge = (evidence: Evidence): Verdict => {
  const { doubts, error, idle, request, span } = evidence
  const last = span === undefined ? undefined : lastOf(span)
  if (!idle) return span?.followed === true ? { _tag: "Over", span } : running
  if (span !== undefined && last?.time.completed !== undefined) {
    const ended = isFinal(last) || last.structured !== undefined || isRefused(span)
    const sure = ended || request._tag === "Answered" || doubts > 0
    return sure ? { _tag: "Over", span } : doubtful
  }
  if (last === undefined) {
    if (error !== undefined) return failed(reasonOf(error))
    if (request._tag === "Failed" && doubts >= requestPatience) return { _tag: "Refused", error: request.error }
    if (request._tag === "Pending" && span === undefined) return running
  }
  if (error !== undefined && doubts >= errorPatience) return failed(reasonOf(error))
  if (doubts < patience.length) return doubtful
  return span === undefined
    ? lost(evidence, "The server accepted the prompt, but there is no trace of it.")
    : lost(evidence, "The server is at rest, but the turn has no end: it may have been started anew meanwhile.")
}
