/** The managed server: how it starts, every way in which it does not, and that nothing is left of it. */
import { createServer } from "node:http"
import * as FileSystem from "@effect/platform/FileSystem"
import * as HttpClient from "@effect/platform/HttpClient"
import * as HttpClientRequest from "@effect/platform/HttpClientRequest"
import * as HttpServer from "@effect/platform/HttpServer"
import * as HttpServerResponse from "@effect/platform/HttpServerResponse"
import * as Path from "@effect/platform/Path"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import { assert, describe, it, layer, vi } from "@effect/vitest"
import * as Config from "effect/Config"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Inspectable from "effect/Inspectable"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as LogLevel from "effect/LogLevel"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Scope from "effect/Scope"
import * as Client from "../src/Client.js"
import * as Binary from "../src/internal/server/binary.js"
import * as Output from "../src/internal/server/output.js"
import * as OpenCode from "../src/OpenCode.js"
import * as Global from "../src/Operations/Global.js"
import * as Server from "../src/Server.js"
import * as NodeTestOpenCode from "../src/testing/NodeTestOpenCode.js"
import * as Sandbox from "../src/testing/Sandbox.js"
import { pidIn } from "./support/busy.js"
import * as Fake from "./support/fakeBinary.js"
import { isAlive, isListening, until } from "./support/processes.js"

// Two servers to some tests, on a machine that may be busy.
vi.setConfig({ testTimeout: 90_000 })

/** Options for a real server that stays in a sandbox of its own. */
const sandboxed = Effect.map(
  Sandbox.make(),
  (sandbox): Server.Options => ({ directory: sandbox.project, env: sandbox.env, inheritEnv: false })
)

const status = (url: string, password?: string) =>
  Effect.gen(function* () {
    const client = yield* HttpClient.HttpClient
    const request = HttpClientRequest.get(url)
    const response = yield* client.execute(
      password === undefined ? request : HttpClientRequest.basicAuth(request, "opencode", password)
    )
    yield* response.text
    return response.status
  })

const passwordOf = (server: Server.Service) => Redacted.value(Option.getOrThrow(server.password))

/** Runs what must not start, and gives the reason. */
const reasonOf = (options: Server.Options) =>
  Effect.map(Effect.flip(Effect.scoped(Server.make(options))), (error) => error.reason)

/** The reason, which must be of this kind. */
const failsWith = <Tag extends Server.Reason["_tag"]>(tag: Tag, options: Server.Options) =>
  Effect.flatMap(reasonOf(options), (reason) => {
    const is = (reason: Server.Reason): reason is Extract<Server.Reason, { readonly _tag: Tag }> => reason._tag === tag
    return is(reason) ? Effect.succeed(reason) : Effect.dieMessage(`Expected ${tag}, got ${JSON.stringify(reason)}`)
  })

/** Options that no typed program can give. */
const untyped = (options: unknown): Server.Options => options as Server.Options

/** A stand-in that answers this at `GET /global/health`. */
const healthy = (body: string) =>
  Fake.node(`options.routes["/global/health"] = (response) => response.end(${JSON.stringify(body)})`)

/** Collects what is logged. */
const logged = () => {
  const entries: Array<{ readonly level: string; readonly text: string }> = []
  const logger = Logger.make<unknown, void>(({ logLevel, message }) => {
    entries.push({ level: logLevel.label, text: Array.isArray(message) ? message.join(" ") : String(message) })
  })
  const layer = Layer.merge(Logger.replace(Logger.defaultLogger, logger), Logger.minimumLogLevel(LogLevel.All))
  return { entries, layer }
}

