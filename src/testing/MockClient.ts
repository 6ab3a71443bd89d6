/**
 * A client without a server: a test says what operations answer, and the contract is kept on both sides. Inputs are refused
 * as the real client refuses them, and what a handler answers is checked against the schemas, so that a mock cannot drift
 * away from what a server sends. No network, no process, no file.
 *
 * @since 0.1.0
 */
import type * as Headers from "@effect/platform/Headers"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import type * as FastCheck from "effect/FastCheck"
import * as Layer from "effect/Layer"
import type * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import type * as Stream from "effect/Stream"
import * as Client from "../Client.js"
import type { HttpError, TransportError, TransportReason } from "../Errors.js"
import type * as Operation from "../Operation.js"
import { type Call, client, type HttpHandler } from "./internal/mock/client.js"
import * as failure from "./internal/mock/failure.js"
import { type DeepPartial, fill as fill_ } from "./internal/mock/fill.js"
import type { Handler } from "./internal/mock/handler.js"
import { nameOf } from "./internal/mock/name.js"
import { ledger, MockError, shown, UnusedHandlersError } from "./internal/mock/problem.js"
import * as reply_ from "./internal/mock/reply.js"
import * as sample_ from "./internal/mock/sample.js"
import { sessions } from "./internal/mock/sessions.js"
import type { Turn } from "./internal/mock/turn.js"
import { problemOf } from "./internal/mock/turnCheck.js"

export type {
  /**
   * One call that the client was asked for, whether or not it had a handler: the id of the operation, the input
   * (`undefined` where the operation takes none), and the location of that region of the program.
   *
   * @since 0.1.0
   * @category models
   */
  Call,
  /**
   * What answers `client.http`.
   *
   * @since 0.1.0
   * @category models
   */
  HttpHandler
} from "./internal/mock/client.js"
export type {
  /**
   * A part of a value at any depth: what {@link fill} completes. A union is a union of parts, so that its discriminator
   * still picks a member; ids, texts and other single values are whole.
   *
   * @since 0.1.0
   * @category models
   */
  DeepPartial
} from "./internal/mock/fill.js"
export type {
  /**
   * What answers an operation in place of a server; made by {@link on}.
   *
   * @since 0.1.0
   * @category models
   */
  Handler
} from "./internal/mock/handler.js"
export {
  /**
   * What is wrong with a mock, and so with the test: no handler, an answer that does not fit the contract, a handler that
   * died. It is a defect, so that no code under test handles it by mistake; and where the code under test has swallowed it
   * all the same, the end of the mock's scope dies with it again. The message says what to write.
   *
   * @since 0.1.0
   * @category errors
   */
  MockError,
  /**
   * What {@link exhaustive} fails with: handlers that no call has used, and scripted turns that were not played to the end.
   *
   * @since 0.1.0
   * @category errors
   */
  UnusedHandlersError
} from "./internal/mock/problem.js"
export {
  type Ask,
  type AssistantError,
  type Call as ToolCall,
  child,
  error,
  type Outcome,
  type Prompt,
  permission,
  question,
  reasoning,
  type Step,
  structured,
  type Turn,
  type TurnOptions,
  tool,
  turn
} from "./internal/mock/turn.js"

/**
 * An answer with its status and headers; made by {@link reply}.
 *
 * @since 0.1.0
 * @category models
 */
export interface Reply<out A> extends reply_.Reply<A> {}

/**
 * What answers `client.http`, as an item of {@link layer}; made by {@link http}.
 *
 * @since 0.1.0
 * @category models
 */
export interface Http {
  readonly _tag: "Http"
  readonly handle: HttpHandler
  /** Whether a test may do without it. */
  readonly optional: boolean
}

/**
 * What a mock client is made of.
 *
 * @since 0.1.0
 * @category models
 */
export type Item = Handler | Turn | Http

/**
 * A mock client.
 *
 * @since 0.1.0
 * @category models
 */
