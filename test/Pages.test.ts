/**
 * Lists in pages: every operation that has them, to the end and in order, on the real server; and what a server does
 * wrong, on a loopback one.
 */
import { assert, describe, it, layer } from "@effect/vitest"
import * as Chunk from "effect/Chunk"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { expectTypeOf } from "vitest"
import * as Client from "../src/Client.js"
import { HttpError, SchemaError } from "../src/Errors.js"
import { Experimental, Session, V2 } from "../src/index.js"
import type * as Operation from "../src/Operation.js"
import { all } from "../src/Operations/index.js"
import * as Pages from "../src/Pages.js"
import type { Message } from "../src/Schema/Message.js"
import type { Part } from "../src/Schema/Part.js"
import type { GlobalSession, SessionV2Info } from "../src/Schema/Session.js"
import type { SessionDurableEvent } from "../src/Schema/V2Event.js"
import type { SessionMessage } from "../src/Schema/V2Message.js"
import * as NodeTestOpenCode from "../src/testing/NodeTestOpenCode.js"
import { Sandbox } from "../src/testing/Sandbox.js"
import { clientOf, loopback, sendJson } from "./support/loopback.js"

const collect = <A, E, R>(stream: Stream.Stream<A, E, R>): Effect.Effect<ReadonlyArray<A>, E, R> =>
  Effect.map(Stream.runCollect(stream), Chunk.toReadonlyArray)

const idsOf = <A extends { readonly id: unknown }>(items: ReadonlyArray<A>) => items.map(({ id }) => id)

/** An operation whose cursor is in the body. */
const words = Client.pagedOperation({
  id: "test.words",
  method: "GET",
  path: "/words",
  input: Schema.Struct({ cursor: Schema.optional(Schema.String), length: Schema.optional(Schema.Number) }),
  query: ["cursor", "length"],
  success: Schema.Struct({ words: Schema.Array(Schema.String), next: Schema.optional(Schema.NullOr(Schema.String)) }),
  errors: () => ({}),
  paging: {
    items: (page) => page.words,
    next: ({ value }) => value.next,
    at: (input, cursor) => ({ ...input, cursor })
  }
})

describe("the types", () => {
  it("give each operation its own items, errors and requirement", () => {
    const messages = () => Pages.items(Session.messages, { sessionID: "ses_1" })
    expectTypeOf(messages).returns.toEqualTypeOf<
      Stream.Stream<
        { readonly info: Message; readonly parts: ReadonlyArray<Part> },
        Operation.Failure<Session.MessagesErrors>,
        Client.Client
      >
    >()
    expectTypeOf(() => Pages.items(Experimental.sessionList)).returns.toEqualTypeOf<
      Stream.Stream<GlobalSession, Operation.Failure<Experimental.SessionListErrors>, Client.Client>
    >()
    expectTypeOf(() => Pages.items(V2.Session.list, { order: "asc" })).returns.toEqualTypeOf<
      Stream.Stream<SessionV2Info, Operation.Failure<V2.Session.ListErrors>, Client.Client>
    >()
    expectTypeOf(() => Pages.items(V2.Session.messages, { sessionID: "ses_1" })).returns.toEqualTypeOf<
      Stream.Stream<SessionMessage, Operation.Failure<V2.Session.MessagesErrors>, Client.Client>
    >()
    expectTypeOf(() => Pages.items(V2.Session.history, { sessionID: "ses_1" })).returns.toEqualTypeOf<
      Stream.Stream<SessionDurableEvent, Operation.Failure<V2.Session.HistoryErrors>, Client.Client>
    >()
    expectTypeOf(() => Pages.pages(V2.Session.list)).returns.toEqualTypeOf<
      Stream.Stream<
        Pages.Page<V2.Session.ListInput, SessionV2Info>,
        Operation.Failure<V2.Session.ListErrors>,
        Client.Client
      >
    >()
  })

  it("refuse an operation that has no pages, and an input that does not fit", () => {
    const refused = () => {
      // @ts-expect-error: session.list takes no cursor
      Pages.items(Session.list)
      // @ts-expect-error: a stream is no list
      Pages.items(V2.Session.events, { sessionID: "ses_1" })
      // @ts-expect-error: an input is required
      Pages.items(Session.messages)
      // @ts-expect-error: `before` is a string
      Pages.pages(Session.messages, { sessionID: "ses_1", before: 5 })
    }
    assert.isFunction(refused)
  })
})

