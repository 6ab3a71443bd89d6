/** Which requests wait: from the events, from the list on connect and after every gap, and from looks where events lie. */
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Mailbox from "effect/Mailbox"
import * as Schedule from "effect/Schedule"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { Client } from "../../Client.js"
import * as Events from "../../Events.js"
import type { SessionID } from "../../Schema/Ids.js"
import { patiently } from "../events/patience.js"
import { field } from "../field.js"
import { isIncurable } from "../incurable.js"
import { endedBy, isOver, keyOfRequest } from "./call.js"
import { family as familyOf } from "./family.js"
import type { Asked, Kind, Options, Settled, Unlisted } from "./model.js"

/** Something has changed, or was read. */
export interface Changed<Request> {
  readonly _tag: "Changed"
  readonly asked: ReadonlyArray<Request>
  readonly settled: ReadonlyArray<Settled>
  /** All that wait now. */
  readonly waiting: ReadonlyArray<Request>
  /** Whether the server has just said what waits: after a gap, or for another reason. */
  readonly listed: "AfterGap" | "Again" | undefined
}

export type Change<Request> = Changed<Request> | Unlisted

/** How often the server is asked while something waits: nothing tells of a request that is dropped without a word. */
const between = "30 seconds"

/** How many requests and calls that are over are remembered. */
const remembered = 1024

/** How long after a list that cannot be read it is tried again: seconds, twice as many each time up to a minute. */
const later = (failures: number) => `${Math.min(2 ** failures, 60)} seconds` as const

/** What ends the turns of a session, and with them, unsaid, its requests. */
const isEnd = (event: Events.Event): boolean =>
  event.type === "session.idle" ||
  event.type === "session.error" ||
  event.type === "session.deleted" ||
  (event.type === "session.status" && event.properties.status.type === "idle")

const signalsOf = <Request extends Asked>(kind: Kind<Request>, { directory, events, workspace }: Options) =>
  events === undefined
    ? Events.signals({ directory, workspace, resync: kind.resync })
    : Stream.catchTag(events.signals({ strategy: "slide", resync: kind.resync }), "Lagged", Stream.die)

