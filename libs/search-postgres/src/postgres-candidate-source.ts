import { CandidateSource, type Segmenter } from '@duijie/application';
import type { CandidateQuery, Side } from '@duijie/domain';
import type { Pool } from 'pg';
import { quoteLexeme } from './lexemes.js';
import { storable } from './project-document.js';
import { tableOf } from './tables.js';
import { orUnavailable } from './unavailable.js';

/** What the scorer gives for capabilities with the scenario direction, and for text; candidates are put in the order it would likely give. */
const VOCABULARY_POINTS = 26;
const TEXT_POINTS = 8;
const MOST_TERMS = 40;

/** Candidates inside PostgreSQL: every list of an inverted index that the query touches, added up, best first. */
export class PostgresCandidateSource extends CandidateSource {
  constructor(
    private readonly pool: Pool,
    private readonly segmenter: Segmenter,
  ) {
    super();
  }

  find(side: Side, query: CandidateQuery, limit: number): Promise<readonly string[]> {
    return orUnavailable(async () => {
      const { rows } = await this.pool.query<{ id: string }>(candidateSql(side), [
        query.concepts.map(({ concept }) => storable(concept)),
        conceptPoints(query),
        query.directions.map(storable),
        VOCABULARY_POINTS / joints(query),
        ...this.terms(query),
        Math.max(0, Math.trunc(limit)),
      ]);
      return rows.map(({ id }) => id);
    });
  }

  /** The rare words that the domain names; a query that names none is read here. */
  private terms({ terms, text }: CandidateQuery): [string[], number[]] {
    const chosen =
      terms.length > 0
        ? terms
        : [...new Set(this.segmenter.words(text))].map((term) => ({ term: term, weight: [...term].length }));
    const rarest = [...chosen]
      .filter(({ term }) => term !== '')
      .sort((a, b) => b.weight - a.weight)
      .slice(0, MOST_TERMS);
    const total = rarest.reduce((sum, { weight }) => sum + weight, 0) || 1;
    return [
      rarest.map(({ term }) => quoteLexeme(storable(term.normalize('NFKC').toLowerCase()))),
      rarest.map(({ weight }) => (TEXT_POINTS * weight) / total),
    ];
  }
}

/** The scorer takes the mean over the asked capabilities and, once, the direction. */
const joints = ({ concepts, directions }: CandidateQuery): number =>
  Math.max(1, concepts.filter(({ weight }) => weight >= 1).length + (directions.length > 0 ? 1 : 0));

const conceptPoints = (query: CandidateQuery): number[] =>
  query.concepts.map(({ weight }) => (VOCABULARY_POINTS * weight) / joints(query));

/** LATERAL, so that each list is one scan of the index whatever the planner thinks of the others. */
const candidateSql = (side: Side): string => `
SELECT id FROM (
  SELECT found.id, asked.points FROM unnest($1::text[], $2::float8[]) AS asked(concept, points)
    CROSS JOIN LATERAL (SELECT id FROM ${tableOf(side)} WHERE concepts @> ARRAY[asked.concept] OFFSET 0) found
  UNION ALL
  SELECT id, $4::float8 FROM ${tableOf(side)} WHERE scenario_directions && $3::text[]
  UNION ALL
  SELECT found.id, asked.points FROM unnest($5::text[]::tsquery[], $6::float8[]) AS asked(term, points)
    CROSS JOIN LATERAL (SELECT id FROM ${tableOf(side)} WHERE words @@ asked.term OFFSET 0) found
) AS touched
GROUP BY id ORDER BY sum(points) DESC, id LIMIT $7`;
