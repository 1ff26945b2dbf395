import { say } from '@duijie/messages';
import type { Recommendation } from '../api/types.js';
import { asCard, asGap, asJoint, type Speech } from './as-card.js';
import { asTurn } from './turn-text.js';

const speech: Speech = {
  say: (key, params) => say('zh', key, params),
  locale: 'zh',
  names: { region: (code: string) => code, kind: () => '产品' } as unknown as Speech['names'],
};
const phrase = (key: string, params = {}) => ({ key, params });
const view = {
  matchId: 'm1',
  reader: 'need',
  standing: 'to_verify',
  score: 78.2,
  upper: 94.4,
  counterpart: { id: 's1', side: 'solution', kind: 'product', title: '实训台', city: '宁波' },
  breakdown: [],
  reasons: [],
  missing: [],
  joints: [],
} as unknown as Recommendation;

describe('a recommendation as its reader sees it', () => {
  it('promises a pair to verify its place, never a score', () => {
    const counterfactual = { label: phrase('match.ask.text'), from: 78, place: 2 };
    expect(asCard(speech, { ...view, counterfactual }).counterfactual).toMatchObject({
      place: '进入通过组，排第 2',
      to: undefined,
    });
  });
  it('says who can see a private check', () => {
    const check = {
      ask: {
        kind: 'constraint',
        label: phrase('match.ask.budget_ceiling', { max: 168 }),
        path: 'budgetCeiling',
      },
      offer: { label: phrase('match.offer.price', { model: 'one_off', min: 150, max: 172 }), path: 'price' },
      outcome: 'unverified',
    } as const;
    expect(asCard(speech, { ...view, privateChecks: [check] }).privateCheck).toBe(
      '“内部预算上限 168 万元”：对方写的是“150–172 万元”，待核实。仅需求单位和专员可见，不计分。',
    );
    expect(asCard(speech, view).privateCheck).toBeUndefined();
  });
  it('signs what is missing by its kind; only a broken hard condition is strong', () => {
    const ask = phrase('match.ask.text');
    const gap = (key: string, hard: string) =>
      asGap('zh', phrase(key, { ask, offer: ask, reader: 'need', hard }));
    expect(gap('match.missing.broken', 'yes')).toMatchObject({ outcome: 'broken', mild: false });
    expect(gap('match.missing.broken', 'no')).toMatchObject({ outcome: 'broken', mild: true });
    expect(gap('match.missing.silent', 'no')).toMatchObject({ outcome: 'unknown' });
    expect(gap('match.missing.declared', 'yes')).toMatchObject({ outcome: 'unverified' });
  });
  it('shows further evidence only where it disagrees', () => {
    const joint = {
      ask: { kind: 'wish', label: phrase('match.ask.text'), path: 'x' },
      offer: { label: phrase('match.ask.text'), path: 'a' },
      also: [{ label: phrase('match.ask.text'), path: 'b' }],
    } as const;
    expect(asJoint('zh', { ...joint, outcome: 'pass' }, 0, '未写明').offers).toHaveLength(1);
    expect(asJoint('zh', { ...joint, outcome: 'unverified' }, 0, '未写明').offers).toHaveLength(2);
    expect(asJoint('zh', { ask: joint.ask, outcome: 'unknown' }, 0, '未写明').offers).toEqual([
      { text: '未写明' },
    ]);
  });
  it('names whose turn it is from where the reader stands', () => {
    const turn = { party: 'solution', action: phrase('turn.answer'), due: '2026-11-25' } as const;
    expect(asTurn(speech, turn, 'solution')).toEqual({ whose: 'you', task: '11 月 25 日前答复邀请' });
    expect(asTurn(speech, turn, 'need').whose).toBe('vendor');
    expect(asTurn(speech, { party: 'nobody', action: phrase('turn.matching') }, 'need').whose).toBe('system');
  });
});
