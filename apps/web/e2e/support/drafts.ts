import type { Page } from 'playwright-core';
import { ask } from './stage.js';

export interface Posting {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** Long enough to be ready for publication. */
export const PROBLEM =
  '新员工上岗前没有机会练应急处置，真机演练要停线，每次损失约 6 万元。高温区带教有安全风险。';
export const GOAL = '6 类应急处置全部可练，新员工 2 周内考核通过率达到 90%。';

export const needIdOf = (page: Page): string => /needs\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
export const saved = (page: Page): Promise<void> => page.getByText(/^草稿已保存/).waitFor();
/** The need whose page or form is open, as the platform keeps it. */
export const storedNeed = (page: Page): Promise<Posting> => ask(page, 'get', `/needs/${needIdOf(page)}`);
export const focusedId = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.id ?? '');

/** Opens the form of a need and leaves it once its first draft is kept. */
export async function startNeed(page: Page, title: string): Promise<void> {
  await page.goto('/needs/new');
  await page.getByLabel('标题').fill(title);
  await page.waitForURL(/\/needs\/[0-9a-f-]{36}\/edit$/);
  await saved(page);
}
