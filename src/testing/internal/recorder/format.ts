/**
 * The lines of a recording: a header, then what happened, one JSON object each. `n` numbers all that happened, requests and
 * answers alike; a line stands where it began. `ms` counts from the start of the recording.
 */
import * as Either from "effect/Either"
import * as Schema from "effect/Schema"
import { TransportReason } from "../../../Errors.js"
import { reasonWhyNot } from "../../../internal/decoding.js"
import { field } from "../../../internal/field.js"
import { RecorderError } from "./error.js"

/** The version of this format. A reader refuses a later one. */
export const version = 1

export interface Header {
  readonly recording: "opencode-effect"
  readonly version: number
  /** How ids are written: `msg_0001` for four digits. Another token of that shape is no id of the recording. */
  readonly ids: { readonly digits: number; readonly prefixes: ReadonlyArray<string> }
  /** What stands for something of the machine, such as `<project>`. */
  readonly aliases: ReadonlyArray<string>
}

const Header: Schema.Schema<Header> = Schema.Struct({
  recording: Schema.Literal("opencode-effect"),
  version: Schema.Number,
  ids: Schema.Struct({ digits: Schema.Number, prefixes: Schema.Array(Schema.String) }),
  aliases: Schema.Array(Schema.String)
})

export interface Query {
  readonly [field: string]: string | ReadonlyArray<string>
}

/** What is asked: all that a recorded request is compared by. */
export interface Request {
  /** The contract's id of the operation, or `http`. */
  readonly operation: string
  readonly method: string
  /** Its parameters filled in, and not percent-encoded. */
  readonly path: string
  readonly query?: Query | undefined
  /** Where `Client.withDirectory` or `Client.withWorkspace` led. */
  readonly location?: { readonly directory?: string | undefined; readonly workspace?: string | undefined } | undefined
  readonly body?: unknown
}

/** A request of this run, with the path of its operation before its parameters were filled in; `http` has none. */
export interface Asked extends Request {
  readonly template?: string | undefined
}

const request = {
  operation: Schema.String,
  method: Schema.String,
  path: Schema.String,
  query: Schema.optional(
    Schema.Record({ key: Schema.String, value: Schema.Union(Schema.String, Schema.Array(Schema.String)) })
  ),
  location: Schema.optional(
    Schema.Struct({ directory: Schema.optional(Schema.String), workspace: Schema.optional(Schema.String) })
  ),
  body: Schema.optional(Schema.Unknown)
}

export interface Failed {
  readonly reason: TransportReason
  readonly description: string
}

const Failed: Schema.Schema<Failed> = Schema.Struct({ reason: TransportReason, description: Schema.String })

/** What became of a request; neither `status` nor `failed` where it was still unanswered at its end. */
export interface Outcome {
  readonly status?: number | undefined
  readonly headers?: { readonly [name: string]: string } | undefined
  /** In milliseconds. */
  readonly retryAfter?: number | undefined
  /** The answer's JSON, or its text. */
  readonly answer?: unknown
  /** The answer in base64, where it is neither. */
  readonly bytes?: string | undefined
  /** The answer did not fit the contract while it was recorded. */
  readonly misfit?: boolean | undefined
  readonly failed?: Failed | undefined
}

const outcome = {
  status: Schema.optional(Schema.Number),
  headers: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.String })),
  retryAfter: Schema.optional(Schema.Number),
  answer: Schema.optional(Schema.Unknown),
  bytes: Schema.optional(Schema.String),
  misfit: Schema.optional(Schema.Boolean),
  failed: Schema.optional(Failed)
}

/** A request and its answer, or with `stream` the connection of events that it opened. */
export interface Exchange extends Request, Outcome {
  readonly n: number
  readonly ms: number
  readonly stream?: number | undefined
  /** The number of the answer, and how long it took. */
  readonly done?: number | undefined
  readonly took?: number | undefined
}

