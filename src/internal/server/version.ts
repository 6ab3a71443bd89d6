/** Which versions of the server this SDK works with, and which it is tested with. */

/** The oldest version whose routes are those of the contract; older ones are refused. */
export const minimum = "1.0.0"

/** The versions whose contract is the one that this SDK is generated from, give or take a field. */
export const tested = ">=1.17.19 <1.19.0"

const parts = (version: string): ReadonlyArray<number> =>
  (/^v?(\d+)\.(\d+)\.(\d+)/.exec(version) ?? []).slice(1).map(Number)

const compare = (left: string, right: string): number => {
  const [a, b] = [parts(left), parts(right)]
  for (let index = 0; index < 3; index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** A version without numbers, such as that of a build from source, is neither too old nor tested. */
const isNumbered = (version: string): boolean => parts(version).length === 3

export const isTooOld = (version: string): boolean => isNumbered(version) && compare(version, minimum) < 0

export const isTested = (version: string): boolean =>
  isNumbered(version) && compare(version, "1.17.19") >= 0 && compare(version, "1.19.0") < 0
