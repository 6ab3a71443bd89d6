/**
 * Where the `opencode` binary is, and how it is run. The order: the `binary` option, `OPENCODE_BINARY`, the
 * `node_modules` of the program's working directory and of every folder above it, `PATH`. The variables are read through
 * the effect `Config`. The project that the agent works on is not searched: its files may come from anybody.
 *
 * On Windows names are completed with `PATHEXT`, and what package managers leave there as `opencode.cmd` and the like is
 * read for the program that it starts. That side is tested on a simulated file system, not on Windows itself.
 */
import * as Command from "@effect/platform/Command"
import * as FileSystem from "@effect/platform/FileSystem"
import * as Path from "@effect/platform/Path"
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as ServerError from "./error.js"

/** A binary, and whether it is a script that only Windows' `cmd.exe` can run. */
export interface Located {
  readonly path: string
  readonly shell: boolean
}

type Found = Effect.Effect<Option.Option<Located>, ServerError.ServerError, FileSystem.FileSystem | Path.Path>

export const locate = (
  binary: string | undefined
): Effect.Effect<Located, ServerError.ServerError, FileSystem.FileSystem | Path.Path> =>
  Effect.gen(function* () {
    const searched: Array<string> = []
    const named = binary ?? Option.getOrUndefined(yield* setting("OPENCODE_BINARY"))
    const found = yield* named === undefined
      ? Effect.flatMap(inProject(searched), (found) =>
          Option.isSome(found) ? Effect.succeed(found) : onPath("opencode", searched)
        )
      : byName(named, searched)
    return yield* Option.match(found, {
      onNone: () => Effect.fail(ServerError.make({ _tag: "BinaryNotFound", searched })),
      onSome: Effect.succeed
    })
  })

/** Like {@link locate}, for callers that start the file itself. */
export const find = (
  binary: string | undefined
): Effect.Effect<string, ServerError.ServerError, FileSystem.FileSystem | Path.Path> =>
  Effect.flatMap(locate(binary), ({ path, shell }) =>
    shell ? Effect.fail(notExecutable(path, "it is a script for cmd.exe")) : Effect.succeed(path)
  )

/** What starts a binary with arguments. Through `cmd.exe` an argument cannot hold a line break. */
export const command = ({ path, shell }: Located, args: ReadonlyArray<string>): Command.Command =>
  shell
    ? Command.make(carets(path), ...args.map(batchArgument)).pipe(Command.runInShell(true))
    : Command.make(path, ...args)

/**
 * An argument for a batch file, by the rules of cross-spawn: quoted as C programs read it, then a caret before whatever
 * means something to `cmd.exe`, twice, since it reads the line again where the batch file hands its arguments on.
 */
export const batchArgument = (text: string): string =>
  carets(carets(`"${text.replace(/(\\*)"/g, '$1$1\\"').replace(/\\+$/, "$&$&")}"`))

const carets = (text: string): string => text.replace(/[()[\]%!^"`<>&|;, *?]/g, "^$&")

const notExecutable = (binary: string, detail: string): ServerError.ServerError =>
  ServerError.make({ _tag: "NotExecutable", binary, detail })

/** What the user named: a bare name is looked up on `PATH`, everything else is a path and must be what it says. */
const byName = (name: string, searched: Array<string>): Found =>
  Effect.gen(function* () {
    const path = yield* Path.Path
    if (!name.includes("/") && !name.includes(path.sep)) {
      return yield* onPath(name, searched)
    }
    const file = path.resolve(name)
    for (const candidate of yield* completed(file)) {
      searched.push(candidate)
      switch (yield* look(candidate)) {
        case "missing":
          continue
        case "executable":
          return yield* runnable(candidate)
        case "directory":
          return yield* notExecutable(candidate, "it is a directory")
        case "file":
          return yield* notExecutable(candidate, "it has no execute permission")
      }
    }
    return Option.none()
  })

/** On Windows the names that a name stands for, by `PATHEXT`; one without an extension stands for itself only at last. */
const completed = (name: string): Effect.Effect<ReadonlyArray<string>, ServerError.ServerError, Path.Path> =>
  Effect.gen(function* () {
    const path = yield* Path.Path
    if (path.sep !== "\\") return [name]
    const value = Option.getOrElse(yield* setting("PATHEXT"), () => ".EXE;.CMD;.BAT;.COM")
    const extended = value
      .split(";")
      .filter((extension) => extension !== "")
      .map((extension) => name + extension.toLowerCase())
    return path.extname(name) === "" ? [...extended, name] : [name, ...extended]
  })

/** The file itself, or on Windows the program behind a shim. */
const runnable = (file: string): Found =>
  Effect.gen(function* () {
    const path = yield* Path.Path
    const extension = path.extname(file).toLowerCase()
    if (path.sep !== "\\" || extension === ".exe" || extension === ".com") {
      return Option.some({ path: file, shell: false })
    }
    const target = shimTarget(yield* readSmall(file))
    if (target !== undefined) {
      const program = path.resolve(path.dirname(file), target)
      return (yield* look(program)) === "executable"
        ? Option.some({ path: program, shell: false })
        : yield* notExecutable(file, `it starts ${program}, which is not there`)
    }
    return extension === ".cmd" || extension === ".bat"
      ? Option.some({ path: file, shell: true })
      : yield* notExecutable(file, "Windows runs only .exe, .com, .cmd and .bat files")
  })

/**
 * The program that a shim of npm, pnpm or yarn starts with all its arguments and nothing else, relative to the shim. One
 * that starts an interpreter with a script has none.
 */
export const shimTarget = (text: string): string | undefined =>
  shims.map((shim) => shim.exec(text)?.[1]).find((target) => target !== undefined)

const shims = [
  // "%dp0%\node_modules\opencode-ai\bin\opencode.exe"   %*
  /^[ \t]*@?"(?:%~dp0|%dp0%)[\\/]*([^"%]+\.(?:exe|com))"[ \t]+%\*[ \t]*$/im,
  // exec "$basedir/node_modules/opencode-ai/bin/opencode.exe"   "$@"
  /^[ \t]*exec[ \t]+"\$basedir\/([^"$]+\.(?:exe|com))"[ \t]+"\$@"[ \t]*$/im,
  // & "$basedir/node_modules/opencode-ai/bin/opencode.exe"   $args
  /&[ \t]+"\$basedir\/([^"$]+\.(?:exe|com))"[ \t]+\$args[ \t]*$/im
]

