/**
 * Resources shared by key, on Effect's `RcMap`: started on demand, kept for a while when nobody uses them, and never more
 * than so many at once. `RcMap` counts the users and closes what is idle; what is here is the queue for room, and that
 * one which failed or ended is not given out again. Knows nothing of OpenCode.
 */
import * as Context from "effect/Context"
import * as Deferred from "effect/Deferred"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as FiberId from "effect/FiberId"
import * as Option from "effect/Option"
import * as RcMap from "effect/RcMap"
import * as Scope from "effect/Scope"

export interface Pool<A, E> {
  /** The resource of a key, in use until the scope closes. */
  readonly get: (key: string) => Effect.Effect<A, E, Scope.Scope>
  /** The next use of the key starts a new one; the present one ends once nobody uses it. */
  readonly invalidate: (key: string) => Effect.Effect<void>
}

/**
 * One resource from its start to its end. These are the keys of the `RcMap`: a new one for every start, since an entry
 * that was invalidated while in use would otherwise, when it ends, take its successor with it.
 */
class Slot {
  users = 0
  /** Whether a start was ever tried; there is no second one. */
  started = false
  ready = false
  /** Whether it counts against the capacity. */
  counted = false
  constructor(readonly key: string) {}
}

export const make = <A, E, R>(options: {
  readonly start: (key: string) => Effect.Effect<A, E, R | Scope.Scope>
  /** Waits for the end of a resource that ends by itself. */
  readonly ended: (resource: A) => Effect.Effect<unknown>
  readonly idleTimeToLive: Duration.DurationInput
  readonly capacity: number
}): Effect.Effect<Pool<A, E>, never, R | Scope.Scope> =>
  Effect.gen(function* () {
    const context = yield* Effect.context<R>()
    const poolScope = yield* Effect.scope
    /** The slot that a key's next user gets. */
    const current = new Map<string, Slot>()
    /** Those without users, the longest idle first. */
    const idle = new Set<Slot>()
    /** What ends each that starts or runs, in use or not. */
    const ends = new Map<Slot, Effect.Effect<unknown>>()
    /** Those that will make room shortly. */
    const closing = new Set<Slot>()
    /** Those that wait for room, the first come first. */
    const waiting: Array<{ readonly slot: Slot; readonly turn: Deferred.Deferred<void> }> = []
    let free = options.capacity
    let closed = false

    const slotOf = (key: string): Slot => {
      const slot = current.get(key) ?? new Slot(key)
      current.set(key, slot)
      return slot
    }

    /** From now on nobody else gets it. */
    const retire = (slot: Slot): void => {
      idle.delete(slot)
      if (current.get(slot.key) === slot) current.delete(slot.key)
    }

    const drop = (slot: Slot): Effect.Effect<void> =>
      Effect.suspend(() => {
        retire(slot)
        return Effect.uninterruptible(RcMap.invalidate(map, slot))
      })

    const makeRoom: Effect.Effect<void> = Effect.suspend(() => {
      const evicted = Array.from(idle).slice(0, Math.max(0, waiting.length - closing.size))
      for (const slot of evicted) {
        retire(slot)
        closing.add(slot)
      }
      return Effect.forEach(evicted, (slot) => Effect.forkIn(drop(slot), poolScope), { discard: true })
    })

    const enter = (slot: Slot): Effect.Effect<void> =>
      Effect.uninterruptibleMask((restore) =>
        Effect.suspend(() => {
          if (free > 0) {
            free--
            slot.counted = true
            return Effect.void
          }
          const waiter = { slot, turn: Deferred.unsafeMake<void>(FiberId.none) }
          waiting.push(waiter)
          return Effect.zipRight(makeRoom, restore(Deferred.await(waiter.turn))).pipe(
            Effect.onInterrupt(() =>
              Effect.sync(() => {
                const index = waiting.indexOf(waiter)
                if (index >= 0) waiting.splice(index, 1)
              })
            )
          )
        })
      )

    /** Hands its room to the next that waits. May be said twice. */
    const leave = (slot: Slot): void => {
      closing.delete(slot)
      if (!slot.counted) return
      slot.counted = false
      const next = waiting.shift()
      if (next === undefined) {
        free++
      } else {
        next.slot.counted = true
        Deferred.unsafeDone(next.turn, Effect.void)
      }
    }

    const start = (slot: Slot): Effect.Effect<A, E, Scope.Scope> =>
      Effect.uninterruptibleMask((restore) =>
        Effect.gen(function* () {
          const scope = yield* Scope.make()
          const stop = yield* Effect.withFiberRuntime<Effect.Effect<unknown>>((fiber) =>
            Effect.succeed(Fiber.interrupt(fiber))
          )
          ends.set(slot, stop)
          const exit = yield* Effect.zipRight(enter(slot), options.start(slot.key)).pipe(
            restore,
            // Nothing of the first caller but its fiber: what it was given may be gone while others use the resource.
            Effect.mapInputContext((_: Context.Context<never>) =>
              Context.merge(context, Context.make(Scope.Scope, scope))
            ),
            Effect.exit
          )
          if (Exit.isFailure(exit)) {
            retire(slot)
            yield* Scope.close(scope, exit)
            ends.delete(slot)
            leave(slot)
            return yield* Effect.failCause(exit.cause)
          }
          slot.ready = true
          ends.set(slot, Scope.close(scope, Exit.void))
          yield* Effect.addFinalizer((exit) =>
            Effect.suspend(() => {
              retire(slot)
              closing.add(slot)
              return Scope.close(scope, exit)
            }).pipe(
              Effect.ensuring(
                Effect.sync(() => {
                  ends.delete(slot)
                  leave(slot)
                })
              ),
              Effect.uninterruptible
            )
          )
          yield* Effect.interruptible(options.ended(exit.value)).pipe(
            Effect.zipRight(
              Effect.suspend(() => {
                leave(slot)
                return drop(slot)
              })
            ),
            Effect.forkIn(poolScope)
          )
          return exit.value
        })
      ).pipe(Effect.interruptible)

    const map = yield* RcMap.make({
      lookup: (slot: Slot): Effect.Effect<Option.Option<A>, E, Scope.Scope> =>
        Effect.suspend(() => {
          // `RcMap` asks again when it has just closed an idle entry of which the slot does not know yet.
          if (slot.started) return Effect.succeedNone
          slot.started = true
          return Effect.asSome(start(slot))
        }),
      idleTimeToLive: options.idleTimeToLive
    })
    yield* Effect.addFinalizer(() =>
      Effect.suspend(() => {
        closed = true
        for (const { turn } of waiting.splice(0)) Deferred.unsafeDone(turn, Effect.interrupt)
        // All at once, where `RcMap` closes one after the other.
        return Effect.all(ends.values(), { concurrency: "unbounded", discard: true })
      })
    )

    const release = (slot: Slot): Effect.Effect<void> =>
      Effect.suspend(() => {
        slot.users--
        if (slot.users > 0) return Effect.void
        if (current.get(slot.key) !== slot || !slot.ready) return drop(slot)
        idle.add(slot)
        return makeRoom
      })

    const get = (key: string): Effect.Effect<A, E, Scope.Scope> =>
      Effect.uninterruptibleMask((restore) =>
        Effect.gen(function* () {
          const outer = yield* Effect.scope
          while (true) {
            if (closed) return yield* Effect.interrupt
            const slot = slotOf(key)
            slot.users++
            idle.delete(slot)
            // A scope of its own, so that an attempt that fails or is interrupted lets go at once.
            const scope = yield* Scope.make()
            yield* Scope.addFinalizer(scope, release(slot))
            const exit = yield* Effect.exit(restore(Scope.extend(RcMap.get(map, slot), scope)))
            if (Exit.isSuccess(exit) && Option.isSome(exit.value)) {
              yield* Scope.addFinalizerExit(outer, (exit) => Effect.uninterruptible(Scope.close(scope, exit)))
              return exit.value.value
            }
            if (Exit.isSuccess(exit)) retire(slot)
            yield* Scope.close(scope, exit)
            if (Exit.isFailure(exit)) return yield* Effect.failCause(exit.cause)
          }
        })
      )

    return {
      get,
      invalidate: (key) =>
        Effect.suspend(() => {
          const slot = current.get(key)
          return slot === undefined ? Effect.void : drop(slot)
        })
    }
  })
