/**
 * The list of every operation: for mocks, documentation and coverage. Importing it imports them all.
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
import type * as Operation from "../Operation.js"
import * as App from "./App.js"
import * as Auth from "./Auth.js"
import * as Command from "./Command.js"
import * as Config from "./Config.js"
import * as Event from "./Event.js"
import * as Experimental from "./Experimental.js"
import * as File from "./File.js"
import * as Find from "./Find.js"
import * as Formatter from "./Formatter.js"
import * as Global from "./Global.js"
import * as Instance from "./Instance.js"
import * as Lsp from "./Lsp.js"
import * as Mcp from "./Mcp.js"
import * as Part from "./Part.js"
import * as Path from "./Path.js"
import * as Permission from "./Permission.js"
import * as Project from "./Project.js"
import * as Provider from "./Provider.js"
import * as Pty from "./Pty.js"
import * as Question from "./Question.js"
import * as Session from "./Session.js"
import * as Sync from "./Sync.js"
import * as Tool from "./Tool.js"
import * as Tui from "./Tui.js"
import * as V2Agent from "./V2/Agent.js"
import * as V2Command from "./V2/Command.js"
import * as V2Credential from "./V2/Credential.js"
import * as V2Event from "./V2/Event.js"
import * as V2Fs from "./V2/Fs.js"
import * as V2Health from "./V2/Health.js"
import * as V2Integration from "./V2/Integration.js"
import * as V2Location from "./V2/Location.js"
import * as V2Model from "./V2/Model.js"
import * as V2Permission from "./V2/Permission.js"
import * as V2ProjectCopy from "./V2/ProjectCopy.js"
import * as V2Provider from "./V2/Provider.js"
import * as V2Pty from "./V2/Pty.js"
import * as V2Question from "./V2/Question.js"
import * as V2Reference from "./V2/Reference.js"
import * as V2Session from "./V2/Session.js"
import * as V2Skill from "./V2/Skill.js"
import * as Vcs from "./Vcs.js"
import * as Worktree from "./Worktree.js"

/**
 * Every operation of the contract, in the order of their ids.
 *
 * @since 0.1.0
 * @category operations
 */
export const all: ReadonlyArray<Operation.Any> = [
  App.agents,
  App.log,
  App.skills,
  Auth.remove,
  Auth.set,
  Command.list,
  Config.get,
  Config.providers,
  Config.update,
  Event.subscribe,
  Experimental.capabilitiesGet,
  Experimental.consoleGet,
  Experimental.consoleListOrgs,
  Experimental.consoleSwitchOrg,
  Experimental.controlPlaneMoveSession,
  Experimental.projectCopyGenerateName,
  Experimental.resourceList,
  Experimental.sessionBackground,
  Experimental.sessionList,
  Experimental.workspaceAdapterList,
  Experimental.workspaceCreate,
  Experimental.workspaceList,
  Experimental.workspaceRemove,
  Experimental.workspaceStatus,
  Experimental.workspaceSyncList,
  Experimental.workspaceWarp,
  File.list,
  File.read,
  File.status,
  Find.files,
  Find.symbols,
  Find.text,
  Formatter.status,
  Global.configGet,
  Global.configUpdate,
  Global.dispose,
  Global.event,
  Global.health,
  Global.upgrade,
  Instance.dispose,
  Lsp.status,
  Mcp.add,
  Mcp.authAuthenticate,
  Mcp.authCallback,
  Mcp.authRemove,
  Mcp.authStart,
  Mcp.connect,
  Mcp.disconnect,
  Mcp.status,
  Part.delete,
  Part.update,
  Path.get,
  Permission.list,
  Permission.reply,
  Permission.respond,
  Project.current,
  Project.directories,
  Project.initGit,
  Project.list,
  Project.update,
  Provider.auth,
  Provider.list,
  Provider.oauthAuthorize,
  Provider.oauthCallback,
  Pty.connect,
  Pty.connectToken,
  Pty.create,
  Pty.get,
  Pty.list,
  Pty.remove,
  Pty.shells,
  Pty.update,
  Question.list,
  Question.reject,
  Question.reply,
  Session.abort,
  Session.children,
  Session.command,
  Session.create,
  Session.delete,
  Session.deleteMessage,
  Session.diff,
  Session.fork,
  Session.get,
  Session.init,
  Session.list,
  Session.message,
  Session.messages,
  Session.prompt,
  Session.promptAsync,
  Session.revert,
  Session.share,
  Session.shell,
  Session.status,
  Session.summarize,
  Session.todo,
  Session.unrevert,
  Session.unshare,
  Session.update,
  Sync.historyList,
  Sync.replay,
  Sync.start,
  Sync.steal,
  Tool.ids,
  Tool.list,
  Tui.appendPrompt,
  Tui.clearPrompt,
  Tui.controlNext,
  Tui.controlResponse,
  Tui.executeCommand,
  Tui.openHelp,
  Tui.openModels,
  Tui.openSessions,
  Tui.openThemes,
  Tui.publish,
  Tui.selectSession,
  Tui.showToast,
  Tui.submitPrompt,
  V2Agent.list,
  V2Command.list,
  V2Credential.remove,
  V2Credential.update,
  V2Event.subscribe,
  V2Fs.find,
  V2Fs.list,
  V2Fs.read,
  V2Health.get,
  V2Integration.attemptCancel,
  V2Integration.attemptComplete,
  V2Integration.attemptStatus,
  V2Integration.connectKey,
  V2Integration.connectOauth,
  V2Integration.get,
  V2Integration.list,
  V2Location.get,
  V2Model.list,
  V2Permission.requestList,
  V2Permission.savedList,
  V2Permission.savedRemove,
  V2ProjectCopy.create,
  V2ProjectCopy.refresh,
  V2ProjectCopy.remove,
  V2Provider.get,
  V2Provider.list,
  V2Pty.connect,
  V2Pty.connectToken,
  V2Pty.create,
  V2Pty.get,
  V2Pty.list,
  V2Pty.remove,
  V2Pty.update,
  V2Question.requestList,
  V2Reference.list,
  V2Session.active,
  V2Session.compact,
  V2Session.context,
  V2Session.create,
  V2Session.events,
  V2Session.get,
  V2Session.history,
  V2Session.interrupt,
  V2Session.list,
  V2Session.message,
  V2Session.messages,
  V2Session.permissionCreate,
  V2Session.permissionGet,
  V2Session.permissionList,
  V2Session.permissionReply,
  V2Session.prompt,
  V2Session.questionList,
  V2Session.questionReject,
  V2Session.questionReply,
  V2Session.revertClear,
  V2Session.revertCommit,
  V2Session.revertStage,
  V2Session.switchAgent,
  V2Session.switchModel,
  V2Session.wait,
  V2Skill.list,
  Vcs.apply,
  Vcs.diff,
  Vcs.diffRaw,
  Vcs.get,
  Vcs.status,
  Worktree.create,
  Worktree.list,
  Worktree.remove,
  Worktree.reset
]
