/** Runs the exercises of the sessions of the stable API. */
import { layer } from "./environment.js"
import { suite } from "./exercise.js"
import { exercises } from "./exercises/session.js"

suite("operations on sessions", layer, exercises)