layer(NodeTestOpenCode.layerPlatform, { excludeTestServices: true, timeout: "30 seconds" })("a real server", (it) => {
  it.scoped("is ready, has a random password, and is gone with its scope", () =>
    Effect.gen(function* () {
      const options = yield* sandboxed
      const scope = yield* Scope.make()
      const server = yield* Server.make(options).pipe(Scope.extend(scope))
      assert.match(server.version, /^\d+\.\d+\.\d+/)
      assert.match(server.url, /^http:\/\/127\.0\.0\.1:\d+$/)
      assert.strictEqual(server.username, "opencode")
      assert.match(passwordOf(server), /^[\w-]{32}$/)
      assert.isTrue(isAlive(server.pid))
      assert.strictEqual(yield* status(`${server.url}/global/health`), 401)
      assert.strictEqual(yield* status(`${server.url}/global/health`, "wrong"), 401)
      assert.strictEqual(yield* status(`${server.url}/global/health`, passwordOf(server)), 200)
      assert.include((yield* server.output).join("\n"), `listening on ${server.url}`)
      const shown = Inspectable.toStringUnknown(server) + JSON.stringify(yield* server.output)
      assert.notInclude(shown, passwordOf(server))

      yield* Scope.close(scope, Exit.void)
      assert.isFalse(isAlive(server.pid))
      assert.isFalse(yield* isListening(server.url))
      const exit = yield* server.awaitExit
      assert.deepStrictEqual([exit.code, exit.signal], [undefined, "SIGTERM"])
    })
  )

  it.scoped("is not locked out by an inherited password, and has none only when told", () =>
    Effect.gen(function* () {
      const options = yield* sandboxed
      const inherited = { OPENCODE_SERVER_PASSWORD: "inherited", OPENCODE_SERVER_USERNAME: "somebody" }
      const open = yield* Server.make({ ...options, env: { ...options.env, ...inherited }, password: Option.none() })
      assert.isTrue(Option.isNone(open.password))
      assert.strictEqual(yield* status(`${open.url}/global/health`), 200)
      // Any text will do, for the server as for its client.
      const [username, password] = ["jürgen 🎉", "pä🎉:\"' "]
      const own = yield* OpenCode.make({
        ...options,
        env: { ...options.env, ...inherited },
        username,
        password: Redacted.make(password)
      })
      assert.strictEqual(passwordOf(own.server), password)
      assert.isTrue((yield* Effect.provideService(Global.health(), Client.Client, own.client)).healthy)
      assert.notStrictEqual(own.server.url, open.url)
    })
  )

  it.scoped("a busy port is a PortInUse with the port", () =>
    Effect.gen(function* () {
      const taken = yield* Layer.build(NodeHttpServer.layerServer(createServer, { host: "127.0.0.1", port: 0 }))
      const { address } = Context.get(taken, HttpServer.HttpServer)
      const port = address._tag === "TcpAddress" ? address.port : 0
      // It listens and never answers.
      const reason = yield* failsWith("PortInUse", { ...(yield* sandboxed), port })
      assert.deepStrictEqual(reason, { _tag: "PortInUse", hostname: "127.0.0.1", port })
      assert.include(
        new Server.ServerError({ reason }).message,
        `Port ${port} on 127.0.0.1 is taken by another program`
      )
    })
  )

  it.scoped("an address that is not ours is no busy port, and a name without an address is named", () =>
    Effect.gen(function* () {
      const options = yield* sandboxed
      const reason = yield* failsWith("CannotListen", { ...options, hostname: "192.0.2.1", port: 45_678 })
      assert.deepInclude(reason, { hostname: "192.0.2.1", port: 45_678 })
      assert.include(reason.output.join("\n"), "ServeError")
      const error = yield* Effect.flip(Effect.scoped(Server.make({ ...options, hostname: "not.a.host.invalid" })))
      assert.strictEqual(error.reason._tag, "CannotListen", error.message)
      assert.match(error.message, /cannot listen on not\.a\.host\.invalid\. Check the `hostname` option/)
    })
  )

  it.scoped("a configuration with a wrong type is an InvalidConfig with the server's issues", () =>
    Effect.gen(function* () {
      const options = yield* sandboxed
      const env = { ...options.env, OPENCODE_CONFIG_CONTENT: '{"model":5,"provider":{"x":{"models":7}}}' }
      const reason = yield* failsWith("InvalidConfig", { ...options, env })
      assert.deepInclude(reason, { source: "OPENCODE_CONFIG_CONTENT", started: true })
      assert.deepStrictEqual(
        reason.issues.map((issue) => issue.path),
        [["model"], ["provider", "x", "models"]]
      )
      const { message } = new Server.ServerError({ reason })
      assert.match(message, /refuses its configuration from the environment variable OPENCODE_CONFIG_CONTENT/)
      assert.notInclude(message, "`config` option")
    })
  )

  it.scoped("a configuration that only the server finds fault with is blamed on the option", () =>
    Effect.gen(function* () {
      const options = yield* sandboxed
      const error = yield* Effect.flip(
        Effect.scoped(Server.make({ ...options, config: { username: "{file:no-such-file}" } }))
      )
      assert.deepInclude(error.reason, { _tag: "InvalidConfig", source: "config", started: true })
      assert.match(error.message, /refuses its configuration from the `config` option, and was stopped: /)
    })
  )

  it.scoped("a configuration file that is no JSON is an InvalidConfig that does not repeat the file", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const options = yield* sandboxed
      const file = `${options.directory}/opencode.json`
      yield* fs.writeFileString(file, '{ "provider": { "x": { "options": { "apiKey": "hunter2" oops } } }')
      const error = yield* Effect.flip(Effect.scoped(Server.make(options)))
      assert.strictEqual(error.reason._tag, "InvalidConfig")
      assert.include(error.message, file)
      assert.match(error.message, /at line 1, column \d+/)
      assert.notInclude(JSON.stringify(error), "hunter2")
    })
  )

  it.scoped("isolated, it sees nothing of the user's, and leaves nothing", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const path = yield* Path.Path
      const { directory = "", env = {} } = yield* sandboxed
      const file = `${env.XDG_CONFIG_HOME}/opencode/opencode.json`
      yield* fs.makeDirectory(`${env.XDG_CONFIG_HOME}/opencode`, { recursive: true })
      yield* fs.writeFileString(file, '{"agent":{"personal":{"description":"At home"}}}')
      const personal = {
        OPENCODE_CONFIG: `${directory}/own.json`,
        OPENCODE_CONFIG_CONTENT: '{"agent":{"personal":{"description":"In a variable"}}}',
        OPENCODE_DB: `${directory}/own.db`,
        OPENCODE_PERMISSION: '{"bash":"deny"}'
      }
      yield* fs.writeFileString(`${directory}/own.json`, '{"agent":{"personal":{"description":"In a file"}}}')
      const before = { ...process.env }
      yield* Effect.acquireRelease(
        Effect.sync(() => Object.assign(process.env, env, personal)),
        () =>
          Effect.sync(() => {
            for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
            Object.assign(process.env, before)
          })
      )
      const look = (options: Server.Options) =>
        Effect.gen(function* () {
          const server = yield* Server.make({ directory, ...options })
          const client = yield* HttpClient.HttpClient
          const get = (path: string) =>
            client
              .execute(
                HttpClientRequest.get(server.url + path).pipe(
                  HttpClientRequest.basicAuth("opencode", passwordOf(server))
                )
              )
              .pipe(Effect.flatMap((response) => response.text))
          const { home } = yield* Effect.flatMap(
            get("/path"),
            Schema.decode(Schema.parseJson(Schema.Struct({ home: Schema.String })))
          )
          return { home, config: yield* get("/config"), temporary: yield* fs.readDirectory(env.TMPDIR ?? "") }
        }).pipe(Effect.scoped)
      const own = yield* look({ isolated: true })
      assert.deepStrictEqual(own.temporary, [path.basename(own.home)])
      assert.notInclude(own.config, "personal")
      assert.notInclude(own.config, "deny")
      assert.deepStrictEqual(yield* fs.readDirectory(env.TMPDIR ?? ""), [])
      assert.isFalse(yield* fs.exists(personal.OPENCODE_DB))
      assert.deepStrictEqual(yield* fs.readDirectory(env.HOME ?? ""), [".config"])
      // And so it is the option that did it.
      const inherited = yield* look({})
      assert.strictEqual(inherited.home, env.HOME)
      assert.include(inherited.temporary, "opencode")
      assert.include(inherited.config, "personal")
    })
  )

  it.scoped("an unknown flag is an ExitedEarly with the usage", () =>
    Effect.gen(function* () {
      const reason = yield* failsWith("ExitedEarly", { ...(yield* sandboxed), args: ["--no-such-flag"] })
      assert.strictEqual(reason.code, 1)
      assert.include(reason.output.join("\n"), "opencode serve")
    })
  )
})

