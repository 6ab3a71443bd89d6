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
import { redacted } from "./internal/recorder/redact.js"
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
   * what looks like a key (`sk-…`, `Bearer …`, `user:password@`, `token=…`). `<redacted>` stands in its place, and is any
   * text when a request is compared. It is looked for in values only: a secret that is a plain word, such as `title`, stays
   * where it is the name of a field, a tag (`"type": "session.idle"`) or a part of the API's path. One of fewer than four
   * characters is refused, since it is in every word; an empty one is none.
   */
  readonly secrets?: ReadonlyArray<string | Redacted.Redacted<string>> | undefined
  /**
   * What differs from machine to machine, by the name that stands for it in the file: `{ "<project>": directory }`. A name
   * is in angle brackets, to be known again: it is put back when an answer is replayed. As a secret, it stands for values
   * and not for names of fields. Ids of OpenCode, UUIDs and git's hashes are taken care of without being told.
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
   * How long something may wait for a request that was recorded before it while nothing happens, five seconds unless told;
   * and how long the program may wait for an event or an answer that the recording does not have, beyond the pause that it
   * made at that point when it was recorded. By the machine's clock, also under a `TestClock`. A number is milliseconds.
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

/** A shorter secret is found in every word. */
const shortest = 4

const checkOptions = ({ aliases = {}, file, secrets }: Options): Either.Either<void, RecorderError> => {
  const refuse = (description: string) => Either.left(new RecorderError({ file, reason: "InvalidOption", description }))
  const alias = Object.keys(aliases).find((name) => !/^<[^<>]+>$/.test(name) || name === redacted || name === server)
  if (alias !== undefined) {
    return refuse(
      `\`aliases\` has the name ${JSON.stringify(alias)}, which could not be told from what is recorded. Put it in angle brackets, as in "<project>"; ${redacted} and ${server} are taken.`
    )
  }
  const place = secrets?.findIndex((secret) => listed([secret]).some(({ length }) => length < shortest)) ?? -1
  if (place === -1) return Either.void
  return refuse(
    `\`secrets[${place}]\` has fewer than ${shortest} characters, and would be found in every word. Leave it out, or take a longer one for the test.`
  )
}

/** The password, and all else that the client sends to be let in. */
const credentials = (client: ClientService): ReadonlyArray<string> =>
  Object.entries(Redacted.value(client.headers)).flatMap(([name, value]) => {
    if (!/auth|cookie|token|key|secret/i.test(name)) return []
    const sent = value.replace(/^\w+\s+/, "")
    const pair = Either.getOrElse(Encoding.decodeBase64String(sent), () => "")
    const password = pair.slice(pair.indexOf(":") + 1)
    return [sent, ...(pair.includes(":") ? [password] : [])].filter((text) => text.length >= shortest)
  })

const modeOf = (options: Options): Effect.Effect<"record" | "replay", RecorderError, FileSystem.FileSystem> => {
  const { file, mode = "auto" } = options
  const found =
    mode !== "auto"
      ? Effect.succeed(mode)
      : Effect.flatMap(FileSystem.FileSystem, (fs) =>
          fs.exists(file).pipe(
            Effect.map((exists) => (exists ? ("replay" as const) : ("record" as const))),
            Effect.mapError(unreadable(file))
          )
        )
  return Effect.zipRight(checkOptions(options), found)
}

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

const unwritable = (file: string) => (error: { readonly message: string }) =>
  new RecorderError({ file, reason: "Unwritable", description: `cannot be written: ${error.message}` })

/** A name beside the file that nobody has. */
const beside = (file: string): string => `${file}.${globalThis.crypto.randomUUID().slice(0, 8)}.tmp`

/**
 * Writes where the file will be, as far as there are folders, and takes it away again: a program that took an hour should
 * not learn at its end that it was for nothing.
 */
const checkTarget = (file: string): Effect.Effect<void, RecorderError, FileSystem.FileSystem | Path.Path> =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const path = yield* Path.Path
    if ((yield* fs.exists(file)) && (yield* fs.stat(file)).type === "Directory") {
      return yield* Effect.fail({ message: "it is a folder" })
    }
    const nearest = (folder: string): ReturnType<typeof fs.realPath> =>
      Effect.flatMap(fs.exists(folder), (exists) =>
        exists || path.dirname(folder) === folder ? Effect.succeed(folder) : nearest(path.dirname(folder))
      )
    const probe = beside(path.join(yield* nearest(path.dirname(path.resolve(file))), path.basename(file)))
    yield* Effect.ensuring(fs.writeFileString(probe, ""), Effect.ignore(fs.remove(probe, { force: true })))
  }).pipe(Effect.mapError(unwritable(file)))

/** Beside it first, so that nobody finds half of it. */
const save = (file: string, text: string) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const path = yield* Path.Path
    yield* fs.makeDirectory(path.dirname(file), { recursive: true })
    const first = beside(file)
    yield* Effect.zipRight(fs.writeFileString(first, text), fs.rename(first, file)).pipe(
      Effect.onError(() => Effect.ignore(fs.remove(first, { force: true })))
    )
  }).pipe(Effect.mapError(unwritable(file)))

/** The files that this process is recording into: the one that ends last would have the word. */
const inUse = new Set<string>()

const occupy = (file: string): Effect.Effect<void, RecorderError, Path.Path | Scope.Scope> =>
  Effect.flatMap(Path.Path, (path) => {
    const target = path.resolve(file)
    return Effect.acquireRelease(
      Effect.suspend(() => {
        if (inUse.has(target)) {
          return new RecorderError({
            file,
            reason: "InUse",
            description:
              "another recorder of this process is recording into it. Give each program a file of its own, or share one layer."
          })
        }
        inUse.add(target)
        return Effect.void
      }),
      () => Effect.sync(() => inUse.delete(target))
    )
  })

const record = (
  live: ClientService,
  options: Options
): Effect.Effect<Recorded, RecorderError, FileSystem.FileSystem | Path.Path | Scope.Scope> =>
  Effect.gen(function* () {
    const { aliases = {}, file } = options
    yield* occupy(file)
    yield* checkTarget(file)
    const context = yield* Effect.context<FileSystem.FileSystem | Path.Path>()
    const tape = yield* Tape.make
    const secrets = [...listed(options.secrets), ...credentials(live)]
    yield* Effect.addFinalizer((exit) =>
      Exit.isFailure(exit)
        ? Effect.logWarning(`${file}: not recorded, since the program did not succeed`)
        : Effect.suspend(() =>
            save(
              file,
              Tape.written(tape.lines, {
                templates: tape.templates,
                secrets,
                aliases,
                known: { [server]: live.baseUrl }
              })
            )
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
 * A program that waits for more than the recording has, as where it was cut off, dies after `patience` as well. A connection
 * of events on which nothing follows is no fault by itself: time counts only while the program reads it, after the last that
 * can be told to it, with no request under way, and beyond the pause that it made there itself when it was recorded.
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
