/**
 * The operations of the group "Tui".
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Client from "../Client.js"
import { lazy } from "../internal/lazy.js"
import type * as Operation from "../Operation.js"
import {
  BadRequestError,
  ConfigInvalidError,
  ConfigJsonError,
  HttpApiBadRequest,
  InvalidRequestError,
  NotFoundError,
  UnknownError
} from "../Schema/Error.js"
import { SessionID } from "../Schema/Ids.js"
import * as Open from "../Schema/Open.js"
import {
  TuiPublishCommandExecute,
  TuiPublishPromptAppend,
  TuiPublishSessionSelect,
  TuiPublishToastShow
} from "../Schema/Tui.js"

/**
 * What {@link appendPrompt} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface AppendPromptInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly text: string
}

/**
 * The schema of {@link AppendPromptInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const AppendPromptInput: Schema.Schema<AppendPromptInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    text: Schema.String
  })
)

/**
 * The bodies that {@link appendPrompt} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface AppendPromptErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 500: UnknownError
}

/**
 * Types text into the prompt box of an attached terminal interface.
 *
 * `POST /tui/append-prompt`, contract operation `tui.appendPrompt`; called as `Tui.appendPrompt`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const appendPrompt: Operation.Operation<AppendPromptInput, boolean, AppendPromptErrors> =
  /*#__PURE__*/ Client.operation({
    id: "tui.appendPrompt",
    method: "POST",
    path: "/tui/append-prompt",
    input: AppendPromptInput,
    query: ["directory", "workspace"],
    body: ["text"],
    success: Schema.Boolean,
    errors: () => ({
      400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
      500: UnknownError
    })
  })

/**
 * What {@link clearPrompt} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ClearPromptInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link ClearPromptInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ClearPromptInput: Schema.Schema<ClearPromptInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link clearPrompt} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ClearPromptErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Empties the prompt box of an attached terminal interface.
 *
 * `POST /tui/clear-prompt`, contract operation `tui.clearPrompt`; called as `Tui.clearPrompt`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const clearPrompt: Operation.Operation<ClearPromptInput, boolean, ClearPromptErrors> =
  /*#__PURE__*/ Client.operation({
    id: "tui.clearPrompt",
    method: "POST",
    path: "/tui/clear-prompt",
    input: ClearPromptInput,
    query: ["directory", "workspace"],
    success: Schema.Boolean,
    errors: () => ({
      400: Schema.Union(
        BadRequestError,
        ConfigInvalidError,
        ConfigJsonError,
        Open.unrecognized("name", ["BadRequest", "ConfigInvalidError", "ConfigJsonError"])
      ),
      500: UnknownError
    })
  })

/**
 * What {@link controlNext} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ControlNextInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link ControlNextInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ControlNextInput: Schema.Schema<ControlNextInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * What {@link controlNext} answers.
 *
 * @since 0.1.0
 * @category models
 */
export interface ControlNextOutput {
  readonly body: unknown
  readonly path: string
}

/**
 * The schema of {@link ControlNextOutput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ControlNextOutput: Schema.Schema<ControlNextOutput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    body: Schema.Unknown,
    path: Schema.String
  })
)

/**
 * The bodies that {@link controlNext} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ControlNextErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Waits for a request to a remotely controlled terminal interface; in 1.18 none ever comes.
 *
 * `GET /tui/control/next`, contract operation `tui.control.next`; called as `Tui.controlNext`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const controlNext: Operation.Operation<ControlNextInput, ControlNextOutput, ControlNextErrors> =
  /*#__PURE__*/ Client.operation({
    id: "tui.control.next",
    method: "GET",
    path: "/tui/control/next",
    input: ControlNextInput,
    query: ["directory", "workspace"],
    success: ControlNextOutput,
    errors: () => ({
      400: Schema.Union(
        BadRequestError,
        ConfigInvalidError,
        ConfigJsonError,
        Open.unrecognized("name", ["BadRequest", "ConfigInvalidError", "ConfigJsonError"])
      ),
      500: UnknownError
    })
  })

