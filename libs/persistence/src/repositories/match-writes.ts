import type { FoundMatches, Rules, ScoredEnd } from '@duijie/application';
import { otherSide, type Side } from '@duijie/domain';
import { bareArray, quotedArray } from '../connection/array-literals.js';

/** As long as these stand, `since` does. */
const FIGURES = ['state', 'standing', 'score', 'upper', 'figures'];
const RULES = ['scorer_version', 'vocabulary_version', 'regions_version', 'corpus_snapshot', 'as_of'];
const versions = (side: Side): string => `${side}_revision, ${side}_version, ${side}_organization_version`;
const REPLACED = [
  ...FIGURES,
  ...`${versions('need')}, ${versions('solution')}, solution_seat`.split(', '),
  ...RULES,
  'computed_at',
];
const COLUMNS = `id, need_id, solution_id, since, ${REPLACED.join(', ')}`;
const figuresOf = (row: string): string => FIGURES.map((name) => `${row}.${name}`).join(', ');

/**
 * One statement however many rows, and an array per column. What the rows of a posting share is sent once and found by the posting's place
 * among those that asked; what all share is sent once. Rows are taken in one order, against deadlocks.
 */
const insertOf = (asking: Side, partner = otherSide(asking)): string => `
  INSERT INTO app.match AS m (${COLUMNS})
  SELECT ${COLUMNS}
  FROM (SELECT ($1::uuid[])[place] AS ${asking}_id, ($2::integer[])[place] AS ${asking}_revision,
      ($3::integer[])[place] AS ${asking}_version, ($4::integer[])[place] AS ${asking}_organization_version,
      ($5::text[])[place] AS ${asking}_seat, found.*
    FROM unnest($6::uuid[], $7::integer[], $8::integer[], $9::integer[], $10::text[],
        $11::integer[], $12::uuid[], $13::text[], $14::double precision[], $15::double precision[], string_to_array($16, E'\\n'))
      AS found (${partner}_id, ${versions(partner)}, ${partner}_seat, place, id, standing, score, upper, figures)) AS pair,
    (SELECT $17 AS scorer_version, $18 AS vocabulary_version, $19 AS regions_version, $20::integer AS corpus_snapshot,
      $21::date AS as_of, $22::timestamptz AS since, $22::timestamptz AS computed_at, 'current' AS state) AS shared
  ORDER BY need_id, solution_id`;

const upsertOf = (asking: Side): string => `
  WITH stored AS (${insertOf(asking)}
    ON CONFLICT (need_id, solution_id) DO UPDATE SET ${REPLACED.map((name) => `${name} = excluded.${name}`).join(', ')},
      since = CASE WHEN (${figuresOf('m')}) = (${figuresOf('excluded')}) THEN m.since ELSE excluded.since END
    RETURNING id)
  SELECT id FROM unnest($12::uuid[]) AS found (id) EXCEPT SELECT id FROM stored`;

/** Of pairs that have no row. */
export const INSERT_MATCHES: Readonly<Record<Side, string>> = {
  need: insertOf('need'),
  solution: insertOf('solution'),
};

/** Answers with the ids that were not used, since the pair's row has another. */
export const UPSERT_MATCHES: Readonly<Record<Side, string>> = {
  need: upsertOf('need'),
  solution: upsertOf('solution'),
};

/** In the order of either statement's parameters. */
export function writeParameters(found: readonly FoundMatches[], rules: Rules, at: Date): unknown[] {
  const rows = found.flatMap(({ written }) => written);
  return [
    ...endColumns(found.map(({ end }) => end)),
    ...endColumns(rows.map(({ partner }) => partner)),
    bareArray(found.flatMap(({ written }, i) => written.map(() => i + 1))),
    bareArray(rows.map(({ id }) => id)),
    bareArray(rows.map(({ result }) => result.standing)),
    bareArray(rows.map(({ result }) => result.score)),
    bareArray(rows.map(({ result }) => result.upper)),
    // ASCII, never empty, without line breaks: cut apart by the server, they need not be quoted. As bytes, which are kept beside the heap
    // while they are sent.
    Buffer.from(rows.map(({ figures }) => figures).join('\n'), 'latin1'),
    rules.scorerVersion,
    rules.vocabularyVersion,
    rules.regionsVersion,
    rules.corpusSnapshot,
    rules.asOf,
    at,
  ];
}

const endColumns = (ends: readonly ScoredEnd[]): readonly string[] => [
  bareArray(ends.map(({ id }) => id)),
  bareArray(ends.map(({ liveRevision }) => liveRevision)),
  bareArray(ends.map(({ version }) => version)),
  bareArray(ends.map(({ organizationVersion }) => organizationVersion)),
  quotedArray(ends.map(({ seat }) => seat)),
];
