import { beforeEach, describe, expect, it } from '@jest/globals';
import type { HistoryLine, MatchingRun } from '@duijie/application';
import { givenParty, givenPublished } from './given.js';
import { nextId, sampleNotification } from './samples.js';
import { minutes, NO_IDS, NOBODY, NOON, type StoreUnderTest } from './store-under-test.js';

const PAGE = { page: 1, size: 20 };

export const recordContract = (under: () => StoreUnderTest): void => {
  describe('HistoryRepository', () => {
    beforeEach(() => under().empty());

    it('tells the lines of a subject as they happened', async () => {
      const subject = { subjectKind: 'pair', subjectId: `${NOBODY}:${NOBODY}` } as const;
      const late: HistoryLine = {
        id: nextId(),
        ...subject,
        event: 'introduced',
        actorName: '联盟 王',
        at: minutes(2),
      };
      const early: HistoryLine = {
        id: nextId(),
        ...subject,
        event: 'decided',
        version: 3,
        from: 'draft',
        to: 'published',
        actorAccountId: nextId(),
        actorName: '李',
        actorOrganizationId: nextId(),
        note: '好',
        at: minutes(1),
      };
      await under().unit.run(async ({ history }) => {
        for (const line of [late, early]) await history.append(line);
        await history.append({ ...late, id: nextId(), subjectKind: 'account' });
      });
      expect(await under().unit.read((store) => store.history.of('pair', subject.subjectId))).toStrictEqual([
        early,
        late,
      ]);
      expect(await under().unit.read((store) => store.history.of('pair', '\u0000'))).toEqual([]);
      expect(await under().unit.read((store) => store.history.of('pair'))).toEqual([]);
      const other = { ...late, id: nextId(), subjectId: 'another', at: minutes(0) };
      await under().unit.run((store) => store.history.append(other));
      const both = await under().unit.read((store) =>
        store.history.of('pair', subject.subjectId, '\u0000', 'another'),
      );
      expect(both).toStrictEqual([other, early, late]);
    });
  });

  describe('MatchingRunRepository', () => {
    beforeEach(() => under().empty());
    const save = (run: MatchingRun) => under().unit.run((store) => store.runs.save(run));
    const given = async () => {
      const posting = await givenPublished(under().unit, 'need', await givenParty(under().unit));
      return { postingId: posting.id, side: 'need', version: 1, queuedAt: NOON } as const;
    };

    it('keeps the newest run of a posting; an older version never overwrites it', async () => {
      const queued: MatchingRun = await given();
      const find = () => under().unit.read((store) => store.runs.find(queued.postingId));
      await save(queued);
      expect(await find()).toStrictEqual(queued);
      const done: MatchingRun = {
        ...queued,
        version: 2,
        retrievedAt: minutes(1),
        candidates: 200,
        scoredAt: minutes(2),
        passed: 3,
        toVerify: 4,
        excludedBy: [],
        completedAt: minutes(3),
      };
      await save(done);
      await save({ ...queued, version: 1 });
      expect(await find()).toStrictEqual(done);
      await save({ ...queued, version: 2, failedAt: minutes(4) });
      expect(await find()).toStrictEqual({ ...queued, version: 2, failedAt: minutes(4) });
    });

    it('knows how long it took from publication, and leaves out what was matched later', async () => {
      const median = () => under().unit.read((store) => store.runs.medianSeconds());
      expect(await median()).toBeUndefined();
      for (const seconds of [1, 2.5, 60])
        await save({ ...(await given()), completedAt: new Date(NOON.getTime() + seconds * 1000) });
      await save(await given());
      const later = minutes(60 * 24);
      await save({ ...(await given()), queuedAt: later, completedAt: new Date(later.getTime() + 90_000) });
      expect(await median()).toBeCloseTo(2.5, 9);
    });

    it.each(NO_IDS)('finds nothing under %j', async (id) => {
      expect(await under().unit.read((store) => store.runs.find(id))).toBeUndefined();
    });
  });

  describe('NotificationRepository', () => {
    beforeEach(() => under().empty());
    const list = (accountId: string, page = PAGE) =>
      under().unit.read((store) => store.notifications.list(accountId, page));

    it('tells once per account and key, however often it is told', async () => {
      const [one, other] = [await givenParty(under().unit), await givenParty(under().unit)];
      const first = sampleNotification(one.accountId, { dedupeKey: 'k' });
      const insert = (...all: ReturnType<typeof sampleNotification>[]) =>
        under().unit.run((store) => store.notifications.insertMany(all));
      expect(await insert(first, sampleNotification(one.accountId, { dedupeKey: 'k' }))).toBe(1);
      expect(
        await insert(
          sampleNotification(one.accountId, { dedupeKey: 'k' }),
          sampleNotification(other.accountId, { dedupeKey: 'k' }),
        ),
      ).toBe(1);
      expect(await insert()).toBe(0);
      expect(await list(one.accountId)).toStrictEqual({ items: [first], total: 1, unread: 1 });
      const counts = await Promise.all(
        [1, 2].map(() => insert(sampleNotification(one.accountId, { dedupeKey: 'same' }))),
      );
      expect(counts.sort()).toEqual([0, 1]);
    });

    it('lists newest first in pages, and counts the unread', async () => {
      const { accountId } = await givenParty(under().unit);
      const stranger = await givenParty(under().unit);
      const rows = [1, 2, 3].map((minute) => sampleNotification(accountId, { createdAt: minutes(minute) }));
      const { unit } = under();
      await unit.run((store) => store.notifications.insertMany(rows));
      const read = (account: string, id: string, minute: number) =>
        unit.run((store) => store.notifications.markRead(account, id, minutes(minute)));
      expect(await read(accountId, rows[2]!.id, 5)).toBe(true);
      expect(await read(accountId, rows[2]!.id, 6)).toBe(true);
      expect(await read(stranger.accountId, rows[1]!.id, 5)).toBe(false);
      expect(await read(accountId, 'x', 5)).toBe(false);
      const seen = { ...rows[2], readAt: minutes(5) };
      expect(await list(accountId)).toStrictEqual({ items: [seen, rows[1], rows[0]], total: 3, unread: 2 });
      expect(await list(accountId, { page: 2, size: 2 })).toStrictEqual({
        items: [rows[0]],
        total: 3,
        unread: 2,
      });
      await unit.run((store) => store.notifications.markAllRead(accountId, minutes(7)));
      const after = await list(accountId);
      expect(after.unread).toBe(0);
      expect(after.items.map((one) => one.readAt)).toEqual([minutes(5), minutes(7), minutes(7)]);
      expect(await list('x')).toEqual({ items: [], total: 0, unread: 0 });
    });
  });
};
