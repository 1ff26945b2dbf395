import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  MovedMeanwhile,
  StoreCatalogue,
  type CatalogueEntry,
  type Store,
  type UnitOfWork,
} from '@duijie/application';
import { MemoryCatalogue } from '@duijie/candidate-index';
import {
  needQuery,
  scoringContext,
  type CandidateQuery,
  type Posting,
  type PreparedQuery,
} from '@duijie/domain';
import { createDataSource, migrate, TypeormUnitOfWork } from '@duijie/persistence';
import {
  CANDIDATE_SEAT,
  candidateContext,
  candidateContract,
  candidateNeed,
  candidateSolution,
  CountingIds,
  createTestDatabase,
  givenParty,
  NOON,
  samplePosting,
  sampleRevision,
  scorableNeed,
  type CandidatePosting,
  type Party,
} from '@duijie/testing';

interface Ground {
  readonly unit: UnitOfWork;
  readonly party: Party;
  close(): Promise<void>;
}

async function openGround(): Promise<Ground> {
  const database = await createTestDatabase({
    template: 'app',
    prepare: async (url) => void (await migrate(url)),
  });
  const dataSource = await createDataSource(database.url, { poolSize: 4 }).initialize();
  const unit = new TypeormUnitOfWork(dataSource, new CountingIds());
  return {
    unit,
    party: await givenParty(unit, { region: CANDIDATE_SEAT }),
    close: async () => {
      await dataSource.destroy();
      await database.drop();
    },
  };
}

/** Writes a posting as a person's act would: live at once, a known one at its next revision and version. */
async function publish(
  store: Store,
  { organization, accountId }: Party,
  posting: CandidatePosting,
): Promise<void> {
  const { id, side, content } = posting;
  const known = await store.postings.find(side, id);
  const number = (known?.liveRevision ?? 0) + 1;
  const live = {
    state: 'published' as const,
    liveRevision: number,
    workingRevision: number,
    publishedAt: NOON,
  };
  if (!known) {
    const fresh = samplePosting(side, organization.id, accountId, { ...live, id, version: 1 });
    return store.postings.insert(fresh, sampleRevision(fresh, { content }));
  }
  await store.postings.addRevision(sampleRevision({ ...known, workingRevision: number }, { content }));
  await store.postings.update({ ...known, ...live, version: known.version + 1 }, known.version);
}

async function end(store: Store, id: string): Promise<void> {
  const known = (await store.postings.findAny(id)) as Posting;
  await store.postings.update({ ...known, state: 'withdrawn', version: known.version + 1 }, known.version);
}

const catalogueOn = (unit: UnitOfWork): MemoryCatalogue =>
  new MemoryCatalogue(unit, new StoreCatalogue(unit));

/** What an entry says: where its text's vector lies among others is nobody's business. */
const said = (entry: CatalogueEntry<'solution'> | undefined) => {
  if (!entry) return entry;
  const { numbers, at, features } = entry.prepared.text;
  const text = [...numbers.subarray(at, at + features * 3)];
  return { ...entry, prepared: { ...entry.prepared, text } };
};

describe('candidates from memory', () => {
  candidateContract(async () => {
    const { unit, party, close } = await openGround();
    return {
      candidates: catalogueOn(unit),
      publish: (postings) =>
        unit.run(async (store) => {
          for (const posting of postings) await publish(store, party, posting);
        }),
      withdraw: (_side, ids) =>
        unit.run(async (store) => {
          for (const id of ids) await end(store, id);
        }),
      recall: 0.99,
      close,
    };
  });
});

