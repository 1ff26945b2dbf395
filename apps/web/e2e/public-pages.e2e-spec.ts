import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page, ViewportSize } from 'playwright-core';
import { seriousFaults } from './support/axe.js';
import { DESK, PHONE, Stage } from './support/stage.js';

const DIST = path.resolve(import.meta.dirname, '../dist');
const HOME_LIMIT = 250_000;
const NOBODYS = '00000000-0000-4000-8000-00000000dead';

/** Every page that needs no account, and what is on it once it has loaded. */
const PAGES: readonly (readonly [path: string, heading: string])[] = [
  ['/', '最新需求'],
  ['/needs', '找需求'],
  ['/needs?q=zzzzzz&city=3302', '没有符合全部条件的需求'],
  ['/solutions?q=演练', '找方案'],
  ['/cases', '应用案例'],
  ['/sign-in', '登录'],
  ['/sign-up', '注册'],
  [`/needs/${NOBODYS}`, '没有这条需求'],
  ['/needs/new', '这一页只给能编辑的单位成员看'],
  ['/account', '这一页只给登录的成员看'],
  ['/no-such-page', '没有这一页'],
];

describe('the pages that everyone may read', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage?.close());

  const opened = async (viewport: ViewportSize): Promise<Page> =>
    (await stage.context({ viewport })).newPage();
  const firstOf = async (page: Page, list: string): Promise<string> => {
    await page.goto(list);
    const link = page.locator('.lines h3 a').first();
    return (await link.getAttribute('href')) ?? '';
  };

  it.each([
    ['desk', DESK],
    ['phone', PHONE],
  ] as const)(
    'hold nothing serious for axe, and nothing that scrolls sideways, on a %s',
    async (_name, viewport) => {
      const page = await opened(viewport);
      const own = [
        [await firstOf(page, '/needs'), '现在难在哪里'],
        [await firstOf(page, '/solutions'), '方案介绍'],
      ] as const;
      const found: Record<string, unknown> = {};
      for (const [address, heading] of [...PAGES, ...own]) {
        await page.goto(address);
        await page.getByRole('heading', { name: heading, exact: true }).first().waitFor();
        const faults = await seriousFaults(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
        if (faults.length > 0 || wide) found[address] = { faults, wide };
        expect(await page.title()).toMatch(/· 对接$/);
      }
      expect(found).toEqual({});
      await page.context().close();
    },
  );

  it('loads at most 250 kB of gzipped JavaScript for the home', async () => {
    const page = await opened(DESK);
    const scripts = new Set<string>();
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname);
    });
    await page.goto('/');
    await page.getByRole('heading', { name: '按场景找', exact: true }).waitFor();
    await page.waitForLoadState('networkidle');
    const sizes = [...scripts].map((name) => gzipSync(readFileSync(path.join(DIST, name))).length);
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(HOME_LIMIT);
    await page.context().close();
  });

  it('speaks English when asked, and remembers', async () => {
    const page = await opened(DESK);
    await page.goto('/');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Latest needs', exact: true }).waitFor();
    await page.goto('/needs');
    await page.getByRole('heading', { name: 'Find needs' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await page.context().close();
  });

  it('leads from a scenario on the home to the needs of that scenario', async () => {
    const page = await opened(DESK);
    await page.goto('/');
    await page.getByRole('link', { name: /^VR\+仿真实训 ?\d+/ }).click();
    await page.waitForURL(/\/needs\?scenario=simulation-training$/);
    await page.locator('.lines h3').first().waitFor();
    expect(await page.getByRole('checkbox', { name: /^VR\+仿真实训/ }).isChecked()).toBe(true);
    await page.context().close();
  });
});
