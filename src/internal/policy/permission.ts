/** What a policy for permissions says, and what its rules make of a request. Public through `Permissions`. */
import * as Arr from "effect/Array"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Client } from "../../Client.js"
import * as Operation from "../../Operations/Permission.js"
import type { SessionID } from "../../Schema/Ids.js"
import type { PermissionRequest } from "../../Schema/Permission.js"
import * as Call from "./call.js"
import { decided } from "./decide.js"
import type {
  Answered,
  AnsweredElsewhere,
  Deciding,
  HandlerFailed,
  Place,
  Replying,
  Undelivered,
  Unlisted
} from "./model.js"
import { logged } from "./run.js"
import { matches } from "./wildcard.js"

/**
 * What an agent wants to be allowed: `permission` says what kind of thing (`"bash"`, `"edit"`, `"webfetch"`, …), `patterns`
 * what exactly, such as each command of a line. `metadata` says more, and depends on the tool.
 *
 * @since 0.1.0
 * @category models
 */
export type Request = PermissionRequest

/**
 * This once.
 *
 * @since 0.1.0
 * @category replies
 */
export interface Allow {
  readonly _tag: "Allow"
}

/**
 * This, and what the request's own `always` patterns cover from now on, in all sessions of the directory, until the server
 * forgets it (at the latest when it ends). It then asks no more, not even where its configuration says no.
 *
 * @since 0.1.0
 * @category replies
 */
export interface AllowAlways {
  readonly _tag: "AllowAlways"
}

/**
 * No. The agent reads the reason and goes on. Without one, and in every other request of the session that waits at this
 * moment, the server takes it for a stop: the turn ends.
 *
 * @since 0.1.0
 * @category replies
 */
export interface Deny {
  readonly _tag: "Deny"
  readonly reason: string
}

/**
 * What is replied to a request.
 *
 * @since 0.1.0
 * @category replies
 */
export type Reply = Allow | AllowAlways | Deny

/**
 * Left to the handler, in a rule: takes back what a rule before it says.
 *
 * @since 0.1.0
 * @category replies
 */
export interface Ask {
  readonly _tag: "Ask"
}

/**
 * Which requests a rule is for: those that fit all that is given.
 *
 * @since 0.1.0
 * @category rules
 */
export interface Criteria {
  /** The permission, with wildcards; `"edit"` covers all tools that change files. Every one unless told. */
  readonly permission?: string | undefined
  /** What exactly, with wildcards: `"git *"`, `"src/*"`. Everything unless told. */
  readonly pattern?: string | undefined
  readonly sessionID?: SessionID | undefined
  /**
   * The name of the tool that asks, with wildcards. It is not in the request, so the tool call is read; where that is not
   * possible, no rule of the policy decides.
   */
  readonly tool?: string | undefined
  /** What has to be in the request's metadata, nested values too, or whether it fits. */
  readonly metadata?: Request["metadata"] | ((metadata: Request["metadata"]) => boolean) | undefined
}

/**
 * What is replied to the requests that fit.
 *
 * @since 0.1.0
 * @category rules
 */
export interface Rule extends Criteria {
  readonly reply: Reply | Ask
}

/**
 * Who decides.
 *
 * @since 0.1.0
 * @category models
 */
export interface Policy<E = never, R = never> {
  /**
   * What is clear beforehand. **The last rule that fits wins**, as in OpenCode's own configuration. A request with several
   * patterns is allowed when each of them is, and denied when one is.
   */
  readonly rules?: ReadonlyArray<Rule> | undefined
  /**
   * Decides what no rule does; `undefined` leaves it to `otherwise`. Requests do not wait for each other. It is interrupted
   * when the request is settled elsewhere. Where it fails or dies, the request is denied.
   */
  readonly handler?: ((request: Request) => Effect.Effect<Reply | undefined, E, R>) | undefined
  /** The reply where nobody decides; a `Deny` unless told. */
  readonly otherwise?: Reply | undefined
  /** How long the handler may take before `otherwise` is replied; as long as it likes unless told: it may be a person. */
  readonly timeLimit?: Duration.DurationInput | undefined
}

/**
 * What a reply comes from; `"failure"` is a handler that has failed.
 *
 * @since 0.1.0
 * @category decisions
 */
export type By = "rule" | "handler" | "otherwise" | "timeLimit" | "failure"

/**
 * What has become of a request.
 *
 * @since 0.1.0
 * @category decisions
 */
export type Decision<E = unknown> =
  | Answered<Request, Reply, By>
  | HandlerFailed<Request, E>
  | Undelivered<Request, Reply>
  | AnsweredElsewhere<Request>
  | Unlisted

const wire = { Allow: "once", AllowAlways: "always", Deny: "reject" } as const

