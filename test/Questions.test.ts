/** Policies for questions: what fits an answer by itself, and questions of the real server with a scripted model. */
import { assert, describe, it, layer } from "@effect/vitest"
import * as Data from "effect/Data"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Schedule from "effect/Schedule"
import * as Client from "../src/Client.js"
import { Question, Questions, Session } from "../src/index.js"
import type { SessionID } from "../src/Schema/Ids.js"
import * as FaultProxy from "../src/testing/FaultProxy.js"
import * as NodeTestOpenCode from "../src/testing/NodeTestOpenCode.js"
import * as ScriptedModel from "../src/testing/ScriptedModel.js"
import { beside, lastText, prompt, toolsOf } from "./support/answering.js"
import { proxied } from "./support/eventFaults.js"
import { until } from "./support/processes.js"
import { play, task } from "./support/scenes.js"

const { text, toolCalls } = ScriptedModel

const question = (fields: Partial<Questions.Question> = {}): Questions.Question => ({
  question: "Which one?",
  header: "Pick",
  options: [
    { label: "Red", description: "the first" },
    { label: "Blue", description: "the second" }
  ],
  ...fields
})

describe("an answer", () => {
  const problem = <A>(answer: Either.Either<A, Questions.WrongAnswer>) =>
    Either.match(answer, { onLeft: ({ problem }) => problem, onRight: () => undefined })

  it("has labels of the options, and several only where the question takes them", () => {
    assert.deepStrictEqual(Questions.choose(question(), "Blue"), Either.right({ labels: ["Blue"] }))
    assert.deepStrictEqual(Questions.choose(question()), Either.right({ labels: [] }))
    assert.strictEqual(
      problem(Questions.choose(question(), "Green")),
      '"Green" is none of its options, which are "Red", "Blue".'
    )
    assert.strictEqual(problem(Questions.choose(question(), "Red", "Blue")), "it takes one answer, and not 2.")
    assert.isUndefined(problem(Questions.choose(question({ multiple: true }), "Red", "Blue")))
    assert.strictEqual(
      problem(Questions.choose(question({ multiple: true }), "Red", "Red")),
      "an option is chosen twice."
    )
  })

  it("is free text where the question takes it", () => {
    assert.deepStrictEqual(Questions.write(question(), "Green"), Either.right({ labels: [], text: "Green" }))
    assert.isUndefined(problem(Questions.write(question({ custom: true }), "Green")))
    assert.strictEqual(problem(Questions.write(question({ custom: false }), "Green")), "it does not take free text.")
    assert.strictEqual(problem(Questions.write(question(), " \n")), "its text is empty.")
    assert.strictEqual(problem(Questions.write(question(), "Green", "Red")), "it takes one answer, and not 2.")
    assert.isUndefined(problem(Questions.write(question({ multiple: true }), "Green", "Red")))
  })

  it("stands for each question of a request", () => {
    const request: Questions.Request = {
      id: "que_1",
      sessionID: "ses_1",
      questions: [question(), question({ header: "Again", custom: false })]
    }
    const check = (...answers: ReadonlyArray<Questions.Answer>) =>
      problem(Questions.check(request, Questions.answer(...answers)))
    assert.isUndefined(check({ labels: ["Red"] }, { labels: ["Blue"] }))
    assert.strictEqual(check({ labels: ["Red"] }), "there are 1 answers to 2 questions.")
    assert.strictEqual(check({ labels: ["Red"] }, { labels: [], text: "Green" }), "it does not take free text.")
    assert.isUndefined(problem(Questions.check(request, Questions.reject)))
    const error = Either.flip(Questions.check(request, Questions.answer({ labels: ["Red"] }, { labels: ["Green"] })))
    assert.include(Either.getOrThrow(error).message, 'the question "Again" does not fit: "Green" is none')
  })
})

const ask = (...questions: ReadonlyArray<Questions.Question>) => [
  toolCalls([{ name: "question", input: { questions } }]),
  text("Noted.")
]

const script = play({
  one: ask(question()),
  several: ask(question(), question({ question: "Which ones?", header: "Some", multiple: true })),
  child: [toolCalls([task("#one")]), text("The subagent is done.")]
})

class Broken extends Data.TaggedError("Broken") {}

type Handler<E> = (request: Questions.Request) => Effect.Effect<Questions.Reply | undefined, E>

const show = (decision: Questions.Decision) => {
  switch (decision._tag) {
    case "Answered":
      return `${decision.reply._tag} by ${decision.by}`
    case "AnsweredElsewhere":
      return `elsewhere ${decision.as}`
    default:
      return decision._tag
  }
}

/** A session with a policy of its own. */
const session = <E = never>(policy: Questions.Policy<E> | Handler<E>, options: Questions.ServeOptions = {}) =>
  Effect.gen(function* () {
    const { id } = yield* Session.create()
    const { told } = yield* beside(Questions.serve(policy, { sessionID: id, ...options }))
    return { id, told, decided: Effect.map(told, (decisions) => decisions.map(show)) }
  })

