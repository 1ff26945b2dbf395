import type { Page } from 'playwright-core';
import { seriousFaults } from './support/axe.js';
import { PHONE, Stage } from './support/stage.js';

/** Of the demonstration: a published need with recommendations. */
const NEED = '/needs/00000000-0000-7000-8000-000000003001';

describe('solutions beside each other', () => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await Stage.open();
    page = await stage.signedIn('factory');
  });
  afterAll(() => stage?.close());
  const compared = (of: Page) => of.getByRole('columnheader').getByRole('link').count();

  it('are ticked on their cards, with the keyboard too, and compared', async () => {
    await page.goto(NEED);
    const boxes = page.getByRole('checkbox', { name: '加入对比' });
    await boxes.first().check();
    await page.getByText('再选一个就能对比').waitFor();
    await boxes.nth(1).focus();
    await page.keyboard.press('Space');
    await page.getByRole('link', { name: '对比 2 个方案' }).press('Enter');
    await page.getByRole('heading', { name: '方案对比', level: 1 }).waitFor();
    expect(await compared(page)).toBe(2);
    // A name of a group stands over all columns, also after the styles of other pages have come.
    const wide = async (part: string) => (await page.locator(`.cmpt ${part}`).first().boundingBox())?.width;
    expect(await wide('.grp th')).toBe(await wide('thead tr'));
    await page.getByRole('row', { name: /^90 天内交付.*硬性条件/ }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('show only what differs on demand, and say of a row that it does', async () => {
    const rows = page.getByRole('table', { name: '方案对比' }).locator('tbody tr:not(.grp)');
    const all = await rows.count();
    await page.getByRole('checkbox', { name: '只看差别' }).check();
    expect(await rows.count()).toBeLessThan(all);
    const names = await rows.getByRole('rowheader').allTextContents();
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) expect(name).toMatch(/有差别$/);
  });

  it('can be sent to a colleague, but to no stranger', async () => {
    const address = page.url();
    const colleague = await stage.signedIn('viewer');
    await colleague.goto(address);
    await colleague.getByRole('table', { name: '方案对比' }).waitFor();
    expect(await compared(colleague)).toBe(2);
    await colleague.context().close();
    const vendor = await stage.signedIn('vendor');
    await vendor.goto(address);
    await vendor.getByRole('heading', { name: /^这一页只给需求单位的成员和撮合专员看/ }).waitFor();
    await vendor.context().close();
  });

  it('hold their first column on a phone, and take a fourth, but no fifth', async () => {
    const phone = await stage.signedIn('factory', { viewport: PHONE });
    await phone.goto(NEED);
    const boxes = phone.getByRole('checkbox', { name: '加入对比' });
    for (const at of [0, 1, 2, 3]) await boxes.nth(at).check();
    expect(await boxes.nth(4).isDisabled()).toBe(true);
    await phone.getByRole('link', { name: '对比 4 个方案' }).click();
    await phone.getByRole('table', { name: '方案对比' }).waitFor();
    expect(await phone.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    const head = phone.getByRole('rowheader', { name: /^90 天内交付/ });
    const before = (await head.boundingBox())?.x;
    await phone.locator('.cmpw').evaluate((box) => void (box.scrollLeft = 300));
    expect((await head.boundingBox())?.x).toBe(before);
    await phone
      .getByRole('button', { name: /移出对比$/ })
      .first()
      .click();
    await phone.waitForFunction(() => document.querySelectorAll('.cmpt thead th').length === 4);
    await phone.context().close();
  });
});
