import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NeedPreviewDto } from '@duijie/contracts';
import type { NeedContent, SolutionContent } from '@duijie/domain';
import { playAll, type Cast } from '../harness/cast.js';
import { fieldErrors, refused } from '../harness/client.js';
import { Platform } from '../harness/platform.js';
import { aNeed, aSolution, draftNeed, inDays } from '../harness/postings.js';

let platform: Platform;
let cast: Cast;

beforeAll(async () => {
  platform = await Platform.open();
  cast = await playAll(platform);
});
afterAll(() => platform?.close());

/** [what, the content's wrong part, the field that is named, the sentence's key] */
type Row<C> = readonly [what: string, over: Partial<C>, field: string, key: string];

const spec = {
  quantity: 'angular-resolution',
  comparator: 'gte',
  value: 25,
  unit: 'ppd',
  strength: 'preference',
} as const;
const NEEDS: readonly Row<NeedContent>[] = [
  ['an unknown region', { region: '999999' }, 'region', 'unknown_region'],
  ['an injected region', { region: "33' OR 1=1" }, 'region', 'unknown_region'],
  ['an unknown direction', { scenarioDirections: ['zqx'] }, 'scenarioDirections.0', 'unknown_direction'],
  [
    'a supply direction',
    { scenarioDirections: ['perception-interaction'] },
    'scenarioDirections.0',
    'unknown_direction',
  ],
  [
    'a direction twice',
    { scenarioDirections: ['simulation-training', 'simulation-training'] },
    'scenarioDirections.1',
    'duplicate',
  ],
  ['an inherited name', { scenarioDirections: ['constructor'] }, 'scenarioDirections.0', 'unknown_direction'],
  [
    'an unknown concept',
    { capabilities: [{ concept: 'zqx', strength: 'preference' }] },
    'capabilities.0.concept',
    'unknown_concept',
  ],
  [
    'a prototype as concept',
    { capabilities: [{ concept: '__proto__', strength: 'preference' }] },
    'capabilities.0.concept',
    'unknown_concept',
  ],
  ['an unknown quantity', { specs: [{ ...spec, quantity: 'zqx' }] }, 'specs.0.quantity', 'unknown_quantity'],
  ['a unit of something else', { specs: [{ ...spec, unit: 'Hz' }] }, 'specs.0.unit', 'unit_does_not_fit'],
  [
    'specs that nobody meets',
    {
      specs: [
        { ...spec, value: 30 },
        { ...spec, comparator: 'lte', value: 20 },
      ],
    },
    'specs.1.value',
    'reversed_spec',
  ],
  ['a spec twice', { specs: [spec, spec] }, 'specs.1.quantity', 'duplicate'],
  ['a reversed budget', { budget: { min: 120, max: 60 } }, 'budget', 'reversed_range'],
  ['a budget of nothing', { budget: { min: 0, max: 60 } }, 'budget.min', 'out_of_range'],
  [
    'a ceiling below the budget',
    { budget: { min: 60, max: 120 }, budgetCeiling: 50 },
    'budgetCeiling',
    'ceiling_below_budget',
  ],
  ['an answer asked for in years', { answerBy: inDays(400) }, 'answerBy', 'date_too_far'],
  [
    'an unknown certificate',
    { certificates: [{ certificate: 'zqx', strength: 'constraint' }] },
    'certificates.0.certificate',
    'unknown_certificate',
  ],
  ['a phone of letters', { contact: { name: '王工', phone: 'call me' } }, 'contact.phone', 'not_a_phone'],
  [
    'an address without @',
    { contact: { name: '王工', email: 'wang.example.com' } },
    'contact.email',
    'not_an_email',
  ],
  ['a field kept back twice', { confidential: ['budget', 'budget'] }, 'confidential.1', 'duplicate'],
];