/** npm's link, the file behind it (which needs no shim on Windows), then the package of the platform. */
const inProject = (searched: Array<string>): Found =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const path = yield* Path.Path
    const windows = path.sep === "\\"
    let folder = path.resolve(".")
    while (true) {
      const modules = path.join(folder, "node_modules")
      if (yield* Effect.orElseSucceed(fs.exists(modules), () => false)) {
        const installed = yield* Effect.orElseSucceed(fs.readDirectory(modules), (): Array<string> => [])
        const candidates = [
          ...(windows ? [] : [path.join(modules, ".bin", "opencode")]),
          path.join(modules, "opencode-ai", "bin", "opencode.exe"),
          ...installed
            .filter((name) => platformPackage.test(name))
            .sort((a, b) => a.length - b.length)
            .map((name) => path.join(modules, name, "bin", windows ? "opencode.exe" : "opencode")),
          ...(windows ? [path.join(modules, ".bin", "opencode.cmd")] : [])
        ]
        searched.push(path.join(modules, ".bin", "opencode"))
        for (const candidate of candidates) {
          if ((yield* look(candidate)) === "executable" && !(yield* isPlaceholder(candidate))) {
            return yield* runnable(candidate)
          }
        }
      }
      const parent = path.dirname(folder)
      if (parent === folder) return Option.none()
      folder = parent
    }
  })

/** npm installs only those that fit the machine; the shortest name is the one without a special C library or CPU. */
const platformPackage = /^opencode-(linux|darwin|windows)-(x64|arm64)(-baseline)?(-musl)?$/

const onPath = (name: string, searched: Array<string>): Found =>
  Effect.gen(function* () {
    const path = yield* Path.Path
    const windows = path.sep === "\\"
    const value = Option.getOrElse(yield* setting("PATH"), () => "")
    const names = yield* completed(name)
    for (const entry of value.split(windows ? ";" : ":")) {
      const folder = windows ? entry.replace(/^"(.*)"$/, "$1") : entry
      if (folder === "") continue
      for (const name of names) {
        const file = path.join(folder, name)
        searched.push(file)
        if ((yield* look(file)) === "executable") return yield* runnable(file)
      }
    }
    return Option.none()
  })

const setting = (name: string) =>
  Config.string(name).pipe(
    Config.option,
    Effect.map(Option.filter((value) => value !== "")),
    Effect.mapError((error) => ServerError.make({ _tag: "InvalidOptions", option: name, detail: String(error) }))
  )

type Kind = "missing" | "directory" | "file" | "executable"

const look = (file: string): Effect.Effect<Kind, never, FileSystem.FileSystem | Path.Path> =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const path = yield* Path.Path
    const info = yield* fs.stat(file)
    if (info.type === "Directory") return "directory"
    return path.sep === "\\" || (info.mode & 0o111) !== 0 ? "executable" : "file"
  }).pipe(Effect.orElseSucceed((): Kind => "missing"))

/** Where npm did not run opencode-ai's postinstall, its binary is a few lines of shell that say so. */
const isPlaceholder = (file: string): Effect.Effect<boolean, never, FileSystem.FileSystem> =>
  Effect.map(readSmall(file), (text) => text.includes("postinstall script was not run"))

/** The text of a file that is no longer than scripts are, else nothing. */
const readSmall = (file: string): Effect.Effect<string, never, FileSystem.FileSystem> =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const info = yield* fs.stat(file)
    return info.size > 8192n ? "" : yield* fs.readFileString(file)
  }).pipe(Effect.orElseSucceed(() => ""))
