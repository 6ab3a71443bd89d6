/**
 * A chat of many turns: a session and what its turns have in common, so that each of them says only what is new. It holds
 * nothing else; what was said is on the server.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import type { Client } from "./Client.js"
import type { Failure } from "./Events.js"
import { open } from "./internal/turn/turn.js"
import type { Message } from "./Message.js"
import * as Session from "./Operations/Session.js"
import * as Pages from "./Pages.js"
import type { MessageID, SessionID } from "./Schema/Ids.js"
import * as Turn from "./Turn.js"

/**
 * What the turns of a conversation have in common: everything that a turn takes but its prompt. A fresh session stays.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options<R = never, Q = never> extends Omit<Turn.Input<R, Q>, "prompt" | "keep"> {}

/**
 * What one turn has of its own.
 *
 * @since 0.1.0
 * @category models
 */
export interface TurnOptions<R = never, Q = never>
  extends Omit<Turn.Input<R, Q>, "prompt" | "keep" | "sessionID" | "title" | "directory" | "workspace"> {}

/**
 * A conversation.
 *
 * @since 0.1.0
 * @category models
 */
export interface Conversation<R = never> {
  readonly sessionID: SessionID
  /** Says something and waits for the answer ({@link Turn.run}). */
  readonly ask: <R2 = never, Q2 = never>(
    prompt: Turn.Input["prompt"],
    options?: TurnOptions<R2, Q2>
  ) => Effect.Effect<Turn.Result, Turn.Failure, Client | R | R2 | Q2>
  /** Says something and watches ({@link Turn.stream}). */
  readonly stream: <R2 = never, Q2 = never>(
    prompt: Turn.Input["prompt"],
    options?: TurnOptions<R2, Q2>
  ) => Stream.Stream<Turn.Event, Turn.Failure, Client | R | R2 | Q2>
  /** Asks for a value of a schema ({@link Turn.object}). */
  readonly object: <A, I, RS, R2 = never, Q2 = never>(
    schema: Schema.Schema<A, I, RS>,
    prompt: Turn.Input["prompt"],
    options?: TurnOptions<R2, Q2> & Pick<Turn.ObjectInput, "repairs">
  ) => Effect.Effect<A, Turn.Failure, Client | R | RS | R2 | Q2>
  /** Another conversation that begins as this one: with all of it, or with what was said before a message. */
  readonly fork: (before?: MessageID) => Effect.Effect<Conversation<R>, Failure, Client>
  /**
   * Takes back a message and all that came after it, the changes of files among them; for good with the next turn, until
   * then `Session.unrevert` brings them back.
   */
  readonly revert: (messageID: MessageID) => Effect.Effect<void, Failure, Client>
  /** What was said, from the newest message to the oldest, read as far as it is pulled. */
  readonly history: Stream.Stream<Message, Failure, Client>
}

/** How many messages of the history are read at once. */
const page = 50

/**
 * Begins a conversation in a fresh session, or goes on in the one that is given.
 *
 * @example
 * ```ts
 * import { Conversation } from "opencode-effect"
 * import * as Console from "effect/Console"
 * import * as Effect from "effect/Effect"
 *
 * const program = Effect.gen(function* () {
 *   const chat = yield* Conversation.make({ model: "anthropic/claude-sonnet-4-20250514" })
 *   yield* chat.ask("My name is Ada.")
 *   const { text } = yield* chat.ask("What is my name?")
 *   yield* Console.log(text)
 * })
 * ```
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = <R = never, Q = never>(
  options: Options<R, Q> = {}
): Effect.Effect<Conversation<R | Q>, Failure, Client> =>
  Effect.map(Effect.scoped(open({ ...options, keep: true })), (place) => {
    const { sessionID } = place
    const { title: _, ...shared } = options
    const input = <R2, Q2>(
      prompt: Turn.Input["prompt"],
      own: TurnOptions<R2, Q2> | undefined
    ): Turn.Input<R | R2, Q | Q2> => ({
      ...shared,
      ...own,
      sessionID,
      prompt
    })
    return {
      sessionID,
      ask: (prompt, own) => Turn.run(input(prompt, own)),
      stream: (prompt, own) => Turn.stream(input(prompt, own)),
      object: (schema, prompt, own) => Turn.object(schema, { ...input(prompt, own), repairs: own?.repairs }),
      fork: (messageID) =>
        Effect.flatMap(Session.fork({ ...place, messageID }), ({ id }) => make({ ...shared, sessionID: id })),
      revert: (messageID) => Effect.asVoid(Session.revert({ ...place, messageID })),
      history: Pages.items(Session.messages, { ...place, limit: page })
    }
  })
