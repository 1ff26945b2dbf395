/** How what is asked and what is offered meet: 符合, 待核实, 不符合, 未知. The domain's word for it. */
export type Outcome = 'pass' | 'unverified' | 'broken' | 'unknown';

export type AskKind = 'constraint' | 'preference' | 'spec' | 'capability' | 'wish';

/** The class name, and the family of tokens, that an outcome wears. */
export const TONE = {
  pass: 'pass',
  unverified: 'check',
  broken: 'fail',
  unknown: 'unknown',
} as const satisfies Record<Outcome, string>;

/** Only a broken hard condition wears the strong sign; anything else that is unmet merely costs points. */
export const isMild = (outcome: Outcome, kind?: AskKind): boolean =>
  outcome === 'broken' && kind !== undefined && kind !== 'constraint';
