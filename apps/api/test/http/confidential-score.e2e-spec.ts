import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  MatchesDto,
  NeedViewDto,
  RecommendationDto,
  ReplayDto,
  SearchAnswerDto,
} from '@duijie/contracts';
import type { NeedContent } from '@duijie/domain';
import { playAll, seat, type Cast, type Person } from '../harness/cast.js';
import { done } from '../harness/client.js';
import { Platform } from '../harness/platform.js';
import { aNeed, pairOf, publishNeed, publishSolution, recommended } from '../harness/postings.js';

let platform: Platform;
let cast: Cast;
let vendors: readonly Person[];
let solutions: readonly string[];
let need: NeedViewDto;
/** What vendors saw, and in which order its owner saw them, before anything was changed. */
let baseline: unknown;
let ranks: readonly string[];

/** What the need says of itself to everybody; each variant below differs from it only in what its owner keeps back. */
const VISIBLE: Partial<NeedContent> = {
  title: '压铸岛封闭训练',
  problem: '铝液泄漏和卡料处置只能口头讲，新班组长没有机会动手练。',
  goal: '一年内所有班组长都能独立处置六类险情。',
  confidential: [
    'organization',
    'siteAddress',
    'siteConditions',
    'budget',
    'deliverWithinDays',
    'deployment',
    'devices',
    'specs',
    'certificates',
  ],
  budget: { min: 60, max: 120 },
};

const spec = {
  quantity: 'angular-resolution',
  comparator: 'gte',
  unit: 'ppd',
  strength: 'constraint',
} as const;
/** Each would exclude, reorder or rescore if it were looked at. */
const VARIANTS: readonly (readonly [string, Partial<NeedContent>])[] = [
  ['a budget below every price', { budget: { min: 0.01, max: 0.02 } }],
  ['a budget above every price', { budget: { min: 900_000, max: 1_000_000 } }],
  ['no budget', { budget: undefined }],
  ['a ceiling below every price', { budget: { min: 0.01, max: 0.02 }, budgetCeiling: 0.02 }],
  ['a delivery nobody reaches', { deliverWithinDays: 1, deliverStrength: 'constraint' }],
  ['no delivery asked for', { deliverWithinDays: undefined, deliverStrength: undefined }],
  ['a deployment nobody offers', { deployment: { mode: 'public_cloud', strength: 'constraint' } }],
  ['a certificate nobody holds', { certificates: [{ certificate: 'iso-27001', strength: 'constraint' }] }],
  ['specs nobody reaches', { specs: [{ ...spec, value: 79 }] }],
  ['devices of another maker', { devices: [{ name: '某品牌一体机', count: 60 }] }],
  ['another site', { siteAddress: '舟山离岛演示路 9 号', siteConditions: '海岛，无外网，盐雾。' }],
  [
    'a note and another contact',
    { confidentialNote: '只考虑本地企业', contact: { name: '李工', phone: '0574-5550-0188' } },
  ],
  [
    'everything at once',
    {
      budget: { max: 0.01 },
      budgetCeiling: 0.01,
      deliverWithinDays: 1,
      deliverStrength: 'constraint',
      deployment: { mode: 'public_cloud', strength: 'constraint' },
      specs: [{ ...spec, value: 79 }],
      certificates: [{ certificate: 'iso-27001', strength: 'constraint' }],
      devices: [],
      siteAddress: undefined,
    },
  ],
];

beforeAll(async () => {
  platform = await Platform.open();
  cast = await playAll(platform);
  const third = await seat(platform, { organization: { kinds: ['vendor_content'], region: '3304' } });
  vendors = [cast.vendor, cast.rival, third];
  solutions = [
    (await publishSolution(cast.vendor)).id,
    (
      await publishSolution(cast.rival, {
        title: '压铸仿真平台',
        price: { model: 'one_off', min: 20, max: 40 },
        references: [],
      })
    ).id,
    (
      await publishSolution(third, {
        title: '压铸实训内容库',
        price: undefined,
        leadTimeDays: { min: 10, max: 30 },
        specs: [{ quantity: 'angular-resolution', value: 30, unit: 'ppd' }],
      })
    ).id,
  ];
  need = await publishNeed(cast.owner, VISIBLE);
  await platform.idle();
  baseline = await seen();
  ranks = (await recommended(cast.owner, 'needs', need.id)).map(({ counterpart }) => counterpart.id);
});
afterAll(() => platform?.close());

