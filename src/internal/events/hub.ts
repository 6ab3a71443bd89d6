/** One stream of signals for many subscribers, each with a bounded buffer of its own. */
import * as Chunk from "effect/Chunk"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Mailbox from "effect/Mailbox"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { type Connected, type Failure, refused, type Signal } from "./model.js"

/**
 * A subscriber of a shared stream was slower than the events, and its buffer is full.
 *
 * @since 0.1.0
 * @category errors
 */
export class Lagged extends Schema.TaggedError<Lagged>()("Lagged", {
  /** How many signals the buffer holds. */
  capacity: Schema.Number,
  /** How many signals did not fit when it overflowed; those after them are missing too. */
  missed: Schema.Number
}) {
  override get message(): string {
    return `a subscriber of the event stream lags behind: its buffer of ${this.capacity} was full, and ${this.missed} more came. Take events faster, raise \`capacity\`, or choose the strategy "slide" and read again after each \`Missed\`.`
  }
}

/**
 * What a subscriber does when its buffer is full. `"fail"` ends its stream with {@link Lagged} after what is in the buffer;
 * `"slide"` drops the oldest and puts a `Gap` with `Missed` in their place; `"suspend"` holds up the connection, and with
 * it all other subscribers, until there is room.
 *
 * @since 0.1.0
 * @category models
 */
export type Strategy = "fail" | "slide" | "suspend"

/**
 * How a subscriber of a shared stream reads.
 *
 * @since 0.1.0
 * @category models
 */
export interface Buffer {
  /** How many signals may wait; 1024 unless told. */
  readonly capacity?: number | undefined
  /** What happens when they are more; `"fail"` unless told. */
  readonly strategy?: Strategy | undefined
}

/** A signal with its place in the order of all. */
interface Numbered<A> {
  readonly index: number
  readonly signal: Signal<A>
}

interface Subscriber<A> {
  readonly mailbox: Mailbox.Mailbox<Numbered<A>, Failure | Lagged>
  readonly capacity: number
  readonly strategy: Strategy
}

/** How many signals are handed out before their subscribers get to run, where their buffers allow so many. */
const slice = 256

/** How often a subscriber gets to run between two slices: waking up and taking are turns of their own. */
const turns = 8

/**
 * Reads the signals as long as the scope is open; the result subscribes to them. Where they have failed, a new subscriber
 * starts them again.
 */
export const make = <A, R>(
  signals: Stream.Stream<Signal<A>, Failure, R>
): Effect.Effect<(buffer?: Buffer) => Stream.Stream<Signal<A>, Failure | Lagged>, never, R | Scope.Scope> =>
  Effect.gen(function* () {
    const scope = yield* Effect.scope
    const context = yield* Effect.context<R>()
    const subscribers = new Set<Subscriber<A>>()
    const state = {
      /** How many signals there have been. */
      count: 0,
      connected: undefined as Connected | undefined,
      /** How the latest run of the signals ended. */
      ended: undefined as Exit.Exit<void, Failure> | undefined
    }

    const deliver = (subscriber: Subscriber<A>, signals: Chunk.Chunk<Numbered<A>>): Effect.Effect<unknown> => {
      const { mailbox, strategy, capacity } = subscriber
      if (strategy === "suspend") return mailbox.offerAll(signals)
      const missed = mailbox.unsafeOfferAll(signals).length
      if (missed > 0) {
        subscribers.delete(subscriber)
        mailbox.unsafeDone(Exit.fail(new Lagged({ capacity, missed })))
      }
      return Effect.void
    }

    /** Lets subscribers run until all has been taken; one that does not take at once is waited for no longer. */
    const taken = (turns: number): Effect.Effect<void> =>
      Effect.suspend(() =>
        turns > 0 && [...subscribers].some(({ mailbox }) => !Option.contains(mailbox.unsafeSize(), 0))
          ? Effect.zipRight(Effect.yieldNow(), taken(turns - 1))
          : Effect.void
      )

    /** In slices that fit into every buffer, so that a burst is no reason to lag for one who takes at once. */
    const publish = (chunk: Chunk.Chunk<Signal<A>>): Effect.Effect<void> =>
      Effect.suspend(() => {
        if (Chunk.isEmpty(chunk)) return Effect.void
        let size = slice
        for (const { capacity } of subscribers) size = Math.min(size, capacity)
        const [now, later] = Chunk.splitAt(chunk, size)
        const numbered = Chunk.map(now, (signal): Numbered<A> => {
          if (signal._tag === "Connected") state.connected = signal
          else if (signal._tag === "Gap") state.connected = undefined
          return { index: state.count++, signal }
        })
        const delivered = Effect.forEach([...subscribers], (subscriber) => deliver(subscriber, numbered), {
          discard: true
        })
        return Chunk.isEmpty(later)
          ? delivered
          : delivered.pipe(Effect.zipRight(taken(turns)), Effect.zipRight(publish(later)))
      })

    const end = (exit: Exit.Exit<void, Failure>) =>
      Effect.sync(() => {
        state.ended = exit
        state.connected = undefined
        for (const { mailbox } of subscribers) mailbox.unsafeDone(exit)
        subscribers.clear()
      })

    const run = signals.pipe(
      Stream.runForEachChunk(publish),
      // Interrupted it is when the scope closes.
      Effect.onExit((exit) => end(Exit.isInterrupted(exit) ? Exit.void : exit)),
      Effect.provide(context),
      Effect.interruptible,
      Effect.forkIn(scope)
    )
    // The fiber may be interrupted before it has begun.
    yield* Effect.addFinalizer(() => end(Exit.void))
    yield* run

    return ({ capacity = 1024, strategy = "fail" } = {}) =>
      Stream.unwrapScoped(
        Effect.gen(function* () {
          if (!Number.isInteger(capacity) || capacity < 1)
            return Stream.fail(refused("capacity", "a whole number from 1"))
          const mailbox = yield* Effect.acquireRelease(
            Mailbox.make<Numbered<A>, Failure | Lagged>({
              capacity,
              strategy: strategy === "slide" ? "sliding" : strategy === "fail" ? "dropping" : "suspend"
            }),
            (mailbox) => mailbox.shutdown
          )
          const subscriber = { mailbox, capacity, strategy }
          const now = yield* Clock.currentTimeMillis
          const { connected, failed, read } = yield* Effect.acquireRelease(
            Effect.sync(() => {
              const failed = state.ended !== undefined && Exit.isFailure(state.ended)
              if (failed) state.ended = undefined
              if (state.ended === undefined) subscribers.add(subscriber)
              else mailbox.unsafeDone(state.ended)
              return { connected: state.connected, failed, read: { next: state.count, at: now } }
            }),
            () => Effect.sync(() => subscribers.delete(subscriber))
          )
          if (failed) yield* run
          const withGaps = (chunk: Chunk.Chunk<Numbered<A>>, now: number): Chunk.Chunk<Signal<A>> => {
            const found: Array<Signal<A>> = []
            for (const { index, signal } of chunk) {
              if (index !== read.next) {
                const reason = { _tag: "Missed", count: index - read.next } as const
                found.push({ _tag: "Gap", since: read.at, reason })
              }
              read.next = index + 1
              found.push(signal)
            }
            read.at = now
            return Chunk.unsafeFromArray(found)
          }
          const later = Stream.mapChunksEffect(Mailbox.toStream(mailbox), (chunk) =>
            Effect.map(Clock.currentTimeMillis, (now) => withGaps(chunk, now))
          )
          return connected === undefined ? later : Stream.concat(Stream.succeed(connected), later)
        })
      )
  })
