import { seriousFaults } from './support/axe.js';
import { Stage } from './support/stage.js';

describe('a unit on the broker’s desk', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage?.close());

  it('is read, suspended with a reason that it is told, and restored', async () => {
    const broker = await stage.signedIn('broker');
    await broker.goto('/desk/organizations?text=瓯江视界');
    await broker.getByRole('link', { name: '瓯江视界（演示）' }).click();
    await broker.getByRole('heading', { name: '瓯江视界（演示）', level: 1 }).waitFor();
    await broker.getByRole('button', { name: '暂停…' }).click();
    await broker.getByRole('button', { name: '暂停', exact: true }).click();
    await broker.getByText('请写明为什么暂停').waitFor();
    await broker.getByRole('textbox', { name: '为什么暂停' }).fill('营业执照已过期');
    await broker.getByRole('button', { name: '暂停', exact: true }).click();
    await broker.getByText('已暂停：瓯江视界（演示）').waitFor();
    await broker.getByRole('list').getByText('营业执照已过期').waitFor();
    expect(await seriousFaults(broker)).toEqual([]);

    const vendor = await stage.signedIn('vendor2');
    await vendor.getByRole('region', { name: '核验' }).waitFor();
    await broker.getByRole('button', { name: '恢复' }).click();
    await broker.getByRole('button', { name: '暂停…' }).waitFor();
    await vendor.getByRole('region', { name: '核验' }).waitFor({ state: 'detached' });
    await vendor.context().close();
    await broker.context().close();
  });
});
