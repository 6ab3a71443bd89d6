/** The mock client: what it refuses and in what words, what it lets through, and what it completes. */
import * as HttpClientResponse from "@effect/platform/HttpClientResponse"
import { assert, describe, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Chunk from "effect/Chunk"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as FastCheck from "effect/FastCheck"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/TestClock"
import { expectTypeOf } from "vitest"
import * as Client from "../../src/Client.js"
import { HttpError, type SchemaError, type TransportError } from "../../src/Errors.js"
import * as Events from "../../src/Events.js"
import * as Operations from "../../src/index.js"
import { membersBy } from "../../src/internal/check.js"
import type * as Operation from "../../src/Operation.js"
import * as EventOperations from "../../src/Operations/Event.js"
import * as Global from "../../src/Operations/Global.js"
import { all } from "../../src/Operations/index.js"
import * as Pty from "../../src/Operations/Pty.js"
import * as Session from "../../src/Operations/Session.js"
import * as V2Session from "../../src/Operations/V2/Session.js"
import * as Pages from "../../src/Pages.js"
import type { NotFoundError } from "../../src/Schema/Error.js"
import { Event } from "../../src/Schema/Event.js"
import { Message } from "../../src/Schema/Message.js"
import { Part, type TextPart } from "../../src/Schema/Part.js"
import type * as SessionSchema from "../../src/Schema/Session.js"
import { misfit } from "../../src/testing/internal/mock/answer.js"
import { lineFor, nameOf } from "../../src/testing/internal/mock/name.js"
import * as MockClient from "../../src/testing/MockClient.js"

/** Programs that are compiled and not run. */
const compiled = (program: () => unknown): void => {
  assert.isFunction(program)
}

/** Runs a program on a mock of its own, to the end of its scope. */
const on =
  (...items: ReadonlyArray<MockClient.Item>) =>
  <A, E>(program: Effect.Effect<A, E, Client.Client | MockClient.MockClient>) =>
    Effect.exit(Effect.provide(program, MockClient.layer(...items)))

/** The messages of all that a program died with. */
const defects = <A, E>(exit: Exit.Exit<A, E>): ReadonlyArray<string> =>
  Exit.match(exit, {
    onSuccess: () => [],
    onFailure: (cause) =>
      [...Cause.defects(cause)].map((defect) =>
        defect instanceof MockClient.MockError ? defect.message : `no MockError: ${String(defect)}`
      )
  })

const thrown = (f: () => unknown): string => {
  try {
    f()
    return "nothing"
  } catch (error) {
    return error instanceof MockClient.MockError ? error.message : `no MockError: ${String(error)}`
  }
}

const success = <A, E>(exit: Exit.Exit<A, E>): A => Exit.getOrElse(exit, (cause) => assert.fail(Cause.pretty(cause)))

const failure = <A, E>(exit: Exit.Exit<A, E>): E =>
  Exit.isFailure(exit) ? Option.getOrThrow(Cause.failureOption(exit.cause)) : assert.fail("it succeeded")

/** What a program without types may hand in. */
const untyped = (value: unknown) => value as never

const session = MockClient.fill(Session.get, { title: "x" })
const notFound: NotFoundError = { name: "NotFoundError", data: { message: "gone" } }

describe("on", () => {
  it.effect("an answer is that of the handler, which is given the input", () =>
    Effect.gen(function* () {
      const exit = yield* on(
        MockClient.on(Session.get, ({ sessionID }) => Effect.succeed({ ...session, id: sessionID })),
        MockClient.on(Session.delete, Effect.succeed(true)),
        MockClient.on(Session.promptAsync, () => Effect.void),
        MockClient.on(Global.health, () => Effect.succeed({ healthy: true, version: "1" }))
      )(
        Effect.all([
          Session.get({ sessionID: "ses_9" }),
          Session.delete({ sessionID: "ses_9" }),
          Session.promptAsync({ sessionID: "ses_9", parts: [] }),
          Global.health()
        ])
      )
      assert.deepStrictEqual(success(exit), [
        { ...session, id: "ses_9" },
        true,
        undefined,
        { healthy: true, version: "1" }
      ])
    })
  )

  it.effect("status and headers come with a reply, which pages read", () =>
    Effect.gen(function* () {
      const messages = MockClient.fill(Session.messages, [{ info: { role: "user" } }, { info: { role: "assistant" } }])
      const mock = on(
        MockClient.on(Session.messages, ({ before }) =>
          Effect.succeed(
            before === undefined
              ? MockClient.reply(messages.slice(1), { status: 203, headers: { "X-Next-Cursor": "older" } })
              : messages.slice(0, 1)
          )
        ),
        MockClient.on(Session.promptAsync, Effect.void)
      )
      const exit = yield* mock(
        Effect.all({
          pages: Stream.runCollect(Pages.items(Session.messages, { sessionID: "ses_1" })),
          first: Client.answer(Session.messages, { sessionID: "ses_1" }),
          second: Client.answer(Session.messages, { sessionID: "ses_1", before: "older" }),
          empty: Client.answer(Session.promptAsync, { sessionID: "ses_1", parts: [] })
        })
      )
      const { pages, first, second, empty } = success(exit)
      assert.deepStrictEqual(
        [...pages].map(({ info }) => info.id),
        ["msg_2", "msg_1"]
      )
      assert.strictEqual(first.status, 203)
      assert.strictEqual(first.headers["x-next-cursor"], "older")
      assert.deepStrictEqual({ ...second.headers }, {})
      assert.strictEqual(second.status, 200)
      assert.strictEqual(empty.status, 204)
      const wrong = MockClient.on(Session.messages, Effect.succeed(MockClient.reply([], { status: 404 })))
      assert.deepStrictEqual(defects(yield* on(wrong)(Session.messages({ sessionID: "ses_1" }))), [
        [
          "session.messages: MockClient.reply: 404 is no status of an answer, which are 200 to 299. An error is what a handler fails with:",
          "  MockClient.fail(Session.messages, 404, body)"
        ].join("\n")
      ])
    })
  )

  it.effect("a documented error is that of the operation, at the path that was asked for", () =>
    Effect.gen(function* () {
      const exit = yield* on(MockClient.on(Session.get, MockClient.fail(Session.get, 404, notFound)))(
        Session.get({ sessionID: "ses_9" })
      )
      const error = failure(exit)
      assert(HttpError.is(error, 404))
      assert.strictEqual(error.body.data.message, "gone")
      assert.strictEqual(error.message, "session.get: GET /session/ses_9 answered 404: NotFoundError: gone")
    })
  )

  it.effect("another status may have any body, and say when to come again", () =>
    Effect.gen(function* () {
      const exit = yield* on(
        MockClient.on(Session.get, MockClient.fail(Session.get, 503, undefined, { retryAfter: "3 seconds" }))
      )(Session.get({ sessionID: "ses_9" }))
      const error = failure(exit)
      assert(error._tag === "HttpError")
      assert.isFalse(error.documented)
      assert.strictEqual(error.message, "session.get: GET /session/ses_9 answered 503. Retry after 3s.")
    })
  )

  it.effect("no answer at all is a transport error", () =>
    Effect.gen(function* () {
      const exit = yield* on(MockClient.on(Session.get, MockClient.unreachable(Session.get, "Timeout")))(
        Session.get({ sessionID: "ses_9" })
      )
      const error = failure(exit)
      assert(error._tag === "TransportError")
      assert.strictEqual(error.reason, "Timeout")
      assert.strictEqual(
        error.message,
        "session.get: GET http://mock.invalid/session/ses_9: the mock client says that there is no answer (Timeout)."
      )
    })
  )

  it.effect("input is refused as the real client refuses it, and reaches no handler", () =>
    Effect.gen(function* () {
      const exit = yield* on(MockClient.on(Session.get, Effect.die("asked")))(
        Effect.all({
          prefix: Effect.flip(Session.get(untyped({ sessionID: "msg_1" }))),
          stranger: Effect.flip(Session.get(untyped({ sessionID: "ses_1", sesionID: "ses_1" }))),
          calls: MockClient.calls
        })
      )
      const { prefix, stranger, calls } = success(exit)
      assert(prefix._tag === "SchemaError")
      assert.strictEqual(prefix.direction, "input")
      assert.strictEqual(
        prefix.message,
        `session.get: the input was refused and nothing was sent: sessionID: expected \`ses\${string}\`, got a string`
      )
      assert.strictEqual(
        stranger.message,
        "session.get: the input was refused and nothing was sent: sesionID: is unknown here; session.get takes sessionID, directory, workspace"
      )
      assert.deepStrictEqual(calls, [])
    })
  )

  it.effect("two handlers for one operation are refused when the layer is built", () =>
    Effect.gen(function* () {
      const once = MockClient.on(Session.delete, Effect.succeed(true))
      assert.deepStrictEqual(defects(yield* on(once, once)(Effect.void)), [
        "session.delete: the mock client has two handlers for this operation. A handler is a function: let one MockClient.on(Session.delete, …) decide what to answer."
      ])
    })
  )

  it.effect("two handlers for plain HTTP are refused as well", () =>
    Effect.gen(function* () {
      const once = MockClient.http(() => Effect.never)
      assert.deepStrictEqual(defects(yield* on(once, once)(Effect.void)), [
        "the mock client has two handlers for plain HTTP. A handler is a function: let one MockClient.http((request) => …) decide what to answer."
      ])
    })
  )

  it.effect("what is no item is refused when the layer is built", () =>
    Effect.gen(function* () {
      const handler = MockClient.on(Session.delete, Effect.succeed(true))
      assert.deepStrictEqual(defects(yield* on(untyped([handler]))(Effect.void)), [
        "MockClient.layer: an array is no item of a mock client. The items are arguments: MockClient.layer(...items)."
      ])
      assert.deepStrictEqual(defects(yield* on(untyped({ "session.get": 1 }))(Effect.void)), [
        'MockClient.layer: {"session.get":1} is no item of a mock client. Items are made by MockClient.on, turn and http.'
      ])
      assert.deepStrictEqual(defects(yield* on(untyped(undefined))(Effect.void)), [
        "MockClient.layer: undefined is no item of a mock client. Items are made by MockClient.on, turn and http."
      ])
    })
  )

  it("types: input, answer and errors are those of the operation", () => {
    expectTypeOf(MockClient.fail(Session.get, 404, notFound)).toEqualTypeOf<
      Effect.Effect<never, HttpError<Session.GetErrors>>
    >()
    compiled(() => [
      MockClient.on(Session.get, (input) => {
        expectTypeOf(input).toEqualTypeOf<Session.GetInput>()
        return Effect.succeed(session)
      }),
      MockClient.on(Session.messages, (input) => {
        expectTypeOf(input).toEqualTypeOf<Session.MessagesInput>()
        return Effect.succeed(MockClient.reply([]))
      }),
      MockClient.on(EventOperations.subscribe, (input) => {
        expectTypeOf(input).toEqualTypeOf<EventOperations.SubscribeInput>()
        return Math.random() < 1 ? Stream.never : MockClient.fail(EventOperations.subscribe, 503)
      }),
      MockClient.on(EventOperations.subscribe, Stream.make(MockClient.fill(EventOperations.subscribe))),
      MockClient.on(Pty.connect, ({ ptyID }) => `ws://127.0.0.1:1/${ptyID}`),
      MockClient.on(Pty.connect, "ws://127.0.0.1:1"),
      MockClient.on(Session.get, Effect.succeed({ ...session, title: "y" })),
      MockClient.on(Global.health, () => MockClient.unreachable(Global.health)),
      // @ts-expect-error: an operation without input has a handler without argument
      MockClient.on(Global.health, (input: string) => Effect.succeed({ healthy: true, version: input })),
      // @ts-expect-error: no answer of this operation
      MockClient.on(Session.get, Effect.succeed(true)),
      // @ts-expect-error: a field is missing
      MockClient.on(Session.get, () => Effect.succeed({ id: "ses_1" })),
      // @ts-expect-error: no such input
      MockClient.on(Session.get, ({ messageID }) => Effect.succeed({ ...session, title: messageID })),
      // @ts-expect-error: not an error that an operation fails with
      MockClient.on(Session.get, Effect.fail("no")),
      // @ts-expect-error: a handler needs no services
      MockClient.on(Session.get, Session.get({ sessionID: "ses_1" })),
      // @ts-expect-error: no such event
      MockClient.on(EventOperations.subscribe, Stream.make({ id: "evt_1", type: "session.gone", properties: {} })),
      // @ts-expect-error: an open connection cannot answer with a status
      MockClient.on(EventOperations.subscribe, Stream.fromEffect(MockClient.fail(EventOperations.subscribe, 503))),
      // @ts-expect-error: an address
      MockClient.on(Pty.connect, Effect.succeed(5)),
      // @ts-expect-error: the body of a documented status is required
      MockClient.fail(Session.get, 404),
      // @ts-expect-error: the body of another status
      MockClient.fail(Session.get, 404, { _tag: "BadRequest" }),
      MockClient.fail(Session.get, 418),
      MockClient.fail(Session.get, 418, { tea: "pot" })
    ])
  })
})

describe("problems", () => {
  it.effect("an operation without a handler: the line to write", () =>
    Effect.gen(function* () {
      const none = yield* on()(Session.get({ sessionID: "ses_1" }))
      assert.deepStrictEqual(defects(none), [
        [
          "session.get: the mock client has no handler for this operation. The line to write:",
          "  MockClient.on(Session.get, (input) => Effect.succeed(MockClient.fill(Session.get, {})))",
          "It has no handlers at all."
        ].join("\n")
      ])
      const some = yield* on(
        MockClient.on(Session.get, Effect.succeed(session)),
        MockClient.on(Session.delete, Effect.succeed(true))
      )(Stream.runDrain(EventOperations.subscribe()))
      assert.deepStrictEqual(defects(some), [
        [
          "event.subscribe: the mock client has no handler for this operation. The line to write:",
          "  MockClient.on(Event.subscribe, (input) => Stream.make(MockClient.fill(Event.subscribe, {})))",
          "It has handlers for session.get, session.delete."
        ].join("\n")
      ])
    })
  )

  it("the line to write names what exists, for every operation", () => {
    const find = (name: string): unknown =>
      name.split(".").reduce<unknown>((value, key) => Reflect.get(Object(value), key), { ...Operations })
    for (const operation of all) {
      assert.strictEqual(find(nameOf(operation.id)), operation, nameOf(operation.id))
    }
    const line = (id: string) => lineFor(all.find((operation) => operation.id === id) ?? assert.fail(id))
    assert.deepStrictEqual(
      ["v2.session.get", "session.delete", "global.health", "pty.connect", "session.prompt_async", "v2.fs.read"].map(
        line
      ),
      [
        "MockClient.on(V2.Session.get, (input) => Effect.succeed(MockClient.fill(V2.Session.get, {})))",
        "MockClient.on(Session.delete, (input) => Effect.succeed(MockClient.fill(Session.delete)))",
        "MockClient.on(Global.health, () => Effect.succeed(MockClient.fill(Global.health, {})))",
        'MockClient.on(Pty.connect, (input) => "ws://127.0.0.1:4096")',
        "MockClient.on(Session.promptAsync, (input) => Effect.void)",
        "MockClient.on(V2.Fs.read, (input) => Effect.succeed(MockClient.fill(V2.Fs.read)))"
      ]
    )
  })

  it.effect("an answer that does not fit: what does not, and what to do", () =>
    Effect.gen(function* () {
      const { time: _, ...untimed } = session
      const exit = yield* on(MockClient.on(Session.get, Effect.succeed(untyped({ ...untimed, title: 5 }))))(
        Session.get({ sessionID: "ses_1" })
      )
      assert.deepStrictEqual(defects(exit), [
        [
          "session.get: the answer of the handler does not fit the contract: time: is missing; title: expected string, got 5.",
          "Mend it, or let MockClient.fill(Session.get, { … }) complete what it leaves out."
        ].join("\n")
      ])
    })
  )

  it.effect("a misspelt field does not fit, however deep and however optional", () =>
    Effect.gen(function* () {
      const [message] = MockClient.fill(Session.messages, [
        { info: { role: "assistant" }, parts: [{ type: "tool", state: { status: "completed" } }] }
      ])
      const [part] = message?.parts ?? []
      assert(part?.type === "tool")
      const misspelt = [{ ...message, parts: [{ ...part, state: { ...part.state, atachments: [] } }] }]
      const exit = yield* on(MockClient.on(Session.messages, Effect.succeed(untyped(misspelt))))(
        Session.messages({ sessionID: "ses_1" })
      )
      assert.deepStrictEqual(defects(exit), [
        [
          "session.messages: the answer of the handler does not fit the contract: [0].parts[0].state.atachments: is unknown here; known are attachments, input, metadata, output, status, time, title.",
          "Mend it, or let MockClient.fill(Session.messages, { … }) complete what it leaves out."
        ].join("\n")
      ])
    })
  )

  it("what is open stays open: records, unknown values, and members that a newer server sends", () => {
    assert.isUndefined(misfit(Session.get.success, { ...session, metadata: { any: { thing: 1 } } }))
    assert.isUndefined(
      misfit(Part, { id: "prt_1", sessionID: "ses_1", messageID: "msg_1", type: "hologram", more: { of: "it" } })
    )
    assert.isUndefined(misfit(Session.get.success, { ...session, parentID: undefined, titel: undefined }))
  })

  it.effect("an event that does not fit", () =>
    Effect.gen(function* () {
      const idle = MockClient.fill(EventOperations.subscribe, { type: "session.idle" })
      const seen: Array<unknown> = []
      const exit = yield* on(
        MockClient.on(EventOperations.subscribe, () => Stream.make(idle, untyped({ ...idle, properties: {} })))
      )(Stream.runForEach(EventOperations.subscribe(), (event) => Effect.sync(() => seen.push(event))))
      assert.deepStrictEqual(seen, [idle])
      assert.deepStrictEqual(defects(exit), [
        [
          "event.subscribe: an event of the handler does not fit the contract: properties.sessionID: is missing.",
          "Mend it, or let MockClient.fill(Event.subscribe, { … }) complete what it leaves out."
        ].join("\n")
      ])
    })
  )

  it.effect("the body of a documented error that does not fit", () =>
    Effect.gen(function* () {
      const exit = yield* on(
        MockClient.on(
          Session.get,
          MockClient.fail(Session.get, 404, untyped({ name: "NotFoundError", data: { mesage: "gone" } }))
        )
      )(Session.get({ sessionID: "ses_1" }))
      assert.deepStrictEqual(defects(exit), [
        [
          "session.get: MockClient.fail: the body is not the one that the contract documents for 404: data.message: is missing; data.mesage: is unknown here; known are message.",
          "The schema is session.get's errors()[404]; a status that it does not document may have any body."
        ].join("\n")
      ])
      const fine = yield* on(MockClient.on(Session.get, MockClient.fail(Session.get, 200)))(
        Session.get({ sessionID: "ses_1" })
      )
      assert.deepStrictEqual(defects(fine), [
        "session.get: MockClient.fail: 200 is no status of an error, which are 300 to 599."
      ])
    })
  )

  it.effect("a handler that throws, dies or breaks an assertion", () =>
    Effect.gen(function* () {
      const boom = new Error("boom")
      const throwing = yield* on(
        MockClient.on(Session.get, () => {
          throw boom
        })
      )(Session.get({ sessionID: "ses_1" }))
      assert.deepStrictEqual(defects(throwing), ["session.get: the handler died: boom"])
      assert(Exit.isFailure(throwing))
      const [defect] = [...Cause.defects(throwing.cause)]
      assert(defect instanceof MockClient.MockError)
      assert.strictEqual(defect.cause, boom)
      const dying = yield* on(MockClient.on(EventOperations.subscribe, Stream.die(boom)))(
        Stream.runDrain(EventOperations.subscribe())
      )
      assert.deepStrictEqual(defects(dying), ["event.subscribe: the handler died: boom"])
    })
  )

  it.effect("a defect that is no error is told as JSON", () =>
    Effect.gen(function* () {
      const dying = MockClient.on(Session.get, () => Effect.die({ why: "so" }))
      assert.deepStrictEqual(defects(yield* on(dying)(Session.get({ sessionID: "ses_1" }))), [
        'session.get: the handler died: {"why":"so"}'
      ])
    })
  )

  it.effect("a handler that fails with what its operation does not fail with", () =>
    Effect.gen(function* () {
      const get = Session.get({ sessionID: "ses_1" })
      const lines =
        "The lines to write: MockClient.fail(Session.get, status, body), MockClient.unreachable(Session.get)."
      const of = (handler: unknown) => on(MockClient.on(Session.get, untyped(handler)))(get)
      const body = { name: "NotFoundError", data: { message: "gone" } } as const
      assert.deepStrictEqual(defects(yield* of(MockClient.fail(Session.delete, 404, body))), [
        `session.get: the handler fails with an error of session.delete.\n${lines}`
      ])
      assert.deepStrictEqual(defects(yield* of(MockClient.unreachable(Session.delete))), [
        `session.get: the handler fails with an error of session.delete.\n${lines}`
      ])
      assert.deepStrictEqual(defects(yield* of(Effect.fail({ _tag: "HttpError", operation: "session.get" }))), [
        `session.get: the handler fails with what is no error of a server: {"_tag":"HttpError","operation":"session.get"}.\n${lines}`
      ])
      assert.deepStrictEqual(defects(yield* of(Effect.fail(new Error("no")))), [
        `session.get: the handler fails with what is no error of a server: no.\n${lines}`
      ])
      const stream = yield* on(
        MockClient.on(EventOperations.subscribe, Stream.fail(yield* Effect.flip(MockClient.unreachable(Session.get))))
      )(Stream.runDrain(EventOperations.subscribe()))
      assert.deepStrictEqual(defects(stream), [
        [
          "event.subscribe: the handler fails with an error of session.get.",
          "The lines to write: MockClient.fail(Event.subscribe, status, body), MockClient.unreachable(Event.subscribe)."
        ].join("\n")
      ])
    })
  )

  it.effect("an answer where there is none", () =>
    Effect.gen(function* () {
      const send = Session.promptAsync({ sessionID: "ses_1", parts: [] })
      const words = (got: string) => [
        [
          `session.prompt_async: the answer of the handler does not fit the contract: expected undefined, got ${got}.`,
          "Mend it, or let MockClient.fill(Session.promptAsync, { … }) complete what it leaves out."
        ].join("\n")
      ]
      for (const [value, got] of [
        [5, "5"],
        [null, "null"],
        [{}, "an object"]
      ] as const) {
        const answering = MockClient.on(Session.promptAsync, Effect.succeed(untyped(value)))
        assert.deepStrictEqual(defects(yield* on(answering)(send)), words(got))
      }
    })
  )

  it("a discriminator that is nearly a known one is misspelt, and not that of a newer server", () => {
    const part = MockClient.fill(Part, { type: "text" })
    const [message] = MockClient.fill(Session.messages, [{ info: { role: "assistant" } }])
    const idle = MockClient.fill(EventOperations.subscribe, { type: "session.idle" })
    assert.deepStrictEqual(
      [
        misfit(Part, { ...part, type: "txet" }),
        misfit(Session.messages.success, [{ parts: [], info: { ...message?.info, role: "asistant" } }]),
        misfit(EventOperations.subscribe.success, { ...idle, type: "session.idel" }),
        misfit(Message, { ...message?.info, error: { name: "UnknwonError", data: { message: "no" } } })
      ],
      [
        'type: "txet" is unknown (did you mean "text"?)',
        '[0].info.role: "asistant" is unknown (did you mean "assistant"?)',
        'type: "session.idel" is unknown (did you mean "session.idle"?)',
        'error.name: "UnknwonError" is unknown (did you mean "UnknownError"?)'
      ]
    )
    assert.isUndefined(misfit(EventOperations.subscribe.success, { ...idle, type: "session.idle.now" }))
  })

  it.effect("a mock that is filled wrongly within a handler says so in its own words", () =>
    Effect.gen(function* () {
      const exit = yield* on(
        MockClient.on(Session.get, () => Effect.succeed(MockClient.fill(Session.get, untyped({ title: 5 }))))
      )(Session.get({ sessionID: "ses_1" }))
      assert.deepStrictEqual(defects(exit), [
        "session.get: MockClient.fill: what is to be completed does not fit the contract: title: expected string, got 5"
      ])
    })
  )

  it.effect("what the code under test swallows comes up when the scope ends, once", () =>
    Effect.gen(function* () {
      const swallowed = yield* on()(
        Effect.gen(function* () {
          yield* Effect.catchAllCause(Session.get({ sessionID: "ses_1" }), () => Effect.void)
          yield* Effect.catchAllCause(Session.get({ sessionID: "ses_2" }), () => Effect.void)
          yield* Fiber.await(yield* Effect.fork(Global.health()))
        })
      )
      const of = (id: string, line: string) =>
        `${id}: the mock client has no handler for this operation. The line to write:\n  ${line}\nIt has no handlers at all.`
      const get = of(
        "session.get",
        "MockClient.on(Session.get, (input) => Effect.succeed(MockClient.fill(Session.get, {})))"
      )
      const health = of(
        "global.health",
        "MockClient.on(Global.health, () => Effect.succeed(MockClient.fill(Global.health, {})))"
      )
      assert.deepStrictEqual(defects(swallowed), [`The mock client ends with 2 problems:\n1. ${get}\n2. ${health}`])
      const one = yield* on()(Effect.catchAllCause(Session.get({ sessionID: "ses_1" }), () => Effect.void))
      assert.deepStrictEqual(defects(one), [get])
      const other = yield* on()(
        Effect.zipRight(
          Effect.catchAllCause(Global.health(), () => Effect.void),
          Session.get({ sessionID: "ses_1" })
        )
      )
      assert.deepStrictEqual(defects(other), [get, health])
    })
  )

  it.effect("where tests share a mock, its end tells of what each of them swallowed", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const shared = yield* Layer.buildWithScope(MockClient.layer(), scope)
      yield* Effect.provide(
        Effect.catchAllCause(Session.delete({ sessionID: "ses_1" }), () => Effect.void),
        shared
      )
      assert.deepStrictEqual(defects(yield* Effect.exit(Scope.close(scope, Exit.void))), [
        [
          "session.delete: the mock client has no handler for this operation. The line to write:",
          "  MockClient.on(Session.delete, (input) => Effect.succeed(MockClient.fill(Session.delete)))",
          "It has no handlers at all."
        ].join("\n")
      ])
    })
  )

  it.effect("plain HTTP, unless there is an answer for it", () =>
    Effect.gen(function* () {
      const get = Effect.flatMap(Client.Client, ({ http }) => http.get("/new/route"))
      assert.deepStrictEqual(defects(yield* on()(get)), [
        [
          "GET http://mock.invalid/new/route: the mock client answers operations, and no plain HTTP. The line to write:",
          "  MockClient.http((request) => Effect.succeed(HttpClientResponse.fromWeb(request, Response.json({}))))"
        ].join("\n")
      ])
      const exit = yield* on(
        MockClient.http((request) =>
          Effect.succeed(HttpClientResponse.fromWeb(request, Response.json({ url: request.url })))
        )
      )(Effect.flatMap(get, ({ json }) => json))
      assert.deepStrictEqual(success(exit), { url: "http://mock.invalid/new/route" })
    })
  )

  it.effect("a handler of plain HTTP that dies, which comes up where the code under test swallows it", () =>
    Effect.gen(function* () {
      const get = Effect.flatMap(Client.Client, ({ http }) => http.get("/new/route"))
      const words = "GET http://mock.invalid/new/route: the handler of MockClient.http died: boom"
      const dying = MockClient.http(() => Effect.die(new Error("boom")))
      assert.deepStrictEqual(defects(yield* on(dying)(get)), [words])
      assert.deepStrictEqual(defects(yield* on(dying)(Effect.catchAllCause(get, () => Effect.void))), [words])
      const throwing = MockClient.http(() => {
        throw new Error("boom")
      })
      assert.deepStrictEqual(defects(yield* on(throwing)(Effect.catchAllCause(get, () => Effect.void))), [words])
    })
  )
})

