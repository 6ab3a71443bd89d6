/** The bytes of a text, however they are split → the text. */

/**
 * A decoder for one text. `TextDecoder` with `stream: true` does the same, in Node five times slower; so it gets whole
 * characters here, and what is there of another one waits for the next part.
 */
export const utf8 = (): ((bytes: Uint8Array) => string) => {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true })
  let rest = new Uint8Array(0)
  let started = false
  return (bytes) => {
    const part = rest.length === 0 ? bytes : joined(rest, bytes)
    const end = part.length - incomplete(part)
    rest = new Uint8Array(part.subarray(end))
    const text = decoder.decode(part.subarray(0, end))
    if (started || text === "") return text
    started = true
    return text.startsWith("\uFEFF") ? text.slice(1) : text
  }
}

const joined = (one: Uint8Array, other: Uint8Array): Uint8Array => {
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}

/** How many bytes at the end may be the start of a character of more bytes. */
const incomplete = (bytes: Uint8Array): number => {
  for (let length = 1; length <= 3; length++) {
    const byte = bytes[bytes.length - length] ?? 0
    if (byte < 0x80) return 0
    // Only the first byte of a character is so large, and tells how many there are.
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > length ? length : 0
  }
  return 0
}