export interface Service {
  /** The client that operations run on. */
  readonly client: Client.Service
  /** See {@link calls}. */
  readonly calls: Effect.Effect<ReadonlyArray<Call>>
  /** See {@link callsOf}. */
  readonly callsOf: <Input>(operation: {
    readonly id: string
    readonly input: Schema.Schema<Input>
  }) => Effect.Effect<ReadonlyArray<Input>>
  /** See {@link exhaustive}. */
  readonly exhaustive: Effect.Effect<void, UnusedHandlersError>
}

/**
 * The mock client of a test.
 *
 * @since 0.1.0
 * @category tags
 */
export class MockClient extends Context.Tag("opencode-effect/testing/MockClient")<MockClient, Service>() {}

type Given<Input, Result> = Result | ([Input] extends [void] ? () => Result : (input: Input) => Result)

/**
 * What an operation may be answered with: an Effect, or a function from the input to one. A stream of events is a Stream,
 * and an Effect in its place refuses the connection; a WebSocket is the address to open.
 *
 * @since 0.1.0
 * @category models
 */
export type Handling<O extends Operation.Any> =
  O extends Operation.StreamOperation<infer Input, infer Event, infer Errors>
    ? Given<Input, Stream.Stream<Event, TransportError> | Effect.Effect<never, HttpError<Errors> | TransportError>>
    : O extends Operation.SocketOperation<infer Input, infer _>
      ? Given<Input, string | Effect.Effect<string, TransportError>>
      : O extends Operation.Operation<infer Input, infer Success, infer Errors>
        ? Given<Input, Effect.Effect<Success | Reply<Success>, HttpError<Errors> | TransportError>>
        : never

/**
 * Answers an operation. The handler is given the input and answers with the value, with a {@link reply}, or with an error
 * ({@link fail}, {@link unreachable}); a handler that does not look at its input may be the Effect itself. It is called once
 * for every call.
 *
 * An operation with events is answered with a Stream. Its end is the end of the connection, after which `Events` and `Turn`
 * connect again and call the handler again: `Stream.concat(events, Stream.never)` stays. A connection that breaks ends in
 * {@link unreachable}; one that is refused is {@link fail} in place of the Stream.
 *
 * An answer that does not fit the contract is a {@link MockError}, and so is one with a field that the contract does not
 * know, other than in records and in members of a union that only a newer server knows; a discriminator that is within two
 * letters of a known one is taken for misspelt. An error is one of the operation itself.
 *
 * @example
 * ```ts
 * import { Session } from "opencode-effect"
 * import { MockClient } from "opencode-effect/testing"
 * import * as Effect from "effect/Effect"
 *
 * const MockLive = MockClient.layer(
 *   MockClient.on(Session.create, ({ title }) => Effect.succeed(MockClient.fill(Session.create, { title }))),
 *   MockClient.on(Session.delete, Effect.succeed(true)),
 *   MockClient.on(Session.get, ({ sessionID }) =>
 *     MockClient.fail(Session.get, 404, { name: "NotFoundError", data: { message: `Session not found: ${sessionID}` } })
 *   )
 * )
 * ```
 *
 * @since 0.1.0
 * @category constructors
 */
export const on = <O extends Operation.Any>(
  operation: O,
  handler: Handling<O>,
  options: {
    /** Whether {@link exhaustive} does without a call of it; `false` unless told. */
    readonly optional?: boolean | undefined
  } = {}
): Handler => ({
  _tag: "Handler",
  operation,
  // A socket's address is given as it is, and checked where it is used.
  handle: (typeof handler === "function" ? handler : () => handler) as Handler["handle"],
  optional: options.optional ?? false
})

/**
 * An answer with a status and headers, for what reads them: `Client.answer`, and `Pages`, whose cursors may be headers. The
 * status is 200 and there are no headers unless told. A status that is none of an answer is a {@link MockError} where the
 * handler is called.
 *
 * @example
 * ```ts
 * import { Session } from "opencode-effect"
 * import { MockClient } from "opencode-effect/testing"
 * import * as Effect from "effect/Effect"
 *
 * const twoPages = MockClient.on(Session.messages, ({ before }) =>
 *   Effect.succeed(before === undefined ? MockClient.reply([], { headers: { "x-next-cursor": "older" } }) : [])
 * )
 * ```
 *
 * @since 0.1.0
 * @category constructors
 */
