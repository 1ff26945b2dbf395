import type { SearchQuery } from '@duijie/application';
import { anyOf } from './lexemes.js';
import { storable } from './project-document.js';
import type { Condition } from './read-query.js';
import { RANK_WEIGHTS } from './settings.js';
import { tableOf } from './tables.js';

const ORDER: Record<SearchQuery['sort'], string> = {
  relevance: 'rank DESC, published_at DESC, id',
  newest: 'published_at DESC, id',
  budget: 'budget DESC NULLS LAST, id',
  closing: 'expires_at ASC NULLS LAST, id',
};
/** A solution's price is what one pays: the cheapest first. */
const CHEAPEST = 'budget ASC NULLS LAST, id';

const LARGEST_PAGE = 100;
const FURTHEST = 100_000;
const whole = (value: number, least: number, most: number): number =>
  Number.isFinite(value) ? Math.min(most, Math.max(least, Math.trunc(value))) : least;

/**
 * One statement for hits, total and the counts of the facets. Each facet is counted under the filters of the others, so that a
 * reader sees what choosing one more value would bring.
 */
export function peopleSql(
  query: SearchQuery,
  conditions: readonly Condition[],
  mode: 'all' | 'most',
): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const param = (value: unknown, type: string): string => `$${values.push(value)}::${type}`;
  const within = (
    column: string,
    chosen: readonly string[] | undefined,
    operator: 'overlaps' | 'is',
  ): string => {
    if (chosen === undefined || chosen.length === 0) return 'true';
    const list = param(chosen.map(storable), 'text[]');
    return operator === 'overlaps' ? `${column} && ${list}` : `${column} = ANY(${list})`;
  };
  const met = conditions.map(({ words, pinyin }) => {
    const inWords = `words @@ ${param(words, 'tsquery')}`;
    return pinyin === undefined ? inWords : `(${inWords} OR pinyin LIKE ${param(pinyin, 'text')})`;
  });
  const where = [
    ...(met.length === 0 ? [] : [mode === 'all' ? met.join(' AND ') : `(${met.join(' OR ')})`]),
    ...(query.concepts === undefined || query.concepts.length === 0
      ? []
      : [within('concepts', query.concepts, 'overlaps')]),
  ];
  const ranked = query.sort === 'relevance' && conditions.length > 0;
  const rank = ranked
    ? `ts_rank('${RANK_WEIGHTS}', words, ${param(anyOf(conditions.map(({ words }) => words)), 'tsquery')}, 1)`
    : '0';
  const share =
    ranked && mode === 'most' ? `${met.map((condition) => `(${condition})::int`).join(' + ')} + ` : '';
  const ok = {
    scenario: within('scenario_directions', query.scenarioDirections, 'overlaps'),
    supply: within('supply_directions', query.supplyDirections, 'overlaps'),
    city: within('city', query.cities, 'is'),
    kind: within('kind', query.kinds, 'is'),
  };
  const size = whole(query.size, 1, LARGEST_PAGE);
  const offset = whole((whole(query.page, 1, Number.MAX_SAFE_INTEGER) - 1) * size, 0, FURTHEST);
  const order = query.sort === 'budget' && query.side === 'solution' ? CHEAPEST : ORDER[query.sort];
  const table = tableOf(query.side);
  const facet = (from: string, others: readonly string[]): string =>
    `(SELECT json_agg(json_build_object('value', value, 'count', count) ORDER BY count DESC, value) FROM
       (SELECT value, count(*)::int AS count FROM ${from} WHERE ${others.join(' AND ')} GROUP BY value) counted)`;
  const text = `
WITH found AS MATERIALIZED (
  SELECT id, city, kind, scenario_directions, supply_directions, published_at, expires_at, budget, ${share}${rank} AS rank,
    ${ok.scenario} AS in_scenario, ${ok.supply} AS in_supply, ${ok.city} AS in_city, ${ok.kind} AS in_kind
  FROM ${table} ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
), shown AS MATERIALIZED (
  SELECT id, row_number() OVER (ORDER BY ${order}) AS place FROM found WHERE in_scenario AND in_supply AND in_city AND in_kind
  ORDER BY place LIMIT ${size} OFFSET ${offset}
)
SELECT
  (SELECT count(*)::int FROM found WHERE in_scenario AND in_supply AND in_city AND in_kind) AS total,
  (SELECT json_agg(json_build_object('id', shown.id, 'title', source->>'title', 'body', source->>'body') ORDER BY place)
     FROM shown JOIN ${table} document ON document.id = shown.id) AS hits,
  ${facet('found CROSS JOIN LATERAL unnest(scenario_directions) AS value', ['in_supply', 'in_city', 'in_kind'])} AS scenario,
  ${facet('found CROSS JOIN LATERAL unnest(supply_directions) AS value', ['in_scenario', 'in_city', 'in_kind'])} AS supply,
  ${facet('(SELECT city AS value, * FROM found) found', ['in_scenario', 'in_supply', 'in_kind'])} AS city,
  ${facet('(SELECT kind AS value, * FROM found) found', ['in_scenario', 'in_supply', 'in_city'])} AS kind`;
  return { text, values };
}
