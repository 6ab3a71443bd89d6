/**
 * Recordings: made of the real server with a scripted model, and replayed without either; and recordings written by hand,
 * for what a server does not do when it is told. `recordings/turn.jsonl` is recorded anew when it is missing.
 */
import { fileURLToPath } from "node:url"
import * as FileSystem from "@effect/platform/FileSystem"
import { assert, describe, it, layer } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Chunk from "effect/Chunk"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/TestClock"
import * as Client from "../../src/Client.js"
import { HttpError, SchemaError, TransportError } from "../../src/Errors.js"
import {
  Auth,
  Config,
  Conversation,
  Event,
  Events,
  Global,
  Permissions,
  Pty,
  Questions,
  Session,
  Turn
} from "../../src/index.js"
import * as Format from "../../src/testing/internal/recorder/format.js"
import { aliasing, aliasPattern } from "../../src/testing/internal/recorder/ids.js"
import { redactor } from "../../src/testing/internal/recorder/redact.js"
import { written } from "../../src/testing/internal/recorder/tape.js"
import { eachString, mapStrings } from "../../src/testing/internal/recorder/text.js"
import { unify } from "../../src/testing/internal/recorder/unify.js"
import * as NodeTestOpenCode from "../../src/testing/NodeTestOpenCode.js"
import * as Recorder from "../../src/testing/Recorder.js"
import * as Sandbox from "../../src/testing/Sandbox.js"
import * as ScriptedModel from "../../src/testing/ScriptedModel.js"
import { bash, play, write } from "../support/scenes.js"

const { text, toolCalls } = ScriptedModel

/** A live layer that must not be built. */
const dead: Layer.Layer<Client.Client> = Layer.effect(Client.Client, Effect.dieMessage("the live layer was built"))

const committed = fileURLToPath(new URL("recordings/turn.jsonl", import.meta.url))

const temporary = Effect.gen(function* () {
  const fs = yield* FileSystem.FileSystem
  return `${yield* fs.makeTempDirectoryScoped()}/recordings/some.jsonl`
})

/** With the ids of a run and the aliases of a replay numbered in their order, those aside that turns make at random. */
const normal = (value: unknown): unknown => {
  const pattern =
    /(?:ses|msg|prt|per|que|evt)_(?:[0-9a-f]{12}[0-9A-Za-z]{14,}|\d{4,})|(?<![0-9a-f])[0-9a-f]{40}(?![0-9a-f])/g
  const found = new Set<string>()
  eachString(value, (text) => {
    for (const [id] of text.matchAll(pattern)) if (id[3] === "_" && !id.startsWith("prt_000000000000")) found.add(id)
  })
  const numbered = new Map([...found].sort().map((id, index) => [id, `${id.slice(0, 4)}${index}`] as const))
  return mapStrings(value, (text) => text.replace(pattern, (id) => numbered.get(id) ?? "some"))
}

const mismatchOf = <A, E>(exit: Exit.Exit<A, E>): Recorder.RecordingMismatch => {
  assert(Exit.isFailure(exit))
  const [found] = [...Cause.defects(exit.cause)]
  assert.instanceOf(found, Recorder.RecordingMismatch)
  return found as Recorder.RecordingMismatch
}

describe("unify", () => {
  const aliases = aliasPattern({ digits: 4, prefixes: ["msg", "ses"] })
  const against = (recorded: unknown, asked: unknown, bound: ReadonlyArray<readonly [string, string]> = []) =>
    unify(recorded, asked, aliases, {
      actual: new Map(bound),
      alias: new Map(bound.map(([alias, actual]) => [actual, alias]))
    })
  const bindings = (...args: Parameters<typeof against>) => [...Either.getOrThrow(against(...args))]
  const differences = (...args: Parameters<typeof against>) => Either.getOrThrow(Either.flip(against(...args)))

  it("binds an id where it is met first, and holds on to it", () => {
    assert.deepStrictEqual(
      bindings({ path: "/session/ses_0001/x", ids: ["ses_0001"] }, { path: "/session/ses_z9/x", ids: ["ses_z9"] }),
      [["ses_0001", "ses_z9"]]
    )
    assert.deepStrictEqual(bindings("ses_0001", "ses_a", [["ses_0001", "ses_a"]]), [])
    assert.deepStrictEqual(differences(["ses_0001", "ses_0001"], ["ses_a", "ses_b"]), [
      { path: "[1]", recorded: "ses_0001", asked: "ses_b" }
    ])
    assert.strictEqual(differences("ses_0001", "ses_b", [["ses_0001", "ses_a"]]).length, 1)
    assert.strictEqual(differences("ses_0001 ses_0001", "ses_a ses_b").length, 1)
  })

  it("takes no id for two, none of another kind, and no other text for an id", () => {
    assert.strictEqual(differences("ses_0002", "ses_a", [["ses_0001", "ses_a"]]).length, 1)
    assert.strictEqual(differences("ses_0001 ses_0002", "ses_a ses_a").length, 1)
    assert.strictEqual(differences("ses_0001", "msg_a").length, 1)
    assert.strictEqual(differences("ses_00010", "ses_a").length, 1)
    assert.deepStrictEqual(bindings("00000000-0000-4000-8000-000000000001", "01234567-89ab-4cde-8f01-23456789abcd"), [
      ["00000000-0000-4000-8000-000000000001", "01234567-89ab-4cde-8f01-23456789abcd"]
    ])
  })

  it("looks for ids in the names of fields as well", () => {
    assert.deepStrictEqual(bindings({ ses_0001: 1 }, { ses_a: 1 }), [["ses_0001", "ses_a"]])
    assert.strictEqual(differences({ ses_0001: 1 }, { ses_a: 2 }).length, 1)
  })

  it("lets a redacted value be anything, and nothing else", () => {
    assert.deepStrictEqual(bindings({ key: "<redacted>", to: "a <redacted> b" }, { key: "sk-1.*", to: "a \nx b" }), [])
    assert.strictEqual(differences("a <redacted> b", "a x c").length, 1)
    assert.strictEqual(differences({ key: "<redacted>" }, {}).length, 1)
    assert.strictEqual(differences("a.c (ses_0001)", "abc (ses_a)").length, 1)
  })

  it("says where two differ", () => {
    assert.deepStrictEqual(
      differences(
        { body: { parts: [{ text: "a" }, { text: "b" }], gone: 1, same: null } },
        { body: { parts: [{ text: "x" }], same: null, more: true } }
      ),
      [
        { path: "body.parts[0].text", recorded: "a", asked: "x" },
        { path: "body.parts[1]", recorded: { text: "b" } },
        { path: "body.gone", recorded: 1 },
        { path: "body.more", asked: true }
      ]
    )
  })
})

