import { randomUUID } from 'node:crypto';
import { describe } from '@jest/globals';
import type { SynonymSource } from '@duijie/application';
import {
  candidateContract,
  contractSegmenter,
  contractSynonyms,
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
  candidates: new MeilisearchCandidateSource(options, contractSegmenter()),
});

async function begin(): Promise<SearchEngineUnderTest> {
  const options = {
    url: process.env.MEILI_URL ?? '',
    key: process.env.MEILI_KEY ?? '',
    prefix: `test_${randomUUID().slice(0, 8)}`,
  };
  const client = new Meilisearch({ host: options.url, apiKey: options.key });
  const own = async () =>
    (await client.getIndexes({ limit: 1000 })).results.filter(({ uid }) => uid.startsWith(options.prefix));
  return {
    name: 'meilisearch',
    open: async (synonyms) => partsOf(options, synonyms),
    openDead: async () => partsOf({ url: 'http://127.0.0.1:1', key: 'none' }, contractSynonyms),
    dump: async () => {
      const contents = await Promise.all((await own()).map((index) => index.getDocuments({ limit: 10_000 })));
      return JSON.stringify(contents.map(({ results }) => results));
    },
    close: async () => {
      await Promise.all((await own()).map((index) => index.delete().waitTask({ timeout: 60_000 })));
    },
  };
}

describe('search in Meilisearch', () => {
  searchContract(begin);
  candidateContract(async () => {
    const engine = await begin();
    return { ...(await engine.open(contractSynonyms)), close: () => engine.close() };
  });
});
