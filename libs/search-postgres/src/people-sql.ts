import { pageWindow, storable, type SearchQuery } from '@duijie/application';
import { allOf, anyOf } from './lexemes.js';
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

type Facet = 'in_scenario' | 'in_supply' | 'in_city' | 'in_kind';
const FACETS: readonly Facet[] = ['in_scenario', 'in_supply', 'in_city', 'in_kind'];

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
    operator: '&&' | '= ANY',
    chosen: readonly string[] | undefined,
  ): string | undefined =>
    chosen === undefined || chosen.length === 0
      ? undefined
      : `${column} ${operator} (${param(chosen.map(storable), 'text[]')})`;
  // Asked through a subselect the planner does not look into the query, and always reads the index: it does not know that
  // testing a row means fetching its words from out of line.
  const hidden = (value: string, type: string): string => `(SELECT ${param(value, type)})`;
  const meets = ({ words, pinyin }: Pick<Condition, 'words' | 'pinyin'>): string => {
    const inWords = `words @@ ${hidden(words, 'tsquery')}`;
    return pinyin === undefined ? inWords : `(${inWords} OR pinyin LIKE ${hidden(pinyin, 'text')})`;
  };
  const met = (mode === 'all' ? together(conditions) : conditions).map(meets);
  const table = tableOf(query.side);
  const ranked = query.sort === 'relevance' && conditions.length > 0;
  const rank = ranked
    ? `ts_rank('${RANK_WEIGHTS}', head, ${param(anyOf(conditions.map(({ words }) => words)), 'tsquery')})`
    : '0';
  const tagged = within('concepts', '&&', query.concepts);
  const filters: Record<Facet, string | undefined> = {
    in_scenario: within('scenario_directions', '&&', query.scenarioDirections),
    in_supply: within('supply_directions', '&&', query.supplyDirections),
    in_city: within('city', '= ANY', query.cities),
    in_kind: within('kind', '= ANY', query.kinds),
  };
  const { size, offset } = pageWindow(query);
  const order = query.sort === 'budget' && query.side === 'solution' ? CHEAPEST : ORDER[query.sort];
  const chosen = FACETS.filter((facet) => filters[facet] !== undefined);
  const columns = [
    'id, city, kind, scenario_directions, supply_directions, published_at, expires_at, budget',
    ...chosen.map((facet) => `${filters[facet]} AS ${facet}`),
  ].join(', ');
  const facet = (own: Facet, value: string): string =>
    `(SELECT json_agg(json_build_object('value', value, 'count', count) ORDER BY count DESC, value) FROM
       (SELECT value, count(*)::int AS count
        FROM (SELECT ${value} AS value FROM found ${whereAll(chosen.filter((filter) => filter !== own))}) each_one
        GROUP BY value) counted)`;
  const text = `
WITH ${mode === 'all' ? '' : mostOf(table, met)}
found AS MATERIALIZED (
  ${
    mode === 'all'
      ? `SELECT ${columns}, ${rank} AS rank FROM ${table} ${whereAll([...met, tagged])}`
      : `SELECT ${columns}, share + ${rank} AS rank FROM nearest JOIN ${table} USING (id) ${whereAll([tagged])}`
  }
), shown AS MATERIALIZED (
  SELECT * FROM found ${whereAll(chosen)} ORDER BY ${order} LIMIT ${size} OFFSET ${offset}
)
SELECT
  (SELECT count(*)::int FROM found ${whereAll(chosen)}) AS total,
  (SELECT json_agg(json_build_object('id', id, 'title', source->>'title', 'body', source->>'body') ORDER BY ${order})
     FROM shown JOIN (SELECT id, source FROM ${table}) document USING (id)) AS hits,
  ${facet('in_scenario', 'unnest(scenario_directions)')} AS scenario,
  ${facet('in_supply', 'unnest(supply_directions)')} AS supply,
  ${facet('in_city', 'city')} AS city,
  ${facet('in_kind', 'kind')} AS kind`;
  return { text, values };
}

/** What needs words alone is one condition and one scan. */
function together(conditions: readonly Condition[]): Pick<Condition, 'words' | 'pinyin'>[] {
  const plain = conditions.filter(({ pinyin }) => pinyin === undefined).map(({ words }) => words);
  return [
    ...(plain.length > 0 ? [{ words: allOf(plain) }] : []),
    ...conditions.filter(({ pinyin }) => pinyin !== undefined),
  ];
}

function whereAll(conditions: readonly (string | undefined)[]): string {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length > 0 ? `WHERE ${given.join(' AND ')}` : '';
}

/** How many of the conditions each document meets, each read from its index; kept are those that meet at least half of what the best one does. */
const mostOf = (table: string, met: readonly string[]): string => `
touched AS (
  SELECT id, count(*) AS share FROM (${met.map((condition) => `SELECT id FROM ${table} WHERE ${condition}`).join(' UNION ALL ')}) each_one
  GROUP BY id
), nearest AS (SELECT id, share FROM touched WHERE share * 2 >= (SELECT max(share) FROM touched)),`;
