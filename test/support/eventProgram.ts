/** A program that reads one event of the server at the URL it is given, and has then finished. */
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as Events from "../../src/Events.js"
import { NodeOpenCode } from "../../src/node.js"

Events.signals().pipe(
  Stream.take(1),
  Stream.runForEach(({ _tag }) => Console.log(_tag)),
  Effect.provide(NodeOpenCode.layerClient({ baseUrl: process.argv[2] ?? "" })),
  NodeRuntime.runMain
)
