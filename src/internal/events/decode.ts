/** The JSON of one event → the event without its envelope, or nothing where it only shows that the server lives. */
import * as Either from "effect/Either"
import { SchemaIssue } from "../../Errors.js"
import * as Contract from "../../Schema/Event.js"
import { parseJson } from "../decoding.js"
import { field } from "../field.js"
import { classifier } from "./classify.js"
import { type Event, type Known, type Located, Undecodable } from "./model.js"

const classify = /*#__PURE__*/ classifier<Known>(Contract.Event)

/** What tells of the connection and not of the agent. */
const isLifeSign = (type: unknown): boolean => type === "server.heartbeat" || type === "server.connected"

const fromObject = (value: unknown, raw: unknown): Event | undefined =>
  isLifeSign(field(value, "type")) ? undefined : classify(value, raw)

/** The JSON of a text, or an event that says that it is none. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return notJson(text)
  }
}

const notJson = (text: string) =>
  new Undecodable(
    undefined,
    text,
    new SchemaIssue(() => `is no JSON: ${Either.getOrElse(Either.flip(parseJson(text)), () => "")}`, text)
  )

/** An event of `GET /event`: `{ id, type, properties }`. */
export const event = (text: string): Event | undefined => {
  const value = parsed(text)
  return value instanceof Undecodable ? value : fromObject(value, value)
}

/** Older than this many events, a repetition is not looked for. */
const remembered = 512

/**
 * Events of `GET /global/event`: `{ directory, project, workspace, payload }`. What the server keeps of a session comes a
 * second time as `{ type: "sync", syncEvent: { id, type: "session.updated.1", data, … } }`, under the same id; that one
 * is left out, and where it came alone it is brought into the one shape.
 */
export const located = (): ((text: string) => Located | undefined) => {
  const ids = new Set<unknown>()
  const remember = (id: unknown) => {
    ids.add(id)
    if (ids.size > remembered) ids.delete(ids.values().next().value)
  }
  const fromPayload = (payload: unknown, raw: unknown): Event | undefined => {
    const sync = field(payload, "type") === "sync" ? field(payload, "syncEvent") : undefined
    const type = field(sync, "type")
    const id = field(sync ?? payload, "id")
    if (typeof id === "string") {
      if (ids.has(id)) return undefined
      remember(id)
    }
    if (typeof type !== "string") return fromObject(payload, raw)
    return fromObject({ id, type: type.replace(/\.\d+$/, ""), properties: field(sync, "data") }, raw)
  }
  const place = (envelope: unknown, key: string) => {
    const value = field(envelope, key)
    return typeof value === "string" ? { [key]: value } : {}
  }
  return (text) => {
    const envelope = parsed(text)
    if (envelope instanceof Undecodable) return { event: envelope }
    const event = fromPayload(field(envelope, "payload"), envelope)
    return event === undefined
      ? undefined
      : { ...place(envelope, "directory"), ...place(envelope, "project"), ...place(envelope, "workspace"), event }
  }
}
