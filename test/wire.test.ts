/**
 * Every operation on the wire, against a loopback server that holds the contract: what goes out is checked with a JSON
 * Schema validator that knows nothing of our schemas, and what comes back is made from our schemas and decodes.
 */

import type { ServerResponse } from "node:http"
import { assert, it } from "@effect/vitest"
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js"
import * as Arbitrary from "effect/Arbitrary"
import * as Chunk from "effect/Chunk"
import * as Effect from "effect/Effect"
import * as FastCheck from "effect/FastCheck"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as Client from "opencode-effect/Client"
import { HttpError } from "opencode-effect/Errors"
import type * as Operation from "opencode-effect/Operation"
import { all } from "opencode-effect/Operations"
import { patchedContract } from "../codegen/files.js"
import { operations } from "../codegen/openapi.js"
import { withoutConfigText } from "../src/internal/configText.js"
import { clientOf, loopback, type Received, sendJson } from "./support/loopback.js"

const contract = patchedContract()
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false })
ajv.addSchema({ $id: "contract", components: contract.components })

/** A validator of a schema of the contract, wherever it stands in it. */
const validator = (schema: object): ValidateFunction =>
  ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"contract#/components')))

const routes = new Map(operations(contract).map((route) => [route.operation.operationId, route]))

const samples = <A>(
  schema: Schema.Schema<A>,
  count: number,
  fits: (sample: A) => boolean = () => true
): ReadonlyArray<A> => FastCheck.sample(Arbitrary.make(schema).filter(fits), { numRuns: count, seed: 1 })

const overTheWire = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)))

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null

/** Inputs of an operation: none for those that take none, and no members that the contract does not know. */
const inputsOf = (operation: Operation.Any): ReadonlyArray<unknown> =>
  operation.input.ast._tag === "VoidKeyword"
    ? [undefined]
    : samples(
        operation.input,
        runs,
        (input) => fitsPath(operation, input) && !JSON.stringify(input).includes('"unrecognized.')
      )

/** Values that a path can hold; the others are refused, as another test shows. */
const fitsPath = (operation: Operation.Any, input: unknown): boolean =>
  [...operation.path.matchAll(/\{\*?([^}]+)\}/g)].every(([, name]) => {
    const value = isObject(input) ? String(input[name ?? ""]) : ""
    return value !== "" && value.split("/").every((segment) => segment !== "." && segment !== "..")
  })

/** What the contract wants for this input, compared with what arrived. */
const check = (operation: Operation.Any, input: unknown, request: Received) => {
  const route = routes.get(operation.id)
  if (route === undefined) throw new Error(`${operation.id} is not in the contract`)
  const fields = isObject(input) ? input : {}
  assert.strictEqual(request.method, route.method)

  const names = [...route.path.matchAll(/\{\*?([^}]+)\}/g)].map(([, name]) => name ?? "")
  const pattern = new RegExp(`^${route.path.replaceAll(/\{\*[^}]+\}/g, "(.+)").replaceAll(/\{[^}]+\}/g, "([^/]+)")}$`)
  const values = pattern.exec(request.url.pathname)
  assert.isNotNull(values, `${request.url.pathname} is not ${route.path}`)
  assert.deepStrictEqual(
    (values ?? []).slice(1).map(decodeURIComponent),
    names.map((name) => String(fields[name]))
  )

  const parameters = route.operation.parameters ?? []
  const query = parameters
    .filter((parameter) => parameter.in === "query")
    .flatMap(({ name, style }): ReadonlyArray<readonly [string, string]> => {
      const value = fields[name]
      if (value === undefined || value === null) return []
      if (style !== "deepObject") return [[name, String(value)]]
      return Object.entries(isObject(value) ? value : {})
        .filter(([, nested]) => nested !== undefined)
        .map(([key, nested]) => [`${name}[${key}]`, String(nested)])
    })
  const sorted = (pairs: ReadonlyArray<readonly [string, string]>) =>
    pairs.map(([key, value]) => `${key}=${value}`).sort()
  assert.deepStrictEqual(sorted([...request.url.searchParams]), sorted(query))

  for (const { name, schema } of parameters.filter((parameter) => parameter.in === "header")) {
    assert.strictEqual(request.headers[name], String(schema.enum?.[0]))
  }

  const bodySchema = route.operation.requestBody?.content["application/json"]?.schema
  if (bodySchema === undefined) return assert.strictEqual(request.body, "")
  const body: unknown = JSON.parse(request.body)
  const validate = validator(bodySchema)
  assert.isTrue(validate(body), `${request.body}\n${JSON.stringify(validate.errors)}`)
  const expected =
    typeof operation.body === "string"
      ? fields[operation.body]
      : Object.fromEntries((operation.body ?? []).map((name) => [name, fields[name]]))
  assert.deepStrictEqual(body, overTheWire(expected))
}

