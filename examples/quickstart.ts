/**
 * The main job in one file: start an OpenCode server, create a session, send a prompt, print the answer, stop the server.
 *
 *   npm start                                    a scripted model answers; no account, no network
 *   npm start -- "your prompt"
 *   npm start -- --model provider/model "…"      your own OpenCode configuration and account
 */
import { createServer } from "node:http"
import * as NodeCommandExecutor from "@effect/platform-node/NodeCommandExecutor"
import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as NodePath from "@effect/platform-node/NodePath"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as Console from "effect/Console"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { Server, Session } from "opencode-effect"
import { NodeOpenCode } from "opencode-effect/node"
import * as Sandbox from "../src/testing/Sandbox.js"
import * as ScriptedModel from "../src/testing/ScriptedModel.js"

class QuickstartError extends Data.TaggedError("QuickstartError")<{ readonly message: string }> {}

interface Arguments {
  readonly prompt: string
  readonly model: { readonly providerID: string; readonly modelID: string } | undefined
}

const usage = 'Usage: npm start [-- [--model provider/model] "your prompt"]'

const parseArguments = (args: ReadonlyArray<string>): Effect.Effect<Arguments, QuickstartError> => {
  const words: Array<string> = []
  let model: Arguments["model"]
  for (let i = 0; i < args.length; i++) {
    const word = args[i] ?? ""
    if (word !== "--model" && word.startsWith("--")) return new QuickstartError({ message: usage })
    if (word !== "--model") {
      words.push(word)
      continue
    }
    const [providerID, ...rest] = (args[++i] ?? "").split("/")
    if (!providerID || rest.join("") === "") return new QuickstartError({ message: usage })
    model = { providerID, modelID: rest.join("/") }
  }
  return Effect.succeed({ prompt: words.join(" ") || "Hello! What can you do?", model })
}

/** What a program that uses the SDK looks like. */
const ask = ({ model, prompt }: Arguments) =>
  Effect.gen(function* () {
    const server = yield* Server.Server
    yield* Console.log(`OpenCode ${server.version} listens on ${server.url} (process ${server.pid}).`)

    const session = yield* Session.create({ title: "Quickstart" })
    yield* Console.log(`Session ${session.id}\n\n> ${prompt}\n`)

    const { info, parts } = yield* Session.prompt({
      sessionID: session.id,
      model,
      parts: [{ type: "text", text: prompt }]
    })
    if (info.role !== "assistant") return
    // A turn that failed is an answer too, with the reason in it.
    if (info.error !== undefined) {
      return yield* new QuickstartError({ message: `The turn failed: ${JSON.stringify(info.error)}` })
    }
    for (const part of parts) {
      if (part.type === "text") yield* Console.log(part.text)
    }
    yield* Console.log(`\nTokens: ${info.tokens.input} in, ${info.tokens.output} out.`)
  })

/** The stand-in for a model, and a sandbox so that it needs and touches nothing of yours. */
const Scripted = Effect.gen(function* () {
  const model = yield* ScriptedModel.ScriptedModel
  const sandbox = yield* Sandbox.Sandbox
  yield* Console.log(
    `No --model given: a scripted model on ${model.baseUrl} answers. It needs no account and no network.`
  )
  return NodeOpenCode.layer({
    config: model.config,
    directory: sandbox.project,
    env: sandbox.env,
    inheritEnv: false
  })
}).pipe(
  Layer.unwrapEffect,
  Layer.provide(
    ScriptedModel.layer((request) =>
      ScriptedModel.text([
        `You asked: ${request.prompt}\n`,
        "I am a script and not a language model, but everything between you and me is real: ",
        `an OpenCode server sent me your prompt with ${request.tools.length} tools to choose from, `,
        "and an Effect program printed this answer. ",
        "Run `npm start -- --model provider/model` to ask a model of yours."
      ])
    )
  ),
  Layer.provide(NodeHttpServer.layerServer(createServer, { host: "127.0.0.1", port: 0 })),
  Layer.provide(Sandbox.layer()),
  Layer.provide(Layer.provideMerge(NodeCommandExecutor.layer, NodeFileSystem.layer)),
  Layer.provide(NodePath.layer)
)

const program = Effect.gen(function* () {
  const args = yield* parseArguments(process.argv.slice(2))
  yield* Effect.provide(ask(args), args.model === undefined ? Scripted : NodeOpenCode.layer())
  yield* Console.log("The server is gone.")
}).pipe(
  // One line that says what happened, not a stack trace.
  Effect.catchAll((error) =>
    Effect.zipRight(
      Console.error(error.message),
      Effect.sync(() => {
        process.exitCode = 1
      })
    )
  )
)

NodeRuntime.runMain(program)
