/**
 * What is told of a turn from events and from looks at its messages, however the events come: nothing twice, no text that
 * is not sure, and in the end all that the messages say.
 */
import { assert, describe, it } from "@effect/vitest"
import * as FastCheck from "effect/FastCheck"
import type { Event as ServerEvent } from "../../src/Events.js"
import { locate, type Mark, make, type Transcript } from "../../src/internal/turn/transcript.js"
import * as Message from "../../src/Message.js"
import type { MessageID, PartID } from "../../src/Schema/Ids.js"
import type { Part, ReasoningPart, TextPart, ToolPart } from "../../src/Schema/Part.js"
import type { Event } from "../../src/Turn.js"
import * as V from "./values.js"

const { at, childID, deltaEvent, idleEvent, infoEvent, message, msg, partEvent, prt, sessionID, text, tool } = V

/** The part that marks the turn, in the message that begins it. */
const markID: PartID = "prt_000000000000mark"
const byPart: Mark = { _tag: "Part", partID: markID }
const ours = message(V.user(msg(10)), text(at(msg(10), markID), "Do it."))
const place = (n: number | string, id = msg(11)) => at(id, prt(n))

const told = (transcript: Transcript, ...events: ReadonlyArray<ServerEvent>): ReadonlyArray<Event> =>
  events.flatMap((event) => transcript.event(event).events)

const tags = (events: ReadonlyArray<Event>) => events.map(({ _tag }) => _tag)

const begin = (options: { readonly children?: boolean; readonly mark?: Mark } = {}) =>
  make(sessionID, options.mark ?? byPart, { children: options.children === true })

/** A transcript that has told the beginning of the turn, and of the agent's message 11. */
const begun = (options: { readonly children?: boolean } = {}) => {
  const transcript = begin(options)
  const events = told(
    transcript,
    infoEvent(ours.info),
    ...ours.parts.map((part) => partEvent(part)),
    infoEvent(V.atWork(msg(11)))
  )
  assert.deepStrictEqual(tags(events), ["Started"])
  return transcript
}

/** One moment of a server: what it sends, and its messages once it has stored that. */
interface Moment {
  readonly event: ServerEvent
  readonly messages: ReadonlyArray<Message.Message>
}

const words = FastCheck.constantFrom("a", "bc ", " d", "\n", "é", "😀", "aa")

const textTrack = FastCheck.record({
  kind: FastCheck.constantFrom("text" as const, "reasoning" as const),
  chunks: FastCheck.array(words, { maxLength: 5 }),
  /** Whether the stored text grows too; that of 1.18 is there at its end only. */
  stored: FastCheck.boolean(),
  /** An attempt that the server gave up: its text is taken back and never ends. */
  end: FastCheck.constantFrom("as told" as const, "as told" as const, "trimmed" as const, "taken back" as const)
})

const toolTrack = FastCheck.record({
  kind: FastCheck.constant("tool" as const),
  outputs: FastCheck.array(words, { maxLength: 3 }),
  skipsPending: FastCheck.boolean(),
  end: FastCheck.constantFrom("completed" as const, "error" as const, "never" as const)
})

const plan = FastCheck.record({
  steps: FastCheck.array(
    FastCheck.record({
      tracks: FastCheck.array(FastCheck.oneof(textTrack, toolTrack), { maxLength: 4 }),
      turns: FastCheck.array(FastCheck.nat(3), { maxLength: 30 }),
      patch: FastCheck.boolean()
    }),
    { minLength: 1, maxLength: 3 }
  ),
  byPart: FastCheck.boolean(),
  /** What becomes of each event: 0 to 5 arrives, 6 arrives twice, 7 is lost; up to 6, a look follows that is so far ahead. */
  fates: FastCheck.array(FastCheck.record({ fate: FastCheck.nat(7), look: FastCheck.nat(30) }), {
    minLength: 1,
    maxLength: 60
  })
})

type Plan = typeof plan extends FastCheck.Arbitrary<infer P> ? P : never