describe("events", () => {
  const busy = MockClient.fill(EventOperations.subscribe, {
    type: "session.status",
    properties: { sessionID: "ses_1", status: { type: "busy" } }
  })
  const idle = MockClient.fill(EventOperations.subscribe, { type: "session.idle" })

  it.effect("a connection gives them as the server's bytes do, one chunk for each", () =>
    Effect.gen(function* () {
      const exit = yield* on(MockClient.on(EventOperations.subscribe, Stream.make(busy, idle)))(
        Effect.scoped(
          Effect.flatMap(Client.Client, ({ connect }) =>
            Effect.flatMap(connect(EventOperations.subscribe, {}), Stream.runCollect)
          )
        )
      )
      const decoder = new TextDecoder()
      assert.deepStrictEqual(
        [...success(exit)].map((bytes) => decoder.decode(bytes)),
        [busy, idle].map((event) => `data: ${JSON.stringify(event)}\n\n`)
      )
    })
  )

  it.effect("Events reads them, and comes again when a connection breaks or is refused", () =>
    Effect.gen(function* () {
      let connections = 0
      const mock = on(
        MockClient.on(EventOperations.subscribe, () => {
          connections++
          if (connections === 1) {
            return Stream.concat(
              Stream.make(busy),
              MockClient.unreachable(EventOperations.subscribe, "ConnectionReset")
            )
          }
          if (connections === 2) return MockClient.fail(EventOperations.subscribe, 503)
          return Stream.concat(Stream.make(idle), Stream.never)
        })
      )
      const reading = yield* Effect.fork(
        mock(
          Events.signals().pipe(
            Stream.map((signal) => signal._tag),
            Stream.take(5),
            Stream.runCollect
          )
        )
      )
      yield* TestClock.adjust("1 minute")
      assert.deepStrictEqual(Chunk.toReadonlyArray(success(yield* Fiber.join(reading))), [
        "Connected",
        "Event",
        "Gap",
        "Connected",
        "Event"
      ])
      assert.strictEqual(connections, 3)
    })
  )

  it.effect("a connection that is refused fails as the operation does", () =>
    Effect.gen(function* () {
      const body = { name: "UnknownError", data: { message: "no" } } as const
      const refusing = MockClient.on(EventOperations.subscribe, MockClient.fail(EventOperations.subscribe, 500, body))
      const streamed = failure(yield* on(refusing)(Stream.runDrain(EventOperations.subscribe())))
      assert(HttpError.is(streamed, 500))
      const connected = failure(
        yield* on(refusing)(
          Effect.scoped(Effect.flatMap(Client.Client, ({ connect }) => connect(EventOperations.subscribe, {})))
        )
      )
      assert(HttpError.is(connected, 500))
    })
  )

  it.effect("a status in the midst of a connection is refused", () =>
    Effect.gen(function* () {
      const exit = yield* on(
        MockClient.on(
          EventOperations.subscribe,
          untyped(Stream.concat(Stream.make(busy), MockClient.fail(EventOperations.subscribe, 503)))
        )
      )(
        Effect.scoped(
          Effect.flatMap(Client.Client, ({ connect }) =>
            Effect.flatMap(connect(EventOperations.subscribe, {}), Stream.runDrain)
          )
        )
      )
      assert.deepStrictEqual(defects(exit), [
        [
          "event.subscribe: a connection that stands cannot fail with HttpError.",
          "To refuse it, give the MockClient.fail in place of the stream; to break it later, end the stream in MockClient.unreachable."
        ].join("\n")
      ])
    })
  )

  it.effect("a WebSocket is opened at the address that the handler gives", () =>
    Effect.gen(function* () {
      const address = Effect.flatMap(Client.Client, ({ socketUrl }) => socketUrl(Pty.connect, { ptyID: "pty_1" }))
      const good = yield* on(MockClient.on(Pty.connect, ({ ptyID }) => `ws://127.0.0.1:1/${ptyID}`))(address)
      assert.strictEqual(success(good), "ws://127.0.0.1:1/pty_1")
      const bad = yield* on(MockClient.on(Pty.connect, "http://127.0.0.1:1"))(address)
      assert.deepStrictEqual(defects(bad), [
        "pty.connect: the handler gives no address of a WebSocket. One looks like ws://127.0.0.1:4096."
      ])
    })
  )
})

