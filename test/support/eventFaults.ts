/**
 * Event streams of the real server through a proxy that misbehaves: each property as often as it is told. The tests check
 * them a few times with one seed, `test/soak` many times with another each time; `OPENCODE_EFFECT_SEED` repeats a run.
 */
import { assert } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as FastCheck from "effect/FastCheck"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import * as Client from "../../src/Client.js"
import * as DurableEvents from "../../src/DurableEvents.js"
import * as Events from "../../src/Events.js"
import { seqOf } from "../../src/internal/durable/seq.js"
import * as Session from "../../src/Operations/Session.js"
import * as V2Session from "../../src/Operations/V2/Session.js"
import * as Pages from "../../src/Pages.js"
import type { SessionID } from "../../src/Schema/Ids.js"
import type { Part } from "../../src/Schema/Part.js"
import * as Server from "../../src/Server.js"
import * as FaultProxy from "../../src/testing/FaultProxy.js"
import * as ScriptedModel from "../../src/testing/ScriptedModel.js"
import * as Endurance from "./endurance.js"
import { loopback } from "./loopback.js"
import { until } from "./processes.js"

/** The model says the same, whatever it is asked. */
export const script: ScriptedModel.Script = () => ScriptedModel.text("Hello from the script.")

/** The directory that the server works in. */
const whereWeAre = Effect.map(Session.create({ title: "Where are we?" }), ({ directory }) => directory)

/** A proxy before the real server, and a client that goes through it and names the same directory. */
export const proxied = Effect.flatMap(whereWeAre, (directory) => FaultProxy.makeClient({ directory }))

const injected = "evt_injected"

const unknownEvent = `data: {"id":"${injected}","type":"never.heard","properties":{}}\n\n`
const malformed = `data: {"id":"${injected}", oh\n\n`
const oversized = `data: {"id":"${injected}","type":"never.heard","properties":{"x":"${"x".repeat(200_000)}"}}\n\n`
const misfit = `data: {"id":"${injected}","type":"session.idle","properties":{"sessionID":7}}\n\n`

/** One thing that goes wrong with one connection. */
const fault: FastCheck.Arbitrary<FaultProxy.Fault> = FastCheck.oneof(
  FastCheck.record({
    events: FastCheck.nat(12),
    cut: FastCheck.constantFrom<FaultProxy.Cut>("End", "FIN", "RST", "Silence")
  }).map(({ events, cut }) => FaultProxy.cutAfter({ events }, cut)),
  FastCheck.record({
    bytes: FastCheck.nat(4_000),
    cut: FastCheck.constantFrom<FaultProxy.Cut>("End", "FIN", "RST", "Silence")
  }).map(({ bytes, cut }) => FaultProxy.cutAfter({ bytes }, cut)),
  FastCheck.constantFrom(
    FaultProxy.status(500, '{"name":"UnknownError","data":{"message":"The test says so"}}'),
    FaultProxy.status(503),
    FaultProxy.refuse("RST"),
    FaultProxy.refuse("FIN"),
    FaultProxy.delay("30 millis"),
    FaultProxy.latency("5 millis"),
    FaultProxy.lineEndings("\r\n"),
    FaultProxy.lineEndings("\r")
  ),
  FastCheck.record({
    afterEvents: FastCheck.nat(6),
    text: FastCheck.constantFrom(
      unknownEvent,
      malformed,
      oversized,
      misfit,
      ": a comment\n\n",
      "retry: 1\n\n",
      "id: 7\n",
      "event: x\n\n"
    )
  }).map(FaultProxy.inject),
  FastCheck.constant(FaultProxy.inject({ afterEvents: 0, text: "\uFEFF" })),
  FastCheck.record({ seed: FastCheck.nat(), upTo: FastCheck.integer({ min: 1, max: 40 }) }).map(FaultProxy.split)
)

/** What goes wrong with each of the first connections. */
type Plan = ReadonlyArray<ReadonlyArray<FaultProxy.Fault>>

const plan: FastCheck.Arbitrary<Plan> = FastCheck.array(FastCheck.array(fault, { maxLength: 3 }), {
  minLength: 1,
  maxLength: 6
})

