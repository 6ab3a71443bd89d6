/** The scripted model: what it says on the wire, and that a real server takes it for a model. */
import * as HttpClient from "@effect/platform/HttpClient"
import * as HttpClientRequest from "@effect/platform/HttpClientRequest"
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Session from "../src/Operations/Session.js"
import * as Sandbox from "../src/testing/Sandbox.js"
import * as ScriptedModel from "../src/testing/ScriptedModel.js"
import { platform, realServer, scriptedModel } from "./support/realServer.js"

const completions = (body: unknown) =>
  Effect.gen(function* () {
    const { baseUrl } = yield* ScriptedModel.ScriptedModel
    const client = yield* HttpClient.HttpClient
    const response = yield* client.execute(
      HttpClientRequest.post(`${baseUrl}/chat/completions`).pipe(HttpClientRequest.bodyUnsafeJson(body))
    )
    return { status: response.status, headers: response.headers, text: yield* response.text }
  })

const ask = (content: unknown, model: string = ScriptedModel.modelID) =>
  completions({ model, stream: true, messages: [{ role: "user", content }] })

/** The chunks of an answer, without what is the same in all of them. */
const chunks = (text: string): ReadonlyArray<unknown> =>
  text
    .split("\n\n")
    .filter((event) => event !== "")
    .map((event) => {
      assert.match(event, /^data: /)
      const data = event.slice("data: ".length)
      if (data === "[DONE]") return data
      const { choices, usage } = JSON.parse(data)
      return usage ?? { ...choices[0].delta, finish: choices[0].finish_reason }
    })

const script: ScriptedModel.Script = (request) => {
  switch (request.prompt) {
    case "chunks":
      return ScriptedModel.text(["one ", "two"], { usage: { input: 3, output: 2 } })
    case "tool":
      return ScriptedModel.toolCalls(
        [
          { name: "read", input: { path: "a" } },
          { name: "bash", input: {}, id: "mine" }
        ],
        {
          text: "Let me look."
        }
      )
    case "busy":
      return ScriptedModel.failure({ status: 429, headers: { "retry-after": "7" } })
    case "broken":
      throw new Error("no such line in the script")
    case "never":
      return Effect.never
    default:
      return Effect.succeed(ScriptedModel.text(`${request.index}: ${request.prompt}`))
  }
}

layer(Layer.merge(Layer.fresh(scriptedModel(script)), platform))("on the wire", (it) => {
  it.effect("text comes in its chunks, with usage and an end", () =>
    Effect.gen(function* () {
      const { headers, status, text } = yield* ask("chunks")
      assert.strictEqual(status, 200)
      assert.include(headers["content-type"], "text/event-stream")
      assert.deepStrictEqual(chunks(text), [
        { role: "assistant", content: "", finish: null },
        { content: "one ", finish: null },
        { content: "two", finish: null },
        { finish: "stop" },
        { prompt_tokens: 3, completion_tokens: 2, total_tokens: 5 },
        "[DONE]"
      ])
    })
  )

  it.effect("tool calls come after the text, each with an id", () =>
    Effect.gen(function* () {
      const calls = chunks(
        (yield* ask([
          { type: "text", text: "to" },
          { type: "text", text: "ol" }
        ])).text
      ).slice(1, -2)
      const call = (index: number, id: unknown, name: string, input: unknown) => ({
        tool_calls: [{ index, id, type: "function", function: { name, arguments: JSON.stringify(input) } }],
        finish: null
      })
      assert.deepStrictEqual(calls, [
        { content: "Let me look.", finish: null },
        call(0, "call_1_0", "read", { path: "a" }),
        call(1, "mine", "bash", {}),
        { finish: "tool_calls" }
      ])
    })
  )

  it.effect("a failure has its status, headers and body; a script that throws is a 500 that says so", () =>
    Effect.gen(function* () {
      const busy = yield* ask("busy")
      assert.deepStrictEqual([busy.status, busy.headers["retry-after"]], [429, "7"])
      assert.include(busy.text, "status 429")
      const broken = yield* ask("broken")
      assert.strictEqual(broken.status, 500)
      assert.include(broken.text, "no such line in the script")
    })
  )

  it.effect("the small model is not the script's business", () =>
    Effect.gen(function* () {
      const { text } = yield* ask("broken", ScriptedModel.smallModelID)
      assert.include(text, ScriptedModel.title)
    })
  )

  it.effect("what is no request of that kind is refused", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* completions({ model: "model" })).status, 400)
      const client = yield* HttpClient.HttpClient
      const { baseUrl } = yield* ScriptedModel.ScriptedModel
      assert.strictEqual((yield* client.get(`${baseUrl}/models`)).status, 404)
    })
  )

  it.effect("a script may hang until the caller gives up", () =>
    Effect.gen(function* () {
      const hanging = yield* Effect.fork(ask("never"))
      const { requests } = yield* ScriptedModel.ScriptedModel
      yield* Effect.yieldNow().pipe(
        Effect.zipRight(requests),
        Effect.repeat({ until: (all) => all.at(-1)?.prompt === "never" })
      )
      assert.isNull(yield* Fiber.poll(hanging).pipe(Effect.map((exit) => (exit._tag === "None" ? null : exit))))
      yield* Fiber.interrupt(hanging)
    })
  )

  it.effect("requests are kept up to a bound, oldest first", () =>
    Effect.gen(function* () {
      yield* Effect.forEach(Array.from({ length: ScriptedModel.requestsKept + 5 }), (_, i) => ask(`number ${i}`), {
        discard: true
      })
      const { requests } = yield* ScriptedModel.ScriptedModel
      const prompts = (yield* requests).map((request) => request.prompt)
      assert.strictEqual(prompts.length, ScriptedModel.requestsKept)
      assert.deepStrictEqual([prompts[0], prompts.at(-1)], ["number 5", `number ${ScriptedModel.requestsKept + 4}`])
    })
  )
})

