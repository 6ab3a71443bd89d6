/**
 * One request at the fault proxy and its answer: who answers, and how the bytes go out. Which faults it has was decided
 * before.
 */
import * as Http from "node:http"
import type { Socket } from "node:net"
import type { Readable } from "node:stream"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as FiberId from "effect/FiberId"
import type * as Scope from "effect/Scope"
import type { Cut, Event, Fault, Request, Step } from "../FaultProxy.js"
import * as Bytes from "./bytes.js"

/** A request and what is done to its answer from outside. */
export interface Exchange {
  readonly request: Request
  readonly cut: (cut: Cut) => void
}

/** An event of the target, as it is recorded. */
export interface Sent extends Event {
  readonly path: string
  readonly request: number
  delivered: boolean
}

/** Where an answer goes. */
export interface Client {
  readonly socket: Socket
  /** What the client sends, beside the head of the request. */
  readonly input: Readable
  /** Whether the request is one to upgrade the connection. */
  readonly upgrade: boolean
  /** Sends status and headers, the latter as names and values in turn. */
  readonly head: (status: number, reason: string, headers: ReadonlyArray<string>) => void
  /** Sends a chunk of the body; the callback says when the system has it, or that it failed. */
  readonly write: (bytes: Uint8Array, done: (error?: Error | null) => void) => void
  /** Ends the answer in order. */
  readonly end: () => void
  /** Calls when nothing more can be sent. */
  readonly onClose: (listener: () => void) => void
}

/** The client of an ordinary request. */
export const httpClient = (request: Http.IncomingMessage, response: Http.ServerResponse): Client => {
  response.sendDate = false
  return {
    socket: request.socket,
    input: request,
    upgrade: false,
    head: (status, reason, headers) => {
      response.writeHead(status, reason, [...headers])
      response.flushHeaders()
    },
    write: (bytes, done) => response.write(bytes, done),
    end: () => response.end(),
    onClose: (listener) => response.once("close", listener)
  }
}

/** The client of a request to upgrade the connection, which is then the client's alone. */
export const upgradeClient = (socket: Socket): Client => ({
  socket,
  input: socket,
  upgrade: true,
  head: (status, reason, headers) => {
    const lines = headers.flatMap((name, i) => (i % 2 === 0 ? [`${name}: ${headers[i + 1]}`] : []))
    if (status !== 101) lines.push("Connection: close")
    socket.write(`${[`HTTP/1.1 ${status} ${reason}`, ...lines].join("\r\n")}\r\n\r\n`)
  },
  write: (bytes, done) => socket.write(bytes, done),
  end: () => socket.end(),
  onClose: (listener) => socket.once("close", listener)
})

/** What answers: its status and headers, then its body. */
interface Answer {
  readonly status: number
  readonly reason: string
  /** Names and values in turn. */
  readonly headers: ReadonlyArray<string>
  readonly next: Effect.Effect<Uint8Array | "End" | "Cut">
}

/** What an exchange is about. */
export interface Options {
  readonly request: Request
  readonly faults: ReadonlyArray<Fault>
  readonly incoming: Http.IncomingMessage
  readonly client: Client
  readonly target: URL
  /** Open while bytes may go to the client. */
  readonly gate: Effect.Latch
  readonly onEvent: (event: Sent) => void
}