describe("aliases of ids", () => {
  const id = (prefix: string, time: number, rest = "AbCdEfGhIjKlMn") =>
    `${prefix}_${time.toString(16).padStart(12, "0")}${rest}`

  it("stand in the order of their ids, also where a later one comes first", () => {
    const [first, second, third] = [id("msg", 1), id("msg", 2), id("msg", 0x10)]
    const { alias } = aliasing([{ [third]: third }, `x${second}`, [first]])
    assert.deepStrictEqual([first, second, third].map(alias), ["msg_0001", "msg_0002", "msg_0003"])
  })

  it("of the same time stand in the order of appearance", () => {
    const [b, a] = [id("prt", 0, "b".repeat(32)), id("prt", 0, "a".repeat(32))]
    assert.deepStrictEqual([b, a].map(aliasing([b, a]).alias), ["prt_0001", "prt_0002"])
  })

  it("are as long as it takes to be told from other words", () => {
    const { alias, ids } = aliasing([id("ses", 1), "ses_0001 and msg_00001", "ses_00012x"])
    assert.deepStrictEqual(ids, { digits: 5, prefixes: ["ses"] })
    assert.strictEqual(alias(`${id("ses", 1)} ses_0001`), "ses_00001 ses_0001")
  })

  it("keep the shape of UUIDs and hashes, and leave words alone", () => {
    const hash = "0123456789abcdef0123456789abcdef01234567"
    const { alias } = aliasing([hash, "01234567-89ab-4cde-8f01-23456789abcd"])
    assert.strictEqual(alias(hash), `${"0".repeat(39)}1`)
    assert.strictEqual(alias("01234567-89ab-4cde-8f01-23456789abcd"), "00000000-0000-4000-8000-000000000001")
    for (const word of ["ses_1", "per_page", `${hash}0`]) assert.strictEqual(alias(word), word)
  })
})

describe("secrets", () => {
  it("are known by the names of their fields", () => {
    const { value } = redactor([])
    const secret = { apiKey: "a", api_key: "a", token: "a", access: "a", refresh: "a", password: "a", "x-api-key": "a" }
    const hidden = Object.fromEntries(Object.keys(secret).map((name) => [name, "<redacted>"]))
    assert.deepStrictEqual(value([{ deep: secret }]), [{ deep: hidden }])
    const keys = { pass: "a", passwd: "a", signingKey: "abcdef12345", host_key: "abcdefghijklmnop" }
    assert.deepStrictEqual(value(keys), Object.fromEntries(Object.keys(keys).map((name) => [name, "<redacted>"])))
    const harmless = { signingKey: "none", sortKey: "by the time of 2020", turkey: "abcdef12345" }
    assert.deepStrictEqual(value(harmless), harmless)
    const usage = { tokens: { input: 5 }, maxTokens: 3, monkey: "a", author: "b", key: 5, password: "" }
    assert.deepStrictEqual(value(usage), usage)
  })

  it("are known by their looks", () => {
    const { text } = redactor([])
    const cases: ReadonlyArray<readonly [found: string, shown: string]> = [
      ["the key sk-proj-abcdefgh12 is wrong", "the key <redacted> is wrong"],
      ["Authorization: Bearer abc.def-123", "Authorization: Bearer <redacted>"],
      [`Basic ${btoa("opencode:pass")}`, "Basic <redacted>"],
      ["Basic authentication", "Basic authentication"],
      ["https://ada:secret@host/x", "https://<redacted>@host/x"],
      ["https://host/@scope/x", "https://host/@scope/x"],
      ["/x?a=1&access_token=abc&b=2", "/x?a=1&access_token=<redacted>&b=2"],
      ["export OPENAI_API_KEY='abc'", "export OPENAI_API_KEY='<redacted>'"],
      [
        "psql 'host=x Password=abc1 user=y' db_token=z;",
        "psql 'host=x Password=<redacted> user=y' db_token=<redacted>;"
      ],
      ['{"apiKey": "abc"}', '{"apiKey": "<redacted>"}'],
      ["ghp_0123456789abcdef", "<redacted>"],
      ["a task-manager for the risk-assessment", "a task-manager for the risk-assessment"]
    ]
    for (const [found, shown] of cases) assert.strictEqual(text(found), shown)
  })

  it("are looked for wherever they come again, in whatever form", () => {
    const { text, value } = redactor(['pa"ss/word'], [{ token: "hunter22" }, { key: "abc" }])
    assert.strictEqual(text("hunter22 abc"), "<redacted> abc")
    assert.deepStrictEqual(
      value({ 'pa"ss/word': ['pa"ss/word', "pa%22ss%2Fword", 'pa\\"ss/word', btoa('pa"ss/word')] }),
      {
        "<redacted>": ["<redacted>", "<redacted>", "<redacted>", "<redacted>"]
      }
    )
  })

  it("that are words are hidden in values, and not where the contract or the format says them", () => {
    const id = "ses_0123456789abAbCdEfGhtitle1"
    const line = {
      n: 1,
      ms: 0,
      operation: "session.title",
      method: "POST",
      path: `/session/${id}/title/my title`,
      query: { title: "title" },
      body: { title: "a title", type: "session.title", status: "some title", "/a title/*": 1 },
      done: 2,
      status: 200,
      headers: { "content-type": "application/title", link: "</title>" },
      answer: { [id]: { title: [id, "title"] }, name: "titleError", error: { name: "TitleError" } },
      bytes: btoa("my title")
    }
    const templates = new Map([["session.title", "/session/{sessionID}/title/{*path}"]])
    const lineOf = (writing: { readonly secrets?: ReadonlyArray<string>; readonly aliases?: Record<string, string> }) =>
      JSON.parse(
        written([line], { templates, secrets: [], aliases: {}, known: {}, ...writing }).split("\n")[1] ?? ""
      ) as unknown
    const expected = (instead: string, inError: string) => ({
      ...line,
      path: `/session/ses_0001/title/my ${instead}`,
      query: { title: instead },
      body: { title: `a ${instead}`, type: "session.title", status: `some ${instead}`, "/a title/*": 1 },
      headers: { "content-type": "application/title", link: `</${instead}>` },
      answer: { ses_0001: { title: ["ses_0001", instead] }, name: inError, error: { name: "TitleError" } },
      bytes: btoa(`my ${instead}`)
    })
    assert.deepStrictEqual(lineOf({ secrets: ["title"] }), expected("<redacted>", "<redacted>Error"))
    assert.deepStrictEqual(lineOf({ aliases: { "<x>": "title" } }), expected("<x>", "titleError"))
    // None of the contract's names is so.
    assert.nestedProperty(lineOf({ secrets: ["a title"] }), "body./<redacted>/*")
  })

  it("that a model says in pieces are not in the file", () => {
    const delta = (n: number, delta: string, partID = "prt_1") => ({
      n,
      ms: 0,
      stream: 1,
      event: { type: "message.part.delta", properties: { partID, field: "text", delta } }
    })
    const lines = [
      delta(1, "It is hun"),
      delta(2, "other", "prt_2"),
      delta(3, "ter"),
      delta(4, "22."),
      delta(5, " Yes", "prt_2")
    ]
    const file = written(lines, { templates: new Map(), secrets: ["hunter22"], aliases: {}, known: {} })
    assert.deepStrictEqual(
      [...file.matchAll(/"delta":"([^"]*)"/g)].map(([, delta]) => delta),
      ["It is <redacted>.", "other", "", "", " Yes"]
    )
  })
})

