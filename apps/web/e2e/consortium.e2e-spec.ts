import type { Page } from 'playwright-core';
import { overflow, seriousFaults } from './support/axe.js';
import { PHONE, Stage } from './support/stage.js';

/** Of the demonstration: seven pieces to cover, which one vendor does alone and several teams of two do together. */
const NEED = '/needs/00000000-0000-7000-8000-000000003001';

describe('the consortium of a need', () => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await Stage.open();
    page = await stage.signedIn('factory');
  });
  afterAll(() => stage?.close());
  const section = (of: Page) => of.getByRole('region', { name: '联合体', exact: true });
  const matrix = (of: Page, n: number) => section(of).getByRole('table', { name: new RegExp(`组合 ${n}：`) });

  it('shows who covers what, row by row, and who leads', async () => {
    await page.goto(NEED);
    await matrix(page, 1).waitFor();
    const heads = await matrix(page, 1).getByRole('columnheader').allTextContents();
    expect(heads).toHaveLength(4);
    expect(heads.filter((head) => head.includes('牵头'))).toHaveLength(1);
    const rows = matrix(page, 1).locator('tbody tr');
    expect(await rows.count()).toBe(7);
    // Whatever is counted as covered is borne by exactly one of the team.
    for (const row of await rows.all()) {
      expect(await row.getByRole('cell').last().textContent()).toBe('覆盖');
      expect(await row.getByText('，由它承担').count()).toBe(1);
    }
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('sums prices, checks the confidential budget for the owner, and opens another team with the keyboard', async () => {
    await section(page).getByText('报价起点合计').first().waitFor();
    await section(page).getByText('仅需求单位和专员可见', { exact: false }).first().waitFor();
    expect(await matrix(page, 2).isVisible()).toBe(false);
    await section(page).locator('summary').nth(1).press('Enter');
    await matrix(page, 2).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('is the owner’s and the broker’s alone', async () => {
    const broker = await stage.signedIn('broker2');
    await broker.goto(NEED);
    await matrix(broker, 1).waitFor();
    await broker.context().close();
    const vendor = await stage.signedIn('vendor');
    await vendor.goto(NEED);
    await vendor.getByRole('heading', { level: 1 }).waitFor();
    await vendor.waitForLoadState('networkidle');
    expect(await section(vendor).count()).toBe(0);
    await vendor.context().close();
  });

  it('holds its first column on a phone, and the page does not scroll sideways', async () => {
    const phone = await stage.signedIn('factory', { viewport: PHONE });
    await phone.goto(NEED);
    await matrix(phone, 1).waitFor();
    expect(await overflow(phone)).toBeLessThanOrEqual(0);
    const head = matrix(phone, 1).getByRole('rowheader').first();
    const before = (await head.boundingBox())?.x;
    const box = section(phone).getByRole('region').first();
    expect(await box.evaluate((each) => ((each.scrollLeft = 200), each.scrollLeft))).toBeGreaterThan(0);
    expect((await head.boundingBox())?.x).toBe(before);
    await phone.context().close();
  });
});
