/** Which failures another connection does not cure. */
import type { HttpError, SchemaError, TransportError } from "../Errors.js"

const incurable: ReadonlySet<string> = new Set(["ServerExited", "InvalidUrl", "Tls", "UnexpectedContent"])

/** Statuses below 500 say that the request is wrong, save those that say "later". */
export const isIncurable = (error: HttpError | TransportError | SchemaError): boolean => {
  switch (error._tag) {
    case "HttpError":
      return error.status < 500 && error.status !== 408 && error.status !== 425 && error.status !== 429
    case "TransportError":
      return incurable.has(error.reason)
    case "SchemaError":
      return true
  }
}
