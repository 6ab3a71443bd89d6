/**
 * Stand-ins for the `opencode` binary, for what the real one does not do on demand: a file with a shebang line in a
 * temporary folder that goes with the scope.
 */
import * as FileSystem from "@effect/platform/FileSystem"
import * as Path from "@effect/platform/Path"
import * as Effect from "effect/Effect"

/** Writes a file that can be run (unless the mode says otherwise) and gives its path. */
export const fakeBinary = (content: string, mode = 0o755) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const path = yield* Path.Path
    const folder = yield* fs.makeTempDirectoryScoped({ prefix: "opencode-effect-fake-" })
    const file = path.join(folder, "opencode")
    yield* fs.writeFileString(file, content)
    // Whatever the folders above say of the files in them.
    yield* fs.writeFileString(path.join(folder, "package.json"), '{"type":"commonjs"}')
    yield* fs.chmod(file, mode)
    return file
  })

export const shell = (script: string) => fakeBinary(`#!/bin/sh\n${script}\n`)

/** A server that answers what makes ours ready; `setup` runs first and may change `options`. */
export const node = (setup: string) =>
  fakeBinary(`#!${process.execPath}
const http = require("node:http")
const options = { routes: {}, auth: true }
${setup}
const wanted = "Basic " + Buffer.from(process.env.OPENCODE_SERVER_USERNAME + ":" + process.env.OPENCODE_SERVER_PASSWORD).toString("base64")
const server = http.createServer((request, response) => {
  if (options.auth && request.headers.authorization !== wanted) return response.writeHead(401).end()
  const route = options.routes[request.url]
  if (route) return route(response)
  response.end(request.url === "/global/health" ? '{"healthy":true,"version":"1.18.0-fake"}' : "{}")
})
server.listen(0, "127.0.0.1", () => console.log("opencode server listening on http://127.0.0.1:" + server.address().port))
`)