export const reply: <A>(
  value: A,
  options?: {
    /** From 200 to 299. */
    readonly status?: number | undefined
    readonly headers?: Headers.Input | undefined
  }
) => Reply<A> = reply_.reply

/**
 * The arguments of {@link fail} after the status: a documented status has its body, any other may have any.
 *
 * @since 0.1.0
 * @category models
 */
export type FailArguments<Errors, Status extends number> = Status extends keyof Errors
  ? [body: Errors[Status], options?: failure.FailOptions]
  : [body?: unknown, options?: failure.FailOptions]

/**
 * Fails as a server does that answers with an error. The body of a status that the operation documents is checked, and
 * `HttpError.is(error, status)` holds for it; another status may come with any body, or with none.
 *
 * @example
 * ```ts
 * import { Session } from "opencode-effect"
 * import { MockClient } from "opencode-effect/testing"
 *
 * const busy = MockClient.on(Session.list, MockClient.fail(Session.list, 503, undefined, { retryAfter: "3 seconds" }))
 * ```
 *
 * @since 0.1.0
 * @category constructors
 */
export const fail = <Input, Success, Errors, const Status extends number>(
  operation: Operation.Operation<Input, Success, Errors> | Operation.StreamOperation<Input, Success, Errors>,
  status: Status,
  ...[body, options]: FailArguments<Errors, Status>
): Effect.Effect<never, HttpError<Errors>> => failure.fail<Errors>(operation, status, body, options)

/**
 * Fails as an operation does whose server gives no answer; the reason is `"ConnectionRefused"` unless told.
 *
 * @since 0.1.0
 * @category constructors
 */
export const unreachable = (
  operation: Operation.Route,
  reason: TransportReason = "ConnectionRefused"
): Effect.Effect<never, TransportError> => failure.unreachable(operation, reason)

/**
 * Answers `client.http`, which is for what no operation covers. The request has the base URL `http://mock.invalid`. One
 * per mock; without it, a request by `client.http` is a {@link MockError}.
 *
 * @since 0.1.0
 * @category constructors
 */
export const http = (
  handle: HttpHandler,
  options: {
    /** Whether {@link exhaustive} does without a request; `false` unless told. */
    readonly optional?: boolean | undefined
  } = {}
): Http => ({ _tag: "Http", handle, optional: options.optional ?? false })

/** What of the items is wrong: programs without types may hand in anything. */
const itemProblem = (items: ReadonlyArray<Item>): MockError | undefined => {
  const isItem = (item: unknown) =>
    typeof item === "object" &&
    item !== null &&
    "_tag" in item &&
    ["Handler", "Turn", "Http"].includes(String(item._tag))
  const odd: unknown = items.find((item) => !isItem(item))
  if (items.some((item) => !isItem(item))) {
    const words = Array.isArray(odd)
      ? "an array is no item of a mock client. The items are arguments: MockClient.layer(...items)."
      : `${shown(odd)} is no item of a mock client. Items are made by MockClient.on, turn and http.`
    return new MockError({ reason: "WrongItem", description: `MockClient.layer: ${words}` })
  }
  if (items.filter(({ _tag }) => _tag === "Http").length > 1) {
    const description =
      "the mock client has two handlers for plain HTTP. A handler is a function: let one MockClient.http((request) => …) decide what to answer."
    return new MockError({ reason: "DuplicateHandler", description })
  }
  return problemOf(items.filter((item) => item._tag === "Turn"))
}

/** The value as it is now, where it can be copied: what the code under test does with it later is not what was called. */
const copyOf = (value: unknown): unknown => {
  try {
    return structuredClone(value)
  } catch {
    return value
  }
}

const byId = (handlers: ReadonlyArray<Handler>): Effect.Effect<ReadonlyMap<string, Handler>> =>
  Effect.suspend(() => {
    const found = new Map<string, Handler>()
    for (const handler of handlers) {
      const { id } = handler.operation
      if (found.has(id)) return Effect.die(duplicate(handler.operation))
      found.set(id, handler)
    }
    return Effect.succeed(found)
  })

