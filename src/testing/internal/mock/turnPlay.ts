/**
 * Plays a turn in a session of the store, event for event as OpenCode 1.18.33 does with an OpenAI-compatible model:
 * `test/testing/mockTurnReal.test.ts` compares the two. What the server writes of sessions and their summaries beside the
 * turn comes at its end here, all at once.
 */
import * as Cause from "effect/Cause"
import type * as Clock from "effect/Clock"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as FiberId from "effect/FiberId"
import type * as Scope from "effect/Scope"
import type { AssistantMessage, UserMessage } from "../../../Schema/Message.js"
import type { ReasoningPart, TextPart, ToolPart, ToolState } from "../../../Schema/Part.js"
import type { QuestionAnswer, QuestionInfo } from "../../../Schema/Question.js"
import type { SnapshotFileDiff } from "../../../Schema/Vcs.js"
import type { Usage } from "../../ScriptedModel.js"
import { MockError, shown, wordsOf } from "./problem.js"
import * as Asks from "./sessionsAsks.js"
import type { Entry, Run, Store } from "./sessionsStore.js"
import type { Ask, AssistantError, Call, Outcome, Step, Turn } from "./turn.js"

export const defaultModel = { providerID: "scripted", modelID: "model" }

/** What a turn is played into. */
export interface Stage {
  readonly store: Store
  /** Where the fibers of turns live. */
  readonly scope: Scope.Scope
}

/** What is asked of the agent. */
export interface Asked {
  readonly user: UserMessage
  readonly turn: Turn
  /** Which of the scripted turns it is, or is below; they are counted from 1. */
  readonly number: number
  readonly kind: "Prompt" | "Shell" | "Summary"
  /** The shell command. */
  readonly command?: string | undefined
}

const aborted: AssistantError = { name: "MessageAbortedError", data: { message: "Aborted" } }
const filtered: AssistantError = {
  name: "ContentFilterError",
  data: { message: "The response was blocked by the provider's content filter" }
}

const tokensOf = ({ cached = 0, input, output, reasoning = 0 }: Usage = { input: 10, output: 5 }) => ({
  total: input + output,
  input: input - cached,
  output: output - reasoning,
  reasoning,
  cache: { read: cached, write: 0 }
})

const addTokens = (a: AssistantMessage["tokens"], b: AssistantMessage["tokens"]) => ({
  input: a.input + b.input,
  output: a.output + b.output,
  reasoning: a.reasoning + b.reasoning,
  cache: { read: a.cache.read + b.cache.read, write: a.cache.write + b.cache.write }
})

const noTokens = { input: 0, output: 0, reasoning: 0, cache: { read: 0, write: 0 } }

/** One message of the agent: what it says, then the tools that it calls. */
interface Round {
  readonly said: Array<Exclude<Step, Call>>
  readonly calls: Array<Call>
}

const isCall = (step: Step): step is Call => typeof step === "object" && "_tag" in step && step._tag === "Call"

/** The tool through which the server takes a value where the prompt has a `format`. */
const structuredCall = (input: unknown): Call => ({
  _tag: "Call",
  name: "StructuredOutput",
  input,
  does: { _tag: "Structured" }
})

const isStructured = ({ does }: Call) => does._tag === "Structured"

const roundsOf = (steps: ReadonlyArray<Step>, hasFormat: boolean): ReadonlyArray<Round> => {
  let round: Round = { said: [], calls: [] }
  const rounds = [round]
  const next = () => {
    round = { said: [], calls: [] }
    rounds.push(round)
  }
  for (const one of steps) {
    const isValue = typeof one === "object" && one !== null && "_tag" in one && one._tag === "Structured"
    const step = !isValue
      ? one
      : hasFormat
        ? structuredCall((one as Extract<Step, { readonly _tag: "Structured" }>).value)
        : JSON.stringify((one as Extract<Step, { readonly _tag: "Structured" }>).value)
    if (typeof step === "object" && step !== null && isCall(step)) round.calls.push(step)
    else {
      if (round.calls.length > 0) next()
      round.said.push(step)
    }
  }
  // A model that has called tools is asked again.
  if (round.calls.length > 0 && !round.calls.some(isStructured)) next()
  return rounds
}