describe('a catalogue in memory', () => {
  let ground: Ground;
  beforeAll(async () => void (ground = await openGround()));
  afterAll(() => ground?.close());

  const need = candidateNeed({ title: '压铸车间实训' });
  const context = candidateContext([need]);
  const query = needQuery(scorableNeed(need).content, context);
  const solution = (title = '压铸车间实训系统') => candidateSolution({ title });
  const write = (posting: CandidatePosting) =>
    ground.unit.run((store) => publish(store, ground.party, posting));

  it('shows two processes that publish at once to each other, whichever commits first', async () => {
    const [here, there] = [catalogueOn(ground.unit), catalogueOn(ground.unit)];
    await Promise.all([here.warm(context), there.warm(context)]);
    const [early, late] = [solution(), solution()];
    await ground.unit.run(async (store) => {
      await publish(store, ground.party, late); // the lower transaction number, seen last
      await write(early);
      for (const each of [here, there]) {
        const found = await each.find('solution', query, 10);
        expect(found).toContain(early.id);
        expect(found).not.toContain(late.id);
      }
    });
    for (const each of [here, there])
      expect(await each.find('solution', query, 10)).toEqual(expect.arrayContaining([early.id, late.id]));
  });

  it('reads what many ask at once in two queries at most, and none of them misses what it could know', async () => {
    let reads = 0;
    const counted = {
      run: ground.unit.run.bind(ground.unit),
      read: <T>(work: (store: Store) => Promise<T>) => (reads++, ground.unit.read(work)),
    };
    const catalogue = catalogueOn(counted);
    await catalogue.warm(context);
    reads = 0;
    const before = solution();
    await write(before);
    const found = await Promise.all(Array.from({ length: 50 }, () => catalogue.find('solution', query, 20)));
    expect(found.every((ids) => ids.includes(before.id))).toBe(true);
    expect(reads).toBe(3); // two looks, and the content of the one that is new

    const later = solution();
    await write(later);
    reads = 0;
    const asOfNow = await catalogue.caughtUp(context);
    for (const find of asOfNow.lookAhead('solution', Array(5).fill(query), 20)) {
      const { ids, entries } = await find();
      expect(ids).toContain(later.id);
      expect(entries).toEqual(await catalogue.entries('solution', ids, context));
    }
    expect(reads).toBe(2); // however often it is asked
  });

  it('hands out what scoring needs, as of now', async () => {
    const one = solution();
    await write(one);
    const catalogue = catalogueOn(ground.unit);
    const entryOf = async () => {
      await catalogue.find('solution', query, 1);
      return catalogue.entries('solution', [one.id, need.id, 'x'], context);
    };
    const [entry] = await new StoreCatalogue(ground.unit).entries('solution', [one.id], context);
    expect((await entryOf()).map(said)).toEqual([entry].map(said));
    expect(entry).toMatchObject({ version: 1, liveRevision: 1, seat: CANDIDATE_SEAT });

    const { organization } = ground.party;
    const moved = { ...organization, region: '330203', version: organization.version + 1 };
    await ground.unit.run((store) => store.organizations.update(moved, organization.version));
    expect(await entryOf()).toEqual([
      expect.objectContaining({
        seat: '330203',
        organizationVersion: moved.version,
        prepared: expect.objectContaining({ seat: '330203' }),
      }),
    ]);
    const away = { ...moved, state: 'suspended' as const, version: moved.version + 1 };
    await ground.unit.run((store) => store.organizations.update(away, moved.version));
    expect(await entryOf()).toEqual([]);
    expect(await catalogue.find('solution', query, 10)).toEqual([]);
    await ground.unit.run((store) =>
      store.organizations.update({ ...organization, version: away.version + 1 }, away.version),
    );
    expect(await entryOf()).toHaveLength(1);
  });

  it('looks ahead without the words of a need, as long as its prepared form is good', async () => {
    const [asking, other] = [need, solution()];
    await write(asking);
    await write(other);
    const catalogue = catalogueOn(ground.unit);
    await catalogue.warm(context);
    const { prepared } = catalogue.atHand('need', asking.id, context) as CatalogueEntry<'need'>;
    const bare = { asker: { side: 'need', prepared }, context } as const;
    const source = await catalogue.caughtUp(context);
    const proposed = async (asked: CandidateQuery | PreparedQuery) =>
      (await source.lookAhead('solution', [asked], 10)[0]?.())?.ids;
    expect(await proposed(bare)).toEqual(await proposed(query));
    expect(await proposed(bare)).toContain(other.id);

    const renewed = scoringContext(context.lexicon, candidateContext([other]).corpus, context.asOf);
    expect(() => source.lookAhead('solution', [{ ...bare, context: renewed }], 10)).toThrow(MovedMeanwhile);
  });

  it('is built anew beside the old when the corpus is renewed, and proposes meanwhile', async () => {
    const one = solution('青瓷');
    await write(one);
    const catalogue = catalogueOn(ground.unit);
    const first = await catalogue.warm(context);
    const renewed = scoringContext(
      candidateContext([]).lexicon,
      candidateContext([one]).corpus,
      context.asOf,
    );
    const asked = needQuery(scorableNeed(candidateNeed({ title: '青瓷' })).content, renewed);
    expect(catalogue.atHand('solution', one.id, context)).toMatchObject({ id: one.id, liveRevision: 1 });
    expect(catalogue.atHand('need', one.id, context)).toBeUndefined();
    expect(catalogue.atHand('solution', one.id, renewed)).toBeUndefined();
    const [found, [entry]] = await Promise.all([
      catalogue.find('solution', asked, 10),
      catalogue.entries('solution', [one.id], renewed),
    ]);
    expect(found).toContain(one.id);
    const read = await new StoreCatalogue(ground.unit).entries('solution', [one.id], renewed);
    expect([entry].map(said)).toEqual(read.map(said));
    const second = await catalogue.warm(renewed);
    expect(second).not.toBe(first);
    expect(second.postings).toBe(first.postings);
    expect(await catalogue.find('solution', asked, 10)).toContain(one.id);
    expect((await catalogue.entries('solution', [one.id], renewed)).map(said)).toEqual([entry].map(said));
  });

  it('says that the database is away, and goes on when it is back', async () => {
    let isAway = false;
    const flaky = {
      run: ground.unit.run.bind(ground.unit),
      read: <T>(work: (store: Store) => Promise<T>) =>
        isAway ? Promise.reject<T>(new Error('away')) : ground.unit.read(work),
    };
    const catalogue = catalogueOn(flaky);
    isAway = true;
    await expect(catalogue.find('solution', query, 10)).rejects.toThrow('away');
    isAway = false;
    await catalogue.find('solution', query, 10);
    isAway = true;
    await expect(catalogue.find('solution', query, 10)).rejects.toThrow('away');
    isAway = false;
    const one = solution();
    await write(one);
    expect(await catalogue.find('solution', query, 50)).toContain(one.id);
  });
});
