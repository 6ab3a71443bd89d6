/**
 * What the compiler promises to users: open unions and enums that still narrow, ids that are told apart, errors by status,
 * inputs that are required, optional or refused, requirements in sight. `tsc --noEmit` checks it; what runs is only the
 * narrowing of raw values.
 */
import type * as HttpClient from "@effect/platform/HttpClient"
import type * as Socket from "@effect/platform/Socket"
import { assert, describe, it } from "@effect/vitest"
import type * as ConfigError from "effect/ConfigError"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import type * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { expectTypeOf } from "vitest"
import * as Client from "../src/Client.js"
import { HttpError, type SchemaError, type TransportError } from "../src/Errors.js"
import type * as Operation from "../src/Operation.js"
import * as ConfigOperations from "../src/Operations/Config.js"
import * as EventOperations from "../src/Operations/Event.js"
import * as Global from "../src/Operations/Global.js"
import * as Mcp from "../src/Operations/Mcp.js"
import * as Permission from "../src/Operations/Permission.js"
import * as Pty from "../src/Operations/Pty.js"
import * as Session from "../src/Operations/Session.js"
import type * as V2Event from "../src/Operations/V2/Event.js"
import type { Agent } from "../src/Schema/Agent.js"
import type * as ErrorSchema from "../src/Schema/Error.js"
import type { Event, EventMessagePartUpdated, EventSessionIdle } from "../src/Schema/Event.js"
import type { GlobalEvent } from "../src/Schema/GlobalEvent.js"
import type { MessageID, PartID, SessionID } from "../src/Schema/Ids.js"
import type { AssistantMessage, Message, UserMessage } from "../src/Schema/Message.js"
import type * as Open from "../src/Schema/Open.js"
import type { Part, TextPart, ToolPart } from "../src/Schema/Part.js"
import type * as SessionSchema from "../src/Schema/Session.js"
import type { V2Event as V2EventUnion } from "../src/Schema/V2Event.js"

/** What arrives from a newer server: JSON of a shape that no type of today describes. */
const fromNewerServer = <A>(json: string): A => JSON.parse(json)

/** Programs that are compiled and not run. */
const compiled = (program: () => unknown): void => {
  assert.isFunction(program)
}

describe("unknown members of unions", () => {
  const nameOf = (part: Part): string => {
    switch (part.type) {
      case "text":
        expectTypeOf(part).toEqualTypeOf<TextPart>()
        return part.text
      case "tool":
        expectTypeOf(part).toEqualTypeOf<ToolPart>()
        return part.tool
      case "subtask":
      case "reasoning":
      case "file":
      case "step-start":
      case "step-finish":
      case "snapshot":
      case "patch":
      case "agent":
      case "retry":
      case "compaction":
        return part.id
      default:
        expectTypeOf(part).toEqualTypeOf<
          Open.Unrecognized<
            "type",
            { readonly id: PartID; readonly sessionID: SessionID; readonly messageID: MessageID }
          >
        >()
        expectTypeOf(part.text).toEqualTypeOf<unknown>()
        return `${String(part.type)} ${String(part.detail)}`
    }
  }

  it("parts narrow by switch, and the default branch has the raw value", () => {
    assert.strictEqual(nameOf(fromNewerServer('{"type":"hologram","detail":3}')), "hologram 3")
  })

  it("parts narrow by ===, also without a default", () => {
    const textOf = (part: Part) => (part.type === "text" ? part.text : undefined)
    expectTypeOf(textOf).returns.toEqualTypeOf<string | undefined>()
    assert.isUndefined(textOf(fromNewerServer('{"type":"hologram","text":5}')))
    compiled(() => (part: Part) => {
      // @ts-expect-error: only some parts have a text
      part.text
      // @ts-expect-error: no part has this type
      return part.type === "hologram"
    })
  })

  it("parts are picked from an array with their type", () => {
    const texts = (parts: ReadonlyArray<Part>) => parts.filter((part) => part.type === "text")
    expectTypeOf(texts).returns.toEqualTypeOf<Array<TextPart>>()
    assert.deepStrictEqual(texts([]), [])
  })

  it("messages narrow by role", () => {
    const roleOf = (message: Message): string => {
      switch (message.role) {
        case "user":
          expectTypeOf(message).toEqualTypeOf<UserMessage>()
          return message.agent
        case "assistant":
          expectTypeOf(message).toEqualTypeOf<AssistantMessage>()
          return message.modelID
        default:
          expectTypeOf(message).toEqualTypeOf<
            Open.Unrecognized<"role", { readonly id: MessageID; readonly sessionID: SessionID }>
          >()
          return String(message.role)
      }
    }
    assert.strictEqual(roleOf(fromNewerServer('{"role":"critic"}')), "critic")
  })

  it("the reason of a failed turn narrows by name", () => {
    const reasonOf = ({ error }: AssistantMessage): string | undefined => {
      switch (error?.name) {
        case undefined:
          return undefined
        case "APIError":
          expectTypeOf(error).toEqualTypeOf<ErrorSchema.APIError>()
          return error.data.message
        case "ProviderAuthError":
          expectTypeOf(error).toEqualTypeOf<ErrorSchema.ProviderAuthError>()
          return error.data.providerID
        default:
          return String(error?.name)
      }
    }
    assert.strictEqual(reasonOf(fromNewerServer('{"error":{"name":"OutOfPaperError"}}')), "OutOfPaperError")
  })

  it("events narrow by type", () => {
    const sessionOf = (event: Event): string => {
      switch (event.type) {
        case "session.idle":
          expectTypeOf(event).toEqualTypeOf<EventSessionIdle>()
          expectTypeOf(event.properties.sessionID).toEqualTypeOf<SessionID>()
          return event.properties.sessionID
        case "message.part.updated":
          expectTypeOf(event).toEqualTypeOf<EventMessagePartUpdated>()
          expectTypeOf(event.properties.part).toEqualTypeOf<Part>()
          return event.properties.part.type
        default:
          return String(event.type)
      }
    }
    assert.strictEqual(sessionOf(fromNewerServer('{"type":"moon.risen","properties":{}}')), "moon.risen")
    expectTypeOf<Extract<Event, { type: "session.idle" }>>().toEqualTypeOf<EventSessionIdle>()
    expectTypeOf<Extract<V2EventUnion, Open.Unrecognized<"type">>>().not.toBeNever()
  })
})

