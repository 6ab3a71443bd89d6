/**
 * What a program and its server say to each other, written into a file once, and answered from that file ever after: without
 * a server, without a model, without an account. Around any `Client`.
 *
 * @since 0.1.0
 */
import * as FileSystem from "@effect/platform/FileSystem"
import * as Path from "@effect/platform/Path"
import * as Cause from "effect/Cause"
import * as Chunk from "effect/Chunk"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Encoding from "effect/Encoding"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import type * as Scope from "effect/Scope"
import { Client, type Service as ClientService } from "../Client.js"
import { baseUrl, replaying } from "./internal/recorder/client.js"
import { RecorderError } from "./internal/recorder/error.js"
import { parse } from "./internal/recorder/format.js"
import { recording } from "./internal/recorder/record.js"
import { replay } from "./internal/recorder/replay.js"
import * as Tape from "./internal/recorder/tape.js"

export { RecorderError, RecordingMismatch } from "./internal/recorder/error.js"

/**
 * What to record or to replay.
 *
 * @since 0.1.0
 * @category models
 */
export interface Options {
  /** The path of the recording, JSON lines. Its folder is made where it is missing. */
  readonly file: string
  /**
   * - `"auto"`, the default: replays where the file exists, else records.
   * - `"record"`: asks the live client, and writes the file anew.
   * - `"replay"`: asks the file; the live layer is not built.
   */
  readonly mode?: "record" | "replay" | "auto" | undefined
  /**
   * What must not be in the file, in either direction, beside what is found without being told: the client's credentials,
   * fields such as `apiKey`, `token`, `password`, `authorization` or `key` and their values wherever they come again, and
   * what looks like a key (`sk-…`, `Bearer …`, `user:password@`). `<redacted>` stands in its place, and is any text when a
   * request is compared.
   */
  readonly secrets?: ReadonlyArray<string | Redacted.Redacted<string>> | undefined
  /**
   * What differs from machine to machine, by the name that stands for it in the file: `{ "<project>": directory }`. It is
   * put back when an answer is replayed. Ids of OpenCode, UUIDs and git's hashes are taken care of without being told.
   */
  readonly aliases?: Readonly<Record<string, string>> | undefined
  /**
   * Whether a program must ask for all that was recorded, true unless told. What was not recorded cannot be answered in
   * either case; where it is false, a request that changes something and is left out is waited for, for `patience`, before
   * what was recorded after it.
   */
  readonly strict?: boolean | undefined
  /**
   * `"none"`, the default: everything comes as soon as what must precede it is there. `"recorded"`: after the pauses of the
   * recording, by the clock of the test.
   */
  readonly timing?: "none" | "recorded" | undefined
  /**
   * How long something may wait for a request that was recorded before it while nothing happens, five seconds unless told.
   * By the machine's clock, also under a `TestClock`. A number is milliseconds.
   */
  readonly patience?: Duration.DurationInput | undefined
}

/**
 * How the client at hand was made, for tests that do without a part when they replay.
 *
 * @since 0.1.0
 * @category models
 */
export interface Service {
  readonly mode: "record" | "replay"
  /** The path of the recording, as it was given. */
  readonly file: string
}

/**
 * The recorder of the client at hand.
 *
 * @since 0.1.0
 * @category tags
 */
export class Recorder extends Context.Tag("opencode-effect/testing/Recorder")<Recorder, Service>() {}

/** What a program with a recorder has. */
type Recorded = Context.Context<Client | Recorder>

const server = "<server>"

const contextOf = (client: ClientService, service: Service): Recorded =>
  Context.make(Client, client).pipe(Context.add(Recorder, service))

const listed = (secrets: Options["secrets"] = []): ReadonlyArray<string> =>
  secrets.map((secret) => (Redacted.isRedacted(secret) ? Redacted.value(secret) : secret)).filter((text) => text !== "")

/** The password, and all else that the client sends to be let in. */
const credentials = (client: ClientService): ReadonlyArray<string> =>
  Object.entries(Redacted.value(client.headers)).flatMap(([name, value]) => {
    if (!/auth|cookie|token|key|secret/i.test(name)) return []
    const sent = value.replace(/^\w+\s+/, "")
    const pair = Either.getOrElse(Encoding.decodeBase64String(sent), () => "")
    const password = pair.slice(pair.indexOf(":") + 1)
    return [sent, ...(pair.includes(":") ? [password] : [])].filter((text) => text.length >= 6)
  })

const modeOf = ({
  file,
  mode = "auto"
}: Options): Effect.Effect<"record" | "replay", RecorderError, FileSystem.FileSystem> =>
  mode !== "auto"
    ? Effect.succeed(mode)
    : Effect.flatMap(FileSystem.FileSystem, (fs) =>
        fs.exists(file).pipe(
          Effect.map((exists) => (exists ? ("replay" as const) : ("record" as const))),
          Effect.mapError(unreadable(file))
        )
      )

const unreadable = (file: string) => (error: { readonly message: string }) =>
  new RecorderError({ file, reason: "Unreadable", description: `cannot be read: ${error.message}` })

const load = (file: string): Effect.Effect<string, RecorderError, FileSystem.FileSystem> =>
  Effect.flatMap(FileSystem.FileSystem, (fs) =>
    Effect.mapError(fs.readFileString(file), (error) =>
      error._tag === "SystemError" && error.reason === "NotFound"
        ? new RecorderError({
            file,
            reason: "Missing",
            description: 'there is no recording. Run once with mode "record", or use "auto".'
          })
        : unreadable(file)(error)
    )
  )

