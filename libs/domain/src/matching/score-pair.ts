import { FACTORS } from './factors/factors.js';
import { figuresRoom, GRID, type Figures, type FiguresRoom } from './figures.js';
import { jointOf } from './joints/ask.js';
import type { ConstraintCheck, PairScore, ScorableNeed, ScorableSolution, Standing } from './pair.js';
import type { PreparedNeed } from './prepared-need.js';
import type { PreparedSolution } from './prepared-solution.js';
import type { ScoringContext } from './scoring-context.js';
import { weightOf, type Weights } from './weights.js';

/**
 * The one score of a pair, 0–100, whoever asks and whatever other pairs there are. Weights of the factors that this need asks
 * for are scaled to 100; each earns the mean of its joints. Unknown counts as 0 in the score and as 1 in the upper bound.
 * It is made of visible contents only, so nothing confidential can move it.
 * @param into filled and given back: good until it is filled again
 */
export function scoreFigures(
  need: PreparedNeed,
  solution: PreparedSolution,
  context: ScoringContext,
  into: FiguresRoom = figuresRoom(),
): Figures {
  context.ledger.judge(need, [solution], context);
  return figuresAt(0, need, context, into);
}

/**
 * As `scoreFigures`, of one need and many solutions, which costs less than one after the other.
 * @param visit is told the figures of each, in order: good until it returns, and it must not score meanwhile
 * @returns gives the figures at a place again, until something else is scored
 */
export function scoreEach(
  need: PreparedNeed,
  solutions: readonly PreparedSolution[],
  context: ScoringContext,
  visit: (figures: Figures, place: number) => void,
): (place: number) => Figures {
  context.ledger.judge(need, solutions, context);
  const room = figuresRoom();
  for (let place = 0; place < solutions.length; place++) visit(figuresAt(place, need, context, room), place);
  return (place) => figuresAt(place, need, context, room);
}

/** The figures of the pair that was judged at this place. */
function figuresAt(place: number, need: PreparedNeed, context: ScoringContext, into: FiguresRoom): Figures {
  const { ledger } = context;
  const { constraints, factors } = into;
  let standing: Standing = 'passed';
  let shown = 0;
  for (const { at, quiet, figures } of need.conditions) {
    const outcome = ledger.outcome(at, place);
    if (outcome === 'broken') standing = 'excluded';
    else if (quiet) continue;
    else if (outcome !== 'pass' && standing === 'passed') standing = 'to_verify';
    constraints[shown++] = figures[outcome];
  }
  if (constraints.length > shown) constraints.length = shown;

  const weights = context.weightsFor(need);
  let score = 0;
  let upper = 0;
  for (let i = 0; i < need.factors.length; i++) {
    const { place: factor, from, to } = need.factors[i] as PreparedNeed['factors'][number];
    let earned = 0;
    let possible = 0;
    for (let ask = from; ask < to; ask++) {
      earned += ledger.earnedBy(ask, place);
      possible += ledger.possibleBy(ask, place);
    }
    const weight = weights[i] as number;
    const points = Math.round((weight * earned) / (to - from));
    const top = Math.round((weight * possible) / (to - from));
    score += points;
    upper += top;
    const one = (factors[i] ??= { factor: 'capability', weight: 0, points: 0, upper: 0 });
    one.factor = (FACTORS[factor] as (typeof FACTORS)[number]).id;
    one.weight = weight / GRID;
    one.points = points / GRID;
    one.upper = top / GRID;
  }
  if (factors.length > need.factors.length) factors.length = need.factors.length;
  into.standing = standing;
  into.score = score / GRID;
  into.upper = upper / GRID;
  return into;
}

/** The same figures with their evidence: what is asked, what is offered, how they meet. For whoever reads it. */
export function scorePair(
  need: ScorableNeed,
  solution: ScorableSolution,
  context: ScoringContext,
): PairScore {
  return explain(context.prepared.need(need), solution, context.prepared.solution(solution), context);
}

/** As `scorePair`, of prepared forms that are at hand. */
export function explain(
  need: PreparedNeed,
  solution: ScorableSolution,
  prepared: PreparedSolution,
  context: ScoringContext,
): PairScore {
  const figures = scoreFigures(need, prepared, context);
  const { lexicon } = context.terms;
  const joints = need.asks.map((ask, i) =>
    jointOf(ask, solution, context.ledger.verdict(i, 0), context, lexicon),
  );
  const joint = (i: number) => joints[i] as (typeof joints)[number];
  return {
    ...figures,
    constraints: need.conditions.flatMap(({ at, constraint, quiet }): ConstraintCheck[] =>
      quiet && joint(at).outcome !== 'broken' ? [] : [{ constraint, joint: joint(at) }],
    ),
    factors: figures.factors.map((one, i) => {
      const { from, to } = need.factors[i] as PreparedNeed['factors'][number];
      return { ...one, joints: joints.slice(from, to) };
    }),
  };
}

/** Points of each asked factor in 1/GRID, adding up to exactly 100: rounding what has been dealt out so far, never one alone. */
export function dealtWeights(
  weights: Weights,
  { factors }: Pick<PreparedNeed, 'factors'>,
): readonly number[] {
  const asked = factors.map(({ place }) =>
    weightOf(weights, (FACTORS[place] as (typeof FACTORS)[number]).id),
  );
  const all = asked.reduce((sum, weight) => sum + weight, 0);
  if (all === 0) return asked;
  let sum = 0;
  let dealt = 0;
  return asked.map((weight) => {
    sum += weight;
    const before = dealt;
    dealt = Math.round((100 * GRID * sum) / all);
    return dealt - before;
  });
}
