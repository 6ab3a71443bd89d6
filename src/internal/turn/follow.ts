/**
 * Follows one turn to its end: events tell what happens, looks at the server decide. It looks where an event says that the
 * turn may be over, after every gap, and after a silence; so it needs no single event to arrive.
 */
import * as Cause from "effect/Cause"
import * as Chunk from "effect/Chunk"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import * as Queue from "effect/Queue"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { Client } from "../../Client.js"
import type { Service as EventsService, Lagged, Signal } from "../../Events.js"
import * as Message from "../../Message.js"
import type { Failure as CallFailure } from "../events/model.js"
import { isIncurable } from "../incurable.js"
import { type Alarm, make as makeAlarm } from "./alarm.js"
import { type Reason, TurnError } from "./error.js"
import * as Look from "./look.js"
import type { Event, Failure, Result } from "./model.js"
import { reasonOf } from "./reason.js"
import { answerOf, isGivenUp, produced, type Span } from "./span.js"
import type { Mark, Transcript } from "./transcript.js"
import * as Verdict from "./verdict.js"

/** What a turn hears of. */
export type Input =
  | { readonly _tag: "Signals"; readonly signals: Chunk.Chunk<Signal> }
  | { readonly _tag: "Ended"; readonly exit: Exit.Exit<void, CallFailure | Lagged> }
  | { readonly _tag: "Request"; readonly request: Verdict.Request }
  | { readonly _tag: "Tick" }

/** From a sign of life to the first look, and from one look to the next, in milliseconds. */
const silence: ReadonlyArray<number> = [5_000, 10_000, 20_000, 30_000]

/** How long a server that cannot be asked is waited for, in milliseconds. */
const unreachable = 60_000

/** What waits for this turn; small, since the events have a buffer of their own. */
const capacity = 16

export interface Feed {
  /** Resolves when events are told from here on. */
  readonly connected: Effect.Effect<void, CallFailure>
  readonly inputs: Queue.Queue<Input>
  /** What came before anybody followed. */
  readonly before: Array<Input>
  /** When a tick is to come where nothing else does. */
  readonly alarm: Alarm
}

/** Subscribes to the events. A turn that is slower than they are looks at the server instead. */
export const feed = (events: EventsService): Effect.Effect<Feed, never, Scope.Scope> =>
  Effect.gen(function* () {
    const inputs = yield* Effect.acquireRelease(Queue.bounded<Input>(capacity), Queue.shutdown)
    yield* events.signals({ strategy: "slide", resync: { permissions: true, questions: true } }).pipe(
      Stream.runForEachChunk((signals) => Queue.offer(inputs, { _tag: "Signals", signals })),
      Effect.exit,
      Effect.flatMap((exit) => Queue.offer(inputs, { _tag: "Ended", exit })),
      Effect.forkScoped
    )
    const alarm = yield* makeAlarm(
      Effect.flatMap(Queue.isEmpty(inputs), (empty) =>
        empty ? Effect.asVoid(Queue.offer(inputs, { _tag: "Tick" })) : Effect.void
      )
    )
    const before: Array<Input> = []
    const connected: Effect.Effect<void, CallFailure> = Effect.flatMap(Queue.take(inputs), (input) => {
      if (input._tag === "Ended") return ended(input.exit)
      if (input._tag !== "Signals") return connected
      before.push(input)
      return Chunk.some(input.signals, ({ _tag }) => _tag === "Connected") ? Effect.void : connected
    })
    return { inputs, before, connected, alarm }
  })

/** Events that end are an end only when they failed; a stream that never connects again ends without a word. */
const ended = (exit: Exit.Exit<void, CallFailure | Lagged>): Effect.Effect<void, CallFailure> =>
  Exit.match(exit, {
    onSuccess: () => Effect.void,
    onFailure: (cause) =>
      Option.match(Cause.failureOption(cause), {
        onNone: () => (Cause.isInterruptedOnly(cause) ? Effect.interrupt : Effect.die(Cause.squash(cause))),
        onSome: (error) => (error._tag === "Lagged" ? Effect.void : Effect.fail(error))
      })
  })

export interface Following {
  readonly place: Look.Place
  readonly mark: Mark
  readonly transcript: Transcript
  readonly feed: Feed
  /** Nothing may happen for so long, in milliseconds. */
  readonly stallTimeout: number
  /** Whether the turn has ended on the server; told as soon as it is known. */
  readonly onEnd: Effect.Effect<void>
}

