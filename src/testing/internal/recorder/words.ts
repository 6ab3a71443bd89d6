/** What is said where a program and its recording do not fit. */
import type { Exchange, Line, Placed, Request } from "./format.js"
import { isEnd, isExchange } from "./format.js"
import type { Difference } from "./unify.js"

/** How many differences, and how many exchanges, are told. */
const most = 8

/** How many characters of a value are shown. */
const width = 200

const shown = (value: unknown): string => {
  const text = JSON.stringify(value)
  return text.length > width ? `${text.slice(0, width)}… (${text.length} characters)` : text
}

const list = (items: ReadonlyArray<string>): string =>
  [...items.slice(0, most), ...(items.length > most ? [`and ${items.length - most} more`] : [])]
    .map((item) => `\n  ${item}`)
    .join("")

export const route = ({ method, operation, path }: Request): string => `${operation} (${method} ${path})`

const placed = ({ line, value }: Placed<Exchange>): string => `line ${line}: ${route(value)}`

const remedy = 'If the program is right, record again: delete the file, or run once with mode "record".'

const difference = ({ path, ...found }: Difference): string => {
  const recorded = "recorded" in found ? shown(found.recorded) : "nothing"
  const asked = "asked" in found ? shown(found.asked) : "nothing"
  return `${path === "" ? "the whole" : path}: ${recorded} is recorded, ${asked} was asked`
}

export interface Near {
  readonly exchange: Placed<Exchange>
  readonly differences: ReadonlyArray<Difference>
}

/** A request that no exchange fits. */
export const notRecorded = (
  request: Request,
  near: Near | undefined,
  usedUp: Placed<Exchange> | undefined,
  left: ReadonlyArray<Placed<Exchange>>
): string => {
  const what =
    usedUp !== undefined
      ? `was asked more often than it was recorded; the last time is line ${usedUp.line}.`
      : near === undefined
        ? "was asked, and was not recorded at all."
        : `was asked with an input that was not recorded. The nearest is line ${near.exchange.line}:${list(near.differences.map(difference))}`
  const rest =
    left.length === 0 ? "Everything in the recording was asked for." : `Not asked for yet:${list(left.map(placed))}`
  return `${route(request)} ${what}\n${rest}\n${remedy}`
}

/** The program is over. */
export const notAsked = (left: ReadonlyArray<Placed<Exchange>>): string =>
  `the program is over and has not asked for all that was recorded:${list(left.map(placed))}\n${remedy} \`strict: false\` allows it to leave requests out.`

const kindOf = (line: Line): string => {
  if (isExchange(line)) return `the answer to ${route(line)}`
  if (isEnd(line)) return "the end of the events"
  const event: unknown = line.event
  const at = (value: unknown, key: string): unknown =>
    typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined
  const type = at(event, "type") ?? at(at(event, "payload"), "type")
  return typeof type === "string" ? `the event ${type}` : "an event"
}

/** Something waits for a request that does not come. */
export const waiting = ({ line, value }: Placed, missing: Placed<Exchange> | undefined, patience: string): string =>
  `${kindOf(value)} in line ${line} waits for a request that was recorded before it, and that the program has not made:${list(missing === undefined ? [] : [placed(missing)])}\nNothing happened for ${patience}. ${remedy} Where the program needs longer, raise \`patience\`.`

export interface Lack {
  /** What was delivered last. */
  readonly last: Placed | undefined
  readonly left: ReadonlyArray<Placed<Exchange>>
  readonly patience: string
}

const nothingMore = ({ last, left, patience }: Lack): string =>
  `${last === undefined ? "Nothing was delivered" : `The last that was delivered is line ${last.line}, ${kindOf(last.value)}`}; since then nothing has happened for ${patience}.${left.length === 0 ? "" : `\nNot asked for yet:${list(left.map(placed))}`}\nThe recording may have been cut off, or have been made when the program waited for less. ${remedy} Where the program pauses by its own clock, raise \`patience\`.`

/** A program waits for events, and no more are recorded. */
export const noMoreEvents = (opened: Placed<Exchange>, lack: Lack): string =>
  `the program waits for another event on the connection of line ${opened.line}, ${route(opened.value)}, and the recording has no more. ${nothingMore(lack)}`

/** A program waits for an answer, and none is recorded. */
export const noAnswer = (exchange: Placed<Exchange>, lack: Lack): string =>
  `the program waits for the answer to ${route(exchange.value)}, and line ${exchange.line} has none: the request was given up when it was recorded. ${nothingMore(lack)}`

/** A recorded answer that the contract does not allow. */
export const misfit = (exchange: Exchange, problem: string): string =>
  `the recorded answer to ${route(exchange)} does not fit the contract: ${problem}\nIt was changed by hand, a secret or an alias stands in it where the contract wants something else, or it was recorded with another version. ${remedy}`
