/**
 * How the binary is found and run on Windows: names completed with `PATHEXT`, the shims of package managers, `cmd.exe`.
 * On a simulated file system with Windows' paths; nothing here ran on Windows itself.
 */
import type * as Command from "@effect/platform/Command"
import * as PlatformError from "@effect/platform/Error"
import * as FileSystem from "@effect/platform/FileSystem"
import * as Path from "@effect/platform/Path"
import * as NodePath from "@effect/platform-node/NodePath"
import { assert, describe, it } from "@effect/vitest"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Binary from "../src/internal/server/binary.js"

const native = "MZ\u0090 not a script"

/** What npm writes, for a package whose binary is a program. */
const npm = {
  cmd: (target: string) =>
    [
      "@ECHO off",
      "GOTO start",
      ":find_dp0",
      "SET dp0=%~dp0",
      "EXIT /b",
      ":start",
      "SETLOCAL",
      "CALL :find_dp0",
      `"%dp0%\\${target}"   %*`,
      ""
    ].join("\r\n"),
  ps1: (target: string) =>
    [
      "#!/usr/bin/env pwsh",
      "$basedir=Split-Path $MyInvocation.MyCommand.Definition -Parent",
      "if ($MyInvocation.ExpectingInput) {",
      `  $input | & "$basedir/${target}"   $args`,
      "} else {",
      `  & "$basedir/${target}"   $args`,
      "}",
      "exit $LASTEXITCODE",
      ""
    ].join("\n"),
  sh: (target: string) =>
    [
      "#!/bin/sh",
      `basedir=$(dirname "$(echo "$0" | sed -e 's,\\\\,/,g')")`,
      `exec "$basedir/${target}"   "$@"`,
      ""
    ].join("\n")
}

/** What npm writes for a script of Node. */
const scriptShim = [
  "@ECHO off",
  'IF EXIST "%dp0%\\node.exe" (',
  '  SET "_prog=%dp0%\\node.exe"',
  ") ELSE (",
  '  SET "_prog=node"',
  ")",
  'endLocal & goto #_undefined_# 2>NUL || title %COMSPEC% & "%_prog%"  "%dp0%\\node_modules\\x\\bin\\x" %*',
  ""
].join("\r\n")

const pnpmShim =
  '@SETLOCAL\r\n@IF NOT DEFINED NODE_PATH (\r\n)\r\n@"%~dp0\\..\\opencode-ai\\bin\\opencode.exe"   %*\r\n'

const target = "node_modules\\opencode-ai\\bin\\opencode.exe"
const posixTarget = "node_modules/opencode-ai/bin/opencode.exe"

type Files = Readonly<Record<string, string>>

const notFound = (path: string) =>
  new PlatformError.SystemError({ reason: "NotFound", module: "FileSystem", method: "stat", pathOrDescriptor: path })

/** A disk with these files, where names differ in case only as little as on Windows. */
const disk = (files: Files) => {
  const all = new Map(Object.entries(files).map(([path, text]) => [path.toLowerCase(), text]))
  const below = (folder: string) =>
    [...all.keys()].filter((path) => path.startsWith(`${folder.toLowerCase().replace(/\\$/, "")}\\`))
  const info = (path: string): Effect.Effect<FileSystem.File.Info, PlatformError.SystemError> => {
    const text = all.get(path.toLowerCase())
    if (text === undefined && below(path).length === 0) return Effect.fail(notFound(path))
    return Effect.succeed({
      type: text === undefined ? "Directory" : "File",
      mode: 0o666,
      size: FileSystem.Size(text?.length ?? 0),
      dev: 0,
      atime: Option.none(),
      birthtime: Option.none(),
      blksize: Option.none(),
      blocks: Option.none(),
      gid: Option.none(),
      ino: Option.none(),
      mtime: Option.none(),
      nlink: Option.none(),
      rdev: Option.none(),
      uid: Option.none()
    })
  }
  return FileSystem.layerNoop({
    stat: info,
    exists: (path) => Effect.isSuccess(info(path)),
    readFileString: (path) =>
      Effect.suspend(() => {
        const text = all.get(path.toLowerCase())
        return text === undefined ? Effect.fail(notFound(path)) : Effect.succeed(text)
      }),
    readDirectory: (folder) =>
      Effect.succeed([...new Set(below(folder).map((path) => path.slice(folder.length + 1).split("\\")[0] ?? ""))])
  })
}

/** Windows' paths, with a working directory there. */
const windows = Layer.effect(
  Path.Path,
  Effect.map(Path.Path, (path) =>
    Path.Path.of({ ...path, resolve: (...parts) => path.resolve("C:\\work\\app", ...parts) })
  )
).pipe(Layer.provide(NodePath.layerWin32))

const locate = (files: Files, env: Readonly<Record<string, string>> = {}, binary?: string) =>
  Binary.locate(binary).pipe(
    Effect.provide(Layer.merge(disk(files), windows)),
    Effect.withConfigProvider(ConfigProvider.fromMap(new Map(Object.entries(env))))
  )

