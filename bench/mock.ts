/**
 * What a test costs that has a mock client of its own, beside the same test with a client written by hand and with none:
 * `npx tsx bench/mock.ts`.
 */
import { pathToFileURL } from "node:url"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Client from "../src/Client.js"
import * as Session from "../src/Operations/Session.js"
import type { Session as SessionInfo } from "../src/Schema/Session.js"
import * as MockClient from "../src/testing/MockClient.js"
import { inTurns, median, medianRatio, type Row, table } from "./measure.js"

const session: SessionInfo = MockClient.fill(Session.get, { title: "x" })

/** What is tested: three calls, and a decision between them. */
const program = Effect.gen(function* () {
  const { id } = yield* Session.create({ title: "x" })
  const found = yield* Session.get({ sessionID: id })
  return found.title === "x" ? yield* Session.delete({ sessionID: id }) : false
})

const mocked = Effect.suspend(() =>
  Effect.provide(
    Effect.zipLeft(program, MockClient.exhaustive),
    MockClient.layer(
      MockClient.on(Session.create, ({ title }) => Effect.succeed(MockClient.fill(Session.create, { title }))),
      MockClient.on(Session.get, Effect.succeed(session)),
      MockClient.on(Session.delete, Effect.succeed(true))
    )
  )
)

/** A client that checks nothing and forgets everything. */
const byHand = Effect.suspend(() =>
  Effect.provide(
    program,
    Layer.effect(
      Client.Client,
      Effect.map(Client.Client, (client) => ({
        ...client,
        // What it answers with is for no compiler to check: that is what such a client costs instead.
        execute: ({ id }: { readonly id: string }) => Effect.succeed(id === "session.delete" ? true : session) as never
      }))
    )
  )
)

/** The same decision without a client. */
const plain = Effect.suspend(() =>
  Effect.gen(function* () {
    const { id } = yield* Effect.succeed(session)
    const found = yield* Effect.succeed({ ...session, id })
    return found.title === "x" ? yield* Effect.succeed(true) : false
  })
)

/** Milliseconds of processor time for one of many runs: nothing is waited for, and others may use the machine meanwhile. */
const time = <E>(times: number, effect: Effect.Effect<unknown, E>): Effect.Effect<number, E> =>
  Effect.suspend(() => {
    const before = process.cpuUsage()
    return Effect.map(Effect.repeatN(effect, times - 1), () => {
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000 / times
    })
  })

const goal = 1

/** What a test with a mock client costs beyond the test itself. */
export const mock: Effect.Effect<ReadonlyArray<Row>, unknown> = Effect.gen(function* () {
  const base = yield* Effect.provide(Client.Client, MockClient.layer())
  const hand = Effect.provideService(byHand, Client.Client, base)
  const samples = yield* inTurns<"mocked" | "hand" | "plain", number, unknown, never>(15, {
    mocked: time(300, mocked),
    hand: time(300, hand),
    plain: time(3000, plain)
  })
  const row = (against: string, peer: ReadonlyArray<number>): Row => ({
    name: "a test of three calls, a MockClient of its own",
    unit: "ms",
    ours: median(samples.mocked),
    against,
    peer: median(peer),
    ratio: medianRatio(samples.mocked, peer)
  })
  const beyond = median(samples.mocked.map((value, index) => value - (samples.plain[index] ?? Number.NaN)))
  return [
    row("a client by hand, unchecked", samples.hand),
    row("no client", samples.plain),
    {
      name: "what the MockClient adds to that test",
      unit: "ms",
      ours: beyond,
      against: "what it may add",
      peer: goal,
      ratio: beyond / goal,
      goal: 1
    }
  ]
})

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  NodeRuntime.runMain(Effect.flatMap(mock, (rows) => Console.log(table(rows))))
}
