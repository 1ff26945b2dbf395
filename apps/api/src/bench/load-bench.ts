import {
  IdSource,
  LoadPostings,
  LoadReference,
  PasswordHasher,
  ReindexAll,
  UnitOfWork,
} from '@duijie/application';
import {
  corpusDocument,
  needText,
  solutionText,
  takeSnapshot,
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
export const BENCH_ACCOUNT = { email: 'bench@bench.example', password: 'bench-password-2026' } as const;

/** Fills an empty database: the demonstration's organizations, N solutions, M needs, one account; indexed, with text statistics. */
export async function loadBench(
  context: INestApplicationContext,
  solutions: number,
  needs: number,
): Promise<void> {
  await context.get(LoadReference).execute(CLI, { editions: referenceEditions() });
  const unitOfWork = context.get<UnitOfWork>(UnitOfWork);
  const ids = context.get<IdSource>(IdSource);
  const organizations = demoFiles().organizations.map((one) => ({ ...one, state: 'verified' as const }));
  const unit = organizations.find(({ kinds }) => kinds.includes('application_unit'));
  const vendors = organizations.filter(({ kinds }) => kinds.some((kind) => kind.startsWith('vendor')));
  if (!unit || vendors.length === 0) throw new Error('seeds/demo has no organizations');

  const accountId = ids.next();
  const passwordHash = await context.get<PasswordHasher>(PasswordHasher).hash(BENCH_ACCOUNT.password);
  await unitOfWork.run(async (store) => {
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

  const chance = new Chance(2026);
  const maker = postingMaker(chance);
  const load = context.get(LoadPostings);
  const texts: string[] = [];
  for (let at = 0; at < solutions; at += BATCH) {
    const postings = Array.from({ length: Math.min(BATCH, solutions - at) }, (_, i) => {
      const content = maker.solution(at + i);
      if (texts.length < 20_000) texts.push(corpusDocument(solutionText(visibleSolution(content))));
      return { id: ids.next(), code: `BS-${at + i}`, organizationId: chance.pick(vendors).id, content };
    });
    await load.execute(CLI, { side: 'solution', accountId, postings });
  }
  for (let at = 0; at < needs; at += BATCH) {
    const postings = Array.from({ length: Math.min(BATCH, needs - at) }, (_, i) => {
      const content = maker.need(at + i);
      texts.push(corpusDocument(needText(visibleNeed(content))));
      return { id: ids.next(), code: `BN-${at + i}`, organizationId: unit.id, content };
    });
    await load.execute(CLI, { side: 'need', accountId, postings });
  }
  await unitOfWork.run((store) => store.reference.insertCorpus(takeSnapshot(1, texts)));
  await context.get(ReindexAll).execute(CLI);
}
