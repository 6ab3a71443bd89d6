/** Conversations on the real server: what was said before is there, until it is taken back. */
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { Conversation, Message, Session } from "../src/index.js"
import * as NodeTestOpenCode from "../src/testing/NodeTestOpenCode.js"
import * as ScriptedModel from "../src/testing/ScriptedModel.js"

/** Answers with all that the user has said. */
const script: ScriptedModel.Script = ({ messages }) =>
  ScriptedModel.text(JSON.stringify({ heard: messages.flatMap(({ role, text }) => (role === "user" ? [text] : [])) }))

const Heard = Schema.Struct({ heard: Schema.Array(Schema.String) })
const heard = ({ text }: { readonly text: string }) => Schema.decodeSync(Schema.parseJson(Heard))(text).heard

const said = (conversation: Conversation.Conversation) =>
  Effect.map(Stream.runCollect(conversation.history), (messages) =>
    [...messages].flatMap((message) => (message.info.role === "user" ? [Message.text(message)] : []))
  )

layer(NodeTestOpenCode.layer({ script, config: { snapshot: false } }), {
  excludeTestServices: true,
  timeout: "90 seconds"
})("a conversation", (it) => {
  it.effect("remembers, in its own session, and tells its history from the newest", () =>
    Effect.gen(function* () {
      const chat = yield* Conversation.make({ title: "A chat" })
      assert.deepStrictEqual(heard(yield* chat.ask("one")), ["one"])
      const events = yield* Stream.runCollect(chat.stream("two"))
      const last = [...events].at(-1)
      assert(last?._tag === "Finished")
      assert.deepStrictEqual(heard(last.result), ["one", "two"])
      assert.deepStrictEqual((yield* chat.object(Heard, "three")).heard, ["one", "two", "three"])
      assert.deepStrictEqual(yield* said(chat), ["three", "two", "one"])
      assert.strictEqual((yield* Session.get({ sessionID: chat.sessionID })).title, "A chat")
    })
  )

  it.effect("forks, reverts, and goes on where another one was", () =>
    Effect.gen(function* () {
      const chat = yield* Conversation.make({ system: "Be short." })
      yield* chat.ask("one")
      const second = yield* chat.ask("two")
      const whole = yield* chat.fork()
      const before = yield* chat.fork(second.messageID)
      assert.deepStrictEqual(heard(yield* whole.ask("whole")), ["one", "two", "whole"])
      assert.deepStrictEqual(heard(yield* before.ask("before")), ["one", "before"])
      yield* chat.revert(second.messageID)
      const again = yield* Conversation.make({ sessionID: chat.sessionID })
      assert.strictEqual(again.sessionID, chat.sessionID)
      assert.deepStrictEqual(heard(yield* again.ask("instead")), ["one", "instead"])
      assert.deepStrictEqual(yield* said(again), ["instead", "one"])
    })
  )

  it.effect("hands its options to every turn, and a turn's own over them", () =>
    Effect.gen(function* () {
      const chat = yield* Conversation.make({ system: "Be short.", agent: "plan" })
      const { message } = yield* chat.ask("one")
      assert.strictEqual(message.agent, "plan")
      assert.strictEqual((yield* chat.ask("two", { agent: "build" })).message.agent, "build")
      const model = yield* ScriptedModel.ScriptedModel
      const requests = (yield* model.requests).filter(({ prompt }) => prompt === "one" || prompt === "two")
      assert.isTrue(requests.slice(-2).every(({ messages }) => messages[0]?.text.includes("Be short.") === true))
      const missing = yield* Effect.flip(Conversation.make({ sessionID: "ses_missing" }))
      assert.deepInclude(missing, { _tag: "HttpError", status: 404 })
    })
  )
})