class Told extends Context.Tag("test/Told")<Told, Server.Options>() {}

const { entries: log, layer: logger } = logged()

/** A server that was told much, for all of these tests. */
const told = Layer.unwrapScoped(
  Effect.map(sandboxed, (options) =>
    Server.layer({
      ...options,
      env: { ...options.env, PWD: "/" },
      config: { username: "Ada", agent: { reviewer: { description: "Reviews" } } },
      cors: ["https://app.example", "https://b.example"],
      logLevel: "INFO",
      onOutput: Server.logOutput
    }).pipe(Layer.merge(Layer.succeed(Told, options)))
  )
).pipe(Layer.provide(logger), Layer.provideMerge(NodeTestOpenCode.layerPlatform))

layer(told, { excludeTestServices: true, timeout: "60 seconds" })("a real server that was told much", (it) => {
  it.effect("works in its directory, whatever PWD says, and with the given configuration and environment", () =>
    Effect.gen(function* () {
      const server = yield* Server.Server
      const options = yield* Told
      const client = yield* HttpClient.HttpClient
      const get = (path: string) =>
        client
          .execute(
            HttpClientRequest.get(server.url + path).pipe(HttpClientRequest.basicAuth("opencode", passwordOf(server)))
          )
          .pipe(Effect.flatMap((response) => response.json))
      assert.include(yield* get("/path"), { directory: options.directory, home: options.env?.HOME })
      assert.include(yield* get("/config"), { username: "Ada" })
      assert.isAbove((yield* server.output).length, 1)
    })
  )

  it.effect("answers the preflight of the web pages that it is told of, and of no other", () =>
    Effect.gen(function* () {
      const { url } = yield* Server.Server
      const client = yield* HttpClient.HttpClient
      const allowed = (origin: string) =>
        client
          .execute(
            HttpClientRequest.options(`${url}/session`).pipe(
              HttpClientRequest.setHeaders({ origin, "access-control-request-method": "GET" })
            )
          )
          .pipe(
            Effect.tap((response) => response.text),
            Effect.map((response) => response.headers["access-control-allow-origin"])
          )
      assert.strictEqual(yield* allowed("https://app.example"), "https://app.example")
      assert.strictEqual(yield* allowed("https://b.example"), "https://b.example")
      assert.notStrictEqual(yield* allowed("https://evil.example"), "https://evil.example")
    })
  )

  it.effect("has its log in Effect's logger, at its levels", () =>
    Effect.gen(function* () {
      const { url } = yield* Server.Server
      yield* until(
        "the line that it listens",
        Effect.sync(() => log.map(({ text }) => text).join("\n")),
        (text) => text.includes(`listening on ${url}`)
      )
      const leveled = log.flatMap(({ level, text }) => {
        const said = /level=(\w+)/.exec(text)?.[1]
        return said === undefined ? [] : [[said, level]]
      })
      assert.isAbove(leveled.length, 0, JSON.stringify(log))
      for (const [said, level] of leveled) assert.strictEqual(level, said)
    })
  )
})

layer(NodeTestOpenCode.layerPlatform)("a real server under a TestClock", (it) => {
  it.scoped("starts from configuration, and stops", () =>
    Effect.gen(function* () {
      const { directory, env } = yield* sandboxed
      const context = yield* Layer.build(
        Server.layerConfig({
          directory: Config.succeed(directory),
          env: Config.succeed(env),
          inheritEnv: Config.succeed(false),
          password: Config.redacted("AGENT_PASSWORD").pipe(Config.withDefault(undefined)),
          port: Config.integer("AGENT_PORT")
        })
      ).pipe(
        Effect.withConfigProvider(
          ConfigProvider.fromMap(
            new Map([
              ["AGENT_PASSWORD", "from-config"],
              ["AGENT_PORT", "0"],
              [
                "OPENCODE_BINARY",
                yield* Path.Path.pipe(Effect.map((path) => path.resolve("node_modules/.bin/opencode")))
              ]
            ])
          )
        )
      )
      assert.strictEqual(passwordOf(Context.get(context, Server.Server)), "from-config")
    })
  )
})