/** What leaves the greeting whole. */
const harmless: ReadonlySet<string> = new Set(["Delay", "Latency", "LineEndings", "Split"])

/** A delay for each of many small parts would take minutes. */
const inTime = (faults: ReadonlyArray<FaultProxy.Fault>): ReadonlyArray<FaultProxy.Fault> =>
  faults.some(({ _tag }) => _tag === "Split") ? faults.filter(({ _tag }) => _tag !== "Latency") : faults

/** Each connection is over after so many events. */
const longest = 10

/** The very first connection gets what is harmless only: where that fails, the stream does. */
const rulesOf = (plan: Plan, always: ReadonlyArray<FaultProxy.Fault> = []): ReadonlyArray<FaultProxy.Rule> =>
  plan.map(inTime).map((faults, index) => ({
    path: "/event",
    occurrence: index + 1,
    faults: [
      ...(index === 0 ? faults.filter(({ _tag }) => harmless.has(_tag)) : faults),
      ...always,
      FaultProxy.cutAfter({ events: longest }, "RST")
    ]
  }))

/** What a consumer has seen, each event by its id. */
type Seen = "connected" | "gap" | { readonly id: string }

const idOf = (event: Events.Event): string => {
  if (event.type !== "unknown" && event.type !== "undecodable") return event.id
  const raw: unknown = event.raw
  if (typeof raw === "string") return raw.includes(injected) ? injected : raw
  return String(typeof raw === "object" && raw !== null && "id" in raw ? raw.id : raw)
}

const seenOf = (signal: Events.Signal): Seen =>
  signal._tag === "Connected" ? "connected" : signal._tag === "Event" ? { id: idOf(signal.event) } : "gap"

/**
 * Says what is wrong with what a consumer has seen, when this is what the server sent: an event out of order or twice, or
 * events missing where no gap is. Between a `Connected` and the first event nothing can be told.
 */
export const lies = (sent: ReadonlyArray<string>, seen: ReadonlyArray<Seen>): ReadonlyArray<string> => {
  const places = new Map(sent.map((id, index) => [id, index]))
  const found: Array<string> = []
  let last = -1
  let whole = false
  for (const what of seen) {
    if (typeof what === "string") {
      whole = false
      continue
    }
    if (what.id === injected) continue
    const place = places.get(what.id)
    if (place === undefined) found.push(`${what.id} was never sent`)
    else if (place <= last) found.push(`${what.id} came again, or late`)
    else if (whole && place !== last + 1) found.push(`${place - last - 1} missing before ${what.id}, without a gap`)
    last = place ?? last
    whole = true
  }
  return found
}

/**
 * Says where a connection has lost something at its start: what was seen after a `Connected` is what the server sent on that
 * connection, from its first event on.
 */
const lateStarts = (
  connections: ReadonlyArray<ReadonlyArray<string>>,
  seen: ReadonlyArray<Seen>
): ReadonlyArray<string> => {
  const parts: Array<Array<string>> = []
  for (const what of seen) {
    if (what === "connected") parts.push([])
    else if (what !== "gap" && what.id !== injected) parts.at(-1)?.push(what.id)
  }
  const isStart = (part: ReadonlyArray<string>) => (sent: ReadonlyArray<string>) =>
    part.every((id, index) => sent[index] === id)
  return parts
    .filter((part) => !connections.some(isStart(part)))
    .map((part) => `after a Connected came ${part.slice(0, 3)}, which is the start of no connection`)
}

/** The events that the target sent on each connection; connection news are none. */
const sentOn = (sent: ReadonlyArray<FaultProxy.Sent>): ReadonlyArray<ReadonlyArray<string>> => {
  const connections = new Map<number, Array<string>>()
  for (const { request, data } of sent) {
    const ids = connections.get(request) ?? []
    connections.set(request, ids)
    const [, id = "", type = ""] = /"id":"(\w+)","type":"([\w.]+)"/.exec(data) ?? []
    if (type !== "server.connected" && type !== "server.heartbeat") ids.push(id)
  }
  return [...connections.values()]
}

