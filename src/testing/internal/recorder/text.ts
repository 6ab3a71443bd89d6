/** Values of JSON and their strings. */

/** The value with its strings changed, the names of its fields among them. `key` is the field that a string stands in. */
export const mapStrings = (
  value: unknown,
  change: (text: string, key: string | undefined) => string,
  key?: string
): unknown => {
  if (typeof value === "string") return change(value, key)
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change, key))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [change(name, undefined), mapStrings(inner, change, name)])
  )
}

/** Reads all strings. */
export const eachString = (value: unknown, read: (text: string, key: string | undefined) => void): void => {
  mapStrings(value, (text, key) => {
    read(text, key)
    return text
  })
}

/** A text as a part of a regular expression. */
export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")

/** What is done to the texts of a value; `name` to those that the contract, or the format, gives a meaning. */
export interface Change {
  readonly text: (text: string, key?: string) => string
  readonly name: (text: string) => string
}

/** Fields whose words tell one kind of thing from another. */
const tags: ReadonlySet<string> = new Set([
  "type",
  "_tag",
  "status",
  "role",
  "action",
  "field",
  "mode",
  "reply",
  "reason",
  "finish",
  "method"
])

/** A tag is one word; whatever else stands in such a field is a text. */
const isTag = (key: string | undefined, text: string): boolean =>
  key === "content-type" ||
  (key === "name" && /^[A-Z]\w*Error$/.test(text)) ||
  (key !== undefined && tags.has(key) && /^[A-Za-z]\w*(?:[.-]\w+)*$/.test(text))

/** The value with its texts changed; the names of its fields, and tags, as names. */
export const mapTexts = (value: unknown, change: Change, key?: string): unknown => {
  if (typeof value === "string") return isTag(key, value) ? change.name(value) : change.text(value, key)
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change, key))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [change.name(name), mapTexts(inner, change, name)])
  )
}

/** No field, tag or operation is called so: a path, a sentence, a key. */
const isTelling = (text: string): boolean => /[^\w$.-]/.test(text) || (text.length >= 8 && /\d/.test(text))

/** An id of the server. What stands in it by chance is no text. */
const id = "(?<![A-Za-z0-9])[a-z]{3}_[0-9a-f]{12}[0-9A-Za-z]{14,}"

/**
 * Replaces the first of each pair by the second, longer ones first; with `words`, only where no letter follows on it. What
 * could be a name is left alone in names and in ids.
 */
export const replacing = (pairs: Iterable<readonly [found: string, instead: string]>, words = false): Change => {
  const table = new Map(pairs)
  const sources = [...table.keys()].filter((text) => text !== "").sort((a, b) => b.length - a.length)
  const unchanged = (text: string) => text
  const replaced = (sources: ReadonlyArray<string>, change: (found: string) => string) => {
    if (sources.length === 0) return unchanged
    const pattern = new RegExp(sources.join("|"), "g")
    return (text: string) => text.replace(pattern, (found) => table.get(found) ?? change(found))
  }
  const after = words ? "(?![A-Za-z0-9_])" : ""
  const telling = sources.filter(isTelling).map((text) => `${literally(text)}${after}`)
  const plain = sources
    .filter((text) => !isTelling(text))
    .map((text) => `${words ? "(?<![A-Za-z0-9_])" : ""}${literally(text)}${after}`)
  const name = replaced(telling, unchanged)
  return { name, text: plain.length === 0 ? name : replaced([...telling, id, ...plain], name) }
}