const header =
  '{"recording":"opencode-effect","version":1,"ids":{"digits":4,"prefixes":["ses","msg","per"]},"aliases":[]}'

const session = (id: string, title: string) => ({
  id,
  slug: "s",
  projectID: "p",
  directory: "/p",
  title,
  version: "1",
  time: { created: 1, updated: 1 }
})

type Fields = { readonly [field: string]: unknown }

const create = (n: number, title: string, id: string, more: Fields = {}) => ({
  n,
  ms: n * 10,
  operation: "session.create",
  method: "POST",
  path: "/session",
  body: { title },
  done: n + 1,
  took: 10,
  status: 200,
  answer: session(id, title),
  ...more
})

const status = (n: number, answer: Fields) => ({
  n,
  ms: n * 10,
  operation: "session.status",
  method: "GET",
  path: "/session/status",
  done: n + 1,
  took: 10,
  status: 200,
  answer
})

const opens = (n: number, stream = 1) => ({
  n,
  ms: n * 10,
  stream,
  operation: "event.subscribe",
  method: "GET",
  path: "/event",
  done: n + 1,
  took: 10,
  status: 200
})

const idle = (n: number, sessionID: string) => ({
  n,
  ms: n * 10,
  stream: 1,
  event: { id: `evt_${n}`, type: "session.idle", properties: { sessionID } }
})

const busy = (sessionID: string) => ({ [sessionID]: { type: "busy" } })

/** Replays a recording that is written by hand. The exit is that of the program and of what closing its scope says. */
const played = <A, E>(
  lines: ReadonlyArray<Fields | string>,
  program: Effect.Effect<A, E, Client.Client>,
  options: Partial<Recorder.Options> = {}
) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const file = "some.jsonl"
    const text = [header, ...lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line)))].join("\n")
    // The path of the file is in every message.
    const read = FileSystem.makeNoop({
      readFileString: (path) => (path === file ? Effect.succeed(text) : fs.readFileString(path))
    })
    return yield* program.pipe(
      Effect.provide(dead.pipe(Recorder.layer({ file, mode: "replay", ...options }))),
      Effect.provideService(FileSystem.FileSystem, read),
      Effect.exit
    )
  }).pipe(Effect.provide(NodeTestOpenCode.layerPlatform), Effect.scoped)

const saysOf = <A, E>(exit: Exit.Exit<A, E>) => mismatchOf(exit).message.split("\n")