const Exchange: Schema.Schema<Exchange> = Schema.Struct({
  n: Schema.Number,
  ms: Schema.Number,
  stream: Schema.optional(Schema.Number),
  ...request,
  done: Schema.optional(Schema.Number),
  took: Schema.optional(Schema.Number),
  ...outcome
})

/** What came on a connection of events. */
export interface Event {
  readonly n: number
  readonly ms: number
  readonly stream: number
  /** The JSON of its data, or `data` where that is none, or a comment. */
  readonly event?: unknown
  readonly data?: string | undefined
  readonly comment?: string | undefined
  /** The fields `event` and `id` of the frame, which OpenCode does not use. */
  readonly name?: string | undefined
  readonly id?: string | undefined
}

const Event: Schema.Schema<Event> = Schema.Struct({
  n: Schema.Number,
  ms: Schema.Number,
  stream: Schema.Number,
  event: Schema.optional(Schema.Unknown),
  data: Schema.optional(Schema.String),
  comment: Schema.optional(Schema.String),
  name: Schema.optional(Schema.String),
  id: Schema.optional(Schema.String)
})

/** How a connection of events ended: by the server, by the client, or by a failure. */
export interface End {
  readonly n: number
  readonly ms: number
  readonly stream: number
  readonly end: "ended" | "closed" | "failed"
  readonly failed?: Failed | undefined
}

const End: Schema.Schema<End> = Schema.Struct({
  n: Schema.Number,
  ms: Schema.Number,
  stream: Schema.Number,
  end: Schema.Literal("ended", "closed", "failed"),
  failed: Schema.optional(Failed)
})

export type Line = Exchange | Event | End

/** A line and where it stands in the file. */
export interface Placed<L extends Line = Line> {
  readonly line: number
  readonly value: L
}

export interface Recording {
  readonly header: Header
  readonly lines: ReadonlyArray<Placed>
}

export const isExchange = (line: Line): line is Exchange => "operation" in line

export const isEnd = (line: Line): line is End => "end" in line

const schemaOf = (value: unknown): Schema.Schema<Line> =>
  (field(value, "operation") !== undefined
    ? Exchange
    : field(value, "end") !== undefined
      ? End
      : Event) as Schema.Schema<Line>

export const print = (header: Header, lines: ReadonlyArray<Line>): string =>
  `${[header, ...lines].map((line) => JSON.stringify(line)).join("\n")}\n`

const again = 'Delete the file, or run once with mode "record".'

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const parse = (file: string, text: string): Either.Either<Recording, RecorderError> => {
  const refuse = (reason: RecorderError["reason"], description: string, line?: number) =>
    Either.left(new RecorderError({ file, reason, description, ...(line === undefined ? {} : { line }) }))
  const [first = "", ...rest] = text.split("\n")
  const header = parsed(first)
  if (field(header, "recording") !== "opencode-effect") {
    return refuse("NotARecording", `is no recording: its first line is no header of one. ${again}`)
  }
  const found = field(header, "version")
  if (typeof found === "number" && found > version) {
    return refuse(
      "NewerFormat",
      `was written in version ${found} of the format; this version of opencode-effect reads up to ${version}. Update opencode-effect, or record again. ${again}`
    )
  }
  const problem = reasonWhyNot(Header, header)
  if (problem !== "") return refuse("BrokenLine", `the header does not fit the format: ${problem}. ${again}`, 1)
  const lines: Array<Placed> = []
  for (const [index, text] of rest.entries()) {
    if (text.trim() === "") continue
    const line = index + 2
    const value = parsed(text)
    if (value === undefined) return refuse("BrokenLine", `is no JSON; a line may be missing its end. ${again}`, line)
    const problem = reasonWhyNot(schemaOf(value), value)
    if (problem !== "") return refuse("BrokenLine", `does not fit the format: ${problem}. ${again}`, line)
    lines.push({ line, value: value as Line })
  }
  return Either.right({ header: header as Header, lines })
}
