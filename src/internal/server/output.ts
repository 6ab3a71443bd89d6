/**
 * The bounded tail of what a process prints: the last lines, each cut to a width, without colours and without the
 * server's password. However much the process prints, this stays small.
 */

/** How many lines are kept. */
export const maxLines = 200

/** How many characters of a line are kept. */
export const maxWidth = 2_000

export interface Output {
  /** A sink for one pipe: text goes in as it comes, `onLine` sees every line once it is complete. */
  readonly sink: (onLine: (line: string) => void) => {
    readonly write: (text: string) => void
    readonly end: () => void
  }
  /** The lines so far, oldest first. */
  readonly lines: () => ReadonlyArray<string>
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
const colours = /\u001b\[[0-9;]*[A-Za-z]/g

export const make = (secrets: ReadonlyArray<string>): Output => {
  const kept: Array<string> = []
  const clean = (line: string): string =>
    secrets.reduce((text, secret) => text.replaceAll(secret, "<redacted>"), line.replace(colours, "")).trimEnd()
  const keep = (line: string): void => {
    if (line === "") return
    kept.push(line)
    if (kept.length > maxLines) kept.shift()
  }
  return {
    lines: () => [...kept],
    sink: (onLine) => {
      let partial = ""
      const complete = (raw: string): void => {
        const line = clean(raw)
        keep(line)
        onLine(line)
      }
      return {
        write: (text) => {
          const lines = text.split("\n")
          const last = lines.pop() ?? ""
          for (const line of lines) {
            complete((partial + line).slice(0, maxWidth))
            partial = ""
          }
          partial = (partial + last).slice(0, maxWidth)
        },
        end: () => {
          if (partial !== "") complete(partial)
          partial = ""
        }
      }
    }
  }
}
