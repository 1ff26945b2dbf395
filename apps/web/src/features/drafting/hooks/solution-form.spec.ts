import { emptySolution, type SolutionContent } from '@duijie/domain';
import { SOLUTION_FORM } from './solution-form.js';

const report = { kind: 'test_report', document: '2026 年 5 月检测报告', date: '2026-05-12' } as const;
const FULL: SolutionContent = {
  ...emptySolution('integration'),
  title: '铸造安全实训系统',
  summary: '给压铸车间用',
  description: '很长的介绍',
  market: 'both',
  supplyDirections: ['a'],
  scenarioDirections: ['b'],
  capabilities: [
    { concept: 'c', proof: report },
    { concept: 'd', proof: { kind: 'declared' } },
    { concept: 'e' },
  ],
  specs: [{ quantity: 'refresh-rate', value: 90, unit: 'hz', proof: report }],
  price: { model: 'one_off', min: 98, max: 150.5 },
  leadTimeDays: { min: 45, max: 75 },
  regionsServed: ['33', '3302'],
  deployments: [{ mode: 'offline', proof: report }, { mode: 'public_cloud' }],
  domestic: { supported: true, proof: report },
  declinedScenarios: ['tourism'],
  certificates: [{ certificate: 'iso-9001', number: 'X1', validUntil: '2027-01-01', proof: report }],
  references: [
    {
      title: '一期',
      customer: '甬江',
      scenarioDirection: 'b',
      region: '3302',
      year: 2025,
      amount: 120,
      proof: report,
    },
  ],
  readiness: 8,
  contact: { name: '陈工', email: 'a@b.cn' },
};

describe('the form of a solution', () => {
  it.each([emptySolution(), FULL])('reads a content and gives it back', (content) => {
    expect(SOLUTION_FORM.content(SOLUTION_FORM.read(content))).toEqual(content);
  });
  it('sends no figures with a price on request, and no document with one’s own word', () => {
    const form = SOLUTION_FORM.read(FULL);
    const content = SOLUTION_FORM.content({
      ...form,
      priceModel: 'on_quote',
      domesticProof: { kind: 'declared', document: 'x', date: '2026-01-01' },
    });
    expect(content.price).toEqual({ model: 'on_quote' });
    expect(content.domestic).toEqual({ supported: true, proof: { kind: 'declared' } });
  });
  it('takes one figure of a lead time for both ends', () => {
    const form = SOLUTION_FORM.read(FULL);
    expect(SOLUTION_FORM.content({ ...form, leadTimeDays: { min: '', max: '60' } }).leadTimeDays).toEqual({
      min: 60,
      max: 60,
    });
  });
});
