/**
 * What the server says of a configuration that is no JSON: its message repeats the whole file, with whatever key is in
 * it. Only the positions of the errors leave this module.
 */

const positions = (message: unknown): ReadonlyArray<string> =>
  typeof message === "string" ? (message.match(/^\w+ at line \d+, column \d+$/gm) ?? []) : []

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null

/** The positions of the errors in the words of the server, such as `CommaExpected at line 2, column 5`. */
export const configErrors = (message: unknown): ReadonlyArray<string> => {
  const found = positions(message)
  return found.length === 0 ? ["it is not valid JSON"] : found
}

/** An error body as it may be shown: every other body as it is. */
export const withoutConfigText = (body: unknown): unknown =>
  isObject(body) && body.name === "ConfigJsonError" && isObject(body.data) && typeof body.data.message === "string"
    ? { ...body, data: { ...body.data, message: configErrors(body.data.message).join("; ") } }
    : body
