/** OpenCode's own wildcards, as its permission rules have them. */

/**
 * Whether a text fits a pattern as a whole: `*` is any text, `?` any one character, and a pattern that ends in a space and
 * `*` fits without that end too, as `git status *` fits `git status`. Backslashes count as slashes. Case counts, as on a
 * server that is not on Windows.
 */
export const matches = (text: string, pattern: string): boolean => {
  const slashed = (value: string) => value.replaceAll("\\", "/")
  const source = slashed(pattern)
    .replace(/[.+^${}()|[\]]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".")
  const whole = source.endsWith(" .*") ? `${source.slice(0, -3)}( .*)?` : source
  return new RegExp(`^${whole}$`, "s").test(slashed(text))
}
