/** An answer with what comes around it. */
import * as Headers from "@effect/platform/Headers"
import { MockError } from "./problem.js"

const TypeId: unique symbol = Symbol.for("opencode-effect/testing/MockClient/Reply")

export interface Reply<out A> {
  readonly [TypeId]: typeof TypeId
  readonly value: A
  readonly status: number
  readonly headers: Headers.Headers
}

/** Throws where the status is none of an answer: it is called in a handler, whose defects name its operation. */
export const reply = <A>(
  value: A,
  options: { readonly status?: number | undefined; readonly headers?: Headers.Input | undefined } = {}
): Reply<A> => {
  const status = options.status ?? 200
  if (!Number.isInteger(status) || status < 200 || status > 299) {
    throw new MockError({
      reason: "WrongStatus",
      description: `MockClient.reply: ${status} is no status of an answer, which are 200 to 299. MockClient.fail makes an error.`
    })
  }
  return { [TypeId]: TypeId, value, status, headers: Headers.fromInput(options.headers) }
}

export const isReply = (value: unknown): value is Reply<unknown> =>
  typeof value === "object" && value !== null && TypeId in value
