/** What an event costs between the bytes and the consumer, on recorded bytes; and what a subscriber holds while it waits. */
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import * as HttpClient from "@effect/platform/HttpClient"
import * as HttpClientResponse from "@effect/platform/HttpClientResponse"
import { createOpencodeClient } from "@opencode-ai/sdk/v2/client"
import * as Chunk from "effect/Chunk"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as PubSub from "effect/PubSub"
import * as Stream from "effect/Stream"
import * as Client from "../src/Client.js"
import * as Events from "../src/Events.js"
import * as EventOperations from "../src/Operations/Event.js"
import * as Session from "../src/Operations/Session.js"
import * as NodeTestOpenCode from "../src/testing/NodeTestOpenCode.js"
import * as ScriptedModel from "../src/testing/ScriptedModel.js"
import { inTurns, median, medianRatio, type Row } from "./measure.js"

/** A turn with a tool call and an answer in many parts. */
const script: ScriptedModel.Script = ({ toolResults }) =>
  toolResults.length === 0
    ? ScriptedModel.toolCalls([{ name: "bash", input: { command: "ls -la", description: "List the files" } }])
    : ScriptedModel.text(Array.from({ length: 400 }, (_, index) => `Sentence ${index} of a long answer. `))

/** The bytes of `GET /event` over one turn of the real server. */
const recorded = Effect.gen(function* () {
  const client = yield* Client.Client
  const parts: Array<Uint8Array> = []
  const bytes = yield* client.connect(EventOperations.subscribe, {})
  const recording = yield* Effect.fork(Stream.runForEach(bytes, (part) => Effect.sync(() => parts.push(part))))
  const session = yield* Session.create({ title: "Recorded" })
  const end = yield* Effect.fork(Stream.runHead(Events.on("session.idle")))
  yield* Session.prompt({ sessionID: session.id, parts: [{ type: "text", text: "Go on." }] })
  yield* Effect.timeoutOption(Fiber.join(end), "10 seconds")
  yield* Fiber.interrupt(recording)
  const text = Buffer.concat(parts).toString()
  return text.slice(0, text.lastIndexOf("\n\n") + 2)
}).pipe(
  Effect.scoped,
  Effect.provide(NodeTestOpenCode.layer({ script, config: { permission: { bash: "allow" } } })),
  Effect.orDie
)

const headers = { "content-type": "text/event-stream" }

/** The bytes of a text in parts of 64 kB, as sockets bring a burst. */
const inBursts = (text: string): ReadonlyArray<Uint8Array> => {
  const bytes = new TextEncoder().encode(text)
  const parts: Array<Uint8Array> = []
  for (let at = 0; at < bytes.length; at += 65_536) parts.push(bytes.subarray(at, at + 65_536))
  return parts
}

/** The bytes of a text with each event in a part of its own, as they come from a server with little to say. */
const oneByOne = (text: string): ReadonlyArray<Uint8Array> =>
  text.split(/(?<=\n\n)/).map((block) => new TextEncoder().encode(block))

/** A body that brings the parts so many times. */
const body = (parts: ReadonlyArray<Uint8Array>, times: number): ReadableStream<Uint8Array> => {
  let next = 0
  return new ReadableStream({
    pull: (controller) => {
      const part = parts[next % parts.length]
      if (part === undefined || next >= parts.length * times) controller.close()
      else controller.enqueue(part)
      next++
    }
  })
}

/** Microseconds for an event of so many. */
const perEvent = <E, R>(count: number, effect: Effect.Effect<number, E, R>): Effect.Effect<number, E, R> =>
  Effect.flatMap(Effect.timed(effect), ([elapsed, seen]) =>
    seen === count
      ? Effect.succeed((Duration.toMillis(elapsed) * 1000) / count)
      : Effect.dieMessage(`${seen} events came of ${count}`)
  )

