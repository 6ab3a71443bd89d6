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
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Ref from "effect/Ref"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import type { Config, ProviderConfig } from "../Schema/Config.js"
import * as Completion from "./internal/completion.js"

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
  /** How many requests to the same script came before this one. */
  readonly index: number
  /** How many answers the model has given since the last user message: 0 for the first request of a turn. */
  readonly step: number
  /** The model's id: {@link modelID}, or those of the server's own requests, {@link smallModelID} and {@link summaryModelID}. */
  readonly model: string
  readonly messages: ReadonlyArray<ChatMessage>
  /** The text of the system messages, the instructions of agents and projects among them. */
  readonly system: string
  /** The project's folder, as the system prompt names it; absent where it names none. */
  readonly directory: string | undefined
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
  /** Those of the conversation, {@link cached} ones among them. */
  readonly input: number
  /** Those of the answer, {@link reasoning} among them. */
  readonly output: number
  /** Those of the conversation that were read from a cache. */
  readonly cached?: number | undefined
  readonly reasoning?: number | undefined
}

/**
 * A call of a tool in an answer.
 *
 * @since 0.1.0
 * @category models
 */
export interface Call extends ToolCall {
  readonly _tag: "Call"
  /** Runs between the tool's name and its input, while the call is pending. */
  readonly pause?: Effect.Effect<unknown> | undefined
}

/**
 * How an answer stops before its time, without a finish reason:
 *
 * - `"End"`: in order, as an answer that is complete.
 * - `"FIN"`: the connection is closed, as a process that dies closes it.
 * - `"RST"`: the connection is reset.
 *
 * An answer that stops and leaves the connection open is one with the step `Effect.never`.
 *
 * @since 0.1.0
 * @category models
 */
export type Cut = "End" | "FIN" | "RST"

/**
 * A step of an answer: a string is a piece of its text, an Effect a pause that lasts as long as it does, by the clock of
 * the fiber that made the model, and is interrupted when the caller gives up. The others are made by {@link reasoning},
 * {@link call}, {@link cut}, {@link malformed}, {@link streamError} and {@link data}. A step that dies is an error object in
 * the stream, and the test fails with the defect.
 *
 * @since 0.1.0
 * @category models
 */
export type Step =
  | string
  | Effect.Effect<unknown>
  | Call
  | { readonly _tag: "Reasoning"; readonly text: string }
  | { readonly _tag: "Data"; readonly data: string }
  | { readonly _tag: "Cut"; readonly cut: Cut }

/**
 * An answer of the model, in the order in which it is streamed.
 *
 * @since 0.1.0
 * @category models
 */
