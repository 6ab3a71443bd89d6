/**
 * Exercises of the project's files, version control, worktrees, copies and location.
 */
import * as Command from "@effect/platform/Command"
import * as FileSystem from "@effect/platform/FileSystem"
import * as Path from "@effect/platform/Path"
import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Client from "opencode-effect/Client"
import * as Experimental from "opencode-effect/Operations/Experimental"
import * as File from "opencode-effect/Operations/File"
import * as Find from "opencode-effect/Operations/Find"
import * as Instance from "opencode-effect/Operations/Instance"
import * as PathOperations from "opencode-effect/Operations/Path"
import * as Project from "opencode-effect/Operations/Project"
import * as Session from "opencode-effect/Operations/Session"
import * as V2Fs from "opencode-effect/Operations/V2/Fs"
import * as V2Location from "opencode-effect/Operations/V2/Location"
import * as V2ProjectCopy from "opencode-effect/Operations/V2/ProjectCopy"
import * as V2Reference from "opencode-effect/Operations/V2/Reference"
import * as Vcs from "opencode-effect/Operations/Vcs"
import * as Worktree from "opencode-effect/Operations/Worktree"
import { Sandbox } from "../../../src/testing/Sandbox.js"
import { type Exercise, eventually, exercise, refused } from "../exercise.js"

/** Changes the readme for as long as the scope lives. */
const changedReadme = Effect.gen(function* () {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const { project: directory } = yield* Sandbox
  const readme = path.join(directory, "README.md")
  const before = yield* fs.readFileString(readme)
  yield* Effect.acquireRelease(fs.writeFileString(readme, "# changed\n"), () =>
    Effect.orDie(fs.writeFileString(readme, before))
  )
})

const patch = (from: string, to: string) =>
  `diff --git a/README.md b/README.md\n--- a/README.md\n+++ b/README.md\n@@ -1 +1 @@\n-${from}\n+${to}\n`

/** A folder that is no repository, in the suite's temporary folder. */
const plainFolder = (name: string) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const path = yield* Path.Path
    const { root } = yield* Sandbox
    const folder = path.join(root, name)
    yield* fs.makeDirectory(folder)
    return folder
  })

const worktree = (name: string) =>
  Effect.acquireRelease(Worktree.create({ name }), ({ directory }) => Effect.ignore(Worktree.remove({ directory })))

/** The server makes a worktree's folder known before git has filled it. */
const filledWorktree = (name: string) =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem
    const made = yield* worktree(name)
    yield* eventually(fs.exists(`${made.directory}/README.md`), (exists) => exists)
    return made
  })

