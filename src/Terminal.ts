/**
 * A program in a terminal on the server's machine: what it writes, what is typed into it, and how it ends. The operations
 * behind it are those of `Pty`; the terminal UI of OpenCode is in `Tui`.
 *
 * @since 0.1.0
 */
import type * as Socket from "@effect/platform/Socket"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import type * as Scope from "effect/Scope"
import type * as Stream from "effect/Stream"
import { Client, CurrentLocation } from "./Client.js"
import { SchemaError, SchemaIssue, TransportError } from "./Errors.js"
import { is, reasonWhyNot } from "./internal/decoding.js"
import * as Connection from "./internal/terminal/connection.js"
import * as ProgramExit from "./internal/terminal/exit.js"
import { type Ended, type Exit, type Failure, isGone, type OutputLost } from "./internal/terminal/model.js"
import { WebSocketWithHeaders } from "./internal/terminal/webSocketWithHeaders.js"
import { undisturbed } from "./internal/undisturbed.js"
import type * as Operation from "./Operation.js"
import * as Pty from "./Operations/Pty.js"
import type { PtyID } from "./Schema/Ids.js"
import type { Pty as Info } from "./Schema/Pty.js"

export { Ended, type Exit, type Failure, OutputLost } from "./internal/terminal/model.js"
export { WebSocketWithHeaders } from "./internal/terminal/webSocketWithHeaders.js"

/**
 * How many columns and rows a terminal has; whole numbers from 1.
 *
 * @since 0.1.0
 * @category models
 */
export interface Size {
  readonly cols: number
  readonly rows: number
}

/**
 * How to stay connected to a terminal.
 *
 * @since 0.1.0
 * @category models
 */
export interface ConnectionOptions {
  /**
   * When to connect again after a connection has broken; {@link reconnect} unless told. What another connection cannot cure
   * (401, a web page, a server that has exited for good) is not tried again. The output goes on where it was.
   */
  readonly reconnect?: Schedule.Schedule<unknown> | undefined
  /**
   * How long the output may be silent before another connection is asked whether this one still lives; 30 seconds unless
   * told. A number is milliseconds.
   */
  readonly stallTimeout?: Duration.DurationInput | undefined
}

/**
 * What to run, and in what.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options extends ConnectionOptions {
  /** The program; the user's shell unless told. One that cannot be started is an `HttpError` 500 without a reason. */
  readonly command?: string | undefined
  /** Its arguments. The server puts `-l` behind those of a shell. */
  readonly args?: ReadonlyArray<string> | undefined
  /** The folder it starts in; the project's unless told. */
  readonly cwd?: string | undefined
  /** Environment variables, over those of the server. */
  readonly env?: { readonly [name: string]: string } | undefined
  /** What lists of terminals call it. */
  readonly title?: string | undefined
  /** The number of columns; 80 unless told. The server sets the size right after the program has started. */
  readonly cols?: number | undefined
  /** The number of rows; 24 unless told. */
  readonly rows?: number | undefined
}

/**
 * Which terminal to attach to.
 *
 * @since 0.1.0
 * @category models
 */
export interface AttachOptions extends ConnectionOptions {
  readonly ptyID: PtyID
  /**
   * Where to go on in the output: what {@link Terminal.cursor} was. Without it, everything that the server still has. One
   * beyond the end of the output counts as the end.
   */
  readonly cursor?: number | undefined
}

/**
 * A program in a terminal.
 *
 * @since 0.1.0
 * @category models
 */
