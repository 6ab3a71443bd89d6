/** The scripted model: what it says on the wire, and that a real server takes it for a model. */
import * as HttpClient from "@effect/platform/HttpClient"
import * as HttpClientRequest from "@effect/platform/HttpClientRequest"
import { assert, describe, it, layer } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as FiberId from "effect/FiberId"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/TestClock"
import * as OpenCode from "../src/OpenCode.js"
import * as Session from "../src/Operations/Session.js"
import * as NodeTestOpenCode from "../src/testing/NodeTestOpenCode.js"
import * as Sandbox from "../src/testing/Sandbox.js"
import * as ScriptedModel from "../src/testing/ScriptedModel.js"
import * as TestOpenCode from "../src/testing/TestOpenCode.js"

const post = (body: unknown) =>
  Effect.gen(function* () {
    const { baseUrl } = yield* ScriptedModel.ScriptedModel
    const client = yield* HttpClient.HttpClient
    return yield* client.execute(
      HttpClientRequest.post(`${baseUrl}/chat/completions`).pipe(HttpClientRequest.bodyUnsafeJson(body))
    )
  })

const completions = (body: unknown) =>
  Effect.gen(function* () {
    const response = yield* post(body)
    return { status: response.status, headers: response.headers, text: yield* response.text }
  })

interface Around {
  readonly model?: string
  /** Messages before and after the one that asks. */
  readonly before?: ReadonlyArray<object>
  readonly after?: ReadonlyArray<object>
  readonly tools?: ReadonlyArray<string>
}

const question = (content: unknown, { after = [], before = [], model, tools = [] }: Around = {}) => ({
  model: model ?? ScriptedModel.modelID,
  stream: true,
  messages: [...before, { role: "user", content }, ...after],
  tools: tools.map((name) => ({ type: "function", function: { name } }))
})

const ask = (content: unknown, around?: Around) => completions(question(content, around))

/** Asks, and lets the text so far be looked at while more comes. */
const listen = (content: string) =>
  Effect.gen(function* () {
    let text = ""
    const response = yield* post(question(content))
    const done = yield* response.stream.pipe(
      Stream.decodeText(),
      Stream.runForEach((piece) =>
        Effect.sync(() => {
          text += piece
        })
      ),
      Effect.fork
    )
    return { done, contains: (part: string) => eventually(() => text.includes(part)), text: () => text }
  })

const eventually = (condition: () => boolean) => Effect.yieldNow().pipe(Effect.repeat({ until: condition }))

/** The chunks of an answer, without what is the same in all of them. */
const chunks = (text: string): ReadonlyArray<unknown> =>
  text
    .split("\n\n")
    .filter((event) => event !== "")
    .map((event) => {
      assert.match(event, /^data: /)
      const data = event.slice("data: ".length)
      if (data === "[DONE]") return data
      const { choices, error, usage } = JSON.parse(data)
      return error ?? usage ?? { ...choices[0].delta, finish: choices[0].finish_reason }
    })

const gate = Deferred.unsafeMake<void>(FiberId.none)
const left = Deferred.unsafeMake<void>(FiberId.none)

