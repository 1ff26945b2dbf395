import type { NeedContent, SolutionContent } from '@duijie/domain';
import { creditCode } from '../../harness/credit-code.js';
import { PASSWORD, type Cast, type Part } from '../../harness/cast.js';
import { aNeed, aSolution, inDays } from '../../harness/postings.js';
import type { Pair } from '../../harness/story.js';
import { PROFILE } from '../access/bodies.js';

/** A route that takes a body, who may use it, and a body that is right in every field it may have. */
export interface WriteDoor {
  readonly route: string;
  readonly by: Part | 'anonymous';
  readonly id?: string;
  readonly right: object;
}

const EXCLUDED = '01890a5d-ac96-774b-bcce-b302099a8057';

export const fullNeed = (): NeedContent =>
  aNeed({
    siteAddress: '北仑区演示路 1 号',
    specs: [
      { quantity: 'angular-resolution', comparator: 'gte', value: 25, unit: 'ppd', strength: 'preference' },
    ],
    budgetCeiling: 130,
    deployment: { mode: 'offline', strength: 'preference' },
    domestic: 'preference',
    onSite: 'preference',
    devices: [{ name: '一体机', count: 4 }],
    certificates: [{ certificate: 'iso-9001', strength: 'preference' }],
    excludedOrganizations: [EXCLUDED],
    contact: { name: '王工', phone: '0574-5550-0199', email: 'wang@example.com' },
    confidentialNote: '现场夜班为主',
    confidential: ['siteAddress'],
  });

export const fullSolution = (): SolutionContent => {
  const proof = { kind: 'test_report', document: '检测报告', date: '2026-05-01' } as const;
  return aSolution({
    capabilities: [{ concept: '6dof-headset-controllers', proof }],
    specs: [{ quantity: 'angular-resolution', value: 25, unit: 'ppd', proof }],
    deployments: [{ mode: 'offline', proof }],
    domestic: { supported: true, proof },
    certificates: [{ certificate: 'iso-9001', number: '演示 1', validUntil: '2028-05-01', proof }],
    references: [
      {
        title: '演示压铸企业应急实训室',
        customer: '演示压铸企业',
        scenarioDirection: 'simulation-training',
        region: '3302',
        year: 2025,
        amount: 90,
        proof,
      },
    ],
    excludedOrganizations: [EXCLUDED],
    readiness: 8,
    contact: { name: '许工', phone: '0571-5550-0101', email: 'xu@example.com' },
  });
};

const STALE = 2_000_000_000;

/** Every door through which something is written. */
export function writeDoors(cast: Cast, { need, solution, matchId }: Pair): readonly WriteDoor[] {
  const step = { version: STALE, note: '演示' };
  const posting = (id: string, by: Part, side: 'needs' | 'solutions'): readonly WriteDoor[] => [
    ...['submit', 'withdraw', 'close'].map((verb) => ({
      route: `POST /${side}/{id}/${verb}`,
      by,
      id,
      right: step,
    })),
    { route: `POST /${side}/{id}/renew`, by, id, right: { version: STALE, answerBy: inDays(60) } },
  ];
  const organization = {
    ...PROFILE,
    nameEn: 'Demonstration Aluminium',
    creditCode: creditCode('91339999MA2ABCDE0'),
    industry: 'C3392',
    address: '北仑区演示路 1 号',
    introduction: '演示',
    contact: { ...PROFILE.contact, email: 'wang@example.com' },
  };
  const { contact: _contact, nameEn: _nameEn, ...signedUp } = organization;
  return [
    { route: 'POST /session', by: 'anonymous', right: { email: 'nobody@example.com', password: PASSWORD } },
    { route: 'POST /session/password', by: 'owner', right: { current: PASSWORD, next: PASSWORD } },
    { route: 'POST /reset-links', by: 'administrator', right: { email: 'nobody@example.com' } },
    { route: 'POST /reset-links/use', by: 'anonymous', right: { token: 'zqx', next: PASSWORD } },
    {
      route: 'POST /sign-ups',
      by: 'anonymous',
      right: {
        person: { name: '赵工', email: 'zhao@example.com', phone: '0574-5550-0111', password: PASSWORD },
        organization: signedUp,
      },
    },
    {
      route: 'POST /needs',
      by: 'owner',
      right: { content: fullNeed(), organizationId: cast.owner.organization.id },
    },
    { route: 'PUT /needs/{id}', by: 'owner', id: need.id, right: { content: fullNeed(), version: STALE } },
    { route: 'POST /needs/preview', by: 'owner', right: { content: fullNeed() } },
    {
      route: 'POST /solutions',
      by: 'vendor',
      right: { content: fullSolution(), organizationId: cast.vendor.organization.id },
    },
    {
      route: 'PUT /solutions/{id}',
      by: 'vendor',
      id: solution.id,
      right: { content: fullSolution(), version: STALE },
    },
    { route: 'POST /solutions/preview', by: 'vendor', right: { content: fullSolution() } },
    ...posting(need.id, 'owner', 'needs'),
    ...posting(solution.id, 'vendor', 'solutions'),
    {
      route: 'PUT /organizations/{id}',
      by: 'owner',
      id: cast.owner.organization.id,
      right: { ...organization, version: STALE },
    },
    ...['approve', 'return', 'suspend'].map((verb): WriteDoor => ({
      route: `POST /organizations/{id}/${verb}`,
      by: 'broker',
      id: verb === 'suspend' ? cast.suspended.organization.id : cast.owner.organization.id,
      right: { note: '演示', version: 1 },
    })),
    ...['approve', 'return'].map((verb): WriteDoor => ({
      route: `POST /reviews/{id}/${verb}`,
      by: 'broker',
      id: need.id,
      right: step,
    })),
    {
      route: 'POST /matches/{id}/decisions',
      by: 'owner',
      id: matchId,
      right: { verdict: 'not_suitable', reason: 'other', note: '演示' },
    },
    { route: 'POST /introductions', by: 'broker', right: { matchId, note: '演示', despiteExclusion: false } },
    { route: 'POST /weights/{version}/activate', by: 'administrator', id: '1', right: { note: '演示' } },
  ];
}