describe("unknown values of enums", () => {
  it("narrow by switch and ===, and the default branch has the raw string", () => {
    const modeOf = (mode: Agent["mode"]): string => {
      switch (mode) {
        case "primary":
          expectTypeOf(mode).toEqualTypeOf<"primary">()
          return "first"
        case "subagent":
        case "all":
          expectTypeOf(mode).toEqualTypeOf<"subagent" | "all">()
          return mode
        default:
          expectTypeOf(mode).toExtend<string>()
          expectTypeOf(mode).not.toBeNever()
          return mode.toUpperCase()
      }
    }
    assert.strictEqual(modeOf(fromNewerServer('"advisor"')), "ADVISOR")

    const isAll = (mode: Agent["mode"]) => (mode === "all" ? mode : undefined)
    expectTypeOf(isAll).returns.toEqualTypeOf<"all" | undefined>()
    assert.isUndefined(isAll(fromNewerServer('"advisor"')))
  })

  it("take the known values and refuse typing errors", () => {
    expectTypeOf<"primary">().toExtend<Agent["mode"]>()
    expectTypeOf<"primery">().not.toExtend<Agent["mode"]>()
    expectTypeOf<string>().not.toExtend<Agent["mode"]>()
    expectTypeOf<Agent["mode"]>().toExtend<string>()
  })
})

describe("ids", () => {
  it("need no ceremony, and one does not pass for another", () => {
    const session: SessionID = "ses_1"
    assert.strictEqual(session, "ses_1")
    expectTypeOf<MessageID>().not.toExtend<SessionID>()
    expectTypeOf<SessionID>().not.toExtend<MessageID>()
    expectTypeOf<PartID>().not.toExtend<MessageID>()
    expectTypeOf<string>().not.toExtend<SessionID>()
    expectTypeOf<SessionID>().toExtend<string>()
    compiled(() => (messageID: MessageID, text: string) => {
      // @ts-expect-error: a message id is no session id
      Session.get({ sessionID: messageID })
      // @ts-expect-error: a string from outside is parsed first, with the schema of the same name
      Session.get({ sessionID: text })
      return Session.get({ sessionID: `ses_${text}` })
    })
  })
})

