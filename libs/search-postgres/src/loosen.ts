import type { Side } from '@duijie/domain';
import type { Pool } from 'pg';
import { ANYWHERE, anyOf } from './lexemes.js';
import { countSql, type Asked } from './people-sql.js';
import { LONGEST_TYPED, type Condition } from './read-query.js';

/** The rarest words of a long text say what it is about; all combinations of more would be too many. */
const MOST = 5;

/**
 * What to ask when no document has everything: without what no document has (or with what sounds like it), then fewer and fewer of the
 * rarest that are left, until something is found.
 */
export async function* loosened(
  pool: Pool,
  side: Side,
  conditions: readonly Condition[],
): AsyncGenerator<Asked> {
  const counts = await countsOf(pool, side, conditions);
  const unknown = conditions.filter((condition) => counts.get(condition) === 0);
  // What was pasted holds no slips.
  const homophones =
    conditions.length > LONGEST_TYPED ? [] : unknown.flatMap(({ homophone }) => homophone ?? []);
  for (const [homophone, count] of await countsOf(pool, side, homophones)) counts.set(homophone, count);
  const rarest = [...conditions.filter((condition) => !unknown.includes(condition)), ...homophones]
    .filter((condition) => counts.get(condition) !== 0)
    .sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))
    .slice(0, MOST);
  for (let least = rarest.length; least > 0; least--) yield { conditions: rarest, least };
}

async function countsOf(
  pool: Pool,
  side: Side,
  conditions: readonly Condition[],
): Promise<Map<Condition, number>> {
  if (conditions.length === 0) return new Map();
  const { text, values } = countSql(
    side,
    conditions.map(({ ways }) => anyOf(ways(ANYWHERE))),
  );
  const { rows } = await pool.query<{ count: number }>(text, [...values]);
  return new Map(conditions.map((condition, i) => [condition, rows[i]?.count ?? 0]));
}
