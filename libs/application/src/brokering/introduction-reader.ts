import { visibleNeed, type Introduction, type NeedContent } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { belongsTo, isBroker } from '../access/permissions.js';
import { presentHistory } from '../history/history-view.js';
import { pairId } from '../history/recorder.js';
import type { Store } from '../ports/unit-of-work.js';
import { namesOwner } from '../posting/posting-summary.js';
import { loadPostings } from '../posting/summarize.js';
import { presentIntroduction, type IntroductionView } from './introduction-view.js';

/** What both sides may read of the pair's history: that something was said, and what opened; words of a refusal are not among it. */
const SHARED = new Set(['decided_invite', 'decided_interested', 'introduced', 'introduction_undone']);

/**
 * Introductions with their two sides, for readers whose right was checked. Once one was undone, a need's owner who stays unnamed is unnamed
 * to the vendor again, and so are its people.
 */
export async function readIntroductions(
  store: Store,
  actor: Actor,
  introductions: readonly Introduction[],
): Promise<readonly IntroductionView[]> {
  const ids = introductions.flatMap(({ needId, solutionId }) => [needId, solutionId]);
  const loaded = new Map(
    (await loadPostings(store, await store.postings.findMany(ids))).map((each) => [each.posting.id, each]),
  );
  const pairs = introductions.map(({ needId, solutionId }) => pairId(needId, solutionId));
  const lines = (await store.history.of('pair', ...pairs)).filter(({ event }) => SHARED.has(event));
  return introductions.flatMap((introduction) => {
    const { needId, solutionId } = introduction;
    const [need, solution] = [loaded.get(needId), loaded.get(solutionId)];
    if (!need || !solution) return [];
    const own = lines.filter(({ subjectId }) => subjectId === pairId(needId, solutionId));
    const isUnnamed =
      introduction.state === 'undone' &&
      !namesOwner('need', visibleNeed(need.content as NeedContent)) &&
      !isBroker(actor) &&
      !belongsTo(actor, need.owner.id);
    const told = isUnnamed
      ? own.filter(({ actorOrganizationId }) => actorOrganizationId !== need.owner.id)
      : own;
    return [presentIntroduction(introduction, need, solution, told.map(presentHistory), isUnnamed)];
  });
}
