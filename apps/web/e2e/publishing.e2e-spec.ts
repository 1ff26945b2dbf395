import type { Page } from 'playwright-core';
import { seriousFaults } from './support/axe.js';
import { GOAL, needIdOf, PROBLEM, startNeed, storedNeed } from './support/drafts.js';
import { ask, PHONE, Stage } from './support/stage.js';

describe('publishing', () => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await Stage.open();
    page = await stage.signedIn('factory');
  });
  afterAll(() => stage?.close());

  it('a need shows what was found; it is changed, withdrawn and published again', async () => {
    await startNeed(page, '压铸车间应急处置实训');
    await page.getByLabel('现在难在哪里').fill(PROBLEM);
    await page.getByLabel('做成什么样算成功').fill(GOAL);
    await page.getByLabel('设区市').selectOption({ label: '宁波市' });
    await page.getByLabel('县（市、区）').selectOption({ label: '北仑区' });
    await page.getByRole('combobox', { name: '场景方向' }).fill('仿真');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '发布并查看推荐' }).click();
    await page.getByText(/^完整度 \d+，60 以上才能发布/).waitFor();
    for (const term of ['消防演练', '安全应急']) {
      await page.getByRole('combobox', { name: '需要的能力' }).fill(term);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Escape');
    await page.getByLabel('预算（万元），下限').fill('120');
    await page.getByLabel('预算（万元），上限').fill('180');
    await page.getByRole('button', { name: '发布并查看推荐' }).click();
    await page.waitForURL((address) => !address.pathname.endsWith('/edit'));
    await page.getByRole('heading', { name: /^推荐 \d+ 个方案/ }).waitFor();

    const need = `/needs/${needIdOf(page)}`;
    await page.goto(`${need}/edit`);
    await page.getByLabel('标题').fill('压铸车间应急处置实训（二期）');
    await page.getByText('改动还没有更新').waitFor();
    expect((await storedNeed(page)).content['title']).toBe('压铸车间应急处置实训');
    await page.getByRole('button', { name: '保存并更新' }).click();
    await page.waitForURL((address) => address.pathname === need);
    await page.getByRole('heading', { name: '压铸车间应急处置实训（二期）', level: 1 }).waitFor();

    await page.goto(need);
    await page.getByRole('button', { name: '撤回…' }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('撤回');
    await page.getByRole('textbox', { name: '说明' }).fill('先等预算批下来');
    await page.getByRole('button', { name: '确定撤回' }).click();
    await page.getByText('已撤回。', { exact: true }).waitFor();
    const stranger = await (await stage.context()).newPage();
    await stranger.goto(need);
    await stranger.getByRole('heading', { name: '没有这条需求' }).waitFor();
    await stranger.context().close();
    await page.locator('summary', { hasText: '历史' }).click();
    await page.getByText('先等预算批下来').waitFor();

    await page.goto(`${need}/edit`);
    await page.getByRole('button', { name: '发布并查看推荐' }).click();
    await page.getByRole('heading', { name: /^推荐 \d+ 个方案/ }).waitFor();
    await page.goto(need);
    await page.getByRole('button', { name: '续期…' }).click();
    await page.getByLabel('应答截止').fill('2020-01-01');
    await page.getByRole('button', { name: '续期', exact: true }).click();
    await page.getByText(/^日期已过或就是今天/).waitFor();
    const later = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel('应答截止').fill(later);
    await page.getByRole('button', { name: '续期', exact: true }).click();
    await page.getByText('已发布，正在匹配。').waitFor();
    expect((await storedNeed(page)).content['answerBy']).toBe(later);
    await page.getByRole('button', { name: '关闭…' }).click();
    await page.getByRole('button', { name: '确定关闭' }).click();
    await page.getByText('已关闭。', { exact: true }).waitFor();
    expect(await page.getByRole('link', { name: '修改' }).count()).toBe(0);
  });

  it('stands on a phone: one column, a bar that leads to publishing', async () => {
    const phone = await stage.signedIn('factory', { viewport: PHONE });
    await phone.goto('/needs/new');
    await phone.getByLabel('标题').waitFor();
    expect(await seriousFaults(phone)).toEqual([]);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await phone.getByRole('button', { name: '去发布' }).click();
    expect(await phone.evaluate(() => document.activeElement?.textContent)).toBe('发布并查看推荐');
    await phone.context().close();
  });

  it('is not for those who only read, nor for another unit', async () => {
    const viewer = await stage.signedIn('viewer');
    await viewer.goto('/needs/new');
    await viewer.getByRole('heading', { name: '这一页只给能编辑的单位成员看' }).waitFor();
    await viewer.context().close();
    const found = await ask<{ items: { id: string }[] }>(page, 'get', '/needs?size=1');
    const vendor = await stage.signedIn('vendor');
    await vendor.goto(`/needs/${found.items[0]?.id}/edit`);
    await vendor.getByRole('heading', { name: '这一页只给这条发布信息所属的单位看' }).waitFor();
    await vendor.context().close();
  });

  it('is written by a broker in the name of a unit', async () => {
    const broker = await stage.signedIn('broker');
    await broker.goto('/needs/new');
    await broker.getByLabel('单位名称').fill('澜石');
    await broker.keyboard.press('Enter');
    await broker.getByRole('button', { name: /^请选择 浙江澜石铝业/ }).click();
    await broker.getByLabel('标题').fill('专员上门记下的需求');
    await broker.waitForURL(/\/needs\/[0-9a-f-]{36}\/edit/);
    const { id } = await storedNeed(broker);
    await page.goto(`/needs/${id}`);
    await page.getByRole('heading', { name: '专员上门记下的需求' }).waitFor();
    await broker.context().close();
  });

  it('a solution asks what each claim rests on', async () => {
    const page = await stage.signedIn('vendor');
    await page.goto('/solutions/new');
    await page.getByLabel('名称', { exact: true }).fill('压铸应急处置实训包');
    await page.getByLabel('一句话简介').fill('给压铸车间新员工练应急处置，离线可用');
    await page.getByLabel('方案介绍').fill('六类应急处置，每类都有考核；头显与主机一次配齐，不需要外网。');
    for (const [picker, term] of [
      ['供给方向', '内容生产'],
      ['适用的场景方向', '仿真'],
      ['提供的能力', '消防演练'],
    ] as const) {
      await page.getByRole('combobox', { name: picker }).fill(term);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
    }
    await page.getByText('本地离线部署', { exact: true }).click();
    await page.getByLabel('报价方式').selectOption('one_off');
    await page
      .getByRole('group', { name: '消防演练的依据' })
      .getByLabel('依据种类')
      .selectOption('test_report');
    await page.getByRole('button', { name: '发布并查看适合的需求' }).click();
    await page.getByRole('link', { name: /^提供的能力 1：请写明证明文件的名称/ }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-capabilities-0-proof-document');
    await page.keyboard.type('2026 年 5 月检测报告');
    await page.getByLabel('价格（万元），下限').fill('98');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '发布并查看适合的需求' }).click();
    await page.waitForURL(
      (address) => !address.pathname.endsWith('/edit') && !address.pathname.endsWith('/new'),
    );
    const id = /solutions\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
    const stranger = await (await stage.context()).newPage();
    await stranger.goto(`/solutions/${id}`);
    await stranger.getByRole('row', { name: /消防演练.*2026 年 5 月检测报告/ }).waitFor();
    await stranger.getByRole('row', { name: /本地离线部署.*没有写依据/ }).waitFor();
    await stranger.context().close();
  });
});
