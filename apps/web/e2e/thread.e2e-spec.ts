import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Stage } from './support/stage.js';
import { writeNeed } from './support/write-need.js';

jest.setTimeout(180_000);

const TITLE = '压铸岛卡料处置仿真实训';
const PHONE_OF_FACTORY = '19900007788';
const PHONE_OF_VENDOR = '0571-5550-0101';
const SOLUTION = '压铸安全仿真实训系统';

/** From a need to an introduction, each party in a browser of its own, none of which ever reloads its page. */
describe('the main job', () => {
  let stage: Stage;
  let factory: Page;
  let vendor: Page;
  let broker: Page;
  let needPath = '';

  beforeAll(async () => {
    stage = await Stage.open();
    [factory, vendor, broker] = [
      await stage.signedIn('factory'),
      await stage.signedIn('vendor'),
      await stage.signedIn('broker'),
    ];
    await vendor.goto('/inbox');
    await vendor.getByRole('heading', { name: '适合你的需求', level: 1 }).waitFor();
    await broker.goto('/desk');
    await broker.getByRole('heading', { name: '待办', level: 1 }).waitFor();
  });
  afterAll(() => stage?.close());

  const card = () => factory.getByRole('article', { name: SOLUTION });
  const line = () => vendor.getByRole('article', { name: TITLE });
  const pair = () => broker.getByRole('article', { name: `${TITLE} × ${SOLUTION}` });

  it('the factory writes its need, publishes and sees, without reloading, how matching goes and which solutions fit', async () => {
    await writeNeed(factory, { title: TITLE, budgetCeiling: 168, contactPhone: PHONE_OF_FACTORY });
    needPath = new URL(factory.url()).pathname;
    const strip = factory.getByRole('region', { name: '匹配进度' });
    await strip.getByText('已入队', { exact: true }).waitFor();
    await strip.getByText(/完成，用时 [\d.]+ 秒/).waitFor();
    await strip.getByText(/^推荐已更新，[1-9]\d* 个$/).waitFor({ state: 'attached' });
    await factory.getByRole('heading', { name: /^推荐 \d+ 个方案$/ }).waitFor();
    await card().waitFor();
    await factory.getByText('轮到你', { exact: true }).waitFor();
    expect(
      await card()
        .getByRole('img', { name: /^匹配分 \d+，上限 \d+。能力 / })
        .count(),
    ).toBe(1);
    // The joints of the first card are open; the private check is its owner's alone.
    expect(await card().getByRole('row').count()).toBeGreaterThan(3);
    expect(await card().getByText('内部预算上限 168 万元').count()).toBe(1);
  });

  it('the vendor sees it arrive, reads why it fits, and answers', async () => {
    await line().waitFor();
    await line().getByRole('button', { name: '看依据、答复' }).click();
    await line()
      .getByRole('table', { name: /^逐项依据/ })
      .waitFor();
    expect(await line().innerText()).not.toContain('168');
    await line().getByLabel('给对方的简短答复').fill('有六门压铸课程，项目经理常驻宁波。');
    await line().getByRole('button', { name: '有意向' }).click();
    await line().getByText('有意向').first().waitFor();
    await line().getByText('等应用单位').waitFor();
  });

  it('the factory reads the answer and invites', async () => {
    await card().getByText('有六门压铸课程，项目经理常驻宁波。').waitFor();
    await card().getByRole('button', { name: '邀请', exact: true }).click();
    await card().getByText('双方同意').waitFor();
    await card().getByText('等撮合专员').waitFor();
    expect(await card().innerText()).not.toContain(PHONE_OF_VENDOR);
  });

  it('the broker sees that both agreed and introduces them', async () => {
    await pair().waitFor();
    await vendor.getByText('等撮合专员').first().waitFor();
    expect(await line().innerText()).not.toContain(PHONE_OF_FACTORY);
    await pair().getByRole('button', { name: '建立对接' }).click();
    await broker.getByText(`已建立对接：${TITLE} × ${SOLUTION}`).waitFor();
    await pair().waitFor({ state: 'detached' });
  });

  it('both sides see each other’s contact, and nobody else does', async () => {
    await card().getByText(PHONE_OF_VENDOR).waitFor();
    await line().getByText(PHONE_OF_FACTORY).waitFor();
    for (const page of [factory, vendor]) {
      await page.goto('/introductions');
      const both = page.getByRole('article', { name: `${TITLE} × ${SOLUTION}` });
      await both.getByText(PHONE_OF_FACTORY).waitFor();
      await both.getByText(PHONE_OF_VENDOR).waitFor();
    }
    const rival = await stage.signedIn('vendor2');
    await rival.goto('/introductions');
    await rival.getByRole('heading', { name: '对接', level: 1 }).waitFor();
    const heard: { readonly path: string; readonly text: string }[] = [];
    rival.on('response', (response) => {
      const path = new URL(response.url()).pathname;
      // The live stream never ends, so its text would never come.
      if (!path.startsWith('/api/') || path.endsWith('/live')) return;
      void response.text().then(
        (text) => heard.push({ path, text }),
        () => undefined,
      );
    });
    for (const path of [needPath, '/inbox', '/introductions', '/notifications']) {
      await rival.goto(path);
      await rival.getByRole('heading', { level: 1 }).waitFor();
      await rival.waitForLoadState('networkidle');
      expect(await rival.getByRole('main').innerText()).not.toContain(PHONE_OF_FACTORY);
    }
    expect(heard.map(({ path }) => path)).toEqual(
      expect.arrayContaining([`/api/v1${needPath}`, '/api/v1/recommendations', '/api/v1/introductions']),
    );
    const telling = heard.filter(
      ({ text }) => text.includes(PHONE_OF_FACTORY) || text.includes('budgetCeiling'),
    );
    expect(telling.map(({ path }) => path)).toEqual([]);
    const stranger = await (await stage.context()).newPage();
    await stranger.goto('/introductions');
    await stranger.getByText('你还没有登录').waitFor();
  });

  it('the broker takes it back: the contacts close on every page', async () => {
    await factory.goto(needPath);
    await card().getByText(PHONE_OF_VENDOR).waitFor();
    await broker.getByRole('navigation', { name: '撮合工作台' }).getByRole('link', { name: /^对接/ }).click();
    const made = broker.getByRole('article', { name: `${TITLE} × ${SOLUTION}` });
    await made.getByRole('button', { name: '撤销对接' }).click();
    await made.getByText('已撤销', { exact: true }).waitFor();
    await card().getByText(PHONE_OF_VENDOR).waitFor({ state: 'detached' });
    await card().getByText('等撮合专员').waitFor();
  });
});
