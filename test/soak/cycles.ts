/** A hundred servers one after the other: what a service that runs for months does. */
import { layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as NodeTestOpenCode from "../../src/testing/NodeTestOpenCode.js"
import * as Endurance from "../support/endurance.js"

layer(NodeTestOpenCode.layerPlatform, { excludeTestServices: true })("100 cycles", (it) => {
  it.scoped("leave no memory, handles or listeners", () =>
    Effect.flatMap(Endurance.cycles(10, 100, 20_000), (found) => Effect.log(found))
  )
})
