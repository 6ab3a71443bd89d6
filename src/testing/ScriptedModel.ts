/**
 * A model that a test writes: an OpenAI-compatible chat-completions endpoint on the `HttpServer` that the caller
 * supplies, answering with what a script says. No network, no account; the server that calls it is the real one.
 *
 * @since 0.1.0
 */
import * as HttpServer from "@effect/platform/HttpServer"
import * as HttpServerRequest from "@effect/platform/HttpServerRequest"
import * as HttpServerResponse from "@effect/platform/HttpServerResponse"
import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Ref from "effect/Ref"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { Config } from "../Schema/Config.js"

/**
 * One message of the conversation that a model is asked to continue, its content reduced to text.
 *
 * @since 0.1.0
 * @category models
 */
export interface ChatMessage {
  readonly role: string
  readonly text: string
  /** The calls that an earlier answer of the model made. */
  readonly toolCalls: ReadonlyArray<ToolCall>
  /** On a `tool` message, the call that it answers. */
  readonly toolCallId: string | undefined
}

/**
 * A tool that the server offers to the model.
 *
 * @since 0.1.0
 * @category models
 */
export interface Tool {
  readonly name: string
  readonly description: string
  /** The JSON Schema of the tool's input, as it was sent. */
  readonly parameters: unknown
}

/**
 * A call of a tool, as the model makes it. A reply may leave `id` out and gets one.
 *
 * @since 0.1.0
 * @category models
 */
export interface ToolCall {
  readonly name: string
  readonly input: unknown
  readonly id?: string | undefined
}

/**
 * What a finished tool call gave back to the model.
 *
 * @since 0.1.0
 * @category models
 */
export interface ToolResult {
  readonly id: string
  readonly output: string
}

/**
 * What the server asked the model.
 *
 * @since 0.1.0
 * @category models
 */
export interface Request {
  /** How many requests to the scripted model came before this one, titles not counted. */
  readonly index: number
  /** The model's id: {@link modelID}, or {@link smallModelID} for the server's own short requests. */
  readonly model: string
  readonly messages: ReadonlyArray<ChatMessage>
  readonly tools: ReadonlyArray<Tool>
  /** The text of the last user message. */
  readonly prompt: string
  /** The results of the tool calls made since the last user message, in their order. */
  readonly toolResults: ReadonlyArray<ToolResult>
  /** The request's body as it came. */
  readonly body: unknown
}

/**
 * The tokens that an answer claims to have cost.
 *
 * @since 0.1.0
 * @category models
 */
export interface Usage {
  readonly input: number
  readonly output: number
}

/**
 * An answer of the model: text, tool calls, or both.
 *
 * @since 0.1.0
 * @category models
 */
export interface Message {
  readonly _tag: "Message"
  /** The text, in the chunks in which it is streamed. */
  readonly chunks: ReadonlyArray<string>
  readonly toolCalls: ReadonlyArray<ToolCall>
  readonly usage: Usage
}

/**
 * An answer that is an HTTP error.
 *
 * @since 0.1.0
 * @category models
 */
export interface Failure {
  readonly _tag: "Failure"
  readonly status: number
  readonly body: unknown
  readonly headers: Readonly<Record<string, string>>
}

/**
 * What a script answers.
 *
 * @since 0.1.0
 * @category models
 */
export type Reply = Message | Failure

/**
 * How the model behaves: for each request, a reply or an Effect of one. `Effect.never` is a model that hangs; a defect
 * becomes an answer with status 500.
 *
 * @since 0.1.0
 * @category models
 */
export type Script = (request: Request) => Reply | Effect.Effect<Reply>

/**
 * What {@link text} and {@link toolCalls} take beside their content.
 *
 * @since 0.1.0
 * @category models
 */
export interface ReplyOptions {
  /** The tokens reported for the answer; 10 in and 5 out when absent. */
  readonly usage?: Usage | undefined
}

const defaultUsage: Usage = { input: 10, output: 5 }

/**
 * A reply of text. An array is streamed chunk by chunk.
 *
 * @since 0.1.0
 * @category constructors
 */
export const text = (content: string | ReadonlyArray<string>, options?: ReplyOptions): Reply => ({
  _tag: "Message",
  chunks: typeof content === "string" ? [content] : content,
  toolCalls: [],
  usage: options?.usage ?? defaultUsage
})

/**
 * A reply that calls tools, with text before the calls when `text` is given.
 *
 * @since 0.1.0
 * @category constructors
 */
export const toolCalls = (
  calls: ReadonlyArray<ToolCall>,
  options?: ReplyOptions & { readonly text?: string | ReadonlyArray<string> | undefined }
): Reply => ({
  _tag: "Message",
  chunks: options?.text === undefined ? [] : typeof options.text === "string" ? [options.text] : options.text,
  toolCalls: calls,
  usage: options?.usage ?? defaultUsage
})

