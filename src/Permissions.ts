/**
 * Answers what agents want to be allowed, so that no turn waits for ever: by rules, by a handler, and by a denial where
 * nobody decides. The operations beneath are `Permission.list` and `Permission.reply`; what an agent wants to know is the
 * business of `Questions`.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Stream from "effect/Stream"
import type { Client } from "./Client.js"
import type { Failure } from "./Events.js"
import type { Options, ServeOptions } from "./internal/policy/model.js"
import {
  type Allow,
  type AllowAlways,
  type Ask,
  type Criteria,
  type Decision,
  type Deny,
  log,
  type Policy,
  type Reply,
  type Request,
  type Rule,
  replying,
  verdict
} from "./internal/policy/permission.js"
import { run } from "./internal/policy/run.js"
import { serve as serveAll } from "./internal/policy/serve.js"
import { pending as pendingOf } from "./internal/policy/waiting.js"

export type {
  Answered,
  AnsweredElsewhere,
  HandlerFailed,
  Options,
  ServeOptions,
  Undelivered,
  Unlisted
} from "./internal/policy/model.js"
export type {
  Allow,
  AllowAlways,
  Ask,
  By,
  Criteria,
  Decision,
  Deny,
  Policy,
  Reply,
  Request,
  Rule
} from "./internal/policy/permission.js"

/**
 * This once.
 *
 * @since 0.1.0
 * @category replies
 */
export const allow: Allow = { _tag: "Allow" }

/**
 * This, and what is like it, from now on: what that means is in {@link AllowAlways}.
 *
 * @since 0.1.0
 * @category replies
 */
export const allowAlways: AllowAlways = { _tag: "AllowAlways" }

/**
 * No, for a reason that the agent reads.
 *
 * @since 0.1.0
 * @category replies
 */
export const deny = (reason: string): Deny => ({ _tag: "Deny", reason })

/**
 * In a rule: left to the handler.
 *
 * @since 0.1.0
 * @category replies
 */
export const ask: Ask = { _tag: "Ask" }

/**
 * What is replied to the requests that fit all criteria. Patterns are OpenCode's: `*` is any text, slashes included, `?` any
 * character, and `"git status *"` fits `git status` too.
 *
 * @example
 * ```ts
 * import { Permissions } from "opencode-effect"
 *
 * // The last rule that fits wins.
 * const rules = [
 *   Permissions.rule({ permission: "edit" }, Permissions.allow),
 *   Permissions.rule({ permission: "bash", pattern: "git *" }, Permissions.allow),
 *   Permissions.rule({ permission: "bash", pattern: "git push *" }, Permissions.deny("Nothing is pushed from here.")),
 *   Permissions.rule({ permission: "edit", pattern: "*.lock" }, Permissions.ask)
 * ]
 * ```
 *
 * @since 0.1.0
 * @category rules
 */
export const rule = (criteria: Criteria, reply: Reply | Ask): Rule => ({ ...criteria, reply })

/**
 * What the rules reply to a request, where they do: what a policy does first, without the server. `tool` is the name of the
 * tool that asks, for rules that name one.
 *
 * @since 0.1.0
 * @category rules
 */
export { byRules as evaluate } from "./internal/policy/permission.js"

/**
 * Answers requests as long as the stream is read, those that wait already among them, and tells what has become of each.
 * A request is decided once, all at the same time; a reply that may not have arrived is sent again. It fails when the
 * events do: `Events.signals` says when.
 *
 * @example
 * ```ts
 * import { Permissions } from "opencode-effect"
 * import * as Console from "effect/Console"
 * import * as Stream from "effect/Stream"
 *
 * const program = Permissions.serve({ otherwise: Permissions.allow }).pipe(
 *   Stream.runForEach((decision) =>
 *     decision._tag === "Answered" ? Console.log(decision.request.patterns, decision.reply._tag) : Console.log(decision)
 *   )
 * )
 * ```
 *
 * @since 0.1.0
 * @category streams
 */
export const serve = <E = never, R = never>(
  policy: Policy<E, R>,
  options: ServeOptions = {}
): Stream.Stream<Decision<E>, Failure, Client | R> => serveAll(replying, options, verdict(policy, options))

/**
 * Answers requests until the scope closes. What goes wrong is logged: failed handlers, replies that cannot be delivered and
 * lists that cannot be read. Where there are no events it waits for them; what cannot be cured (a wrong password, a server
 * that has exited for good) is logged as an error, and ends it.
 *
 * @example
 * ```ts
 * import { Permissions, Turn } from "opencode-effect"
 * import * as Effect from "effect/Effect"
 *
 * const Policy = Permissions.layer({
 *   rules: [Permissions.rule({ permission: "bash", pattern: "npm test *" }, Permissions.allow)],
 *   otherwise: Permissions.deny("Only the tests may be run.")
 * })
 *
 * const program = Turn.run({ prompt: "Why does the build fail?" }).pipe(Effect.provide(Policy))
 * ```
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = <E = never, R = never>(
  policy: Policy<E, R>,
  options: ServeOptions = {}
): Layer.Layer<never, never, Client | R> =>
  Layer.scopedDiscard(Effect.forkScoped(run("permissions", serve(policy, options), log)))

/**
 * What waits for a reply: the whole list, at the start, on every change and after every gap in the events. For user
 * interfaces, which answer with `Permission.reply`.
 *
 * @since 0.1.0
 * @category streams
 */
export const pending = (options: Options = {}): Stream.Stream<ReadonlyArray<Request>, Failure, Client> =>
  pendingOf(replying.kind, options)
