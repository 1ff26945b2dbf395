import { pageWindow, storable, type SearchQuery } from '@duijie/application';
import type { Side } from '@duijie/domain';
import {
  allOf,
  ANYWHERE,
  anyOf,
  IN_HEAD,
  IN_TITLE,
  someOf,
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
  const met = (queries: readonly string[]): string =>
    queries.map((query) => `words @@ (SELECT $${values.push(query)}::tsquery)`).join(' OR ');
  const found = (sought: Sought): string => (isAll(sought) ? 'TRUE' : `(${met(queriesOf(sought))})`);
  // What is found is put in order, not what is in order looked through for what was sought: that reads the words of a million rows.
  const foundFirst = (sought: Sought): string => `${found(sought)}${isAll(sought) ? '' : ' OFFSET 0'}`;
  const chosen = FACETS.filter(({ name }) => (query[name]?.length ?? 0) > 0);
  const filters = (without?: FacetName): string[] => [
    ...filterOf('concept', query.concepts),
    ...chosen.flatMap(({ name, tag }) => (name === without ? [] : filterOf(tag, query[name]))),
  ];
  const ways = waysAt(asked, ANYWHERE);
  const open = FACETS.filter((facet) => !chosen.includes(facet));
  const all = { ways, also: filters() };
  const sets = `GROUPING SETS (${['()', ...open.map(({ column }) => `(${column})`)].join(', ')})`;
  const counts = [
    isAll(all)
      ? `SELECT ${only(open)}, sum(count)::int AS count FROM (${combinations(table)}) combination GROUP BY ${sets}`
      : `SELECT ${only(open)}, count(*)::int AS count FROM ${table} WHERE ${found(all)} GROUP BY ${sets}`,
    ...chosen.map(
      (facet) =>
        `SELECT ${only([facet])}, count(*)::int FROM ${table} WHERE ${found({ ways, also: filters(facet.name) })} GROUP BY ${facet.column}`,
    ),
  ];
  const { size, offset } = pageWindow(query);
  const order = query.sort === 'budget' && query.side === 'solution' ? CHEAPEST : ORDER[query.sort];
  const steps =
    query.sort === 'relevance' && asked.conditions.length > 0 ? relevanceSteps(asked) : [{ ways, also: [] }];
  const names = steps.map((_, step) => `step_${step}`);
  const shown = steps.map(
    (step, at) => `step_${at} AS MATERIALIZED (
  SELECT ${at} AS step, * FROM (
    SELECT id, published_at, expires_at, budget FROM ${table}
    WHERE ${isWanted(names.slice(0, at), offset + size)} AND ${foundFirst({ ...step, also: [...step.also, ...filters()] })}
  ) found
  WHERE TRUE ${isElsewhere(names.slice(0, at))}
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

/** What is found by any of some ways and has all else too; without ways, all that has the rest. */
interface Sought {
  readonly ways: readonly string[];
  readonly also: readonly string[];
}

const isAll = ({ ways, also }: Sought): boolean => ways.length + also.length === 0;

/**
 * Each way is looked up by itself, by its rarest word, and what is found put together: asked as one, PostgreSQL walks through the lists of
 * every way, and those of beginnings of words, however long, first.
 */
const queriesOf = ({ ways, also }: Sought): string[] =>
  ways.length === 0 ? [allOf(also)] : ways.map((way) => allOf([way, ...also]));

/** More would be many lookups; the rest are asked as one. */
const MOST_WAYS = 12;

/** The tsqueries any of which finds the text in one place; none when nothing is asked. */
export function waysAt({ conditions, least }: Asked, place: Place): string[] {
  const each = conditions.map(({ ways }) => ways(place));
  if (least < each.length) return someOf(least, each.map(anyOf));
  const [most, ...others] = each.toSorted((a, b) => b.length - a.length);
  if (most === undefined) return [];
  const [apart, rest] = [most.slice(0, MOST_WAYS - 1), most.slice(MOST_WAYS - 1)];
  return [...apart, ...(rest.length === 0 ? [] : [anyOf(rest)])].map((way) =>
    allOf([way, ...others.map(anyOf)]),
  );
}

/**
 * Relevance in steps, the newest first within each: everything asked for is in the title; in title and terms; something of it is in
 * the title; in the terms; the rest. Where not everything is asked for, the first two are left out: they would be many combinations.
 */
function relevanceSteps(asked: Asked): Sought[] {
  const all = (place: Place): Sought => ({ ways: waysAt(asked, place), also: [] });
  const some = (place: Place): Sought => ({
    ways: waysAt(asked, ANYWHERE),
    also: [anyOf(asked.conditions.flatMap(({ ways }) => ways(place)))],
  });
  const { length } = asked.conditions;
  return [
    ...(asked.least < length ? [] : [all(IN_TITLE), all(IN_HEAD)]),
    ...(length === 1 ? [] : [some(IN_TITLE), some(IN_HEAD)]),
    all(ANYWHERE),
  ];
}

/** What an earlier step found comes there. A step is searched when those before it found too little, so that all they found is known. */
const isElsewhere = (before: readonly string[]): string =>
  before.map((name) => `AND id NOT IN (SELECT id FROM ${name})`).join(' ');

/** A step is searched when what the steps before it found neither fills the page nor is all there is. */
const isWanted = (before: readonly string[], enough: number): string =>
  `${['0', ...before.map((name) => `(SELECT count(*) FROM ${name})`)].join(' + ')} < (SELECT least(count, ${enough}) FROM total)`;
