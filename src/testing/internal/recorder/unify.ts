/**
 * Whether a request is the recorded one: the same, but for ids, which are bound to those of this run where they are met
 * first, and for redacted values, which may be anything.
 */
import * as Either from "effect/Either"
import { standsFor } from "./ids.js"
import { redacted } from "./redact.js"
import { literally } from "./text.js"

/** Ids of the recording and of this run: none stands for two. */
export interface Bindings {
  readonly actual: ReadonlyMap<string, string>
  readonly alias: ReadonlyMap<string, string>
}

export interface Difference {
  /** Where, such as `body.parts[0].text`; empty where it is the whole. */
  readonly path: string
  /** Absent where there is nothing. */
  readonly recorded?: unknown
  readonly asked?: unknown
}

/** What is new in the bindings where the two agree, else where they do not. */
export type Unified = Either.Either<ReadonlyMap<string, string>, ReadonlyArray<Difference>>

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value)

export const unify = (recorded: unknown, asked: unknown, aliases: string, bindings: Bindings): Unified => {
  const fresh = new Map<string, string>()
  const differences: Array<Difference> = []
  const token = new RegExp(`${literally(redacted)}|${aliases}`, "g")
  const boundTo = (alias: string) => fresh.get(alias) ?? bindings.actual.get(alias)

  const isFree = (actual: string) =>
    !bindings.alias.has(actual) && ![...fresh.values()].some((bound) => bound === actual)

  const texts = (recorded: string, asked: string): boolean => {
    const names: Array<string> = []
    let pattern = ""
    let at = 0
    for (const { 0: found, index } of recorded.matchAll(token)) {
      pattern += literally(recorded.slice(at, index))
      at = index + found.length
      const bound = found === redacted ? undefined : boundTo(found)
      if (found === redacted) pattern += "[\\s\\S]*"
      else if (bound !== undefined) pattern += literally(bound)
      else {
        const place = names.indexOf(found)
        pattern += place === -1 ? `(${standsFor(found)})` : `\\${place + 1}`
        if (place === -1) names.push(found)
      }
    }
    if (at === 0) return recorded === asked
    const match = new RegExp(`^${pattern}${literally(recorded.slice(at))}$`).exec(asked)
    if (match === null) return false
    const found = names.map((name, index) => [name, match[index + 1] ?? ""] as const)
    const actuals = new Set(found.map(([, actual]) => actual))
    if (actuals.size < found.length || ![...actuals].every(isFree)) return false
    for (const [name, actual] of found) fresh.set(name, actual)
    return true
  }

  const values = (recorded: unknown, asked: unknown, path: string): void => {
    if (typeof recorded === "string" && typeof asked === "string") {
      if (!texts(recorded, asked)) differences.push({ path, recorded, asked })
    } else if (Array.isArray(recorded) && Array.isArray(asked)) {
      for (let index = 0; index < Math.max(recorded.length, asked.length); index++) {
        const place = `${path}[${index}]`
        if (index >= recorded.length) differences.push({ path: place, asked: asked[index] })
        else if (index >= asked.length) differences.push({ path: place, recorded: recorded[index] })
        else values(recorded[index], asked[index], place)
      }
    } else if (isObject(recorded) && isObject(asked)) {
      const left = new Set(Object.keys(asked))
      for (const [name, value] of Object.entries(recorded)) {
        const same = left.has(name) ? name : [...left].find((key) => texts(name, key))
        const place = path === "" ? name : `${path}.${name}`
        if (same === undefined) differences.push({ path: place, recorded: value })
        else {
          left.delete(same)
          values(value, asked[same], place)
        }
      }
      for (const name of left) differences.push({ path: path === "" ? name : `${path}.${name}`, asked: asked[name] })
    } else if (recorded !== asked) differences.push({ path, recorded, asked })
  }

  values(recorded, asked, "")
  return differences.length === 0 ? Either.right(fresh) : Either.left(differences)
}
