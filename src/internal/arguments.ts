/** The arguments of an operation → its input. */
import type * as Operation from "../Operation.js"

/** An operation without required fields may be called without an input. */
export const inputOf = <Input>(args: Operation.Arguments<Input>): Input => (args[0] ?? {}) as Input
