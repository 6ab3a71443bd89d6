/** What a program with one operation weighs, minified; and which files of the package are in it. */
import * as Effect from "effect/Effect"
import { type Bundle, bundle, oneOperation, ownFiles, sameByHand } from "../test/support/bundle.js"
import { Installed } from "../test/support/installed.js"
import type { Row } from "./measure.js"

const sdkProgram = `
  import { createOpencodeClient } from "@opencode-ai/sdk/v2/client"
  export const program = () => createOpencodeClient().session.get({ sessionID: "ses_1" })
`

const effectOnly = `
  import * as HttpClient from "@effect/platform/HttpClient"
  import * as Effect from "effect/Effect"
  import * as Schema from "effect/Schema"
  const Session = Schema.Struct({ id: Schema.String, title: Schema.String })
  export const program = HttpClient.get("/session/ses_1").pipe(
    Effect.flatMap((response) => response.json),
    Effect.flatMap(Schema.decodeUnknown(Session)),
    Effect.scoped
  )
`

const own = (bundle: Bundle): number => [...ownFiles(bundle).values()].reduce((sum, bytes) => sum + bytes, 0)

export const bundles = Effect.gen(function* () {
  const { app } = yield* Installed
  const deep = yield* bundle(app, oneOperation("opencode-effect/Operations/Session"), "neutral")
  const root = yield* bundle(app, oneOperation("opencode-effect"), "neutral")
  const byHand = yield* bundle(app, sameByHand, "neutral")
  const sdk = yield* bundle(app, sdkProgram, "neutral")
  const plain = yield* bundle(app, effectOnly, "neutral")
  const row = (name: string, ours: number, against: string, peer: number): Row => ({
    name,
    unit: "kB",
    ours: ours / 1000,
    against,
    peer: peer / 1000,
    ratio: ours / peer
  })
  const rows: ReadonlyArray<Row> = [
    {
      ...row("bundle, one operation, `…/Operations/Session`", deep.bytes, "the operation by hand", byHand.bytes),
      goal: 1
    },
    { ...row("bundle, one operation, `opencode-effect`", root.bytes, "the operation by hand", byHand.bytes), goal: 1 },
    row("bundle, one operation, `…/Operations/Session`", deep.bytes, "Effect's HttpClient and Schema", plain.bytes),
    row("bundle, one operation, without Effect's own bytes", own(deep), "`@opencode-ai/sdk/v2/client`", sdk.bytes)
  ]
  return { rows, deep: ownFiles(deep), root: ownFiles(root), byHand: ownFiles(byHand) }
})
