import { mayUndoIntroduction } from './clocks.js';
import type { Decision } from './decision.js';
import { inForce, pairProgress } from './pair-stage.js';
import { isOverdue } from './turn.js';

/** Friday noon in China. */
const FRIDAY = new Date('2026-11-20T04:00:00Z');
const MONDAY = new Date('2026-11-23T04:00:00Z');
const at = (verdict: Decision['verdict'], when = FRIDAY) => ({ verdict, at: when });

describe('pairProgress', () => {
  it.each([
    ['nothing said', {}, 'recommended', 'need', '2026-11-27'],
    ['pinned only', { broker: at('pin') }, 'recommended', 'need', '2026-11-27'],
    ['invited', { need: at('invite') }, 'invited', 'solution', '2026-11-25'],
    ['interested', { solution: at('interested', MONDAY) }, 'interested', 'need', '2026-11-30'],
    [
      'both want it',
      { need: at('invite'), solution: at('interested', MONDAY) },
      'agreed',
      'broker',
      '2026-11-24',
    ],
    [
      'the owner declines',
      { need: at('not_suitable'), solution: at('interested') },
      'declined_by_need',
      'nobody',
      undefined,
    ],
    [
      'the vendor declines',
      { need: at('invite'), solution: at('not_suitable') },
      'declined_by_solution',
      'nobody',
      undefined,
    ],
    [
      'the broker rejects',
      { need: at('invite'), solution: at('interested'), broker: at('reject') },
      'rejected',
      'nobody',
      undefined,
    ],
  ] as const)('%s', (_, decisions, stage, party, due) => {
    const progress = pairProgress(decisions, undefined, FRIDAY);
    expect(progress.stage).toBe(stage);
    expect(progress.turn.party).toBe(party);
    expect(progress.turn.due).toBe(due);
  });
  it('is introduced while the introduction is open, and back once it is undone', () => {
    const both = { need: at('invite'), solution: at('interested') };
    expect(pairProgress(both, { state: 'open' }, FRIDAY)).toMatchObject({
      stage: 'introduced',
      turn: { party: 'nobody' },
    });
    expect(pairProgress(both, { state: 'undone' }, FRIDAY).stage).toBe('agreed');
  });
  it('owes nothing before publication, and skips holidays', () => {
    expect(pairProgress({}, undefined, undefined).turn.party).toBe('nobody');
    const holidays = { holidays: new Set(['2026-11-23']), workedWeekends: new Set<string>() };
    expect(pairProgress({ need: at('invite') }, undefined, FRIDAY, holidays).turn.due).toBe('2026-11-26');
  });
  it('counts from the day in China', () => {
    const nearMidnight = new Date('2026-11-20T16:30:00Z');
    expect(pairProgress({ need: at('invite', nearMidnight) }, undefined, FRIDAY).turn.due).toBe('2026-11-25');
  });
});

describe('inForce', () => {
  const decision = (id: string, verdict: Decision['verdict'], when: Date, undoneAt?: Date): Decision => ({
    id,
    needId: 'n',
    solutionId: 's',
    party: 'need',
    verdict,
    accountId: 'a',
    at: when,
    undoneAt,
  });
  it('is the newest that is not undone', () => {
    const old = decision('1', 'invite', FRIDAY);
    const newer = decision('2', 'not_suitable', MONDAY);
    expect(inForce([newer, old]).need).toBe(newer);
    expect(inForce([old, { ...newer, undoneAt: MONDAY }]).need).toBe(old);
    expect(inForce([decision('2', 'invite', FRIDAY), decision('3', 'not_suitable', FRIDAY)]).need?.id).toBe(
      '3',
    );
    expect(inForce([])).toEqual({});
  });
});

describe('clocks', () => {
  it('are overdue after their last day', () => {
    const { turn } = pairProgress({ need: at('invite') }, undefined, FRIDAY);
    expect([isOverdue(turn, '2026-11-25'), isOverdue(turn, '2026-11-26')]).toEqual([false, true]);
  });
  it('let an introduction be undone for a day', () => {
    expect(mayUndoIntroduction(FRIDAY, new Date('2026-11-21T04:00:00Z'))).toBe(true);
    expect(mayUndoIntroduction(FRIDAY, new Date('2026-11-21T04:00:01Z'))).toBe(false);
  });
});
