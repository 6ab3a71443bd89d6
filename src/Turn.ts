/**
 * One call per turn: ask the agent, watch it work, get the answer or the reason why not. A turn that is interrupted ends on
 * the server too. The requests beneath are `Session.promptAsync`, `Session.command`, `Session.shell` and
 * `Session.summarize`; the events beneath are `Events`.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type { Client } from "./Client.js"
import * as Look from "./internal/turn/look.js"
import type { Event, Failure, Model, PromptPart, Result, SessionOptions } from "./internal/turn/model.js"
import * as Typed from "./internal/turn/object.js"
import { checked, modelOf, newPartID, partsOf, repairsOf } from "./internal/turn/prompt.js"
import * as One from "./internal/turn/turn.js"
import * as Session from "./Operations/Session.js"
import type { SessionID } from "./Schema/Ids.js"

export * from "./internal/turn/error.js"
export type * from "./internal/turn/model.js"

/**
 * What the agent is asked.
 *
 * @since 0.1.0
 * @category models
 */
export interface Input<R = never, Q = never> extends SessionOptions<R, Q> {
  /** Text, or parts: text, files, agents, tasks. */
  readonly prompt: string | ReadonlyArray<PromptPart>
  /** The model, from now on that of the session; that of the session, of the agent, or of the configuration unless told. */
  readonly model?: Model | undefined
  readonly agent?: string | undefined
  /** What is added to the system prompt for this turn. */
  readonly system?: string | undefined
  /** Tools to switch on or off for this turn, by name. */
  readonly tools?: { readonly [tool: string]: boolean } | undefined
  /** The variant of the model, such as its reasoning effort. */
  readonly variant?: string | undefined
}

/**
 * A turn, as it happens: its last event is `Finished`, with the result. Where the stream ends before that, by an
 * interruption or because nobody reads on, the turn is aborted on the server, with its subagents.
 *
 * @example
 * ```ts
 * import { Turn } from "opencode-effect"
 * import * as Console from "effect/Console"
 * import * as Match from "effect/Match"
 * import * as Stream from "effect/Stream"
 *
 * const program = Turn.stream({ prompt: "What is in this folder?" }).pipe(
 *   Stream.runForEach((event) =>
 *     Match.value(event).pipe(
 *       Match.tag("TextDelta", ({ delta }) => Console.log(delta)),
 *       Match.tag("ToolRunning", ({ call }) => Console.log(call.name, call.input)),
 *       Match.tag("Finished", ({ result }) => Console.log(result.usage)),
 *       Match.orElse(() => Console.log(event._tag))
 *     )
 *   )
 * )
 * ```
 *
 * @since 0.1.0
 * @category turns
 */
export const stream = <R = never, Q = never>(input: Input<R, Q>): Stream.Stream<Event, Failure, Client | R | Q> =>
  prompted(input, false)

const prompted = <R, Q>(input: Input<R, Q>, entered: boolean): Stream.Stream<Event, Failure, Client | R | Q> =>
  Stream.unwrap(
    Effect.zipWith(
      Effect.suspend(() => modelOf(input.model)),
      Effect.suspend(() => checked(input.prompt)),
      (model) => {
        const { agent, prompt, system, tools, variant } = input
        return One.turn(
          input,
          (place) =>
            Effect.map(newPartID, (partID) => {
              const [first, ...rest] = partsOf(prompt, place.directory)
              const parts = first === undefined ? [] : [{ ...first, id: partID }, ...rest]
              return {
                mark: { _tag: "Part", partID },
                waits: false,
                request: Session.promptAsync({ ...place, agent, system, tools, variant, model, parts })
              }
            }),
          entered
        )
      }
    )
  )