describe("a replay", () => {
  const remedy = 'If the program is right, record again: delete the file, or run once with mode "record".'

  it.effect("says what differs in a request that does not fit", () =>
    Effect.gen(function* () {
      const exit = yield* played(
        [create(1, "A", "ses_0001"), create(3, "B", "ses_0002"), status(5, {})],
        Effect.zipRight(Session.create({ title: "A" }), Session.create({ title: "C" }))
      )
      assert.deepStrictEqual(saysOf(exit), [
        "some.jsonl: session.create (POST /session) was asked with an input that was not recorded. The nearest is line 3:",
        '  body.title: "B" is recorded, "C" was asked',
        "Not asked for yet:",
        "  line 3: session.create (POST /session)",
        "  line 4: session.status (GET /session/status)",
        remedy
      ])
      assert.strictEqual(mismatchOf(exit).reason, "NotRecorded")
    })
  )

  it.effect("says that an operation was not recorded, or not so often", () =>
    Effect.gen(function* () {
      const never = yield* played([], Session.list())
      assert.deepStrictEqual(saysOf(never), [
        "some.jsonl: session.list (GET /session) was asked, and was not recorded at all.",
        "Everything in the recording was asked for.",
        remedy
      ])
      const often = yield* played([create(1, "A", "ses_0001")], Effect.repeatN(Session.create({ title: "A" }), 1))
      assert.deepStrictEqual(
        saysOf(often)[0],
        "some.jsonl: session.create (POST /session) was asked more often than it was recorded; the last time is line 2."
      )
    })
  )

  it.effect("shows no secret where it says what differs", () =>
    Effect.gen(function* () {
      const set = {
        n: 1,
        ms: 0,
        operation: "auth.set",
        method: "PUT",
        path: "/auth/acme",
        body: { type: "api", key: "<redacted>" },
        done: 2,
        status: 200,
        answer: true
      }
      const auth = { type: "api", key: "a-secret-of-mine", metadata: { note: "a-secret-of-mine and listed" } } as const
      const exit = yield* played([set], Auth.set({ providerID: "acme", auth }), { secrets: ["listed"] })
      assert.deepStrictEqual(
        saysOf(exit)[1],
        '  body.metadata: nothing is recorded, {"note":"<redacted> and <redacted>"} was asked'
      )
      const other = yield* played(
        [{ ...set, body: { ...set.body, key: 5 } }],
        Auth.set({ providerID: "acme", auth: { type: "api", key: "a-secret" } })
      )
      assert.deepStrictEqual(saysOf(other)[1], '  body.key: 5 is recorded, "<redacted>" was asked')
      assert.isTrue(
        Exit.isSuccess(yield* played([set], Auth.set({ providerID: "acme", auth: { type: "api", key: "another" } })))
      )
    })
  )

  it.effect("lists what was not asked for, where it is strict", () =>
    Effect.gen(function* () {
      const lines = [create(1, "A", "ses_0001"), status(3, {}), opens(5), create(7, "B", "ses_0002")]
      const exit = yield* played(lines, Session.create({ title: "A" }))
      assert.deepStrictEqual(saysOf(exit), [
        "some.jsonl: the program is over and has not asked for all that was recorded:",
        "  line 3: session.status (GET /session/status)",
        "  line 4: event.subscribe (GET /event)",
        "  line 5: session.create (POST /session)",
        `${remedy} \`strict: false\` allows it to leave requests out.`
      ])
      assert.isTrue(Exit.isSuccess(yield* played(lines, Session.create({ title: "A" }), { strict: false })))
      // A failure of the program is told as it is.
      const failed = yield* played(lines, Effect.zipRight(Session.create({ title: "A" }), Effect.fail("mine")))
      assert.deepStrictEqual(Exit.mapBoth(failed, { onFailure: String, onSuccess: String }), Exit.fail("mine"))
    })
  )

  it.effect("does not let a mismatch be hidden, and answers nothing after it", () =>
    Effect.gen(function* () {
      const lines = [create(1, "A", "ses_0001")]
      const hidden = Effect.catchAllCause(Session.create({ title: "B" }), () => Effect.void)
      assert.include(saysOf(yield* played(lines, hidden))[1], '"A" is recorded, "B" was asked')
      const answers: Array<string> = []
      const read = Effect.onExit(Session.status(), ({ _tag }) => Effect.sync(() => answers.push(_tag)))
      const after = yield* played([status(1, {}), create(3, "A", "ses_0001")], Effect.all([read, hidden, read]))
      assert.include(saysOf(after)[1], '"A" is recorded, "B" was asked')
      assert.deepStrictEqual(answers, ["Success", "Failure"])
    })
  )

  it.live("says what an event waits for, and does not hang", () =>
    Effect.gen(function* () {
      const lines = [opens(1), idle(3, "ses_0001"), create(4, "A", "ses_0002"), idle(6, "ses_0002")]
      const heard = Stream.runForEach(Events.stream(), () => Effect.void)
      const exit = yield* played(lines, heard, { patience: "60 millis" })
      assert.deepStrictEqual(saysOf(exit), [
        "some.jsonl: the event session.idle in line 5 waits for a request that was recorded before it, and that the program has not made:",
        "  line 4: session.create (POST /session)",
        `Nothing happened for 60ms. ${remedy} Where the program needs longer, raise \`patience\`.`
      ])
      assert.strictEqual(mismatchOf(exit).reason, "Waiting")
      const taken = yield* played(lines, Stream.runCollect(Stream.take(Events.stream(), 2)), {
        patience: "60 millis",
        strict: false
      })
      assert(Exit.isSuccess(taken))
      assert.strictEqual(Chunk.size(taken.value), 2)
    })
  )

  it.effect("waits by the machine's clock while the test's stands still", () =>
    Effect.gen(function* () {
      const answers = [create(1, "A", "ses_0001", { done: 5 }), create(3, "B", "ses_0002")]
      const exit = yield* played(answers, Session.create({ title: "A" }), { patience: "60 millis" })
      assert.include(saysOf(exit)[0], "the answer to session.create (POST /session) in line 2 waits for a request")
    })
  )

  it.effect("gives events only after the changes that were recorded before them", () =>
    Effect.gen(function* () {
      const order: Array<string> = []
      const exit = yield* played(
        [opens(1), idle(3, "ses_0009"), create(4, "A", "ses_0001"), idle(6, "ses_0001")],
        Effect.gen(function* () {
          const listening = yield* Events.on("session.idle").pipe(
            Stream.take(2),
            Stream.runForEach(({ properties }) => Effect.sync(() => order.push(properties.sessionID))),
            Effect.fork
          )
          yield* Effect.repeatN(Effect.yieldNow(), 500)
          order.push("create")
          yield* Session.create({ title: "A" })
          yield* Fiber.join(listening)
        })
      )
      assert.isTrue(Exit.isSuccess(exit))
      assert.deepStrictEqual(order, ["ses_0009", "create", "ses_0001"])
    })
  )

  it.effect("reads what comes next after what the program has seen, and in the end the same again", () =>
    Effect.gen(function* () {
      const lines = [
        status(1, busy("ses_0009")),
        create(3, "A", "ses_0001"),
        status(5, busy("ses_0001")),
        status(7, { ...busy("ses_0001"), ...busy("ses_0002") }),
        create(9, "B", "ses_0002"),
        status(11, {})
      ]
      const keys = Effect.map(Session.status(), (statuses) => Object.keys(statuses).join())
      const exit = yield* played(
        lines,
        Effect.gen(function* () {
          const early = yield* Effect.replicateEffect(keys, 2)
          yield* Session.create({ title: "A" })
          const between = yield* Effect.replicateEffect(keys, 3)
          yield* Session.create({ title: "B" })
          return [early, between, yield* Effect.replicateEffect(keys, 2)]
        })
      )
      assert.deepStrictEqual(
        exit,
        Exit.succeed([
          ["ses_0009", "ses_0009"],
          ["ses_0001", "ses_0001,ses_0002", "ses_0001,ses_0002"],
          ["", ""]
        ])
      )
      // The first of a kind may be left out, and the rest of them.
      const less = yield* played(
        lines,
        Effect.zipRight(Effect.all([Session.create({ title: "A" }), Session.create({ title: "B" })]), keys)
      )
      assert.deepStrictEqual(less, Exit.succeed(""))
    })
  )

  it.effect("reads what was read after an event only when the event has come", () =>
    Effect.gen(function* () {
      const exit = yield* played(
        [opens(1), status(3, busy("ses_0001")), idle(5, "ses_0001"), status(6, {})],
        Effect.scoped(
          Effect.gen(function* () {
            const seen: Array<string> = []
            const keys = Effect.map(Session.status(), (statuses) => seen.push(`read ${Object.keys(statuses).join()}`))
            yield* keys
            const client = yield* Client.Client
            const bytes = yield* client.connect(Event.subscribe, {})
            const listening = yield* Effect.fork(
              Stream.runForEach(Stream.take(bytes, 1), () => Effect.sync(() => seen.push("idle")))
            )
            yield* keys
            yield* Fiber.join(listening)
            return seen
          })
        )
      )
      assert.deepStrictEqual(exit, Exit.succeed(["read ses_0001", "idle", "read "]))
    })
  )

  it.effect("answers in the order in which it was answered", () =>
    Effect.gen(function* () {
      const exit = yield* played(
        [create(1, "A", "ses_0001", { done: 6 }), create(2, "B", "ses_0002", { done: 5 }), create(3, "C", "ses_0003")],
        Effect.gen(function* () {
          const order: Array<string> = []
          yield* Effect.forEach(
            ["A", "B", "C"],
            (title) => Effect.map(Session.create({ title }), () => order.push(title)),
            { concurrency: "unbounded" }
          )
          return order
        })
      )
      assert.deepStrictEqual(exit, Exit.succeed(["C", "B", "A"]))
    })
  )

  it.effect("takes over the ids that a program makes, and gives them back", () =>
    Effect.gen(function* () {
      const exit = yield* played(
        [
          {
            ...create(1, "A", "ses_0001"),
            body: { title: "A", parentID: "ses_0002" },
            answer: { ...session("ses_0001", "A"), parentID: "ses_0002" }
          },
          { ...status(3, busy("ses_0002")) }
        ],
        Effect.all([Session.create({ title: "A", parentID: "ses_of_mine" }), Session.status()])
      )
      assert(Exit.isSuccess(exit))
      assert.deepInclude(exit.value[0], { id: "ses_0001", parentID: "ses_of_mine" })
      assert.deepStrictEqual(exit.value[1], { ses_of_mine: { type: "busy" } })
    })
  )

  it.effect("fails as it was recorded, with the errors of each kind", () =>
    Effect.gen(function* () {
      const get = (n: number, outcome: Fields) => ({
        ...status(n, {}),
        operation: "session.get",
        path: `/session/ses_${n}`,
        answer: undefined,
        ...outcome
      })
      const exit = yield* played(
        [
          get(1, { status: 404, answer: { name: "NotFoundError", data: { message: "Session not found: ses_1" } } }),
          get(3, { status: 429, retryAfter: 1500, answer: "slow down" }),
          get(5, {
            status: undefined,
            failed: { reason: "ServerExited", description: "the server's process has ended: 1." }
          }),
          get(7, { status: 200, answer: { id: "ses_7" }, misfit: true }),
          { ...opens(9), status: 400, answer: { name: "BadRequest", data: { message: "no" } } }
        ],
        Effect.all([
          ...([1, 3, 5, 7] as const).map((n) => Effect.flip(Session.get({ sessionID: `ses_${n}` }))),
          Effect.flip(Stream.runDrain(Event.subscribe()))
        ])
      )
      assert(Exit.isSuccess(exit))
      const [missing, limited, down, wrong, refused] = exit.value
      assert(HttpError.is(missing, 404))
      assert.strictEqual(
        missing?.message,
        "session.get: GET /session/ses_1 answered 404: NotFoundError: Session not found: ses_1"
      )
      assert(limited instanceof HttpError)
      assert.deepStrictEqual(
        [limited.body, Option.map(Option.fromNullable(limited.retryAfter), Duration.toMillis)],
        ["slow down", Option.some(1500)]
      )
      assert(down instanceof TransportError)
      assert.strictEqual(
        down.message,
        "session.get: GET http://recorded.invalid/session/ses_5: the server's process has ended: 1."
      )
      assert(wrong instanceof SchemaError)
      assert.include(wrong.message, "the server's answer does not fit the contract: directory: is missing")
      assert(refused instanceof HttpError)
      assert.strictEqual(refused.status, 400)
    })
  )

  it.effect("says which line has an answer that does not fit the contract", () =>
    Effect.gen(function* () {
      const exit = yield* played(
        [create(1, "A", "ses_0001", { answer: { id: "ses_0001" } })],
        Effect.either(Session.create({ title: "A" }))
      )
      const [first, why] = saysOf(exit)
      assert.match(
        first ?? "",
        /^some\.jsonl:2: the recorded answer to session\.create \(POST \/session\) does not fit the contract: .*is missing/
      )
      assert.include(why, "changed by hand")
      assert.deepInclude(mismatchOf(exit), { reason: "Misfit", line: 2, operation: "session.create" })
    })
  )

  it.effect("says that the recording ends too early, also while the clock of the test stands still", () =>
    Effect.gen(function* () {
      const two = Stream.runCollect(Stream.take(Events.stream(), 2))
      const cut = yield* played([opens(1), idle(3, "ses_0001")], two, { patience: "60 millis" })
      assert.deepStrictEqual(saysOf(cut), [
        "some.jsonl: the program waits for another event on the connection of line 2, event.subscribe (GET /event), and the recording has no more. The last that was delivered is line 3, the event session.idle; since then nothing has happened for 60ms.",
        `The recording may have been cut off, or have been made when the program waited for less. ${remedy} Where the program pauses by its own clock, raise \`patience\`.`
      ])
      assert.strictEqual(mismatchOf(cut).reason, "Exhausted")
      const closed = { n: 4, ms: 31, stream: 1, end: "closed" }
      const less = yield* played([opens(1), idle(3, "ses_0001"), closed], two, { patience: "60 millis" })
      assert.strictEqual(mismatchOf(less).reason, "Exhausted")
      const unanswered = { ...create(1, "A", "ses_0001"), done: undefined, status: undefined, answer: undefined }
      const given = yield* played([unanswered], Session.create({ title: "A" }), { patience: "60 millis" })
      assert.include(saysOf(given)[0], "the answer to session.create (POST /session), and line 2 has none")
      const asks = { ...status(1, {}), done: undefined, status: undefined, answer: undefined }
      const read = yield* played([asks], Session.status(), { patience: "60 millis" })
      assert.include(saysOf(read)[0], "the answer to session.status (GET /session/status), and line 2 has none")
    })
  )

  it.live("lets a program pause as it did, and as long as a request is under way, while nothing follows", () =>
    Effect.gen(function* () {
      const listening = <A, E>(program: Effect.Effect<A, E, Client.Client>) =>
        Effect.scoped(
          Effect.gen(function* () {
            const heard = yield* Effect.forkScoped(Stream.runDrain(Events.signals()))
            yield* Effect.sleep("20 millis")
            yield* program
            return yield* Fiber.poll(heard)
          })
        )
      const closed = { n: 40, ms: 60_000, stream: 1, end: "closed" }
      const paused = yield* played([opens(1), idle(3, "ses_0001"), closed], listening(Effect.sleep("400 millis")), {
        patience: "60 millis"
      })
      assert.deepStrictEqual(paused, Exit.succeed(Option.none()))
      const slow = [opens(1), idle(3, "ses_0001"), { ...create(4, "A", "ses_0002", { took: 600 }), ms: 31 }]
      const asked = yield* played(slow, listening(Session.create({ title: "A" })), {
        patience: "100 millis",
        timing: "recorded"
      })
      assert.deepStrictEqual(asked, Exit.succeed(Option.none()))
    })
  )

  it.effect("refuses what the contract refuses, without looking at the recording", () =>
    Effect.gen(function* () {
      // @ts-expect-error a number is no title
      const exit = yield* played([], Effect.flip(Session.create({ title: 5 })))
      assert(Exit.isSuccess(exit))
      assert.instanceOf(exit.value, SchemaError)
    })
  )

  it.effect("waits as long as it was recorded by the clock of the test, where it is told to", () =>
    Effect.gen(function* () {
      const lines = [opens(1), idle(3, "ses_0009"), create(100, "A", "ses_0001", { took: 500 }), idle(250, "ses_0001")]
      const done: Array<string> = []
      const fiber = yield* played(
        lines,
        Effect.gen(function* () {
          const listening = yield* Events.on("session.idle", { stallTimeout: Duration.infinity }).pipe(
            Stream.take(2),
            Stream.runForEach(({ properties }) => Effect.sync(() => done.push(properties.sessionID))),
            Effect.fork
          )
          done.push("begun")
          yield* Session.create({ title: "A" })
          done.push("created")
          yield* Fiber.join(listening)
        }),
        { timing: "recorded" }
      ).pipe(Effect.fork)
      const turn = Effect.promise(() => new Promise((done) => setTimeout(done, 1)))
      /** Lets time pass, and everybody run who can; what is expected may take the machine as long as it likes. */
      const passes = (time: Duration.DurationInput, ...expected: ReadonlyArray<string>) =>
        Effect.gen(function* () {
          yield* TestClock.adjust(time)
          yield* Effect.repeatN(turn, 100)
          yield* Effect.repeat(turn, { until: () => done.length >= expected.length })
          assert.deepStrictEqual(done, [...expected])
        })
      yield* passes(0, "begun")
      yield* passes("10 millis", "begun", "ses_0009")
      yield* passes("489 millis", "begun", "ses_0009")
      yield* passes("1 millis", "begun", "ses_0009", "created")
      yield* passes("999 millis", "begun", "ses_0009", "created")
      yield* passes("2 seconds", "begun", "ses_0009", "created", "ses_0001")
      assert.isTrue(Exit.isSuccess(yield* Fiber.join(fiber)))
    })
  )

  it.effect("does not take silence for the end of a connection", () =>
    Effect.gen(function* () {
      const fiber = yield* played(
        [opens(1), idle(3, "ses_0009")],
        Effect.gen(function* () {
          const listening = yield* Effect.fork(Stream.runDrain(Events.signals()))
          yield* Effect.sleep("3 minutes")
          return yield* Fiber.poll(listening)
        })
      ).pipe(Effect.fork)
      for (let steps = 0; steps < 36; steps++) {
        yield* TestClock.adjust("5 seconds")
        yield* Effect.promise(() => new Promise((done) => setTimeout(done, 0)))
      }
      assert.deepStrictEqual(yield* Fiber.join(fiber), Exit.succeed(Option.none()))
    })
  )

  it.effect("ends a connection as it ended", () =>
    Effect.gen(function* () {
      const failed = { reason: "ConnectionReset", description: "cut" }
      const exit = yield* played(
        [
          opens(1, 1),
          { n: 3, ms: 0, stream: 1, end: "ended" },
          opens(4, 2),
          { n: 6, ms: 0, stream: 2, event: { type: "x" } },
          { n: 7, ms: 0, stream: 2, end: "failed", failed }
        ],
        Effect.all([
          Stream.runCount(Event.subscribe()),
          Effect.flip(Stream.runDrain(Events.stream({ reconnect: false })))
        ])
      )
      assert(Exit.isSuccess(exit))
      assert.strictEqual(exit.value[0], 0)
      assert.strictEqual(exit.value[1].message, "event.subscribe: GET http://recorded.invalid/event: cut")
    })
  )

  it.effect("has no terminals", () =>
    Effect.gen(function* () {
      const exit = yield* played(
        [],
        Effect.flatMap(Client.Client, (client) => client.socketUrl(Pty.connect, { ptyID: "pty_1" }))
      )
      assert.deepStrictEqual(saysOf(exit), [
        "some.jsonl: pty.connect: terminals are neither recorded nor replayed. Leave this part of the program out of what runs under Recorder, and test it against a server."
      ])
    })
  )
})

