import { inForce, pairProgress, trackNeed, type Decision, type Posting, type Tracker } from '@duijie/domain';
import type { Store } from '../ports/unit-of-work.js';

/** Where a need stands and whose turn it is: from what was said of its pairs, and whether any pair is still unspoken of. */
export async function trackPosting(
  store: Store,
  posting: Posting,
  currentMatches: number,
): Promise<Tracker | undefined> {
  if (posting.side !== 'need') return undefined;
  const decisions = await store.decisions.inForceOfPosting('need', posting.id);
  const introductions = await store.introductions.openOfPosting('need', posting.id);
  const { publishedAt } = posting;
  const spokenOf = [...new Set([...decisions, ...introductions].map(({ solutionId }) => solutionId))].map(
    (solutionId) => {
      const said = inForce(decisions.filter((decision: Decision) => decision.solutionId === solutionId));
      return pairProgress(
        said,
        introductions.find((one) => one.solutionId === solutionId),
        publishedAt,
      );
    },
  );
  const unspoken = currentMatches > spokenOf.length ? [pairProgress({}, undefined, publishedAt)] : [];
  return trackNeed({
    state: posting.state,
    ...(publishedAt && { publishedAt }),
    ...(posting.awaitsReview && { submittedAt: posting.updatedAt }),
    isMatched: posting.matchedVersion >= posting.version,
    pairs: [...spokenOf, ...unspoken],
  });
}
