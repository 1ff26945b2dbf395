import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { overflow, seriousFaults } from './support/axe.js';
import { ask, DESK, PHONE, Stage, type Role } from './support/stage.js';

jest.setTimeout(180_000);

/** Each page with something on it by which one knows that it is drawn. */
const PAGES: readonly (readonly [Role, string, string])[] = [
  ['factory', '/my/needs', '压铸车间应急处置与检修仿真实训'],
  ['factory', '/needs/00000000-0000-7000-8000-000000003001', '压铸安全仿真实训系统'],
  ['factory', '/introductions', '双方的联系方式只有这两家和专员看得到'],
  ['vendor', '/inbox', '为什么适合，还差什么'],
  ['vendor', '/my/solutions', '压铸安全仿真实训系统'],
  ['vendor', '/solutions/00000000-0000-7000-8000-000000002001', '适合的需求'],
  ['vendor', '/needs/00000000-0000-7000-8000-000000003001', '你的方案与这条需求'],
  ['vendor', '/introductions', '经过'],
  ['vendor', '/notifications', '全部标为已读'],
  ['broker', '/desk', '双方已同意'],
  ['broker', '/desk/reviews', '统一社会信用代码'],
  ['broker', '/desk/introductions', '经过'],
  ['broker', '/desk/matches', '匹配分'],
  ['broker', '/desk/organizations', '嘉善演示光学有限公司'],
  ['broker', '/desk/needs', 'XQ-2026-0001'],
  ['broker', '/desk/dead-letters', '没有搁下的任务'],
  ['broker', '/needs/00000000-0000-7000-8000-000000003001', '置顶…'],
];

