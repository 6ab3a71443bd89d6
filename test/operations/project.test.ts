/** Runs the exercises of the project's files, version control, worktrees, copies and location. */
import { layer } from "./environment.js"
import { suite } from "./exercise.js"
import { exercises } from "./exercises/project.js"

suite("operations on a project", layer, exercises)
