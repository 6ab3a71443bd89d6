/** An event that a session keeps: the JSON of one → the event, whatever it is, and its number. */
import { SchemaIssue } from "../../Errors.js"
import type * as Open from "../../Schema/Open.js"
import { SessionDurableEvent } from "../../Schema/V2Event.js"
import { parseJson } from "../decoding.js"
import { classifier } from "../events/classify.js"
import { Undecodable, type Unknown } from "../events/model.js"
import { seqOf } from "./seq.js"

/**
 * An event of the contract, `{ id, type, data, durable }`.
 *
 * @since 0.1.0
 * @category models
 */
export type Known = Exclude<SessionDurableEvent, Open.Unrecognized<"type">>

/**
 * An event: one of the contract, one of a type that this version does not know, or one that does not fit its schema; the
 * latter two have their raw value. A `switch` over `type` narrows.
 *
 * @since 0.1.0
 * @category models
 */
export type Event = Known | Unknown | Undecodable

const classify = /*#__PURE__*/ classifier<Known>(SessionDurableEvent)

/** An event with its number; one without a number is not kept, and is told once. */
export interface Numbered {
  readonly seq: number | undefined
  readonly event: Event
}

/** The event of a JSON value. */
export const fromValue = (value: unknown): Numbered => ({ seq: seqOf(value), event: classify(value, value) })

/** The event of the data of a server-sent event. */
export const fromText = (text: string): Numbered => {
  const json = parseJson(text)
  if (json._tag === "Right") return fromValue(json.right)
  const issue = new SchemaIssue(() => `is no JSON: ${json.left}`, text)
  return { seq: undefined, event: new Undecodable(undefined, text, issue) }
}