export interface Message {
  readonly _tag: "Message"
  readonly steps: ReadonlyArray<Step>
  readonly usage: Usage
  readonly finish: string | undefined
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
 * How the model behaves, as a function: for each request, a reply or an Effect of one. `Effect.never` is a model that hangs.
 * A script that dies answers with status 500 and its message, and the test fails with the defect. A request for which the script has nothing (`undefined`) is unmatched: it is
 * answered with status 400 and a message that shows it, so that the turn fails with it, and so does the test, see
 * {@link Unmatched}.
 *
 * @since 0.1.0
 * @category models
 */
export type Script = (request: Request) => Reply | Effect.Effect<Reply> | undefined

/**
 * How the model behaves, as a list: the first entry that has something for a request answers it. A reply is there for one
 * request, so that a list of replies is the answers in their order; a {@link when} is there for every request that it matches.
 *
 * @since 0.1.0
 * @category models
 */
export type List = ReadonlyArray<Reply | Effect.Effect<Reply> | When>

/**
 * An entry of a {@link List} that answers what it matches; made by {@link when}.
 *
 * @since 0.1.0
 * @category models
 */
export interface When {
  readonly _tag: "When"
  readonly script: Script
}

/**
 * What a request has to be like, in everything that is said.
 *
 * @since 0.1.0
 * @category models
 */
export interface Match {
  /** Found in the text of the last user message. */
  readonly prompt?: string | RegExp | undefined
  /** Found in the text of the system messages. */
  readonly system?: string | RegExp | undefined
  /** Found in the text of one of the messages, results of tools among them. */
  readonly conversation?: string | RegExp | undefined
  /** Offered to the model, all of them. */
  readonly tools?: ReadonlyArray<string> | undefined
  /** The {@link Request.index}. */
  readonly index?: number | undefined
  /** The {@link Request.step}. */
  readonly step?: number | undefined
}

/**
 * What {@link reply}, {@link text} and {@link toolCalls} take beside their content.
 *
 * @since 0.1.0
 * @category models
 */
export interface ReplyOptions {
  /** The tokens reported for the answer; 10 in and 5 out when absent. */
  readonly usage?: Usage | undefined
  /**
   * The finish reason, such as `"length"` or `"content_filter"`; `"tool_calls"` for an answer with calls and `"stop"` for
   * another when absent.
   */
  readonly finish?: string | undefined
}

const defaultUsage: Usage = { input: 10, output: 5 }

/**
 * A reply of steps, streamed one after the other.
 *
 * @example
 * ```ts
 * import * as ScriptedModel from "opencode-effect/testing/ScriptedModel"
 * import * as Deferred from "effect/Deferred"
 *
 * // Says half of it, waits for the test, and dies.
 * const halves = (gate: Deferred.Deferred<void>): ScriptedModel.Script => () =>
 *   ScriptedModel.reply([
 *     ScriptedModel.reasoning("They want a story."),
 *     "Once upon ",
 *     Deferred.await(gate),
 *     "a time",
 *     ScriptedModel.cut("RST")
 *   ])
 * ```
 *
 * @since 0.1.0
 * @category constructors
 */
export const reply = (steps: ReadonlyArray<Step>, options?: ReplyOptions): Reply => ({
  _tag: "Message",
  steps,
  usage: options?.usage ?? defaultUsage,
  finish: options?.finish
})

/**
 * A reply of text. An array is streamed chunk by chunk.
 *
 * @since 0.1.0
 * @category constructors
 */
export const text = (content: string | ReadonlyArray<string>, options?: ReplyOptions): Reply =>
  reply(chunksOf(content), options)

/**
 * A reply that calls tools, with text before the calls when `text` is given.
 *
 * @since 0.1.0
 * @category constructors
 */
export const toolCalls = (
  calls: ReadonlyArray<ToolCall>,
  options?: ReplyOptions & { readonly text?: string | ReadonlyArray<string> | undefined }
): Reply =>
  reply([...chunksOf(options?.text ?? []), ...calls.map((call): Call => ({ ...call, _tag: "Call" }))], options)

const chunksOf = (content: string | ReadonlyArray<string>): ReadonlyArray<string> =>
  typeof content === "string" ? [content] : content

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
 * A reply that refuses the conversation for its length, as OpenAI's models word it.
 *
 * @since 0.1.0
 * @category constructors
 */
export const contextOverflow = (): Reply =>
  failure({
    status: 400,
    body: {
      error: {
        message:
          "This model's maximum context length is 8192 tokens. However, your messages resulted in 9000 tokens. Please " +
          "reduce the length of the messages.",
        type: "invalid_request_error",
        param: "messages",
        code: "context_length_exceeded"
      }
    }
  })

/**
 * An entry of a {@link List}: what it matches is answered by a reply, by a script, or by the replies of a turn, one for each
 * request of it ({@link Request.step}).
 *
 * @example
 * ```ts
 * import { ScriptedModel } from "opencode-effect/testing"
 *
 * const script: ScriptedModel.List = [
 *   ScriptedModel.when({ prompt: /tests/, tools: ["bash"] }, [
 *     ScriptedModel.reply(["Let me run them.", ScriptedModel.call("bash", { command: "npm test" })]),
 *     ScriptedModel.text("They pass.")
 *   ]),
 *   ScriptedModel.when(({ messages }) => messages.length > 100, ScriptedModel.contextOverflow())
 * ]
 * ```
 *
 * @since 0.1.0
 * @category constructors
 */
export const when = (
  match: Match | ((request: Request) => boolean),
  answer: Reply | Effect.Effect<Reply> | ReadonlyArray<Reply | Effect.Effect<Reply>> | Script
): When => {
  const matches = typeof match === "function" ? match : (request: Request) => isMatch(match, request)
  const script: Script =
    typeof answer === "function" ? answer : (request) => ("length" in answer ? answer[request.step] : answer)
  return { _tag: "When", script: (request) => (matches(request) ? script(request) : undefined) }
}

const isMatch = (match: Match, { index, messages, prompt, step, system, tools }: Request): boolean => {
  const holds = (wanted: string | RegExp | undefined, text: string) =>
    wanted === undefined || (typeof wanted === "string" ? text.includes(wanted) : text.search(wanted) >= 0)
  return (
    holds(match.prompt, prompt) &&
    holds(match.system, system) &&
    (match.conversation === undefined || messages.some(({ text }) => holds(match.conversation, text))) &&
    (match.tools ?? []).every((wanted) => tools.some(({ name }) => name === wanted)) &&
    (match.index === undefined || match.index === index) &&
    (match.step === undefined || match.step === step)
  )
}

/**
 * A script had no reply to requests of the server. What owns the script dies with it when its scope closes, so that a test
 * fails even where the turn that asked is nobody's concern.
 *
 * @since 0.1.0
 * @category errors
 */
export class Unmatched extends Data.TaggedError("Unmatched")<{
  readonly requests: ReadonlyArray<Request>
}> {
  override get message(): string {
    const [first] = this.requests
    const others = this.requests.length > 1 ? ` The first of ${this.requests.length}:` : ""
    return `The script has no reply to ${this.requests.length > 1 ? "some requests" : "a request"}. Add one, or a \`ScriptedModel.when\` that matches.${others} ${first === undefined ? "" : show(first)}`
  }
}

/**
 * A step that is a piece of reasoning (`reasoning_content`).
 *
 * @since 0.1.0
 * @category steps
 */
export const reasoning = (text: string): Step => ({ _tag: "Reasoning", text })

/**
 * What OpenCode's own tools take, as version 1.18.33 offers them to a model. Files by their absolute path or from the
 * project's folder; `timeout` is in ms for `bash`, in s for `webfetch`.
 *
 * @since 0.1.0
 * @category models
 */
export interface ToolInputs {
  readonly bash: { readonly command: string; readonly timeout?: number; readonly workdir?: string }
  readonly edit: {
    readonly filePath: string
    readonly oldString: string
    readonly newString: string
    readonly replaceAll?: boolean
  }
  readonly glob: { readonly pattern: string; readonly path?: string }
  readonly grep: { readonly pattern: string; readonly path?: string; readonly include?: string }
  readonly question: {
    readonly questions: ReadonlyArray<{
      readonly question: string
      /** A very short label. */
      readonly header: string
      readonly options: ReadonlyArray<{ readonly label: string; readonly description: string }>
      readonly multiple?: boolean
    }>
  }
  readonly read: { readonly filePath: string; readonly offset?: number; readonly limit?: number }
  readonly skill: { readonly name: string }
  readonly task: {
    readonly description: string
    readonly prompt: string
    /** The agent of the child session, such as `"general"`. */
    readonly subagent_type: string
    /** An earlier task to go on with. */
    readonly task_id?: string
    readonly command?: string
  }
  readonly todowrite: {
    readonly todos: ReadonlyArray<{ readonly content: string; readonly status: string; readonly priority: string }>
  }
  readonly webfetch: {
    readonly url: string
    readonly format?: "text" | "markdown" | "html"
    readonly timeout?: number
  }
  readonly write: { readonly filePath: string; readonly content: string }
}

/**
 * A step that calls a tool; the compiler checks the input for OpenCode's own.
 *
 * @since 0.1.0
 * @category steps
 */
export const call = <Name extends string>(
  name: Name,
  input: Name extends keyof ToolInputs ? ToolInputs[Name] : unknown,
  options?: Pick<Call, "id" | "pause">
): Call => ({ ...options, _tag: "Call", name, input })

/**
 * A step that stops the answer; those after it are not run. `"FIN"` and `"RST"` need Node's HTTP server, and come 50 ms
 * after the last bytes: what the caller has not read by then is lost to it, and a pause until a test has seen it makes sure.
 *
 * @since 0.1.0
 * @category steps
 */
export const cut = (cut: Cut): Step => ({ _tag: "Cut", cut })

/**
 * A step that is an event with this data, as it is.
 *
 * @since 0.1.0
 * @category steps
 */
export const data = (data: string): Step => ({ _tag: "Data", data })

/**
 * A step that is a chunk of broken JSON.
 *
 * @since 0.1.0
 * @category steps
 */
export const malformed: Step = data('{"choices":[{"index":0,"delta":{"content":')

/**
 * A step that is an OpenAI-style error object in place of a chunk.
 *
 * @since 0.1.0
 * @category steps
 */
export const streamError = (error: {
  readonly message: string
  readonly type?: string | undefined
  readonly code?: string | number | undefined
}): Step => data(JSON.stringify({ error }))

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
 * The id of the model that summarizes conversations which are compacted; answered with {@link summary} unless told.
 *
 * @since 0.1.0
 * @category constants
 */
export const summaryModelID = "summary"

/**
 * The text that answers every request to the small model.
 *
 * @since 0.1.0
 * @category constants
 */
export const title = "Scripted session"

/**
 * The text that answers the requests to the model for summaries.
 *
 * @since 0.1.0
 * @category constants
 */
export const summary = "A scripted summary."

/**
 * How many of the latest requests {@link Service.requests} keeps.
 *
 * @since 0.1.0
 * @category constants
 */
export const requestsKept = 100

/**
 * What became of a script.
 *
 * @since 0.1.0
 * @category models
 */
export interface Played {
  /** What the server asked so far, oldest first, the latest {@link requestsKept}. */
  readonly requests: Effect.Effect<ReadonlyArray<Request>>
  /** The requests for which the script had no reply, oldest first, the latest {@link requestsKept}. */
  readonly unmatched: Effect.Effect<ReadonlyArray<Request>>
}

/**
 * A running scripted model.
 *
 * @since 0.1.0
 * @category models
 */
export interface Service extends Played {
  /** The base URL for an OpenAI-compatible client, without a slash at its end. */
  readonly baseUrl: string
  /** The OpenCode configuration that makes this model the one that a server uses. */
  readonly config: Config
  /** What the server asked so far, for whatever script, oldest first; titles and summaries are among them. */
  readonly requests: Effect.Effect<ReadonlyArray<Request>>
  /**
   * Another script for the requests of one project, until the scope closes; by then it has had a reply to all of them, or
   * the scope dies, unless it is not `strict`.
   */
  readonly scriptFor: (
    directory: string,
    script: Script | List,
    options?: Pick<Options, "strict">
  ) => Effect.Effect<Played, never, Scope.Scope>
}

/**
 * The scripted model in the context.
 *
 * @since 0.1.0
 * @category tags
 */
export class ScriptedModel extends Context.Tag("opencode-effect/testing/ScriptedModel")<ScriptedModel, Service>() {}

/**
 * How a model is played.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options {
  /**
   * What the configuration says of the model: `limit` in tokens, `cost` in dollars for a million of them, variants, and so
   * on. It costs nothing and has a context of 200 000 tokens, 32 000 of them for an answer, unless told.
   */
  readonly model?: NonNullable<ProviderConfig["models"]>[string] | undefined
  /** What summarizes a conversation that is compacted; {@link summary} unless told. */
  readonly summary?: Script | List | undefined
  /**
   * Whether the scope dies where the script had no reply to a request ({@link Unmatched}), or has died itself: true unless
   * told.
   */
  readonly strict?: boolean | undefined
}

