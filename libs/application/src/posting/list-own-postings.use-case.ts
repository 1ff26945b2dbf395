import type { PostingState, Side, Tracker, Turn } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireMember } from '../access/permissions.js';
import type { Page, PageRequest } from '../ports/page.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import type { OwnSummary, PostingSummary } from './posting-summary.js';
import { readinessOf } from './readiness-of.js';
import { loadPostings, summarize, type LoadedPosting } from './summarize.js';
import { trackPostings } from './track-posting.js';

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
      const summaries = await summarize(store, actor, input.side, loaded);
      const counts = Object.fromEntries(summaries.map(({ id, recommendations }) => [id, recommendations]));
      const trackers = await trackPostings(store, items, counts);
      const byId = new Map(summaries.map((summary) => [summary.id, summary]));
      const views = loaded.flatMap((one) => {
        const summary = byId.get(one.posting.id);
        return summary ? [ownView(one, summary, trackers.get(one.posting.id))] : [];
      });
      return { items: views, total };
    });
  }
}

function ownView(
  { posting, content, owner }: LoadedPosting,
  summary: PostingSummary,
  tracker: Tracker | undefined,
): OwnPostingView {
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
