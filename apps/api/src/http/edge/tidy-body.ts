import { DomainError } from '@duijie/domain';

/** Levels of lists and parts that a body may have; the deepest of ours has six. */
const DEEPEST = 16;

/**
 * A body without its nulls: some clients say "nothing here" with null, and it counts as left out. In a list it stays, since leaving it out
 * would move its neighbours. What is nested deeper than anything we ask for is refused before code that calls itself reads it.
 * @throws INPUT.MALFORMED
 */
export function tidyBody(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) throw new DomainError('INPUT.MALFORMED');
  if (Array.isArray(value)) return value.map((one) => tidyBody(one, depth + 1));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== null)
      .map(([name, part]) => [name, tidyBody(part, depth + 1)]),
  );
}
