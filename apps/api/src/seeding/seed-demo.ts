import {
  BuildCorpus,
  IdSource,
  ImportPosting,
  PasswordHasher,
  UnitOfWork,
  type Store,
  type SystemActor,
} from '@duijie/application';
import {
  addDays,
  chinaDate,
  DEMONSTRATION_SET,
  type NeedContent,
  type Posting,
  type Side,
} from '@duijie/domain';
import type { INestApplicationContext } from '@nestjs/common';
import { keepFigures } from '../evaluation/keep-figures.js';
import { readJudgedSet } from '../evaluation/read-judged-set.js';
import {
  demoFiles,
  type DemoAccount,
  type DemoDecision,
  type DemoIntroduction,
  type DemoNeed,
  type DemoOrganization,
  type DemoQueued,
} from './demo-files.js';
import { seedFolder } from './seed-files.js';

const SEED: SystemActor = { kind: 'system', name: 'seed' };
const DAY = 86_400_000;

/**
 * Loads the demonstration data into a database that has none of it yet, or goes on where an interrupted run stopped; running it again
 * changes nothing.
 */
export async function seedDemo(context: INestApplicationContext): Promise<void> {
  const files = demoFiles();
  const unitOfWork = context.get<UnitOfWork>(UnitOfWork);
  if (!(await unitOfWork.read((store) => isComplete(store, files))))
    await loadAll(context, unitOfWork, files);
  // After the rest: a new version of the scorer is measured once where the demonstration stands already.
  await keepFigures(context, SEED, DEMONSTRATION_SET, () => readJudgedSet(seedFolder('judgements')));
}

async function loadAll(
  context: INestApplicationContext,
  unitOfWork: UnitOfWork,
  files: DemoFiles,
): Promise<void> {
  const now = new Date();
  const ids = context.get<IdSource>(IdSource);
  const hashes = await hashAll(files.accounts, context.get<PasswordHasher>(PasswordHasher));
  await unitOfWork.run((store) => insertPeople(store, ids, files, hashes, now));
  const authors = await unitOfWork.read((store) => authorsOf(store, files.organizations));
  const author = (organizationId: string) =>
    authors.get(organizationId) ?? authors.values().next().value ?? ids.next();
  await importPublished(context.get(ImportPosting), files, author, now);
  await unitOfWork.run((store) => insertRest(store, ids, files, author, now));
  await context.get(BuildCorpus).execute(SEED);
}

type DemoFiles = ReturnType<typeof demoFiles>;
const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY);

/** What the last two steps leave behind is there. */
async function isComplete(store: Store, { organizations, queue }: DemoFiles): Promise<boolean> {
  const [last] = queue;
  const there = last
    ? await store.postings.findAny(last.id)
    : await store.organizations.find(organizations[0]?.id ?? '');
  return there !== undefined && (await store.reference.versions()).corpus > 0;
}

async function insertPeople(
  store: Store,
  ids: IdSource,
  { organizations, accounts }: DemoFiles,
  hashes: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  if (await store.organizations.find(organizations[0]?.id ?? '')) return;
  for (const { joinedDaysAgo = 0, ...organization } of organizations)
    await store.organizations.insert({
      ...organization,
      version: 1,
      createdAt: daysBefore(now, joinedDaysAgo),
    });
  for (const { email, name, organizationId, memberRole, password } of accounts) {
    const id = ids.next();
    await store.accounts.insert({
      id,
      email,
      name,
      passwordHash: hashes.get(password) ?? '',
      locale: 'zh',
      createdAt: now,
    });
    await store.members.insert({ id: ids.next(), accountId: id, organizationId, role: memberRole });
  }
}

/** An account of each organization that has one. */
async function authorsOf(
  store: Store,
  organizations: readonly DemoOrganization[],
): Promise<ReadonlyMap<string, string>> {
  const members = await store.members.ofOrganizations(organizations.map(({ id }) => id));
  return new Map([...members].reverse().map(({ organizationId, accountId }) => [organizationId, accountId]));
}

