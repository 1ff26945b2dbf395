import {
  inForce,
  pairProgress,
  trackNeed,
  type Decision,
  type Introduction,
  type PairProgress,
  type Posting,
  type Tracker,
} from '@duijie/domain';
import type { Store } from '../ports/unit-of-work.js';

/**
 * Where each need among the postings stands and whose turn it is: from what was said of its pairs, and whether any pair is still unspoken of.
 * The same few queries however many.
 * @param currentMatches per posting id
 */
export async function trackPostings(
  store: Store,
  postings: readonly Posting[],
  currentMatches: Readonly<Record<string, number>>,
): Promise<ReadonlyMap<string, Tracker>> {
  const needs = postings.filter(({ side }) => side === 'need');
  const ids = needs.map(({ id }) => id);
  const decisions = await store.decisions.inForceOfPostings('need', ids);
  const introductions = await store.introductions.openOfPostings('need', ids);
  const current = await store.matches.currentAmong([...decisions, ...introductions]);
  const among = <T extends { readonly needId: string }>(rows: readonly T[], id: string): readonly T[] =>
    rows.filter(({ needId }) => needId === id);
  return new Map(
    needs.map((need) => {
      const { id } = need;
      const solutions = new Set(among(current, id).map(({ solutionId }) => solutionId));
      const pairs = spokenOf(need, among(decisions, id), among(introductions, id), solutions);
      const isUnspoken = (currentMatches[id] ?? 0) > solutions.size;
      return [
        id,
        track(need, isUnspoken ? [...pairs, pairProgress({}, undefined, need.publishedAt)] : pairs),
      ];
    }),
  );
}

/** Pairs that something was said of. One that is no match any more waits for nobody's word, unless both had agreed already. */
function spokenOf(
  { publishedAt }: Posting,
  decisions: readonly Decision[],
  introductions: readonly Introduction[],
  current: ReadonlySet<string>,
): readonly PairProgress[] {
  const solutions = [...new Set([...decisions, ...introductions].map(({ solutionId }) => solutionId))];
  return solutions.flatMap((solutionId) => {
    const said = inForce(decisions.filter((decision) => decision.solutionId === solutionId));
    const introduction = introductions.find((one) => one.solutionId === solutionId);
    const progress = pairProgress(said, introduction, publishedAt);
    const isMoot =
      !current.has(solutionId) && (progress.stage === 'invited' || progress.stage === 'interested');
    return isMoot ? [] : [progress];
  });
}

const track = (need: Posting, pairs: readonly PairProgress[]): Tracker =>
  trackNeed({
    state: need.state,
    ...(need.publishedAt && { publishedAt: need.publishedAt }),
    ...(need.awaitsReview && { submittedAt: need.updatedAt }),
    isMatched: need.matchedVersion >= need.version,
    pairs,
  });
