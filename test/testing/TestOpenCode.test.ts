/** One real server for several tests, each with its own project and its own script. */
import { existsSync } from "node:fs"
import * as Command from "@effect/platform/Command"
import { assert, layer } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import { Client, File, Session, Turn } from "opencode-effect"
import { Sandbox, ScriptedModel, TestOpenCode } from "opencode-effect/testing"
import { NodeTestOpenCode } from "opencode-effect/testing/node"

const { call, reply, text, when } = ScriptedModel

const server = NodeTestOpenCode.layer({
  files: { "docs/where.txt": "the server's own project" },
  script: [when({ prompt: "shared" }, text("From the server's script."))],
  config: { permission: "allow" }
})

layer(server, { excludeTestServices: true, timeout: "1 minute" })("a server for several tests", (it) => {
  const answer = (prompt: string) => Effect.map(Turn.run({ prompt }), ({ text }) => text)
  const where = Effect.map(File.read({ path: "docs/where.txt" }), ({ content }) => content)

  it.effect("has its project and its script", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* answer("shared"), "From the server's script.")
      assert.strictEqual(yield* where, "the server's own project")
    })
  )

  it.effect("keeps projects apart: their files, their scripts, their sessions, and subagents go with them", () =>
    Effect.gen(function* () {
      const inProject = (name: string) =>
        Effect.gen(function* () {
          const told = yield* answer("who are you?")
          const listed = yield* Session.list()
          const { directory } = yield* Client.CurrentLocation
          return {
            told,
            where: yield* where,
            sessions: listed.map(({ parentID }) => parentID === undefined),
            directory
          }
        }).pipe(
          TestOpenCode.withProject({
            files: { "docs/where.txt": name },
            script: [
              when({ prompt: "who are you?" }, [
                reply([call("task", { description: "a task", prompt: "sub", subagent_type: "general" })]),
                text(`I am ${name}.`)
              ]),
              when({ prompt: "sub" }, text(`A subagent of ${name}.`))
            ]
          })
        )
      const [one, two] = yield* Effect.all([inProject("one"), inProject("two")], { concurrency: 2 })
      assert.deepStrictEqual([one.told, one.where, one.sessions.sort()], ["I am one.", "one", [false, true]])
      assert.deepStrictEqual([two.told, two.where, two.sessions.sort()], ["I am two.", "two", [false, true]])
      const { project } = yield* Sandbox.Sandbox
      assert.strictEqual(new Set([one.directory, two.directory, project]).size, 3)
      assert.deepStrictEqual(
        [one, two].map(({ directory }) => existsSync(directory ?? project)),
        [false, false]
      )
      const asked = (yield* ScriptedModel.requests).filter(({ prompt }) => prompt === "sub")
      assert.sameMembers(
        asked.map(({ directory }) => directory),
        [one.directory, two.directory]
      )
    })
  )

  it.effect("plays its own script in a project that has none", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* answer("shared"), "From the server's script.")
    }).pipe(TestOpenCode.withProject({}))
  )

  it.effect("answers titles and summaries on its own", () =>
    Effect.gen(function* () {
      const { sessionID } = yield* Turn.run({ prompt: "shared" })
      const { message, text } = yield* Turn.summarize({ sessionID, model: "scripted/model" })
      assert.deepStrictEqual([text, message.summary, message.modelID], [ScriptedModel.summary, true, "summary"])
      const session = yield* Session.get({ sessionID }).pipe(
        Effect.repeat({ until: ({ title }) => title === ScriptedModel.title })
      )
      assert.strictEqual(session.title, ScriptedModel.title)
    })
  )

  it.effect("fails the test whose script has nothing for a request, even where the turn is nobody's concern", () =>
    Effect.gen(function* () {
      const cause = yield* Effect.ignore(Turn.run({ prompt: "off the script" })).pipe(
        TestOpenCode.withProject({ script: [when({ prompt: "on the script" }, text("Yes."))] }),
        Effect.sandbox,
        Effect.flip
      )
      const defect = Cause.squash(cause)
      assert(defect instanceof ScriptedModel.Unmatched)
      assert.match(
        defect.message,
        /^The script has no reply to a request\. Add one, or a `ScriptedModel\.when` that matches\. \{\n {2}"index": 0,\n {2}"step": 0,\n {2}"model": "model",\n {2}"prompt": "off the script",\n/
      )
    })
  )

  it.effect("takes no file that lies elsewhere than in the project, and all that a .gitignore names", () =>
    Effect.gen(function* () {
      for (const name of ["../outside.txt", "/etc/outside.txt", "a/../../outside.txt", "", "folder/"]) {
        const error = yield* Effect.void.pipe(TestOpenCode.withProject({ files: { [name]: "x" } }), Effect.flip)
        assert.strictEqual(error._tag, "BadArgument", name)
        assert.include(
          error.message,
          `"${name}" is no path of a file in the project: it is to be relative and without a way out by ".."`
        )
      }
      const committed = yield* Effect.flatMap(Client.CurrentLocation, ({ directory = "" }) =>
        Command.string(Command.make("git", "ls-files").pipe(Command.workingDirectory(directory)))
      ).pipe(TestOpenCode.withProject({ files: { ".gitignore": "*", "a/ignored.txt": "committed all the same" } }))
      assert.include(committed, "a/ignored.txt")
    })
  )
})
