/**
 * That a mocked turn is what the real server does: each scene is played by both, and what they tell is compared, event for
 * event. Ids, times, paths and snapshots are their own.
 */
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Ref from "effect/Ref"
import * as Stream from "effect/Stream"
import type * as Client from "../../src/Client.js"
import { Event, Permission, Permissions, Question, Questions, Session, Turn } from "../../src/index.js"
import type { SessionID } from "../../src/Schema/Ids.js"
import * as MockClient from "../../src/testing/MockClient.js"
import * as NodeTestOpenCode from "../../src/testing/NodeTestOpenCode.js"
import * as ScriptedModel from "../../src/testing/ScriptedModel.js"
import { bash, play, task, write } from "../support/scenes.js"

const { failure, reasoning, reply, text, toolCalls } = ScriptedModel

const questions = [
  {
    question: "Which colour?",
    header: "Colour",
    options: [
      { label: "Red", description: "warm" },
      { label: "Blue", description: "cold" }
    ]
  }
]
const ask = { name: "question", input: { questions } }
const todos = [{ content: "a thing", status: "pending", priority: "high" }]
const usage = { input: 100, output: 50, cached: 40, reasoning: 20 }

const script = play({
  text: text(["Hello, ", "world."]),
  usage: text("Counted.", { usage }),
  empty: reply([]),
  reasoning: reply([reasoning("Hm, "), reasoning("well."), "An ", "answer."]),
  between: reply(["An ", reasoning("Hm."), "answer."]),
  tool: [reply([reasoning("A command."), bash("echo one")]), text("Done.")],
  failing: [reply([ScriptedModel.call("read", { filePath: "/nowhere/missing.txt" })]), text("Done.")],
  todos: [toolCalls([ScriptedModel.call("todowrite", { todos })]), text("Noted.")],
  ask: [toolCalls([bash("printf one")]), text("Asked.")],
  twice: [toolCalls([bash("printf one"), bash("printf two")]), text("Asked.")],
  always: [toolCalls([bash("expr 1")]), toolCalls([bash("expr 2")]), text("Asked.")],
  question: [toolCalls([ask]), text("Painted.")],
  error: failure({ status: 400 }),
  "half-error": reply(["Half ", ScriptedModel.streamError({ message: "The test says so", type: "test" })]),
  filtered: reply(["Half "], { finish: "content_filter" }),
  length: reply(["As far"], { finish: "length" }),
  hang: reply(["Half ", Effect.never]),
  "hang-reasoning": reply([reasoning("Half "), Effect.never]),
  task: [toolCalls([task("#child")]), text("The subagent is done.")],
  child: text("Child done."),
  write: [toolCalls([write("made.txt", "made\n")]), text("Made.")],
  format: toolCalls([{ name: "StructuredOutput", input: { a: 1 } }])
})

const config = {
  permission: { bash: { "*": "allow", "printf *": "ask", "expr *": "ask" }, external_directory: "allow" },
  command: { greet: { template: "/greet $ARGUMENTS" } }
} as const

interface Raw {
  readonly type: string
  readonly properties: unknown
}

/** What the server tells of sessions and their summaries on its own time, and what is not about them. */
const isBeside = ({ properties, type }: Raw): boolean =>
  ["session.created", "session.updated", "session.diff", "command.executed"].includes(type) ||
  (type === "message.updated" && JSON.stringify(properties).includes('"summary":{'))

/** Values without what is each server's own; ids are numbered as they come. */
const normalised = (values: ReadonlyArray<unknown>): ReadonlyArray<unknown> => {
  const ids = new Map<string, string>()
  const named = (id: string) => {
    const known = ids.get(id) ?? `${/^[a-z]+/.exec(id)?.[0] ?? "call"}#${ids.size + 1}`
    ids.set(id, known)
    return known
  }
  const words = (value: string) =>
    value
      .replaceAll(/\/(?:tmp|private|var)\/[\w./-]*\/project|\/project/g, "<project>")
      .replaceAll(/\b(?:(?:ses|msg|prt|per|que|evt|call)_\w+|01[0-9A-Z]{24})\b/g, named)
      .replaceAll(/\b[0-9a-f]{40}\b/g, "<snapshot>")
  const clean = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return key === "patch" ? "<patch>" : words(value)
    if (key === "time") return typeof value === "number" ? "<time>" : Object.keys(value as object).sort()
    if (Array.isArray(value)) return value.map((item) => clean(item, ""))
    if (typeof value !== "object" || value === null) return value
    const entries = Object.entries(value).filter(([, field]) => field !== undefined)
    return Object.fromEntries(
      entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => [name, clean(field, name)])
    )
  }
  return values.map((value) => clean(value, ""))
}