describe("a file", () => {
  const refused = (text: string | undefined, options: Partial<Recorder.Options> = {}) =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const file = `${yield* fs.makeTempDirectoryScoped()}/some.jsonl`
      if (text !== undefined) yield* fs.writeFileString(file, text)
      const error = yield* Effect.flip(Layer.build(dead.pipe(Recorder.layer({ file, mode: "replay", ...options }))))
      assert.instanceOf(error, Recorder.RecorderError)
      return [error.reason, error.message.replace(file, "some.jsonl")]
    }).pipe(Effect.scoped, Effect.provide(NodeTestOpenCode.layerPlatform))

  const again = 'Delete the file, or run once with mode "record".'

  it.effect("that cannot be used is refused, with what to do", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* refused(undefined), [
        "Missing",
        'some.jsonl: there is no recording. Run once with mode "record", or use "auto".'
      ])
      for (const text of ["", "some text\n", '{"version":1}\n']) {
        assert.deepStrictEqual(yield* refused(text, { mode: "auto" }), [
          "NotARecording",
          `some.jsonl: is no recording: its first line is no header of one. ${again}`
        ])
      }
      assert.deepStrictEqual(yield* refused(header.replace('"version":1', '"version":2')), [
        "NewerFormat",
        `some.jsonl: was written in version 2 of the format; this version of opencode-effect reads up to 1. Update opencode-effect, or record again. ${again}`
      ])
      assert.deepStrictEqual(yield* refused(`${header}\n${JSON.stringify(status(1, {}))}\n{"n":2,`), [
        "BrokenLine",
        `some.jsonl:3: is no JSON; a line may be missing its end. ${again}`
      ])
      assert.deepStrictEqual(yield* refused(`${header}\n{"n":2,"ms":1,"operation":"session.get","method":"GET"}`), [
        "BrokenLine",
        `some.jsonl:2: does not fit the format: path: is missing. ${again}`
      ])
      for (const name of ["x", "<x", "", "<a<b>", "<redacted>", "<server>"]) {
        assert.deepStrictEqual(yield* refused(header, { aliases: { "<ok>": "/a", [name]: "/b" } }), [
          "InvalidOption",
          `some.jsonl: \`aliases\` has the name ${JSON.stringify(name)}, which could not be told from what is recorded. Put it in angle brackets, as in "<project>"; <redacted> and <server> are taken.`
        ])
      }
      assert.deepStrictEqual(
        yield* refused(undefined, { mode: "record", secrets: ["", "long", Redacted.make("abc")] }),
        [
          "InvalidOption",
          "some.jsonl: `secrets[2]` has fewer than 4 characters, and would be found in every word. Leave it out, or take a longer one for the test."
        ]
      )
      assert.deepStrictEqual(yield* refused(header.replace('"aliases":[]', '"aliases":["<home>"]')), [
        "MissingAlias",
        "some.jsonl: was recorded with the alias <home>, which `aliases` does not have. Say what it stands for now."
      ])
    })
  )
})

