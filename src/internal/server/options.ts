/**
 * What the options of a server and of the terminal UI have in common: checked and put into the form in which a process
 * gets it, before one is started.
 */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Encoding from "effect/Encoding"
import * as ParseResult from "effect/ParseResult"
import { Config } from "../../Schema/Config.js"
import { issuesOf } from "../issue.js"
import * as ServerError from "./error.js"

export const duration = (
  option: string,
  input: Duration.DurationInput
): Effect.Effect<Duration.Duration, ServerError.ServerError> =>
  Effect.try({
    try: () => Duration.decode(input),
    catch: () => ServerError.invalidOption(option, `${String(input)} is not a duration`)
  })

/** The configuration as JSON, if it is one that the contract knows. */
export const config = (config: Config): Effect.Effect<string, ServerError.ServerError> => {
  const decoded = ParseResult.decodeUnknownEither(Config, { errors: "all", onExcessProperty: "error" })(config)
  if (Either.isLeft(decoded)) {
    return Effect.fail(
      ServerError.make({ _tag: "InvalidConfig", source: "OPENCODE_CONFIG_CONTENT", issues: issuesOf(decoded.left) })
    )
  }
  return Effect.try({
    try: () => JSON.stringify(config),
    catch: () => ServerError.invalidOption("config", "it cannot be written as JSON")
  })
}

declare const crypto: { readonly getRandomValues: (bytes: Uint8Array) => Uint8Array }

/** 32 characters that nobody guesses. */
export const randomText: Effect.Effect<string> = /*#__PURE__*/ Effect.sync(() =>
  Encoding.encodeBase64Url(crypto.getRandomValues(new Uint8Array(24)))
)
