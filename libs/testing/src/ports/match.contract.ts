import { beforeEach, describe, expect, it } from '@jest/globals';
import { MovedMeanwhile, type Match, type Store } from '@duijie/application';
import { SIDES, type Side } from '@duijie/domain';
import { foundOf, givenMatches, givenPair, givenPublished } from './given.js';
import { sampleDecision, sampleMatch, sampleResult } from './samples.js';
import { minutes, NO_IDS, NOBODY, type StoreUnderTest } from './store-under-test.js';

const PAGE = { page: 1, size: 20 };

export const matchContract = (under: () => StoreUnderTest): void =>
  describe('MatchRepository', () => {
    beforeEach(() => under().empty());
    const upsert = (...matches: Match[]) => givenMatches(under().unit, ...matches);
    /** As one run stores them. */
    const upsertMany = (side: Side, [first, ...more]: readonly [Match, ...Match[]]) =>
      under().unit.run((store) =>
        store.matches.upsertMany(
          side,
          [first, ...more].map((match) => foundOf(side, match)),
          first.inputs,
          first.since,
        ),
      );

    /** A row as a list has it. */
    const ranked = ({ id, needId, solutionId, result }: Match) => ({ id, needId, solutionId, result });

    /** One need and as many solutions of one vendor as asked. */
    const givenSolutions = async (count: number) => {
      const { buyer, vendor, need, solution } = await givenPair(under().unit);
      const solutions = [solution];
      while (solutions.length < count) solutions.push(await givenPublished(under().unit, 'solution', vendor));
      return { buyer, vendor, need, solutions: solutions.map((one) => one.id) };
    };

    it('gives back what was stored, to the last digit', async () => {
      const { pair, need, solution } = await givenPair(under().unit);
      const match = sampleMatch(pair.needId, pair.solutionId, {
        result: sampleResult({ standing: 'to_verify', score: 0.1 + 0.2, upper: 100 - Number.EPSILON * 64 }),
        figures: '{"s":"v", "n":3000,  "u":1e6,"f":{},"c":"b\\x d?"}',
      });
      expect(await upsert(match)).toEqual([]);
      await under().unit.read(async ({ matches }) => {
        expect(await matches.find(match.id)).toStrictEqual(match);
        expect(await matches.findMany([match.id, NOBODY])).toStrictEqual([match]);
        expect(await matches.findPair(need.id, solution.id)).toStrictEqual(match);
        expect(await matches.findPair(solution.id, need.id)).toBeUndefined();
        const crossed = { needId: solution.id, solutionId: need.id };
        expect(await matches.ofPairs([pair, pair, crossed])).toStrictEqual([match]);
        expect(await matches.currentAmong([pair, pair, crossed])).toEqual([pair]);
      });
    });

    it.each(SIDES)('keeps of each what it rests on, whoever asked: the %s', async (side) => {
      const { need, solutions } = await givenSolutions(2);
      const [one, two] = solutions.map((solutionId, i) =>
        sampleMatch(need.id, solutionId, {
          result: sampleResult({ score: 80 + i, upper: 90 + i }),
          figures: `figures "${i}"`,
          inputs: {
            needRevision: 2,
            solutionRevision: 3 + 10 * i,
            needVersion: 4,
            solutionVersion: 5 + 10 * i,
            needOrganizationVersion: 6,
            solutionOrganizationVersion: 7 + 10 * i,
            solutionSeat: ['"a\\, {b}', ''][i]!,
            scorerVersion: 's',
            vocabularyVersion: 'v',
            regionsVersion: 'r',
            corpusSnapshot: 8,
            asOf: '2026-12-31',
          },
        }),
      );
      expect(await upsertMany(side, [one!, two!])).toEqual(new Set());
      const stored = await under().unit.read(({ matches }) => matches.findMany([one!.id, two!.id]));
      expect([...stored].sort((a, b) => a.result.score - b.result.score)).toStrictEqual([one, two]);
    });

    it.each(NO_IDS)('finds nothing under %j', async (id) => {
      await under().unit.read(async ({ matches }) => {
        expect(await matches.find(id)).toBeUndefined();
        expect(await matches.findMany([id])).toEqual([]);
        expect(await matches.findPair(id, NOBODY)).toBeUndefined();
        expect(await matches.ofPairs([{ needId: id, solutionId: NOBODY }])).toEqual([]);
        expect(await matches.currentAmong([{ needId: id, solutionId: NOBODY }])).toEqual([]);
        expect(await matches.ofPosting('need', id)).toEqual([]);
        expect(await matches.ofOrganization('need', id, PAGE)).toEqual({ items: [], total: 0 });
        expect(await matches.stored('need', [id])).toEqual([]);
        expect((await matches.countOf('need', [id]))[id] ?? 0).toBe(0);
      });
    });

    it('has one row per pair: the second write keeps the first id and replaces the rest', async () => {
      const { pair } = await givenPair(under().unit);
      const first = sampleMatch(pair.needId, pair.solutionId, { state: 'superseded' });
      const current = () => under().unit.read((store) => store.matches.currentAmong([pair]));
      const find = () => under().unit.read((store) => store.matches.findPair(pair.needId, pair.solutionId));
      const second = sampleMatch(pair.needId, pair.solutionId, {
        result: sampleResult({ standing: 'to_verify', score: 5, upper: 6 }),
        inputs: { ...first.inputs, needVersion: 9, asOf: '2026-12-31' },
        since: minutes(1),
        computedAt: minutes(1),
      });
      await upsert(first);
      expect(await current()).toEqual([]);
      expect(await upsert(second)).toEqual([second.id]);
      expect(await find()).toStrictEqual({ ...second, id: first.id });
      const last = { ...second, id: NOBODY, figures: 'other', since: minutes(3), computedAt: minutes(3) };
      expect(await upsert(last)).toEqual([last.id]);
      expect(await upsert({ ...last, id: first.id })).toEqual([]);
      expect(await find()).toStrictEqual({ ...last, id: first.id });
      const nothing = { end: foundOf('need', last).end, written: [] };
      const storeNothing = (store: Store) =>
        store.matches.upsertMany('need', [nothing], last.inputs, last.since);
      expect(await under().unit.run(storeNothing)).toEqual(new Set());
    });

    it.each(SIDES)('adds pairs that have no row, and nothing where one has: the %s', async (side) => {
      const { need, solutions } = await givenSolutions(3);
      const [one, two, three] = solutions.map((solutionId) => sampleMatch(need.id, solutionId)) as [
        Match,
        Match,
        Match,
      ];
      const insert = (...matches: readonly Match[]) =>
        under().unit.run((store) =>
          store.matches.insertMany(
            side,
            matches.map((match) => foundOf(side, match)),
            one.inputs,
            one.since,
          ),
        );
      const stored = () => under().unit.read(({ matches }) => matches.ofPairs([one, two, three]));
      await insert(one, two);
      expect(await stored()).toHaveLength(2);
      expect(await stored()).toEqual(expect.arrayContaining([one, two]));
      await expect(insert(three, { ...two, id: NOBODY })).rejects.toThrow(MovedMeanwhile);
      expect(await stored()).toHaveLength(2);
      await insert();
      await insert(three);
      expect(await stored()).toEqual(expect.arrayContaining([one, two, three]));
    });

    it('remembers since when figures and state stand', async () => {
      const { pair, need } = await givenPair(under().unit);
      const first = sampleMatch(pair.needId, pair.solutionId);
      const later = (minute: number, over: Partial<Match> = {}) =>
        upsert({ ...first, since: minutes(minute), computedAt: minutes(minute), ...over });
      const stored = () => under().unit.read((store) => store.matches.findPair(need.id, pair.solutionId));
      await upsert(first);
      await later(1, { inputs: { ...first.inputs, needVersion: 2 } });
      expect(await stored()).toMatchObject({ since: first.since, computedAt: minutes(1) });
      await later(2, { figures: 'other' });
      expect(await stored()).toMatchObject({ since: minutes(2) });
      await under().unit.run((store) => store.matches.supersede([pair], minutes(3)));
      expect(await stored()).toMatchObject({
        state: 'superseded',
        since: minutes(3),
        computedAt: minutes(2),
      });
      await later(4, { figures: 'other' });
      expect(await stored()).toMatchObject({ state: 'current', since: minutes(4) });
    });

    it('survives the same pair from both sides at once', async () => {
      const { need, solutions } = await givenSolutions(6);
      const forwards = solutions.map((solutionId) => sampleMatch(need.id, solutionId));
      const backwards = [...solutions].reverse().map((solutionId) => sampleMatch(need.id, solutionId));
      const unused = await Promise.all([
        upsertMany('need', [forwards[0]!, ...forwards.slice(1)]),
        upsertMany('solution', [backwards[0]!, ...backwards.slice(1)]),
      ]);
      expect(unused.map(({ size }) => size).sort()).toEqual([0, 6]);
      expect(await under().unit.read((store) => store.matches.countCurrent())).toBe(6);
    });

    it('ranks: passed first, then score, then upper, then the other id', async () => {
      const { need, solutions } = await givenSolutions(6);
      const results = [
        sampleResult({ standing: 'to_verify', score: 90, upper: 95 }),
        sampleResult({ score: 50, upper: 60 }),
        sampleResult({ score: 50, upper: 70 }),
        sampleResult({ score: 50.000000000000007, upper: 60 }),
        sampleResult({ score: 50, upper: 60 }),
        sampleResult({ score: 99, upper: 99 }),
      ];
      const rows = solutions.map((solutionId, i) =>
        sampleMatch(need.id, solutionId, { result: results[i]! }),
      );
      await upsert(...rows.slice(0, 5), { ...rows[5]!, state: 'superseded' });
      const ranking = await under().unit.read((store) => store.matches.ofPosting('need', need.id));
      expect(ranking.map((one) => solutions.indexOf(one.solutionId))).toEqual([3, 2, 1, 4, 0]);
      const other = await under().unit.read((store) => store.matches.ofPosting('solution', solutions[0]!));
      expect(other).toStrictEqual([ranked(rows[0]!)]);
    });

    it('ranks an organization: passed first, among them for the need the pinned; rejected left out, in pages', async () => {
      const { buyer, vendor, need, solutions } = await givenSolutions(5);
      const rows = solutions.map((solutionId, i) =>
        sampleMatch(need.id, solutionId, {
          result: sampleResult({ score: 80 - i, upper: 90, standing: i === 4 ? 'to_verify' : 'passed' }),
        }),
      );
      await upsert(...rows);
      const broker = (solutionId: string, verdict: 'pin' | 'reject', over = {}) =>
        sampleDecision(
          { needId: need.id, solutionId, party: 'broker', verdict, accountId: buyer.accountId },
          over,
        );
      await under().unit.run(async ({ decisions }) => {
        await decisions.insert(broker(solutions[2]!, 'pin'));
        await decisions.insert(broker(solutions[4]!, 'pin'));
        await decisions.insert(broker(solutions[0]!, 'reject', { at: minutes(2) }));
        await decisions.insert(broker(solutions[0]!, 'pin', { at: minutes(1) }));
        await decisions.insert(broker(solutions[3]!, 'reject', { undoneAt: minutes(1) }));
      });
      for (const [side, party, items] of [
        ['need', buyer, [rows[2], rows[1], rows[3], rows[4]]],
        ['solution', vendor, [rows[1], rows[2], rows[3], rows[4]]],
      ] as const) {
        const page = await under().unit.read((store) =>
          store.matches.ofOrganization(side, party.organization.id, PAGE),
        );
        expect(page).toStrictEqual({ items, total: 4 });
      }
      const second = await under().unit.read((store) =>
        store.matches.ofOrganization('need', buyer.organization.id, { page: 2, size: 2 }),
      );
      expect(second).toStrictEqual({ items: [rows[3], rows[4]], total: 4 });
      const none = await under().unit.read((store) =>
        store.matches.ofOrganization('need', vendor.organization.id, PAGE),
      );
      expect(none).toEqual({ items: [], total: 0 });
    });

    it('lists current rows, the newest need first and its best match first, whatever the page', async () => {
      const { buyer, need, solutions } = await givenSolutions(3);
      const newer = await givenPublished(under().unit, 'need', buyer, { publishedAt: minutes(1) });
      const row = (needId: string, at: number, result = sampleResult({})) =>
        sampleMatch(needId, solutions[at]!, { result });
      const toVerify = row(newer.id, 0, sampleResult({ standing: 'to_verify', score: 90, upper: 95 }));
      const best = row(newer.id, 1, sampleResult({ score: 80, upper: 90 }));
      const good = row(newer.id, 2, sampleResult({ score: 70, upper: 90 }));
      const old = [row(need.id, 0), row(need.id, 1)];
      await upsert(...old, toVerify, good, best, { ...row(need.id, 2), state: 'superseded' });
      const items = [best, good, toVerify, ...old];
      await under().unit.read(async ({ matches }) => {
        expect(await matches.list(PAGE)).toStrictEqual({ items, total: 5 });
        for (const [i, item] of items.entries())
          expect(await matches.list({ page: i + 1, size: 1 })).toStrictEqual({ items: [item], total: 5 });
      });
    });

    it('counts current rows, and gives all of a posting', async () => {
      const { need, solutions } = await givenSolutions(3);
      const rows = solutions.map((solutionId) => sampleMatch(need.id, solutionId));
      await upsert(rows[0]!, rows[1]!, { ...rows[2]!, state: 'superseded' });
      await under().unit.read(async ({ matches }) => {
        expect(await matches.countCurrent()).toBe(2);
        expect(await matches.countOf('need', [need.id, NOBODY])).toMatchObject({ [need.id]: 2 });
        expect((await matches.countOf('solution', solutions))[solutions[2]!]).toBe(0);
        const stored = await matches.stored('need', [need.id, NOBODY]);
        expect(stored.map((one) => one.solutionId).sort()).toEqual([...solutions].sort());
        const { result: _, since: __, computedAt: ___, inputs, ...row } = rows[0]!;
        const { asOf: ____, ...basis } = inputs;
        expect(stored).toContainEqual({ ...row, ...basis });
        expect(await matches.stored('solution', solutions.slice(2))).toMatchObject([{ state: 'superseded' }]);
      });
    });

    it('supersedes the named pairs only, once, and says which', async () => {
      const { need, solutions } = await givenSolutions(3);
      const rows = solutions.map((solutionId) => sampleMatch(need.id, solutionId));
      await upsert(...rows);
      const supersede = (...ids: string[]) =>
        under().unit.run((store) =>
          store.matches.supersede(
            ids.map((solutionId) => ({ needId: need.id, solutionId })),
            minutes(1),
          ),
        );
      expect(await supersede(solutions[1]!, NOBODY)).toEqual([rows[1]!.id]);
      expect(await supersede(solutions[1]!)).toEqual([]);
      expect(await supersede(solutions[2]!)).toEqual([rows[2]!.id]);
      expect(await supersede()).toEqual([]);
      const left = await under().unit.read((store) => store.matches.ofPosting('need', need.id));
      expect(left).toStrictEqual([ranked(rows[0]!)]);
    });
  });
