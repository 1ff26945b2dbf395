import { launchChromium, startProduct, type RunningProduct } from '@duijie/testing';
import type { Browser, BrowserContext, Page, ViewportSize } from 'playwright-core';

/** The password of every demonstration account. */
const PASSWORD = 'duijie-demo-2026';

export type Role = 'factory' | 'vendor' | 'vendor2' | 'broker' | 'broker2' | 'authority' | 'viewer';

export const DESK: ViewportSize = { width: 1440, height: 900 };
export const PHONE: ViewportSize = { width: 390, height: 844 };

/** The built platform with its demonstration data, and one Chromium in which each party has a browser of its own. */
export class Stage {
  /** What went wrong in any page: an exception that nobody caught. */
  readonly faults: string[] = [];

  private constructor(
    readonly product: RunningProduct,
    readonly browser: Browser,
  ) {}

  static async open(): Promise<Stage> {
    const product = await startProduct();
    return new Stage(product, await launchChromium());
  }

  /** A browser of its own: cookies, storage and event stream are not shared with any other. */
  async context({
    viewport = DESK,
    url = this.product.url,
  }: { viewport?: ViewportSize; url?: string } = {}): Promise<BrowserContext> {
    const context = await this.browser.newContext({ viewport, locale: 'zh-CN', baseURL: url });
    context.on('weberror', (error) => this.faults.push(error.error().message));
    context.setDefaultTimeout(20_000);
    return context;
  }

  /** A page of somebody who has signed in through the form. */
  async signedIn(role: Role, options: { viewport?: ViewportSize; url?: string } = {}): Promise<Page> {
    const page = await (await this.context(options)).newPage();
    await page.goto('/sign-in');
    await page.getByLabel('邮箱').fill(`${role}@demo.duijie.example`);
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByRole('main').getByRole('button', { name: '登录' }).click();
    await page.waitForURL((address) => address.pathname !== '/sign-in');
    return page;
  }

  /** Fails where any page threw. */
  async close(): Promise<void> {
    await this.browser.close();
    await this.product.stop();
    if (this.faults.length > 0) throw new Error(this.faults.join('\n'));
  }
}

/** A request as the page's reader, past the page itself. */
export async function ask<T>(
  page: Page,
  method: 'get' | 'post' | 'put' | 'delete',
  path: string,
  data?: unknown,
): Promise<T> {
  const response = await page
    .context()
    .request[method](`/api/v1${path}`, { ...(data !== undefined && { data }) });
  if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`);
  return (await response.text()) ? ((await response.json()) as T) : (undefined as T);
}
