/** The numbers that the server gives to the events of a session, one after the other. */
import { field } from "../field.js"

/** The number of an event, in its `durable.seq`; none where it has none. */
export const seqOf = (event: unknown): number | undefined => {
  const seq = field(field(event, "durable"), "seq")
  return typeof seq === "number" && Number.isSafeInteger(seq) ? seq : undefined
}

/** The number of the last event of a page as the cursor of the page after it; empty where no event has one. */
export const lastSeq = (events: ReadonlyArray<unknown>): string => {
  const seqs = events.map(seqOf).filter((seq) => seq !== undefined)
  return seqs.length === 0 ? "" : String(seqs.at(-1))
}