/** What changes by itself when a pair is scored anew, and that its owner edited something. */
const MOVING = [
  'computedAt',
  'version',
  'needVersion',
  'needRevision',
  'expiresAt',
  'queuedAt',
  'completedAt',
];
const timeless = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (name, part: unknown) => (MOVING.includes(name) ? undefined : part)));

/** Everything every vendor sees of the need, in both languages. */
async function seen(): Promise<unknown> {
  const all: unknown[] = [];
  for (const [i, vendor] of vendors.entries()) {
    for (const client of [vendor.client, vendor.client.at(undefined, 'en')]) {
      const reader = { client };
      const cards = await recommended(reader, 'solutions', solutions[i] ?? '');
      const inbox = done(await client.get<MatchesDto>('/recommendations?side=solution'));
      const card = cards.find(({ counterpart }) => counterpart.id === need.id);
      const match = card && done(await client.get<RecommendationDto>(`/matches/${card.matchId}`));
      const replay = card && done(await client.get<ReplayDto>(`/matches/${card.matchId}/replay`));
      const page = done(await client.get<NeedViewDto>(`/needs/${need.id}`));
      const found = done(await client.get<SearchAnswerDto>(`/needs?q=${encodeURIComponent('压铸')}`));
      const told = done(await client.get<{ items: readonly { phrase: unknown }[] }>('/notifications'));
      all.push({ cards, inbox, match, replay, page, found, told: told.items.map(({ phrase }) => phrase) });
    }
  }
  return timeless(all);
}

async function edit(over: Partial<NeedContent>): Promise<void> {
  const { version } = done(await cast.owner.client.get<NeedViewDto>(`/needs/${need.id}`));
  done(
    await cast.owner.client.put(`/needs/${need.id}`, { version, content: aNeed({ ...VISIBLE, ...over }) }),
  );
  await platform.idle();
}

describe('what its owner keeps back', () => {
  it('is there: every vendor is recommended, and sees no figure of it', async () => {
    for (const [i, vendor] of vendors.entries()) {
      const card = await pairOf(vendor, 'solutions', solutions[i] ?? '', need.id);
      expect(card.counterpart).not.toHaveProperty('budget');
      expect(card.breakdown.map(({ factor }) => factor)).not.toContain('price');
      expect(card).not.toHaveProperty('privateChecks');
    }
  });

  it.each(VARIANTS)('moves nothing that a vendor sees: %s', async (_what, over) => {
    await edit(over);
    expect(await seen()).toEqual(baseline);
    const order = (await recommended(cast.owner, 'needs', need.id)).map(({ counterpart }) => counterpart.id);
    expect(order).toEqual(ranks);
  });

  it('is checked for the owner and the broker beside the score', async () => {
    await edit({
      budget: { min: 10, max: 30 },
      budgetCeiling: 30,
      deliverWithinDays: 20,
      deliverStrength: 'constraint',
    });
    for (const reader of [cast.owner, cast.broker]) {
      const cards = await recommended(reader, 'needs', need.id);
      const dear = cards.find(({ counterpart }) => counterpart.id === solutions[0]);
      const outcomes = dear?.privateChecks?.map(({ ask, outcome }) => [ask.path, outcome]);
      expect(outcomes).toEqual(
        expect.arrayContaining([
          ['budget', 'broken'],
          ['deliverWithinDays', 'broken'],
        ]),
      );
      expect(dear?.standing).toBe('passed');
    }
  });

  it('may be read from the score once it is no longer kept back', async () => {
    await edit({});
    const before = await recommended(cast.owner, 'needs', need.id);
    await edit({ budget: { max: 0.02 }, confidential: ['organization'] });
    const after = await recommended(cast.owner, 'needs', need.id);
    expect(after.length).toBeLessThan(before.length);
    expect(done(await cast.vendor.client.get<NeedViewDto>(`/needs/${need.id}`)).content.budget).toEqual({
      max: 0.02,
    });
  });
});
