import { beforeEach, describe, expect, it } from '@jest/globals';
import { emptyNeed } from '@duijie/domain';
import { givenParty, givenPosting, givenPublished } from './given.js';
import { samplePosting, sampleRevision } from './samples.js';
import { minutes, NOBODY, type StoreUnderTest } from './store-under-test.js';

export const postingPipelineContract = (under: () => StoreUnderTest): void =>
  describe('PostingRepository, what jobs and counts ask of it', () => {
    beforeEach(() => under().empty());
    const read = (id: string) => under().unit.read((store) => store.postings.findAny(id));

    it('marks a version as indexed and matched only while it is the current one', async () => {
      const { unit } = under();
      const posting = await givenPublished(unit, 'need', await givenParty(unit), { version: 3 });
      await unit.run(async ({ postings }) => {
        expect(await postings.markIndexed(posting.id, 2)).toBe(false);
        expect(await postings.markIndexed(posting.id, 3)).toBe(true);
        expect(await postings.anyMatched()).toBe(false);
        expect(await postings.markMatched(posting.id, 3)).toBe(true);
        expect(await postings.anyMatched()).toBe(true);
        expect(await postings.markMatched(posting.id, 4)).toBe(false);
        expect(await postings.markMatched(NOBODY, 3)).toBe(false);
      });
      expect(await read(posting.id)).toStrictEqual({ ...posting, indexedVersion: 3, matchedVersion: 3 });
    });

    it('finds what has expired, first to expire first', async () => {
      const { unit } = under();
      const party = await givenParty(unit);
      const late = await givenPublished(unit, 'need', party, { expiresAt: minutes(2) });
      const early = await givenPublished(unit, 'need', party, { expiresAt: minutes(1) });
      await givenPublished(unit, 'need', party, { expiresAt: minutes(3) });
      await givenPublished(unit, 'need', party);
      await givenPosting(unit, 'need', party, { state: 'expired', expiresAt: minutes(1), liveRevision: 1 });
      expect(await unit.read((store) => store.postings.expired(minutes(2), 9))).toStrictEqual([early, late]);
      expect(await unit.read((store) => store.postings.expired(minutes(2), 1))).toStrictEqual([early]);
    });

    it('finds what lags behind, and never a draft that was never live', async () => {
      const { unit } = under();
      const party = await givenParty(unit);
      const both = { indexedVersion: 2, matchedVersion: 2, version: 2 };
      const unmatched = await givenPublished(unit, 'need', party, {
        ...both,
        matchedVersion: 1,
        updatedAt: minutes(1),
      });
      const unindexed = await givenPosting(unit, 'need', party, {
        ...both,
        indexedVersion: 1,
        state: 'withdrawn',
        liveRevision: 1,
      });
      await givenPublished(unit, 'need', party, both);
      await givenPublished(unit, 'need', party, { ...both, indexedVersion: 1, updatedAt: minutes(5) });
      await givenPosting(unit, 'need', party, { version: 2 });
      expect(await unit.read((store) => store.postings.lagging(minutes(5), 9))).toStrictEqual([
        unindexed,
        unmatched,
      ]);
      expect(await unit.read((store) => store.postings.lagging(minutes(5), 1))).toStrictEqual([unindexed]);
    });

    it('does not take for lost what is on its way, or was given up', async () => {
      const { unit } = under();
      const party = await givenParty(unit);
      const lagging = { version: 2, indexedVersion: 1, matchedVersion: 1, updatedAt: minutes(1) };
      const [open, dead, handled] = [
        await givenPublished(unit, 'need', party, lagging),
        await givenPublished(unit, 'need', party, lagging),
        await givenPublished(unit, 'need', party, lagging),
      ];
      await unit.run(async ({ outbox }) => {
        for (const { side, id: postingId, version } of [open, dead, handled])
          await outbox.append({ kind: 'PostingChanged', side, postingId, version });
        const rows = await outbox.lease(9, 1, minutes(2));
        await outbox.markDead(rows[1]!.id, minutes(2), 'poison');
        await outbox.markHandled(rows[2]!.id, minutes(2));
      });
      const found = await unit.read((store) => store.postings.lagging(minutes(5), 9));
      expect(found.map(({ id }) => id)).toEqual([handled.id]);
    });

    it('counts by state and by scenario direction', async () => {
      const { unit } = under();
      const party = await givenParty(unit);
      for (const scenarioDirections of [['s1', 's2', 's1'], ['s2'], []]) {
        const posting = samplePosting('need', party.organization.id, party.accountId, {
          state: 'published',
          version: 1,
          liveRevision: 1,
        });
        await unit.run((store) =>
          store.postings.insert(
            posting,
            sampleRevision(posting, { content: { ...emptyNeed(), scenarioDirections } }),
          ),
        );
      }
      await givenPosting(unit, 'need', party);
      await givenPublished(unit, 'solution', party);
      await unit.read(async ({ postings }) => {
        expect(await postings.countByState('need')).toEqual({
          draft: 1,
          in_review: 0,
          published: 3,
          closed: 0,
          withdrawn: 0,
          expired: 0,
        });
        expect(await postings.countByScenario('need')).toEqual({ s1: 1, s2: 2 });
      });
    });
  });
