/** The program of `package.ts` with the official SDK: what `bench/types.ts` compares with, for information. */
import { createOpencodeClient } from "@opencode-ai/sdk/v2/client"

const client = createOpencodeClient()

const events = async (): Promise<void> => {
  const { stream } = await client.event.subscribe()
  for await (const event of stream) {
    switch (event.type) {
      case "message.part.updated":
        console.log(event.properties.part.type)
        break
      case "session.error":
        console.error(event.properties.sessionID)
        break
      case "session.idle":
        return
    }
  }
}

export const program = async (): Promise<string> => {
  const session = await client.session.create({ title: "A small consumer" })
  if (session.data === undefined) return String(session.error)
  void events()
  const answer = await client.session.prompt({ sessionID: session.data.id, parts: [{ type: "text", text: "Hello!" }] })
  if (answer.data === undefined) return answer.response.status === 404 ? "not found" : String(answer.error)
  return answer.data.parts.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("")
}
