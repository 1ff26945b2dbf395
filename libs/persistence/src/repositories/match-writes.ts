import type { Match } from '@duijie/application';

/** One column of the table: its type, and what of a match stands in it. */
const COLUMNS: Readonly<
  Record<string, readonly [type: string, of: (match: Match) => string | number | Date]>
> = {
  id: ['uuid', ({ id }) => id],
  need_id: ['uuid', ({ needId }) => needId],
  solution_id: ['uuid', ({ solutionId }) => solutionId],
  state: ['text', ({ state }) => state],
  standing: ['text', ({ result }) => result.standing],
  score: ['double precision', ({ result }) => result.score],
  upper: ['double precision', ({ result }) => result.upper],
  figures: ['text', ({ figures }) => figures],
  need_revision: ['integer', ({ inputs }) => inputs.needRevision],
  solution_revision: ['integer', ({ inputs }) => inputs.solutionRevision],
  need_version: ['integer', ({ inputs }) => inputs.needVersion],
  solution_version: ['integer', ({ inputs }) => inputs.solutionVersion],
  need_organization_version: ['integer', ({ inputs }) => inputs.needOrganizationVersion],
  solution_organization_version: ['integer', ({ inputs }) => inputs.solutionOrganizationVersion],
  solution_seat: ['text', ({ inputs }) => inputs.solutionSeat],
  scorer_version: ['text', ({ inputs }) => inputs.scorerVersion],
  vocabulary_version: ['text', ({ inputs }) => inputs.vocabularyVersion],
  regions_version: ['text', ({ inputs }) => inputs.regionsVersion],
  corpus_snapshot: ['integer', ({ inputs }) => inputs.corpusSnapshot],
  as_of: ['date', ({ inputs }) => inputs.asOf],
  since: ['timestamptz', ({ since }) => since],
  computed_at: ['timestamptz', ({ computedAt }) => computedAt],
};
const NAMES = Object.keys(COLUMNS);
const KEYS = ['id', 'need_id', 'solution_id'];
const WRITTEN = NAMES.filter((name) => !KEYS.includes(name) && name !== 'since');
const FIGURES = ['state', 'standing', 'score', 'upper', 'figures'];
const of = (row: string): string => FIGURES.map((name) => `${row}.${name}`).join(', ');

/** One statement however many rows: an array per column, in the order of `matchColumns`. Rows are taken in one order, against deadlocks. */
export const UPSERT_MATCHES = `
  INSERT INTO app.match AS m (${NAMES.join(', ')})
  SELECT * FROM unnest(${Object.values(COLUMNS)
    .map(([type], i) => `$${i + 1}::${type}[]`)
    .join(', ')}) AS r (${NAMES.join(', ')}) ORDER BY need_id, solution_id
  ON CONFLICT (need_id, solution_id) DO UPDATE SET ${WRITTEN.map((name) => `${name} = excluded.${name}`).join(', ')},
    since = CASE WHEN (${of('m')}) = (${of('excluded')}) THEN m.since ELSE excluded.since END
  RETURNING id`;

const literal = (value: string | number | Date): string =>
  typeof value === 'number'
    ? String(value)
    : `"${(value instanceof Date ? value.toISOString() : value).replace(/["\\]/g, '\\$&')}"`;

/** Written by hand as array literals: the driver's own way costs more than the scoring does. */
export const matchColumns = (matches: readonly Match[]): string[] =>
  Object.values(COLUMNS).map(([, of]) => `{${matches.map((match) => literal(of(match))).join(',')}}`);
