/** `npm run codegen`: writes `src/Schema`, `src/Operations` and `docs/operations.md` from the committed contract. */
import { generate, generatedOnDisk, remove, root, write } from "./files.js"

const files = generate()
for (const path of generatedOnDisk()) if (!files.has(path)) remove(path)
for (const [path, text] of files) write(root, path, text)
console.log(`wrote ${files.size} files`)
