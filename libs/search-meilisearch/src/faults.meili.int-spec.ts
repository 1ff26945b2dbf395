import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SearchDocument } from '@duijie/application';
import { asked, contractSegmenter, contractSynonyms, inBatches, searchDocument } from '@duijie/testing';
import { Meilisearch } from 'meilisearch';
import { Engine } from './engine.js';
import { MeilisearchSearchAsk, MeilisearchSearchFeed } from './index.js';

describe('faults around Meilisearch', () => {
  const options = {
    url: process.env.MEILI_URL ?? '',
    key: process.env.MEILI_KEY ?? '',
    prefix: `fault_${randomUUID().slice(0, 8)}`,
  };
  const client = new Meilisearch({ host: options.url, apiKey: options.key });
  const feed = new MeilisearchSearchFeed(options, contractSegmenter(), contractSynonyms);
  const ask = new MeilisearchSearchAsk(options, contractSegmenter());
  const own = async () =>
    (await client.getIndexes({ limit: 1000 })).results.filter(({ uid }) => uid.startsWith(options.prefix));
  const found = async (text: string): Promise<string[]> =>
    (await ask.search(asked(text))).hits.map(({ id }) => id);
  const absent = { code: 'SEARCH.UNAVAILABLE' };

  beforeAll(async () => {
    await expect(ask.search(asked('车间'))).rejects.toMatchObject(absent); // nothing was prepared yet
    await expect(ask.ping()).rejects.toMatchObject(absent);
    await feed.prepare();
    await feed.rebuild(inBatches([searchDocument('1', { title: '压铸车间' })]));
  });
  afterAll(async () => {
    await Promise.all((await own()).map((index) => index.delete().waitTask({ timeout: 60_000 })));
  });

  it('calls a refused key unavailable', async () => {
    const stranger = new MeilisearchSearchAsk({ ...options, key: 'wrong' }, contractSegmenter());
    await expect(stranger.search(asked('车间'))).rejects.toMatchObject(absent);
    await expect(stranger.ping()).rejects.toMatchObject(absent);
  });

  it('turns a failed task into an error that names it, unless it was expected', async () => {
    const engine = new Engine(options, contractSegmenter());
    const swap = () =>
      client.swapIndexes([{ indexes: [`${options.prefix}_a`, `${options.prefix}_b`], rename: false }]);
    await expect(engine.done(swap())).rejects.toThrow(/indexSwap failed: index_not_found/);
    expect(await engine.done(swap(), 'index_not_found')).toBe(false);
    expect(await engine.drop(`${options.prefix}_a`)).toBe(false);
  });

  it('goes on after a document that was refused', async () => {
    await expect(feed.upsert([searchDocument('no such id!', { title: '不合法的编号' })])).rejects.toThrow(
      /identifier/,
    );
    await feed.upsert([searchDocument('2', { title: '照常写入' })]);
    expect(await found('照常写入')).toEqual(['2']);
    await feed.remove('need', ['2']);
  });

  it('lets one build at a time', async () => {
    const order: string[] = [];
    async function* named(name: string): AsyncGenerator<readonly SearchDocument[]> {
      order.push(`${name} begins`);
      yield [searchDocument(name, { title: '同时重建' })];
      order.push(`${name} ends`);
    }
    const other = new MeilisearchSearchFeed(options, contractSegmenter(), contractSynonyms);
    await Promise.all([feed.rebuild(named('a')), other.rebuild(named('b'))]);
    expect(order.map((line) => line.slice(2))).toEqual(['begins', 'ends', 'begins', 'ends']);
    expect(await found('同时重建')).toEqual([order[3]?.slice(0, 1)]);
  });

  it('leaves nothing behind', async () => {
    expect((await own()).map(({ uid }) => uid.slice(options.prefix.length)).sort()).toEqual([
      '_needs',
      '_solutions',
      '_state',
    ]);
  });
});
