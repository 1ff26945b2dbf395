import type { TextLimit } from '../posting/limits.js';

export const ORGANIZATION_LIMITS = {
  name: { min: 2, max: 80 },
  address: { min: 0, max: 120 },
  introduction: { min: 0, max: 2000 },
} as const satisfies Record<string, TextLimit>;

/** Length, not composition (NIST SP 800-63B). */
export const PASSWORD = { min: 10, max: 128 } as const satisfies TextLimit;

/** What a person adds to a decision, an approval, a withdrawal. */
export const NOTE = { min: 0, max: 300 } as const satisfies TextLimit;
