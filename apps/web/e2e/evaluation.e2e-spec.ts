import type { Page } from 'playwright-core';
import { overflow, seriousFaults } from './support/axe.js';
import { keepVersion } from './support/learned.js';
import { PHONE, Stage } from './support/stage.js';

const PATH = '/desk/evaluation';

describe('the evaluation page', () => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await Stage.open();
    page = await stage.signedIn('broker');
  });
  afterAll(() => stage?.close());
  const version = (of: Page, name: RegExp) =>
    of.getByRole('listitem').filter({ has: of.getByRole('heading', { name, level: 3 }) });
  const inForce = (name: RegExp) => version(page, name).getByText('正在使用').waitFor();

  const told = (what: RegExp) => page.getByRole('listitem').filter({ hasText: what }).waitFor();

  it('opens with the figures of the version in force on the judged pairs of the demonstration', async () => {
    await page.goto(PATH);
    await inForce(/^第 1 版（平台自带）/);
    const chart = page.getByRole('figure').filter({ hasText: '演示数据评分集 · MRR@10' });
    await chart.getByRole('img').locator('svg').getByText('只比字面').waitFor();
    await page
      .getByRole('row', { name: /^演示数据评分集\s*演示\s*53 条需求，1461 对 2\.\d+\.\d+\+1 0\.9\d\d / })
      .waitFor();
  });

  it('says what will stand there while nothing has been learned, nor measured', async () => {
    await page.getByRole('heading', { name: '还没有学过权重' }).waitFor();
    expect(await page.getByRole('button', { name: '启用…' }).count()).toBe(0);
    await stage.product.sql('DELETE FROM app.evaluation');
    await page.reload();
    await page.getByText(/^还没有保存过评测集的结果/).waitFor();
  });

  it('draws the figures of each version, and has them as a table too', async () => {
    await keepVersion(stage.product, '2', 0.68, [{ reason: 'ndcg_not_better', value: 0.68, bound: 0.702 }]);
    await keepVersion(stage.product, '3', 0.742);
    await page.reload();
    const chart = page.getByRole('figure').filter({ hasText: '前十排序质量 nDCG@10' });
    await chart.getByRole('img').locator('svg').getByText('0.742').waitFor();
    await chart.getByText('看数据').press('Enter');
    await chart.getByRole('row', { name: '第 3 版比第 1 版 0.742 0.700' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('names what the gate found, and offers only what it let pass', async () => {
    const refused = version(page, /^第 2 版/);
    await refused.getByText('未通过把关：1 条').waitFor();
    await refused.getByText(/排序质量/).waitFor();
    expect(await refused.getByRole('button').count()).toBe(0);
    await version(page, /^第 3 版/)
      .getByText('通过把关')
      .waitFor();
    await version(page, /^第 3 版/)
      .getByText(/\+0\.042（95%\s区间\s\+0\.012\s到\s\+0\.072，137\s份列表）。\s*另有\s12\s份列表/)
      .waitFor();
  });

  it('brings a version into force and back with the keyboard, and tells who did', async () => {
    await version(page, /^第 3 版/)
      .getByRole('button', { name: '启用…' })
      .press('Enter');
    await page.getByRole('textbox').fill('试用一周');
    await page.getByRole('button', { name: '启用', exact: true }).press('Enter');
    await inForce(/^第 3 版/);
    await told(/陈演示启用第 3 版\s*试用一周$/);
    await version(page, /^第 1 版/)
      .getByRole('button', { name: '回退到这一版…' })
      .press('Enter');
    await page.getByRole('button', { name: '启用', exact: true }).press('Enter');
    await inForce(/^第 1 版/);
    await told(/陈演示启用第 1 版$/);
    await stage.product.idle();
  });

  it('keeps its figures where the drawing cannot be fetched', async () => {
    const cut = await stage.signedIn('broker');
    await cut.route(/bars-drawing/, (route) => route.abort());
    await cut.goto(PATH);
    await cut.getByRole('row', { name: '第 3 版比第 1 版 0.742 0.700' }).first().waitFor();
    expect(await cut.getByRole('figure').getByRole('img').count()).toBe(0);
    await cut.context().close();
  });

  it('fits a phone, in the dark too, and speaks English', async () => {
    const phone = await stage.signedIn('broker', { viewport: PHONE });
    await phone.emulateMedia({ colorScheme: 'dark' });
    await phone.goto('/');
    await phone.evaluate(() => localStorage.setItem('duijie.locale', 'en'));
    await phone.goto(PATH);
    const drawing = phone.getByRole('figure').filter({ hasText: 'Exposure by city' }).getByRole('img');
    await drawing.locator('svg').getByText('50.0 %').first().waitFor();
    expect(await overflow(phone)).toBeLessThanOrEqual(0);
    expect(await seriousFaults(phone)).toEqual([]);
    await phone.context().close();
  });

  it('is no page of a broker who is not the administrator, nor of a vendor', async () => {
    const colleague = await stage.signedIn('broker2');
    await colleague.goto(PATH);
    await colleague.getByRole('heading', { name: '没有这一页' }).waitFor();
    await colleague.context().close();
    const vendor = await stage.signedIn('vendor');
    await vendor.goto(PATH);
    await vendor.getByRole('heading', { name: /^这一页只给/ }).waitFor();
    await vendor.context().close();
  });
});
