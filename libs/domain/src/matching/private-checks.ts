import { phrase } from '../kernel/phrase.js';
import type { ConfidentialField, NeedContent } from '../posting/need-content.js';
import { visibleNeed } from '../posting/visible.js';
import { priceLabel } from './joints/price-joint.js';
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
  const ceiling = ceilingJoint(content.budgetCeiling, solution);
  return ceiling ? [ceiling, ...joints] : joints;
}

/** The whole price range within the ceiling passes, only its floor is 待核实 (the top exceeds it), above it is broken. */
function ceilingJoint(
  ceiling: number | undefined,
  { content: { price } }: ScorableSolution,
): Joint | undefined {
  if (ceiling === undefined) return undefined;
  const ask = {
    kind: 'constraint' as const,
    label: phrase('match.ask.budget_ceiling', { max: ceiling }),
    path: 'budgetCeiling',
  };
  if (!price) return { ask, outcome: 'unknown', earned: 0, possible: 1 };
  const offer = { label: priceLabel(price), path: 'price', source: COMMITMENT };
  const { model, min, max } = price;
  if (model === 'on_quote' || min === undefined)
    return { ask, offer, outcome: 'unknown', earned: 0, possible: 1 };
  if (min > ceiling) return { ask, offer, outcome: 'broken', earned: 0, possible: 0 };
  const whole = model !== 'per_seat' && max !== undefined && max <= ceiling;
  return whole
    ? { ask, offer, outcome: 'pass', earned: 1, possible: 1 }
    : { ask, offer, outcome: 'unverified', earned: 0, possible: 1 };
}
