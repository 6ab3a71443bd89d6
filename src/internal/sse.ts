/** Bytes of a `text/event-stream` → the data of its events, across any split of the bytes. */
import * as Chunk from "effect/Chunk"
import * as Stream from "effect/Stream"
import { createParser } from "eventsource-parser"

/** The data field of every event; comments, names and ids of events are of no use to this API. */
export const eventData = <E, R>(bytes: Stream.Stream<Uint8Array, E, R>): Stream.Stream<string, E, R> =>
  Stream.suspend(() => {
    const decoder = new TextDecoder()
    let events: Array<string> = []
    const parser = createParser({ onEvent: (event) => events.push(event.data) })
    return Stream.mapChunks(bytes, (chunk) => {
      for (const part of chunk) parser.feed(decoder.decode(part, { stream: true }))
      const complete = Chunk.unsafeFromArray(events)
      events = []
      return complete
    })
  })