/**
 * Serves the script until the scope closes, on the `HttpServer` in the context. The scope dies where the script did, be it
 * with an assertion of the test, and with {@link Unmatched} where there were requests that it had no reply to.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = (
  script: Script | List,
  options: Options = {}
): Effect.Effect<Service, never, HttpServer.HttpServer | Scope.Scope> =>
  Effect.gen(function* () {
    const server = yield* HttpServer.HttpServer
    const all = yield* Ref.make<ReadonlyArray<Request>>([])
    const main = yield* makePlaying(script, options)
    const titles = yield* makePlaying(() => text(title))
    const summaries = yield* makePlaying(options.summary ?? (() => text(summary)), options)
    const projects = new Map<string, Playing>()
    const playingOf = (model: string, directory: string | undefined): Playing => {
      if (model === smallModelID) return titles
      if (model === summaryModelID) return summaries
      return projects.get(directory ?? "") ?? main
    }
    yield* HttpServer.serveEffect(app(playingOf, (request) => Ref.update(all, (before) => kept(before, request))))
    const baseUrl = `${HttpServer.formatAddress(server.address).replace("//0.0.0.0:", "//127.0.0.1:")}/v1`
    return {
      baseUrl,
      config: configFor(baseUrl, options.model),
      requests: Ref.get(all),
      unmatched: Effect.zipWith(Ref.get(main.unmatched), Ref.get(summaries.unmatched), (a, b) => [...a, ...b]),
      scriptFor: (directory, script, options) =>
        Effect.gen(function* () {
          const playing = yield* makePlaying(script, options)
          yield* Effect.acquireRelease(
            Effect.sync(() => projects.set(directory, playing)),
            () => Effect.sync(() => projects.delete(directory))
          )
          return { requests: Ref.get(playing.requests), unmatched: Ref.get(playing.unmatched) }
        })
    }
  })

/**
 * {@link make} as a Layer.
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = (
  script: Script | List,
  options?: Options
): Layer.Layer<ScriptedModel, never, HttpServer.HttpServer> => Layer.scoped(ScriptedModel, make(script, options))

/**
 * The configuration that makes the model in the context the one that a server uses.
 *
 * @since 0.1.0
 * @category accessors
 */
