import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Match from "effect/Match"
import * as Schema from "effect/Schema"
import { expectTypeOf } from "vitest"
import { produced, spanAt } from "../../src/internal/turn/span.js"
import * as Message from "../../src/Message.js"
import * as Turn from "../../src/Turn.js"
import * as V from "./values.js"

const { agent, at, message, msg, prt, sessionID, text, user } = V

/** One of each; the compiler wants them all. */
const reasons: { readonly [Tag in Turn.Reason["_tag"]]: Extract<Turn.Reason, { readonly _tag: Tag }> } = {
  ProviderAuth: { _tag: "ProviderAuth", message: "no key", providerID: "anthropic" },
  Api: { _tag: "Api", message: "Too many requests", status: 429, retryable: true, responseBody: "{}" },
  OutputLength: { _tag: "OutputLength", message: "too long" },
  ContextOverflow: { _tag: "ContextOverflow", message: "too much" },
  ContentFilter: { _tag: "ContentFilter", message: "blocked" },
  StructuredOutput: { _tag: "StructuredOutput", message: "none", retries: 2 },
  InvalidObject: { _tag: "InvalidObject", message: "verdict: is missing", rounds: 3, answer: "{}" },
  Aborted: { _tag: "Aborted", message: "Aborted" },
  UnknownModel: { _tag: "UnknownModel", message: "Model not found: a/b.", model: "a/b", suggestions: ["c"] },
  Vanished: { _tag: "Vanished", message: "gone" },
  Stalled: { _tag: "Stalled", message: "Nothing happened.", after: 1_000 },
  Busy: { _tag: "Busy", message: "at work" },
  Other: {
    _tag: "Other",
    message: "what?",
    name: "UnknownError",
    raw: { name: "UnknownError", data: { message: "what?" } }
  }
}

const span = spanAt(
  [
    message(user(msg(1)), text(at(msg(1), prt(1)), "Do it.")),
    message(
      agent(msg(2), { error: { name: "MessageAbortedError", data: { message: "Aborted" } } }),
      V.stepStart(at(msg(2), prt(20))),
      V.reasoning(at(msg(2), prt(21)), "Hm."),
      text(at(msg(2), prt(22)), "Half."),
      V.tool(at(msg(2), prt(23)), V.failed("no")),
      V.stepFinish(at(msg(2), prt(24)))
    )
  ],
  0
)

const some = produced(span, Message.usage(span?.messages ?? []))
const none = produced(undefined, Message.noUsage)

describe("TurnError", () => {
  it.effect("survives a journey as JSON, with each reason", () =>
    Effect.gen(function* () {
      for (const reason of Object.values(reasons)) {
        for (const error of [
          new Turn.TurnError({ reason, sessionID, messageID: msg(1), produced: some }),
          new Turn.TurnError({ reason, sessionID, produced: none })
        ]) {
          const sent = JSON.stringify(yield* Schema.encode(Turn.TurnError)(error))
          const arrived = yield* Schema.decode(Turn.TurnError)(JSON.parse(sent))
          assert.instanceOf(arrived, Turn.TurnError)
          assert.deepStrictEqual(arrived.reason, reason)
          assert.deepStrictEqual(arrived.produced, error.produced)
          assert.strictEqual(arrived.messageID, error.messageID)
          assert.strictEqual(arrived.message, error.message)
        }
      }
    })
  )

  it("says in words where and why", () => {
    for (const reason of Object.values(reasons)) {
      const { message } = new Turn.TurnError({ reason, sessionID, produced: none })
      assert.strictEqual(message, `the turn in ses_own failed (${reason._tag}): ${reason.message}`)
    }
  })

  it("has what was produced", () => {
    assert.deepInclude(some, { text: "Half.", reasoning: "Hm." })
    assert.strictEqual(some.usage.steps, 1)
    assert.lengthOf(some.parts, 5)
  })

  it("is told apart by its reason, exhaustively", () => {
    const isWorthAnotherTry = Match.type<Turn.Reason>().pipe(
      Match.tag("Api", ({ retryable }) => retryable),
      Match.tag("Stalled", "Vanished", "Busy", () => true),
      Match.tag(
        "ProviderAuth",
        "OutputLength",
        "ContextOverflow",
        "ContentFilter",
        "Aborted",
        "UnknownModel",
        () => false
      ),
      Match.tag("StructuredOutput", "InvalidObject", "Other", () => false),
      Match.exhaustive
    )
    assert.isTrue(isWorthAnotherTry(reasons.Api))
    assert.isFalse(isWorthAnotherTry(reasons.Aborted))
  })
})

describe("Turn.Event", () => {
  it("is told apart by its tag, exhaustively", () => {
    const line = Match.type<Turn.Event>().pipe(
      Match.tag("TextDelta", "ReasoningDelta", ({ delta }) => delta),
      Match.tag("TextEnd", "ReasoningEnd", ({ text }) => text),
      Match.tag("ToolPending", "ToolRunning", "ToolProgress", "ToolCompleted", "ToolFailed", ({ call }) => call.name),
      Match.tag("PermissionAsked", "QuestionAsked", ({ request }) => request.id),
      Match.tag("PermissionAnswered", "QuestionAnswered", "QuestionRejected", ({ requestID }) => requestID),
      Match.tag("Started", "StepStarted", "StepFinished", "FilesEdited", "Compacted", ({ messageID }) => messageID),
      Match.tag("ChildStarted", "ChildEnded", "TodosUpdated", "Retrying", ({ sessionID }) => sessionID),
      Match.tag("Finished", ({ result }) => result.text),
      Match.exhaustive
    )
    expectTypeOf(line).returns.toEqualTypeOf<string>()
    assert.strictEqual(line({ _tag: "ChildEnded", sessionID: "ses_a" }), "ses_a")
  })

  it("has its session always", () => {
    expectTypeOf<Turn.Event["sessionID"]>().toEqualTypeOf<`ses${string}`>()
  })
})
