import { phrase } from '../kernel/phrase.js';
import type { ConfidentialField, NeedContent } from '../posting/need-content.js';
import { visibleNeed } from '../posting/visible.js';
import type { Verdict } from './joints/ask.js';
import { costLabel, costNote, costOf, judgeCost, seatsOf } from './joints/cost.js';
import type { ConstraintId, Joint, ScorableNeed, ScorableSolution } from './pair.js';
import { COMMITMENT } from './proof.js';
import { scorePair } from './score-pair.js';
import type { ScoringContext } from './scoring-context.js';

const HIDES: Partial<Record<ConfidentialField, ConstraintId>> = {
  budget: 'budget',
  deliverWithinDays: 'delivery',
  deployment: 'deployment',
  specs: 'specs',
  certificates: 'certificates',
};

/**
 * 内部核对: what the need keeps to itself, held against a solution, for the need's owner and the broker alone. Never part of
 * the score, so that nothing a vendor sees depends on it. Fields that are public are checked by the score and not repeated.
 */
export function privateChecks(
  need: Omit<ScorableNeed, 'content'> & { readonly content: NeedContent },
  solution: ScorableSolution,
  context: ScoringContext,
): Joint[] {
  const { content } = need;
  const opened: ScorableNeed = { ...need, content: visibleNeed({ ...content, confidential: [] }) };
  const hidden = new Set(content.confidential.map((field) => HIDES[field]));
  const joints = scorePair(opened, solution, context).constraints.flatMap(({ constraint, joint }) =>
    hidden.has(constraint) ? [joint] : [],
  );
  const ceiling = ceilingJoint(content.budgetCeiling, seatsOf(content.specs, context.lexicon), solution);
  return ceiling ? [ceiling, ...joints] : joints;
}

/** The price against the ceiling, by the rule that holds it against a public budget; no price is 未知. */
function ceilingJoint(
  ceiling: number | undefined,
  seats: number | undefined,
  { content: { price } }: ScorableSolution,
): Joint | undefined {
  if (ceiling === undefined) return undefined;
  const ask = {
    kind: 'constraint' as const,
    label: phrase('match.ask.budget_ceiling', { max: ceiling }),
    path: 'budgetCeiling',
  };
  const cost = costOf(price, seats);
  const offer = price && { label: costLabel(price, seats), path: 'price', source: COMMITMENT };
  if (!cost) return { ask, ...(offer && { offer }), outcome: 'unknown', earned: 0, possible: 1 };
  const verdict: Verdict = { outcome: 'unknown', earned: 0, possible: 1, at: -1, other: -1 };
  judgeCost(price, seats, ceiling, verdict);
  const note = costNote(cost, ceiling);
  const { outcome, earned, possible } = verdict;
  return { ask, ...(offer && { offer }), ...(note && { note }), outcome, earned, possible };
}
