import type { PostingState, Side, Turn } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireMember } from '../access/permissions.js';
import type { Page, PageRequest } from '../ports/page.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
import type { OwnSummary, PostingSummary } from './posting-summary.js';
import { readinessOf } from './readiness-of.js';
import { loadPostings, summarize, type LoadedPosting } from './summarize.js';
import { trackPosting } from './track-posting.js';

export interface ListOwnPostingsInput extends PageRequest {
  readonly side: Side;
  readonly states?: readonly PostingState[];
}

/** A line of “my” pages: what is public, and what only its organization reads. */
export type OwnPostingView = PostingSummary & OwnSummary & { readonly turn?: Turn };

/** Everything the actor's organization wrote on one side, in every state. */
export class ListOwnPostings {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor, input: ListOwnPostingsInput): Promise<Page<OwnPostingView>> {
    requireMember(actor);
    return this.unitOfWork.read(async (store) => {
      const { items, total } = await store.postings.list({ ...input, organizationId: actor.organizationId });
      const loaded = await loadPostings(store, items);
      const summaries = await summarize(store, input.side, loaded);
      const views: OwnPostingView[] = [];
      for (const [i, summary] of summaries.entries()) {
        const one = loaded[i];
        if (one) views.push(await ownView(store, one, summary));
      }
      return { items: views, total };
    });
  }
}

async function ownView(
  store: Store,
  { posting, content, owner }: LoadedPosting,
  summary: PostingSummary,
): Promise<OwnPostingView> {
  const tracker = await trackPosting(store, posting, summary.recommendations);
  return {
    ...summary,
    organization: { id: owner.id, name: owner.name },
    version: posting.version,
    awaitsReview: posting.awaitsReview,
    ...(posting.reviewNote !== undefined && { reviewNote: posting.reviewNote }),
    readiness: readinessOf(posting.side, content),
    updatedAt: posting.updatedAt,
    ...(tracker && { turn: tracker.turn }),
  };
}
