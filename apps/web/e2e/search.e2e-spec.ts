import type { Page } from 'playwright-core';
import { DESK, PHONE, Stage } from './support/stage.js';

describe('searching needs and solutions', () => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await Stage.open();
    page = await (await stage.context({ viewport: DESK })).newPage();
  });
  afterAll(() => stage?.close());
  const count = async (): Promise<number> => {
    const text = (await page.locator('.results h2.found').textContent()) ?? '';
    return Number(/(\d+) [条个]/.exec(text)?.[1]);
  };
  /** The list that is shown is the one that was asked for, if what is shown beside it says so already. */
  const settled = () => page.locator('.results[aria-busy="false"] h2.found').waitFor();
  /** Asks for another list and waits until it is shown: the address is there before the page has looked at it. */
  const asking = async (words: RegExp, ask: () => Promise<unknown>) => {
    await Promise.all([page.waitForResponse((answer) => words.test(answer.url())), ask()]);
    await settled();
  };

  it('marks what was found, and finds by pinyin', async () => {
    await page.goto('/solutions');
    await page.getByLabel('关键词').fill('演练');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?q=/);
    await page.locator('.lines mark', { hasText: '演练' }).first().waitFor();
    await page.getByLabel('关键词').fill('yanlian');
    await page.keyboard.press('Enter');
    await page.locator('.lines mark', { hasText: '演练' }).first().waitFor();
  });

  it('keeps words, filters, sort and page in an address that can be sent on', async () => {
    await page.goto('/needs');
    await settled();
    const all = await count();
    const box = page.getByRole('group', { name: '现场所在城市' }).getByRole('checkbox').first();
    await asking(/city=33\d\d/, () => box.check());
    await asking(/sort=closing/, () => page.getByLabel('排序').selectOption('closing'));
    expect(page.url()).toMatch(/city=33\d\d.*sort=closing|sort=closing.*city=33\d\d/);
    const narrowed = await count();
    expect(narrowed).toBeGreaterThan(0);
    expect(narrowed).toBeLessThan(all);
    const titles = await page.locator('.lines h3').allTextContents();

    const other = await (await stage.context()).newPage();
    await other.goto(page.url());
    await other.locator('.lines h3').first().waitFor();
    expect(await other.locator('.lines h3').allTextContents()).toEqual(titles);
    expect(await other.getByLabel('排序').inputValue()).toBe('closing');
    await other.context().close();

    await page.goBack();
    await page.waitForURL((address) => !address.search.includes('sort='));
    await page.goBack();
    await page.waitForURL((address) => address.search === '');
    await page.locator('.results h2.found', { hasText: new RegExp(`(^|\\D)${all} 条`) }).waitFor();
  });

  it('turns pages, and says so when a page is beyond the last', async () => {
    await page.goto('/solutions');
    const first = await page.locator('.lines h3').first().textContent();
    await page.getByRole('link', { name: '下一页' }).click();
    await page.waitForURL(/page=2/);
    await page.getByText('第 2 页，共').waitFor({ state: 'attached' });
    await settled();
    expect(await page.locator('.lines h3').first().textContent()).not.toBe(first);
    await page.goto('/solutions?page=499');
    await page.getByRole('heading', { name: /没有第 499 页/ }).waitFor();
    await page.getByRole('link', { name: '回第 1 页' }).click();
    await page.locator('.lines h3').first().waitFor();
  });

  it('says what could be loosened when nothing is left, one condition at a time', async () => {
    await page.goto('/needs?q=zzzzzz&city=3302');
    await page.getByRole('heading', { name: '没有符合全部条件的需求' }).waitFor();
    await page.getByRole('link', { name: '不限关键词“zzzzzz”' }).click();
    await page.waitForURL((address) => address.search === '?city=3302');
    await page.locator('.lines h3').first().waitFor();
  });

  it.each([
    '%00',
    '%F0%9F%98%80',
    "'; DROP TABLE needs; --",
    '<script>alert(1)</script>',
    '‮abc',
    '(((',
    '-1',
    'a'.repeat(500),
  ])('takes %j for words like any other', async (words) => {
    await page.goto(`/needs?q=${words.startsWith('%') ? words : encodeURIComponent(words)}`);
    await page
      .locator('.results')
      .getByText(/没有符合全部条件的需求|找到 \d+ 条需求|没有载入|\d+ 条需求/)
      .first()
      .waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('找需求');
  });

  it.each([
    ['SEARCH.UNAVAILABLE', '搜索暂时用不了'],
    ['SEARCH.BUSY', '搜索这会儿太忙'],
  ])('says what search has (%s), keeps the question and tries again', async (code, name) => {
    await page.route('**/api/v1/needs?*', (route) =>
      route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: JSON.stringify({ code, status: 503, detail: name, params: {} }),
      }),
    );
    await page.goto('/needs?q=实训');
    await page.getByRole('heading', { name }).waitFor();
    await page.unroute('**/api/v1/needs?*');
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.locator('.lines mark').first().waitFor();
    expect(await page.getByLabel('关键词').inputValue()).toBe('实训');
  });

  it('folds the filters away on a phone', async () => {
    const phone = await (await stage.context({ viewport: PHONE })).newPage();
    await phone.goto('/solutions');
    await phone.locator('.lines h3').first().waitFor();
    const group = phone.getByRole('group', { name: '供给方向' });
    expect(await group.isVisible()).toBe(false);
    await phone.getByRole('button', { name: '筛选' }).click();
    await group.getByRole('checkbox').first().check();
    await phone.getByRole('button', { name: /^\d+ 个方案$/ }).click();
    await phone.locator('.lines h3').first().waitFor();
    expect(await group.isVisible()).toBe(false);
    expect(new URL(phone.url()).searchParams.getAll('supply')).toHaveLength(1);
    await phone.context().close();
  });
});
