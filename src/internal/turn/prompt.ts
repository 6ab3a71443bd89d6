/** What a user writes as a prompt, in the server's terms. */
import * as Effect from "effect/Effect"
import * as Encoding from "effect/Encoding"
import { SchemaError, SchemaIssue } from "../../Errors.js"
import type { PartID } from "../../Schema/Ids.js"
import type { AgentPartInput, FilePartInput, SubtaskPartInput, TextPartInput } from "../../Schema/Part.js"
import { field } from "../field.js"
import type { Model, PromptPart } from "./model.js"

type PartInput = TextPartInput | FilePartInput | AgentPartInput | SubtaskPartInput

/** The types that the server hands to the model as they are; it reads anything else as text. */
const mimes: Readonly<Record<string, string>> = {
  gif: "image/gif",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  pdf: "application/pdf",
  png: "image/png",
  webp: "image/webp"
}

/** A name that begins with its only dot has no extension. */
const extensionOf = (name: string) => /[^.]\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ""

const mimeOf = (name: string): string => {
  const extension = extensionOf(name)
  return Object.hasOwn(mimes, extension) ? (mimes[extension] ?? "text/plain") : "text/plain"
}

/**
 * An absolute path with `/` between its names. The session's directory tells which machine reads it: elsewhere than on
 * Windows, `\` is a letter like another.
 */
const absoluteOf = (directory: string, path: string): string => {
  if (directory.startsWith("/")) return path.startsWith("/") ? path : `${directory}/${path}`
  const base = directory.replaceAll("\\", "/")
  const rest = path.replaceAll("\\", "/")
  if (/^(?:\/\/|[A-Za-z]:\/)/.test(rest)) return rest
  return rest.startsWith("/") ? `${/^[A-Za-z]:/.exec(base)?.[0] ?? ""}${rest}` : `${base}/${rest}`
}

/** Names are encoded one by one, since a `#` or a `?` in one is no part of the URL; half a surrogate pair cannot be. */
const encoded = (name: string) =>
  encodeURIComponent(name.replaceAll(/\p{Surrogate}/gu, "\ufffd")).replaceAll("%3A", ":")

const fileUrl = (directory: string, names: ReadonlyArray<string>): string => {
  const path = names.map(encoded).join("/")
  if (directory.startsWith("/")) return `file://${path}`
  // A share of Windows, `//host/share`, is a host in a URL as well.
  return path.startsWith("//") ? `file:${path}` : `file:///${path}`
}

const partOf = (part: PromptPart, directory: string): PartInput => {
  if (part.type !== "file" || "url" in part) return part
  const { filename } = part
  if ("bytes" in part) {
    return {
      type: "file",
      mime: part.mime,
      url: `data:${part.mime};base64,${Encoding.encodeBase64(part.bytes)}`,
      filename
    }
  }
  const names = absoluteOf(directory, part.path).split("/")
  const name = names.filter((name) => name !== "").at(-1)
  return {
    type: "file",
    mime: part.mime ?? mimeOf(name ?? ""),
    url: fileUrl(directory, names),
    filename: filename ?? name
  }
}

export const partsOf = (prompt: string | ReadonlyArray<PromptPart>, directory: string): ReadonlyArray<PartInput> =>
  typeof prompt === "string" ? [{ type: "text", text: prompt }] : prompt.map((part) => partOf(part, directory))

/**
 * An id for the first part, by which the message is known again: a message's own id would be an order to the server, which
 * sorts by it and whose clock is another. Parts are sorted as well, so it is the smallest there can be; the server stores
 * parts under their ids alone, so it is used once.
 */
export const newPartID: Effect.Effect<PartID> = Effect.sync(
  () => `prt_${"0".repeat(12)}${globalThis.crypto.randomUUID().replaceAll("-", "")}` as const
)

export const refused = (option: string, expected: string, actual: unknown) =>
  new SchemaError({
    operation: "session.prompt_async",
    direction: "input",
    issue: new SchemaIssue(() => `${option}: expected ${expected}`, actual)
  })

/** A model in two parts. */
export const modelOf = <M extends Model | undefined>(
  model: M
): Effect.Effect<Extract<Model, object> | Extract<M, undefined>, SchemaError> => {
  const isPair = typeof field(model, "providerID") === "string" && typeof field(model, "modelID") === "string"
  if (typeof model !== "string" && model !== undefined && !isPair) {
    return Effect.fail(refused("model", "a provider and its model", model))
  }
  if (typeof model !== "string") return Effect.succeed(model as Extract<Model, object> | Extract<M, undefined>)
  const slash = model.indexOf("/")
  return slash < 1 || slash === model.length - 1
    ? Effect.fail(refused("model", 'a provider and its model, such as "anthropic/claude-sonnet-4"', model))
    : Effect.succeed({ providerID: model.slice(0, slash), modelID: model.slice(slash + 1) })
}

/** A prompt says something; programs without types are told what it is made of. */
export const checked = (prompt: string | ReadonlyArray<PromptPart>): Effect.Effect<void, SchemaError> => {
  const expected = "text, or at least one part"
  if (typeof prompt === "string") return prompt === "" ? Effect.fail(refused("prompt", expected, prompt)) : Effect.void
  if (!Array.isArray(prompt) || prompt.length === 0) return Effect.fail(refused("prompt", expected, prompt))
  const parts: ReadonlyArray<unknown> = prompt
  const wrong = parts.findIndex((part) => {
    if (typeof field(part, "type") !== "string") return true
    if (field(part, "type") !== "file" || field(part, "url") !== undefined) return false
    const bytes = field(part, "bytes")
    return bytes === undefined ? typeof field(part, "path") !== "string" : !(bytes instanceof Uint8Array)
  })
  return wrong === -1
    ? Effect.void
    : Effect.fail(
        refused(`prompt[${wrong}]`, "a part: text, a file with a url, a path or bytes, an agent, a task", prompt)
      )
}

/** How many corrections there may be. */
export const repairsOf = (repairs = 2): Effect.Effect<number, SchemaError> =>
  Number.isInteger(repairs) && repairs >= 0
    ? Effect.succeed(repairs)
    : Effect.fail(refused("repairs", "a whole number from 0", repairs))
