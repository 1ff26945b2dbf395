import type { CountLimit, TextLimit } from '../posting/limits.js';

/** What an organization says of itself: read by DTOs, forms and validation. The people in it have CONTACT_LIMITS. */
export const ORGANIZATION_LIMITS = {
  name: { min: 2, max: 60 },
  nameEn: { min: 0, max: 120 },
  address: { min: 0, max: 120 },
  introduction: { min: 0, max: 2000 },
  kinds: { min: 1, max: 6 },
  creditCode: { min: 18, max: 18 },
  /** Division code: city or county. */
  region: { min: 4, max: 6 },
  /** GB/T 4754 code. */
  industry: { min: 1, max: 10 },
} as const satisfies Record<string, TextLimit | CountLimit>;

/** Characters; long enough to need no rules of kinds, short enough that hashing it is no attack. */
export const PASSWORD = { min: 10, max: 128 } as const satisfies TextLimit;