const asksOf = ({ asks }: Outcome): ReadonlyArray<Ask> =>
  asks === undefined ? [] : "permission" in asks ? [asks] : asks

const recordOf = (input: unknown): { readonly [key: string]: unknown } =>
  typeof input === "object" && input !== null ? { ...input } : {}

/** How a call ended: in order, refused so that the turn ends, or with changes in the project. */
interface Ended {
  readonly refused: boolean
  readonly files: ReadonlyArray<SnapshotFileDiff>
}

const inOrder: Ended = { refused: false, files: [] }

/** Where the agent's message is written down, step by step. */
const writer = (stage: Stage, entry: Entry, asked: Asked, clock: Clock.Clock) => {
  const { store } = stage
  const { turn, user } = asked
  const now = () => clock.unsafeCurrentTimeMillis()
  const { directory, id: sessionID } = entry.info
  const agent = asked.kind === "Summary" ? "compaction" : (turn.agent ?? user.agent)
  const model = turn.model ?? { providerID: user.model.providerID, modelID: user.model.modelID }
  let info: AssistantMessage = {
    id: store.id("msg"),
    sessionID,
    parentID: user.id,
    role: "assistant",
    mode: agent,
    agent,
    ...(asked.kind === "Summary" ? { summary: true } : {}),
    path: { cwd: directory, root: directory },
    cost: 0,
    tokens: noTokens,
    ...model,
    time: { created: now() }
  }
  let begun = false
  let text: { part: TextPart; said: string } | undefined
  let thought: { part: ReasoningPart; said: string } | undefined
  const open = new Map<string, ToolPart>()
  const children: Array<Entry> = []
  store.message(entry, info)

  const place = () => ({ id: store.id("prt"), messageID: info.id, sessionID }) as const
  const put = (changed: Partial<AssistantMessage>) => {
    info = { ...info, ...changed }
    store.message(entry, info)
  }
  /** The first that comes of the model begins its step. */
  const begin = () => {
    if (begun) return
    begun = true
    store.part(entry, { ...place(), type: "step-start", snapshot }, now())
  }
  const endReasoning = () => {
    if (thought === undefined) return
    const { part, said } = thought
    thought = undefined
    store.part(entry, { ...part, text: said, time: { ...part.time, end: now() } }, now())
  }
  const endText = () => {
    if (text === undefined) return
    const { part, said } = text
    text = undefined
    store.part(entry, { ...part, text: said, time: { start: part.time?.start ?? now(), end: now() } }, now())
  }
  const tool = (part: ToolPart, state: ToolState): ToolPart => {
    const changed = { ...part, state }
    store.part(entry, changed, now())
    if (state.status === "completed" || state.status === "error") open.delete(part.id)
    else open.set(part.id, changed)
    return changed
  }

  return {
    get info() {
      return info
    },
    children,
    now,
    model,
    put,
    begin,
    say: (piece: string) => {
      begin()
      endReasoning()
      if (text === undefined) {
        text = { part: { ...place(), type: "text", text: "", time: { start: now() } }, said: "" }
        store.part(entry, text.part, now())
      }
      text.said += piece
      store.delta(entry, text.part, piece)
    },
    think: (piece: string) => {
      begin()
      if (thought === undefined) {
        thought = { part: { ...place(), type: "reasoning", text: "", time: { start: now() } }, said: "" }
        store.part(entry, thought.part, now())
      }
      thought.said += piece
      store.delta(entry, thought.part, piece)
    },
    endReasoning,
    endText,
    call: (name: string, state: ToolState): ToolPart => {
      const at = place()
      return tool({ ...at, type: "tool", tool: name, callID: `call_${at.id.slice(4)}`, state }, state)
    },
    tool,
    /** The step's end; the message's own is told after it. */
    finish: (finish: string, files: ReadonlyArray<SnapshotFileDiff>, changed: Partial<AssistantMessage> = {}) => {
      begin()
      endReasoning()
      endText()
      const tokens = tokensOf(turn.usage)
      const cost = turn.cost ?? 0
      store.part(entry, { ...place(), type: "step-finish", reason: finish, snapshot, tokens, cost }, now())
      put({ finish, tokens, cost })
      const paths = files.flatMap(({ file }) => (file === undefined ? [] : [`${directory}/${file}`]))
      if (paths.length > 0) store.part(entry, { ...place(), type: "patch", hash: snapshot, files: paths }, now())
      put({ time: { ...info.time, completed: now() }, ...changed })
      entry.info = {
        ...entry.info,
        cost: (entry.info.cost ?? 0) + cost,
        tokens: addTokens(entry.info.tokens ?? noTokens, tokens)
      }
    },
    /** What is open when the message fails, then the message. */
    fail: (error: AssistantError, told = true) => {
      if (told) {
        store.emit(directory, "session.error", { sessionID, error })
        store.status(entry, "idle")
      }
      endReasoning()
      endText()
      for (const part of [...open.values()]) {
        const { state } = part
        const start = "time" in state ? (state.time as { readonly start: number }).start : now()
        const isChild = part.tool === "task"
        const metadata = isChild && "metadata" in state ? recordOf(state.metadata) : {}
        tool(part, {
          status: "error",
          input: recordOf("input" in state ? state.input : {}),
          error: isChild ? "Task cancelled" : "Tool execution aborted",
          metadata: { ...metadata, interrupted: true },
          time: { start, end: now() }
        })
      }
      put({ error, time: { ...info.time, completed: now() } })
    }
  }
}

