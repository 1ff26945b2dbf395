import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  CandidateSource,
  SearchAsk,
  SearchDocument,
  SearchFeed,
  SearchQuery,
  SynonymSource,
} from '@duijie/application';
import { asked, contractSynonyms, inBatches, searchDocument } from './search-documents.js';

export interface SearchParts {
  readonly ask: SearchAsk;
  readonly feed: SearchFeed;
  readonly candidates: CandidateSource;
}

/** One engine under the contract: a store of its own, opened as often as a test likes. */
export interface SearchEngineUnderTest {
  readonly name: string;
  /** Ports on the store; another vocabulary means other settings. */
  open(synonyms: SynonymSource): Promise<SearchParts>;
  /** Ports on a server that is not there. */
  openDead(): Promise<SearchParts>;
  /** Everything the engine keeps, as text, to look for what must not be in it. */
  dump(): Promise<string>;
  close(): Promise<void>;
}

const POSTINGS: readonly SearchDocument[] = [
  searchDocument('0001', {
    title: '压铸车间安全应急VR培训',
    body: '车间有吊装、触电和机械伤害风险，希望新员工在头戴显示器里反复演练，替代现场观摩。',
    terms: ['安全应急', 'Safety and emergency', '安全演练'],
    concepts: ['safety-emergency', 'vr-training'],
    scenarioDirections: ['training'],
    supplyDirections: ['content-production'],
    city: '330200',
    kind: 'scenario-application',
    organizationName: '宁波旭升压铸有限公司',
    budgetMin: 30,
    budgetMax: 60,
    publishedAt: new Date('2026-11-03T00:00:00Z'),
    expiresAt: new Date('2026-12-20T00:00:00Z'),
  }),
  searchDocument('0002', {
    title: '博物馆数字藏品虚拟展厅',
    body: '馆藏青瓷三维扫描后在线展出，观众可用手机或一体机观看。',
    terms: ['三维扫描', '3D scanning'],
    concepts: ['3d-scanning'],
    scenarioDirections: ['culture'],
    supplyDirections: ['content-production'],
    city: '330100',
    kind: 'content-conversion',
    budgetMax: 120,
    publishedAt: new Date('2026-11-05T00:00:00Z'),
    expiresAt: new Date('2026-11-30T00:00:00Z'),
  }),
  searchDocument('0003', {
    title: '远程运维采购Pico4与HTC-VIVE',
    body: '需要支持6DoF定位与5G专网，并能在Unreal引擎里打开设备的数字孪生模型。',
    terms: ['数字孪生', 'Digital twin'],
    concepts: ['digital-twin', 'vr-training'],
    scenarioDirections: ['maintenance', 'training'],
    supplyDirections: ['terminal'],
    city: '330200',
    kind: 'purchase',
    publishedAt: new Date('2026-11-04T00:00:00Z'),
    expiresAt: new Date('2027-01-31T00:00:00Z'),
  }),
  searchDocument('0004', {
    title: '体育训练的动作捕捉',
    body: '运动员训练时采集全身姿态，误差不超过一毫米。',
    concepts: ['motion-capture'],
    scenarioDirections: ['sports'],
    supplyDirections: ['tools'],
    city: '330700',
    kind: 'scenario-application',
    budgetMin: 15,
    publishedAt: new Date('2026-11-02T00:00:00Z'),
  }),
];