describe("calls", () => {
  it.effect("are listed in order, with their inputs and their place", () =>
    Effect.gen(function* () {
      const exit = yield* on(
        MockClient.on(Session.get, Effect.succeed(session)),
        MockClient.on(Global.health, Effect.succeed({ healthy: true, version: "1" })),
        MockClient.on(EventOperations.subscribe, Stream.empty)
      )(
        Effect.gen(function* () {
          yield* Session.get({ sessionID: "ses_1" })
          yield* Client.withDirectory(Client.withWorkspace(Global.health(), "wrk_1"), "/srv/shop")
          yield* Stream.runDrain(EventOperations.subscribe())
          yield* Session.get({ sessionID: "ses_2" })
          const inputs = yield* MockClient.callsOf(Session.get)
          expectTypeOf(inputs).toEqualTypeOf<ReadonlyArray<Session.GetInput>>()
          return { calls: yield* MockClient.calls, inputs }
        })
      )
      const { calls, inputs } = success(exit)
      assert.deepStrictEqual(calls, [
        { operation: "session.get", input: { sessionID: "ses_1" }, location: {} },
        {
          operation: "global.health",
          input: undefined,
          location: { directory: "/srv/shop", workspace: "wrk_1" }
        },
        { operation: "event.subscribe", input: {}, location: {} },
        { operation: "session.get", input: { sessionID: "ses_2" }, location: {} }
      ])
      assert.deepStrictEqual(inputs, [{ sessionID: "ses_1" }, { sessionID: "ses_2" }])
    })
  )

  it.effect("those without a handler are calls too", () =>
    Effect.gen(function* () {
      const seen: Array<string> = []
      yield* on()(
        Effect.zipRight(
          Effect.catchAllCause(Global.health(), () => Effect.void),
          Effect.map(MockClient.calls, (calls) => seen.push(...calls.map(({ operation }) => operation)))
        )
      )
      assert.deepStrictEqual(seen, ["global.health"])
    })
  )

  it.effect("handlers that were never called fail a test that asks for it", () =>
    Effect.gen(function* () {
      const get = MockClient.on(Session.get, Effect.succeed(session))
      const spare = MockClient.on(Session.delete, Effect.succeed(true))
      const optional = MockClient.on(Session.list, Effect.succeed([]), { optional: true })
      const program = Effect.zipRight(Session.get({ sessionID: "ses_1" }), MockClient.exhaustive)
      const one = failure(yield* on(get, spare, optional)(program))
      assert(one._tag === "UnusedHandlersError")
      const advice =
        "Take away what the test does not need. A handler may be optional: MockClient.on(operation, handler, { optional: true })."
      assert.strictEqual(
        one.message,
        `The test has not used all of its mock client:\n- the handler of session.delete was never called\n${advice}`
      )
      const two = failure(yield* on(get, spare)(MockClient.exhaustive))
      assert.deepStrictEqual(two.operations, ["session.get", "session.delete"])
      assert.strictEqual(
        two.message,
        `The test has not used all of its mock client:\n- the handler of session.get was never called\n- the handler of session.delete was never called\n${advice}`
      )
      success(yield* on(get, optional)(program))
    })
  )

  it.effect("plain HTTP that was never asked for fails it too", () =>
    Effect.gen(function* () {
      const handle: MockClient.HttpHandler = (request) =>
        Effect.succeed(HttpClientResponse.fromWeb(request, Response.json({})))
      const unused = failure(yield* on(MockClient.http(handle))(MockClient.exhaustive))
      assert.strictEqual(
        unused.message,
        [
          "The test has not used all of its mock client:",
          "- the handler of MockClient.http was never called",
          "Take away what the test does not need. A handler may be optional: MockClient.on(operation, handler, { optional: true })."
        ].join("\n")
      )
      success(yield* on(MockClient.http(handle, { optional: true }))(MockClient.exhaustive))
      const get = Effect.flatMap(Client.Client, ({ http }) => http.get("/x"))
      success(yield* on(MockClient.http(handle))(Effect.zipRight(get, MockClient.exhaustive)))
    })
  )

  it.effect("keep their inputs as they were", () =>
    Effect.gen(function* () {
      const exit = yield* on(MockClient.on(Session.promptAsync, Effect.void))(
        Effect.gen(function* () {
          const parts = [{ type: "text" as const, text: "before" }]
          yield* Session.promptAsync({ sessionID: "ses_1", parts })
          parts.push({ type: "text", text: "after" })
          Object.assign(Object(parts[0]), { text: "changed" })
          return yield* MockClient.callsOf(Session.promptAsync)
        })
      )
      assert.deepStrictEqual(success(exit), [{ sessionID: "ses_1", parts: [{ type: "text", text: "before" }] }])
    })
  )
})

