/** `npm run codegen:check`: fails when the binary, the committed contract and the committed output do not agree. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { findBinary, serveContract } from "./binary.js"
import { contractPath, generate, generatedOnDisk, onDisk, root } from "./files.js"
import { canonicalize } from "./openapi.js"

const problems: Array<string> = []

const { path, version } = findBinary()
const pinned = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).devDependencies["opencode-ai"]
if (version !== pinned) problems.push(`the binary is ${version}, package.json pins ${pinned}: run npm install`)

const served = `${JSON.stringify(canonicalize(await serveContract(path)), null, 1)}\n`
if (served !== onDisk(contractPath))
  problems.push(`${contractPath} is not what the binary serves: run npm run contract:pull`)

const files = generate()
if (!files.has("docs/operations.md")) problems.push("docs/operations.md: there is no test/operations/exercised.json")
for (const [path, text] of files) {
  const current = onDisk(path)
  if (current === undefined) problems.push(`${path} is missing: run npm run codegen`)
  else if (current !== text) problems.push(`${path} is not what the generator writes: run npm run codegen`)
}
for (const path of generatedOnDisk()) {
  if (!files.has(path)) problems.push(`${path} is no longer generated: run npm run codegen`)
}

if (problems.length > 0) {
  console.error(problems.join("\n"))
  process.exitCode = 1
} else {
  console.log(`opencode ${version}, the contract and ${files.size} generated files agree`)
}
