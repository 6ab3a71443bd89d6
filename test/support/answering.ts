/** Sessions whose tools ask, and policies that answer: what the tests of permissions and of questions have in common. */
import * as Effect from "effect/Effect"
import * as Ref from "effect/Ref"
import * as Stream from "effect/Stream"
import * as Session from "../../src/Operations/Session.js"
import type { SessionID } from "../../src/Schema/Ids.js"

/** Asks the agent, and waits until the turn has ended. */
export const prompt = (sessionID: SessionID, text: string) =>
  Session.prompt({ sessionID, parts: [{ type: "text", text }] })

/** What became of the tool calls of a session: their outputs, or why not. */
export const toolsOf = (sessionID: SessionID) =>
  Effect.map(Session.messages({ sessionID }), (messages) =>
    messages
      .flatMap(({ parts }) => parts)
      .flatMap((part) => {
        if (part.type !== "tool") return []
        const { state } = part
        if (state.status === "completed") return [state.output.trim()]
        return [state.status === "error" ? state.error : state.status]
      })
  )

/** What an agent said at last. */
export const lastText = (sessionID: SessionID) =>
  Effect.map(Session.messages({ sessionID }), (messages) =>
    messages
      .flatMap(({ parts }) => parts)
      .flatMap((part) => (part.type === "text" ? [part.text] : []))
      .at(-1)
  )

/** A stream that is read beside the test: what it has told so far. */
export const beside = <A, E, R>(stream: Stream.Stream<A, E, R>) =>
  Effect.gen(function* () {
    const told = yield* Ref.make<ReadonlyArray<A>>([])
    const fiber = yield* stream.pipe(
      Stream.runForEach((a) => Ref.update(told, (before) => [...before, a])),
      Effect.forkScoped
    )
    return { told: Ref.get(told), fiber }
  })
