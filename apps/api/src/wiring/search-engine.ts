import type { ReferenceLibrary, SearchAsk, SearchFeed, Segmenter, SynonymSource } from '@duijie/application';
import type { Settings } from '@duijie/platform';
import { MeilisearchSearchAsk, MeilisearchSearchFeed } from '@duijie/search-meilisearch';
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

/** MEILI_URL decides: Meilisearch there, or PostgreSQL beside the data. */
export async function openSearch(
  settings: Settings,
  pool: Pool,
  library: ReferenceLibrary,
): Promise<SearchEngine> {
  const synonyms = synonymsOf(library);
  const words = await Promise.resolve(synonyms()).catch(() => []); // before the first seeding there is no vocabulary yet
  const segmenter = new JiebaSegmenter(words.flat());
  if (settings.MEILI_URL) {
    const options = { url: settings.MEILI_URL, key: settings.MEILI_KEY ?? '' };
    return {
      segmenter,
      ask: new MeilisearchSearchAsk(options, segmenter),
      feed: new MeilisearchSearchFeed(options, segmenter, synonyms),
    };
  }
  return {
    segmenter,
    ask: new PostgresSearchAsk(pool, segmenter, synonyms),
    feed: new PostgresSearchFeed(pool, segmenter, synonyms),
  };
}
