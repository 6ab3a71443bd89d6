/**
 * A script made of scenes: a prompt names the scene that the model plays with `#name`. So turns of several tests run on one
 * server without knowing of each other.
 */
import * as ScriptedModel from "../../src/testing/ScriptedModel.js"

export type Scenes = Readonly<Record<string, Parameters<typeof ScriptedModel.when>[1]>>

/** The scene that the latest message names which names one. */
const nameIn = ({ messages }: ScriptedModel.Request): string | undefined => {
  for (const { role, text } of [...messages].reverse()) {
    const name = role === "user" || role === "assistant" ? /#([\w-]+)/.exec(text)?.[1] : undefined
    if (name !== undefined) return name
  }
  return undefined
}

export const play = (scenes: Scenes): ScriptedModel.List =>
  Object.entries(scenes).map(([name, scene]) => ScriptedModel.when((request) => nameIn(request) === name, scene))

export const bash = (command: string): ScriptedModel.Call => ScriptedModel.call("bash", { command })

export const write = (filePath: string, content: string): ScriptedModel.Call =>
  ScriptedModel.call("write", { filePath, content })

export const task = (prompt: string): ScriptedModel.Call =>
  ScriptedModel.call("task", { description: "a task", prompt, subagent_type: "general" })