/** Makes the server say something every few milliseconds. */
const chatter = (sessionID: SessionID) =>
  Effect.forever(
    Effect.gen(function* () {
      const now = yield* Clock.currentTimeMillis
      yield* Session.update({ sessionID, title: `äöü 😀 ${now}` })
      yield* Effect.sleep("3 millis")
    })
  )

const collecting = <A, B>(stream: Stream.Stream<A, Events.Failure, Client.Client>, show: (a: A) => B) =>
  Effect.gen(function* () {
    const items: Array<B> = []
    const fiber = yield* stream.pipe(
      Stream.runForEach((a) => Effect.sync(() => items.push(show(a)))),
      Effect.forkScoped
    )
    return { items, fiber }
  })

/** How long anything may take before it counts as lost. */
const patience = "60 seconds"

/** A busy server must not look like a dead one for ever: a silence that the proxy makes costs so much of a test's time. */
const settings = {
  reconnect: Schedule.spaced("10 millis"),
  stallTimeout: "1500 millis",
  maxEventSize: 100_000
} as const

/** What is wrong with what a consumer behind the proxy sees. */
const liesBehind = (
  sessionID: SessionID,
  plan: Plan,
  what: string,
  /** `always` happens to every connection of the plan. */
  options: { readonly always?: ReadonlyArray<FaultProxy.Fault>; readonly stallTimeout?: Duration.DurationInput } = {}
) =>
  Effect.scoped(
    Effect.gen(function* () {
      const { proxy, client } = yield* proxied
      yield* proxy.rules(rulesOf(plan, options.always))
      const sent = yield* collecting(Events.signals(), seenOf)
      yield* until(
        "the witness",
        Effect.sync(() => sent.items.length),
        (length) => length > 0
      )
      const talking = yield* Effect.fork(chatter(sessionID))
      const seen = yield* collecting(
        // On a busy machine the first connection may be as silent as a dead one; nothing is seen of it then.
        Stream.retry(
          Events.signals({ ...settings, stallTimeout: options.stallTimeout ?? settings.stallTimeout }),
          Schedule.spaced("10 millis")
        ).pipe(Stream.provideService(Client.Client, client)),
        seenOf
      )
      yield* until(
        `every connection of the plan, and one more (${what})`,
        Effect.map(proxy.requests, (requests) => requests.filter(({ path }) => path === "/event").length),
        (connections) => connections > plan.length && seen.items.includes("connected"),
        patience
      )
      yield* proxy.rules([])
      yield* proxy.cut("RST")
      yield* Effect.sleep("50 millis")
      yield* Fiber.interrupt(talking)
      const ids = (items: ReadonlyArray<Seen>) => items.flatMap((what) => (typeof what === "string" ? [] : [what.id]))
      // Again and again: the consumer may be in a gap when it is said.
      const end = Session.update({ sessionID, title: "The end" })
      yield* until(
        "the last event, by witness and consumer",
        Effect.map(Effect.delay(Effect.zipRight(end, Effect.sleep("30 millis")), "30 millis"), () => [
          ids(sent.items).at(-1),
          ids(seen.items)
            .filter((id) => id !== injected)
            .at(-1)
        ]),
        ([one, other]) => one !== undefined && one === other,
        patience
      )
      assert.isFalse(sent.items.includes("gap"), `the witness has a gap; ${what}`)
      assert.isAtLeast(seen.items.filter((what) => what === "connected").length, 2, what)
      const starts = lateStarts(sentOn(yield* proxy.sent("/event")), seen.items)
      return [...lies(ids(sent.items), seen.items), ...starts].map((lie) => `${lie}; ${what}`)
    })
  )

/** What is drawn with a seed, and how to have it again. */
interface Drawn<A> {
  readonly value: A
  readonly what: string
}

const drawn = <A>(arbitrary: FastCheck.Arbitrary<A>, runs: number, seed: number): ReadonlyArray<Drawn<A>> =>
  FastCheck.sample(arbitrary, { numRuns: runs, seed }).map((value, index) => ({
    value,
    what: `seed ${seed}, run ${index + 1}: ${JSON.stringify(value)}`
  }))

