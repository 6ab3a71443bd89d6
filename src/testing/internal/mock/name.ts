/** An operation → how a program names it, and the line that gives it a handler. */
import type * as Operation from "../../../Operation.js"
import { resolved } from "./shape.js"

const pascalCase = (name: string): string =>
  name
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("")

const camelCase = (name: string): string => {
  const pascal = pascalCase(name)
  return pascal.charAt(0).toLowerCase() + pascal.slice(1)
}

/** `v2.session.get` → `V2.Session.get`: the rule by which the operations were generated. */
export const nameOf = (id: string): string => {
  const [first = "", ...rest] = id.split(".")
  if (first !== "v2") return `${pascalCase(first)}.${camelCase(rest.join("."))}`
  const [second = "", ...last] = rest
  return `V2.${pascalCase(second)}.${camelCase(last.join("."))}`
}

/** Whether an operation is called without an input. */
export const takesNothing = (operation: Operation.Any): boolean => resolved(operation.input.ast)._tag === "VoidKeyword"

const hasFields = (operation: Operation.Any): boolean => {
  const { _tag } = resolved(operation.success.ast)
  return _tag === "TypeLiteral" || _tag === "Union"
}

const answerOf = (operation: Operation.Any, name: string): string => {
  switch (operation.kind) {
    case "socket":
      return '"ws://127.0.0.1:4096"'
    case "stream":
      return `Stream.make(MockClient.fill(${name}, {}))`
    case "operation":
      if (resolved(operation.success.ast)._tag === "VoidKeyword") return "Effect.void"
      return `Effect.succeed(MockClient.fill(${name}${hasFields(operation) ? ", {}" : ""}))`
  }
}

/** The line to write where an operation has no handler. */
export const lineFor = (operation: Operation.Any): string => {
  const name = nameOf(operation.id)
  return `MockClient.on(${name}, (${takesNothing(operation) ? "" : "input"}) => ${answerOf(operation, name)})`
}
