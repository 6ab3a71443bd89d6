/** One turn from its session to its end: the same for a prompt, a command, a shell command and a summary. */

import * as Cause from "effect/Cause"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Queue from "effect/Queue"
import * as Schedule from "effect/Schedule"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { Client, CurrentLocation } from "../../Client.js"
import type { SchemaError } from "../../Errors.js"
import * as Events from "../../Events.js"
import * as Message from "../../Message.js"
import * as Session from "../../Operations/Session.js"
import * as Permissions from "../../Permissions.js"
import * as Questions from "../../Questions.js"
import type { SessionID } from "../../Schema/Ids.js"
import type { Failure as CallFailure } from "../events/model.js"
import { undisturbed } from "../undisturbed.js"
import { abort } from "./abort.js"
import { TurnError } from "./error.js"
import * as Follow from "./follow.js"
import * as Look from "./look.js"
import type { Event, Failure, SessionOptions } from "./model.js"
import { refused } from "./prompt.js"
import * as Line from "./queue.js"
import { produced } from "./span.js"
import { type Mark, make as makeTranscript } from "./transcript.js"

/** The session of a turn, in which its request is made. */
export interface Opened extends Look.Place {
  readonly directory: string
}

/** How a turn is begun. */
export interface Begin {
  readonly mark: Mark
  /** Whether the answer to the request comes when the turn is over. */
  readonly waits: boolean
  readonly request: Effect.Effect<unknown, CallFailure, Client>
}

const stallTimeoutOf = (options: SessionOptions<unknown, unknown>): Effect.Effect<number, SchemaError> => {
  const timeout = Duration.decodeUnknown(options.stallTimeout ?? Duration.infinity)
  if (Option.isSome(timeout) && Duration.greaterThan(timeout.value, Duration.zero)) {
    return Effect.succeed(Duration.toMillis(timeout.value))
  }
  return Effect.fail(
    refused("stallTimeout", "a duration above zero; Duration.infinity is no limit", options.stallTimeout)
  )
}

/** A session that exists, or a fresh one. */
export const open = (
  options: SessionOptions<unknown, unknown>
): Effect.Effect<Opened, CallFailure, Client | Scope.Scope> =>
  Effect.gen(function* () {
    const location = yield* CurrentLocation
    const workspace = options.workspace ?? location.workspace
    if (options.sessionID !== undefined) {
      const { id, directory } = yield* Session.get({ sessionID: options.sessionID, workspace })
      return { sessionID: id, directory, workspace }
    }
    const create = Session.create({ title: options.title, directory: options.directory, workspace })
    if (options.keep !== false) {
      const { id, directory } = yield* create
      return { sessionID: id, directory, workspace }
    }
    const remove = ({ directory, id }: { readonly directory: string; readonly id: SessionID }) =>
      Session.delete({ sessionID: id, directory, workspace })
    // An interruption does not wait for a server that does not answer, and removes what has been created nevertheless.
    const creating = yield* Effect.acquireRelease(Effect.forkDaemon(Effect.interruptible(create)), (creating) =>
      Effect.zipRight(
        undisturbed(Effect.timeoutOption(Effect.ignore(Effect.flatMap(Fiber.join(creating), remove)), "5 seconds")),
        Fiber.interruptFork(creating)
      )
    )
    const { id, directory } = yield* Fiber.join(creating)
    return { sessionID: id, directory, workspace }
  })

const busy = (sessionID: SessionID) =>
  new TurnError({
    reason: { _tag: "Busy", message: "The session is at work on another turn." },
    sessionID,
    produced: produced(undefined, Message.noUsage)
  })

/** How often a session that is at work for somebody else is asked whether it still is. */
const busyPoll = Schedule.spaced("500 millis")

/** Has the session for itself, as far as that can be, until it is left or the scope closes. */
export const enter = (
  place: Opened,
  options: SessionOptions<unknown, unknown>
): Effect.Effect<Effect.Effect<void>, TurnError | CallFailure, Client | Scope.Scope> =>
  Effect.gen(function* () {
    if (options.sessionID === undefined) return Effect.void
    const client = yield* Client
    const { sessionID } = place
    const fails = options.whenBusy === "fail"
    if (fails && Line.length(client, sessionID) > 0) return yield* busy(sessionID)
    const leave = yield* Line.enter(client, sessionID)
    if (!fails) yield* Effect.repeat(Look.isIdle(place), { until: (idle) => idle, schedule: busyPoll })
    else if (!(yield* Look.isIdle(place))) return yield* busy(sessionID)
    return leave
  })

