/** The operations of a mocked server that plays scripted turns, as far as they are about sessions. */
import * as Clock from "effect/Clock"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { CurrentLocation } from "../../../Client.js"
import { HttpError } from "../../../Errors.js"
import type * as Operation from "../../../Operation.js"
import * as EventOperations from "../../../Operations/Event.js"
import * as GlobalOperations from "../../../Operations/Global.js"
import * as PermissionOperations from "../../../Operations/Permission.js"
import * as QuestionOperations from "../../../Operations/Question.js"
import * as SessionOperations from "../../../Operations/Session.js"
import type { MessageID, SessionID } from "../../../Schema/Ids.js"
import type { AssistantMessage, UserMessage } from "../../../Schema/Message.js"
import type { Part } from "../../../Schema/Part.js"
import type { Failure, Handler } from "./handler.js"
import { MockError } from "./problem.js"
import { type Reply, reply } from "./reply.js"
import * as Asks from "./sessionsAsks.js"
import { defaultDirectory, type Entry, make as makeStore, type Run, type Stored } from "./sessionsStore.js"
import type { Prompt, Turn } from "./turn.js"
import * as Play from "./turnPlay.js"

/** What all inputs have in common. */
interface Place {
  readonly directory?: string | undefined
}

/** The input with the directory that it is about: its own, or that of the region of the program. */
const placed = <Input>(input: Input): Effect.Effect<Input & Place> =>
  Effect.map(CurrentLocation, ({ directory }) => {
    // What takes no directory is not asked for one.
    const given = input as Input & Place
    return directory === undefined || given?.directory !== undefined ? given : { ...given, directory }
  })

const on = <Input, Success, Errors>(
  operation: Operation.Operation<Input, Success, Errors>,
  handle: (input: Input & Place) => Effect.Effect<Success | Reply<Success>, Failure>
): Handler => ({
  _tag: "Handler",
  operation,
  handle: (input: Input) => Effect.flatMap(placed(input), handle),
  optional: true
})

const streamOn = <Input, Event, Errors>(
  operation: Operation.StreamOperation<Input, Event, Errors>,
  handle: (input: Input & Place) => Stream.Stream<unknown>
): Handler => ({
  _tag: "Handler",
  operation,
  handle: (input: Input) => Stream.unwrap(Effect.map(placed(input), handle)),
  optional: true
})

const notFound = (
  { id, method, path }: Operation.Route,
  parameters: { readonly [name: string]: string },
  body: unknown
): HttpError =>
  new HttpError({
    operation: id,
    method,
    path: path.replace(/\{(\w+)\}/g, (whole, name: string) => parameters[name] ?? whole),
    status: 404,
    body,
    documented: true
  })

const isAgents = (stored: Stored): stored is Stored & { info: AssistantMessage } => stored.info.role === "assistant"

const defined = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined))

/** How a prompt may be worded in a message about it. */
const shown = (text: string) => JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text)

const unscripted = ({ operation, sessionID, text }: Prompt, played: number, left: number): MockError => {
  const why =
    left > 0
      ? `none of the turns that are left is for it: the \`when\` of ${left === 1 ? "the one" : `all ${left}`} says no`
      : played === 0
        ? "no turn was given"
        : `${played === 1 ? "the one turn that was given has" : `all ${played} turns that were given have`} been played`
  const step = operation === "session.shell" ? '"the output"' : '"the answer"'
  return new MockError({
    reason: "WrongTurn",
    operation,
    description: [
      `there is no turn for the prompt ${shown(text)} in ${sessionID}: ${why}. The line to write:`,
      `  MockClient.turn([${step}])`
    ].join("\n")
  })
}

const answerOf = <A extends Stored>({
  info,
  parts
}: A): { readonly info: A["info"]; readonly parts: ReadonlyArray<Part> } => ({
  info,
  parts: [...parts]
})

/**
 * The handlers of a server whose agent takes these turns, and what is left of them. One call is one server; its turns end
 * with the scope.
 */
