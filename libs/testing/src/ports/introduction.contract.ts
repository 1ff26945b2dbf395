import { beforeEach, describe, expect, it } from '@jest/globals';
import { givenPair, givenPublished } from './given.js';
import { sampleIntroduction } from './samples.js';
import { minutes, NO_IDS, NOBODY, type StoreUnderTest } from './store-under-test.js';

const PAGE = { page: 1, size: 20 };
type Pair = Awaited<ReturnType<typeof givenPair>>;

export const introductionContract = (under: () => StoreUnderTest): void =>
  describe('IntroductionRepository', () => {
    beforeEach(() => under().empty());
    const introduce = async (given: Pick<Pair, 'pair' | 'buyer'>, minute = 0) => {
      const { needId, solutionId } = given.pair;
      const introduction = sampleIntroduction(needId, solutionId, given.buyer.accountId, {
        at: minutes(minute),
      });
      await under().unit.run((store) => store.introductions.insert(introduction));
      return introduction;
    };

    it.each(NO_IDS)('finds nothing under %j', async (id) => {
      await under().unit.read(async ({ introductions }) => {
        expect(await introductions.find(id)).toBeUndefined();
        expect(await introductions.openOfPair(id, NOBODY)).toBeUndefined();
        expect(await introductions.openOfPostings('solution', [id])).toEqual([]);
        expect(await introductions.openOfPairs([{ needId: NOBODY, solutionId: id }])).toEqual([]);
        expect(await introductions.list(id, PAGE)).toEqual({ items: [], total: 0 });
      });
    });

    it('has one open introduction per pair; undone ones do not count', async () => {
      const given = await givenPair(under().unit);
      const { unit } = under();
      const first = await introduce(given);
      await unit.run(async (store) => {
        const again = sampleIntroduction(given.need.id, given.solution.id, given.buyer.accountId);
        await expect(store.introductions.insert(again)).rejects.toMatchObject({
          code: 'INTRODUCTION.EXISTS',
        });
        expect(await store.introductions.openOfPair(given.need.id, given.solution.id)).toStrictEqual(first);
      });
      expect(await unit.read((store) => store.introductions.countOpen())).toBe(1);
      await unit.run((store) => store.introductions.undo(first.id, minutes(1)));
      await unit.run((store) => store.introductions.undo(first.id, minutes(2)));
      expect(await unit.read((store) => store.introductions.find(first.id))).toStrictEqual({
        ...first,
        state: 'undone',
        undoneAt: minutes(1),
      });
      const second = await introduce(given, 3);
      expect(
        await unit.read((store) => store.introductions.openOfPostings('need', [given.need.id, NOBODY])),
      ).toStrictEqual([second]);
      expect(
        await unit.read((store) => store.introductions.openOfPostings('solution', [given.solution.id])),
      ).toStrictEqual([second]);
    });

    it('finds the open introductions among pairs', async () => {
      const { unit } = under();
      const [one, two] = [await givenPair(unit), await givenPair(unit)];
      const [open, undone] = [await introduce(one), await introduce(two)];
      await unit.run((store) => store.introductions.undo(undone.id, minutes(1)));
      const crossed = { needId: one.need.id, solutionId: two.solution.id };
      const found = unit.read((store) => store.introductions.openOfPairs([one.pair, two.pair, crossed]));
      expect(await found).toStrictEqual([open]);
      expect(await unit.read((store) => store.introductions.openOfPairs([]))).toEqual([]);
    });

    it('lets one of several simultaneous introductions win', async () => {
      const given = await givenPair(under().unit);
      const outcomes = await Promise.allSettled([1, 2, 3].map(() => introduce(given)));
      expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
      for (const one of outcomes)
        if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'INTRODUCTION.EXISTS' });
    });

    it('lists introductions of an organization, or all, newest first', async () => {
      const { unit } = under();
      const [one, two] = [await givenPair(unit), await givenPair(unit)];
      const solution = await givenPublished(unit, 'solution', one.vendor);
      const rows = [
        await introduce(one, 1),
        await introduce(two, 2),
        await introduce({ ...one, pair: { ...one.pair, solutionId: solution.id } }, 3),
      ];
      const list = (id: string | undefined, page = PAGE) =>
        unit.read((store) => store.introductions.list(id, page));
      expect(await list(undefined)).toStrictEqual({ items: [rows[2], rows[1], rows[0]], total: 3 });
      expect(await list(undefined, { page: 2, size: 2 })).toStrictEqual({ items: [rows[0]], total: 3 });
      for (const party of [one.buyer, one.vendor])
        expect(await list(party.organization.id)).toStrictEqual({ items: [rows[2], rows[0]], total: 2 });
      expect(await list(NOBODY)).toEqual({ items: [], total: 0 });
    });
  });
