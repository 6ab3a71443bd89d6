/** Runs the exercises of workspaces and synchronisation. */
import { layer } from "./environment.js"
import { suite } from "./exercise.js"
import { exercises } from "./exercises/workspace.js"

suite("operations on workspaces", layer, exercises)