export const replying: Replying<Request, Reply> = {
  kind: {
    resync: { permissions: true },
    listed: ({ permissions }) => permissions,
    list: Operation.list,
    askedType: "permission.asked",
    asked: (event) => (event.type === "permission.asked" ? event.properties : undefined),
    settled: (event) =>
      event.type === "permission.replied" ? { id: event.properties.requestID, as: event.properties.reply } : undefined
  },
  operation: Operation.reply.id,
  send: ({ id }, reply, place) =>
    Operation.reply({
      ...place,
      requestID: id,
      reply: wire[reply._tag],
      message: reply._tag === "Deny" ? reply.reason : undefined
    }),
  as: ({ _tag }) => wire[_tag],
  frees: ({ _tag }) => _tag !== "Deny"
}

/** Whether a value holds all of another one. */
const holds = (value: unknown, wanted: unknown): boolean =>
  typeof wanted === "object" && wanted !== null
    ? typeof value === "object" &&
      value !== null &&
      Array.isArray(value) === Array.isArray(wanted) &&
      Object.entries(wanted).every(([key, part]) => part === undefined || holds(Reflect.get(value, key), part))
    : Object.is(value, wanted)

const fits = (rule: Rule, request: Request, pattern: string, tool: string | undefined): boolean =>
  (rule.permission === undefined || matches(request.permission, rule.permission)) &&
  (rule.pattern === undefined || matches(pattern, rule.pattern)) &&
  (rule.sessionID === undefined || rule.sessionID === request.sessionID) &&
  (rule.tool === undefined || (tool !== undefined && matches(tool, rule.tool))) &&
  (rule.metadata === undefined ||
    (typeof rule.metadata === "function" ? rule.metadata(request.metadata) : holds(request.metadata, rule.metadata)))

/** What the rules reply, where they do. The tool is the one that asks, if one does. */
export const byRules = (rules: ReadonlyArray<Rule>, request: Request, tool?: string | undefined): Reply | undefined => {
  // Without a pattern only rules for all patterns can say something.
  const patterns = request.patterns.length === 0 ? [""] : request.patterns
  const replies = patterns.map(
    (pattern) => Option.getOrUndefined(Arr.findLast(rules, (rule) => fits(rule, request, pattern, tool)))?.reply
  )
  const denial = replies.find((reply) => reply?._tag === "Deny")
  if (denial?._tag === "Deny") return denial
  if (replies.every((reply) => reply?._tag === "AllowAlways")) return { _tag: "AllowAlways" }
  return replies.every((reply) => reply?._tag === "Allow" || reply?._tag === "AllowAlways")
    ? { _tag: "Allow" }
    : undefined
}

/** What the rules reply to a request, where they do. */
export const ruled = (
  rules: ReadonlyArray<Rule>,
  request: Request,
  place: Place
): Effect.Effect<Reply | undefined, never, Client> =>
  rules.some(({ tool }) => tool !== undefined)
    ? Effect.match(Call.nameOf(request, place), {
        onFailure: () => undefined,
        onSuccess: (name) => byRules(rules, request, name)
      })
    : Effect.sync(() => byRules(rules, request, undefined))

const nobody = "Nobody is there to allow this: no rule and no handler of the program has decided it. Find another way."

/** What decides on a request, in this place. */
export const verdict = <E, R>(policy: Policy<E, R>, place: Place) => {
  const deciding: Deciding<Request, Reply, E, R> = {
    handler: policy.handler,
    otherwise: () => policy.otherwise ?? { _tag: "Deny", reason: nobody },
    timeLimit: policy.timeLimit,
    refusal: (failure) => ({
      _tag: "Deny",
      reason: `The program that decides about permissions has failed (${failure}), so this is not allowed.`
    })
  }
  return (request: Request, tell: (remark: HandlerFailed<Request, E>) => Effect.Effect<void>) =>
    decided(
      deciding,
      request,
      Effect.map(ruled(policy.rules ?? [], request, place), (reply) =>
        Option.map(Option.fromNullable(reply), (reply) => ({ reply, by: "rule" as const }))
      ),
      (cause) => tell({ _tag: "HandlerFailed", request, cause })
    )
}

const of = ({ id, permission, sessionID }: Request) => ({ request: id, permission, session: sessionID })

/** What a policy without a reader says of a decision. */
export const log = (decision: Decision): Effect.Effect<void> => {
  switch (decision._tag) {
    case "Answered": {
      const { by, reply, request } = decision
      const level = by === "timeLimit" ? Effect.logWarning : Effect.logDebug
      return level(`a permission was answered with ${reply._tag} by ${by}`).pipe(Effect.annotateLogs(of(request)))
    }
    default:
      return logged("permission", of)(decision)
  }
}
