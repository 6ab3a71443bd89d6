/**
 * What ends everything that a server has started, however it was detached: the processes whose environment carries the
 * server's mark, and what descends from them. On POSIX systems a guard does it, a shell that reads from a pipe to us: when
 * the pipe ends, because we close it or because we are gone, it ends those processes, removes the temporary folder, and
 * ends itself. There is none on Windows, where the executor ends the process tree.
 */
import * as Command from "@effect/platform/Command"
import type * as CommandExecutor from "@effect/platform/CommandExecutor"
import type * as PlatformError from "@effect/platform/Error"
import * as Path from "@effect/platform/Path"
import * as Config from "effect/Config"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Mailbox from "effect/Mailbox"
import * as Option from "effect/Option"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as Process from "./process.js"

/** The environment variable that every descendant of a server inherits. */
export const markName = "OPENCODE_EFFECT_SERVER"

/** What a guard watches over. */
export interface Watched {
  /** A value that no other server has. */
  readonly mark: string
  /** A temporary folder that goes with the server. */
  readonly folder: string | undefined
}

/**
 * Reads the mark and the folder from its input, says that it is there, and waits for the end of the input; at every line
 * that comes before, it looks who is there. Then SIGTERM, a second later SIGKILL, until nothing is left or four seconds have
 * passed. Nothing must be seen twice, since what forks while we look can be missed. The mark comes as input, since
 * arguments would show in the process table next to what is looked for.
 *
 * `known` holds who was seen, as id/start: an id alone may by now belong to a stranger. So who has wiped its environment is
 * still known when its parents, by whom it was found, are gone.
 */
const script = `
trap '' HUP INT TERM
IFS= read -r mark && IFS= read -r folder && [ -n "$mark" ] || exit 1
marked() {
  if [ -r /proc/self/environ ]; then
    grep -lF "$mark" /proc/[0-9]*/environ 2>/dev/null | while IFS=/ read -r _ _ pid _; do echo "$pid"; done
  else
    ps -axwwE -o pid=,command= 2>/dev/null | while read -r pid rest; do
      case "$rest" in *"$mark"*) echo "$pid" ;; esac
    done
  fi
}
# Every process that is no zombie, as id/parent/start.
everybody() {
  if [ -r /proc/self/stat ]; then
    for file in /proc/[0-9]*/stat; do
      { read -r stat < "$file"; } 2>/dev/null || continue
      set -- \${stat##*) }
      case "$1" in Z|X) ;; *) echo "\${stat%% *}/$2/\${20}" ;; esac
    done
  else
    ps -axo pid=,ppid=,stat=,lstart= 2>/dev/null | while read -r pid parent state start; do
      set -- $start
      case "$state" in Z*) ;; *) echo "$pid/$parent/$1-$2-$3-$4-$5" ;; esac
    done
  fi
}
known=
look() {
  all=$(everybody)
  pids=" $(echo $(marked)) " before=
  for one in $all; do
    case " $known " in *" \${one%%/*}/\${one##*/} "*) pids="$pids\${one%%/*} " ;; esac
  done
  until [ "$pids" = "$before" ]; do
    before=$pids
    for one in $all; do
      parent=\${one#*/}
      case "$pids" in *" \${one%%/*} "*) ;; *" \${parent%%/*} "*) pids="$pids\${one%%/*} " ;; esac
    done
  done
  known=
  for one in $all; do
    case "$pids" in *" \${one%%/*} "*) known="$known \${one%%/*}/\${one##*/}" ;; esac
  done
}
echo ready
while IFS= read -r _; do look; echo looked; done
round=0 empty=0
while [ "$round" -lt 40 ] && [ "$empty" -lt 2 ]; do
  look
  set -- $pids
  if [ $# -eq 0 ]; then empty=$((empty + 1)); continue; fi
  empty=0
  if [ "$round" -lt 10 ]; then kill -TERM $pids 2>/dev/null; kill -CONT $pids 2>/dev/null
  else kill -KILL $pids 2>/dev/null; fi
  round=$((round + 1))
  sleep 0.1
done
if [ -n "$folder" ]; then rm -rf -- "$folder"; fi
`

