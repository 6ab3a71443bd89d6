/** `npm run bench`: what this package costs, as ratios beside what it is compared with. Takes about four minutes. */
import { availableParallelism, cpus, totalmem } from "node:os"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { layer } from "../test/support/installed.js"
import { bundles } from "./bundles.js"
import { decoding } from "./decoding.js"
import { events } from "./events.js"
import { imports } from "./imports.js"
import { table } from "./measure.js"
import { mock } from "./mock.js"
import { types } from "./types.js"

const machine = [
  `Node ${process.version}`,
  `${process.platform} ${process.arch}`,
  `${availableParallelism()} cores (${cpus()[0]?.model ?? "unknown"})`,
  `${Math.round(totalmem() / 2 ** 30)} GiB`
].join(", ")

const listed = (files: ReadonlyMap<string, number>): string =>
  [...files]
    .sort(([, a], [, b]) => b - a)
    .map(([file, bytes]) => `${file} ${bytes}`)
    .join(", ")

const program = Effect.gen(function* () {
  yield* Console.log(`${machine}\n\nBuilding and packing …`)
  const eventRows = yield* events
  const decodingRows = yield* decoding
  const importing = yield* imports
  const bundled = yield* bundles
  const typeRows = yield* types
  const mockRows = yield* mock
  yield* Console.log(
    `\n${table([...importing.rows, ...bundled.rows, ...typeRows, ...decodingRows, ...eventRows, ...mockRows])}`
  )
  yield* Console.log(`\nModules of ours that \`opencode-effect\` imports: ${importing.modules}`)
  yield* Console.log(`Heap of an empty program: ${importing.nothing.toFixed(1)} MB`)
  yield* Console.log(`Bytes of ours, …/Operations/Session: ${listed(bundled.deep)}`)
  yield* Console.log(`Bytes of ours, opencode-effect: ${listed(bundled.root)}`)
  yield* Console.log(`Bytes of ours, by hand: ${listed(bundled.byHand)}`)
})

program.pipe(Effect.provide(layer), NodeRuntime.runMain)