/** A consumer behind the proxy sees no lie. */
export const truthful = (runs: number, seed: number) =>
  Effect.gen(function* () {
    const session = yield* Session.create({ title: "Chatter" })
    const found = yield* Effect.forEach(drawn(plan, runs, seed), ({ value, what }) =>
      liesBehind(session.id, value, what)
    )
    return found.flat()
  })

/**
 * The same behind a proxy that loses the third event of a connection, which no client can notice. Nothing is drawn: another
 * fault might come before it, and so might a silence of a busy machine.
 */
export const untruthful = Effect.gen(function* () {
  const session = yield* Session.create({ title: "Chatter" })
  return yield* liesBehind(session.id, [[]], "a loss", {
    always: [FaultProxy.drop(({ index }) => index === 2)],
    stallTimeout: Duration.infinity
  })
})

/** What the next connection is asked for makes good: lost, spoilt and unnumbered events. */
const loss: FastCheck.Arbitrary<FaultProxy.Fault> = FastCheck.record({
  at: FastCheck.nat(6),
  how: FastCheck.constantFrom(FaultProxy.drop, FaultProxy.corrupt)
}).map(({ at, how }) => how(({ index }) => index === at))

/** What goes wrong with a question for the history. */
const unanswered: FastCheck.Arbitrary<FaultProxy.Fault> = FastCheck.oneof(
  FastCheck.constantFrom(FaultProxy.status(503), FaultProxy.refuse("RST"), FaultProxy.delay("30 millis")),
  FastCheck.record({
    bytes: FastCheck.nat(400),
    cut: FastCheck.constantFrom<FaultProxy.Cut>("FIN", "RST", "Silence")
  }).map(({ bytes, cut }) => FaultProxy.cutAfter({ bytes }, cut))
)

interface DurablePlan {
  readonly connections: Plan
  readonly questions: ReadonlyArray<FaultProxy.Fault | null>
  /** How many events the program takes before it is started anew, over and over. */
  readonly lives: ReadonlyArray<number>
}

const durablePlan: FastCheck.Arbitrary<DurablePlan> = FastCheck.record({
  connections: FastCheck.array(FastCheck.array(FastCheck.oneof(fault, loss), { maxLength: 3 }), { maxLength: 8 }),
  questions: FastCheck.array(FastCheck.option(unanswered), { maxLength: 4 }),
  lives: FastCheck.array(FastCheck.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 3 })
})

/**
 * Whatever happens between a program and the server, and however often it is started anew, it gets the events that the
 * server keeps of a session: all of them, once, in order.
 */
export const exact = (runs: number, seed: number) =>
  Effect.gen(function* () {
    const directory = yield* whereWeAre
    const count = 30
    const run = ({ value, what }: Drawn<DurablePlan>) =>
      Effect.scoped(
        Effect.gen(function* () {
          const { proxy, client } = yield* proxied
          const sessionID = (yield* V2Session.create({ agent: "build", location: { directory } })).data.id
          yield* proxy.rules([
            ...value.connections.map(inTime).map((faults, index) => ({
              path: /\/event$/,
              occurrence: index + 1,
              faults: [...faults, FaultProxy.cutAfter({ events: 7 }, "RST")]
            })),
            ...value.questions.map((fault, index) => ({
              path: /\/history$/,
              occurrence: index + 1,
              faults: fault === null ? [] : [fault]
            }))
          ])
          yield* Effect.forkScoped(
            Effect.forEach(Array.from({ length: count }), (_, index) =>
              V2Session.switchAgent({ sessionID, agent: index % 2 === 0 ? "plan" : "build" })
            )
          )
          const seen: Array<DurableEvents.Recorded> = []
          // What is not numbered the proxy has made up.
          const isKept = ({ event }: DurableEvents.Recorded) => seqOf(event) !== undefined
          for (let life = 0; seen.length < count; life++) {
            const after = seen.at(-1)?.cursor
            yield* DurableEvents.stream({
              sessionID,
              after,
              reconnect: settings.reconnect,
              stallTimeout: settings.stallTimeout
            }).pipe(
              Stream.filter(isKept),
              Stream.take(Math.min(value.lives[life % value.lives.length] ?? 1, count - seen.length)),
              Stream.runForEach((recorded) => Effect.sync(() => seen.push(recorded))),
              Effect.provideService(Client.Client, client),
              Effect.timeoutFail({
                duration: patience,
                onTimeout: () => new Error(`after ${seen.length} events nothing more came; ${what}`)
              })
            )
          }
          const kept = yield* Stream.runCollect(Pages.items(V2Session.history, { sessionID }))
          assert.deepStrictEqual<unknown>(
            seen.map(({ event }) => event),
            [...kept],
            what
          )
          assert.isAtLeast(seen.length, count)
        })
      )
    // They mostly wait.
    yield* Effect.forEach(drawn(durablePlan, runs, seed), run, { concurrency: 3, discard: true })
  })

