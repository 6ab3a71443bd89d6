/** A schema → values of it by chance, the same ones for the same seed. */
import * as Arbitrary from "effect/Arbitrary"
import * as FastCheck from "effect/FastCheck"
import * as Schema from "effect/Schema"
import type * as AST from "effect/SchemaAST"
import { today } from "./shape.js"

const arbitraries = new WeakMap<AST.AST, FastCheck.Arbitrary<unknown>>()

const arbitraryOf = (ast: AST.AST): FastCheck.Arbitrary<unknown> => {
  const found = arbitraries.get(ast)
  if (found !== undefined) return found
  const made = Arbitrary.make(Schema.make<unknown, unknown, never>(today(ast)))
  arbitraries.set(ast, made)
  return made
}

export const arbitrary = <A>(schema: Schema.Schema<A>): FastCheck.Arbitrary<A> =>
  // What is left out of the schema leaves a part of its values.
  arbitraryOf(schema.ast) as FastCheck.Arbitrary<A>

export const sampleOf = (ast: AST.AST, seed: number, count: number): ReadonlyArray<unknown> =>
  FastCheck.sample(arbitraryOf(ast), { seed, numRuns: count })

export const sample = <A>(schema: Schema.Schema<A>, seed: number, count: number): ReadonlyArray<A> =>
  FastCheck.sample(arbitrary(schema), { seed, numRuns: count })
