import { DomainError } from '../kernel/domain-error.js';
import {
  actionsFrom,
  nextState,
  TRANSITIONS,
  type LifecycleAction,
  type LifecycleActor,
} from './lifecycle.js';
import type { PostingState } from './posting.js';

const STATES: PostingState[] = ['draft', 'in_review', 'published', 'closed', 'withdrawn', 'expired'];
const ACTORS: LifecycleActor[] = ['owner', 'broker', 'system'];
const ACTIONS = [...new Set(TRANSITIONS.map((t) => t.action))];

describe('lifecycle', () => {
  it('publishes a verified organization’s posting at once, and queues another’s', () => {
    expect(nextState('draft', 'submit', 'owner', true)).toBe('published');
    expect(nextState('draft', 'submit', 'owner', false)).toBe('in_review');
  });
  it('walks review, both ways', () => {
    expect(nextState('in_review', 'approve', 'broker', false)).toBe('published');
    expect(nextState('in_review', 'return', 'broker', false)).toBe('draft');
  });
  it('renews what expired', () => expect(nextState('expired', 'renew', 'owner', true)).toBe('published'));
  it.each([
    ['in_review', 'approve', 'owner'],
    ['published', 'expire', 'owner'],
    ['closed', 'submit', 'owner'],
    ['draft', 'close', 'broker'],
    ['withdrawn', 'withdraw', 'owner'],
  ] as [PostingState, LifecycleAction, LifecycleActor][])('refuses %s → %s by %s', (state, action, actor) => {
    expect(() => nextState(state, action, actor, true)).toThrow(
      expect.objectContaining({ code: 'POSTING.ILLEGAL_TRANSITION', params: { state, action } }),
    );
  });
  it('is unambiguous, and lists exactly what it allows', () => {
    for (const state of STATES)
      for (const actor of ACTORS)
        for (const verified of [true, false]) {
          const listed = actionsFrom(state, actor, verified);
          for (const action of ACTIONS) {
            const rows = TRANSITIONS.filter(
              (t) =>
                t.action === action &&
                t.from.includes(state) &&
                t.by.includes(actor) &&
                (t.verified ?? verified) === verified,
            );
            expect(rows.length).toBeLessThanOrEqual(1);
            let allowed = true;
            try {
              nextState(state, action, actor, verified);
            } catch (error) {
              expect(error).toBeInstanceOf(DomainError);
              allowed = false;
            }
            expect(listed.includes(action)).toBe(allowed);
          }
        }
  });
});
