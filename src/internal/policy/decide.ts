/** What a handler says in time, or what stands in for it. */
import * as Cause from "effect/Cause"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import { field } from "../field.js"
import type { Deciding } from "./model.js"

export interface Made<Reply> {
  readonly reply: Reply
  readonly by: "handler" | "otherwise" | "timeLimit"
}

/** Its tag or its class. The words of a failure are for the program, not for the agent. */
const nameOf = (cause: Cause.Cause<unknown>): string => {
  if (Cause.isInterruptedOnly(cause)) return "interrupted"
  const failure = Cause.squash(cause)
  const name = field(failure, "_tag") ?? field(failure, "name")
  return typeof name === "string" && name !== "" ? name : "unknown failure"
}

/** A handler that does not give way when its time is over, or when it is interrupted, holds up nobody. */
const handled = <Request, Reply, E, R>(
  { handler, otherwise, timeLimit }: Deciding<Request, Reply, E, R>,
  request: Request
): Effect.Effect<Made<Reply>, E, R> => {
  const instead = (by: "otherwise" | "timeLimit") => Effect.sync(() => ({ reply: otherwise(request), by }))
  if (handler === undefined) return instead("otherwise")
  return Effect.gen(function* () {
    const fiber = yield* Effect.fork(Effect.interruptible(Effect.suspend(() => handler(request))))
    const exit = yield* Effect.timeoutOption(Fiber.await(fiber), timeLimit ?? Duration.infinity)
    if (Option.isNone(exit)) {
      yield* Fiber.interruptFork(fiber)
      return yield* instead("timeLimit")
    }
    const reply = yield* exit.value
    return reply === undefined ? yield* instead("otherwise") : { reply, by: "handler" as const }
  })
}

/** What is replied: what is clear beforehand, what the handler says, or what stands in for it. Whatever fails is a refusal. */
export const decided = <Request, Reply, Before, E, R, R2>(
  deciding: Deciding<Request, Reply, E, R>,
  request: Request,
  before: Effect.Effect<Option.Option<Before>, never, R2>,
  onFailure: (cause: Cause.Cause<E>) => Effect.Effect<void>
): Effect.Effect<Before | Made<Reply> | { readonly reply: Reply; readonly by: "failure" }, never, R | R2> =>
  Effect.flatMap(before, (clear) =>
    Option.match(clear, {
      onNone: (): Effect.Effect<Before | Made<Reply>, E, R> => handled(deciding, request),
      onSome: Effect.succeed
    })
  ).pipe(
    Effect.catchAllCause((cause) =>
      Effect.as(onFailure(cause), { reply: deciding.refusal(nameOf(cause)), by: "failure" as const })
    )
  )
