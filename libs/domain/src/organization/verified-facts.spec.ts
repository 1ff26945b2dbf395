import type { Organization } from './organization.js';
import { askedFacts, factsOf, sameFacts, withFacts } from './verified-facts.js';

const at = new Date('2026-11-20T04:00:00Z');
const unit: Organization = {
  id: 'u',
  version: 3,
  name: '演示铝业',
  nameEn: 'Demo Aluminium',
  kinds: ['application_unit', 'vendor_content'],
  creditCode: '91350100M000100Y43',
  state: 'verified',
  region: '3302',
  contact: { name: '王工' },
  demo: false,
  createdAt: at,
};
const wanted = { name: '演示铝业集团', kinds: ['application_unit'] } as const;

describe('what was verified', () => {
  it('is the same whatever the order of the kinds', () => {
    expect(sameFacts(unit, { ...factsOf(unit), kinds: ['vendor_content', 'application_unit'] })).toBe(true);
    for (const other of [{ name: '另名' }, { nameEn: undefined }, { creditCode: undefined }, { kinds: [] }])
      expect(sameFacts(unit, { ...factsOf(unit), ...other })).toBe(false);
  });

  it('stands while a change waits', () =>
    expect(askedFacts(unit, wanted, at)).toEqual({ ...unit, factsChange: { ...wanted, askedAt: at } }));

  it('keeps the day of a wish that is asked for again, and forgets one that is taken back', () => {
    const asked = askedFacts(unit, wanted, at);
    expect(askedFacts(asked, wanted, new Date(0))).toBe(asked);
    expect(askedFacts(asked, factsOf(unit), at)).toEqual(unit);
  });

  it('loses what the new facts leave out', () => {
    const after = withFacts(askedFacts(unit, wanted, at), wanted);
    const { nameEn: _, creditCode: __, ...rest } = unit;
    expect(after).toEqual({ ...rest, ...wanted });
  });

  it.each([
    ['nobody verified yet', { ...unit, state: 'pending' as const }],
    ['of the alliance, which nobody reviews', { ...unit, kinds: ['alliance' as const] }],
  ])('is its own to change when %s', (_, organization) =>
    expect(askedFacts(organization, wanted, at)).toEqual(withFacts(organization, wanted)),
  );
});
