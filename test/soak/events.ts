/** Event streams for as long as a service runs: many faults, and ten thousand connections that are cut. */
import { assert, layer, vi } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as NodeTestOpenCode from "../../src/testing/NodeTestOpenCode.js"
import * as Endurance from "../support/endurance.js"
import * as Faults from "../support/eventFaults.js"

// 200 runs took twenty minutes on a machine that was busy.
vi.setConfig({ testTimeout: 2_400_000 })

layer(NodeTestOpenCode.layer({ script: Faults.script }), { excludeTestServices: true, timeout: "60 seconds" })(
  "events",
  (it) => {
    it.scoped("200 runs of faults: no lie", () =>
      Effect.gen(function* () {
        const { seed } = yield* Endurance.seed
        assert.deepStrictEqual(yield* Faults.truthful(200, seed), [])
      })
    )
    it.scoped("100 runs of faults: durable events, exactly those that the server keeps", () =>
      Effect.flatMap(Endurance.seed, ({ seed }) => Faults.exact(100, seed))
    )
    it.scoped("50 runs of faults: the state of a fresh read", () =>
      Effect.flatMap(Endurance.seed, ({ seed }) => Faults.consistent(50, seed))
    )
  }
)

layer(NodeTestOpenCode.layerPlatform, { excludeTestServices: true })("many connections", (it) => {
  it.scoped("10 000 connections that are cut leave nothing", () =>
    Effect.flatMap(Faults.cuts(4_000, 10_000, 200), (found) => Effect.log(found))
  )
})