/** What the server does in a turn, and all that the model has written of each text, taken back or not. */
const simulate = ({ steps }: Plan) => {
  const before = [
    message(V.user(msg(1)), text(at(msg(1), prt(1)), "Before.")),
    message(V.agent(msg(2)), text(at(msg(2), prt(2)), "An earlier answer."))
  ]
  const stored = new Map<MessageID, { info: Message.Message["info"]; parts: Map<PartID, Part> }>()
  for (const { info, parts } of before)
    stored.set(info.id, { info, parts: new Map(parts.map((part) => [part.id, part])) })
  const moments: Array<Moment> = []
  const written = new Map<PartID, string>()
  const send = (event: ServerEvent) => {
    const messages = [...stored.values()].map(({ info, parts }) => ({ info, parts: [...parts.values()] }))
    moments.push({ event, messages })
  }
  const store = (part: Part) => stored.get(part.messageID)?.parts.set(part.id, part)
  const setInfo = (info: Message.Message["info"]) => {
    stored.set(info.id, { info, parts: stored.get(info.id)?.parts ?? new Map() })
    send(infoEvent(info))
  }
  const setPart = (part: Part) => {
    store(part)
    send(partEvent(part))
  }
  // A summary of the turn before comes late.
  for (const { info } of before) setInfo(info)
  setInfo(ours.info)
  for (const part of ours.parts) setPart(part)
  for (const [step, { patch, tracks, turns }] of steps.entries()) {
    const id = msg(11 + step)
    const partAt = (name: string | number) => at(id, prt(`${step}${name}`))
    setInfo(V.atWork(id))
    setPart(V.stepStart(partAt("start")))
    const running = tracks.map((track, index): Array<() => void> => {
      const place = partAt(index)
      if (track.kind === "tool") {
        const outputs = track.outputs.map((_, n) => track.outputs.slice(0, n + 1).join(""))
        const states = [
          ...(track.skipsPending ? [] : [V.pending]),
          V.running(),
          ...outputs.map((output) => V.running({ output })),
          ...(track.end === "never" ? [] : [track.end === "error" ? V.failed("no") : V.completed("out")])
        ]
        return states.map((state) => () => setPart(tool(place, state)))
      }
      const part = (text: string, isOver: boolean): Part => {
        const time = isOver ? { start: 1, end: 2 } : { start: 1 }
        return track.kind === "text" ? V.text(place, text, { time }) : V.reasoning(place, text, time)
      }
      const whole = track.chunks.join("")
      written.set(place.id, whole)
      const end = track.end === "trimmed" ? whole.trimEnd() : whole
      return [
        () => setPart(part("", false)),
        ...track.chunks.map((chunk, n) => () => {
          if (track.stored && track.end !== "taken back") store(part(track.chunks.slice(0, n + 1).join(""), false))
          send(deltaEvent(place, chunk))
        }),
        ...(track.end === "taken back" ? [] : [() => setPart(part(end, true))])
      ]
    })
    for (let turn = 0; running.some(({ length }) => length > 0); turn++) {
      const live = running.filter(({ length }) => length > 0)
      live[(turns[turn % turns.length] ?? turn) % live.length]?.shift()?.()
    }
    setPart(V.stepFinish(partAt("end")))
    const isLast = step === steps.length - 1
    if (patch) setPart(V.patch(partAt("patch"), "/project/a.txt"))
    setInfo(V.agent(id, { finish: isLast ? "stop" : "tool-calls" }))
    // Another session of the project says something.
    send(partEvent(text(at(msg(99), prt(99), "ses_other"), "elsewhere")))
  }
  setInfo({ ...ours.info, summary: { diffs: [] } } as Message.Message["info"])
  send(idleEvent())
  return { moments, written }
}

/** The messages from the turn's own on, as a look finds them. */
const spanIn = ({ messages }: Moment, mark: Mark) => {
  const index = locate(messages, mark)
  return index === -1 ? [] : messages.slice(index)
}

