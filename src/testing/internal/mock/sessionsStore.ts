/** The sessions of a mocked server: what is in them, and who hears of it. Nothing here decides what happens. */
import type * as Cause from "effect/Cause"
import type * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type * as Fiber from "effect/Fiber"
import * as Mailbox from "effect/Mailbox"
import * as Stream from "effect/Stream"
import type { Known } from "../../../Events.js"
import type { MessageID, PartID, PermissionID, QuestionID, SessionID } from "../../../Schema/Ids.js"
import type { Message as Info } from "../../../Schema/Message.js"
import type { Part } from "../../../Schema/Part.js"
import type { PermissionRequest } from "../../../Schema/Permission.js"
import type { QuestionAnswer, QuestionRequest } from "../../../Schema/Question.js"
import type { Session, Todo } from "../../../Schema/Session.js"
import type { SnapshotFileDiff } from "../../../Schema/Vcs.js"

/** Where sessions are that are made without a directory. */
export const defaultDirectory = "/project"

const projectID = "project"

export interface Stored {
  info: Info
  parts: Array<Part>
}

export interface Entry {
  info: Session
  messages: Array<Stored>
  todos: ReadonlyArray<Todo>
  /** What the turns changed, by their user messages. */
  readonly diffs: Map<MessageID, ReadonlyArray<SnapshotFileDiff>>
  /** The turn that runs, and those that were asked for meanwhile. */
  running: Run | undefined
  waiting: Array<Run>
}

/** A turn on its way. */
export interface Run {
  /** Which of the scripted turns it is, or is below. */
  readonly number: number
  readonly done: Deferred.Deferred<void>
  fiber: Fiber.RuntimeFiber<void> | undefined
  /** What comes before anything is waited for. */
  readonly begin: () => void
  readonly play: Effect.Effect<void>
  /** Ends it as an abort does, where it has not ended yet; its fiber has been interrupted. */
  readonly abort: Effect.Effect<void>
}

/** What waits for an answer. */
export interface Pending<Request, Reply> {
  readonly request: Request
  readonly directory: string
  readonly reply: Deferred.Deferred<Reply>
  /** The turn that waits. */
  readonly run: Run | undefined
}

/** How a permission request was answered. */
export type Verdict = { readonly _tag: "Allowed" } | { readonly _tag: "Refused"; readonly message: string | undefined }

export type PendingPermission = Pending<PermissionRequest, Verdict>
/** Without answers it was rejected. */
export type PendingQuestion = Pending<QuestionRequest, ReadonlyArray<QuestionAnswer> | undefined>

type Properties<Type extends Known["type"]> = Extract<Known, { readonly type: Type }>["properties"]

interface Ids {
  readonly evt: `evt_${string}`
  readonly msg: MessageID
  readonly per: PermissionID
  readonly prt: PartID
  readonly que: QuestionID
  readonly ses: SessionID
}

interface Subscriber {
  /** The directory whose events it hears; all of them where it is absent. */
  readonly directory: string | undefined
  readonly mailbox: Mailbox.Mailbox<unknown>
}

export interface Store {
  readonly entries: Map<SessionID, Entry>
  readonly permissions: Map<string, PendingPermission>
  readonly questions: Map<string, PendingQuestion>
  /** What was allowed for good. */
  readonly approved: Array<{ readonly directory: string; readonly permission: string; readonly pattern: string }>
  /** An id that comes after all before it. */
  readonly id: <Prefix extends keyof Ids>(prefix: Prefix) => Ids[Prefix]
  readonly emit: <Type extends Known["type"]>(directory: string, type: Type, properties: Properties<Type>) => void
  /** The session, made where it was never heard of; none where it was deleted. */
  readonly find: (sessionID: SessionID, directory: string | undefined, now: number) => Entry | undefined
  readonly create: (
    options: Partial<Session> & { readonly directory: string },
    now: number,
    /** Whether anybody is told. */
    told?: boolean
  ) => Entry
  readonly remove: (entry: Entry) => void
  readonly update: (entry: Entry, changed: Partial<Session>, now: number) => void
  /** Puts a message in, or in the place of what it was. */
  readonly message: (entry: Entry, info: Info) => void
  readonly part: (entry: Entry, part: Part, now: number) => void
  /** A piece of a part that grows; the part itself has it when it is complete, as on the server. */
  readonly delta: (entry: Entry, part: Part, delta: string) => void
  readonly status: (entry: Entry, type: "busy" | "idle") => void
  readonly subscribe: (directory: string | undefined, global: boolean) => Stream.Stream<unknown>
  /** Ends all streams: with a defect, so that whoever follows a turn fails with it, or in order. */
  readonly end: (cause?: Cause.Cause<never>) => void
}

