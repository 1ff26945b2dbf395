import {
  SearchAsk,
  askedUnits,
  marksOf,
  snippetAround,
  spelledNeedles,
  type SearchHit,
  type SearchQuery,
  type SearchResult,
  type Segmenter,
  type SynonymSource,
} from '@duijie/application';
import type { Pool } from 'pg';
import { latinMeanings } from './latin-lexicon.js';
import { ANYWHERE, anyOf } from './lexemes.js';
import { loosened } from './loosen.js';
import { countSql, FACETS, peopleSql, waysAt, type Asked } from './people-sql.js';
import { conditionsOf, isLatinWord, telling, type Condition } from './read-query.js';
import { SynonymBook } from './synonym-book.js';
import { countsByFacet, NOTHING, type CountRow } from './facet-counts.js';
import { orUnavailable } from './unavailable.js';

interface Found {
  readonly counts: readonly CountRow[];
  readonly hits: readonly { id: string; title: string; body: string }[] | null;
}

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
      if (query.text.trim() === '') return this.run(query, { conditions: [], least: 0 });
      const conditions = await this.read(query.text);
      if (conditions.length === 0) return NOTHING;
      for await (const asked of this.askings(query, conditions)) {
        const result = await this.run(query, asked);
        // A filter that excludes all is an answer, not a reason to loosen the text.
        if (result.total > 0 || (isFiltered(query) && (await this.hasAny(query, asked)))) return result;
      }
      return NOTHING;
    });
  }

  ping(): Promise<{ readonly engine: string; readonly version: string }> {
    return orUnavailable(async () => {
      const { rows } = await this.pool.query<{ server_version: string }>('SHOW server_version');
      await this.pool.query('SELECT FROM search.need_document LIMIT 0');
      return { engine: 'postgresql', version: rows[0]?.server_version ?? '' };
    });
  }

  private async *askings(query: SearchQuery, conditions: readonly Condition[]): AsyncGenerator<Asked> {
    yield { conditions, least: conditions.length };
    yield* loosened(this.pool, query.side, conditions);
  }

  private async read(text: string): Promise<Condition[]> {
    await this.book.refresh();
    const units = telling(askedUnits(this.segmenter, text));
    const latin = await latinMeanings(this.pool, units.map(({ whole }) => whole).filter(isLatinWord));
    return conditionsOf(units, this.segmenter, this.book, latin);
  }

  private async hasAny(query: SearchQuery, asked: Asked): Promise<boolean> {
    const { text, values } = countSql(query.side, [anyOf(waysAt(asked, ANYWHERE))]);
    const { rows } = await this.pool.query<{ count: number }>(text, [...values]);
    return rows.some(({ count }) => count > 0);
  }

  private async run(query: SearchQuery, asked: Asked): Promise<SearchResult> {
    const { text, values } = peopleSql(query, asked);
    const { rows } = await this.pool.query<Found>(text, [...values]);
    const { total, facets } = countsByFacet(rows[0]?.counts ?? []);
    const needles = asked.conditions.flatMap((condition) => condition.needles);
    const spellings = asked.conditions.flatMap(({ spelling }) => spelling ?? []);
    const hit = ({ id, title, body }: { id: string; title: string; body: string }): SearchHit => ({
      id,
      titleMarks: marksOf(title, [...needles, ...spelledNeedles(this.segmenter, title, spellings)]),
      ...snippetAround(body, marksOf(body, needles)),
    });
    return { total, facets, hits: (rows[0]?.hits ?? []).map(hit) };
  }
}

const isFiltered = (query: SearchQuery): boolean =>
  [query.concepts, ...FACETS.map(({ name }) => query[name])].some((chosen) => (chosen?.length ?? 0) > 0);
