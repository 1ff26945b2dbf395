import type { Page } from 'playwright-core';
import { seriousFaults } from './support/axe.js';
import { saved, startNeed, storedNeed, type Posting } from './support/drafts.js';
import { ask, DESK, PHONE, Stage } from './support/stage.js';

interface Found {
  readonly items: readonly {
    readonly id: string;
    readonly state: string;
    readonly recommendations: number;
  }[];
}
interface Received {
  readonly items: readonly {
    readonly matchId: string;
    readonly stage: string;
    readonly own: { readonly title: string };
    readonly counterpart: { readonly id: string; readonly title: string };
  }[];
}
interface Recommended {
  readonly items: readonly {
    readonly counterpart: { readonly organization?: { readonly id: string; readonly name: string } };
  }[];
}

describe('excluding organizations by name', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(async () => {
    expect(stage.faults).toEqual([]);
    await stage.close();
  });

  const field = (page: Page) => page.getByRole('combobox', { name: '不要推荐的单位' });
  const vendorsOf = async (page: Page, id: string) =>
    (await ask<Recommended>(page, 'get', `/needs/${id}/recommendations?size=100`)).items.flatMap(
      ({ counterpart }) => counterpart.organization ?? [],
    );

  it('is picked by a part of the name, kept with the draft, and called by its name again', async () => {
    const page = await stage.signedIn('factory', { viewport: PHONE });
    await startNeed(page, '点名排除的草稿');
    const { items } = await ask<{ items: readonly { id: string; name: string }[] }>(
      page,
      'get',
      `/organization-names?name=${encodeURIComponent('科技')}`,
    );
    const [chosen] = items;
    if (!chosen) throw new Error('no unit of that name');
    await field(page).fill(chosen.name.slice(0, 4));
    await page.getByRole('option', { name: chosen.name }).click();
    await page.getByRole('button', { name: `移除${chosen.name}` }).waitFor();
    await page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
    await saved(page);
    expect((await storedNeed(page)).content['excludedOrganizations']).toEqual([chosen.id]);
    await page.reload();
    await page.getByRole('button', { name: `移除${chosen.name}` }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('is no more among the recommendations, and is told to its excluder as a count and by name', async () => {
    const page = await stage.signedIn('factory', { viewport: DESK });
    const own = await ask<Found>(page, 'get', '/needs?mine=true&size=100');
    const need = own.items.find(({ state, recommendations }) => state === 'published' && recommendations > 2);
    if (!need) throw new Error('no published need');
    const [first] = await vendorsOf(page, need.id);
    if (!first) throw new Error('nobody is recommended');
    await page.goto(`/needs/${need.id}/edit`);
    await field(page).fill(first.name);
    await page.getByRole('option', { name: first.name }).click();
    await page.getByRole('button', { name: '保存并更新' }).click();
    await page.waitForURL((address) => !address.pathname.endsWith('/edit'));
    await stage.product.idle();
    expect((await vendorsOf(page, need.id)).map(({ id }) => id)).not.toContain(first.id);
    await page.goto(`/needs/${need.id}`);
    await page.getByText('已被你方排除').waitFor();
    await page.goto(`/needs/${need.id}/recommendations`);
    await page.getByText('需求方点名不要的单位').waitFor();
  });

  it('holds up the broker who would introduce the two, until it is said to be meant', async () => {
    const [owner, vendor] = [await stage.signedIn('factory'), await stage.signedIn('vendor2')];
    const { organization } = await ask<{ organization: { id: string } }>(vendor, 'get', '/session');
    const { items } = await ask<Received>(vendor, 'get', '/recommendations?side=solution&size=100');
    const own = await ask<Found>(owner, 'get', '/needs?mine=true&size=100');
    const pair = items.find(
      ({ stage: at, counterpart }) =>
        at === 'recommended' && own.items.some(({ id }) => id === counterpart.id),
    );
    if (!pair) throw new Error('nothing is recommended to the vendor');
    await ask(owner, 'post', `/matches/${pair.matchId}/decisions`, { verdict: 'invite' });
    await ask(vendor, 'post', `/matches/${pair.matchId}/decisions`, { verdict: 'interested' });
    const path = `/needs/${pair.counterpart.id}`;
    const { version, content } = await ask<Posting>(owner, 'get', path);
    await ask(owner, 'put', path, {
      version,
      content: { ...content, excludedOrganizations: [organization.id] },
    });
    await stage.product.idle();

    const broker = await stage.signedIn('broker', { viewport: PHONE });
    await broker.goto('/desk');
    const titles = `${pair.counterpart.title} × ${pair.own.title}`;
    const agreed = broker.getByRole('article', { name: titles });
    expect(await agreed.getByRole('button', { name: '仍要对接' }).count()).toBe(0);
    await agreed.getByRole('button', { name: '建立对接' }).press('Enter');
    await agreed
      .getByRole('alert')
      .getByText(/^需求方点名不要这家企业/)
      .waitFor();
    expect(await seriousFaults(broker)).toEqual([]);
    await agreed.getByRole('button', { name: '仍要对接' }).press('Enter');
    await broker.getByText(`已建立对接：${titles}`).waitFor();
  });
});