describe('the pages of those who signed in', () => {
  let stage: Stage;
  const pages = new Map<Role, Page>();
  beforeAll(async () => {
    stage = await Stage.open();
    for (const role of ['factory', 'vendor', 'broker'] as const) pages.set(role, await stage.signedIn(role));
  });
  afterAll(() => stage?.close());

  const opened = async (role: Role, path: string, sign: string): Promise<Page> => {
    const page = pages.get(role) as Page;
    await page.goto(path);
    await page.getByRole('main').getByText(sign).first().waitFor();
    return page;
  };

  it.each(PAGES)('%s %s stands in both widths, and axe finds nothing serious', async (role, path, sign) => {
    for (const size of [DESK, PHONE]) {
      await pages.get(role)?.setViewportSize(size);
      const page = await opened(role, path, sign);
      expect(await seriousFaults(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await page.title()).toMatch(/ · 对接$/);
    }
  });

  it.each(PAGES.filter(([, path]) => /^\/(inbox|desk|needs|my)/.test(path)))(
    '%s %s can be read in the dark and in English',
    async (role, path) => {
      const page = pages.get(role) as Page;
      await page.setViewportSize(DESK);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.goto(path);
      await page.evaluate(() => localStorage.setItem('duijie.locale', 'en'));
      await page.reload();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await seriousFaults(page)).toEqual([]);
      await page.evaluate(() => localStorage.removeItem('duijie.locale'));
      await page.emulateMedia({ colorScheme: null });
    },
  );

  it('refuses those they are not for, and says for whom they are', async () => {
    const factory = await opened('factory', '/desk', '这一页只给联盟撮合专员看');
    await factory.getByText('你现在以“浙江澜石铝业（演示）”登录').waitFor();
    await opened('factory', '/inbox', '这一页只给VR 企业看');
    const stranger = await (await stage.context()).newPage();
    for (const path of ['/my/needs', '/inbox', '/desk', '/introductions', '/notifications']) {
      await stranger.goto(path);
      await stranger.getByText('你还没有登录').waitFor();
      await stranger.getByRole('main').getByRole('link', { name: '登录' }).waitFor();
    }
  });

  it('lets a member who may only read see the recommendations and decide nothing', async () => {
    const reader = await stage.signedIn('viewer');
    await reader.goto('/needs/00000000-0000-7000-8000-000000003001');
    await reader.getByRole('article').first().waitFor();
    expect(await reader.getByRole('button', { name: /邀请|不合适/ }).count()).toBe(0);
  });

  it('takes a decision back from the offer at the bottom of the page', async () => {
    const factory = pages.get('factory') as Page;
    await factory.setViewportSize(DESK);
    await opened('factory', '/needs/00000000-0000-7000-8000-000000003001', '车间应急演练互动课程');
    const card = factory.getByRole('article', { name: '车间应急演练互动课程' });
    await card.getByRole('button', { name: '不合适…' }).click();
    await card.getByRole('button', { name: '确定不合适' }).click();
    await card.getByText('请选一个理由').waitFor();
    await card.getByRole('radio', { name: '缺少案例或证明' }).check({ force: true });
    await card.getByRole('button', { name: '确定不合适' }).click();
    await card.getByText('你认为不合适').waitFor();
    // After an action the focus is on its result.
    expect(await factory.evaluate(() => document.activeElement?.textContent)).toContain('你认为不合适');
    await factory.getByRole('status').getByRole('button', { name: '撤销' }).click();
    await card.getByRole('button', { name: '邀请', exact: true }).waitFor();
  });

  it('lets the broker return a unit with a note that the unit reads', async () => {
    const broker = pages.get('broker') as Page;
    await broker.setViewportSize(DESK);
    await opened('broker', '/desk/reviews', '绍兴演示文保所');
    const unit = broker.getByRole('article', { name: '绍兴演示文保所（演示）' });
    await unit.getByRole('button', { name: '退回，写说明…' }).click();
    await unit.getByRole('button', { name: '退回', exact: true }).click();
    await unit.getByText('请写明哪里要改').waitFor();
    await unit.getByLabel('哪里要改').fill('请补一份法人证书。');
    await unit.getByRole('button', { name: '退回', exact: true }).click();
    await unit.waitFor({ state: 'detached' });
    const { items } = await ask<{ items: { reviewNote?: string }[] }>(
      broker,
      'get',
      `/organizations?text=${encodeURIComponent('绍兴演示文保所')}`,
    );
    expect(items[0]?.reviewNote).toBe('请补一份法人证书。');
  });

  it('goes on where the rest begins when the rest is asked for with the keyboard', async () => {
    const broker = pages.get('broker') as Page;
    const { items } = await ask<{ items: { id: string; recommendations: number }[] }>(
      broker,
      'get',
      '/needs?size=100',
    );
    const need = items.find(({ recommendations }) => recommendations > 8);
    await broker.goto(`/needs/${need?.id}`);
    const rest = broker.getByRole('button', { name: /^看其余 \d+ 个/ });
    await rest.waitFor();
    const titles = () => broker.locator('article.rec h3').allTextContents();
    const before = await titles();
    await rest.press('Enter');
    await rest.waitFor({ state: 'detached' });
    const brought = (await titles()).filter((title) => !before.includes(title));
    expect(await broker.evaluate(() => document.activeElement?.textContent)).toBe(brought[0]);
  });

  it('says on the desk that introductions did not come, and fetches them when asked', async () => {
    const desk = await stage.signedIn('broker', { viewport: PHONE });
    const introductions = (url: URL) => url.pathname === '/api/v1/introductions';
    await desk.route(introductions, (route) => route.fulfill({ status: 500, json: {} }));
    await desk.goto('/desk');
    const failed = desk.getByRole('alert').filter({ hasText: '对接' });
    await failed.waitFor();
    const column = desk.getByRole('region', { name: /看板/ }).locator('.col').last();
    expect(await column.textContent()).toBe('已对接');
    expect(await seriousFaults(desk)).toEqual([]);
    await desk.unroute(introductions);
    await failed.getByRole('button').press('Enter');
    await failed.waitFor({ state: 'detached' });
    await column.getByRole('link').first().waitFor();
    await desk.context().close();
  });

  it('keeps each figure of a run on one line of a phone, in English too', async () => {
    const phone = await stage.signedIn('factory', { viewport: PHONE });
    await phone.evaluate(() => localStorage.setItem('duijie.locale', 'en'));
    await phone.goto('/needs/00000000-0000-7000-8000-000000003001');
    const last = phone.locator('.steps li').last();
    await last.getByText(/^5 /).waitFor();
    const lines = (step: Element): number => {
      const range = document.createRange();
      range.selectNodeContents(step);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    };
    expect(await last.locator('small').evaluate(lines)).toBe(1);
    await phone.context().close();
  });
});
