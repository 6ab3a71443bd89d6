/** What a user writes as a prompt, in the server's terms. */
import * as Effect from "effect/Effect"
import * as Encoding from "effect/Encoding"
import { SchemaError, SchemaIssue } from "../../Errors.js"
import type { PartID } from "../../Schema/Ids.js"
import type { AgentPartInput, FilePartInput, SubtaskPartInput, TextPartInput } from "../../Schema/Part.js"
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

const extensionOf = (path: string) => path.slice(path.lastIndexOf(".") + 1).toLowerCase()

const mimeOf = (path: string): string => {
  const extension = extensionOf(path)
  return Object.hasOwn(mimes, extension) ? (mimes[extension] ?? "text/plain") : "text/plain"
}

const isAbsolute = (path: string) => /^(?:[\\/]|[A-Za-z]:[\\/])/.test(path)

/** Segments are encoded one by one: a `#` or a `?` in a name is no part of a URL. */
const fileUrl = (directory: string, path: string): string => {
  const absolute = (isAbsolute(path) ? path : `${directory}/${path}`).replaceAll("\\", "/")
  const segments = absolute.split("/").map((segment) => encodeURIComponent(segment).replaceAll("%3A", ":"))
  return `file://${absolute.startsWith("/") ? "" : "/"}${segments.join("/")}`
}

const nameOf = (path: string) =>
  path
    .split(/[\\/]/)
    .filter((segment) => segment !== "")
    .at(-1)

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
  return {
    type: "file",
    mime: part.mime ?? mimeOf(part.path),
    url: fileUrl(directory, part.path),
    filename: filename ?? nameOf(part.path)
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

const refused = (option: string, expected: string, actual: unknown) =>
  new SchemaError({
    operation: "session.prompt_async",
    direction: "input",
    issue: new SchemaIssue(() => `${option}: expected ${expected}`, actual)
  })

/** A model in two parts. */
export const modelOf = <M extends Model | undefined>(
  model: M
): Effect.Effect<Extract<Model, object> | Extract<M, undefined>, SchemaError> => {
  if (typeof model !== "string") return Effect.succeed(model as Extract<Model, object> | Extract<M, undefined>)
  const slash = model.indexOf("/")
  return slash < 1 || slash === model.length - 1
    ? Effect.fail(refused("model", 'a provider and its model, such as "anthropic/claude-sonnet-4"', model))
    : Effect.succeed({ providerID: model.slice(0, slash), modelID: model.slice(slash + 1) })
}

/** A prompt says something. */
export const checked = (prompt: string | ReadonlyArray<PromptPart>): Effect.Effect<void, SchemaError> =>
  prompt.length === 0 ? Effect.fail(refused("prompt", "text, or at least one part", prompt)) : Effect.void