/** Longer than the script takes at most. */
const patience = Duration.seconds(8)

/** How long the script may look before what is looked for is ended anyway. */
const lookGrace = Duration.seconds(1)

interface Guard {
  readonly child: Process.ChildProcess
  /** Waits until it has said that it has looked. */
  readonly looked: Effect.Effect<void>
}

const start = (
  watched: Watched,
  input: Stream.Stream<Uint8Array>
): Effect.Effect<Guard, PlatformError.PlatformError, CommandExecutor.CommandExecutor | Path.Path | Scope.Scope> =>
  Effect.gen(function* () {
    const searchPath = yield* Effect.orElseSucceed(Config.string("PATH"), () => "")
    const [ready, looked] = [yield* Deferred.make<void>(), yield* Deferred.make<void>()]
    const header = new TextEncoder().encode(`${watched.mark}\n${watched.folder ?? ""}\n`)
    const command = Command.make("/bin/sh", "-c", script).pipe(
      Command.env({ PATH: `${searchPath}:/usr/bin:/bin` }, { extendEnv: false }),
      Command.workingDirectory("/"),
      Command.stdin(Stream.concat(Stream.make(header), input))
    )
    const child = yield* Process.spawn(command, {
      shutdownTimeout: Duration.zero,
      secrets: [],
      onLine: (line) => {
        if (line === "ready") Deferred.unsafeDone(ready, Effect.void)
        if (line === "looked") Deferred.unsafeDone(looked, Effect.void)
      }
    })
    yield* Effect.raceFirst(Deferred.await(ready), child.exited)
    return { child, looked: Deferred.await(looked) }
  })

const isWindows = Effect.map(Path.Path, (path) => path.sep === "\\")

/** Waits, for a bounded time, until the script has done its work. */
const finished = ({ child }: Guard): Effect.Effect<void> =>
  child.exited.pipe(
    Effect.interruptible,
    Effect.timeoutOption(patience),
    Effect.asVoid,
    Effect.withClock(Process.liveClock)
  )

/**
 * Ends the marked processes now. Where there is no shell, nothing is done, and that is logged.
 */
export const sweep = (watched: Watched): Effect.Effect<void, never, CommandExecutor.CommandExecutor | Path.Path> =>
  Effect.scoped(Effect.flatMap(start(watched, Stream.empty), finished)).pipe(
    Effect.catchAll(() => Effect.logWarning("What the OpenCode server has started may still run: /bin/sh is missing")),
    Effect.unlessEffect(isWindows),
    Effect.asVoid
  )

export interface Watch {
  /**
   * Looks who is there, once, for what is told apart by its parents only: to be done before those are ended. Nothing where
   * there is no guard.
   */
  readonly look: Effect.Effect<void>
}

/**
 * Watches over a server until the scope closes, and then sweeps, even when this process is gone by then. With `guarded`
 * off it sweeps only when the scope closes.
 */
export const watch = (
  watched: Watched,
  guarded: boolean
): Effect.Effect<Watch, never, CommandExecutor.CommandExecutor | Path.Path | Scope.Scope> =>
  Effect.gen(function* () {
    if (yield* isWindows) return blind
    const context = yield* Effect.context<CommandExecutor.CommandExecutor | Path.Path>()
    const sweeping = Effect.as(
      Effect.addFinalizer(() => Effect.provide(sweep(watched), context)),
      blind
    )
    if (!guarded) return yield* sweeping
    const input = yield* Mailbox.make<Uint8Array>()
    const guard = yield* Effect.option(start(watched, Mailbox.toStream(input)))
    if (Option.isNone(guard)) {
      yield* Effect.logWarning("No guard watches over the OpenCode server: /bin/sh is missing")
      return yield* sweeping
    }
    yield* Effect.addFinalizer(() => Effect.zipRight(input.end, finished(guard.value)))
    return {
      look: Effect.zipRight(input.offer(newline), guard.value.looked).pipe(
        Effect.interruptible,
        Effect.timeoutOption(lookGrace),
        Effect.asVoid,
        Effect.withClock(Process.liveClock)
      )
    }
  })

const blind: Watch = { look: Effect.void }

const newline = /*#__PURE__*/ new Uint8Array([10])
