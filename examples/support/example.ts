/**
 * What the examples have in common: their arguments, a server, and the way they end. Without `--model` a scripted model
 * answers, in a sandbox that needs and touches nothing of yours. In your own program `NodeOpenCode.layer({ … })` and
 * `NodeRuntime.runMain` are all there is of it.
 */
import { join } from "node:path"
import * as FileSystem from "@effect/platform/FileSystem"
import * as NodeContext from "@effect/platform-node/NodeContext"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as Console from "effect/Console"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { type Client, Permissions, Questions, type Server } from "opencode-effect"
import { NodeOpenCode } from "opencode-effect/node"
import type { Config } from "opencode-effect/Schema/Config"
import { Sandbox, ScriptedModel, TestOpenCode } from "opencode-effect/testing"
import { NodeTestOpenCode } from "opencode-effect/testing/node"

export interface Arguments {
  /** What is no option, in its order. */
  readonly words: ReadonlyArray<string>
  /** As `--model provider/model` says. */
  readonly model: string | undefined
}

export interface Example<E> {
  readonly usage: string
  readonly program: (args: Arguments) => Effect.Effect<unknown, E, Client.Client | Server.Server>
  /** OpenCode's configuration, over yours. */
  readonly config?: Config | undefined
  /** What the scripted model answers. */
  readonly script: ScriptedModel.Script
  /** The files of the sandbox's project, and those that are changed after its first commit. */
  readonly files?: Readonly<Record<string, string>> | undefined
  readonly changes?: Readonly<Record<string, string>> | undefined
}

class UsageError extends Data.TaggedError("UsageError")<{ readonly message: string }> {}

const parse = (usage: string, args: ReadonlyArray<string>): Effect.Effect<Arguments, UsageError> => {
  const words: Array<string> = []
  let model: string | undefined
  for (let i = 0; i < args.length; i++) {
    const word = args[i] ?? ""
    if (word === "--model") model = args[++i] ?? ""
    else if (word.startsWith("--")) return new UsageError({ message: usage })
    else words.push(word)
  }
  if (model !== undefined && !/^[^/]+\/./.test(model)) return new UsageError({ message: usage })
  return Effect.succeed({ words, model })
}

/** Prices in dollars for a million tokens, so that there is a cost to show. */
const prices = { model: { cost: { input: 3, output: 15 } } }

const scripted = <E>({ changes = {}, config, files, script }: Example<E>) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const { project } = yield* Sandbox.Sandbox
    for (const [name, content] of Object.entries(changes)) yield* fs.writeFileString(join(project, name), content)
    const model = yield* ScriptedModel.ScriptedModel
    yield* Console.log(
      `No --model given: a scripted model on ${model.baseUrl} answers. It needs no account and no network.`
    )
    return NodeOpenCode.layer(yield* TestOpenCode.serverOptions({ config }))
  }).pipe(
    Layer.unwrapEffect,
    Layer.provide(NodeTestOpenCode.layerModel(script, prices)),
    Layer.provide(Sandbox.layer({ files })),
    Layer.provide(NodeContext.layer)
  )

/** Runs an example: `process.argv` says how, and what goes wrong is one line and the exit code 1. */
export const run = <E extends { readonly message: string }>(example: Example<E>): void =>
  Effect.gen(function* () {
    const args = yield* parse(example.usage, process.argv.slice(2))
    const openCode = args.model === undefined ? scripted(example) : NodeOpenCode.layer({ config: example.config })
    yield* Effect.provide(example.program(args), openCode)
    yield* Console.log("The server is gone.")
  }).pipe(
    Effect.catchAll((error) =>
      Effect.zipRight(
        Console.error(error.message),
        Effect.sync(() => {
          process.exitCode = 1
        })
      )
    ),
    (program) => NodeRuntime.runMain(program)
  )

/** Refuses what an agent asks, for programs where nobody is there to decide: so no turn waits for ever. */
export const unattended = Layer.merge(Permissions.layer({}), Questions.layer({}))

/** Writes text as it is: `Console.log` would end the line. */
export const write = (text: string): Effect.Effect<void> =>
  Effect.sync(() => {
    process.stdout.write(text)
  })
