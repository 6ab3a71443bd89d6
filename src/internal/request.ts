/** Input of an operation → the parts of an HTTP request: the path, the query and the JSON body. */

/** The parameters of a path template, in order. */
export const pathParameters = (
  template: string
): ReadonlyArray<{ readonly name: string; readonly wildcard: boolean }> =>
  [...template.matchAll(/\{(\*?)([^}]+)\}/g)].map(([, star, name]) => ({ name: name ?? "", wildcard: star === "*" }))

/** Segments that a URL parser would fold away, encoded or not, so that the request would reach another route. */
const isDotSegment = (segment: string): boolean => segment === "." || segment === ".."

/** Whether a string is made of whole characters; half of a surrogate pair cannot be percent-encoded. */
export const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text)

/**
 * Fills a path template, every value percent-encoded. A value that cannot stand in a path is answered as the reason why.
 */
export const fillPath = (
  template: string,
  input: { readonly [field: string]: unknown }
): { readonly path: string } | { readonly refused: string } => {
  let path = template
  for (const { name, wildcard } of pathParameters(template)) {
    const value = String(input[name])
    const segments = wildcard ? value.split("/") : [value]
    if (value === "") return { refused: `${name}: is empty, which names no resource` }
    if (segments.some(isDotSegment))
      return { refused: `${name}: holds a "." or ".." segment, which would name another route` }
    if (!isWellFormed(value)) return { refused: `${name}: holds half of a character, which no URL can carry` }
    const encoded = segments.map(encodeURIComponent).join("/")
    path = path.replace(`{${wildcard ? "*" : ""}${name}}`, () => encoded)
  }
  return { path }
}

/**
 * The query of the given fields: arrays repeat their key, objects nest as `key[field]`; absent and `null` values are
 * left out.
 */
export const appendQuery = (query: URLSearchParams, key: string, value: unknown): void => {
  if (value === undefined || value === null) return
  if (Array.isArray(value)) {
    for (const item of value) appendQuery(query, key, item)
  } else if (typeof value === "object") {
    for (const [field, nested] of Object.entries(value)) appendQuery(query, `${key}[${field}]`, nested)
  } else {
    query.append(key, String(value))
  }
}

/** The JSON body: some fields of the input as an object, or one field as it is. */
export const bodyOf = (body: ReadonlyArray<string> | string, input: { readonly [field: string]: unknown }): unknown =>
  typeof body === "string"
    ? input[body]
    : Object.fromEntries(body.flatMap((field) => (input[field] === undefined ? [] : [[field, input[field]]])))