describe("turns", () => {
  it.effect("are played beside handlers, which win", () =>
    Effect.gen(function* () {
      const exit = yield* on(
        MockClient.turn(["Hello."]),
        MockClient.on(Session.get, Effect.succeed(session))
      )(
        Effect.gen(function* () {
          const { text } = yield* Operations.Turn.run({ prompt: "Hi" })
          yield* MockClient.exhaustive.pipe(
            Effect.flip,
            Effect.tap(({ operations, turns }) => assert.deepStrictEqual([operations, turns], [["session.get"], []]))
          )
          return { text, got: yield* Session.get({ sessionID: "ses_1" }) }
        })
      )
      assert.deepStrictEqual(success(exit), { text: "Hello.", got: session })
    })
  )

  it.effect("need handlers for what they do not cover", () =>
    Effect.gen(function* () {
      const exit = yield* on(
        MockClient.turn(["Hello."]),
        MockClient.on(Session.get, Effect.succeed(session))
      )(Global.health())
      assert.deepStrictEqual(defects(exit), [
        [
          "global.health: the mock client has no handler for this operation. The line to write:",
          "  MockClient.on(Global.health, () => Effect.succeed(MockClient.fill(Global.health, {})))",
          "It has handlers for session.get, what its scripted turns need."
        ].join("\n")
      ])
    })
  )

  it.effect("that were never played are left over", () =>
    Effect.gen(function* () {
      const left = failure(yield* on(MockClient.turn(["Hello."]))(MockClient.exhaustive))
      assert.deepStrictEqual(left.operations, [])
      assert.match(
        left.message,
        /^The test has not used all of its mock client:\n- MockClient\.turn number 1, which says "Hello\."/
      )
    })
  )
})

