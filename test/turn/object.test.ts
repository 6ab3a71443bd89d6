import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as FastCheck from "effect/FastCheck"
import * as Schema from "effect/Schema"
import { SchemaError } from "../../src/Errors.js"
import { correction, decode, instructions, invalid } from "../../src/internal/turn/object.js"
import { noUsage } from "../../src/Message.js"
import { agent, msg, sessionID } from "./values.js"

const Review = Schema.Struct({
  verdict: Schema.Literal("approve", "reject"),
  at: Schema.DateFromString,
  findings: Schema.optionalWith(Schema.Array(Schema.Struct({ line: Schema.Int })), { default: () => [] })
})

const json = '{ "verdict": "approve", "at": "2026-01-02", "findings": [{ "line": 1 }] }'
const review = { verdict: "approve", at: new Date("2026-01-02"), findings: [{ line: 1 }] }

describe("instructions", () => {
  it.effect("have the JSON Schema of what the model writes", () =>
    Effect.gen(function* () {
      const told = yield* instructions(Review)
      const schema = JSON.parse(told.split("\n").at(-1) ?? "")
      assert.deepStrictEqual(schema.required, ["verdict", "at"])
      assert.strictEqual(schema.properties.at.type ?? schema.$defs?.DateFromString?.type, "string")
    })
  )

  it.effect("cannot be given for a schema that has none", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(instructions(Schema.Struct({ of: Schema.SymbolFromSelf })))
      assert.instanceOf(error, SchemaError)
      assert.include(error.message, "nothing was sent: schema: has no JSON Schema")
    })
  )
})

