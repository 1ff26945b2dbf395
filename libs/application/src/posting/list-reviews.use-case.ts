import { addWorkingDays, chinaDate, CLOCKS, type FieldProblem, type Lexicon } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireBroker } from '../access/permissions.js';
import { presentOrganization, type OrganizationView } from '../organization/organization-view.js';
import type { PageRequest } from '../ports/page.js';
import type { Clock } from '../ports/small-ports.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
import type { ReferenceLibrary } from '../reference/reference-library.js';
import { problemsOf } from './checked-content.js';
import type { PostingSummary } from './posting-summary.js';
import { loadPostings, summarize } from './summarize.js';

export interface PostingToReview {
  readonly posting: PostingSummary;
  readonly version: number;
  /** An edit of a published posting, the old content still public; else a first publication. */
  readonly isEdit: boolean;
  readonly organization: { readonly id: string; readonly name: string };
  readonly submittedAt: Date;
  /** ISO date. */
  readonly due: string;
  /** Rules that it breaks by now: while there are any it cannot be approved. */
  readonly problems: readonly FieldProblem[];
}

export interface OrganizationToReview {
  readonly organization: OrganizationView;
  readonly due: string;
}

export interface ReviewsView {
  readonly organizations: readonly OrganizationToReview[];
  readonly postings: readonly PostingToReview[];
  readonly total: number;
}

/** By what a posting is judged. */
export interface ReviewRules {
  readonly lexicon: Lexicon;
  readonly today: string;
}

const QUEUE = { longestWaitingFirst: true } as const;
const dueFrom = (since: Date): string => addWorkingDays(chinaDate(since), CLOCKS.brokerReviews);

/** What waits for a broker's word: organizations that signed up or asked for a change of what was verified, postings that were submitted. */
export async function readReviews(
  store: Store,
  actor: Actor,
  page: PageRequest,
  rules: ReviewRules,
): Promise<ReviewsView> {
  const organizations = await store.organizations.list({ ...page, ...QUEUE, awaitsReview: true });
  const postings = await store.postings.list({ ...page, ...QUEUE, awaitsReview: true });
  const loaded = await loadPostings(
    store,
    postings.items.map((posting) => ({ ...posting, liveRevision: posting.workingRevision })),
  );
  const summaries = [
    ...(await summarize(
      store,
      actor,
      'need',
      loaded.filter(({ posting }) => posting.side === 'need'),
    )),
    ...(await summarize(
      store,
      actor,
      'solution',
      loaded.filter(({ posting }) => posting.side === 'solution'),
    )),
  ];
  const byId = new Map(summaries.map((summary) => [summary.id, summary]));
  return {
    organizations: organizations.items.map((organization) => ({
      organization: presentOrganization(actor, organization),
      due: dueFrom(organization.factsChange?.askedAt ?? organization.createdAt),
    })),
    postings: loaded.flatMap(({ posting, content, owner }) => {
      const summary = byId.get(posting.id);
      if (!summary) return [];
      return [
        {
          posting: summary,
          version: posting.version,
          isEdit: posting.state === 'published',
          organization: { id: owner.id, name: owner.name },
          submittedAt: posting.updatedAt,
          due: dueFrom(posting.updatedAt),
          problems: problemsOf(posting.side, content, rules.lexicon, rules.today, 'submit'),
        },
      ];
    }),
    total: organizations.total + postings.total,
  };
}

/** The broker's queue. */
export class ListReviews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly library: ReferenceLibrary,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: PageRequest): Promise<ReviewsView> {
    requireBroker(actor);
    const rules = { lexicon: (await this.library.current()).lexicon, today: this.clock.today() };
    return this.unitOfWork.read((store) => readReviews(store, actor, input, rules));
  }
}
