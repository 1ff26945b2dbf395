import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Decision, Party as Speaker, Verdict } from '@duijie/domain';
import { givenMatches, givenPair } from './given.js';
import { sampleDecision, sampleIntroduction, sampleMatch } from './samples.js';
import { minutes, NO_IDS, NOBODY, type StoreUnderTest } from './store-under-test.js';

const PAGE = { page: 1, size: 20 };
const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);

export const decisionContract = (under: () => StoreUnderTest): void =>
  describe('DecisionRepository', () => {
    beforeEach(() => under().empty());
    type Pair = Awaited<ReturnType<typeof givenPair>>;

    /** Stores a decision; minute = when. */
    const say = async (
      given: Pair,
      party: Speaker,
      verdict: Verdict,
      minute: number,
      over: Partial<Decision> = {},
    ) => {
      const decision = sampleDecision(
        { ...given.pair, party, verdict, accountId: given.buyer.accountId },
        { at: minutes(minute), ...over },
      );
      await under().unit.run((store) => store.decisions.insert(decision));
      return decision;
    };
    const inForce = async (given: Pair) =>
      [...(await under().unit.read((store) => store.decisions.inForce([given.pair])))].sort(byId);
    const bothAgreed = (page = PAGE) => under().unit.read((store) => store.decisions.bothAgreed(page));
    const oneSided = (page = PAGE) => under().unit.read((store) => store.decisions.oneSided(page));
    const introduce = async (given: Pair, minute = 0) => {
      const introduction = sampleIntroduction(
        given.pair.needId,
        given.pair.solutionId,
        given.buyer.accountId,
        {
          at: minutes(minute),
        },
      );
      await under().unit.run((store) => store.introductions.insert(introduction));
      return introduction;
    };

    it('gives back what was said', async () => {
      const given = await givenPair(under().unit);
      const full = await say(given, 'need', 'not_suitable', 1, {
        reason: 'over_budget',
        note: '超预算\n很多 👍',
      });
      expect(await under().unit.read((store) => store.decisions.find(full.id))).toStrictEqual(full);
    });

    it.each(NO_IDS)('finds nothing under %j', async (id) => {
      await under().unit.read(async ({ decisions }) => {
        expect(await decisions.find(id)).toBeUndefined();
        expect(await decisions.inForce([{ needId: id, solutionId: NOBODY }])).toEqual([]);
        expect(await decisions.inForceOfPostings('need', [id])).toEqual([]);
        expect(await decisions.pinned('need', [id])).toEqual(new Map());
      });
    });

    it('has in force the newest of each party that is not undone', async () => {
      const given = await givenPair(under().unit);
      const refused = await say(given, 'need', 'not_suitable', 1, { reason: 'other' });
      const invited = await say(given, 'need', 'invite', 2);
      const answered = await say(given, 'solution', 'interested', 1);
      expect(await inForce(given)).toStrictEqual([invited, answered]);
      await under().unit.run((store) => store.decisions.undo(invited.id, minutes(3)));
      await under().unit.run((store) => store.decisions.undo(invited.id, minutes(4)));
      expect(await inForce(given)).toStrictEqual([refused, answered]);
      const undone = await under().unit.read((store) => store.decisions.find(invited.id));
      expect(undone).toStrictEqual({ ...invited, undoneAt: minutes(3) });
      const ofSolution = await under().unit.read((store) =>
        store.decisions.inForceOfPostings('solution', [given.solution.id, NOBODY]),
      );
      expect([...ofSolution].sort(byId)).toStrictEqual([refused, answered]);
    });

    it('answers for many pairs at once, and only for those', async () => {
      const [one, two, three] = [
        await givenPair(under().unit),
        await givenPair(under().unit),
        await givenPair(under().unit),
      ];
      const said = [
        await say(one, 'need', 'invite', 1),
        await say(two, 'broker', 'reject', 1, { reason: 'other' }),
      ];
      await say(three, 'need', 'invite', 1);
      const crossed = { needId: one.need.id, solutionId: three.solution.id };
      const found = await under().unit.read((store) =>
        store.decisions.inForce([one.pair, two.pair, crossed]),
      );
      expect([...found].sort(byId)).toStrictEqual(said);
      expect(await under().unit.read((store) => store.decisions.inForce([]))).toEqual([]);
    });

    it('knows the pins in force', async () => {
      const given = await givenPair(under().unit);
      const pinned = async () => {
        const { need, solution } = given;
        const by = await under().unit.read((store) => store.decisions.pinned('need', [need.id, solution.id]));
        return by.get(need.id) ?? [];
      };
      const pin = await say(given, 'broker', 'pin', 1);
      expect(await pinned()).toEqual([given.solution.id]);
      expect(
        await under().unit.read((store) => store.decisions.pinned('solution', [given.solution.id])),
      ).toEqual(new Map([[given.solution.id, [given.need.id]]]));
      const reject = await say(given, 'broker', 'reject', 2, { reason: 'other' });
      expect(await pinned()).toEqual([]);
      await under().unit.run((store) => store.decisions.undo(reject.id, minutes(3)));
      expect(await pinned()).toEqual([given.solution.id]);
      await under().unit.run((store) => store.decisions.undo(pin.id, minutes(3)));
      expect(await pinned()).toEqual([]);
    });

    it('lists adjustments in force, newest first', async () => {
      const [one, two] = [await givenPair(under().unit), await givenPair(under().unit)];
      await say(one, 'broker', 'pin', 1);
      const later = await say(one, 'broker', 'reject', 3, { reason: 'other' });
      const other = await say(two, 'broker', 'pin', 2);
      await say(two, 'broker', 'reject', 4, { reason: 'other', undoneAt: minutes(5) });
      await say(two, 'need', 'invite', 9);
      expect(await under().unit.read((store) => store.decisions.adjustments(PAGE))).toStrictEqual({
        items: [later, other],
        total: 2,
      });
      const second = await under().unit.read((store) => store.decisions.adjustments({ page: 2, size: 1 }));
      expect(second).toStrictEqual({ items: [other], total: 2 });
    });

    it('lists pairs that both want, longest waiting first', async () => {
      const [late, early, half] = [
        await givenPair(under().unit),
        await givenPair(under().unit),
        await givenPair(under().unit),
      ];
      for (const [given, minute] of [
        [late, 5],
        [early, 1],
      ] as const) {
        await say(given, 'need', 'invite', minute);
        await say(given, 'solution', 'interested', minute + 1);
      }
      await say(half, 'need', 'invite', 0);
      const items = [
        { ...early.pair, agreedAt: minutes(2) },
        { ...late.pair, agreedAt: minutes(6) },
      ];
      expect(await bothAgreed()).toStrictEqual({ items, total: 2 });
      expect(await bothAgreed({ page: 2, size: 1 })).toStrictEqual({ items: items.slice(1), total: 2 });
      expect(await under().unit.read((store) => store.decisions.countPairs())).toEqual({
        invited: 3,
        interested: 2,
        bothAgreed: 2,
      });
    });

    it('leaves out pairs that a broker rejected, that are introduced, or where a word was taken back', async () => {
      const given = await givenPair(under().unit);
      const yes = await say(given, 'need', 'invite', 1);
      await say(given, 'solution', 'interested', 2);
      const total = async () => (await bothAgreed()).total;
      expect(await total()).toBe(1);
      const reject = await say(given, 'broker', 'reject', 3, { reason: 'other' });
      expect(await total()).toBe(0);
      await under().unit.run((store) => store.decisions.undo(reject.id, minutes(4)));
      const introduction = await introduce(given);
      expect(await total()).toBe(0);
      await under().unit.run((store) => store.introductions.undo(introduction.id, minutes(5)));
      expect(await total()).toBe(1);
      await say(given, 'solution', 'not_suitable', 6, { reason: 'no_capacity' });
      expect(await total()).toBe(0);
      await under().unit.run((store) => store.decisions.undo(yes.id, minutes(7)));
      expect(await under().unit.read((store) => store.decisions.countPairs())).toEqual({
        invited: 0,
        interested: 0,
        bothAgreed: 0,
      });
    });

    it('leaves out pairs of which one posting is not public', async () => {
      const given = await givenPair(under().unit);
      await say(given, 'need', 'invite', 1);
      await say(given, 'solution', 'interested', 2);
      const total = async () => (await bothAgreed()).total;
      const { organization } = given.vendor;
      await under().unit.run((store) =>
        store.organizations.update(
          { ...organization, version: organization.version + 1, state: 'suspended' },
          organization.version,
        ),
      );
      expect(await total()).toBe(0);
      await under().unit.run((store) =>
        store.organizations.update(
          { ...organization, version: organization.version + 2 },
          organization.version + 1,
        ),
      );
      expect(await total()).toBe(1);
      await under().unit.run((store) =>
        store.postings.update({ ...given.need, version: 2, state: 'withdrawn' }, 1),
      );
      expect(await total()).toBe(0);
    });

    it('lists pairs where one wants and the other has not spoken', async () => {
      const [asked, offered, refused] = [
        await givenPair(under().unit),
        await givenPair(under().unit),
        await givenPair(under().unit),
      ];
      await say(asked, 'need', 'invite', 2);
      await say(offered, 'solution', 'interested', 1);
      await say(refused, 'need', 'invite', 1);
      await say(refused, 'solution', 'not_suitable', 2, { reason: 'too_far' });
      const match = (given: Pair, over = {}) =>
        givenMatches(under().unit, sampleMatch(given.pair.needId, given.pair.solutionId, over));
      for (const given of [asked, offered, refused]) await match(given);
      const items = [
        { ...offered.pair, waitingFor: 'need', since: minutes(1) },
        { ...asked.pair, waitingFor: 'solution', since: minutes(2) },
      ];
      expect(await oneSided()).toEqual({ items, total: 2 });
      expect(await oneSided({ page: 2, size: 1 })).toEqual({ items: items.slice(1), total: 2 });
      await match(asked, { state: 'superseded' });
      expect(await oneSided()).toEqual({ items: items.slice(0, 1), total: 1 });
      await match(asked);
      await say(asked, 'broker', 'reject', 3, { reason: 'other' });
      await introduce(offered);
      expect(await oneSided()).toEqual({ items: [], total: 0 });
    });
  });
