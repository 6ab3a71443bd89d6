/**
 * Which texts of a line come from the program, the server or the model, and may stand otherwise in the file. All else is the
 * format's own, or the contract's: what a replay goes by.
 */
import * as Either from "effect/Either"
import * as Encoding from "effect/Encoding"
import { type Asked, type Exchange, isEnd, isExchange, type Line, type Request } from "./format.js"
import { type Change, literally, mapTexts } from "./text.js"

/** The paths of operations, by id, before their parameters are filled in. */
export type Templates = ReadonlyMap<string, string>

/** Only what was filled in. */
const filled = (template: string | undefined, path: string, { text }: Change): string => {
  if (template === undefined) return text(path)
  const parts = template.split(/\{\*?\w+\}/)
  const match = new RegExp(`^${parts.map(literally).join("([\\s\\S]*?)")}$`).exec(path)
  if (match === null) return text(path)
  return parts.map((part, index) => `${index === 0 ? "" : text(match[index] ?? "")}${part}`).join("")
}

/** Bytes that are no text are left alone. */
const mapBytes = (bytes: string, { text }: Change): string => {
  const found = Either.flatMap(Encoding.decodeBase64(bytes), (bytes) =>
    Either.try(() => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes))
  )
  if (Either.isLeft(found)) return bytes
  const changed = text(found.right)
  return changed === found.right ? bytes : Encoding.encodeBase64(changed)
}

/** The fields that there are, changed. */
const changed = <A extends object>(
  value: A,
  changes: { readonly [K in keyof A]?: (found: NonNullable<A[K]>) => A[K] }
): A => {
  const copy = { ...value }
  for (const key of Object.keys(changes) as Array<keyof A>) {
    const found = copy[key]
    const change = changes[key]
    if (found !== undefined && found !== null && change !== undefined) copy[key] = change(found)
  }
  return copy
}

export const mapRequest = ({ template, ...request }: Asked, change: Change): Request => {
  const texts = <A>(value: A) => mapTexts(value, change) as A
  return changed<Request>(request, {
    path: (path) => filled(template, path, change),
    query: texts,
    location: texts,
    body: texts
  })
}

const failed =
  ({ text }: Change) =>
  <F extends { readonly description: string }>(failed: F): F => ({ ...failed, description: text(failed.description) })

const mapExchange = (exchange: Exchange, change: Change, templates: Templates): Exchange => {
  const texts = <A>(value: A) => mapTexts(value, change) as A
  const request = mapRequest({ ...exchange, template: templates.get(exchange.operation) }, change)
  return changed<Exchange>(
    { ...exchange, ...request },
    {
      headers: texts,
      answer: texts,
      bytes: (bytes) => mapBytes(bytes, change),
      failed: failed(change)
    }
  )
}

export const mapLine = <L extends Line>(line: L, change: Change, templates: Templates = new Map()): L => {
  const found: Line = line
  const texts = <A>(value: A) => mapTexts(value, change) as A
  const mapped: Line = isExchange(found)
    ? mapExchange(found, change, templates)
    : isEnd(found)
      ? changed(found, { failed: failed(change) })
      : changed(found, { event: texts, data: texts, comment: texts, name: change.name, id: texts })
  return mapped as L
}