const script: ScriptedModel.Script = (request) => {
  switch (request.prompt) {
    case "steps":
      return ScriptedModel.reply(
        [
          ScriptedModel.reasoning("Hm. "),
          "Let me ",
          Deferred.await(gate),
          "look.",
          ScriptedModel.call("read", { filePath: "a" }, { pause: Effect.sleep("1 hour") }),
          ScriptedModel.call("mine", [1], { id: "own" })
        ],
        { usage: { input: 9, output: 8, cached: 7, reasoning: 6 } }
      )
    case "finish":
      return ScriptedModel.text("Half", { finish: "length" })
    case "hang":
      return ScriptedModel.reply(["Half", Effect.onInterrupt(Effect.never, () => Deferred.succeed(left, undefined))])
    case "End":
    case "FIN":
    case "RST":
      return ScriptedModel.reply(["Half", ScriptedModel.cut(request.prompt), Effect.dieMessage("No step comes after")])
    case "malformed":
      return ScriptedModel.reply([ScriptedModel.malformed, ScriptedModel.data("as it is"), ScriptedModel.cut("End")])
    case "error":
      return ScriptedModel.reply([ScriptedModel.streamError({ message: "Not today", code: 7 })])
    case "step dies":
      return ScriptedModel.reply(["Half", Effect.dieMessage("no such step"), "more"])
    case "overflow":
      return ScriptedModel.contextOverflow()
    case "nothing":
      return undefined
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

layer(Layer.merge(NodeTestOpenCode.layerModel(script, { strict: false }), NodeTestOpenCode.layerPlatform))(
  "on the wire",
  (it) => {
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

    it.effect("steps come one after the other, and none before the pause that it comes after is over", () =>
      Effect.gen(function* () {
        const answer = yield* listen("steps")
        yield* answer.contains("Let me ")
        assert.notInclude(answer.text(), "look.")
        yield* Deferred.succeed(gate, undefined)
        yield* answer.contains("look.")
        yield* TestClock.sleeps().pipe(Effect.repeat({ until: (sleeps) => [...sleeps].length > 0 }))
        yield* answer.contains('"name":"read"')
        assert.notInclude(answer.text(), "filePath")
        yield* TestClock.adjust("1 hour")
        yield* Fiber.join(answer.done)
        const [, ...rest] = chunks(answer.text())
        const call = (index: number, fields: object) => ({ tool_calls: [{ index, ...fields }], finish: null })
        const named = (id: unknown, name: string, input: string) => ({
          id,
          type: "function",
          function: { name, arguments: input }
        })
        assert.deepStrictEqual(rest, [
          { reasoning_content: "Hm. ", finish: null },
          { content: "Let me ", finish: null },
          { content: "look.", finish: null },
          call(0, named(/call_\d+_0/.exec(answer.text())?.[0], "read", "")),
          call(0, { function: { arguments: '{"filePath":"a"}' } }),
          call(1, named("own", "mine", "[1]")),
          { finish: "tool_calls" },
          {
            prompt_tokens: 9,
            completion_tokens: 8,
            total_tokens: 17,
            prompt_tokens_details: { cached_tokens: 7 },
            completion_tokens_details: { reasoning_tokens: 6 }
          },
          "[DONE]"
        ])
      })
    )

    it.effect("the finish reason is the script's", () =>
      Effect.gen(function* () {
        assert.deepInclude(chunks((yield* ask("finish")).text), { finish: "length" })
      })
    )

    it.effect("a pause ends with the caller", () =>
      Effect.gen(function* () {
        const answer = yield* listen("hang")
        yield* answer.contains("Half")
        yield* Fiber.interrupt(answer.done)
        yield* Deferred.await(left)
      })
    )

    it.effect("an answer is cut: in order, closed, reset", () =>
      Effect.gen(function* () {
        const ended = yield* ask("End")
        assert.deepStrictEqual(chunks(ended.text).slice(1), [{ content: "Half", finish: null }])
        for (const cut of ["FIN", "RST"]) {
          const answer = yield* listen(cut)
          yield* answer.contains("Half")
          assert.isTrue((yield* Fiber.await(answer.done))._tag === "Failure", cut)
          assert.notInclude(answer.text(), "No step comes after")
        }
      })
    )

    it.effect("a stream has broken chunks and errors where the script has them", () =>
      Effect.gen(function* () {
        const [, broken = "", own] = (yield* ask("malformed")).text.split("\n\n")
        assert.throws(() => JSON.parse(broken.slice("data: ".length)))
        assert.strictEqual(own, "data: as it is")
        assert.deepStrictEqual(chunks((yield* ask("error")).text)[1], { message: "Not today", code: 7 })
        const dead = (yield* ask("step dies")).text
        assert.include(dead, "no such step")
        assert.notInclude(dead, "more")
      })
    )

    it.effect("a context overflow is what OpenAI's models answer", () =>
      Effect.gen(function* () {
        const { status, text } = yield* ask("overflow")
        assert.deepStrictEqual([status, JSON.parse(text).error.code], [400, "context_length_exceeded"])
      })
    )

    it.effect("a request without a reply is shown and kept", () =>
      Effect.gen(function* () {
        const { unmatched } = yield* ScriptedModel.ScriptedModel
        assert.deepStrictEqual(yield* unmatched, [])
        const { headers, status, text } = yield* ask("nothing")
        assert.deepStrictEqual([status, headers["retry-after-ms"]], [400, "0"])
        assert.match(JSON.parse(text).error.message, /^The script has no reply to this request: \{\s+"index": \d+,/)
        assert.include(JSON.parse(text).error.message, '"prompt": "nothing"')
        assert.deepStrictEqual(
          (yield* unmatched).map((request) => request.prompt),
          ["nothing"]
        )
      })
    )

    it.effect("the small model is not the script's business", () =>
      Effect.gen(function* () {
        const { text } = yield* ask("broken", { model: ScriptedModel.smallModelID })
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
  }
)

const list: ScriptedModel.List = [
  ScriptedModel.when({ prompt: "a story", step: 0 }, ScriptedModel.text("Once upon a time")),
  ScriptedModel.when({ prompt: /^count/ }, [
    ScriptedModel.text("nought"),
    Effect.sync(() => ScriptedModel.text("one"))
  ]),
  ScriptedModel.when({ tools: ["bash", "read"] }, ScriptedModel.text("both tools")),
  ScriptedModel.when({ system: "You are", conversation: "earlier words" }, ScriptedModel.text("heard before")),
  ScriptedModel.when(
    ({ prompt }) => prompt.length > 100,
    ({ prompt }) => ScriptedModel.text(`long: ${prompt.length}`)
  ),
  ScriptedModel.text("first"),
  Effect.sync(() => ScriptedModel.text("second"))
]

layer(Layer.merge(NodeTestOpenCode.layerModel(list, { strict: false }), NodeTestOpenCode.layerPlatform))(
  "a script that is a list",
  (it) => {
    const answers = (expected: string, ...request: Parameters<typeof ask>) =>
      Effect.map(ask(...request), ({ text }) => assert.include(text, `"content":"${expected}"`))

    it.effect("answers what matches as often as it comes, and gives each reply once, in their order", () =>
      Effect.gen(function* () {
        yield* answers("Once upon a time", "Tell a story")
        yield* answers("first", "whatever")
        yield* answers("Once upon a time", "Tell a story")
        yield* answers(ScriptedModel.title, "a title, please", { model: ScriptedModel.smallModelID })
        yield* answers(ScriptedModel.summary, "a summary, please", { model: ScriptedModel.summaryModelID })
        yield* answers("second", "whatever")
        assert.include((yield* ask("whatever")).text, "has no reply to this request")
      })
    )

    it.effect("matches the step in a turn, the tools, the system prompt, the conversation and anything else", () =>
      Effect.gen(function* () {
        yield* answers("nought", "count")
        yield* answers("one", "count", { after: [{ role: "assistant", content: "nought" }] })
        const over = yield* ask("count", {
          after: ["nought", "one"].map((content) => ({ role: "assistant", content }))
        })
        assert.strictEqual(over.status, 400)
        yield* answers("both tools", "whatever", { tools: ["edit", "read", "bash"] })
        assert.strictEqual((yield* ask("whatever", { tools: ["bash"] })).status, 400)
        yield* answers("heard before", "whatever", {
          before: [
            { role: "system", content: "You are an agent." },
            { role: "user", content: "These are earlier words." }
          ]
        })
        yield* answers("long: 101", "x".repeat(101))
      })
    )
  }
)

describe("a request that nothing matches", () => {
  const unmatched = (script: ScriptedModel.List, prompts: ReadonlyArray<string>, directory?: string) =>
    Effect.gen(function* () {
      const { scriptFor } = yield* ScriptedModel.ScriptedModel
      if (directory !== undefined) yield* scriptFor(directory, script)
      const before = [{ role: "system", content: `<env>\n  Working directory: ${directory}\n</env>` }]
      for (const prompt of prompts) yield* ask(prompt, { before, tools: ["bash"] })
    }).pipe(
      Effect.scoped,
      Effect.provide(
        Layer.merge(NodeTestOpenCode.layerModel(directory === undefined ? script : []), NodeTestOpenCode.layerPlatform)
      ),
      Effect.sandbox,
      Effect.flip,
      Effect.map((cause) => {
        const defect = Cause.squash(cause)
        assert(defect instanceof ScriptedModel.Unmatched)
        return defect.message
      })
    )

  const shown = (index: number, prompt: string) =>
    `{
  "index": ${index},
  "step": 0,
  "model": "model",
  "prompt": "${prompt}",
  "toolResults": [],
  "tools": [
    "bash"
  ],
  "messages": 2
}`

  it.effect("fails the test, and is shown", () =>
    Effect.gen(function* () {
      assert.strictEqual(
        yield* unmatched([ScriptedModel.text("only")], ["one", "two"]),
        `The script has no reply to a request. Add one, or a \`ScriptedModel.when\` that matches. ${shown(1, "two")}`
      )
      assert.strictEqual(
        yield* unmatched([], ["one", "two"]),
        `The script has no reply to some requests. Add one, or a \`ScriptedModel.when\` that matches. The first of 2: ${shown(0, "one")}`
      )
    })
  )

  it.effect("is known by the folder of its project, whatever the agent's instructions say of folders", () =>
    Effect.gen(function* () {
      const { scriptFor } = yield* ScriptedModel.ScriptedModel
      yield* scriptFor("/srv/a project", [ScriptedModel.text("ours")])
      const content = `You work at home.\n<env>\n  Working directory: /\n</env>\nWorking directory: /nowhere\n<env>\n  Working directory: /srv/a project\n</env>\nBe brief.\n  Working directory: /`
      assert.include((yield* ask("whose?", { before: [{ role: "system", content }] })).text, '"content":"ours"')
    }).pipe(Effect.scoped, Effect.provide(Layer.merge(NodeTestOpenCode.layerModel([]), NodeTestOpenCode.layerPlatform)))
  )

  it.effect("fails the region that has the script of its project", () =>
    Effect.gen(function* () {
      assert.strictEqual(
        yield* unmatched([ScriptedModel.text("only")], ["one", "two"], "/srv/a project"),
        `The script has no reply to a request. Add one, or a \`ScriptedModel.when\` that matches. ${shown(1, "two")}`
      )
    })
  )
})

describe("a script that dies", () => {
  const dying = (...script: ScriptedModel.List) =>
    Effect.flatMap(ask("anything"), ({ text }) => Effect.sync(() => text)).pipe(
      Effect.tap((text) => {
        // What goes to a server shows no place in the code.
        assert.include(text, "The script failed: ")
        assert.notMatch(text, /test\.ts|node_modules| at /)
      }),
      Effect.provide(Layer.merge(NodeTestOpenCode.layerModel(script), NodeTestOpenCode.layerPlatform)),
      Effect.sandbox,
      Effect.flip,
      Effect.map((cause) => String(Cause.squash(cause)))
    )

  it.effect("fails the test with what it died of, be it a script, a reply or a step", () =>
    Effect.gen(function* () {
      const expectation = new Error("expected tools to contain bash")
      const throwing = ScriptedModel.when({}, () => {
        throw expectation
      })
      assert.strictEqual(yield* dying(throwing), "Error: expected tools to contain bash")
      assert.strictEqual(yield* dying(Effect.die(expectation)), "Error: expected tools to contain bash")
      const step = ScriptedModel.reply(["Half", Effect.die(expectation)])
      assert.strictEqual(yield* dying(step), "Error: expected tools to contain bash")
      assert.include(yield* dying(Effect.interrupt), "Interrupted")
      assert.include(yield* dying(ScriptedModel.reply(["Half", Effect.interrupt])), "Interrupted")
    })
  )
})

/** A first answer and what comes of it; every later one is "Again." */
const outcomes = {
  refused: ScriptedModel.failure({ status: 400, body: { error: { message: "The script wants it so." } } }),
  busy: ScriptedModel.failure({ status: 429, headers: { "retry-after-ms": "1" } }),
  malformed: ScriptedModel.reply(["Half", ScriptedModel.malformed]),
  "stream error": ScriptedModel.reply(["Half", ScriptedModel.streamError({ message: "Not today" })]),
  overflow: ScriptedModel.contextOverflow(),
  ended: ScriptedModel.reply(["Half", ScriptedModel.cut("End")]),
  closed: ScriptedModel.reply(["Half", ScriptedModel.cut("FIN")]),
  reset: ScriptedModel.reply(["Half", ScriptedModel.cut("RST")]),
  length: ScriptedModel.text("Half", { finish: "length" }),
  filter: ScriptedModel.text("Half", { finish: "content_filter" }),
  full: ScriptedModel.text("Half", { usage: { input: 990, output: 5 } }),
  empty: ScriptedModel.reply([]),
  thought: ScriptedModel.reply([ScriptedModel.reasoning("Hm. "), ScriptedModel.reasoning("Yes."), "Half"], {
    usage: { input: 100, cached: 40, output: 20, reasoning: 5 }
  })
}

const reached = Deferred.unsafeMake<void>(FiberId.none)
const released = Deferred.unsafeMake<void>(FiberId.none)
const hung = Deferred.unsafeMake<void>(FiberId.none)
const aborted = Deferred.unsafeMake<void>(FiberId.none)

const played = new Set<string>()

const byPrompt: ScriptedModel.Script = ({ prompt, toolResults }) => {
  if (prompt === "What is in hello.txt?") {
    const [result] = toolResults
    return result === undefined
      ? ScriptedModel.toolCalls([ScriptedModel.call("bash", { command: "cat hello.txt" })])
      : ScriptedModel.text(`The file says: ${result.output.trim()}`, { usage: { input: 123, output: 45 } })
  }
  if (played.has(prompt)) return ScriptedModel.text("Again.")
  played.add(prompt)
  switch (prompt) {
    case "hold":
      return ScriptedModel.reply([
        ScriptedModel.call("todowrite", { todos: [] }, { pause: Deferred.succeed(reached, undefined) }),
        Deferred.await(released)
      ])
    case "hang":
      return ScriptedModel.reply([
        "Half",
        Deferred.succeed(hung, undefined),
        Effect.onInterrupt(Effect.never, () => Deferred.succeed(aborted, undefined))
      ])
    default:
      return outcomes[prompt as keyof typeof outcomes] ?? ScriptedModel.text("Again.")
  }
}

const served = Layer.unwrapEffect(
  Effect.map(TestOpenCode.serverOptions({ config: { permission: "allow" } }), OpenCode.layer)
).pipe(
  Layer.provideMerge(
    Layer.merge(
      ScriptedModel.layer(byPrompt, {
        model: { limit: { context: 1000, output: 100 }, cost: { input: 1, output: 10, cache_read: 0.1 } }
      }).pipe(Layer.provide(NodeTestOpenCode.layerHttpServer)),
      Sandbox.layer({ files: { "hello.txt": "hi there\n" } })
    )
  ),
  Layer.provideMerge(NodeTestOpenCode.layerPlatform)
)

/** What a session says after a turn, and what the turn answered. */
const turn = (prompt: keyof typeof outcomes) =>
  Effect.gen(function* () {
    const session = yield* Session.create({})
    const { info } = yield* Session.prompt({ sessionID: session.id, parts: [{ type: "text", text: prompt }] })
    const messages = yield* Session.messages({ sessionID: session.id })
    return {
      info,
      error: info.role === "assistant" ? info.error : undefined,
      finish: info.role === "assistant" ? info.finish : undefined,
      /** The texts and reasonings of each answer; an empty one is left of what was tried again. */
      answers: messages.flatMap(({ info, parts }) =>
        info.role === "assistant"
          ? [parts.flatMap((part) => (part.type === "text" || part.type === "reasoning" ? [part.text] : []))]
          : []
      )
    }
  })

layer(served, { timeout: "60 seconds" })("with a real server", (it) => {
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

  it.effect("the sandbox holds everything that the server writes", () =>
    Effect.gen(function* () {
      const { home, project } = yield* Sandbox.Sandbox
      const session = yield* Session.create({})
      assert.strictEqual(session.directory, project)
      assert.isTrue(home.startsWith(project.replace(/project$/, "")))
    })
  )

  it.effect("failures that are the turn's error", () =>
    Effect.gen(function* () {
      const [refused, malformed, error, filter] = yield* Effect.all(
        [turn("refused"), turn("malformed"), turn("stream error"), turn("filter")],
        { concurrency: "unbounded" }
      )
      assert.strictEqual(refused.error?.name, "APIError")
      assert.include(JSON.stringify(refused.error), "The script wants it so.")
      assert.strictEqual(malformed.error?.name, "UnknownError")
      assert.include(JSON.stringify(malformed.error), "JSON parsing failed")
      assert.deepStrictEqual(malformed.answers, [["Half"]])
      assert.strictEqual(error.error?.name, "UnknownError")
      assert.include(JSON.stringify(error.error), "Not today")
      assert.strictEqual(filter.error?.name, "ContentFilterError")
    })
  )

  it.effect("failures that are tried again", () =>
    Effect.gen(function* () {
      const [busy, closed, reset] = yield* Effect.all([turn("busy"), turn("closed"), turn("reset")], {
        concurrency: "unbounded"
      })
      assert.deepStrictEqual([busy.error, closed.error, reset.error], [undefined, undefined, undefined])
      assert.deepStrictEqual(busy.answers, [["Again."]])
      // What the server had read of the first one is there, but empty.
      for (const { answers } of [closed, reset]) assert.deepStrictEqual(answers.flat().filter(Boolean), ["Again."])
    })
  )

  it.effect("answers that are short", () =>
    Effect.gen(function* () {
      const [length, empty, ended] = yield* Effect.all([turn("length"), turn("empty"), turn("ended")], {
        concurrency: "unbounded"
      })
      assert.deepStrictEqual([length.error, length.finish, length.answers], [undefined, "length", [["Half"]]])
      assert.deepStrictEqual([empty.error, empty.finish, empty.answers], [undefined, "stop", [[]]])
      assert.deepStrictEqual([ended.error, ended.answers], [undefined, [["Half"], ["Again."]]])
    })
  )

  it.effect("a conversation that is too long is compacted: as refused, and as the model's limits have it", () =>
    Effect.gen(function* () {
      const [overflow, full] = yield* Effect.all([turn("overflow"), turn("full")], { concurrency: "unbounded" })
      assert.deepStrictEqual([overflow.error, overflow.answers], [undefined, [[], [ScriptedModel.summary], ["Again."]]])
      assert.deepStrictEqual([full.error, full.answers], [undefined, [["Half"], [ScriptedModel.summary], ["Again."]]])
    })
  )

  it.effect("reasoning, tokens and their cost", () =>
    Effect.gen(function* () {
      const { answers, info } = yield* turn("thought")
      assert.deepStrictEqual(answers, [["Hm. Yes.", "Half"]])
      assert.deepInclude(info.role === "assistant" ? info.tokens : {}, {
        input: 60,
        output: 15,
        reasoning: 5,
        cache: { read: 40, write: 0 }
      })
      assert.closeTo(info.role === "assistant" ? info.cost : 0, (60 + 40 * 0.1 + 20 * 10) / 1e6, 1e-9)
    })
  )

  it.effect("a pause holds a turn", () =>
    Effect.gen(function* () {
      const session = yield* Session.create({})
      const prompt = yield* Effect.fork(
        Session.prompt({ sessionID: session.id, parts: [{ type: "text", text: "hold" }] })
      )
      yield* Deferred.await(reached)
      assert.strictEqual((yield* Session.status())[session.id]?.type, "busy")
      yield* Deferred.succeed(released, undefined)
      const { parts } = yield* Fiber.join(prompt)
      assert.deepInclude(
        parts.map((part) => (part.type === "text" ? part.text : "")),
        "Again."
      )
    })
  )

  it.effect("a stream that hangs ends with the turn", () =>
    Effect.gen(function* () {
      const session = yield* Session.create({})
      const prompt = yield* Effect.fork(
        Session.prompt({ sessionID: session.id, parts: [{ type: "text", text: "hang" }] })
      )
      yield* Deferred.await(hung)
      yield* Session.abort({ sessionID: session.id })
      yield* Deferred.await(aborted)
      const { info } = yield* Fiber.join(prompt)
      assert.strictEqual(info.role === "assistant" ? info.error?.name : undefined, "MessageAbortedError")
    })
  )

  it.effect("the inputs of tools are those that the server offers", () =>
    Effect.gen(function* () {
      const { requests } = yield* ScriptedModel.ScriptedModel
      const offered = (yield* requests).find((request) => request.tools.length > 0)?.tools ?? []
      assert.deepStrictEqual(
        Object.fromEntries(offered.map(({ name, parameters }) => [name, fieldsOf(parameters)])),
        Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, Object.keys(input).sort()]))
      )
    })
  )
})

/** Every field of every tool, by the types. */
const inputs: { readonly [Name in keyof ScriptedModel.ToolInputs]: Required<ScriptedModel.ToolInputs[Name]> } = {
  bash: { command: "ls", timeout: 1, workdir: "/" },
  edit: { filePath: "a", oldString: "a", newString: "b", replaceAll: true },
  glob: { pattern: "*", path: "." },
  grep: { pattern: "a", path: ".", include: "*.ts" },
  question: { questions: [] },
  read: { filePath: "a", offset: 1, limit: 1 },
  skill: { name: "a" },
  task: { description: "a", prompt: "b", subagent_type: "general", task_id: "ses_1", command: "c" },
  todowrite: { todos: [] },
  webfetch: { url: "http://127.0.0.1", format: "text", timeout: 1 },
  write: { filePath: "a", content: "b" }
}

const fieldsOf = (schema: unknown): ReadonlyArray<string> =>
  typeof schema === "object" && schema !== null && "properties" in schema
    ? Object.keys(schema.properties ?? {}).sort()
    : []