/**
 * Asks the agent and waits for the end of the turn. A turn that failed is a `TurnError` with the agent's reason. An
 * interruption (`Effect.timeout`, `Effect.race`, Ctrl-C) aborts the turn on the server, with its subagents, and waits until
 * they are at rest, for ten seconds at most, twenty where the server does not answer.
 *
 * @example
 * ```ts
 * import { Turn } from "opencode-effect"
 * import * as Console from "effect/Console"
 * import * as Effect from "effect/Effect"
 *
 * const program = Turn.run({ prompt: "Hello!", model: "anthropic/claude-sonnet-4-20250514" }).pipe(
 *   Effect.flatMap((turn) => Console.log(turn.text, turn.usage.cost)),
 *   Effect.catchTag("TurnError", ({ reason }) =>
 *     reason._tag === "UnknownModel" ? Console.log(`try ${reason.suggestions}`) : Console.log(reason.message)
 *   )
 * )
 * ```
 *
 * @since 0.1.0
 * @category turns
 */
export const run = <R = never, Q = never>(input: Input<R, Q>): Effect.Effect<Result, Failure, Client | R | Q> =>
  One.result(stream(input))

/**
 * Follows the turn that runs in a session, or the next one that somebody starts there. It aborts nothing.
 *
 * @since 0.1.0
 * @category turns
 */
export const events = (
  sessionID: SessionID,
  options: Pick<SessionOptions, "children" | "events" | "stallTimeout" | "workspace"> = {}
): Stream.Stream<Event, Failure, Client> => One.watched(sessionID, options)

/**
 * A slash command, `/init` for example.
 *
 * @since 0.1.0
 * @category models
 */
export interface CommandInput<R = never, Q = never> extends SessionOptions<R, Q> {
  /** Its name, without the slash. */
  readonly command: string
  /** What follows the name; nothing unless told. */
  readonly arguments?: string | undefined
  readonly model?: Model | undefined
  readonly agent?: string | undefined
  readonly variant?: string | undefined
}

const textOf = (model: Model | undefined): string | undefined =>
  model === undefined || typeof model === "string" ? model : `${model.providerID}/${model.modelID}`

/** The turn that the next user message begins, by a request whose answer comes at its end. */
const awaited = (place: One.Opened, request: One.Begin["request"]): ReturnType<Parameters<typeof One.turn>[1]> =>
  Effect.map(Look.newest(place), (message) => ({
    mark: { _tag: "After", messageID: message?.info.id },
    waits: true,
    request
  }))

/**
 * A slash command as a turn, as it happens (`session.command`).
 *
 * @since 0.1.0
 * @category turns
 */
export const commandStream = <R = never, Q = never>(
  input: CommandInput<R, Q>
): Stream.Stream<Event, Failure, Client | R | Q> =>
  Stream.unwrap(
    Effect.map(modelOf(input.model), () => {
      const { agent, command, variant } = input
      const rest = { agent, command, variant, arguments: input.arguments ?? "", model: textOf(input.model) }
      return One.turn(input, (place) => awaited(place, Session.command({ ...place, ...rest })))
    })
  )

/**
 * Runs a slash command and waits for the end of its turn, as {@link run} does.
 *
 * @since 0.1.0
 * @category turns
 */
export const command = <R = never, Q = never>(
  input: CommandInput<R, Q>
): Effect.Effect<Result, Failure, Client | R | Q> => One.result(commandStream(input))

/**
 * A shell command in a session: the agent sees it and its output, and is not asked.
 *
 * @since 0.1.0
 * @category models
 */
export interface ShellInput<R = never, Q = never> extends SessionOptions<R, Q> {
  readonly command: string
  /** The agent in whose name it runs; `"build"` unless told. */
  readonly agent?: string | undefined
  readonly model?: Model | undefined
}

/**
 * A shell command as a turn, as it happens (`session.shell`): one call of the tool `bash`.
 *
 * @since 0.1.0
 * @category turns
 */
export const shellStream = <R = never, Q = never>(
  input: ShellInput<R, Q>
): Stream.Stream<Event, Failure, Client | R | Q> =>
  Stream.unwrap(
    Effect.map(modelOf(input.model), (model) => {
      const rest = { command: input.command, agent: input.agent ?? "build", model }
      return One.turn(input, (place) => awaited(place, Session.shell({ ...place, ...rest })))
    })
  )

