import type { Lexicon } from '../../posting/lexicon.js';
import type { ConstraintId, Joint, Outcome, ScorableSolution } from '../pair.js';
import type { PreparedSolution } from '../prepared-solution.js';
import type { Likeness } from '../text/likeness.js';

/** What a rule finds in a solution. One object is filled again and again: read it before the next rule runs. */
export interface Verdict {
  outcome: Outcome;
  /** 0 ≤ earned ≤ possible ≤ 1, as in `Joint`. */
  earned: number;
  possible: number;
  /** Row of the solution that speaks for it, and another that matters; what they point into is the rule's business. −1: none. */
  at: number;
  other: number;
}

/** What a rule may know besides the two postings. */
export interface Judging {
  /** ISO date: validity of certificates and age of references are judged on this day. */
  readonly asOf: string;
  /** Cosine of two texts, [0, 1]. */
  readonly likeness: Pick<Likeness, 'of' | 'foresee'>;
}

export type Offers = Pick<Joint, 'offer' | 'also' | 'note'>;

/**
 * One thing a need asks, made once per need: the rule that judges it and the words for what was judged. Figures come from `judge`
 * alone; `ask` and `offers` only say what it found, so a score with its evidence and one without can never differ.
 */
export interface Ask {
  /** Where it stands in the need. */
  readonly path: string;
  /** Set if it is a hard condition. */
  readonly constraint?: ConstraintId;
  /** A hard condition that is worth a line only where it is broken. */
  readonly quiet?: boolean;
  /** Whom `judge` is asked about next, in this order, for a rule that is quicker with many at a time. */
  foresee?(solutions: readonly PreparedSolution[], judging: Judging): void;
  judge(solution: PreparedSolution, judging: Judging, into: Verdict): void;
  /** @param verdict absent where nothing was judged yet, or the words do not hang on it */
  ask(lexicon: Lexicon, verdict?: Verdict): Joint['ask'];
  offers(solution: ScorableSolution, verdict: Verdict, judging: Judging, lexicon: Lexicon): Offers;
}

/** Fills a verdict in one line. */
export function found(
  into: Verdict,
  outcome: Outcome,
  earned: number,
  possible: number,
  at = -1,
  other = -1,
): void {
  into.outcome = outcome;
  into.earned = earned;
  into.possible = possible;
  into.at = at;
  into.other = other;
}

/** The joint of one ask and one solution, in words. */
export function jointOf(
  ask: Ask,
  solution: ScorableSolution,
  verdict: Verdict,
  judging: Judging,
  lexicon: Lexicon,
): Joint {
  const { outcome, earned, possible } = verdict;
  return {
    ask: ask.ask(lexicon, verdict),
    ...ask.offers(solution, verdict, judging, lexicon),
    outcome,
    earned,
    possible,
  };
}
