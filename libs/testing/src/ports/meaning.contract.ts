import { beforeEach, describe, expect, it } from '@jest/globals';
import { meaningVector, NO_MEANING } from '@duijie/domain';
import { givenParty, givenPosting, givenPublished } from './given.js';
import { NOON, type StoreUnderTest } from './store-under-test.js';

const A = meaningVector([1, -2, 0.5]);
const B = meaningVector([0, 1, 1]);

export const meaningContract = (under: () => StoreUnderTest): void =>
  describe('MeaningRepository', () => {
    beforeEach(() => under().empty());

    it('keeps a vector by revision and model, and the first of them for good', async () => {
      const { unit } = under();
      const { id: postingId } = await givenPublished(unit, 'need', await givenParty(unit));
      const insert = (model: string, vector = A) =>
        unit.run((store) => store.meanings.insert(model, [{ postingId, number: 1, vector }]));
      const find = (model: string, number = 1) =>
        unit.read((store) => store.meanings.find(model, [{ postingId, number }]));
      await insert('m');
      await insert('m', B);
      await insert('other', B);
      expect(await find('m')).toEqual(new Map([[`${postingId}:1`, A]]));
      expect(await find('other')).toEqual(new Map([[`${postingId}:1`, B]]));
      expect(await find('third')).toEqual(new Map());
      expect(await find('m', 2)).toEqual(new Map());
      await unit.run((store) =>
        store.meanings.insert('m', [
          { postingId: '019a0000-0000-7000-8000-00000000dead', number: 1, vector: A },
        ]),
      );
    });

    it('names what is public and has none', async () => {
      const { unit } = under();
      const party = await givenParty(unit);
      const need = await givenPublished(unit, 'need', party);
      const solution = await givenPublished(unit, 'solution', party);
      await givenPublished(unit, 'need', await givenParty(unit, { state: 'suspended' }));
      await givenPosting(unit, 'need', party);
      await givenPosting(unit, 'need', party, { state: 'closed', liveRevision: 1 });
      const missing = (limit = 9) => unit.read((store) => store.meanings.missing('m', limit));
      const live = await unit.read((store) => store.postings.revision('need', need.id, 1));
      expect(await missing()).toEqual([
        { side: 'need', postingId: need.id, version: 1, number: 1, content: live?.content },
        expect.objectContaining({ side: 'solution', postingId: solution.id }),
      ]);
      expect(await missing(1)).toHaveLength(1);
      await unit.run((store) =>
        store.meanings.insert('m', [{ postingId: need.id, number: 1, vector: NO_MEANING }]),
      );
      expect((await missing()).map(({ postingId }) => postingId)).toEqual([solution.id]);
    });

    it('samples the vectors of a side', async () => {
      const { unit } = under();
      const party = await givenParty(unit);
      const vectors = [A, NO_MEANING, B];
      for (const vector of vectors) {
        const { id } = await givenPublished(unit, 'need', party);
        await unit.run((store) => store.meanings.insert('m', [{ postingId: id, number: 1, vector }]));
      }
      const sample = (side: 'need' | 'solution', limit = 9) =>
        unit.read((store) => store.meanings.sample('m', side, limit));
      expect(await sample('need')).toEqual([A, B]);
      expect(await sample('need', 1)).toEqual([A]);
      expect(await sample('solution')).toEqual([]);
    });

    it('numbers the editions; the newest is in force, or none', async () => {
      const { unit } = under();
      const inForce = async () => (await unit.read((store) => store.reference.versions())).meaning;
      expect(await inForce()).toBe(0);
      const edition = { model: 'org/a+b@1', low: 0.123456, high: 0.9 };
      expect(await unit.run((store) => store.meanings.bringIntoForce(edition, NOON))).toBe(1);
      expect(await inForce()).toBe(1);
      expect(await unit.run((store) => store.meanings.bringIntoForce(undefined, NOON))).toBe(2);
      expect(await inForce()).toBe(0);
      expect(await unit.run((store) => store.meanings.bringIntoForce(edition, NOON))).toBe(3);
      const find = (number: number) => unit.read((store) => store.meanings.edition(number));
      expect(await find(1)).toEqual({ ...edition, number: 1 });
      expect(await find(2)).toBeUndefined();
      expect(await find(4)).toBeUndefined();
    });

    it('reach whoever follows the catalogue with that model, and nobody else', async () => {
      const { unit } = under();
      const { id } = await givenPublished(unit, 'need', await givenParty(unit));
      const { horizon } = await unit.read((store) => store.catalogue.changes());
      const changes = (model?: string) =>
        unit.read(async (store) => (await store.catalogue.changes(horizon, model)).rows);
      const page = (model?: string) =>
        unit.read((store) => store.catalogue.page('need', undefined, 9, model));
      expect(await page('m')).toMatchObject([{ row: { id, hasMeaning: false } }]);
      await unit.run((store) => store.meanings.insert('m', [{ postingId: id, number: 1, vector: A }]));
      expect(await changes()).toEqual([]);
      expect(await changes('other')).toEqual([]);
      expect(await changes('m')).toMatchObject([{ id, hasMeaning: true }]);
      expect(await page('m')).toMatchObject([{ row: { id, hasMeaning: true }, meaning: A }]);
      expect((await page())[0]).not.toHaveProperty('meaning');
    });
  });
