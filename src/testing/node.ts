/**
 * The test kit on Node: `import { NodeTestOpenCode } from "opencode-effect/testing/node"`. It needs `@effect/platform-node`.
 *
 * @since 0.1.0
 */

/**
 * The real server for tests with everything that it needs on Node.
 *
 * @since 0.1.0
 * @category layers
 */
export * as NodeTestOpenCode from "./NodeTestOpenCode.js"