/** What a command writes while it runs comes in as many events as the machine likes. */
const withoutProgress = (events: ReadonlyArray<Raw>): ReadonlyArray<Raw> => {
  const running = new Set<string>()
  return events.flatMap((event) => {
    const { part } = event.properties as { readonly part?: { readonly id: string; state?: Record<string, unknown> } }
    if (event.type !== "message.part.updated" || part?.state?.status !== "running") return [event]
    if (part.state.metadata !== undefined && running.has(part.id)) return []
    running.add(part.id)
    const { metadata, ...state } = part.state
    return [{ ...event, properties: { ...(event.properties as object), part: { ...part, state } } }]
  })
}

/** A tool that asks and the event that it runs are told in either order; here the question comes first. */
const askedFirst = (events: ReadonlyArray<Raw>): ReadonlyArray<Raw> => {
  const sorted = [...events]
  for (const [index, event] of events.entries()) {
    const before = sorted[index - 1]
    if (!event.type.endsWith(".asked") || before?.type !== "message.part.updated") continue
    if (callOf(before) === callOf(event)) sorted.splice(index - 1, 2, event, before)
  }
  return sorted
}

const callOf = ({ properties }: Raw): string | undefined => {
  const { part, tool } = properties as Record<
    "part" | "tool",
    { readonly callID: string; readonly state?: { readonly status: string } } | undefined
  >
  return part?.state?.status === "running" ? part.callID : tool?.callID
}

const ofTurn = (events: ReadonlyArray<Turn.Event>) =>
  events
    .filter(({ _tag }) => _tag !== "ToolProgress")
    .map((event) => {
      if (event._tag !== "ToolRunning") return event
      const { metadata: _, ...call } = event.call as { readonly metadata?: unknown }
      return { ...event, call }
    })

interface Scene {
  /** What the mock plays. */
  readonly steps:
    | ReadonlyArray<MockClient.Step>
    | ((error: MockClient.AssistantError) => ReadonlyArray<MockClient.Step>)
  readonly options?: MockClient.TurnOptions
  /** Runs beside the turn, with each of its events. */
  readonly beside?: (event: Turn.Event) => Effect.Effect<unknown, unknown, Client.Client>
  /** What is asked, where it is no prompt. */
  readonly stream?: (sessionID: SessionID) => Stream.Stream<Turn.Event, unknown, Client.Client>
  readonly policies?: {
    readonly permissions?: Permissions.Policy
    readonly questions?: Questions.Policy<Questions.WrongAnswer>
  }
}