export const exercises: ReadonlyArray<Exercise> = [
  exercise(PathOperations.get, "success", "answers the folders in use", function* () {
    const { project: directory, root } = yield* Sandbox
    const paths = yield* PathOperations.get()
    assert.strictEqual(paths.directory, directory)
    assert.strictEqual(paths.worktree, directory)
    assert.isTrue(paths.config.startsWith(root), paths.config)
  }),
  exercise(File.list, "success", "lists the project", function* () {
    const { project: directory } = yield* Sandbox
    const nodes = yield* File.list({ path: "." })
    const source = nodes.find((node) => node.name === "src")
    assert.deepStrictEqual(source, {
      name: "src",
      path: "src/",
      absolute: `${directory}/src`,
      type: "directory",
      ignored: false
    })
  }),
  exercise(File.read, "success", "answers text as text and bytes as base64", function* () {
    const text = yield* File.read({ path: "src/a.ts" })
    assert.deepStrictEqual(text, { type: "text", content: "export const alpha = 1" })
    const bytes = yield* File.read({ path: "bytes.dat" })
    assert.deepStrictEqual(bytes, {
      type: "binary",
      content: "AAEC",
      encoding: "base64",
      mimeType: "application/octet-stream"
    })
  }),
  exercise(File.read, "error 500 UnknownError", "stays inside the project", function* () {
    yield* refused(File.read({ path: "../../outside" }), 500, "UnknownError")
  }),
  exercise(File.status, "success", "answers a list", function* () {
    assert.deepStrictEqual(yield* File.status(), [])
  }),
  exercise(Find.text, "success", "answers what ripgrep finds", function* () {
    assert.deepStrictEqual(yield* Find.text({ pattern: "alpha" }), [
      {
        path: { text: "src/a.ts" },
        lines: { text: "export const alpha = 1\n" },
        line_number: 1,
        absolute_offset: 0,
        submatches: [{ match: { text: "alpha" }, start: 13, end: 18 }]
      }
    ])
  }),
  exercise(Find.files, "success", "finds by name", function* () {
    assert.include(yield* Find.files({ query: "a.ts", type: "file" }), "src/a.ts")
  }),
  exercise(Find.symbols, "success", "is empty without a language server", function* () {
    assert.deepStrictEqual(yield* Find.symbols({ query: "alpha" }), [])
  }),
  exercise(Vcs.get, "success", "answers the branch", function* () {
    assert.deepStrictEqual(yield* Vcs.get(), { branch: "main", default_branch: "main" })
  }),
  exercise(Vcs.status, "success", "counts the changed lines", function* () {
    yield* changedReadme
    assert.deepStrictEqual(yield* Vcs.status(), [{ file: "README.md", additions: 1, deletions: 1, status: "modified" }])
  }),
  exercise(Vcs.diff, "success", "answers patches against the last commit", function* () {
    yield* changedReadme
    const [file] = yield* Vcs.diff({ mode: "git" })
    assert.strictEqual(file?.file, "README.md")
    assert.include(file?.patch, "+# changed")
  }),
  exercise(Vcs.diffRaw, "success", "answers the patch as text", function* () {
    yield* changedReadme
    const text = yield* Vcs.diffRaw()
    assert.isTrue(text.startsWith("diff --git a/README.md b/README.md\n"), text)
    assert.include(text, "\n-# hello\n+# changed\n")
  }),
  exercise(Vcs.apply, "success", "changes the working tree", function* () {
    const fs = yield* FileSystem.FileSystem
    const { project: directory } = yield* Sandbox
    assert.deepStrictEqual(yield* Vcs.apply({ patch: patch("# hello", "# patched") }), { applied: true })
    assert.strictEqual(yield* fs.readFileString(`${directory}/README.md`), "# patched\n")
    assert.deepStrictEqual(yield* Vcs.apply({ patch: patch("# patched", "# hello") }), { applied: true })
  }),
  exercise(Vcs.apply, "error 400 VcsApplyError", "refuses what is no patch", function* () {
    const error = yield* refused(Vcs.apply({ patch: "garbage" }), 400, "VcsApplyError")
    assert.deepStrictEqual(error.body, {
      name: "VcsApplyError",
      data: { message: "Patch can't be applied", reason: "not-clean" }
    })
  }),
  exercise(Project.current, "success", "answers the project of the directory", function* () {
    const { project: directory } = yield* Sandbox
    const project = yield* Project.current()
    assert.strictEqual(project.worktree, directory)
    assert.strictEqual(project.vcs, "git")
  }),
  exercise(Project.list, "success", "knows the project of the directory", function* () {
    const project = yield* Project.current()
    const projects = yield* Project.list()
    assert.include(
      projects.map((known) => known.id),
      project.id
    )
  }),
  exercise(Project.update, "success", "renames the project", function* () {
    const project = yield* Project.current()
    const updated = yield* Project.update({
      projectID: project.id,
      name: "Renamed",
      icon: { color: "#ff0000" },
      commands: { start: "true" }
    })
    assert.strictEqual(updated.name, "Renamed")
    assert.deepStrictEqual(updated.icon, { color: "#ff0000" })
    assert.deepStrictEqual(updated.commands, { start: "true" })
    yield* Project.update({ projectID: project.id, commands: { start: "" } })
  }),
  exercise(Project.update, "error 404 ProjectNotFoundError", "knows no such project", function* () {
    const error = yield* refused(Project.update({ projectID: "none", name: "x" }), 404, "ProjectNotFoundError")
    assert.deepStrictEqual(error.body, {
      _tag: "ProjectNotFoundError",
      projectID: "none",
      message: "Project not found: none"
    })
  }),
  exercise(Project.directories, "success", "answers where the project is", function* () {
    const { project: directory } = yield* Sandbox
    const project = yield* Project.current()
    const directories = yield* Project.directories({ projectID: project.id })
    assert.include(
      directories.map((known) => known.directory),
      directory
    )
  }),
  exercise(Project.initGit, "success", "makes a repository", function* () {
    const fs = yield* FileSystem.FileSystem
    const folder = yield* plainFolder("no-repository")
    const project = yield* Project.initGit({ directory: folder })
    assert.strictEqual(project.vcs, "git")
    assert.strictEqual(project.worktree, folder)
    assert.isTrue(yield* fs.exists(`${folder}/.git`))
  }),
  exercise(Worktree.create, "success", "makes a worktree on its own branch", function* () {
    const fs = yield* FileSystem.FileSystem
    const made = yield* filledWorktree("made here")
    assert.strictEqual(made.name, "made-here")
    assert.strictEqual(made.branch, "opencode/made-here")
    assert.strictEqual(yield* fs.readFileString(`${made.directory}/README.md`), "# hello\n")
  }),
  exercise(Worktree.create, "error 400 WorktreeNotGitError", "needs a repository", function* () {
    const directory = yield* plainFolder("no-worktrees")
    const error = yield* refused(Client.withDirectory(Worktree.create({}), directory), 400, "WorktreeNotGitError")
    assert.deepStrictEqual(error.body, {
      name: "WorktreeNotGitError",
      data: { message: "Worktrees are only supported for git projects" }
    })
  }),
  exercise(Worktree.list, "success", "lists the worktree", function* () {
    const made = yield* worktree("listed")
    assert.include(yield* Worktree.list(), made.directory)
  }),
  exercise(Worktree.reset, "success", "puts the files back", function* () {
    const fs = yield* FileSystem.FileSystem
    const made = yield* filledWorktree("to reset")
    yield* fs.writeFileString(`${made.directory}/README.md`, "# changed\n")
    assert.isTrue(yield* Worktree.reset({ directory: made.directory }))
    assert.strictEqual(yield* fs.readFileString(`${made.directory}/README.md`), "# hello\n")
  }),
  exercise(Worktree.reset, "error 400 WorktreeResetFailedError", "knows no such worktree", function* () {
    yield* refused(Worktree.reset({ directory: "/none" }), 400, "WorktreeResetFailedError")
  }),
  exercise(Worktree.remove, "success", "deletes the folder", function* () {
    const fs = yield* FileSystem.FileSystem
    const made = yield* filledWorktree("to remove")
    assert.isTrue(yield* Worktree.remove({ directory: made.directory }))
    assert.isFalse(yield* fs.exists(made.directory))
    assert.notInclude(yield* Worktree.list(), made.directory)
  }),
  exercise(Experimental.projectCopyGenerateName, "success", "asks the small model for a name", function* () {
    const project = yield* Project.current()
    const named = yield* Experimental.projectCopyGenerateName({ projectID: project.id, context: "fix the login" })
    assert.deepStrictEqual(named, { name: "scripted-session" })
  }),
  exercise(Experimental.controlPlaneMoveSession, "success", "moves a session to a folder of the project", function* () {
    const { project: directory } = yield* Sandbox
    const session = yield* Session.create({ title: "moved" })
    yield* Experimental.controlPlaneMoveSession({
      sessionID: session.id,
      destination: { directory: `${directory}/src` }
    })
    const moved = yield* Session.get({ sessionID: session.id })
    assert.strictEqual(moved.directory, `${directory}/src`)
    assert.strictEqual(moved.path, "src")
  }),
  exercise(Experimental.controlPlaneMoveSession, "error 400 MoveSessionError", "knows no such session", function* () {
    const { project: directory } = yield* Sandbox
    const error = yield* refused(
      Experimental.controlPlaneMoveSession({ sessionID: "ses_none", destination: { directory } }),
      400,
      "MoveSessionError"
    )
    assert.deepStrictEqual(error.body, {
      name: "MoveSessionError",
      data: { message: "Session not found: ses_none" }
    })
  }),
  exercise(V2ProjectCopy.create, "success", "makes a git worktree", function* () {
    const fs = yield* FileSystem.FileSystem
    const { root } = yield* Sandbox
    const project = yield* Project.current()
    const copy = yield* V2ProjectCopy.create({
      projectID: project.id,
      strategy: "git_worktree",
      directory: `${root}/copies`,
      name: "made"
    })
    assert.deepStrictEqual(copy, { directory: `${root}/copies/made` })
    assert.strictEqual(yield* fs.readFileString(`${copy.directory}/README.md`), "# hello\n")
    yield* V2ProjectCopy.remove({ projectID: project.id, directory: copy.directory, force: true })
  }),
  exercise(V2ProjectCopy.create, "error 400 ProjectCopyError", "knows no such strategy", function* () {
    const { root } = yield* Sandbox
    const project = yield* Project.current()
    const error = yield* refused(
      V2ProjectCopy.create({ projectID: project.id, strategy: "none", directory: `${root}/copies` }),
      400,
      "ProjectCopyError"
    )
    assert.deepStrictEqual(error.body, {
      name: "ProjectCopyError",
      data: { message: "Project copy strategy unavailable: none", forceRequired: null }
    })
  }),
  exercise(V2ProjectCopy.refresh, "success", "finds a worktree that git made", function* () {
    const { project: directory, root } = yield* Sandbox
    const project = yield* Project.current()
    const copy = `${root}/copies/by-git`
    yield* Effect.acquireRelease(
      Command.exitCode(
        Command.workingDirectory(Command.make("git", "worktree", "add", "-q", "--detach", copy), directory)
      ),
      () =>
        Effect.orDie(
          Command.exitCode(
            Command.workingDirectory(Command.make("git", "worktree", "remove", "--force", copy), directory)
          )
        )
    )
    yield* V2ProjectCopy.refresh({ projectID: project.id })
    const directories = yield* Project.directories({ projectID: project.id })
    assert.deepInclude(directories, { directory: copy, strategy: "git_worktree" })
  }),
  exercise(V2ProjectCopy.remove, "success", "deletes the copy", function* () {
    const fs = yield* FileSystem.FileSystem
    const { root } = yield* Sandbox
    const project = yield* Project.current()
    const { directory } = yield* V2ProjectCopy.create({
      projectID: project.id,
      strategy: "git_worktree",
      directory: `${root}/copies`,
      name: "to-remove"
    })
    yield* V2ProjectCopy.remove({ projectID: project.id, directory, force: true })
    assert.isFalse(yield* fs.exists(directory))
  }),
  exercise(V2ProjectCopy.remove, "error 400 ProjectCopyError", "knows no such copy", function* () {
    const project = yield* Project.current()
    yield* refused(
      V2ProjectCopy.remove({ projectID: project.id, directory: "/none", force: false }),
      400,
      "ProjectCopyError"
    )
  }),
  exercise(V2Location.get, "success", "resolves the directory", function* () {
    const { project: directory } = yield* Sandbox
    const location = yield* V2Location.get()
    assert.strictEqual(location.directory, directory)
    assert.strictEqual(location.project.directory, directory)
    const elsewhere = yield* V2Location.get({ location: { directory: `${directory}/src` } })
    assert.strictEqual(elsewhere.directory, `${directory}/src`)
  }),
  exercise(V2Reference.list, "success", "is empty where none is configured", function* () {
    const { project: directory } = yield* Sandbox
    const references = yield* V2Reference.list()
    assert.strictEqual(references.location.directory, directory)
    assert.deepStrictEqual(references.data, [])
  }),
  exercise(V2Fs.list, "success", "lists one folder", function* () {
    const { data } = yield* V2Fs.list({ path: "src" })
    assert.deepStrictEqual(data, [{ path: "src/a.ts", type: "file" }])
  }),
  exercise(V2Fs.list, "error 500 UnknownError", "knows no such folder", function* () {
    yield* refused(V2Fs.list({ path: "none" }), 500, "UnknownError")
  }),
  exercise(V2Fs.find, "success", "finds by name", function* () {
    const { data } = yield* V2Fs.find({ query: "readme", type: "file", limit: "1" })
    assert.deepStrictEqual(data, [{ path: "README.md", type: "file" }])
  }),
  exercise(V2Fs.read, "success", "answers the bytes, whatever their content type", function* () {
    assert.deepStrictEqual([...(yield* V2Fs.read({ path: "bytes.dat" }))], [0, 1, 2])
    const source = yield* V2Fs.read({ path: "src/a.ts" })
    assert.strictEqual(new TextDecoder().decode(source), "export const alpha = 1\n")
  }),
  exercise(V2Fs.read, "error 500 UnknownError", "knows no such file", function* () {
    yield* refused(V2Fs.read({ path: "none" }), 500, "UnknownError")
  }),
  exercise(Instance.dispose, "success", "unloads one directory", function* () {
    const directory = yield* plainFolder("disposed")
    yield* Project.current({ directory })
    assert.isTrue(yield* Instance.dispose({ directory }))
    assert.strictEqual((yield* Project.current({ directory })).worktree, "/")
  })
]