/**
 * What {@link controlResponse} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ControlResponseInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly body: unknown
}

/**
 * The schema of {@link ControlResponseInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ControlResponseInput: Schema.Schema<ControlResponseInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    body: Schema.Unknown
  })
)

/**
 * The bodies that {@link controlResponse} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ControlResponseErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Answers the request that tui.control.next handed out last.
 *
 * `POST /tui/control/response`, contract operation `tui.control.response`; called as `Tui.controlResponse`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const controlResponse: Operation.Operation<ControlResponseInput, boolean, ControlResponseErrors> =
  /*#__PURE__*/ Client.operation({
    id: "tui.control.response",
    method: "POST",
    path: "/tui/control/response",
    input: ControlResponseInput,
    query: ["directory", "workspace"],
    body: "body",
    success: Schema.Boolean,
    errors: () => ({
      400: Schema.Union(
        BadRequestError,
        ConfigInvalidError,
        ConfigJsonError,
        Open.unrecognized("name", ["BadRequest", "ConfigInvalidError", "ConfigJsonError"])
      ),
      500: UnknownError
    })
  })

/**
 * What {@link executeCommand} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ExecuteCommandInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly command: string
}

/**
 * The schema of {@link ExecuteCommandInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ExecuteCommandInput: Schema.Schema<ExecuteCommandInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    command: Schema.String
  })
)

/**
 * The bodies that {@link executeCommand} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ExecuteCommandErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 500: UnknownError
}

/**
 * Triggers a named key-bound command in an attached terminal interface.
 *
 * `POST /tui/execute-command`, contract operation `tui.executeCommand`; called as `Tui.executeCommand`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const executeCommand: Operation.Operation<ExecuteCommandInput, boolean, ExecuteCommandErrors> =
  /*#__PURE__*/ Client.operation({
    id: "tui.executeCommand",
    method: "POST",
    path: "/tui/execute-command",
    input: ExecuteCommandInput,
    query: ["directory", "workspace"],
    body: ["command"],
    success: Schema.Boolean,
    errors: () => ({
      400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
      500: UnknownError
    })
  })

/**
 * What {@link openHelp} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface OpenHelpInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link OpenHelpInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const OpenHelpInput: Schema.Schema<OpenHelpInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link openHelp} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface OpenHelpErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Makes an attached terminal interface show its help.
 *
 * `POST /tui/open-help`, contract operation `tui.openHelp`; called as `Tui.openHelp`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const openHelp: Operation.Operation<OpenHelpInput, boolean, OpenHelpErrors> = /*#__PURE__*/ Client.operation({
  id: "tui.openHelp",
  method: "POST",
  path: "/tui/open-help",
  input: OpenHelpInput,
  query: ["directory", "workspace"],
  success: Schema.Boolean,
  errors: () => ({
    400: Schema.Union(
      BadRequestError,
      ConfigInvalidError,
      ConfigJsonError,
      Open.unrecognized("name", ["BadRequest", "ConfigInvalidError", "ConfigJsonError"])
    ),
    500: UnknownError
  })
})

/**
 * What {@link openModels} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface OpenModelsInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link OpenModelsInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const OpenModelsInput: Schema.Schema<OpenModelsInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link openModels} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface OpenModelsErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Makes an attached terminal interface show its model picker.
 *
 * `POST /tui/open-models`, contract operation `tui.openModels`; called as `Tui.openModels`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const openModels: Operation.Operation<OpenModelsInput, boolean, OpenModelsErrors> =
  /*#__PURE__*/ Client.operation({
    id: "tui.openModels",
    method: "POST",
    path: "/tui/open-models",
    input: OpenModelsInput,
    query: ["directory", "workspace"],
    success: Schema.Boolean,
    errors: () => ({
      400: Schema.Union(
        BadRequestError,
        ConfigInvalidError,
        ConfigJsonError,
        Open.unrecognized("name", ["BadRequest", "ConfigInvalidError", "ConfigJsonError"])
      ),
      500: UnknownError
    })
  })

