import { say } from '@duijie/messages';
import type { Joint, Recommendation } from '../api/types.js';
import type { Speech } from './as-card.js';
import { compareGroups, differencesOf } from './compare-groups.js';

const speech: Speech = {
  say: (key, params) => say('zh', key, params),
  locale: 'zh',
  names: { region: (code: string) => code } as unknown as Speech['names'],
};
const wish = (path: string, term: string, offered?: string): Joint => ({
  ask: { kind: 'capability', path, label: { key: 'match.ask.capability', params: { term } } },
  ...(offered && {
    offer: { path, label: { key: 'match.offer.capability', params: { term: offered } } },
  }),
  outcome: offered ? 'pass' : 'unknown',
});
const limit: Joint = {
  ask: { kind: 'constraint', path: 'budget', label: { key: 'match.ask.budget', params: { max: 180 } } },
  offer: {
    path: 'price',
    label: { key: 'match.offer.price', params: { model: 'one_off', min: 150, max: 170 } },
  },
  outcome: 'pass',
  constraint: 'budget',
};
const pair = (id: string, joints: readonly Joint[], points: number) => ({
  pair: {
    matchId: id,
    counterpart: { id, side: 'solution', title: id, city: '3302' },
    breakdown: [{ factor: 'price', weight: 14, points, upper: 14 }],
    joints,
  } as unknown as Recommendation,
});

describe('solutions beside each other', () => {
  const groups = compareGroups(speech, [
    pair('a', [wish('c.0', '手势控制', '手势控制'), wish('c.1', '安全应急'), limit], 14),
    pair('b', [wish('c.0', '手势控制', '手势控制'), wish('c.1', '安全应急', '安全应急'), limit], 7),
  ]);
  const row = (group: number, id: string) => groups[group]?.rows.find((each) => each.id === id);

  it('put hard conditions first, then what else the need asks', () => {
    expect(groups[0]?.rows.map(({ id }) => id)).toEqual(['budget', 'c.0', 'c.1']);
    expect(row(0, 'budget')).toMatchObject({ detail: '硬性条件', differs: false });
  });
  it('show what is not stated as unknown, and mark the row', () => {
    expect(row(0, 'c.1')).toMatchObject({
      differs: true,
      cells: [
        { text: '未写明', outcome: 'unknown' },
        { text: '安全应急', outcome: 'pass' },
      ],
    });
  });
  it('show the points of a factor, and what is still open', () => {
    expect(row(1, 'price')?.cells).toEqual([{ text: '14 / 14' }, { text: '7 / 14，全部证实后 14' }]);
  });
  it('keep only the rows that differ on demand', () => {
    expect(differencesOf(groups).flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(['c.1', 'price']);
    expect(differencesOf(compareGroups(speech, [pair('a', [limit], 3)]))).toEqual([]);
  });
});
