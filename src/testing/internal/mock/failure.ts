/** The errors that a handler answers with: those of a server, with bodies as the contract documents them, and of the way to it. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { HttpError, TransportError, type TransportReason } from "../../../Errors.js"
import type * as Operation from "../../../Operation.js"
import { misfit } from "./answer.js"
import { baseUrl } from "./client.js"
import { MockError } from "./problem.js"

export interface FailOptions {
  /** How long the server asks to wait. */
  readonly retryAfter?: Duration.DurationInput | undefined
}

export const fail = <Errors>(
  operation: Pick<Operation.Any, "id" | "method" | "path" | "errors">,
  status: number,
  body: unknown,
  { retryAfter }: FailOptions = {}
): Effect.Effect<never, HttpError<Errors>> =>
  Effect.suspend(() => {
    const { id, method, path } = operation
    if (!Number.isInteger(status) || status < 300 || status > 599) {
      return Effect.die(
        new MockError({
          reason: "WrongStatus",
          operation: id,
          description: `MockClient.fail: ${status} is no status of an error, which are 300 to 599.`
        })
      )
    }
    const schema = operation.errors()[status]
    const reason = schema === undefined ? undefined : misfit(schema, body)
    if (reason !== undefined) {
      return Effect.die(
        new MockError({
          reason: "WrongErrorBody",
          operation: id,
          description: [
            `MockClient.fail: the body is not the one that the contract documents for ${status}: ${reason}.`,
            `The schema is ${id}'s errors()[${status}]; a status that it does not document may have any body.`
          ].join("\n")
        })
      )
    }
    return Effect.fail(
      new HttpError<Errors>({
        operation: id,
        method,
        path,
        status,
        body,
        documented: schema !== undefined,
        ...(retryAfter === undefined ? {} : { retryAfter: Duration.decode(retryAfter) })
      })
    )
  })

export const unreachable = (
  { id, method, path }: Operation.Route,
  reason: TransportReason
): Effect.Effect<never, TransportError> =>
  Effect.suspend(() =>
    Effect.fail(
      new TransportError({
        operation: id,
        method,
        url: `${baseUrl}${path}`,
        reason,
        description: `the mock client says that there is no answer (${reason}).`
      })
    )
  )