/**
 * Runs a shell command in a session and waits for its end; its output is in `toolCalls`.
 *
 * @since 0.1.0
 * @category turns
 */
export const shell = <R = never, Q = never>(input: ShellInput<R, Q>): Effect.Effect<Result, Failure, Client | R | Q> =>
  One.result(shellStream(input))

/**
 * Which session to summarize.
 *
 * @since 0.1.0
 * @category models
 */
export interface SummarizeInput<R = never, Q = never> extends SessionOptions<R, Q> {
  readonly sessionID: SessionID
  /** The model that writes the summary. */
  readonly model: Model
}

/**
 * Replaces the messages of a session by a summary, as it happens (`session.summarize`).
 *
 * @since 0.1.0
 * @category turns
 */
export const summarizeStream = <R = never, Q = never>(
  input: SummarizeInput<R, Q>
): Stream.Stream<Event, Failure, Client | R | Q> =>
  Stream.unwrap(
    Effect.map(modelOf(input.model), ({ modelID, providerID }) =>
      One.turn(input, (place) => awaited(place, Session.summarize({ ...place, modelID, providerID })))
    )
  )

/**
 * Replaces the messages of a session by a summary; the summary is the result's `text`.
 *
 * @since 0.1.0
 * @category turns
 */
export const summarize = <R = never, Q = never>(
  input: SummarizeInput<R, Q>
): Effect.Effect<Result, Failure, Client | R | Q> => One.result(summarizeStream(input))

/**
 * What the agent is asked for a typed value.
 *
 * @since 0.1.0
 * @category models
 */
export interface ObjectInput<R = never, Q = never> extends Input<R, Q> {
  /** How many times an answer that does not fit is sent back with what is wrong with it; 2 unless told. */
  readonly repairs?: number | undefined
}

/**
 * Asks the agent for a value of a schema. The agent works as in any turn, with its tools, and ends with JSON that is decoded
 * with the schema. An answer that does not fit goes back to it with the issues, in another turn of the same session; where
 * none fits, the turn fails with the reason `InvalidObject`. The session stays readable: the server's own `format` is not
 * used (upstream issue #26929).
 *
 * @example
 * ```ts
 * import { Turn } from "opencode-effect"
 * import * as Schema from "effect/Schema"
 *
 * const Review = Schema.Struct({
 *   verdict: Schema.Literal("approve", "reject"),
 *   findings: Schema.Array(Schema.Struct({ file: Schema.String, line: Schema.Int, problem: Schema.String }))
 * })
 *
 * const program = Turn.object(Review, { prompt: "Review the last commit." })
 * ```
 *
 * @since 0.1.0
 * @category turns
 */
export const object = <A, I, RS, R = never, Q = never>(
  schema: Schema.Schema<A, I, RS>,
  input: ObjectInput<R, Q>
): Effect.Effect<A, Failure, Client | RS | R | Q> =>
  Effect.scoped(
    Effect.gen(function* () {
      const told = yield* Typed.instructions(schema)
      const repairs = yield* repairsOf(input.repairs)
      const place = yield* One.open(input)
      const { sessionID } = place
      // Between an answer and its correction nobody else is to say something.
      yield* One.enter(place, { ...input, sessionID })
      const system = input.system === undefined ? told : `${input.system}\n\n${told}`
      const round = (prompt: Input["prompt"], rounds: number): Effect.Effect<A, Failure, Client | RS | R | Q> =>
        Effect.flatMap(One.result(prompted({ ...input, sessionID, system, prompt }, true)), (result) =>
          Effect.catchAll(Typed.decode(schema, result.text), (issues) =>
            rounds > repairs
              ? Effect.fail(Typed.invalid(result, rounds, issues))
              : round(Typed.correction(issues), rounds + 1)
          )
        )
      return yield* round(input.prompt, 1)
    })
  )
