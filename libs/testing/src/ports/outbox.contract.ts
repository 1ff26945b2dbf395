import { beforeEach, describe, expect, it } from '@jest/globals';
import type { OutboxEvent } from '@duijie/application';
import { minutes, NO_IDS, NOBODY, type StoreUnderTest } from './store-under-test.js';

/** Each about a posting of its own, unless said otherwise. */
const event = (version = 1, postingId = NOBODY.slice(0, -3) + String(100 + version)): OutboxEvent => ({
  kind: 'PostingChanged',
  side: 'need',
  postingId,
  version,
});
const MINUTE = 60_000;

export const outboxContract = (under: () => StoreUnderTest): void =>
  describe('Outbox', () => {
    beforeEach(() => under().empty());
    const append = (...events: OutboxEvent[]) => under().unit.run((store) => store.outbox.append(...events));
    const lease = (minute = 0, limit = 10) =>
      under().unit.run((store) => store.outbox.lease(limit, MINUTE, minutes(minute)));
    const find = (id: string) => under().unit.read((store) => store.outbox.find(id));
    const only = async () => {
      await append(event());
      const [row] = await lease();
      return row!;
    };

    it('leases oldest first, up to the limit, and each row once', async () => {
      await append(event(1), { kind: 'ReviewRequested', subjectKind: 'organization', subjectId: NOBODY });
      await append(event(3));
      await append();
      const first = await lease(0, 2);
      expect(first.map((row) => row.event)).toEqual([
        event(1),
        { kind: 'ReviewRequested', subjectKind: 'organization', subjectId: NOBODY },
      ]);
      expect(first.map(({ attempt, failures }) => ({ attempt, failures }))).toEqual([
        { attempt: 1, failures: 0 },
        { attempt: 1, failures: 0 },
      ]);
      expect((await lease(0, 2)).map((row) => row.event)).toEqual([event(3)]);
      expect(await lease()).toEqual([]);
      expect(await find(first[0]!.id)).toStrictEqual(first[0]);
    });

    it('keeps nothing of a transaction that failed', async () => {
      const failed = under().unit.run(async (store) => {
        await store.outbox.append(event());
        throw new Error('no');
      });
      await expect(failed).rejects.toThrow('no');
      expect(await under().unit.read((store) => store.outbox.countOpen())).toBe(0);
    });

    it('gives two relays different rows', async () => {
      await append(...Array.from({ length: 20 }, (_, i) => event(i)));
      const taken = await Promise.all([1, 2, 3, 4].map(() => lease(0, 8)));
      const ids = taken.flat().map((row) => row.id);
      expect(new Set(ids).size).toBe(ids.length);
      const rest = await lease(0, 20);
      expect(new Set([...ids, ...rest.map((row) => row.id)]).size).toBe(20);
    });

    it('gives a row again with attempt + 1 once its lease has passed', async () => {
      const row = await only();
      expect(await lease(0.9)).toEqual([]);
      expect(await lease(1)).toStrictEqual([{ ...row, attempt: 2 }]);
      expect(await lease(1.5)).toEqual([]);
      expect((await lease(2))[0]?.attempt).toBe(3);
    });

    it.each([
      ['row', 1],
      ['dependency', 0],
    ] as const)('postpones; a %s to blame counts %i failure', async (blame, failures) => {
      const { id } = await only();
      await under().unit.run((store) => store.outbox.postpone(id, minutes(5), 'it broke', blame));
      expect(await lease(4)).toEqual([]);
      expect(await lease(5)).toMatchObject([{ id, attempt: 2, failures, lastError: 'it broke' }]);
    });

    it('marks a row handled once', async () => {
      const { id } = await only();
      const mark = (minute: number) =>
        under().unit.run((store) => store.outbox.markHandled(id, minutes(minute)));
      expect(await mark(1)).toBe(true);
      expect(await mark(2)).toBe(false);
      expect(await find(id)).toMatchObject({ handledAt: minutes(1) });
      expect(await lease(99)).toEqual([]);
      await under().unit.run((store) => store.outbox.postpone(id, minutes(0), 'late', 'row'));
      await under().unit.run((store) => store.outbox.markDead(id, minutes(0), 'late'));
      expect(await lease(99)).toEqual([]);
      const left = await find(id);
      expect(left?.lastError ?? left?.deadAt).toBeUndefined();
    });

    it('makes a second delivery wait, and then find the row handled', async () => {
      const { id } = await only();
      let release = () => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      let marked = () => {};
      const firstMarked = new Promise<void>((resolve) => (marked = resolve));
      const first = under().unit.run(async (store) => {
        const mine = await store.outbox.markHandled(id, minutes(1));
        marked();
        await held;
        return mine;
      });
      await firstMarked;
      const second = under().unit.run((store) => store.outbox.markHandled(id, minutes(2)));
      release();
      expect(await Promise.all([first, second])).toEqual([true, false]);
    });

    it('hands the row to the second delivery when the first rolls back', async () => {
      const { id } = await only();
      const failed = under().unit.run(async (store) => {
        await store.outbox.markHandled(id, minutes(1));
        throw new Error('crash');
      });
      await expect(failed).rejects.toThrow('crash');
      expect(await under().unit.run((store) => store.outbox.markHandled(id, minutes(2)))).toBe(true);
    });

    it('counts how often handling began, until it failed by name', async () => {
      const { id } = await only();
      const begin = () => under().unit.run((store) => store.outbox.begin(id, minutes(1)));
      const row = await find(id);
      expect(row?.starts).toBe(0);
      expect(await begin()).toStrictEqual({ ...row, starts: 1 });
      expect((await begin())?.starts).toBe(2);
      await under().unit.run((store) => store.outbox.postpone(id, minutes(2), 'it broke', 'dependency'));
      expect(await begin()).toMatchObject({ starts: 1, attempt: 2, lastError: 'it broke' });
      await under().unit.run((store) => store.outbox.markHandled(id, minutes(3)));
      expect(await begin()).toBeUndefined();
      expect((await find(id))?.starts).toBe(1);
    });

    it('handles a row together with a newer one that says the same of the same posting', async () => {
      await append(event(1, NOBODY), event(2, NOBODY), {
        ...event(2, NOBODY),
        kind: 'PostingIndexed',
      } as OutboxEvent);
      await append(event(3), event(3, NOBODY));
      const rows = await lease();
      const ids = rows.map(({ id }) => id);
      const drop = () => under().unit.run((store) => store.outbox.dropOvertaken(ids.slice(1), minutes(1)));
      expect(await drop()).toEqual([ids[1]]);
      expect(await drop()).toEqual([]);
      const begin = (i: number) => under().unit.run((store) => store.outbox.begin(ids[i]!, minutes(2)));
      expect(await begin(0)).toBeUndefined();
      expect((await find(ids[0]!))?.handledAt).toEqual(minutes(2));
      for (const i of [2, 3, 4]) expect((await begin(i))?.event).toEqual(rows[i]?.event);
      // One that was given up answers for nobody.
      await append(event(4, NOBODY));
      const [dead] = await lease();
      await under().unit.run((store) => store.outbox.markDead(dead!.id, minutes(3), 'poison'));
      expect(await begin(4)).toBeDefined();
    });

    it('keeps dead rows until they are revived', async () => {
      const { id } = await only();
      const { unit } = under();
      expect(await unit.run((store) => store.outbox.revive(id, minutes(1)))).toBe(false);
      await unit.run((store) => store.outbox.postpone(id, minutes(1), 'first', 'row'));
      await unit.run((store) => store.outbox.markDead(id, minutes(2), 'poison \u0000 pill'));
      expect(await lease(99)).toEqual([]);
      expect(await unit.read((store) => store.outbox.countOpen())).toBe(0);
      expect(await unit.read((store) => store.outbox.dead(5))).toMatchObject([
        { id, attempt: 2, failures: 1, deadAt: minutes(2), lastError: 'poison \uFFFD pill' },
      ]);
      expect(await unit.run((store) => store.outbox.revive(id, minutes(3)))).toBe(true);
      expect(await unit.run((store) => store.outbox.revive(id, minutes(3)))).toBe(false);
      const [again] = await lease(3);
      expect(again).toMatchObject({ id, attempt: 3, failures: 0 });
      expect(again?.deadAt).toBeUndefined();
    });

    it('lists the newest dead rows first', async () => {
      await append(event(1), event(2), event(3));
      const rows = await lease();
      await under().unit.run(async ({ outbox }) => {
        await outbox.markDead(rows[1]!.id, minutes(1), 'x');
        await outbox.markDead(rows[0]!.id, minutes(2), 'x');
      });
      const dead = async (limit: number) =>
        (await under().unit.read((store) => store.outbox.dead(limit))).map((row) => row.id);
      expect(await dead(9)).toEqual([rows[0]!.id, rows[1]!.id]);
      expect(await dead(1)).toEqual([rows[0]!.id]);
    });

    it('lets a late delivery of a dead row still be handled', async () => {
      const { id } = await only();
      await under().unit.run((store) => store.outbox.markDead(id, minutes(1), 'gave up'));
      expect(await under().unit.run((store) => store.outbox.markHandled(id, minutes(2)))).toBe(true);
      expect(await under().unit.read((store) => store.outbox.dead(9))).toEqual([]);
    });

    it('counts what is open and forgets what was handled long ago', async () => {
      await append(event(1), event(2), event(3));
      const rows = await lease();
      await under().unit.run(async ({ outbox }) => {
        await outbox.markHandled(rows[0]!.id, minutes(1));
        await outbox.markHandled(rows[1]!.id, minutes(5));
      });
      expect(await under().unit.read((store) => store.outbox.countOpen())).toBe(1);
      expect(await under().unit.run((store) => store.outbox.deleteHandledBefore(minutes(5)))).toBe(1);
      expect(await find(rows[0]!.id)).toBeUndefined();
      expect(await find(rows[1]!.id)).toBeDefined();
    });

    it.each(NO_IDS)('finds nothing under %j', async (id) => {
      expect(await find(id)).toBeUndefined();
      await under().unit.run(async ({ outbox }) => {
        expect(await outbox.begin(id, minutes(0))).toBeUndefined();
        expect(await outbox.dropOvertaken([id], minutes(0))).toEqual([]);
        expect(await outbox.markHandled(id, minutes(0))).toBe(false);
        expect(await outbox.revive(id, minutes(0))).toBe(false);
        await outbox.postpone(id, minutes(0), 'x', 'row');
        await outbox.markDead(id, minutes(0), 'x');
      });
    });
  });
