/**
 * What the operations suite runs against: the real server of the test kit, with stand-ins for what it would
 * look for on the machine or in the network.
 */
import * as FileSystem from "@effect/platform/FileSystem"
import * as Path from "@effect/platform/Path"
import type * as Socket from "@effect/platform/Socket"
import * as NodeSocket from "@effect/platform-node/NodeSocket"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as OpenCode from "opencode-effect/OpenCode"
import * as NodeTestOpenCode from "../../src/testing/NodeTestOpenCode.js"
import * as Sandbox from "../../src/testing/Sandbox.js"
import * as TestOpenCode from "../../src/testing/TestOpenCode.js"
import { script } from "./script.js"
import * as ShareSite from "./shareSite.js"

/** Stands in for ripgrep, which the server would download: it finds `alpha` in `src/a.ts`, whatever is asked. */
const ripgrep = `#!/bin/sh
printf '%s\\n' \\
  '{"type":"begin","data":{"path":{"text":"src/a.ts"}}}' \\
  '{"type":"match","data":{"path":{"text":"src/a.ts"},"lines":{"text":"export const alpha = 1\\n"},"line_number":1,"absolute_offset":0,"submatches":[{"match":{"text":"alpha"},"start":13,"end":18}]}}' \\
  '{"type":"end","data":{"path":{"text":"src/a.ts"}}}'
`

/**
 * Stands in for the programs that open a browser, so that none opens, and for the package managers that the server asks
 * how it was installed, so that nothing on the machine is upgraded.
 */
const absent = "#!/bin/sh\nexit 1\n"
const absentPrograms = ["xdg-open", "open", "npm", "pnpm", "yarn", "bun", "brew", "scoop", "choco"]

/** A plugin with the two ways to sign in to the scripted provider; the code that works is "good". */
const plugin = `export const ScriptedAuth = async () => ({
  auth: {
    provider: "scripted",
    methods: [
      {
        type: "oauth",
        label: "Scripted code",
        prompts: [{ type: "text", key: "tenant", message: "Tenant" }],
        authorize: async (inputs) => ({
          url: "http://127.0.0.1:1/authorize?tenant=" + inputs.tenant,
          instructions: "Paste the code",
          method: "code",
          callback: async (code) => (code === "good" ? { type: "success", key: "key" } : { type: "failed" })
        })
      },
      { type: "api", label: "Scripted key" }
    ]
  }
})
`

/** The sandbox's server, with the stand-ins and with the features that are off unless asked for. */
const server = (env: Readonly<Record<string, string>>) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const path = yield* Path.Path
    const { env: own, root } = yield* Sandbox.Sandbox
    const bin = path.join(root, "bin")
    yield* fs.makeDirectory(bin)
    yield* fs.writeFileString(path.join(bin, "rg"), ripgrep, { mode: 0o755 })
    for (const name of absentPrograms) yield* fs.writeFileString(path.join(bin, name), absent, { mode: 0o755 })
    yield* fs.writeFileString(path.join(root, "plugin.mjs"), plugin)
    const options = yield* TestOpenCode.serverOptions({
      env: {
        OPENCODE_DISABLE_SHARE: "false",
        PATH: `${bin}:${own.PATH}`,
        OPENCODE_EXPERIMENTAL_WORKSPACES: "true",
        OPENCODE_EXPERIMENTAL_BACKGROUND_SUBAGENTS: "true",
        ...env
        // The server installs packages for plugins; from here it finds no registry, and does without.
      }
    })
    const config = {
      ...options.config,
      plugin: [`file://${root}/plugin.mjs`],
      enterprise: { url: yield* ShareSite.start }
    }
    return OpenCode.layer({ ...options, config })
  })

const files = { "README.md": "# hello\n", "src/a.ts": "export const alpha = 1\n", "bytes.dat": "\u0000\u0001\u0002" }

/** A server for one file of tests. */
const serverWith = (
  env: Readonly<Record<string, string>>
): Layer.Layer<TestOpenCode.TestOpenCode | NodeTestOpenCode.Platform | Socket.WebSocketConstructor, unknown> =>
  Layer.unwrapScoped(server(env)).pipe(
    Layer.provideMerge(Layer.merge(NodeTestOpenCode.layerModel(script), Sandbox.layer({ files }))),
    Layer.provideMerge(NodeTestOpenCode.layerPlatform),
    Layer.provideMerge(NodeSocket.layerWebSocketConstructor)
  )

export const layer = serverWith({})

/** A server that knows the providers and models of its own catalogue too. */
export const layerWithCatalogue = serverWith({ OPENCODE_MODELS_PATH: "" })
