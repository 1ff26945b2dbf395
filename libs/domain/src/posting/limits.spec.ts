import { CONTACT_LIMITS, NEED_LIMITS, SOLUTION_LIMITS } from './limits.js';

describe('limits', () => {
  it.each(Object.entries({ ...NEED_LIMITS, ...SOLUTION_LIMITS, ...CONTACT_LIMITS }))(
    '%s has a sane range',
    (_, { min, max }) => {
      expect(min).toBeGreaterThanOrEqual(0);
      expect(max).toBeGreaterThan(min);
    },
  );
});
