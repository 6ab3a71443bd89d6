/** The credentials of Basic authentication, in UTF-8 as the server reads them; `btoa` would take Latin-1 only. */
import * as Encoding from "effect/Encoding"

/** What follows `Basic ` in the header. */
export const encodeBasic = (username: string, password: string): string =>
  Encoding.encodeBase64(`${username}:${password}`)
