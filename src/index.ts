/**
 * One namespace per module, nothing else: the hand-written modules, the operations by group, and `V2` for the preview of
 * the next major API. `opencode-effect/node` has the layers for Node.
 *
 * @since 0.1.0
 */

export * as Client from "./Client.js"
export * as Errors from "./Errors.js"
export * as OpenCode from "./OpenCode.js"
export * as Operation from "./Operation.js"
export * as App from "./Operations/App.js"
export * as Auth from "./Operations/Auth.js"
export * as Command from "./Operations/Command.js"
export * as Config from "./Operations/Config.js"
export * as Event from "./Operations/Event.js"
export * as Experimental from "./Operations/Experimental.js"
export * as File from "./Operations/File.js"
export * as Find from "./Operations/Find.js"
export * as Formatter from "./Operations/Formatter.js"
export * as Global from "./Operations/Global.js"
export * as Instance from "./Operations/Instance.js"
export * as Lsp from "./Operations/Lsp.js"
export * as Mcp from "./Operations/Mcp.js"
export * as Part from "./Operations/Part.js"
export * as Path from "./Operations/Path.js"
export * as Permission from "./Operations/Permission.js"
export * as Project from "./Operations/Project.js"
export * as Provider from "./Operations/Provider.js"
export * as Pty from "./Operations/Pty.js"
export * as Question from "./Operations/Question.js"
export * as Session from "./Operations/Session.js"
export * as Sync from "./Operations/Sync.js"
export * as Tool from "./Operations/Tool.js"
export * as Tui from "./Operations/Tui.js"
export * as V2 from "./Operations/V2/index.js"
export * as Vcs from "./Operations/Vcs.js"
export * as Worktree from "./Operations/Worktree.js"
export * as Server from "./Server.js"