const script = play({
  hello: text("Hello."),
  bash: [
    toolCalls([{ ...bash("echo one"), id: "call_one" }], { text: ["First ", "a command."] }),
    text(["All ", "done."])
  ],
  write: [toolCalls([write("made.txt", "made\n"), bash("rm -rf nothing")]), text("Written.")],
  question: [
    toolCalls([
      ScriptedModel.call("question", {
        questions: [{ question: "Which?", header: "Which", options: [{ label: "Red", description: "warm" }] }]
      })
    ]),
    text("Painted.")
  ],
  repaired: (request) =>
    request.prompt.includes("does not fit") ? text('{ "verdict": "approve" }') : text('{ "verdict": "maybe" }'),
  hang: () => Effect.never
})

const policy = {
  rules: [Permissions.rule({ permission: "bash", pattern: "echo *" }, Permissions.allow)],
  otherwise: Permissions.deny("Nothing but echoes.")
}

/** A whole turn with a tool that needs permission, and a session that is not there. */
const wholeTurn = Effect.gen(function* () {
  const turn = yield* Turn.run({ prompt: "#bash", title: "A recorded turn", permissions: policy })
  const missing = yield* Effect.flip(Session.get({ sessionID: "ses_missing" }))
  assert(HttpError.is(missing, 404))
  return { turn, missing: missing.body }
})

