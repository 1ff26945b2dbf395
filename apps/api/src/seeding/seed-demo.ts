import { BuildCorpus, IdSource, ImportPosting, PasswordHasher, UnitOfWork, type Store, type SystemActor } from '@duijie/application';
import { addDays, chinaDate, type NeedContent, type Posting, type Side } from '@duijie/domain';
import type { INestApplicationContext } from '@nestjs/common';
import { demoFiles, type DemoAccount, type DemoDecision, type DemoIntroduction, type DemoNeed, type DemoOrganization, type DemoQueued } from './demo-files.js';

const SEED: SystemActor = { kind: 'system', name: 'seed' };
const DAY = 86_400_000;

/** Loads the demonstration data into a database that has none of it yet; running it again changes nothing. */
export async function seedDemo(context: INestApplicationContext): Promise<void> {
  const files = demoFiles();
  const unitOfWork = context.get<UnitOfWork>(UnitOfWork);
  const first = files.organizations[0];
  if (!first || (await unitOfWork.read((store) => store.organizations.find(first.id)))) return;

  const now = new Date();
  const ago = (days: number) => new Date(now.getTime() - days * DAY);
  const hashes = await hashAll(files.accounts, context.get<PasswordHasher>(PasswordHasher));
  const ids = context.get<IdSource>(IdSource);
  const authors = await unitOfWork.run(async (store) => {
    for (const one of files.organizations) await insertOrganization(store, one, ago(one.joinedDaysAgo ?? 0));
    return insertAccounts(store, ids, files.accounts, hashes, now);
  });
  const author = (organizationId: string) => authors.get(organizationId) ?? authors.values().next().value ?? ids.next();

  const importPosting = context.get(ImportPosting);
  const imported = { demo: true };
  for (const { id, organizationId, content, publishedDaysAgo } of files.solutions) {
    const accountId = author(organizationId);
    await importPosting.execute(SEED, { ...imported, side: 'solution', id, organizationId, accountId, content, publishedAt: ago(publishedDaysAgo) });
  }
  for (const need of files.needs) {
    const { id, organizationId, publishedDaysAgo } = need;
    const accountId = author(organizationId);
    await importPosting.execute(SEED, { ...imported, side: 'need', id, organizationId, accountId, content: dated(need, now), publishedAt: ago(publishedDaysAgo) });
  }
  await unitOfWork.run(async (store) => {
    for (const one of files.queue) await insertQueued(store, one, author(one.organizationId), now);
    await insertDecisions(store, ids, files.decisions, now);
    await insertIntroductions(store, ids, files.introductions, now);
  });
  await context.get(BuildCorpus).execute(SEED);
}

/** Days in the file become days after today, so that the data never grows stale. */
const dated = ({ content, answerInDays }: Pick<DemoNeed, 'content' | 'answerInDays'>, now: Date): NeedContent => ({
  ...content,
  ...(answerInDays !== undefined && { answerBy: addDays(chinaDate(now), answerInDays) }),
});

/** The accounts share few passwords: each is hashed once. */
async function hashAll(accounts: readonly DemoAccount[], hasher: PasswordHasher): Promise<ReadonlyMap<string, string>> {
  const passwords = [...new Set(accounts.map(({ password }) => password))];
  return new Map(await Promise.all(passwords.map(async (password) => [password, await hasher.hash(password)] as const)));
}

async function insertOrganization(store: Store, { joinedDaysAgo: _, ...organization }: DemoOrganization, createdAt: Date) {
  await store.organizations.insert({ ...organization, version: 1, createdAt });
}

/** @returns an account of each organization that has one */
async function insertAccounts(
  store: Store,
  ids: IdSource,
  accounts: readonly DemoAccount[],
  hashes: ReadonlyMap<string, string>,
  createdAt: Date,
): Promise<Map<string, string>> {
  const authors = new Map<string, string>();
  for (const { email, name, organizationId, memberRole, password } of accounts) {
    const id = ids.next();
    await store.accounts.insert({ id, email, name, passwordHash: hashes.get(password) ?? '', locale: 'zh', createdAt });
    await store.members.insert({ id: ids.next(), accountId: id, organizationId, role: memberRole });
    if (!authors.has(organizationId)) authors.set(organizationId, id);
  }
  return authors;
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

async function insertDecisions(store: Store, ids: IdSource, decisions: readonly DemoDecision[], now: Date): Promise<void> {
  for (const { accountEmail, daysAgo, ...decision } of decisions) {
    const at = new Date(now.getTime() - daysAgo * DAY);
    await store.decisions.insert({ ...decision, id: ids.next(), accountId: await accountOf(store, accountEmail), at });
  }
}

async function insertIntroductions(store: Store, ids: IdSource, introductions: readonly DemoIntroduction[], now: Date): Promise<void> {
  for (const { accountEmail, daysAgo, ...introduction } of introductions) {
    const at = new Date(now.getTime() - daysAgo * DAY);
    const brokerAccountId = await accountOf(store, accountEmail);
    await store.introductions.insert({ ...introduction, id: ids.next(), state: 'open', brokerAccountId, at });
  }
}
