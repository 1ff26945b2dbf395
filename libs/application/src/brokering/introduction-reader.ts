import type { Introduction, Side } from '@duijie/domain';
import { presentHistory } from '../history/history-view.js';
import { pairId } from '../history/recorder.js';
import type { HistoryLine } from '../ports/record-repositories.js';
import type { Store } from '../ports/unit-of-work.js';
import { loadPostings, type LoadedPosting } from '../posting/summarize.js';
import { presentIntroduction, type IntroductionView } from './introduction-view.js';

/** What both sides may read of the pair's history: that something was said, and what opened; words of a refusal are not among it. */
const SHARED = new Set(['decided_invite', 'decided_interested', 'introduced', 'introduction_undone']);

/** Introductions with their two sides, for readers whose right was checked. */
export async function readIntroductions(
  store: Store,
  introductions: readonly Introduction[],
): Promise<readonly IntroductionView[]> {
  const views: IntroductionView[] = [];
  for (const introduction of introductions) {
    const { needId, solutionId } = introduction;
    const [need, solution] = [
      await loadOne(store, 'need', needId),
      await loadOne(store, 'solution', solutionId),
    ];
    if (!need || !solution) continue;
    const lines: readonly HistoryLine[] = await store.history.of('pair', pairId(needId, solutionId));
    const shared = lines.filter(({ event }) => SHARED.has(event)).map(presentHistory);
    views.push(presentIntroduction(introduction, need, solution, shared));
  }
  return views;
}

async function loadOne(store: Store, side: Side, id: string): Promise<LoadedPosting | undefined> {
  const posting = await store.postings.find(side, id);
  return posting && (await loadPostings(store, [posting]))[0];
}
