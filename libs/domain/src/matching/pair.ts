import type { Phrase } from '../kernel/phrase.js';
import type { NeedContent, Strength } from '../posting/need-content.js';
import type { SolutionContent } from '../posting/solution-content.js';
import type { MeaningVector } from './meaning/meaning-vector.js';

declare const visible: unique symbol;

/** A need with every confidential field taken out: the only form that scoring, search and vendors ever get. Made by `visibleNeed`. */
export type VisibleNeedContent = Omit<
  NeedContent,
  'contact' | 'budgetCeiling' | 'confidentialNote' | 'excludedOrganizations'
> & {
  readonly [visible]: true;
};
/** A solution without its contact and whom it excludes. Made by `visibleSolution`. */
export type VisibleSolutionContent = Omit<SolutionContent, 'contact' | 'excludedOrganizations'> & {
  readonly [visible]: true;
};

export interface ScorableNeed {
  readonly id: string;
  readonly organizationId: string;
  readonly content: VisibleNeedContent;
  /** Of its text, where an embedder is in force. */
  readonly meaning?: MeaningVector;
}
export interface ScorableSolution {
  readonly id: string;
  readonly organizationId: string;
  /** Division of the vendor's seat. */
  readonly seat: string;
  readonly content: VisibleSolutionContent;
  /** Of its text, where an embedder is in force. */
  readonly meaning?: MeaningVector;
}

/** pass 符合 · unverified 待核实 (claimed, not proven, or not stated where it is a hard condition) · broken 不符合 · unknown 未知. */
export const OUTCOMES = ['pass', 'unverified', 'broken', 'unknown'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const ASK_KINDS = ['constraint', 'preference', 'spec', 'capability', 'wish'] as const;
export type AskKind = (typeof ASK_KINDS)[number];

/** One statement of the solution: what it says, where it stands in the content, and what it rests on. */
export interface JointOffer {
  readonly label: Phrase;
  readonly path: string;
  readonly source?: Phrase;
}

/** One joint 榫卯: what is asked, what is offered, how they meet. */
export interface Joint {
  readonly ask: {
    readonly kind: AskKind;
    readonly label: Phrase;
    readonly path: string;
    /** Hard condition or preference, where the need says which: an unmet preference wears the milder sign. */
    readonly strength?: Strength;
  };
  /** The strongest statement for it; absent if the solution says nothing. */
  readonly offer?: JointOffer;
  /** Further statements on the same ask: more references, or, when 待核实, the one that contradicts `offer`. */
  readonly also?: readonly JointOffer[];
  /** What must be known with the offer so that nobody takes it for more, or less, than it is. */
  readonly note?: Phrase;
  readonly outcome: Outcome;
  /** Share of this joint's worth that is earned, and that could still be earned; 0 ≤ earned ≤ possible ≤ 1. */
  readonly earned: number;
  readonly possible: number;
}

/** Those that every breakdown may have and that learning weighs. */
export const FACTOR_IDS = ['capability', 'text', 'specs', 'price', 'time', 'region', 'references'] as const;
export type FactorId = (typeof FACTOR_IDS)[number];
/** And the one that is there only while an embedder is in force. */
export const SCORED_FACTOR_IDS = [...FACTOR_IDS, 'meaning'] as const;
export type ScoredFactorId = (typeof SCORED_FACTOR_IDS)[number];

export interface FactorScore {
  readonly factor: ScoredFactorId;
  /** Points this factor is worth here; the weights of the asked factors add up to 100. */
  readonly weight: number;
  /** Points earned; unknown counts as 0. */
  readonly points: number;
  /** Points if everything unknown proved true. */
  readonly upper: number;
  readonly joints: readonly Joint[];
}

export const CONSTRAINT_IDS = [
  'budget',
  'delivery',
  'region',
  'deployment',
  'domestic',
  'specs',
  'certificates',
  'capabilities',
  'market',
  'kinds',
  'scenarios',
] as const;
export type ConstraintId = (typeof CONSTRAINT_IDS)[number];

export interface ConstraintCheck {
  readonly constraint: ConstraintId;
  readonly joint: Joint;
}

/** passed: every hard condition is met with evidence. to_verify: at least one is 待核实, none broken. excluded: one is broken. */
export type Standing = 'passed' | 'to_verify' | 'excluded';

export interface PairScore {
  readonly standing: Standing;
  readonly constraints: readonly ConstraintCheck[];
  /** 0–100, unrounded; Σ points. */
  readonly score: number;
  /** score ≤ upper ≤ 100; Σ upper. */
  readonly upper: number;
  readonly factors: readonly FactorScore[];
}