type Messages = ReadonlyMap<string, { readonly info: unknown; readonly parts: ReadonlyMap<string, Part> }>

/** Sessions and messages as a user interface keeps them: from snapshots, and from the events after them. */
const keeping = (view: ReadonlyArray<SessionID>) => {
  const titles = new Map<string, string>()
  const messages = new Map<string, Map<string, { info: unknown; parts: Map<string, Part> }>>()
  const message = (sessionID: string, messageID: string) => {
    const session = messages.get(sessionID) ?? new Map<string, { info: unknown; parts: Map<string, Part> }>()
    messages.set(sessionID, session)
    const found = session.get(messageID) ?? { info: undefined, parts: new Map<string, Part>() }
    session.set(messageID, found)
    return found
  }
  const takeEvent = (event: Events.Event) => {
    switch (event.type) {
      case "session.created":
      case "session.updated":
        titles.set(event.properties.info.id, event.properties.info.title)
        break
      case "session.deleted":
        titles.delete(event.properties.info.id)
        break
      case "message.updated":
        message(event.properties.sessionID, event.properties.info.id).info = event.properties.info
        break
      case "message.removed":
        messages.get(event.properties.sessionID)?.delete(event.properties.messageID)
        break
      case "message.part.updated": {
        const { part, sessionID } = event.properties
        message(sessionID, part.messageID).parts.set(part.id, part)
        break
      }
      case "message.part.removed":
        message(event.properties.sessionID, event.properties.messageID).parts.delete(event.properties.partID)
        break
    }
  }
  const take = (signal: Events.Signal) => {
    if (signal._tag === "Snapshot") {
      titles.clear()
      for (const { id, title } of signal.sessions === undefined ? [] : Either.getOrElse(signal.sessions, () => []))
        titles.set(id, title)
      for (const [id, answer] of signal.messages ?? []) {
        messages.set(id, new Map())
        for (const { info, parts } of Either.getOrElse(answer, () => [])) {
          const found = message(id, info.id)
          found.info = info
          for (const part of parts) found.parts.set(part.id, part)
        }
      }
    }
    if (signal._tag === "Event") takeEvent(signal.event)
  }
  const inView = (): { readonly titles: unknown; readonly messages: unknown } => ({
    titles: Object.fromEntries([...titles].sort()),
    messages: Object.fromEntries(view.map((id) => [id, asText(messages.get(id) ?? new Map())]))
  })
  return { take, inView }
}

const asText = (messages: Messages) =>
  [...messages]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, { info, parts }]) => ({ id, info, parts: [...parts.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) }))

