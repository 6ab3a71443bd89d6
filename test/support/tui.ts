/**
 * A program that opens the terminal UI, for `Tui.test.ts` to run in a terminal. Its first argument is a file to which it
 * writes what it sees, its second the options as JSON; with `url` among them it attaches.
 */
import { appendFileSync } from "node:fs"
import * as NodeContext from "@effect/platform-node/NodeContext"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Tui from "../../src/Tui.js"

const [file = "", json = "{}"] = process.argv.slice(2)
const { password, url, ...options } = JSON.parse(json)
const say = (line: string) => Effect.sync(() => appendFileSync(file, `${line}\n`))

Effect.gen(function* () {
  const tui = yield* url === undefined
    ? Tui.open(options)
    : Tui.attach({ url, password: Redacted.make(password) }, options)
  yield* say(`open ${tui.pid}`)
  yield* Effect.addFinalizer(() => say("closing"))
  const exit = yield* tui.awaitExit
  yield* say(`exit ${exit.code} ${exit.signal}`)
}).pipe(
  Effect.catchAll((error) => say(`error ${error}`)),
  Effect.scoped,
  Effect.zipRight(say("closed")),
  Effect.onInterrupt(() => say("closed")),
  Effect.provide(NodeContext.layer),
  NodeRuntime.runMain
)