/** Sends the request in a fiber of its own, and tells the turn what became of it; what is nobody's answer ends the turn. */
const send = ({ request, waits }: Begin, feed: Follow.Feed) =>
  request.pipe(
    Effect.matchCause({
      onSuccess: (): Follow.Input => ({ _tag: "Request", request: { _tag: waits ? "Answered" : "Accepted" } }),
      onFailure: (cause): Follow.Input =>
        Either.match(Cause.failureOrCause(cause), {
          onLeft: (error) => ({ _tag: "Request", request: { _tag: "Failed", error } }),
          onRight: (defect) => ({ _tag: "Ended", exit: Exit.failCause(defect) })
        })
    }),
    Effect.flatMap((input) => Queue.offer(feed.inputs, input)),
    Effect.interruptible,
    Effect.forkDaemon
  )

/** Answers what the turn and its subagents wait for, until the scope closes. */
const answering = <R, Q>({ permissions, questions }: SessionOptions<R, Q>, options: Permissions.ServeOptions) =>
  Effect.zipRight(
    permissions === undefined ? Effect.void : Layer.build(Permissions.layer(permissions, options)),
    questions === undefined ? Effect.void : Layer.build(Questions.layer(questions, options))
  )

/** How long an interruption waits for the answer to a request that is answered at once. */
const requestBound = "5 seconds"

/**
 * The events of a turn. When the stream ends before the turn does, by an interruption, an error or because nobody reads on,
 * the turn is aborted on the server.
 */
export const turn = <R, Q>(
  options: SessionOptions<R, Q>,
  begin: (place: Opened) => Effect.Effect<Begin, CallFailure, Client>,
  /** Whether the caller has the session for itself already. */
  entered = false
): Stream.Stream<Event, Failure, Client | R | Q> =>
  Stream.unwrapScoped(
    Effect.gen(function* () {
      const stallTimeout = yield* stallTimeoutOf(options)
      const place = yield* open(options)
      const leave = entered ? Effect.void : yield* enter(place, options)
      const { mark, ...begun } = yield* begin(place)
      const transcript = makeTranscript(place.sessionID, mark, { children: options.children === true })
      const state = { sent: undefined as Fiber.RuntimeFiber<unknown> | undefined, ended: false }
      const client = yield* Client
      yield* Effect.addFinalizer(() => {
        if (state.sent === undefined) return Effect.void
        // A request that is answered at once is waited for: the turn that it begins could not be found before.
        const answered = state.ended || begun.waits ? Effect.void : Fiber.await(state.sent)
        return undisturbed(Effect.timeoutOption(answered, requestBound)).pipe(
          Effect.zipRight(Fiber.interruptFork(state.sent)),
          Effect.zipRight(state.ended ? Effect.void : abort(place, mark, transcript.family)),
          Effect.provideService(Client, client)
        )
      })
      const events = options.events ?? (yield* Events.make(place))
      yield* answering(options, { ...place, events })
      const feed = yield* Follow.feed(events)
      yield* feed.connected
      yield* Effect.uninterruptible(
        Effect.map(send({ mark, ...begun }, feed), (fiber) => {
          state.sent = fiber
        })
      )
      const onEnd = Effect.suspend(() => {
        state.ended = true
        return leave
      })
      return yield* Follow.follow({ place, mark, transcript, feed, stallTimeout, onEnd })
    })
  )

/** The turn that runs in a session, or the next one that somebody starts there. */
export const watched = (
  sessionID: SessionID,
  options: SessionOptions<unknown, unknown>
): Stream.Stream<Event, Failure, Client> =>
  Stream.unwrapScoped(
    Effect.gen(function* () {
      const stallTimeout = yield* stallTimeoutOf(options)
      const place = yield* open({ ...options, sessionID })
      const events = options.events ?? (yield* Events.make(place))
      const feed = yield* Follow.feed(events)
      yield* feed.connected
      const mark: Mark = { _tag: "After", messageID: yield* Look.before(place) }
      const transcript = makeTranscript(sessionID, mark, { children: options.children === true })
      return yield* Follow.follow({ place, mark, transcript, feed, stallTimeout, onEnd: Effect.void })
    })
  )

/** What the turn gave, from its events. */
export const result = <R>(events: Stream.Stream<Event, Failure, R>) =>
  Stream.runFold(events, Option.none<Extract<Event, { readonly _tag: "Finished" }>>(), (found, event) =>
    event._tag === "Finished" ? Option.some(event) : found
  ).pipe(
    Effect.flatMap(
      Option.match({
        onNone: () => Effect.dieMessage("a turn has ended without a result and without an error"),
        onSome: ({ result }) => Effect.succeed(result)
      })
    )
  )
