import type { Account, Match, Member, Notification, Session } from '@duijie/application';
import {
  type Decision,
  emptyNeed,
  emptySolution,
  type Introduction,
  type Organization,
  type Posting,
  type Revision,
  type Side,
} from '@duijie/domain';
import { CountingIds, NOON } from './store-under-test.js';

const ids = new CountingIds();
export const nextId = (): string => ids.next();
let serial = 0;

export const sampleOrganization = (over: Partial<Organization> = {}): Organization => ({
  id: nextId(),
  version: 1,
  name: `演示单位 ${++serial}`,
  kinds: ['application_unit'],
  state: 'verified',
  region: '3301',
  contact: { name: '王工' },
  demo: false,
  createdAt: NOON,
  ...over,
});

export const sampleAccount = (over: Partial<Account> = {}): Account => ({
  id: nextId(),
  email: `person-${++serial}@example.com`,
  name: '王工',
  passwordHash: '$argon2id$v=19$m=65536,t=3,p=4$c2FsdA$aGFzaA',
  locale: 'zh',
  createdAt: NOON,
  ...over,
});

export const sampleMember = (
  accountId: string,
  organizationId: string,
  over: Partial<Member> = {},
): Member => ({
  id: nextId(),
  accountId,
  organizationId,
  role: 'owner',
  ...over,
});

export const sampleSession = (memberId: string, over: Partial<Session> = {}): Session => ({
  tokenHash: (++serial).toString(16).padStart(64, '0'),
  memberId,
  createdAt: NOON,
  expiresAt: new Date(NOON.getTime() + 86_400_000),
  ...over,
});

/** A draft at version 0 with its first revision. */
export const samplePosting = <S extends Side>(
  side: S,
  organizationId: string,
  createdBy: string,
  over: Partial<Posting> = {},
): Posting<S> => ({
  id: nextId(),
  code: `${side === 'need' ? 'XQ' : 'FA'}-2026-${String(++serial).padStart(4, '0')}`,
  organizationId,
  state: 'draft',
  version: 0,
  workingRevision: 1,
  awaitsReview: false,
  demo: false,
  indexedVersion: 0,
  matchedVersion: 0,
  createdBy,
  createdAt: NOON,
  updatedAt: NOON,
  ...over,
  side,
});

export const sampleRevision = (posting: Posting, over: Partial<Revision> = {}): Revision => ({
  postingId: posting.id,
  number: posting.workingRevision,
  content:
    posting.side === 'need'
      ? { ...emptyNeed(), title: '压铸车间安全实训', region: '3302', scenarioDirections: ['s1'] }
      : {
          ...emptySolution(),
          title: '工业安全实训系统',
          scenarioDirections: ['s1'],
          supplyDirections: ['d1'],
        },
  createdBy: posting.createdBy,
  createdAt: NOON,
  ...over,
});

export const sampleResult = (over: Partial<Match['result']> = {}): Match['result'] => ({
  standing: 'passed',
  score: 61.300000000000004,
  upper: 88.1,
  ...over,
});

export const sampleMatch = (needId: string, solutionId: string, over: Partial<Match> = {}): Match => ({
  id: nextId(),
  needId,
  solutionId,
  state: 'current',
  result: sampleResult(),
  figures: '{"s":"p","n":613000,"u":881000,"f":{},"c":""}',
  inputs: {
    needRevision: 1,
    solutionRevision: 1,
    needVersion: 1,
    solutionVersion: 1,
    needOrganizationVersion: 1,
    solutionOrganizationVersion: 1,
    solutionSeat: '330108',
    scorerVersion: '1.0.0+1',
    vocabularyVersion: 'abc',
    regionsVersion: 'def',
    corpusSnapshot: 1,
    asOf: '2026-11-20',
  },
  since: NOON,
  computedAt: NOON,
  ...over,
});

type Spoken = Pick<Decision, 'needId' | 'solutionId' | 'party' | 'verdict' | 'accountId'>;
export const sampleDecision = (spoken: Spoken, over: Partial<Decision> = {}): Decision => ({
  id: nextId(),
  at: NOON,
  ...spoken,
  ...over,
});

export const sampleIntroduction = (
  needId: string,
  solutionId: string,
  brokerAccountId: string,
  over: Partial<Introduction> = {},
): Introduction => ({ id: nextId(), needId, solutionId, state: 'open', brokerAccountId, at: NOON, ...over });

export const sampleNotification = (accountId: string, over: Partial<Notification> = {}): Notification => ({
  id: nextId(),
  accountId,
  channel: 'inbox',
  kind: 'recommended',
  params: { title: '压铸车间安全实训', n: 3, name: { zh: '安全', en: 'Safety' } },
  link: '/needs/1',
  dedupeKey: `key-${++serial}`,
  createdAt: NOON,
  ...over,
});
