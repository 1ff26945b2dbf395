import { pageWindow, storable, type SearchQuery } from '@duijie/application';
import type { Side } from '@duijie/domain';
import {
  allOf,
  ANYWHERE,
  anyOf,
  atLeast,
  IN_HEAD,
  IN_TITLE,
  tagLexeme,
  type Place,
  type Tag,
} from './lexemes.js';
import type { Condition } from './read-query.js';
import { tableOf } from './tables.js';

/** How many of the conditions a document must meet. */
export interface Asked {
  readonly conditions: readonly Condition[];
  readonly least: number;
}

export type FacetName = 'scenarioDirections' | 'supplyDirections' | 'cities' | 'kinds';
/** Columns that are counted, in the order in which counts come back, and the tags that filter by the same. */
export const FACETS: readonly { readonly name: FacetName; readonly column: string; readonly tag: Tag }[] = [
  { name: 'scenarioDirections', column: 'scenario_directions', tag: 'scenario' },
  { name: 'supplyDirections', column: 'supply_directions', tag: 'supply' },
  { name: 'cities', column: 'city', tag: 'city' },
  { name: 'kinds', column: 'kind', tag: 'kind' },
];

const NEWEST = 'published_at DESC, id';
const ORDER: Record<SearchQuery['sort'], string> = {
  relevance: NEWEST,
  newest: NEWEST,
  budget: 'budget DESC NULLS LAST, id',
  closing: 'expires_at ASC NULLS LAST, id',
};
/** A solution's price is what one pays: the cheapest first. */
const CHEAPEST = 'budget ASC NULLS LAST, id';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * One statement for a page, the total and the counts of the facets, all of them exact. Everything is asked of the one index, filters
 * too, and of the rows only their few narrow columns are read; what was sought is never fetched but for the page.
 * Each facet is counted under the filters of the others, so that a reader sees what choosing one more value would bring.
 */
export function peopleSql(query: SearchQuery, asked: Asked): Statement {
  const values: unknown[] = [];
  const table = tableOf(query.side);
  // Asked through a subselect the planner does not look into the query, and always reads the index: it does not know that
  // testing a row means fetching its words from out of line.
  const found = (parts: readonly string[]): string =>
    parts.length === 0 ? 'TRUE' : `words @@ (SELECT $${values.push(allOf(parts))}::tsquery)`;
  // What is found is put in order, not what is in order looked through for what was sought: that reads the words of a million rows.
  const foundFirst = (parts: readonly string[]): string =>
    `${found(parts)}${parts.length === 0 ? '' : ' OFFSET 0'}`;
  const chosen = FACETS.filter(({ name }) => (query[name]?.length ?? 0) > 0);
  const filters = (without?: FacetName): string[] => [
    ...filterOf('concept', query.concepts),
    ...chosen.flatMap(({ name, tag }) => (name === without ? [] : filterOf(tag, query[name]))),
  ];
  const sought = soughtAt(asked)(ANYWHERE);
  const open = FACETS.filter((facet) => !chosen.includes(facet));
  const all = [...sought, ...filters()];
  const sets = `GROUPING SETS (${['()', ...open.map(({ column }) => `(${column})`)].join(', ')})`;
  const counts = [
    all.length === 0
      ? `SELECT ${only(open)}, sum(count)::int AS count FROM (${combinations(table)}) combination GROUP BY ${sets}`
      : `SELECT ${only(open)}, count(*)::int AS count FROM ${table} WHERE ${found(all)} GROUP BY ${sets}`,
    ...chosen.map(
      (facet) =>
        `SELECT ${only([facet])}, count(*)::int FROM ${table} WHERE ${found([...sought, ...filters(facet.name)])} GROUP BY ${facet.column}`,
    ),
  ];
  const { size, offset } = pageWindow(query);
  const order = query.sort === 'budget' && query.side === 'solution' ? CHEAPEST : ORDER[query.sort];
  const steps = query.sort === 'relevance' && asked.conditions.length > 0 ? relevanceSteps(asked) : [sought];
  const names = steps.map((_, step) => `step_${step}`);
  const shown = steps.map(
    (step, at) => `step_${at} AS MATERIALIZED (
  SELECT ${at} AS step, * FROM (
    SELECT id, published_at, expires_at, budget FROM ${table}
    WHERE ${isWanted(names.slice(0, at), offset + size)} AND ${foundFirst([...step, ...filters()])}
  ) found
  ORDER BY ${order} LIMIT ${offset + size})`,
  );
  const text = `
WITH counted AS MATERIALIZED (${counts.join(' UNION ALL ')}),
total AS MATERIALIZED (SELECT count FROM counted WHERE coalesce(${FACETS.map(({ column }) => column).join(', ')}) IS NULL),
${shown.join(', ')}, page AS (
  SELECT * FROM (${names.map((name) => `SELECT * FROM ${name}`).join(' UNION ALL ')}) all_steps
  ORDER BY step, ${order} LIMIT ${size} OFFSET ${offset})
SELECT
  (SELECT json_agg(json_build_array(${FACETS.map(({ column }) => column).join(', ')}, count)) FROM counted) AS counts,
  (SELECT json_agg(json_build_object('id', id, 'title', source->>'title', 'body', source->>'body') ORDER BY step, ${order})
   FROM page JOIN (SELECT id, source FROM ${table}) document USING (id)) AS hits`;
  return { text, values };
}

