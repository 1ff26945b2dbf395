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

/** Figures are never empty and hold no such character: cut apart by the server, they need not be quoted. */
const BETWEEN_FIGURES = '\n';
const arrayOf = (name: string, i: number): string =>
  name === 'figures' ? `string_to_array($${i + 1}, E'\\n')` : `$${i + 1}::${COLUMNS[name]?.[0] ?? ''}[]`;

/** One statement however many rows: an array per column, in the order of `matchColumns`. Rows are taken in one order, against deadlocks. */
export const UPSERT_MATCHES = `
  INSERT INTO app.match AS m (${NAMES.join(', ')})
  SELECT * FROM unnest(${NAMES.map(arrayOf).join(', ')}) AS r (${NAMES.join(', ')}) ORDER BY need_id, solution_id
  ON CONFLICT (need_id, solution_id) DO UPDATE SET ${WRITTEN.map((name) => `${name} = excluded.${name}`).join(', ')},
    since = CASE WHEN (${of('m')}) = (${of('excluded')}) THEN m.since ELSE excluded.since END
  RETURNING id`;

/** Few are different: each is quoted once. */
class Literals {
  private readonly known = new Map<string | number, string>();

  of(value: string | Date): string {
    const key = typeof value === 'string' ? value : value.getTime();
    let literal = this.known.get(key);
    if (literal === undefined) {
      const text = typeof value === 'string' ? value : value.toISOString();
      this.known.set(key, (literal = `"${text.replace(/["\\]/g, '\\$&')}"`));
    }
    return literal;
  }
}

/** Written by hand as array literals: the driver's own way costs more than the scoring does. */
export const matchColumns = (matches: readonly Match[]): string[] => {
  const literals = new Literals();
  return Object.entries(COLUMNS).map(([name, [type, of]]) => {
    const values = matches.map(of);
    if (name === 'figures') return values.join(BETWEEN_FIGURES);
    const isBare = type === 'uuid' || type === 'integer' || type === 'double precision';
    return `{${(isBare ? values : values.map((value) => literals.of(value as string | Date))).join(',')}}`;
  });
};
