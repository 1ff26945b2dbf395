import { DomainError } from '../kernel/domain-error.js';
import type { PostingState } from './posting.js';

export type LifecycleAction = 'submit' | 'approve' | 'return' | 'close' | 'withdraw' | 'expire' | 'renew';
/** owner: an editor of the posting's organization (a broker who fills in on a visit acts as such); system: the sweeper. */
export type LifecycleActor = 'owner' | 'broker' | 'system';

export interface Transition {
  readonly action: LifecycleAction;
  readonly from: readonly PostingState[];
  readonly to: PostingState;
  readonly by: readonly LifecycleActor[];
  /** Only for an organization that is (not) verified; absent: either. */
  readonly verified?: boolean;
}

/** Everything a posting can go through; what is not listed cannot happen. Closed is the end. */
export const TRANSITIONS: readonly Transition[] = [
  {
    action: 'submit',
    from: ['draft', 'withdrawn'],
    to: 'published',
    by: ['owner', 'broker'],
    verified: true,
  },
  {
    action: 'submit',
    from: ['draft', 'withdrawn'],
    to: 'in_review',
    by: ['owner', 'broker'],
    verified: false,
  },
  { action: 'approve', from: ['in_review'], to: 'published', by: ['broker'] },
  { action: 'return', from: ['in_review'], to: 'draft', by: ['broker'] },
  { action: 'withdraw', from: ['in_review', 'published'], to: 'withdrawn', by: ['owner', 'broker'] },
  { action: 'close', from: ['published'], to: 'closed', by: ['owner', 'broker'] },
  { action: 'expire', from: ['published'], to: 'expired', by: ['system'] },
  {
    action: 'renew',
    from: ['expired', 'published'],
    to: 'published',
    by: ['owner', 'broker'],
    verified: true,
  },
  { action: 'renew', from: ['expired'], to: 'in_review', by: ['owner', 'broker'], verified: false },
];

const find = (
  state: PostingState,
  action: LifecycleAction,
  actor: LifecycleActor,
  verified: boolean,
): Transition | undefined =>
  TRANSITIONS.find(
    (t) =>
      t.action === action &&
      t.from.includes(state) &&
      t.by.includes(actor) &&
      (t.verified === undefined || t.verified === verified),
  );

/**
 * The state after an action. `verified` is whether the posting's organization is verified now.
 * Errors: POSTING.ILLEGAL_TRANSITION with { state, action }.
 */
export function nextState(
  state: PostingState,
  action: LifecycleAction,
  actor: LifecycleActor,
  verified: boolean,
): PostingState {
  const transition = find(state, action, actor, verified);
  if (!transition) throw new DomainError('POSTING.ILLEGAL_TRANSITION', { state, action });
  return transition.to;
}

/** What this actor may do now: the buttons of a page. */
export const actionsFrom = (
  state: PostingState,
  actor: LifecycleActor,
  verified: boolean,
): LifecycleAction[] => [
  ...new Set(
    TRANSITIONS.map((t) => t.action).filter((action) => find(state, action, actor, verified) !== undefined),
  ),
];

/** Content may be changed in these states; a closed posting is a record. */
export const isEditable = (state: PostingState): boolean => state !== 'closed';