/**
 * A reply that is an HTTP error. Without a body it carries an OpenAI-style error object.
 *
 * @since 0.1.0
 * @category constructors
 */
export const failure = (options: {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>> | undefined
}): Reply => ({
  _tag: "Failure",
  status: options.status,
  body: options.body ?? { error: { message: `The script answered with status ${options.status}`, type: "scripted" } },
  headers: options.headers ?? {}
})

/**
 * The provider's id in {@link Service.config}.
 *
 * @since 0.1.0
 * @category constants
 */
export const providerID = "scripted"

/**
 * The id of the model that the script plays; `scripted/model` in OpenCode's notation.
 *
 * @since 0.1.0
 * @category constants
 */
export const modelID = "model"

/**
 * The id of the model for the server's own short requests, such as a session's title. The script does not see them;
 * they are answered with {@link title}.
 *
 * @since 0.1.0
 * @category constants
 */
export const smallModelID = "small"

/**
 * The text that answers every request to the small model.
 *
 * @since 0.1.0
 * @category constants
 */
export const title = "Scripted session"

/**
 * How many of the latest requests {@link Service.requests} keeps.
 *
 * @since 0.1.0
 * @category constants
 */
export const requestsKept = 100

/**
 * A running scripted model.
 *
 * @since 0.1.0
 * @category models
 */
export interface Service {
  /** The base URL for an OpenAI-compatible client, without a slash at its end. */
  readonly baseUrl: string
  /** The OpenCode configuration that makes this model the one that a server uses. */
  readonly config: Config
  /** What the server asked so far, oldest first, the latest {@link requestsKept}; the small model's requests are among them. */
  readonly requests: Effect.Effect<ReadonlyArray<Request>>
}

/**
 * The scripted model in the context.
 *
 * @since 0.1.0
 * @category tags
 */
export class ScriptedModel extends Context.Tag("opencode-effect/testing/ScriptedModel")<ScriptedModel, Service>() {}

