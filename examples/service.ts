/**
 * A service that runs for long: `POST /ask` streams a turn to a browser as server-sent events, one for each `Turn.Event`, and a
 * client that goes away aborts its turn. SIGTERM and Ctrl-C end it in order.
 *
 *   npx tsx examples/service.ts                          a scripted model; ask it to wait, and press Ctrl-C in curl
 *   npx tsx examples/service.ts --model provider/model   your own OpenCode configuration and account
 *   curl -N http://127.0.0.1:PORT/ask --json '{"prompt":"Hello!"}'
 *
 * PORT is in the environment, or a free one. Put your own authentication before `/ask`: whoever reaches it drives the agent.
 */
import { createServer } from "node:http"
import * as HttpRouter from "@effect/platform/HttpRouter"
import * as HttpServer from "@effect/platform/HttpServer"
import * as HttpServerRequest from "@effect/platform/HttpServerRequest"
import * as HttpServerResponse from "@effect/platform/HttpServerResponse"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as Config from "effect/Config"
import * as Console from "effect/Console"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { Client, Turn } from "opencode-effect"
import { SessionID } from "opencode-effect/Schema/Ids"
import { ScriptedModel } from "opencode-effect/testing"
import * as Example from "./support/example.js"

const Ask = Schema.Struct({ prompt: Schema.String, sessionID: Schema.optional(SessionID) })

/** Only a page of this origin can send JSON: another one has to ask first, and nobody answers. */
const Json = Schema.Struct({ "content-type": Schema.TemplateLiteral("application/json", Schema.String) })

const message = (event: string, data: unknown): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`

/** A turn as text of an event stream. Where it fails, the last event says why. */
const sse = (turn: Stream.Stream<Turn.Event, Turn.Failure, Client.Client>) =>
  turn.pipe(
    Stream.map((event) => message(event._tag, event)),
    Stream.catchAll((error) => Stream.succeed(message("Failed", { tag: error._tag, message: error.message }))),
    // So that a connection that has died in silence is found out.
    Stream.merge(Stream.as(Stream.tick("15 seconds"), ": heartbeat\n\n"), { haltStrategy: "left" }),
    Stream.encodeText
  )

const routes = (model: string | undefined, closing: Effect.Effect<void>) =>
  HttpRouter.empty.pipe(
    HttpRouter.get("/", HttpServerResponse.html(page)),
    HttpRouter.post(
      "/ask",
      Effect.gen(function* () {
        yield* HttpServerRequest.schemaHeaders(Json)
        const input = yield* HttpServerRequest.schemaBodyJson(Ask)
        const client = yield* Client.Client
        const body = sse(Turn.stream({ ...input, model })).pipe(
          Stream.interruptWhen(closing),
          Stream.provideService(Client.Client, client)
        )
        return HttpServerResponse.stream(body, {
          contentType: "text/event-stream",
          headers: { "cache-control": "no-store", connection: "close" }
        })
      })
    ),
    HttpRouter.catchTags({
      ParseError: (error) => HttpServerResponse.text(error.message, { status: 400 }),
      RequestError: (error) => HttpServerResponse.text(error.message, { status: 400 })
    })
  )

const host = "127.0.0.1"
const port = Config.withDefault(Config.port("PORT"), 0)

const service = ({ model }: Example.Arguments) => {
  const http = createServer()
  const app = Effect.gen(function* () {
    const closing = yield* Deferred.make<void>()
    // At the end the turns are aborted first. What is still connected then is cut: a browser keeps spare connections.
    yield* Effect.addFinalizer(() =>
      Effect.zipRight(
        Deferred.succeed(closing, undefined),
        Effect.forkDaemon(
          Effect.delay(
            Effect.sync(() => http.closeAllConnections()),
            "12 seconds"
          )
        )
      )
    )
    yield* HttpServer.addressFormattedWith((address) => Console.log(`Listening on ${address}`))
    return HttpServer.serve(routes(model, Deferred.await(closing)))
  })
  return Layer.unwrapScoped(app).pipe(
    Layer.provide(
      Layer.unwrapEffect(Effect.map(port, (port) => NodeHttpServer.layerServer(() => http, { host, port })))
    ),
    Layer.provide(Example.unattended),
    Layer.launch
  )
}

/** `EventSource` cannot POST, so the page reads the stream by itself. */
const page = `<!doctype html>
<meta charset="utf-8">
<title>Ask</title>
<form><input name="prompt" autofocus><button>Ask</button></form>
<pre></pre>
<script type="module">
  const [form, pre] = [document.querySelector("form"), document.querySelector("pre")]
  form.onsubmit = async (submit) => {
    submit.preventDefault()
    pre.textContent = ""
    const body = JSON.stringify({ prompt: form.prompt.value })
    const answer = await fetch("/ask", { method: "POST", headers: { "content-type": "application/json" }, body })
    let rest = ""
    for await (const text of answer.body.pipeThrough(new TextDecoderStream())) {
      const events = (rest + text).split("\\n\\n")
      rest = events.pop()
      for (const event of events) {
        const [, tag, data] = /^event: (.*)\\ndata: (.*)$/.exec(event) ?? []
        if (tag === "TextDelta") pre.append(JSON.parse(data).delta)
        if (tag === "ToolRunning") pre.append("\\n[" + JSON.parse(data).call.name + "]\\n")
        if (tag === "Failed") pre.append("\\n" + JSON.parse(data).message)
      }
    }
  }
</script>
`

const script: ScriptedModel.Script = ({ prompt, toolResults }) =>
  /\bwait\b/i.test(prompt) && toolResults.length === 0
    ? ScriptedModel.toolCalls([{ name: "bash", input: { command: "sleep 60", description: "Waits" } }])
    : ScriptedModel.text(["You asked: ", prompt])

Example.run({ usage: "Usage: npx tsx examples/service.ts [--model provider/model]", program: service, script })