type Writer = ReturnType<typeof writer>

/** Of what it was taken does not matter here. */
const snapshot = "0000000000000000000000000000000000000000"

const answered = (questions: ReadonlyArray<QuestionInfo>, answers: ReadonlyArray<QuestionAnswer>): string => {
  const pairs = questions.map(({ question }, index) => {
    const labels = answers[index] ?? []
    return `"${question}"="${labels.length === 0 ? "Unanswered" : labels.join(", ")}"`
  })
  return `User has answered your questions: ${pairs.join(", ")}. You can now continue with the user's answers in mind.`
}

const refusal = (message: string | undefined): string =>
  message === undefined
    ? "The user rejected permission to use this specific tool call."
    : `The user rejected permission to use this specific tool call with the following feedback: ${message}`

/** Begins a call, as far as it comes without waiting; the result goes on to its end. */
const call = (
  stage: Stage,
  entry: Entry,
  message: Writer,
  { does, input, name }: Call,
  number: number
): Effect.Effect<Ended> => {
  const { store } = stage
  const { now } = message
  const { directory, id: sessionID } = entry.info
  const record = recordOf(input)
  message.begin()
  let part = message.call(name, { status: "pending", input: {}, raw: "" })
  const caller = { messageID: part.messageID, callID: part.callID }
  const since = now()
  const set = (state: ToolState) => {
    part = message.tool(part, state)
  }
  const running = (metadata?: { readonly [key: string]: unknown }, title?: string) =>
    set({
      ...(title === undefined ? {} : { title }),
      ...(metadata === undefined ? {} : { metadata }),
      status: "running",
      input: record,
      time: { start: since }
    })
  const completed = (output: string, title: string, metadata: { readonly [key: string]: unknown }) =>
    set({ status: "completed", input: record, output, metadata, title, time: { start: since, end: now() } })
  const failed = (error: string) => set({ status: "error", input: record, error, time: { start: since, end: now() } })

  switch (does._tag) {
    case "Question": {
      const { questions } = does
      const reply = Asks.question(store, entry, questions, caller)
      running()
      return Effect.map(reply, (answers): Ended => {
        if (answers === undefined) {
          failed("The user dismissed this question")
          return { refused: true, files: [] }
        }
        const title = `Asked ${questions.length} question${questions.length === 1 ? "" : "s"}`
        completed(answered(questions, answers), title, { answers, truncated: false })
        return inOrder
      })
    }
    case "Structured":
      running()
      return Effect.sync(() => {
        completed("Structured output captured successfully.", "Structured Output", { valid: true })
        return inOrder
      })
    case "Child": {
      const { turn } = does
      const description = String(record.description)
      const agent = turn.agent ?? "general"
      const below = store.create(
        { directory, parentID: sessionID, title: `${description} (@${agent} subagent)`, agent },
        now()
      )
      const metadata = { parentSessionId: sessionID, sessionId: below.info.id, model: message.model }
      running(metadata, description)
      const user: UserMessage = {
        id: store.id("msg"),
        sessionID: below.info.id,
        role: "user",
        time: { created: now() },
        agent,
        model: message.model
      }
      store.message(below, user)
      const text = { id: store.id("prt"), messageID: user.id, sessionID: below.info.id, type: "text" } as const
      store.part(below, { ...text, text: String(record.prompt) }, now())
      running(metadata, description)
      return Effect.gen(function* () {
        const run = yield* make(stage, below, { user, turn, number, kind: "Prompt" })
        message.children.push(below)
        yield* start(stage, below, run)
        yield* Deferred.await(run.done)
        const last = below.messages.at(-1)
        const said = last?.parts.flatMap((part) => (part.type === "text" ? [part.text] : [])).at(-1) ?? ""
        if (last?.info.role === "assistant" && last.info.error !== undefined) failed("Task cancelled")
        else {
          const result = `<task_result>\n${said}\n</task_result>`
          const output = `<task id="${below.info.id}" state="completed">\n${result}\n</task>`
          completed(output, description, { ...metadata, truncated: false })
        }
        return inOrder
      })
    }
    case "Outcome": {
      const { outcome } = does
      const [first, ...rest] = asksOf(outcome)
      const asking = first === undefined ? undefined : Asks.permission(store, entry, first, caller)
      if (name === "todowrite" && Array.isArray(record.todos)) {
        entry.todos = record.todos
        store.emit(directory, "todo.updated", { sessionID, todos: entry.todos })
      }
      running()
      return Effect.gen(function* () {
        for (const ask of asking === undefined ? [] : [asking, ...rest]) {
          const verdict = yield* Effect.isEffect(ask) ? ask : Asks.permission(store, entry, ask, caller)
          if (verdict._tag === "Refused") {
            failed(refusal(verdict.message))
            return { refused: verdict.message === undefined, files: [] }
          }
        }
        const isShell = name === "bash"
        if (isShell) running({ output: "" })
        if (outcome.pause !== undefined) yield* outcome.pause
        if ("error" in outcome) {
          failed(outcome.error)
          return inOrder
        }
        const { files = [], metadata, output } = outcome
        if (isShell && output !== "") running({ output })
        const title = outcome.title ?? (isShell ? String(record.command) : "")
        completed(output, title, { ...(isShell ? { output, exit: 0 } : {}), truncated: false, ...metadata })
        return { refused: false, files }
      })
    }
  }
}

