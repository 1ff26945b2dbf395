import type { Page } from 'playwright-core';

export interface WrittenNeed {
  readonly title: string;
  /** 万元, confidential by nature. */
  readonly budgetCeiling: number;
  readonly contactPhone: string;
}

/** Writes a die-casting workshop's need into the form, as its safety manager would, and publishes it. Invented. */
export async function writeNeed(
  page: Page,
  { title, budgetCeiling, contactPhone }: WrittenNeed,
): Promise<void> {
  await page.goto('/needs/new');
  const text = (name: string) => page.getByRole('textbox', { name, exact: true });
  await text('标题').fill(title);
  await page.getByRole('combobox', { name: '设区市' }).selectOption({ label: '宁波市' });
  await page.getByRole('combobox', { name: '县（市、区）' }).selectOption({ label: '北仑区' });
  await text('现在难在哪里').fill(
    '新员工上岗前没有机会练应急处置，真机演练要停线，每次损失约 6 万元。卡料、铝液泄漏、液压油喷溅都没练过。',
  );
  await text('做成什么样算成功').fill('六类应急处置全部可练，新员工 2 周内考核通过率达到 90%。');
  await choose(page, '场景方向', '仿真实训', /仿真实训/);
  // By pinyin, by initials, by the everyday word.
  await choose(page, '需要的能力', 'shoushi', /手势控制/);
  await choose(page, '需要的能力', 'zitai', /姿态控制/);
  await choose(page, '需要的能力', '安全应急', /安全应急/);
  await text('预算（万元），下限').fill('120');
  await text('预算（万元），上限').fill('200');
  await text('内部预算上限（万元）（选填）').fill(String(budgetCeiling));
  await text('希望几天内交付（选填）').fill('120');
  await page.getByRole('combobox', { name: '希望几天内交付的性质' }).selectOption({ label: '硬性条件' });
  await page.getByRole('combobox', { name: '部署方式（选填）' }).selectOption({ label: '本地离线部署' });
  await page.getByRole('combobox', { name: '部署方式的性质' }).selectOption({ label: '硬性条件' });
  await text('姓名').fill('周岚');
  await text('电话').fill(contactPhone);
  await page.getByRole('button', { name: '发布并查看推荐' }).click();
  await page.waitForURL(/\/needs\/[-0-9a-f]{36}$/);
}

async function choose(page: Page, picker: string, typed: string, term: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: picker, exact: true }).fill(typed);
  await page.getByRole('listbox').getByRole('option', { name: term }).first().click();
}
