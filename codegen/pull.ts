/** `npm run contract:pull`: reads the contract from the pinned binary and commits its facts, without prose, sorted. */
import { findBinary, serveContract } from "./binary.js"
import { contractPath, root, write } from "./files.js"
import { canonicalize } from "./openapi.js"

const { path, version } = findBinary()
write(root, contractPath, `${JSON.stringify(canonicalize(await serveContract(path)), null, 1)}\n`)
console.log(`pulled the contract of opencode ${version} into ${contractPath}`)
