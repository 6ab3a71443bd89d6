/** The bytes of one connection, read ahead of the consumer, and how the connection is over. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { TransportError } from "../../Errors.js"
import { isIncurable } from "../incurable.js"
import type { Disconnect, Failure } from "./model.js"

/** How a connection is over: another one may follow, or not. */
export type Over = Disconnect | { readonly _tag: "Incurable"; readonly error: Failure }

export const overBy = (error: Failure): Over =>
  error._tag === "SchemaError" || isIncurable(error) ? { _tag: "Incurable", error } : { _tag: "Failed", error }

/** How many parts may wait for the consumer before no more are read. */
const ahead = 4

/**
 * Reads ahead, a few parts, and watches that they come: one fiber and one timer for a connection, not for each part. While
 * the consumer has not taken what is there, silence is not the server's. The result takes what has come, and fails after the
 * last of it. It hands over by itself: a queue of Effect's would cost a tenth of all.
 */
export const watched = (
  bytes: Stream.Stream<Uint8Array, TransportError>,
  stallTimeout: Duration.Duration,
  onLife: (now: number) => void
): Effect.Effect<Effect.Effect<ReadonlyArray<Uint8Array>, Over>, never, Scope.Scope> =>
  Effect.gen(function* () {
    const clock = yield* Effect.clock
    const limit = Duration.toMillis(stallTimeout)
    let parts: Array<Uint8Array> = []
    let over: Effect.Effect<never, Over> | undefined
    /** Since when the server is waited for; absent while the consumer is. */
    let waiting: number | undefined = clock.unsafeCurrentTimeMillis()
    /** What lets the consumer go on, and the reader, where they wait for each other. */
    let onPart: (() => void) | undefined
    let onRoom: (() => void) | undefined

    const arrived = () => {
      const resume = onPart
      onPart = undefined
      resume?.()
    }
    const taken = () => {
      const resume = onRoom
      onRoom = undefined
      resume?.()
    }
    const room = Effect.async<void>((resume) => {
      onRoom = () => {
        waiting = clock.unsafeCurrentTimeMillis()
        resume(Effect.void)
      }
    })
    const part = Effect.async<void>((resume) => {
      onPart = () => resume(Effect.void)
    })

    const reading = Stream.runForEachChunk(bytes, (read) =>
      Effect.suspend(() => {
        const now = clock.unsafeCurrentTimeMillis()
        onLife(now)
        for (const part of read) parts.push(part)
        arrived()
        waiting = parts.length > ahead ? undefined : now
        return waiting === undefined ? room : Effect.void
      })
    )
    const watching: Effect.Effect<Over> = Effect.suspend(() => {
      const left = waiting === undefined ? limit : waiting + limit - clock.unsafeCurrentTimeMillis()
      return left <= 0
        ? Effect.succeed({ _tag: "Stalled", after: stallTimeout })
        : Effect.zipRight(Effect.sleep(left), watching)
    })
    const ended = Effect.match(reading, { onSuccess: (): Over => ({ _tag: "Ended" }), onFailure: overBy })
    const end = (how: Effect.Effect<never, Over>) =>
      Effect.sync(() => {
        over ??= how
        arrived()
      })
    for (const how of [ended, watching]) {
      yield* Effect.matchCauseEffect(how, {
        onSuccess: (over) => end(Effect.fail(over)),
        onFailure: (defect) => end(Effect.failCause(defect))
      }).pipe(Effect.interruptible, Effect.forkScoped)
    }

    const take: Effect.Effect<ReadonlyArray<Uint8Array>, Over> = Effect.suspend(() => {
      if (parts.length > 0) {
        const all = parts
        parts = []
        taken()
        return Effect.succeed(all)
      }
      return over ?? Effect.zipRight(part, take)
    })
    return take
  })
