/**
 * The constructor of every generated schema: nothing is built before the schema is first used, and the compiler proves
 * that the schema and the interface of the same name are equal, optional and extra fields included.
 */
import { pipeArguments } from "effect/Pipeable"
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
): Schema.Schema<A> => new Lazy<A>(build)

/** `Schema.suspend`, made when first asked for: of its own it makes a class for every schema, at import. */
class Lazy<A> implements Schema.Schema<A> {
  declare readonly Type: A
  declare readonly Encoded: A
  declare readonly Context: never
  private schema: Schema.Schema<A> | undefined = undefined
  constructor(private readonly build: () => Schema.Schema<A>) {}
  private get suspended(): Schema.Schema<A> {
    this.schema ??= Schema.suspend(this.build)
    return this.schema
  }
  get [Schema.TypeId]() {
    return this.suspended[Schema.TypeId]
  }
  get ast() {
    return this.suspended.ast
  }
  annotations(annotations: Schema.Annotations.GenericSchema<A>): Schema.Schema<A> {
    return this.suspended.annotations(annotations)
  }
  pipe() {
    // biome-ignore lint/complexity/noArguments: what pipeArguments takes
    return pipeArguments(this, arguments)
  }
}
