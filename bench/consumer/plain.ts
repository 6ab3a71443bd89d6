/** The program of `package.ts` in Effect alone, with just the types that it uses: what `bench/types.ts` compares with. */
import { HttpBody, HttpClient, type HttpClientError, HttpClientRequest } from "@effect/platform"
import { Console, Data, Effect, type ParseResult, Schema, Stream } from "effect"

const Session = Schema.Struct({ id: Schema.TemplateLiteral("ses", Schema.String), title: Schema.String })

const Part = Schema.Union(
  Schema.Struct({ type: Schema.Literal("text"), id: Schema.String, text: Schema.String }),
  Schema.Struct({ type: Schema.Literal("tool"), id: Schema.String, tool: Schema.String, callID: Schema.String })
)

const Event = Schema.Union(
  Schema.Struct({ type: Schema.Literal("message.part.updated"), properties: Schema.Struct({ part: Part }) }),
  Schema.Struct({ type: Schema.Literal("session.error"), properties: Schema.Struct({ sessionID: Schema.String }) }),
  Schema.Struct({ type: Schema.Literal("session.idle"), properties: Schema.Struct({ sessionID: Schema.String }) })
)

const NotFound = Schema.Struct({
  name: Schema.Literal("NotFoundError"),
  data: Schema.Struct({ message: Schema.String })
})

class HttpError extends Data.TaggedError("HttpError")<{ readonly status: number; readonly body: unknown }> {}

type Failure = HttpError | HttpClientError.HttpClientError | ParseResult.ParseError

const request = <A, I>(
  request: HttpClientRequest.HttpClientRequest,
  schema: Schema.Schema<A, I>
): Effect.Effect<A, Failure, HttpClient.HttpClient> =>
  Effect.gen(function* () {
    const response = yield* HttpClient.execute(request)
    const body = yield* response.json
    if (response.status >= 300) return yield* new HttpError({ status: response.status, body })
    return yield* Schema.decodeUnknown(schema)(body)
  })

const post = (path: string, body: unknown) =>
  HttpClientRequest.post(path).pipe(HttpClientRequest.setBody(HttpBody.unsafeJson(body)))

const subscribe: Stream.Stream<typeof Event.Type, Failure, HttpClient.HttpClient> = Stream.unwrapScoped(
  Effect.map(HttpClient.get("/event"), (response) =>
    response.stream.pipe(
      Stream.decodeText(),
      Stream.splitLines,
      Stream.filter((line) => line.startsWith("data: ")),
      Stream.mapEffect((line) => Schema.decodeUnknown(Schema.parseJson(Event))(line.slice(6)))
    )
  )
)

const events = subscribe.pipe(
  Stream.takeUntil((event) => event.type === "session.idle"),
  Stream.runForEach((event) => {
    switch (event.type) {
      case "message.part.updated":
        return Console.log(event.properties.part.type)
      case "session.error":
        return Console.error(event.properties.sessionID)
      default:
        return Effect.void
    }
  })
)

export const program = Effect.gen(function* () {
  const session = yield* request(post("/session", { title: "A small consumer" }), Session)
  yield* Effect.fork(events)
  const { parts } = yield* request(
    post(`/session/${session.id}/message`, { parts: [{ type: "text", text: "Hello!" }] }),
    Schema.Struct({ parts: Schema.Array(Part) })
  )
  return parts.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("")
}).pipe(
  Effect.catchTags({
    HttpError: (error) =>
      error.status === 404 && Schema.is(NotFound)(error.body)
        ? Effect.succeed(error.body.data.message)
        : Effect.fail(error),
    RequestError: (error) => Effect.succeed(error.reason),
    ResponseError: (error) => Effect.succeed(error.reason),
    ParseError: (error) => Effect.succeed(error.message)
  })
)
