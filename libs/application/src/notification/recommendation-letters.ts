import { otherSide, type PhraseParams, type Side } from '@duijie/domain';
import type { PairKey } from '../ports/match-repositories.js';
import type { OutboxEvent } from '../ports/outbox.js';
import type { Store } from '../ports/unit-of-work.js';
import type { LoadedPosting } from '../posting/summarize.js';
import { loadPublished, pathOf, type Letter } from './letter.js';

interface Pair {
  readonly need: LoadedPosting;
  readonly solution: LoadedPosting;
}

/**
 * One letter per run and reader, however many pairs are new: the posting's organization hears how many there are, and each organization on
 * the other side how many of its own postings fit; the best pair is named. A run that finds nothing new writes nothing, and a pair that
 * passes again after it did not is no news.
 */
export async function recommendationLetters(
  store: Store,
  { side, postingId, newMatchIds }: Extract<OutboxEvent, { kind: 'RecommendationsReady' }>,
): Promise<readonly Letter[]> {
  const fresh = new Set(newMatchIds);
  const ranked = (await store.matches.ofPosting(side, postingId)).filter(({ id }) => fresh.has(id));
  const pairs = await pairsOf(store, ranked);
  const [first] = newMatchIds;
  const to = (reader: Side, own: readonly Pair[]): readonly Letter[] => {
    const [best] = own;
    if (!best || first === undefined) return [];
    const organizationId = best[reader].owner.id;
    return [
      {
        to: { organizationId },
        ...wordsFor(reader, reader === side, best, own.length),
        // A match is new once: its id tells this run from any other, whatever the version.
        dedupeKey: `recommended:${first}:${organizationId}`,
      },
    ];
  };
  const partner = otherSide(side);
  const partners = new Set(pairs.map((pair) => pair[partner].owner.id));
  return [
    ...to(side, pairs),
    ...[...partners].flatMap((id) =>
      to(
        partner,
        pairs.filter((pair) => pair[partner].owner.id === id),
      ),
    ),
  ];
}

/** A full re-match may find something for every posting: each organization hears once per side how much, and looks where it lists it. */
export async function rematchLetters(
  store: Store,
  { rematchId }: Extract<OutboxEvent, { kind: 'RematchReady' }>,
): Promise<readonly Letter[]> {
  const news = await store.rematches.news(rematchId);
  return news.map(({ organizationId, side, fresh: n }) => ({
    to: { organizationId },
    kind: `${side}s_rematched`,
    params: { n },
    link: side === 'need' ? '/my/needs' : '/inbox',
    dedupeKey: `rematched:${rematchId}:${organizationId}:${side}`,
  }));
}

/** @param ran whether it is the reader's own posting that was matched, and not the other side's */
function wordsFor(
  reader: Side,
  ran: boolean,
  { need, solution }: Pair,
  n: number,
): Pick<Letter, 'kind' | 'params' | 'link'> {
  const offered = otherSide(reader);
  const params: PhraseParams = { need: need.content.title, solution: solution.content.title };
  if (n === 1) return { kind: `${offered}_recommended`, params, link: pathOf('need', need.posting.id) };
  const ranId = (side: Side): string => pathOf(side, { need, solution }[side].posting.id);
  return ran
    ? { kind: `${offered}s_recommended`, params: { ...params, n }, link: `${ranId(reader)}/recommendations` }
    : { kind: `${offered}_recommended_to_several`, params: { ...params, n }, link: ranId(offered) };
}

/** Order kept; without those that are not public any more. */
async function pairsOf(store: Store, matches: readonly PairKey[]): Promise<readonly Pair[]> {
  const needs = await loadPublished(store, 'need', [...new Set(matches.map(({ needId }) => needId))]);
  const solutions = await loadPublished(store, 'solution', [
    ...new Set(matches.map(({ solutionId }) => solutionId)),
  ]);
  return matches.flatMap(({ needId, solutionId }) => {
    const [need, solution] = [needs.get(needId), solutions.get(solutionId)];
    return need && solution ? [{ need, solution }] : [];
  });
}