/** After faults and `resync`, what a consumer keeps is what a fresh read gives. */
export const consistent = (runs: number, seed: number) =>
  Effect.gen(function* () {
    const sessions = [yield* Session.create({ title: "One" }), yield* Session.create({ title: "Two" })]
    const view = sessions.map(({ id }) => id)
    for (const { value, what } of drawn(plan, runs, seed)) {
      yield* Effect.scoped(
        Effect.gen(function* () {
          const { proxy, client } = yield* proxied
          yield* proxy.rules(rulesOf(value))
          const kept = keeping(view)
          yield* Events.signals({ ...settings, resync: { sessions: true, messages: view } }).pipe(
            Stream.runForEach((signal) => Effect.sync(() => kept.take(signal))),
            Effect.provideService(Client.Client, client),
            Effect.forkScoped
          )
          yield* Effect.forEach(
            view,
            (sessionID) => Session.prompt({ sessionID, parts: [{ type: "text", text: `Run ${what.slice(0, 20)}` }] }),
            { concurrency: "unbounded" }
          )
          yield* Session.update({ sessionID: sessions[0]?.id ?? "ses_", title: what.slice(0, 20) })
          const created = yield* Session.create({ title: "Not for long" })
          yield* Session.delete({ sessionID: created.id })
          yield* proxy.rules([])
          yield* proxy.cut("FIN")
          const fresh = Effect.gen(function* () {
            const list = yield* Session.list({ limit: 10_000 })
            const read = yield* Effect.forEach(view, (sessionID) =>
              Effect.map(Session.messages({ sessionID }), (messages) => [sessionID, Either.right(messages)] as const)
            )
            const reader = keeping(view)
            reader.take({ _tag: "Snapshot", sessions: Either.right(list), messages: new Map(read) })
            return JSON.stringify(reader.inView())
          })
          yield* until(
            `the state of a fresh read (${what})`,
            Effect.map(fresh, (fresh) => ({ fresh, kept: JSON.stringify(kept.inView()) })),
            ({ fresh, kept }) => fresh === kept,
            patience
          )
        })
      )
    }
  })

/** So many connections that are cut leave nothing: no memory, no sockets, no fibers, no listeners. */
export const cuts = (warmUp: number, times: number, allowed: number) =>
  Effect.gen(function* () {
    const event = (n: number) =>
      `data: {"id":"evt_${n}","type":"session.idle","properties":{"sessionID":"ses_${n}"}}\n\n`
    let connections = 0
    const upstream = yield* loopback(
      (_, response, socket) => {
        response.writeHead(200, { "content-type": "text/event-stream" })
        response.write(`data: {"id":"evt_0","type":"server.connected","properties":{}}\n\n${event(connections++)}`)
        // FIN in order, FIN in the middle, and RST, in turn.
        setImmediate(() => {
          if (connections % 3 === 0) response.end()
          else if (connections % 3 === 1) socket.end()
          else socket.resetAndDestroy()
        })
      },
      { record: false }
    )
    const client = yield* Client.make({ baseUrl: upstream.url })
    const gaps = (count: number) =>
      Events.signals({ reconnect: Schedule.forever }).pipe(
        Stream.filter(({ _tag }) => _tag === "Gap"),
        Stream.take(count),
        Stream.runCount,
        Effect.provideService(Client.Client, client)
      )
    const closed = until("the end of every connection", Effect.sync(upstream.open), (open) => open === 0)
    yield* gaps(warmUp)
    yield* closed
    const fibers = Effect.map(Fiber.roots, (fibers) => fibers.length)
    const before = { fibers: yield* fibers, heap: yield* Endurance.heap, ...Endurance.resources() }
    // One stream over all of them, measured while it still runs.
    const measured = yield* Events.signals({ reconnect: Schedule.forever }).pipe(
      Stream.filter(({ _tag }) => _tag === "Gap"),
      Stream.mapAccum(0, (count) => [count + 1, count + 1]),
      Stream.filter((count) => count === times),
      Stream.mapEffect(() => Effect.map(Endurance.heap, (heap) => ({ heap, ...Endurance.resources() }))),
      Stream.runHead,
      Effect.provideService(Client.Client, client),
      Effect.map(Option.getOrThrow)
    )
    yield* closed
    const after = Endurance.resources()
    assert.isAtLeast(connections, warmUp + times)
    const more = Object.entries(after.handles).filter(([name, count]) => count > (before.handles[name] ?? 0))
    assert.deepStrictEqual(more, [], `handles; before: ${JSON.stringify(before.handles)}`)
    assert.deepStrictEqual(after.listeners, before.listeners, "listeners")
    assert.strictEqual(yield* fibers, before.fibers, "fibers")
    const growth = Math.round((measured.heap - before.heap) / times)
    assert.isBelow(growth, allowed, `bytes of heap that a cut connection leaves, over ${times}`)
    return { growth, connections }
  })

/** The password of the real server. */
export const password = Effect.map(Server.Server, ({ password }) =>
  Option.match(password, { onNone: () => "", onSome: Redacted.value })
)