export const sessions = (
  turns: ReadonlyArray<Turn>
): Effect.Effect<
  { readonly handlers: ReadonlyArray<Handler>; readonly unused: Effect.Effect<ReadonlyArray<string>> },
  never,
  Scope.Scope
> =>
  Effect.gen(function* () {
    const scope = yield* Effect.scope
    const store = makeStore()
    const stage: Play.Stage = { store, scope }
    yield* Effect.addFinalizer(() => Effect.sync(() => store.end()))
    const left = turns.map((turn, index) => ({ turn, index }))

    const missing = (operation: Operation.Route, sessionID: SessionID) =>
      notFound(
        operation,
        { sessionID },
        { name: "NotFoundError", data: { message: `Session not found: ${sessionID}` } }
      )

    /** For an operation on one session, with the time that it is. */
    const onSession = <Input extends Place & { readonly sessionID: SessionID }, Success, Errors>(
      operation: Operation.Operation<Input, Success, Errors>,
      handle: (entry: Entry, input: Input, now: number) => Effect.Effect<Success | Reply<Success>, Failure>
    ): Handler =>
      on(operation, (input) =>
        Effect.flatMap(Clock.currentTimeMillis, (now) => {
          const entry = store.find(input.sessionID, input.directory, now)
          return entry === undefined ? Effect.fail(missing(operation, input.sessionID)) : handle(entry, input, now)
        })
      )

    const inDirectory = ({ directory = defaultDirectory }: Place) =>
      [...store.entries.values()].filter(({ info }) => info.directory === directory)

    const here = <Request>(
      pending: ReadonlyMap<string, { readonly request: Request; readonly directory: string }>,
      { directory = defaultDirectory }: Place
    ): ReadonlyArray<Request> =>
      [...pending.values()].filter((one) => one.directory === directory).map(({ request }) => request)

    /** Shows again what a revert has hidden. */
    const showReverted = (entry: Entry, now: number) => {
      const { revert: _, ...info } = entry.info
      entry.info = info
      store.update(entry, {}, now)
    }

    /** What a revert has hidden is gone for good with the next prompt. */
    const forgetReverted = (entry: Entry, now: number) => {
      const { directory, id: sessionID, revert } = entry.info
      if (revert === undefined) return
      for (const { info } of entry.messages.filter(({ info }) => info.id >= revert.messageID)) {
        store.emit(directory, "message.removed", { sessionID, messageID: info.id })
      }
      entry.messages = entry.messages.filter(({ info }) => info.id < revert.messageID)
      showReverted(entry, now)
    }

    /** Writes the user's message, with what it is made of. */
    const write = (
      entry: Entry,
      more: Partial<UserMessage>,
      parts: ReadonlyArray<object>,
      now: number
    ): UserMessage => {
      forgetReverted(entry, now)
      const sessionID = entry.info.id
      const user: UserMessage = {
        id: store.id("msg"),
        sessionID,
        role: "user",
        time: { created: now },
        agent: entry.info.agent ?? "build",
        model: Play.defaultModel,
        ...more
      }
      const { modelID: id, ...model } = user.model
      store.update(entry, { agent: user.agent, model: { ...model, id } }, now)
      store.message(entry, user)
      for (const part of parts) {
        store.part(entry, { id: store.id("prt"), ...defined(part), sessionID, messageID: user.id } as Part, now)
      }
      return user
    }

    /** Plays the turn that answers; where there is none, whoever waits for one hears of it. */
    const begin = (entry: Entry, prompt: Prompt, asked: Omit<Play.Asked, "turn" | "number">) =>
      Effect.suspend(() => {
        const index = left.findIndex(({ turn }) => turn.when?.(prompt) ?? true)
        const [found] = index === -1 ? [] : left.splice(index, 1)
        if (found !== undefined) {
          return Effect.tap(Play.make(stage, entry, { ...asked, turn: found.turn, number: found.index + 1 }), (run) =>
            Play.start(stage, entry, run)
          )
        }
        const defect = unscripted(prompt, turns.length - left.length, left.length)
        return Effect.zipRight(Play.refuse(stage, entry, asked, defect), Effect.die(defect))
      })

    const modelIn = (entry: Entry) => {
      const { model } = entry.info
      return model === undefined ? Play.defaultModel : { providerID: model.providerID, modelID: model.id }
    }

    const prompted = (
      entry: Entry,
      operation: "session.prompt" | "session.prompt_async",
      input: SessionOperations.PromptInput,
      now: number
    ): Effect.Effect<{ readonly user: UserMessage; readonly run: Run | undefined }> => {
      const { agent, messageID: id, noReply, parts, sessionID, system, tools, variant } = input
      const format = input.format?.type === "json_schema" ? { retryCount: 2, ...input.format } : input.format
      const model = { ...(input.model ?? modelIn(entry)), ...defined({ variant }) }
      const user = write(entry, { ...defined({ id, agent, format, system, tools }), model }, parts, now)
      if (noReply === true) return Effect.succeed({ user, run: undefined })
      const text = parts.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("\n")
      return Effect.map(begin(entry, { operation, sessionID, text }, { user, kind: "Prompt" }), (run) => ({
        user,
        run
      }))
    }

    const storedOf = (entry: Entry, info: UserMessage): Stored =>
      entry.messages.find((stored) => stored.info.id === info.id) ?? { info, parts: [] }

    /** The agent's last message, when the turn is over. */
    const ended = (entry: Entry, run: Run) =>
      Effect.flatMap(Deferred.await(run.done), () => {
        const last = entry.messages.filter(isAgents).at(-1)
        return last === undefined ? Effect.dieMessage("a turn has left no message") : Effect.succeed(answerOf(last))
      })

    /** The same as an answer, which comes after the events of the turn. */
    const answered = (entry: Entry, run: Run) => Effect.zipLeft(ended(entry, run), Play.breath)

    const replied = (
      operation: Operation.Route,
      requestID: string,
      answers: ReadonlyArray<ReadonlyArray<string>> | undefined
    ): Effect.Effect<boolean, Failure> => {
      const body = { _tag: "QuestionNotFoundError", requestID, message: `Question request not found: ${requestID}` }
      return Asks.replyQuestion(store, requestID, answers)
        ? Effect.succeed(true)
        : Effect.fail(notFound(operation, { requestID }, body))
    }

    const handlers: ReadonlyArray<Handler> = [
      streamOn(EventOperations.subscribe, ({ directory }) => store.subscribe(directory ?? defaultDirectory, false)),
      streamOn(GlobalOperations.event, () => store.subscribe(undefined, true)),

      on(SessionOperations.create, (input) =>
        Effect.map(Clock.currentTimeMillis, (now) => {
          const { directory = defaultDirectory, workspace: _, ...rest } = input
          return store.create({ ...defined(rest), directory }, now).info
        })
      ),
      on(SessionOperations.list, (input) =>
        Effect.sync(() => {
          const { limit = 100, roots, search = "", start = 0 } = input
          const words = search.toLowerCase()
          return inDirectory(input)
            .map(({ info }) => info)
            .filter(({ parentID }) => (roots === true || roots === "true" ? parentID === undefined : true))
            .filter(({ time, title }) => time.updated >= start && title.toLowerCase().includes(words))
            .reverse()
            .sort((a, b) => b.time.updated - a.time.updated)
            .slice(0, limit)
        })
      ),
      on(SessionOperations.status, (input) =>
        Effect.sync(() => {
          const busy = inDirectory(input).filter(({ running }) => running !== undefined)
          return Object.fromEntries(busy.map(({ info }) => [info.id, { type: "busy" as const }]))
        })
      ),
      onSession(SessionOperations.get, ({ info }) => Effect.succeed(info)),
      onSession(SessionOperations.update, (entry, { metadata, permission, time, title }, now) =>
        Effect.sync(() => {
          const archived = time?.archived === undefined ? undefined : { ...entry.info.time, archived: time.archived }
          store.update(entry, defined({ metadata, permission, title, time: archived }), now)
          return entry.info
        })
      ),
      onSession(SessionOperations.delete, (entry) =>
        Effect.map(entry.running === undefined ? Effect.void : Play.abort(stage, entry), () => {
          store.remove(entry)
          return true
        })
      ),
      onSession(SessionOperations.children, ({ info: { id } }) =>
        Effect.sync(() => [...store.entries.values()].map(({ info }) => info).filter(({ parentID }) => parentID === id))
      ),
      onSession(SessionOperations.todo, ({ todos }) => Effect.succeed(todos)),
      onSession(SessionOperations.messages, ({ messages }, { before, limit = 0 }) =>
        Effect.sync(() => {
          const end = before === undefined ? messages.length : messages.findIndex(({ info }) => info.id === before)
          const start = limit === 0 ? 0 : Math.max(0, end - limit)
          const page = messages.slice(start, end).map(answerOf)
          const oldest = page[0]?.info.id
          return start === 0 || oldest === undefined ? page : reply(page, { headers: { "x-next-cursor": oldest } })
        })
      ),
      onSession(SessionOperations.message, (entry, { messageID, sessionID }) => {
        const found = entry.messages.find(({ info }) => info.id === messageID)
        const body = { name: "NotFoundError", data: { message: `Message not found: ${messageID}` } }
        return found === undefined
          ? Effect.fail(notFound(SessionOperations.message, { sessionID, messageID }, body))
          : Effect.succeed(answerOf(found))
      }),
      onSession(SessionOperations.diff, ({ diffs }, { messageID }) =>
        Effect.succeed(messageID === undefined ? [...diffs.values()].flat() : (diffs.get(messageID) ?? []))
      ),
      onSession(SessionOperations.fork, (entry, { messageID }, now) =>
        Effect.sync(() => {
          const { agent, directory, model, title } = entry.info
          const copy = store.create({ directory, title: `${title} (fork #1)`, ...defined({ agent, model }) }, now)
          const sessionID = copy.info.id
          const ids = new Map<MessageID, MessageID>()
          const end = entry.messages.findIndex(({ info }) => info.id === messageID)
          for (const { info, parts } of end === -1 ? entry.messages : entry.messages.slice(0, end)) {
            const id = store.id("msg")
            ids.set(info.id, id)
            const parentID = info.role === "assistant" ? { parentID: ids.get(info.parentID) ?? info.parentID } : {}
            store.message(copy, { ...info, ...parentID, id, sessionID } as Stored["info"])
            for (const part of parts) store.part(copy, { ...part, id: store.id("prt"), messageID: id, sessionID }, now)
          }
          return copy.info
        })
      ),
      onSession(SessionOperations.revert, (entry, { messageID, partID }, now) =>
        Effect.sync(() => {
          store.update(entry, { revert: { messageID, ...defined({ partID }) } }, now)
          return entry.info
        })
      ),
      onSession(SessionOperations.unrevert, (entry, _, now) =>
        Effect.sync(() => {
          showReverted(entry, now)
          return entry.info
        })
      ),
      onSession(SessionOperations.abort, (entry) => Effect.as(Play.abort(stage, entry), true)),

      onSession(SessionOperations.promptAsync, (entry, input, now) =>
        Effect.asVoid(prompted(entry, "session.prompt_async", input, now))
      ),
      onSession(SessionOperations.prompt, (entry, input, now) =>
        Effect.flatMap(prompted(entry, "session.prompt", input, now), ({ run, user }) =>
          run === undefined ? Effect.succeed(answerOf(storedOf(entry, user))) : answered(entry, run)
        )
      ),
      onSession(SessionOperations.command, (entry, input, now) => {
        const { agent, command, messageID: id, parts = [], sessionID } = input
        const text = `/${command}${input.arguments === "" ? "" : ` ${input.arguments}`}`
        const [providerID = "", ...model] = input.model?.split("/") ?? []
        const told = input.model === undefined ? modelIn(entry) : { providerID, modelID: model.join("/") }
        const user = write(entry, { ...defined({ id, agent }), model: told }, [{ type: "text", text }, ...parts], now)
        return begin(entry, { operation: "session.command", sessionID, text }, { user, kind: "Prompt" }).pipe(
          Effect.flatMap((run) => ended(entry, run)),
          Effect.tap(({ info }) => {
            const about = { name: command, sessionID, arguments: input.arguments, messageID: info.id }
            store.emit(entry.info.directory, "command.executed", about)
          }),
          Effect.zipLeft(Play.breath)
        )
      }),
      onSession(SessionOperations.shell, (entry, input, now) => {
        const { agent, command, messageID: id, model = modelIn(entry), sessionID } = input
        store.status(entry, "busy")
        const text = "The following tool was executed by the user"
        const user = write(entry, { ...defined({ id }), agent, model }, [{ type: "text", text, synthetic: true }], now)
        const asked = { user, kind: "Shell", command } as const
        return begin(entry, { operation: "session.shell", sessionID, text: command }, asked).pipe(
          Effect.flatMap((run) => answered(entry, run))
        )
      }),
      onSession(SessionOperations.summarize, (entry, { auto = false, modelID, providerID, sessionID }, now) => {
        const user = write(entry, { model: { providerID, modelID } }, [{ type: "compaction", auto }], now)
        const prompt = { operation: "session.summarize", sessionID, text: "" } as const
        return begin(entry, prompt, { user, kind: "Summary" }).pipe(
          Effect.flatMap((run) => answered(entry, run)),
          Effect.as(true)
        )
      }),

      on(PermissionOperations.list, (input) => Effect.sync(() => here(store.permissions, input))),
      on(PermissionOperations.reply, ({ message, reply, requestID }) =>
        Effect.suspend(() => {
          const words = `Permission request not found: ${requestID}`
          const body = { _tag: "PermissionNotFoundError", requestID, message: words }
          return Asks.replyPermission(store, requestID, reply, message)
            ? Effect.succeed(true)
            : Effect.fail(notFound(PermissionOperations.reply, { requestID }, body))
        })
      ),
      on(QuestionOperations.list, (input) => Effect.sync(() => here(store.questions, input))),
      on(QuestionOperations.reply, ({ answers, requestID }) =>
        Effect.suspend(() => replied(QuestionOperations.reply, requestID, answers))
      ),
      on(QuestionOperations.reject, ({ requestID }) =>
        Effect.suspend(() => replied(QuestionOperations.reject, requestID, undefined))
      )
    ]

    /** What turns wait for that have not ended; a request may outlive the turn that has made it. */
    const waiting = <Request extends { readonly sessionID: SessionID }>(
      pending: ReadonlyMap<string, { readonly request: Request; readonly run: Run | undefined }>,
      words: (request: Request) => string
    ) =>
      [...pending.values()].flatMap(({ request, run }) =>
        run === undefined || store.entries.get(request.sessionID)?.running !== run
          ? []
          : [`MockClient.turn number ${run.number} waits for an answer to ${words(request)}`]
      )

    const unused = Effect.sync(() => [
      ...waiting(store.permissions, ({ permission }) => `permission ${permission}`),
      ...waiting(store.questions, ({ questions }) => `question ${shown(questions[0]?.question ?? "")}`),
      ...left.map(({ index, turn: { steps } }) => {
        const first = steps.find((step) => typeof step === "string")
        const words = first === undefined ? "" : `, which says ${shown(first)}`
        return `MockClient.turn number ${index + 1}${words}, was not played: no prompt came for it`
      })
    ])
    return { handlers, unused }
  })
