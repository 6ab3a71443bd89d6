/**
 * Ids, which differ from run to run → aliases, which do not: `msg_0001`. An alias fits the schema of its id, and aliases
 * stand in the order of their ids. UUIDs and git's hashes have aliases of their own shape, in the order of appearance.
 */
import type { Header } from "./format.js"
import { eachString, literally } from "./text.js"

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
const hash = "(?<![0-9a-f])[0-9a-f]{40}(?![0-9a-f])"

/** The server's ids: a time of twelve digits, and fourteen letters. What a program makes may be longer. */
const id = "[a-z]{3}_[0-9a-f]{12}[0-9A-Za-z]{14,}"

const found = new RegExp(`${id}|${uuid}|${hash}`, "g")

const uuidAlias = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`
const hashAlias = (index: number) => String(index).padStart(40, "0")

const kindOf = (text: string): string => (text[3] === "_" ? text.slice(0, 3) : text.includes("-") ? "uuid" : "hash")

/** The time of an id. Those that a program made may all have the same, and their order is that of their appearance. */
const timeOf = (text: string): string => (text[3] === "_" ? text.slice(4, 16) : "")

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

export interface Aliased {
  readonly ids: Header["ids"]
  readonly alias: (text: string) => string
}

/** The aliases of all ids in these values. */
export const aliasing = (values: Iterable<unknown>): Aliased => {
  const kinds = new Map<string, Set<string>>()
  /** How many digits tokens have that look like an alias and are none. */
  const taken = new Set<string>()
  for (const value of values) {
    eachString(value, (text) => {
      for (const [id] of text.matchAll(found)) {
        const kind = kindOf(id)
        const known = kinds.get(kind)
        if (known === undefined) kinds.set(kind, new Set([id]))
        else known.add(id)
      }
      for (const [, prefix, digits = ""] of text.matchAll(/([a-z]{3})_(\d+)(?![0-9A-Za-z])/g)) {
        taken.add(`${prefix} ${digits.length}`)
      }
    })
  }
  const prefixes = [...kinds.keys()].filter((kind) => kind.length === 3).sort()
  let digits = 4
  const isTaken = () => prefixes.some((prefix) => taken.has(`${prefix} ${digits}`))
  const isFull = () => prefixes.some((prefix) => (kinds.get(prefix)?.size ?? 0) >= 10 ** digits)
  while (isTaken() || isFull()) digits++
  const aliases = new Map<string, string>()
  for (const [kind, ids] of kinds) {
    // The sort is stable.
    const ordered = [...ids].sort((a, b) => compare(timeOf(a), timeOf(b)))
    for (const [index, id] of ordered.entries()) {
      const alias =
        kind === "uuid"
          ? uuidAlias(index + 1)
          : kind === "hash"
            ? hashAlias(index + 1)
            : `${kind}_${String(index + 1).padStart(digits, "0")}`
      aliases.set(id, alias)
    }
  }
  return { ids: { digits, prefixes }, alias: (text) => text.replace(found, (id) => aliases.get(id) ?? id) }
}

/** The aliases in a recorded text. */
export const aliasPattern = ({ digits, prefixes }: Header["ids"]): string => {
  const shapes = [uuid, hash]
  if (prefixes.length > 0) shapes.unshift(`(?:${prefixes.map(literally).join("|")})_\\d{${digits}}(?![0-9A-Za-z])`)
  return shapes.join("|")
}

/** What an alias may stand for. */
export const standsFor = (alias: string): string => {
  const kind = kindOf(alias)
  return kind === "uuid" ? uuid : kind === "hash" ? "[0-9a-f]{40}" : `${kind}[0-9A-Za-z_-]+`
}
