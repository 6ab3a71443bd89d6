/** The events of one session, and of the sessions that its subagents run in. */
import * as Chunk from "effect/Chunk"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Client } from "../../Client.js"
import * as Session from "../../Operations/Session.js"
import type { SessionID } from "../../Schema/Ids.js"
import { field } from "../field.js"
import { type Event, type Failure, isStale, type Signal } from "./model.js"
import { patiently } from "./patience.js"

interface Options {
  readonly children?: boolean | undefined
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/** Older servers name the session only inside what the event carries. */
const sessionOf = (event: Event): unknown => {
  const properties = "properties" in event ? event.properties : field(event.raw, "properties")
  const info = field(properties, "info")
  return (
    field(properties, "sessionID") ??
    field(info, "sessionID") ??
    field(field(properties, "part"), "sessionID") ??
    (event.type.startsWith("session.") ? field(info, "id") : undefined)
  )
}

const parentOf = (event: Event): unknown =>
  event.type === "session.created" || event.type === "session.updated" ? event.properties.info.parentID : undefined

/** Every session below this one; a session that is gone has none. */
export const descendants = (
  sessionID: SessionID,
  options: Options
): Effect.Effect<ReadonlyArray<SessionID>, Failure, Client> =>
  Session.children({ sessionID, directory: options.directory, workspace: options.workspace }).pipe(
    Effect.catchTag("HttpError", (error) => (error.status === 404 ? Effect.succeed([]) : Effect.fail(error))),
    Effect.flatMap((children) =>
      Effect.forEach(children, ({ id }) => Effect.map(descendants(id, options), (below) => [id, ...below]))
    ),
    Effect.map((ids) => ids.flat())
  )

export const eventsOfSession = <E, R>(
  signals: Stream.Stream<Signal, E, R>,
  sessionID: SessionID,
  options: Options
): Stream.Stream<Event, E | Failure, R | Client> =>
  Stream.suspend(() => {
    const family = new Set<unknown>([sessionID])
    const refresh = Effect.map(patiently(descendants(sessionID, options)), (ids) => {
      for (const id of ids) family.add(id)
    })
    const pick = (chunk: Chunk.Chunk<Signal>): Chunk.Chunk<Event> => {
      const found: Array<Event> = []
      for (const signal of chunk) {
        if (signal._tag !== "Event") continue
        const session = sessionOf(signal.event)
        if (options.children === true && family.has(parentOf(signal.event))) family.add(session)
        if (family.has(session)) found.push(signal.event)
      }
      return Chunk.unsafeFromArray(found)
    }
    return Stream.mapChunksEffect(signals, (chunk) =>
      options.children === true && Chunk.some(chunk, isStale)
        ? Effect.map(refresh, () => pick(chunk))
        : Effect.succeed(pick(chunk))
    )
  })
