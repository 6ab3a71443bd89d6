/** Which sessions are below one: found out when a request of theirs comes, from the events or from the server. */
import * as Effect from "effect/Effect"
import type { Client } from "../../Client.js"
import type { Event, Failure } from "../../Events.js"
import * as Session from "../../Operations/Session.js"
import type { SessionID } from "../../Schema/Ids.js"
import type { Place } from "./model.js"

export interface Family {
  /** Whether a session is in the family; `undefined` where that is not known yet. */
  readonly has: (sessionID: SessionID) => boolean | undefined
  readonly learn: (event: Event) => void
  /** Asks the server until {@link has} knows. */
  readonly find: (sessionID: SessionID) => Effect.Effect<void, Failure, Client>
}

/** Everybody is in it. */
const all: Family = { has: () => true, learn: () => {}, find: () => Effect.void }

export const family = (root: SessionID | undefined, place: Place): Family => {
  if (root === undefined) return all
  const parents = new Map<SessionID, SessionID | undefined>()
  /** The root, or the first above it of which nothing is known; `undefined` where neither is above it. */
  const top = (sessionID: SessionID): SessionID | undefined => {
    let at: SessionID | undefined = sessionID
    for (let steps = 0; steps <= parents.size && at !== undefined; steps++) {
      if (at === root || !parents.has(at)) return at
      at = parents.get(at)
    }
    return undefined
  }
  const find = (sessionID: SessionID): Effect.Effect<void, Failure, Client> =>
    Effect.suspend(() => {
      const at = top(sessionID)
      if (at === undefined || at === root) return Effect.void
      return Session.get({ sessionID: at, ...place }).pipe(
        Effect.map(({ parentID }) => parentID),
        // A session that is gone is nobody's.
        Effect.catchTag("HttpError", (error) =>
          error.status === 404 ? Effect.succeed(undefined) : Effect.fail<Failure>(error)
        ),
        Effect.flatMap((parentID) => {
          parents.set(at, parentID)
          return find(sessionID)
        })
      )
    })
  return {
    has: (sessionID) => {
      const at = top(sessionID)
      return at === root ? true : at === undefined ? false : undefined
    },
    learn: (event) => {
      if (event.type === "session.created" || event.type === "session.updated") {
        const { id, parentID } = event.properties.info
        parents.set(id, parentID)
      }
    },
    find
  }
}