const withServer: ScriptedModel.Script = (request) => {
  if (request.prompt.startsWith("fail")) {
    return ScriptedModel.failure({ status: 400, body: { error: { message: "The script wants it so." } } })
  }
  const [result] = request.toolResults
  return result === undefined
    ? ScriptedModel.toolCalls([{ name: "bash", input: { command: "cat hello.txt", description: "Shows a file" } }])
    : ScriptedModel.text(`The file says: ${result.output.trim()}`, { usage: { input: 123, output: 45 } })
}

layer(realServer({ script: withServer, files: { "hello.txt": "hi there\n" }, config: { permission: "allow" } }), {
  timeout: "60 seconds"
})("with a real server", (it) => {
  it.effect("tools run and their results come back", () =>
    Effect.gen(function* () {
      const session = yield* Session.create({})
      const { info, parts } = yield* Session.prompt({
        sessionID: session.id,
        parts: [{ type: "text", text: "What is in hello.txt?" }]
      })
      assert.include(parts.map((part) => (part.type === "text" ? part.text : "")).join(""), "The file says: hi there")
      assert.deepInclude(info, { providerID: ScriptedModel.providerID, modelID: ScriptedModel.modelID })
      assert.deepInclude(info.role === "assistant" ? info.tokens : {}, { input: 123, output: 45 })

      const { requests } = yield* ScriptedModel.ScriptedModel
      const seen = (yield* requests).filter((request) => request.model === ScriptedModel.modelID)
      assert.deepStrictEqual(
        seen.map((request) => [request.index, request.prompt]),
        [
          [0, "What is in hello.txt?"],
          [1, "What is in hello.txt?"]
        ]
      )
      assert.includeMembers(seen[0]?.tools.map((tool) => tool.name) ?? [], ["bash", "read", "edit", "write"])
      assert.strictEqual(seen[1]?.messages.flatMap((message) => message.toolCalls)[0]?.name, "bash")
      assert.strictEqual(seen[0]?.messages[0]?.role, "system")
    })
  )

  it.effect("a failure is the turn's error", () =>
    Effect.gen(function* () {
      const session = yield* Session.create({})
      const { info } = yield* Session.prompt({ sessionID: session.id, parts: [{ type: "text", text: "fail, please" }] })
      const error = info.role === "assistant" ? info.error : undefined
      assert.strictEqual(error?.name, "APIError")
      assert.include(JSON.stringify(error), "The script wants it so.")
    })
  )

  it.effect("the sandbox holds everything that the server writes", () =>
    Effect.gen(function* () {
      const { home, project } = yield* Sandbox.Sandbox
      const session = yield* Session.create({})
      assert.strictEqual(session.directory, project)
      assert.isTrue(home.startsWith(project.replace(/project$/, "")))
    })
  )
})
