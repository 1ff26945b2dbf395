/** A need of a die-casting workshop that the demonstration vendors can serve. Invented. */
export const workshopNeed = (title: string, phone: string) => ({
  kind: 'scenario_application',
  title,
  market: '2b',
  region: '330206',
  problem:
    '新员工上岗前没有机会练应急处置，真机演练要停线，每次损失约 6 万元。卡料、铝液泄漏、液压油喷溅都没练过。',
  goal: '六类应急处置全部可练，新员工 2 周内考核通过率达到 90%。',
  scenarioDirections: ['simulation-training'],
  capabilities: [
    { concept: '6dof-headset-controllers', strength: 'preference' },
    { concept: 'gesture-control', strength: 'preference' },
    { concept: 'safety-emergency', strength: 'preference' },
  ],
  specs: [
    { quantity: 'angular-resolution', comparator: 'gte', value: 20, unit: 'ppd', strength: 'preference' },
  ],
  budget: { min: 120, max: 200 },
  budgetCeiling: 168,
  deliverWithinDays: 120,
  deliverStrength: 'constraint',
  deployment: { mode: 'offline', strength: 'constraint' },
  contact: { name: '周岚', phone, email: 'lanshi@example.com' },
  confidential: [],
});
