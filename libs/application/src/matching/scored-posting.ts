import {
  excludedBy,
  isRelevant,
  needQuery,
  rank,
  scorePair,
  solutionQuery,
  type CandidateQuery,
  type Exclusion,
  type Organization,
  type PairScore,
  type Posting,
  type ScorableNeed,
  type ScorableSolution,
  type Side,
  type VisibleNeedContent,
  type VisibleSolutionContent,
} from '@duijie/domain';
import type { VisibleContentOf } from '../posting/posting-summary.js';
import { scorableNeed, scorableSolution, type PreparedScorer } from './pair-scoring.js';

/** A public posting with its owner: one end of a pair. */
export interface End {
  readonly posting: Posting;
  readonly owner: Organization;
  /** Of the live revision. */
  readonly content: VisibleContentOf[Side];
}

export interface ScoredPair {
  readonly partner: End;
  readonly result: PairScore;
}

export interface ScoredPosting {
  /** Pairs that are matches now, best first. */
  readonly kept: readonly ScoredPair[];
  /** Partners that were looked at and are none. */
  readonly dropped: readonly Posting[];
  /** By the need's conditions; none for a solution, which meets many needs, each with words of its own. */
  readonly exclusions: readonly Exclusion[];
}

export const queryFor = ({ posting, owner, content }: End, { context }: PreparedScorer): CandidateQuery =>
  posting.side === 'need'
    ? needQuery(content as VisibleNeedContent, context)
    : solutionQuery({ content: content as VisibleSolutionContent, seat: owner.region }, context);

/**
 * Scores one posting against others of the other side. Pure.
 * @param pinned partners that a broker wants seen: kept however low the score, yet never against a hard condition
 */
export function scorePosting(
  end: End,
  others: readonly End[],
  pinned: ReadonlySet<string>,
  scorer: PreparedScorer,
): ScoredPosting {
  const pairOf = pairMaker(end);
  const kept: (ScoredPair & { readonly id: string })[] = [];
  const dropped: Posting[] = [];
  const results: PairScore[] = [];
  for (const partner of others) {
    const { id } = partner.posting;
    const [need, solution] = pairOf(partner);
    const result = scorePair(need, solution, scorer.context);
    results.push(result);
    const wanted = pinned.has(id) && result.standing !== 'excluded';
    if (wanted || isRelevant(need, solution, result, scorer.context)) kept.push({ id, partner, result });
    else dropped.push(partner.posting);
  }
  const exclusions = end.posting.side === 'need' ? excludedBy(results) : [];
  return { kept: rank(kept), dropped, exclusions };
}

function pairMaker(end: End): (partner: End) => readonly [ScorableNeed, ScorableSolution] {
  if (end.posting.side === 'need') {
    const need = asNeed(end);
    return (partner) => [need, asSolution(partner)];
  }
  const solution = asSolution(end);
  return (partner) => [asNeed(partner), solution];
}

const asNeed = ({ posting, owner, content }: End): ScorableNeed =>
  scorableNeed(posting.id, owner, content as VisibleNeedContent);

const asSolution = ({ posting, owner, content }: End): ScorableSolution =>
  scorableSolution(posting.id, owner, content as VisibleSolutionContent);
