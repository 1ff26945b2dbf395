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
} from '@duijie/application';
import type { Hit, SearchResponse } from 'meilisearch';
import { looseAsking, strictAskings, wordsOf, type Word } from './askings.js';
import { Engine, type MeilisearchOptions } from './engine.js';
import { matchedWords } from './matched-words.js';
import { OF_PEOPLE } from './patience.js';
import { anyQuery, FACETS, FACET_NAMES, peopleQueries, type Asking, type FacetName } from './people-query.js';
import type { StoredDocument } from './project-document.js';
import { orUnavailable } from './unavailable.js';

/** Meilisearch reads the first ten words of a query. */
const MOST_WORDS = 10;
const NOTHING: SearchResult = {
  hits: [],
  total: 0,
  facets: { scenarioDirections: [], supplyDirections: [], cities: [], kinds: [] },
};

/** Search in Meilisearch, asking. The same promises as the other engine; see the contract. */
export class MeilisearchSearchAsk extends SearchAsk {
  private readonly engine: Engine;

  constructor(
    private readonly options: MeilisearchOptions,
    private readonly segmenter: Segmenter,
  ) {
    super();
    this.engine = new Engine(options, segmenter, OF_PEOPLE);
  }

  search(query: SearchQuery): Promise<SearchResult> {
    return orUnavailable(async () => {
      if (query.text.trim() === '') {
        const newest = query.sort === 'relevance' ? { ...query, sort: 'newest' as const } : query;
        return this.run(newest, { q: '', matchingStrategy: 'all', withPinyin: false }, []);
      }
      const words = wordsOf(askedUnits(this.segmenter, query.text).slice(0, MOST_WORDS), this.segmenter);
      if (words.length === 0) return NOTHING;
      for (const asking of strictAskings(words)) {
        const result = await this.run(query, asking, words);
        if (!isEmpty(result)) return result;
      }
      const loose = await this.loose(query, words);
      return loose === undefined ? NOTHING : this.run(query, loose, words);
    });
  }

  ping(): Promise<{ readonly engine: string; readonly version: string }> {
    return orUnavailable(async () => {
      await this.engine.client.getRawIndex(this.engine.names.live('need'));
      const version = this.options.version ?? (await this.engine.client.getVersion()).pkgVersion;
      return { engine: 'meilisearch', version };
    });
  }

  private async run(query: SearchQuery, asking: Asking, words: readonly Word[]): Promise<SearchResult> {
    const { queries, facets } = peopleQueries(this.engine.names.live(query.side), query, asking);
    const results = await this.engine.search<StoredDocument>(queries);
    const first = results[0];
    if (first === undefined) return NOTHING;
    const counts = new Map<FacetName, readonly FacetCount[]>();
    facets.forEach((names, i) =>
      names.forEach((name) => counts.set(name, countsOf(results[i], FACETS[name]))),
    );
    return {
      hits: first.hits.map((hit) => this.shape(hit, words)),
      total: first.totalHits ?? 0,
      facets: Object.fromEntries(
        FACET_NAMES.map((name) => [name, counts.get(name) ?? []]),
      ) as SearchResult['facets'],
    };
  }

  private async loose({ side }: SearchQuery, words: readonly Word[]): Promise<Asking | undefined> {
    const uid = this.engine.names.live(side);
    const asked = words.flatMap(({ text, sound }) => [
      { text, withPinyin: false },
      ...(sound === undefined ? [] : [{ text: sound, withPinyin: true }]),
    ]);
    const results = await this.engine.search(
      asked.map(({ text, withPinyin }) => anyQuery(uid, text, withPinyin)),
    );
    return looseAsking(words, (text, withPinyin) =>
      asked.some(
        (each, i) => each.text === text && each.withPinyin === withPinyin && (results[i]?.totalHits ?? 0) > 0,
      ),
    );
  }

  private shape(hit: Hit<StoredDocument>, words: readonly Word[]): SearchHit {
    const { title, body } = hit.source;
    const needles = [...words.map(({ text }) => text), ...matchedWords(hit, hit._matchesPosition ?? {})];
    const spelled = spelledNeedles(
      this.segmenter,
      title,
      words.flatMap(({ text, typedAsPinyin, sound }) => (typedAsPinyin ? text : (sound ?? []))),
    );
    return {
      id: hit.id,
      titleMarks: marksOf(title, [...needles, ...spelled]),
      ...snippetAround(body, marksOf(body, needles)),
    };
  }
}

function countsOf(result: SearchResponse<StoredDocument> | undefined, field: string): FacetCount[] {
  return Object.entries(result?.facetDistribution?.[field] ?? {})
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** Nothing even without the filters of the facets. */
const isEmpty = ({ total, facets }: SearchResult): boolean =>
  total === 0 && Object.values(facets).every((counts) => counts.length === 0);
