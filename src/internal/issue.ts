/**
 * Words for a value that does not fit a schema: where, what was expected, and what kind of value stood there instead.
 * The value itself is never quoted, since it may hold a secret.
 */
import type * as ParseResult from "effect/ParseResult"
import type * as AST from "effect/SchemaAST"

const kindOf = (value: unknown): string => {
  if (value === null) return "null"
  if (value === undefined) return "nothing"
  if (Array.isArray(value)) return "an array"
  switch (typeof value) {
    case "object":
      return "an object"
    case "number":
    case "boolean":
      return String(value)
    default:
      return `a ${typeof value}`
  }
}

const expected = (ast: AST.AST): string => {
  const text = String(ast)
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}

const pathText = (path: ReadonlyArray<PropertyKey>): string =>
  path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "")

const at = (path: ReadonlyArray<PropertyKey>, text: string): string =>
  path.length === 0 ? text : `${pathText(path)}: ${text}`

const lines = (issue: ParseResult.ParseIssue, path: ReadonlyArray<PropertyKey>): ReadonlyArray<string> => {
  switch (issue._tag) {
    case "Pointer":
      return lines(issue.issue, [...path, ...(Array.isArray(issue.path) ? issue.path : [issue.path as PropertyKey])])
    case "Missing":
      return [at(path, "is missing")]
    case "Unexpected":
      return [at(path, "is unknown here")]
    case "Composite": {
      const issues: ReadonlyArray<ParseResult.ParseIssue> = "_tag" in issue.issues ? [issue.issues] : issue.issues
      return issues.flatMap((inner) => lines(inner, path))
    }
    case "Refinement":
    case "Transformation":
      if (issue.kind === "From" || issue.issue._tag !== "Type") return lines(issue.issue, path)
      return [at(path, `expected ${expected(issue.ast)}, got ${kindOf(issue.actual)}`)]
    case "Type":
    case "Forbidden":
      return [at(path, `expected ${expected(issue.ast)}, got ${kindOf(issue.actual)}`)]
  }
}

/** The issues, one a line, without repeats; of many alternatives only the first few. */
export const formatIssue = (issue: ParseResult.ParseIssue): string => {
  const all = [...new Set(lines(issue, []))]
  const shown = all.slice(0, 10)
  return all.length > shown.length ? `${shown.join("; ")}; and ${all.length - shown.length} more` : shown.join("; ")
}