const measured = { quantity: 'angular-resolution', value: 25, unit: 'ppd' } as const;
const reference = {
  title: '演示压铸企业实训室',
  customer: '演示企业',
  scenarioDirection: 'simulation-training',
  year: 2025,
} as const;
const SOLUTIONS: readonly Row<SolutionContent>[] = [
  ['an unknown direction', { supplyDirections: ['zqx'] }, 'supplyDirections.0', 'unknown_direction'],
  ['an unknown region', { regionsServed: ['33', '9'] }, 'regionsServed.1', 'unknown_region'],
  ['a region twice', { regionsServed: ['33', '33'] }, 'regionsServed.1', 'duplicate'],
  ['a reversed price', { price: { model: 'one_off', min: 9, max: 3 } }, 'price', 'reversed_range'],
  ['a price on quote', { price: { model: 'on_quote', min: 9 } }, 'price.model', 'quote_with_price'],
  ['a reversed lead time', { leadTimeDays: { min: 90, max: 60 } }, 'leadTimeDays', 'reversed_range'],
  [
    'a proof of the future',
    { specs: [{ ...measured, proof: { kind: 'test_report', document: '报告', date: inDays(30) } }] },
    'specs.0.proof.date',
    'date_future',
  ],
  [
    'a reference of the future',
    { references: [{ ...reference, year: 2150 }] },
    'references.0.year',
    'out_of_range',
  ],
  [
    'a reference somewhere',
    { references: [{ ...reference, region: '9999' }] },
    'references.0.region',
    'unknown_region',
  ],
  [
    'an unknown certificate',
    { certificates: [{ certificate: 'zqx' }] },
    'certificates.0.certificate',
    'unknown_certificate',
  ],
];

describe('a need that means nothing', () => {
  it.each(NEEDS)(
    'is refused for %s, on writing and on editing, in either language',
    async (_what, over, field, key) => {
      const expected = { field: `content.${field}`, key: `problem.${key}` };
      const { client } = cast.owner;
      for (const browser of [client, client.at(undefined, 'en')]) {
        const refusal = refused(await browser.post('/needs', { content: aNeed(over) }));
        expect(refusal).toMatchObject({ status: 400, code: 'INPUT.INVALID' });
        expect(fieldErrors(refusal)).toContainEqual(expected);
      }
      const { id, version } = await draftNeed(cast.owner);
      const edit = refused(await client.put(`/needs/${id}`, { version, content: aNeed(over) }));
      expect(fieldErrors(edit)).toContainEqual(expected);
      const preview = await client.post<NeedPreviewDto>('/needs/preview', { content: aNeed(over) });
      expect(preview.body.problems).toContainEqual(
        expect.objectContaining({
          field,
          phrase: expect.objectContaining({ key: `problem.${key}`, text: expect.any(String) }),
        }),
      );
    },
  );

  it('may lie as a draft past its date, and is refused when it is to be published', async () => {
    const { client } = cast.owner;
    const { id } = await draftNeed(cast.owner, { answerBy: inDays(-3) });
    const refusal = refused(await client.post(`/needs/${id}/submit`, {}));
    expect(refusal).toMatchObject({ status: 422, code: 'POSTING.INCOMPLETE' });
    expect(fieldErrors(refusal)).toEqual([{ field: 'answerBy', key: 'problem.date_past' }]);
  });

  it('may be unfinished as a draft; submitting says everything that is missing', async () => {
    const { client } = cast.owner;
    const empty = await client.post<{ id: string }>('/needs', { content: {} });
    expect(empty.status).toBe(201);
    const refusal = refused(await client.at(undefined, 'en').post(`/needs/${empty.body.id}/submit`, {}));
    expect(refusal.status).toBe(422);
    expect(fieldErrors(refusal).map(({ field }) => field)).toEqual(
      expect.arrayContaining(['title', 'region', 'problem', 'goal', 'scenarioDirections']),
    );
  });

  it('is not published below the readiness it needs', async () => {
    const bare = {
      siteConditions: undefined,
      capabilities: [],
      budget: undefined,
      deliverWithinDays: undefined,
      deliverStrength: undefined,
      contact: undefined,
    };
    const { id } = await draftNeed(cast.owner, {
      ...bare,
      title: '压铸演练',
      problem: '现在只能口头讲，不能动手练。',
      goal: '都能独立处置。',
    });
    const refusal = refused(await cast.owner.client.post(`/needs/${id}/submit`, {}));
    expect(refusal).toMatchObject({
      code: 'POSTING.INCOMPLETE',
      params: { needed: 60, score: expect.any(Number) },
    });
  });
});

describe('a solution that means nothing', () => {
  it.each(SOLUTIONS)('is refused for %s', async (_what, over, field, key) => {
    const refusal = refused(await cast.vendor.client.post('/solutions', { content: aSolution(over) }));
    expect(fieldErrors(refusal)).toContainEqual({ field: `content.${field}`, key: `problem.${key}` });
  });
});
