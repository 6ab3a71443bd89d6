/**
 * Answers from a recording, in an order that the recording allows. What happened is numbered there; how far this run is, is
 * told by the events that it was given and by the requests with which it changed something.
 *
 * - A request that changes something (not `GET`) is answered once, by the first exchange that fits and is left.
 * - An event, or an answer, comes when all changes recorded before it were asked for, and events recorded before it have
 *   come, so far as the program takes them.
 * - A program may read (`GET`) more often than it did, or less often: how often a turn looks at its server depends on time.
 *   It is told what the server said next after what the program has seen; where that lies behind a change that was not
 *   asked for yet, or nothing follows, what it said last.
 * - Nothing waits for ever: what waits for a change that does not come dies and says so, and so does a program that waits
 *   for what the recording does not have.
 */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Option from "effect/Option"
import { liveClock } from "./clock.js"
import { RecordingMismatch } from "./error.js"
import {
  type Asked,
  type End,
  type Event,
  type Exchange,
  isEnd,
  isExchange,
  type Line,
  type Placed,
  type Recording,
  type Request
} from "./format.js"
import { aliasPattern } from "./ids.js"
import { mapLine, mapRequest } from "./line.js"
import { redactor } from "./redact.js"
import { isRead } from "./request.js"
import { pairsOf } from "./tape.js"
import { mapStrings, replacing } from "./text.js"
import { unify } from "./unify.js"
import * as Words from "./words.js"

export interface Settings {
  readonly file: string
  readonly secrets: ReadonlyArray<string>
  readonly aliases: Readonly<Record<string, string>>
  readonly known: Readonly<Record<string, string>>
  readonly strict: boolean
  readonly timing: "none" | "recorded"
  readonly patience: Duration.Duration
}

/** A connection of events as this run sees it. */
export interface Connection {
  readonly opened: Placed<Exchange>
  /** The next that comes; `undefined` after the last of a connection that the client closed. */
  readonly next: Effect.Effect<Event | End | undefined>
  /** Nobody listens any more. */
  readonly close: Effect.Effect<void>
  /**
   * Waits for what the recording does not have. Dies as soon as program and recording are known not to fit, and that is
   * also where nothing else happens for too long.
   */
  readonly lacking: Effect.Effect<never>
}

export interface Replay {
  readonly ask: (request: Asked) => Effect.Effect<Placed<Exchange>>
  readonly open: (request: Asked) => Effect.Effect<Connection>
  /** A recorded answer turns out not to fit the contract. */
  readonly misfit: (exchange: Placed<Exchange>, problem: string) => Effect.Effect<never>
  /** What was not asked for. */
  readonly left: () => ReadonlyArray<Placed<Exchange>>
  /** The first that did not fit. */
  readonly mismatch: () => RecordingMismatch | undefined
  /** What a program that is over has left out. */
  readonly unasked: () => RecordingMismatch | undefined
}

/** A change, and how far it is in this run. */
interface Change {
  readonly exchange: Placed<Exchange>
  asked: boolean
  answered: boolean
  /** Given up, where that is allowed. */
  skipped: boolean
}

/** All times that the same was read. */
interface Reading {
  readonly request: Request
  readonly history: readonly [Placed<Exchange>, ...Array<Placed<Exchange>>]
  asked: boolean
  /** The number of the latest that was told. */
  told: number
}

interface Stream {
  readonly opened: Placed<Exchange>
  readonly items: ReadonlyArray<Placed<Event | End>>
  asked: boolean
  closed: boolean
  index: number
}

/**
 * How long an answer waits for a program that does not take the events before it, in milliseconds since anything happened.
 * Fibers that can run do so before a timer: it is those that wait for the answer themselves that are not waited for.
 */
const grace = 50

/** How often one who waits for what is not recorded looks whether something is under way, in milliseconds. */
const slice = 100

const requestOf = ({ body, location, method, operation, path, query }: Request): Request => ({
  operation,
  method,
  path,
  query,
  location,
  body
})

