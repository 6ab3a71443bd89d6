/** The server's errors of a turn as reasons. */
import type { EventSessionError } from "../../Schema/Event.js"
import type { AssistantMessage } from "../../Schema/Message.js"
import { field } from "../field.js"
import type { Reason } from "./error.js"

/** As it is stored in a message, or told in a `session.error`. */
export type ServerError = NonNullable<AssistantMessage["error"] | EventSessionError["properties"]["error"]>

/** The second time, the server tells the same with its class and its stack. */
const unknownModel =
  /^(?:ProviderModelNotFoundError: )?(Model not found: ([^\s]+?)\.(?: Did you mean: ([^?\n]*)\?)?)(?:\s|$)/

/** What the server says when a turn was aborted before the model was asked. */
const interrupted = /^(?:Error: )?All fibers interrupted/

/** Where the server's stack begins. */
const stack = /\n\s+at /

const ofMessage = (name: string, message: string, raw: unknown): Reason => {
  const found = unknownModel.exec(message)
  if (found !== null) {
    const [, words = message, model = "", suggestions = ""] = found
    return {
      _tag: "UnknownModel",
      message: words,
      model,
      suggestions: suggestions.split(", ").filter((name) => name !== "")
    }
  }
  if (interrupted.test(message)) return { _tag: "Aborted", message: "Aborted before the model was asked." }
  const [words = ""] = message.split(stack)
  return { _tag: "Other", message: words.trim() === "" ? `the server says ${name}` : words, name, raw }
}

export const reasonOf = (error: ServerError): Reason => {
  switch (error.name) {
    case "ProviderAuthError":
      return { _tag: "ProviderAuth", message: error.data.message, providerID: error.data.providerID }
    case "APIError": {
      const { isRetryable, message, responseBody, statusCode } = error.data
      return {
        _tag: "Api",
        message,
        retryable: isRetryable,
        ...(statusCode === undefined ? {} : { status: statusCode }),
        ...(responseBody === undefined ? {} : { responseBody })
      }
    }
    case "MessageOutputLengthError":
      return { _tag: "OutputLength", message: "The answer was longer than the model may write." }
    case "ContextOverflowError":
      return { _tag: "ContextOverflow", message: error.data.message }
    case "ContentFilterError":
      return { _tag: "ContentFilter", message: error.data.message }
    case "StructuredOutputError":
      return { _tag: "StructuredOutput", message: error.data.message, retries: error.data.retries }
    case "MessageAbortedError":
      return { _tag: "Aborted", message: error.data.message }
    case "UnknownError":
      return ofMessage(error.name, error.data.message, error)
    default: {
      const message = field(field(error, "data"), "message")
      return ofMessage(String(error.name), typeof message === "string" ? message : "", error)
    }
  }
}