describe("errors", () => {
  type Failure = Operation.Failure<Session.GetErrors>

  it("are three, and all told apart by their tags", () => {
    expectTypeOf(Session.get).returns.toEqualTypeOf<Effect.Effect<SessionSchema.Session, Failure, Client.Client>>()
    expectTypeOf<Failure["_tag"]>().toEqualTypeOf<"HttpError" | "TransportError" | "SchemaError">()
    const handled = Session.get({ sessionID: "ses_1" }).pipe(
      Effect.catchTags({
        HttpError: (error) => Effect.succeed(error.status),
        TransportError: (error) => Effect.succeed(error.reason),
        SchemaError: (error) => Effect.succeed(error.direction)
      })
    )
    expectTypeOf<Effect.Effect.Error<typeof handled>>().toBeNever()
  })

  it("have the body of their documented status", () => {
    const bodyOf = (error: Failure) => {
      if (HttpError.is(error, 404)) {
        expectTypeOf(error.body).toEqualTypeOf<ErrorSchema.NotFoundError>()
        expectTypeOf(error.status).toEqualTypeOf<404>()
        return error.body.data.message
      }
      if (HttpError.is(error, 400)) {
        expectTypeOf(error.body).toEqualTypeOf<Session.GetErrors[400]>()
        return undefined
      }
      expectTypeOf(error).toExtend<HttpError<Session.GetErrors> | TransportError | SchemaError>()
      return undefined
    }
    expectTypeOf(bodyOf).returns.toEqualTypeOf<string | undefined>()
    assert.isFunction(bodyOf)
  })

  it("refuse a status that the operation does not document", () => {
    compiled(() => (error: Failure, transport: TransportError) => {
      // @ts-expect-error: session.get documents no 418
      HttpError.is(error, 418)
      // @ts-expect-error: a transport error has no status
      return HttpError.is(transport, 404)
    })
    expectTypeOf<HttpError.Status<Operation.Failure<Session.GetErrors>>>().toEqualTypeOf<400 | 404 | 500>()
    expectTypeOf<HttpError.Status<Operation.Failure<Session.CreateErrors>>>().toEqualTypeOf<400 | 500>()
  })

  it("of several operations together narrow to the bodies of each", () => {
    const both = Effect.zip(Session.get({ sessionID: "ses_1" }), Mcp.connect({ name: "x" }))
    type Both = Effect.Effect.Error<typeof both>
    const bodyOf = (error: Both) => (HttpError.is(error, 404) ? error.body : undefined)
    expectTypeOf(bodyOf).returns.toEqualTypeOf<Session.GetErrors[404] | Mcp.ConnectErrors[404] | undefined>()
    assert.isFunction(bodyOf)
  })

  it("of one operation do not vanish in those of another that documents fewer statuses", () => {
    const program = Effect.gen(function* () {
      const session = yield* Session.create()
      return yield* Session.get({ sessionID: session.id })
    })
    type Both = Effect.Effect.Error<typeof program>
    expectTypeOf<HttpError.Status<Both>>().toEqualTypeOf<400 | 404 | 500>()
    const bodyOf = (error: Both) => (HttpError.is(error, 404) ? error.body : undefined)
    expectTypeOf(bodyOf).returns.toEqualTypeOf<Session.GetErrors[404] | undefined>()
    assert.isFunction(bodyOf)
  })
})

