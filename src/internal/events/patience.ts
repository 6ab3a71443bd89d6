/** How long a passing fault of a question is borne, that a stream of events asks beside its connection. */
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import { isIncurable } from "../incurable.js"
import type { Failure } from "./model.js"

/** About three seconds: the server is there, and a stream must not wait for one route that is broken. */
const schedule = /*#__PURE__*/ Schedule.intersect(
  /*#__PURE__*/ Schedule.exponential("100 millis"),
  /*#__PURE__*/ Schedule.recurs(5)
)

export const patiently = <A, E extends Failure, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.retry(effect, { schedule, while: (error) => !isIncurable(error) })
