/** A field of a value that may be anything, as what comes from a server is; absent where the value is no object. */
export const field = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined
