/**
 * What users install: the entries of the packed package, what a bundler makes of it, and the rules that its source keeps.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { assert, describe, it, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import ts from "typescript"
import { bundle, oneOperation, ownFiles, sameByHand } from "./support/bundle.js"
import { Installed, layer as installed, run } from "./support/installed.js"

const src = fileURLToPath(new URL("../src/", import.meta.url))

/** The modules of `src`, such as `Operations/Session`. */
const modules = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.replaceAll("\\", "/").replace(/\.ts$/, ""))
  .sort()

const isPublic = (module: string): boolean => !/^(testing\/)?internal\//.test(module)

/** Modules for Node only, which are reached through `opencode-effect/node` and `opencode-effect/testing/node`. */
const isForNode = (module: string): boolean => /(^|\/)Node[A-Z]/.test(module)

const isKit = (module: string): boolean => module.startsWith("testing/")

const specifierOf = (module: string): string => `opencode-effect/${module}`.replace(/\/index$/, "")

const specifiers = modules.filter((module) => isPublic(module) && !isForNode(module)).map(specifierOf)

const Messages = Schema.parseJson(Schema.Record({ key: Schema.String, value: Schema.String }))

/** Imports each specifier in one Node process; answers the messages of those that fail. */
const importErrors = (specifiers: ReadonlyArray<string>) =>
  Effect.flatMap(Installed, ({ app }) => {
    const program = `
      const messages = {}
      for (const specifier of ${JSON.stringify(specifiers)}) {
        try { await import(specifier) } catch (error) { messages[specifier] = error.code ?? String(error) }
      }
      console.log(JSON.stringify(messages))
    `
    return run(app, process.execPath, "--input-type=module", "--eval", program).pipe(
      Effect.flatMap(Schema.decodeUnknown(Messages))
    )
  })

layer(installed, { timeout: "3 minutes" })("the installed package", (it) => {
  it.effect("holds what it should and nothing else", () =>
    Effect.gen(function* () {
      const { root } = yield* Installed
      assert.deepStrictEqual(readdirSync(root).sort(), [
        "CHANGELOG.md",
        "LICENSE",
        "README.md",
        "dist",
        "package.json",
        "src"
      ])
    })
  )

  it.effect(
    "has an entry for every public module, which imports under plain Node",
    () =>
      Effect.gen(function* () {
        for (const entry of [
          "Client",
          "Operations",
          "Operations/V2",
          "Operations/V2/Session",
          "Schema/Session",
          "Server",
          "node",
          "testing",
          "testing/ScriptedModel",
          "testing/node"
        ]) {
          assert.include(specifiers, `opencode-effect/${entry}`)
        }
        assert.deepStrictEqual(
          yield* importErrors(["opencode-effect", ...specifiers.filter((name) => name !== "opencode-effect/index")]),
          {}
        )
      }),
    30_000
  )

  it.effect("refuses what is internal", () =>
    Effect.gen(function* () {
      const internal = modules.filter((module) => !isPublic(module))
      const refused = [...internal, "dist/index.js", "src/index.ts"].map((module) => `opencode-effect/${module}`)
      assert.deepStrictEqual(
        yield* importErrors(refused),
        Object.fromEntries(refused.map((specifier) => [specifier, "ERR_PACKAGE_PATH_NOT_EXPORTED"]))
      )
    })
  )

  it.effect("has declarations for every entry, with their sources", () =>
    Effect.gen(function* () {
      const { app, root } = yield* Installed
      const options = { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext }
      for (const specifier of ["opencode-effect", ...specifiers]) {
        const { resolvedModule } = ts.resolveModuleName(
          specifier,
          `${app}/app.ts`,
          options,
          ts.sys,
          undefined,
          undefined,
          ts.ModuleKind.ESNext
        )
        const file = resolvedModule?.resolvedFileName ?? ""
        assert.match(file, /\.d\.ts$/, specifier)
        assert.isTrue(file.startsWith(root), file)
        const source = file.replace("/dist/", "/src/").replace(/\.d\.ts$/, ".ts")
        assert.isTrue(existsSync(source), source)
      }
    })
  )

  it.effect("has every path of its manifest", () =>
    Effect.gen(function* () {
      const { manifest, root } = yield* Installed
      const targets = Object.values(manifest.exports).flatMap((target) =>
        typeof target === "string" ? [target] : Object.values(target ?? {}).map(String)
      )
      for (const target of targets.filter((target) => !target.includes("*"))) {
        assert.isTrue(existsSync(`${root}/${target}`), target)
      }
    })
  )

  it.effect("takes the test kit into no program that does not ask for it", () =>
    Effect.gen(function* () {
      const { app } = yield* Installed
      const filesOf = (entry: string) =>
        Effect.map(bundle(app, `export * from "${entry}"`, "node"), ({ files }) => [...files.keys()])
      for (const entry of ["opencode-effect", "opencode-effect/node", "opencode-effect/Operations"]) {
        assert.deepStrictEqual(
          (yield* filesOf(entry)).filter((file) => file.includes("dist/testing/")),
          [],
          entry
        )
      }
      const kit = yield* filesOf("opencode-effect/testing")
      assert.isTrue(kit.some((file) => file.endsWith("dist/testing/ScriptedModel.js")))
      assert.deepStrictEqual(
        kit.filter((file) => file.includes("platform-node")),
        []
      )
    })
  )

  it.effect("brings nothing of Node into a bundle for the browser", () =>
    Effect.gen(function* () {
      const { app } = yield* Installed
      const all = yield* bundle(app, 'export * from "opencode-effect"', "browser")
      assert.deepStrictEqual(all.imports, [])
      const files = [...all.files.keys()]
      assert.isTrue(files.some((file) => file.endsWith("dist/Operations/V2/Session.js")))
      assert.deepStrictEqual(
        files.filter((file) => /platform-node|node_modules\/(undici|ws)\//.test(file)),
        []
      )
      assert.deepStrictEqual(
        files.filter((file) => /dist\/(testing\/|node\.js|Node)/.test(file)),
        []
      )
    })
  )

  it.effect("costs a bundle with one operation nothing for the others", () =>
    Effect.gen(function* () {
      const { app } = yield* Installed
      const one = ownFiles(yield* bundle(app, oneOperation("opencode-effect/Operations/Session"), "neutral"))
      const byHand = ownFiles(yield* bundle(app, sameByHand, "neutral"))
      const operations = [...one.keys()].filter((file) => file.startsWith("Operations/"))
      assert.deepStrictEqual(operations, ["Operations/Session.js"])
      const schemas = (files: ReadonlyMap<string, number>) =>
        [...files].filter(([file]) => file.startsWith("Schema/")).sort()
      assert.isNotEmpty(schemas(one))
      assert.deepStrictEqual(
        schemas(one).map(([file]) => file),
        schemas(byHand).map(([file]) => file)
      )
      for (const [file, bytes] of schemas(one)) {
        // Minified names may differ by a few letters.
        assert.closeTo(bytes, byHand.get(file) ?? 0, 32, file)
      }
      assert.isBelow(one.get("Operations/Session.js") ?? 0, 1000)
    })
  )

  it.effect("costs a bundle of the root the other operations of the same group, and no other group", () =>
    Effect.gen(function* () {
      const { app } = yield* Installed
      const one = ownFiles(yield* bundle(app, oneOperation("opencode-effect"), "neutral"))
      assert.deepStrictEqual(
        [...one.keys()].filter((file) => file.startsWith("Operations/")),
        ["Operations/Session.js"]
      )
    })
  )
})

const read = (module: string): ts.SourceFile =>
  ts.createSourceFile(`${module}.ts`, readFileSync(`${src}${module}.ts`, "utf8"), ts.ScriptTarget.ES2022, true)

/** What a module imports or re-exports, types included; examples in comments do not count. */
const importsOf = (source: ts.SourceFile): ReadonlyArray<string> =>
  source.statements.flatMap((statement) =>
    (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) &&
    statement.moduleSpecifier !== undefined &&
    ts.isStringLiteral(statement.moduleSpecifier)
      ? [statement.moduleSpecifier.text]
      : []
  )

const runs = /^(Effect|Runtime|ManagedRuntime|runtime)\.run/

/** Expressions that the library has no business with, as they stand there. */
const forbidden = (node: ts.Node): ReadonlyArray<string> => {
  const found: Array<string> = []
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(node.parent.getText().slice(0, 80))
    if (ts.isPropertyAccessExpression(node)) {
      const text = node.getText()
      if (runs.test(text) || text === "process.env") found.push(text)
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) found.push(node.getText())
    ts.forEachChild(node, visit)
  }
  visit(node)
  return found
}

const namespacesOf = (module: string): ReadonlyArray<string> =>
  read(module).statements.map((statement) => statement.getText())

describe("the source", () => {
  const sources = modules.map((module) => ({ module, source: read(module) }))
  const breaking = (isBad: (imported: string, module: string) => boolean) =>
    sources.flatMap(({ module, source }) =>
      importsOf(source)
        .filter((imported) => isBad(imported, module))
        .map((imported) => `${module} imports ${imported}`)
    )

  it("imports no barrels", () => {
    const barrels = /^(effect|@effect\/[\w-]+)$/
    assert.deepStrictEqual(
      breaking((imported) => barrels.test(imported)),
      []
    )
  })

  it("imports what is Node's only where everything is for Node", () => {
    const isNodes = (imported: string) => /^node:|^@effect\/platform-node|^undici/.test(imported)
    const nodesOwn = /^testing\/(FaultProxy|internal\/(bytes|exchange|completion))$/
    const mayImport = (module: string) => /(^|\/)([nN]ode[A-Z]\w*|node)$/.test(module) || nodesOwn.test(module)
    assert.deepStrictEqual(
      breaking((imported, module) => isNodes(imported) && !mayImport(module)),
      []
    )
    const toNode = /\/([nN]ode[A-Z]\w*|node)\.js$/
    assert.deepStrictEqual(
      breaking((imported, module) => toNode.test(imported) && !mayImport(module)),
      []
    )
  })

  it("imports neither the index nor the test kit", () => {
    const entry = /^(\.\.?\/)+index\.js$|\/testing\//
    assert.deepStrictEqual(
      breaking((imported, module) => (entry.test(imported) || /\/testing\.js$/.test(imported)) && !isKit(module)),
      []
    )
  })

  it("runs no effects, reads no environment, imports nothing late, and has no any", () => {
    const found = sources.flatMap(({ module, source }) => forbidden(source).map((text) => `${module}: ${text}`))
    assert.deepStrictEqual(found, [])
  })

  it("marks what operations and schemas call at import as free of effects, so that bundlers can drop it", () => {
    const unmarked = sources
      .filter(({ module }) => /^(Operations|Schema)\//.test(module))
      .flatMap(({ module, source }) =>
        source.statements
          .filter(ts.isVariableStatement)
          .flatMap(({ declarationList }) => [...declarationList.declarations])
          .filter(({ initializer }) => initializer !== undefined && ts.isCallExpression(initializer))
          .filter(({ initializer }) => !initializer?.getFullText().trimStart().startsWith("/*#__PURE__*/"))
          .map(({ name }) => `${module}: ${name.getText()}`)
      )
    assert.deepStrictEqual(unmarked, [])
  })

  it("has one namespace per public module in its index, and nothing else", () => {
    const namespaces = namespacesOf("index")
    const listed = modules.filter(
      (module) =>
        isPublic(module) &&
        !isForNode(module) &&
        !isKit(module) &&
        // The module of the terminal UI has the operations of that group in it.
        !["index", "node", "Operations/index", "Operations/Tui"].includes(module) &&
        !module.startsWith("Schema/") &&
        !/^Operations\/V2\/(?!index$)/.test(module)
    )
    const expected = listed.map((module) => {
      const name = module === "Operations/V2/index" ? "V2" : module.replace(/^.*\//, "")
      return `export * as ${name} from "./${module}.js"`
    })
    assert.deepStrictEqual([...namespaces].sort(), expected.sort())
  })

  it("has one namespace per group of the preview", () => {
    const namespaces = namespacesOf("Operations/V2/index")
    const groups = modules.filter((module) => /^Operations\/V2\/(?!index$)/.test(module))
    const expected = groups.map((module) => {
      const name = module.replace(/^.*\//, "")
      return `export * as ${name} from "./${name}.js"`
    })
    assert.deepStrictEqual([...namespaces].sort(), expected.sort())
  })

  it("has one namespace per module of the test kit in the kit's index, and nothing else", () => {
    const kit = modules.filter((module) => isKit(module) && isPublic(module) && !isForNode(module))
    assert.deepStrictEqual(
      namespacesOf("testing/index"),
      kit
        .map((module) => module.replace("testing/", ""))
        .filter((name) => !["index", "node"].includes(name))
        .map((name) => `export * as ${name} from "./${name}.js"`)
    )
  })

  it("has the modules for Node as namespaces of the entries for Node", () => {
    const forNode = (folder: string) =>
      modules
        .filter((module) => isForNode(module) && isKit(module) === (folder !== ""))
        .map((module) => module.replace(folder, ""))
        .map((name) => `export * as ${name} from "./${name}.js"`)
    assert.deepStrictEqual(namespacesOf("node"), forNode(""))
    assert.deepStrictEqual(namespacesOf("testing/node"), forNode("testing/"))
  })
})
