/**
 * A script made of scenes: a prompt names the scene that the model plays with `#name`. So turns of several tests run on one
 * server without knowing of each other.
 */
import * as ScriptedModel from "../../src/testing/ScriptedModel.js"

export type Scenes = Readonly<Record<string, ScriptedModel.Script>>

/** The scene that the latest message names which names one; after a compaction that is the summary. */
const nameIn = (request: ScriptedModel.Request): string | undefined => {
  for (const { role, text } of [...request.messages].reverse()) {
    const name = role === "user" || role === "assistant" ? /#([\w-]+)/.exec(text)?.[1] : undefined
    if (name !== undefined) return name
  }
  return undefined
}

export const play =
  (scenes: Scenes): ScriptedModel.Script =>
  (request) => {
    const scene = scenes[nameIn(request) ?? ""]
    return scene === undefined ? ScriptedModel.text(`There is no scene for: ${request.prompt}`) : scene(request)
  }

/** Replies one after the other, one for each request of a turn. */
export const steps =
  (...replies: ReadonlyArray<ScriptedModel.Reply>): ScriptedModel.Script =>
  (request) => {
    const lastUser = request.messages.map(({ role }) => role).lastIndexOf("user")
    const answered = request.messages.slice(lastUser + 1).filter(({ role }) => role === "assistant").length
    return replies[answered] ?? ScriptedModel.text("The scene is over.")
  }

export const bash = (command: string): ScriptedModel.ToolCall => ({
  name: "bash",
  input: { command, description: "a command of the scene" }
})

export const write = (filePath: string, content: string): ScriptedModel.ToolCall => ({
  name: "write",
  input: { filePath, content }
})

export const task = (prompt: string): ScriptedModel.ToolCall => ({
  name: "task",
  input: { description: "a task", prompt, subagent_type: "general" }
})