/** A turn with a policy. */
const turn = <E = never>(scene: string, policy: Questions.Policy<E> | Handler<E>) =>
  Effect.gen(function* () {
    const { decided, id, told } = yield* session(policy)
    yield* prompt(id, scene)
    yield* until("a decision", told, (told) => told.some(({ _tag }) => _tag === "Answered"))
    return { id, told: yield* told, decided: yield* decided, tools: yield* toolsOf(id), said: yield* lastText(id) }
  })

const waitingOf = (sessionID: SessionID) =>
  Effect.map(Question.list(), (all) => all.filter((request) => request.sessionID === sessionID))

const asked = (sessionID: SessionID) =>
  Effect.map(
    until("a question", waitingOf(sessionID), (all) => all.length > 0),
    ([request]) => {
      assert(request !== undefined)
      return request
    }
  )

const red: Handler<Questions.WrongAnswer> = ({ questions }) =>
  Effect.map(
    Effect.forEach(questions, (question) => Questions.choose(question, "Red")),
    (answers) => Questions.answer(...answers)
  )

const rejected = "The user dismissed this question"

const paths = /^\/question\/\w+\/(reply|reject)$/

// Subagents may not ask unless told.
const config = { snapshot: false, agent: { general: { permission: { question: "allow" } } } } as const

