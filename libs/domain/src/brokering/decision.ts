/** Who speaks: the need's organization, the vendor, or the alliance. */
export const PARTIES = ['need', 'solution', 'broker'] as const;
export type Party = (typeof PARTIES)[number];

/** need: invite 邀请 | not_suitable · solution: interested 有意向 | not_suitable · broker: pin 置顶 | reject 否决. */
export const VERDICTS = ['invite', 'interested', 'not_suitable', 'pin', 'reject'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const VERDICTS_OF: Readonly<Record<Party, readonly Verdict[]>> = {
  need: ['invite', 'not_suitable'],
  solution: ['interested', 'not_suitable'],
  broker: ['pin', 'reject'],
};

/** Reasons are required to say no; the other side is told the reason, never the note (unless its author shares it). */
export const REASON_CODES = [
  'capability_gap',
  'over_budget',
  'too_late',
  'too_far',
  'lacks_proof',
  'other_choice',
  'no_capacity',
  'unclear_need',
  'not_our_field',
  'not_relevant',
  'conflict_of_interest',
  'other',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** What a person said of a pair: a row of its own that no job ever writes. The newest that is not undone is in force. */
export interface Decision {
  readonly id: string;
  readonly needId: string;
  readonly solutionId: string;
  readonly party: Party;
  readonly verdict: Verdict;
  readonly reason?: ReasonCode;
  /** ≤ 300 characters: with `interested` the vendor's short answer, with a refusal an explanation. */
  readonly note?: string;
  readonly accountId: string;
  readonly at: Date;
  readonly undoneAt?: Date;
}

/** Contacts are open to both sides while it stands; it may be undone by a broker within 24 hours. */
export interface Introduction {
  readonly id: string;
  readonly needId: string;
  readonly solutionId: string;
  readonly state: 'open' | 'undone';
  readonly brokerAccountId: string;
  readonly note?: string;
  readonly at: Date;
  readonly undoneAt?: Date;
}
