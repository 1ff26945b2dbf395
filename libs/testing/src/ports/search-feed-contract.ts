import { describe, expect, it } from '@jest/globals';
import type { SearchAsk, SearchDocument, SearchFeed, SearchQuery, SynonymSource } from '@duijie/application';
import { POSTINGS, asked, contractSynonyms, inBatches, searchDocument } from './search-documents.js';

export interface SearchParts {
  readonly ask: SearchAsk;
  readonly feed: SearchFeed;
}

/** One engine under the contract: a store of its own, opened as often as a test likes. */
export interface SearchEngineUnderTest {
  readonly name: string;
  /** Ports on the store; another vocabulary means other settings. */
  open(synonyms: SynonymSource): Promise<SearchParts>;
  /** Ports on a server that is not there. */
  openDead(): Promise<SearchParts>;
  /** The same on a store of its own, where nothing was prepared yet. */
  another(): Promise<SearchEngineUnderTest>;
  /** Everything the engine keeps, as text, to look for what must not be in it. */
  dump(): Promise<string>;
  close(): Promise<void>;
}

/** What feeding promises: versions, building beside, swapping, and an honest word when the engine is down. */
export function feedContract(under: () => { engine: SearchEngineUnderTest; parts: SearchParts }): void {
  const ids = async (query: SearchQuery): Promise<string[]> =>
    (await under().parts.ask.search(query)).hits.map(({ id }) => id);

  describe('feeding', () => {
    it('can be found when upsert returns, and not when remove returns', async () => {
      const fresh = searchDocument('0100', { title: '全新的潜水训练舱' });
      await under().parts.feed.upsert([fresh]);
      expect(await ids(asked('潜水'))).toEqual(['0100']);
      await under().parts.feed.remove('need', ['0100', 'never-there']);
      expect(await ids(asked('潜水'))).toEqual([]);
      await under().parts.feed.remove('need', []);
      await under().parts.feed.upsert([]);
    });

    it('replaces what stood before', async () => {
      await under().parts.feed.upsert([searchDocument('0101', { title: '第一版：潜艇' })]);
      await under().parts.feed.upsert([
        searchDocument('0101', { version: 2, title: '第二版：飞艇', city: '330900' }),
      ]);
      expect(await ids(asked('潜艇'))).toEqual([]);
      expect(await ids(asked('飞艇', { cities: ['330900'] }))).toEqual(['0101']);
    });

    it('ignores a lower version, also within one batch', async () => {
      await under().parts.feed.upsert([searchDocument('0101', { version: 1, title: '第一版：潜艇' })]);
      expect(await ids(asked('潜艇'))).toEqual([]);
      await under().parts.feed.upsert([
        searchDocument('0101', { version: 4, title: '第四版：飞碟' }),
        searchDocument('0101', { version: 3, title: '第三版：潜艇' }),
      ]);
      expect(await ids(asked('飞碟'))).toEqual(['0101']);
      await under().parts.feed.remove('need', ['0101']);
    });

    it('takes the same batch from many at once', async () => {
      const batch = Array.from({ length: 40 }, (_, i) =>
        searchDocument(`02${String(i).padStart(2, '0')}`, { title: `并发写入 burst${i}` }),
      );
      await Promise.all(
        [batch, [...batch].reverse(), batch, [...batch].reverse()].map((documents) =>
          under().parts.feed.upsert(documents),
        ),
      );
      expect((await under().parts.ask.search(asked('并发写入'))).total).toBe(40);
      await under().parts.feed.remove(
        'need',
        batch.map(({ id }) => id),
      );
      expect((await under().parts.ask.search(asked('并发写入'))).total).toBe(0);
    });

    it('knows which version it holds of what it is asked for', async () => {
      const { feed } = under().parts;
      await feed.upsert([searchDocument('0103', { version: 7 })]);
      expect(await feed.versions('need', ['0103', 'never-there'])).toEqual(new Map([['0103', 7]]));
      expect(await feed.versions('solution', ['0103'])).toEqual(new Map());
      expect(await feed.versions('need', [])).toEqual(new Map());
      await feed.remove('need', ['0103']);
      expect(await feed.versions('need', ['0103'])).toEqual(new Map());
    });

    it('survives characters that a store may refuse', async () => {
      await under().parts.feed.upsert([
        searchDocument('0102', { title: "字符\0与\ud800和'引号\\反斜杠", body: '\u0000' }),
      ]);
      expect(await ids(asked('反斜杠'))).toEqual(['0102']);
      await under().parts.feed.remove('need', ['0102']);
    });
  });

  describe('building anew', () => {
    it('serves the old index meanwhile, and keeps what arrived', async () => {
      const next = POSTINGS.filter(({ id }) => id !== '0004');
      const seen: string[][] = [];
      async function* slowly(): AsyncGenerator<readonly SearchDocument[]> {
        yield next.slice(0, 1);
        seen.push(await ids(asked('', { sort: 'newest' })));
        await under().parts.feed.upsert([
          searchDocument('0300', { title: '途中到来' }),
          searchDocument('0001', { version: 9, title: '途中改名' }),
        ]);
        await under().parts.feed.remove('need', ['0002']);
        seen.push(await ids(asked('途中')));
        yield next.slice(1);
      }
      await under().parts.feed.rebuild(slowly());
      expect(seen[0]).toEqual(['0002', '0003', '0001', '0004']);
      expect([...(seen[1] ?? [])].sort()).toEqual(['0001', '0300']);
      expect((await ids(asked(''))).sort()).toEqual(['0001', '0003', '0300']);
      expect((await ids(asked('途中'))).sort()).toEqual(['0001', '0300']);
      await under().parts.feed.rebuild(inBatches(POSTINGS));
    });

    it('answers every question while it swaps', async () => {
      let building = true;
      const rebuilt = under()
        .parts.feed.rebuild(inBatches(POSTINGS, 1))
        .finally(() => (building = false));
      const totals = new Set<number>();
      while (building) totals.add((await under().parts.ask.search(asked('', { cities: ['330200'] }))).total);
      await rebuilt;
      expect([...totals]).toEqual([2]);
    });

    it('takes writers from all sides while it swaps', async () => {
      const other = await under().engine.open(contractSynonyms);
      let building = true;
      let begin = (): void => undefined;
      const begun = new Promise<void>((resolve) => (begin = resolve));
      // What was written before a source is read is the source's to have; from here on it is the journal's.
      async function* source(): AsyncGenerator<readonly SearchDocument[]> {
        begin();
        yield* inBatches(POSTINGS, 1);
      }
      const rebuilt = under()
        .parts.feed.rebuild(source())
        .finally(() => (building = false));
      await begun;
      const arrived: string[] = [];
      for (let i = 0; building || i < 10; i++) {
        const id = `05${String(i).padStart(4, '0')}`;
        await [under().parts, other][i % 2]?.feed.upsert([searchDocument(id, { title: '换页期间' })]);
        if (i % 3 === 0) await [other, under().parts][i % 2]?.feed.remove('need', [id]);
        else arrived.push(id);
      }
      await rebuilt;
      const { total } = await under().parts.ask.search(asked('换页期间'));
      expect(total).toBe(arrived.length);
      await under().parts.feed.remove('need', arrived);
    });

    it('keeps the old index when the new one fails', async () => {
      async function* failing(): AsyncGenerator<readonly SearchDocument[]> {
        yield [searchDocument('0400', { title: '半途而废' })];
        throw new Error('source failed');
      }
      await expect(under().parts.feed.rebuild(failing())).rejects.toThrow('source failed');
      expect(await ids(asked('半途而废'))).toEqual([]);
      expect(await ids(asked('车间'))).toEqual(['0001']);
      await under().parts.feed.upsert([searchDocument('0401', { title: '照常写入' })]);
      expect(await ids(asked('照常写入'))).toEqual(['0401']);
      await under().parts.feed.remove('need', ['0401']);
    });

    it('builds nothing that is needed no more when its turn comes', async () => {
      async function* unwanted(): AsyncGenerator<readonly SearchDocument[]> {
        yield [searchDocument('0402', { title: '无人需要' })];
      }
      await under().parts.feed.rebuild(unwanted(), () => Promise.resolve(false));
      expect(await ids(asked('无人需要'))).toEqual([]);
      expect(await ids(asked('车间'))).toEqual(['0001']);
    });

    it('builds where nothing was prepared', async () => {
      const fresh = await under().engine.another();
      const { ask, feed } = await fresh.open(contractSynonyms);
      await feed.rebuild(inBatches(POSTINGS));
      expect((await ask.search(asked('车间'))).hits.map(({ id }) => id)).toEqual(['0001']);
      await fresh.close();
    }, 60_000);

    it('can be prepared again and again, also by two at once', async () => {
      const other = await under().engine.open(contractSynonyms);
      await Promise.all([under().parts.feed.prepare(), other.feed.prepare()]);
      expect(await ids(asked('车间'))).toEqual(['0001']);
    });

    it('takes another vocabulary and keeps its documents', async () => {
      const other = await under().engine.open(() => [['压铸', '高压铸造', 'die casting']]);
      await other.feed.prepare();
      expect((await other.ask.search(asked('die casting'))).hits.map(({ id }) => id)).toEqual(['0001']);
      await under().parts.feed.prepare();
      expect(await ids(asked('motion capture'))).toEqual(['0004']);
      expect((await ids(asked(''))).length).toBe(POSTINGS.length);
    });

    it('takes 10,000 in one batch', async () => {
      const many = Array.from({ length: 10_000 }, (_, i) =>
        searchDocument(`00000000-0000-7000-8000-${String(i).padStart(12, '0')}`, {
          title: `批量第${i}号`,
          body: '虚拟仿真教学',
          city: i % 2 === 0 ? '330300' : '330400',
        }),
      );
      await under().parts.feed.upsert(many);
      const { total, facets } = await under().parts.ask.search(asked('虚拟仿真'));
      expect(total).toBe(10_000);
      expect(facets.cities).toEqual([
        { value: '330300', count: 5000 },
        { value: '330400', count: 5000 },
      ]);
      const last = await under().parts.ask.search(asked('虚拟仿真', { sort: 'newest', page: 500, size: 20 }));
      expect(last.hits).toHaveLength(20);
      await under().parts.feed.remove(
        'need',
        many.map(({ id }) => id),
      );
      expect((await ids(asked(''))).length).toBe(POSTINGS.length);
    }, 180_000);
  });

  describe('what it keeps', () => {
    it('holds the public parts it was given and nothing else', async () => {
      const dump = await under().engine.dump();
      expect(dump).toContain('压铸车间');
      for (const secret of ['confidential', 'contact', 'phone', 'budgetCeiling'])
        expect(dump).not.toContain(secret);
    });
    it('names itself', async () => {
      const { engine: name, version } = await under().parts.ask.ping();
      expect(name).toBe(under().engine.name);
      expect(version).toMatch(/^\d+\.\d+/);
    });
  });

  describe('when the engine is down', () => {
    it('says so, whatever it is asked', async () => {
      const { ask, feed } = await under().engine.openDead();
      const dead = { name: 'DomainError', code: 'SEARCH.UNAVAILABLE' };
      await expect(ask.search(asked('车间'))).rejects.toMatchObject(dead);
      await expect(ask.search(asked(''))).rejects.toMatchObject(dead);
      await expect(ask.ping()).rejects.toMatchObject(dead);
      await expect(feed.prepare()).rejects.toMatchObject(dead);
      await expect(feed.upsert([searchDocument('1')])).rejects.toMatchObject(dead);
      await expect(feed.remove('need', ['1'])).rejects.toMatchObject(dead);
      await expect(feed.versions('need', ['1'])).rejects.toMatchObject(dead);
      await expect(feed.rebuild(inBatches([searchDocument('1')]))).rejects.toMatchObject(dead);
    });
  });
}