/** What is told when the events meet their fates, and the messages are looked at now and then. */
const follow = (moments: ReadonlyArray<Moment>, plan: Plan, mark: Mark) => {
  const transcript = begin({ mark })
  const events: Array<Event> = []
  let isLost = false
  let seen = 0
  for (const [index, { event }] of moments.entries()) {
    const { fate, look } = plan.fates[index % plan.fates.length] ?? { fate: 0, look: 30 }
    if (fate === 7) {
      if (!isLost) transcript.gap()
      isLost = true
    } else {
      isLost = false
      events.push(...transcript.event(event).events)
      // A server repeats itself; it sends no delta twice.
      if (fate === 6 && event.type !== "message.part.delta") events.push(...transcript.event(event).events)
    }
    if (look > 6) continue
    seen = Math.max(seen, Math.min(index + look, moments.length - 1))
    const moment = moments[seen]
    if (moment !== undefined) events.push(...transcript.messages(spanIn(moment, mark), false))
  }
  const last = moments.at(-1)
  assert(last !== undefined)
  const final = spanIn(last, mark)
  events.push(...transcript.messages(final, true))
  assert.deepStrictEqual(transcript.messages(final, true), [])
  return { events, final }
}

const order = ["ToolPending", "ToolRunning", "ToolProgress", "ToolCompleted", "ToolFailed"]

const agreeOnText = (events: ReadonlyArray<Event>, part: TextPart | ReasoningPart, written: string) => {
  const kind = part.type === "text" ? "Text" : "Reasoning"
  const of = events.filter((event) => "partID" in event && event.partID === part.id)
  let sofar = ""
  for (const [index, event] of of.entries()) {
    if (event._tag === `${kind}Delta` && "delta" in event) {
      assert.notStrictEqual(event.delta, "")
      sofar += event.delta
      assert.strictEqual(event.text, sofar)
    } else {
      assert(event._tag === `${kind}End` && "text" in event)
      assert.strictEqual(index, of.length - 1)
      assert.strictEqual(event.text, part.text)
    }
  }
  assert.strictEqual(of.at(-1)?._tag, `${kind}End`)
  // All of it, and nothing but what the server has taken back since.
  assert(sofar.startsWith(part.text) && written.startsWith(sofar))
}

const agreeOnTool = (events: ReadonlyArray<Event>, part: ToolPart) => {
  const of = events.flatMap((event) => ("call" in event && event.call.partID === part.id ? [event] : []))
  const ranks = of.map(({ _tag }) => order.indexOf(_tag))
  assert.deepStrictEqual(
    ranks,
    [...ranks].sort((a, b) => a - b)
  )
  const steps = of.map(({ _tag }) => _tag).filter((tag) => tag !== "ToolProgress")
  assert.strictEqual(new Set(steps).size, steps.length)
  const last = { pending: "ToolPending", running: "ToolRunning", completed: "ToolCompleted", error: "ToolFailed" }
  assert.strictEqual(steps.at(-1), last[part.state.status as keyof typeof last])
  if (part.state.status === "completed" || part.state.status === "error") {
    assert.deepStrictEqual(of.at(-1)?.call, Message.toolCall(part))
  }
}

