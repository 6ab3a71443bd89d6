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

/** One thing that does not fit, and where. */
export interface Issue {
  readonly path: ReadonlyArray<string | number>
  readonly message: string
}

const keysOf = (path: PropertyKey | ReadonlyArray<PropertyKey>): ReadonlyArray<string | number> =>
  (typeof path === "object" ? path : [path]).map((key) => (typeof key === "number" ? key : String(key)))

const issuesAt = (issue: ParseResult.ParseIssue, path: ReadonlyArray<string | number>): ReadonlyArray<Issue> => {
  const here = (message: string): ReadonlyArray<Issue> => [{ path, message }]
  switch (issue._tag) {
    case "Pointer":
      return issuesAt(issue.issue, [...path, ...keysOf(issue.path)])
    case "Missing":
      return here("is missing")
    case "Unexpected":
      return here("is unknown here")
    case "Composite": {
      const issues: ReadonlyArray<ParseResult.ParseIssue> = "_tag" in issue.issues ? [issue.issues] : issue.issues
      // That an optional field might also be absent is no help to somebody who has written it.
      const helpful = issues.filter((inner) => inner._tag !== "Type" || inner.ast._tag !== "UndefinedKeyword")
      return (helpful.length > 0 ? helpful : issues).flatMap((inner) => issuesAt(inner, path))
    }
    case "Refinement":
    case "Transformation":
      if (issue.kind === "From" || issue.issue._tag !== "Type") return issuesAt(issue.issue, path)
      return here(`expected ${expected(issue.ast)}, got ${kindOf(issue.actual)}`)
    case "Type":
    case "Forbidden":
      return here(`expected ${expected(issue.ast)}, got ${kindOf(issue.actual)}`)
  }
}

/** Everything that does not fit. */
export const issuesOf = (issue: ParseResult.ParseIssue): ReadonlyArray<Issue> => issuesAt(issue, [])

const pathText = (path: Issue["path"]): string =>
  path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .replace(/^\./, "")

/** The issues as one line, without repeats; of many alternatives only the first few. */
export const formatIssue = (issue: ParseResult.ParseIssue): string => {
  const all = [
    ...new Set(
      issuesOf(issue).map(({ path, message }) => (path.length === 0 ? message : `${pathText(path)}: ${message}`))
    )
  ]
  const shown = all.slice(0, 10).join("; ")
  return all.length > 10 ? `${shown}; and ${all.length - 10} more` : shown
}
