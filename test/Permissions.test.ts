/** Policies for permissions: their rules by themselves, and requests of the real server with a scripted model. */
import { assert, describe, it, layer } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Data from "effect/Data"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Redacted from "effect/Redacted"
import * as Ref from "effect/Ref"
import * as Schedule from "effect/Schedule"
import * as Client from "../src/Client.js"
import { Events, Permission, Permissions, Session } from "../src/index.js"
import { matches } from "../src/internal/policy/wildcard.js"
import type { SessionID } from "../src/Schema/Ids.js"
import * as FaultProxy from "../src/testing/FaultProxy.js"
import * as NodeTestOpenCode from "../src/testing/NodeTestOpenCode.js"
import * as ScriptedModel from "../src/testing/ScriptedModel.js"
import { beside, lastText, prompt, toolsOf } from "./support/answering.js"
import { proxied } from "./support/eventFaults.js"
import { until } from "./support/processes.js"
import { bash, play, task, write } from "./support/scenes.js"

const { text, toolCalls } = ScriptedModel
const { allow, allowAlways, ask, deny, rule } = Permissions

class Broken extends Data.TaggedError("Broken")<{ readonly secret: string }> {}

const request = (fields: Partial<Permissions.Request>): Permissions.Request => ({
  id: "per_1",
  sessionID: "ses_1",
  permission: "bash",
  patterns: ["git push origin"],
  always: [],
  metadata: {},
  ...fields
})

describe("rules", () => {
  it("have OpenCode's wildcards", () => {
    const cases: ReadonlyArray<readonly [text: string, pattern: string, fits: boolean]> = [
      ["git push origin", "git *", true],
      ["git", "git *", true],
      ["git ", "git *", true],
      ["gitk", "git *", false],
      ["git push", "git", false],
      ["git push", "*", true],
      ["", "*", true],
      ["src/a/b.ts", "src/*.ts", true],
      ["src\\a.ts", "src/*", true],
      ["src/a.ts", "src\\*", true],
      ["a.ts", "?.ts", true],
      ["ab.ts", "?.ts", false],
      ["axts", "a.ts", false],
      ["a(b)[c]{d}+$^|", "a(b)[c]{d}+$^|", true],
      ["two\nlines", "two*", true],
      ["GIT push", "git *", false]
    ]
    for (const [text, pattern, fits] of cases) assert.strictEqual(matches(text, pattern), fits, `${text} | ${pattern}`)
  })

  const replyOf = (rules: ReadonlyArray<Permissions.Rule>, fields: Partial<Permissions.Request> = {}, tool?: string) =>
    Permissions.evaluate(rules, request(fields), tool)

  it("decide by the last one that fits", () => {
    const no = deny("no")
    assert.deepStrictEqual(replyOf([rule({ pattern: "git *" }, no), rule({}, allow)]), allow)
    assert.strictEqual(replyOf([rule({}, allow), rule({ pattern: "git *" }, no)]), no)
    assert.deepStrictEqual(replyOf([rule({}, allow), rule({ permission: "edit" }, no)]), allow)
    assert.isUndefined(replyOf([rule({}, allow), rule({ pattern: "git push *" }, ask)]))
    assert.isUndefined(replyOf([]))
  })

  it("allow a request when they allow each of its patterns, and deny it when they deny one", () => {
    const patterns = ["echo one", "git status", "rm -rf x"]
    const echo = rule({ pattern: "echo *" }, allow)
    const git = rule({ pattern: "git *" }, allowAlways)
    const no = deny("Nothing is removed.")
    assert.isUndefined(replyOf([echo, git], { patterns }))
    assert.deepStrictEqual(replyOf([echo, git, rule({ pattern: "rm *" }, allow)], { patterns }), allow)
    assert.strictEqual(replyOf([rule({ pattern: "rm *" }, no)], { patterns }), no)
    assert.deepStrictEqual(replyOf([rule({}, allowAlways)], { patterns }), allowAlways)
    assert.isUndefined(replyOf([rule({}, allow), rule({ pattern: "rm *" }, ask)], { patterns }))
    assert.isUndefined(replyOf([echo], { patterns: [] }))
    assert.deepStrictEqual(replyOf([rule({}, allow)], { patterns: [] }), allow)
  })

  it("look at the session, the tool and the metadata", () => {
    assert.strictEqual(replyOf([rule({ sessionID: "ses_1" }, allow)])?._tag, "Allow")
    assert.isUndefined(replyOf([rule({ sessionID: "ses_2" }, allow)]))
    assert.strictEqual(replyOf([rule({ tool: "ba*" }, allow)], {}, "bash")?._tag, "Allow")
    assert.isUndefined(replyOf([rule({ tool: "bash" }, allow)], {}, "write"))
    assert.isUndefined(replyOf([rule({ tool: "*" }, allow)]))
    const metadata = { url: "http://x", options: { deep: [1, { two: 2, three: 3 }] } }
    const fits = (wanted: Permissions.Criteria["metadata"]) =>
      replyOf([rule({ metadata: wanted }, allow)], { metadata })
    for (const wanted of [{}, { url: "http://x" }, { options: { deep: [1, { two: 2 }] } }, { url: undefined }]) {
      assert.strictEqual(fits(wanted)?._tag, "Allow")
    }
    for (const wanted of [{ url: "http://y" }, { other: 1 }, { options: { deep: { 0: 1 } } }, { url: { length: 8 } }]) {
      assert.isUndefined(fits(wanted))
    }
    assert.strictEqual(fits(({ url }) => url === "http://x")?._tag, "Allow")
    assert.isUndefined(fits(() => false))
  })
})

