import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CorpusSnapshot } from '@duijie/domain';
import type { StoreUnderTest } from './store-under-test.js';

export const referenceContract = (under: () => StoreUnderTest): void =>
  describe('ReferenceRepository', () => {
    beforeEach(() => under().empty());
    const read = () =>
      under().unit.read(async (store) => ({
        versions: await store.reference.versions(),
        active: await store.reference.active('vocabulary'),
      }));

    it('keeps editions and makes the one activated last the active one', async () => {
      expect(await read()).toEqual({
        versions: { editions: {}, corpus: 0, weights: '1', meaning: 0 },
        active: undefined,
      });
      const [one, two] = [
        { kind: 'vocabulary', version: 'aaa', content: { z: [1, '数字孪生'], a: null } },
        { kind: 'vocabulary', version: 'bbb', content: ['other'] },
      ] as const;
      await under().unit.run(async ({ reference }) => {
        await reference.activate(one);
        await reference.activate(two);
        await reference.activate({ kind: 'cases', version: 'ccc', content: [] });
      });
      expect(await read()).toEqual({
        versions: { editions: { vocabulary: 'bbb', cases: 'ccc' }, corpus: 0, weights: '1', meaning: 0 },
        active: two,
      });
      await under().unit.run((store) => store.reference.activate(one));
      expect((await read()).active).toStrictEqual(one);
      expect(JSON.stringify((await read()).active?.content)).toBe(JSON.stringify(one.content));
      expect(await under().unit.read((store) => store.reference.find('vocabulary', 'bbb'))).toStrictEqual(
        two,
      );
      expect(await under().unit.read((store) => store.reference.find('plan', 'bbb'))).toBeUndefined();
      expect(await under().unit.read((store) => store.reference.find('plan', '\u0000'))).toBeUndefined();
    });

    it('keeps numbered corpus snapshots', async () => {
      const snapshot = (number: number): CorpusSnapshot => ({
        number,
        documents: number * 10,
        df: new Map([
          ['安全', 7],
          ['k:1', number],
          ['𠮷\u0000', 1],
        ]),
      });
      const { unit } = under();
      expect(await unit.read((store) => store.reference.newestCorpus())).toBeUndefined();
      await unit.run(async ({ reference }) => {
        await reference.insertCorpus(snapshot(2));
        await reference.insertCorpus(snapshot(1));
      });
      expect(await unit.read((store) => store.reference.newestCorpus())).toStrictEqual(snapshot(2));
      expect(await unit.read((store) => store.reference.corpus(1))).toStrictEqual(snapshot(1));
      expect(await unit.read((store) => store.reference.corpus(3))).toBeUndefined();
      expect((await read()).versions.corpus).toBe(2);
    });
  });