export const config: Effect.Effect<Config, never, ScriptedModel> = /*#__PURE__*/ Effect.map(
  ScriptedModel,
  (model) => model.config
)

/**
 * What the server has asked the model in the context so far, see {@link Service.requests}.
 *
 * @since 0.1.0
 * @category accessors
 */
export const requests: Effect.Effect<ReadonlyArray<Request>, never, ScriptedModel> = /*#__PURE__*/ Effect.flatMap(
  ScriptedModel,
  (model) => model.requests
)

const configFor = (baseUrl: string, options: Options["model"] = {}): Config => {
  const model = (name: string) => ({
    name,
    tool_call: true,
    limit: { context: 200_000, output: 32_000 },
    cost: { input: 0, output: 0 }
  })
  return {
    model: `${providerID}/${modelID}`,
    small_model: `${providerID}/${smallModelID}`,
    agent: { compaction: { model: `${providerID}/${summaryModelID}` } },
    provider: {
      [providerID]: {
        name: "Scripted model",
        npm: "@ai-sdk/openai-compatible",
        options: { baseURL: baseUrl, apiKey: "scripted" },
        models: {
          [modelID]: { ...model("Scripted"), ...options },
          [smallModelID]: model("Scripted, for titles"),
          [summaryModelID]: model("Scripted, for summaries")
        }
      }
    }
  }
}

