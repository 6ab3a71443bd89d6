/** What must not be in a recording: found by value, by the name of its field, and by its looks. */
import * as Either from "effect/Either"
import * as Encoding from "effect/Encoding"
import { type Change, eachString, mapTexts, replacing } from "./text.js"

export const redacted = "<redacted>"

/** Fields that hold nothing but secrets; `tokens`, the usage, is none. */
const secretName =
  /(?:api[-_]?key|(?:access|private|secret)[-_]?key|token|secret|passwor[dt]|passwd|passphrase|authorization|cookie|credentials?)$/i

/** Fields that often hold secrets, and sometimes other things. */
const vagueName = /^(?:key|pass|access|refresh|ticket|code_?verifier)$/i

/** Fields that hold a key of some kind, which may be the name of a field or of a button; see `isKeyLike`. */
const keyName = /(?:[a-z0-9]Key|[_-]key)$/

const looks: ReadonlyArray<readonly [RegExp, string]> = [
  [/\b(?:sk|pk|rk)[-_][A-Za-z0-9_-]{8,}/g, redacted],
  [/\b(?:gh[oprsu]_|github_pat_|glpat-|xox[abeoprs]-|hf_|npm_)[A-Za-z0-9_-]{10,}/g, redacted],
  [/\bA(?:KIA|SIA)[A-Z0-9]{16}\b/g, redacted],
  [/\bAIza[A-Za-z0-9_-]{30,}/g, redacted],
  [/\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*)?/g, redacted],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g, redacted],
  [/\b(Bearer\s+)[A-Za-z0-9._~+/-]{8,}=*/gi, `$1${redacted}`],
  [/(:\/\/)[^\s/?#@"'<>]+(?=@)/g, `$1${redacted}`],
  [/([?&](?:[a-z_-]*(?:key|token|secret|password|ticket)|code)=)[^&\s"'#<]+/gi, `$1${redacted}`],
  [/\b([A-Z][A-Z0-9_]*(?:KEY|TOKEN|SECRET|PASSWORD)=["']?)[^\s"'<]+/g, `$1${redacted}`],
  [/((?:password|passwd|token)=["']?)[^\s"'&;#<]+/gi, `$1${redacted}`],
  [/("[\w-]*(?:api_?key|token|secret|password|authorization)"\s*:\s*")[^"<]+/gi, `$1${redacted}`]
]

/** `Basic` with what is a user name and a password, and no other word. */
const basic = /\b(Basic\s+)([A-Za-z0-9+/]{4,}={0,2})/gi

const isPair = (text: string): boolean => Either.getOrElse(Encoding.decodeBase64String(text), () => "").includes(":")

const byLooks = (text: string): string =>
  looks
    .reduce((text, [pattern, instead]) => text.replace(pattern, instead), text)
    .replace(basic, (found, scheme: string, pair: string) => (isPair(pair) ? `${scheme}${redacted}` : found))

/** A secret as it may stand in a URL, in the JSON of a string, or in credentials. */
const forms = (secret: string): ReadonlyArray<string> => [
  secret,
  encodeURIComponent(secret.replaceAll(/\p{Surrogate}/gu, "\ufffd")),
  JSON.stringify(secret).slice(1, -1),
  Encoding.encodeBase64(secret)
]

const isKeyLike = (text: string): boolean =>
  !/\s/.test(text) && (text.length >= 16 || (text.length >= 8 && /\d/.test(text)))

/** A shorter one is not looked for elsewhere than in its field: it would be found in every word. */
const isTelling = (secret: string, name: string): boolean =>
  secretName.test(name) ? secret.length >= 6 : secret.length >= 16 || (secret.length >= 8 && /\d/.test(secret))

export interface Redactor extends Change {
  readonly value: (value: unknown) => unknown
}

const isSecretField = (name: string | undefined, text: string): name is string =>
  name !== undefined && (secretName.test(name) || vagueName.test(name) || (keyName.test(name) && isKeyLike(text)))

/**
 * Hides the listed secrets, and those that fields of the values give away by their names, wherever they come again: in
 * texts, and not in the names of fields, tags and ids, unless none of those can be called so.
 */
export const redactor = (secrets: Iterable<string>, values: Iterable<unknown> = []): Redactor => {
  const known = new Set<string>(secrets)
  for (const value of values) {
    eachString(value, (text, key) => {
      if (isSecretField(key, text) && isTelling(text, key) && text !== redacted) known.add(text)
    })
  }
  known.delete("")
  const literal = replacing([...known].flatMap(forms).map((form) => [form, redacted] as const))
  const change: Change = {
    text: (found, key) => (isSecretField(key, found) && found !== "" ? redacted : byLooks(literal.text(found))),
    name: (found) => byLooks(literal.name(found))
  }
  return { ...change, value: (value) => mapTexts(value, change) }
}
