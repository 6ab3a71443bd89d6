/**
 * The registry of the operations suite: an exercise names the operation that it calls and the outcome that it shows, and
 * running it proves both. The exercises themselves are in `exercises/`, one file by area.
 */
import type * as Socket from "@effect/platform/Socket"
import { assert, layer } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { YieldWrap } from "effect/Utils"
import * as Client from "opencode-effect/Client"
import { HttpError } from "opencode-effect/Errors"
import type * as Operation from "opencode-effect/Operation"
import type * as NodeTestOpenCode from "../../src/testing/NodeTestOpenCode.js"
import type * as TestOpenCode from "../../src/testing/TestOpenCode.js"

/** What an exercise may use. */
export type Needs = TestOpenCode.TestOpenCode | NodeTestOpenCode.Platform | Scope.Scope | Socket.WebSocketConstructor

/**
 * What an exercise shows: a decoded answer, or the status and the name of the error that the server gives, or that the
 * server keeps the request waiting for good.
 */
export type Outcome = "success" | `error ${number} ${string}` | "no answer"

/** One operation, exercised in one way. */
export interface Exercise {
  readonly operation: Operation.Any
  readonly outcome: Outcome
  readonly name: string
  readonly run: Effect.Effect<void, unknown, Needs>
}

/** Registers an exercise. The body must call the operation and assert what comes back. */
export const exercise = (
  operation: Operation.Any,
  outcome: Outcome,
  name: string,
  body: () => Generator<YieldWrap<Effect.Effect<unknown, unknown, Needs>>, void, never>
): Exercise => ({ operation, outcome, name, run: Effect.gen(body) })

/**
 * How each operation was exercised, in the words of the table: the outcomes, success first. Where there is no success, the
 * exercise's name says why.
 */
export const summarise = (exercises: ReadonlyArray<Exercise>): Record<string, string> => {
  const byOperation = new Map<string, ReadonlyArray<Exercise>>()
  for (const exercise of exercises) {
    byOperation.set(exercise.operation.id, [...(byOperation.get(exercise.operation.id) ?? []), exercise])
  }
  const how = (own: ReadonlyArray<Exercise>) => {
    const failures = own.filter(({ outcome }) => outcome !== "success")
    return failures.length < own.length
      ? [...new Set(["success", ...failures.map(({ outcome }) => outcome)])].join("; ")
      : failures.map(({ name, outcome }) => `${outcome} (${name})`).join("; ")
  }
  return Object.fromEntries([...byOperation].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, own]) => [id, how(own)]))
}

/** A safety net: no exercise comes near it. */
const limit = Duration.seconds(25)

/** Runs the exercises, in their order, as tests on one server. */
export const suite = (
  name: string,
  environment: Layer.Layer<
    TestOpenCode.TestOpenCode | NodeTestOpenCode.Platform | Socket.WebSocketConstructor,
    unknown
  >,
  exercises: ReadonlyArray<Exercise>
): void =>
  layer(environment, { excludeTestServices: true, timeout: Duration.seconds(60) })(name, (it) => {
    for (const { name, operation, outcome, run } of exercises) {
      it.scoped(`${operation.id}: ${name} (${outcome})`, () =>
        Effect.gen(function* () {
          const client = yield* Client.Client
          const calls: Array<Call> = []
          yield* run.pipe(
            Effect.provideService(Client.Client, recording(client, calls)),
            Effect.timeoutFail({
              duration: limit,
              onTimeout: () => new Error(`${operation.id} took longer than ${Duration.format(limit)}`)
            })
          )
          const shown = calls.filter((call) => call.operation === operation.id).map((call) => call.outcome)
          const claimed = outcome.split(" ").slice(0, 2).join(" ")
          assert.include(shown, claimed, `${operation.id} was called with the outcome that the exercise claims`)
        })
      )
    }
  })

interface Call {
  readonly operation: string
  readonly outcome: string
}

/** The client, noting which operations go through it and how they end. */
const recording = (client: Client.Service, calls: Array<Call>): Client.Service => {
  const note = (operation: { readonly id: string }, outcome: string) =>
    Effect.sync(() => {
      calls.push({ operation: operation.id, outcome })
    })
  const failed = (error: { readonly _tag: string }) =>
    error instanceof HttpError ? `error ${error.status}` : `error ${error._tag}`
  return {
    ...client,
    execute: (operation, input) =>
      client.execute(operation, input).pipe(
        Effect.tapBoth({
          onFailure: (error) => note(operation, failed(error)),
          onSuccess: () => note(operation, "success")
        }),
        Effect.onInterrupt(() => note(operation, "no answer"))
      ),
    stream: (operation, input) =>
      client.stream(operation, input).pipe(
        Stream.tap(() => note(operation, "success")),
        Stream.tapError((error) => note(operation, failed(error)))
      ),
    socketUrl: (operation, input) =>
      client.socketUrl(operation, input).pipe(Effect.tap(() => note(operation, "success")))
  }
}

/** The name that an error body gives itself: `_tag` on the newer routes, `name` on the older ones. */
const nameOf = (body: unknown): unknown =>
  typeof body !== "object" || body === null ? undefined : (Reflect.get(body, "_tag") ?? Reflect.get(body, "name"))

/** Expects the server to refuse, with this status and this name in the body; answers the error for more assertions. */
export const refused = <A, E, R>(
  effect: Effect.Effect<A, E, R>,
  status: number,
  name: string | undefined,
  documented: "documented" | "undocumented" = "documented"
): Effect.Effect<HttpError, A, R> =>
  Effect.map(Effect.flip(effect), (error) => {
    assert.instanceOf(error, HttpError)
    assert.deepStrictEqual(
      { status: error.status, name: nameOf(error.body), documented: error.documented },
      { status, name, documented: documented === "documented" }
    )
    return error
  })

/** Asks again every 20 ms until the answer is as expected. */
export const eventually = <A, E, R>(effect: Effect.Effect<A, E, R>, holds: (a: A) => boolean): Effect.Effect<A, E, R> =>
  Effect.flatMap(effect, (a) => (holds(a) ? Effect.succeed(a) : Effect.delay(eventually(effect, holds), "20 millis")))

/** The first element of a list; a list that is empty fails the test. */
export const head = <A>(list: ReadonlyArray<A>): A => {
  const [first] = list
  if (first === undefined) return assert.fail("expected at least one element")
  return first
}
