import { randomUUID } from 'node:crypto';
import { describe, expect, it, jest } from '@jest/globals';
import type { SynonymSource } from '@duijie/application';
import { needQuery } from '@duijie/domain';
import {
  candidateContext,
  candidateContract,
  candidateDocument,
  candidateNeed,
  contractSegmenter,
  contractSynonyms,
  PublishedCatalogue,
  scorableNeed,
  searchContract,
  type SearchEngineUnderTest,
} from '@duijie/testing';
import { Meilisearch } from 'meilisearch';
import {
  MeilisearchCandidateSource,
  MeilisearchSearchAsk,
  MeilisearchSearchFeed,
  type MeilisearchOptions,
} from './index.js';

const partsOf = (options: MeilisearchOptions, synonyms: SynonymSource) => ({
  ask: new MeilisearchSearchAsk(options, contractSegmenter()),
  feed: new MeilisearchSearchFeed(options, contractSegmenter(), synonyms),
});

const ownOptions = (): MeilisearchOptions => ({
  url: process.env.MEILI_URL ?? '',
  key: process.env.MEILI_KEY ?? '',
  prefix: `test_${randomUUID().slice(0, 8)}`,
});

async function begin(options = ownOptions()): Promise<SearchEngineUnderTest> {
  const client = new Meilisearch({ host: options.url, apiKey: options.key });
  const own = async () =>
    (await client.getIndexes({ limit: 1000 })).results.filter(({ uid }) =>
      uid.startsWith(options.prefix ?? ''),
    );
  return {
    name: 'meilisearch',
    open: async (synonyms) => partsOf(options, synonyms),
    openDead: async () => partsOf({ url: 'http://127.0.0.1:1', key: 'none' }, contractSynonyms),
    another: () => begin(),
    dump: async () => {
      const contents = await Promise.all((await own()).map((index) => index.getDocuments({ limit: 10_000 })));
      return JSON.stringify(contents.map(({ results }) => results));
    },
    close: async () => {
      await Promise.all((await own()).map((index) => index.delete().waitTask({ timeout: 60_000 })));
    },
  };
}

/** Every write is a task that waits its turn and reaches the disk. */
jest.setTimeout(180_000);

describe('search in Meilisearch', () => {
  searchContract(() => begin());
  candidateContract(async () => {
    const options = ownOptions();
    const engine = await begin(options);
    const { feed } = await engine.open(contractSynonyms);
    await feed.prepare();
    let version = 0;
    const catalogue = new PublishedCatalogue();
    return {
      candidates: new MeilisearchCandidateSource(options, contractSegmenter(), catalogue),
      publish: (postings) => {
        version++;
        catalogue.publish(postings);
        return feed.upsert(postings.map((posting) => candidateDocument(posting, version)));
      },
      withdraw: (side, ids) => feed.remove(side, ids),
      recall: 0.95,
      close: () => engine.close(),
    };
  });

  it('says of candidates too that the engine is away', async () => {
    const need = candidateNeed({ title: '压铸车间' });
    const query = needQuery(scorableNeed(need).content, candidateContext([need]));
    const away = new MeilisearchCandidateSource(
      { url: 'http://127.0.0.1:1', key: 'none' },
      contractSegmenter(),
      new PublishedCatalogue(),
    );
    await expect(away.find('solution', query, 10)).rejects.toMatchObject({ code: 'SEARCH.UNAVAILABLE' });
  });
});