describe("decode", () => {
  const wrapped: Readonly<Record<string, string>> = {
    "the value alone": json,
    "space around it": `\n\n  ${json}\n`,
    "a fence": `\`\`\`json\n${json}\n\`\`\``,
    "a fence with words around": `Here it is:\n\n\`\`\`json\n${json}\n\`\`\`\nAnything else?`,
    "a fence with lines of Windows": `\`\`\`json\r\n${json}\r\n\`\`\`\r\n`,
    "a fence without a language": `\`\`\`\n${json}\n\`\`\``,
    "a fence with another language": `\`\`\`json5 title="a b"\n${json}\n\`\`\``,
    "a fence that is indented": `  \`\`\`json\n  ${json}\n  \`\`\``,
    "a fence that is never closed": `\`\`\`json\n${json}`,
    "a fence in one line": `\`\`\`${json}\`\`\``,
    "a fence in a fence": `\`\`\`\`md\n\`\`\`json\n${json}\n\`\`\`\n\`\`\`\``,
    "a fence of four": `\`\`\`\`json\n${json}\n\`\`\`\``,
    "a fence of tildes": `~~~json\n${json}\n~~~`,
    "two fences, the last of which is the answer": `\`\`\`json\n{ "draft": true }\n\`\`\`\n\`\`\`json\n${json}\n\`\`\``,
    "two fences, the first of which is the answer": `\`\`\`json\n${json}\n\`\`\`\n\`\`\`json\n{ "like": "this" }\n\`\`\``,
    "a fence of code before": `\`\`\`ts\nconst f = () => { return [1] }\n\`\`\`\n${json}`,
    "words around": `I approve. ${json} That is all.`,
    "words with brackets": `See src/[id].ts {sic} and [1]: ${json} (as in [2], {}).`,
    "words with quotes and braces": `He said: no {, and it's 5" wide { : ${json} }`,
    "another value before": `{ "verdict": "maybe" }\n${json}`
  }

  it.effect("reads a value, whatever a model writes around it", () =>
    Effect.gen(function* () {
      for (const [what, text] of Object.entries(wrapped)) {
        assert.deepStrictEqual<unknown>(yield* Effect.either(decode(Review, text)), Either.right(review), what)
      }
    })
  )

  it.effect("reads arrays, and values that are neither object nor array", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* decode(Schema.Array(Schema.Number), "Primes: [2, 3, 5]."), [2, 3, 5])
      assert.deepStrictEqual(yield* decode(Schema.Array(Schema.Unknown), 'So: [{"a":[1]}, {"b":"]"}]'), [
        { a: [1] },
        { b: "]" }
      ])
      assert.strictEqual(yield* decode(Schema.Number, " 42\n"), 42)
      assert.strictEqual(yield* decode(Schema.String, '```json\n"yes"\n```'), "yes")
      assert.strictEqual(yield* decode(Schema.Null, "null"), null)
    })
  )

  it.prop(
    "reads any text in a value, with words and with a fence around it",
    {
      said: FastCheck.string({ unit: "grapheme" }),
      key: FastCheck.constantFrom("{", "}", "[", '"', "\\", "```", "\n")
    },
    ({ key, said }) => {
      const value = { code: `${said}${key}\n\`\`\`ts\n}]\n\`\`\`${key}${said}` }
      const Code = Schema.Struct({ code: Schema.String })
      const text = JSON.stringify(value, undefined, 2)
      for (const answer of [text, `So {this}: ${text} [1]`, `Here:\n\`\`\`json\n${text}\n\`\`\`\nThe {end}.`]) {
        assert.deepStrictEqual(Effect.runSync(decode(Code, answer)), value)
      }
      return true
    },
    { fastCheck: { numRuns: 100 } }
  )

  it.effect("says what is wrong, all of it, with the place", () =>
    Effect.gen(function* () {
      const issues = yield* Effect.flip(
        decode(Review, '{ "verdict": "maybe", "findings": [{ "line": 1 }, { "line": 1.5 }] }')
      )
      assert.isAtLeast(issues.split("\n").length, 3)
      for (const part of ['verdict: Expected "approve", actual "maybe"', "at: is missing", "findings.1.line: "]) {
        assert.include(issues, part)
      }
      assert.include(yield* Effect.flip(decode(Review, "[]")), "the value: ")
    })
  )

  it.effect("says what is wrong with the likeliest value", () =>
    Effect.gen(function* () {
      const text = 'Like {"a":1}:\n```json\n{ "verdict": "maybe", "at": "2026-01-02" }\n```\nSee [1].'
      const issues = yield* Effect.flip(decode(Review, text))
      assert.include(issues, 'actual "maybe"')
      assert.lengthOf(
        issues.split("\n").filter((line) => !line.startsWith("verdict: ")),
        0
      )
    })
  )

  it.effect("says where there is no value", () =>
    Effect.gen(function* () {
      for (const text of [
        "",
        "  ",
        "I would rather not.",
        "{",
        '{ "verdict": }',
        "```json\n```",
        `${json.slice(0, -1)}`
      ]) {
        const issues = yield* Effect.flip(decode(Schema.Struct({ verdict: Schema.String }), text))
        assert.strictEqual(issues, "it is not a JSON value", text)
      }
    })
  )

  it.effect("invents nothing: a value inside another one is not the answer", () =>
    Effect.gen(function* () {
      assert.include(yield* Effect.flip(decode(Review, `{ "result": ${json} }`)), "is missing")
    })
  )

  it.effect("invents nothing of an answer that broke off", () =>
    Effect.gen(function* () {
      const Tree = Schema.Struct({ name: Schema.String })
      for (const text of [
        '{ "name": "a", "below": [{ "name": "b" }, { "na',
        'So: [{ "name": "b" }, {',
        '```json\n{ "of": { "name": "b" }\n```'
      ]) {
        assert.strictEqual(yield* Effect.flip(decode(Tree, text)), "it is not a JSON value", text)
      }
    })
  )

  it.effect("is done soon with an answer that is nothing but brackets", () =>
    Effect.gen(function* () {
      for (const text of ["[".repeat(20_000), "{[".repeat(10_000), '"{'.repeat(10_000), "{}".repeat(10_000)]) {
        assert.isString(yield* Effect.flip(decode(Review, text)))
      }
    })
  )

  it.effect("runs what the schema needs", () =>
    Effect.gen(function* () {
      const Later = Schema.transformOrFail(Schema.Number, Schema.Number, {
        strict: true,
        decode: (n) => Effect.as(Effect.yieldNow(), n + 1),
        encode: (n) => Effect.succeed(n - 1)
      })
      assert.strictEqual(yield* decode(Later, "41"), 42)
    })
  )
})

describe("an answer that does not fit", () => {
  it("goes back with its issues", () => {
    assert.include(correction("verdict: is missing"), "\nverdict: is missing\n")
  })

  it("is the reason in the end, with all that was produced", () => {
    const result = {
      sessionID,
      messageID: msg(1),
      message: agent(msg(2)),
      parts: [],
      text: "I would rather not.",
      reasoning: "",
      toolCalls: [],
      files: [],
      usage: noUsage
    }
    const error = invalid(result, 3, "it is not a JSON value")
    assert.deepStrictEqual(error.reason, {
      _tag: "InvalidObject",
      message: "it is not a JSON value",
      rounds: 3,
      answer: "I would rather not."
    })
    assert.strictEqual(error.messageID, msg(1))
    assert.strictEqual(error.produced.message?.id, msg(2))
  })
})