describe("a transcript", () => {
  it.prop(
    "tells all of a turn once, whatever is lost, repeated, or looked at in between",
    { plan },
    ({ plan }) => {
      const { moments, written } = simulate(plan)
      const mark: Mark = plan.byPart ? byPart : { _tag: "After", messageID: msg(2) }
      const { events, final } = follow(moments, plan, mark)
      assert.deepStrictEqual(events[0], { _tag: "Started", sessionID, messageID: msg(10) })
      const parts = Message.parts(final.slice(1))
      for (const part of parts) {
        if (part.type === "text" || part.type === "reasoning") agreeOnText(events, part, written.get(part.id) ?? "")
        if (part.type === "tool") agreeOnTool(events, part)
      }
      const count = (tag: Event["_tag"]) => events.filter(({ _tag }) => _tag === tag).length
      const stored = (type: Part["type"]) => parts.filter((part) => part.type === type).length
      assert.deepStrictEqual(
        ["Started", "StepStarted", "StepFinished", "FilesEdited"].map((tag) => count(tag as Event["_tag"])),
        [1, stored("step-start"), stored("step-finish"), stored("patch")]
      )
      const known = new Set<unknown>(parts.map(({ id }) => id))
      for (const event of events) {
        assert.strictEqual(event.sessionID, sessionID)
        if ("partID" in event) assert(known.has(event.partID))
        if ("call" in event) assert(known.has(event.call.partID))
      }
      return true
    },
    { fastCheck: { numRuns: 150 } }
  )

  it.prop(
    "tells text as it comes where nothing is lost",
    { chunks: FastCheck.array(words, { minLength: 1, maxLength: 8 }) },
    ({ chunks }) => {
      const transcript = begun()
      told(transcript, partEvent(text(place(1), "", { time: { start: 1 } })))
      const deltas = chunks.map((chunk) => told(transcript, deltaEvent(place(1), chunk)))
      assert.deepStrictEqual(
        deltas,
        chunks.map((delta, n) => [
          {
            _tag: "TextDelta",
            sessionID,
            messageID: msg(11),
            partID: prt(1),
            delta,
            text: chunks.slice(0, n + 1).join("")
          }
        ])
      )
      return true
    },
    { fastCheck: { numRuns: 30 } }
  )
})

describe("text", () => {
  const start = partEvent(text(place(1), "", { time: { start: 1 } }))

  it("waits after a gap, since the next delta may not follow", () => {
    const transcript = begun()
    told(transcript, start, deltaEvent(place(1), "one "))
    transcript.gap()
    assert.deepStrictEqual(told(transcript, deltaEvent(place(1), "three ")), [])
    const events = told(transcript, partEvent(text(place(1), "one two three ", { time: { start: 1 } })))
    assert.deepInclude(events[0], { _tag: "TextDelta", delta: "two three ", text: "one two three " })
    assert.deepInclude(told(transcript, deltaEvent(place(1), "four"))[0], { delta: "four", text: "one two three four" })
  })

  it("that begins after a gap is told as it comes", () => {
    const transcript = begun()
    transcript.gap()
    assert.deepStrictEqual(tags(told(transcript, start, deltaEvent(place(1), "a"))), ["TextDelta"])
  })

  it("whose beginning is lost is told at its end", () => {
    const transcript = begun()
    assert.deepStrictEqual(told(transcript, deltaEvent(place(1), "b")), [])
    assert.deepStrictEqual(tags(told(transcript, partEvent(text(place(1), "ab")))), ["TextDelta", "TextEnd"])
  })

  it("that grows is not told by a look, since the deltas on their way may be in it", () => {
    const transcript = begun()
    told(transcript, start, deltaEvent(place(1), "a"))
    const growing = message(V.atWork(msg(11)), text(place(1), "ab", { time: { start: 1 } }))
    assert.deepStrictEqual(transcript.messages([ours, growing], false), [])
    assert.deepInclude(told(transcript, deltaEvent(place(1), "b"))[0], { delta: "b", text: "ab" })
  })

  it("that has ended is told by a look, and its deltas on their way are not", () => {
    const transcript = begun()
    told(transcript, start, deltaEvent(place(1), "a"))
    const ended = message(V.atWork(msg(11)), text(place(1), "abc"))
    assert.deepStrictEqual(tags(transcript.messages([ours, ended], false)), ["TextDelta", "TextEnd"])
    assert.deepStrictEqual(told(transcript, deltaEvent(place(1), "b"), partEvent(text(place(1), "abc"))), [])
  })

  it("that the server takes back ends as what the server keeps", () => {
    const transcript = begun()
    told(transcript, start, deltaEvent(place(1), "Half "))
    const kept = message(V.agent(msg(11)), text(place(1), "", { time: { start: 1 } }), text(place(2), "Whole."))
    const events = transcript.messages([ours, kept], true)
    assert.deepStrictEqual(tags(events), ["TextEnd", "TextDelta", "TextEnd"])
    assert.deepInclude(events[0], { partID: prt(1), text: "" })
  })

  it("that is written anew in the middle is silent until it ends", () => {
    const transcript = begun()
    told(transcript, start, deltaEvent(place(1), "abc"))
    const rewritten = partEvent(text(place(1), "xyz", { time: { start: 1 } }))
    assert.deepStrictEqual(told(transcript, rewritten, deltaEvent(place(1), "!")), [])
    const events = told(transcript, partEvent(text(place(1), "xyz!")))
    assert.deepStrictEqual(events, [{ _tag: "TextEnd", sessionID, messageID: msg(11), partID: prt(1), text: "xyz!" }])
  })

  it("of the server's own, or of another field, is not told", () => {
    const transcript = begun()
    assert.deepStrictEqual(told(transcript, partEvent(text(place(1), "a hint", { synthetic: true }))), [])
    assert.deepStrictEqual(told(transcript, partEvent(text(place(2), "a note", { ignored: true }))), [])
    told(transcript, partEvent(text(place(3), "", { time: { start: 1 } })))
    assert.deepStrictEqual(told(transcript, deltaEvent(place(3), "x", "metadata"), deltaEvent(place(3), "")), [])
  })
})

