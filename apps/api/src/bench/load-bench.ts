import {
  IdSource,
  LoadPostings,
  LoadReference,
  PasswordHasher,
  ReindexAll,
  UnitOfWork,
  type LoadedContent,
} from '@duijie/application';
import {
  CorpusCount,
  corpusDocument,
  needText,
  solutionText,
  visibleNeed,
  visibleSolution,
} from '@duijie/domain';
import type { INestApplicationContext } from '@nestjs/common';
import { CLI } from '../commands/command.js';
import { demoFiles } from '../seeding/demo-files.js';
import { referenceEditions } from '../seeding/reference-editions.js';
import { Chance } from './chance.js';
import { postingMaker } from './make-postings.js';

const BATCH = 2_000;
/** PostgreSQL has more to do with a batch than we: two of them keep two cores busy. */
const WRITERS = 2;
/** The statistics of the texts change little beyond so many. */
const MOST_TEXTS = 20_000;
export const BENCH_ACCOUNT = { email: 'bench@bench.example', password: 'bench-password-2026' } as const;

/** Who offers and who asks: the demonstration's organizations, all verified. */
function cast() {
  const organizations = demoFiles().organizations.map((one) => ({ ...one, state: 'verified' as const }));
  const unit = organizations.find(({ kinds }) => kinds.includes('application_unit'));
  const vendors = organizations.filter(({ kinds }) => kinds.some((kind) => kind.startsWith('vendor')));
  if (!unit || vendors.length === 0) throw new Error('seeds/demo has no organizations');
  return { organizations, unit, vendors };
}

/** The first N solutions in order, the same in every run: what was loaded before is made again and passed over. */
function* solutions(count: number) {
  const { vendors } = cast();
  const chance = new Chance(2026);
  const maker = postingMaker(chance);
  for (let i = 0; i < count; i++)
    yield { content: maker.solution(i), organizationId: chance.pick(vendors).id };
}

function* needs(count: number) {
  const maker = postingMaker(new Chance(2027));
  for (let i = 0; i < count; i++) yield maker.need(i);
}

/** Into an empty database: reference data, organizations, one account, M needs. */
export async function beginBench(context: INestApplicationContext, count: number): Promise<void> {
  await context.get(LoadReference).execute(CLI, { editions: referenceEditions() });
  const ids = context.get<IdSource>(IdSource);
  const { organizations, unit } = cast();
  const accountId = ids.next();
  const passwordHash = await context.get<PasswordHasher>(PasswordHasher).hash(BENCH_ACCOUNT.password);
  await context.get<UnitOfWork>(UnitOfWork).run(async (store) => {
    const now = new Date();
    for (const { joinedDaysAgo: _, ...one } of organizations)
      await store.organizations.insert({ ...one, version: 1, createdAt: now });
    await store.accounts.insert({
      id: accountId,
      email: BENCH_ACCOUNT.email,
      name: 'Bench',
      passwordHash,
      locale: 'zh',
      createdAt: now,
    });
    await store.members.insert({ id: ids.next(), accountId, organizationId: unit.id, role: 'owner' });
  });
  const postings = [...needs(count)].map((content, i) => ({
    id: ids.next(),
    code: `BN-${i}`,
    organizationId: unit.id,
    content,
  }));
  for (let at = 0; at < count; at += BATCH)
    await context
      .get(LoadPostings)
      .execute(CLI, { side: 'need', accountId, postings: postings.slice(at, at + BATCH) });
}

/** The solutions from one number up to another. */
export async function loadSolutions(
  context: INestApplicationContext,
  from: number,
  to: number,
): Promise<void> {
  const ids = context.get<IdSource>(IdSource);
  const load = context.get(LoadPostings);
  const account = await context
    .get<UnitOfWork>(UnitOfWork)
    .read((store) => store.accounts.findByEmail(BENCH_ACCOUNT.email));
  if (!account) throw new Error('begin with --from 0');
  const left = batches(ids, from, to);
  const writer = async () => {
    for (const postings of left)
      await load.execute(CLI, { side: 'solution', accountId: account.id, postings });
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
}

function* batches(ids: IdSource, from: number, to: number): Generator<readonly LoadedContent<'solution'>[]> {
  let batch: LoadedContent<'solution'>[] = [];
  let i = 0;
  for (const solution of solutions(to)) {
    const number = i++;
    if (number < from) continue;
    batch.push({ id: ids.next(), code: `BS-${number}`, ...solution });
    if (batch.length < BATCH && i < to) continue;
    yield batch;
    batch = [];
  }
}

/** Text statistics and search index of what was loaded. */
export async function settleBench(
  context: INestApplicationContext,
  solutionCount: number,
  needCount: number,
): Promise<void> {
  const count = new CorpusCount();
  for (const content of needs(needCount)) count.add(corpusDocument(needText(visibleNeed(content))));
  for (const { content } of solutions(Math.min(solutionCount, MOST_TEXTS)))
    count.add(corpusDocument(solutionText(visibleSolution(content))));
  await context.get<UnitOfWork>(UnitOfWork).run(async (store) => {
    const { corpus } = await store.reference.versions();
    await store.reference.insertCorpus(count.snapshot(corpus + 1));
  });
  await context.get(ReindexAll).execute(CLI);
}
