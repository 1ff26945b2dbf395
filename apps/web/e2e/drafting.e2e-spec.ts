import type { Page } from 'playwright-core';
import { seriousFaults } from './support/axe.js';
import { focusedId, GOAL, needIdOf, PROBLEM, saved, startNeed, storedNeed } from './support/drafts.js';
import { Stage } from './support/stage.js';

describe('writing a need', () => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await Stage.open();
    page = await stage.signedIn('factory');
  });
  afterAll(() => stage?.close());

  it('saves by itself while it is typed: the address moves on, the caret stays', async () => {
    await page.goto('/needs/new');
    await page.getByLabel('标题').pressSequentially('压铸岛应急处置', { delay: 10 });
    await page.waitForURL(/\/needs\/[0-9a-f-]{36}\/edit$/);
    expect(await focusedId(page)).toBe('f-title');
    await page.keyboard.type('仿真实训');
    expect(await page.getByLabel('标题').inputValue()).toBe('压铸岛应急处置仿真实训');
    await page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
    await saved(page);
    expect((await storedNeed(page)).content['title']).toBe('压铸岛应急处置仿真实训');
    await page.reload();
    await page.getByLabel('标题').waitFor();
    expect(await page.getByLabel('标题').inputValue()).toBe('压铸岛应急处置仿真实训');
  });

  it('can be filled in with the keyboard alone, and shows how ready it is', async () => {
    await startNeed(page, '键盘填写的需求');
    await page.getByLabel('设区市').selectOption({ label: '宁波市' });
    await page.getByLabel('县（市、区）').selectOption({ label: '北仑区' });
    await page.getByLabel('现在难在哪里').fill(PROBLEM);
    await page.getByLabel('做成什么样算成功').fill(GOAL);
    await page.getByRole('combobox', { name: '场景方向' }).focus();
    await page.keyboard.type('仿真');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '移除VR+仿真实训' }).waitFor();
    const picker = page.getByRole('combobox', { name: '需要的能力' });
    await picker.focus();
    await page.keyboard.type('消防');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^移除消防/ }).waitFor();
    await page.keyboard.press('Backspace');
    expect(await page.getByRole('button', { name: /^移除消防/ }).count()).toBe(0);

    const score = async () => Number(await page.locator('.panel .ready b').textContent());
    const before = await score();
    await page.locator('.panel').getByRole('link', { name: '写明预算的下限和上限' }).press('Enter');
    expect(await focusedId(page)).toBe('f-budget');
    await page.keyboard.type('120');
    await page.keyboard.press('Tab');
    await page.keyboard.type('180');
    expect(await score()).toBe(before + 10);
    await page.locator('.pv').getByText('120–180 万元').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('shows the public what is public, and a lock where something is kept back', async () => {
    await startNeed(page, '预览里的保密');
    await page.getByLabel('现在难在哪里').fill('不想让同行知道的难处，写得很具体');
    await page.locator('.pv').getByText('不想让同行知道的难处').waitFor();
    await page
      .getByRole('button', { name: /^现在难在哪里.*改为保密/ })
      .first()
      .click();
    await page.locator('.pv').getByText('不想让同行知道的难处').waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: '受邀企业看到' }).click();
    await page.getByText('受邀企业和公众看到的一样').waitFor();
  });

  it('keeps what is wrong in its field, saves the rest, and says so', async () => {
    await startNeed(page, '坏输入');
    const budget = page.getByLabel('预算（万元），下限');
    for (const text of ['一百万', '-5', '1e9', '99999999999', '<b>1</b>', '0x10']) {
      await budget.fill(text);
      await page.getByLabel('详细地址').focus();
      await page.locator('#f-budget-error').waitFor();
      expect(await budget.inputValue()).toBe(text);
    }
    await budget.fill('180');
    await page.getByLabel('预算（万元），上限').fill('120');
    await page.getByLabel('详细地址').fill('北仑区灵岩路 1 号');
    await page.getByText('下限 180 大于上限 120').first().waitFor();
    await page.getByRole('textbox', { name: '希望几天内交付' }).fill('0');
    await page.getByLabel('标题').fill(`${'长'.repeat(61)}`);
    await page.getByLabel('现在难在哪里').fill("<script>alert(1)</script> '; DROP TABLE app.posting; -- 🙂");
    await page.getByText(/处要改正，改好才存得上/).waitFor();
    const { content } = await storedNeed(page);
    expect(content['siteAddress']).toBe('北仑区灵岩路 1 号');
    expect(content['problem']).toContain('<script>alert(1)</script>');
    expect(content['budget']).toBeUndefined();
    expect(content['deliverWithinDays']).toBeUndefined();
    expect(content['title']).toBe('');

    await page.getByRole('button', { name: '发布并查看推荐' }).click();
    await page.getByRole('heading', { name: /^有 \d+ 处要改$/ }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('errs');
    await page.getByRole('link', { name: /^标题：最多 60 个字/ }).click();
    expect(await focusedId(page)).toBe('f-title');
    expect(await page.getByLabel('标题').inputValue()).toHaveLength(61);
  });

  it('loses nothing while the platform cannot be reached', async () => {
    await startNeed(page, '断网时写的');
    await page.context().setOffline(true);
    await page.getByLabel('现在难在哪里').fill(PROBLEM);
    await page.getByText('连不上平台，内容已记在这台电脑上').waitFor();
    await page.context().setOffline(false);
    await saved(page);
    expect((await storedNeed(page)).content['problem']).toBe(PROBLEM);
  });

  it('brings back what this computer had kept when the page was closed too early', async () => {
    await startNeed(page, '没来得及存');
    const address = page.url();
    await page.route('**/api/v1/needs/*', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    );
    await page.getByLabel('做成什么样算成功').fill(GOAL);
    await page.getByText('连不上平台').waitFor();
    await page.unroute('**/api/v1/needs/*');
    await page.goto('/');
    await page.goto(address);
    await page.getByText(/^恢复了这台电脑上/).waitFor();
    expect(await page.getByLabel('做成什么样算成功').inputValue()).toBe(GOAL);
    await saved(page);
    expect((await storedNeed(page)).content['goal']).toBe(GOAL);
  });

  it.each(['用我写的', '用平台上的'])('meets an edit made elsewhere: %s', async (choice) => {
    await startNeed(page, '两处同时改');
    const { content, version } = await storedNeed(page);
    const elsewhere = await page.context().request.put(`/api/v1/needs/${needIdOf(page)}`, {
      data: { content: { ...content, title: '同事改的标题' }, version },
    });
    expect(elsewhere.ok()).toBe(true);
    await page.getByLabel('标题').fill('我改的标题');
    await page.getByRole('heading', { name: '你打开之后，这里已被改过' }).waitFor();
    await page.getByRole('row', { name: '标题 我改的标题 同事改的标题' }).waitFor();
    expect(await page.getByLabel('标题').inputValue()).toBe('我改的标题');
    await page.getByRole('button', { name: choice }).click();
    const mine = choice === '用我写的';
    if (mine) await saved(page);
    const wanted = mine ? '我改的标题' : '同事改的标题';
    expect(await page.getByLabel('标题').inputValue()).toBe(wanted);
    expect((await storedNeed(page)).content['title']).toBe(wanted);
  });
});