describe("the beginning", () => {
  it("is the message with the part that was sent, and nothing that is older", () => {
    const transcript = begin()
    const old = [infoEvent(V.user(msg(1))), infoEvent(V.agent(msg(2))), partEvent(text(at(msg(2), prt(2)), "Old."))]
    assert.deepStrictEqual(told(transcript, ...old, infoEvent(ours.info)), [])
    assert.isUndefined(transcript.messageID)
    assert.deepStrictEqual(tags(ours.parts.flatMap((part) => told(transcript, partEvent(part)))), ["Started"])
    assert.strictEqual(transcript.messageID, msg(10))
    assert.deepStrictEqual(told(transcript, ...old), [])
  })

  it("is the first message after another one", () => {
    const transcript = begin({ mark: { _tag: "After", messageID: msg(2) } })
    assert.deepStrictEqual(told(transcript, infoEvent(V.user(msg(1)))), [])
    assert.deepStrictEqual(tags(told(transcript, infoEvent(ours.info), infoEvent(V.user(msg(12))))), ["Started"])
    assert.strictEqual(transcript.messageID, msg(10))
  })

  it("loses no tool that ran before it was known", () => {
    const transcript = begin()
    const completed = tool(place(1), V.completed("out"))
    assert.deepStrictEqual(told(transcript, infoEvent(V.atWork(msg(11))), partEvent(completed)), [])
    const events = transcript.messages([ours, message(V.atWork(msg(11)), completed)], false)
    assert.deepStrictEqual(tags(events), ["Started", "ToolCompleted"])
  })

  it("is located among messages by its part, or by its place", () => {
    const messages = [message(V.user(msg(1))), message(V.agent(msg(2))), ours, message(V.user(msg(12)))]
    assert.strictEqual(locate(messages, byPart), 2)
    assert.strictEqual(locate(messages, { _tag: "Part", partID: prt(5) }), -1)
    assert.strictEqual(locate(messages, { _tag: "After", messageID: msg(2) }), 2)
    assert.strictEqual(locate(messages, { _tag: "After", messageID: msg(3) }), 2)
    assert.strictEqual(locate(messages, { _tag: "After", messageID: undefined }), 0)
    assert.strictEqual(locate(messages, { _tag: "After", messageID: msg(12) }), -1)
  })

  it("is located after a message whose id is larger, since the time in ids begins anew now and then", () => {
    const messages = [message(V.user("msg_fffffffffffe")), message(V.agent("msg_ffffffffffff")), ours]
    assert.strictEqual(locate(messages, { _tag: "After", messageID: "msg_ffffffffffff" }), 2)
  })
})

