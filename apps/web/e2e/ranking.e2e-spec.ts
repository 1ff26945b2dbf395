import type { Page } from 'playwright-core';
import { overflow, seriousFaults } from './support/axe.js';
import { PHONE, Stage } from './support/stage.js';

/** Of the demonstration: a published need with five recommendations, two of them to verify. */
const NEED = '/needs/00000000-0000-7000-8000-000000003001';
const PATH = `${NEED}/ranking`;

describe('the ranking on a day', () => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await Stage.open();
    page = await stage.signedIn('factory');
  });
  afterAll(() => stage?.close());
  const why = (of: Page) => of.getByRole('heading', { name: /为什么排在/, level: 2 });
  const picked = (of: Page) => of.getByRole('checkbox', { checked: true }).count();

  it('is reached from the recommendations and tells why the first stands above the second', async () => {
    await page.goto(NEED);
    await page.getByRole('link', { name: '当日排序与复算' }).press('Enter');
    await page.getByRole('heading', { name: '当日排序', level: 1 }).waitFor();
    await page.getByText(/^前者的匹配分更高：[\d.]+ 比 [\d.]+。$/).waitFor();
    const differences = await page
      .getByRole('table', { name: /为什么排在/ })
      .locator('tbody tr:not(.grp) td:last-child')
      .allTextContents();
    expect(differences.length).toBeGreaterThan(4);
    const sentence = (await page.getByText(/^前者的匹配分更高/).textContent()) ?? '';
    const [above = 0, below = 0] = [...sentence.matchAll(/[\d.]+/g)].map(([figure]) => Number(figure));
    const told = differences.map((each) => Number(each.replace('−', '-'))).reduce((sum, each) => sum + each);
    expect(told).toBeCloseTo(above - below, 1);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('holds any two against each other, with the keyboard, and the address says which', async () => {
    await why(page).waitFor();
    const before = await why(page).textContent();
    const boxes = page.getByRole('checkbox');
    await boxes.nth(3).focus();
    await page.keyboard.press('Space');
    await page.getByText(/^前者的硬性条件都已通过，后者还有待核实的/).waitFor();
    expect(await why(page).textContent()).not.toBe(before);
    expect(await picked(page)).toBe(2);
    expect(new URL(page.url()).searchParams.getAll('with')).toHaveLength(2);
  });

  it('computes both scores again from what was known then', async () => {
    const again = page.locator('summary', { hasText: '按当时的资料重新计算，与记录完全一致' });
    await again.nth(1).waitFor();
    await again.first().press('Enter');
    await page
      .getByText(/^评分方法 .*，需求第 \d+ 版/)
      .first()
      .waitFor();
  });

  it('shows another day, also one before the first match', async () => {
    await page.getByLabel('哪一天').fill('2020-01-01');
    await page.getByRole('heading', { name: '那一天还没有匹配' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: '那一天还没有匹配' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('is open to the broker, and to no vendor', async () => {
    const broker = await stage.signedIn('broker2');
    await broker.goto(PATH);
    await why(broker).waitFor();
    await broker.context().close();
    const vendor = await stage.signedIn('vendor');
    await vendor.goto(PATH);
    await vendor.getByRole('heading', { name: /^这一页只给需求单位的成员和撮合专员看/ }).waitFor();
    await vendor.context().close();
  });

  it('fits a phone without scrolling sideways', async () => {
    const phone = await stage.signedIn('factory', { viewport: PHONE });
    await phone.goto(PATH);
    await why(phone).waitFor();
    expect(await overflow(phone)).toBeLessThanOrEqual(0);
    const boxes = await phone
      .locator('.cmpw')
      .evaluateAll((all) => all.map((box) => box.scrollWidth - box.clientWidth));
    expect(boxes).toEqual([0, 0]);
    expect(await seriousFaults(phone)).toEqual([]);
    await phone.context().close();
  });
});
