/** An answer with what comes around it. */
import * as Headers from "@effect/platform/Headers"

const TypeId: unique symbol = Symbol.for("opencode-effect/testing/MockClient/Reply")

export interface Reply<out A> {
  readonly [TypeId]: typeof TypeId
  readonly value: A
  readonly status: number
  readonly headers: Headers.Headers
}

/** Whether the status is one of an answer is found where the operation is known. */
export const reply = <A>(
  value: A,
  options: { readonly status?: number | undefined; readonly headers?: Headers.Input | undefined } = {}
): Reply<A> => ({ [TypeId]: TypeId, value, status: options.status ?? 200, headers: Headers.fromInput(options.headers) })

export const isReply = (value: unknown): value is Reply<unknown> =>
  typeof value === "object" && value !== null && TypeId in value
