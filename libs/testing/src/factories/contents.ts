import { emptyNeed, emptySolution, type NeedContent, type SolutionContent } from '@duijie/domain';

/** A need that may be published and is fit for `solutionContent`: words and ids of the real vocabulary. */
export const needContent = (over: Partial<NeedContent> = {}): NeedContent => ({
  ...emptyNeed(),
  title: '压铸车间应急处置实训',
  region: '330206',
  problem: '压铸岛的铝液泄漏和卡料处置只能口头讲，新班组长没有机会动手练，去年两次误操作停线四小时。',
  goal: '一年内 60 名班组长都能在仿真里独立处置六类险情，考核成绩 90 分以上。',
  siteConditions: '实训室 80 平方米，220 V，厂区内网不通外网，油雾较重。',
  scenarioDirections: ['simulation-training'],
  capabilities: [
    { concept: '6dof-headset-controllers', strength: 'preference' },
    { concept: 'hazardous-work-training', strength: 'preference' },
    { concept: 'assessment-scoring', strength: 'preference' },
  ],
  budget: { min: 60, max: 120 },
  deliverWithinDays: 120,
  deliverStrength: 'preference',
  answerBy: '2026-12-31',
  contact: { name: '王工', phone: '0574-5550-0199' },
  ...over,
});

/** A solution that may be published and fits `needContent`. */
export const solutionContent = (over: Partial<SolutionContent> = {}): SolutionContent => ({
  ...emptySolution('integration'),
  title: '压铸安全仿真实训系统',
  summary: '压铸岛卡料、铝液泄漏、液压油喷溅等六类险情处置的整套实训，头显、手柄、考核服务器一次进场。',
  description:
    '按压铸单元 1:1 建模，班组长可自己改步骤和扣分点；操作失误会连锁到下一工序；考核成绩可导出，也能推到厂里的培训系统。',
  supplyDirections: ['perception-interaction'],
  scenarioDirections: ['simulation-training'],
  capabilities: [
    { concept: '6dof-headset-controllers', proof: { kind: 'test_report', document: '2026 年 5 月检测报告' } },
    { concept: 'hazardous-work-training', proof: { kind: 'acceptance', document: '江北某压铸企业验收单' } },
    { concept: 'assessment-scoring', proof: { kind: 'acceptance', document: '江北某压铸企业验收单' } },
  ],
  price: { model: 'one_off', min: 70, max: 110 },
  leadTimeDays: { min: 60, max: 90 },
  regionsServed: ['33'],
  deployments: [{ mode: 'offline', proof: { kind: 'acceptance', document: '江北某压铸企业验收单' } }],
  references: [
    {
      title: '江北某压铸企业应急实训室',
      customer: '江北某压铸企业',
      scenarioDirection: 'simulation-training',
      region: '3302',
      year: 2025,
      proof: { kind: 'acceptance', document: '验收单' },
    },
  ],
  contact: { name: '许工', phone: '0571-5550-0101' },
  ...over,
});