const Verdict = Schema.Struct({ verdict: Schema.Literal("approve", "reject") })

/** What else is made of turns: streams of them, chats, typed values, questions, interruptions. */
const manyTurns = Effect.gen(function* () {
  const streamed = yield* Turn.stream({ prompt: "#write", permissions: policy, keep: false }).pipe(Stream.runCollect)
  const chat = yield* Conversation.make({ title: "A chat", permissions: policy })
  const first = yield* chat.ask("#bash")
  const verdict = yield* chat.object(Verdict, "#repaired")
  const asked = yield* chat.ask("#question", {
    questions: { handler: () => Effect.succeed(Questions.answer({ labels: ["Red"] })) }
  })
  const cut = yield* Effect.timeoutOption(chat.ask("#hang"), "1 seconds")
  const history = yield* Stream.runCollect(chat.history)
  const both = yield* Effect.all([Turn.run({ prompt: "#bash", permissions: policy }), Turn.run({ prompt: "#hello" })], {
    concurrency: 2
  })
  return {
    streamed: [...streamed].filter(({ _tag }) => _tag !== "ToolProgress"),
    first,
    verdict,
    asked,
    cut,
    history: [...history],
    both
  }
})

layer(
  NodeTestOpenCode.layer({
    script,
    config: {
      permission: { bash: "ask" },
      mcp: {
        acme: {
          type: "remote",
          url: "http://127.0.0.1:9/",
          headers: { "x-api-key": "a-key-of-the-config-1" },
          enabled: false
        }
      }
    }
  }),
  { excludeTestServices: true, timeout: "90 seconds" }
)("Recorder", (it) => {
  const aliases = Effect.map(Sandbox.Sandbox, ({ project, root }) => ({ "<project>": project, "<root>": root }))

  /** Runs a program on the real server, and writes it down. */
  const recorded = <A, E>(program: Effect.Effect<A, E, Client.Client | Recorder.Recorder>, options: Recorder.Options) =>
    Effect.gen(function* () {
      const live = Layer.succeed(Client.Client, yield* Client.Client)
      const layer = live.pipe(Recorder.layer({ mode: "record", aliases: yield* aliases, ...options }))
      return yield* Effect.provide(program, layer)
    })

  const replayed = <A, E>(program: Effect.Effect<A, E, Client.Client | Recorder.Recorder>, options: Recorder.Options) =>
    Effect.flatMap(aliases, (aliases) =>
      Effect.provide(program, dead.pipe(Recorder.layer({ mode: "replay", aliases, ...options })))
    )

  const linesOf = (file: string) =>
    Effect.flatMap(FileSystem.FileSystem, (fs) =>
      Effect.map(fs.readFileString(file), (text) =>
        Either.getOrThrow(Format.parse(file, text)).lines.map(({ value }) => value)
      )
    )

  it.scoped("replays a whole turn without a server, and gives what it gave", () =>
    Effect.gen(function* () {
      const file = yield* temporary
      const live = yield* recorded(wholeTurn, { file })
      assert.strictEqual(live.turn.text, "All done.")
      assert.deepStrictEqual(
        live.turn.toolCalls.map(({ status }) => status),
        ["completed"]
      )
      const again = yield* replayed(wholeTurn, { file })
      assert.deepStrictEqual(normal(again), normal(live))
      assert.notStrictEqual(again.turn.messageID, live.turn.messageID)
    })
  )

  it.scoped("writes the same again, but for times and names that the server makes up", () =>
    Effect.gen(function* () {
      const [one, two] = [yield* temporary, yield* temporary]
      yield* recorded(wholeTurn, { file: one })
      yield* recorded(wholeTurn, { file: two })
      /** How often it is told that something goes on is a matter of time, and so is how often one looks. */
      const lasting = (lines: ReadonlyArray<Format.Line>) => {
        const text = lines
          .filter((line) => Format.isExchange(line))
          .map(({ ms: _, n: __, took: ___, done: ____, ...line }) => JSON.stringify(line))
          .map((line) =>
            line.replace(/"slug":"[^"]*"/g, "").replace(/"(created|updated|completed|start|end)":\d+/g, "")
          )
        return [...new Set(text)].sort()
      }
      assert.deepStrictEqual(lasting(yield* linesOf(two)), lasting(yield* linesOf(one)))
    })
  )

  it.scoped("replays streams, chats, typed values, questions, interruptions and turns at the same time", () =>
    Effect.gen(function* () {
      const file = yield* temporary
      const live = yield* recorded(manyTurns, { file })
      assert.deepStrictEqual(live.verdict, { verdict: "approve" })
      assert.deepStrictEqual(live.cut, Option.none())
      for (let run = 0; run < 3; run++) {
        assert.deepStrictEqual(normal(yield* replayed(manyTurns, { file })), normal(live))
      }
    })
  )

  it.scoped("holds no secret in either direction, and replays nevertheless", () =>
    Effect.gen(function* () {
      const file = yield* temporary
      const secrets = ["the-key-of-acme-2", "a-key-of-the-config-1", "only listed"]
      const program = Effect.gen(function* () {
        yield* Auth.set({ providerID: "acme", auth: { type: "api", key: "the-key-of-acme-2" } })
        const config = yield* Config.get()
        const session = yield* Session.create({ title: "only listed" })
        const error = yield* Effect.flip(Session.get({ sessionID: "ses_the-key-of-acme-2" }))
        yield* Auth.remove({ providerID: "acme" })
        return {
          config: Reflect.get(Reflect.get(config.mcp?.acme ?? {}, "headers") ?? {}, "x-api-key") as unknown,
          title: session.title,
          error: error.message
        }
      })
      const options = { file, secrets: [Redacted.make("only listed")] }
      const live = yield* recorded(program, options)
      assert.deepStrictEqual([live.config, live.title], ["a-key-of-the-config-1", "only listed"])
      assert.include(live.error, "the-key-of-acme-2")
      const text = yield* Effect.flatMap(FileSystem.FileSystem, (fs) => fs.readFileString(file))
      const { headers } = yield* Client.Client
      const sent = Redacted.value(headers).authorization?.slice("Basic ".length) ?? ""
      assert.isAbove(sent.length, 10)
      for (const secret of [...secrets, sent, atob(sent).split(":")[1] ?? ""]) assert.notInclude(text, secret)
      assert.deepStrictEqual(yield* replayed(program, options), {
        config: "<redacted>",
        title: "<redacted>",
        error: live.error.replaceAll("the-key-of-acme-2", "<redacted>")
      })
    })
  )

  it.scoped("replays where secrets and aliases are words of the API and of the file", () =>
    Effect.gen(function* () {
      const options = {
        file: yield* temporary,
        secrets: ["session", "title", "operation", "message", "text", "busy", "recorded", "msg_"],
        aliases: { ...(yield* aliases), "<x>": "done", "<y>": "path", "<z>": "directory", "<id>": "ses" }
      }
      const live = yield* recorded(wholeTurn, options)
      const again = yield* replayed(wholeTurn, options)
      assert.strictEqual(again.turn.text, "All done.")
      assert.deepStrictEqual(
        again.turn.toolCalls.map(({ name, status }) => [name, status]),
        live.turn.toolCalls.map(({ name, status }) => [name, status])
      )
      const exchanges = (yield* linesOf(options.file)).filter(Format.isExchange)
      assert.includeMembers(
        exchanges.map(({ operation, path }) => `${operation} ${path}`),
        ["session.create /session", "session.prompt_async /session/ses_0001/prompt_async"]
      )
      assert.deepInclude(exchanges[0], { body: { title: "A <redacted> turn" } })
      const text = yield* Effect.flatMap(FileSystem.FileSystem, (fs) => fs.readFileString(options.file))
      assert.notInclude(text, "recorded")
      assert.include(text, "All <x>.")
    })
  )

  it.scoped("says at once where it cannot write, and leaves nothing there", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const folder = yield* fs.makeTempDirectoryScoped()
      yield* fs.writeFileString(`${folder}/a-file`, "")
      let ran = false
      for (const file of [folder, `${folder}/a-file/some.jsonl`]) {
        const error = yield* Effect.flip(
          recorded(
            Effect.sync(() => {
              ran = true
            }),
            { file }
          )
        )
        assert.instanceOf(error, Recorder.RecorderError)
        assert.strictEqual(error.reason, "Unwritable")
        assert.include(error.message, `${file}: cannot be written: `)
      }
      assert.isFalse(ran)
      assert.deepStrictEqual(yield* fs.readDirectory(folder), ["a-file"])
    })
  )

  it.scoped("does not let two record into one file at the same time", () =>
    Effect.gen(function* () {
      const file = yield* temporary
      const other = file.replace("/recordings/", "/recordings/../recordings/")
      const live = Layer.succeed(Client.Client, yield* Client.Client)
      const error = yield* Layer.build(live.pipe(Recorder.layer({ file, mode: "record" }))).pipe(
        Effect.zipRight(Effect.flip(recorded(Session.create(), { file: other }))),
        Effect.scoped
      )
      assert.instanceOf(error, Recorder.RecorderError)
      assert.strictEqual(error.reason, "InUse")
      assert.include(error.message, "another recorder of this process is recording into it")
      yield* recorded(Session.create(), { file: other })
    })
  )

  it.scoped("records requests through client.http, streams of operations, and says what it does not record", () =>
    Effect.gen(function* () {
      const file = yield* temporary
      const program = Effect.gen(function* () {
        const { http } = yield* Client.Client
        const health = yield* Effect.flatMap(http.get("/global/health"), (response) => response.json)
        const missing = yield* Effect.flatMap(http.get("/session/ses_no"), ({ status, text }) =>
          Effect.map(text, (text) => ({ status, body: JSON.parse(text) as unknown }))
        )
        const first = yield* Stream.runHead(Event.subscribe())
        const answer = yield* Client.answer(Session.create, { title: "x" })
        return {
          health,
          missing,
          first,
          status: answer.status,
          title: answer.value.title,
          version: (yield* Global.health()).version
        }
      })
      const live = yield* recorded(program, { file })
      assert.strictEqual(live.missing.status, 404)
      assert.deepStrictEqual(normal(yield* replayed(program, { file })), normal(live))
      const events = Effect.flatMap(Client.Client, ({ http }) => http.get("/event"))
      const exit = yield* Effect.exit(recorded(events, { file }))
      assert.include(
        mismatchOf(exit).message,
        "http: event streams through client.http are neither recorded nor replayed."
      )
    })
  )

  it.scoped("writes nothing where the program fails, leaves nothing beside the file, and tells its mode", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const file = yield* temporary
      const folder = file.slice(0, file.lastIndexOf("/"))
      yield* Effect.exit(recorded(Effect.zipRight(Session.create(), Effect.fail("mine")), { file, mode: "auto" }))
      assert.isFalse(yield* fs.exists(folder))
      const mode = Effect.zipLeft(
        Effect.map(Recorder.Recorder, ({ mode }) => mode),
        Session.create()
      )
      assert.strictEqual(yield* recorded(mode, { file, mode: "auto" }), "record")
      assert.deepStrictEqual(yield* fs.readDirectory(folder), ["some.jsonl"])
      assert.strictEqual(yield* replayed(mode, { file, mode: "auto" }), "replay")
    })
  )

  it.scoped("has a recording in the repository, made here when it is missing", () =>
    Effect.gen(function* () {
      const { turn } = yield* recorded(wholeTurn, { file: committed, mode: "auto" })
      assert.strictEqual(turn.text, "All done.")
    })
  )
})

