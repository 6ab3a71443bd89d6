/** Runs the exercises of terminals and of the routes that drive a terminal interface. */
import { layer } from "./environment.js"
import { suite } from "./exercise.js"
import { exercises } from "./exercises/terminal.js"

suite("operations on terminals", layer, exercises)