export interface Terminal {
  readonly ptyID: PtyID
  /** What the server said of it when it was opened: its command, folder, process id. */
  readonly info: Info
  /**
   * What the program writes, as it writes it, control sequences and all; it ends when the program does, or the scope. It is
   * for one reader: two would get a part each. Who reads again goes on where the last reader stopped, behind an
   * {@link OutputLost} too, so that it can be skipped or shown:
   *
   * `Stream.catchTag(terminal.output, "OutputLost", () => Stream.concat(Stream.make("[…]"), terminal.output))`.
   *
   * The connection is there from the start, and about a million units wait for a reader. After that, Node's sockets are held
   * up, and the server keeps the rest until it has had enough and cuts them: 10 MB it kept, 60 MB it did not. A browser's
   * cannot be held up, and what the server's own two million units do not cover is lost.
   */
  readonly output: Stream.Stream<string, Failure | OutputLost>
  /** How many UTF-16 units of the output lie behind the reader: where {@link attach} can go on. */
  readonly cursor: Effect.Effect<number>
  /**
   * Types a text; a key that is no character is its control sequence, `"\r"` is Enter and `"\u0003"` is Ctrl+C. It waits
   * for a connection where there is none, and fails when there will not be another. A text that is on its way when the
   * connection breaks may be lost: nothing is typed twice.
   */
  readonly send: (text: string) => Effect.Effect<void, Failure | Ended>
  /** Changes the size, and the program hears of it. When the program has ended, it fails with 404. */
  readonly resize: (size: Size) => Effect.Effect<void, Operation.Failure<Pty.UpdateErrors>>
  /**
   * Waits until the program has ended. Fails when the server can no longer be reached. Output that came before may still
   * wait for its reader.
   */
  readonly exit: Effect.Effect<Exit, Failure>
}

/**
 * When to connect again unless told: after 50 milliseconds, twice as long each time up to 5 seconds, give or take a fifth;
 * for a minute.
 *
 * @since 0.1.0
 * @category schedules
 */
export const reconnect: Schedule.Schedule<unknown> = /*#__PURE__*/ Schedule.upTo(
  /*#__PURE__*/ Schedule.jittered(
    /*#__PURE__*/ Schedule.union(
      /*#__PURE__*/ Schedule.exponential("50 millis"),
      /*#__PURE__*/ Schedule.spaced("5 seconds")
    )
  ),
  "1 minute"
)

/**
 * Starts a program in a terminal. When the scope closes the terminal is removed, and its program gets SIGHUP; one that
 * ignores it goes on.
 *
 * Output of a program that ends within milliseconds may be gone before it could be read, which is an {@link OutputLost}. A
 * command of which only the result matters is better off without a terminal.
 *
 * The server (1.18) starts to listen right after the program has started, and keeps nothing of what was written before:
 * on a busy machine the first words of a program that speaks at once may be missing, without a sign. Where they matter, let
 * it wait for what is typed first.
 *
 * @example
 * ```ts
 * import { Terminal } from "opencode-effect"
 * import { NodeOpenCode } from "opencode-effect/node"
 * import * as Effect from "effect/Effect"
 * import * as Stream from "effect/Stream"
 *
 * const program = Effect.gen(function* () {
 *   const terminal = yield* Terminal.open({ cols: 120, rows: 40 })
 *   yield* terminal.send("make && exit\r")
 *   yield* Stream.runForEach(terminal.output, (text) => Effect.sync(() => process.stdout.write(text)))
 *   return yield* terminal.exit
 * }).pipe(Effect.scoped, Effect.provide(NodeOpenCode.layerWebSocket))
 * ```
 *
 * @since 0.1.0
 * @category constructors
 */
export const open = (
  options: Options = {}
): Effect.Effect<
  Terminal,
  Operation.Failure<Pty.CreateErrors> | Operation.Failure<Pty.UpdateErrors> | Failure,
  Client | Socket.WebSocketConstructor | Scope.Scope
> =>
  Effect.gen(function* () {
    const { args, cols, command, cwd, env, rows, title } = options
    const size = cols === undefined && rows === undefined ? undefined : { cols: cols ?? 80, rows: rows ?? 24 }
    if (size !== undefined) yield* fitting(size)
    const end = yield* ProgramExit.watch(options.reconnect ?? reconnect)
    const info = yield* Effect.acquireRelease(create({ args, command, cwd, env, title }), ({ id }) => remove(id))
    const terminal = yield* connected(info, end, { ...options, cursor: 0 })
    if (size !== undefined) yield* Effect.catchIf(terminal.resize(size), isGone, () => Effect.void)
    return terminal
  })

