import {
  SearchAsk,
  askedUnits,
  marksOf,
  snippetAround,
  spelledNeedles,
  type AskedUnit,
  type FacetCount,
  type SearchHit,
  type SearchQuery,
  type SearchResult,
  type Segmenter,
} from '@duijie/application';
import type { Hit, SearchResponse } from 'meilisearch';
import { Engine, type MeilisearchOptions } from './engine.js';
import { matchedWords } from './matched-words.js';
import { FACETS, FACET_NAMES, peopleQueries, type Asking, type FacetName } from './people-query.js';
import type { StoredDocument } from './project-document.js';
import { orUnavailable } from './unavailable.js';

/** Meilisearch reads the first ten words of a query. */
const MOST_WORDS = 10;
const PINYIN = /^[a-z]{2,40}$/;
const NOTHING: SearchResult = {
  hits: [],
  total: 0,
  facets: { scenarioDirections: [], supplyDirections: [], cities: [], kinds: [] },
};

/** Search in Meilisearch, asking. The same promises as the other engine; see the contract. */
export class MeilisearchSearchAsk extends SearchAsk {
  private readonly engine: Engine;

  constructor(
    options: MeilisearchOptions,
    private readonly segmenter: Segmenter,
  ) {
    super();
    this.engine = new Engine(options, segmenter);
  }

  search(query: SearchQuery): Promise<SearchResult> {
    return orUnavailable(async () => {
      if (query.text.trim() === '') {
        const newest = query.sort === 'relevance' ? { ...query, sort: 'newest' as const } : query;
        return this.run(newest, { q: '', matchingStrategy: 'all', withPinyin: false }, []);
      }
      const units = askedUnits(this.segmenter, query.text).slice(0, MOST_WORDS);
      if (units.length === 0) return NOTHING;
      for (const asking of askings(units)) {
        const result = await this.run(query, asking, units);
        if (!isEmpty(result)) return result;
      }
      return NOTHING;
    });
  }

  ping(): Promise<{ readonly engine: string; readonly version: string }> {
    return orUnavailable(async () => {
      const { pkgVersion } = await this.engine.client.getVersion();
      await this.engine.client.getRawIndex(this.engine.names.live('need'));
      return { engine: 'meilisearch', version: pkgVersion };
    });
  }

  private async run(query: SearchQuery, asking: Asking, units: readonly AskedUnit[]): Promise<SearchResult> {
    const uid = this.engine.names.live(query.side);
    const known =
      asking.matchingStrategy === 'frequency'
        ? await this.knownWords(uid, units, asking.withPinyin)
        : undefined;
    if (known !== undefined && known.length === 0) return NOTHING;
    const { queries, facets } = peopleQueries(
      uid,
      query,
      known === undefined ? asking : { ...asking, q: known.join(' ') },
    );
    const { results } = await this.engine.client.multiSearch<{ queries: typeof queries }, StoredDocument>({
      queries,
    });
    const first = results[0];
    if (first === undefined) return NOTHING;
    const counts = new Map<FacetName, readonly FacetCount[]>();
    facets.forEach((names, i) =>
      names.forEach((name) => counts.set(name, countsOf(results[i], FACETS[name]))),
    );
    return {
      hits: first.hits.map((hit) => this.shape(hit, units)),
      total: first.totalHits ?? 0,
      facets: Object.fromEntries(
        FACET_NAMES.map((name) => [name, counts.get(name) ?? []]),
      ) as SearchResult['facets'],
    };
  }

  /** Those of the words that any document has. */
  private async knownWords(uid: string, units: readonly AskedUnit[], withPinyin: boolean): Promise<string[]> {
    const words = units.map(({ whole }) => whole);
    const queries = words
      .map(
        (word) =>
          peopleQueries(
            uid,
            { side: 'need', text: '', sort: 'relevance', page: 1, size: 1 },
            { q: word, matchingStrategy: 'all', withPinyin },
          ).queries[0],
      )
      .filter((query) => query !== undefined);
    const { results } = await this.engine.client.multiSearch({ queries });
    return words.filter((_, i) => (results[i]?.totalHits ?? 0) > 0);
  }

  private shape(hit: Hit<StoredDocument>, units: readonly AskedUnit[]): SearchHit {
    const { title, body } = hit.source;
    const needles = [...units.map(({ whole }) => whole), ...matchedWords(hit, hit._matchesPosition ?? {})];
    const spellings = units.map(({ whole }) => whole).filter((word) => PINYIN.test(word));
    return {
      id: hit.id,
      titleMarks: marksOf(title, [...needles, ...spelledNeedles(this.segmenter, title, spellings)]),
      ...snippetAround(body, marksOf(body, needles)),
    };
  }
}

/** One way after another until something is found: all words; letters read as pinyin; without the words that nothing has. */
function askings(units: readonly AskedUnit[]): Asking[] {
  const q = units.map(({ whole }) => whole).join(' ');
  const spells = units.some(({ whole }) => PINYIN.test(whole));
  return [
    { q, matchingStrategy: 'all', withPinyin: false },
    ...(spells ? [{ q, matchingStrategy: 'all', withPinyin: true } as const] : []),
    ...(units.length > 1 ? [{ q, matchingStrategy: 'frequency', withPinyin: spells } as const] : []),
  ];
}

function countsOf(result: SearchResponse<StoredDocument> | undefined, field: string): FacetCount[] {
  return Object.entries(result?.facetDistribution?.[field] ?? {})
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** Nothing even without the filters of the facets. */
const isEmpty = ({ total, facets }: SearchResult): boolean =>
  total === 0 && Object.values(facets).every((counts) => counts.length === 0);
