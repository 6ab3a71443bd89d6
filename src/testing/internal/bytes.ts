/**
 * The bytes of an answer on their way through the fault proxy: the events in them, and the steps that change them. Nothing
 * here knows of sockets or time.
 */
import { PCGRandom } from "effect/Utils"
import type { Cut, Event, Sizes, Step } from "../FaultProxy.js"

/** Some bytes of a body. */
export interface Piece<E extends Event> {
  readonly bytes: Uint8Array
  /** What these bytes complete: an event, or a block without data, such as a comment. */
  readonly ends?: E | "Block" | undefined
  /** Whether the bytes go out before any later ones are added to them. */
  readonly alone?: boolean | undefined
}

/** Bytes, or the end of them. */
export type Item<E extends Event> = Piece<E> | { readonly cut: Cut }

/** A step in its state for one answer. */
interface Stage<E extends Event> {
  /** What comes before anything of the target. */
  readonly start: ReadonlyArray<Item<E>>
  readonly feed: (piece: Piece<E>) => ReadonlyArray<Item<E>>
}

/** The steps as one: what comes first, and what comes of a piece of the target. */
export const pipeline = <E extends Event>(steps: ReadonlyArray<Step>): Stage<E> => {
  const stages = steps.map((step) => stageOf<E>(step))
  return {
    start: stages.reduce<ReadonlyArray<Item<E>>>((items, stage) => [...stage.start, ...through(items, stage)], []),
    feed: (piece) => stages.reduce<ReadonlyArray<Item<E>>>(through, [piece])
  }
}

const through = <E extends Event>(items: ReadonlyArray<Item<E>>, stage: Stage<E>): ReadonlyArray<Item<E>> =>
  items.flatMap((item) => ("cut" in item ? [item] : stage.feed(item)))

const stageOf = <E extends Event>(step: Step): Stage<E> => {
  switch (step._tag) {
    case "CutAfter":
      return "bytes" in step.after
        ? cutAfterBytes(step.after.bytes, step.cut)
        : cutAfterEvents(step.after.events, step.cut)
    case "Split":
      return split(step.sizes)
    case "Inject":
      return inject(step.afterEvents, step.text)
    case "LineEndings":
      return lineEndings(step.ending)
    case "Rewrite":
      return rewrite(step.rewrite)
  }
}

const isEvent = <E extends Event>(ends: Piece<E>["ends"]): ends is E => typeof ends === "object"

const text = (content: string): Uint8Array => new TextEncoder().encode(content)

const cutAfterBytes = <E extends Event>(amount: number, cut: Cut): Stage<E> => {
  let left = amount
  return {
    start: left === 0 ? [{ cut }] : [],
    feed: (piece) => {
      if (left === 0) return []
      if (piece.bytes.length < left) {
        left -= piece.bytes.length
        return [piece]
      }
      const last = piece.bytes.length === left ? piece : { bytes: piece.bytes.subarray(0, left) }
      left = 0
      return [last, { cut }]
    }
  }
}

const cutAfterEvents = <E extends Event>(amount: number, cut: Cut): Stage<E> => {
  let left = amount
  return {
    start: left === 0 ? [{ cut }] : [],
    feed: (piece) => {
      if (left === 0) return []
      if (isEvent(piece.ends)) left--
      return left === 0 ? [piece, { cut }] : [piece]
    }
  }
}

const split = <E extends Event>(sizes: Sizes): Stage<E> => {
  const next = sizesOf(sizes)
  let left = next()
  return {
    start: [],
    feed: ({ alone, bytes, ends }) => {
      const pieces: Array<Piece<E>> = []
      let rest = bytes
      while (rest.length >= left) {
        const head = rest.subarray(0, left)
        rest = rest.subarray(left)
        left = next()
        pieces.push({ bytes: head, ends: rest.length === 0 ? ends : undefined, alone: true })
      }
      if (rest.length > 0) {
        left -= rest.length
        pieces.push({ bytes: rest, ends, alone })
      }
      return pieces
    }
  }
}

/** Sizes without end, each at least 1. */
const sizesOf = (sizes: Sizes): (() => number) => {
  if (typeof sizes === "number") return () => Math.max(1, sizes)
  if ("seed" in sizes) {
    const random = new PCGRandom(sizes.seed)
    return () => 1 + random.integer(Math.max(1, sizes.upTo))
  }
  let index = 0
  return () => Math.max(1, sizes[index++ % sizes.length] ?? 1)
}

const inject = <E extends Event>(afterEvents: number, content: string): Stage<E> => {
  const injected: Piece<E> = { bytes: text(content) }
  let events = 0
  return {
    start: afterEvents === 0 ? [injected] : [],
    feed: (piece) => (isEvent(piece.ends) && ++events === afterEvents ? [piece, injected] : [piece])
  }
}

const lf = 10
const cr = 13

const lineEndings = <E extends Event>(ending: "\r\n" | "\r"): Stage<E> => {
  const replacement = text(ending)
  return {
    start: [],
    feed: (piece) => {
      const bytes: Array<number> = []
      for (const byte of piece.bytes) {
        if (byte === lf) bytes.push(...replacement)
        else bytes.push(byte)
      }
      return [{ ...piece, bytes: Uint8Array.from(bytes) }]
    }
  }
}

const rewrite = <E extends Event>(rewrite: (event: Event) => string | undefined): Stage<E> => {
  let block: Array<Piece<E>> = []
  return {
    start: [],
    feed: (piece) => {
      block.push(piece)
      if (piece.ends === undefined) return []
      const whole = block
      block = []
      const content = isEvent(piece.ends) ? rewrite(piece.ends) : undefined
      return content === undefined ? whole : content === "" ? [] : [{ bytes: text(content), ends: "Block" }]
    }
  }
}

/** Finds the events in the chunks of an event stream: the same bytes, divided where a block ends. */
export const divide = <E extends Event>(
  eventOf: (data: string) => E
): ((chunk: Uint8Array) => ReadonlyArray<Piece<E>>) => {
  let block: Array<Uint8Array> = []
  let emptyLine = true
  let afterCR = false
  return (chunk) => {
    const pieces: Array<Piece<E>> = []
    let start = 0
    for (let end = 1; end <= chunk.length; end++) {
      const byte = chunk[end - 1]
      const secondHalf = byte === lf && afterCR
      afterCR = byte === cr
      if (secondHalf) continue
      if (byte !== cr && byte !== lf) {
        emptyLine = false
      } else if (!emptyLine) {
        emptyLine = true
      } else {
        if (afterCR && chunk[end] === lf) {
          end++
          afterCR = false
        }
        const bytes = chunk.subarray(start, end)
        const data = dataOf([...block, bytes])
        pieces.push({ bytes, ends: data === undefined ? "Block" : eventOf(data) })
        block = []
        start = end
      }
    }
    if (start < chunk.length) {
      const bytes = chunk.subarray(start)
      block.push(bytes)
      pieces.push({ bytes })
    }
    return pieces
  }
}

const dataOf = (block: ReadonlyArray<Uint8Array>): string | undefined => {
  const decoder = new TextDecoder()
  const lines = block
    .map((bytes) => decoder.decode(bytes, { stream: true }))
    .join("")
    .split(/\r\n|\r|\n/)
    .flatMap((line) => (line === "data" ? [""] : line.startsWith("data:") ? [line.slice(5).replace(/^ /, "")] : []))
  return lines.length === 0 ? undefined : lines.join("\n")
}
