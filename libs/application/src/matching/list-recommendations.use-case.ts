import { DomainError, withExploration, type Decision, type Side } from '@duijie/domain';
import type { Actor, MemberActor } from '../access/actor.js';
import { isBroker, requireMember } from '../access/permissions.js';
import type { ImpressionLog } from '../learning/impression-log.js';
import type { Page, PageRequest } from '../ports/page.js';
import type { RankedMatch } from '../ports/match-repositories.js';
import type { Clock } from '../ports/small-ports.js';
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
 * each; a vendor does not learn of pins, not even by the order. Pairs a broker rejected are the broker's alone. Of a need's list one place
 * in the first ten goes to a solution from beyond (`withExploration`). Who was shown what is logged.
 * @throws POSTING.NOT_FOUND, ACCESS.DENIED
 */
export class ListRecommendations {
  private readonly refreshed = new Set<string>();

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
    await this.refresh(input, view);
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
    const ranked = inOrder(actor, side, ranking, words);
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
}

function inOrder(
  actor: Actor,
  side: Side,
  ranking: readonly RankedMatch[],
  words: readonly Decision[],
): readonly RankedMatch[] {
  const brokers = words.filter(({ party }) => party === 'broker');
  const said = new Map(brokers.map((word) => [`${word.needId}:${word.solutionId}`, word.verdict]));
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

/** Among those that pass, and of whom nobody has said anything yet. */
function explore(
  ranked: readonly RankedMatch[],
  words: readonly Decision[],
  needId: string,
  day: string,
): { readonly shown: readonly RankedMatch[]; readonly explored?: RankedMatch } {
  const spokenOf = new Set(words.map(({ solutionId }) => solutionId));
  const passed = ranked.filter(({ result }) => result.standing === 'passed');
  const { order, explored } = withExploration(
    passed,
    ({ solutionId }) => !spokenOf.has(solutionId),
    needId,
    day,
  );
  return { shown: [...order, ...ranked.slice(passed.length)], ...(explored && { explored }) };
}
