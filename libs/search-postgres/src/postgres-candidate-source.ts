import { CandidateSource, storable, type Segmenter } from '@duijie/application';
import { candidatePoints, type CandidateQuery, type Side } from '@duijie/domain';
import type { Pool } from 'pg';
import { anyOf, quoteLexeme, tagLexeme } from './lexemes.js';
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
      const { rows } = await this.pool.query<{ id: string }>(candidateSql(side), [
        ...this.asked(query),
        Math.max(0, Math.trunc(limit)),
      ]);
      return rows.map(({ id }) => id);
    });
  }

  /** Every list that is added up, and what a document in it earns. */
  private asked(query: CandidateQuery): [string[], number[]] {
    const { joint } = candidatePoints(query);
    const asked = [
      ...query.concepts.map(
        ({ concept, weight }) => [tagLexeme('concept', storable(concept)), joint * weight] as const,
      ),
      ...(query.directions.length > 0
        ? [[anyOf(query.directions.map((id) => tagLexeme('scenario', storable(id)))), joint] as const]
        : []),
      ...this.terms(query),
    ];
    return [asked.map(([lexeme]) => lexeme), asked.map(([, points]) => points)];
  }

  /** The rare words that the domain names; a query that names none is read here. */
  private terms(query: CandidateQuery): (readonly [string, number])[] {
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
    return rarest.map(({ term, weight }) => [
      quoteLexeme(storable(term.normalize('NFKC').toLowerCase())),
      points * weight,
    ]);
  }
}

/** LATERAL, so that each list is one scan of the index whatever the planner thinks of the others. */
const candidateSql = (side: Side): string => `
SELECT id FROM unnest($1::text[]::tsquery[], $2::float8[]) AS asked(query, points)
  CROSS JOIN LATERAL (SELECT id FROM ${tableOf(side)} WHERE words @@ asked.query OFFSET 0) found
GROUP BY id ORDER BY sum(points) DESC, id LIMIT $3`;