const isValued = ({ kind, encoding }: Operation.Any) =>
  kind !== "socket" && encoding !== "empty" && encoding !== "bytes"

/** The operations as sources of values whose types nobody knows. */
const sources = all.filter(isValued).map(({ id, success }) => ({ id, success: success as Schema.Schema<unknown> }))

describe("fill", () => {
  it("makes a valid value for every operation, the same each time", () => {
    assert.isAbove(sources.length, 140)
    for (const source of sources) {
      const value = MockClient.fill(source)
      assert.isUndefined(misfit(source.success, value), source.id)
      assert.deepStrictEqual(MockClient.fill(source), value, source.id)
      assert.deepStrictEqual(JSON.parse(JSON.stringify(value)), value, source.id)
    }
    assert.deepStrictEqual(
      all.filter(({ encoding }) => encoding === "bytes").map((source) => MockClient.fill(untyped(source))),
      [new Uint8Array()]
    )
  })

  it("makes every member of the unions of events, parts and messages", () => {
    const unions = { Event: [Event, "type"], Part: [Part, "type"], Message: [Message, "role"] } as const
    const counts = Object.entries(unions).map(([name, [schema, key]]) => {
      const members = [...membersBy(schema.ast, key).keys()]
      for (const literal of members) {
        const value = MockClient.fill<unknown>(untyped(schema), { [key]: literal })
        assert.strictEqual(Reflect.get(Object(value), key), literal)
        assert.isUndefined(misfit(schema, value), `${name} ${String(literal)}`)
      }
      return members.length
    })
    assert.isAbove(counts[0] ?? 0, 80)
    assert.deepStrictEqual(counts.slice(1), [12, 2])
  })

  it("keeps the part, and gives the rest plain values", () => {
    assert.deepStrictEqual(MockClient.fill(Session.get, { title: "x", parentID: "ses_7", time: { updated: 5 } }), {
      directory: "directory",
      id: "ses_1",
      parentID: "ses_7",
      projectID: "projectID",
      slug: "slug",
      time: { created: 0, updated: 5 },
      title: "x",
      version: "version"
    })
    assert.deepStrictEqual(
      MockClient.fill(Session.list, [{}, { id: "ses_9" }, {}]).map(({ id }) => id),
      ["ses_1", "ses_9", "ses_3"]
    )
    assert.deepStrictEqual(MockClient.fill(Part, { type: "tool", tool: "bash", state: { status: "error" } }), {
      callID: "callID",
      id: "prt_1",
      messageID: "msg_1",
      sessionID: "ses_1",
      state: { error: "error", input: {}, status: "error", time: { end: 0, start: 0 } },
      tool: "bash",
      type: "tool"
    })
    assert.deepStrictEqual(MockClient.fill(Session.list), [])
    assert.strictEqual(MockClient.fill(Session.delete), false)
    assert.strictEqual(MockClient.fill(Session.delete, true), true)
    // Without a discriminator, the first member that the part fits.
    assert.strictEqual(MockClient.fill(Part, { files: ["a"] }).type, "patch")
    const Own = Schema.Struct({
      port: Schema.Int.pipe(Schema.between(1, 9)),
      color: Schema.String.pipe(Schema.pattern(/^#[0-9a-f]{6}$/)),
      pair: Schema.Tuple(Schema.String, Schema.Number),
      more: Schema.Record({
        key: Schema.String,
        value: Schema.Struct({ a: Schema.Number, b: Schema.Literal("b", "c") })
      })
    })
    const own = MockClient.fill(Own, { more: { one: { a: 1 } } })
    assert.match(own.color, /^#[0-9a-f]{6}$/)
    assert.deepStrictEqual(
      { ...own, color: "" },
      { port: 1, color: "", pair: ["pair", 0], more: { one: { a: 1, b: "b" } } }
    )
  })

  it("links parts to the message that they stand in, and to its session", () => {
    const messages = MockClient.fill(Session.messages, [
      { info: { role: "user" }, parts: [{ type: "text", text: "Hello!" }] },
      {
        info: { role: "assistant", sessionID: "ses_7" },
        parts: [
          { type: "tool", tool: "bash", state: { status: "completed" } },
          { type: "text", messageID: "msg_0" }
        ]
      },
      { info: { role: "user", id: "msg_own" }, parts: [{ type: "text" }] }
    ])
    assert.deepStrictEqual(
      messages.map(({ info: { id, sessionID }, parts }) => [
        [id, sessionID],
        ...parts.map(({ messageID, sessionID }) => [messageID, sessionID])
      ]),
      [
        [
          ["msg_1", "ses_1"],
          ["msg_1", "ses_1"]
        ],
        [
          ["msg_2", "ses_7"],
          ["msg_2", "ses_7"],
          ["msg_0", "ses_7"]
        ],
        [
          ["msg_own", "ses_1"],
          ["msg_own", "ses_1"]
        ]
      ]
    )
    const updated = MockClient.fill(EventOperations.subscribe, {
      type: "message.part.updated",
      properties: { sessionID: "ses_9", part: { type: "text" } }
    })
    assert(updated.type === "message.part.updated")
    assert.strictEqual(updated.properties.part.sessionID, "ses_9")
    const created = MockClient.fill(EventOperations.subscribe, {
      type: "session.created",
      properties: { info: { id: "ses_9" } }
    })
    assert(created.type === "session.created")
    assert.strictEqual(created.properties.sessionID, "ses_9")
  })

  it("ends in types that are made of themselves, and says so where they have no end", () => {
    interface Node {
      readonly name: string
      readonly next: Node | null
      readonly more: ReadonlyArray<Node>
      readonly other?: Node | undefined
    }
    const Node: Schema.Schema<Node> = Schema.Struct({
      name: Schema.String,
      next: Schema.NullOr(Schema.suspend(() => Node)),
      more: Schema.Array(Schema.suspend(() => Node)),
      other: Schema.optional(Schema.suspend(() => Node))
    })
    const leaf = { name: "name", next: null, more: [] }
    assert.deepStrictEqual(MockClient.fill(Node, {}), leaf)
    assert.deepStrictEqual(MockClient.fill(Node, { next: { name: "a" }, more: [{}], other: {} }), {
      name: "name",
      next: { ...leaf, name: "a" },
      more: [leaf],
      other: leaf
    })
    type List = { readonly head: string; readonly tail: List } | null
    const Tail = Schema.suspend((): Schema.Schema<List> => List)
    const List: Schema.Schema<List> = Schema.NullOr(Schema.Struct({ head: Schema.String, tail: Tail }))
    assert.deepStrictEqual(MockClient.fill<List>(Tail, { tail: { head: "x" } }), {
      head: "head",
      tail: { head: "x", tail: null }
    })
    interface Endless {
      readonly again: Endless
    }
    const Endless: Schema.Schema<Endless> = Schema.Struct({ again: Schema.suspend(() => Endless) })
    assert.strictEqual(
      thrown(() => MockClient.fill(Endless, {})),
      "MockClient.fill: what is to be completed does not fit the contract: again: is made of itself without an end; nothing can be left out here"
    )
  })

  it("gives nothing where an operation gives nothing", () => {
    assert.isUndefined(MockClient.fill(Session.promptAsync))
    assert.deepStrictEqual(MockClient.sample(Session.promptAsync, { seed: 1, count: 3 }), [
      undefined,
      undefined,
      undefined
    ])
    assert.strictEqual(
      thrown(() => MockClient.fill(untyped(Session.promptAsync), untyped(5))),
      "session.prompt_async: MockClient.fill: what is to be completed does not fit the contract: expected undefined, got 5"
    )
  })

  it("says where a part does not fit", () => {
    const fill = (source: unknown, partial: unknown) => thrown(() => MockClient.fill(untyped(source), untyped(partial)))
    const words = "MockClient.fill: what is to be completed does not fit the contract: "
    assert.deepStrictEqual(
      [
        fill(Session.get, { time: { created: "now" } }),
        fill(Session.get, { share: { link: "x" } }),
        fill(Session.list, {}),
        fill(Session.list, [{}, { id: "msg_1" }]),
        fill(Session.get, null),
        fill(Part, { type: "tool", state: { status: "done" } }),
        fill(Part, { text: 5 }),
        fill(EventOperations.subscribe, { type: "session.idel" }),
        fill(Global.health, { healthy: true, version: undefined, extra: 1 })
      ],
      [
        `session.get: ${words}time.created: expected number, got a string`,
        `session.get: ${words}share.link: is unknown here; known are url`,
        `session.list: ${words}expected an array, got an object`,
        `session.list: ${words}[1].id: expected \`ses\${string}\`, got a string`,
        `session.get: ${words}expected an object, got null`,
        `${words}state.status: is none of "pending", "running", "completed", "error"`,
        `${words}text: expected string, got 5`,
        `event.subscribe: ${words}type: is none of the 90 known, such as "session.idle", "session.created", "session.updated", "session.deleted", "session.next.agent.switched"`,
        `global.health: ${words}extra: is unknown here; known are healthy, version`
      ]
    )
  })

  it("types: a part at any depth, told apart by its discriminator", () => {
    expectTypeOf(MockClient.fill(Session.get)).toEqualTypeOf<SessionSchema.Session>()
    expectTypeOf(MockClient.fill(Part, { type: "text" })).toEqualTypeOf<Part>()
    expectTypeOf<MockClient.DeepPartial<TextPart>["id"]>().toEqualTypeOf<TextPart["id"] | undefined>()
    expectTypeOf<Extract<MockClient.DeepPartial<Message>["role"], string>>().toEqualTypeOf<"user" | "assistant">()
    compiled(() => [
      MockClient.fill(Session.messages, [{ info: { role: "user" }, parts: [{ type: "text", text: "x" }, {}] }]),
      MockClient.fill(Session.messages, [
        { parts: [{ type: "tool", state: { status: "completed", input: { a: 1 } } }] }
      ]),
      MockClient.fill(Session.get, { metadata: { any: { thing: 1 } } }),
      // @ts-expect-error: no such field
      MockClient.fill(Session.get, { titel: "x" }),
      // @ts-expect-error: no such field
      MockClient.fill(Session.get, { time: { begun: 1 } }),
      // @ts-expect-error: another kind of id
      MockClient.fill(Session.get, { id: "msg_1" }),
      // @ts-expect-error: no such member
      MockClient.fill(Part, { type: "hologram" }),
      // @ts-expect-error: a field of another member
      MockClient.fill(Part, { type: "text", tool: "bash" }),
      // @ts-expect-error: a field of no member
      MockClient.fill(Part, { txt: "x" }),
      // @ts-expect-error: not an array
      MockClient.fill(Session.list, {}),
      // @ts-expect-error: a field of no event
      MockClient.fill(EventOperations.subscribe, { type: "session.idle", properties: { messageID: "msg_1" } })
    ])
  })
})

describe("arbitrary", () => {
  it("gives values of every operation that fit, the same for the same seed, none of a newer server", () => {
    for (const source of sources) {
      const values = MockClient.sample(source, { seed: 1, count: 3 })
      assert.strictEqual(values.length, 3)
      for (const value of values) assert.isUndefined(misfit(source.success, value), source.id)
    }
    const parts = MockClient.sample(Part, { seed: 2, count: 200 })
    const known = membersBy(Part.ast, "type")
    assert.deepStrictEqual(
      parts.filter(({ type }) => !known.has(type)),
      []
    )
    assert.strictEqual(new Set(parts.map(({ type }) => type)).size, known.size)
    assert.deepStrictEqual(MockClient.sample(Part, { seed: 2, count: 200 }), parts)
    assert.notDeepEqual(MockClient.sample(Part, { seed: 3, count: 200 }), parts)
    assert.strictEqual(MockClient.sample(Session.get, { seed: 1 }).length, 1)
  })

  it("is for property tests, in which a mock answers with it", () => {
    expectTypeOf(MockClient.arbitrary(Session.get)).toEqualTypeOf<FastCheck.Arbitrary<SessionSchema.Session>>()
    return FastCheck.assert(
      FastCheck.asyncProperty(MockClient.arbitrary(Session.messages), (messages) =>
        Effect.runPromise(
          Effect.map(
            on(MockClient.on(Session.messages, Effect.succeed(messages)))(Session.messages({ sessionID: "ses_1" })),
            (exit) => assert.deepStrictEqual(success(exit), messages)
          )
        )
      ),
      { seed: 1, numRuns: 20 }
    )
  })
})

it("types: the layer is a client and a mock, and nothing is required", () => {
  expectTypeOf(MockClient.exhaustive).toEqualTypeOf<
    Effect.Effect<void, MockClient.UnusedHandlersError, MockClient.MockClient>
  >()
  expectTypeOf(Session.get).returns.toEqualTypeOf<
    Effect.Effect<SessionSchema.Session, HttpError<Session.GetErrors> | TransportError | SchemaError, Client.Client>
  >()
  assert.isFunction(V2Session.get)
})
