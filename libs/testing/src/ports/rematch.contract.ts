import { beforeEach, describe, expect, it } from '@jest/globals';
import type { RematchStep } from '@duijie/application';
import { nextId, sampleOrganization } from './samples.js';
import { minutes, NO_IDS, NOBODY, NOON, type StoreUnderTest } from './store-under-test.js';

export const rematchContract = (under: () => StoreUnderTest): void =>
  describe('RematchRepository', () => {
    beforeEach(() => under().empty());
    const begin = async (startedAt = NOON) => {
      const id = nextId();
      await under().unit.run((store) => store.rematches.begin({ id, cause: 'asked', startedAt, total: 3 }));
      return id;
    };
    const find = (id: string) => under().unit.read((store) => store.rematches.find(id));
    const advance = (id: string, from: string | undefined, over: Partial<RematchStep> = {}) =>
      under().unit.run((store) =>
        store.rematches.advance(id, from, {
          afterId: NOBODY,
          done: 2,
          written: 5,
          busyMs: 40,
          news: [],
          ...over,
        }),
      );

    it('knows where the newest stands', async () => {
      expect(await under().unit.read((store) => store.rematches.newest())).toBeUndefined();
      const id = await begin();
      const fresh = {
        id,
        cause: 'asked',
        state: 'running',
        startedAt: NOON,
        total: 3,
        done: 0,
        written: 0,
        busyMs: 0,
      };
      expect(await find(id)).toStrictEqual(fresh);
      expect(await advance(id, undefined)).toBe(true);
      expect(await advance(id, undefined)).toBe(false);
      expect(await advance(id, NOBODY, { afterId: id, done: 1, written: 0, busyMs: 2 })).toBe(true);
      const finish = () => under().unit.run((store) => store.rematches.finish(id, minutes(1)));
      expect(await finish()).toBe(true);
      expect(await finish()).toBe(false);
      const done = {
        ...fresh,
        state: 'done',
        done: 3,
        written: 5,
        busyMs: 42,
        afterId: id,
        finishedAt: minutes(1),
      };
      expect(await under().unit.read((store) => store.rematches.newest())).toStrictEqual(done);
      expect(await advance(id, id)).toBe(false);
    });

    it('lets one run at a time: a later one overtakes', async () => {
      const first = await begin();
      const second = await begin(minutes(2));
      expect(await find(first)).toMatchObject({ state: 'overtaken', finishedAt: minutes(2) });
      expect(await advance(first, undefined)).toBe(false);
      expect(await under().unit.read((store) => store.rematches.newest())).toMatchObject({ id: second });
      const both = await Promise.all([begin(minutes(3)), begin(minutes(3))]);
      const states = await Promise.all(both.map(async (id) => (await find(id))?.state));
      expect(states.sort()).toEqual(['overtaken', 'running']);
    });

    it('counts what is new to whom until that was told; a later run takes over what an unfinished one counted', async () => {
      const [one, other] = [sampleOrganization(), sampleOrganization()];
      await under().unit.run(async (store) => {
        await store.organizations.insert(one);
        await store.organizations.insert(other);
      });
      const [need, solution] = [
        { organizationId: one.id, side: 'need', fresh: 3 },
        { organizationId: one.id, side: 'solution', fresh: 1 },
      ] as const;
      const others = { ...solution, organizationId: other.id };
      const news = (id: string) => under().unit.read((store) => store.rematches.news(id));
      const done = await begin();
      await advance(done, undefined, { news: [others] });
      await under().unit.run((store) => store.rematches.finish(done, minutes(1)));

      const first = await begin(minutes(2));
      await advance(first, undefined, { news: [solution, need] });
      await advance(first, undefined, { news: [need] }); // a delivery that came late
      await advance(first, NOBODY, { news: [others, { ...need, fresh: 2 }] });
      const counted = [{ ...need, fresh: 5 }, solution, others];
      expect(await news(first)).toStrictEqual(counted);

      const second = await begin(minutes(3));
      expect(await news(first)).toEqual([]);
      expect(await news(second)).toStrictEqual(counted);
      expect(await advance(first, NOBODY, { news: [need] })).toBe(false);
      await advance(second, undefined, { news: [others] });
      expect(await news(second)).toStrictEqual([{ ...need, fresh: 5 }, solution, { ...others, fresh: 2 }]);

      await under().unit.run((store) => store.rematches.deleteNews(second));
      expect(await news(second)).toEqual([]);
      expect(await news(done)).toStrictEqual([others]);
    });

    it.each(NO_IDS)('finds nothing under %j', async (id) => expect(await find(id)).toBeUndefined());
  });
