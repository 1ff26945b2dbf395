import type { ReferenceProject } from '../../posting/solution-content.js';
import { pastCooperation, type Past } from './past-cooperation.js';

const project = (title: string, customer: string): ReferenceProject => ({
  title,
  customer,
  scenarioDirection: 'training',
  year: 2025,
});
const vendor = (organizationId: string, change: Partial<Past> = {}): Past => ({
  organizationId,
  name: `公司${organizationId}`,
  references: [],
  ...change,
});

describe('pastCooperation', () => {
  it('finds the project that both tell of, however they write it', () => {
    const a = vendor('a', { references: [project('港口 VR 实训（一期）', '某港务公司')] });
    const b = vendor('b', { references: [project('港口vr实训(一期)', '某港务公司')] });
    expect(pastCooperation([b, a])).toEqual([{ organizationIds: ['a', 'b'], title: '港口 VR 实训（一期）' }]);
  });

  it('finds the partner that a reference names', () => {
    const a = vendor('a', { references: [project('与乙方科技共建的展厅', '某博物馆')] });
    const b = vendor('b', { name: '乙方科技' });
    expect(pastCooperation([a, b])).toEqual([{ organizationIds: ['a', 'b'], title: '与乙方科技共建的展厅' }]);
  });

  it('says it once of two vendors, by the project that both tell of', () => {
    const a = vendor('a', {
      references: [project('与乙方科技共建的展厅', '某博物馆'), project('矿井实训', '某矿')],
    });
    const b = vendor('b', { name: '乙方科技', references: [project('矿井实训', '某矿')] });
    expect(pastCooperation([a, b])).toEqual([{ organizationIds: ['a', 'b'], title: '矿井实训' }]);
  });

  it('makes nothing of different projects for one customer, nor of one vendor twice', () => {
    const a = vendor('a', { references: [project('展厅', '某博物馆'), project('展厅', '某博物馆')] });
    const b = vendor('b', { references: [project('实训室', '某博物馆')] });
    expect(pastCooperation([a, b])).toEqual([]);
  });
});
