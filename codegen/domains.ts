/**
 * Which file of `src/Schema` holds which schema. The first rule that fits a schema's name in the contract wins; a schema
 * that none fits stops the generator, so that a newer contract is sorted in by hand.
 */
import type { Contract } from "./openapi.js"

const rules: ReadonlyArray<readonly [file: string, name: RegExp]> = [
  ["SyncEvent", /^SyncEvent/],
  ["GlobalEvent", /^GlobalEvent$/],
  ["Error", /^(?!Event|SessionError$|.*ToolStateError$).*Error$|^HttpApi/],
  ["Tui", /^Tui(Publish|PromptAppend|CommandExecute|ToastShow|SessionSelect)/],
  ["Event", /^Event/],
  ["V2Event", /^(V2Event|SessionHistory$)/],
  [
    "V2Message",
    /^(SessionMessage|V2Prompt|LLM|Tool(Text|File)Content|Prompt|SessionInput|SessionNextRetry|SessionErrorUnknown)/
  ],
  ["Message", /Message$|^OutputFormat|^JSONSchema$/],
  ["Part", /Part(Input)?$|^ToolState|^(File|Symbol|Resource)Source$|^FilePartSource|^Range$/],
  ["Permission", /^Permission(?!.*Config$)/],
  ["Question", /^Question/],
  ["Config", /Config$|^ConfigV2|^LogLevel$|^Policy/],
  ["Mcp", /^(Mcp|MCP)/],
  ["Integration", /^(Integration|Connection|Credential|Catalog)/],
  ["Provider", /^(Provider|Model)/],
  ["Agent", /^Agent/],
  ["Project", /^Project/],
  ["Pty", /^Pty/],
  ["Workspace", /^(Workspace|Worktree|MoveSession|Location)/],
  ["Auth", /^(Auth|OAuth|ApiAuth|WellKnownAuth)$/],
  ["Vcs", /^(Vcs|SnapshotFileDiff|FileDiff)/],
  ["File", /^(File|Symbol$|Path$)/],
  ["Command", /^(Command|Skill|Reference)/],
  ["Tool", /^(Tool|LSP|Formatter|ExperimentalCapabilities|ConsoleState)/],
  ["Session", /^(Session|GlobalSession|Todo|RevertState)/]
]

/** Members of the event unions of the preview API, whose names carry no common prefix. */
const previewEvents = ["V2Event", "SessionDurableEvent"]

const members = (contract: Contract, name: string): ReadonlyArray<string> => {
  const schema = contract.components.schemas[name]
  return (schema?.anyOf ?? schema?.oneOf ?? []).map((member) => member.$ref?.split("/").at(-1) ?? "")
}

/** The file of `src/Schema` for a component schema. */
export const fileOf = (name: string, contract: Contract): string => {
  if (previewEvents.some((union) => name === union || members(contract, union).includes(name))) return "V2Event"
  const rule = rules.find(([, pattern]) => pattern.test(name))
  if (rule === undefined) throw new Error(`schema "${name}": no rule of codegen/domains.ts says which file it goes to`)
  return rule[0]
}