/**
 * What {@link openSessions} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface OpenSessionsInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link OpenSessionsInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const OpenSessionsInput: Schema.Schema<OpenSessionsInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link openSessions} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface OpenSessionsErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Makes an attached terminal interface show its session picker.
 *
 * `POST /tui/open-sessions`, contract operation `tui.openSessions`; called as `Tui.openSessions`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const openSessions: Operation.Operation<OpenSessionsInput, boolean, OpenSessionsErrors> =
  /*#__PURE__*/ Client.operation({
    id: "tui.openSessions",
    method: "POST",
    path: "/tui/open-sessions",
    input: OpenSessionsInput,
    query: ["directory", "workspace"],
    success: Schema.Boolean,
    errors: () => ({
      400: Schema.Union(
        BadRequestError,
        ConfigInvalidError,
        ConfigJsonError,
        Open.unrecognized("name", ["BadRequest", "ConfigInvalidError", "ConfigJsonError"])
      ),
      500: UnknownError
    })
  })

/**
 * What {@link openThemes} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface OpenThemesInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link OpenThemesInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const OpenThemesInput: Schema.Schema<OpenThemesInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link openThemes} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface OpenThemesErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Asks an attached terminal interface for its theme picker; 1.18 sends session.list instead.
 *
 * `POST /tui/open-themes`, contract operation `tui.openThemes`; called as `Tui.openThemes`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const openThemes: Operation.Operation<OpenThemesInput, boolean, OpenThemesErrors> =
  /*#__PURE__*/ Client.operation({
    id: "tui.openThemes",
    method: "POST",
    path: "/tui/open-themes",
    input: OpenThemesInput,
    query: ["directory", "workspace"],
    success: Schema.Boolean,
    errors: () => ({
      400: Schema.Union(
        BadRequestError,
        ConfigInvalidError,
        ConfigJsonError,
        Open.unrecognized("name", ["BadRequest", "ConfigInvalidError", "ConfigJsonError"])
      ),
      500: UnknownError
    })
  })

/**
 * What {@link publish} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface PublishInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly event: TuiPublishPromptAppend | TuiPublishCommandExecute | TuiPublishToastShow | TuiPublishSessionSelect
}

/**
 * The schema of {@link PublishInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const PublishInput: Schema.Schema<PublishInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    event: Schema.Union(TuiPublishPromptAppend, TuiPublishCommandExecute, TuiPublishToastShow, TuiPublishSessionSelect)
  })
)

/**
 * The bodies that {@link publish} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface PublishErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 500: UnknownError
}

/**
 * Sends an attached terminal interface one of its four own events.
 *
 * `POST /tui/publish`, contract operation `tui.publish`; called as `Tui.publish`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const publish: Operation.Operation<PublishInput, boolean, PublishErrors> = /*#__PURE__*/ Client.operation({
  id: "tui.publish",
  method: "POST",
  path: "/tui/publish",
  input: PublishInput,
  query: ["directory", "workspace"],
  body: "event",
  success: Schema.Boolean,
  errors: () => ({
    400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
    500: UnknownError
  })
})

/**
 * What {@link selectSession} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface SelectSessionInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly sessionID: SessionID
}

/**
 * The schema of {@link SelectSessionInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SelectSessionInput: Schema.Schema<SelectSessionInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    sessionID: SessionID
  })
)

/**
 * The bodies that {@link selectSession} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface SelectSessionErrors {
  readonly 400: HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError
  readonly 404: NotFoundError
  readonly 500: UnknownError
}

/**
 * Makes an attached terminal interface open a given session.
 *
 * `POST /tui/select-session`, contract operation `tui.selectSession`; called as `Tui.selectSession`.
 * Documented errors: 400 (`HttpApiBadRequest | InvalidRequestError | BadRequestError | ConfigInvalidError | ConfigJsonError`), 404 (`NotFoundError`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const selectSession: Operation.Operation<SelectSessionInput, boolean, SelectSessionErrors> =
  /*#__PURE__*/ Client.operation({
    id: "tui.selectSession",
    method: "POST",
    path: "/tui/select-session",
    input: SelectSessionInput,
    query: ["directory", "workspace"],
    body: ["sessionID"],
    success: Schema.Boolean,
    errors: () => ({
      400: Schema.Union(HttpApiBadRequest, InvalidRequestError, BadRequestError, ConfigInvalidError, ConfigJsonError),
      404: NotFoundError,
      500: UnknownError
    })
  })