describe("a tool that runs", () => {
  it("tells its progress, and no state twice", () => {
    const transcript = begun()
    const events = [V.pending, V.pending, V.running(), V.running({ output: "1" }), V.running({ output: "1" })].flatMap(
      (state) => told(transcript, partEvent(tool(place(1), state)))
    )
    assert.deepStrictEqual(tags(events), ["ToolPending", "ToolRunning", "ToolProgress"])
  })

  it("goes never back, by a look that is ahead of the events", () => {
    const transcript = begun()
    told(transcript, partEvent(tool(place(1), V.pending)))
    const look = (state: Parameters<typeof tool>[1]) =>
      transcript.messages([ours, message(V.atWork(msg(11)), tool(place(1), state))], false)
    assert.deepStrictEqual(tags(look(V.running({ output: "1" }))), ["ToolRunning"])
    assert.deepStrictEqual(look(V.running({ output: "12" })), [])
    assert.deepStrictEqual(tags(look(V.completed("12"))), ["ToolCompleted"])
    assert.deepStrictEqual(
      told(
        transcript,
        ...[V.running(), V.running({ output: "12" }), V.completed("12")].map((state) =>
          partEvent(tool(place(1), state))
        )
      ),
      []
    )
  })
})

describe("subagents", () => {
  const task = (state: "running" | "completed", more: object = {}) => {
    const metadata = { sessionId: childID, parentSessionId: sessionID, ...more }
    return tool(place(1), state === "running" ? V.running(metadata) : V.completed("done", metadata), "task")
  }
  const inChild = at(msg(50), prt(50), childID)
  const childWorks = [
    infoEvent(V.user(msg(49), { sessionID: childID })),
    infoEvent(V.atWork(msg(50), { sessionID: childID })),
    partEvent(text(inChild, "From the child."))
  ]

  it("are told once, by their session or by the tool that calls them", () => {
    const transcript = begun()
    const events = told(
      transcript,
      V.createdEvent(childID, sessionID),
      partEvent(task("running")),
      V.createdEvent(childID, sessionID),
      idleEvent(childID),
      V.statusEvent({ type: "idle" }, childID),
      partEvent(task("completed"))
    )
    assert.deepStrictEqual(tags(events), ["ChildStarted", "ToolRunning", "ChildEnded", "ToolCompleted"])
    assert.deepStrictEqual([...transcript.family], [sessionID, childID])
    const other = begun()
    assert.deepStrictEqual(tags(told(other, partEvent(task("running")))), ["ChildStarted", "ToolRunning"])
    assert.deepStrictEqual(told(other, V.createdEvent("ses_x", "ses_other")), [])
  })

  it("end with their tool, where their own end is lost; those in the background do not", () => {
    const transcript = begun()
    const look = (part: Part) => tags(transcript.messages([ours, message(V.atWork(msg(11)), part)], false))
    assert.deepStrictEqual(look(task("completed")), ["ChildStarted", "ChildEnded", "ToolCompleted"])
    assert.deepStrictEqual(told(transcript, idleEvent(childID)), [])
    const background = told(begun(), partEvent(task("completed", { background: true })))
    assert.deepStrictEqual(tags(background), ["ChildStarted", "ToolCompleted"])
  })

  it("say nothing unless asked to, and end no turn of their parent", () => {
    const quiet = begun()
    told(quiet, V.createdEvent(childID, sessionID))
    assert.deepStrictEqual(told(quiet, ...childWorks), [])
    const loud = begun({ children: true })
    told(loud, V.createdEvent(childID, sessionID))
    assert.deepStrictEqual(tags(told(loud, ...childWorks)), ["TextDelta", "TextEnd"])
    for (const event of [idleEvent(childID), V.errorEvent(undefined, childID)]) {
      assert.isFalse(quiet.event(event).suspicious)
      assert.isTrue(quiet.event(event).life)
    }
    assert.isUndefined(quiet.error)
  })

  it("of subagents are known though their tools are not told", () => {
    const transcript = begun()
    told(transcript, V.createdEvent(childID, sessionID), ...childWorks)
    const nested = tool(at(msg(50), prt(51), childID), V.running({ sessionId: "ses_nested" }), "task")
    assert.deepStrictEqual(told(transcript, partEvent(nested)), [
      { _tag: "ChildStarted", sessionID: "ses_nested", parentID: childID, title: undefined }
    ])
  })

  it("of an earlier turn are not this turn's", () => {
    const transcript = begun()
    told(transcript, infoEvent(V.agent(msg(2))))
    const old = tool(at(msg(2), prt(3)), V.completed("", { sessionId: childID }), "task")
    assert.deepStrictEqual(told(transcript, partEvent(old)), [])
  })
})

