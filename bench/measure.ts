/** Rows of the table, medians, and runs that take turns, so that a busy machine weighs on all sides alike. */
import * as Effect from "effect/Effect"
import * as Record from "effect/Record"

export interface Row {
  readonly name: string
  readonly unit: string
  readonly ours: number
  /** What we are compared with. */
  readonly against: string
  readonly peer: number
  /** Ours over the peer's; the median of the rounds' ratios where there are rounds. */
  readonly ratio: number
  /** The ratio that the project aims at; rows without one are for information. */
  readonly goal?: number
}

export const median = (values: ReadonlyArray<number>): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2
}

/** The median of the ratios of two series that were measured in turns. */
export const medianRatio = (ours: ReadonlyArray<number>, peer: ReadonlyArray<number>): number =>
  median(ours.map((value, index) => value / (peer[index] ?? Number.NaN)))

/** Runs all candidates once per round, after one round that does not count; answers the results by candidate. */
export const inTurns = <K extends string, A, E, R>(
  rounds: number,
  candidates: Readonly<Record<K, Effect.Effect<A, E, R>>>
): Effect.Effect<Readonly<Record<K, ReadonlyArray<A>>>, E, R> =>
  Effect.gen(function* () {
    const samples = Record.map(candidates, (): Array<A> => [])
    for (let round = 0; round <= rounds; round++) {
      for (const name of Record.keys(candidates)) {
        const sample = yield* candidates[name]
        if (round > 0) samples[name].push(sample)
      }
    }
    return samples
  })

const digits = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)

/** The rows as a Markdown table. */
export const table = (rows: ReadonlyArray<Row>): string => {
  const cells = [
    ["what", "ours", "compared with", "theirs", "ratio", "goal"],
    ...rows.map(({ name, unit, ours, against, peer, ratio, goal }) => [
      name,
      `${digits(ours)} ${unit}`,
      against,
      `${digits(peer)} ${unit}`,
      `${ratio.toFixed(ratio < 0.1 ? 3 : 2)}×`,
      goal === undefined ? "" : `≤ ${goal.toFixed(2)}× ${ratio <= goal + 0.005 ? "✓" : "missed"}`
    ])
  ]
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? []
  const lines = cells.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`)
  return [lines[0], `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...lines.slice(1)].join("\n")
}
