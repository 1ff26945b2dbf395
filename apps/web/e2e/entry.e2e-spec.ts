import type { Page } from 'playwright-core';
import { Stage } from './support/stage.js';

const PASSWORD = '一句自己记得住的话就行';

describe('coming in', () => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  beforeEach(async () => {
    page = await (await stage.context()).newPage();
  });
  afterEach(() => page.context().close());
  afterAll(() => stage?.close());
  const focused = () => page.evaluate(() => document.activeElement?.className ?? '');

  it('says what is wrong with a sign-in and keeps the address', async () => {
    await page.goto('/sign-in');
    await page.getByRole('main').getByRole('button', { name: '登录' }).click();
    await page.getByRole('alert').getByRole('link').first().waitFor();
    await page.getByLabel('邮箱').fill('factory@demo.duijie.example');
    await page.getByLabel('密码', { exact: true }).fill('not the password');
    await page.keyboard.press('Enter');
    await page.getByText('邮箱或密码不对').waitFor();
    expect(await focused()).toContain('errs');
    expect(await page.getByLabel('邮箱').inputValue()).toBe('factory@demo.duijie.example');
  });

  it('leads back to where sign-in was asked for, but never off the site', async () => {
    await page.goto('/needs/new');
    await page.getByRole('main').getByRole('link', { name: '登录' }).click();
    await page.waitForURL(/sign-in\?to=/);
    await signIn(page);
    await page.waitForURL((address) => address.pathname === '/needs/new');
    await page.getByLabel('标题').waitFor();
    await page.goto('/sign-in?to=//example.com');
    await page.getByText('现在以“').waitFor();
  });

  it('signs out, and shows nothing of the former reader', async () => {
    await page.goto('/sign-in');
    await signIn(page);
    await page.getByRole('banner').locator('.me').getByText('浙江澜石铝业（演示）').waitFor();
    await page.getByRole('banner').locator('.me').getByRole('button', { name: '退出' }).click();
    await page.getByRole('banner').getByRole('link', { name: '登录' }).first().waitFor();
    await page.goto('/account');
    await page.getByRole('heading', { name: '这一页只给登录的成员看' }).waitFor();
  });

  it('checks a sign-up field by field, sends the focus to what is wrong, then lets the new unit write drafts', async () => {
    await page.goto('/sign-up');
    await page.getByRole('main').getByRole('button', { name: '注册' }).click();
    await page.getByRole('alert').getByRole('link', { name: '单位类型：至少要有 1 项' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-organization-kinds');

    await page.getByLabel('姓名').fill('郑试');
    await page.getByLabel('邮箱').fill('nobody');
    await page.getByLabel('密码', { exact: true }).fill('short');
    await page.getByLabel('统一社会信用代码').fill('91350100M000100Y44');
    await page.getByLabel('单位名称').fill('试验机械厂');
    await page.getByText('邮箱请写成 name@example.com 这样').first().waitFor();
    await page.getByText('至少写 10 个字').first().waitFor();
    await page.getByText('统一社会信用代码不对').first().waitFor();

    const mail = `try-${Date.now()}@example.com`;
    await page.getByLabel('邮箱').fill(mail);
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByLabel('统一社会信用代码').fill(' 91350100-m000100y43 ');
    await page.getByLabel('应用单位', { exact: true }).check();
    await page.getByLabel('设区市').selectOption({ label: '宁波市' });
    await page.getByLabel('县（市、区）').selectOption({ label: '北仑区' });
    await page.getByLabel('行业').fill('铝压延');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('main').getByRole('button', { name: '注册' }).click();
    await page.waitForURL((address) => address.pathname.startsWith('/my'));
    await page.getByText('单位在等撮合专员核验').waitFor();

    // The same address again is refused at the summary, and nothing typed is gone.
    await page.getByRole('banner').locator('.me').getByRole('button', { name: '退出' }).click();
    await page.getByRole('banner').getByRole('link', { name: '登录' }).first().waitFor();
    await page.goto('/sign-up');
    await page.getByLabel('姓名').fill('郑试');
    await page.getByLabel('邮箱').fill(mail);
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByLabel('单位名称').fill('另一个厂');
    await page.getByLabel('应用单位', { exact: true }).check();
    await page.getByLabel('设区市').selectOption({ label: '杭州市' });
    await page.getByRole('main').getByRole('button', { name: '注册' }).click();
    await page.getByText('这个邮箱已经注册').first().waitFor();
    expect(await page.getByLabel('单位名称').inputValue()).toBe('另一个厂');
  });

  it('changes the password and the organization, and says when the old password is wrong', async () => {
    await page.goto('/sign-in');
    await signIn(page, 'vendor2');
    await page.waitForURL((address) => address.pathname === '/inbox');
    await page.goto('/account');
    await page.getByLabel('现在的密码').fill('wrong');
    await page.getByLabel('新密码').fill(PASSWORD);
    await page.getByRole('main').getByRole('button', { name: '改密码' }).click();
    await page.getByText('当前密码不对').first().waitFor();
    await page.getByLabel('现在的密码').fill('duijie-demo-2026');
    await page.getByRole('main').getByRole('button', { name: '改密码' }).click();
    await page.getByText('密码已改').waitFor();

    await page.getByLabel('单位简介').fill('做仿真课程。');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已保存。').waitFor();
    await page.reload();
    await page.getByLabel('单位简介').waitFor();
    expect(await page.getByLabel('单位简介').inputValue()).toBe('做仿真课程。');
  });
});

async function signIn(page: Page, role = 'factory'): Promise<void> {
  await page.getByLabel('邮箱').fill(`${role}@demo.duijie.example`);
  await page.getByLabel('密码', { exact: true }).fill('duijie-demo-2026');
  await page.keyboard.press('Enter');
}
