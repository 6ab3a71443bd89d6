/** Bundles of programs that use the installed package, and what is in them. */
import * as Effect from "effect/Effect"
import * as esbuild from "esbuild"

export interface Bundle {
  readonly bytes: number
  /** Every file that was read, with the bytes that it has in the bundle. */
  readonly files: ReadonlyMap<string, number>
  /** What the bundle still imports. */
  readonly imports: ReadonlyArray<string>
}

/** Bundles and minifies a program. Modules of Node are left as imports. */
export const bundle = (app: string, program: string, platform: "browser" | "neutral" | "node"): Effect.Effect<Bundle> =>
  Effect.promise(async () => {
    const { metafile } = await esbuild.build({
      absWorkingDir: app,
      stdin: { contents: program, resolveDir: app, loader: "ts" },
      bundle: true,
      minify: true,
      treeShaking: true,
      format: "esm",
      platform,
      mainFields: ["module", "main"],
      conditions: ["import"],
      external: ["node:*"],
      write: false,
      metafile: true,
      logLevel: "silent"
    })
    const files = new Map(Object.keys(metafile.inputs).map((file) => [file, 0]))
    let bytes = 0
    const imports: Array<string> = []
    for (const output of Object.values(metafile.outputs)) {
      bytes += output.bytes
      imports.push(...output.imports.map(({ path }) => path))
      for (const [file, { bytesInOutput }] of Object.entries(output.inputs)) files.set(file, bytesInOutput)
    }
    return { bytes, files, imports }
  })

/** The files of the package that have bytes in a bundle, by their path below `dist`. */
export const ownFiles = ({ files }: Bundle): ReadonlyMap<string, number> =>
  new Map(
    [...files].flatMap(([file, bytes]) => {
      const [, path] = file.split("node_modules/opencode-effect/dist/")
      return path === undefined || bytes === 0 ? [] : [[path, bytes] as const]
    })
  )

/** A program that gets a session from a running server, with the operation of the contract. */
export const oneOperation = (from: "opencode-effect" | "opencode-effect/Operations/Session"): string => `
  import * as Client from "opencode-effect/Client"
  import ${from === "opencode-effect" ? "{ Session }" : "* as Session"} from "${from}"
  import * as Effect from "effect/Effect"
  export const program = Session.get({ sessionID: "ses_1" }).pipe(Effect.provide(Client.layer()))
`

/** The same program with the operation written by hand, in the words of the contract. */
export const sameByHand = `
  import * as Client from "opencode-effect/Client"
  import { BadRequestError, ConfigInvalidError, ConfigJsonError, HttpApiBadRequest, InvalidRequestError, NotFoundError, UnknownError } from "opencode-effect/Schema/Error"
  import { SessionID } from "opencode-effect/Schema/Ids"
  import { Session } from "opencode-effect/Schema/Session"
  import * as Effect from "effect/Effect"
  import * as Schema from "effect/Schema"
  const get = Client.operation({
    id: "session.get",
    method: "GET",
    path: "/session/{sessionID}",
    input: Schema.suspend(() => Schema.Struct({
      sessionID: SessionID,
      directory: Schema.optional(Schema.String),
      workspace: Schema.optional(Schema.String)
    })),
    query: ["directory", "workspace"],
    success: Session,
    errors: () => ({
      400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
      404: NotFoundError,
      500: UnknownError
    })
  })
  export const program = get({ sessionID: "ses_1" }).pipe(Effect.provide(Client.layer()))
`
