/** What the tests look at to see that nothing is left: the process table, listening ports, files. */
import { readFileSync } from "node:fs"
import { connect } from "node:net"
import * as Effect from "effect/Effect"

/** Whether a process runs; one that only waits to be reaped does not. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  try {
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, "utf8"))
  } catch {
    return process.platform !== "linux"
  }
}

/** Whether somebody listens at this URL. */
export const isListening = (url: string): Effect.Effect<boolean> =>
  Effect.async((resume) => {
    const { hostname, port } = new URL(url)
    const socket = connect(Number(port), hostname)
    const answer = (listening: boolean) => () => {
      socket.destroy()
      resume(Effect.succeed(listening))
    }
    socket.once("connect", answer(true))
    socket.once("error", answer(false))
  })

/** Asks again and again until the answer fits, for ten seconds at most. */
export const until = <A, E, R>(
  what: string,
  ask: Effect.Effect<A, E, R>,
  fits: (a: A) => boolean
): Effect.Effect<A, E, R> => {
  const loop: Effect.Effect<A, E, R> = Effect.flatMap(ask, (a) =>
    fits(a) ? Effect.succeed(a) : Effect.zipRight(Effect.sleep("20 millis"), loop)
  )
  return Effect.timeoutTo(loop, {
    duration: "10 seconds",
    onSuccess: Effect.succeed<A>,
    onTimeout: () => Effect.dieMessage(`It never came: ${what}`)
  }).pipe(Effect.flatten)
}
