/**
 * What a started server must show before it counts as ready: it is healthy, our password opens it, and its
 * configuration is valid. Also the few other requests that managing a server takes; none of them is an operation of the
 * contract with a public name.
 */
import * as HttpClient from "@effect/platform/HttpClient"
import * as HttpClientRequest from "@effect/platform/HttpClientRequest"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Ref from "effect/Ref"
import * as Schema from "effect/Schema"
import { encodeBasic } from "../basicAuth.js"
import { configErrors } from "../configText.js"
import * as ServerError from "./error.js"
import { liveClock } from "./process.js"
import * as Version from "./version.js"

export interface Access {
  readonly url: string
  readonly username: string
  readonly password: Option.Option<Redacted.Redacted<string>>
}

/** The URL in the line that the server prints once it listens. */
export const urlIn = (line: string): string | undefined => /server listening on (https?:\/\/\S+)/.exec(line)?.[1]

/** The URL to connect to: a server that listens on every address is reached on loopback. */
export const reachable = (url: string): string =>
  url.replace("//0.0.0.0:", "//127.0.0.1:").replace("//[::]:", "//[::1]:").replace(/\/+$/, "")

interface Answer {
  readonly status: number
  readonly body: unknown
}

const parse = Option.liftThrowable((text: string): unknown => JSON.parse(text))

const ask = (
  method: "GET" | "POST",
  path: string,
  access: Access
): Effect.Effect<Answer, unknown, HttpClient.HttpClient> =>
  Effect.gen(function* () {
    const client = HttpClient.withTracerDisabledWhen(yield* HttpClient.HttpClient, () => true)
    const request = HttpClientRequest.make(method)(access.url + path).pipe(
      Option.match(access.password, {
        onNone: () => (request: HttpClientRequest.HttpClientRequest) => request,
        onSome: (password) =>
          HttpClientRequest.setHeader(
            "authorization",
            `Basic ${encodeBasic(access.username, Redacted.value(password))}`
          )
      })
    )
    const response = yield* client.execute(request).pipe(
      // A client that fails on statuses other than 2xx is fine too.
      Effect.catchTag("ResponseError", (error) =>
        error.reason === "StatusCode" ? Effect.succeed(error.response) : Effect.fail(error)
      )
    )
    return { status: response.status, body: Option.getOrUndefined(parse(yield* response.text)) }
  })

interface Health {
  readonly healthy: true
  readonly version: string
}

const Health: Schema.Schema<Health> = Schema.suspend(() =>
  Schema.Struct({ healthy: Schema.Literal(true), version: Schema.String })
)

/**
 * Waits until the server is ready and gives its version. `waitingFor` always says what is still missing, and
 * `configSource` what holds the configuration that the server knows as `OPENCODE_CONFIG_CONTENT`.
 */
export const ready = (
  access: Access,
  configSource: string,
  waitingFor: Ref.Ref<string>
): Effect.Effect<string, ServerError.ServerError, HttpClient.HttpClient> =>
  Effect.gen(function* () {
    const health = yield* until("GET /global/health", access, waitingFor, (answer) =>
      answer.status === 200 ? Option.some(answer.body) : Option.none()
    )
    // A server without that route answers it with its web page.
    if (!Schema.is(Health)(health)) {
      return yield* ServerError.make({ _tag: "UnsupportedVersion", minimum: Version.minimum })
    }
    const { version } = health
    if (Version.isTooOld(version)) {
      return yield* ServerError.make({ _tag: "UnsupportedVersion", version, minimum: Version.minimum })
    }
    if (Option.isSome(access.password)) {
      const stranger = yield* Effect.option(ask("GET", "/global/health", { ...access, password: Option.none() }))
      if (Option.exists(stranger, (answer) => answer.status !== 401)) {
        return yield* ServerError.make({ _tag: "Unprotected" })
      }
    }
    // The first answer of a route that needs a configuration: the health check does not look at it.
    yield* until("GET /config", access, waitingFor, (answer) =>
      answer.status < 500 ? Option.some(answer) : Option.none()
    ).pipe(
      Effect.flatMap((answer) =>
        answer.status === 400
          ? Option.match(invalidConfig(answer.body, configSource), { onNone: () => Effect.void, onSome: Effect.fail })
          : Effect.void
      )
    )
    return version
  })

