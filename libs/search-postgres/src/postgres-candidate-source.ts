import { CandidateSource, storable, type Segmenter } from '@duijie/application';
import { candidatePoints, type CandidateQuery, type Side } from '@duijie/domain';
import type { Pool } from 'pg';
import { quoteLexeme } from './lexemes.js';
import { tableOf } from './tables.js';
import { orUnavailable } from './unavailable.js';

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
      const { joint } = candidatePoints(query);
      const { rows } = await this.pool.query<{ id: string }>(candidateSql(side), [
        query.concepts.map(({ concept }) => storable(concept)),
        query.concepts.map(({ weight }) => joint * weight),
        query.directions.map(storable),
        joint,
        ...this.terms(query),
        Math.max(0, Math.trunc(limit)),
      ]);
      return rows.map(({ id }) => id);
    });
  }

  /** The rare words that the domain names; a query that names none is read here. */
  private terms(query: CandidateQuery): [string[], number[]] {
    const { terms, text } = query;
    const chosen =
      terms.length > 0
        ? terms
        : [...new Set(this.segmenter.words(text))].map((term) => ({ term, weight: [...term].length }));
    const rarest = [...chosen]
      .filter(({ term }) => term !== '')
      .sort((a, b) => b.weight - a.weight)
      .slice(0, MOST_TERMS);
    const total = rarest.reduce((sum, { weight }) => sum + weight, 0) || 1;
    const points = candidatePoints(query).text / total;
    return [
      rarest.map(({ term }) => quoteLexeme(storable(term.normalize('NFKC').toLowerCase()))),
      rarest.map(({ weight }) => points * weight),
    ];
  }
}

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