/** Everything, by combination of what is counted: of a million documents some ten thousand, out of their index alone. */
const combinations = (table: string): string => {
  const columns = FACETS.map(({ column }) => column).join(', ');
  return `SELECT ${columns}, count(*) AS count FROM ${table} GROUP BY ${columns}`;
};

/** Of what is more common than this, nobody asks how much more. */
const COUNTED = 10_000;

/**
 * How many documents meet each of these, counted up to `COUNTED`: to find them is quick, to look at each of them is what takes long. Much
 * fewer would not do: told that one is enough, the planner reads row after row, and the words of each from out of line, instead of the index.
 */
export const countSql = (side: Side, queries: readonly string[]): Statement => ({
  text: `SELECT (SELECT count(*)::int FROM (SELECT FROM ${tableOf(side)} WHERE words @@ asked.query LIMIT ${COUNTED}) met) AS count
    FROM unnest($1::text[]::tsquery[]) WITH ORDINALITY AS asked(query, place) ORDER BY place`,
  values: [queries],
});

const filterOf = (tag: Tag, values: readonly string[] = []): string[] =>
  values.length === 0 ? [] : [anyOf(values.map((value) => tagLexeme(tag, storable(value))))];

const only = (facets: readonly { readonly column: string }[]): string =>
  FACETS.map((facet) => (facets.includes(facet) ? facet.column : `NULL::text AS ${facet.column}`)).join(', ');

/** The tsquery of the text in one place; none when nothing is asked. */
export const soughtAt =
  ({ conditions, least }: Asked) =>
  (place: Place): string[] =>
    conditions.length === 0
      ? []
      : [
          atLeast(
            least,
            conditions.map(({ at }) => at(place)),
          ),
        ];

/**
 * Relevance in steps, the newest first within each: everything asked for is in the title; in title and terms; something of it is in
 * the title; in the terms; the rest. Where not everything is asked for, the first two are left out: they would be many combinations.
 */
function relevanceSteps(asked: Asked): string[][] {
  const all = soughtAt(asked);
  const any = (place: Place): string => anyOf(asked.conditions.map(({ at }) => at(place)));
  const [title, head] = [all(IN_TITLE), all(IN_HEAD)];
  const some = [
    [...all(ANYWHERE), any(IN_TITLE)],
    [...all(ANYWHERE), any(IN_HEAD), `!${any(IN_TITLE)}`],
    [...all(ANYWHERE), `!${any(IN_HEAD)}`],
  ];
  if (asked.least < asked.conditions.length) return some;
  const notAll = head.map((query) => `!${query}`);
  return [
    title,
    [...head, ...title.map((query) => `!${query}`)],
    ...(asked.conditions.length === 1
      ? some.slice(-1)
      : [...some.slice(0, 2).map((step) => [...step, ...notAll]), ...some.slice(-1)]),
  ];
}

/** A step is searched when what the steps before it found neither fills the page nor is all there is. */
const isWanted = (before: readonly string[], enough: number): string =>
  `${['0', ...before.map((name) => `(SELECT count(*) FROM ${name})`)].join(' + ')} < (SELECT least(count, ${enough}) FROM total)`;