async function importPublished(
  importPosting: ImportPosting,
  { solutions, needs }: DemoFiles,
  author: (organizationId: string) => string,
  now: Date,
): Promise<void> {
  for (const { id, organizationId, content, publishedDaysAgo } of solutions) {
    const whose = { organizationId, accountId: author(organizationId), demo: true };
    await importPosting.execute(SEED, {
      ...whose,
      side: 'solution',
      id,
      content,
      publishedAt: daysBefore(now, publishedDaysAgo),
    });
  }
  for (const need of needs) {
    const { id, organizationId, publishedDaysAgo } = need;
    const whose = { organizationId, accountId: author(organizationId), demo: true };
    await importPosting.execute(SEED, {
      ...whose,
      side: 'need',
      id,
      content: dated(need, now),
      publishedAt: daysBefore(now, publishedDaysAgo),
    });
  }
}

async function insertRest(
  store: Store,
  ids: IdSource,
  { queue, decisions, introductions }: DemoFiles,
  author: (organizationId: string) => string,
  now: Date,
): Promise<void> {
  const [first] = queue;
  if (first && (await store.postings.findAny(first.id))) return;
  for (const one of queue) await insertQueued(store, one, author(one.organizationId), now);
  await insertDecisions(store, ids, decisions, now);
  await insertIntroductions(store, ids, introductions, now);
}

/** Days in the file become days after today, so that the data never grows stale. */
const dated = (
  { content, answerInDays }: Pick<DemoNeed, 'content' | 'answerInDays'>,
  now: Date,
): NeedContent => ({
  ...content,
  ...(answerInDays !== undefined && { answerBy: addDays(chinaDate(now), answerInDays) }),
});

/** The accounts share few passwords: each is hashed once. */
async function hashAll(
  accounts: readonly DemoAccount[],
  hasher: PasswordHasher,
): Promise<ReadonlyMap<string, string>> {
  const passwords = [...new Set(accounts.map(({ password }) => password))];
  return new Map(
    await Promise.all(passwords.map(async (password) => [password, await hasher.hash(password)] as const)),
  );
}

async function insertQueued(store: Store, one: DemoQueued, createdBy: string, at: Date): Promise<void> {
  const { id, side, organizationId, state } = one;
  const content = side === 'need' ? dated({ ...one, content: one.content as NeedContent }, at) : one.content;
  const posting: Posting = {
    id,
    side: side satisfies Side,
    code: await store.postings.nextCode(side, at.getUTCFullYear()),
    organizationId,
    state,
    version: 1,
    workingRevision: 1,
    awaitsReview: state === 'in_review',
    demo: true,
    indexedVersion: 0,
    matchedVersion: 0,
    createdBy,
    createdAt: at,
    updatedAt: at,
  };
  await store.postings.insert(posting, { postingId: id, number: 1, content, createdBy, createdAt: at });
}

const accountOf = async (store: Store, email: string): Promise<string> => {
  const account = await store.accounts.findByEmail(email);
  if (!account) throw new Error(`seeds/demo: no account ${email}`);
  return account.id;
};

async function insertDecisions(
  store: Store,
  ids: IdSource,
  decisions: readonly DemoDecision[],
  now: Date,
): Promise<void> {
  for (const { accountEmail, daysAgo, ...decision } of decisions) {
    const at = daysBefore(now, daysAgo);
    await store.decisions.insert({
      ...decision,
      id: ids.next(),
      accountId: await accountOf(store, accountEmail),
      at,
    });
  }
}

async function insertIntroductions(
  store: Store,
  ids: IdSource,
  introductions: readonly DemoIntroduction[],
  now: Date,
): Promise<void> {
  for (const { accountEmail, daysAgo, ...introduction } of introductions) {
    const at = daysBefore(now, daysAgo);
    const brokerAccountId = await accountOf(store, accountEmail);
    await store.introductions.insert({ ...introduction, id: ids.next(), state: 'open', brokerAccountId, at });
  }
}