describe("the recording in the repository", () => {
  const aliases = { "<project>": "/elsewhere/project", "<root>": "/elsewhere" }
  const program = wholeTurn.pipe(
    Effect.provide(
      dead.pipe(
        Recorder.layer({ file: committed, mode: "replay", aliases }),
        Layer.provide(NodeTestOpenCode.layerPlatform)
      )
    )
  )

  it.live("is replayed without a server", () =>
    Effect.gen(function* () {
      const { turn } = yield* program
      assert.strictEqual(turn.text, "All done.")
      assert.deepStrictEqual(
        turn.toolCalls.map(({ name, status }) => [name, status]),
        [["bash", "completed"]]
      )
      assert.match(turn.message.path.cwd, /^\/elsewhere/)
    })
  )

  it.effect("is replayed while the clock of the test stands still", () =>
    Effect.map(program, ({ missing }) =>
      assert.deepStrictEqual(missing, { name: "NotFoundError", data: { message: "Session not found: ses_missing" } })
    )
  )

  it.effect("tells nothing of the machine that made it", () =>
    Effect.gen(function* () {
      const text = yield* Effect.flatMap(FileSystem.FileSystem, (fs) => fs.readFileString(committed))
      for (const found of [/127\.0\.0\.1/, /"\/(?:tmp|root|home|Users|var)\//, /[a-z]{3}_[0-9a-f]{12}/, /\bBasic\b/]) {
        assert.notMatch(text, found)
      }
    }).pipe(Effect.provide(NodeTestOpenCode.layerPlatform))
  )
})
