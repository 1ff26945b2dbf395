/* Every limit of a posting's fields, once: the DTOs, the forms and the validation read these and nothing else. */

/** Lengths in code points after `cleanText`; `min` holds on submit, `max` always. */
export interface TextLimit {
  readonly min: number;
  readonly max: number;
}
export interface CountLimit {
  readonly min: number;
  readonly max: number;
}
/** Inclusive; `decimals` is how many digits may stand behind the point. */
export interface NumberLimit {
  readonly min: number;
  readonly max: number;
  readonly decimals: number;
}

/** Ids of the vocabulary, units, certificate numbers. */
export const ID_LENGTH = { min: 1, max: 80 } as const satisfies TextLimit;

/** 万元; the ceiling is ten thousand million CNY, above any project of this trade. */
export const MONEY = { min: 0.01, max: 1_000_000, decimals: 2 } as const satisfies NumberLimit;

/** Values of specs: wide on purpose, the unit decides what is sensible (see plausible ranges). */
export const SPEC_VALUE = { min: -1e9, max: 1e9, decimals: 6 } as const satisfies NumberLimit;

/** A note beside a decision, a review or an introduction. */
export const NOTE = { min: 0, max: 300 } as const satisfies TextLimit;
/** Whoever gets something back is told why. */
export const NOTE_OF_RETURN = { min: 1, max: NOTE.max } as const satisfies TextLimit;

export const CONTACT_LIMITS = {
  name: { min: 1, max: 40 },
  phone: { min: 5, max: 30 },
  email: { min: 5, max: 120 },
} as const satisfies Record<string, TextLimit>;

export const NEED_LIMITS = {
  title: { min: 4, max: 60 },
  siteAddress: { min: 0, max: 120 },
  problem: { min: 10, max: 2000 },
  goal: { min: 5, max: 2000 },
  siteConditions: { min: 0, max: 1000 },
  confidentialNote: { min: 0, max: 2000 },
  deviceName: { min: 1, max: 60 },
  scenarioDirections: { min: 1, max: 3 },
  capabilities: { min: 0, max: 20 },
  specs: { min: 0, max: 20 },
  devices: { min: 0, max: 20 },
  certificates: { min: 0, max: 10 },
  /** One kind at least stays welcome. */
  excludedKinds: { min: 0, max: 3 },
  excludedOrganizations: { min: 0, max: 20 },
  deliverWithinDays: { min: 1, max: 1095, decimals: 0 },
  deviceCount: { min: 1, max: 100_000, decimals: 0 },
  /** How far ahead an answer may be asked for: days. */
  answerWithinDays: { min: 1, max: 365, decimals: 0 },
} as const satisfies Record<string, TextLimit | CountLimit | NumberLimit>;

export const SOLUTION_LIMITS = {
  title: { min: 4, max: 60 },
  summary: { min: 10, max: 200 },
  description: { min: 20, max: 5000 },
  supplyDirections: { min: 1, max: 5 },
  scenarioDirections: { min: 0, max: 8 },
  capabilities: { min: 1, max: 40 },
  specs: { min: 0, max: 40 },
  regionsServed: { min: 0, max: 101 },
  deployments: { min: 0, max: 4 },
  certificates: { min: 0, max: 20 },
  references: { min: 0, max: 30 },
  declinedScenarios: { min: 0, max: 14 },
  excludedOrganizations: { min: 0, max: 20 },
  certificateNumber: { min: 0, max: 60 },
  referenceTitle: { min: 4, max: 80 },
  referenceCustomer: { min: 2, max: 60 },
  referenceYear: { min: 2000, max: 2199, decimals: 0 },
  leadTimeDays: { min: 1, max: 1095, decimals: 0 },
  /** Technology readiness level, GB/T 22900. */
  readiness: { min: 1, max: 9, decimals: 0 },
  proofDocument: { min: 0, max: 120 },
} as const satisfies Record<string, TextLimit | CountLimit | NumberLimit>;

/** A need may be published from this readiness on. */
export const READY_FROM = 60;
