/** A small service that reviews what is not committed in a folder: the application that docs/testing.md tests in three ways. */
import * as Context from "effect/Context"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { Client, Permissions, Turn, Vcs } from "opencode-effect"

export const Review = Schema.Struct({
  verdict: Schema.Literal("approve", "reject"),
  findings: Schema.Array(
    Schema.Struct({ file: Schema.String, line: Schema.Int, problem: Schema.NonEmptyTrimmedString })
  )
})

export type Review = typeof Review.Type

/** There is no review, and why; what is not to be told to users is in `cause`. */
export class ReviewFailed extends Data.TaggedError("ReviewFailed")<{
  readonly message: string
  readonly cause: unknown
}> {}

export class Reviewer extends Context.Tag("examples/Reviewer")<
  Reviewer,
  {
    /** Reviews a folder; none where everything is committed. */
    readonly review: (directory: string) => Effect.Effect<Option.Option<Review>, ReviewFailed>
  }
>() {}

/** In words for users. */
const messageOf = ({ _tag }: Turn.Failure): string => {
  switch (_tag) {
    case "TurnError":
      return "The agent did not come to a verdict."
    case "TransportError":
      return "OpenCode is out of reach."
    default:
      return "OpenCode could not do it."
  }
}

const failed = (error: Turn.Failure) => new ReviewFailed({ message: messageOf(error), cause: error })

export const layer: Layer.Layer<Reviewer, never, Client.Client> = Layer.effect(
  Reviewer,
  Effect.map(Client.Client, (client) => ({
    review: (directory) =>
      Effect.gen(function* () {
        const diff = yield* Vcs.diffRaw()
        if (diff.trim() === "") return Option.none()
        const review = yield* Turn.object(Review, {
          title: "Review",
          prompt: `Review this diff. Report what is wrong, and nothing else.\n\n${diff}`,
          keep: false,
          // It may look around. What it has to ask for beyond that it is refused, with a reason that it reads.
          tools: { bash: false, edit: false, task: false, write: false },
          permissions: { otherwise: Permissions.deny("A reviewer only reads.") },
          questions: {}
        })
        return Option.some(review)
      }).pipe(Client.withDirectory(directory), Effect.provideService(Client.Client, client), Effect.mapError(failed))
  }))
)
