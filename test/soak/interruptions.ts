/** Fifty starts, each interrupted at another moment. `OPENCODE_EFFECT_SEED` repeats a run. */
import { layer } from "@effect/vitest"
import * as NodeTestOpenCode from "../../src/testing/NodeTestOpenCode.js"
import * as Endurance from "../support/endurance.js"

layer(NodeTestOpenCode.layerPlatform, { excludeTestServices: true })("50 interrupted starts", (it) => {
  it.scoped("leave nothing", () => Endurance.interruptions(50))
})
