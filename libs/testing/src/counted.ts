/** How often each value occurs. */
export const counted = <T>(all: readonly T[]): Map<T, number> =>
  all.reduce((counts, each) => counts.set(each, (counts.get(each) ?? 0) + 1), new Map<T, number>());
