import { fileURLToPath } from "node:url"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FastCheck from "effect/FastCheck"
import { SchemaError } from "../../src/Errors.js"
import { checked, modelOf, newPartID, partsOf } from "../../src/internal/turn/prompt.js"

const fileOf = (directory: string, path: string) => {
  const [part] = partsOf([{ type: "file", path }], directory)
  assert(part?.type === "file")
  return part
}
const urlOf = (directory: string, path: string) => fileOf(directory, path).url

describe("a file by its path", () => {
  it("is a URL, whatever its name holds", () => {
    const names: ReadonlyArray<readonly [string, string]> = [
      ["a.txt", "a.txt"],
      ["a file.txt", "a%20file.txt"],
      ["a#1?b&c=d.txt", "a%231%3Fb%26c%3Dd.txt"],
      ["100%.txt", "100%25.txt"],
      ["%20.txt", "%2520.txt"],
      ["ä/漢字/😀.txt", "%C3%A4/%E6%BC%A2%E5%AD%97/%F0%9F%98%80.txt"],
      ["[id].ts", "%5Bid%5D.ts"],
      ["a:b.txt", "a:b.txt"],
      ["back\\slash.txt", "back%5Cslash.txt"]
    ]
    for (const [name, encoded] of names) {
      assert.strictEqual(urlOf("/project", name), `file:///project/${encoded}`)
      assert.strictEqual(urlOf("/project", `/else where/${name}`), `file:///else%20where/${encoded}`)
      assert.strictEqual(fileURLToPath(urlOf("/project", name), { windows: false }), `/project/${name}`)
    }
  })

  it.prop(
    "is found again by the server, whatever it is called",
    { names: FastCheck.array(FastCheck.string({ unit: "binary", minLength: 1 }), { minLength: 1, maxLength: 3 }) },
    ({ names }) => {
      const path = names.map((name) => `n${name.replaceAll(/[/\0]/g, "-")}`).join("/")
      assert.strictEqual(fileURLToPath(urlOf("/a b", path), { windows: false }), `/a b/${path}`)
      return true
    },
    { fastCheck: { numRuns: 100 } }
  )

  it("may lie on Windows", () => {
    const paths: ReadonlyArray<readonly [string, string]> = [
      ["src\\a b#1.ts", "C:\\pro ject\\src\\a b#1.ts"],
      ["src/a.ts", "C:\\pro ject\\src\\a.ts"],
      ["D:\\x\\y%.txt", "D:\\x\\y%.txt"],
      ["d:/x/y.txt", "d:\\x\\y.txt"],
      ["\\rooted.txt", "C:\\rooted.txt"],
      ["\\\\host\\share\\a b.txt", "\\\\host\\share\\a b.txt"]
    ]
    for (const directory of ["C:\\pro ject", "C:/pro ject"]) {
      for (const [path, found] of paths) {
        assert.strictEqual(fileURLToPath(urlOf(directory, path), { windows: true }), found)
      }
    }
    assert.strictEqual(fileOf("C:\\p", "src\\a b.png").filename, "a b.png")
  })

  it("is still a URL where the path is no text", () => {
    assert.strictEqual(urlOf("/project", "a\ud800b"), "file:///project/a%EF%BF%BDb")
  })

  it("has the type of its extension, and is text without one", () => {
    const types: ReadonlyArray<readonly [string, string]> = [
      ["a.png", "image/png"],
      ["a.b.JPG", "image/jpeg"],
      ["a.pdf", "application/pdf"],
      ["a.svg", "text/plain"],
      ["a.constructor", "text/plain"],
      ["a.", "text/plain"],
      ["png", "text/plain"],
      [".png", "text/plain"],
      ["folder.png/a", "text/plain"],
      ["folder", "text/plain"],
      ["", "text/plain"]
    ]
    for (const [path, mime] of types) assert.strictEqual(fileOf("/project", path).mime, mime, path)
    const [part] = partsOf([{ type: "file", path: "a.png", mime: "image/x", filename: "b" }], "/")
    assert.deepInclude(part, { mime: "image/x", filename: "b" })
  })

  it("has its name", () => {
    assert.strictEqual(fileOf("/project", "src/a b.ts").filename, "a b.ts")
    assert.strictEqual(fileOf("/project", "src/").filename, "src")
  })
})

describe("a prompt", () => {
  it("is text, or parts that go as they are", () => {
    assert.deepStrictEqual(partsOf("Hello!", "/"), [{ type: "text", text: "Hello!" }])
    const parts = [
      { type: "text", text: "a", synthetic: true },
      { type: "file", mime: "text/plain", url: "file:///a b" },
      { type: "agent", name: "plan" },
      { type: "subtask", agent: "general", description: "d", prompt: "p" }
    ] as const
    assert.deepStrictEqual<unknown>(partsOf(parts, "/"), parts)
  })

  it("has a file by its content in it", () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, n) => n)
    const [part] = partsOf([{ type: "file", bytes, mime: "image/png", filename: "a.png" }], "/")
    assert(part?.type === "file")
    assert.strictEqual(part.url, `data:image/png;base64,${Buffer.from(bytes).toString("base64")}`)
    assert.deepInclude(part, { mime: "image/png", filename: "a.png" })
  })

  it.effect("says something", () =>
    Effect.gen(function* () {
      yield* checked("a")
      yield* checked([{ type: "text", text: "a" }])
      for (const nothing of ["", []]) {
        const error = yield* Effect.flip(checked(nothing))
        assert.instanceOf(error, SchemaError)
        assert.include(error.message, "nothing was sent: prompt: expected text, or at least one part")
      }
    })
  )

  it.effect("has a first part whose id is before all others, and another one each time", () =>
    Effect.gen(function* () {
      const [one, other] = yield* Effect.all([newPartID, newPartID])
      assert.match(one, /^prt_0{12}[0-9a-f]{32}$/)
      assert.notStrictEqual(one, other)
      assert.isBelow([one, "prt_21396f0f90014uv60Lddb52KK8"].sort().indexOf(one), 1)
    })
  )
})

describe("a model", () => {
  it.effect("is a provider and all that follows the first slash", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* modelOf("a/b"), { providerID: "a", modelID: "b" })
      assert.deepStrictEqual(yield* modelOf("openrouter/z-ai/glm-4.5:free"), {
        providerID: "openrouter",
        modelID: "z-ai/glm-4.5:free"
      })
      assert.deepStrictEqual(yield* modelOf({ providerID: "a", modelID: "b/c" }), { providerID: "a", modelID: "b/c" })
      assert.isUndefined(yield* modelOf(undefined))
    })
  )

  it.effect("is refused without one of the two", () =>
    Effect.gen(function* () {
      for (const model of ["", "claude", "/claude", "anthropic/", "/"]) {
        const error = yield* Effect.flip(modelOf(model))
        assert.include(error.message, "model: expected a provider and its model", model)
      }
    })
  )
})
