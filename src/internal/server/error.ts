/**
 * Why a managed server did not start, as one error with a reason that is told apart by its tag. Published as
 * `ServerError` by `Server.ts`.
 */
import * as Schema from "effect/Schema"

/**
 * No `opencode` binary was found.
 *
 * @since 0.1.0
 * @category errors
 */
export interface BinaryNotFound {
  readonly _tag: "BinaryNotFound"
  /** Where it looked, in that order. */
  readonly searched: ReadonlyArray<string>
}

/**
 * There is a file, but the operating system cannot run it.
 *
 * @since 0.1.0
 * @category errors
 */
export interface NotExecutable {
  readonly _tag: "NotExecutable"
  readonly binary: string
  readonly detail: string
}

/**
 * The port that was asked for is taken by another program.
 *
 * @since 0.1.0
 * @category errors
 */
export interface PortInUse {
  readonly _tag: "PortInUse"
  readonly hostname: string
  readonly port: number
}

/**
 * The server cannot listen there: the name has no address, or the address is not one of this machine.
 *
 * @since 0.1.0
 * @category errors
 */
export interface CannotListen {
  readonly _tag: "CannotListen"
  readonly hostname: string
  /** The port that was asked for; 0 for any. */
  readonly port: number
  /** The last lines that it printed. */
  readonly output: ReadonlyArray<string>
}

/**
 * The process ended before it was ready.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ExitedEarly {
  readonly _tag: "ExitedEarly"
  /** The exit code, absent when a signal ended the process. */
  readonly code?: number | undefined
  /** The signal that ended the process, such as `SIGKILL`. */
  readonly signal?: string | undefined
  /** The last lines that it printed. */
  readonly output: ReadonlyArray<string>
}

/**
 * The process runs but was not ready in time; it has been stopped.
 *
 * @since 0.1.0
 * @category errors
 */
export interface StartupTimeout {
  readonly _tag: "StartupTimeout"
  /** The `startupTimeout`, in milliseconds. */
  readonly timeout: number
  /** What it was still waiting for. */
  readonly waitingFor: string
  /** The last lines that it printed. */
  readonly output: ReadonlyArray<string>
}

/**
 * One thing that is wrong with a configuration.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ConfigIssue {
  /** Where in the configuration; empty when the text could not be parsed at all. */
  readonly path: ReadonlyArray<string | number>
  readonly message: string
}

/**
 * The configuration is not one.
 *
 * @since 0.1.0
 * @category errors
 */
export interface InvalidConfig {
  readonly _tag: "InvalidConfig"
  /**
   * `config` for that option, `OPENCODE_CONFIG_CONTENT` for that variable where it is inherited or given by `env`, else the
   * file.
   */
  readonly source: string
  /** Whether it was the server that refused it, and was stopped; else none was started. */
  readonly started: boolean
  readonly issues: ReadonlyArray<ConfigIssue>
}

/**
 * The server does not accept the username and password that it was started with.
 *
 * @since 0.1.0
 * @category errors
 */
export interface Unauthorized {
  readonly _tag: "Unauthorized"
  readonly username: string
}

/**
 * The server answers without its password, so that every program on the machine could drive the agent.
 *
 * @since 0.1.0
 * @category errors
 */
export interface Unprotected {
  readonly _tag: "Unprotected"
}

/**
 * The server is of a version that this SDK cannot work with.
 *
 * @since 0.1.0
 * @category errors
 */
export interface UnsupportedVersion {
  readonly _tag: "UnsupportedVersion"
  /** Its version; absent where it has no `GET /global/health` that tells it. */
  readonly version?: string | undefined
  /** The oldest version that is supported. */
  readonly minimum: string
}

/**
 * An option cannot be right; no process was started.
 *
 * @since 0.1.0
 * @category errors
 */
export interface InvalidOptions {
  readonly _tag: "InvalidOptions"
  readonly option: string
  readonly detail: string
}

/**
 * What went wrong with a managed server.
 *
 * @since 0.1.0
 * @category errors
 */
export type Reason =
  | BinaryNotFound
  | NotExecutable
  | PortInUse
  | CannotListen
  | ExitedEarly
  | StartupTimeout
  | InvalidConfig
  | Unauthorized
  | Unprotected
  | UnsupportedVersion
  | InvalidOptions

