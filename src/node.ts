/**
 * The entry point for Node: `import { NodeOpenCode } from "opencode-effect/node"`. It needs `@effect/platform-node`.
 *
 * @since 0.1.0
 */

/**
 * Servers and clients with everything that they need on Node.
 *
 * @since 0.1.0
 * @category layers
 */
export * as NodeOpenCode from "./NodeOpenCode.js"