const PATH = 'C:\\first;"C:\\Program Files\\second";;D:\\third'

describe("on PATH", () => {
  const table: ReadonlyArray<
    readonly [
      name: string,
      files: ReadonlyArray<string>,
      found: string,
      options?: { readonly binary?: string; readonly PATHEXT?: string }
    ]
  > = [
    [".exe, by default", ["C:\\first\\opencode.exe"], "C:\\first\\opencode.exe"],
    [
      ".exe before .cmd in one folder",
      ["C:\\first\\opencode.cmd", "C:\\first\\opencode.exe"],
      "C:\\first\\opencode.exe"
    ],
    [
      "the first folder before the better extension",
      ["C:\\first\\opencode.bat", "D:\\third\\opencode.exe"],
      "C:\\first\\opencode.bat"
    ],
    ["a quoted folder", ["C:\\Program Files\\second\\opencode.exe"], "C:\\Program Files\\second\\opencode.exe"],
    [
      "in the order of PATHEXT",
      ["D:\\third\\opencode.exe", "D:\\third\\opencode.cmd"],
      "D:\\third\\opencode.cmd",
      { PATHEXT: ".CMD;.EXE" }
    ],
    [
      "only what PATHEXT names",
      ["C:\\first\\opencode.cmd", "D:\\third\\opencode.exe"],
      "D:\\third\\opencode.exe",
      { PATHEXT: ".COM;.EXE;" }
    ],
    [".com", ["D:\\third\\opencode.com"], "D:\\third\\opencode.com"],
    ["a name with its extension", ["D:\\third\\oc.exe"], "D:\\third\\oc.exe", { binary: "oc.exe" }],
    [
      "a name with a dot, as it is before it is completed",
      ["D:\\third\\oc-1.2.exe"],
      "D:\\third\\oc-1.2.exe",
      { binary: "oc-1.2" }
    ],
    ["letters of either case", ["C:\\First\\OpenCode.EXE"], "C:\\first\\opencode.exe"]
  ]
  for (const [name, paths, found, options] of table) {
    it.effect(name, () =>
      Effect.gen(function* () {
        const files = Object.fromEntries(paths.map((path) => [path, native]))
        const env = { PATH, ...(options?.PATHEXT === undefined ? {} : { PATHEXT: options.PATHEXT }) }
        const located = yield* locate(files, env, options?.binary ?? "opencode")
        assert.strictEqual(located.path, found)
        assert.strictEqual(located.shell, /\.(cmd|bat)$/.test(found))
      })
    )
  }

  it.effect("a missing binary tells every name that was tried", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(locate({}, { PATH: "C:\\first", PATHEXT: ".EXE;.CMD" }, "opencode"))
      assert.deepStrictEqual(error.reason, {
        _tag: "BinaryNotFound",
        searched: ["C:\\first\\opencode.exe", "C:\\first\\opencode.cmd", "C:\\first\\opencode"]
      })
    })
  )

  it.effect("the working directory is not searched, where Windows itself would", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(locate({ "C:\\work\\app\\opencode.exe": native }, { PATH }, "opencode"))
      assert.strictEqual(error.reason._tag, "BinaryNotFound")
    })
  )
})

