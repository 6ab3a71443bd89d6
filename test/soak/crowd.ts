/** Twenty servers at once. They take about 250 MB each. */
import { layer } from "@effect/vitest"
import * as Endurance from "../support/endurance.js"
import { platform } from "../support/realServer.js"

layer(platform, { excludeTestServices: true })("20 servers at once", (it) => {
  it.scoped("start, answer, and leave nothing", () => Endurance.atOnce(20))
})
