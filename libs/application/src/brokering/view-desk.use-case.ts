import {
  addWorkingDays,
  chinaDate,
  CLOCKS,
  isOverdue,
  phrase,
  type Phrase,
  type Side,
  type Turn,
} from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { isBrokerAdministrator, requireBroker } from '../access/permissions.js';
import type { RecommendationReader } from '../matching/recommendation-reader.js';
import type { RecommendationView } from '../matching/recommendation-view.js';
import type { PairKey } from '../ports/match-repositories.js';
import type { Clock } from '../ports/small-ports.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
import type { ReferenceLibrary } from '../reference/reference-library.js';
import { readReviews, type ReviewsView } from '../posting/list-reviews.use-case.js';

export type DeskKind =
  'review_organization' | 'review_posting' | 'introduce' | 'owner_silent' | 'vendor_silent';

export interface DeskRow {
  readonly kind: DeskKind;
  /** ISO date. */
  readonly due: string;
  readonly overdue: boolean;
  readonly subject: { readonly title: string; readonly link: string };
  readonly turn: Turn;
  readonly matchId?: string;
  readonly postingId?: string;
  readonly organizationId?: string;
}

export interface AgreedPair {
  readonly matchId: string;
  readonly need: { readonly id: string; readonly title: string };
  readonly solution: { readonly id: string; readonly title: string };
  readonly score: number;
  readonly agreedAt: Date;
  readonly due: string;
}

export interface DeskView {
  readonly counts: {
    readonly reviews: number;
    readonly bothAgreed: number;
    readonly awaiting: number;
    readonly overdue: number;
    readonly introductionsOpen: number;
  };
  /** Earliest due first. */
  readonly worklist: readonly DeskRow[];
  readonly bothAgreed: readonly AgreedPair[];
  readonly reviews: ReviewsView;
  /** Pairs with a broker's pin or reject in force. */
  readonly adjustments: readonly RecommendationView[];
  /** Only an administrator learns how many jobs were given up. */
  readonly deadLetters?: number;
}

const PAGE = { page: 1, size: 50 } as const;

/** The broker's work list: what waits for a broker, and whose silence is to be chased. */
export class ViewDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly reader: RecommendationReader,
    private readonly library: ReferenceLibrary,
  ) {}

  async execute(actor: Actor): Promise<DeskView> {
    requireBroker(actor);
    const today = this.clock.today();
    const { lexicon } = await this.library.current();
    return this.unitOfWork.read(async (store) => {
      const reviews = await readReviews(store, actor, PAGE, { lexicon, today });
      const agreed = await store.decisions.bothAgreed(PAGE);
      const silent = await store.decisions.oneSided(PAGE);
      const adjusted = await store.decisions.adjustments(PAGE);
      const pairs = await this.pairs(store, actor, [...agreed.items, ...silent.items, ...adjusted.items]);
      const bothAgreed = agreed.items.flatMap(({ needId, solutionId, agreedAt }): AgreedPair[] => {
        const pair = pairs.get(keyOf(needId, solutionId));
        return pair ? [agreedPair(pair, agreedAt)] : [];
      });
      const worklist = [
        ...reviewRows(reviews, today),
        ...bothAgreed.map((pair) => introduceRow(pair, today)),
        ...silent.items.flatMap(({ needId, solutionId, waitingFor }) => {
          const pair = pairs.get(keyOf(needId, solutionId));
          return pair ? silentRow(pair, waitingFor, today) : [];
        }),
      ].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
      return {
        counts: {
          reviews: reviews.total,
          bothAgreed: agreed.total,
          awaiting: silent.total,
          overdue: worklist.filter(({ overdue }) => overdue).length,
          introductionsOpen: await store.introductions.countOpen(),
        },
        worklist,
        bothAgreed,
        reviews,
        adjustments: adjusted.items.flatMap(
          ({ needId, solutionId }) => pairs.get(keyOf(needId, solutionId)) ?? [],
        ),
        ...(isBrokerAdministrator(actor) && { deadLetters: (await store.outbox.dead(1_000)).length }),
      };
    });
  }

  private async pairs(
    store: Store,
    actor: Actor,
    asked: readonly PairKey[],
  ): Promise<ReadonlyMap<string, RecommendationView>> {
    const matches = await store.matches.ofPairs(asked);
    const views = new Map(
      (await this.reader.views(store, actor, matches)).map((view) => [view.matchId, view]),
    );
    return new Map(
      matches.flatMap(({ id, needId, solutionId }) => {
        const view = views.get(id);
        return view ? [[keyOf(needId, solutionId), view] as const] : [];
      }),
    );
  }
}

const keyOf = (needId: string, solutionId: string): string => `${needId}:${solutionId}`;
const brokersTurn = (action: string, due: string): Turn => ({
  party: 'broker',
  action: phrase(action) satisfies Phrase,
  due,
});

/** A broker reads a pair from the need's side: own is the need, counterpart the solution. */
const agreedPair = (
  { matchId, own, counterpart, score }: RecommendationView,
  agreedAt: Date,
): AgreedPair => ({
  matchId,
  need: { id: own.id, title: own.title },
  solution: { id: counterpart.id, title: counterpart.title },
  score,
  agreedAt,
  due: addWorkingDays(chinaDate(agreedAt), CLOCKS.brokerIntroduces),
});

const introduceRow = ({ matchId, need, solution, due }: AgreedPair, today: string): DeskRow => ({
  kind: 'introduce',
  due,
  overdue: isOverdue({ due }, today),
  subject: { title: `${need.title} × ${solution.title}`, link: `/needs/${need.id}` },
  turn: brokersTurn('turn.introduce', due),
  matchId,
});

function silentRow(pair: RecommendationView, waitingFor: Side, today: string): readonly DeskRow[] {
  const { due } = pair.turn;
  if (due === undefined) return [];
  return [
    {
      kind: waitingFor === 'need' ? 'owner_silent' : 'vendor_silent',
      due,
      overdue: isOverdue({ due }, today),
      subject: { title: `${pair.own.title} × ${pair.counterpart.title}`, link: `/needs/${pair.own.id}` },
      turn: pair.turn,
      matchId: pair.matchId,
    },
  ];
}

const reviewRows = ({ organizations, postings }: ReviewsView, today: string): readonly DeskRow[] => [
  ...organizations.map(({ organization, due }): DeskRow => ({
    kind: 'review_organization',
    due,
    overdue: isOverdue({ due }, today),
    subject: { title: organization.name, link: `/organizations/${organization.id}` },
    turn: brokersTurn('turn.review', due),
    organizationId: organization.id,
  })),
  ...postings.map(({ posting, due }): DeskRow => ({
    kind: 'review_posting',
    due,
    overdue: isOverdue({ due }, today),
    subject: {
      title: posting.title,
      link: `/${posting.side === 'need' ? 'needs' : 'solutions'}/${posting.id}`,
    },
    turn: brokersTurn('turn.review', due),
    postingId: posting.id,
  })),
];
