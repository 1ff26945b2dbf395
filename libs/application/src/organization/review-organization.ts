import {
  checkedNote,
  DomainError,
  noteOfReturn,
  withFacts,
  type Organization,
  type OrganizationState,
} from '@duijie/domain';
import type { MemberActor } from '../access/actor.js';
import type { Recorder } from '../history/recorder.js';
import type { LiveFeed } from '../ports/live-feed.js';
import type { ReviewedKind } from '../ports/outbox.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
import type { ReferenceLibrary } from '../reference/reference-library.js';
import { takePostingsAlong } from './take-postings-along.js';

export interface ReviewInput {
  readonly id: string;
  /** Required unless it is approved. */
  readonly note?: string;
  /** The version the broker read: what is approved is what was seen. */
  readonly version?: number;
}

export interface ReviewPorts {
  readonly unitOfWork: UnitOfWork;
  readonly recorder: Recorder;
  readonly live: LiveFeed;
  readonly library: ReferenceLibrary;
}

const REVIEWS = {
  approve: { from: ['pending', 'returned', 'suspended'], to: 'verified', outcome: 'approved' },
  return: { from: ['pending'], to: 'returned', outcome: 'returned' },
  suspend: { from: ['pending', 'returned', 'verified'], to: 'suspended', outcome: 'suspended' },
} as const satisfies Record<
  string,
  { from: readonly OrganizationState[]; to: OrganizationState; outcome: string }
>;
type Verb = keyof typeof REVIEWS;

/**
 * Changes the organization's state, or answers its wish for other verified facts, and takes all its postings along, in one transaction.
 * Nobody reviews their own organization: an alliance that suspended itself would leave no broker to bring it back.
 * @throws ACCESS.DENIED, INPUT.INVALID on `note`, ORGANIZATION.NOT_FOUND, ORGANIZATION.ILLEGAL_TRANSITION {state, action},
 *   ORGANIZATION.VERSION_CONFLICT {yours, current}, ORGANIZATION.CREDIT_CODE_HELD {code, name} when another was verified with its code
 */
export async function reviewOrganization(
  ports: ReviewPorts,
  actor: MemberActor,
  verb: Verb,
  input: ReviewInput,
): Promise<Organization> {
  if (actor.organizationId === input.id) throw new DomainError('ACCESS.DENIED');
  const note = verb === 'approve' ? checkedNote(input.note) : noteOfReturn(input.note);
  const { recorder } = ports;
  const { outcome } = REVIEWS[verb];
  const { lexicon } = await ports.library.current();
  const organization = await ports.unitOfWork.run(async (store) => {
    const current = await store.organizations.find(input.id);
    if (!current) throw new DomainError('ORGANIZATION.NOT_FOUND');
    if (input.version !== undefined && input.version !== current.version) {
      throw new DomainError('ORGANIZATION.VERSION_CONFLICT', {
        yours: input.version,
        current: current.version,
      });
    }
    const { subjectKind, reviewed } = review(current, verb);
    const { reviewNote: _former, ...kept } = reviewed;
    const next = { ...kept, version: current.version + 1, ...(note && { reviewNote: note }) };
    await requireSoleHolder(store, next);
    await store.organizations.update(next, current.version);
    await store.history.append(
      recorder.line(actor, {
        subjectKind: 'organization',
        subjectId: next.id,
        event: subjectKind === 'organization' ? outcome : `change_${outcome}`,
        version: next.version,
        ...(current.state !== next.state && { from: current.state, to: next.state }),
        ...(note && { note }),
      }),
    );
    await takePostingsAlong(store, recorder, actor, next, lexicon);
    await store.outbox.append({ kind: 'ReviewDecided', subjectKind, subjectId: next.id, outcome });
    return next;
  });
  await ports.live.publish({
    topic: 'review',
    subjectId: organization.id,
    audience: [organization.id, 'brokers'],
  });
  return organization;
}

/** What the word is about, and the organization after it. A suspension ends whatever was asked for. */
function review(
  current: Organization,
  verb: Verb,
): { readonly subjectKind: ReviewedKind; readonly reviewed: Organization } {
  const { factsChange, ...rest } = current;
  if (factsChange && verb !== 'suspend') {
    const reviewed = verb === 'approve' ? withFacts(current, factsChange) : rest;
    return { subjectKind: 'organization_change', reviewed };
  }
  const from: readonly OrganizationState[] = REVIEWS[verb].from;
  if (!from.includes(current.state)) {
    throw new DomainError('ORGANIZATION.ILLEGAL_TRANSITION', { state: current.state, action: verb });
  }
  return { subjectKind: 'organization', reviewed: { ...rest, state: REVIEWS[verb].to } };
}

/** Anyone may claim a credit code until somebody is verified with it. */
async function requireSoleHolder(store: Store, { id, state, creditCode }: Organization): Promise<void> {
  if (state !== 'verified' || creditCode === undefined) return;
  const holder = await store.organizations.verifiedUnder(creditCode);
  if (!holder || holder.id === id) return;
  const { name } = holder;
  throw new DomainError('ORGANIZATION.CREDIT_CODE_HELD', { code: creditCode, name }, 'creditCode');
}