/** Makes an exchange; `run` is done when the answer is, whatever way it ended. */
export const make = (options: Options): { readonly exchange: Exchange; readonly run: Effect.Effect<void> } => {
  const { client, faults, gate, request } = options
  const over = Deferred.unsafeMake<void>(FiberId.none)
  const end = () => Deferred.unsafeDone(over, Effect.void)
  // Whether nothing more goes to the client.
  let silent = false
  // Whether the answer can end in order at any time: it has begun, and promised no length.
  let open = false

  const cut = (cut: Cut): void => {
    silent = true
    switch (cut) {
      case "End":
      case "FIN":
        if (cut === "End" && open) client.end()
        else client.socket.end()
        end()
        break
      case "RST":
        afterRead(() => {
          client.socket.resetAndDestroy()
          end()
        })
        break
      case "Silence":
    }
  }

  const waits = faults.flatMap((fault) => (fault._tag === "Latency" ? [Duration.decode(fault.duration)] : []))
  const latency = waits.length === 0 ? undefined : waits.reduce(Duration.sum)

  const write = ({ bytes, completes }: Chunk): Effect.Effect<void> =>
    Effect.async<void>((resume) => {
      client.write(bytes, (error) => {
        // A write that a closed connection interrupts is reported without an error.
        if (!error && !client.socket.destroyed) for (const event of completes) event.delivered = true
        resume(Effect.void)
      })
    })

  const deliver = (items: ReadonlyArray<Bytes.Item<Sent>>): Effect.Effect<void> =>
    Effect.forEach(
      chunksOf(items),
      (chunk) =>
        Effect.gen(function* () {
          if (latency !== undefined && !("cut" in chunk)) yield* Effect.sleep(latency)
          yield* gate.await
          if (silent) return
          if ("cut" in chunk) cut(chunk.cut)
          else yield* write(chunk)
        }),
      { discard: true }
    )

  const divider = () => {
    let index = 0
    return Bytes.divide((data): Sent => {
      const event = { index: index++, data, path: request.path, request: request.number, delivered: false }
      options.onEvent(event)
      return event
    })
  }

  const relay = Effect.gen(function* () {
    for (const fault of faults) if (fault._tag === "Delay") yield* Effect.sleep(fault.duration)
    const instead = faults.find((fault) => fault._tag === "Status" || fault._tag === "Refuse")
    if (instead?._tag === "Refuse") {
      cut(instead.cut)
      return yield* Effect.never
    }
    const answer = instead === undefined ? yield* ask(options) : substitute(instead)
    yield* gate.await
    if (silent) return yield* Effect.never
    if (answer === "Cut") {
      cut("RST")
      return yield* Effect.never
    }
    const events = instead === undefined && isEventStream(answer.headers)
    const steps = faults.filter(isStep).filter((step) => events || step._tag !== "Rewrite")
    const pipeline = Bytes.pipeline<Sent>(steps)
    const divide = events ? divider() : (bytes: Uint8Array): ReadonlyArray<Bytes.Piece<Sent>> => [{ bytes }]
    const headers = steps.length === 0 ? answer.headers : without(answer.headers, ["content-length"])
    client.head(answer.status, answer.reason, headers)
    open = !names(headers).includes("content-length")
    yield* deliver(pipeline.start)
    for (;;) {
      const bytes = yield* answer.next
      if (typeof bytes !== "string") {
        yield* deliver(divide(bytes).flatMap(pipeline.feed))
      } else {
        yield* gate.await
        if (!silent) {
          if (bytes === "End") client.end()
          else client.socket.end()
          end()
        }
        return yield* Effect.never
      }
    }
  })

  client.onClose(end)
  // The answer goes on until it was cut or ended, or the client has gone; what is under way then ends with it.
  const run = Effect.raceFirst(Effect.scoped(relay), Deferred.await(over)).pipe(
    Effect.catchAllCause((cause) =>
      Effect.zipRight(
        Effect.sync(() => cut("RST")),
        Effect.logError("The fault proxy could not answer", cause)
      )
    ),
    // What nobody reads would hide that the client closes its side.
    Effect.ensuring(Effect.sync(() => client.input.unpipe().resume()))
  )
  return { exchange: { request, cut }, run }
}

/**
 * Calls when a client has most likely read what it was sent: one that learns of a reset together with bytes may take it
 * for an orderly end (libuv does). The clock is the machine's, since no test can be asked to wait for this.
 */
const afterRead = (reset: () => void): void => {
  setTimeout(() => setImmediate(() => setImmediate(reset)), 10)
}

const isStep = (fault: Fault): fault is Step =>
  fault._tag !== "Status" && fault._tag !== "Refuse" && fault._tag !== "Delay" && fault._tag !== "Latency"

/** Bytes that go out at once, and the events that are complete with them. */
interface Chunk {
  readonly bytes: Uint8Array
  readonly completes: ReadonlyArray<Sent>
}

