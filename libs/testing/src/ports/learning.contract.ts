import { beforeEach, describe, expect, it } from '@jest/globals';
import type { LearningReport, ShownItem, ShownList } from '@duijie/application';
import { DEFAULT_WEIGHTS, FACTOR_IDS, type Party as Speaker, type Verdict } from '@duijie/domain';
import { givenPair, givenParty, givenPublished } from './given.js';
import { nextId, sampleDecision } from './samples.js';
import { minutes, NOON, type StoreUnderTest } from './store-under-test.js';

const item = (id: string, over: Partial<ShownItem> = {}): ShownItem => ({
  id,
  passed: true,
  explored: false,
  shares: FACTOR_IDS.map((_, i) => (i === 2 ? undefined : i / 8)),
  ...over,
});

const log = { wants: 1, 'hr@10': 1, 'mrr@10': 0.5, 'ndcg@10': 0.63 };
const exposure = {
  predictionCoverage: 1,
  catalogueCoverage: 0.5,
  longTail: 0.1,
  byTier: { one: 1 },
  byCity: {},
};
const REPORT: LearningReport = {
  decisions: 1,
  readers: 1,
  folds: 5,
  gain: { value: 0.1, low: -0.1, high: 0.3, lists: 1 },
  leftOut: 2,
  held: { candidate: log, inForce: log },
  exposure: { candidate: exposure, inForce: exposure },
  findings: [{ reason: 'too_few_decisions', value: 1, bound: 40 }],
};