/** What people's search promises, whichever engine stands behind it. */
export function searchContract(begin: () => Promise<SearchEngineUnderTest>): void {
  let engine: SearchEngineUnderTest;
  let parts: SearchParts;

  beforeAll(async () => {
    engine = await begin();
    parts = await engine.open(contractSynonyms);
    await parts.feed.prepare();
    await parts.feed.rebuild(inBatches(POSTINGS));
  });
  afterAll(async () => engine?.close());

  const ids = async (query: SearchQuery): Promise<string[]> =>
    (await parts.ask.search(query)).hits.map(({ id }) => id);
  const only = (own: readonly SearchDocument[]): Promise<void> => parts.feed.rebuild(inBatches(own));

  describe('words', () => {
    it.each([
      ['a word inside a sentence', '车间', ['0001']],
      ['two characters', '演练', ['0001']],
      ['two characters that stand inside a longer word', '虚拟', ['0002']],
      ['a word the dictionary does not know', '青瓷', ['0002']],
      ['several words, all of them', '压铸 培训', ['0001']],
      ['a sentence', '博物馆的虚拟展厅', ['0002']],
      ['a model, whole', 'HTC-VIVE', ['0003']],
      ['a part of a model', 'vive', ['0003']],
      ['a model written with a blank', 'Pico 4', ['0003']],
      ['a model in small letters', 'pico4', ['0003']],
      ['a number with its unit', '6dof', ['0003']],
      ['a short name', '5G', ['0003']],
      ['full-width letters', 'ＨＴＣ', ['0003']],
      ['the beginning of a Latin word', 'Unre', ['0003']],
      ['a slip in a Latin word', 'Unrael', ['0003']],
      ['a missing letter in a Latin word', 'Uneal', ['0003']],
      ['the code', 'XQ-2026-0002', ['0002']],
      ['pinyin of a word in a title', 'bowuguan', ['0002']],
      ['pinyin of an organization', 'xusheng', ['0001']],
      ['initials of an organization', 'nbxs', ['0001']],
      ['initials of a word in a title', 'bwg', ['0002']],
      ['a synonym in the same language', '动捕', ['0004']],
      ['a synonym in the other language', 'motion capture', ['0004']],
      ['a synonym only met in the body', 'HMD', ['0001']],
      ['a term that is only tagged', '3D scanning', ['0002']],
    ])('finds %s: %s', async (_what, text, expected) => expect(await ids(asked(text))).toEqual(expected));

    it('finds everything when nothing is asked, newest first', async () =>
      expect(await ids(asked('  '))).toEqual(['0002', '0003', '0001', '0004']));
    it('puts a title before a body', async () => expect((await ids(asked('训练')))[0]).toBe('0004'));
    it('comes near when no posting has all the words', async () =>
      expect((await ids(asked('压铸车间 火箭发射')))[0]).toBe('0001'));
    it('keeps the sides apart', async () =>
      expect(await ids(asked('车间', { side: 'solution' }))).toEqual([]));
  });

  describe('strange input', () => {
    it.each([
      ['a particle', '的'],
      ['emoji', '😀🎮👩‍🔧'],
      ['punctuation', '，。！？'],
      ['only NUL', '\0'],
      ['a lone surrogate', '\ud800'],
      ['nothing like it', '量子火箭'],
    ])('%s finds nothing', async (_what, text) =>
      expect(await parts.ask.search(asked(text))).toMatchObject({ total: 0, hits: [] }),
    );

    it.each([
      ['SQL', "'; DROP TABLE search.need_document; --"],
      ['operators of a query language', '车间 & | ! <-> :* (("'],
      ['backslashes and quotes', '\\\'\\\\" %_'],
      ['filters of a query language', 'side = "need" OR 1=1'],
      ['HTML', '<script>alert(1)</script>'],
      ['right-to-left marks', '\u202e车间\u202c'],
      ['10,000 characters', '虚拟现实安全培训'.repeat(1250)],
      ['10,000 different words', Array.from({ length: 2000 }, (_, i) => `w${i}`).join(' ')],
      ['a very long word', 'x'.repeat(10_000)],
      ['NUL within', '车\0间'],
    ])('%s is handled', async (_what, text) =>
      expect((await parts.ask.search(asked(text))).total).toBeGreaterThanOrEqual(0),
    );

    it('strange filters find nothing', async () =>
      expect(await ids(asked('', { cities: ["' OR 1=1 --", '\0', '\ud800'], kinds: ['"'] }))).toEqual([]));
    it.each([
      [0, 20],
      [-1, -5],
      [1e12, 20],
      [Number.NaN, Number.NaN],
      [1.5, 2.5],
    ])('page %d of %d is handled', async (page, size) =>
      expect((await parts.ask.search(asked('', { page, size }))).total).toBe(4),
    );
  });

  describe('filters and facets', () => {
    it('filters by each and by all', async () => {
      expect(await ids(asked('', { cities: ['330200'], sort: 'newest' }))).toEqual(['0003', '0001']);
      expect(await ids(asked('', { kinds: ['purchase'] }))).toEqual(['0003']);
      expect(await ids(asked('', { concepts: ['vr-training'], sort: 'newest' }))).toEqual(['0003', '0001']);
      expect(
        await ids(asked('', { scenarioDirections: ['training'], supplyDirections: ['terminal'] })),
      ).toEqual(['0003']);
      expect(await ids(asked('培训', { cities: ['330100'] }))).toEqual([]);
      expect(await ids(asked('', { cities: ['330100', '330700'], sort: 'newest' }))).toEqual([
        '0002',
        '0004',
      ]);
    });

    it('counts each facet without its own filter', async () => {
      const { facets, total } = await parts.ask.search(
        asked('', { cities: ['330200'], kinds: ['purchase'] }),
      );
      expect(total).toBe(1);
      expect(facets).toEqual({
        scenarioDirections: [
          { value: 'maintenance', count: 1 },
          { value: 'training', count: 1 },
        ],
        supplyDirections: [{ value: 'terminal', count: 1 }],
        cities: [{ value: '330200', count: 1 }],
        kinds: [
          { value: 'purchase', count: 1 },
          { value: 'scenario-application', count: 1 },
        ],
      });
    });

    it('orders facet values by count', async () => {
      const { facets } = await parts.ask.search(asked(''));
      expect(facets.cities).toEqual([
        { value: '330200', count: 2 },
        { value: '330100', count: 1 },
        { value: '330700', count: 1 },
      ]);
      expect(facets.scenarioDirections[0]).toEqual({ value: 'training', count: 2 });
    });
  });

  describe('sort and pages', () => {
    it.each<[SearchQuery['sort'], string[]]>([
      ['newest', ['0002', '0003', '0001', '0004']],
      ['closing', ['0002', '0001', '0003', '0004']],
      ['budget', ['0002', '0001', '0004', '0003']],
    ])('%s', async (sort, expected) => expect(await ids(asked('', { sort }))).toEqual(expected));

    it('pages without gap or repeat', async () => {
      const pages = await Promise.all(
        [1, 2, 3].map((page) => parts.ask.search(asked('', { sort: 'newest', page, size: 2 }))),
      );
      expect(pages.map(({ total }) => total)).toEqual([4, 4, 4]);
      expect(pages.map(({ hits }) => hits.map(({ id }) => id))).toEqual([
        ['0002', '0003'],
        ['0001', '0004'],
        [],
      ]);
    });
  });

  describe('highlights', () => {
    const marked = (text: string, marks: readonly (readonly [number, number])[]): string[] =>
      marks.map(([a, b]) => text.slice(a, b));
    const first = async (text: string): Promise<{ title: string[]; body: string[]; snippet: string }> => {
      const { hits } = await parts.ask.search(asked(text));
      const hit = hits[0];
      const posting = POSTINGS.find(({ id }) => id === hit?.id);
      if (hit === undefined || posting === undefined) throw new Error(`nothing found for ${text}`);
      return {
        title: marked(posting.title, hit.titleMarks),
        body: marked(hit.snippet, hit.snippetMarks),
        snippet: hit.snippet,
      };
    };

    it('marks words in title and body', async () =>
      expect(await first('车间')).toMatchObject({ title: ['车间'], body: ['车间'] }));
    it('marks a model as it is written', async () =>
      expect((await first('htc-vive')).title).toEqual(['HTC-VIVE']));
    it('marks what a slip meant', async () => expect((await first('Unrael')).body).toEqual(['Unreal']));
    it('marks a synonym', async () => expect((await first('动捕')).title).toEqual(['动作捕捉']));
    it('gives the beginning when the body has none of it', async () => {
      const { body, snippet } = await first('展厅');
      expect(body).toEqual([]);
      expect(snippet.startsWith('馆藏青瓷')).toBe(true);
    });
    it('cuts a long body around the first hit', async () => {
      await parts.feed.upsert([
        searchDocument('0009', {
          title: '长文',
          body: `${'前言。'.repeat(200)}全息沙盘${'后记。'.repeat(200)}`,
        }),
      ]);
      const { hits } = await parts.ask.search(asked('全息沙盘'));
      const hit = hits[0];
      expect(hit?.id).toBe('0009');
      expect(hit?.snippet.length).toBeLessThanOrEqual(120);
      expect(marked(hit?.snippet ?? '', hit?.snippetMarks ?? [])).toEqual(['全息沙盘']);
      await parts.feed.remove('need', ['0009']);
    });
  });

  describe('feeding', () => {
    it('can be found when upsert returns, and not when remove returns', async () => {
      const fresh = searchDocument('0100', { title: '全新的潜水训练舱' });
      await parts.feed.upsert([fresh]);
      expect(await ids(asked('潜水'))).toEqual(['0100']);
      await parts.feed.remove('need', ['0100', 'never-there']);
      expect(await ids(asked('潜水'))).toEqual([]);
      await parts.feed.remove('need', []);
      await parts.feed.upsert([]);
    });

    it('replaces what stood before', async () => {
      await parts.feed.upsert([searchDocument('0101', { title: '第一版：潜艇' })]);
      await parts.feed.upsert([
        searchDocument('0101', { version: 2, title: '第二版：飞艇', city: '330900' }),
      ]);
      expect(await ids(asked('潜艇'))).toEqual([]);
      expect(await ids(asked('飞艇', { cities: ['330900'] }))).toEqual(['0101']);
    });

    it('ignores a lower version, also within one batch', async () => {
      await parts.feed.upsert([searchDocument('0101', { version: 1, title: '第一版：潜艇' })]);
      expect(await ids(asked('潜艇'))).toEqual([]);
      await parts.feed.upsert([
        searchDocument('0101', { version: 4, title: '第四版：飞碟' }),
        searchDocument('0101', { version: 3, title: '第三版：潜艇' }),
      ]);
      expect(await ids(asked('飞碟'))).toEqual(['0101']);
      await parts.feed.remove('need', ['0101']);
    });

    it('takes the same batch from many at once', async () => {
      const batch = Array.from({ length: 40 }, (_, i) =>
        searchDocument(`02${String(i).padStart(2, '0')}`, { title: `并发写入 burst${i}` }),
      );
      await Promise.all(
        [batch, [...batch].reverse(), batch, [...batch].reverse()].map((documents) =>
          parts.feed.upsert(documents),
        ),
      );
      expect((await parts.ask.search(asked('并发写入'))).total).toBe(40);
      await parts.feed.remove(
        'need',
        batch.map(({ id }) => id),
      );
      expect((await parts.ask.search(asked('并发写入'))).total).toBe(0);
    });

    it('survives characters that a store may refuse', async () => {
      await parts.feed.upsert([
        searchDocument('0102', { title: "字符\0与\ud800和'引号\\反斜杠", body: '\u0000' }),
      ]);
      expect(await ids(asked('反斜杠'))).toEqual(['0102']);
      await parts.feed.remove('need', ['0102']);
    });
  });

  describe('building anew', () => {
    it('serves the old index meanwhile, and keeps what arrived', async () => {
      const next = POSTINGS.filter(({ id }) => id !== '0004');
      const seen: string[][] = [];
      async function* slowly(): AsyncGenerator<readonly SearchDocument[]> {
        yield next.slice(0, 1);
        seen.push(await ids(asked('', { sort: 'newest' })));
        await parts.feed.upsert([
          searchDocument('0300', { title: '途中到来' }),
          searchDocument('0001', { version: 9, title: '途中改名' }),
        ]);
        await parts.feed.remove('need', ['0002']);
        seen.push(await ids(asked('途中')));
        yield next.slice(1);
      }
      await parts.feed.rebuild(slowly());
      expect(seen[0]).toEqual(['0002', '0003', '0001', '0004']);
      expect([...(seen[1] ?? [])].sort()).toEqual(['0001', '0300']);
      expect((await ids(asked(''))).sort()).toEqual(['0001', '0003', '0300']);
      expect((await ids(asked('途中'))).sort()).toEqual(['0001', '0300']);
      await only(POSTINGS);
    });

    it('answers every question while it swaps', async () => {
      let building = true;
      const rebuilt = parts.feed.rebuild(inBatches(POSTINGS, 1)).finally(() => (building = false));
      const totals = new Set<number>();
      while (building) totals.add((await parts.ask.search(asked('', { cities: ['330200'] }))).total);
      await rebuilt;
      expect([...totals]).toEqual([2]);
    });

    it('takes writers from all sides while it swaps', async () => {
      const other = await engine.open(contractSynonyms);
      let building = true;
      const rebuilt = parts.feed.rebuild(inBatches(POSTINGS, 1)).finally(() => (building = false));
      const arrived: string[] = [];
      for (let i = 0; building || i < 10; i++) {
        const id = `05${String(i).padStart(4, '0')}`;
        await [parts, other][i % 2]?.feed.upsert([searchDocument(id, { title: '换页期间' })]);
        if (i % 3 === 0) await [other, parts][i % 2]?.feed.remove('need', [id]);
        else arrived.push(id);
      }
      await rebuilt;
      const { total } = await parts.ask.search(asked('换页期间'));
      expect(total).toBe(arrived.length);
      await parts.feed.remove('need', arrived);
    });

    it('keeps the old index when the new one fails', async () => {
      async function* failing(): AsyncGenerator<readonly SearchDocument[]> {
        yield [searchDocument('0400', { title: '半途而废' })];
        throw new Error('source failed');
      }
      await expect(parts.feed.rebuild(failing())).rejects.toThrow('source failed');
      expect(await ids(asked('半途而废'))).toEqual([]);
      expect(await ids(asked('车间'))).toEqual(['0001']);
      await parts.feed.upsert([searchDocument('0401', { title: '照常写入' })]);
      expect(await ids(asked('照常写入'))).toEqual(['0401']);
      await parts.feed.remove('need', ['0401']);
    });

    it('can be prepared again and again, also by two at once', async () => {
      const other = await engine.open(contractSynonyms);
      await Promise.all([parts.feed.prepare(), other.feed.prepare()]);
      expect(await ids(asked('车间'))).toEqual(['0001']);
    });

    it('takes another vocabulary and keeps its documents', async () => {
      const other = await engine.open(() => [['压铸', '高压铸造', 'die casting']]);
      await other.feed.prepare();
      expect((await other.ask.search(asked('die casting'))).hits.map(({ id }) => id)).toEqual(['0001']);
      await parts.feed.prepare();
      expect(await ids(asked('motion capture'))).toEqual(['0004']);
      expect((await ids(asked(''))).length).toBe(POSTINGS.length);
    });

    it('takes 10,000 in one batch', async () => {
      const many = Array.from({ length: 10_000 }, (_, i) =>
        searchDocument(`m${i}`, {
          title: `批量第${i}号`,
          body: '虚拟仿真教学',
          city: i % 2 === 0 ? '330300' : '330400',
        }),
      );
      await parts.feed.upsert(many);
      const { total, facets } = await parts.ask.search(asked('虚拟仿真'));
      expect(total).toBe(10_000);
      expect(facets.cities).toEqual([
        { value: '330300', count: 5000 },
        { value: '330400', count: 5000 },
      ]);
      const last = await parts.ask.search(asked('虚拟仿真', { sort: 'newest', page: 500, size: 20 }));
      expect(last.hits).toHaveLength(20);
      await parts.feed.remove(
        'need',
        many.map(({ id }) => id),
      );
      expect((await ids(asked(''))).length).toBe(POSTINGS.length);
    }, 180_000);
  });

  describe('what it keeps', () => {
    it('holds the public parts it was given and nothing else', async () => {
      const dump = await engine.dump();
      expect(dump).toContain('压铸车间');
      for (const secret of ['confidential', 'contact', 'phone', 'budgetCeiling'])
        expect(dump).not.toContain(secret);
    });
    it('names itself', async () => {
      const { engine: name, version } = await parts.ask.ping();
      expect(name).toBe(engine.name);
      expect(version).toMatch(/^\d+\.\d+/);
    });
  });

  describe('when the engine is down', () => {
    it('says so, whatever it is asked', async () => {
      const { ask, feed, candidates } = await engine.openDead();
      const dead = { name: 'DomainError', code: 'SEARCH.UNAVAILABLE' };
      await expect(ask.search(asked('车间'))).rejects.toMatchObject(dead);
      await expect(ask.search(asked(''))).rejects.toMatchObject(dead);
      await expect(ask.ping()).rejects.toMatchObject(dead);
      await expect(feed.prepare()).rejects.toMatchObject(dead);
      await expect(feed.upsert([searchDocument('1')])).rejects.toMatchObject(dead);
      await expect(feed.remove('need', ['1'])).rejects.toMatchObject(dead);
      await expect(feed.rebuild(inBatches([searchDocument('1')]))).rejects.toMatchObject(dead);
      await expect(
        candidates.find(
          'need',
          { concepts: [{ concept: 'x', weight: 1 }], directions: [], terms: [], text: '' },
          10,
        ),
      ).rejects.toMatchObject(dead);
    });
  });
}