const chunksOf = (items: ReadonlyArray<Bytes.Item<Sent>>): ReadonlyArray<Chunk | { readonly cut: Cut }> => {
  const chunks: Array<Chunk | { readonly cut: Cut }> = []
  let parts: Array<Uint8Array> = []
  let completes: Array<Sent> = []
  const flush = () => {
    const bytes = parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts)
    if (bytes.length > 0) chunks.push({ bytes, completes })
    parts = []
    completes = []
  }
  for (const item of items) {
    if ("cut" in item) {
      flush()
      chunks.push(item)
    } else {
      parts.push(item.bytes)
      if (typeof item.ends === "object") completes.push(item.ends)
      if (item.alone === true) flush()
    }
  }
  flush()
  return chunks
}

const substitute = (fault: Extract<Fault, { readonly _tag: "Status" }>): Answer => {
  const body = Buffer.from(fault.body ?? "")
  const rest: Array<Uint8Array> = [body]
  const length = fault.status === 204 || fault.status === 304 ? [] : ["content-length", String(body.length)]
  return {
    status: fault.status,
    reason: Http.STATUS_CODES[fault.status] ?? "",
    headers: [...Object.entries(fault.headers).flat(), ...length],
    next: Effect.sync(() => rest.pop() ?? "End")
  }
}

/** Passes the request on; `"Cut"` when the target cannot be reached or gives no answer. */
const ask = ({ client, incoming, target }: Options): Effect.Effect<Answer | "Cut", never, Scope.Scope> =>
  Effect.gen(function* () {
    let tunnel: Socket | undefined
    const upstream = yield* Effect.acquireRelease(
      Effect.sync(() =>
        Http.request(target, {
          // A connection of its own, so that no idle one fails by itself.
          agent: false,
          method: incoming.method,
          path: target.pathname.replace(/\/$/, "") + incoming.url,
          headers: { ...(client.upgrade ? incoming.headersDistinct : ofRequest(incoming)), host: target.host }
        })
      ),
      (upstream) =>
        Effect.sync(() => {
          upstream.destroy()
          tunnel?.destroy()
        })
    )
    return yield* Effect.async<Answer | "Cut">((resume) => {
      upstream.on("error", () => resume(Effect.succeed("Cut")))
      upstream.once("response", (response) =>
        resume(Effect.succeed(answerOf(response, without(response.rawHeaders, perHop), response)))
      )
      upstream.once("upgrade", (response, socket, head) => {
        tunnel = socket
        if (head.length > 0) socket.unshift(head)
        client.input.pipe(socket)
        resume(Effect.succeed(answerOf(response, response.rawHeaders, socket)))
      })
      if (client.upgrade) upstream.end()
      else client.input.pipe(upstream)
    })
  })

const answerOf = (response: Http.IncomingMessage, headers: ReadonlyArray<string>, body: Readable): Answer => ({
  status: response.statusCode ?? 0,
  reason: response.statusMessage ?? "",
  headers,
  next: reader(body)
})

/** The headers that are about one connection; Node writes its own. */
const perHop = ["connection", "keep-alive", "transfer-encoding"]

const ofRequest = (incoming: Http.IncomingMessage): NodeJS.Dict<Array<string>> => {
  const { connection: _, "keep-alive": __, ...headers } = incoming.headersDistinct
  return headers
}

/** Names and values in turn, without these names. */
const without = (headers: ReadonlyArray<string>, names: ReadonlyArray<string>): ReadonlyArray<string> => {
  const kept = (name: string | undefined) => !names.includes(name?.toLowerCase() ?? "")
  return headers.filter((_, i) => kept(headers[i - (i % 2)]))
}

const names = (headers: ReadonlyArray<string>): ReadonlyArray<string> =>
  headers.flatMap((name, i) => (i % 2 === 0 ? [name.toLowerCase()] : []))

const isEventStream = (headers: ReadonlyArray<string>): boolean =>
  headers[2 * names(headers).indexOf("content-type") + 1]?.startsWith("text/event-stream") === true

/** Waits for the next bytes; `"Cut"` when they end before their time. */
const reader = (source: Readable): Effect.Effect<Uint8Array | "End" | "Cut"> => {
  let look = () => {}
  for (const event of ["readable", "end", "error", "close"]) source.on(event, () => look())
  return Effect.async((resume) => {
    look = () => {
      const bytes: Uint8Array | null = source.read()
      const found = bytes ?? (source.readableEnded ? "End" : source.destroyed ? "Cut" : undefined)
      if (found === undefined) return
      look = () => {}
      resume(Effect.succeed(found))
    }
    look()
  })
}
