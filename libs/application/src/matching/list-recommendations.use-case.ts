import { DomainError, type Side } from '@duijie/domain';
import type { Actor, MemberActor } from '../access/actor.js';
import { isBroker, requireMember } from '../access/permissions.js';
import type { Page, PageRequest } from '../ports/page.js';
import type { RankedMatch } from '../ports/match-repositories.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
import { requireInside } from '../posting/require-inside.js';
import { presentProgress, type ProgressView } from './progress-view.js';
import type { RecommendationReader } from './recommendation-reader.js';
import type { RecommendationView } from './recommendation-view.js';
import { requeue } from './requeue.js';

export interface ListRecommendationsInput extends PageRequest {
  readonly side: Side;
  readonly postingId: string;
}

export interface RecommendationsView extends Page<RecommendationView> {
  readonly progress?: ProgressView;
}

/**
 * The current matches of one posting, for its organization and brokers: those that pass before those to verify, a broker's pins first in
 * each; a vendor does not learn of pins, not even by the order. Pairs a broker rejected are the broker's alone.
 * @throws POSTING.NOT_FOUND, ACCESS.DENIED
 */
export class ListRecommendations {
  private readonly refreshed = new Set<string>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: RecommendationReader,
  ) {}

  async execute(actor: Actor, input: ListRecommendationsInput): Promise<RecommendationsView> {
    requireMember(actor);
    const view = await this.unitOfWork.read((store) => this.read(store, actor, input));
    await this.refresh(input, view);
    return view;
  }

  private async read(
    store: Store,
    actor: MemberActor,
    input: ListRecommendationsInput,
  ): Promise<RecommendationsView> {
    const posting = await store.postings.find(input.side, input.postingId);
    if (!posting) throw new DomainError('POSTING.NOT_FOUND');
    requireInside(actor, posting);
    const ranking = await store.matches.ofPosting(input.side, input.postingId);
    const shown = await this.ordered(store, actor, input, ranking);
    const start = (input.page - 1) * input.size;
    const items = await this.reader.page(
      store,
      actor,
      shown.slice(start, start + input.size).map(({ id }) => id),
      input.side === 'need' ? ranking : undefined,
    );
    const run = await store.runs.find(input.postingId);
    return {
      items,
      total: shown.length,
      ...(run && { progress: presentProgress(run, posting.indexedVersion) }),
    };
  }

  /** Scores that another scorer made are shown as they are stored, and the posting is matched again: once, however often it is read. */
  private async refresh(
    { side, postingId }: ListRecommendationsInput,
    view: RecommendationsView,
  ): Promise<void> {
    if (view.items.length === 0) return;
    const running = await this.reader.scorerVersion();
    if (view.items.every(({ scorerVersion }) => scorerVersion === running)) return;
    const key = `${postingId} ${running}`;
    if (this.refreshed.has(key)) return;
    this.refreshed.add(key);
    await this.unitOfWork.run((store) => requeue(store, 'PostingIndexed', side, [postingId]));
  }

  private async ordered(
    store: Store,
    actor: Actor,
    { side, postingId }: ListRecommendationsInput,
    ranking: readonly RankedMatch[],
  ): Promise<readonly RankedMatch[]> {
    const words = (await store.decisions.inForceOfPostings(side, [postingId])).filter(
      ({ party }) => party === 'broker',
    );
    const said = new Map(words.map((word) => [`${word.needId}:${word.solutionId}`, word.verdict]));
    const showsPins = side === 'need' || isBroker(actor);
    const wordOn = ({ needId, solutionId }: RankedMatch) => said.get(`${needId}:${solutionId}`);
    const place = (match: RankedMatch): number =>
      (match.result.standing === 'passed' ? 0 : 2) + (showsPins && wordOn(match) === 'pin' ? 0 : 1);
    return ranking
      .filter((match) => isBroker(actor) || wordOn(match) !== 'reject')
      .map((match, i) => ({ match, place: place(match), i }))
      .sort((a, b) => a.place - b.place || a.i - b.i)
      .map(({ match }) => match);
  }
}