/**
 * Attaches to a terminal that is there already, for example after a restart of the program with the `cursor` of before. When
 * the scope closes the terminal stays. One that is not there, or whose program has ended, is an `HttpError` 404. Terminals
 * belong to a directory: attach in the one they were opened in, `Client.withDirectory`.
 *
 * @example
 * ```ts
 * import { Terminal } from "opencode-effect"
 * import * as Effect from "effect/Effect"
 * import * as Stream from "effect/Stream"
 *
 * const follow = (ptyID: `pty${string}`, cursor: number) =>
 *   Stream.unwrapScoped(Effect.map(Terminal.attach({ ptyID, cursor }), ({ output }) => output))
 * ```
 *
 * @since 0.1.0
 * @category constructors
 */
export const attach = (
  options: AttachOptions
): Effect.Effect<
  Terminal,
  Operation.Failure<Pty.GetErrors> | Failure,
  Client | Socket.WebSocketConstructor | Scope.Scope
> =>
  Effect.gen(function* () {
    const { cursor, ptyID } = options
    if (cursor !== undefined && !(Number.isSafeInteger(cursor) && cursor >= 0)) {
      return yield* refused(Pty.connect.id, () => "cursor: is no whole number from 0", options)
    }
    const end = yield* ProgramExit.watch(options.reconnect ?? reconnect)
    return yield* connected(yield* Pty.get({ ptyID }), end, options)
  })

const connected = (
  info: Info,
  end: ProgramExit.Watch,
  options: ConnectionOptions & { readonly cursor?: number | undefined }
): Effect.Effect<Terminal, never, Client | Socket.WebSocketConstructor | Scope.Scope> =>
  Effect.gen(function* () {
    const ptyID = info.id
    const client = yield* Client
    const location = yield* CurrentLocation
    yield* end.follow(ptyID)
    const { cursor, output, send } = yield* Connection.make({
      ptyID,
      cursor: options.cursor,
      reconnect: options.reconnect ?? reconnect,
      stallTimeout: options.stallTimeout ?? "30 seconds",
      openWithHeaders: yield* WebSocketWithHeaders
    })
    return {
      ptyID,
      info,
      output,
      cursor,
      send,
      resize: ({ cols, rows }) =>
        Pty.update({ ptyID, size: { cols, rows } }).pipe(
          Effect.asVoid,
          Effect.provideService(CurrentLocation, location),
          Effect.provideService(Client, client)
        ),
      exit: end.exit
    }
  })

const refused = (operation: string, why: () => string, input: unknown) =>
  Effect.fail(new SchemaError({ operation, direction: "input", issue: new SchemaIssue(why, input) }))

/** Refuses a size before anything is started. */
const fitting = (size: Size): Effect.Effect<void, SchemaError> => {
  const input: Pty.UpdateInput = { ptyID: "pty_", size }
  return is(Pty.UpdateInput)(input)
    ? Effect.void
    : refused(Pty.update.id, () => reasonWhyNot(Pty.UpdateInput, input), input)
}

/** An interruption waits for the answer, which says what there is to remove; but not for ever. */
const create = (input: Pty.CreateInput): Effect.Effect<Info, Operation.Failure<Pty.CreateErrors>, Client> =>
  Effect.flatMap(Client, ({ baseUrl }) =>
    undisturbed(
      Effect.timeoutFail(Pty.create(input), {
        duration: "30 seconds",
        onTimeout: () =>
          new TransportError({
            operation: Pty.create.id,
            method: Pty.create.method,
            url: `${baseUrl}${Pty.create.path}`,
            reason: "Timeout",
            description: "the server did not start the terminal within 30 seconds."
          })
      })
    )
  )

/** It may be gone already, and the server as well. */
const remove = (ptyID: PtyID): Effect.Effect<void, never, Client> =>
  undisturbed(Effect.asVoid(Effect.timeoutOption(Effect.ignore(Pty.remove({ ptyID })), "5 seconds")))
