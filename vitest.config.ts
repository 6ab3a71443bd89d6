import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const src = fileURLToPath(new URL("./src/", import.meta.url))

export default defineConfig({
  resolve: {
    alias: [
      { find: /^opencode-effect$/, replacement: `${src}index.ts` },
      { find: /^opencode-effect\/(Operations|Operations\/V2|testing)$/, replacement: `${src}$1/index.ts` },
      { find: /^opencode-effect\/(.+)$/, replacement: `${src}$1.ts` }
    ]
  },
  test: {
    include: ["test/**/*.test.ts", "examples/testing/*.test.ts", "codegen/**/*.test.ts"],
    globalSetup: ["test/support/nothingLeft.ts"],
    // Two cores, and tests that often wait for servers: one file more than there are cores.
    maxWorkers: 3,
    minWorkers: 1,
    testTimeout: 90_000,
    hookTimeout: 90_000
  }
})