const duplicate = ({ id }: Operation.Any): MockError =>
  new MockError({
    reason: "DuplicateHandler",
    operation: id,
    description: `the mock client has two handlers for this operation. A handler is a function: let one MockClient.on(${nameOf(id)}, …) decide what to answer.`
  })

/**
 * Makes a mock client; it ends with the scope, which dies with the problems that the code under test has swallowed. Two
 * handlers for one operation, or two for plain HTTP, are a {@link MockError}, and so is a turn that no server could play:
 * with more tokens from a cache than tokens, or with an error that no message has. Handlers win over those of scripted
 * turns.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = (...items: ReadonlyArray<Item>): Effect.Effect<Service, never, Scope.Scope> =>
  Effect.gen(function* () {
    const problem = itemProblem(items)
    if (problem !== undefined) return yield* Effect.die(problem)
    const own = yield* byId(items.filter((item) => item._tag === "Handler"))
    const problems = yield* ledger
    const turns = items.filter((item) => item._tag === "Turn")
    const scripted = turns.length === 0 ? undefined : yield* sessions(turns)
    const handlers = new Map([
      ...(scripted?.handlers ?? []).map((handler) => [handler.operation.id, handler] as const),
      ...own
    ])
    const plain = items.find((item) => item._tag === "Http")
    let requested = false
    const calls: Array<Call> = []
    const called = new Set<string>()
    return {
      client: client({
        handlers,
        own: [...own.keys()],
        scripted: scripted !== undefined,
        http:
          plain === undefined
            ? undefined
            : (request) => {
                requested = true
                return plain.handle(request)
              },
        ledger: problems,
        onCall: (call) => {
          calls.push({ ...call, input: copyOf(call.input) })
          called.add(call.operation)
        }
      }),
      calls: Effect.sync(() => [...calls]),
      callsOf: <Input>({ id }: { readonly id: string; readonly input: Schema.Schema<Input> }) =>
        // The input has passed the operation's schema.
        Effect.sync(() => calls.flatMap(({ operation, input }) => (operation === id ? [input as Input] : []))),
      exhaustive: Effect.flatMap(scripted?.unused ?? Effect.succeed([]), (turns) => {
        const operations = [...own.values()].flatMap(({ operation: { id }, optional }) =>
          optional || called.has(id) ? [] : [id]
        )
        const http = plain !== undefined && !plain.optional && !requested
        return operations.length + turns.length === 0 && !http
          ? Effect.void
          : Effect.fail(new UnusedHandlersError({ operations, http, turns }))
      })
    }
  })

/**
 * A client that answers from handlers and scripted turns. An operation without a handler is a {@link MockError}, whose
 * message has the line to write.
 *
 * Give each test its own: it is made in well under a millisecond, and {@link calls} are then those of that test.
 *
 * @example
 * ```ts
 * import { assert, it } from "@effect/vitest"
 * import { Session } from "opencode-effect"
 * import { MockClient } from "opencode-effect/testing"
 * import * as Effect from "effect/Effect"
 *
 * it.effect("names the session after its task", () =>
 *   Effect.gen(function* () {
 *     const session = yield* Session.create({ title: "Review #1" })
 *     assert.strictEqual(session.title, "Review #1")
 *     assert.deepStrictEqual(yield* MockClient.callsOf(Session.create), [{ title: "Review #1" }])
 *     yield* MockClient.exhaustive
 *   }).pipe(
 *     Effect.provide(
 *       MockClient.layer(
 *         MockClient.on(Session.create, ({ title }) => Effect.succeed(MockClient.fill(Session.create, { title })))
 *       )
 *     )
 *   )
 * )
 * ```
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = (...items: ReadonlyArray<Item>): Layer.Layer<Client.Client | MockClient> =>
  Layer.scopedContext(
    Effect.map(make(...items), (service) =>
      Context.make(MockClient, service).pipe(Context.add(Client.Client, service.client))
    )
  )

/**
 * What was called, in order, with copies of the inputs as they were then. Inputs that were refused are no calls; calls
 * without a handler are.
 *
 * @since 0.1.0
 * @category assertions
 */
