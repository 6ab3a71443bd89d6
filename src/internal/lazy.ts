/**
 * The constructor of every generated schema: nothing is built before the schema is first used, and the compiler proves
 * that the schema and the interface of the same name are equal, optional and extra fields included.
 */
import * as Schema from "effect/Schema"

type Equals<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

type Proof<A, S extends Schema.Schema.AnyNoContext> =
  Equals<A, Schema.Schema.Type<S>> extends true
    ? Equals<A, Schema.Schema.Encoded<S>> extends true
      ? unknown
      : { readonly "the schema does not decode to itself": Schema.Schema.Encoded<S> }
    : { readonly "the schema and the interface differ": Schema.Schema.Type<S> }

export const lazy = <A, S extends Schema.Schema.AnyNoContext = Schema.Schema.AnyNoContext>(
  build: () => S & Proof<A, S>
): Schema.Schema<A> => Schema.suspend(build)
