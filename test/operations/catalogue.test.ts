/** Runs the exercises of what a server offers and how it is set up. */
import { layerWithCatalogue } from "./environment.js"
import { suite } from "./exercise.js"
import { exercises } from "./exercises/catalogue.js"

suite("operations on what a server offers", layerWithCatalogue, exercises)
