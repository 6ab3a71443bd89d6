/**
 * Lists that the server answers in pages, as streams: of their items, or of whole pages with where to go on. Which
 * operations answer in pages, and how one goes on, is part of each operation (`paging`); how a page is asked for is the
 * business of `Client`.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { Client } from "./Client.js"
import { SchemaError, SchemaIssue } from "./Errors.js"
import { inputOf } from "./internal/arguments.js"
import type * as Operation from "./Operation.js"

/**
 * A page, and the input that asks for the one after it; none after the last. A program that stores `next` can go on from
 * there another day.
 *
 * @since 0.1.0
 * @category models
 */
export interface Page<Input, Item> {
  readonly items: ReadonlyArray<Item>
  readonly next: Input | undefined
}

/**
 * The pages of a list, from the one that the input asks for to the last. The next page is asked for when it is pulled, and
 * a `limit` in the input is the size of a page. Nothing holds the list still meanwhile: what is added or moved while it
 * is read may be in it or not, as the server's cursors have it.
 *
 * A server that leads back to an earlier page, or nowhere, is a `SchemaError` after the page that said so.
 *
 * @example
 * ```ts
 * import { Pages, V2 } from "opencode-effect"
 * import * as Console from "effect/Console"
 * import * as Stream from "effect/Stream"
 *
 * const program = Pages.pages(V2.Session.list, { limit: 100, order: "asc" }).pipe(
 *   Stream.runForEach(({ items, next }) => Console.log(items.length, next?.cursor))
 * )
 * ```
 *
 * @since 0.1.0
 * @category streams
 */
export const pages = <Input, Success, Errors, Item>(
  operation: Operation.PagedOperation<Input, Success, Errors, Item>,
  ...args: Operation.Arguments<Input>
): Stream.Stream<Page<Input, Item>, Operation.Failure<Errors>, Client> => {
  const { at, items, next } = operation.paging
  return Stream.unwrap(
    Effect.map(Client, (client) => {
      const seen = new Set<string>()
      const after = (
        input: Input,
        answer: Operation.Answer<Success>
      ): Option.Option<Either.Either<Input, SchemaError>> => {
        const cursor = next(answer)
        if (cursor === undefined || cursor === null) return Option.none()
        if (cursor === "" || seen.has(cursor)) return Option.some(Either.left(astray(operation, cursor, answer.value)))
        seen.add(cursor)
        return Option.some(Either.right(at(input, cursor)))
      }
      return Stream.paginateEffect(Either.right(inputOf<Input>(args)), (found: Either.Either<Input, SchemaError>) =>
        Effect.flatMap(found, (input) =>
          Effect.map(client.answer(operation, input), (answer) => {
            const following = after(input, answer)
            const page = {
              items: items(answer.value),
              next: Option.getOrUndefined(Option.flatMap(following, Either.getRight))
            }
            return [page, following] as const
          })
        )
      )
    })
  )
}

const astray = (operation: Operation.Route, cursor: string, page: unknown): SchemaError =>
  new SchemaError({
    operation: operation.id,
    direction: "output",
    issue: new SchemaIssue(
      () =>
        cursor === ""
          ? "there is another page, and no cursor leads to it"
          : "the cursor of the next page is that of an earlier one, so that the list would never end",
      page
    )
  })

/**
 * The items of a list, from the page that the input asks for to the last. Each page is asked for when its first item is
 * pulled; {@link pages} says more.
 *
 * They come in the order of the server's pages. `Session.messages` goes from the newest message to the oldest, and
 * answers everything as one page unless there is a `limit`.
 *
 * @example
 * ```ts
 * import { Pages, Session } from "opencode-effect"
 * import * as Stream from "effect/Stream"
 *
 * const lastOfUser = Pages.items(Session.messages, { sessionID: "ses_1", limit: 50 }).pipe(
 *   Stream.filter(({ info }) => info.role === "user"),
 *   Stream.runHead
 * )
 * ```
 *
 * @since 0.1.0
 * @category streams
 */
export const items = <Input, Success, Errors, Item>(
  operation: Operation.PagedOperation<Input, Success, Errors, Item>,
  ...args: Operation.Arguments<Input>
): Stream.Stream<Item, Operation.Failure<Errors>, Client> =>
  Stream.mapConcat(pages(operation, ...args), ({ items }) => items)
