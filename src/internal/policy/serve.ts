/** Answers what waits: decides once for each request, at the same time for all, and sees to it that the reply arrives. */
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Mailbox from "effect/Mailbox"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { Client } from "../../Client.js"
import type { Failure } from "../../Events.js"
import { isOver } from "./call.js"
import { deliver, retry } from "./deliver.js"
import type {
  Answered,
  AnsweredElsewhere,
  Asked,
  Replying,
  ServeOptions,
  Settled,
  Undelivered,
  Unlisted
} from "./model.js"
import { type Change, watch } from "./waiting.js"

export interface Verdict<Reply, By> {
  readonly reply: Reply
  readonly by: By
}

type Decision<Request, Reply, By> =
  | Answered<Request, Reply, By>
  | Undelivered<Request, Reply>
  | AnsweredElsewhere<Request>
  | Unlisted

/** A request and how far it is. */
interface Entry<Request, Reply, By> {
  readonly request: Request
  /** Decides, while there is no verdict. */
  fiber: Fiber.RuntimeFiber<void> | undefined
  verdict: Verdict<Reply, By> | undefined
  /** Whether the reply is on its way. */
  sending: boolean
  settled: Settled | undefined
}

export const serve = <Request extends Asked, Reply, By, Remark, R>(
  replying: Replying<Request, Reply>,
  options: ServeOptions,
  /** Does not fail; what is remarkable on the way is told. */
  decide: (
    request: Request,
    tell: (remark: Remark) => Effect.Effect<void>
  ) => Effect.Effect<Verdict<Reply, By>, never, R>
): Stream.Stream<Decision<Request, Reply, By> | Remark, Failure, Client | R> =>
  Stream.unwrapScoped(
    Effect.gen(function* () {
      const place = { directory: options.directory, workspace: options.workspace }
      const decisions = yield* Mailbox.make<Decision<Request, Reply, By> | Remark, Failure>()
      const entries = new Map<string, Entry<Request, Reply, By>>()
      const tell = (decision: Decision<Request, Reply, By> | Remark) => Effect.asVoid(decisions.offer(decision))

      const send = (
        entry: Entry<Request, Reply, By>,
        { by, reply }: Verdict<Reply, By>
      ): Effect.Effect<void, never, Client> => {
        const { request } = entry
        entry.sending = true
        return deliver({
          operation: replying.operation,
          inVain: replying.frees(reply) ? isOver(request, place) : Effect.succeed(false),
          send: replying.send(request, reply, place),
          as: replying.as(reply),
          settled: () => entry.settled,
          schedule: options.retry ?? retry
        }).pipe(
          Effect.matchEffect({
            onFailure: (error) => {
              entry.sending = false
              return tell({ _tag: "Undelivered", request, reply, error })
            },
            onSuccess: (whose) => {
              entries.delete(request.id)
              return tell(
                whose === "Ours"
                  ? { _tag: "Answered", request, reply, by }
                  : { _tag: "AnsweredElsewhere", request, as: entry.settled?.as }
              )
            }
          })
        )
      }

      const begin = (request: Request): Effect.Effect<void, never, Client | R | Scope.Scope> =>
        Effect.suspend(() => {
          const entry: Entry<Request, Reply, By> = {
            request,
            fiber: undefined,
            verdict: undefined,
            sending: false,
            settled: undefined
          }
          entries.set(request.id, entry)
          const answering = Effect.flatMap(decide(request, tell), (verdict) => {
            // It may have been settled while the verdict was on its way here.
            if (entry.settled !== undefined) return Effect.void
            entry.verdict = verdict
            return send(entry, verdict)
          })
          return Effect.map(Effect.forkScoped(answering), (fiber) => {
            entry.fiber = fiber
          })
        })

      const settle = (settled: Settled): Effect.Effect<void> => {
        const entry = entries.get(settled.id)
        if (entry === undefined) return Effect.void
        entry.settled = settled
        if (entry.sending) return Effect.void
        entries.delete(settled.id)
        const interrupt =
          entry.verdict === undefined && entry.fiber !== undefined ? Fiber.interruptFork(entry.fiber) : Effect.void
        return Effect.zipRight(interrupt, tell({ _tag: "AnsweredElsewhere", request: entry.request, as: settled.as }))
      }

      const heard = (change: Change<Request>): Effect.Effect<void, never, Client | R | Scope.Scope> => {
        if (change._tag === "Unlisted") return tell(change)
        return Effect.gen(function* () {
          for (const settled of change.settled) yield* settle(settled)
          if (change.listed !== undefined) {
            for (const entry of entries.values()) {
              if (entry.verdict !== undefined && !entry.sending) yield* Effect.forkScoped(send(entry, entry.verdict))
            }
          }
          for (const request of change.asked) yield* begin(request)
        })
      }

      yield* watch(replying.kind, options, heard).pipe(
        Effect.onExit((exit) => decisions.done(exit)),
        Effect.forkScoped
      )
      return Mailbox.toStream(decisions)
    })
  )
