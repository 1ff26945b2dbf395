import {
  SCORED_FACTOR_IDS,
  type ConstraintId,
  type ScoredFactorId,
  type Outcome,
  type Standing,
} from '@duijie/domain';
import type { PastPlace } from './past-ranking.js';
import type { JointView } from './recommendation-view.js';

export interface PlacedView {
  readonly matchId: string;
  readonly solutionId: string;
  /** Title of the solution as it was scored. */
  readonly title: string;
  /** From 1, among the need's matches of that moment. */
  readonly rank: number;
  readonly standing: Standing;
  readonly score: number;
  readonly upper: number;
  readonly pinned: boolean;
  /** Since when these figures stood. */
  readonly since: Date;
  readonly scorerVersion: string;
}

export interface PastRankingView {
  readonly needId: string;
  /** ISO date, and the moment that stands for it: its end in China, or now. */
  readonly on: string;
  readonly at: Date;
  readonly items: readonly PlacedView[];
}

interface SharePair {
  readonly weight: number;
  readonly points: number;
  readonly upper: number;
}

export interface ComparisonView {
  readonly needId: string;
  readonly on: string;
  readonly at: Date;
  readonly above: PlacedView & { readonly joints: readonly JointView[] };
  readonly below: PlacedView & { readonly joints: readonly JointView[] };
  /** What put the one above the other, the first of these in which they differ. */
  readonly decidedBy: 'standing' | 'pin' | 'score' | 'upper' | 'order';
  /** Factor by factor, the greatest difference first; `difference` in points, above minus below. */
  readonly factors: readonly {
    readonly factor: ScoredFactorId;
    readonly above?: SharePair;
    readonly below?: SharePair;
    readonly difference: number;
  }[];
  /** Hard conditions in which they differ, by their path in the need. */
  readonly conditions: readonly {
    readonly constraint: ConstraintId;
    readonly path: string;
    readonly above?: Outcome;
    readonly below?: Outcome;
  }[];
}

export const placed = (
  { match, figures: { standing, score, upper }, word }: PastPlace,
  rank: number,
  titles: ReadonlyMap<string, string>,
): PlacedView => ({
  matchId: match.id,
  solutionId: match.solutionId,
  title: titles.get(match.id) ?? '',
  rank,
  standing,
  score,
  upper,
  pinned: word === 'pin',
  since: match.since,
  scorerVersion: match.inputs.scorerVersion,
});

export function decidedBy(above: PastPlace, below: PastPlace): ComparisonView['decidedBy'] {
  if (above.figures.standing !== below.figures.standing) return 'standing';
  if ((above.word === 'pin') !== (below.word === 'pin')) return 'pin';
  if (above.figures.score !== below.figures.score) return 'score';
  return above.figures.upper !== below.figures.upper ? 'upper' : 'order';
}

export function factorsOf(above: PastPlace, below: PastPlace): ComparisonView['factors'] {
  const shareOf = ({ figures }: PastPlace, id: ScoredFactorId): SharePair | undefined => {
    const found = figures.factors.find(({ factor }) => factor === id);
    return found && { weight: found.weight, points: found.points, upper: found.upper };
  };
  return SCORED_FACTOR_IDS.flatMap((factor) => {
    const [a, b] = [shareOf(above, factor), shareOf(below, factor)];
    if (!a && !b) return [];
    const difference = (a?.points ?? 0) - (b?.points ?? 0);
    return [{ factor, ...(a && { above: a }), ...(b && { below: b }), difference }];
  }).sort((x, y) => Math.abs(y.difference) - Math.abs(x.difference));
}

export function conditionsOf(above: PastPlace, below: PastPlace): ComparisonView['conditions'] {
  const outcomes = ({ figures }: PastPlace) =>
    new Map(figures.constraints.map((check) => [check.path, check]));
  const [a, b] = [outcomes(above), outcomes(below)];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((path) => {
    const [x, y] = [a.get(path), b.get(path)];
    const constraint = x?.constraint ?? y?.constraint;
    if (!constraint || x?.outcome === y?.outcome) return [];
    return [{ constraint, path, ...(x && { above: x.outcome }), ...(y && { below: y.outcome }) }];
  });
}
