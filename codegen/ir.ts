/**
 * The intermediate representation between the contract and the emitted TypeScript: what to declare, with every name
 * decided and nothing about text. `parse.ts` makes it, the emitters print it.
 */

/** A type that is both a TypeScript type and an Effect schema. */
export type Type =
  | { readonly kind: "string" | "number" | "integer" | "boolean" | "null" | "unknown" }
  /** A number within bounds. */
  | {
      readonly kind: "bounded"
      readonly integer: boolean
      readonly minimum?: number
      readonly exclusiveMinimum?: number
      readonly maximum?: number
    }
  /** A string that matches a regular expression. */
  | { readonly kind: "pattern"; readonly pattern: string }
  /** An id of a kind named in `Schema/Ids.ts`. */
  | { readonly kind: "id"; readonly name: string; readonly prefix: string }
  /** One of some literals; `open` where a newer server may send another. */
  | { readonly kind: "literal"; readonly values: ReadonlyArray<string | boolean | number>; readonly open: boolean }
  | { readonly kind: "array"; readonly items: Type; readonly minItems?: number }
  | { readonly kind: "tuple"; readonly items: ReadonlyArray<Type> }
  /** Named fields; `rest` is the type of all other keys where the contract gives one. */
  | { readonly kind: "object"; readonly fields: ReadonlyArray<Field>; readonly rest?: Type }
  /** Keys chosen by whoever writes the value. */
  | { readonly kind: "record"; readonly key: Type; readonly value: Type }
  /** Alternatives. With a discriminator and `open`, a newer server may send another member. */
  | {
      readonly kind: "union"
      readonly members: ReadonlyArray<Type>
      readonly discriminator?: Discriminator
      readonly open: boolean
    }
  | { readonly kind: "ref"; readonly name: string }

/** How the members of a union are told apart. */
export interface Discriminator {
  readonly key: string
  readonly values: ReadonlyArray<string>
  /** The ids that every member has, and so a newer one too: they make it that kind of thing. */
  readonly ids: ReadonlyArray<Field>
}

export interface Field {
  readonly name: string
  readonly type: Type
  readonly optional: boolean
}

/** A component schema. */
export interface Declaration {
  /** Its TypeScript name. */
  readonly name: string
  /** Its name in the contract. */
  readonly contractName: string
  /** The file of `src/Schema` that holds it, without its ending. */
  readonly file: string
  readonly type: Type
  /** Ids of the operations that take it in, directly. */
  readonly takenBy: ReadonlyArray<string>
  /** Ids of the operations that answer with it, directly. */
  readonly answeredBy: ReadonlyArray<string>
  /** Names of the declarations that refer to it. */
  readonly partOf: ReadonlyArray<string>
}

/** How a successful answer is read. */
export type Answer =
  | { readonly kind: "json"; readonly type: Type }
  | { readonly kind: "events"; readonly type: Type }
  | { readonly kind: "empty" | "text" | "bytes" | "socket" }

/** How a list goes on that comes in pages. */
export interface Paging {
  /** The field of the input that takes the cursor, and whether it is a number. */
  readonly takes: { readonly name: string; readonly numeric: boolean }
  readonly from: "header" | "body" | "seq"
  /** Fields of the input that do not go with a cursor. */
  readonly drops: ReadonlyArray<string>
  readonly reversed: boolean
}

export interface Operation {
  readonly id: string
  readonly method: string
  /** The path with `{name}` for a parameter and `{*name}` for one that spans segments. */
  readonly path: string
  /** Folder and name of its module below `src/Operations`, such as `["V2", "Session"]`. */
  readonly module: ReadonlyArray<string>
  /** Its function name, such as `promptAsync`. */
  readonly name: string
  readonly summary: string
  /** All fields of its flat input: path, then query, then body. */
  readonly input: ReadonlyArray<Field>
  /** Headers that the route wants with every call. */
  readonly headers: { readonly [name: string]: string }
  /** Names of the fields that go into the query. */
  readonly query: ReadonlyArray<string>
  /** Names of the fields that make the body, or the one field that is the body. */
  readonly body: ReadonlyArray<string> | string | undefined
  readonly answer: Answer
  /** How it goes on where it answers a list in pages. */
  readonly paging: Paging | undefined
  /** The documented error bodies by status. */
  readonly errors: ReadonlyArray<{ readonly status: number; readonly type: Type }>
}

export interface Api {
  readonly ids: ReadonlyArray<{ readonly name: string; readonly prefix: string }>
  readonly declarations: ReadonlyArray<Declaration>
  readonly operations: ReadonlyArray<Operation>
}

/** The ids and declarations that types refer to, directly. */
export const namesIn = (types: ReadonlyArray<Type>): ReadonlySet<string> => {
  const names = new Set<string>()
  const visit = (type: Type): void => {
    switch (type.kind) {
      case "id":
      case "ref":
        names.add(type.name)
        break
      case "array":
        visit(type.items)
        break
      case "tuple":
        type.items.forEach(visit)
        break
      case "object":
        for (const field of type.fields) visit(field.type)
        if (type.rest !== undefined) visit(type.rest)
        break
      case "record":
        visit(type.key)
        visit(type.value)
        break
      case "union":
        type.members.forEach(visit)
        for (const field of type.discriminator?.ids ?? []) visit(field.type)
        break
    }
  }
  types.forEach(visit)
  return names
}
