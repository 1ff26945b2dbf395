import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SearchDocument } from '@duijie/application';
import {
  asked as askedFor,
  contractSegmenter,
  contractSynonyms,
  inBatches,
  searchDocument,
} from '@duijie/testing';
import { Meilisearch } from 'meilisearch';
import { Engine } from './engine.js';
import { contactMeilisearch, MeilisearchSearchAsk, MeilisearchSearchFeed } from './index.js';

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
    (await ask.search(askedFor(text))).hits.map(({ id }) => id);
  const absent = { code: 'SEARCH.UNAVAILABLE' };

  beforeAll(async () => {
    await expect(ask.search(askedFor('车间'))).rejects.toMatchObject(absent); // nothing was prepared yet
    await expect(ask.ping()).rejects.toMatchObject(absent);
    await feed.prepare();
    await feed.rebuild(inBatches([searchDocument('1', { title: '压铸车间' })]));
  }, 60_000);
  afterAll(async () => {
    const keys = (await client.getKeys({ limit: 1000 })).results;
    await Promise.all(
      keys.filter(({ name }) => name?.startsWith(options.prefix)).map(({ uid }) => client.deleteKey(uid)),
    );
    await Promise.all((await own()).map((index) => index.delete().waitTask({ timeout: 60_000 })));
  }, 60_000);

  it('calls a refused key unavailable', async () => {
    const stranger = new MeilisearchSearchAsk({ ...options, key: 'wrong' }, contractSegmenter());
    await expect(stranger.search(askedFor('车间'))).rejects.toMatchObject(absent);
    await expect(stranger.ping()).rejects.toMatchObject(absent);
  });

  it('gives each part a key of its own, for what it does and no more', async () => {
    const { ask: asking, feed: feeding } = await contactMeilisearch(options);
    expect(await contactMeilisearch(options)).toEqual({ ask: asking, feed: feeding });
    expect(new Set([options.key, asking.key, feeding.key]).size).toBe(3);
    const asked = new MeilisearchSearchAsk(asking, contractSegmenter());
    expect((await asked.search(askedFor('车间'))).total).toBe(1);
    await asked.ping();
    await expect(
      new MeilisearchSearchFeed(asking, contractSegmenter()).upsert([searchDocument('9')]),
    ).rejects.toMatchObject(absent);
    const fed = new MeilisearchSearchFeed(feeding, contractSegmenter(), contractSynonyms);
    await fed.prepare();
    await fed.upsert([searchDocument('3', { title: '用自己的钥匙写入' })]);
    await fed.rebuild(inBatches([searchDocument('1', { title: '压铸车间' })]));
    await fed.remove('need', ['3']);
    const strange = new Meilisearch({ host: options.url, apiKey: feeding.key });
    await expect(strange.getKeys()).rejects.toMatchObject({ cause: { code: 'invalid_api_key' } });
    await expect(
      new Meilisearch({ host: options.url, apiKey: asking.key }).index('elsewhere').search(''),
    ).rejects.toMatchObject({ cause: { code: 'invalid_api_key' } });
  });

  it('takes a key that may not make others as it is', async () => {
    const made = await client.createKey({
      name: `${options.prefix} given`,
      actions: ['search', 'documents.*', 'indexes.*', 'settings.*', 'tasks.get', 'version'],
      indexes: ['*'],
      expiresAt: null,
    });
    const given = { ...options, key: made.key };
    expect(await contactMeilisearch(given)).toEqual({ ask: given, feed: given });
  });

  it('sets back what somebody changed on the server', async () => {
    const index = client.index(`${options.prefix}_needs`);
    await index
      .updateSettings({ rankingRules: ['words'], synonyms: {}, localizedAttributes: null })
      .waitTask();
    const other = new MeilisearchSearchFeed(options, contractSegmenter(), contractSynonyms);
    await other.prepare();
    const { rankingRules, synonyms, localizedAttributes } = await index.getSettings();
    expect(rankingRules?.[0]).toBe('sort');
    expect(localizedAttributes?.map(({ locales }) => locales)).toEqual([['cmn'], ['eng']]);
    expect(Object.keys(synonyms ?? {}).length).toBeGreaterThan(0);
    const tasks = async () => (await client.tasks.getTasks({ types: ['settingsUpdate'], limit: 1 })).total;
    const before = await tasks();
    await other.prepare();
    expect(await tasks()).toBe(before);
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

  it('writes what arrives at once in a few batches', async () => {
    const tasks = async () =>
      (
        await client.tasks.getTasks({
          indexUids: [`${options.prefix}_needs`],
          types: ['documentAdditionOrUpdate'],
        })
      ).total;
    const before = await tasks();
    const burst = Array.from({ length: 50 }, (_, i) => searchDocument(`burst-${i}`, { title: '一阵写入' }));
    await Promise.all(burst.map((document) => feed.upsert([document])));
    expect((await ask.search(askedFor('一阵写入'))).total).toBe(50);
    expect((await tasks()) - before).toBeLessThanOrEqual(2);
    await feed.remove(
      'need',
      burst.map(({ id }) => id),
    );
  });

  it('builds anew in batches of many payloads, and the last of them can be found', async () => {
    const many = Array.from({ length: 1700 }, (_, i) =>
      searchDocument(`many-${i}`, { title: `成批第${i}号` }),
    );
    await feed.rebuild(inBatches(many, 300));
    expect((await ask.search(askedFor('成批'))).total).toBe(1700);
    expect(await feed.versions('need', ['many-1699', '1'])).toEqual(new Map([['many-1699', 1]]));
    await feed.rebuild(inBatches([searchDocument('1', { title: '压铸车间' })]));
  }, 120_000);

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
