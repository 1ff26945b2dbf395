import { beforeEach, describe, expect, it } from '@jest/globals';
import { emptyNeed, type Posting } from '@duijie/domain';
import { givenParty, givenPosting, givenPublished } from './given.js';
import { samplePosting, sampleRevision } from './samples.js';
import { minutes, NO_IDS, NOBODY, NOON, type StoreUnderTest } from './store-under-test.js';

export const postingContract = (under: () => StoreUnderTest): void =>
  describe('PostingRepository', () => {
    beforeEach(() => under().empty());
    const read = (id: string) => under().unit.read((store) => store.postings.findAny(id));
    const idsOf = (postings: readonly { readonly id: string }[]) => postings.map((one) => one.id);

    it('gives back what was stored, with and without the optional fields', async () => {
      const party = await givenParty(under().unit);
      const draft = await givenPosting(under().unit, 'need', party);
      const full = await givenPublished(under().unit, 'solution', party, {
        workingRevision: 1,
        awaitsReview: true,
        reviewNote: '请写明\n案例',
        returnedRevision: 1,
        expiresAt: minutes(60),
        demo: true,
        indexedVersion: 1,
        matchedVersion: 1,
      });
      await under().unit.run(async ({ postings }) => {
        expect(await postings.find('need', draft.id)).toStrictEqual(draft);
        expect(await postings.find('solution', draft.id)).toBeUndefined();
        expect(await postings.findAny(full.id)).toStrictEqual(full);
        expect(await postings.lock('solution', full.id)).toStrictEqual(full);
        expect(await postings.lock('need', full.id)).toBeUndefined();
        expect(await postings.ofOrganization(party.organization.id)).toStrictEqual([draft, full]);
        expect(await postings.ofOrganization(NOBODY)).toEqual([]);
        const both = await postings.findMany([full.id, NOBODY, draft.id, full.id]);
        expect([...both].sort((a, b) => a.id.localeCompare(b.id))).toStrictEqual([draft, full]);
      });
    });

    it.each(NO_IDS)('finds nothing under %j', async (id) => {
      await under().unit.run(async ({ postings }) => {
        expect(await postings.find('need', id)).toBeUndefined();
        expect(await postings.findAny(id)).toBeUndefined();
        expect(await postings.lock('need', id)).toBeUndefined();
        expect(await postings.revision('need', id, 1)).toBeUndefined();
        expect(await postings.revisions([{ postingId: id, number: 1 }])).toEqual([]);
        expect(await postings.live('need', [id])).toEqual([]);
        expect(await postings.share([id])).toEqual([]);
        expect(await postings.findMany([id])).toEqual([]);
        expect(await postings.ofOrganization(id)).toEqual([]);
        expect(await postings.list({ page: 1, size: 20, organizationId: id })).toEqual({
          items: [],
          total: 0,
        });
      });
    });

    it('shares rows in id order', async () => {
      const party = await givenParty(under().unit);
      const [a, b] = [
        await givenPosting(under().unit, 'need', party),
        await givenPosting(under().unit, 'solution', party),
      ];
      const shared = await under().unit.run((store) => store.postings.share([b.id, NOBODY, a.id]));
      expect(shared).toStrictEqual([a, b]);
    });

    it('tells which of many moved since they were seen, each once', async () => {
      const party = await givenParty(under().unit);
      const seen: Posting[] = [];
      for (let i = 0; i < 4; i++) seen.push(await givenPublished(under().unit, 'need', party));
      const [still, older, withdrawn, twice] = seen;
      const moved = await under().unit.run((store) =>
        store.postings.movedAmong([
          still!,
          { ...older!, version: 0 },
          { ...withdrawn!, state: 'withdrawn' },
          twice!,
          { ...twice!, version: 2 },
          { ...twice!, version: 3 },
          { ...still!, id: NOBODY },
          still!,
        ]),
      );
      expect([...moved].sort()).toEqual([NOBODY, older!.id, withdrawn!.id, twice!.id].sort());
      expect(await under().unit.run((store) => store.postings.movedAmong(seen))).toEqual([]);
    });

    it('keeps numbered revisions; only one that was neither live nor returned may be replaced', async () => {
      const party = await givenParty(under().unit);
      const { unit } = under();
      const draft = await givenPosting(unit, 'need', party);
      const typed = sampleRevision(draft, {
        content: { ...emptyNeed(), title: '改过的 👍 标题', budget: { max: 0.1 } },
      });
      await unit.run((store) => store.postings.replaceRevision(typed));
      expect(await unit.read((store) => store.postings.revision('need', draft.id, 1))).toStrictEqual(typed);
      expect(await unit.read((store) => store.postings.revision('solution', draft.id, 1))).toBeUndefined();

      const returned: Posting = { ...draft, returnedRevision: 1, version: 1 };
      await unit.run((store) => store.postings.update(returned, 0));
      await expect(unit.run((store) => store.postings.replaceRevision(typed))).rejects.toMatchObject({
        code: 'POSTING.VERSION_CONFLICT',
      });
      await unit.run((store) => store.postings.update({ ...draft, version: 0 }, 1));

      const live: Posting = { ...draft, state: 'published', version: 1, liveRevision: 1, publishedAt: NOON };
      await unit.run((store) => store.postings.update(live, 0));
      await expect(unit.run((store) => store.postings.replaceRevision(typed))).rejects.toMatchObject({
        code: 'POSTING.VERSION_CONFLICT',
      });
      const second = sampleRevision(draft, { number: 2 });
      await unit.run((store) => store.postings.addRevision(second));
      await unit.run((store) =>
        store.postings.update({ ...live, version: 2, liveRevision: 2, workingRevision: 2 }, 1),
      );
      await expect(unit.run((store) => store.postings.replaceRevision(typed))).rejects.toMatchObject({
        code: 'POSTING.VERSION_CONFLICT',
      });
      const asked = [1, 2, 3].map((number) => ({ postingId: draft.id, number }));
      const found = await unit.read((store) => store.postings.revisions(asked));
      expect([...found].sort((a, b) => a.number - b.number)).toStrictEqual([typed, second]);
      expect(await unit.read((store) => store.postings.revisions([]))).toEqual([]);
    });

    it('loads the live content of published postings of one side only', async () => {
      const party = await givenParty(under().unit);
      const { unit } = under();
      const live = await givenPublished(unit, 'solution', party);
      const edited = await givenPublished(unit, 'solution', party, { workingRevision: 2 });
      const hidden = await givenPosting(unit, 'solution', party);
      const gone = await givenPosting(unit, 'solution', party, {
        state: 'withdrawn',
        liveRevision: 1,
        version: 2,
      });
      const need = await givenPublished(unit, 'need', party);
      await unit.run((store) => store.postings.addRevision(sampleRevision(edited, { number: 1 })));
      const found = await unit.read((store) =>
        store.postings.live('solution', [...idsOf([live, edited, hidden, gone, need]), NOBODY]),
      );
      expect([...found].sort((a, b) => a.posting.id.localeCompare(b.posting.id))).toStrictEqual([
        { posting: live, content: sampleRevision(live).content },
        { posting: edited, content: sampleRevision(edited).content },
      ]);
      const bare = await unit.read((store) =>
        store.postings.published('solution', idsOf([live, edited, hidden, gone, need])),
      );
      expect([...bare].sort((a, b) => a.id.localeCompare(b.id))).toStrictEqual([live, edited]);
      expect(await unit.read((store) => store.postings.live('solution', []))).toEqual([]);
    });

    it('lists by side, organization, state and review, newest first, in pages', async () => {
      const { unit } = under();
      const [mine, other] = [await givenParty(unit), await givenParty(unit)];
      const a = await givenPublished(unit, 'need', mine, { publishedAt: minutes(3), updatedAt: minutes(5) });
      const b = await givenPosting(unit, 'need', mine, {
        updatedAt: minutes(2),
        awaitsReview: true,
        state: 'in_review',
      });
      const c = await givenPublished(unit, 'solution', other, {
        publishedAt: minutes(1),
        updatedAt: minutes(9),
      });
      const list = async (query: object) =>
        idsOf((await unit.read((store) => store.postings.list({ page: 1, size: 20, ...query }))).items);
      expect(await list({})).toEqual(idsOf([a, b, c]));
      expect(await list({ side: 'solution' })).toEqual([c.id]);
      expect(await list({ organizationId: mine.organization.id })).toEqual(idsOf([a, b]));
      expect(await list({ states: ['published'] })).toEqual(idsOf([a, c]));
      expect(await list({ states: [] })).toEqual([]);
      expect(await list({ awaitsReview: true })).toEqual([b.id]);
      expect(await list({ awaitsReview: false })).toEqual(idsOf([a, c]));
      expect(await list({ longestWaitingFirst: true })).toEqual(idsOf([b, a, c]));
      expect(await unit.read((store) => store.postings.list({ page: 2, size: 2 }))).toStrictEqual({
        items: [c],
        total: 3,
      });
    });

    it('walks published ids in id order', async () => {
      const { unit } = under();
      const party = await givenParty(unit);
      const all = [1, 2, 3].map(() => givenPublished(unit, 'need', party));
      const ids = idsOf(await Promise.all(all)).sort();
      await givenPosting(unit, 'need', party);
      await givenPublished(unit, 'solution', party);
      expect(await unit.read((store) => store.postings.publishedIds('need', undefined, 2))).toEqual(
        ids.slice(0, 2),
      );
      expect(await unit.read((store) => store.postings.publishedIds('need', ids[1], 2))).toEqual(
        ids.slice(2),
      );
      expect(await unit.read((store) => store.postings.publishedIds('need', ids[2], 2))).toEqual([]);
    });

    it('walks the ids of all that were ever live', async () => {
      const { unit } = under();
      const party = await givenParty(unit);
      const ids = idsOf([
        await givenPublished(unit, 'need', party),
        await givenPosting(unit, 'need', party, { state: 'withdrawn', liveRevision: 1 }),
      ]).sort();
      await givenPosting(unit, 'need', party);
      await givenPublished(unit, 'solution', party);
      const walk = (after: string | undefined, limit: number) =>
        unit.read((store) => store.postings.onceLiveIds('need', after, limit));
      expect(await walk(undefined, 9)).toEqual(ids);
      expect(await walk(ids[0], 1)).toEqual(ids.slice(1));
    });

    it('numbers each side and year without gaps or repeats, also at once', async () => {
      const { unit } = under();
      const next = () => unit.run((store) => store.postings.nextCode('need', 2026));
      expect(await next()).toBe('XQ-2026-0001');
      await expect(
        unit.run(async (store) => {
          await store.postings.nextCode('need', 2026);
          throw new Error('rolled back');
        }),
      ).rejects.toThrow('rolled back');
      const codes = await Promise.all([next(), next(), next(), next()]);
      expect(codes.sort()).toEqual(['XQ-2026-0002', 'XQ-2026-0003', 'XQ-2026-0004', 'XQ-2026-0005']);
      expect(await unit.run((store) => store.postings.nextCode('solution', 2026))).toBe('FA-2026-0001');
      expect(await unit.run((store) => store.postings.nextCode('need', 2027))).toBe('XQ-2027-0001');
    });

    it('updates all columns but the marks, at the expected version only', async () => {
      const { unit } = under();
      const party = await givenParty(unit);
      const before = await givenPublished(unit, 'need', party, {
        reviewNote: '旧',
        expiresAt: minutes(5),
        indexedVersion: 1,
      });
      const { reviewNote: _, expiresAt: __, ...rest } = before;
      const after: Posting = {
        ...rest,
        state: 'withdrawn',
        version: 2,
        updatedAt: minutes(1),
        indexedVersion: 77,
        matchedVersion: 77,
      };
      await unit.run((store) => store.postings.update(after, 1));
      expect(await read(before.id)).toStrictEqual({ ...after, indexedVersion: 1, matchedVersion: 0 });
      await expect(unit.run((store) => store.postings.update(after, 1))).rejects.toMatchObject({
        code: 'POSTING.VERSION_CONFLICT',
        params: { yours: 1, current: 2 },
      });
      const absent = samplePosting('need', party.organization.id, party.accountId);
      await expect(unit.run((store) => store.postings.update(absent, 0))).rejects.toMatchObject({
        code: 'POSTING.NOT_FOUND',
      });
    });

    it('lets one of two simultaneous edits of a version win', async () => {
      const { unit } = under();
      const posting = await givenPublished(unit, 'need', await givenParty(unit));
      const outcomes = await Promise.allSettled(
        [1, 2].map(() => unit.run((store) => store.postings.update({ ...posting, version: 2 }, 1))),
      );
      expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(outcomes.find((one) => one.status === 'rejected')).toMatchObject({
        reason: { code: 'POSTING.VERSION_CONFLICT' },
      });
    });
  });
