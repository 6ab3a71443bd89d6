/**
 * The temporary folder of a server, removed with the scope. The runtime that the binary is built with unpacks native
 * libraries, 6 MB and more, under a new name at every start, and leaves them: in here they go with the server.
 */
import * as FileSystem from "@effect/platform/FileSystem"
import * as Path from "@effect/platform/Path"
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import * as ServerError from "./error.js"

/** Where that runtime unpacks libraries; tool shells keep their TMPDIR. */
const unpackedIn = "BUN_TMPDIR"

/** What is in it. */
export interface Folder {
  readonly root: string
  /** For temporary files, the libraries among them. */
  readonly temporary: string
  /** The variables that a process gets for its libraries to be in there. */
  readonly env: { readonly [name: string]: string }
}

/** The guard removes it too, and may have been first. */
export const make: Effect.Effect<Folder, ServerError.ServerError, FileSystem.FileSystem | Path.Path | Scope.Scope> =
  /*#__PURE__*/ Effect.suspend(() =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const path = yield* Path.Path
      // Somebody who has set it may have had to: from some systems' TMPDIR no library can be loaded.
      const directory = yield* Effect.orElseSucceed(Config.string(unpackedIn), () => "")
      const root = yield* Effect.acquireRelease(
        Effect.flatMap(
          fs.makeTempDirectory({ prefix: "opencode-effect-", ...(directory !== "" && { directory }) }),
          fs.realPath
        ),
        (folder) =>
          Effect.catchAll(fs.remove(folder, { recursive: true, force: true }), (error) =>
            Effect.logWarning(`${folder} could not be removed: ${error.message}`)
          )
      )
      const temporary = path.join(root, "tmp")
      yield* fs.makeDirectory(temporary)
      return { root, temporary, env: { [unpackedIn]: temporary } }
    }).pipe(
      Effect.mapError((error) =>
        ServerError.invalidOption("TMPDIR", `no temporary folder can be made in it: ${error.message}`)
      )
    )
  )