/** A script, and what has become of it. */
interface Playing {
  readonly script: Script
  readonly count: Ref.Ref<number>
  readonly requests: Ref.Ref<ReadonlyArray<Request>>
  readonly unmatched: Ref.Ref<ReadonlyArray<Request>>
  /** Takes note that the script has died. */
  readonly died: (cause: Cause.Cause<never>) => Effect.Effect<void>
}

const makePlaying = (
  script: Script | List,
  options?: Pick<Options, "strict">
): Effect.Effect<Playing, never, Scope.Scope> =>
  Effect.gen(function* () {
    const unmatched = yield* Ref.make<ReadonlyArray<Request>>([])
    const died = yield* Ref.make<ReadonlyArray<Cause.Cause<never>>>([])
    if (options?.strict !== false) {
      yield* Effect.addFinalizer(() =>
        Effect.flatMap(Effect.all([Ref.get(died), Ref.get(unmatched)]), ([[first], requests]) => {
          if (first !== undefined) return Effect.die(Cause.squash(first))
          return requests.length === 0 ? Effect.void : Effect.die(new Unmatched({ requests }))
        })
      )
    }
    return {
      script: typeof script === "function" ? script : inOrder(script),
      count: yield* Ref.make(0),
      requests: yield* Ref.make<ReadonlyArray<Request>>([]),
      unmatched,
      died: (cause) => Ref.update(died, (before) => [...before, cause])
    }
  })

