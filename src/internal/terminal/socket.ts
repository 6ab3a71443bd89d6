/** One WebSocket of a terminal: how it is opened, with which credentials, and how it is closed. */
import * as Socket from "@effect/platform/Socket"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { constVoid } from "effect/Function"
import * as Redacted from "effect/Redacted"
import type * as Scope from "effect/Scope"
import { Client } from "../../Client.js"
import { TransportError, type TransportReason } from "../../Errors.js"
import * as Pty from "../../Operations/Pty.js"
import type { PtyID } from "../../Schema/Ids.js"
import type { Failure } from "./model.js"
import type { OpenWithHeaders } from "./webSocketWithHeaders.js"

type WebSocket = ReturnType<OpenWithHeaders>

/** What a WebSocket is here. Those of Node can be held up and broken off; those of browsers cannot. */
export interface Wire {
  binaryType: string
  readonly readyState: number
  close(code?: number): void
  addEventListener(type: "close" | "error", listener: () => void): void
  pause?(): void
  resume?(): void
  terminate?(): void
}

/** How long the other side may take to agree to the end of a socket. */
const closeTimeout = "1 second"

/** Under a `TestClock` a bound that never comes would be none. */
const liveClock: Clock.Clock = /*#__PURE__*/ Clock.make()

export const transportError = (
  { baseUrl }: Client["Type"],
  ptyID: PtyID,
  reason: TransportReason,
  description: string
): TransportError =>
  new TransportError({
    operation: Pty.connect.id,
    method: Pty.connect.method,
    url: `${baseUrl}${Pty.connect.path.replace("{ptyID}", () => encodeURIComponent(ptyID))}`,
    reason,
    description
  })

/** The words of an error, or of the event that stands for one, without a ticket. */
const wordsOf = (cause: unknown): string => {
  const message = typeof cause === "object" && cause !== null && "message" in cause ? cause.message : undefined
  return typeof message === "string" && message !== ""
    ? ` (${message.replaceAll(/ticket=[^&\s"']*/g, "ticket=<redacted>")})`
    : ""
}

/** The platform's own error refers to the socket, whose address may hold a ticket: it is not kept. */
export const fromSocketError =
  (client: Client["Type"], ptyID: PtyID) =>
  (error: Socket.SocketError): TransportError => {
    const failed = (reason: TransportReason, description: string) => transportError(client, ptyID, reason, description)
    switch (error.reason) {
      case "Open":
        return failed("ConnectionReset", `the terminal's WebSocket could not be opened${wordsOf(error.cause)}.`)
      case "OpenTimeout":
        return failed("Timeout", "the terminal's WebSocket took too long to open.")
      case "Close":
        return failed("ConnectionReset", `the terminal's connection was cut (close code ${error.code}).`)
      default:
        return failed("ConnectionReset", "the terminal's connection was cut.")
    }
  }

/**
 * Asks whether the terminal is there, unless that is known, and answers with the ticket for a socket that needs
 * credentials and cannot send them.
 */
export const admission = (
  ptyID: PtyID,
  options: { readonly openWithHeaders: OpenWithHeaders | undefined; readonly known: boolean }
): Effect.Effect<string | undefined, Failure, Client> =>
  Effect.flatMap(Client, ({ headers }): Effect.Effect<string | undefined, Failure, Client> => {
    if (options.openWithHeaders === undefined && "authorization" in Redacted.value(headers)) {
      return Effect.map(Pty.connectToken({ ptyID }), ({ ticket }) => ticket)
    }
    return options.known ? Effect.succeed(undefined) : Effect.as(Pty.get({ ptyID }), undefined)
  })

/** Opens the socket of an address. It is closed with the scope, in order if the other side agrees in time. */
export const open = (
  url: string,
  openWithHeaders: OpenWithHeaders | undefined,
  onWire: (wire: Wire) => void
): Effect.Effect<WebSocket, Socket.SocketError, Client | Socket.WebSocketConstructor | Scope.Scope> =>
  Effect.acquireRelease(
    Effect.flatMap(Effect.zip(Client, Socket.WebSocketConstructor), ([{ headers }, construct]) =>
      Effect.try({
        try: () => {
          const socket = openWithHeaders === undefined ? construct(url) : openWithHeaders(url, Redacted.value(headers))
          const wire: Wire = socket
          // A blob would have to be read, and the text behind it would overtake it.
          wire.binaryType = "arraybuffer"
          // Some throw an error that nobody listens to, for example when they are closed before they are open.
          wire.addEventListener("error", constVoid)
          onWire(wire)
          return socket
        },
        catch: (cause) => new Socket.SocketGenericError({ reason: "Open", cause })
      })
    ),
    close
  )

const closed = 3

const close = (wire: Wire): Effect.Effect<void> =>
  Effect.async<void>((resume) => {
    if (wire.readyState === closed) return resume(Effect.void)
    wire.addEventListener("close", () => resume(Effect.void))
    wire.resume?.()
    wire.close(1000)
  }).pipe(
    Effect.interruptible,
    Effect.timeoutOption(closeTimeout),
    Effect.withClock(liveClock),
    Effect.asVoid,
    Effect.ensuring(Effect.sync(() => wire.terminate?.()))
  )