/** A program without types may write anything. */
const noStep = (step: unknown) =>
  Effect.die(
    new MockError({
      reason: "WrongTurn",
      description: [
        `MockClient.turn: ${shown(step)} is no step.`,
        "A step is text, an Effect, or made by MockClient.reasoning, tool, permission, question, child, structured or error;",
        "the turn of a shell command has text and Effects only."
      ].join(" ")
    })
  )

/** What a test is told of a step that died, or that was interrupted by something other than an abort. */
const problemOf = (cause: Cause.Cause<never>): MockError => {
  if (Cause.isInterruptedOnly(cause)) {
    const description =
      "MockClient.turn: a step was interrupted, but the turn was not aborted. Effect.never is a step that hangs; a turn that is aborted ends in MockClient.error."
    return new MockError({ reason: "WrongTurn", description })
  }
  const defect = Cause.squash(cause)
  if (defect instanceof MockError) return defect
  return new MockError({
    reason: "WrongTurn",
    description: `MockClient.turn: a step died: ${wordsOf(defect)}`,
    cause: defect
  })
}

/**
 * No server is as fast as this one. Whoever has just connected, or hears of a message, is to run before the next thing
 * happens: so often they are let.
 */
export const breath: Effect.Effect<unknown> = Effect.repeatN(Effect.yieldNow(), 20)

