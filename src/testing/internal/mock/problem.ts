/** What is wrong with a test, rather than with what it tests: defects, kept until the test has been told of each. */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"

/** What a mock client dies with. */
export class MockError extends Schema.TaggedError<MockError>()("MockError", {
  /** What of the mock is wrong; `Several` where a mock ends with more than one that nothing has reported. */
  reason: Schema.Literal(
    "MissingHandler",
    "DuplicateHandler",
    "HandlerDied",
    "WrongAnswer",
    "WrongEvent",
    "WrongAddress",
    "WrongError",
    "WrongErrorBody",
    "WrongStatus",
    "WrongPartial",
    "WrongTurn",
    "WrongItem",
    "NoHttp",
    "Several"
  ),
  /** The id of the operation, such as `session.get`; absent where the problem is with none, or with several. */
  operation: Schema.optional(Schema.String),
  /** What is wrong and what to do, in words. */
  description: Schema.String,
  /** What a handler died with. */
  cause: Schema.optional(Schema.Defect)
}) {
  override get message(): string {
    return this.operation === undefined ? this.description : `${this.operation}: ${this.description}`
  }
}

/** What of a mock no call has reached. */
export class UnusedHandlersError extends Schema.TaggedError<UnusedHandlersError>()("UnusedHandlersError", {
  /** The ids of operations whose handlers were not called. */
  operations: Schema.Array(Schema.String),
  /** Whether nothing was asked of the `MockClient.http`. */
  http: Schema.Boolean,
  /** The scripted turns that were not played, or not to their end, in words. */
  turns: Schema.Array(Schema.String)
}) {
  override get message(): string {
    return [
      "The test has not used all of its mock client:",
      ...this.operations.map((id) => `- the handler of ${id} was never called`),
      ...(this.http ? ["- the handler of MockClient.http was never called"] : []),
      ...this.turns.map((turn) => `- ${turn}`),
      "Take away what the test does not need. A handler may be optional: MockClient.on(operation, handler, { optional: true })."
    ].join("\n")
  }
}

/** A value that a program without types has written, in words. */
export const shown = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return String(value)
  }
}

/** What something died with, in words. */
export const wordsOf = (defect: unknown): string => {
  if (!(defect instanceof Error)) return typeof defect === "string" ? defect : shown(defect)
  return defect.name === "Error" ? defect.message : `${defect.name}: ${defect.message}`
}

export interface Ledger {
  /** Writes a problem down and dies with it. */
  readonly refuse: (problem: MockError) => Effect.Effect<never>
}

/** The messages that a failure already tells. */
const toldBy = (cause: Cause.Cause<unknown>): ReadonlySet<string> =>
  new Set(
    [...Cause.failures(cause), ...Cause.defects(cause)].flatMap((error) =>
      error instanceof MockError ? [error.message] : []
    )
  )

const several = (problems: ReadonlyArray<MockError>): MockError =>
  new MockError({
    reason: "Several",
    description: [
      `The mock client ends with ${problems.length} problems:`,
      ...problems.map(({ message }, index) => `${index + 1}. ${message}`)
    ].join("\n")
  })

/**
 * Code under test may swallow a defect, or run in a fiber that nobody joins: what the scope's end does not know yet, it
 * dies with.
 */
export const ledger: Effect.Effect<Ledger, never, Scope.Scope> = Effect.suspend(() => {
  const problems = new Map<string, MockError>()
  return Effect.as(
    Effect.addFinalizer((exit) => {
      const told = Exit.isFailure(exit) ? toldBy(exit.cause) : new Set<string>()
      const untold = [...problems.values()].filter(({ message }) => !told.has(message))
      const [first] = untold
      if (first === undefined) return Effect.void
      return Effect.die(untold.length === 1 ? first : several(untold))
    }),
    {
      refuse: (problem) =>
        Effect.suspend(() => {
          if (!problems.has(problem.message)) problems.set(problem.message, problem)
          return Effect.die(problem)
        })
    }
  )
})
