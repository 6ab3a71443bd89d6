/**
 * A program that uses the SDK, for tests that end it in every way a program can end. Its argument is a `Plan` as JSON;
 * once the server runs it prints a `Report` as a line of JSON, and "closed" after its scope has closed.
 */
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Client from "../../src/Client.js"
import * as OpenCode from "../../src/OpenCode.js"
import * as Session from "../../src/Operations/Session.js"
import * as NodeTestOpenCode from "../../src/testing/NodeTestOpenCode.js"
import * as Busy from "./busy.js"

export const Plan = Schema.parseJson(
  Schema.Struct({
    /** The stand-in to run in place of the real binary. */
    binary: Schema.optional(Schema.String),
    /** Without it the options of the server are the default ones. */
    isolated: Schema.Boolean,
    /** Whether the server starts everything that may outlive it. */
    busy: Schema.Boolean,
    /** What the program does then: wait for a signal, end itself, or hold up its own event loop. */
    ending: Schema.Literal("wait", "exit", "throw", "block")
  })
)

export const Report = Schema.parseJson(
  Schema.Struct({
    url: Schema.String,
    pid: Schema.Number,
    /** A session that the server has made; none of a stand-in. */
    session: Schema.String,
    busy: Schema.NullOr(Busy.Busy)
  })
)

/** Done when the line is out: `process.exit` would take it along. */
const print = (line: string) =>
  Effect.async<void>((resume) => {
    process.stdout.write(`${line}\n`, () => resume(Effect.void))
  })

const endings = {
  wait: Effect.never,
  exit: Effect.sync(() => process.exit(3)),
  throw: Effect.zipRight(
    Effect.sync(() =>
      setImmediate(() => {
        throw new Error("nobody catches this")
      })
    ),
    Effect.never
  ),
  block: Effect.sync(() => {
    while (true) {}
  })
}

const program = Effect.gen(function* () {
  const plan = yield* Schema.decodeUnknown(Plan)(process.argv[2])
  yield* Effect.addFinalizer(() => print("closed"))
  const { client, server } = yield* OpenCode.make({
    ...(plan.isolated ? { isolated: true, directory: process.env.PWD, shutdownTimeout: "1 second" } : {}),
    ...(plan.busy ? { config: Busy.config } : {}),
    binary: plan.binary
  })
  const { busy, session } = yield* Effect.all({
    busy: plan.busy ? Busy.start(process.env.PWD ?? "") : Effect.succeed(null),
    session: plan.binary === undefined ? Effect.map(Session.create(), ({ id }) => id) : Effect.succeed("")
  }).pipe(Effect.provideService(Client.Client, client))
  yield* print(yield* Schema.encode(Report)({ url: server.url, pid: server.pid, session, busy }))
  yield* endings[plan.ending]
})

if (process.argv[1] === import.meta.filename) {
  NodeRuntime.runMain(Effect.scoped(program).pipe(Effect.provide(NodeTestOpenCode.layerPlatform)))
}