/**
 * The schema of {@link Reason}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const Reason: Schema.Schema<Reason> = /*#__PURE__*/ Schema.suspend((): Schema.Schema<Reason> => {
  const Lines = Schema.Array(Schema.String)
  return Schema.Union(
    Schema.TaggedStruct("BinaryNotFound", { searched: Lines }),
    Schema.TaggedStruct("NotExecutable", { binary: Schema.String, detail: Schema.String }),
    Schema.TaggedStruct("PortInUse", { hostname: Schema.String, port: Schema.Number }),
    Schema.TaggedStruct("CannotListen", { hostname: Schema.String, port: Schema.Number, output: Lines }),
    Schema.TaggedStruct("ExitedEarly", {
      code: Schema.optional(Schema.Number),
      signal: Schema.optional(Schema.String),
      output: Lines
    }),
    Schema.TaggedStruct("StartupTimeout", { timeout: Schema.Number, waitingFor: Schema.String, output: Lines }),
    Schema.TaggedStruct("InvalidConfig", {
      source: Schema.String,
      started: Schema.Boolean,
      issues: Schema.Array(
        Schema.Struct({
          path: Schema.Array(Schema.Union(Schema.String, Schema.Number)),
          message: Schema.String
        })
      )
    }),
    Schema.TaggedStruct("Unauthorized", { username: Schema.String }),
    Schema.TaggedStruct("Unprotected", {}),
    Schema.TaggedStruct("UnsupportedVersion", {
      version: Schema.optional(Schema.String),
      minimum: Schema.String
    }),
    Schema.TaggedStruct("InvalidOptions", { option: Schema.String, detail: Schema.String })
  )
})

/**
 * A managed server could not be started. `reason` says which of the known cases it is; the message says what happened
 * and what to do, and never holds a password.
 *
 * @example
 * ```ts
 * import * as Server from "opencode-effect/Server"
 *
 * const retryable = (error: Server.ServerError): boolean =>
 *   error.reason._tag === "StartupTimeout" || error.reason._tag === "PortInUse"
 * ```
 *
 * @since 0.1.0
 * @category errors
 */
export class ServerError extends Schema.TaggedError<ServerError>()("ServerError", { reason: Reason }) {
  override get message(): string {
    return describe(this.reason)
  }
}

/** @internal */
export const make = (reason: Reason): ServerError => new ServerError({ reason })

/** @internal */
export const invalidOption = (option: string, detail: string): ServerError =>
  make({ _tag: "InvalidOptions", option, detail })

const describe = (reason: Reason): string => {
  switch (reason._tag) {
    case "BinaryNotFound":
      return `No opencode binary was found. Looked for it at: ${reason.searched.join(", ") || "nothing to look at"}. Install opencode-ai, set OPENCODE_BINARY, or give the \`binary\` option.`
    case "NotExecutable":
      return `${reason.binary} cannot be run as an opencode server (${reason.detail}). Point the \`binary\` option or OPENCODE_BINARY at the opencode executable.`
    case "PortInUse":
      return `Port ${reason.port} on ${reason.hostname} is taken by another program. Free it, or leave out the \`port\` option to get a free one.`
    case "CannotListen":
      return `The opencode server cannot listen on ${reason.hostname}${
        reason.port === 0 ? "" : `, port ${reason.port}`
      }. Check the \`hostname\` option: it is a name or an address of this machine. ${tail(reason.output)}`
    case "ExitedEarly":
      return `The opencode server ended before it was ready, with ${
        reason.signal === undefined ? `exit code ${reason.code ?? "unknown"}` : `signal ${reason.signal}`
      }. ${tail(reason.output)}`
    case "StartupTimeout":
      return `The opencode server was not ready after ${reason.timeout} ms (waiting for ${reason.waitingFor}) and was stopped. Raise \`startupTimeout\` if the machine is slow. ${tail(reason.output)}`
    case "InvalidConfig": {
      const issues = reason.issues.map(issue).join("; ") || "it gave no details"
      return reason.started
        ? `The opencode server refuses its configuration from ${sourceName(reason.source)}, and was stopped: ${issues}.`
        : `The option \`config\` cannot be used: ${issues}. No server was started.`
    }
    case "Unauthorized":
      return `The opencode server does not accept the password that it was started with for the user ${JSON.stringify(reason.username)}. Check that the \`binary\` option is an opencode server that reads OPENCODE_SERVER_PASSWORD.`
    case "Unprotected":
      return "The opencode server answers without its password and was stopped: any program on this machine could drive it. Use a version that reads OPENCODE_SERVER_PASSWORD, or switch the password off knowingly with `password: Option.none()`."
    case "UnsupportedVersion":
      return `The opencode server ${
        reason.version === undefined
          ? "does not tell its version at GET /global/health"
          : `is of version ${reason.version}`
      }; this SDK works with ${reason.minimum} or later of major version 1. Install a newer one, or point the \`binary\` option at it.`
    case "InvalidOptions":
      return `The option \`${reason.option}\` cannot be used: ${reason.detail}. No server was started.`
  }
}

const sourceName = (source: string): string => {
  switch (source) {
    case "config":
      return "the `config` option"
    case "OPENCODE_CONFIG_CONTENT":
      return "the environment variable OPENCODE_CONFIG_CONTENT (inherited, or given by the `env` option)"
    default:
      return source
  }
}

const tail = (output: ReadonlyArray<string>): string =>
  output.length === 0 ? "It printed nothing." : `Its last output:\n${output.slice(-20).join("\n")}`

const issue = (issue: ConfigIssue): string =>
  issue.path.length === 0 ? issue.message : `${issue.path.join(".")}: ${issue.message}`
