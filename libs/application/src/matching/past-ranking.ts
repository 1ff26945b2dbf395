import {
  addDays,
  chinaDate,
  DomainError,
  isIsoDate,
  parseFigures,
  rank,
  type Figures,
  type Verdict,
} from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { isBroker } from '../access/permissions.js';
import type { PastMatch } from '../ports/match-repositories.js';
import type { Store } from '../ports/unit-of-work.js';
import { requireInside } from '../posting/require-inside.js';
import { readingOrder } from './reading-order.js';
import { loadScored } from './stored-pair.js';

/** A match of a need as it stood at some moment. */
export interface PastPlace {
  readonly match: PastMatch;
  readonly figures: Figures;
  /** What a broker had said of the pair by then. */
  readonly word?: Verdict;
}

/** The last moment of a day in China; of today: now. */
function endOf(day: string, now: Date): Date {
  const end = new Date(Date.parse(`${addDays(day, 1)}T00:00:00+08:00`) - 1);
  return end < now ? end : now;
}

/**
 * The order in which a need's owner read its matches at a moment (`readingOrder`), but for what was shown to be tried: by its rank it stood
 * below, and that is what a ranking says.
 */
async function pastRanking(
  store: Store,
  needId: string,
  moment: Date,
  showsRejected: boolean,
): Promise<readonly PastPlace[]> {
  const words = new Map(
    (await store.decisions.ofBrokersAt(needId, moment)).map(({ solutionId, verdict }) => [
      solutionId,
      verdict,
    ]),
  );
  const places = (await store.matches.at(needId, moment)).map((match) => {
    const figures = parseFigures(match.figures);
    const word = words.get(match.solutionId);
    return { id: match.solutionId, result: figures, match, figures, word };
  });
  return readingOrder(rank(places), ({ figures, word }) => ({ standing: figures.standing, word }), {
    showsRejected,
  }).map(({ match, figures, word }): PastPlace => ({ match, figures, ...(word && { word }) }));
}

/** @throws POSTING.NOT_FOUND, ACCESS.DENIED, INPUT.INVALID */
export async function loadPastRanking(
  store: Store,
  actor: Actor,
  { needId, on }: { readonly needId: string; readonly on?: string },
  now: Date,
): Promise<{ readonly on: string; readonly at: Date; readonly places: readonly PastPlace[] }> {
  const today = chinaDate(now);
  const day = on ?? today;
  if (!isIsoDate(day) || day > today) throw new DomainError('INPUT.INVALID', {}, 'on');
  const need = await store.postings.find('need', needId);
  if (!need) throw new DomainError('POSTING.NOT_FOUND');
  requireInside(actor, need);
  const at = endOf(day, now);
  return { on: day, at, places: await pastRanking(store, needId, at, isBroker(actor)) };
}

/** Titles of the solutions as they were scored, by match. */
export async function titlesOf(
  store: Store,
  places: readonly PastPlace[],
): Promise<ReadonlyMap<string, string>> {
  const matches = places.map(({ match }) => match);
  const scored = await loadScored(store, matches);
  return new Map(
    matches.map(({ id, solutionId, inputs }) => [
      id,
      scored('solution', solutionId, inputs.solutionRevision)?.title ?? '',
    ]),
  );
}
