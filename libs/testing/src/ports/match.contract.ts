import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Match } from '@duijie/application';
import { givenPair, givenParty, givenPublished } from './given.js';
import { sampleDecision, sampleMatch, sampleRecommendation, sampleResult } from './samples.js';
import { minutes, NO_IDS, NOBODY, type StoreUnderTest } from './store-under-test.js';

const PAGE = { page: 1, size: 20 };
const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);

export const matchContract = (under: () => StoreUnderTest): void =>
  describe('MatchRepository, RecommendationRepository', () => {
    beforeEach(() => under().empty());
    const upsert = (...matches: Match[]) => under().unit.run((store) => store.matches.upsertMany(matches));

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
        result: sampleResult({
          standing: 'to_verify',
          score: 0.1 + 0.2,
          upper: 100 - Number.EPSILON * 64,
          factors: [
            {
              factor: 'text',
              weight: 12.5,
              points: 1 / 3,
              upper: 12.5,
              joints: [
                {
                  ask: {
                    kind: 'wish',
                    label: { key: 'joint.text', params: { a: 1e-9, b: { zh: '安全', en: 'Safety' } } },
                    path: 'problem',
                  },
                  outcome: 'unknown',
                  earned: 0,
                  possible: 1,
                },
              ],
            },
          ],
        }),
      });
      expect(await upsert(match)).toStrictEqual([match]);
      await under().unit.read(async ({ matches }) => {
        const stored = await matches.find(match.id);
        expect(stored).toStrictEqual(match);
        expect(JSON.stringify(stored?.result)).toBe(JSON.stringify(match.result));
        expect(await matches.findPair(need.id, solution.id)).toStrictEqual(match);
        expect(await matches.findPair(solution.id, need.id)).toBeUndefined();
        const crossed = { needId: solution.id, solutionId: need.id };
        expect(await matches.ofPairs([pair, pair, crossed])).toStrictEqual([match]);
        expect(await matches.currentAmong([pair, pair, crossed])).toEqual([pair]);
      });
    });

    it.each(NO_IDS)('finds nothing under %j', async (id) => {
      await under().unit.read(async ({ matches, recommendations }) => {
        expect(await matches.find(id)).toBeUndefined();
        expect(await matches.findPair(id, NOBODY)).toBeUndefined();
        expect(await matches.ofPairs([{ needId: id, solutionId: NOBODY }])).toEqual([]);
        expect(await matches.currentAmong([{ needId: id, solutionId: NOBODY }])).toEqual([]);
        expect(await matches.ofPosting('need', id)).toEqual([]);
        expect(await matches.ofOrganization('need', id, PAGE)).toEqual({ items: [], total: 0 });
        expect(await matches.partners('need', id)).toEqual([]);
        expect((await matches.countOf('need', [id]))[id] ?? 0).toBe(0);
        expect(await recommendations.ofMatch(id)).toEqual([]);
        expect(await recommendations.activeOf(NOBODY, [id])).toEqual([]);
        expect(await recommendations.activeOfMatches([id])).toEqual([]);
      });
    });

    it('has one row per pair: the second write keeps the first id and replaces the rest', async () => {
      const { pair } = await givenPair(under().unit);
      const first = sampleMatch(pair.needId, pair.solutionId, { state: 'superseded' });
      const current = () => under().unit.read((store) => store.matches.currentAmong([pair]));
      const second = sampleMatch(pair.needId, pair.solutionId, {
        result: sampleResult({ standing: 'to_verify', score: 5, upper: 6 }),
        inputs: { ...first.inputs, needVersion: 9, asOf: '2026-12-31' },
        computedAt: minutes(1),
      });
      await upsert(first);
      expect(await current()).toEqual([]);
      expect(await upsert(second)).toStrictEqual([{ ...second, id: first.id }]);
      expect(
        await under().unit.read((store) => store.matches.findPair(pair.needId, pair.solutionId)),
      ).toStrictEqual({
        ...second,
        id: first.id,
      });
      const [last] = await upsert(sampleMatch(pair.needId, pair.solutionId), { ...second, id: NOBODY });
      expect(last).toStrictEqual({ ...second, id: first.id });
      expect(await upsert()).toEqual([]);
    });

    it('survives the same pair from both sides at once', async () => {
      const { need, solutions } = await givenSolutions(6);
      const forwards = solutions.map((solutionId) => sampleMatch(need.id, solutionId));
      const backwards = [...solutions].reverse().map((solutionId) => sampleMatch(need.id, solutionId));
      const [one, other] = await Promise.all([upsert(...forwards), upsert(...backwards)]);
      expect([...(one ?? [])].sort(byId).map((m) => m.id)).toEqual(
        [...(other ?? [])].sort(byId).map((m) => m.id),
      );
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
      const ranked = await under().unit.read((store) => store.matches.ofPosting('need', need.id));
      expect(ranked.map((one) => solutions.indexOf(one.solutionId))).toEqual([3, 2, 1, 4, 0]);
      const other = await under().unit.read((store) => store.matches.ofPosting('solution', solutions[0]!));
      expect(other).toStrictEqual([rows[0]]);
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

    it('lists current rows newest first, and counts them', async () => {
      const { need, solutions } = await givenSolutions(3);
      const rows = solutions.map((solutionId, i) =>
        sampleMatch(need.id, solutionId, { computedAt: minutes(i) }),
      );
      await upsert(rows[0]!, rows[1]!, { ...rows[2]!, state: 'superseded' });
      await under().unit.read(async ({ matches }) => {
        expect(await matches.list(PAGE)).toStrictEqual({ items: [rows[1], rows[0]], total: 2 });
        expect(await matches.countCurrent()).toBe(2);
        expect(await matches.countOf('need', [need.id, NOBODY])).toMatchObject({ [need.id]: 2 });
        expect((await matches.countOf('solution', solutions))[solutions[2]!]).toBe(0);
        expect([...(await matches.partners('need', need.id))].sort()).toEqual([...solutions].sort());
        expect(await matches.partners('solution', solutions[2]!)).toEqual([need.id]);
      });
    });

    it('supersedes the named partners only, and says which', async () => {
      const { need, solutions } = await givenSolutions(3);
      const rows = solutions.map((solutionId) => sampleMatch(need.id, solutionId));
      await upsert(...rows);
      const { unit } = under();
      expect(
        await unit.run((store) => store.matches.supersede('need', need.id, [solutions[1]!, NOBODY])),
      ).toEqual([rows[1]!.id]);
      expect(await unit.run((store) => store.matches.supersede('need', need.id, [solutions[1]!]))).toEqual(
        [],
      );
      expect(
        await unit.run((store) => store.matches.supersede('solution', solutions[2]!, [need.id])),
      ).toEqual([rows[2]!.id]);
      expect(await unit.run((store) => store.matches.supersede('need', need.id, []))).toEqual([]);
      expect(await unit.read((store) => store.matches.ofPosting('need', need.id))).toStrictEqual([rows[0]]);
    });

    it('recommends a match to each side once; names what is new or back', async () => {
      const { buyer, vendor, pair } = await givenPair(under().unit);
      const { unit } = under();
      const match = sampleMatch(pair.needId, pair.solutionId);
      await upsert(match);
      const both = () => [
        sampleRecommendation(match.id, 'need', buyer.organization.id),
        sampleRecommendation(match.id, 'solution', vendor.organization.id),
      ];
      const first = both();
      const ensure = (all = both()) => unit.run((store) => store.recommendations.ensure(all));
      expect([...(await ensure(first))].sort(byId)).toStrictEqual(first);
      expect(await ensure()).toEqual([]);
      expect(await ensure([])).toEqual([]);
      const ofBoth = () => unit.read((store) => store.recommendations.activeOfMatches([match.id, NOBODY]));
      expect([...(await ofBoth())].sort(byId)).toStrictEqual(first);
      expect(await unit.read((store) => store.recommendations.ofMatch(match.id))).toStrictEqual(first);

      await unit.run((store) => store.recommendations.markSeen([first[0]!.id], minutes(1)));
      await unit.run((store) => store.recommendations.markSeen([first[0]!.id], minutes(2)));
      await unit.run((store) => store.recommendations.markSeen([], minutes(2)));
      const seen = { ...first[0], seenAt: minutes(1) };
      const active = () =>
        unit.read((store) => store.recommendations.activeOf(buyer.organization.id, [match.id]));
      expect(await active()).toStrictEqual([seen]);

      await unit.run((store) => store.recommendations.withdrawOfMatches([match.id]));
      await unit.run((store) => store.recommendations.withdrawOfMatches([]));
      expect(await active()).toEqual([]);
      expect(await ofBoth()).toEqual([]);
      expect(
        (await unit.read((store) => store.recommendations.ofMatch(match.id))).map((one) => one.state),
      ).toEqual(['withdrawn', 'withdrawn']);
      expect([...(await ensure())].sort(byId)).toStrictEqual([seen, first[1]]);
    });

    it('tells one job only, when two ensure the same at once', async () => {
      const { buyer, vendor, pair } = await givenPair(under().unit);
      const match = sampleMatch(pair.needId, pair.solutionId);
      await upsert(match);
      const told = await Promise.all(
        [1, 2, 3].map(() =>
          under().unit.run((store) =>
            store.recommendations.ensure([
              sampleRecommendation(match.id, 'solution', vendor.organization.id),
              sampleRecommendation(match.id, 'need', buyer.organization.id),
            ]),
          ),
        ),
      );
      expect(told.map((one) => one.length).sort()).toEqual([0, 0, 2]);
    });

    it('does not mix organizations', async () => {
      const { buyer, pair } = await givenPair(under().unit);
      const stranger = await givenParty(under().unit);
      const match = sampleMatch(pair.needId, pair.solutionId);
      await upsert(match);
      await under().unit.run((store) =>
        store.recommendations.ensure([sampleRecommendation(match.id, 'need', buyer.organization.id)]),
      );
      expect(
        await under().unit.read((store) =>
          store.recommendations.activeOf(stranger.organization.id, [match.id]),
        ),
      ).toEqual([]);
    });
  });
