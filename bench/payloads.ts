/** Answers as the server gives them, in any size: made up, in the shape and proportions of recorded ones. */
import type { Message } from "../src/Schema/Message.js"
import type { Part } from "../src/Schema/Part.js"
import type { Model, Provider } from "../src/Schema/Provider.js"
import type { Session } from "../src/Schema/Session.js"

const media = { audio: false, image: true, pdf: true, text: true, video: false }

const model = (providerID: string, index: number): Model => ({
  id: `model-${index}-instruct`,
  providerID,
  name: `Model ${index} Instruct`,
  family: "model",
  release_date: "2025-05-14",
  status: "active",
  api: { id: `model-${index}-instruct`, npm: "@ai-sdk/openai-compatible", url: "https://api.example.com/v1" },
  capabilities: {
    attachment: true,
    input: media,
    interleaved: index % 3 === 0 ? { field: "reasoning_content" } : false,
    output: { ...media, image: false, pdf: false },
    reasoning: true,
    temperature: true,
    toolcall: true
  },
  cost: { input: 3, output: 15, cache: { read: 0.3, write: 3.75 } },
  headers: {},
  limit: { context: 200_000, output: 64_000 },
  options: {},
  variants: { high: { reasoningEffort: "high" }, low: { reasoningEffort: "low" } }
})

const provider = (index: number): Provider => {
  const id = `provider-${index}`
  const models = Array.from({ length: 40 }, (_, index) => model(id, index))
  return {
    id,
    name: `Provider ${index}`,
    source: "custom",
    env: [`PROVIDER_${index}_API_KEY`],
    options: {},
    models: Object.fromEntries(models.map((model) => [model.id, model]))
  }
}

/** The answer of `GET /provider`, about as many bytes long. */
export const providers = (bytes: number) => {
  const all = Array.from({ length: Math.ceil(bytes / JSON.stringify(provider(100)).length) }, (_, index) =>
    provider(index)
  )
  return { all, connected: ["provider-0"], default: Object.fromEntries(all.map(({ id }) => [id, "model-0-instruct"])) }
}

export const session: Session = {
  id: "ses_5f1c2a7d9ffe3kq8Zr0T4mVxYb",
  slug: "quiet-river",
  version: "1.18.33",
  projectID: "2b0d7a3f6c51",
  directory: "/srv/shop",
  path: "",
  title: "Where the parser loses a comment",
  cost: 0,
  tokens: { input: 8123, output: 411, reasoning: 0, cache: { read: 0, write: 0 } },
  time: { created: 1760000000000, updated: 1760000004321 }
}

const exchange = (index: number): ReadonlyArray<{ readonly info: Message; readonly parts: ReadonlyArray<Part> }> => {
  const sessionID = session.id
  const user = `msg_${index}a` as const
  const assistant = `msg_${index}b` as const
  const part = (messageID: `msg${string}`, place: number) => ({
    id: `prt_${index}_${place}` as const,
    messageID,
    sessionID
  })
  const tokens = { input: 8123, output: 411, reasoning: 0, cache: { read: 0, write: 0 } }
  return [
    {
      info: {
        id: user,
        sessionID,
        role: "user",
        agent: "build",
        model: { providerID: "provider-1", modelID: "model-1-instruct" },
        time: { created: 1760000000000 }
      },
      parts: [
        { ...part(user, 0), type: "text", text: "Find out where the parser loses a comment, and fix it. ".repeat(4) }
      ]
    },
    {
      info: {
        id: assistant,
        sessionID,
        parentID: user,
        role: "assistant",
        agent: "build",
        mode: "build",
        providerID: "provider-1",
        modelID: "model-1-instruct",
        path: { cwd: "/srv/shop", root: "/srv/shop" },
        cost: 0.0123,
        tokens,
        finish: "stop",
        time: { created: 1760000000100, completed: 1760000004321 }
      },
      parts: [
        { ...part(assistant, 1), type: "step-start", snapshot: "9d3e2f60b1c74a55" },
        {
          ...part(assistant, 2),
          type: "reasoning",
          text: "The lexer drops trivia before the token is made. ".repeat(8),
          time: { start: 1760000000200, end: 1760000001200 }
        },
        ...[3, 4, 5].map(
          (place): Part => ({
            ...part(assistant, place),
            type: "tool",
            tool: "read",
            callID: `call_${index}_${place}`,
            state: {
              status: "completed",
              title: "src/parser.ts",
              input: { filePath: "/srv/shop/src/parser.ts", offset: 10 * place, limit: 40 },
              metadata: { preview: "export const parse = (text) =>", truncated: false },
              output: "00010| export const parse = (text: string): Tree => walk(tokens(text))\n".repeat(12),
              time: { start: 1760000001300, end: 1760000001350 }
            }
          })
        ),
        {
          ...part(assistant, 6),
          type: "text",
          text: "The comment was dropped in `tokens`; it is kept now. ".repeat(10),
          time: { start: 1760000003000, end: 1760000004000 }
        },
        {
          ...part(assistant, 7),
          type: "step-finish",
          reason: "stop",
          cost: 0.0123,
          tokens,
          snapshot: "9d3e2f60b1c74a55"
        }
      ]
    }
  ]
}

/** The answer of `GET /session/{sessionID}/message`, about as many bytes long. */
export const messages = (bytes: number) => {
  const size = JSON.stringify(exchange(100)).length
  return Array.from({ length: Math.ceil(bytes / size) }, (_, index) => exchange(index)).flat()
}