describe("inputs", () => {
  it("are left out when nothing is required", () => {
    compiled(() => [
      Session.list(),
      Session.list({}),
      Session.create(),
      Session.create({ title: "x" }),
      Global.health()
    ])
    expectTypeOf(Session.list).parameters.toEqualTypeOf<[input?: Session.ListInput]>()
    expectTypeOf(Global.health).parameters.toEqualTypeOf<[]>()
    compiled(() => {
      // @ts-expect-error: global.health takes no input
      Global.health({ directory: "/srv" })
    })
  })

  it("are wanted when something is required", () => {
    expectTypeOf(Session.get).parameters.toEqualTypeOf<[input: Session.GetInput]>()
    compiled(() => {
      // @ts-expect-error: an input is required
      Session.get()
      // @ts-expect-error: so is the session's id
      Session.get({})
      // @ts-expect-error: a prompt has parts
      Session.prompt({ sessionID: "ses_1" })
    })
  })

  it("take undefined for optional fields, and not for required ones", () => {
    const title = fromNewerServer<string | undefined>('"x"')
    compiled(() => Session.create({ title, parentID: undefined, directory: undefined }))
    compiled(() => Session.prompt({ sessionID: "ses_1", parts: [{ type: "text", text: "x", synthetic: undefined }] }))
    compiled(() => {
      // @ts-expect-error: required
      Session.get({ sessionID: undefined })
    })
  })

  it("refuse wrong literals, wrong types and unknown fields", () => {
    compiled(() => Permission.reply({ requestID: "per_1", reply: "once" }))
    compiled(() => {
      // @ts-expect-error: once, always or reject
      Permission.reply({ requestID: "per_1", reply: "sometimes" })
      // @ts-expect-error: no such part
      Session.prompt({ sessionID: "ses_1", parts: [{ type: "txt", text: "x" }] })
      // @ts-expect-error: a title is a string
      Session.create({ title: 5 })
      // @ts-expect-error: there is no such field
      Session.create({ titel: "x" })
      // @ts-expect-error: nor inside
      Session.prompt({ sessionID: "ses_1", parts: [{ type: "text", text: "x", colour: "red" }] })
      // @ts-expect-error: a share is manual, auto or disabled
      ConfigOperations.update({ config: { share: "always" } })
    })
  })

  it("take back what the server sent", () => {
    compiled(() => Effect.flatMap(ConfigOperations.get(), (config) => ConfigOperations.update({ config })))
    compiled(() =>
      Effect.flatMap(Session.get({ sessionID: "ses_1" }), ({ id, title, permission }) =>
        Session.update({ sessionID: id, title, permission })
      )
    )
  })
})

describe("operations", () => {
  it("keep their requirement in sight", () => {
    expectTypeOf<Effect.Effect.Context<ReturnType<typeof Session.create>>>().toEqualTypeOf<Client.Client>()
    expectTypeOf<Stream.Stream.Context<ReturnType<typeof EventOperations.subscribe>>>().toEqualTypeOf<Client.Client>()
    expectTypeOf(Client.layer).returns.toEqualTypeOf<Layer.Layer<Client.Client, never, HttpClient.HttpClient>>()
    expectTypeOf(Client.layerConfig).returns.toEqualTypeOf<
      Layer.Layer<Client.Client, ConfigError.ConfigError, HttpClient.HttpClient>
    >()
    const elsewhere = Session.list().pipe(Client.withDirectory("/srv/shop"))
    expectTypeOf<Effect.Effect.Context<typeof elsewhere>>().toEqualTypeOf<Client.Client>()
  })

  it("answer with streams where the server sends events", () => {
    expectTypeOf(EventOperations.subscribe).returns.toEqualTypeOf<
      Stream.Stream<Event, Operation.Failure<EventOperations.SubscribeErrors>, Client.Client>
    >()
    expectTypeOf(Global.event).returns.toEqualTypeOf<
      Stream.Stream<GlobalEvent, Operation.Failure<Global.EventErrors>, Client.Client>
    >()
    expectTypeOf<Stream.Stream.Success<ReturnType<typeof V2Event.subscribe>>>().toEqualTypeOf<V2EventUnion>()
  })

  it("answer with a socket, and with nothing", () => {
    expectTypeOf(Pty.connect).returns.toEqualTypeOf<
      Effect.Effect<Socket.Socket, SchemaError | TransportError, Client.Client | Socket.WebSocketConstructor>
    >()
    expectTypeOf<Effect.Effect.Success<ReturnType<typeof Session.promptAsync>>>().toEqualTypeOf<void>()
  })

  it("are values with their schemas", () => {
    expectTypeOf(Session.get.input).toEqualTypeOf<Schema.Schema<Session.GetInput>>()
    expectTypeOf(Session.get.success).toEqualTypeOf<Schema.Schema<SessionSchema.Session>>()
    expectTypeOf(Session.get).toExtend<Operation.Any>()
    expectTypeOf(EventOperations.subscribe).toExtend<Operation.Any>()
    assert.strictEqual(Session.get.id, "session.get")
    assert.strictEqual(Session.get.kind, "operation")
    assert.strictEqual(EventOperations.subscribe.kind, "stream")
    assert.strictEqual(Pty.connect.kind, "socket")
  })

  it("keep a reserved word as their name", () => {
    expectTypeOf(Session.delete).parameters.toEqualTypeOf<[input: Session.DeleteInput]>()
    assert.strictEqual(Session.delete.id, "session.delete")
  })
})
