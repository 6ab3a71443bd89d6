/** Event streams that a test writes, without a network: a client whose n-th connection is what the test says. */
import * as HttpClient from "@effect/platform/HttpClient"
import * as HttpClientResponse from "@effect/platform/HttpClientResponse"
import * as Effect from "effect/Effect"
import * as Queue from "effect/Queue"
import * as Stream from "effect/Stream"
import * as Client from "../../src/Client.js"

/** What one connection answers: a body, or a status with a body that is no stream. */
export type Answer =
  | Stream.Stream<string, Error>
  | { readonly status: number; readonly body?: string; readonly contentType?: string }
  | "hangs"

export interface Connection {
  readonly path: string
  readonly query: string
  /** Whether the client still reads. */
  readonly open: () => boolean
}

/** One answer after the other; after the last one, connections hang. */
export const inTurn =
  (...answers: ReadonlyArray<Answer>) =>
  (connection: number): Answer =>
    answers[connection - 1] ?? "hangs"

/** A client and the connections that it has opened, counted from 1. */
export const scripted = (
  answerOf: (connection: number, path: string) => Answer,
  options: Client.Options = {}
): Effect.Effect<{ readonly client: Client.Service; readonly connections: ReadonlyArray<Connection> }> =>
  Effect.gen(function* () {
    const connections: Array<Connection> = []
    const runtime = yield* Effect.runtime()
    const http = HttpClient.make((request, url) =>
      Effect.suspend(() => {
        let open = true
        connections.push({ path: url.pathname, query: url.search, open: () => open })
        const answer = answerOf(connections.length, url.pathname)
        const close = Effect.sync(() => {
          open = false
        })
        if (answer === "hangs") return Effect.onInterrupt(Effect.never, () => close)
        if ("status" in answer) {
          const headers = { "content-type": answer.contentType ?? "application/json" }
          const body = answer.status === 204 ? null : (answer.body ?? "")
          return Effect.succeed(
            HttpClientResponse.fromWeb(request, new Response(body, { status: answer.status, headers }))
          )
        }
        const bytes = Stream.encodeText(Stream.ensuring(answer, close))
        const body: ReadableStream<Uint8Array> = Stream.toReadableStreamRuntime(bytes, runtime)
        const headers = { "content-type": "text/event-stream" }
        return Effect.succeed(HttpClientResponse.fromWeb(request, new Response(body, { headers })))
      })
    )
    const client = yield* Effect.provideService(Client.make(options), HttpClient.HttpClient, http)
    return { client, connections }
  })

/** A connection that the test feeds. */
export const fed: Effect.Effect<{
  readonly stream: Stream.Stream<string, Error>
  readonly send: (...texts: ReadonlyArray<string>) => Effect.Effect<void>
}> = Effect.map(Queue.unbounded<string>(), (queue) => ({
  stream: Stream.fromQueue(queue),
  send: (...texts) => Effect.asVoid(Queue.offerAll(queue, texts))
}))

export const data = (value: unknown): string => `data: ${typeof value === "string" ? value : JSON.stringify(value)}\n\n`

export const hello = data({ id: "evt_1", type: "server.connected", properties: {} })

export const heartbeat = data({ id: "evt_2", type: "server.heartbeat", properties: {} })

/** A known event, told apart by the session's id. */
export const idle = (n: number | string) => ({
  id: `evt_${n}`,
  type: "session.idle",
  properties: { sessionID: `ses_${n}` }
})

/** A connection that greets, brings these events, and then ends in order. */
export const brings = (...events: ReadonlyArray<unknown>): Stream.Stream<string, Error> =>
  Stream.fromIterable([hello, ...events.map(data)])

/** A connection that lives for a second, brings these events before and a heartbeat after it, and then ends in order. */
export const lives = (...events: ReadonlyArray<unknown>): Stream.Stream<string, Error> =>
  Stream.concat(brings(...events), Stream.fromEffect(Effect.as(Effect.sleep("1 seconds"), heartbeat)))

/** A connection that works, brings these events, and then is silent. */
export const stays = (...events: ReadonlyArray<unknown>): Stream.Stream<string, Error> =>
  Stream.concat(brings(...events), Stream.never)

/** Lets everything happen that needs no time: the promises beneath a response's body among it. */
export const settled: Effect.Effect<void> = Effect.promise(async () => {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
})

/** A connection that breaks, after what came before has been read: a body that fails drops what is on its way. */
export const reset: Stream.Stream<never, Error> = Stream.fromEffect(
  Effect.zipRight(settled, Effect.fail(Object.assign(new Error("The test cut it"), { code: "ECONNRESET" })))
)
