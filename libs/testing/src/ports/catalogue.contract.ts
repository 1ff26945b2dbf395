import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CatalogueRow } from '@duijie/application';
import type { Organization, Posting } from '@duijie/domain';
import { givenParty, givenPosting, givenPublished } from './given.js';
import type { StoreUnderTest } from './store-under-test.js';

const rowOf = (
  { id, side, version, liveRevision = 0, organizationId }: Posting,
  { version: organizationVersion, region: seat }: Organization,
  isPublic = true,
): CatalogueRow => ({
  id,
  side,
  version,
  liveRevision,
  organizationId,
  organizationVersion,
  seat,
  isPublic,
});

export const catalogueContract = (under: () => StoreUnderTest): void =>
  describe('CatalogueFeed', () => {
    beforeEach(() => under().empty());
    const changes = (since?: string) => under().unit.read((store) => store.catalogue.changes(since));

    it('pages through what is public, with the live content', async () => {
      const { unit } = under();
      const party = await givenParty(unit);
      const suspended = await givenParty(unit, { state: 'suspended' });
      const needs = [
        await givenPublished(unit, 'need', party),
        await givenPublished(unit, 'need', party),
        await givenPublished(unit, 'need', party),
      ];
      await givenPublished(unit, 'need', suspended);
      await givenPublished(unit, 'solution', party);
      await givenPosting(unit, 'need', party);
      await givenPosting(unit, 'need', party, { state: 'closed', liveRevision: 1 });
      const page = (afterId: string | undefined, limit: number) =>
        unit.read((store) => store.catalogue.page('need', afterId, limit));
      const all = await page(undefined, 9);
      expect(all.map(({ row }) => row)).toEqual(needs.map((need) => rowOf(need, party.organization)));
      const live = await unit.read((store) => store.postings.revision('need', needs[0]?.id ?? '', 1));
      expect(all[0]?.content).toEqual(live?.content);
      expect((await page(undefined, 2)).map(({ row }) => row.id)).toEqual([needs[0]?.id, needs[1]?.id]);
      expect((await page(needs[1]?.id, 2)).map(({ row }) => row.id)).toEqual([needs[2]?.id]);
    });

    it('tells what was written since, of postings and of their owners', async () => {
      const { unit } = under();
      const [party, other] = [await givenParty(unit), await givenParty(unit)];
      const still = await givenPublished(unit, 'need', other);
      const need = await givenPublished(unit, 'need', party);
      const { rows, horizon } = await changes();
      expect(rows).toEqual([]);
      expect((await changes(horizon)).rows).toEqual([]);

      const draft = await givenPosting(unit, 'solution', other);
      const seen = await changes(horizon);
      expect(seen.rows).toEqual([rowOf(draft, other.organization, false)]);

      const moved = { ...party.organization, version: 9, region: '330203', state: 'suspended' as const };
      await unit.run((store) => store.organizations.update(moved, party.organization.version));
      expect((await changes(seen.horizon)).rows).toEqual([rowOf(need, moved, false)]);

      await unit.run((store) => store.postings.update({ ...still, state: 'withdrawn', version: 2 }, 1));
      const last = await changes(seen.horizon);
      expect([...last.rows].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
        rowOf({ ...still, version: 2 }, other.organization, false),
        rowOf(need, moved, false),
      ]);
      expect((await changes(last.horizon)).rows).toEqual([]);
    });

    it('misses nothing that commits late', async () => {
      const { unit } = under();
      const party = await givenParty(unit);
      const slow = await givenPublished(unit, 'need', party);
      const { horizon } = await changes();
      let between: Awaited<ReturnType<typeof changes>> | undefined;
      await unit.run(async (store) => {
        await store.postings.update({ ...slow, version: 2 }, 1);
        const quick = await givenPublished(unit, 'need', party);
        between = await changes(horizon);
        expect(between.rows).toEqual([rowOf(quick, party.organization)]);
      });
      const after = await changes(between?.horizon);
      expect(after.rows).toContainEqual(rowOf({ ...slow, version: 2 }, party.organization));
    });
  });