/** Follows what waits, as long as the events last. */
export const watch = <Request extends Asked, R>(
  kind: Kind<Request>,
  options: Options,
  tell: (change: Change<Request>) => Effect.Effect<void, never, R>
): Effect.Effect<void, Events.Failure, Client | R | Scope.Scope> =>
  Effect.suspend(() => {
    const place = { directory: options.directory, workspace: options.workspace }
    const family = familyOf(options.sessionID, place)
    const waiting = new Map<string, Request>()
    /** Those of sessions of which it is not known yet whether they count. */
    const strangers = new Map<string, Request>()
    /** The requests and the calls that are over, the latest: what was read before that may say otherwise. */
    const done = new Set<unknown>()
    const state = {
      /** What was known before the snapshot was read: only that can be missing from it. */
      before: new Set<string>(),
      looking: false,
      again: false,
      failures: 0,
      /** Whether nothing was read since the last gap. */
      blind: true
    }

    const known = () => new Set([...waiting.keys(), ...strangers.keys()])

    const changed = (
      asked: ReadonlyArray<Request>,
      settled: ReadonlyArray<Settled>,
      listed?: "AfterGap" | "Again"
    ): Effect.Effect<void, never, R> =>
      asked.length + settled.length === 0 && listed === undefined
        ? Effect.void
        : tell({ _tag: "Changed", asked, settled, waiting: [...waiting.values()], listed })

    /** Lets in those that count, and gives them; the rest is found out. */
    const admit = (requests: ReadonlyArray<Request>) => {
      const asked: Array<Request> = []
      const unknown = new Set<SessionID>()
      for (const request of requests) {
        const { id, sessionID } = request
        if (waiting.has(id) || strangers.has(id) || done.has(id) || done.has(keyOfRequest(request) ?? id)) continue
        const counts = family.has(sessionID)
        if (counts === undefined) {
          strangers.set(id, request)
          unknown.add(sessionID)
        } else if (counts) {
          waiting.set(id, request)
          asked.push(request)
        }
      }
      const finding = Effect.forEach(unknown, (sessionID) => Effect.forkScoped(found(sessionID)), { discard: true })
      return { asked, finding }
    }

    const found = (sessionID: SessionID): Effect.Effect<void, never, Client | R | Scope.Scope> =>
      Effect.matchEffect(
        Effect.retry(family.find(sessionID), { schedule: Events.reconnect, while: (error) => !isIncurable(error) }),
        {
          onFailure: (error) => tell({ _tag: "Unlisted", error }),
          onSuccess: () => {
            const theirs = [...strangers.values()].filter((request) => request.sessionID === sessionID)
            for (const { id } of theirs) strangers.delete(id)
            return changed(admit(theirs).asked, [])
          }
        }
      )

    const settle = ({ as, id }: Settled): ReadonlyArray<Settled> => {
      strangers.delete(id)
      return waiting.delete(id) ? [{ id, as }] : []
    }

    const finish = (id: string) => {
      done.add(id)
      if (done.size > remembered) done.delete(done.values().next().value)
    }

    /** What the list says, less those that nobody waits for any more. */
    const listed = (
      before: ReadonlySet<string>,
      answer: Events.Answer<ReadonlyArray<Request>>
    ): Effect.Effect<void, never, Client | R | Scope.Scope> => {
      if (Either.isLeft(answer)) {
        const first = state.failures === 0
        const again = Effect.forkScoped(Effect.delay(look, later(state.failures++)))
        return Effect.zipRight(again, first ? tell({ _tag: "Unlisted", error: answer.left }) : Effect.void)
      }
      const reason = state.blind ? "AfterGap" : "Again"
      state.failures = 0
      state.blind = false
      return Effect.flatMap(
        Effect.partition(
          answer.right.filter(({ sessionID }) => family.has(sessionID) !== false),
          (request) =>
            Effect.if(isOver(request, place), {
              onTrue: () => Effect.fail(request),
              onFalse: () => Effect.succeed(request)
            }),
          { concurrency: 4 }
        ),
        ([over, alive]) => {
          const present = new Set(alive.map(({ id }) => id))
          const ended = new Set(over.map(({ id }) => id))
          const gone = [...known()].filter((id) => ended.has(id) || (before.has(id) && !present.has(id)))
          const settled = gone.flatMap((id) => settle({ id }))
          const { asked, finding } = admit(alive)
          return Effect.zipRight(finding, changed(asked, settled, reason))
        }
      )
    }

    /** Reads the list anew; one reading at a time. */
    const look: Effect.Effect<void, never, Client | R | Scope.Scope> = Effect.suspend(() => {
      if (state.looking) {
        state.again = true
        return Effect.void
      }
      state.looking = true
      state.again = false
      const before = known()
      return Effect.flatMap(Effect.either(patiently(kind.list(place))), (answer) => {
        state.looking = false
        return Effect.zipRight(listed(before, answer), state.again ? look : Effect.void)
      })
    })

    const hear = (event: Events.Event): Effect.Effect<unknown, never, Client | R | Scope.Scope> => {
      family.learn(event)
      const request = kind.asked(event)
      if (request !== undefined) {
        const { asked, finding } = admit([request])
        return Effect.zipRight(finding, changed(asked, []))
      }
      const settled = kind.settled(event)
      if (settled !== undefined) {
        finish(settled.id)
        return changed([], settle(settled))
      }
      const call = endedBy(event)
      if (call !== undefined) {
        finish(call)
        const ended = [...waiting.values(), ...strangers.values()].filter((request) => keyOfRequest(request) === call)
        return changed(
          [],
          ended.flatMap(({ id }) => settle({ id }))
        )
      }
      return isSuspicious(event) ? Effect.forkScoped(look) : Effect.void
    }

    const isSuspicious = (event: Events.Event): boolean => {
      if (event.type === "undecodable") return event.name === kind.askedType
      if (waiting.size === 0 || event.type === "unknown") return false
      if (event.type === "server.instance.disposed") return true
      const sessionID = field(event.properties, "sessionID")
      return isEnd(event) && [...waiting.values()].some((request) => request.sessionID === sessionID)
    }

    const take = (signal: Events.Signal): Effect.Effect<unknown, never, Client | R | Scope.Scope> => {
      switch (signal._tag) {
        case "Event":
          return hear(signal.event)
        case "Connected":
        case "Gap":
          state.before = known()
          state.blind = true
          return Effect.void
        case "Snapshot": {
          const answer = kind.listed(signal)
          return answer === undefined ? Effect.void : Effect.forkScoped(listed(state.before, answer))
        }
      }
    }

    const asking = Effect.suspend(() => (waiting.size === 0 ? Effect.void : look)).pipe(
      Effect.repeat(Schedule.spaced(between)),
      Effect.delay(between)
    )
    return Effect.zipRight(Effect.forkScoped(asking), Stream.runForEach(signalsOf(kind, options), take))
  })

/** All that wait, on every change and after every gap. */
export const pending = <Request extends Asked>(
  kind: Kind<Request>,
  options: Options
): Stream.Stream<ReadonlyArray<Request>, Events.Failure, Client> =>
  Stream.unwrapScoped(
    Effect.gen(function* () {
      const lists = yield* Mailbox.make<ReadonlyArray<Request>, Events.Failure>()
      const tell = (change: Change<Request>): Effect.Effect<unknown> => {
        if (change._tag === "Unlisted") return isIncurable(change.error) ? lists.fail(change.error) : Effect.void
        const { asked, listed, settled } = change
        const news = listed === "AfterGap" || asked.length + settled.length > 0
        return news ? lists.offer(change.waiting) : Effect.void
      }
      yield* watch(kind, options, (change) => Effect.asVoid(tell(change))).pipe(
        Effect.onExit((exit) => lists.done(exit)),
        Effect.forkScoped
      )
      return Mailbox.toStream(lists)
    })
  )
