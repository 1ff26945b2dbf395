import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { CountingGate } from './support/counting-gate.js';
import { workshopNeed } from './support/needs.js';
import { ask, Stage } from './support/stage.js';

jest.setTimeout(180_000);

const TABS = 8;
const SOLUTION = '压铸安全仿真实训系统';

/** One browser of a factory with eight tabs on the same need; what happens elsewhere shows in all of them, over one stream. */
describe('the live stream', () => {
  let stage: Stage;
  let gate: CountingGate;
  let vendor: Page;
  let tabs: Page[];
  let needPath = '';
  let pair = '';

  beforeAll(async () => {
    stage = await Stage.open();
    gate = await CountingGate.before(stage.product.url);
    vendor = await stage.signedIn('vendor');
    const first = await stage.signedIn('factory', { url: gate.url });
    const content = workshopNeed('压铸岛多窗口实训', '19900007789');
    const { id } = await ask<{ id: string }>(first, 'post', '/needs', { content });
    needPath = `/needs/${id}`;
    await ask(first, 'post', `${needPath}/submit`, {});
    await stage.product.idle();
    const { items } = await ask<{ items: { matchId: string; counterpart: { title: string } }[] }>(
      first,
      'get',
      `${needPath}/recommendations`,
    );
    pair = items.find(({ counterpart }) => counterpart.title === SOLUTION)?.matchId ?? '';
    tabs = [first];
    while (tabs.length < TABS) tabs.push(await first.context().newPage());
    for (const tab of tabs) {
      await tab.goto(needPath);
      await card(tab).waitFor();
    }
  });
  afterAll(async () => {
    await gate?.close();
    await stage?.close();
  });

  const card = (tab: Page) => tab.getByRole('article', { name: SOLUTION });
  const all = (what: (tab: Page) => Promise<unknown>) => Promise.all(tabs.map(what));
  const say = (verdict: string, more: object = {}) =>
    ask<{ decisions: { solution?: { id: string } } }>(vendor, 'post', `/matches/${pair}/decisions`, {
      verdict,
      ...more,
    });
  /** Until the gate has seen what is asked for. */
  const until = (isSo: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const timer = setInterval(() => {
        if (!isSo()) return;
        clearInterval(timer);
        resolve();
      }, 20);
    });

  it('is one for eight tabs', async () => {
    await until(() => gate.open === 1);
    expect(gate.open).toBe(1);
  });

  it('brings a change to every tab', async () => {
    await say('interested', { note: '八个窗口都看得到' });
    await all((tab) => card(tab).getByText('八个窗口都看得到').waitFor());
    expect(gate.open).toBe(1);
  });

  it('goes on from another tab when the one that held it closes', async () => {
    const before = gate.opened;
    // The first tab came first to the lock.
    await tabs.shift()?.close();
    await until(() => gate.opened > before && gate.open === 1);
    await say('not_suitable', { reason: 'no_capacity' });
    await all((tab) => card(tab).getByText('企业认为不合适').waitFor());
  });

  it('fetches what it missed once it is back', async () => {
    gate.shut = true;
    gate.cut();
    await until(() => gate.open === 0);
    await say('interested', { note: '断线时说的话' });
    await stage.product.idle();
    expect(
      await card(tabs[0] as Page)
        .getByText('断线时说的话')
        .count(),
    ).toBe(0);
    gate.shut = false;
    await all((tab) => card(tab).getByText('断线时说的话').waitFor());
    expect(gate.open).toBe(1);
  });

  it('follows whoever signs out in another tab', async () => {
    const [one, ...others] = tabs as [Page, ...Page[]];
    await one.getByRole('button', { name: '退出' }).first().click();
    await one.waitForURL('**/');
    await Promise.all(others.map((tab) => card(tab).waitFor({ state: 'detached' })));
    await until(() => gate.open === 0);
  });
});
