/**
 * The test kit: agents tested without a network and without an account. One namespace per module, nothing else;
 * `opencode-effect/testing/node` has the layers for Node.
 *
 * @since 0.1.0
 */

export * as FaultProxy from "./FaultProxy.js"
export * as MockClient from "./MockClient.js"
export * as Recorder from "./Recorder.js"
export * as Sandbox from "./Sandbox.js"
export * as ScriptedModel from "./ScriptedModel.js"
export * as TestOpenCode from "./TestOpenCode.js"
