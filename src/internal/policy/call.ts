/**
 * The tool call that a request comes from: what it is called, and whether it is over. A turn that is aborted leaves its
 * requests in the server's list (1.18), and allowing one of them then runs its command all the same.
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
import type { Client } from "../../Client.js"
import type { Event, Failure } from "../../Events.js"
import * as Session from "../../Operations/Session.js"
import type { MessageID } from "../../Schema/Ids.js"
import type { Part, ToolPart } from "../../Schema/Part.js"
import { patiently } from "../events/patience.js"
import { isIncurable } from "../incurable.js"
import type { Asked, Place } from "./model.js"

const isMessageID = (id: string): id is MessageID => id.startsWith("msg")

const isCall =
  (callID: string) =>
  (part: Part): part is ToolPart =>
    part.type === "tool" && part.callID === callID

const hasEnded = ({ state }: ToolPart): boolean => state.status === "completed" || state.status === "error"

/** The call of a request; none where no tool asks, or where it is not written down yet. */
const callOf = ({ sessionID, tool }: Asked, place: Place): Effect.Effect<Option.Option<ToolPart>, Failure, Client> =>
  tool === undefined || !isMessageID(tool.messageID)
    ? Effect.succeedNone
    : Effect.map(Session.message({ ...place, sessionID, messageID: tool.messageID }), ({ parts }) =>
        Option.fromNullable(parts.find(isCall(tool.callID)))
      )

/** How long a call is looked for that is not written down yet. */
const lookingFor = "3 seconds"

/** The name of the tool that asks; `undefined` where no tool does. */
export const nameOf = (request: Asked, place: Place) =>
  request.tool === undefined
    ? Effect.succeed(undefined)
    : Effect.flatten(callOf(request, place)).pipe(
        Effect.map((part) => part.tool),
        Effect.retry({
          schedule: Schedule.spaced("100 millis"),
          while: (error) => error._tag === "NoSuchElementException" || !isIncurable(error)
        }),
        Effect.timeout(lookingFor)
      )

/** Whether nobody waits for a request any more, whatever the list says; false where that cannot be known. */
export const isOver = (request: Asked, place: Place): Effect.Effect<boolean, never, Client> =>
  patiently(
    request.tool === undefined
      ? Effect.map(Session.status(place), (statuses) => (statuses[request.sessionID]?.type ?? "idle") === "idle")
      : Effect.map(callOf(request, place), Option.exists(hasEnded))
  ).pipe(
    Effect.catchTag("HttpError", (error) => Effect.succeed(error.status === 404)),
    Effect.orElseSucceed(() => false)
  )

/** Which call it is: providers number their calls anew in each message. */
const keyOf = (messageID: string, callID: string): string => `${messageID} ${callID}`

/** The call that a request comes from, to be compared with {@link endedBy}. */
export const keyOfRequest = ({ tool }: Asked): string | undefined =>
  tool === undefined ? undefined : keyOf(tool.messageID, tool.callID)

/** The call that an event says is over. */
export const endedBy = (event: Event): string | undefined => {
  if (event.type !== "message.part.updated") return undefined
  const { part } = event.properties
  return part.type === "tool" && hasEnded(part) ? keyOf(part.messageID, part.callID) : undefined
}
