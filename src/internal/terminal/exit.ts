/** How a terminal's program ends. The server forgets its exit code at once, so somebody has to listen from the start. */
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type * as Schedule from "effect/Schedule"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { Client } from "../../Client.js"
import { TransportError } from "../../Errors.js"
import * as Events from "../../Events.js"
import * as EventOperations from "../../Operations/Event.js"
import * as Pty from "../../Operations/Pty.js"
import type { PtyID } from "../../Schema/Ids.js"
import { isIncurable } from "../incurable.js"
import { type Exit, type Failure, isGone } from "./model.js"

export interface Watch {
  /** Says whose end is waited for. What happened since the watch was made counts. */
  readonly follow: (ptyID: PtyID) => Effect.Effect<void>
  readonly exit: Effect.Effect<Exit, Failure>
}

/** Whether the server still has the terminal, with its program running. */
const isRunning = (ptyID: PtyID): Effect.Effect<boolean, Failure, Client> =>
  Effect.catchIf(Effect.as(Pty.get({ ptyID }), true), isGone, () => Effect.succeed(false))

/** Listens until the scope closes or the program ends. It returns when it listens. */
export const watch = (reconnect: Schedule.Schedule<unknown>): Effect.Effect<Watch, Failure, Client | Scope.Scope> =>
  Effect.gen(function* () {
    const listening = yield* Deferred.make<void, Failure>()
    const followed = yield* Deferred.make<PtyID>()
    const ended = yield* Deferred.make<Exit, Failure>()
    const settle = (code: Option.Option<number>) => Deferred.succeed(ended, { code })
    yield* Effect.addFinalizer(() => settle(Option.none()))

    const react = (signal: Events.Signal): Effect.Effect<unknown, Failure, Client> => {
      if (signal._tag === "Connected") {
        if (signal.connection === 1) return Deferred.succeed(listening, undefined)
        // The program may have ended while nobody listened.
        return Effect.flatMap(Deferred.await(followed), (ptyID) =>
          Effect.flatMap(Effect.retry(isRunning(ptyID), { schedule: reconnect, until: isIncurable }), (running) =>
            running ? Effect.void : settle(Option.none())
          )
        )
      }
      if (signal._tag !== "Event") return Effect.void
      const { event } = signal
      if (event.type !== "pty.exited" && event.type !== "pty.deleted") return Effect.void
      const code = event.type === "pty.exited" ? Option.some(event.properties.exitCode) : Option.none()
      return Effect.flatMap(Deferred.await(followed), (ptyID) =>
        ptyID === event.properties.id ? settle(code) : Effect.void
      )
    }

    yield* Events.signals({ reconnect }).pipe(
      Stream.runForEach(react),
      Effect.zipRight(Effect.flatMap(Client, deaf)),
      Effect.catchAll((error) => Effect.zipRight(Deferred.fail(listening, error), Deferred.fail(ended, error))),
      Effect.raceFirst(Effect.exit(Deferred.await(ended))),
      Effect.forkScoped
    )
    yield* Deferred.await(listening)
    return { follow: (ptyID) => Effect.asVoid(Deferred.succeed(followed, ptyID)), exit: Deferred.await(ended) }
  })

/** The server ends the event stream again and again, in order, until the schedule has had enough. */
const deaf = ({ baseUrl }: Client["Type"]) =>
  Effect.fail(
    new TransportError({
      operation: EventOperations.subscribe.id,
      method: EventOperations.subscribe.method,
      url: `${baseUrl}${EventOperations.subscribe.path}`,
      reason: "ConnectionReset",
      description: "the event stream ended, and with it what could tell how the program ends."
    })
  )
