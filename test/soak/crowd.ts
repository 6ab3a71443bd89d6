/** Twenty servers at once. They take about 250 MB each. */
import { layer } from "@effect/vitest"
import * as NodeTestOpenCode from "../../src/testing/NodeTestOpenCode.js"
import * as Endurance from "../support/endurance.js"

layer(NodeTestOpenCode.layerPlatform, { excludeTestServices: true })("20 servers at once", (it) => {
  it.scoped("start, answer, and leave nothing", () => Endurance.atOnce(20))
})
