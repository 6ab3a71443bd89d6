/**
 * What the options of a server and of the terminal UI have in common: checked and put into the form in which a process
 * gets it, before one is started.
 */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Encoding from "effect/Encoding"
import * as Option from "effect/Option"
import * as ParseResult from "effect/ParseResult"
import * as Redacted from "effect/Redacted"
import { Config } from "../../Schema/Config.js"
import { issuesOf } from "../issue.js"
import * as ServerError from "./error.js"

type Checked<A> = Effect.Effect<A, ServerError.ServerError>

const refuse = (option: string, detail: string): Checked<never> =>
  Effect.fail(ServerError.invalidOption(option, detail))

/** One that ends; `Duration.decode` makes 0 of what is less or no number. */
export const duration = (option: string, input: Duration.DurationInput): Checked<Duration.Duration> =>
  Effect.filterOrFail(durationOrForever(option, input), Duration.isFinite, () =>
    ServerError.invalidOption(option, "it has no end")
  )

/** The same, for what may take for ever. */
export const durationOrForever = (option: string, input: Duration.DurationInput): Checked<Duration.Duration> => {
  const decoded = isNegative(input) ? Option.none() : Duration.decodeUnknown(input)
  return Option.match(decoded, {
    onNone: () => refuse(option, `${show(input)} is not a duration, such as "30 seconds" or a number of milliseconds`),
    onSome: Effect.succeed
  })
}

const isNegative = (input: Duration.DurationInput): boolean => {
  if (typeof input === "string") return input.trim().startsWith("-")
  if (typeof input === "number" || typeof input === "bigint") return !(input >= 0)
  return Array.isArray(input) && input.some((part) => !(part >= 0))
}

/** Text with its quotes, everything else as it reads. */
const show = (value: unknown): string => (typeof value === "string" ? JSON.stringify(value) : String(value))

/** The configuration as JSON, if it is one that the contract knows. */
export const config = (config: Config): Checked<string> => {
  const invalid = (issues: ReadonlyArray<ServerError.ConfigIssue>) =>
    Effect.fail(ServerError.make({ _tag: "InvalidConfig", source: "config", started: false, issues }))
  const given: unknown = config
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    const kind = given === null ? "null" : Array.isArray(given) ? "an array" : `a ${typeof given}`
    return invalid([{ path: [], message: `expected an object, got ${kind}` }])
  }
  const decoded = ParseResult.decodeUnknownEither(Config, { errors: "all", onExcessProperty: "error" })(given)
  if (Either.isLeft(decoded)) return invalid(issuesOf(decoded.left))
  return Effect.try({
    try: () => JSON.stringify(config),
    catch: () => ServerError.invalidOption("config", "it cannot be written as JSON")
  })
}

export const hostname = (hostname: string): Checked<string> =>
  /^[^\s/-][^\s/]*$/.test(hostname)
    ? Effect.succeed(hostname)
    : refuse("hostname", `${show(hostname)} is neither the name nor the address of a host`)

const levels: ReadonlyArray<unknown> = ["DEBUG", "INFO", "WARN", "ERROR"]

export const logLevel = <Level>(level: Level): Checked<Level> =>
  levels.includes(level) ? Effect.succeed(level) : refuse("logLevel", `${show(level)} is none of ${levels.join(", ")}`)

/** The server compares with what browsers send, letter by letter. */
export const origins = (origins: ReadonlyArray<string>): Checked<ReadonlyArray<string>> => {
  const strange = origins.find((origin) => !isOrigin(origin))
  return strange === undefined
    ? Effect.succeed(origins)
    : refuse(
        "cors",
        `${show(strange)} is not an origin, which is written like https://app.example or http://localhost:3000`
      )
}

/** That of a web page as browsers write it; those of other schemes, such as `tauri://localhost`, have no such form. */
const isOrigin = (text: string): boolean =>
  URL.canParse(text) && (new URL(text).origin === text || /^(?!https?:)[a-z][a-z\d+.-]*:\/\/[^\s/?#@]+$/.test(text))

/** The flags of `opencode serve` that options stand for. */
const optionOf: { readonly [flag: string]: string } = {
  "--cors": "cors",
  "--hostname": "hostname",
  "--log-level": "logLevel",
  "--logLevel": "logLevel",
  "--port": "port"
}

export const args = (args: ReadonlyArray<string>): Checked<ReadonlyArray<string>> => {
  const flag = args.map((text) => text.replace(/=.*$/s, "")).find((text) => Object.hasOwn(optionOf, text))
  return flag === undefined
    ? Effect.succeed(args)
    : refuse("args", `for ${flag} there is the option \`${optionOf[flag]}\``)
}

/** Programs without types may hand over text, and it would show in messages. */
export const password = (password: Redacted.Redacted<string>): Checked<Redacted.Redacted<string>> => {
  if (!Redacted.isRedacted(password)) return refuse("password", "it is not wrapped by Redacted.make")
  return Redacted.value(password) === ""
    ? refuse("password", "it is empty; Option.none() switches the password off")
    : Effect.succeed(password)
}

declare const crypto: { readonly getRandomValues: (bytes: Uint8Array) => Uint8Array }

/** 32 characters that nobody guesses. */
export const randomText: Effect.Effect<string> = /*#__PURE__*/ Effect.sync(() =>
  Encoding.encodeBase64Url(crypto.getRandomValues(new Uint8Array(24)))
)
