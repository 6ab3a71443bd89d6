/** What the platforms' HTTP clients say of a failed exchange, read into the reasons of a `TransportError`. */
import type * as HttpClientError from "@effect/platform/HttpClientError"
import type { TransportReason } from "../Errors.js"

export interface Failed {
  readonly reason: TransportReason
  readonly description: string
  readonly cause?: unknown
}

/** Codes of Node's sockets, resolver and TLS, and of undici. */
const byCode: { readonly [code: string]: TransportReason } = {
  ECONNREFUSED: "ConnectionRefused",
  EHOSTUNREACH: "ConnectionRefused",
  ENETUNREACH: "ConnectionRefused",
  EADDRNOTAVAIL: "ConnectionRefused",
  ECONNRESET: "ConnectionReset",
  ECONNABORTED: "ConnectionReset",
  EPIPE: "ConnectionReset",
  UND_ERR_SOCKET: "ConnectionReset",
  UND_ERR_CLOSED: "ConnectionReset",
  UND_ERR_DESTROYED: "ConnectionReset",
  ERR_STREAM_PREMATURE_CLOSE: "ConnectionReset",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "ConnectionReset",
  ETIMEDOUT: "Timeout",
  UND_ERR_CONNECT_TIMEOUT: "Timeout",
  UND_ERR_HEADERS_TIMEOUT: "Timeout",
  UND_ERR_BODY_TIMEOUT: "Timeout",
  ENOTFOUND: "Dns",
  EAI_AGAIN: "Dns",
  UND_ERR_ABORTED: "Aborted",
  ABORT_ERR: "Aborted",
  DEPTH_ZERO_SELF_SIGNED_CERT: "Tls",
  SELF_SIGNED_CERT_IN_CHAIN: "Tls",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "Tls",
  CERT_HAS_EXPIRED: "Tls",
  ERR_TLS_CERT_ALTNAME_INVALID: "Tls",
  ERR_SSL_WRONG_VERSION_NUMBER: "Tls",
  ERR_INVALID_URL: "InvalidUrl",
  HPE_INVALID_CONSTANT: "MalformedBody"
}

const byName: { readonly [name: string]: TransportReason } = { AbortError: "Aborted", TimeoutError: "Timeout" }

const said: { readonly [reason in TransportReason]: string } = {
  ConnectionRefused: "the connection was refused. Is the server running at this address?",
  ConnectionReset: "the connection was cut before the answer was complete. Did the server stop?",
  ServerRestarting: "the server's process has ended, and it is being started again.",
  ServerExited: "the server's process has ended.",
  Timeout: "the transport gave up waiting. Prompts may take many minutes: use an HTTP client without a time limit.",
  Dns: "the host name could not be resolved. Check `baseUrl`.",
  Tls: "the secure connection failed. Check the certificate, and whether `baseUrl` should start with http.",
  Aborted: "the request was aborted.",
  InvalidUrl: "this is no URL that can be asked. Check `baseUrl`.",
  UnexpectedContent: "the answer is not what this route gives.",
  EmptyBody: "the answer is empty.",
  MalformedBody: "the answer is malformed.",
  Unknown: "the request failed."
}

const chain = function* (error: unknown, depth = 0): Generator<object> {
  if (depth > 8 || typeof error !== "object" || error === null) return
  yield error
  if ("cause" in error) yield* chain(error.cause, depth + 1)
  if ("errors" in error && Array.isArray(error.errors)) for (const inner of error.errors) yield* chain(inner, depth + 1)
}

const textOf = (error: object, key: string): string | undefined => {
  const value: unknown = Reflect.get(error, key)
  return typeof value === "string" && value !== "" ? value : undefined
}

/** Reads the reason out of the chain of causes. The request itself is left out: its headers hold the password. */
export const transportFailure = (error: HttpClientError.HttpClientError): Failed => {
  if (error._tag === "RequestError" && error.reason === "InvalidUrl") {
    return { reason: "InvalidUrl", description: said.InvalidUrl }
  }
  const causes = [...chain(error.cause)]
  for (const cause of causes) {
    const code = textOf(cause, "code")
    const reason = (code === undefined ? undefined : byCode[code]) ?? byName[textOf(cause, "name") ?? ""]
    if (reason !== undefined) {
      return {
        reason,
        description: code === undefined ? said[reason] : `${said[reason]} (${code})`,
        cause: toError(cause)
      }
    }
  }
  const last = causes.at(-1)
  const message = last === undefined ? undefined : textOf(last, "message")
  const remedy = /invalid.*header|ByteString/i.test(message ?? "") ? " Check the client's `headers` option." : ""
  const description = message === undefined ? said.Unknown : `${said.Unknown} (${message})${remedy}`
  return last === undefined
    ? { reason: "Unknown", description }
    : { reason: "Unknown", description, cause: toError(last) }
}

/** Only the name and message of a cause are kept: what else hangs on it (sockets, requests) may hold secrets. */
const toError = (cause: object): Error => {
  const error = new Error(textOf(cause, "message") ?? "")
  error.name = textOf(cause, "name") ?? "Error"
  return error
}