export const learningContract = (under: () => StoreUnderTest): void =>
  describe('what is learned from', () => {
    beforeEach(() => under().empty());
    type Pair = Awaited<ReturnType<typeof givenPair>>;

    const list = ({ buyer, need, solution }: Pair, over: Partial<ShownList> = {}): ShownList => ({
      id: nextId(),
      accountId: buyer.accountId,
      organizationId: buyer.organization.id,
      side: 'need',
      postingId: need.id,
      list: 'posting',
      version: 'v1',
      scorerVersion: '1.0.0+1',
      places: (over.items ?? [null]).map((_, i) => i + 1),
      items: [item(solution.id)],
      at: NOON,
      ...over,
    });
    const show = (...lists: readonly ShownList[]) =>
      under().unit.run((store) => store.shownLists.insertMany(lists));
    const say = ({ pair, buyer }: Pair, party: Speaker, verdict: Verdict, minute: number) =>
      under().unit.run((store) =>
        store.decisions.insert(
          sampleDecision({ ...pair, party, verdict, accountId: buyer.accountId }, { at: minutes(minute) }),
        ),
      );
    const heard = (scorer = '1.0.0') => under().unit.read((store) => store.shownLists.sessions(scorer, 10));
    const sessions = async () => (await heard()).sessions;

    it('joins a decision to the last list that showed it, with what each had earned and whose it is', async () => {
      const given = await givenPair(under().unit);
      const other = await givenParty(under().unit, { kinds: ['vendor_software'] });
      const second = await givenPublished(under().unit, 'solution', other);
      const items = [item(second.id, { passed: false, explored: true }), item(given.solution.id)];
      await show(list(given), list(given, { version: 'v2', items, at: minutes(1) }));
      await show(list(given, { version: 'v3', at: minutes(9) }));
      await say(given, 'need', 'invite', 2);
      expect(await sessions()).toEqual([
        {
          needId: given.need.id,
          readerId: given.buyer.organization.id,
          at: minutes(2).getTime(),
          shown: [
            {
              solutionId: second.id,
              vendorId: other.organization.id,
              passed: false,
              explored: true,
              shares: item('').shares,
            },
            {
              solutionId: given.solution.id,
              vendorId: given.vendor.organization.id,
              passed: true,
              explored: false,
              shares: item('').shares,
            },
          ],
          places: [1, 2],
          wanted: new Set([given.solution.id]),
          refused: new Set(),
        },
      ]);
    });

    it('knows a list by its reader and version, and of a decision only what is in force', async () => {
      const given = await givenPair(under().unit);
      await show(list(given), list(given));
      await show(list(given, { at: minutes(1) }));
      await say(given, 'need', 'invite', 2);
      await say(given, 'need', 'not_suitable', 3);
      await say(given, 'solution', 'interested', 4);
      const [session, ...more] = await sessions();
      expect(more).toEqual([]);
      expect(session).toMatchObject({ wanted: new Set(), refused: new Set([given.solution.id]) });
    });

    it('knows a list by the one who decided, and the places that it took among others', async () => {
      const given = await givenPair(under().unit);
      const colleague = { ...given, buyer: await givenParty(under().unit) };
      await show(list(given, { list: 'inbox', places: [23] }), list(colleague, { at: minutes(1) }));
      await say(given, 'need', 'invite', 2);
      expect(await sessions()).toMatchObject([{ readerId: given.buyer.organization.id, places: [23] }]);
    });

    it('is as new as the last that was said of it', async () => {
      const given = await givenPair(under().unit);
      const second = await givenPublished(under().unit, 'solution', given.vendor);
      await show(list(given, { items: [item(given.solution.id), item(second.id)] }));
      await say(given, 'need', 'invite', 1);
      const other = { ...given, pair: { needId: given.need.id, solutionId: second.id } };
      await say(other, 'need', 'not_suitable', 5);
      expect(await sessions()).toMatchObject([{ at: minutes(5).getTime() }]);
    });

    it('forgets the oldest first, a few at a time, and nothing that is newer', async () => {
      const given = await givenPair(under().unit);
      await show(
        ...[0, 1, 2, 3].map((minute) => list(given, { version: `v${minute}`, at: minutes(minute) })),
      );
      await say(given, 'need', 'invite', 4);
      const forget = (minute: number, limit: number) =>
        under().unit.run((store) => store.shownLists.deleteBefore(minutes(minute), limit));
      expect(await forget(3, 2)).toBe(2);
      expect(await forget(3, 2)).toBe(1);
      expect(await forget(3, 2)).toBe(0);
      expect(await sessions()).toHaveLength(1);
      expect(await forget(9, 2)).toBe(1);
      expect(await sessions()).toEqual([]);
    });

    it('takes only lists by the rules asked for, whatever their weights, and counts the others', async () => {
      const given = await givenPair(under().unit);
      const second = await givenPublished(under().unit, 'solution', given.vendor);
      const before = list(given, { items: [item(second.id)], scorerVersion: '0.9.0+1', version: 'v0' });
      await show(before, list(given, { scorerVersion: '1.0.0+3+model@1', at: minutes(1) }));
      await say(given, 'need', 'invite', 2);
      expect(await heard()).toMatchObject({ sessions: [{ needId: given.need.id }], leftOut: 0 });
      await say({ ...given, pair: { needId: given.need.id, solutionId: second.id } }, 'need', 'invite', 3);
      const { sessions: found, leftOut } = await heard();
      expect([found.map(({ wanted }) => [...wanted]), leftOut]).toEqual([[[given.solution.id]], 1]);
      expect(await heard('2.0.0')).toEqual({ sessions: [], leftOut: 2 });
    });

    it('has no session where nothing was decided, or only before it was shown', async () => {
      const given = await givenPair(under().unit);
      await say(given, 'need', 'invite', 0);
      await show(list(given, { at: minutes(1) }));
      expect(await sessions()).toEqual([]);
    });

    it('keeps versions of weights, and which of them came into force', async () => {
      const { buyer } = await givenPair(under().unit);
      const factors = { ...DEFAULT_WEIGHTS.factors, price: 20 };
      const version = { version: '2', factors, against: '1', report: REPORT, learnedAt: NOON };
      const activation = (of: string, minute: number) => ({
        id: nextId(),
        version: of,
        accountId: buyer.accountId,
        accountName: '王工',
        at: minutes(minute),
      });
      const [first, back] = [activation('2', 1), { ...activation('1', 2), note: '回退' }];
      const { unit } = under();
      expect(await unit.read((store) => store.reference.versions())).toMatchObject({ weights: '1' });
      await unit.run(async ({ weights }) => {
        await weights.insert(version);
        await weights.activate(first);
      });
      expect(await unit.read((store) => store.reference.versions())).toMatchObject({ weights: '2' });
      await unit.run(({ weights }) => weights.activate(back));
      await unit.read(async ({ weights, reference }) => {
        expect(await weights.find('2')).toEqual({ version: '2', factors });
        expect(await weights.find('3')).toBeUndefined();
        expect(await weights.find('\u0000')).toBeUndefined();
        expect(await weights.list()).toEqual([version]);
        expect(await weights.activations()).toEqual([back, first]);
        expect(await reference.versions()).toMatchObject({ weights: '1' });
      });
    });

    it('keeps evaluations, oldest first', async () => {
      const kept = (set: string, minute: number) => ({
        id: nextId(),
        set,
        scorerVersion: '1.0.0+1',
        needs: 43,
        pairs: 900,
        figures: { 'ndcg@10': 0.687 },
        at: minutes(minute),
      });
      const [one, two] = [kept('a', 1), kept('b', 2)];
      await under().unit.run(async ({ evaluations }) => {
        await evaluations.insert(two);
        await evaluations.insert(one);
      });
      expect(await under().unit.read((store) => store.evaluations.list())).toEqual([one, two]);
    });
  });
