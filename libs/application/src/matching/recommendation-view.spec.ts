import { describe, expect, it } from '@jest/globals';
import { phrase, type Decision, type Joint, type PairScore } from '@duijie/domain';
import { NOON } from '@duijie/testing';
import { presentDecision, presentJoints } from './recommendation-view.js';

const said = (over: Partial<Decision>): Decision => ({
  id: 'd',
  needId: 'n',
  solutionId: 's',
  party: 'need',
  verdict: 'invite',
  accountId: 'a',
  at: NOON,
  ...over,
});

describe('what is told of a decision', () => {
  const refusal = said({ verdict: 'not_suitable', reason: 'over_budget', note: '超出内部上限' });
  it('gives the other side the reason of a refusal, never its words', () => {
    expect(presentDecision(refusal, 'solution')).toEqual({
      id: 'd',
      verdict: 'not_suitable',
      reason: 'over_budget',
      at: NOON,
      mine: false,
    });
    expect(presentDecision(refusal, 'need')).toMatchObject({ note: '超出内部上限', mine: true });
    expect(presentDecision(refusal, 'broker')).toMatchObject({ note: '超出内部上限' });
  });
  it('gives the other side the words of an answer', () =>
    expect(
      presentDecision(said({ party: 'solution', verdict: 'interested', note: '可以演示' }), 'need'),
    ).toMatchObject({
      note: '可以演示',
    }));
  it('tells a vendor nothing of a pin, and of a reject the reason', () => {
    expect(presentDecision(said({ party: 'broker', verdict: 'pin' }), 'solution')).toBeUndefined();
    const reject = said({ party: 'broker', verdict: 'reject', reason: 'lacks_proof', note: '内部意见' });
    expect(presentDecision(reject, 'solution')).toMatchObject({ reason: 'lacks_proof' });
    expect(presentDecision(reject, 'solution')).not.toHaveProperty('note');
  });
  it('names no account', () => expect(presentDecision(said({}), 'broker')).not.toHaveProperty('accountId'));
});

describe('joints', () => {
  const joint = (path: string, over: Partial<Joint> = {}): Joint => ({
    ask: { kind: 'constraint', label: phrase('x'), path },
    outcome: 'pass',
    earned: 1,
    possible: 1,
    ...over,
  });
  it('are shown once when they are hard condition and factor alike', () => {
    const score: PairScore = {
      standing: 'passed',
      score: 80,
      upper: 90,
      constraints: [{ constraint: 'budget', joint: joint('budget') }],
      factors: [
        { factor: 'price', weight: 50, points: 40, upper: 45, joints: [joint('budget')] },
        { factor: 'text', weight: 50, points: 40, upper: 45, joints: [joint('text')] },
      ],
    };
    expect(presentJoints(score).map(({ ask, constraint, factor }) => [ask.path, constraint, factor])).toEqual(
      [
        ['budget', 'budget', 'price'],
        ['text', undefined, 'text'],
      ],
    );
  });
});
