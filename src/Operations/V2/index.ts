/**
 * The preview of the next major API (`/api/*`), one namespace per group.
 *
 * Generated from the server's contract by `npm run codegen`; not edited by hand.
 *
 * @since 0.1.0
 */
export * as Agent from "./Agent.js"
export * as Command from "./Command.js"
export * as Credential from "./Credential.js"
export * as Event from "./Event.js"
export * as Fs from "./Fs.js"
export * as Health from "./Health.js"
export * as Integration from "./Integration.js"
export * as Location from "./Location.js"
export * as Model from "./Model.js"
export * as Permission from "./Permission.js"
export * as ProjectCopy from "./ProjectCopy.js"
export * as Provider from "./Provider.js"
export * as Pty from "./Pty.js"
export * as Question from "./Question.js"
export * as Reference from "./Reference.js"
export * as Session from "./Session.js"
export * as Skill from "./Skill.js"
