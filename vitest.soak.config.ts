/** The tests that take minutes: `vitest run --config vitest.soak.config.ts`. */
import { defineConfig, mergeConfig } from "vitest/config"
import config from "./vitest.config.js"

const soak = mergeConfig(config, defineConfig({ test: { testTimeout: 900_000, fileParallelism: false } }))

export default { ...soak, test: { ...soak.test, include: ["test/soak/*.ts"] } }
