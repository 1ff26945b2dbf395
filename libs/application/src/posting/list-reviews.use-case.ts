import { addWorkingDays, chinaDate, CLOCKS } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireBroker } from '../access/permissions.js';
import { presentOrganization, type OrganizationView } from '../organization/organization-view.js';
import type { PageRequest } from '../ports/page.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
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

const QUEUE = { longestWaitingFirst: true } as const;
const dueFrom = (since: Date): string => addWorkingDays(chinaDate(since), CLOCKS.brokerReviews);

/** What waits for a broker's word: organizations that signed up, postings that were submitted. */
export async function readReviews(store: Store, actor: Actor, page: PageRequest): Promise<ReviewsView> {
  const organizations = await store.organizations.list({ ...page, ...QUEUE, state: 'pending' });
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
      due: dueFrom(organization.createdAt),
    })),
    postings: loaded.flatMap(({ posting, owner }) => {
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
        },
      ];
    }),
    total: organizations.total + postings.total,
  };
}

/** The broker's queue. */
export class ListReviews {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, input: PageRequest): Promise<ReviewsView> {
    requireBroker(actor);
    return this.unitOfWork.read((store) => readReviews(store, actor, input));
  }
}