/** Says what a message says; the error that ends it, where there is one. */
const say = (message: Writer, steps: Round["said"]): Effect.Effect<AssistantError | undefined> =>
  Effect.gen(function* () {
    for (const step of steps) {
      if (typeof step === "string") message.say(step)
      else if (Effect.isEffect(step)) yield* step
      else if (step?._tag === "Reasoning") message.think(step.text)
      else if (step?._tag === "Error") return step.error
      else return yield* noStep(step)
    }
    return undefined
  })

/** Whether it goes on with the next message. */
const play = (
  stage: Stage,
  entry: Entry,
  asked: Asked,
  message: Writer,
  { calls, said }: Round,
  isLast: boolean
): Effect.Effect<boolean> =>
  Effect.gen(function* () {
    const error = yield* say(message, said)
    if (error !== undefined) {
      message.fail(error)
      return false
    }
    message.begin()
    message.endReasoning()
    const begun = calls.map((one) => call(stage, entry, message, one, asked.number))
    message.endText()
    const ended = yield* Effect.all(begun, { concurrency: "unbounded" })
    const files = ended.flatMap(({ files }) => files)
    if (files.length > 0) {
      entry.diffs.set(asked.user.id, [...(entry.diffs.get(asked.user.id) ?? []), ...files])
    }
    const value = calls.find(isStructured)
    const structured = value === undefined ? {} : { structured: value.input }
    const finish = calls.length > 0 ? "tool-calls" : isLast ? (asked.turn.finish ?? "stop") : "stop"
    if (finish !== "content-filter") {
      message.finish(finish, files, structured)
      if (value !== undefined) message.put({})
      return !ended.some(({ refused }) => refused) && value === undefined
    }
    message.finish(finish, files, { error: filtered })
    message.put({})
    const { directory, id: sessionID } = entry.info
    stage.store.emit(directory, "session.error", { sessionID, error: filtered })
    return false
  })

/** A shell command is one call, which nobody has to allow; its strings are what it writes. */
const shell = (message: Writer, { command = "", turn }: Asked) => {
  const { now } = message
  const input = { command }
  const start = now()
  let output = ""
  let part = message.call("bash", { status: "running", time: { start }, input })
  const end = (added: string) => {
    output += added
    message.put({ time: { ...message.info.time, completed: now() } })
    const time = { start, end: now() }
    message.tool(part, { status: "completed", time, input, title: "", metadata: { output }, output })
  }
  return {
    play: Effect.gen(function* () {
      for (const step of turn.steps) {
        if (typeof step === "string") {
          output += step
          part = message.tool(part, { status: "running", time: { start }, input, metadata: { output } })
        } else if (Effect.isEffect(step)) yield* step
        else return yield* noStep(step)
      }
      end("")
    }),
    abort: () => end("\n\n<metadata>\nUser aborted the command\n</metadata>")
  }
}

