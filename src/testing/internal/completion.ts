/**
 * An answer of the scripted model as it goes over the wire: the events of a chat completion, one after the other, with
 * what the script does between them. What the script is asked and may answer is said in `ScriptedModel`.
 */
import * as Net from "node:net"
import type * as HttpServerRequest from "@effect/platform/HttpServerRequest"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Inspectable from "effect/Inspectable"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import * as Stream from "effect/Stream"
import type { Call, Cut, Message, Request, Usage } from "../ScriptedModel.js"

/** The body of the answer. */
export const body = (
  request: Request,
  reply: Message,
  incoming: HttpServerRequest.HttpServerRequest,
  died: (cause: Cause.Cause<never>) => Effect.Effect<void>
): Stream.Stream<Uint8Array> =>
  Stream.fromIterable(actions(request, reply, incoming)).pipe(
    Stream.mapEffect((action) =>
      typeof action === "string" ? Effect.succeedSome(action) : Effect.as(action, Option.none<string>())
    ),
    Stream.filterMap((data) => data),
    // What a step dies of is told to the caller: the status is sent already.
    Stream.catchAllCause((cause) => Stream.fromIterableEffect(Effect.as(died(cause), [failed(cause), "[DONE]"]))),
    Stream.map((data) => `data: ${data}\n\n`),
    Stream.rechunk(1),
    Stream.encodeText
  )

const failed = (cause: Cause.Cause<never>): string =>
  JSON.stringify({ error: { message: `The script failed: ${problemOf(cause)}` } })

/** In words that show no place in the code: they go to a server, and into its sessions. */
export const problemOf = (cause: Cause.Cause<never>): string => {
  const problem = Cause.squash(cause)
  return problem instanceof Error ? problem.message : Inspectable.toStringUnknown(problem)
}

/** The data of an event, or what is done before the next one. */
type Action = string | Effect.Effect<unknown>

function* actions(request: Request, reply: Message, incoming: HttpServerRequest.HttpServerRequest): Iterable<Action> {
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
  let calls = 0
  yield delta({ role: "assistant", content: "" })
  for (const step of reply.steps) {
    if (typeof step === "string") {
      yield delta({ content: step })
    } else if (Effect.isEffect(step)) {
      yield step
    } else if (step._tag === "Reasoning") {
      yield delta({ reasoning_content: step.text })
    } else if (step._tag === "Data") {
      yield step.data
    } else if (step._tag === "Call") {
      const index = calls++
      yield* toolCall(step, index, `call_${request.index}_${index}`, delta)
    } else {
      if (step.cut !== "End") yield cutOff(step.cut, incoming)
      return
    }
  }
  yield delta({}, reply.finish ?? (calls > 0 ? "tool_calls" : "stop"))
  yield chunk({ choices: [], usage: usageOf(reply.usage) })
  yield "[DONE]"
}

function* toolCall(call: Call, index: number, id: string, delta: (delta: object) => string): Iterable<Action> {
  const input = JSON.stringify(call.input)
  const part = (fields: object) => delta({ tool_calls: [{ index, ...fields }] })
  const head = (input: string) =>
    part({ id: call.id ?? id, type: "function", function: { name: call.name, arguments: input } })
  if (call.pause === undefined) {
    yield head(input)
  } else {
    yield head("")
    yield call.pause
    yield part({ function: { arguments: input } })
  }
}

const usageOf = (usage: Usage): object => ({
  prompt_tokens: usage.input,
  completion_tokens: usage.output,
  total_tokens: usage.input + usage.output,
  ...(usage.cached === undefined ? {} : { prompt_tokens_details: { cached_tokens: usage.cached } }),
  ...(usage.reasoning === undefined ? {} : { completion_tokens_details: { reasoning_tokens: usage.reasoning } })
})

/**
 * Ends the connection under the answer, whose fiber the server interrupts then. It waits by the machine's clock, since no
 * test can be asked to wait for the caller to read what came before: one that learns of both at once may drop it.
 */
const cutOff = (cut: Exclude<Cut, "End">, incoming: HttpServerRequest.HttpServerRequest): Effect.Effect<never> =>
  Effect.async((resume) => {
    const { source } = incoming
    const socket = Predicate.hasProperty(source, "socket") ? source.socket : undefined
    if (!(socket instanceof Net.Socket)) return resume(Effect.dieMessage(`A cut by ${cut} needs Node's HTTP server`))
    const timer = setTimeout(() => (cut === "FIN" ? socket.end() : socket.resetAndDestroy()), 50)
    return Effect.sync(() => clearTimeout(timer))
  })