layer(NodeTestOpenCode.layer({ script, config }), { excludeTestServices: true, timeout: "60 seconds" })(
  "Questions",
  (it) => {
    it.scoped("are answered by labels, several labels and free text", () =>
      Effect.gen(function* () {
        const turns = yield* Effect.all(
          [
            turn("#one", red),
            turn("#several", ({ questions: [one, some] }) =>
              Effect.gen(function* () {
                assert(one !== undefined && some !== undefined)
                return Questions.answer(
                  yield* Questions.write(one, "Green"),
                  yield* Questions.choose(some, "Red", "Blue")
                )
              })
            ),
            turn("#several", () => Effect.succeed(Questions.answer({ labels: [] }, { labels: ["Red"], text: "Pink" })))
          ],
          { concurrency: "unbounded" }
        )
        const output = (...answers: ReadonlyArray<string>) => {
          const lines = answers.map((answer, index) => `"${index === 0 ? "Which one?" : "Which ones?"}"="${answer}"`)
          return `User has answered your questions: ${lines.join(", ")}. You can now continue with the user's answers in mind.`
        }
        assert.deepStrictEqual(
          turns.map(({ tools }) => tools),
          [[output("Red")], [output("Green", "Red, Blue")], [output("Unanswered", "Red, Pink")]]
        )
        for (const { decided, said } of turns) {
          assert.deepStrictEqual([decided, said], [["Answers by handler"], "Noted."])
        }
      })
    )

    it.scoped("are rejected unless told, by a handler that fails, and where the answer does not fit", () =>
      Effect.gen(function* () {
        const wrong = Questions.answer({ labels: ["Green"] })
        const turns = yield* Effect.all(
          [
            turn("#one", {}),
            turn("#one", () => Effect.succeed(undefined)),
            turn("#one", () => Effect.fail(new Broken())),
            turn("#one", () => Effect.die("oh")),
            turn("#one", ({ questions }) =>
              Effect.flatMap(Questions.choose(questions[0] ?? question(), "Green"), Effect.die)
            ),
            turn("#one", () => Effect.succeed(wrong)),
            turn("#one", { otherwise: () => wrong })
          ],
          { concurrency: "unbounded" }
        )
        assert.deepStrictEqual(
          turns.map(({ decided }) => decided),
          [
            ["Reject by otherwise"],
            ["Reject by otherwise"],
            ["HandlerFailed", "Reject by failure"],
            ["HandlerFailed", "Reject by failure"],
            ["HandlerFailed", "Reject by failure"],
            ["AnswerRefused", "Reject by misfit"],
            ["AnswerRefused", "Reject by misfit"]
          ]
        )
        // The server takes a rejection for a stop.
        for (const { said, tools } of turns) {
          assert.deepStrictEqual(tools, [rejected])
          assert.notStrictEqual(said, "Noted.")
        }
        const refused = turns[5]?.told[0]
        assert(refused?._tag === "AnswerRefused")
        assert.include(refused.error.message, '"Green" is none of its options')
      })
    )

    it.scoped("are answered in time, and in sessions of subagents", () =>
      Effect.gen(function* () {
        const otherwise = () => Questions.answer({ labels: [], text: "Decide yourself." })
        const { decided, id, said, told } = yield* turn("#child", {
          handler: () => Effect.never,
          otherwise,
          timeLimit: "20 millis"
        })
        assert.deepStrictEqual([decided, said], [["Answers by timeLimit"], "The subagent is done."])
        assert(told[0]?._tag === "Answered")
        assert.notStrictEqual(told[0].request.sessionID, id)
      })
    )

    it.scoped("that waited before are answered by the layer, those of another session are left alone", () =>
      Effect.gen(function* () {
        const [mine, other] = [yield* Session.create(), yield* Session.create()]
        const running = yield* Effect.fork(prompt(mine.id, "#one"))
        const others = yield* Effect.fork(prompt(other.id, "#one"))
        yield* asked(mine.id)
        const { id: requestID } = yield* asked(other.id)
        yield* Effect.scoped(
          Effect.zipRight(Layer.build(Questions.layer(red, { sessionID: mine.id })), Fiber.join(running))
        )
        assert.strictEqual(yield* lastText(mine.id), "Noted.")
        assert.strictEqual((yield* waitingOf(other.id)).length, 1)
        yield* Question.reply({ requestID, answers: [["Blue"]] })
        yield* Fiber.join(others)
      })
    )

    it.scoped("that another client answers or rejects, or whose turn is aborted, interrupt the handler", () =>
      Effect.gen(function* () {
        const settled = (settle: (request: Questions.Request) => Effect.Effect<unknown, unknown, Client.Client>) =>
          Effect.gen(function* () {
            const interrupted = yield* Deferred.make<void>()
            const { decided, id } = yield* session(() =>
              Effect.onInterrupt(Effect.never, () => Deferred.succeed(interrupted, undefined))
            )
            const running = yield* Effect.fork(prompt(id, "#one"))
            yield* settle(yield* asked(id))
            yield* Deferred.await(interrupted)
            yield* Fiber.join(running)
            return yield* until("the decision", decided, (decided) => decided.length > 0)
          })
        assert.deepStrictEqual(
          yield* Effect.all(
            [
              settled(({ id }) => Question.reply({ requestID: id, answers: [["Blue"]] })),
              settled(({ id }) => Question.reject({ requestID: id })),
              settled(({ sessionID }) => Session.abort({ sessionID }))
            ],
            { concurrency: "unbounded" }
          ),
          [['elsewhere [["Blue"]]'], ["elsewhere reject"], ["elsewhere undefined"]]
        )
      })
    )

    it.scoped("are answered though a reply, its answer or the events are lost", () =>
      Effect.gen(function* () {
        const faulty = (policy: Questions.Policy<Questions.WrongAnswer>, rules: ReadonlyArray<FaultProxy.Rule>) =>
          Effect.gen(function* () {
            const { client, proxy } = yield* proxied
            yield* proxy.rules(rules)
            const { decided, id } = yield* Effect.provideService(
              session(policy, { retry: Schedule.recurs(2) }),
              Client.Client,
              client
            )
            yield* prompt(id, "#one")
            yield* until("a decision", decided, (decided) => decided.length > 0)
            return [yield* decided, yield* lastText(id)] as const
          })
        const lost = (...faults: ReadonlyArray<FaultProxy.Fault>) => [{ path: paths, occurrence: 1, faults }]
        assert.deepStrictEqual(
          yield* Effect.all(
            [
              faulty({ handler: red }, lost(FaultProxy.refuse())),
              faulty({ handler: red }, lost(FaultProxy.cutAfter({ bytes: 0 }, "RST"))),
              faulty({}, lost(FaultProxy.cutAfter({ bytes: 0 }, "FIN"))).pipe(
                Effect.map(([decided]) => [decided, "Noted."])
              ),
              faulty({ handler: red }, [
                { path: "/event", occurrence: 1, faults: [FaultProxy.cutAfter({ events: 3 }, "RST")] }
              ])
            ],
            { concurrency: "unbounded" }
          ),
          [
            [["Answers by handler"], "Noted."],
            [["Answers by handler"], "Noted."],
            [["Reject by otherwise"], "Noted."],
            [["Answers by handler"], "Noted."]
          ]
        )
      })
    )

    it.scoped("pending tells which wait", () =>
      Effect.gen(function* () {
        const { id } = yield* Session.create()
        const { told } = yield* beside(Questions.pending({ sessionID: id }))
        const running = yield* Effect.fork(prompt(id, "#one"))
        const lists = Effect.map(told, (lists) =>
          lists.map((list) => list.map(({ questions }) => questions[0]?.header))
        )
        yield* until("it waits", lists, (lists) => lists.at(-1)?.length === 1)
        yield* Question.reply({ requestID: (yield* asked(id)).id, answers: [["Red"]] })
        yield* Fiber.join(running)
        yield* until("it waits no more", lists, (lists) => lists.at(-1)?.length === 0)
        assert.deepStrictEqual(yield* lists, [[], ["Pick"], []])
      })
    )
  }
)
