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
} from '@duijie/domain';
import type { LivePosting } from '../ports/posting-repository.js';
import type { PreparedScorer } from './pair-scoring.js';

/** A public posting with its owner: one end of a pair. */
export interface End {
  readonly live: LivePosting;
  readonly owner: Organization;
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
  readonly exclusions: readonly Exclusion[];
}

export function queryFor(end: End, scorer: PreparedScorer): CandidateQuery {
  const { lexicon, corpus } = scorer.shelf;
  return end.live.posting.side === 'need'
    ? needQuery(scorer.need(end.live, end.owner).content, lexicon, corpus)
    : solutionQuery(scorer.solution(end.live, end.owner).content, lexicon, corpus);
}

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
  const pairOf = pairMaker(end, scorer);
  const kept: (ScoredPair & { readonly id: string })[] = [];
  const dropped: Posting[] = [];
  const results: PairScore[] = [];
  for (const partner of others) {
    const { id } = partner.live.posting;
    const [need, solution] = pairOf(partner);
    const result = scorePair(need, solution, scorer.context);
    results.push(result);
    const wanted = pinned.has(id) && result.standing !== 'excluded';
    if (wanted || isRelevant(need, solution, result, scorer.context)) kept.push({ id, partner, result });
    else dropped.push(partner.live.posting);
  }
  return { kept: rank(kept), dropped, exclusions: excludedBy(results) };
}

function pairMaker(
  end: End,
  scorer: PreparedScorer,
): (partner: End) => readonly [ScorableNeed, ScorableSolution] {
  if (end.live.posting.side === 'need') {
    const need = scorer.need(end.live, end.owner);
    return (partner) => [need, scorer.solution(partner.live, partner.owner)];
  }
  const solution = scorer.solution(end.live, end.owner);
  return (partner) => [scorer.need(partner.live, partner.owner), solution];
}
