/** Turns that survive what goes wrong between them and the real server, or end with the reason. */
import * as HttpClient from "@effect/platform/HttpClient"
import * as HttpClientError from "@effect/platform/HttpClientError"
import { assert, describe, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { Client, Events, Message, OpenCode, Server, Session, Turn } from "../src/index.js"
import * as FaultProxy from "../src/testing/FaultProxy.js"
import * as NodeTestOpenCode from "../src/testing/NodeTestOpenCode.js"
import * as Sandbox from "../src/testing/Sandbox.js"
import * as TestOpenCode from "../src/testing/TestOpenCode.js"
import * as Faults from "./support/eventFaults.js"
import { until } from "./support/processes.js"
import * as TurnFaults from "./support/turnFaults.js"

/** A turn behind the proxy, with these rules. */
const behind = <A, E, R>(rules: ReadonlyArray<FaultProxy.Rule>, turn: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const { proxy, client } = yield* Faults.proxied
    yield* proxy.rules(rules)
    return yield* Effect.provideService(turn, Client.Client, client)
  }).pipe(Effect.scoped)

const isIdle = ({ data }: FaultProxy.Event) => data.includes('"session.idle"') || data.includes('"type":"idle"')

layer(NodeTestOpenCode.layer({ script: TurnFaults.script, config: { snapshot: false } }), {
  excludeTestServices: true,
  timeout: "90 seconds"
})("a turn", (it) => {
  it.effect(
    "gives the same result wherever its event stream is cut",
    () =>
      Effect.gen(function* () {
        // Every event in turn: npm run test:soak.
        assert.isAbove(yield* TurnFaults.cuts((n) => n % 13 === 4), 2)
      }),
    120_000
  )

  it.effect("ends though no event says so, and tells all that it missed", () =>
    Effect.gen(function* () {
      const events = yield* behind(
        [{ path: "/event", faults: [FaultProxy.drop((event) => isIdle(event) || event.data.includes("part"))] }],
        Effect.map(Stream.runCollect(Turn.stream({ prompt: "#hello" })), (events) => [...events])
      )
      assert.deepStrictEqual(TurnFaults.told(events), [{ deltas: "Hello, world.", end: "Hello, world." }])
      assert.strictEqual(events.at(-1)?._tag, "Finished")
    })
  )

  it.effect("does not end by an idle event that comes too early, or twice", () =>
    Effect.gen(function* () {
      const { id: sessionID } = yield* Session.create()
      const early = `data: {"id":"evt_early","type":"session.idle","properties":{"sessionID":"${sessionID}"}}\n\n`
      const result = yield* behind(
        [
          {
            path: "/event",
            faults: [1, 3, 5, 8, 13, 21].map((afterEvents) => FaultProxy.inject({ afterEvents, text: early + early }))
          }
        ],
        Turn.run({ prompt: "#turn", sessionID })
      )
      assert.strictEqual(result.text, "All done, all of it.")
      yield* TurnFaults.equalsMessages(result)
    })
  )

  describe("whose prompt", () => {
    const prompt = /prompt_async$/

    it.effect("arrived while its answer was lost goes on", () =>
      Effect.gen(function* () {
        const result = yield* behind(
          [{ path: prompt, faults: [FaultProxy.cutAfter({ bytes: 0 }, "RST")] }],
          Turn.run({ prompt: "#hello" })
        )
        assert.strictEqual(result.text, "Hello, world.")
        yield* TurnFaults.equalsMessages(result)
      })
    )

    it.effect("did not arrive fails with what happened", () =>
      Effect.gen(function* () {
        const error = yield* behind(
          [{ path: prompt, faults: [FaultProxy.refuse("RST")] }],
          Effect.flip(Turn.run({ prompt: "#hello" }))
        )
        assert.deepInclude(error, {
          _tag: "TransportError",
          reason: "ConnectionReset",
          operation: "session.prompt_async"
        })
      })
    )

    it.effect("was refused fails with the answer", () =>
      Effect.gen(function* () {
        for (const status of [400, 500]) {
          const error = yield* behind(
            [
              {
                path: prompt,
                faults: [FaultProxy.status(status, '{"name":"X","data":{"message":"The test says so"}}')]
              }
            ],
            Effect.flip(Turn.run({ prompt: "#hello" }))
          )
          assert.deepInclude(error, { _tag: "HttpError", status })
        }
      })
    )
  })

  it.scoped("is one of twenty at once, over one connection", () =>
    Effect.gen(function* () {
      const events = yield* Events.make()
      const results = yield* Effect.all(
        Array.from({ length: 20 }, () => Turn.run({ prompt: "#hello", events })),
        { concurrency: "unbounded" }
      )
      assert.strictEqual(new Set(results.map(({ sessionID }) => sessionID)).size, 20)
      for (const { text } of results) assert.strictEqual(text, "Hello, world.")
      yield* Effect.forEach(results, TurnFaults.equalsMessages)
    })
  )

  it.effect("survives looks that fail for a while", () =>
    Effect.gen(function* () {
      const result = yield* behind(
        [
          {
            method: "GET",
            path: /\/message$|\/status$/,
            occurrence: (n) => n <= 5,
            faults: [FaultProxy.status(503)]
          }
        ],
        Turn.run({ prompt: "#hello" })
      )
      assert.strictEqual(result.text, "Hello, world.")
    })
  )

  it.effect("is longer than its client waits for any answer", () =>
    Effect.gen(function* () {
      const server = yield* Server.Server
      const client = yield* Client.make({
        baseUrl: server.url,
        username: server.username,
        password: Option.getOrUndefined(server.password),
        transformClient: HttpClient.transform((response, request) =>
          Effect.timeoutFail(response, {
            duration: "1 seconds",
            onTimeout: () => new HttpClientError.RequestError({ request, reason: "Transport", description: "too late" })
          })
        )
      })
      const run = <A, E>(turn: Effect.Effect<A, E, Client.Client>) => Effect.provideService(turn, Client.Client, client)
      const { toolCalls, sessionID } = yield* run(Turn.shell({ command: "sleep 2; echo late" }))
      assert.deepStrictEqual(
        toolCalls.map(({ status, output }) => [status, output?.trim()]),
        [["completed", "late"]]
      )
      assert.deepStrictEqual(Object.keys(yield* Session.status()).includes(sessionID), false)
    })
  )

  it.effect(
    "leaves nothing busy and no process when it is interrupted, at any moment",
    () => TurnFaults.interruptions(4),
    120_000
  )
})