/** Beside it first, so that nobody finds half of it. */
const save = (file: string, text: string) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const path = yield* Path.Path
    yield* fs.makeDirectory(path.dirname(file), { recursive: true })
    const beside = `${file}.${globalThis.crypto.randomUUID().slice(0, 8)}.tmp`
    yield* Effect.zipRight(fs.writeFileString(beside, text), fs.rename(beside, file)).pipe(
      Effect.onError(() => Effect.ignore(fs.remove(beside, { force: true })))
    )
  })

const record = (
  live: ClientService,
  options: Options
): Effect.Effect<Recorded, never, FileSystem.FileSystem | Path.Path | Scope.Scope> =>
  Effect.gen(function* () {
    const { aliases = {}, file } = options
    const context = yield* Effect.context<FileSystem.FileSystem | Path.Path>()
    const tape = yield* Tape.make
    const secrets = [...listed(options.secrets), ...credentials(live)]
    yield* Effect.addFinalizer((exit) =>
      Exit.isFailure(exit)
        ? Effect.logWarning(`${file}: not recorded, since the program did not succeed`)
        : Effect.suspend(() =>
            save(file, Tape.written(tape.lines, { secrets, aliases, known: { [server]: live.baseUrl } }))
          ).pipe(Effect.orDie, Effect.provide(context))
    )
    return contextOf(recording(live, tape, file), { mode: "record", file })
  })

const play = (options: Options): Effect.Effect<Recorded, RecorderError, FileSystem.FileSystem | Scope.Scope> =>
  Effect.gen(function* () {
    const { aliases = {}, file, strict = true, timing = "none" } = options
    const found = yield* Effect.flatMap(load(file), (text) => parse(file, text))
    const missing = found.header.aliases.find((alias) => !Object.hasOwn(aliases, alias))
    if (missing !== undefined) {
      return yield* new RecorderError({
        file,
        reason: "MissingAlias",
        description: `was recorded with the alias ${missing}, which \`aliases\` does not have. Say what it stands for now.`
      })
    }
    const player = replay(found, {
      file,
      strict,
      timing,
      aliases,
      known: { [server]: baseUrl },
      secrets: listed(options.secrets),
      patience: Duration.decode(options.patience ?? "5 seconds")
    })
    yield* Effect.addFinalizer((exit) => {
      const mismatch = player.mismatch()
      if (mismatch !== undefined) {
        const isTold = Exit.isFailure(exit) && Chunk.contains(Cause.defects(exit.cause), mismatch)
        return isTold ? Effect.void : Effect.die(mismatch)
      }
      const unasked = Exit.isSuccess(exit) ? player.unasked() : undefined
      return unasked === undefined ? Effect.void : Effect.die(unasked)
    })
    return contextOf(replaying(player, file), { mode: "replay", file })
  })

/**
 * {@link layer} for a client that is made by an Effect; the Effect is not run when the recording is replayed.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = <E, R>(
  live: Effect.Effect<ClientService, E, R>,
  options: Options
): Effect.Effect<
  { readonly client: ClientService; readonly mode: "record" | "replay" },
  E | RecorderError,
  R | FileSystem.FileSystem | Path.Path | Scope.Scope
> =>
  Effect.gen(function* () {
    const mode = yield* modeOf(options)
    const context = mode === "replay" ? yield* play(options) : yield* record(yield* live, options)
    return { client: Context.get(context, Client), mode }
  })

/**
 * Records what goes through a live client, or replays it without one: then the live layer is not built, and what it needs is
 * not used. Nothing but the client passes, since there is no server when a recording is replayed.
 *
 * **Recording.** The file is written when the scope closes, at once, and only where the program has succeeded: the recording
 * of a failure would be replayed for ever. Where a scope does not know how its program ended, as that of `it.layer`, it is
 * written in any case. A failure that is expected belongs inside, with `Effect.exit` or `Effect.flip`. Request headers are
 * not in it. Terminals and event streams through `client.http` are not recorded: using them is a defect in either mode.
 *
 * **Replaying.** A request that changes something is answered by the first recorded exchange with the same input that is
 * left; ids that the program makes itself are taken over. An event or an answer comes when all changes that were recorded
 * before it were asked for. `GET` requests may be made more often than they were recorded, or less often: a program is told
 * what the server said next after what it has seen, and in the end again what it said last. A request that fits nothing dies with a
 * {@link RecordingMismatch} that says what differs, and so does everything after it; where a program hides that, or has not
 * asked for all that was recorded, closing the scope dies with it.
 *
 * @example
 * ```ts
 * import { Turn } from "opencode-effect"
 * import { NodeOpenCode } from "opencode-effect/node"
 * import { Recorder } from "opencode-effect/testing"
 * import { NodeContext } from "@effect/platform-node"
 * import * as Effect from "effect/Effect"
 * import * as Layer from "effect/Layer"
 *
 * // The first run asks a real model; all others read the file.
 * const Recorded = NodeOpenCode.layer({ directory: "fixture" }).pipe(
 *   Recorder.layer({ file: "test/recordings/review.jsonl" }),
 *   Layer.provide(NodeContext.layer)
 * )
 *
 * const test = Turn.run({ prompt: "Review the last commit." }).pipe(Effect.provide(Recorded))
 * ```
 *
 * @since 0.1.0
 * @category layers
 */
export const layer =
  (options: Options) =>
  <E, R>(
    live: Layer.Layer<Client, E, R>
  ): Layer.Layer<Client | Recorder, E | RecorderError, R | FileSystem.FileSystem | Path.Path> =>
    Layer.unwrapEffect(
      Effect.map(
        modeOf(options),
        (mode): Layer.Layer<Client | Recorder, E | RecorderError, R | FileSystem.FileSystem | Path.Path> =>
          mode === "replay"
            ? Layer.scopedContext(play(options))
            : Layer.provide(Layer.scopedContext(Effect.flatMap(Client, (live) => record(live, options))), live)
      )
    )
