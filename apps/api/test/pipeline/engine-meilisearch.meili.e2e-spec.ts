import { randomUUID } from 'node:crypto';
import { describe } from '@jest/globals';
import {
  MeilisearchSearchAsk,
  MeilisearchSearchFeed,
  type MeilisearchOptions,
} from '@duijie/search-meilisearch';
import { contractSegmenter } from '@duijie/testing';
import { engineContract } from './engine-contract.js';

const partsOn = (options: MeilisearchOptions) => ({
  ask: new MeilisearchSearchAsk(options, contractSegmenter()),
  feed: new MeilisearchSearchFeed(options, contractSegmenter()),
});

describe('an index in Meilisearch', () => {
  engineContract(async () => {
    const { MEILI_URL: url = '', MEILI_KEY: key = '' } = process.env;
    const prefix = `test_${randomUUID().slice(0, 8)}`;
    return {
      ...partsOn({ url, key, prefix }),
      dead: partsOn({ url: 'http://127.0.0.1:1', key: 'none' }),
      close: async () => {
        for (const index of ['needs', 'solutions', 'state'])
          await fetch(new URL(`/indexes/${prefix}_${index}`, url), {
            method: 'DELETE',
            headers: { authorization: `Bearer ${key}` },
          });
      },
    };
  });
});
