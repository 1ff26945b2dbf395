import { DomainError, type Organization, type OrganizationState } from '@duijie/domain';
import type { MemberActor } from '../access/actor.js';
import type { Recorder } from '../history/recorder.js';
import type { LiveFeed } from '../ports/live-feed.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
import { applyChange, promoted, touched } from '../posting/posting-change.js';

export interface ReviewInput {
  readonly id: string;
  readonly note: string;
  /** The version the broker read: what is approved is what was seen. */
  readonly version?: number;
}

interface Review {
  readonly from: readonly OrganizationState[];
  readonly to: OrganizationState;
  readonly outcome: 'approved' | 'returned' | 'suspended';
}

/** What a broker may make of an organization, and from where. */
export const REVIEWS = {
  approve: { from: ['pending', 'returned', 'suspended'], to: 'verified', outcome: 'approved' },
  return: { from: ['pending'], to: 'returned', outcome: 'returned' },
  suspend: { from: ['pending', 'returned', 'verified'], to: 'suspended', outcome: 'suspended' },
} as const satisfies Record<string, Review>;

/**
 * Changes the organization's state and takes all its postings along, in one transaction. Nobody reviews their own organization: an
 * alliance that suspended itself would leave no broker to bring it back.
 * @throws ACCESS.DENIED, ORGANIZATION.NOT_FOUND, ORGANIZATION.ILLEGAL_TRANSITION {state, action}, POSTING.VERSION_CONFLICT {yours, current}
 */
export async function reviewOrganization(
  ports: { readonly unitOfWork: UnitOfWork; readonly recorder: Recorder; readonly live: LiveFeed },
  actor: MemberActor,
  verb: keyof typeof REVIEWS,
  input: ReviewInput,
): Promise<Organization> {
  if (actor.organizationId === input.id) throw new DomainError('ACCESS.DENIED');
  const review: Review = REVIEWS[verb];
  const { recorder } = ports;
  const organization = await ports.unitOfWork.run(async (store) => {
    const current = await store.organizations.find(input.id);
    if (!current) throw new DomainError('ORGANIZATION.NOT_FOUND');
    if (input.version !== undefined && input.version !== current.version) {
      throw new DomainError('POSTING.VERSION_CONFLICT', { yours: input.version, current: current.version });
    }
    if (!review.from.includes(current.state)) {
      throw new DomainError('ORGANIZATION.ILLEGAL_TRANSITION', { state: current.state, action: verb });
    }
    const next: Organization = {
      ...current,
      version: current.version + 1,
      state: review.to,
      reviewNote: input.note,
    };
    await store.organizations.update(next, current.version);
    await store.history.append(
      recorder.line(actor, {
        subjectKind: 'organization',
        subjectId: next.id,
        event: review.outcome,
        version: next.version,
        from: current.state,
        to: next.state,
        note: input.note,
      }),
    );
    await takePostingsAlong(store, recorder, actor, next);
    await store.outbox.append({
      kind: 'ReviewDecided',
      subjectKind: 'organization',
      subjectId: next.id,
      outcome: review.outcome,
    });
    return next;
  });
  await ports.live.publish({
    topic: 'review',
    subjectId: organization.id,
    audience: [organization.id, 'brokers'],
  });
  return organization;
}

/** What waited for a review is published once the organization is verified; whatever was ever live is looked at again. */
async function takePostingsAlong(
  store: Store,
  recorder: Recorder,
  actor: MemberActor,
  owner: Organization,
): Promise<void> {
  const postings = [...(await store.postings.ofOrganization(owner.id))].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  for (const { side, id } of postings) {
    const posting = await store.postings.lock(side, id);
    if (!posting) continue;
    const waits = owner.state === 'verified' && posting.awaitsReview;
    if (waits) {
      const content = await store.postings.revision(side, id, posting.workingRevision);
      if (content)
        await applyChange(
          store,
          recorder,
          actor,
          posting,
          promoted(posting, content.content, recorder.now()),
          'published',
        );
    } else if (posting.liveRevision !== undefined) {
      await applyChange(store, recorder, actor, posting, touched(posting, recorder.now()));
    }
  }
}
