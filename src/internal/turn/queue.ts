/** One turn at a time in a session, among those of one client. What other programs do, the server's status tells. */
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { Service as ClientService } from "../../Client.js"
import type { SessionID } from "../../Schema/Ids.js"

interface Line {
  readonly semaphore: Effect.Semaphore
  /** How many turns run or wait. */
  length: number
}

/** Clients are not told apart by their address: one that is made anew has lines of its own. */
const lines = /*#__PURE__*/ new WeakMap<ClientService, Map<SessionID, Line>>()

const lineOf = (client: ClientService, sessionID: SessionID): Line => {
  const ofClient = lines.get(client) ?? new Map<SessionID, Line>()
  lines.set(client, ofClient)
  const line = ofClient.get(sessionID) ?? { semaphore: Effect.unsafeMakeSemaphore(1), length: 0 }
  ofClient.set(sessionID, line)
  return line
}

/** How many turns of this client run or wait in a session. */
export const length = (client: ClientService, sessionID: SessionID): number =>
  lines.get(client)?.get(sessionID)?.length ?? 0

/** Waits for its turn, and has it until it leaves or the scope closes. */
export const enter = (
  client: ClientService,
  sessionID: SessionID
): Effect.Effect<Effect.Effect<void>, never, Scope.Scope> =>
  Effect.gen(function* () {
    const line = yield* Effect.acquireRelease(
      Effect.sync(() => {
        const line = lineOf(client, sessionID)
        line.length++
        return { line, state: { waits: true, has: false } }
      }),
      leave(client, sessionID)
    )
    yield* Effect.uninterruptibleMask((restore) =>
      Effect.map(restore(line.line.semaphore.take(1)), () => {
        line.state.has = true
      })
    )
    return leave(client, sessionID)(line)
  })

interface Place {
  readonly line: Line
  readonly state: { waits: boolean; has: boolean }
}

const leave =
  (client: ClientService, sessionID: SessionID) =>
  ({ line, state }: Place): Effect.Effect<void> =>
    Effect.suspend(() => {
      if (!state.waits) return Effect.void
      state.waits = false
      line.length--
      if (line.length === 0) lines.get(client)?.delete(sessionID)
      return state.has ? Effect.asVoid(line.semaphore.release(1)) : Effect.void
    })