/** A server that checks every request, and gives the answer that the test has put there. */
const contractServer = (operation: Operation.Any) =>
  Effect.gen(function* () {
    const state: { input: unknown; answer: (response: ServerResponse) => void; failure: unknown } = {
      input: undefined,
      answer: (response) => response.end(),
      failure: undefined
    }
    const server = yield* loopback((request, response) => {
      try {
        check(operation, state.input, request)
      } catch (error) {
        state.failure = error
      }
      state.answer(response)
    })
    return { state, server }
  })

const runs = 6

const answerWith = (operation: Operation.Any, value: unknown) => (response: ServerResponse) => {
  if (operation.kind === "stream") {
    response.writeHead(200, { "content-type": "text/event-stream" })
    response.end(`data: ${JSON.stringify(value)}\n\n`)
  } else if (operation.encoding === "empty") response.writeHead(204).end()
  else if (operation.encoding === "text") response.writeHead(200, { "content-type": "text/x-diff" }).end(value)
  else if (operation.encoding === "bytes") response.writeHead(200).end(value)
  else sendJson(response, 200, value)
}

it("the list of operations is the contract's", () => {
  assert.deepStrictEqual(
    all.map((operation) => operation.id),
    [...routes.keys()]
  )
  assert.strictEqual(all.length, 188)
})

it.scoped.each(
  all.filter((operation) => operation.kind !== "socket").map((operation) => [operation.id, operation] as const)
)("%s", ([, operation]) =>
  Effect.gen(function* () {
    const { state, server } = yield* contractServer(operation)
    const inputs = inputsOf(operation)
    assert.isAbove(inputs.length, 0)
    const answers = operation.encoding === "empty" ? [undefined] : samples(operation.success, runs)

    yield* Effect.gen(function* () {
      const client = yield* Client.Client
      const call = (input: unknown): Effect.Effect<unknown, Operation.Failure<unknown>> =>
        operation.kind === "stream"
          ? Effect.map(Stream.runCollect(client.stream(operation, input)), Chunk.unsafeHead)
          : client.execute(operation, input)

      for (const [index, input] of inputs.entries()) {
        state.input = input
        const value = answers[index % answers.length]
        state.answer = answerWith(operation, value)
        const answer = yield* call(input)
        if (state.failure !== undefined) throw state.failure
        assert.deepStrictEqual(answer, operation.encoding === "bytes" ? value : overTheWire(value))
      }

      for (const [status, schema] of Object.entries(operation.errors())) {
        for (const body of samples(schema, 3)) {
          state.answer = (response) => sendJson(response, Number(status), body)
          const error = yield* Effect.flip(call(state.input))
          assert.instanceOf(error, HttpError)
          assert.deepStrictEqual(
            [error.status, error.documented, error.body],
            [Number(status), true, withoutConfigText(overTheWire(body))]
          )
        }
      }
    }).pipe(Effect.provide(clientOf(server)))
  })
)

it.scoped.each(
  all.filter((operation) => operation.kind === "socket").map((operation) => [operation.id, operation] as const)
)("%s (the address of the WebSocket)", ([, operation]) =>
  Effect.gen(function* () {
    for (const input of inputsOf(operation)) {
      const url = yield* Effect.flatMap(Client.Client, (client) => client.socketUrl(operation, input)).pipe(
        Effect.provide(clientOf({ url: "http://127.0.0.1:1" }))
      )
      assert.match(url, /^ws:\/\/127\.0\.0\.1:1\//)
      check(operation, input, { method: "GET", url: new URL(url), headers: {}, body: "" })
    }
  })
)
