/**
 * What an operation is: a typed value that says how its route is called, and that can be called. Operations are made by
 * the constructors of `Client`; those of the contract are in `Operations`.
 *
 * @since 0.1.0
 */
import type * as Headers from "@effect/platform/Headers"
import type * as Socket from "@effect/platform/Socket"
import type * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import type { Client } from "./Client.js"
import type { HttpError, SchemaError, TransportError } from "./Errors.js"

/**
 * The bodies of an operation that documents no errors.
 *
 * @since 0.1.0
 * @category models
 */
export type NoErrors = Record<never, never>

/**
 * What an operation can fail with.
 *
 * @since 0.1.0
 * @category models
 */
export type Failure<Errors> = HttpError<Errors> | TransportError | SchemaError

/**
 * What an operation answered, with what came around it: some routes say in a header where their list goes on.
 *
 * @since 0.1.0
 * @category models
 */
export interface Answer<Success> {
  readonly value: Success
  readonly status: number
  /** The headers, their names in lower case. */
  readonly headers: Headers.Headers
}

/**
 * The arguments of an operation: none, an optional input when no field of it is required, or an input.
 *
 * @since 0.1.0
 * @category models
 */
export type Arguments<Input> = [Input] extends [void]
  ? []
  : Partial<Input> extends Input
    ? [input?: Input]
    : [input: Input]

/**
 * Where an operation's input goes: what does not depend on the types of its values.
 *
 * @since 0.1.0
 * @category models
 */
export interface Route {
  /** The contract's id, such as `session.get`. */
  readonly id: string
  readonly method: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE"
  /** The path with `{name}` for one segment and `{*name}` for the rest of the path. */
  readonly path: string
  /** The fields of the input that go into the query. */
  readonly query?: ReadonlyArray<string>
  /** The fields of the input that make up the JSON body, or the one field that is the body. */
  readonly body?: ReadonlyArray<string> | string
  /** Headers that the route wants with every call. */
  readonly headers?: { readonly [name: string]: string }
  /** How a successful answer is read; `"json"` unless told. */
  readonly encoding?: "json" | "empty" | "text" | "bytes"
}

/**
 * A route and its types: what `Client.operation` is given, and what every operation carries.
 *
 * @since 0.1.0
 * @category models
 */
export interface Definition<Input, Success, Errors> extends Route {
  /** The flat input: the fields of path, query and body together. */
  readonly input: Schema.Schema<Input>
  readonly success: Schema.Schema<Success>
  /** The documented bodies of errors, by status. */
  readonly errors: () => { readonly [S in keyof Errors]: Schema.Schema<Errors[S]> }
}

/**
 * An operation that answers once.
 *
 * @since 0.1.0
 * @category models
 */
export interface Operation<Input, Success, Errors = NoErrors> extends Definition<Input, Success, Errors> {
  (...args: Arguments<Input>): Effect.Effect<Success, Failure<Errors>, Client>
  readonly kind: "operation"
}

/**
 * How a list that comes in pages goes on from one page to the next.
 *
 * @since 0.1.0
 * @category models
 */
export interface Paging<Input, Success, Item> {
  /** The items of a page, in the order in which the pages go. */
  readonly items: (page: Success) => ReadonlyArray<Item>
  /** The cursor of the page after this one; none after the last, and empty where the server says no more than that there is one. */
  readonly next: (answer: Answer<Success>) => string | null | undefined
  /** The input for the page at a cursor. */
  readonly at: (input: Input, cursor: string) => Input
}

/**
 * An operation that answers a list in pages; `Pages` reads them all.
 *
 * @since 0.1.0
 * @category models
 */
export interface PagedOperation<Input, Success, Errors, Item> extends Operation<Input, Success, Errors> {
  readonly paging: Paging<Input, Success, Item>
}

/**
 * An operation that answers with a stream of server-sent events: one connection, closed when the stream ends.
 *
 * @since 0.1.0
 * @category models
 */
export interface StreamOperation<Input, Event, Errors = NoErrors> extends Definition<Input, Event, Errors> {
  (...args: Arguments<Input>): Stream.Stream<Event, Failure<Errors>, Client>
  readonly kind: "stream"
}

/**
 * An operation that opens a WebSocket.
 *
 * @since 0.1.0
 * @category models
 */
export interface SocketOperation<Input, Errors = NoErrors> extends Definition<Input, void, Errors> {
  (
    ...args: Arguments<Input>
  ): Effect.Effect<Socket.Socket, SchemaError | TransportError, Client | Socket.WebSocketConstructor>
  readonly kind: "socket"
}

/**
 * Any operation, for lists and tables of them.
 *
 * @since 0.1.0
 * @category models
 */
export interface Any extends Route {
  readonly kind: "operation" | "stream" | "socket"
  readonly input: Schema.Schema.AnyNoContext
  readonly success: Schema.Schema.AnyNoContext
  readonly errors: () => { readonly [status: number]: Schema.Schema.AnyNoContext }
}
