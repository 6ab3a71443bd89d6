/**
 * What a client knows of the server that it belongs to: nothing by default; a managed server tells how it is down, so that
 * its client can say so in place of a refused connection.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"

export interface Down {
  /** Whether another process is being started, or there will be none. */
  readonly reason: "ServerRestarting" | "ServerExited"
  readonly description: string
}

export class ServerDown extends Context.Reference<ServerDown>()("opencode-effect/internal/ServerDown", {
  defaultValue: (): Effect.Effect<Option.Option<Down>> => Effect.succeed(Option.none())
}) {}
