/** What happens while it is recorded, and how it is written down at the end, when all secrets and ids are known. */

import * as Effect from "effect/Effect"
import { field } from "../../../internal/field.js"
import { liveClock } from "./clock.js"
import type { Asked, End, Event, Exchange, Failed, Line, Outcome } from "./format.js"
import { isEnd, isExchange, print, version } from "./format.js"
import { aliasing } from "./ids.js"
import { mapLine, type Templates } from "./line.js"
import { redactor } from "./redact.js"
import { eachString, mapStrings, replacing } from "./text.js"

/** A connection of events that is open. */
export interface Connection {
  readonly events: (events: ReadonlyArray<Omit<Event, "n" | "ms" | "stream">>) => Effect.Effect<void>
  /** Only the first end counts. */
  readonly end: (how: End["end"], failed?: Failed) => Effect.Effect<void>
}

export interface Tape {
  readonly lines: ReadonlyArray<Line>
  readonly templates: Templates
  /** A request has begun; the result says what became of it. */
  readonly asked: (request: Asked) => Effect.Effect<(outcome: Outcome | undefined) => Effect.Effect<void>>
  /** The same of a connection of events. */
  readonly opened: (request: Asked) => Effect.Effect<{
    readonly answered: (outcome: Outcome | undefined) => Effect.Effect<void>
    readonly connection: Connection
  }>
}

export const make: Effect.Effect<Tape> = Effect.map(liveClock.currentTimeMillis, (start) => {
  const lines: Array<Line> = []
  const templates = new Map<string, string>()
  const state = { n: 0, streams: 0 }
  const now = Effect.map(liveClock.currentTimeMillis, (now) => ({ n: ++state.n, ms: now - start }))

  const begin = ({ template, ...request }: Asked, stream?: number) =>
    Effect.map(now, (begun) => {
      if (template !== undefined) templates.set(request.operation, template)
      const index = lines.push({ ...begun, ...(stream === undefined ? {} : { stream }), ...request }) - 1
      return (outcome: Outcome | undefined) =>
        outcome === undefined
          ? Effect.void
          : Effect.map(now, ({ ms, n }) => {
              const exchange: Exchange = {
                ...begun,
                ...(stream === undefined ? {} : { stream }),
                ...request,
                done: n,
                took: ms - begun.ms,
                ...outcome
              }
              lines[index] = exchange
            })
    })

  return {
    lines,
    templates,
    asked: (request) => begin(request),
    opened: (request) =>
      Effect.suspend(() => {
        const stream = ++state.streams
        let over = false
        return Effect.map(begin(request, stream), (answered) => ({
          answered,
          connection: {
            events: (events) =>
              Effect.forEach(events, (event) => Effect.map(now, (at) => void lines.push({ ...at, stream, ...event })), {
                discard: true
              }),
            end: (end, failed) =>
              Effect.suspend(() => {
                if (over) return Effect.void
                over = true
                return Effect.map(now, (at) => {
                  lines.push({ ...at, stream, end, ...(failed === undefined ? {} : { failed }) })
                })
              })
          }
        }))
      })
  }
})

/**
 * A secret that a model repeats may come in pieces, one for each event: the pieces of a text that holds one are put into
 * its first event.
 */
const joined = (lines: ReadonlyArray<Line>, hides: (text: string) => boolean): ReadonlyArray<Line> => {
  const texts = new Map<string, { text: string; readonly lines: Array<number> }>()
  const deltaOf = (line: Line) => {
    const event = isExchange(line) || isEnd(line) ? undefined : line.event
    const properties =
      field(event, "properties") ?? field(field(event, "payload"), "properties") ?? field(event, "data")
    const delta = field(properties, "delta")
    return typeof delta === "string" ? { properties, delta } : undefined
  }
  for (const [index, line] of lines.entries()) {
    const found = deltaOf(line)
    if (found === undefined) continue
    const of = JSON.stringify([
      field(line, "stream"),
      field(found.properties, "partID"),
      field(found.properties, "field")
    ])
    const known = texts.get(of) ?? { text: "", lines: [] }
    known.text += found.delta
    known.lines.push(index)
    texts.set(of, known)
  }
  const instead = new Map<number, string>()
  for (const { lines, text } of texts.values()) {
    if (lines.length > 1 && hides(text))
      for (const [place, index] of lines.entries()) instead.set(index, place === 0 ? text : "")
  }
  return lines.map((line, index) => {
    const text = instead.get(index)
    return text === undefined ? line : (mapStrings(line, (found, key) => (key === "delta" ? text : found)) as Line)
  })
}

export interface Writing {
  readonly templates: Templates
  readonly secrets: ReadonlyArray<string>
  readonly aliases: Readonly<Record<string, string>>
  /** What stands for something, and is known without being told: the address of the server. */
  readonly known: Readonly<Record<string, string>>
}

/** A path as it stands in a URL has an alias of its own, where it is written otherwise there. */
export const pairsOf = (
  aliases: Readonly<Record<string, string>>
): ReadonlyArray<readonly [alias: string, value: string]> =>
  Object.entries(aliases).flatMap(([alias, value]) => {
    const encoded = encodeURI(value.replaceAll(/\p{Surrogate}/gu, "\ufffd"))
    return encoded === value ? [[alias, value]] : [[alias, value] as const, [`${alias}%`, encoded] as const]
  })

/** The text of the recording. */
export const written = (lines: ReadonlyArray<Line>, { aliases, known, secrets, templates }: Writing): string => {
  const hidden = redactor(secrets, lines)
  const named = replacing(
    pairsOf({ ...aliases, ...known }).map(([alias, value]) => [value, alias] as const),
    true
  )
  const whole = joined(
    [...lines].sort((a, b) => a.n - b.n),
    (text) => hidden.text(text) !== text
  )
  const plain = whole.map((line) => mapLine(mapLine(line, hidden, templates), named, templates))
  const { alias, ids } = aliasing(plain)
  const lasting = plain.map((line) => mapStrings(line, alias) as Line)
  const isUsed = new Set<string>()
  eachString(lasting, (text) => {
    for (const name of Object.keys(aliases)) if (text.includes(name)) isUsed.add(name)
  })
  const header = { recording: "opencode-effect", version, ids, aliases: [...isUsed].sort() } as const
  return print(header, lasting)
}