layer(NodeTestOpenCode.layerPlatform, { excludeTestServices: true })("no server", (it) => {
  it.scoped("BinaryNotFound says where it looked", () =>
    Effect.gen(function* () {
      const missing = yield* failsWith("BinaryNotFound", { binary: "/no/such/opencode" })
      assert.deepStrictEqual(missing.searched, ["/no/such/opencode"])
      const provider = ConfigProvider.fromMap(new Map([["PATH", "/no/such/bin:/nor/this"]]))
      const named = yield* failsWith("BinaryNotFound", { binary: "opencode" }).pipe(Effect.withConfigProvider(provider))
      assert.deepStrictEqual(named.searched, ["/no/such/bin/opencode", "/nor/this/opencode"])
    })
  )

  it.scoped("the binary is found by OPENCODE_BINARY, then in node_modules, then on PATH", () =>
    Effect.gen(function* () {
      const path = yield* Path.Path
      const fake = yield* Fake.shell("echo this is the fake; exit 7")
      const withConfig = (config: Record<string, string>, options: Server.Options = {}) =>
        failsWith("ExitedEarly", options).pipe(
          Effect.withConfigProvider(ConfigProvider.fromMap(new Map(Object.entries(config))))
        )
      assert.strictEqual((yield* withConfig({ OPENCODE_BINARY: fake })).code, 7)
      assert.strictEqual((yield* withConfig({ PATH: path.dirname(fake) }, { binary: "opencode" })).code, 7)
      // node_modules wins over PATH: the real one prints its usage.
      const real = yield* withConfig({ PATH: path.dirname(fake) }, { ...(yield* sandboxed), args: ["--no-such-flag"] })
      assert.include(real.output.join("\n"), "opencode serve")
    })
  )

  it.scoped("in node_modules: the nearest, npm's link first, the platform's package where npm left a placeholder", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const path = yield* Path.Path
      const root = yield* fs.makeTempDirectoryScoped({ prefix: "opencode-effect-modules-" })
      const install = (file: string, content: string) =>
        Effect.gen(function* () {
          const target = path.join(root, file)
          yield* fs.makeDirectory(path.dirname(target), { recursive: true })
          yield* fs.writeFileString(target, content)
          yield* fs.chmod(target, 0o755)
        })
      // Nothing above it is seen.
      const inside = Path.Path.of({
        ...path,
        resolve: (...parts) => path.resolve(root, "app", "src", ...parts),
        dirname: (file) => (file === root ? root : path.dirname(file))
      })
      const find = Binary.find(undefined).pipe(
        Effect.provideService(Path.Path, inside),
        Effect.withConfigProvider(ConfigProvider.fromMap(new Map())),
        Effect.map((found) => path.relative(root, found))
      )
      yield* fs.makeDirectory(path.join(root, "app", "src"), { recursive: true })
      // Nothing in reach: it says where it looked, folder by folder.
      yield* install(
        "app/node_modules/.bin/opencode",
        'echo "Error: opencode-ai\'s postinstall script was not run." >&2'
      )
      const missing = yield* Effect.flip(find)
      assert.deepInclude(missing.reason, { searched: [path.join(root, "app", "node_modules", ".bin", "opencode")] })

      yield* install("node_modules/.bin/opencode", "#!/bin/sh\n")
      assert.strictEqual(yield* find, "node_modules/.bin/opencode")
      yield* install("app/node_modules/opencode-linux-x64-baseline/bin/opencode", "#!/bin/sh\n")
      yield* install("app/node_modules/opencode-linux-x64/bin/opencode", "#!/bin/sh\n")
      yield* install("app/node_modules/opencode-effect/bin/opencode", "#!/bin/sh\n")
      assert.strictEqual(yield* find, "app/node_modules/opencode-linux-x64/bin/opencode")
      yield* install("app/node_modules/.bin/opencode", "#!/bin/sh\n")
      assert.strictEqual(yield* find, "app/node_modules/.bin/opencode")
    })
  )

  it.scoped("NotExecutable: a text file, a folder, an interpreter that does not exist", () =>
    Effect.gen(function* () {
      const path = yield* Path.Path
      const text = yield* Fake.fakeBinary("hello", 0o644)
      assert.strictEqual((yield* failsWith("NotExecutable", { binary: text })).binary, text)
      yield* failsWith("NotExecutable", { binary: path.dirname(text) })
      const broken = yield* Fake.fakeBinary("#!/no/such/interpreter\n")
      yield* failsWith("NotExecutable", { binary: broken })
    })
  )

  it.scoped("ExitedEarly: the code or the signal, and the last output without colours and passwords", () =>
    Effect.gen(function* () {
      const failing = yield* Fake.shell(
        'printf "\\033[91mfirst\\033[0m\\n"; echo "the password is $OPENCODE_SERVER_PASSWORD" >&2; printf last; exit 3'
      )
      const error = yield* Effect.flip(
        Effect.scoped(Server.make({ binary: failing, password: Redacted.make("sesame") }))
      )
      assert.deepInclude(error.reason, { _tag: "ExitedEarly", code: 3, signal: undefined })
      assert.include(error.message, "exit code 3")
      const output = error.reason._tag === "ExitedEarly" ? error.reason.output : []
      assert.sameMembers([...output], ["first", "the password is <redacted>", "last"])
      assert.notInclude(JSON.stringify(error), "sesame")

      const killed = yield* failsWith("ExitedEarly", { binary: yield* Fake.shell("kill -KILL $$") })
      assert.deepStrictEqual([killed.code, killed.signal, killed.output], [undefined, "SIGKILL", []])
      const silent = yield* failsWith("ExitedEarly", { binary: yield* Fake.shell("exit 0") })
      assert.strictEqual(silent.code, 0)
    })
  )

  it.scoped("StartupTimeout: nothing printed, with the process gone", () =>
    Effect.gen(function* () {
      const binary = yield* Fake.shell('echo $$ > "$0.pid"; echo starting; exec sleep 300')
      const reason = yield* failsWith("StartupTimeout", { binary, startupTimeout: 500 })
      assert.deepInclude(reason, { timeout: 500, waitingFor: "its ready line", output: ["starting"] })
      assert.isFalse(isAlive(yield* pidIn(`${binary}.pid`)))
    })
  )

  it.scoped("StartupTimeout: a ready line, and then no answer, or none that makes it ready", () =>
    Effect.gen(function* () {
      const mute = yield* Fake.node('options.routes["/global/health"] = () => {}')
      assert.strictEqual(
        (yield* failsWith("StartupTimeout", { binary: mute, startupTimeout: 800 })).waitingFor,
        "GET /global/health"
      )
      const failing = yield* Fake.node('options.routes["/config"] = (response) => response.writeHead(503).end()')
      assert.strictEqual(
        (yield* failsWith("StartupTimeout", { binary: failing, startupTimeout: 800 })).waitingFor,
        "GET /config, which answers 503"
      )
      const refusing = yield* Fake.shell("echo opencode server listening on http://127.0.0.1:1; exec sleep 300")
      assert.strictEqual(
        (yield* failsWith("StartupTimeout", { binary: refusing, startupTimeout: 300 })).waitingFor,
        "GET /global/health, which cannot be reached"
      )
    })
  )

  it.scoped("Unauthorized: a server that does not know our password", () =>
    Effect.gen(function* () {
      const url = yield* HttpServer.HttpServer.pipe(
        Effect.tap(HttpServer.serveEffect(HttpServerResponse.empty({ status: 401 }))),
        Effect.map((server) => HttpServer.formatAddress(server.address)),
        Effect.provide(yield* Layer.build(NodeHttpServer.layerServer(createServer, { host: "127.0.0.1", port: 0 })))
      )
      const binary = yield* Fake.shell(`echo opencode server listening on ${url}; exec sleep 300`)
      assert.strictEqual((yield* failsWith("Unauthorized", { binary, username: "ada" })).username, "ada")
    })
  )

  it.scoped("InvalidConfig: the config option is checked before a process is started", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const binary = yield* Fake.shell('echo $$ > "$0.pid"; exit 1')
      const cases = [
        [{ model: 5 }, ["model"], /^The option `config` cannot be used: model: .+\. No server was started\.$/],
        [null, [], /^The option `config` cannot be used: expected an object, got null\. No server was started\.$/],
        [[], [], /: expected an object, got an array\./],
        [{ provider: { own: { models: 7 } } }, ["provider", "own", "models"], /: provider\.own\.models: .+\.$/],
        [{ modle: "own/model" }, ["modle"], /: modle: .*(unexpected|unknown)/]
      ] as const
      for (const [config, path, message] of cases) {
        const error = yield* Effect.flip(
          Effect.scoped(Server.make({ binary, config: JSON.parse(JSON.stringify(config)) }))
        )
        const reason = error.reason._tag === "InvalidConfig" ? error.reason : assert.fail(error.message)
        assert.deepInclude(reason, { source: "config", started: false })
        assert.deepStrictEqual(
          reason.issues.map((issue) => issue.path),
          [path]
        )
        assert.match(error.message, message)
      }
      assert.isFalse(yield* fs.exists(`${binary}.pid`), "a process was started")
    })
  )

  it.scoped("UnsupportedVersion: an old server, and one that has a web page in place of its health", () =>
    Effect.gen(function* () {
      const old = yield* failsWith("UnsupportedVersion", {
        binary: yield* healthy('{"healthy":true,"version":"0.9.0"}')
      })
      assert.deepStrictEqual(old, { _tag: "UnsupportedVersion", version: "0.9.0", minimum: "1.0.0" })
      const page = yield* failsWith("UnsupportedVersion", { binary: yield* healthy("<!doctype html><title>OpenCode") })
      assert.isUndefined(page.version)
      const next = yield* failsWith("UnsupportedVersion", {
        binary: yield* healthy('{"healthy":true,"version":"0.99.99"}')
      })
      assert.strictEqual(next.version, "0.99.99")
    })
  )

  it.scoped("Unprotected: a server that everybody may use, unless that is wanted", () =>
    Effect.gen(function* () {
      const binary = yield* Fake.node("options.auth = false")
      yield* failsWith("Unprotected", { binary })
      yield* Server.make({ binary, password: Option.none() })
    })
  )

  it.scoped("a version outside the tested range is a warning, one inside is none", () =>
    Effect.gen(function* () {
      for (const [version, warnings] of [
        ["1.19.0", 1],
        ["1.17.18", 1],
        ["local", 1],
        ["1.17.19", 0],
        ["1.18.99", 0]
      ] as const) {
        const { entries, layer } = logged()
        const binary = yield* healthy(`{"healthy":true,"version":"${version}"}`)
        const server = yield* Effect.provide(Server.make({ binary }), layer)
        assert.strictEqual(server.version, version)
        const found = entries.filter(({ level }) => level === "WARN").map(({ text }) => text)
        assert.strictEqual(found.length, warnings, `${version}: ${found}`)
        for (const text of found) assert.include(text, `OpenCode ${version} is outside the range`)
      }
    })
  )

  it.scoped("every failure says what happened and what to do", () =>
    Effect.gen(function* () {
      const silent = yield* Fake.shell("exec sleep 300")
      const cases: ReadonlyArray<readonly [Server.Options, RegExp]> = [
        [
          { binary: "/no/such/opencode" },
          /^No opencode binary was found\..* \/no\/such\/opencode\. Install opencode-ai/
        ],
        [
          { binary: yield* Fake.fakeBinary("hello", 0o644) },
          /cannot be run as .*no execute permission.*`binary` option/
        ],
        [{ binary: yield* Fake.fakeBinary("hello") }, /exit code 127\. Its last output:\n.*hello.*not found/],
        [
          { binary: silent, startupTimeout: 200 },
          /not ready after 200 ms \(waiting for its ready line\).*printed nothing/
        ],
        [{ binary: yield* Fake.shell("exit 0") }, /ended before it was ready, with exit code 0\. It printed nothing/],
        [{ binary: yield* Fake.shell("kill -SEGV $$") }, /ended before it was ready, with signal SIGSEGV\./],
        [{ binary: yield* Fake.node("options.auth = false") }, /answers without its password.*Option\.none\(\)/],
        [
          { binary: yield* healthy('{"healthy":true,"version":"0.9.0"}') },
          /is of version 0\.9\.0; .* 1\.0\.0 or later/
        ],
        [{ binary: yield* healthy("<html>") }, /does not tell its version at GET \/global\/health/],
        [{ binary: yield* Fake.node('process.env.OPENCODE_SERVER_PASSWORD = "x"') }, /does not accept the password/],
        [{ port: 70_000 }, /^The option `port` cannot be used: 70000 .*No server was started\.$/],
        [{ directory: "/no/such" }, /^The option `directory` cannot be used: \/no\/such is not a directory/]
      ]
      for (const [options, message] of cases) {
        const error = yield* Effect.flip(Effect.scoped(Server.make(options)))
        assert.match(error.message, message, error.reason._tag)
      }
    })
  )

  it.effect("InvalidOptions: what cannot be right is refused before anything is started", () =>
    Effect.gen(function* () {
      const circular: Record<string, unknown> = {}
      circular.self = circular
      const cases: ReadonlyArray<readonly [string, Server.Options]> = [
        ["port", { port: 70_000 }],
        ["port", { port: 1.5 }],
        ["directory", { directory: "/no/such/directory" }],
        ["directory", { directory: "package.json" }],
        ["username", { username: "a:b" }],
        ["directory", { directory: "" }],
        ["password", { password: Redacted.make("") }],
        ["password", untyped({ password: "sesame" })],
        ["password", untyped({ password: Option.some("sesame") })],
        ["hostname", { hostname: "" }],
        ["hostname", { hostname: "--port=1" }],
        ["hostname", { hostname: "http://localhost" }],
        ["startupTimeout", { startupTimeout: -1 }],
        ["startupTimeout", { startupTimeout: Number.NaN }],
        ["startupTimeout", { startupTimeout: Duration.infinity }],
        ["shutdownTimeout", { shutdownTimeout: "-5 seconds" }],
        ["shutdownTimeout", { shutdownTimeout: [0, -1] }],
        ["shutdownTimeout", { shutdownTimeout: Number.POSITIVE_INFINITY }],
        ["shutdownTimeout", untyped({ shutdownTimeout: "soon" })],
        ["logLevel", untyped({ logLevel: "info" })],
        ["cors", { cors: ["https://app.example", "*"] }],
        ["cors", { cors: ["https://app.example/"] }],
        ["cors", { cors: ["app.example"] }],
        ["args", { args: ["--pure", "--port", "1"] }],
        ["args", { args: ["--hostname=::"] }],
        ["args", { args: ["--log-level", "DEBUG"] }],
        ["args", { args: ["--logLevel=DEBUG"] }],
        ["args", { args: ["--cors=https://app.example"] }],
        ["config", { config: { provider: { own: { options: circular } } } }],
        ["config", { config: { instructions: ["x".repeat(3_000_000)] } }],
        ["env", { env: { NAME: "a\0b" } }]
      ]
      for (const [option, options] of cases) {
        const reason = yield* failsWith("InvalidOptions", options)
        assert.strictEqual(reason.option, option)
        assert.notInclude(reason.detail, "sesame")
      }
      const { detail } = yield* failsWith("InvalidOptions", { args: ["--log-level", "DEBUG"] })
      assert.strictEqual(detail, "for --log-level there is the option `logLevel`")
    })
  )

  it.scoped("what can be right is not refused", () =>
    Effect.gen(function* () {
      const binary = yield* Fake.shell("exit 7")
      const cases: ReadonlyArray<Server.Options> = [
        { hostname: "::1" },
        { hostname: "my_host-1.example" },
        { startupTimeout: "1.5 minutes", shutdownTimeout: 0 },
        { startupTimeout: [3, 5] },
        { cors: ["https://app.example:8443", "http://localhost:3000", "tauri://localhost"] },
        { args: ["--print-logs", "--pure"] }
      ]
      for (const options of cases) {
        assert.strictEqual((yield* failsWith("ExitedEarly", { binary, ...options })).code, 7)
      }
    })
  )

  it.scoped("interrupting the start leaves nothing", () =>
    Effect.gen(function* () {
      const binary = yield* Fake.shell('echo $$ > "$0.pid"; exec sleep 300')
      const starting = yield* Effect.fork(Effect.scoped(Server.make({ binary })))
      const pid = yield* pidIn(`${binary}.pid`)
      assert.isTrue(isAlive(pid))
      yield* Fiber.interrupt(starting)
      assert.isFalse(isAlive(pid))
    })
  )
})

