/**
 * The text of one terminal over many WebSockets: what the frames mean, and when the next socket is opened.
 *
 * On the wire: what the server still has from the cursor on, in text frames of up to 65 536 UTF-16 units; then a binary
 * frame, a zero byte and JSON, with the cursor behind it; then text as it is written. What is sent is typed.
 */
import * as Socket from "@effect/platform/Socket"
import * as Cause from "effect/Cause"
import * as Deferred from "effect/Deferred"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Exit from "effect/Exit"
import { constVoid } from "effect/Function"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import type * as Stream from "effect/Stream"
import { Client } from "../../Client.js"
import * as Pty from "../../Operations/Pty.js"
import type { PtyID } from "../../Schema/Ids.js"
import { isIncurable } from "../incurable.js"
import * as Backlog from "./backlog.js"
import { Ended, type Failure, isGone, type OutputLost } from "./model.js"
import { admission, fromSocketError, open, transportError, type Wire } from "./socket.js"
import type { OpenWithHeaders } from "./webSocketWithHeaders.js"

export interface Options {
  readonly ptyID: PtyID
  /** Where to start; with `undefined`, at the first of what the server still has. */
  readonly cursor: number | undefined
  readonly reconnect: Schedule.Schedule<unknown, Failure>
  /** How long a socket may be silent before it has said where it stands; and after, before another one is asked. */
  readonly stallTimeout: Duration.DurationInput
  readonly openWithHeaders: OpenWithHeaders | undefined
}

export interface Connection {
  readonly output: Stream.Stream<string, Failure | OutputLost>
  readonly cursor: Effect.Effect<number>
  readonly send: (text: string) => Effect.Effect<void, Failure | Ended>
}

/** How much later than another a socket that lives may bring the same. */
const grace = "2 seconds"

/** The server cuts what it repeats into frames of this length. */
const frameLength = 65_536

/** Stands in place of each half of a character that was cut. */
const half = "\uFFFD"

/** One socket. */
interface Link {
  wire: Wire | undefined
  /** How many frames it has brought. */
  frames: number
  /** What the server repeats, until it says where that ends. */
  repeated: Array<string> | undefined
  /** How much came that there was no room for; another socket brings it again. */
  skipped: number
  /** Whether what it still brings is nobody's business. */
  over: boolean
  readonly write: (text: string) => Effect.Effect<void, Socket.SocketError>
  /** Done when another socket should take its place. */
  readonly replaced: Deferred.Deferred<"Replaced">
}

