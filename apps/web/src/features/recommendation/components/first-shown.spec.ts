import type { Recommendation } from '../api/types.js';
import { firstShown } from './first-shown.js';

const item = (n: number, over: Partial<Recommendation> = {}): Recommendation =>
  ({ matchId: String(n), standing: 'passed', stage: 'recommended', ...over }) as Recommendation;
const list = (length: number, over: Readonly<Record<number, Partial<Recommendation>>> = {}) =>
  Array.from({ length }, (_, at) => item(at + 1, over[at + 1]));
const ids = (items: readonly Recommendation[]): string[] => items.map(({ matchId }) => matchId);

describe('what is shown before the rest is asked for', () => {
  it('is the first of those that pass, and fewer of those to verify', () => {
    expect(ids(firstShown(list(9), 'passed'))).toEqual(['1', '2', '3', '4', '5']);
    const toVerify = list(9).map((view) => ({ ...view, standing: 'to_verify' as const }));
    expect(ids(firstShown([...list(2), ...toVerify], 'to_verify'))).toEqual(['1', '2', '3']);
  });
  it('holds the place of exploration, wherever it lies', () => {
    expect(ids(firstShown(list(12, { 9: { explored: true } }), 'passed'))).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '9',
    ]);
  });
  it('holds what was answered', () => {
    expect(ids(firstShown(list(9, { 7: { stage: 'invited' } }), 'passed'))).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '7',
    ]);
  });
});