/** Plays a scene on whatever client there is. */
const played = (prompt: string, { beside = () => Effect.void, policies, stream }: Scene) =>
  Effect.gen(function* () {
    const session = yield* Session.create()
    const raw = yield* Ref.make<ReadonlyArray<Raw>>([])
    const told = yield* Ref.make<ReadonlyArray<Turn.Event>>([])
    const connected = yield* Effect.makeLatch()
    const over = yield* Effect.makeLatch()
    const family = new Set<string>([session.id])
    yield* Event.subscribe({ directory: session.directory }).pipe(
      Stream.runForEach((event) => {
        const { info, sessionID = "" } = event.properties as {
          readonly sessionID?: string
          readonly info?: { readonly parentID?: string; readonly title?: string }
        }
        if (event.type === "session.created" && family.has(info?.parentID ?? "")) family.add(sessionID)
        const one = { type: event.type, properties: event.properties }
        const counts = family.has(sessionID) && !isBeside(one)
        const told = counts ? Ref.update(raw, (all) => [...all, one]) : Effect.void
        return Effect.all([connected.open, told, info?.title === "over" ? over.open : Effect.void])
      }),
      Effect.forkScoped
    )
    yield* connected.await
    const ended = yield* (stream?.(session.id) ?? Turn.stream({ prompt, sessionID: session.id, ...policies })).pipe(
      Stream.runForEach((event) =>
        Effect.zipRight(
          Ref.update(told, (all) => [...all, event]),
          Effect.forkDaemon(beside(event))
        )
      ),
      Effect.either
    )
    // The server's last words of the turn may come after it is known to be over; they come before what is done then.
    yield* Session.update({ sessionID: session.id, title: "over" })
    yield* over.await
    const failed = Either.isLeft(ended) ? (ended.left as Turn.TurnError).reason : undefined
    // Where a prompt had a format, the server reads no page on which that prompt is.
    const limit = stream === undefined ? 100 : 1
    const messages = yield* Session.messages({ sessionID: session.id, limit })
    const waiting = [yield* Permission.list(), yield* Question.list()].flat()
    const error = messages.flatMap(({ info }) =>
      info.role === "assistant" && info.error !== undefined ? [info.error] : []
    )
    return {
      error: error.at(-1) ?? { name: "none" },
      events: normalised(ofTurn(yield* Ref.get(told))),
      raw: normalised(askedFirst(withoutProgress(yield* Ref.get(raw)))),
      failed: normalised([failed]),
      messages: normalised(messages.map(({ info, parts }) => ({ info: { ...info, summary: undefined }, parts }))),
      waiting: normalised(waiting.filter((request) => request.sessionID === session.id))
    }
  }).pipe(Effect.scoped)

const answering = ({ questions: [question] }: Questions.Request) =>
  question === undefined ? Effect.succeed(undefined) : Effect.map(Questions.choose(question, "Red"), Questions.answer)
const refusing = (event: Turn.Event) =>
  event._tag === "PermissionAsked"
    ? Effect.delay(Permission.reply({ requestID: event.request.id, reply: "reject" }), "300 millis")
    : Effect.void
const aborts = (tag: Turn.Event["_tag"]) => (event: Turn.Event) =>
  event._tag === tag ? Effect.delay(Session.abort({ sessionID: event.sessionID }), "50 millis") : Effect.void