describe("a shim", () => {
  const program = `C:\\npm\\${target}`
  const global = {
    "C:\\npm\\opencode": npm.sh(posixTarget),
    "C:\\npm\\opencode.cmd": npm.cmd(target),
    "C:\\npm\\opencode.ps1": npm.ps1(posixTarget),
    [program]: native
  }

  for (const name of [
    "opencode",
    "opencode.cmd",
    "C:\\npm\\opencode",
    "C:/npm/opencode.cmd",
    "C:\\npm\\opencode.ps1"
  ]) {
    it.effect(`${name} gives way to the program that it starts`, () =>
      Effect.gen(function* () {
        assert.deepStrictEqual(yield* locate(global, { PATH: "C:\\npm" }, name), { path: program, shell: false })
      })
    )
  }

  it.effect("without a .cmd beside it, the one for sh does too", () =>
    Effect.gen(function* () {
      const files = { "C:\\npm\\opencode": npm.sh(posixTarget), [program]: native }
      assert.strictEqual((yield* locate(files, {}, "C:\\npm\\opencode")).path, program)
    })
  )

  it.effect("of pnpm, and one above its own folder", () =>
    Effect.gen(function* () {
      const files = {
        "C:\\app\\node_modules\\.bin\\opencode.cmd": pnpmShim,
        "C:\\app\\node_modules\\opencode-ai\\bin\\opencode.exe": native
      }
      const located = yield* locate(files, {}, "C:\\app\\node_modules\\.bin\\opencode.cmd")
      assert.strictEqual(located.path, "C:\\app\\node_modules\\opencode-ai\\bin\\opencode.exe")
    })
  )

  it.effect("whose program is gone says so", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(
        locate({ "C:\\npm\\opencode.cmd": npm.cmd(target) }, { PATH: "C:\\npm" }, "opencode")
      )
      assert.strictEqual(error.reason._tag, "NotExecutable")
      assert.include(error.message, program)
    })
  )

  it.effect("for a script runs through cmd.exe; what cmd.exe cannot run is refused", () =>
    Effect.gen(function* () {
      const files = {
        "C:\\npm\\opencode.cmd": scriptShim,
        "C:\\npm\\node.exe": native,
        "C:\\tools\\opencode.ps1": "node x.js",
        "C:\\tools\\opencode.txt": "hello"
      }
      assert.deepStrictEqual(yield* locate(files, { PATH: "C:\\npm" }, "opencode"), {
        path: "C:\\npm\\opencode.cmd",
        shell: true
      })
      for (const file of ["C:\\tools\\opencode.ps1", "C:\\tools\\opencode.txt"]) {
        const error = yield* Effect.flip(locate(files, {}, file))
        assert.deepInclude(error.reason, { _tag: "NotExecutable", binary: file })
      }
      const found = Binary.find("C:\\npm\\opencode.cmd").pipe(Effect.provide(Layer.merge(disk(files), windows)))
      assert.include((yield* Effect.flip(found)).message, "cmd.exe")
    })
  )

  it("that does more than hand its arguments on is not read", () => {
    const shims: ReadonlyArray<readonly [string, string | undefined]> = [
      [npm.cmd(target), target],
      [npm.sh(posixTarget), posixTarget],
      [npm.ps1(posixTarget), posixTarget],
      [pnpmShim, "..\\opencode-ai\\bin\\opencode.exe"],
      [scriptShim, undefined],
      ['"%dp0%\\opencode.exe" serve %*', undefined],
      ['"C:\\other\\opencode.exe" %*', undefined],
      ['exec "$basedir/node.exe"  "$basedir/x.js" "$@"', undefined],
      ["", undefined]
    ]
    for (const [text, expected] of shims) assert.strictEqual(Binary.shimTarget(text), expected, text)
  })
})

describe("in node_modules", () => {
  const modules = "C:\\work\\node_modules"

  it.effect("the program itself comes before any shim, the platform's package before npm's .cmd", () =>
    Effect.gen(function* () {
      const files: Record<string, string> = { [`${modules}\\.bin\\opencode.cmd`]: scriptShim }
      const path = Effect.suspend(() => Effect.map(locate(files), (located) => located.path))
      assert.strictEqual(yield* path, `${modules}\\.bin\\opencode.cmd`)
      files[`${modules}\\opencode-windows-x64\\bin\\opencode.exe`] = native
      assert.strictEqual(yield* path, `${modules}\\opencode-windows-x64\\bin\\opencode.exe`)
      files[`${modules}\\opencode-ai\\bin\\opencode.exe`] = "Error: opencode-ai's postinstall script was not run."
      assert.strictEqual(yield* path, `${modules}\\opencode-windows-x64\\bin\\opencode.exe`)
      files[`${modules}\\opencode-ai\\bin\\opencode.exe`] = native
      assert.strictEqual(yield* path, `${modules}\\opencode-ai\\bin\\opencode.exe`)
    })
  )
})

describe("the command", () => {
  const standard = (command: Command.Command) =>
    command._tag === "StandardCommand" ? [command.shell, command.command, ...command.args] : []

  it("starts a program with its arguments as they are", () => {
    const located = { path: "C:\\Program Files\\opencode.exe", shell: false }
    const args = ["serve", "--x=a b", '"&"']
    assert.deepStrictEqual(standard(Binary.command(located, args)), [false, located.path, ...args])
  })

  it("escapes a batch file and its arguments for cmd.exe", () => {
    const located = { path: "C:\\Program Files\\x (86)\\opencode.cmd", shell: true }
    assert.deepStrictEqual(standard(Binary.command(located, ["serve"])), [
      true,
      "C:\\Program^ Files\\x^ ^(86^)\\opencode.cmd",
      '^^^"serve^^^"'
    ])
  })

  it("escapes arguments as cross-spawn does for a shim", () => {
    // The right side is what cross-spawn 7.0.6 makes of the left one.
    const table = [
      ["", '^^^"^^^"'],
      ["two words", '^^^"two^^^ words^^^"'],
      ['say "hi"', '^^^"say^^^ \\^^^"hi\\^^^"^^^"'],
      ["C:\\dir\\", '^^^"C:\\dir\\\\^^^"'],
      ['a\\"b', '^^^"a\\\\\\^^^"b^^^"'],
      ["100%PATH%", '^^^"100^^^%PATH^^^%^^^"'],
      ["a&b|c>d<e^f!g", '^^^"a^^^&b^^^|c^^^>d^^^<e^^^^f^^^!g^^^"'],
      ["(x)[y];,*?`", '^^^"^^^(x^^^)^^^[y^^^]^^^;^^^,^^^*^^^?^^^`^^^"']
    ] as const
    for (const [text, escaped] of table) assert.strictEqual(Binary.batchArgument(text), escaped)
  })
})