layer(NodeTestOpenCode.layerPlatform, { excludeTestServices: true })("a turn whose server is killed", (it) => {
  it.scoped(
    "vanishes when the server has been started anew, and fails when it has not",
    () =>
      Effect.gen(function* () {
        for (const restart of [Schedule.recurs(1), undefined]) {
          const options = yield* TestOpenCode.serverOptions()
          const { client, server } = yield* OpenCode.make({ ...options, ...(restart === undefined ? {} : { restart }) })
          const on = Effect.provideService(Client.Client, client)
          const { id: sessionID } = yield* on(Session.create())
          const turn = yield* Effect.fork(on(Effect.flip(Turn.run({ prompt: "#shell", sessionID }))))
          yield* until("a tool that runs", on(Session.messages({ sessionID })), (messages) =>
            Message.toolCalls(messages).some(({ status }) => status === "running")
          )
          process.kill(server.pid, "SIGKILL")
          const error = yield* Fiber.join(turn)
          if (restart === undefined) assert.deepInclude(error, { _tag: "TransportError", reason: "ServerExited" })
          else {
            assert(error._tag === "TurnError")
            assert.strictEqual(error.reason._tag, "Vanished")
            assert.deepStrictEqual(
              Message.toolCalls(error.produced.parts).map(({ name }) => name),
              ["bash"]
            )
          }
        }
      }).pipe(Effect.provide(Layer.merge(NodeTestOpenCode.layerModel(TurnFaults.script), Sandbox.layer()))),
    120_000
  )
})