layer(NodeTestOpenCode.layer({ script, config }), { excludeTestServices: true, timeout: "90 seconds" })(
  "a mocked turn is what the real server does:",
  (it) => {
    const scene = (name: string, prompt: string, scene: Scene) =>
      it.effect(name, () =>
        Effect.gen(function* () {
          const real = yield* played(prompt, scene)
          const mocked = yield* Effect.provide(
            played(prompt, scene),
            MockClient.layer(
              MockClient.turn(
                typeof scene.steps === "function" ? scene.steps(real.error as MockClient.AssistantError) : scene.steps,
                scene.options
              )
            )
          )
          for (const what of ["raw", "events", "messages", "failed", "waiting"] as const) {
            assert.deepStrictEqual(mocked[what], real[what], what)
          }
        })
      )

    scene("text in pieces", "#text", { steps: ["Hello, ", "world."] })
    scene("usage", "#usage", { steps: ["Counted."], options: { usage } })
    scene("nothing", "#empty", { steps: [] })
    scene("reasoning", "#reasoning", {
      steps: [MockClient.reasoning("Hm, "), MockClient.reasoning("well."), "An ", "answer."]
    })
    scene("reasoning in the text", "#between", { steps: ["An ", MockClient.reasoning("Hm."), "answer."] })
    scene("a tool", "#tool", {
      steps: [MockClient.reasoning("A command."), MockClient.tool("bash", { command: "echo one" }, "one\n"), "Done."]
    })
    scene("a tool that fails", "#failing", {
      steps: [
        MockClient.tool(
          "read",
          { filePath: "/nowhere/missing.txt" },
          { error: "File not found: /nowhere/missing.txt" }
        ),
        "Done."
      ]
    })
    scene("todos", "#todos", {
      steps: [
        MockClient.tool(
          "todowrite",
          { todos },
          { output: JSON.stringify(todos, null, 2), title: "1 todos", metadata: { todos, truncated: false } }
        ),
        "Noted."
      ]
    })

    const asking = (command: string, output: string) =>
      MockClient.tool(
        "bash",
        { command },
        {
          output,
          asks: {
            permission: "bash",
            patterns: [command],
            always: [command.replace(/ .*/, " *")],
            metadata: { command }
          }
        }
      )
    const allowed = { policies: { permissions: { otherwise: Permissions.allow } } }
    scene("a permission that is given", "#ask", { steps: [asking("printf one", "one"), "Asked."], ...allowed })
    scene("a permission that is given for good", "#always", {
      steps: [asking("expr 1", "1\n"), Effect.void, asking("expr 2", "2\n"), "Asked."],
      policies: { permissions: { otherwise: Permissions.allowAlways } }
    })
    scene("a refusal", "#ask", { steps: [asking("printf one", "one"), "Asked."], beside: refusing })
    scene("a refusal that says why", "#ask", {
      steps: [asking("printf one", "one"), "Asked."],
      policies: { permissions: { otherwise: Permissions.deny("Not now.") } }
    })
    scene("a refusal of one of two", "#twice", {
      steps: [asking("printf one", "one"), asking("printf two", "two"), "Asked."],
      beside: refusing
    })
    scene("a question", "#question", {
      steps: [MockClient.question(questions), "Painted."],
      policies: { questions: { handler: answering } }
    })
    scene("a question that is rejected", "#question", {
      steps: [MockClient.question(questions), "Painted."],
      policies: { questions: { otherwise: () => Questions.reject } }
    })
    scene("an error of the provider", "#error", { steps: (error) => [MockClient.error(error)] })
    scene("an error in mid-text", "#half-error", { steps: (error) => ["Half ", MockClient.error(error)] })
    scene("a content filter", "#filtered", { steps: ["Half "], options: { finish: "content-filter" } })
    scene("an answer that is too long", "#length", { steps: ["As far"], options: { finish: "length" } })
    scene("an abort in mid-text", "#hang", { steps: ["Half ", Effect.never], beside: aborts("TextDelta") })
    scene("an abort in mid-reasoning", "#hang-reasoning", {
      steps: [MockClient.reasoning("Half "), Effect.never],
      beside: aborts("ReasoningDelta")
    })
    scene("an abort while a permission waits", "#ask", {
      steps: [asking("printf one", "one"), "Asked."],
      beside: aborts("PermissionAsked")
    })
    scene("an abort while a question waits", "#question", {
      steps: [MockClient.question(questions), "Painted."],
      beside: aborts("QuestionAsked")
    })
    scene("a change of a file", "#write", {
      steps: [
        MockClient.tool(
          "write",
          { filePath: "made.txt", content: "made\n" },
          {
            output: "Wrote file successfully.",
            title: "made.txt",
            metadata: { diagnostics: {}, filepath: "/project/made.txt", exists: false, truncated: false },
            files: [{ file: "made.txt", additions: 1, deletions: 0, status: "added", patch: "of the server" }]
          }
        ),
        "Made."
      ]
    })
    scene("a slash command", "", {
      steps: ["Hello, ", "world."],
      stream: (sessionID) => Turn.commandStream({ sessionID, command: "greet", arguments: "#text" })
    })
    scene("a shell command", "", {
      steps: ["hi\n"],
      stream: (sessionID) => Turn.shellStream({ sessionID, command: "echo hi" })
    })
    scene("a value for a format", "", {
      steps: [MockClient.structured({ a: 1 })],
      stream: (sessionID) => {
        const format = {
          type: "json_schema",
          schema: { type: "object", properties: { a: { type: "number" } } }
        } as const
        return Stream.drain(Session.prompt({ sessionID, format, parts: [{ type: "text", text: "#format" }] }))
      }
    })
    scene("a subagent", "#task", {
      steps: [MockClient.child(["Child done."], { prompt: "#child" }), "The subagent is done."]
    })
  }
)
