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

/** Replaces the first of each pair by the second, longer ones first; with `words`, only where no letter follows on it. */
export const replacing = (
  pairs: Iterable<readonly [found: string, instead: string]>,
  words = false
): ((text: string) => string) => {
  const table = new Map(pairs)
  const sources = [...table.keys()].filter((text) => text !== "").sort((a, b) => b.length - a.length)
  if (sources.length === 0) return (text) => text
  const pattern = new RegExp(`(?:${sources.map(literally).join("|")})${words ? "(?![A-Za-z0-9_])" : ""}`, "g")
  return (text) => text.replace(pattern, (found) => table.get(found) ?? found)
}
