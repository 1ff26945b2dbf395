import { sampleNeedContent, sampleSolutionContent } from '../matching/sample-pair.js';
import type { ConfidentialField, NeedContent } from './need-content.js';
import { visibleNeed, visibleSolution } from './visible.js';

const SECRET = '绝密';
const need: NeedContent = sampleNeedContent({
  siteAddress: SECRET,
  problem: SECRET,
  goal: SECRET,
  siteConditions: SECRET,
  budget: { max: 77_777 },
  budgetCeiling: 88_888,
  deliverWithinDays: 66,
  deliverStrength: 'constraint',
  deployment: { mode: 'offline', strength: 'constraint' },
  devices: [{ name: SECRET }],
  specs: [{ quantity: 'latency', comparator: 'lte', value: 55_555, unit: 'ms', strength: 'constraint' }],
  certificates: [{ certificate: 'level-2', strength: 'constraint' }],
  contact: { name: SECRET, phone: '13800000000' },
  confidentialNote: SECRET,
});
const ALL: ConfidentialField[] = [
  'organization',
  'siteAddress',
  'problem',
  'goal',
  'siteConditions',
  'budget',
  'deliverWithinDays',
  'deployment',
  'devices',
  'specs',
  'certificates',
];

describe('visibleNeed', () => {
  it('always hides contact, ceiling and note', () => {
    const shown = JSON.stringify(
      visibleNeed({
        ...need,
        siteAddress: undefined,
        problem: '',
        goal: '',
        siteConditions: undefined,
        devices: [],
      }),
    );
    for (const secret of [SECRET, '13800000000', '88888']) expect(shown).not.toContain(secret);
    expect(shown).toContain('77777');
  });
  it('hides each field that its owner keeps', () => {
    const shown = JSON.stringify(visibleNeed({ ...need, confidential: ALL }));
    for (const secret of [
      SECRET,
      '77777',
      '88888',
      '55555',
      '"deliverWithinDays":',
      'deliverStrength',
      'offline',
      'level-2',
    ]) {
      expect(shown).not.toContain(secret);
    }
    expect(visibleNeed({ ...need, confidential: ALL }).confidential).toEqual(ALL);
  });
  it('looks the same whether a hidden field is filled or not', () => {
    const bare = sampleNeedContent({ problem: '', goal: '', confidential: ALL });
    expect(visibleNeed({ ...need, confidential: ALL })).toEqual(visibleNeed(bare));
  });
  it('shows all else unchanged', () => {
    const { contact: _c, budgetCeiling: _b, confidentialNote: _n, ...rest } = need;
    expect(visibleNeed(need)).toEqual(rest);
  });
});

describe('visibleSolution', () => {
  it('hides the contact alone', () => {
    const solution = sampleSolutionContent({ contact: { name: SECRET } });
    const { contact: _, ...rest } = solution;
    expect(visibleSolution(solution)).toEqual(rest);
  });
});
