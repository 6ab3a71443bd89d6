/** The server's errors, word for word as 1.18.33 sends them. */
import { assert, describe, it } from "@effect/vitest"
import { reasonOf, type ServerError } from "../../src/internal/turn/reason.js"

const unknown = (message: string): ServerError => ({ name: "UnknownError", data: { message } })

const stack = [
  "    at SessionPrompt.getModel (/$bunfs/root/chunk-p1c43e92.js:1142:9159)",
  "    at SessionPrompt.prompt (/$bunfs/root/chunk-adp7mbpt.js:4:13569)"
].join("\n")

describe("reasonOf", () => {
  it("keeps what a provider answered", () => {
    const error: ServerError = {
      name: "APIError",
      data: {
        message: "Too many requests",
        statusCode: 429,
        isRetryable: true,
        responseBody: '{"error":{}}',
        responseHeaders: { authorization: "secret" },
        metadata: { url: "http://127.0.0.1/chat/completions" }
      }
    }
    assert.deepStrictEqual(reasonOf(error), {
      _tag: "Api",
      message: "Too many requests",
      status: 429,
      retryable: true,
      responseBody: '{"error":{}}'
    })
  })

  it("has no status where the provider did not answer", () => {
    const error: ServerError = { name: "APIError", data: { message: "Connection reset by server", isRetryable: true } }
    assert.deepStrictEqual(reasonOf(error), { _tag: "Api", message: "Connection reset by server", retryable: true })
  })

  it("tells each of the server's own reasons", () => {
    const words = "The response was blocked by the provider's content filter"
    const errors: ReadonlyArray<readonly [ServerError, unknown]> = [
      [
        { name: "ProviderAuthError", data: { message: "no key", providerID: "anthropic" } },
        { _tag: "ProviderAuth", message: "no key", providerID: "anthropic" }
      ],
      [
        { name: "MessageOutputLengthError", data: {} },
        { _tag: "OutputLength", message: "The answer was longer than the model may write." }
      ],
      [
        { name: "ContextOverflowError", data: { message: "Session too large to compact", responseBody: "{}" } },
        { _tag: "ContextOverflow", message: "Session too large to compact" }
      ],
      [
        { name: "ContentFilterError", data: { message: words } },
        { _tag: "ContentFilter", message: words }
      ],
      [
        { name: "StructuredOutputError", data: { message: "no structured output", retries: 2 } },
        { _tag: "StructuredOutput", message: "no structured output", retries: 2 }
      ],
      [
        { name: "MessageAbortedError", data: { message: "Aborted" } },
        { _tag: "Aborted", message: "Aborted" }
      ]
    ]
    for (const [error, reason] of errors) assert.deepStrictEqual<unknown>(reasonOf(error), reason)
  })

  describe("of an unknown model", () => {
    const models: ReadonlyArray<readonly [string, string, ReadonlyArray<string>]> = [
      ["Model not found: scripted/modle. Did you mean: model, small?", "scripted/modle", ["model", "small"]],
      ["Model not found: nope/nope.", "nope/nope", []],
      ["Model not found: anthropic/claude-3.5-sonet.", "anthropic/claude-3.5-sonet", []],
      [
        "Model not found: openrouter/z-ai/glm-4.5-ari:free. Did you mean: z-ai/glm-4.5-air:free, z-ai/glm-4.5?",
        "openrouter/z-ai/glm-4.5-ari:free",
        ["z-ai/glm-4.5-air:free", "z-ai/glm-4.5"]
      ]
    ]

    it("has the model and what the server thinks was meant", () => {
      for (const [message, model, suggestions] of models) {
        assert.deepStrictEqual(reasonOf(unknown(message)), { _tag: "UnknownModel", message, model, suggestions })
      }
    })

    it("is the same with the server's class and stack around it", () => {
      for (const [message, model, suggestions] of models) {
        const reason = reasonOf(unknown(`ProviderModelNotFoundError: ${message}\n${stack}`))
        assert.deepInclude(reason, { _tag: "UnknownModel", model, suggestions })
        assert.strictEqual(reason.message, message)
      }
    })

    it("is not what a provider or a tool says of another model", () => {
      for (const message of ["404: Model not found: a/b.", "Model not found", "Model not found: a/b"]) {
        assert.strictEqual(reasonOf(unknown(message))._tag, "Other")
      }
    })
  })

  it("knows a turn that was aborted before the model was asked", () => {
    for (const message of [
      "All fibers interrupted without error",
      `Error: All fibers interrupted without error\n${stack}`
    ]) {
      assert.strictEqual(reasonOf(unknown(message))._tag, "Aborted")
    }
  })

  it("has the words of another error without the server's stack, and the whole in `raw`", () => {
    const error = unknown(`ImageDecodeError: Image could not be decoded\n${stack}`)
    assert.deepStrictEqual(reasonOf(error), {
      _tag: "Other",
      message: "ImageDecodeError: Image could not be decoded",
      name: "UnknownError",
      raw: error
    })
    const agent = 'Agent not found: "nope". Available agents: build, general, plan'
    assert.deepInclude(reasonOf(unknown(agent)), { _tag: "Other", message: agent })
    const json = "JSON parsing failed: Text: {\nError message: JSON Parse error: Expected '}'"
    assert.deepInclude(reasonOf(unknown(json)), { _tag: "Other", message: json })
  })

  it("reads errors that a newer server has a name for", () => {
    const newer = (json: string): ServerError => JSON.parse(json)
    const error = newer('{"name":"QuotaError","data":{"message":"Come back tomorrow."}}')
    assert.deepStrictEqual(reasonOf(error), {
      _tag: "Other",
      message: "Come back tomorrow.",
      name: "QuotaError",
      raw: error
    })
    for (const json of [
      '{"name":"QuotaError"}',
      '{"name":"QuotaError","data":{"message":5}}',
      '{"name":"QuotaError","data":null}'
    ]) {
      assert.deepInclude(reasonOf(newer(json)), { _tag: "Other", message: "the server says QuotaError" })
    }
  })
})