/** Asks again and again until the answer is accepted; the caller bounds it. */
const until = <A>(
  route: `GET ${string}`,
  access: Access,
  waitingFor: Ref.Ref<string>,
  accept: (answer: Answer) => Option.Option<A>
): Effect.Effect<A, ServerError.ServerError, HttpClient.HttpClient> => {
  const attempt = Effect.gen(function* () {
    const answer = yield* Effect.option(ask("GET", route.slice("GET ".length), access))
    if (Option.isNone(answer)) {
      yield* Ref.set(waitingFor, `${route}, which cannot be reached`)
      return Option.none()
    }
    if (answer.value.status === 401) {
      return yield* ServerError.make({ _tag: "Unauthorized", username: access.username })
    }
    yield* Ref.set(waitingFor, `${route}, which answers ${answer.value.status}`)
    return accept(answer.value)
  })
  const loop: Effect.Effect<A, ServerError.ServerError, HttpClient.HttpClient> = Effect.flatMap(
    attempt,
    Option.match({ onSome: Effect.succeed, onNone: () => Effect.zipRight(Effect.sleep("50 millis"), loop) })
  )
  return Effect.zipRight(Ref.set(waitingFor, route), loop)
}

interface ConfigInvalid {
  readonly name: "ConfigInvalidError"
  readonly data: {
    readonly path: string
    readonly issues?: ReadonlyArray<ServerError.ConfigIssue>
    readonly message?: string
  }
}

const ConfigInvalid: Schema.Schema<ConfigInvalid> = Schema.suspend(() =>
  Schema.Struct({
    name: Schema.Literal("ConfigInvalidError"),
    data: Schema.Struct({
      path: Schema.String,
      issues: Schema.optionalWith(
        Schema.Array(
          Schema.Struct({ path: Schema.Array(Schema.Union(Schema.String, Schema.Number)), message: Schema.String })
        ),
        { exact: true }
      ),
      message: Schema.optionalWith(Schema.String, { exact: true })
    })
  })
)

interface ConfigNotJson {
  readonly name: "ConfigJsonError"
  readonly data: { readonly path: string; readonly message?: string }
}

const ConfigNotJson: Schema.Schema<ConfigNotJson> = Schema.suspend(() =>
  Schema.Struct({
    name: Schema.Literal("ConfigJsonError"),
    data: Schema.Struct({ path: Schema.String, message: Schema.optionalWith(Schema.String, { exact: true }) })
  })
)

const invalidConfig = (body: unknown, configSource: string): Option.Option<ServerError.ServerError> => {
  const refused = (path: string, issues: ReadonlyArray<ServerError.ConfigIssue>) => {
    const source = path === "OPENCODE_CONFIG_CONTENT" ? configSource : path
    return Option.some(ServerError.make({ _tag: "InvalidConfig", source, started: true, issues }))
  }
  if (Schema.is(ConfigInvalid)(body)) {
    return refused(body.data.path, body.data.issues ?? [{ path: [], message: body.data.message ?? "it is not valid" }])
  }
  if (Schema.is(ConfigNotJson)(body)) {
    return refused(
      body.data.path,
      configErrors(body.data.message).map((message) => ({ path: [], message }))
    )
  }
  return Option.none()
}

/** Ends what the server runs, tool shells included; they would survive it. Gives up after two seconds. */
export const dispose = (access: Access): Effect.Effect<void, never, HttpClient.HttpClient> =>
  ask("POST", "/global/dispose", access).pipe(
    Effect.interruptible,
    Effect.timeout("2 seconds"),
    Effect.ignore,
    Effect.withClock(liveClock)
  )

/** Whether somebody listens there. Only a connection that is refused or has no route says no. */
export const isTaken = (url: string): Effect.Effect<boolean, never, HttpClient.HttpClient> =>
  ask("GET", "/", { url, username: "", password: Option.none() }).pipe(
    Effect.timeout("1 second"),
    Effect.match({ onFailure: (error) => !nobodyThere.test(codes(error)), onSuccess: () => true })
  )

const nobodyThere = /ECONNREFUSED|EADDRNOTAVAIL|ENETUNREACH|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN/

const codes = (error: unknown): string => {
  const seen: Array<string> = []
  let current: unknown = error
  while (typeof current === "object" && current !== null && seen.length < 10) {
    seen.push("code" in current ? String(current.code) : Cause.isTimeoutException(current) ? "timeout" : "")
    current = "cause" in current ? current.cause : undefined
  }
  return seen.join(" ")
}