/**
 * Serves the script until the scope closes.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make: (script: Script) => Effect.Effect<Service, never, HttpServer.HttpServer | Scope.Scope> =
  Effect.fnUntraced(function* (script: Script): Effect.fn.Return<Service, never, HttpServer.HttpServer | Scope.Scope> {
    const server = yield* HttpServer.HttpServer
    const seen = yield* Ref.make<Seen>({ count: 0, requests: [] })
    yield* HttpServer.serveEffect(app(script, seen))
    const baseUrl = `${HttpServer.formatAddress(server.address).replace("//0.0.0.0:", "//127.0.0.1:")}/v1`
    return {
      baseUrl,
      config: configFor(baseUrl),
      requests: Effect.map(Ref.get(seen), (_) => _.requests)
    }
  })

/**
 * {@link make} as a Layer.
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = (script: Script): Layer.Layer<ScriptedModel, never, HttpServer.HttpServer> =>
  Layer.scoped(ScriptedModel, make(script))

const configFor = (baseUrl: string): Config => {
  const model = (name: string) => ({
    name,
    tool_call: true,
    limit: { context: 200_000, output: 32_000 },
    cost: { input: 0, output: 0 }
  })
  return {
    model: `${providerID}/${modelID}`,
    small_model: `${providerID}/${smallModelID}`,
    provider: {
      [providerID]: {
        name: "Scripted model",
        npm: "@ai-sdk/openai-compatible",
        options: { baseURL: baseUrl, apiKey: "scripted" },
        models: { [modelID]: model("Scripted"), [smallModelID]: model("Scripted, for titles") }
      }
    }
  }
}

interface Seen {
  readonly count: number
  readonly requests: ReadonlyArray<Request>
}

const app = (script: Script, seen: Ref.Ref<Seen>) =>
  Effect.gen(function* () {
    const incoming = yield* HttpServerRequest.HttpServerRequest
    if (incoming.method !== "POST" || !incoming.url.endsWith("/chat/completions")) {
      return HttpServerResponse.unsafeJson(
        { error: { message: `The scripted model has no ${incoming.method} ${incoming.url}` } },
        { status: 404 }
      )
    }
    const body = yield* incoming.json
    const decoded = yield* decodeBody(body)
    const request = yield* Ref.modify(seen, (before) => {
      const request = toRequest(before.count, decoded, body)
      return [
        request,
        {
          count: request.model === smallModelID ? before.count : before.count + 1,
          requests: [...before.requests, request].slice(-requestsKept)
        }
      ]
    })
    const reply = yield* play(script, request)
    return respond(request, reply)
  }).pipe(
    Effect.catchAll((error) =>
      Effect.succeed(HttpServerResponse.unsafeJson({ error: { message: String(error) } }, { status: 400 }))
    ),
    HttpServerRequest.withMaxBodySize(Option.none())
  )

const play = (script: Script, request: Request): Effect.Effect<Reply> =>
  Effect.suspend(() => {
    if (request.model === smallModelID) {
      return Effect.succeed(text(title))
    }
    const reply = script(request)
    return Effect.isEffect(reply) ? reply : Effect.succeed(reply)
  }).pipe(
    Effect.catchAllDefect((defect) =>
      Effect.succeed(
        failure({ status: 500, body: { error: { message: `The script failed: ${Cause.pretty(Cause.die(defect))}` } } })
      )
    )
  )

const respond = (request: Request, reply: Reply): HttpServerResponse.HttpServerResponse =>
  reply._tag === "Failure"
    ? HttpServerResponse.unsafeJson(reply.body, { status: reply.status, headers: reply.headers })
    : HttpServerResponse.stream(
        Stream.fromIterable(completion(request, reply)).pipe(
          Stream.map((data) => `data: ${data}\n\n`),
          Stream.rechunk(1),
          Stream.encodeText
        ),
        { contentType: "text/event-stream" }
      )

function* completion(request: Request, reply: Message): Iterable<string> {
  const chunk = (fields: object) =>
    JSON.stringify({
      id: `chatcmpl-${request.index}`,
      object: "chat.completion.chunk",
      created: 0,
      model: request.model,
      ...fields
    })
  const delta = (delta: object, finish: string | null = null) =>
    chunk({ choices: [{ index: 0, delta, finish_reason: finish }] })
  yield delta({ role: "assistant", content: "" })
  for (const content of reply.chunks) {
    yield delta({ content })
  }
  for (const [index, call] of reply.toolCalls.entries()) {
    yield delta({
      tool_calls: [
        {
          index,
          id: call.id ?? `call_${request.index}_${index}`,
          type: "function",
          function: { name: call.name, arguments: JSON.stringify(call.input) }
        }
      ]
    })
  }
  yield delta({}, reply.toolCalls.length > 0 ? "tool_calls" : "stop")
  yield chunk({
    choices: [],
    usage: {
      prompt_tokens: reply.usage.input,
      completion_tokens: reply.usage.output,
      total_tokens: reply.usage.input + reply.usage.output
    }
  })
  yield "[DONE]"
}

const Content = Schema.NullishOr(
  Schema.Union(
    Schema.String,
    Schema.Array(Schema.Struct({ type: Schema.String, text: Schema.optional(Schema.String) }))
  )
)

const Body = Schema.Struct({
  model: Schema.String,
  messages: Schema.Array(
    Schema.Struct({
      role: Schema.String,
      content: Schema.optional(Content),
      tool_call_id: Schema.optional(Schema.String),
      tool_calls: Schema.optional(
        Schema.Array(
          Schema.Struct({
            id: Schema.String,
            function: Schema.Struct({ name: Schema.String, arguments: Schema.String })
          })
        )
      )
    })
  ),
  tools: Schema.optional(
    Schema.Array(
      Schema.Struct({
        function: Schema.Struct({
          name: Schema.String,
          description: Schema.optional(Schema.String),
          parameters: Schema.optional(Schema.Unknown)
        })
      })
    )
  )
})

const decodeBody = Schema.decodeUnknown(Body)

const decodeArguments = Schema.decodeUnknownOption(Schema.parseJson())

const textOf = (content: typeof Content.Type | undefined): string =>
  typeof content === "string" ? content : (content ?? []).map((part) => part.text ?? "").join("")

const toRequest = (index: number, body: typeof Body.Type, raw: unknown): Request => {
  const messages = body.messages.map(
    (message): ChatMessage => ({
      role: message.role,
      text: textOf(message.content),
      toolCalls: (message.tool_calls ?? []).map((call) => ({
        id: call.id,
        name: call.function.name,
        input: Option.getOrElse(decodeArguments(call.function.arguments), () => call.function.arguments)
      })),
      toolCallId: message.tool_call_id
    })
  )
  const lastUser = messages.map((message) => message.role).lastIndexOf("user")
  return {
    index,
    model: body.model,
    messages,
    tools: (body.tools ?? []).map((tool) => ({
      name: tool.function.name,
      description: tool.function.description ?? "",
      parameters: tool.function.parameters
    })),
    prompt: messages[lastUser]?.text ?? "",
    toolResults: messages
      .slice(lastUser + 1)
      .flatMap((message) =>
        message.toolCallId === undefined ? [] : [{ id: message.toolCallId, output: message.text }]
      ),
    body: raw
  }
}
