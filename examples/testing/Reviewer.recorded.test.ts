/**
 * The reviewer on what a server answered once. Delete the recording, and the next run makes another: here from the real
 * server on a model that is scripted. For one of a provider, let `live` be `NodeOpenCode.layer({ config, directory })` with
 * your model and your environment, and assert what a good review of this change must say. A replay starts no server.
 */
import { fileURLToPath } from "node:url"
import * as FileSystem from "@effect/platform/FileSystem"
import { assert, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import { NodeOpenCode } from "opencode-effect/node"
import { Recorder, Sandbox, ScriptedModel } from "opencode-effect/testing"
import { NodeTestOpenCode } from "opencode-effect/testing/node"
import * as Reviewer from "./Reviewer.js"

const file = fileURLToPath(new URL("./recordings/review.jsonl", import.meta.url))

const rejected: Reviewer.Review = {
  verdict: "reject",
  findings: [{ file: "sum.js", line: 1, problem: "It subtracts." }]
}

const live = ({ env, project }: Sandbox.Service) =>
  Layer.unwrapEffect(
    Effect.map(ScriptedModel.config, (config) =>
      NodeOpenCode.layer({ config, directory: project, env, inheritEnv: false })
    )
  ).pipe(
    Layer.provide(
      NodeTestOpenCode.layerModel([
        ScriptedModel.reply([ScriptedModel.call("read", { filePath: "sum.js" })]),
        ScriptedModel.text(JSON.stringify(rejected))
      ])
    )
  )

it.scopedLive("reviews as it did when it was recorded", () =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const sandbox = yield* Sandbox.make({ files: { "sum.js": "export const sum = (a, b) => a + b\n" } })
    yield* fs.writeFileString(`${sandbox.project}/sum.js`, "export const sum = (a, b) => a - b\n")
    const client = live(sandbox).pipe(Recorder.layer({ file, aliases: { "<project>": sandbox.project } }))
    const review = yield* Effect.flatMap(Reviewer.Reviewer, ({ review }) => review(sandbox.project)).pipe(
      Effect.provide(Layer.provide(Reviewer.layer, client))
    )
    assert.deepStrictEqual(review, Option.some(rejected))
  }).pipe(Effect.provide(NodeTestOpenCode.layerPlatform))
)