/** `undefined` as a field is none. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

export const replay = ({ header, lines }: Recording, settings: Settings): Replay => {
  const { file, patience, strict, timing } = settings
  const changes: Array<Change> = []
  const readings = new Map<
    string,
    { readonly request: Request; readonly history: [Placed<Exchange>, ...Array<Placed<Exchange>>] }
  >()
  const opened = new Map<number, { readonly opened: Placed<Exchange>; readonly items: Array<Placed<Event | End>> }>()
  for (const { line, value } of lines) {
    if (!isExchange(value)) {
      opened.get(value.stream)?.items.push({ line, value })
    } else if (value.stream !== undefined) {
      opened.set(value.stream, { opened: { line, value }, items: [] })
    } else if (!isRead(value)) {
      changes.push({ exchange: { line, value }, asked: false, answered: false, skipped: false })
    } else {
      const request = requestOf(value)
      const key = JSON.stringify(request)
      const known = readings.get(key)
      if (known === undefined) readings.set(key, { request, history: [{ line, value }] })
      else known.history.push({ line, value })
    }
  }
  const reads = [...readings.values()].map((reading): Reading => ({ ...reading, asked: false, told: 0 }))
  const streams = [...opened.values()].map((stream): Stream => ({ ...stream, asked: false, closed: false, index: 0 }))

  const aliases = aliasPattern(header.ids)
  const bindings = { actual: new Map<string, string>(), alias: new Map<string, string>() }
  const bind = (alias: string, actual: string) => {
    bindings.actual.set(alias, actual)
    bindings.alias.set(actual, alias)
  }
  const pairs = pairsOf({ ...settings.aliases, ...settings.known })
  const named = replacing(
    pairs.map(([alias, value]) => [value, alias] as const),
    true
  )
  const unnamed = replacing(pairs)
  const placed = new Map(lines.map((placed) => [placed.value.n, placed] as const))
  const token = new RegExp(aliases, "g")
  /** A recorded value for this run. An alias that is told before its id is known is an id itself from then on. */
  const told = <L extends Line>(value: L): L =>
    mapLine(
      mapStrings(value, (text) =>
        text.replace(token, (alias) => {
          if (!bindings.actual.has(alias)) bind(alias, alias)
          return bindings.actual.get(alias) ?? alias
        })
      ) as L,
      unnamed
    )

  const state = {
    /** The number of the latest event or change of this run: how far it is. */
    heard: 0,
    /** When the latest of them happened, in this run and in the recording. */
    at: undefined as { readonly now: number; readonly ms: number } | undefined,
    mismatch: undefined as RecordingMismatch | undefined,
    /** Grows with everything that others may wait for. */
    version: 0,
    /** What will be answered or delivered, and is not yet. */
    underWay: 0
  }
  const listeners = new Set<() => void>()
  const progress = () => {
    state.version++
    for (const listener of [...listeners]) listener()
  }

  const changed = (version: number) =>
    Effect.async<void>((resume) => {
      if (state.version !== version) return resume(Effect.void)
      const listener = () => {
        listeners.delete(listener)
        resume(Effect.void)
      }
      listeners.add(listener)
      return Effect.sync(() => listeners.delete(listener))
    })

  const broken: Effect.Effect<void> = Effect.suspend(() =>
    state.mismatch === undefined ? Effect.void : Effect.die(state.mismatch)
  )

  /** Waits until it is so; false where nothing has happened for so long. */
  const until = (isSo: () => boolean, limit: Duration.DurationInput): Effect.Effect<boolean> =>
    Effect.suspend(() => {
      if (state.mismatch !== undefined) return Effect.die(state.mismatch)
      if (isSo()) return Effect.succeed(true)
      return changed(state.version).pipe(
        Effect.timeoutOption(limit),
        Effect.withClock(liveClock),
        Effect.flatMap((happened) => (Option.isSome(happened) ? until(isSo, limit) : Effect.sync(isSo)))
      )
    })

  const fail = (reason: RecordingMismatch["reason"], operation: string, description: string, line?: number) =>
    Effect.suspend(() => {
      state.mismatch ??= new RecordingMismatch({
        file,
        reason,
        operation,
        description,
        ...(line === undefined ? {} : { line })
      })
      progress()
      return Effect.die(state.mismatch)
    })

  const left = (): ReadonlyArray<Placed<Exchange>> =>
    [
      ...changes.filter(({ asked }) => !asked).map(({ exchange }) => exchange),
      ...reads.filter(({ asked }) => !asked).flatMap(({ history }) => history.slice(0, 1)),
      ...streams.filter(({ asked }) => !asked).map(({ opened }) => opened)
    ].sort((a, b) => a.line - b.line)

  /** The first change that was not asked for: nothing that was recorded after it can be told. */
  const missing = () => changes.find(({ asked, skipped }) => !asked && !skipped)
  const horizon = () => missing()?.exchange.value.n ?? Number.POSITIVE_INFINITY

  const waiting = (placed: Placed, operation: string) =>
    Effect.suspend(() =>
      fail("Waiting", operation, Words.waiting(placed, missing()?.exchange, Duration.format(patience)))
    )

  /** Waits until all changes before a number were asked for. */
  const allowed = (n: number, placed: Placed, operation: string): Effect.Effect<void> =>
    Effect.flatMap(
      until(() => horizon() > n, patience),
      (isSo) => {
        if (isSo) return Effect.void
        const change = missing()
        if (strict || change === undefined) return waiting(placed, operation)
        change.skipped = true
        progress()
        return allowed(n, placed, operation)
      }
    )

  /** That the client closed a connection then is nothing that comes. */
  const nextOf = ({ index, items }: Stream) => {
    const item = items[index]
    return item !== undefined && isEnd(item.value) && item.value.end === "closed" ? undefined : item
  }

  /** Waits until the events before a number have come, so far as they are taken. */
  const settled = (n: number) =>
    until(
      () =>
        !streams.some((stream) => {
          const next = nextOf(stream)
          if (!stream.asked || stream.closed || next === undefined) return false
          return next.value.n < n && next.value.n < horizon()
        }),
      grace
    )

  /** Whether all that was asked for and that was answered before a number has its answer. */
  const answeredBefore = (n: number) => () =>
    !changes.some(
      ({ answered, asked, exchange: { value } }) => asked && !answered && value.done !== undefined && value.done < n
    )

  const underWay = <A>(effect: Effect.Effect<A>): Effect.Effect<A> =>
    Effect.acquireUseRelease(
      Effect.sync(() => void state.underWay++),
      () => effect,
      () => Effect.sync(() => void state.underWay--)
    )

  /** How long the program itself let pass after the latest that it was told, before it or the server did anything else. */
  const pause = (): number => {
    const following = lines.find(
      ({ value }) => value.n > state.heard && !(isExchange(value) && isRead(value)) && value.ms >= (state.at?.ms ?? 0)
    )
    return following === undefined || state.at === undefined ? 0 : following.value.ms - state.at.ms
  }

  /**
   * Waits for what is not recorded, and dies where nothing has happened for `patience` of the machine's time, and for the
   * pause that the program made here when it was recorded; else it could not pause by its own clock. Time counts only while
   * the program waits here, and while nothing is under way. That an old answer is told again is nothing that happens: those
   * who wait ask from time to time.
   */
  const exhausted = (operation: string, describe: (lack: Words.Lack) => string): Effect.Effect<never> => {
    const waited = { version: -1, millis: 0 }
    const wait: Effect.Effect<never> = Effect.suspend(() => {
      if (state.mismatch !== undefined) return Effect.die(state.mismatch)
      if (waited.version !== state.version) Object.assign(waited, { version: state.version, millis: 0 })
      const { version } = waited
      const limit = Duration.toMillis(patience) + pause()
      if (waited.millis >= limit && state.underWay === 0) {
        const last = placed.get(state.heard)
        return fail("Exhausted", operation, describe({ last, left: left(), patience: Duration.format(patience) }))
      }
      const begun = liveClock.unsafeCurrentTimeMillis()
      // In slices, so that a process that stood still has not waited all the while.
      const length = Math.min(Math.max(limit - waited.millis, 1), slice)
      return changed(version).pipe(
        Effect.timeoutOption(length),
        Effect.withClock(liveClock),
        Effect.ensuring(
          Effect.sync(() => {
            if (state.underWay > 0) return
            waited.millis += Math.min(liveClock.unsafeCurrentTimeMillis() - begun, length)
          })
        ),
        Effect.zipRight(wait)
      )
    })
    return wait
  }

  const unanswered = (exchange: Placed<Exchange>) =>
    exhausted(exchange.value.operation, (lack) => Words.noAnswer(exchange, lack))

  /** The pause that was recorded between the latest of this run and this one. */
  const paused = (ms: number): Effect.Effect<void> =>
    timing === "none"
      ? Effect.void
      : Effect.flatMap(Clock.currentTimeMillis, (now) => {
          const pause = state.at === undefined ? 0 : state.at.now + ms - state.at.ms - now
          return pause > 0 ? Effect.sleep(pause) : Effect.void
        })

  const happened = (n: number, ms: number) =>
    Effect.map(Clock.currentTimeMillis, (now) => {
      if (n > state.heard) {
        state.heard = n
        state.at = { now, ms }
      }
      progress()
    })

  const took = ({ took }: Exchange): Effect.Effect<void> =>
    timing === "none" || took === undefined || took <= 0 ? Effect.void : Effect.sleep(took)

  /** What was asked, in the terms of the recording. */
  const asRecorded = (request: Asked): Request => plain(requestOf(mapRequest(request, named))) as Request

  const fits = (recorded: Request, asked: Request) => {
    if (recorded.operation !== asked.operation) return undefined
    return unify(plain(requestOf(recorded)), asked, aliases, bindings)
  }

  const agrees = (recorded: Request, asked: Request): boolean => {
    const found = fits(recorded, asked)
    if (found === undefined || Either.isLeft(found)) return false
    for (const [alias, actual] of found.right) bind(alias, actual)
    return true
  }

  /** Says what differs from the exchange of the operation that is nearest, those first that are left. */
  const notRecorded = (asked: Request) => {
    const rest = left()
    const candidates = lines.flatMap((placed) => (isExchange(placed.value) ? [placed as Placed<Exchange>] : []))
    const near = candidates.flatMap((exchange) => {
      const found = fits(exchange.value, asked)
      return found === undefined ? [] : [{ exchange, differences: Either.isLeft(found) ? found.left : [] }]
    })
    const rank = ({ differences, exchange }: Words.Near) =>
      differences.length + (rest.some(({ line }) => line === exchange.line) ? 0 : 0.5)
    const same = near.filter(({ differences }) => differences.length === 0)
    const nearest = [...near].sort((a, b) => rank(a) - rank(b))[0]
    const hidden = redactor(settings.secrets, [asked])
    const safe = (near: Words.Near | undefined): Words.Near | undefined =>
      near && {
        ...near,
        differences: near.differences.map((found) => {
          const name = /(\w+)(?:\[\d+\])*$/.exec(found.path)?.[1] ?? ""
          const shown = (value: unknown) =>
            (hidden.value({ [name]: value }) as { readonly [name: string]: unknown })[name]
          return {
            path: found.path,
            ...("recorded" in found ? { recorded: shown(found.recorded) } : {}),
            ...("asked" in found ? { asked: shown(found.asked) } : {})
          }
        })
      }
    return fail(
      "NotRecorded",
      asked.operation,
      Words.notRecorded(mapRequest(asked, hidden), safe(nearest), same.at(-1)?.exchange, rest)
    )
  }

  const change = (asked: Request): Effect.Effect<Placed<Exchange>> =>
    Effect.suspend(() => {
      const found = changes.find((change) => !change.asked && agrees(change.exchange.value, asked))
      if (found === undefined) return notRecorded(asked)
      const { exchange } = found
      const { value } = exchange
      found.asked = true
      const { done } = value
      const answer =
        done === undefined
          ? unanswered(exchange)
          : took(value).pipe(
              Effect.zipRight(allowed(done, exchange, value.operation)),
              Effect.zipRight(until(answeredBefore(done), Duration.infinity)),
              Effect.zipRight(settled(done)),
              Effect.map(() => ({ ...exchange, value: told(value) })),
              underWay
            )
      return happened(value.n, value.ms).pipe(
        Effect.zipRight(answer),
        Effect.ensuring(
          Effect.sync(() => {
            found.answered = true
            progress()
          })
        )
      )
    })

  const read = (asked: Request): Effect.Effect<Placed<Exchange>> =>
    Effect.suspend(() => {
      const found = reads.find(({ request }) => agrees(request, asked))
      if (found === undefined) return notRecorded(asked)
      const first = !found.asked
      found.asked = true
      if (first) progress()
      const [oldest] = found.history
      const answered = found.history.filter(({ value }) => value.done !== undefined)
      const tell = ({ line, value }: Placed<Exchange>) => Effect.map(took(value), () => ({ line, value: told(value) }))
      const next = (patient: boolean): Effect.Effect<Placed<Exchange>> =>
        Effect.suspend(() => {
          const later = answered.find(
            ({ value: { done, n } }) => n > found.told && done !== undefined && done > state.heard
          )
          if (later !== undefined && later.value.n < horizon()) {
            found.told = later.value.n
            return took(later.value).pipe(
              Effect.zipRight(until(answeredBefore(later.value.n), Duration.infinity)),
              Effect.zipRight(settled(later.value.n)),
              Effect.zipRight(
                Effect.suspend(() => {
                  progress()
                  return Effect.sync(() => ({ ...later, value: told(later.value) }))
                })
              )
            )
          }
          const earlier = answered.filter(({ value }) => value !== later?.value && value.n < horizon()).at(-1)
          if (later === undefined) return earlier === undefined ? unanswered(oldest) : tell(earlier)
          if (earlier !== undefined) {
            if (!patient) return tell(earlier)
            return Effect.flatMap(
              until(() => later.value.n < horizon(), grace),
              next
            )
          }
          return Effect.zipRight(allowed(later.value.n, later, asked.operation), next(true))
        })
      return answered.length === 0 ? unanswered(oldest) : underWay(next(true))
    })

  const open = (asked: Request): Effect.Effect<Connection> =>
    Effect.suspend(() => {
      const found = streams.find((stream) => !stream.asked && agrees(stream.opened.value, asked))
      if (found === undefined) return notRecorded(asked)
      found.asked = true
      progress()
      const { operation } = asked
      const next: Effect.Effect<Event | End | undefined> = Effect.suspend(() => {
        const item = nextOf(found)
        if (item === undefined) return Effect.succeed(undefined)
        const { n, ms } = item.value
        return allowed(n, item, operation).pipe(
          // Others may run, who have waited for the one before.
          Effect.zipRight(Effect.yieldNow()),
          Effect.zipRight(until(answeredBefore(n), Duration.infinity)),
          Effect.zipRight(paused(ms)),
          Effect.flatMap(() => {
            found.index++
            return happened(n, ms)
          }),
          Effect.map(() => told(item.value)),
          underWay
        )
      })
      const { done, n } = found.opened.value
      const opening = Effect.zipRight(until(answeredBefore(done ?? n), grace), took(found.opened.value))
      return Effect.map(underWay(opening), () => ({
        opened: { ...found.opened, value: told(found.opened.value) },
        next,
        close: Effect.sync(() => {
          found.closed = true
          progress()
        }),
        lacking: exhausted(operation, (lack) =>
          (done === undefined ? Words.noAnswer : Words.noMoreEvents)(found.opened, lack)
        )
      }))
    })

  return {
    ask: (request) =>
      Effect.zipRight(
        broken,
        Effect.suspend(() => (isRead(request) ? read : change)(asRecorded(request)))
      ),
    open: (request) =>
      Effect.zipRight(
        broken,
        Effect.suspend(() => open(asRecorded(request)))
      ),
    misfit: ({ line, value }, problem) =>
      fail(
        "Misfit",
        value.operation,
        Words.misfit(mapRequest(value, redactor(settings.secrets)) as Exchange, problem),
        line
      ),
    left,
    mismatch: () => state.mismatch,
    unasked: () => {
      const rest = left()
      return strict && rest.length > 0
        ? new RecordingMismatch({ file, reason: "NotAsked", description: Words.notAsked(rest) })
        : undefined
    }
  }
}