layer(NodeTestOpenCode.layerPlatform, { excludeTestServices: true })("a stand-in that", (it) => {
  /** Starts it, closes its scope, and gives how long that took, in milliseconds. */
  const stop = (binary: string, options: Server.Options = {}) =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const server = yield* Server.make({ binary, ...options }).pipe(Scope.extend(scope))
      const start = performance.now()
      yield* Scope.close(scope, Exit.void)
      assert.isFalse(isAlive(server.pid))
      return { took: performance.now() - start, exit: yield* server.awaitExit }
    })

  it.scoped("is told to end what it runs before it is told to end", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const binary = yield* Fake.node(`
const tell = (what) => require("node:fs").appendFileSync(__filename + ".told", what + "\\n")
options.routes["/global/dispose"] = (response) => {
  tell(response.req.method + " " + response.req.url)
  response.end("true")
}
process.on("SIGTERM", () => {
  tell("SIGTERM")
  process.exit(0)
})`)
      yield* stop(binary)
      assert.strictEqual(yield* fs.readFileString(`${binary}.told`), "POST /global/dispose\nSIGTERM\n")
    })
  )

  it.scoped("has another password and another mark than the next one", () =>
    Effect.gen(function* () {
      const binary = yield* Fake.node("console.log('mark ' + process.env.OPENCODE_EFFECT_SERVER)")
      const servers = yield* Effect.all([Server.make({ binary }), Server.make({ binary })])
      const marks = yield* Effect.forEach(servers, (server) =>
        Effect.map(
          until("its mark", server.output, (lines) => lines.some((line) => line.startsWith("mark "))),
          (lines) => lines.find((line) => line.startsWith("mark "))?.slice("mark ".length) ?? ""
        )
      )
      const secrets = [...servers.map(passwordOf), ...marks]
      assert.strictEqual(new Set(secrets).size, 4)
      for (const secret of secrets) {
        assert.match(secret, /^[\w-]{32}$/)
        assert.isAbove(new Set(secret).size, 8, secret)
      }
    })
  )

  it.scoped("unpacks its libraries into a folder of its own, where the environment wants them", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const wanted = yield* fs.makeTempDirectoryScoped({ prefix: "opencode-effect-bun-" })
      const binary = yield* Fake.node("console.log('libraries ' + process.env.BUN_TMPDIR)")
      const provider = ConfigProvider.fromMap(new Map([["BUN_TMPDIR", wanted]]))
      yield* Effect.gen(function* () {
        const server = yield* Effect.withConfigProvider(Server.make({ binary }), provider)
        const lines = yield* until("its folder", server.output, (lines) => lines.join().includes("libraries "))
        const [own = "none"] = yield* fs.readDirectory(wanted)
        assert.include(lines, `libraries ${yield* fs.realPath(wanted)}/${own}/tmp`)
      }).pipe(Effect.scoped)
      assert.deepStrictEqual(yield* fs.readDirectory(wanted), [])
    })
  )

  it.scoped("is killed when it ignores SIGTERM", () =>
    Effect.gen(function* () {
      const binary = yield* Fake.node('process.on("SIGTERM", () => {})')
      const { exit, took } = yield* stop(binary, { shutdownTimeout: "700 millis" })
      assert.strictEqual(exit.signal, "SIGKILL")
      assert.isAtLeast(took, 700)
      assert.isBelow(took, 3_000)
    })
  )

  it.scoped("is killed when it is stopped (SIGSTOP) and can answer nothing", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const binary = yield* Fake.node("")
      const server = yield* Server.make({ binary, shutdownTimeout: "200 millis" }).pipe(Scope.extend(scope))
      process.kill(server.pid, "SIGSTOP")
      yield* Scope.close(scope, Exit.void)
      assert.isFalse(isAlive(server.pid))
    })
  )

  it.scoped("is started again when it lost the race for a new database, and not for ever", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const losing = (times: number) => `
const fs = require("node:fs")
fs.appendFileSync(__filename + ".starts", "x")
if (fs.readFileSync(__filename + ".starts", "utf8").length <= ${times}) {
  console.error("Error: Unexpected error\\n\\ndatabase is locked")
  process.exit(1)
}`
      const binary = yield* Fake.node(losing(2))
      yield* Server.make({ binary })
      assert.strictEqual(yield* fs.readFileString(`${binary}.starts`), "xxx")
      const always = yield* Fake.node(losing(99))
      const reason = yield* failsWith("ExitedEarly", { binary: always })
      assert.include(reason.output.join(), "database is locked")
      assert.strictEqual(yield* fs.readFileString(`${always}.starts`), "xxxxx")
    })
  )

  it.scoped("is told again when it lost a SIGTERM", () =>
    Effect.gen(function* () {
      const { exit, took } = yield* stop(yield* Fake.node('process.once("SIGTERM", () => {})'))
      assert.strictEqual(exit.signal, "SIGTERM")
      assert.isBelow(took, 3_000)
    })
  )

  it.scoped("may print without end: its pipes are drained and the tail stays small", () =>
    Effect.gen(function* () {
      const binary = yield* Fake.node(`
        for (let i = 0; i < 50000; i++) process.stderr.write("line " + i + "\\n")
        process.stderr.write("x".repeat(1e6) + "\\n")`)
      const server = yield* Server.make({ binary })
      const lines = yield* until("the last line", server.output, (lines) => lines.includes("line 49999"))
      assert.strictEqual(lines.length, Output.maxLines)
      assert.include(lines, "line 49999")
      assert.isAtMost(Math.max(...lines.map((line) => line.length)), Output.maxWidth)
    })
  )

  it.scoped("has its lines logged at their levels, those of the real server's format too", () =>
    Effect.gen(function* () {
      const { entries, layer } = logged()
      const binary = yield* Fake.node(`
for (const level of ["DEBUG", "INFO", "WARN", "ERROR"]) {
  console.error("timestamp=2026-01-01T00:00:00.000Z level=" + level + " message=one")
  console.error(level + "  2026-01-01T00:00:00 +0ms service=two")
}
console.error("no level=ERROR at the start")`)
      yield* Effect.gen(function* () {
        yield* Server.make({ binary, onOutput: Server.logOutput })
        yield* until(
          "the lines",
          Effect.sync(() => entries.length),
          (count) => count >= 10
        )
      }).pipe(Effect.scoped, Effect.provide(layer))
      const levels = (word: string) => entries.filter(({ text }) => text.endsWith(word)).map(({ level }) => level)
      assert.deepStrictEqual(levels("message=one"), ["DEBUG", "INFO", "WARN", "ERROR"])
      assert.deepStrictEqual(levels("service=two"), ["DEBUG", "INFO", "WARN", "ERROR"])
      assert.deepStrictEqual(levels("at the start"), ["INFO"])
    })
  )

  it.scoped("is not held up by an onOutput that never returns or fails", () =>
    Effect.gen(function* () {
      const binary = yield* Fake.node('for (let i = 0; i < 5000; i++) console.log("line " + i)')
      for (const onOutput of [() => Effect.never, () => Effect.die("no"), () => Effect.interrupt]) {
        const { entries, layer } = logged()
        yield* Effect.gen(function* () {
          const server = yield* Server.make({ binary, onOutput })
          yield* until("the last line", server.output, (lines) => lines.some((line) => line.startsWith("opencode")))
        }).pipe(Effect.scoped, Effect.timeout("10 seconds"), Effect.provide(layer))
        assert.isBelow(entries.length, 10_000)
      }
    })
  )

  it.scoped("loses the oldest lines, not the newest, where onOutput is slow", () =>
    Effect.gen(function* () {
      const gate = yield* Effect.makeLatch(false)
      const seen: Array<string> = []
      const binary = yield* Fake.node('for (let i = 0; i < 5000; i++) console.log("line " + i)')
      const server = yield* Server.make({
        binary,
        onOutput: ({ text }) =>
          Effect.zipRight(
            gate.await,
            Effect.sync(() => seen.push(text))
          )
      })
      yield* until("the last line", server.output, (lines) => lines.some((line) => line.startsWith("opencode")))
      yield* gate.open
      yield* until(
        "the last line at onOutput",
        Effect.sync(() => seen.at(-1) ?? ""),
        (line) => line.startsWith("opencode server listening")
      )
      assert.isAtMost(seen.length, Output.maxLines + 1)
    })
  )

  it.scoped("sees its directory as PWD and the program's environment, unless told", () =>
    Effect.gen(function* () {
      const { project } = yield* Sandbox.make()
      const binary = yield* Fake.node(
        'console.log([process.env.PWD, process.cwd(), process.env.HOME ?? "no home"].join())'
      )
      const options = { binary, directory: project, env: { PWD: "/" } }
      const inheriting = yield* Server.make(options)
      assert.include(yield* inheriting.output, [project, project, process.env.HOME].join())
      const bare = yield* Server.make({ ...options, inheritEnv: false })
      assert.include(yield* bare.output, [project, project, "no home"].join())
    })
  )

  it.scoped("closing after it ended by itself is quiet", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const binary = yield* Fake.node('options.routes["/bye"] = () => process.exit(5)')
      const server = yield* Server.make({ binary }).pipe(Scope.extend(scope))
      yield* Effect.ignore(status(`${server.url}/bye`, passwordOf(server)))
      assert.strictEqual((yield* server.awaitExit).code, 5)
      yield* Scope.close(scope, Exit.void)
    })
  )
})

describe("ServerError", () => {
  it("survives being encoded and decoded", () => {
    const error = new Server.ServerError({ reason: { _tag: "ExitedEarly", code: 1, output: ["a"] } })
    const wire: unknown = JSON.parse(JSON.stringify(Schema.encodeSync(Server.ServerError)(error)))
    const back = Schema.decodeUnknownSync(Server.ServerError)(wire)
    assert.instanceOf(back, Server.ServerError)
    assert.deepStrictEqual(back.reason, error.reason)
    assert.strictEqual(back.message, error.message)
  })
})
