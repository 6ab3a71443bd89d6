/**
 * The three errors of every operation. All are `Schema.TaggedError`s: they are caught by tag, and they survive being
 * encoded and decoded. No message, field or inspection of them holds a credential.
 *
 * @since 0.1.0
 */
import * as Duration from "effect/Duration"
import * as Schema from "effect/Schema"

/**
 * The key under which an {@link HttpError} carries, in its type only, the bodies that its operation documents.
 *
 * @since 0.1.0
 * @category type ids
 */
export declare const Bodies: unique symbol

const text = (value: unknown, key: string): string | undefined => {
  if (typeof value !== "object" || value === null) return undefined
  const found: unknown = Reflect.get(value, key)
  return typeof found === "string" && found !== "" ? found : undefined
}

/** What the server says of itself in its error bodies: `{ name, data: { message } }` or `{ _tag, message }`. */
const said = (body: unknown): string => {
  if (typeof body === "string") return body.trim().slice(0, 200)
  const data = typeof body === "object" && body !== null && "data" in body ? body.data : undefined
  const name = text(body, "name") ?? text(body, "_tag")
  const message = text(data, "message") ?? text(body, "message")
  const ref = text(data, "ref") ?? text(body, "ref")
  const words = [name, message].filter((part) => part !== undefined).join(": ")
  return ref === undefined ? words : `${words} (the server's log says more under ${ref})`
}

const advice = (status: number): string | undefined => {
  if (status === 401) return "Check the client's `username` and `password`."
  if (status >= 300 && status < 400) return "Redirects are not followed: point `baseUrl` at the server itself."
  return undefined
}

/**
 * The server answered with a status other than 2xx.
 *
 * The type parameter holds the bodies that the operation documents, by status; {@link HttpError.is} tells them apart:
 *
 * @example
 * ```ts
 * import { HttpError } from "opencode-effect/Errors"
 * import * as Session from "opencode-effect/Operations/Session"
 * import * as Effect from "effect/Effect"
 *
 * const program = Session.get({ sessionID: "ses_1" }).pipe(
 *   Effect.catchTag("HttpError", (error) =>
 *     HttpError.is(error, 404) ? Effect.succeed(error.body.data.message) : Effect.fail(error)
 *   )
 * )
 * ```
 *
 * @since 0.1.0
 * @category errors
 */
export class HttpError<
  out Documented = unknown,
  out Statuses = HttpError.Statuses<Documented>
> extends Schema.TaggedError<HttpError>()("HttpError", {
  /** The contract's id of the operation, such as `session.get`. */
  operation: Schema.String,
  method: Schema.String,
  /** The path that was asked for, without its query. */
  path: Schema.String,
  status: Schema.Number,
  /** The decoded body where it is documented; else the parsed JSON, or the text as it came; `undefined` when empty. */
  body: Schema.Unknown,
  /** Whether `body` is what the contract documents for this status. */
  documented: Schema.Boolean,
  /** How long the server asks to wait, from its `Retry-After`. */
  retryAfter: Schema.optional(Schema.DurationFromMillis)
}) {
  declare readonly [Bodies]: { readonly bodies: Documented; readonly statuses: Statuses }

  override get message(): string {
    const reason = said(this.body)
    const wait = this.retryAfter === undefined ? undefined : `Retry after ${Duration.format(this.retryAfter)}.`
    return [
      `${this.operation}: ${this.method} ${this.path} answered ${this.status}${reason === "" ? "" : `: ${reason}`}`,
      advice(this.status),
      wait
    ]
      .filter((part) => part !== undefined)
      .join(reason.endsWith(".") ? " " : ". ")
  }

  /**
   * Whether an error is the documented answer with that status; its `body` then has the documented type. An answer whose
   * body is not as documented does not pass: its raw body is in `body`.
   */
  static is<E, const S extends HttpError.Status<E>>(error: E, status: S): error is E & HttpError.With<E, S> {
    return error instanceof HttpError && error.status === status && error.documented
  }
}

/**
 * @since 0.1.0
 */
export declare namespace HttpError {
  /**
   * The statuses of documented bodies. A type parameter of its own, so that the error of an operation that documents more
   * statuses is no subtype of one with fewer: in a union of both, the compiler would drop it, and its bodies with it.
   *
   * @since 0.1.0
   * @category models
   */
  export type Statuses<Documented> = unknown extends Documented ? unknown : keyof Documented

