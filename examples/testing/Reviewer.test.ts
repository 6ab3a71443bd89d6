/** The reviewer without a server: what it asks for, what it makes of the answers, and what it refuses the agent. */
import { assert, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Permission, Session, Vcs } from "opencode-effect"
import { MockClient } from "opencode-effect/testing"
import * as Reviewer from "./Reviewer.js"

const diff =
  "--- a/sum.ts\n+++ b/sum.ts\n@@ -1 +1 @@\n-export const sum = (a, b) => a + b\n+export const sum = (a, b) => a - b\n"

const changed = MockClient.on(Vcs.diffRaw, Effect.succeed(diff))

const rejected: Reviewer.Review = {
  verdict: "reject",
  findings: [{ file: "sum.ts", line: 1, problem: "It subtracts." }]
}

const review = Effect.flatMap(Reviewer.Reviewer, ({ review }) => review("/srv/shop")).pipe(
  Effect.provide(Reviewer.layer)
)

it.effect("asks no agent where nothing has changed", () =>
  Effect.gen(function* () {
    assert.isTrue(Option.isNone(yield* review))
    assert.deepStrictEqual(
      (yield* MockClient.calls).map(({ operation, location }) => [operation, location.directory]),
      [["vcs.diff.raw", "/srv/shop"]]
    )
  }).pipe(Effect.provide(MockClient.layer(MockClient.on(Vcs.diffRaw, Effect.succeed("\n")))))
)

it.effect("shows the agent the diff, gives its findings, and keeps no session", () =>
  Effect.gen(function* () {
    assert.deepStrictEqual(yield* review, Option.some(rejected))
    const [prompt] = yield* MockClient.callsOf(Session.promptAsync)
    assert.include(JSON.stringify(prompt?.parts), JSON.stringify(diff).slice(1, -1))
    assert.lengthOf(yield* MockClient.callsOf(Session.delete), 1)
    yield* MockClient.exhaustive
  }).pipe(Effect.provide(MockClient.layer(changed, MockClient.turn([JSON.stringify(rejected)]))))
)

it.effect("has an answer corrected that is no review", () =>
  Effect.gen(function* () {
    assert.deepStrictEqual(yield* review, Option.some(rejected))
    yield* MockClient.exhaustive
  }).pipe(
    Effect.provide(
      MockClient.layer(changed, MockClient.turn(["Looks good to me!"]), MockClient.turn([JSON.stringify(rejected)]))
    )
  )
)

it.effect.prop(
  "gives whatever review the agent comes to",
  [MockClient.arbitrary(Reviewer.Review)],
  ([found]) =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* review, Option.some(found))
    }).pipe(Effect.provide(MockClient.layer(changed, MockClient.turn([JSON.stringify(found)])))),
  { fastCheck: { numRuns: 10 } }
)

it.effect("refuses the agent what it has to ask for", () =>
  Effect.gen(function* () {
    assert.deepStrictEqual(yield* review, Option.some(rejected))
    assert.deepStrictEqual(
      (yield* MockClient.callsOf(Permission.reply)).map(({ message, reply }) => [reply, message]),
      [["reject", "A reviewer only reads."]]
    )
    yield* MockClient.exhaustive
  }).pipe(
    Effect.provide(
      MockClient.layer(
        changed,
        MockClient.turn([
          MockClient.tool(
            "bash",
            { command: "git stash" },
            { output: "", asks: { permission: "bash", patterns: ["git stash"] } }
          ),
          JSON.stringify(rejected)
        ])
      )
    )
  )
)

it.effect("says in its own words what failed, and keeps the cause", () =>
  Effect.gen(function* () {
    const error = yield* Effect.flip(review)
    assert.strictEqual(error.message, "OpenCode could not do it.")
    assert.propertyVal(error.cause, "status", 500)
  }).pipe(
    Effect.provide(
      MockClient.layer(
        MockClient.on(
          Vcs.diffRaw,
          MockClient.fail(Vcs.diffRaw, 500, { name: "UnknownError", data: { message: "git is not there" } })
        )
      )
    )
  )
)

it.effect("says so when the agent never comes to a verdict", () =>
  Effect.gen(function* () {
    const error = yield* Effect.flip(review)
    assert.strictEqual(error.message, "The agent did not come to a verdict.")
    assert.lengthOf(yield* MockClient.callsOf(Session.promptAsync), 3)
  }).pipe(
    Effect.provide(
      MockClient.layer(changed, ...["Hm.", "Well.", "Who knows?"].map((answer) => MockClient.turn([answer])))
    )
  )
)

it.effect("says so when there is no server", () =>
  Effect.gen(function* () {
    const error = yield* Effect.flip(review)
    assert.strictEqual(error.message, "OpenCode is out of reach.")
  }).pipe(Effect.provide(MockClient.layer(MockClient.on(Vcs.diffRaw, MockClient.unreachable(Vcs.diffRaw)))))
)
