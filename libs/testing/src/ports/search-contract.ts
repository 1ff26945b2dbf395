import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SearchQuery } from '@duijie/application';
import { POSTINGS, asked, contractSynonyms, inBatches, searchDocument } from './search-documents.js';
import { feedContract, type SearchEngineUnderTest, type SearchParts } from './search-feed-contract.js';

/** What people's search promises, whichever engine stands behind it. */
export function searchContract(begin: () => Promise<SearchEngineUnderTest>): void {
  let engine: SearchEngineUnderTest;
  let parts: SearchParts;

  beforeAll(async () => {
    engine = await begin();
    parts = await engine.open(contractSynonyms);
    await parts.feed.prepare();
    await parts.feed.rebuild(inBatches(POSTINGS));
  }, 60_000);
  afterAll(async () => engine?.close(), 60_000);

  const ids = async (query: SearchQuery): Promise<string[]> =>
    (await parts.ask.search(query)).hits.map(({ id }) => id);

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
      ['pinyin as it is spoken: no zh, no ng', 'zantin', ['0002']],
      ['other characters of the same sound', '波物馆', ['0002']],
      ['a right word beside one of the same sound', '车间 压住', ['0001']],
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
    it('marks what was meant by the sound', async () =>
      expect((await first('波物馆')).title).toEqual(['博物馆']));
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

  feedContract(() => ({ engine, parts }));
}
