import { isUnsent } from './local-copy.js';
import { NEED_FORM } from './need-form.js';

describe('a copy on this computer', () => {
  const stored = { ...NEED_FORM.empty(), title: '压铸实训', goal: '人人会处置' };
  const copy = (form: object) => ({ form: { ...stored, ...form }, version: 2, at: '2026-11-20T08:00:00Z' });

  it('counts only when it holds what the platform has not', () => {
    expect(isUnsent(NEED_FORM, stored, copy({}))).toBe(false);
    expect(isUnsent(NEED_FORM, stored, copy({ title: '压铸实训（二期）' }))).toBe(true);
  });
  it('counts when a form of an earlier version of the pages kept it', () => {
    const { goal: _goal, ...earlier } = copy({ title: '压铸实训（二期）' }).form;
    expect(isUnsent(NEED_FORM, stored, { form: earlier as typeof stored, at: '' })).toBe(true);
  });
});