export const follow = (following: Following): Effect.Effect<Stream.Stream<Event, Failure, Client>, never> =>
  Effect.map(Clock.currentTimeMillis, (now) => {
    const { feed, mark, onEnd, place, stallTimeout, transcript } = following
    const state = {
      request: { _tag: "Pending" } as Verdict.Request,
      /** When something happened in the turn. */
      life: now,
      lookAt: now + (silence[0] ?? 0),
      /** Whether to look now, whatever happens besides. */
      suspicious: false,
      /** How many looks there were since then. */
      looks: 0,
      doubts: 0,
      unreachableSince: undefined as number | undefined,
      span: undefined as Span | undefined,
      /** What comes after everything that has been told. */
      end: undefined as Effect.Effect<never, Option.Option<Failure>> | undefined
    }

    const lived = (now: number) => {
      state.life = now
      state.looks = 0
      // What follows on the end of a turn is no reason to look later.
      if (state.doubts === 0) state.lookAt = now + (silence[0] ?? 0)
    }

    const failed = (reason: Reason, usage: Message.Usage) =>
      new TurnError({
        reason,
        sessionID: place.sessionID,
        messageID: state.span?.messages[0].info.id ?? transcript.messageID,
        produced: produced(state.span, usage)
      })

    const end = (error?: Failure) => {
      state.end = Effect.fail(error === undefined ? Option.none() : Option.some(error))
    }

    const fail = (reason: Reason): Effect.Effect<void, never, Client> =>
      Effect.map(state.span === undefined ? Effect.succeed(Message.noUsage) : Look.usage(place, state.span), (usage) =>
        end(failed(reason, usage))
      )

    /** The turn is over: the agent's last message says how. */
    const finish = (span: Span): Effect.Effect<ReadonlyArray<Event>, CallFailure, Client> => {
      const told = transcript.messages(span.messages, true)
      const message = answerOf(span)
      if (message?.error !== undefined) return Effect.as(fail(reasonOf(message.error)), told)
      if (message === undefined) return Effect.as(fail({ _tag: "Vanished", message: "There is no answer." }), told)
      if (isGivenUp(span)) {
        const words = "Aborted while the server waited to ask the provider again."
        return Effect.as(fail({ _tag: "Aborted", message: words }), told)
      }
      return Effect.map(
        Effect.all([Look.usage(place, span), Look.files(place, span)], { concurrency: 2 }),
        ([usage, files]) => {
          const { parts, reasoning, text } = produced(span, usage)
          const result: Result = {
            sessionID: place.sessionID,
            messageID: span.messages[0].info.id,
            message,
            parts,
            text,
            reasoning,
            toolCalls: Message.toolCalls(parts),
            files,
            usage
          }
          end()
          return [...told, { _tag: "Finished", sessionID: place.sessionID, result }]
        }
      )
    }

    const decide = (
      verdict: Verdict.Verdict,
      now: number
    ): Effect.Effect<ReadonlyArray<Event>, CallFailure, Client> => {
      switch (verdict._tag) {
        case "Running":
          state.doubts = 0
          state.lookAt = now + (silence[Math.min(state.looks++, silence.length - 1)] ?? 0)
          return Effect.succeed([])
        case "Doubtful":
          state.lookAt = now + (Verdict.patience[state.doubts++] ?? 0)
          return Effect.succeed([])
        case "Over":
          return Effect.zipRight(onEnd, finish(verdict.span))
        case "Failed":
          return Effect.as(Effect.zipRight(onEnd, fail(verdict.reason)), [])
        case "Refused":
          end(verdict.error)
          return Effect.as(onEnd, [])
      }
    }

    /** A server that does not answer now is asked again, for a while. */
    const unanswered = (error: CallFailure, now: number): Effect.Effect<ReadonlyArray<Event>, CallFailure, Client> => {
      // It is gone, and yet its turn may go on: it is to be aborted.
      if (error._tag === "HttpError" && error.status === 404) {
        return Effect.as(fail({ _tag: "Vanished", message: "The session is gone." }), [])
      }
      if (isIncurable(error)) return Effect.fail(error)
      state.unreachableSince ??= now
      if (now - state.unreachableSince >= unreachable) return Effect.fail(error)
      state.lookAt = now + 1_000
      return Effect.succeed([])
    }

    const look: Effect.Effect<ReadonlyArray<Event>, CallFailure, Client> = Effect.suspend(() => {
      state.suspicious = false
      return Look.look(place, mark)
    }).pipe(
      Effect.either,
      Effect.zip(Clock.currentTimeMillis),
      Effect.flatMap(([found, now]) => {
        if (Either.isLeft(found)) return unanswered(found.left, now)
        const { idle, span } = found.right
        state.unreachableSince = undefined
        state.span = span ?? state.span
        const told = span === undefined ? [] : transcript.messages(span.messages, false)
        if (told.length > 0) lived(now)
        const { doubts, request } = state
        const verdict = Verdict.judge({ span, idle, error: transcript.error, request, doubts })
        return Effect.map(decide(verdict, now), (events) => [...told, ...events])
      })
    )

    /** Nothing has happened for too long; the server's messages have the last word. */
    const stalled = Effect.flatMap(look, (told) => {
      if (told.length > 0 || state.end !== undefined) return Effect.succeed(told)
      const after = stallTimeout
      return Effect.as(fail({ _tag: "Stalled", message: `Nothing happened for ${after} ms.`, after }), told)
    })

    const hear = (signals: Chunk.Chunk<Signal>, now: number): ReadonlyArray<Event> => {
      const told: Array<Event> = []
      for (const signal of signals) {
        switch (signal._tag) {
          case "Event": {
            const { events, life, suspicious } = transcript.event(signal.event)
            told.push(...events)
            if (life) lived(now)
            if (suspicious) {
              state.doubts = 0
              state.suspicious = true
            }
            break
          }
          case "Snapshot":
            told.push(...transcript.pending(rightOr(signal.permissions, []), rightOr(signal.questions, [])))
            break
          case "Gap":
            transcript.gap()
            state.suspicious = true
            break
          case "Connected":
            if (signal.connection > 1) state.suspicious = true
            break
        }
      }
      return told
    }

    /** A request that was refused outright has begun nothing. */
    const answered = (request: Verdict.Request): Effect.Effect<void, CallFailure> => {
      state.request = request
      if (request._tag === "Accepted") return Effect.void
      state.suspicious = true
      if (request._tag !== "Failed") return Effect.void
      const { error } = request
      const mayHaveBegun = error._tag === "TransportError" || (error._tag === "HttpError" && error.status >= 500)
      if (mayHaveBegun) return Effect.void
      return Effect.zipRight(onEnd, Effect.fail(error))
    }

    const take = (input: Input, now: number): Effect.Effect<ReadonlyArray<Event>, CallFailure> => {
      switch (input._tag) {
        case "Signals":
          return Effect.sync(() => hear(input.signals, now))
        case "Request":
          return Effect.as(answered(input.request), [])
        case "Ended":
          return Effect.as(ended(input.exit), [])
        case "Tick":
          return Effect.succeed([])
      }
    }

    const next = Effect.suspend(() => {
      const input = feed.before.shift()
      return input === undefined ? Queue.take(feed.inputs) : Effect.succeed(input)
    })

    const step: Effect.Effect<Chunk.Chunk<Event>, Option.Option<Failure>, Client> = Effect.suspend(() => {
      if (state.end !== undefined) return state.end
      return next.pipe(
        Effect.bindTo("input"),
        Effect.bind("now", () => Clock.currentTimeMillis),
        // Behind an old tick there may be signs of life, where nobody has read for a while.
        Effect.bind("waiting", () => Queue.size(feed.inputs)),
        Effect.flatMap(({ input, now, waiting }) =>
          Effect.flatMap(take(input, now), (told) => {
            const more =
              waiting <= 0 && now - state.life >= stallTimeout
                ? stalled
                : state.suspicious || now >= state.lookAt
                  ? look
                  : Effect.succeed<ReadonlyArray<Event>>([])
            // What was told before a failure is told.
            return more.pipe(
              Effect.catchAll((error: CallFailure) => {
                end(error)
                return Effect.succeed<ReadonlyArray<Event>>([])
              }),
              Effect.map((rest) => {
                feed.alarm.set(Math.min(state.lookAt, state.life + stallTimeout))
                return Chunk.unsafeFromArray([...told, ...rest])
              })
            )
          })
        ),
        Effect.mapError(Option.some)
      )
    })

    feed.alarm.set(state.lookAt)
    return Stream.repeatEffectChunkOption(step)
  })

const rightOr = <A, E>(answer: Either.Either<A, E> | undefined, otherwise: A): A =>
  answer === undefined ? otherwise : Either.getOrElse(answer, () => otherwise)
