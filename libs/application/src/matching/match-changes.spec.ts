import { describe, expect, it } from '@jest/globals';
import type { CatalogueEntry } from '../ports/catalogue.js';
import type { Rules, StoredMatch } from '../ports/match-repositories.js';
import { changesOf, type Run } from './match-changes.js';

const rules: Rules = {
  scorerVersion: 's',
  vocabularyVersion: 'v',
  regionsVersion: 'r',
  corpusSnapshot: 9,
  asOf: '2026-11-20',
};
const entry = (side: 'need' | 'solution', id: string, first: number) =>
  ({
    id,
    side,
    liveRevision: first,
    version: first + 1,
    organizationVersion: first + 2,
    seat: '3301',
  }) as CatalogueEntry;
const need = entry('need', 'n', 1);
const solution = entry('solution', 's', 11);
const pair = {
  id: 's',
  partner: solution,
  result: { standing: 'passed', score: 1, upper: 2 },
  figures: 'f',
} as const;
const row: StoredMatch = {
  id: 'row',
  needId: 'n',
  solutionId: 's',
  state: 'current',
  figures: 'f',
  needRevision: 1,
  needVersion: 2,
  needOrganizationVersion: 3,
  solutionRevision: 11,
  solutionVersion: 12,
  solutionOrganizationVersion: 13,
  solutionSeat: '3301',
  scorerVersion: 's',
  vocabularyVersion: 'v',
  regionsVersion: 'r',
  corpusSnapshot: 9,
};
const changes = (over: Partial<Run>) =>
  changesOf(
    { end: need, kept: [pair], dropped: [], stored: new Map([['s', row]]), pinned: [], rules, ...over },
    () => 'made',
  );
const found = { partner: solution, result: pair.result, figures: 'f' };

describe('what a run has to write', () => {
  it('is nothing while the row says the same and rests on the same but for the day, whoever asks', () => {
    expect(changes({ rules: { ...rules, asOf: '2026-11-21' } })).toEqual({
      end: need,
      written: [],
      ended: [],
    });
    const asked = { ...pair, id: 'n', partner: need };
    expect(changes({ end: solution, kept: [asked], stored: new Map([['n', row]]) }).written).toEqual([]);
  });

  it.each(Object.keys(row).filter((key) => !['id', 'needId', 'solutionId'].includes(key)))(
    'is the row under its id when its %s is another',
    (key) => {
      const before = { ...row, [key]: key === 'state' ? 'superseded' : 'other' } as StoredMatch;
      const { written } = changes({ stored: new Map([['s', before]]) });
      expect(written).toEqual([{ ...found, id: 'row', was: before.state }]);
    },
  );

  it('is a new row for a pair that has none', () =>
    expect(changes({ stored: new Map() }).written).toEqual([{ ...found, id: 'made', was: 'none' }]));

  it('is the end of a current row alone whose partner fits no more', () => {
    const other = entry('solution', 'o', 21);
    const dropped = { kept: [], dropped: [solution, other] };
    expect(changes(dropped)).toEqual({ end: need, written: [], ended: [solution] });
    const superseded = new Map([['s', { ...row, state: 'superseded' } as const]]);
    expect(changes({ ...dropped, stored: superseded }).ended).toEqual([]);
  });
});
