/** What an answer costs between the text and the value, through the public client, with a transport that only hands it over. */
import * as HttpClient from "@effect/platform/HttpClient"
import * as HttpClientResponse from "@effect/platform/HttpClientResponse"
import { createOpencodeClient } from "@opencode-ai/sdk/v2/client"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Client from "../src/Client.js"
import { compile } from "../src/internal/check.js"
import * as Provider from "../src/Operations/Provider.js"
import * as Session from "../src/Operations/Session.js"
import { Session as SessionInfo } from "../src/Schema/Session.js"
import { inTurns, median, medianRatio, type Row } from "./measure.js"
import { messages, providers, session } from "./payloads.js"

const headers = { "content-type": "application/json" }

const transport = (text: string): Layer.Layer<Client.Client | HttpClient.HttpClient> =>
  Layer.provideMerge(
    Client.layer(),
    Layer.sync(HttpClient.HttpClient, () =>
      HttpClient.make((request) =>
        Effect.sync(() => HttpClientResponse.fromWeb(request, new Response(text, { headers })))
      )
    )
  )

const sdk = (text: string) =>
  createOpencodeClient({ baseUrl: "http://127.0.0.1:4096", fetch: async () => new Response(text, { headers }) })

/** Milliseconds for one of many runs. */
const time = <E, R>(times: number, effect: Effect.Effect<unknown, E, R>): Effect.Effect<number, E, R> =>
  Effect.map(
    Effect.timed(Effect.repeatN(effect, times - 1)),
    ([elapsed]) => Number(Duration.unsafeToNanos(elapsed)) / 1e6 / times
  )

const compare = <E1, E2, R1, R2>(
  name: string,
  unit: "ms" | "µs",
  times: number,
  ours: Effect.Effect<unknown, E1, R1>,
  against: string,
  peer: Effect.Effect<unknown, E2, R2>
): Effect.Effect<Row, E1 | E2, R1 | R2> =>
  Effect.map(
    inTurns<"ours" | "peer", number, E1 | E2, R1 | R2>(15, { ours: time(times, ours), peer: time(times, peer) }),
    (samples) => {
      const factor = unit === "ms" ? 1 : 1000
      return {
        name,
        unit,
        ours: median(samples.ours) * factor,
        against,
        peer: median(samples.peer) * factor,
        ratio: medianRatio(samples.ours, samples.peer)
      }
    }
  )

const parse = (text: string) =>
  Effect.sync((): unknown => {
    const value: unknown = JSON.parse(text)
    return value
  })

const decoded = <A>(text: string, schema: Schema.Schema<A>) =>
  Effect.map(parse(text), Schema.decodeUnknownSync(schema, { onExcessProperty: "preserve" }))

/** The check alone, on the parsed answer. */
const checked = <A>(text: string, schema: Schema.Schema<A>) => {
  const value: unknown = JSON.parse(text)
  return Effect.sync(() => compile(schema.ast)(value))
}

const megabytes = (text: string): string => `${(text.length / 1e6).toFixed(1)} MB`

const catalogue = Effect.suspend(() => {
  const text = JSON.stringify(providers(6_400_000))
  const name = `\`Provider.list\`, ${megabytes(text)}`
  const ours = Provider.list()
  const client = sdk(text)
  return Effect.all([
    compare(`the check in ${name}`, "ms", 1, checked(text, Provider.ListOutput), "`JSON.parse` alone", parse(text)),
    compare(name, "ms", 1, ours, "`JSON.parse` alone", parse(text)),
    compare(name, "ms", 1, ours, "`JSON.parse`, `Schema.decodeUnknown`", decoded(text, Provider.ListOutput)),
    compare(
      name,
      "ms",
      1,
      ours,
      "`@opencode-ai/sdk`, unchecked",
      Effect.promise(() => client.provider.list())
    )
  ]).pipe(Effect.provide(transport(text)))
})

const history = Effect.suspend(() => {
  const text = JSON.stringify(messages(1_200_000))
  const name = `\`Session.messages\`, ${megabytes(text)}`
  const ours = Session.messages({ sessionID: session.id })
  return Effect.all([
    compare(`the check in ${name}`, "ms", 4, checked(text, Session.MessagesOutput), "`JSON.parse` alone", parse(text)),
    compare(name, "ms", 4, ours, "`JSON.parse` alone", parse(text)),
    compare(name, "ms", 4, ours, "`JSON.parse`, `Schema.decodeUnknown`", decoded(text, Session.MessagesOutput))
  ]).pipe(Effect.provide(transport(text)))
})

const small = Effect.suspend(() => {
  const text = JSON.stringify(session)
  const name = `\`Session.get\`, ${text.length} B`
  const ours = Session.get({ sessionID: session.id })
  const plain = HttpClient.get("http://127.0.0.1:4096/session/ses_1").pipe(
    Effect.flatMap((response) => response.json),
    Effect.flatMap(Schema.decodeUnknown(SessionInfo))
  )
  const client = sdk(text)
  return Effect.all([
    compare(name, "µs", 500, ours, "Effect's HttpClient and Schema", plain),
    compare(
      name,
      "µs",
      500,
      ours,
      "`@opencode-ai/sdk`, unchecked",
      Effect.promise(() => client.session.get({ sessionID: session.id }))
    )
  ]).pipe(Effect.provide(transport(text)))
})

export const decoding = Effect.map(Effect.all([catalogue, history, small]), ([catalogue, history, small]) => [
  ...catalogue,
  ...history,
  ...small
])
