/**
 * Schemas of the domain "File".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { lazy } from "../internal/lazy.js"
import * as Open from "./Open.js"
import { Range } from "./Part.js"

/**
 * Contract schema `File`.
 * Answered by `file.status`.
 *
 * @since 0.1.0
 * @category models
 */
export interface File {
  readonly added: number
  readonly path: string
  readonly removed: number
  readonly status: Open.Literal<"added" | "deleted" | "modified">
}

/**
 * The schema of {@link File}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const File: Schema.Schema<File> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    added: Schema.Finite,
    path: Schema.String,
    removed: Schema.Finite,
    status: Open.literal("added", "deleted", "modified")
  })
)

/**
 * Contract schema `FileContent`.
 * Answered by `file.read`.
 *
 * @since 0.1.0
 * @category models
 */
export interface FileContent {
  readonly content: string
  readonly diff?: string | undefined
  readonly encoding?: "base64" | undefined
  readonly mimeType?: string | undefined
  readonly patch?:
    | {
        readonly hunks: ReadonlyArray<{
          readonly lines: ReadonlyArray<string>
          readonly newLines: number
          readonly newStart: number
          readonly oldLines: number
          readonly oldStart: number
        }>
        readonly index?: string | undefined
        readonly newFileName: string
        readonly newHeader?: string | undefined
        readonly oldFileName: string
        readonly oldHeader?: string | undefined
      }
    | undefined
  readonly type: Open.Literal<"text" | "binary">
}

/**
 * The schema of {@link FileContent}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const FileContent: Schema.Schema<FileContent> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    content: Schema.String,
    diff: Schema.optional(Schema.String),
    encoding: Schema.optional(Schema.Literal("base64")),
    mimeType: Schema.optional(Schema.String),
    patch: Schema.optional(
      Schema.Struct({
        hunks: Schema.Array(
          Schema.Struct({
            lines: Schema.Array(Schema.String),
            newLines: Schema.Finite,
            newStart: Schema.Finite,
            oldLines: Schema.Finite,
            oldStart: Schema.Finite
          })
        ),
        index: Schema.optional(Schema.String),
        newFileName: Schema.String,
        newHeader: Schema.optional(Schema.String),
        oldFileName: Schema.String,
        oldHeader: Schema.optional(Schema.String)
      })
    ),
    type: Open.literal("text", "binary")
  })
)

/**
 * Contract schema `FileNode`.
 * Answered by `file.list`.
 *
 * @since 0.1.0
 * @category models
 */
export interface FileNode {
  readonly absolute: string
  readonly ignored: boolean
  readonly name: string
  readonly path: string
  readonly type: Open.Literal<"file" | "directory">
}

/**
 * The schema of {@link FileNode}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const FileNode: Schema.Schema<FileNode> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    absolute: Schema.String,
    ignored: Schema.Boolean,
    name: Schema.String,
    path: Schema.String,
    type: Open.literal("file", "directory")
  })
)

/**
 * Contract schema `FileSystemEntry`.
 * Answered by `v2.fs.find`, `v2.fs.list`.
 *
 * @since 0.1.0
 * @category models
 */
export interface FileSystemEntry {
  readonly path: string
  readonly type: Open.Literal<"file" | "directory">
}

/**
 * The schema of {@link FileSystemEntry}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const FileSystemEntry: Schema.Schema<FileSystemEntry> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    path: Schema.String,
    type: Open.literal("file", "directory")
  })
)

/**
 * Contract schema `Path`.
 * Answered by `path.get`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Path {
  readonly config: string
  readonly directory: string
  readonly home: string
  readonly state: string
  readonly worktree: string
}

/**
 * The schema of {@link Path}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const Path: Schema.Schema<Path> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    config: Schema.String,
    directory: Schema.String,
    home: Schema.String,
    state: Schema.String,
    worktree: Schema.String
  })
)

/**
 * Contract schema `Symbol`.
 * Answered by `find.symbols`.
 *
 * @since 0.1.0
 * @category models
 */
export interface Symbol {
  readonly kind: number
  readonly location: {
    readonly range: Range
    readonly uri: string
  }
  readonly name: string
}

/**
 * The schema of {@link Symbol}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const Symbol: Schema.Schema<Symbol> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    kind: Schema.Finite,
    location: Schema.Struct({
      range: Range,
      uri: Schema.String
    }),
    name: Schema.String
  })
)
