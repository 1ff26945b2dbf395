import type { ReferenceLibrary, SearchAsk, SearchFeed, Segmenter, SynonymSource } from '@duijie/application';
import {
  MeilisearchSearchAsk,
  MeilisearchSearchFeed,
  type MeilisearchParts,
} from '@duijie/search-meilisearch';
import { PostgresSearchAsk, PostgresSearchFeed } from '@duijie/search-postgres';
import { JiebaSegmenter } from '@duijie/text';
import type { Pool } from 'pg';

export interface SearchEngine {
  readonly ask: SearchAsk;
  readonly feed: SearchFeed;
  readonly segmenter: Segmenter;
}

/** One group of equal words per concept of the vocabulary in force. */
const synonymsOf =
  (library: ReferenceLibrary): SynonymSource =>
  async () =>
    (await library.current()).vocabulary.concepts.map(({ label, synonyms }) => [
      label.zh,
      label.en,
      ...synonyms.zh,
      ...synonyms.en,
    ]);

/** Meilisearch where there is one, or PostgreSQL beside the data. */
export async function openSearch(
  meilisearch: MeilisearchParts | undefined,
  pool: Pool,
  library: ReferenceLibrary,
): Promise<SearchEngine> {
  const synonyms = synonymsOf(library);
  const words = await Promise.resolve(synonyms()).catch(() => []); // before the first seeding there is no vocabulary yet
  const segmenter = new JiebaSegmenter(words.flat());
  if (meilisearch)
    return {
      segmenter,
      ask: new MeilisearchSearchAsk(meilisearch.ask, segmenter),
      feed: new MeilisearchSearchFeed(meilisearch.feed, segmenter, synonyms),
    };
  return {
    segmenter,
    ask: new PostgresSearchAsk(pool, segmenter, synonyms),
    feed: new PostgresSearchFeed(pool, segmenter, synonyms),
  };
}
