import type { Recommendation } from '../../recommendation/api/types.js';
import { grouped, groupOf } from './groups.js';

const turn = (due?: string) => ({
  party: 'solution' as const,
  action: { key: 'turn.answer', params: {} },
  due,
});
const pair = (matchId: string, more: Partial<Recommendation>) =>
  ({
    matchId,
    stage: 'recommended',
    standing: 'passed',
    score: 50,
    turn: { ...turn(), party: 'need' },
    ...more,
  }) as Recommendation;

describe('an inbox', () => {
  it('asks for invitations first, by their due date', () => {
    expect(groupOf({ stage: 'invited', turn: turn('2026-11-19') }, '2026-11-20')).toBe('overdue');
    expect(groupOf({ stage: 'invited', turn: turn('2026-11-20') }, '2026-11-20')).toBe('today');
    expect(groupOf({ stage: 'invited', turn: turn('2026-11-25') }, '2026-11-20')).toBe('later');
    expect(groupOf({ stage: 'agreed', turn: turn() }, '2026-11-20')).toBe('waiting');
  });
  it('orders a group by due date, then standing, then score, and leaves empty groups out', () => {
    const found = grouped(
      [
        pair('verify', { standing: 'to_verify', score: 99 }),
        pair('low', { score: 40 }),
        pair('high', { score: 80 }),
        pair('late', { stage: 'invited', turn: turn('2026-11-26') }),
        pair('soon', { stage: 'invited', turn: turn('2026-11-24'), score: 1 }),
      ],
      '2026-11-20',
    );
    expect(found.map(({ group, items }) => [group, items.map(({ matchId }) => matchId)])).toEqual([
      ['later', ['soon', 'late']],
      ['open', ['high', 'low', 'verify']],
    ]);
  });
});