/** The three streams over the same parts, brought so many times. */
const readers = (text: string, parts: ReadonlyArray<Uint8Array>, times: number) => {
  const all = text.split("\n\n").filter((block) => block.startsWith("data:"))
  const signs = all.filter((block) => /"type":"server\.(connected|heartbeat)"/.test(block)).length
  const http = HttpClient.make((request) =>
    Effect.sync(() => HttpClientResponse.fromWeb(request, new Response(body(parts, times), { headers })))
  )
  const layer = Layer.provide(Client.layer(), Layer.succeed(HttpClient.HttpClient, http))
  const sdk = createOpencodeClient({
    baseUrl: "http://127.0.0.1:4096",
    fetch: async () => new Response(body(parts, times), { headers })
  })
  const theirs = Effect.promise(async () => {
    const { stream } = await sdk.event.subscribe()
    let count = 0
    for await (const _ of stream) if (++count === all.length * times) break
    return count
  })
  const ours = Effect.provide(Stream.runCount(Events.stream({ reconnect: false })), layer)
  const plain = Effect.provide(Stream.runCount(EventOperations.subscribe()), layer)
  return {
    bytes: Math.round(text.length / all.length),
    ours: perEvent((all.length - signs) * times, ours),
    plain: perEvent(all.length * times, plain),
    sdk: perEvent(all.length * times, theirs)
  }
}

const throughput = Effect.gen(function* () {
  const text = yield* recorded
  const row = (name: string, ours: ReadonlyArray<number>, against: string, peer: ReadonlyArray<number>): Row => ({
    name,
    unit: "µs",
    ours: median(ours),
    against,
    peer: median(peer),
    ratio: medianRatio(ours, peer)
  })
  const { bytes, ...bursts } = readers(text, inBursts(text), 40)
  const many = yield* inTurns<"ours" | "plain" | "sdk", number, unknown, never>(11, bursts)
  const { ours, sdk } = readers(text, oneByOne(text), 10)
  const single = yield* inTurns<"ours" | "sdk", number, unknown, never>(11, { ours, sdk })
  const name = `\`Events.stream\`, an event of ${bytes} B`
  return [
    { ...row(name, many.ours, "`@opencode-ai/sdk`'s stream, unchecked", many.sdk), goal: 1 },
    row(name, many.ours, "`Event.subscribe`, the operation", many.plain),
    row("the same, each event in a part of its own", single.ours, "`@opencode-ai/sdk`'s stream, unchecked", single.sdk)
  ]
})

const collectGarbage = (): void => {
  setFlagsFromString("--expose-gc")
  const gc: unknown = runInNewContext("gc")
  if (typeof gc === "function") gc()
}

const subscribers = 2_000

/** Bytes of heap that one of many streams holds while nothing comes. */
const heapOf = <E>(stream: Stream.Stream<unknown, E>) =>
  Effect.gen(function* () {
    const settled = Effect.zipRight(Effect.sleep("100 millis"), Effect.sync(collectGarbage))
    yield* settled
    const before = process.memoryUsage().heapUsed
    const fibers = yield* Effect.forEach(Chunk.range(1, subscribers), () => Effect.fork(Stream.runDrain(stream)))
    yield* settled
    const after = process.memoryUsage().heapUsed
    yield* Fiber.interruptAll(fibers)
    return (after - before) / subscribers
  })

const idle = Effect.gen(function* () {
  const text = `data: {"id":"evt_1","type":"server.connected","properties":{}}\n\n`
  const open = () =>
    new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(new TextEncoder().encode(text)) })
  const http = HttpClient.make((request) =>
    Effect.sync(() => HttpClientResponse.fromWeb(request, new Response(open(), { headers })))
  )
  const client = yield* Effect.provideService(Client.make(), HttpClient.HttpClient, http)
  const events = yield* Effect.provideService(Events.make({ stallTimeout: Duration.infinity }), Client.Client, client)
  const pubsub = yield* PubSub.bounded<Events.Event>(1024)
  const samples = yield* inTurns<"ours" | "peer", number, unknown, never>(5, {
    ours: heapOf(events.stream()),
    peer: heapOf(Stream.fromPubSub(pubsub))
  })
  return {
    name: "an idle subscriber of `Events.layer`",
    unit: "B",
    ours: median(samples.ours),
    against: "one of Effect's `PubSub`, as a stream",
    peer: median(samples.peer),
    ratio: medianRatio(samples.ours, samples.peer)
  }
}).pipe(Effect.scoped)

export const events: Effect.Effect<ReadonlyArray<Row>, unknown> = Effect.zipWith(throughput, idle, (rows, row) => [
  ...rows,
  row
])
