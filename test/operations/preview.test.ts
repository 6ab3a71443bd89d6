/** Runs the exercises of the sessions of the preview API. */
import { layer } from "./environment.js"
import { suite } from "./exercise.js"
import { exercises } from "./exercises/preview.js"

suite("operations on preview sessions", layer, exercises)
