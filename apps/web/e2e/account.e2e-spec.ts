import { seriousFaults } from './support/axe.js';
import { PHONE, Stage } from './support/stage.js';

describe('an account', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage?.close());

  it('whose password is forgotten gets a link from the alliance, once', async () => {
    const visitor = await (await stage.context({ viewport: PHONE })).newPage();
    await visitor.goto('/sign-in');
    await visitor.getByText('忘记密码：请打电话给联盟的撮合专员').waitFor();

    const broker = await stage.signedIn('broker');
    await broker.goto('/desk/reset-links');
    await broker.getByLabel('此人注册用的邮箱').fill('factory@demo.duijie.example');
    await broker.getByRole('button', { name: '生成链接' }).click();
    const address = await broker.getByRole('textbox', { name: '重设密码的链接' }).inputValue();
    expect(address).toContain('/reset-password#');
    expect(await seriousFaults(broker)).toEqual([]);

    await visitor.goto(address);
    await visitor.getByLabel('新密码').fill('短');
    await visitor.getByRole('button', { name: '设为新密码' }).click();
    await visitor.getByText('至少写 10 个字').waitFor();
    await visitor.getByLabel('新密码').fill('一句自己记得住的话最好');
    expect(await seriousFaults(visitor)).toEqual([]);
    await visitor.getByRole('button', { name: '设为新密码' }).click();
    await visitor.getByText('新密码已设好。').waitFor();
    await visitor.getByRole('status').getByRole('link', { name: '登录' }).click();
    await visitor.getByLabel('邮箱').fill('factory@demo.duijie.example');
    await visitor.getByLabel('密码', { exact: true }).fill('一句自己记得住的话最好');
    await visitor.getByRole('main').getByRole('button', { name: '登录' }).click();
    await visitor.waitForURL((url) => url.pathname === '/my/needs');

    const late = await (await stage.context()).newPage();
    await late.goto(address);
    await late.getByLabel('新密码').fill('另一句自己记得住的话');
    await late.getByRole('button', { name: '设为新密码' }).click();
    await late.getByText('这个链接已用过或已过期').waitFor();
    for (const page of [visitor, broker, late]) await page.context().close();
  });

  it('of a verified unit asks a broker for another name, who sees what would change', async () => {
    const vendor = await stage.signedIn('vendor');
    await vendor.goto('/account');
    const name = vendor.getByLabel('单位名称');
    const former = await name.inputValue();
    await name.fill('改名后的集成商（演示）');
    await vendor.getByRole('button', { name: '保存' }).click();
    await vendor.getByText('已保存。名称、类型或信用代码的修改等专员审核。').waitFor();
    await vendor.getByText(`名称：${former} → 改名后的集成商（演示）`).waitFor();
    expect(await seriousFaults(vendor)).toEqual([]);

    const broker = await stage.signedIn('broker');
    await broker.goto('/desk/reviews');
    const line = broker.getByRole('article', { name: former });
    await line.getByText(`名称：${former} → 改名后的集成商（演示）`).waitFor();
    await line.getByRole('button', { name: '通过' }).click();
    await broker.getByText(`已通过：${former}`).waitFor();
    await vendor.reload();
    await vendor.getByText(`名称：${former}`).waitFor({ state: 'detached' });
    expect(await vendor.getByLabel('单位名称').inputValue()).toBe('改名后的集成商（演示）');
    for (const page of [vendor, broker]) await page.context().close();
  });

  it('of a unit that a colleague changed meanwhile shows both, and one goes on', async () => {
    const [here, there] = [await stage.signedIn('vendor2'), await stage.signedIn('vendor2')];
    for (const page of [here, there]) {
      await page.goto('/account');
      await page.getByLabel('单位简介').waitFor();
    }
    await there.getByLabel('单位简介').fill('同事写的简介。');
    await there.getByRole('button', { name: '保存' }).click();
    await there.getByText('已保存。').waitFor();
    await here.getByLabel('单位简介').fill('我写的简介。');
    await here.getByRole('button', { name: '保存' }).click();
    const conflict = here.getByRole('alert');
    await conflict.getByRole('cell', { name: '我写的简介。' }).waitFor();
    await conflict.getByRole('cell', { name: '同事写的简介。' }).waitFor();
    expect(await seriousFaults(here)).toEqual([]);
    await here.getByRole('button', { name: '用我写的' }).click();
    await here.getByRole('button', { name: '保存' }).click();
    await here.getByText('已保存。').waitFor();
    await there.reload();
    await there.getByText('我写的简介。').waitFor();
    for (const page of [here, there]) await page.context().close();
  });

  it('that only reads is led to nothing it may not do', async () => {
    const viewer = await stage.signedIn('viewer');
    await viewer.goto('/solutions');
    await viewer.getByRole('main').getByRole('heading', { level: 3 }).first().getByRole('link').click();
    await viewer.getByRole('heading', { level: 1 }).waitFor();
    await viewer.getByRole('complementary').waitFor();
    expect(await viewer.getByRole('main').getByRole('link', { name: '发布需求' }).count()).toBe(0);
    await viewer.context().close();
  });
});
