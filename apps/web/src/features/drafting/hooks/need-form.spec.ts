import { emptyNeed, type NeedContent } from '@duijie/domain';
import { NEED_FORM } from './need-form.js';

const FULL: NeedContent = {
  ...emptyNeed('open_scenario'),
  title: '压铸车间应急处置',
  market: 'both',
  region: '330206',
  siteAddress: '某路 1 号',
  problem: '难',
  goal: '好',
  siteConditions: '无外网',
  scenarioDirections: ['simulation-training'],
  capabilities: [{ concept: 'fire-drill', strength: 'constraint' }],
  specs: [{ quantity: 'refresh-rate', comparator: 'gte', value: 90, unit: 'hz', strength: 'preference' }],
  budget: { min: 120, max: 180.5 },
  budgetCeiling: 168,
  deliverWithinDays: 90,
  deliverStrength: 'constraint',
  answerBy: '2026-12-15',
  deployment: { mode: 'offline', strength: 'constraint' },
  domestic: 'preference',
  onSite: 'constraint',
  devices: [{ name: '工控机', count: 6 }, { name: '头显' }],
  certificates: [{ certificate: 'mlps-2', strength: 'preference' }],
  excludedKinds: ['content'],
  excludedOrganizations: ['01890a5d-ac96-774b-bcce-b302099a8057'],
  contact: { name: '周敏', phone: '0574-12345678' },
  confidentialNote: '先不说',
  confidential: ['budget'],
};

describe('the form of a need', () => {
  it.each([emptyNeed(), FULL])('reads a content and gives it back', (content) => {
    expect(NEED_FORM.content(NEED_FORM.read(content))).toEqual(content);
  });
  it('survives being kept as text', () => {
    const form = NEED_FORM.read(FULL);
    expect(JSON.parse(JSON.stringify(form))).toEqual(form);
  });
  it('leaves out empty lines, and names what is no figure', () => {
    const form = NEED_FORM.read(FULL);
    const [spec] = form.specs;
    if (!spec) throw new Error('no spec');
    const content = NEED_FORM.content({
      ...form,
      specs: [
        { ...spec, key: 'x', quantity: '', value: ' ' },
        { ...spec, value: 'fast' },
      ],
      budget: { min: '一百', max: '' },
      devices: [{ key: 'y', name: ' ', count: '' }],
    });
    expect(content.specs).toHaveLength(1);
    expect(content.specs[0]?.value).toBeNaN();
    expect(content.budget).toEqual({ min: NaN });
    expect(content.devices).toEqual([]);
  });
});
