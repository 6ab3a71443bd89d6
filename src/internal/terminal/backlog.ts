/**
 * What a terminal has written and nobody has read yet. A cursor is a place in the output: how many UTF-16 units the program
 * wrote before it.
 */
import * as Effect from "effect/Effect"
import type * as Exit from "effect/Exit"
import * as Mailbox from "effect/Mailbox"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import type { PtyID } from "../../Schema/Ids.js"
import { type Failure, OutputLost } from "./model.js"

export interface Backlog {
  /** The end of what has come; unknown until the first text has, where no place to start was given. */
  readonly come: () => number | undefined
  /** The end of what was read. */
  readonly read: Effect.Effect<number>
  /** Whether no more should come: once there is too much, until half of it was read. */
  readonly isFull: () => boolean
  /** Adds text that starts at this cursor. What lies between it and the end of what has come is lost. */
  readonly add: (text: string, cursor: number) => void
  /** Marks a hole at the end of what has come; without a length, the unknown rest. */
  readonly lose: (length?: number) => void
  readonly end: (exit: Exit.Exit<void, Failure>) => void
  readonly output: Stream.Stream<string, Failure | OutputLost>
}

/** How much text may wait for its reader, in UTF-16 units. */
const room = 1_000_000

interface Piece {
  readonly text: string
  readonly end: number
}

/** `onRoom` is called when it is no longer full. */
export const make = (ptyID: PtyID, start: number | undefined, onRoom: () => void): Effect.Effect<Backlog> =>
  Effect.map(Mailbox.make<Piece | OutputLost, Failure>(), (mailbox) => {
    let come = start
    let read = start ?? 0
    let waiting = 0
    let full = false

    const lose = (length?: number) => {
      const cursor = come ?? 0
      come = cursor + (length ?? 0)
      mailbox.unsafeOffer(new OutputLost({ ptyID, cursor, ...(length === undefined ? {} : { lost: length }) }))
    }

    /** A hole fails the one who reads; who reads again goes on behind it. */
    const next = Effect.uninterruptibleMask((restore) =>
      restore(mailbox.take).pipe(
        Effect.mapError(
          (error): Option.Option<Failure | OutputLost> =>
            error._tag === "NoSuchElementException" ? Option.none() : Option.some(error)
        ),
        Effect.flatMap((piece): Effect.Effect<string, Option.Option<Failure | OutputLost>> => {
          if (piece instanceof OutputLost) {
            read = piece.cursor + (piece.lost ?? 0)
            return Effect.fail(Option.some(piece))
          }
          read = piece.end
          waiting -= piece.text.length
          if (full && waiting <= room / 2) {
            full = false
            onRoom()
          }
          return Effect.succeed(piece.text)
        })
      )
    )

    return {
      come: () => come,
      read: Effect.sync(() => read),
      isFull: () => full,
      add: (text, cursor) => {
        if (come !== undefined && cursor > come) lose(cursor - come)
        come = cursor + text.length
        waiting += text.length
        if (waiting > room) full = true
        if (text !== "") mailbox.unsafeOffer({ text, end: come })
      },
      lose,
      end: (exit) => mailbox.unsafeDone(exit),
      output: Stream.repeatEffectOption(next)
    }
  })