const script = play({
  bash: [toolCalls([bash("echo ran")]), text("Done.")],
  several: [toolCalls([bash("echo one && git status --short && rm -rf nothing")]), text("Done.")],
  write: [toolCalls([write("made.txt", "made\n")]), text("Done.")],
  twice: [toolCalls([bash("echo first")]), toolCalls([bash("echo second")]), text("Done.")],
  // Allowed for good by one of the tests, and so for none of the others.
  always: [toolCalls([bash("printf %s ran")]), toolCalls([bash("printf %s again")]), text("Done.")],
  many: [toolCalls([..."abcdefgh"].map((name) => bash(`echo ${name}`))), text("Done.")],
  child: [toolCalls([task("#bash")]), text("The subagent is done.")]
})

/** A handler that notes whom it was asked about, and then does what it is told. */
const noting = <E, R>(then: (request: Permissions.Request) => Effect.Effect<Permissions.Reply | undefined, E, R>) =>
  Effect.map(Ref.make<ReadonlyArray<string>>([]), (ref) => ({
    asked: Ref.get(ref),
    handler: (request: Permissions.Request) =>
      Effect.zipRight(
        Ref.update(ref, (ids) => [...ids, request.id]),
        then(request)
      )
  }))

/** A session with a policy of its own. */
const session = <E = never, R = never>(policy: Permissions.Policy<E, R>, options: Permissions.ServeOptions = {}) =>
  Effect.gen(function* () {
    const { id } = yield* Session.create()
    const { fiber, told } = yield* beside(Permissions.serve(policy, { sessionID: id, ...options }))
    return { id, fiber, told, decided: Effect.map(told, (decisions) => decisions.map(show)) }
  })

/** A turn with a policy. */
const turn = <E = never, R = never>(
  scene: string,
  policy: Permissions.Policy<E, R>,
  options?: Permissions.ServeOptions
) =>
  Effect.gen(function* () {
    const { decided, id, told } = yield* session(policy, options)
    yield* prompt(id, scene)
    return { id, told: yield* told, decided: yield* decided, tools: yield* toolsOf(id), said: yield* lastText(id) }
  })

const show = (decision: Permissions.Decision) => {
  switch (decision._tag) {
    case "Answered":
      return `${decision.reply._tag} by ${decision.by}`
    case "AnsweredElsewhere":
      return `elsewhere ${decision.as}`
    default:
      return decision._tag
  }
}

const waitingOf = (sessionID: SessionID) =>
  Effect.map(Permission.list(), (all) => all.filter((request) => request.sessionID === sessionID))

