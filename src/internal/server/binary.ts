/**
 * Where the `opencode` binary is. The order: the `binary` option, `OPENCODE_BINARY`, the `node_modules` of the
 * program's working directory and of every folder above it, `PATH`. Both variables are read through the effect `Config`.
 * The project that the agent works on is not searched: its files may come from anybody.
 */
import * as FileSystem from "@effect/platform/FileSystem"
import * as Path from "@effect/platform/Path"
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as ServerError from "./error.js"

type Found = Effect.Effect<Option.Option<string>, ServerError.ServerError, FileSystem.FileSystem | Path.Path>

export const find = (
  binary: string | undefined
): Effect.Effect<string, ServerError.ServerError, FileSystem.FileSystem | Path.Path> =>
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

/** What the user named: a bare name is looked up on `PATH`, everything else is a path and must be what it says. */
const byName = (name: string, searched: Array<string>): Found =>
  Effect.gen(function* () {
    const path = yield* Path.Path
    if (!name.includes("/") && !name.includes(path.sep)) {
      return yield* onPath(name, searched)
    }
    const file = path.resolve(name)
    searched.push(file)
    switch (yield* look(file)) {
      case "missing":
        return Option.none()
      case "executable":
        return Option.some(file)
      case "directory":
        return yield* ServerError.make({ _tag: "NotExecutable", binary: file, detail: "it is a directory" })
      case "file":
        return yield* ServerError.make({ _tag: "NotExecutable", binary: file, detail: "it has no execute permission" })
    }
  })

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
            .map((name) => path.join(modules, name, "bin", windows ? "opencode.exe" : "opencode"))
        ]
        searched.push(path.join(modules, ".bin", "opencode"))
        for (const candidate of candidates) {
          if ((yield* look(candidate)) === "executable" && !(yield* isPlaceholder(candidate))) {
            return Option.some(candidate)
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
    for (const folder of value.split(windows ? ";" : ":")) {
      if (folder === "") continue
      const file = path.join(folder, windows && !name.endsWith(".exe") ? `${name}.exe` : name)
      searched.push(file)
      if ((yield* look(file)) === "executable") return Option.some(file)
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
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const info = yield* fs.stat(file)
    if (info.size > 4096n) return false
    return (yield* fs.readFileString(file)).includes("postinstall script was not run")
  }).pipe(Effect.orElseSucceed(() => false))
