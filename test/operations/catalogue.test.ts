/** Runs the exercises of what a server offers and how it is set up. */
import { layer } from "./environment.js"
import { suite } from "./exercise.js"
import { exercises } from "./exercises/catalogue.js"

suite("operations on what a server offers", layer, exercises)
