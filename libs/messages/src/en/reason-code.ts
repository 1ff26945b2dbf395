import type { reasonCode as zhReasonCode } from '../zh/reason-code.js';

export const reasonCode = {
  'reason-code.capability_gap': 'Lacks a capability',
  'reason-code.over_budget': 'Price and budget do not meet',
  'reason-code.too_late': 'Too late',
  'reason-code.too_far': 'Too far away',
  'reason-code.lacks_proof': 'Lacks references or proof',
  'reason-code.other_choice': 'Chose another',
  'reason-code.no_capacity': 'No capacity now',
  'reason-code.unclear_need': 'The need is not clear',
  'reason-code.not_our_field': 'Not our field',
  'reason-code.not_relevant': 'Not relevant',
  'reason-code.conflict_of_interest': 'Conflict of interest',
  'reason-code.other': 'Other',
} satisfies Record<keyof typeof zhReasonCode, string>;