it("the operations that have pages", () => {
  assert.deepStrictEqual(
    all.filter((operation) => "paging" in operation).map(({ id }) => id),
    ["experimental.session.list", "session.messages", "v2.session.history", "v2.session.list", "v2.session.messages"]
  )
})

describe("reading on", () => {
  const serving = (pages: Record<string, unknown>) =>
    Effect.map(
      loopback(({ url }, response) => {
        const page = pages[url.searchParams.get("cursor") ?? "first"]
        if (page === undefined) sendJson(response, 400, { name: "BadRequest" })
        else sendJson(response, 200, page)
      }),
      (server) => ({ ...server, asked: () => server.received.map(({ url }) => url.search) })
    )

  const three = {
    first: { words: ["a", "b"], next: "two" },
    two: { words: [], next: "three" },
    three: { words: ["c"], next: null }
  }

  it.scopedLive("goes over empty pages to the end, with the rest of the input", () =>
    Effect.gen(function* () {
      const server = yield* serving(three)
      const items = yield* collect(Pages.items(words, { length: 1 })).pipe(Effect.provide(clientOf(server)))
      assert.deepStrictEqual(items, ["a", "b", "c"])
      assert.deepStrictEqual(server.asked(), ["?length=1", "?cursor=two&length=1", "?cursor=three&length=1"])
    })
  )

  it.scopedLive("gives with each page the input that asks for the next", () =>
    Effect.gen(function* () {
      const server = yield* serving(three)
      const pages = yield* collect(Pages.pages(words)).pipe(Effect.provide(clientOf(server)))
      assert.deepStrictEqual(pages, [
        { items: ["a", "b"], next: { cursor: "two" } },
        { items: [], next: { cursor: "three" } },
        { items: ["c"], next: undefined }
      ])
      const rest = Pages.items(words, pages[0]?.next ?? {})
      assert.deepStrictEqual(yield* Effect.provide(collect(rest), clientOf(server)), ["c"])
    })
  )

  it.scopedLive("asks for no page before it is wanted", () =>
    Effect.gen(function* () {
      const server = yield* serving(three)
      const items = yield* collect(Stream.take(Pages.items(words), 2)).pipe(Effect.provide(clientOf(server)))
      assert.deepStrictEqual(items, ["a", "b"])
      assert.deepStrictEqual(server.asked(), [""])
    })
  )

  it.scopedLive("starts anew whenever the stream is run", () =>
    Effect.gen(function* () {
      const server = yield* serving(three)
      const items = Pages.items(words)
      const twice = yield* collect(Stream.concat(items, items)).pipe(Effect.provide(clientOf(server)))
      assert.deepStrictEqual(twice, ["a", "b", "c", "a", "b", "c"])
    })
  )

  it.scopedLive("fails with what the operation fails with, after the items before it", () =>
    Effect.gen(function* () {
      const server = yield* serving({ first: { words: ["a"], next: "gone" } })
      const items: Array<string> = []
      const error = yield* Pages.items(words).pipe(
        Stream.runForEach((item) => Effect.sync(() => items.push(item))),
        Effect.flip,
        Effect.provide(clientOf(server))
      )
      assert.deepStrictEqual(items, ["a"])
      assert.instanceOf(error, HttpError)
    })
  )

  const astray = {
    "a cursor that stays": { first: { words: ["a"], next: "x" }, x: { words: ["b"], next: "x" } },
    "cursors that go round": {
      first: { words: ["a"], next: "x" },
      x: { words: ["b"], next: "y" },
      y: { words: [], next: "x" }
    },
    "a cursor that is empty": { first: { words: ["a", "b"], next: "" } }
  }
  for (const [name, pages] of Object.entries(astray)) {
    it.scopedLive(`ends with an error: ${name}`, () =>
      Effect.gen(function* () {
        const server = yield* serving(pages)
        const items: Array<string> = []
        const error = yield* Pages.items(words).pipe(
          Stream.runForEach((item) => Effect.sync(() => items.push(item))),
          Effect.flip,
          Effect.provide(clientOf(server))
        )
        assert.deepStrictEqual(items, ["a", "b"])
        assert.instanceOf(error, SchemaError)
        assert.include(error.message, name.endsWith("empty") ? "no cursor leads to it" : "would never end")
        assert.strictEqual(server.received.length, Object.keys(pages).length)
      })
    )
  }

  it.scopedLive("of a history whose page has no numbers ends with an error", () =>
    Effect.gen(function* () {
      const server = yield* loopback((_, response) => sendJson(response, 200, { data: [], hasMore: true }))
      const error = yield* collect(Pages.items(V2.Session.history, { sessionID: "ses_1" })).pipe(
        Effect.flip,
        Effect.provide(clientOf(server))
      )
      assert.instanceOf(error, SchemaError)
      assert.strictEqual(server.received.length, 1)
    })
  )
})

