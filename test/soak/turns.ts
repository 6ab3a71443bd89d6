/** Turns for as long as it takes: the event stream cut at every event of a turn, and fifty interruptions. */
import { layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as NodeTestOpenCode from "../../src/testing/NodeTestOpenCode.js"
import * as TurnFaults from "../support/turnFaults.js"

layer(NodeTestOpenCode.layer({ script: TurnFaults.script, config: { snapshot: false } }), {
  excludeTestServices: true,
  timeout: "60 seconds"
})("turns", (it) => {
  it.scoped("the event stream is cut at every event of a turn, one by one: the result is the same", () =>
    Effect.flatMap(
      TurnFaults.cuts(() => true),
      (count) => Effect.log(`${count} cuts`)
    )
  )
  it.scoped("50 interruptions at random moments leave nothing", () => TurnFaults.interruptions(50))
})