/** The first entry of a list that has something for a request; a reply is then gone. */
const inOrder = (list: List): Script => {
  const left = [...list]
  return (request) => {
    for (const [place, entry] of left.entries()) {
      if (Effect.isEffect(entry) || entry._tag !== "When") {
        left.splice(place, 1)
        return entry
      }
      const reply = entry.script(request)
      if (reply !== undefined) return reply
    }
    return undefined
  }
}

const app = (
  playingOf: (model: string, directory: string | undefined) => Playing,
  record: (request: Request) => Effect.Effect<void>
) =>
  Effect.gen(function* () {
    const incoming = yield* HttpServerRequest.HttpServerRequest
    if (incoming.method !== "POST" || !incoming.url.endsWith("/chat/completions")) {
      return HttpServerResponse.unsafeJson(
        { error: { message: `The scripted model has no ${incoming.method} ${incoming.url}` } },
        { status: 404 }
      )
    }
    const body = yield* incoming.json
    const asked = toRequest(yield* decodeBody(body), body)
    const playing = playingOf(asked.model, asked.directory)
    const request: Request = { ...asked, index: yield* Ref.getAndUpdate(playing.count, (count) => count + 1) }
    yield* record(request)
    yield* Ref.update(playing.requests, (before) => kept(before, request))
    const found = yield* play(playing, request)
    if (found === undefined) yield* Ref.update(playing.unmatched, (before) => kept(before, request))
    const reply = found ?? failed(400, `The script has no reply to this request: ${show(request)}`)
    return respond(request, reply, incoming, playing)
  }).pipe(
    Effect.catchAll((error) =>
      Effect.succeed(HttpServerResponse.unsafeJson({ error: { message: String(error) } }, { status: 400 }))
    ),
    HttpServerRequest.withMaxBodySize(Option.none())
  )

const kept = (requests: ReadonlyArray<Request>, request: Request): ReadonlyArray<Request> =>
  [...requests, request].slice(-requestsKept)

/** A fault of the script. The server may take its words for a reason to try again: then at once, not after some seconds. */
const failed = (status: number, message: string): Reply =>
  failure({ status, body: { error: { message, type: "scripted" } }, headers: { "retry-after-ms": "0" } })

/** What of a request a script may decide by. */
const show = ({ index, messages, model, prompt, step, toolResults, tools }: Request): string =>
  JSON.stringify(
    { index, step, model, prompt, toolResults, tools: tools.map(({ name }) => name), messages: messages.length },
    undefined,
    2
  )

/** A script that interrupts itself has died too; when the caller goes away, nobody is there to be told. */
const play = ({ died, script }: Playing, request: Request): Effect.Effect<Reply | undefined> =>
  Effect.suspend(() => {
    const reply = script(request)
    return Effect.isEffect(reply) ? reply : Effect.succeed(reply)
  }).pipe(
    Effect.catchAllCause((cause) =>
      Effect.as(died(cause), failed(500, `The script failed: ${Completion.problemOf(cause)}`))
    )
  )

const respond = (
  request: Request,
  reply: Reply,
  incoming: HttpServerRequest.HttpServerRequest,
  { died }: Playing
): HttpServerResponse.HttpServerResponse =>
  reply._tag === "Failure"
    ? HttpServerResponse.unsafeJson(reply.body, { status: reply.status, headers: reply.headers })
    : HttpServerResponse.stream(Completion.body(request, reply, incoming, died), { contentType: "text/event-stream" })

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

const toRequest = (body: typeof Body.Type, raw: unknown): Omit<Request, "index"> => {
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
  const system = messages
    .filter(({ role }) => role === "system")
    .map(({ text }) => text)
    .join("\n")
  return {
    step: messages.slice(lastUser + 1).filter(({ role }) => role === "assistant").length,
    model: body.model,
    messages,
    system,
    // After whatever the agent's own instructions say.
    directory: [...system.matchAll(/<env>\s+Working directory: (.+)$/gm)].at(-1)?.[1],
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