export const calls: Effect.Effect<ReadonlyArray<Call>, never, MockClient> = /*#__PURE__*/ Effect.flatMap(
  MockClient,
  ({ calls }) => calls
)

/**
 * The inputs that an operation was called with, in order.
 *
 * @since 0.1.0
 * @category assertions
 */
export const callsOf = <Input>(operation: {
  readonly id: string
  readonly input: Schema.Schema<Input>
}): Effect.Effect<ReadonlyArray<Input>, never, MockClient> =>
  Effect.flatMap(MockClient, ({ callsOf }) => callsOf(operation))

/**
 * Fails where a handler was never called, or a scripted turn never played, and where a turn still waits for the answer to a
 * permission or a question; handlers that are `optional` may be left over.
 *
 * @since 0.1.0
 * @category assertions
 */
export const exhaustive: Effect.Effect<void, UnusedHandlersError, MockClient> = /*#__PURE__*/ Effect.flatMap(
  MockClient,
  ({ exhaustive }) => exhaustive
)

/**
 * Where the values of {@link fill}, {@link arbitrary} and {@link sample} come from: an operation, whose answer it then is
 * (or one of its events), or a schema.
 *
 * @since 0.1.0
 * @category models
 */
export type Source<A> = Schema.Schema<A> | { readonly id: string; readonly success: Schema.Schema<A> }

const schemaOf = <A>(source: Source<A>): Schema.Schema<A> => ("success" in source ? source.success : source)

/**
 * Completes a value: what its schema requires and the part leaves out gets a default, always the same one. Ids are `ses_1`,
 * `msg_1` (in the second element of an array, an `id` ends in `_2`), texts are the names of their fields, numbers are 0 or
 * the least that is allowed, booleans are `false`, arrays and records are empty, and optional fields are left out. A union
 * is its first member, or the first that the part fits, and that ends where a type is made of itself. Elements of arrays and
 * records are completed one by one. A `messageID` or `sessionID` that is left out is that of what stands around it: the parts
 * of a message have the ids of its `info`.
 *
 * It is for values of today's contract: a member of a union that only a newer server would know is written out by hand.
 *
 * Throws a {@link MockError} where the part does not fit; in a handler, that is a defect like any other.
 *
 * @example
 * ```ts
 * import { Session } from "opencode-effect"
 * import { MockClient } from "opencode-effect/testing"
 *
 * const [question, answer] = MockClient.fill(Session.messages, [
 *   { info: { role: "user" }, parts: [{ type: "text", text: "Hello!" }] },
 *   { info: { role: "assistant" }, parts: [{ type: "tool", tool: "bash", state: { status: "completed" } }] }
 * ])
 * ```
 *
 * @since 0.1.0
 * @category values
 */
export const fill = <A>(source: Source<A>, partial?: NoInfer<DeepPartial<A>>): A =>
  Either.getOrThrowWith(fill_(schemaOf(source), partial), (reason) => {
    const id = "success" in source ? source.id : undefined
    return new MockError({
      reason: "WrongPartial",
      ...(id === undefined ? {} : { operation: id }),
      description: `MockClient.fill: what is to be completed does not fit the contract: ${reason}`
    })
  })

/**
 * Values by chance, for property tests. Members of unions and values that only a newer server would know do not occur;
 * where the contract takes anything, it is JSON.
 *
 * @since 0.1.0
 * @category values
 */
export const arbitrary = <A>(source: Source<A>): FastCheck.Arbitrary<A> => sample_.arbitrary(schemaOf(source))

/**
 * Values by chance, the same ones for the same seed; one of them unless told.
 *
 * @since 0.1.0
 * @category values
 */
export const sample = <A>(
  source: Source<A>,
  options: { readonly seed: number; readonly count?: number | undefined }
): ReadonlyArray<A> => sample_.sample(schemaOf(source), options.seed, options.count ?? 1)
