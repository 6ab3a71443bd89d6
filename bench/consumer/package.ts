/** A small consumer of this package: what `bench/types.ts` has `tsc` check. */
import { Console, Effect, Stream } from "effect"
import { Errors, Event, Session } from "opencode-effect"

const events = Event.subscribe().pipe(
  Stream.takeUntil((event) => event.type === "session.idle"),
  Stream.runForEach((event) => {
    switch (event.type) {
      case "message.part.updated":
        return Console.log(event.properties.part.type)
      case "session.error":
        return Console.error(event.properties.sessionID)
      default:
        return Effect.void
    }
  })
)

export const program = Effect.gen(function* () {
  const session = yield* Session.create({ title: "A small consumer" })
  yield* Effect.fork(events)
  const { parts } = yield* Session.prompt({ sessionID: session.id, parts: [{ type: "text", text: "Hello!" }] })
  return parts.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("")
}).pipe(
  Effect.catchTags({
    HttpError: (error) =>
      Errors.HttpError.is(error, 404) ? Effect.succeed(error.body.data.message) : Effect.fail(error),
    TransportError: (error) => Effect.succeed(error.reason),
    SchemaError: (error) => Effect.succeed(error.direction)
  })
)
