import { CONSTRAINTS } from './constraints/constraints.js';
import { FACTORS } from './factors/factors.js';
import type {
  ConstraintCheck,
  FactorScore,
  Joint,
  PairScore,
  ScorableNeed,
  ScorableSolution,
  Standing,
} from './pair.js';
import type { ScoringContext } from './scoring-context.js';

/**
 * The one score of a pair, 0–100, whoever asks and whatever other pairs there are. Weights of the factors that this need asks
 * for are scaled to 100; each earns the mean of its joints. Unknown counts as 0 in the score and as 1 in the upper bound.
 * It sees visible contents only, so nothing confidential can move it.
 */
export function scorePair(
  need: ScorableNeed,
  solution: ScorableSolution,
  context: ScoringContext,
): PairScore {
  const constraints: ConstraintCheck[] = [];
  for (const { id, joints } of CONSTRAINTS) {
    for (const joint of joints(need, solution, context)) constraints.push({ constraint: id, joint });
  }

  const weights = context.weights.factors;
  let asked = 0;
  for (const factor of FACTORS) if (factor.asked(need.content)) asked += weights[factor.id];

  const factors: FactorScore[] = [];
  let score = 0;
  let upper = 0;
  for (const factor of FACTORS) {
    if (!factor.asked(need.content)) continue;
    const joints = factor.joints(need, solution, context);
    const weight = (weights[factor.id] * 100) / asked;
    const points = weight * mean(joints, 'earned');
    const top = weight * mean(joints, 'possible');
    score += points;
    upper += top;
    factors.push({ factor: factor.id, weight, points, upper: top, joints });
  }
  return { standing: standing(constraints), constraints, score, upper, factors };
}

function mean(joints: readonly Joint[], side: 'earned' | 'possible'): number {
  let sum = 0;
  for (const joint of joints) sum += joint[side];
  return sum / joints.length;
}

function standing(checks: readonly ConstraintCheck[]): Standing {
  let open = false;
  for (const { joint } of checks) {
    if (joint.outcome === 'broken') return 'excluded';
    if (joint.outcome !== 'pass') open = true;
  }
  return open ? 'to_verify' : 'passed';
}