/** Connects at once, and stays connected until the program ends or the scope closes. */
export const make = (
  options: Options
): Effect.Effect<Connection, never, Client | Socket.WebSocketConstructor | Scope.Scope> =>
  Effect.gen(function* () {
    const { ptyID, openWithHeaders } = options
    const client = yield* Client
    /** Closed while there is nobody to type to. */
    const ready = yield* Effect.makeLatch(false)
    /** Done when there never will be. */
    const over = yield* Deferred.make<never, Failure | Ended>()
    let link: Link | undefined
    /** What was asked for again behind what has come, for the case that it is no longer to be had. */
    let rest = ""
    /** Whether the server has said where it stands since the last failure. */
    let proven = false

    const backlog = yield* Backlog.make(ptyID, options.cursor, () => {
      link?.wire?.resume?.()
      if (link !== undefined && link.skipped > 0) replace(link)
    })

    const replace = (link: Link) => {
      link.over = true
      Deferred.unsafeDone(link.replaced, Effect.succeed("Replaced"))
    }

    /** A socket that cannot be held up stays open for what is typed; what it brings has to be asked for again. */
    const holdUp = (link: Link) => {
      if (backlog.isFull()) link.wire?.pause?.()
    }

    const begin = (link: Link, frames: ReadonlyArray<string>, cursor: number) => {
      link.repeated = undefined
      proven = true
      let at = cursor - frames.reduce((length, text) => length + text.length, 0)
      const come = backlog.come()
      if (come !== undefined && at > come) backlog.add(rest.slice(0, at - come), come)
      rest = ""
      backlog.add("", at)
      for (const [index, text] of frames.entries()) {
        if (text.length === frameLength && text.endsWith(half) && frames[index + 1]?.startsWith(half) === true) {
          // Cut within a character. Asked for from there on, the text is cut elsewhere.
          backlog.add(text.slice(0, -1), at)
          rest = half + frames.slice(index + 1).join("")
          return replace(link)
        }
        backlog.add(text, at)
        at += text.length
      }
      ready.unsafeOpen()
      holdUp(link)
    }

    const receive = (link: Link) => (data: string | Uint8Array) => {
      if (link.over) return
      link.frames++
      if (typeof data !== "string") {
        const cursor = cursorIn(data)
        if (link.repeated !== undefined && Option.isSome(cursor)) begin(link, link.repeated, cursor.value)
      } else if (link.repeated !== undefined) {
        link.repeated.push(data)
      } else if (link.skipped > 0 || (backlog.isFull() && link.wire?.pause === undefined)) {
        link.skipped += data.length
      } else {
        backlog.add(data, backlog.come() ?? 0)
        holdUp(link)
      }
    }

    const dial = (cursor: number, known: boolean, onWire: (wire: Wire) => void) =>
      Effect.gen(function* () {
        const ticket = yield* admission(ptyID, { openWithHeaders, known })
        const url = yield* client.socketUrl(Pty.connect, { ptyID, cursor: String(cursor), ticket })
        return yield* Socket.fromWebSocket(open(url, openWithHeaders, onWire), {
          closeCodeIsError: (code) => code !== 1000
        })
      })

    const failed = (description: string) => Effect.fail(transportError(client, ptyID, "Timeout", description))

    /** Where the output ends now, as another socket sees it; none when the program has ended. */
    const standing = Effect.gen(function* () {
      const found = yield* Deferred.make<Option.Option<number>>()
      const socket = yield* dial(-1, false, constVoid)
      return yield* socket
        .runRaw((data) => {
          const cursor = typeof data === "string" ? Option.none() : cursorIn(data)
          if (Option.isSome(cursor)) Deferred.unsafeDone(found, Effect.succeed(cursor))
        })
        .pipe(
          Effect.mapError(fromSocketError(client, ptyID)),
          Effect.as(Option.none<number>()),
          Effect.raceFirst(Deferred.await(found)),
          Effect.timeoutFail({
            duration: options.stallTimeout,
            onTimeout: () => transportError(client, ptyID, "Timeout", "the server does not answer.")
          })
        )
    }).pipe(
      Effect.catchIf(isGone, () => Effect.succeed(Option.none<number>())),
      Effect.scoped
    )

    /** Fails when the connection is dead without a sign: a terminal may be silent, so another socket has to tell. */
    const watchdog = (link: Link) =>
      Effect.gen(function* () {
        while (true) {
          const { frames, repeated } = link
          yield* Effect.sleep(options.stallTimeout)
          if (link.frames !== frames || backlog.isFull() || link.skipped > 0) continue
          if (repeated !== undefined) return yield* failed("the server did not say where the terminal stands.")
          const end = yield* standing
          if (Option.isSome(end) && end.value === backlog.come()) continue
          yield* Effect.sleep(grace)
          if (link.frames === frames) {
            return yield* failed("the terminal's connection was dead: another one saw what it did not bring.")
          }
        }
      })

    /** One socket, until the program ends, the connection breaks, or another socket should take its place. */
    const connection = (known: boolean) =>
      Effect.gen(function* () {
        const socket = yield* dial(backlog.come() ?? 0, known, (wire) => {
          mine.wire = wire
        })
        const mine: Link = {
          wire: undefined,
          frames: 0,
          repeated: [],
          skipped: 0,
          over: false,
          write: yield* socket.writer,
          replaced: yield* Deferred.make<"Replaced">()
        }
        link = mine
        const how = yield* socket.runRaw(receive(mine)).pipe(
          Effect.mapError(fromSocketError(client, ptyID)),
          Effect.as("Ended" as const),
          Effect.raceFirst(Deferred.await(mine.replaced)),
          Effect.raceFirst(watchdog(mine)),
          Effect.ensuring(
            Effect.sync(() => {
              mine.over = true
              ready.unsafeClose()
            })
          )
        )
        if (how === "Ended" && mine.skipped > 0) backlog.lose(mine.skipped)
        return how
      }).pipe(
        Effect.catchIf(isGone, () =>
          Effect.sync(() => {
            backlog.add(rest, backlog.come() ?? 0)
            // Nobody can tell what it wrote since the last socket broke.
            backlog.lose()
            return "Ended" as const
          })
        ),
        Effect.scoped
      )

    const stay = Effect.gen(function* () {
      const driver = yield* Schedule.driver(options.reconnect)
      let known = true
      while (true) {
        const how = yield* Effect.either(connection(known))
        known = false
        if (Either.isRight(how)) {
          if (how.right === "Ended") return
          continue
        }
        if (isIncurable(how.left)) return yield* Effect.fail(how.left)
        if (proven) yield* driver.reset
        proven = false
        yield* Effect.orElseFail(driver.next(how.left), () => how.left)
      }
    })

    const finish = (exit: Exit.Exit<void, Failure>) =>
      Effect.suspend(() => {
        backlog.end(exit)
        return Deferred.failCause(over, Exit.isFailure(exit) ? exit.cause : Cause.fail(new Ended({ ptyID })))
      })
    yield* Effect.addFinalizer(() => finish(Exit.void))
    yield* stay.pipe(Effect.exit, Effect.flatMap(finish), Effect.forkScoped)

    return {
      output: backlog.output,
      cursor: backlog.read,
      send: (text) =>
        text === ""
          ? Effect.void
          : ready
              .whenOpen(Effect.suspend(() => link?.write(text) ?? Effect.void))
              .pipe(Effect.mapError(fromSocketError(client, ptyID)), Effect.raceFirst(Deferred.await(over)))
    }
  })

/** The cursor in a frame of the server's own; of others nothing is known. */
const cursorIn = (frame: Uint8Array): Option.Option<number> => {
  const bytes = new Uint8Array(frame)
  return bytes[0] === 0
    ? Option.map(decodeCursor(new TextDecoder().decode(bytes.subarray(1))), ({ cursor }) => cursor)
    : Option.none()
}

const decodeCursor = (text: string) =>
  Schema.decodeUnknownOption(Schema.parseJson(Schema.Struct({ cursor: Schema.NonNegativeInt })))(text)
