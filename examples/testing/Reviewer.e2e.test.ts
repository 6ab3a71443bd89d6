/** The reviewer on the real server, with a model that each test writes. One server for all of them, a project for each. */

import * as FileSystem from "@effect/platform/FileSystem"
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Client, Session, Vcs } from "opencode-effect"
import { FaultProxy, ScriptedModel, TestOpenCode } from "opencode-effect/testing"
import { NodeTestOpenCode } from "opencode-effect/testing/node"
import * as Reviewer from "./Reviewer.js"

const server = NodeTestOpenCode.layer()

const rejected: Reviewer.Review = {
  verdict: "reject",
  findings: [{ file: "sum.js", line: 1, problem: "It subtracts." }]
}

/** A project with a file that has changed since its commit. */
const withChange = (script: ScriptedModel.List) => {
  const project = TestOpenCode.withProject({ files: { "sum.js": "export const sum = (a, b) => a + b\n" }, script })
  return <A, E, R>(test: (directory: string) => Effect.Effect<A, E, R>) =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const { directory = "" } = yield* Client.CurrentLocation
      yield* fs.writeFileString(`${directory}/sum.js`, "export const sum = (a, b) => a - b\n")
      return yield* test(directory)
    }).pipe(project)
}

const review = (directory: string) =>
  Effect.flatMap(Reviewer.Reviewer, ({ review }) => review(directory)).pipe(Effect.provide(Reviewer.layer))

layer(server, { excludeTestServices: true, timeout: "1 minute" })("the reviewer", (it) => {
  it.effect("has the agent look at the project, and gives its findings", () =>
    withChange([
      ScriptedModel.reply([ScriptedModel.call("read", { filePath: "sum.js" })]),
      ScriptedModel.text(JSON.stringify(rejected))
    ])((directory) =>
      Effect.gen(function* () {
        assert.deepStrictEqual(yield* review(directory), Option.some(rejected))
        const [first] = (yield* ScriptedModel.requests).filter((request) => request.directory === directory)
        assert.include(first?.prompt, "-export const sum = (a, b) => a + b\n+export const sum = (a, b) => a - b")
        assert.deepStrictEqual(yield* Session.list(), [])
      })
    )
  )

  it.effect("lets it change nothing", () =>
    withChange([
      ScriptedModel.reply([ScriptedModel.call("write", { filePath: "sum.js", content: "" })]),
      ScriptedModel.reply([ScriptedModel.call("bash", { command: "git checkout sum.js" })]),
      ScriptedModel.reply([ScriptedModel.call("read", { filePath: "/etc/hosts" })]),
      ScriptedModel.when({ conversation: "A reviewer only reads." }, ScriptedModel.text(JSON.stringify(rejected)))
    ])((directory) =>
      Effect.gen(function* () {
        const before = yield* Vcs.diffRaw()
        assert.deepStrictEqual(yield* review(directory), Option.some(rejected))
        assert.strictEqual(yield* Vcs.diffRaw(), before)
        const [first] = (yield* ScriptedModel.requests).filter((request) => request.directory === directory)
        const offered = first?.tools.map(({ name }) => name) ?? []
        assert.include(offered, "read")
        for (const tool of ["bash", "edit", "task", "write"]) assert.notInclude(offered, tool)
      })
    )
  )

  it.effect("gives the same when its event stream is cut", () =>
    withChange([ScriptedModel.text(JSON.stringify(rejected))])((directory) =>
      Effect.gen(function* () {
        const { client, proxy } = yield* FaultProxy.makeClient()
        yield* proxy.rules([{ path: "/event", occurrence: 1, faults: [FaultProxy.cutAfter({ events: 5 }, "RST")] }])
        const found = yield* Effect.provideService(review(directory), Client.Client, client)
        assert.deepStrictEqual(found, Option.some(rejected))
        assert.isAbove((yield* proxy.requests).filter(({ path }) => path === "/event").length, 1)
      }).pipe(Effect.scoped)
    )
  )
})