/** A turn that is to be played when its session is free. */
export const make = (stage: Stage, entry: Entry, asked: Asked): Effect.Effect<Run> =>
  Effect.map(Effect.clock, (clock) => {
    const { store } = stage
    const { kind, turn, user } = asked
    const { directory, id: sessionID } = entry.info
    const done = Deferred.unsafeMake<void>(FiberId.none)
    let message: Writer | undefined
    let command: ReturnType<typeof shell> | undefined
    let over = false

    const begin = (): Writer => {
      if (kind !== "Shell") store.status(entry, "busy")
      const begun = writer(stage, entry, asked, clock)
      if (kind === "Shell") command = shell(begun, asked)
      else store.status(entry, "busy")
      message = begun
      return begun
    }

    const playAll = Effect.gen(function* () {
      yield* breath
      if (command !== undefined) return yield* command.play
      const rounds = roundsOf(turn.steps, user.format?.type === "json_schema")
      for (const [index, round] of rounds.entries()) {
        const current = index === 0 && message !== undefined ? message : begin()
        const isLast = index === rounds.length - 1
        if (!(yield* play(stage, entry, asked, current, round, isLast))) return
      }
      if (kind === "Summary") store.emit(directory, "session.compacted", { sessionID })
      if (entry.waiting.length === 0) store.status(entry, "busy")
    })

    /** What the server writes of a turn besides, a moment after it. */
    const summarize = () => {
      const now = clock.unsafeCurrentTimeMillis()
      const diffs = entry.diffs.get(user.id) ?? []
      const all = [...entry.diffs.values()].flat()
      const summary = {
        additions: all.reduce((sum, { additions }) => sum + additions, 0),
        deletions: all.reduce((sum, { deletions }) => sum + deletions, 0),
        files: all.length
      }
      store.update(entry, { summary }, now)
      store.emit(directory, "session.diff", { sessionID, diff: all })
      store.message(entry, { ...user, summary: { diffs } })
    }

    const close = () => {
      over = true
      entry.running = undefined
      const next = entry.waiting.shift()
      if (next === undefined) store.status(entry, "idle")
      return next
    }

    const end = Effect.suspend(() => {
      const next = close()
      if (kind !== "Shell" && message?.info.error === undefined) summarize()
      Deferred.unsafeDone(done, Effect.void)
      return next === undefined ? Effect.void : start(stage, entry, next)
    })

    /** The test itself is wrong: whoever follows the turn is to hear of it, and nobody is to wait for it. */
    const fail = (problem: MockError) =>
      Effect.sync(() => {
        store.end(Cause.die(problem))
        message?.fail({ name: "UnknownError", data: { message: problem.message } }, false)
        close()
        Deferred.unsafeDone(done, Effect.die(problem))
      })

    return {
      number: asked.number,
      done,
      fiber: undefined,
      begin: () => void begin(),
      play: Effect.matchCauseEffect(playAll, {
        onSuccess: () => Effect.uninterruptible(end),
        // Not run where the fiber itself is interrupted, as it is by an abort and by the end of the scope.
        onFailure: (cause) => fail(problemOf(cause))
      }),
      abort: Effect.suspend(() => {
        if (over) return Effect.void
        const below = message?.children ?? []
        return Effect.map(
          Effect.forEach(below, (child) => (child.running === undefined ? Effect.void : abort(stage, child)), {
            discard: true
          }),
          () => {
            if (over) return
            if (command === undefined) message?.fail(aborted)
            else command.abort()
            close()
            Deferred.unsafeDone(done, Effect.void)
          }
        )
      })
    }
  })

/** Plays it now, or after what runs. */
export const start = (stage: Stage, entry: Entry, run: Run): Effect.Effect<void> =>
  Effect.suspend(() => {
    if (entry.running !== undefined) {
      entry.waiting.push(run)
      return Effect.void
    }
    entry.running = run
    run.begin()
    return Effect.map(Effect.forkIn(Effect.interruptible(run.play), stage.scope), (fiber) => {
      run.fiber = fiber
    })
  }).pipe(Effect.uninterruptible)

/**
 * The test itself is wrong: whoever follows a turn is to hear of it, by the end of all streams. The session is at rest then,
 * with a message that failed, so that nobody waits for an abort.
 */
export const refuse = (
  stage: Stage,
  entry: Entry,
  asked: Omit<Asked, "turn" | "number">,
  problem: MockError
): Effect.Effect<void> =>
  Effect.map(Effect.clock, (clock) => {
    stage.store.end(Cause.die(problem))
    if (entry.running !== undefined) return
    const message = writer(stage, entry, { ...asked, turn: { _tag: "Turn", steps: [] }, number: 0 }, clock)
    message.fail({ name: "UnknownError", data: { message: problem.message } }, false)
  })

/** Ends what runs; what waits is never answered. Where nothing runs, the server says so. */
export const abort = ({ store }: Stage, entry: Entry): Effect.Effect<void> =>
  Effect.suspend(() => {
    const { running, waiting } = entry
    entry.waiting = []
    for (const { done } of waiting) Deferred.unsafeDone(done, Effect.void)
    if (running === undefined) return Effect.sync(() => store.status(entry, "idle"))
    const stopped = running.fiber === undefined ? Effect.void : Fiber.interrupt(running.fiber)
    return Effect.zipRight(stopped, running.abort)
  })
