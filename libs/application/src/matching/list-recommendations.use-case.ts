import { DomainError, withExploration, type Decision, type Side } from '@duijie/domain';
import type { Actor, MemberActor } from '../access/actor.js';
import { isBroker, requireMember } from '../access/permissions.js';
import type { ImpressionLog } from '../learning/impression-log.js';
import type { Page, PageRequest } from '../ports/page.js';
import type { PairKey, RankedMatch } from '../ports/match-repositories.js';
import type { Clock } from '../ports/small-ports.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
import { requireInside } from '../posting/require-inside.js';
import { presentProgress, type ProgressView } from './progress-view.js';
import { readingOrder } from './reading-order.js';
import type { RecommendationReader } from './recommendation-reader.js';
import type { RecommendationView } from './recommendation-view.js';

export interface ListRecommendationsInput extends PageRequest {
  readonly side: Side;
  readonly postingId: string;
}

export interface RecommendationsView extends Page<RecommendationView> {
  readonly progress?: ProgressView;
}

/**
 * The current matches of one posting, for its organization and brokers: those that pass before those to verify, a broker's pins first in
 * each; a vendor does not learn of pins, not even by the order. Pairs a broker rejected are the broker's alone. Of a need's list one place
 * in the first ten goes to a solution from beyond (`withExploration`). Who was shown what is logged.
 * @throws POSTING.NOT_FOUND, ACCESS.DENIED
 */
export class ListRecommendations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: RecommendationReader,
    private readonly impressions: ImpressionLog,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: ListRecommendationsInput): Promise<RecommendationsView> {
    requireMember(actor);
    const view = await this.unitOfWork.read((store) => this.read(store, actor, input));
    this.impressions.note(actor, { ...input, list: 'posting', items: view.items });
    return view;
  }

  private async read(
    store: Store,
    actor: MemberActor,
    { side, postingId, page, size }: ListRecommendationsInput,
  ): Promise<RecommendationsView> {
    const posting = await store.postings.find(side, postingId);
    if (!posting) throw new DomainError('POSTING.NOT_FOUND');
    requireInside(actor, posting);
    const ranking = await store.matches.ofPosting(side, postingId);
    const words = await store.decisions.inForceOfPostings(side, [postingId]);
    const brokers = words.filter(({ party }) => party === 'broker');
    const said = new Map(brokers.map((word) => [pairKey(word), word.verdict]));
    const ranked = readingOrder(
      ranking,
      (match) => ({ standing: match.result.standing, word: said.get(pairKey(match)) }),
      { showsRejected: isBroker(actor), showsPins: side === 'need' || isBroker(actor) },
    );
    const { shown, explored } =
      side === 'need'
        ? explore(ranked, words, postingId, this.clock.today())
        : { shown: ranked, explored: undefined };
    const start = (page - 1) * size;
    const items = await this.reader.page(
      store,
      actor,
      shown.slice(start, start + size).map(({ id }) => id),
      side === 'need' ? ranking : undefined,
    );
    const run = await store.runs.find(postingId);
    return {
      items: items.map((item) => (item.matchId === explored?.id ? { ...item, explored: true } : item)),
      total: shown.length,
      ...(run && { progress: presentProgress(run, posting.indexedVersion) }),
    };
  }
}

const pairKey = ({ needId, solutionId }: PairKey): string => `${needId}:${solutionId}`;

/**
 * Among those that pass, and of whom nobody has said anything yet. Chosen and placed in the list as the need's owner reads it, so that a broker,
 * who reads the rejected too, sees the same one moved up, before the same other.
 */
function explore(
  ranked: readonly RankedMatch[],
  words: readonly Decision[],
  needId: string,
  day: string,
): { readonly shown: readonly RankedMatch[]; readonly explored?: RankedMatch } {
  const spokenOf = new Set(words.map(({ solutionId }) => solutionId));
  const rejected = new Set(
    words.flatMap(({ verdict, solutionId }) => (verdict === 'reject' ? solutionId : [])),
  );
  const { order, explored } = withExploration(
    ranked.filter(({ result, solutionId }) => result.standing === 'passed' && !rejected.has(solutionId)),
    ({ solutionId }) => !spokenOf.has(solutionId),
    needId,
    day,
  );
  if (!explored) return { shown: ranked };
  const next = order[order.indexOf(explored) + 1];
  const shown = ranked.flatMap((match) =>
    match === explored ? [] : match === next ? [explored, match] : [match],
  );
  return { shown, explored };
}
