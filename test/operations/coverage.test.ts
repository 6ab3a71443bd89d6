/**
 * Every operation of the contract has an exercise, and `exercised.json`, from which the table in `docs/operations.md` is
 * made, says how. `UPDATE_EXERCISED=1` rewrites that file.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { all } from "opencode-effect/Operations"
import { assert, describe, it } from "vitest"
import { type Exercise, summarise } from "./exercise.js"
import * as catalogue from "./exercises/catalogue.js"
import * as preview from "./exercises/preview.js"
import * as project from "./exercises/project.js"
import * as session from "./exercises/session.js"
import * as terminal from "./exercises/terminal.js"
import * as workspace from "./exercises/workspace.js"

const exercises: ReadonlyArray<Exercise> = [catalogue, preview, project, session, terminal, workspace].flatMap(
  (area) => area.exercises
)

const file = new URL("./exercised.json", import.meta.url)

describe("the exercises", () => {
  it("call every operation", () => {
    const exercised = new Set(exercises.map(({ operation }) => operation.id))
    assert.deepStrictEqual(
      all.map((operation) => operation.id).filter((id) => !exercised.has(id)),
      []
    )
  })

  it("call only operations of the contract", () => {
    const known = new Set<unknown>(all)
    assert.deepStrictEqual(
      exercises.filter(({ operation }) => !known.has(operation)).map(({ operation }) => operation.id),
      []
    )
  })

  it("do nothing twice", () => {
    const titles = exercises.map(({ name, operation, outcome }) => `${operation.id}: ${name} (${outcome})`)
    assert.deepStrictEqual(
      titles.filter((title, index) => titles.indexOf(title) !== index),
      []
    )
  })

  it("are as exercised.json says", () => {
    const summary = summarise(exercises)
    if (process.env.UPDATE_EXERCISED === "1") writeFileSync(file, `${JSON.stringify(summary, null, 2)}\n`)
    assert.deepStrictEqual(JSON.parse(readFileSync(file, "utf8")), summary, "run it with UPDATE_EXERCISED=1")
  })
})