layer(NodeTestOpenCode.layer(), { excludeTestServices: true, timeout: "60 seconds" })("the real server", (it) => {
  /** The pages of these sizes all give the same. */
  const sizes = [1, 2, 3, 5, 100]

  it.effect("session.messages: from the newest to the oldest", () =>
    Effect.gen(function* () {
      const { id: sessionID } = yield* Session.create({ title: "messages" })
      for (const text of ["1", "2", "3", "4", "5"]) {
        yield* Session.prompt({ sessionID, noReply: true, parts: [{ type: "text", text }] })
      }
      const everything = yield* Session.messages({ sessionID })
      assert.strictEqual(everything.length, 5)
      for (const limit of [...sizes, undefined]) {
        assert.deepStrictEqual(
          yield* collect(Pages.items(Session.messages, { sessionID, limit })),
          [...everything].reverse()
        )
      }
      const pages = yield* collect(Pages.pages(Session.messages, { sessionID, limit: 2 }))
      assert.deepStrictEqual(
        pages.map(({ items, next }) => [items.length, next !== undefined]),
        [
          [2, true],
          [2, true],
          [1, false]
        ]
      )
    })
  )

  it.effect("experimental.session.list and v2.session.list: in either order, by filter", () =>
    Effect.gen(function* () {
      const { project } = yield* Sandbox
      for (const title of ["apple 1", "pear", "apple 2", "apple 3", "plum"]) yield* Session.create({ title })
      const everywhere = yield* Experimental.sessionList({ directory: project })
      assert.isAtLeast(everywhere.length, 5)
      for (const limit of sizes) {
        const found = yield* collect(Pages.items(Experimental.sessionList, { directory: project, limit }))
        assert.deepStrictEqual(found, everywhere)
        for (const search of [undefined, "apple"]) {
          const input = { directory: project, search, limit: 100 }
          const { data } = yield* V2.Session.list({ ...input, order: "desc" })
          assert.isAtLeast(data.length, search === undefined ? 5 : 3)
          const paged = (order: "asc" | "desc") => collect(Pages.items(V2.Session.list, { ...input, limit, order }))
          assert.deepStrictEqual(idsOf(yield* paged("desc")), idsOf(data))
          assert.deepStrictEqual(idsOf(yield* paged("asc")), idsOf(data).reverse())
        }
      }
    })
  )

  it.effect("v2.session.messages and v2.session.history: in either order, and from a stored page", () =>
    Effect.gen(function* () {
      const { project } = yield* Sandbox
      const { data: session } = yield* V2.Session.create({ agent: "build", location: { directory: project } })
      const sessionID = session.id
      for (const agent of ["plan", "build", "plan", "build", "plan"])
        yield* V2.Session.switchAgent({ sessionID, agent })
      const { data } = yield* V2.Session.messages({ sessionID, order: "asc" })
      const { data: history } = yield* V2.Session.history({ sessionID })
      assert.strictEqual(data.length, 5)
      assert.strictEqual(history.length, 5)
      for (const limit of sizes) {
        const paged = (order: "asc" | "desc") => collect(Pages.items(V2.Session.messages, { sessionID, limit, order }))
        assert.deepStrictEqual(yield* paged("asc"), data)
        assert.deepStrictEqual(yield* paged("desc"), [...data].reverse())
        assert.deepStrictEqual(
          yield* collect(Pages.items(V2.Session.history, { sessionID, limit: String(limit) })),
          history
        )
      }
      const [first] = yield* collect(Stream.take(Pages.pages(V2.Session.messages, { sessionID, limit: 2 }), 1))
      const stored: V2.Session.MessagesInput = JSON.parse(JSON.stringify(first?.next))
      assert.deepStrictEqual(yield* collect(Pages.items(V2.Session.messages, stored)), [...data].reverse().slice(2))
      const { id } = yield* Session.create({ title: "of the stable API" })
      assert.deepStrictEqual(yield* collect(Pages.items(V2.Session.messages, { sessionID: id })), [])
    })
  )
})