const asked = (sessionID: SessionID) =>
  Effect.map(
    until("a request", waitingOf(sessionID), (all) => all.length > 0),
    ([request]) => {
      assert(request !== undefined)
      return request
    }
  )

const askedBelow = (sessionID: SessionID) =>
  Effect.flatMap(
    until("a subagent", Session.children({ sessionID }), (children) => children.length > 0),
    ([child]) => asked(child?.id ?? sessionID)
  )

const feedback = "The user rejected permission to use this specific tool call with the following feedback: "

/** A client that goes through a proxy before the server, for what is given. */
const throughProxy = Effect.map(proxied, ({ client, proxy }) => ({
  proxy,
  through: <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.provideService(effect, Client.Client, client),
  /** What a policy tells that goes through the proxy. */
  session: <E = never, R = never>(policy: Permissions.Policy<E, R>, options: Permissions.ServeOptions = {}) =>
    Effect.provideService(session(policy, options), Client.Client, client)
}))

const replyPath = /^\/permission\/\w+\/reply$/

layer(NodeTestOpenCode.layer({ script, config: { snapshot: false, permission: { bash: "ask", edit: "ask" } } }), {
  excludeTestServices: true,
  timeout: "60 seconds"
})("Permissions", (it) => {
  describe("decides", () => {
    it.scoped("with a denial unless told, and the agent reads why and goes on", () =>
      Effect.gen(function* () {
        const { decided, said, tools } = yield* turn("#bash", {})
        assert.deepStrictEqual(decided, ["Deny by otherwise"])
        assert.strictEqual(tools.length, 1)
        assert.include(tools[0], `${feedback}Nobody is there to allow this`)
        assert.strictEqual(said, "Done.")
        const model = yield* ScriptedModel.ScriptedModel
        const requests = yield* model.requests
        assert.isTrue(
          requests.some(({ toolResults }) => toolResults.some(({ output }) => output.includes("Nobody is")))
        )
      })
    )

    it.scoped("by rules over all commands of a line, by a handler, or by what stands in for it", () =>
      Effect.gen(function* () {
        const rules = [rule({ permission: "ba?h", pattern: "echo *" }, allow), rule({ pattern: "git *" }, allow)]
        const removal = rule({ pattern: "rm *" }, deny("Nothing is removed."))
        const { asked, handler } = yield* noting(({ patterns }) =>
          Effect.succeed(patterns.length === 3 ? allow : undefined)
        )
        const turns = yield* Effect.all(
          [
            turn("#several", { rules: [...rules, rule({ pattern: "rm *" }, allow)] }),
            turn("#several", { rules: [...rules, removal], handler }),
            turn("#several", { rules, handler }),
            turn("#bash", { handler, otherwise: deny("") })
          ],
          { concurrency: "unbounded" }
        )
        assert.deepStrictEqual(
          turns.map(({ decided }) => decided),
          [["Allow by rule"], ["Deny by rule"], ["Allow by handler"], ["Deny by otherwise"]]
        )
        assert.strictEqual((yield* asked).length, 2)
        const [allowed, denied, byHandler, stopped] = turns
        assert.include(allowed.tools[0], "one")
        assert.deepStrictEqual(denied.tools, [`${feedback}Nothing is removed.`])
        assert.include(byHandler.tools[0], "one")
        // Without a reason it is a stop.
        assert.deepStrictEqual(stopped.tools, ["The user rejected permission to use this specific tool call."])
        assert.notStrictEqual(stopped.said, "Done.")
      })
    )

    it.scoped("by the tool's name, which is read from its call", () =>
      Effect.gen(function* () {
        const rules = [rule({ permission: "edit" }, allow), rule({ tool: "write" }, deny("Use edit."))]
        const { decided, tools } = yield* turn("#write", { rules })
        assert.deepStrictEqual([decided, tools], [["Deny by rule"], [`${feedback}Use edit.`]])
      })
    )

    it.scoped("not by rules where the tool cannot be read", () =>
      Effect.gen(function* () {
        const { proxy, session } = yield* throughProxy
        yield* proxy.rules([{ path: /\/message\/msg/, faults: [FaultProxy.status(400, "{}")] }])
        const { decided, id } = yield* session({ rules: [rule({}, allow), rule({ tool: "write" }, deny("no"))] })
        yield* prompt(id, "#write")
        assert.deepStrictEqual(yield* decided, ["Deny by otherwise"])
      })
    )

    it.scoped("once for all, and is not asked again", () =>
      Effect.gen(function* () {
        const { decided, tools } = yield* turn("#always", { rules: [rule({ pattern: "printf *" }, allowAlways)] })
        assert.deepStrictEqual([decided, tools], [["AllowAlways by rule"], ["ran", "again"]])
      })
    )

    it.scoped("as the server's own rules do", () =>
      Effect.gen(function* () {
        const replies = { allow, deny: deny(""), ask } as const
        const same = (...rules: ReadonlyArray<readonly [pattern: string, action: keyof typeof replies]>) =>
          Effect.gen(function* () {
            const ruleset = rules.map(([pattern, action]) => ({ permission: "bash", pattern, action }))
            const { id } = yield* Session.create({ permission: ruleset })
            const running = yield* Effect.fork(prompt(id, "#several"))
            const servers = yield* until(
              "a decision of the server's",
              Effect.all([waitingOf(id), toolsOf(id)]),
              ([waiting, [tool = "running"]]) => waiting.length > 0 || !["pending", "running"].includes(tool)
            )
            const [waiting, [tool = ""]] = servers
            for (const { id: requestID } of waiting) yield* Permission.reply({ requestID, reply: "reject" })
            yield* Fiber.join(running)
            const ours = Permissions.evaluate(
              rules.map(([pattern, action]) => rule({ pattern }, replies[action])),
              request({ patterns: ["echo one", "git status --short", "rm -rf nothing"] })
            )
            const theirs =
              waiting.length > 0 ? undefined : tool.startsWith("The user has specified a rule") ? "Deny" : "Allow"
            assert.strictEqual(ours?._tag, theirs, JSON.stringify(rules))
            return theirs
          })
        const found = yield* Effect.all(
          [
            same(["rm *", "deny"], ["*", "allow"]),
            same(["*", "allow"], ["rm *", "deny"]),
            same(["*", "allow"], ["git status *", "ask"]),
            same(["*", "ask"], ["e?ho *", "allow"], ["git status --short *", "allow"], ["rm -rf nothing", "allow"])
          ],
          { concurrency: "unbounded" }
        )
        assert.deepStrictEqual(found, ["Allow", "Deny", undefined, "Allow"])
      })
    )
  })

  describe("a handler", () => {
    it.scoped("that fails, dies or gives up is a denial, which names the failure and no more", () =>
      Effect.gen(function* () {
        const turns = yield* Effect.all(
          [
            turn("#bash", { handler: () => Effect.fail(new Broken({ secret: "hunter2" })) }),
            turn("#bash", { handler: () => Effect.die(new RangeError("hunter2")) }),
            turn("#bash", { handler: () => Effect.interrupt }),
            turn("#bash", {
              handler: () => {
                throw new TypeError("hunter2")
              }
            }),
            turn("#bash", { rules: [rule({ metadata: () => JSON.parse("") }, allow)] })
          ],
          { concurrency: "unbounded" }
        )
        const names = ["Broken", "RangeError", "interrupted", "TypeError", "SyntaxError"]
        for (const [index, { decided, tools }] of turns.entries()) {
          assert.deepStrictEqual(decided, ["HandlerFailed", "Deny by failure"])
          assert.include(tools[0], `has failed (${names[index]})`)
          assert.notInclude(tools[0], "hunter2")
        }
        const failure = turns[0].told[0]
        assert(failure?._tag === "HandlerFailed")
        assert.deepStrictEqual(Cause.squash(failure.cause), new Broken({ secret: "hunter2" }))
      })
    )

    it.scoped("has its time, and is not waited for where it does not give way", () =>
      Effect.gen(function* () {
        const stop = yield* Deferred.make<void>()
        const limited = { otherwise: allow, timeLimit: "20 millis" } as const
        const turns = yield* Effect.all(
          [
            turn("#bash", { ...limited, handler: () => Effect.never }),
            turn("#bash", {
              ...limited,
              handler: () => Effect.as(Effect.uninterruptible(Deferred.await(stop)), deny("late"))
            })
          ],
          { concurrency: "unbounded" }
        )
        for (const { decided, tools } of turns) {
          assert.deepStrictEqual([decided, tools], [["Allow by timeLimit"], ["ran"]])
        }
        yield* Deferred.succeed(stop, undefined)
      })
    )

    it.scoped("holds up no other request, and each of many is asked once", () =>
      Effect.gen(function* () {
        const all = yield* Deferred.make<void>()
        const events = yield* Events.make()
        const count = yield* Ref.make(0)
        // None is answered before the last is asked.
        const { asked, handler } = yield* noting(() =>
          Effect.gen(function* () {
            if ((yield* Ref.updateAndGet(count, (n) => n + 1)) === 16) yield* Deferred.succeed(all, undefined)
            yield* Deferred.await(all)
            return allow
          })
        )
        const turns = yield* Effect.all(
          [turn("#many", { handler }, { events }), turn("#many", { handler }, { events })],
          {
            concurrency: "unbounded"
          }
        )
        for (const { decided, tools } of turns) {
          assert.deepStrictEqual(
            decided,
            Array.from({ length: 8 }, () => "Allow by handler")
          )
          assert.deepStrictEqual(tools, [..."abcdefgh"])
        }
        const ids = yield* asked
        assert.deepStrictEqual([ids.length, new Set(ids).size], [16, 16])
      })
    )
  })

  describe("which requests", () => {
    it.scoped("those of subagents too, and those of no other session", () =>
      Effect.gen(function* () {
        const stranger = yield* Session.create()
        const running = yield* Effect.fork(prompt(stranger.id, "#bash"))
        const { id: requestID } = yield* asked(stranger.id)
        const { decided, id, said, told } = yield* turn("#child", { otherwise: allow })
        assert.deepStrictEqual([decided, said], [["Allow by otherwise"], "The subagent is done."])
        const [answered] = told
        assert(answered?._tag === "Answered")
        assert.notStrictEqual(answered.request.sessionID, id)
        assert.deepStrictEqual(
          (yield* waitingOf(stranger.id)).map(({ id }) => id),
          [requestID]
        )
        yield* Permission.reply({ requestID, reply: "once" })
        yield* Fiber.join(running)
      })
    )

    it.scoped("those that waited before, in all sessions of the directory or below one", () =>
      Effect.gen(function* () {
        const waited = (optionsOf: (id: SessionID) => Permissions.ServeOptions) =>
          Effect.gen(function* () {
            const { id } = yield* Session.create()
            const running = yield* Effect.fork(prompt(id, "#child"))
            yield* askedBelow(id)
            yield* Effect.scoped(
              Effect.zipRight(Layer.build(Permissions.layer({ otherwise: allow }, optionsOf(id))), Fiber.join(running))
            )
            return yield* lastText(id)
          })
        assert.strictEqual(yield* waited((sessionID) => ({ sessionID })), "The subagent is done.")
        assert.strictEqual(yield* waited(() => ({})), "The subagent is done.")
      })
    )

    it.scoped("not those that another client answers: the handler is interrupted", () =>
      Effect.gen(function* () {
        const interrupted = yield* Deferred.make<void>()
        const handler = () => Effect.onInterrupt(Effect.never, () => Deferred.succeed(interrupted, undefined))
        const { decided, id } = yield* session({ handler })
        const running = yield* Effect.fork(prompt(id, "#bash"))
        const request = yield* asked(id)
        yield* Permission.reply({ requestID: request.id, reply: "once" })
        yield* Deferred.await(interrupted)
        yield* Fiber.join(running)
        assert.deepStrictEqual(yield* decided, ["elsewhere once"])
        assert.deepStrictEqual(yield* toolsOf(id), ["ran"])
      })
    )

    it.scoped("not those that an aborted turn leaves in the list: to allow one would run its command", () =>
      Effect.gen(function* () {
        const { proxy, session, through } = yield* throughProxy
        const interrupted = yield* Deferred.make<void>()
        const handler = () => Effect.onInterrupt(Effect.never, () => Deferred.succeed(interrupted, undefined))
        const { decided, fiber, id } = yield* session({ handler })
        const running = yield* Effect.fork(prompt(id, "#bash"))
        const left = yield* asked(id)
        const pending = yield* through(beside(Permissions.pending({ sessionID: id })))
        yield* until("it waits", pending.told, (lists) => lists.at(-1)?.length === 1)
        yield* Session.abort({ sessionID: id })
        yield* Fiber.join(running)
        yield* Deferred.await(interrupted)
        yield* until("the decision", decided, (decided) => decided.length > 0)
        yield* until("it waits no more", pending.told, (lists) => lists.at(-1)?.length === 0)
        yield* Fiber.interrupt(fiber)
        // The server goes on listing it, to those who come now and after a gap too.
        assert.deepStrictEqual(yield* waitingOf(id), [left])
        const later = yield* session({ otherwise: allow }, { sessionID: id })
        const { told } = yield* through(beside(Permissions.pending({ sessionID: id })))
        yield* until("the list", told, (lists) => lists.length > 0)
        yield* proxy.cut("RST", "/event")
        yield* until("the list again", told, (lists) => lists.length > 1)
        yield* prompt(id, "#twice")
        assert.deepStrictEqual(yield* decided, ["elsewhere undefined"])
        assert.deepStrictEqual(yield* later.decided, ["Allow by otherwise", "Allow by otherwise"])
        assert.deepStrictEqual(yield* toolsOf(id), ["Tool execution aborted", "first", "second"])
        assert.deepStrictEqual(yield* waitingOf(id), [left])
        yield* Permission.reply({ requestID: left.id, reply: "reject" })
      })
    )

    it.scoped("not those that the server denies along with another one of the session", () =>
      Effect.gen(function* () {
        const { asked, handler } = yield* noting(({ patterns }) =>
          patterns[0] === "echo h" ? Effect.succeed(deny("no")) : Effect.never
        )
        const { decided, id } = yield* session({ handler })
        yield* prompt(id, "#many")
        assert.strictEqual((yield* asked).length, 8)
        const decisions = yield* until("all decisions", decided, (decided) => decided.length === 8)
        assert.deepStrictEqual(
          [...decisions].sort(),
          ["Deny by handler", ...Array.from({ length: 7 }, () => "elsewhere reject")].sort()
        )
        assert.strictEqual((yield* toolsOf(id)).at(-1), `${feedback}no`)
      })
    )
  })

  describe("a reply", () => {
    /** One turn whose replies meet these faults; how many were sent. */
    const faulty = (rules: ReadonlyArray<Omit<FaultProxy.Rule, "path">>) =>
      Effect.gen(function* () {
        const { proxy, session } = yield* throughProxy
        yield* proxy.rules(rules.map((rule) => ({ ...rule, path: replyPath })))
        const { decided, id } = yield* session({ otherwise: allow })
        yield* prompt(id, "#bash")
        yield* until("the decision", decided, (decided) => decided.length > 0)
        const sent = (yield* proxy.requests).filter(({ path }) => replyPath.test(path)).length
        return [yield* decided, sent, yield* toolsOf(id)] as const
      })

    it.scoped("that does not arrive is sent again; one whose answer is lost has arrived", () =>
      Effect.gen(function* () {
        const delivered = ["Allow by otherwise"]
        const [refused, unavailable, ...cut] = yield* Effect.all(
          [
            faulty([{ occurrence: 1, faults: [FaultProxy.refuse("RST")] }]),
            faulty([{ occurrence: (n) => n < 3, faults: [FaultProxy.status(503)] }]),
            faulty([{ occurrence: 1, faults: [FaultProxy.cutAfter({ bytes: 0 }, "RST")] }]),
            faulty([{ occurrence: 1, faults: [FaultProxy.cutAfter({ bytes: 0 }, "FIN")] }])
          ],
          { concurrency: "unbounded" }
        )
        assert.deepStrictEqual(refused, [delivered, 2, ["ran"]])
        assert.deepStrictEqual(unavailable, [delivered, 3, ["ran"]])
        // How often these are sent depends on how soon the tool has run: then there is no need any more.
        for (const [decided, , tools] of cut) assert.deepStrictEqual([decided, tools], [delivered, ["ran"]])
      })
    )

    it.scoped("that finds nobody was preceded by another one", () =>
      Effect.gen(function* () {
        const { proxy, session } = yield* throughProxy
        yield* proxy.rules([{ path: "/event", faults: [FaultProxy.drop(({ data }) => data.includes(".replied"))] }])
        const server = yield* Client.Client
        const other = ({ id }: Permissions.Request) =>
          Effect.provideService(Permission.reply({ requestID: id, reply: "once" }), Client.Client, server)
        const { decided, id } = yield* session({
          handler: (request) => Effect.as(Effect.orDie(other(request)), deny("too late"))
        })
        yield* prompt(id, "#bash")
        yield* until("the decision", decided, (decided) => decided.length > 0)
        assert.deepStrictEqual([yield* decided, yield* toolsOf(id)], [["elsewhere undefined"], ["ran"]])
      })
    )

    it.scoped("that cannot arrive is told, and sent again after the next gap without another decision", () =>
      Effect.gen(function* () {
        const { proxy, session } = yield* throughProxy
        yield* proxy.rules([{ path: replyPath, faults: [FaultProxy.status(503)] }])
        const { asked, handler } = yield* noting(() => Effect.succeed(allow))
        const { decided, id } = yield* session({ handler }, { retry: Schedule.recurs(2) })
        const running = yield* Effect.fork(prompt(id, "#bash"))
        yield* until("the decision", decided, (decided) => decided.length > 0)
        assert.deepStrictEqual(yield* decided, ["Undelivered"])
        yield* proxy.rules([])
        yield* proxy.cut("RST", "/event")
        yield* Fiber.join(running)
        yield* until("the decision", decided, (decided) => decided.length > 1)
        assert.deepStrictEqual(yield* decided, ["Undelivered", "Allow by handler"])
        assert.strictEqual((yield* asked).length, 1)
      })
    )
  })

  describe("when events break", () => {
    it.scoped("a handler goes on, and what was asked meanwhile is found", () =>
      Effect.gen(function* () {
        const { proxy, session } = yield* throughProxy
        const open = yield* Deferred.make<void>()
        const { asked, handler } = yield* noting(() => Effect.as(Deferred.await(open), allow))
        const { decided, id } = yield* session({ handler })
        const running = yield* Effect.fork(prompt(id, "#twice"))
        yield* until("the handler at work", asked, (ids) => ids.length > 0)
        // Deaf from here on, until the second request waits.
        yield* proxy.rules([{ path: "/event", faults: [FaultProxy.refuse()] }])
        yield* proxy.cut("RST", "/event")
        yield* Deferred.succeed(open, undefined)
        yield* until("the second request", waitingOf(id), ([request]) => request?.patterns[0] === "echo second")
        yield* proxy.rules([])
        yield* Fiber.join(running)
        assert.deepStrictEqual(yield* toolsOf(id), ["first", "second"])
        yield* until("both decisions", decided, (decided) => decided.length > 1)
        assert.deepStrictEqual(yield* decided, ["Allow by handler", "Allow by handler"])
        assert.strictEqual((yield* asked).length, 2)
      })
    )

    it.scoped("nothing is allowed in a turn that was aborted meanwhile", () =>
      Effect.gen(function* () {
        const { proxy, session } = yield* throughProxy
        const open = yield* Deferred.make<void>()
        const { asked: begun, handler } = yield* noting(() => Effect.as(Deferred.await(open), allow))
        const { decided, id } = yield* session({ handler })
        const running = yield* Effect.fork(prompt(id, "#bash"))
        yield* until("the handler at work", begun, (ids) => ids.length > 0)
        yield* proxy.rules([{ path: "/event", faults: [FaultProxy.refuse()] }])
        yield* proxy.cut("RST", "/event")
        yield* Session.abort({ sessionID: id })
        yield* Fiber.join(running)
        yield* Deferred.succeed(open, undefined)
        yield* until("the decision", decided, (decided) => decided.length > 0)
        assert.deepStrictEqual(yield* decided, ["elsewhere undefined"])
        const left = yield* asked(id)
        yield* Permission.reply({ requestID: left.id, reply: "reject" })
      })
    )

    it.scoped("a list that cannot be read is told, and read as soon as it can be", () =>
      Effect.gen(function* () {
        const { proxy, session } = yield* throughProxy
        const { id } = yield* Session.create()
        const running = yield* Effect.fork(prompt(id, "#bash"))
        yield* asked(id)
        yield* proxy.rules([{ path: "/permission", occurrence: 1, faults: [FaultProxy.status(400, "{}")] }])
        const { decided } = yield* session({ otherwise: allow }, { sessionID: id })
        yield* Fiber.join(running)
        yield* until("both decisions", decided, (decided) => decided.length > 1)
        assert.deepStrictEqual(yield* decided, ["Unlisted", "Allow by otherwise"])
      })
    )
  })

  describe("the layer", () => {
    const logging = Effect.map(Ref.make<ReadonlyArray<string>>([]), (lines) => ({
      lines: Ref.get(lines),
      logger: Logger.replace(
        Logger.defaultLogger,
        Logger.make(({ logLevel, message }) =>
          Effect.runSync(Ref.update(lines, (before) => [...before, `${logLevel.label} ${[message].flat()[0]}`]))
        )
      )
    }))

    it.scoped("logs what goes wrong, and answers no more when its scope is closed", () =>
      Effect.gen(function* () {
        const { lines, logger } = yield* logging
        const { id } = yield* Session.create()
        const policy = Permissions.layer({ handler: () => Effect.fail(new Broken({ secret: "" })) }, { sessionID: id })
        yield* Effect.provide(prompt(id, "#bash"), Layer.provide(policy, logger))
        assert.deepStrictEqual(yield* lines, ["ERROR the handler of a permission has failed"])
        const running = yield* Effect.fork(prompt(id, "#bash"))
        yield* asked(id)
        yield* Permission.reply({ requestID: (yield* asked(id)).id, reply: "reject" })
        yield* Fiber.join(running)
      })
    )

    it.scoped("waits for events that can come, and says where none will", () =>
      Effect.gen(function* () {
        const { lines, logger } = yield* logging
        const { proxy, through } = yield* throughProxy
        yield* proxy.rules([{ path: "/event", occurrence: 1, faults: [FaultProxy.status(503)] }])
        const { id } = yield* Session.create()
        yield* through(Layer.build(Layer.provide(Permissions.layer({ otherwise: allow }, { sessionID: id }), logger)))
        yield* prompt(id, "#bash")
        assert.deepStrictEqual(yield* lines, ["WARN permissions are not answered until there are events"])
        const stranger = yield* Client.make({ baseUrl: proxy.url, password: Redacted.make("wrong password") })
        yield* Effect.provideService(Layer.build(Layer.provide(Permissions.layer({}), logger)), Client.Client, stranger)
        yield* until("the last word", lines, (lines) => lines.length > 1)
        assert.strictEqual((yield* lines)[1], "ERROR permissions are no longer answered")
      })
    )
  })

  it.scoped("pending tells what waits, on every change and after every gap", () =>
    Effect.gen(function* () {
      const { proxy, through } = yield* throughProxy
      const { id } = yield* Session.create()
      const { told } = yield* through(beside(Permissions.pending({ sessionID: id })))
      const lists = Effect.map(told, (lists) => lists.map((list) => list.map(({ patterns }) => patterns[0]).join()))
      const running = yield* Effect.fork(prompt(id, "#child"))
      const request = yield* askedBelow(id)
      yield* until("it waits", lists, (lists) => lists.at(-1) === "echo ran")
      yield* proxy.cut("RST", "/event")
      yield* until("it still waits", lists, (lists) => lists.filter((list) => list === "echo ran").length === 2)
      yield* Permission.reply({ requestID: request.id, reply: "once" })
      yield* Fiber.join(running)
      yield* until("it waits no more", lists, (lists) => lists.at(-1) === "")
      assert.deepStrictEqual(yield* lists, ["", "echo ran", "echo ran", ""])
    })
  )
})
