import type { ActionPlan } from '@duijie/domain';
import { counted } from './counted.js';
import { inPlan } from './plan-text.js';
import { readSeed } from './seed-files.js';

/* The counts of the plan: whoever edits seeds/ and loses one learns it here. */

const plan = readSeed('vocabulary/plan.json') as ActionPlan;

describe('plan.json', () => {
  const { measures, units } = plan;
  const unitName = new Map(units.map((unit) => [unit.id, unit.label.zh]));
  const named = (ids: readonly string[]) =>
    Object.fromEntries(counted(ids.map((id) => unitName.get(id) ?? id)));

  it('has 11 measures under 5 tasks and 4 safeguards', () => {
    expect(measures.filter((each) => each.kind === 'measure').map((each) => each.task)).toEqual(
      [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 5].map((task) => `task-${task}`),
    );
    expect(measures.filter((each) => each.kind === 'safeguard')).toHaveLength(4);
    expect(plan.tasks).toHaveLength(5);
    expect(plan.document.structure).toEqual({
      generalParagraphs: 2,
      tasks: 5,
      measures: 11,
      safeguards: 4,
      boxes: 5,
    });
  });

  it('has 15 responsibility records over 20 units; measure 10 alone is open', () => {
    const appearing = measures.flatMap(({ responsibility }) => [
      responsibility.lead,
      ...responsibility.cooperating,
    ]);
    expect(measures).toHaveLength(15);
    expect(units).toHaveLength(20);
    expect(new Set(appearing)).toEqual(new Set(units.map((unit) => unit.id)));
    expect(measures.filter((each) => each.responsibility.openEnded).map((each) => each.id)).toEqual([
      'measure-10',
    ]);
    for (const { label } of units) expect([label.zh, inPlan(label.zh)]).toEqual([label.zh, true]);
  });

  it('counts leads as the plan does', () =>
    expect(named(measures.map((each) => each.responsibility.lead))).toEqual({
      省经信厅: 8,
      省科技厅: 2,
      省发展改革委: 1,
      省商务厅: 1,
      省委宣传部: 1,
      省委人才办: 1,
      省数字经济发展领导小组: 1,
    }));

  it('counts appearances as the plan does', () =>
    expect(
      named(measures.flatMap(({ responsibility }) => [responsibility.lead, ...responsibility.cooperating])),
    ).toEqual({
      省经信厅: 11,
      省科技厅: 7,
      省发展改革委: 7,
      省教育厅: 5,
      省商务厅: 5,
      省文化和旅游厅: 4,
      省体育局: 3,
      省广播电视局: 3,
      省委宣传部: 2,
      省市场监管局: 2,
      省建设厅: 2,
      省国资委: 1,
      省卫生健康委: 1,
      省公安厅: 1,
      省交通运输厅: 1,
      省地方金融监管局: 1,
      国家金融监督管理局浙江监管局: 1,
      省人社厅: 1,
      省委人才办: 1,
      省数字经济发展领导小组: 1,
    }));

  it('has 8 numbers and one goal without', () => {
    expect(plan.goals.map((goal) => [goal.id, goal.comparator, goal.target])).toEqual([
      ['K1', 'gt', 1000],
      ['K2', 'gte', 1000],
      ['K3', 'gte', 10],
      ['K4', 'gte', 10],
      ['K5', 'gte', 100],
      ['K6', 'gte', 1000],
      ['K7', null, null],
      ['K8', 'gte', 30],
      ['K9', 'gte', 100],
    ]);
    const groups = new Set(plan.goalGroups.map((group) => group.id));
    expect(plan.goals.filter((goal) => !groups.has(goal.group))).toEqual([]);
  });

  it('has the document, 4 paths, 3 main directions, 3 highlands, 4 key technology areas and 5 lists', () => {
    expect(inPlan(plan.document.number)).toBe(true);
    expect(plan.document).toMatchObject({ dated: '2023-11-20', issued: '2023-11-27' });
    expect(plan.document.issuers.map((issuer) => issuer.lead)).toEqual([true, false, false, false, false]);
    const parts = [plan.paths, plan.mainDirections, plan.highlands, plan.keyTechnologyAreas, plan.lists];
    expect(parts.map((part) => part.length)).toEqual([4, 3, 3, 4, 5]);
    for (const { label } of [...parts.flat(), ...plan.tasks, ...measures])
      expect([label.zh, inPlan(label.zh)]).toEqual([label.zh, true]);
  });

  it('repeats no id within a list', () => {
    for (const list of Object.values(plan).filter((each) => Array.isArray(each)) as { id: string }[][])
      expect(new Set(list.map((each) => each.id)).size).toBe(list.length);
  });
});