  /**
   * The documented bodies by status of an error type.
   *
   * @since 0.1.0
   * @category models
   */
  export type Documented<E> = E extends HttpError<infer D, unknown> ? D : never

  /**
   * The documented statuses of an error type.
   *
   * @since 0.1.0
   * @category models
   */
  export type Status<E> = E extends HttpError<infer D, unknown> ? keyof D & number : never

  /**
   * An error narrowed to one of its documented statuses.
   *
   * @since 0.1.0
   * @category models
   */
  export type With<E, S extends number> =
    E extends HttpError<infer D, unknown>
      ? S extends keyof D
        ? HttpError<D> & { readonly status: S; readonly body: D[S] }
        : never
      : never
}

/**
 * Why there was no usable answer. `ServerRestarting` and `ServerExited` are what a managed server's client says in place of
 * a connection that is refused or cut, once the server's process has ended: with the first, another one is being started.
 * `UnexpectedContent` is an answer that is not what the route gives, such as the server's HTML page for a route that its
 * version lacks.
 *
 * @since 0.1.0
 * @category models
 */
export const TransportReason = Schema.Literal(
  "ConnectionRefused",
  "ConnectionReset",
  "ServerRestarting",
  "ServerExited",
  "Timeout",
  "Dns",
  "Tls",
  "Aborted",
  "InvalidUrl",
  "UnexpectedContent",
  "EmptyBody",
  "MalformedBody",
  "Unknown"
)

/**
 * @since 0.1.0
 * @category models
 */
export type TransportReason = typeof TransportReason.Type

/**
 * There was no usable answer: the connection failed, or what came is not an answer of that route.
 *
 * @since 0.1.0
 * @category errors
 */
export class TransportError extends Schema.TaggedError<TransportError>()("TransportError", {
  /** The contract's id of the operation, such as `session.get`. */
  operation: Schema.String,
  method: Schema.String,
  /** Where the request went, without credentials and query. */
  url: Schema.String,
  reason: TransportReason,
  /** What happened and what to do, in words. */
  description: Schema.String,
  /** The error of the platform, if there was one. */
  cause: Schema.optional(Schema.Defect)
}) {
  override get message(): string {
    return `${this.operation}: ${this.method} ${this.url}: ${this.description}`
  }
}

/**
 * What does not fit a schema, in words that are made when first read. The value is kept for those who ask for it, and
 * stays out of messages, logs and inspection.
 *
 * @since 0.1.0
 * @category models
 */
export class SchemaIssue {
  readonly #format: () => string
  readonly #actual: unknown
  #text: string | undefined

  constructor(format: () => string, actual: unknown) {
    this.#format = format
    this.#actual = actual
  }

  /** The issues, such as `id: is missing`. */
  get text(): string {
    this.#text ??= this.#format()
    return this.#text
  }

  /** The value as it was handed in or as the server sent it; `undefined` after decoding from a serialised error. */
  get actual(): unknown {
    return this.#actual
  }

  toJSON(): string {
    return this.text
  }

  toString(): string {
    return this.text
  }
}

const SchemaIssueFromText: Schema.Schema<SchemaIssue, string> = Schema.transform(
  Schema.String,
  Schema.instanceOf(SchemaIssue),
  {
    strict: true,
    decode: (text) => new SchemaIssue(() => text, undefined),
    encode: (issue) => issue.text
  }
)

/**
 * A value does not fit the contract: an input (`direction: "input"`), which was then not sent, or an answer
 * (`direction: "output"`). The message is formatted when somebody reads it, and quotes no strings.
 *
 * @since 0.1.0
 * @category errors
 */
export class SchemaError extends Schema.TaggedError<SchemaError>()("SchemaError", {
  /** The contract's id of the operation, such as `session.get`. */
  operation: Schema.String,
  direction: Schema.Literal("input", "output"),
  issue: SchemaIssueFromText
}) {
  override get message(): string {
    return this.direction === "input"
      ? `${this.operation}: the input was refused and nothing was sent: ${this.issue.text}`
      : `${this.operation}: the server's answer does not fit the contract: ${this.issue.text}`
  }
}
