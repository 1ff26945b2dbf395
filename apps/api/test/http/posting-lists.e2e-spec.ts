import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NeedPreviewDto, SearchAnswerDto } from '@duijie/contracts';
import { seat } from '../harness/cast.js';
import { done } from '../harness/client.js';
import { Platform } from '../harness/platform.js';
import { aNeed, aSolution, draftNeed, publishNeed } from '../harness/postings.js';

let platform: Platform;

beforeAll(async () => {
  platform = await Platform.open();
  const factory = await seat(platform, { organization: { name: '演示铝业', region: '330206' } });
  for (let i = 1; i <= 5; i++)
    await publishNeed(factory, { title: `压铸演练 ${i}`, region: i % 2 ? '330206' : '330108' });
  await platform.idle();
});
afterAll(() => platform?.close());

const isFound = async (id: string): Promise<boolean> =>
  done(await platform.visitor().get<SearchAnswerDto>('/needs?size=100')).items.some((one) => one.id === id);

describe('the lists', () => {
  it('show one’s own in every state with whose turn it is, and others only what is public', async () => {
    const person = await seat(platform, { organization: { name: '演示医院', region: '3305' } });
    const live = await publishNeed(person, { title: '手术室协同演练' });
    const draft = await draftNeed(person, { title: '急诊分诊演练' });
    await platform.idle();
    const own = done(await person.client.get<SearchAnswerDto>('/needs?mine=true'));
    expect(own.items.map(({ id }) => id).sort()).toEqual([live.id, draft.id].sort());
    expect(own).toMatchObject({ total: 2, page: 1, size: 20 });
    for (const item of own.items) {
      expect(item).toMatchObject({ version: expect.any(Number), readiness: { score: expect.any(Number) } });
      expect(item.turn?.action.text).toEqual(expect.any(String));
    }
    expect(await isFound(draft.id)).toBe(false);
    expect(await isFound(live.id)).toBe(true);
  });

  it('name the unit that asked not to be named to its own people and to brokers alone', async () => {
    const person = await seat(platform, { organization: { name: '演示矿山', region: '3308' } });
    const { id } = await publishNeed(person, { title: '井下透水避灾演练', confidential: ['organization'] });
    await platform.idle();
    const named = async (client: typeof person.client) =>
      done(await client.get<SearchAnswerDto>('/needs?size=100')).items.find((one) => one.id === id)
        ?.organization?.name;
    expect(await named(platform.visitor())).toBeUndefined();
    expect(await named(person.client)).toBe('演示矿山');
    const broker = await seat(platform, { organization: { name: '演示联盟', kinds: ['alliance'] } });
    expect(await named(broker.client)).toBe('演示矿山');
  });

  it('are paged, sorted and filtered', async () => {
    const visitor = platform.visitor();
    const all = done(await visitor.get<SearchAnswerDto>('/needs?size=100&sort=newest'));
    const pages = [];
    for (let page = 1; pages.length < all.total; page++) {
      const part = done(await visitor.get<SearchAnswerDto>(`/needs?size=2&page=${page}&sort=newest`));
      expect(part.items.length).toBeGreaterThan(0);
      pages.push(...part.items.map(({ id }) => id));
    }
    expect(pages).toEqual(all.items.map(({ id }) => id));
    const filtered = done(
      await visitor.get<SearchAnswerDto>('/needs?city=3302&scenario=simulation-training&size=100'),
    );
    expect(filtered.items.length).toBeGreaterThan(0);
    expect(new Set(filtered.items.map(({ city }) => city))).toEqual(new Set(['3302']));
    const closing = done(await visitor.get<SearchAnswerDto>('/needs?sort=closing&size=100')).items.map(
      (one) => one.expiresAt,
    );
    expect(closing).toEqual([...closing].sort());
  });
});

describe('a preview', () => {
  it('shows what the public would see, how ready it is and what is missing, and stores nothing', async () => {
    const before = await platform.sql('SELECT count(*) FROM app.posting');
    const content = aNeed({ title: '', confidential: ['budget', 'problem'], budgetCeiling: 200 });
    const preview = done(await platform.visitor().post<NeedPreviewDto>('/needs/preview', { content }));
    expect(preview.publicView).not.toHaveProperty('budget');
    expect(preview.publicView).not.toHaveProperty('budgetCeiling');
    expect(preview.publicView).not.toHaveProperty('contact');
    expect(preview.publicView.problem).toBe('');
    expect(preview.problems.map(({ field }) => field)).toEqual(['title']);
    expect(preview.readiness.score).toBeGreaterThan(0);
    expect(preview.readiness.hints.every(({ phrase }) => phrase.text)).toBe(true);
    const solution = await platform.visitor().post('/solutions/preview', { content: aSolution() });
    expect(done(solution)).toMatchObject({ problems: [] });
    expect(await platform.sql('SELECT count(*) FROM app.posting')).toEqual(before);
  });
});