/**
 * What {@link showToast} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface ShowToastInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
  readonly duration?: number | undefined
  readonly message: string
  readonly title?: string | undefined
  readonly variant: "info" | "success" | "warning" | "error"
}

/**
 * The schema of {@link ShowToastInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const ShowToastInput: Schema.Schema<ShowToastInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String),
    duration: Schema.optional(Schema.Int.pipe(Schema.greaterThan(0))),
    message: Schema.String,
    title: Schema.optional(Schema.String),
    variant: Schema.Literal("info", "success", "warning", "error")
  })
)

/**
 * The bodies that {@link showToast} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface ShowToastErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Flashes a short notice in an attached terminal interface.
 *
 * `POST /tui/show-toast`, contract operation `tui.showToast`; called as `Tui.showToast`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const showToast: Operation.Operation<ShowToastInput, boolean, ShowToastErrors> = /*#__PURE__*/ Client.operation({
  id: "tui.showToast",
  method: "POST",
  path: "/tui/show-toast",
  input: ShowToastInput,
  query: ["directory", "workspace"],
  body: ["duration", "message", "title", "variant"],
  success: Schema.Boolean,
  errors: () => ({
    400: Schema.Union(
      BadRequestError,
      ConfigInvalidError,
      ConfigJsonError,
      Open.unrecognized("name", ["BadRequest", "ConfigInvalidError", "ConfigJsonError"])
    ),
    500: UnknownError
  })
})

/**
 * What {@link submitPrompt} takes.
 *
 * @since 0.1.0
 * @category models
 */
export interface SubmitPromptInput {
  readonly directory?: string | undefined
  readonly workspace?: string | undefined
}

/**
 * The schema of {@link SubmitPromptInput}.
 *
 * @since 0.1.0
 * @category schemas
 */
export const SubmitPromptInput: Schema.Schema<SubmitPromptInput> = /*#__PURE__*/ lazy(() =>
  Schema.Struct({
    directory: Schema.optional(Schema.String),
    workspace: Schema.optional(Schema.String)
  })
)

/**
 * The bodies that {@link submitPrompt} documents for its errors, by status.
 *
 * @since 0.1.0
 * @category errors
 */
export interface SubmitPromptErrors {
  readonly 400: BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">
  readonly 500: UnknownError
}

/**
 * Sends off whatever stands in the prompt box of an attached terminal interface.
 *
 * `POST /tui/submit-prompt`, contract operation `tui.submitPrompt`; called as `Tui.submitPrompt`.
 * Documented errors: 400 (`BadRequestError | ConfigInvalidError | ConfigJsonError | Open.Unrecognized<"name">`), 500 (`UnknownError`).
 *
 * @since 0.1.0
 * @category operations
 */
export const submitPrompt: Operation.Operation<SubmitPromptInput, boolean, SubmitPromptErrors> =
  /*#__PURE__*/ Client.operation({
    id: "tui.submitPrompt",
    method: "POST",
    path: "/tui/submit-prompt",
    input: SubmitPromptInput,
    query: ["directory", "workspace"],
    success: Schema.Boolean,
    errors: () => ({
      400: Schema.Union(
        BadRequestError,
        ConfigInvalidError,
        ConfigJsonError,
        Open.unrecognized("name", ["BadRequest", "ConfigInvalidError", "ConfigJsonError"])
      ),
      500: UnknownError
    })
  })