const noTokens = { input: 0, output: 0, reasoning: 0, cache: { read: 0, write: 0 } }

/** Ids are compared as text: those with as many digits are in the order of their numbers. */
const digits = 6

export const make = (): Store => {
  const entries = new Map<SessionID, Entry>()
  const deleted = new Set<SessionID>()
  const subscribers = new Set<Subscriber>()
  const counts = new Map<string, number>()

  const id: Store["id"] = <Prefix extends keyof Ids>(prefix: Prefix) => {
    const count = (counts.get(prefix) ?? 0) + 1
    counts.set(prefix, count)
    return `${prefix}_${String(count).padStart(digits, "0")}` as Ids[Prefix]
  }

  const emit: Store["emit"] = (directory, type, properties) => {
    const event = { id: id("evt"), type, properties }
    for (const subscriber of subscribers) {
      if (subscriber.directory === undefined) {
        subscriber.mailbox.unsafeOffer({ directory, project: projectID, payload: event })
      } else if (subscriber.directory === directory) subscriber.mailbox.unsafeOffer(event)
    }
  }

  const create: Store["create"] = (options, now, told = true) => {
    const sessionID = options.id ?? id("ses")
    const info: Session = {
      slug: "scripted-session",
      version: "1.18.33",
      projectID,
      path: "",
      title: `New session - ${new Date(now).toISOString()}`,
      cost: 0,
      tokens: noTokens,
      time: { created: now, updated: now },
      ...options,
      id: sessionID
    }
    const entry: Entry = {
      info,
      messages: [],
      todos: [],
      diffs: new Map(),
      running: undefined,
      waiting: []
    }
    entries.set(sessionID, entry)
    if (told) emit(info.directory, "session.created", { sessionID, info })
    return entry
  }

  /** The latest ones are asked for. */
  const messageOf = ({ messages }: Entry, messageID: MessageID) => {
    for (let index = messages.length - 1; index >= 0; index--) {
      const stored = messages[index]
      if (stored?.info.id === messageID) return stored
    }
    return undefined
  }

  return {
    entries,
    permissions: new Map(),
    questions: new Map(),
    approved: [],
    id,
    emit,
    create,
    find: (sessionID, directory, now) =>
      deleted.has(sessionID)
        ? undefined
        : (entries.get(sessionID) ?? create({ id: sessionID, directory: directory ?? defaultDirectory }, now, false)),
    remove: (entry) => {
      const { directory, id } = entry.info
      entries.delete(id)
      deleted.add(id)
      emit(directory, "session.deleted", { sessionID: id, info: entry.info })
    },
    update: (entry, changed, now) => {
      entry.info = { ...entry.info, ...changed, time: { ...entry.info.time, ...changed.time, updated: now } }
      emit(entry.info.directory, "session.updated", { sessionID: entry.info.id, info: entry.info })
    },
    message: (entry, info) => {
      const stored = messageOf(entry, info.id)
      if (stored === undefined) entry.messages.push({ info, parts: [] })
      else stored.info = info
      emit(entry.info.directory, "message.updated", { sessionID: entry.info.id, info } as Properties<"message.updated">)
    },
    part: (entry, part, now) => {
      const parts = messageOf(entry, part.messageID)?.parts ?? []
      const index = parts.findIndex(({ id }) => id === part.id)
      if (index === -1) parts.push(part)
      else parts[index] = part
      emit(entry.info.directory, "message.part.updated", { sessionID: entry.info.id, part, time: now })
    },
    delta: ({ info }, { id: partID, messageID }, delta) =>
      emit(info.directory, "message.part.delta", { sessionID: info.id, messageID, partID, field: "text", delta }),
    status: ({ info }, type) => {
      emit(info.directory, "session.status", { sessionID: info.id, status: { type } })
      if (type === "idle") emit(info.directory, "session.idle", { sessionID: info.id })
    },
    subscribe: (directory, global) =>
      Stream.unwrapScoped(
        Effect.gen(function* () {
          const mailbox = yield* Effect.acquireRelease(Mailbox.make<unknown>(), (mailbox) => mailbox.shutdown)
          const connected = { id: id("evt"), type: "server.connected", properties: {} }
          yield* mailbox.offer(global ? { payload: connected } : connected)
          const subscriber = { mailbox, directory: global ? undefined : (directory ?? defaultDirectory) }
          yield* Effect.acquireRelease(
            Effect.sync(() => subscribers.add(subscriber)),
            () => Effect.sync(() => subscribers.delete(subscriber))
          )
          return Mailbox.toStream(mailbox)
        })
      ),
    end: (cause) => {
      for (const { mailbox } of subscribers) mailbox.unsafeDone(cause === undefined ? Exit.void : Exit.failCause(cause))
      subscribers.clear()
    }
  }
}
