import {
  SearchAsk,
  askedUnits,
  marksOf,
  snippetAround,
  spelledNeedles,
  type FacetCount,
  type SearchHit,
  type SearchQuery,
  type SearchResult,
  type Segmenter,
  type SynonymSource,
} from '@duijie/application';
import type { Pool } from 'pg';
import { latinMeanings } from './latin-lexicon.js';
import { peopleSql } from './people-sql.js';
import { conditionsOf, isLatinWord, type Condition } from './read-query.js';
import { SynonymBook } from './synonym-book.js';
import { orUnavailable } from './unavailable.js';

interface Found {
  readonly total: number;
  readonly hits: readonly { id: string; title: string; body: string }[] | null;
  readonly scenario: readonly FacetCount[] | null;
  readonly supply: readonly FacetCount[] | null;
  readonly city: readonly FacetCount[] | null;
  readonly kind: readonly FacetCount[] | null;
}

const NOTHING: SearchResult = {
  hits: [],
  total: 0,
  facets: { scenarioDirections: [], supplyDirections: [], cities: [], kinds: [] },
};

/**
 * Search inside PostgreSQL, asking. All things asked for must be there; when no document has them all, those that have the most come.
 * A text in which nothing can be searched for (emoji, punctuation, a lone particle) finds nothing; no text finds everything.
 */
export class PostgresSearchAsk extends SearchAsk {
  private readonly book: SynonymBook;

  constructor(
    private readonly pool: Pool,
    private readonly segmenter: Segmenter,
    synonyms: SynonymSource = () => [],
  ) {
    super();
    this.book = new SynonymBook(synonyms, segmenter);
  }

  search(query: SearchQuery): Promise<SearchResult> {
    return orUnavailable(async () => {
      if (query.text.trim() === '') return this.shape(await this.run(query, [], 'all'), []);
      const conditions = await this.read(query.text);
      if (conditions.length === 0) return NOTHING;
      const strict = await this.run(query, conditions, 'all');
      if (conditions.length === 1 || !isEmpty(strict)) return this.shape(strict, conditions);
      return this.shape(await this.run(query, conditions, 'most'), conditions);
    });
  }

  ping(): Promise<{ readonly engine: string; readonly version: string }> {
    return orUnavailable(async () => {
      const { rows } = await this.pool.query<{ server_version: string }>('SHOW server_version');
      await this.pool.query('SELECT FROM search.need_document LIMIT 0');
      return { engine: 'postgresql', version: rows[0]?.server_version ?? '' };
    });
  }

  private async read(text: string): Promise<Condition[]> {
    await this.book.refresh();
    const units = askedUnits(this.segmenter, text);
    const latin = await latinMeanings(this.pool, units.map(({ whole }) => whole).filter(isLatinWord));
    return conditionsOf(units, this.segmenter, this.book, latin);
  }

  private async run(
    query: SearchQuery,
    conditions: readonly Condition[],
    mode: 'all' | 'most',
  ): Promise<Found> {
    const { text, values } = peopleSql(query, conditions, mode);
    const { rows } = await this.pool.query<Found>(text, values);
    return rows[0] ?? { total: 0, hits: null, scenario: null, supply: null, city: null, kind: null };
  }

  private shape(found: Found, conditions: readonly Condition[]): SearchResult {
    const needles = conditions.flatMap((condition) => condition.needles);
    const spellings = conditions.flatMap(({ spelling }) => spelling ?? []);
    const hit = ({ id, title, body }: { id: string; title: string; body: string }): SearchHit => ({
      id,
      titleMarks: marksOf(title, [...needles, ...spelledNeedles(this.segmenter, title, spellings)]),
      ...snippetAround(body, marksOf(body, needles)),
    });
    return {
      total: found.total,
      hits: (found.hits ?? []).map(hit),
      facets: {
        scenarioDirections: found.scenario ?? [],
        supplyDirections: found.supply ?? [],
        cities: found.city ?? [],
        kinds: found.kind ?? [],
      },
    };
  }
}

/** Nothing even without the filters of the facets: a filter that excludes all is an answer, not a reason to loosen the text. */
const isEmpty = ({ total, scenario, supply, city, kind }: Found): boolean =>
  total === 0 && [scenario, supply, city, kind].every((counts) => counts === null || counts.length === 0);