describe("questions and permissions", () => {
  it("are told once, by an event or by the list of those that wait", () => {
    const transcript = begun()
    const asked = { id: "evt_1", type: "permission.asked", properties: V.permission("per_1") } as const
    const question = { id: "evt_1", type: "question.asked", properties: V.question("que_1") } as const
    assert.deepStrictEqual(tags(told(transcript, asked, asked, question)), ["PermissionAsked", "QuestionAsked"])
    const pending = transcript.pending(
      [V.permission("per_1"), V.permission("per_2"), V.permission("per_3", "ses_other")],
      [V.question("que_1"), V.question("que_2")]
    )
    assert.deepStrictEqual(
      pending.map((event) => ("request" in event ? event.request.id : event._tag)),
      ["per_2", "que_2"]
    )
  })

  it("are not asked after they were answered", () => {
    const transcript = begun()
    const replied = {
      id: "evt_1",
      type: "permission.replied",
      properties: { sessionID, requestID: "per_1", reply: "once" }
    } as const
    const rejected = { id: "evt_1", type: "question.rejected", properties: { sessionID, requestID: "que_1" } } as const
    assert.deepStrictEqual(tags(told(transcript, replied, replied, rejected)), [
      "PermissionAnswered",
      "QuestionRejected"
    ])
    assert.deepStrictEqual(transcript.pending([V.permission("per_1")], [V.question("que_1")]), [])
  })

  it("of a subagent that is known are those of the turn", () => {
    const transcript = begun()
    assert.deepStrictEqual(transcript.pending([V.permission("per_1", childID)], []), [])
    told(transcript, V.createdEvent(childID, sessionID))
    assert.deepStrictEqual(tags(transcript.pending([V.permission("per_1", childID)], [])), ["PermissionAsked"])
  })
})

describe("what may end the turn", () => {
  it("is its session at rest, gone or in error", () => {
    const transcript = begun()
    const error = { name: "UnknownError", data: { message: "first" } } as const
    for (const event of [idleEvent(), V.statusEvent({ type: "idle" }), V.errorEvent(error), V.errorEvent(undefined)]) {
      assert.deepStrictEqual(transcript.event(event), { events: [], life: true, suspicious: true })
    }
    transcript.event(V.errorEvent({ name: "UnknownError", data: { message: "Error: first\n    at here" } }))
    assert.deepStrictEqual<unknown>(transcript.error, error)
    assert.isFalse(transcript.event(V.statusEvent({ type: "busy" })).suspicious)
    assert.deepStrictEqual(transcript.event(idleEvent("ses_other")), { events: [], life: false, suspicious: false })
  })
})

describe("a compaction", () => {
  const summary = (more: object) => infoEvent(V.agent(msg(13), { summary: true, ...more }))

  it("is told when its summary is there, once", () => {
    const transcript = begun()
    assert.deepStrictEqual(told(transcript, infoEvent(V.atWork(msg(13), { summary: true }))), [])
    assert.deepStrictEqual(tags(told(transcript, summary({}), summary({}))), ["Compacted"])
  })

  it("that failed is none", () => {
    const error = { name: "ContextOverflowError", data: { message: "too large" } }
    assert.deepStrictEqual(told(begun(), summary({ error })), [])
  })
})

describe("a retry", () => {
  it("is told once for each attempt", () => {
    const retry = (attempt: number) => V.statusEvent({ type: "retry", attempt, message: "429", next: attempt * 1_000 })
    const events = told(begun(), retry(1), retry(1), retry(2))
    assert.deepStrictEqual(
      events.map((event) => (event._tag === "Retrying" ? event.attempt : event._tag)),
      [1, 2]
    )
  })
})
