import fc from 'fast-check';
import type { NeedContent } from '../src/posting/need-content.js';
import type { Proof, SolutionContent } from '../src/posting/solution-content.js';

/* Random contents over the small world of sample-pair: few values each, so that they meet, miss and contradict often. */

export const concept = fc.constantFrom(
  'drill',
  'waveguide',
  'near-eye',
  'gesture',
  'gesture-control',
  'haptics',
  'visual',
);
export const direction = fc.constantFrom('training', 'assembly');
const strength = fc.constantFrom('constraint' as const, 'preference' as const);
export const region = fc.constantFrom('33', '3301', '3302', '330108', '330203', '330206');
const money = fc.integer({ min: 1, max: 400 });
const days = fc.integer({ min: 1, max: 200 });
const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined });
const words = fc
  .array(fc.constantFrom('压铸', '应急', '培训', 'VR', '博物馆', '手势', '6DoF', '讲解'), { maxLength: 6 })
  .map((w) => w.join(''));
const measure = fc.oneof(
  fc.record({
    quantity: fc.constant('latency'),
    value: fc.integer({ min: 1, max: 50 }),
    unit: fc.constant('ms'),
  }),
  fc.record({
    quantity: fc.constant('resolution'),
    value: fc.integer({ min: 10, max: 60 }),
    unit: fc.constant('ppd'),
  }),
  fc.record({
    quantity: fc.constant('concurrent-users'),
    value: fc.integer({ min: 1, max: 40 }),
    unit: fc.constant('person'),
  }),
);
export const proof: fc.Arbitrary<Proof | undefined> = maybe(
  fc.constantFrom({ kind: 'declared' }, { kind: 'test_report' }, { kind: 'acceptance' }),
);
const mode = fc.constantFrom(
  'offline' as const,
  'on_premises' as const,
  'private_cloud' as const,
  'public_cloud' as const,
);
const span = (of: fc.Arbitrary<number>) =>
  fc.tuple(of, of).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }));
const market = fc.constantFrom('2b' as const, '2c' as const, 'both' as const, 'both' as const);

export const needContent: fc.Arbitrary<NeedContent> = fc.record({
  kind: fc.constant('scenario_application' as const),
  title: words,
  market,
  region,
  problem: words,
  goal: words,
  scenarioDirections: fc.uniqueArray(direction, { maxLength: 2 }),
  capabilities: fc.uniqueArray(fc.record({ concept, strength }), {
    selector: (c) => c.concept,
    maxLength: 4,
  }),
  specs: fc.array(
    fc.tuple(measure, strength).map(([m, s]) => ({
      ...m,
      strength: s,
      comparator: m.quantity === 'latency' ? ('lte' as const) : ('gte' as const),
    })),
    { maxLength: 3 },
  ),
  budget: maybe(span(money)),
  budgetCeiling: maybe(money),
  deliverWithinDays: maybe(days),
  deliverStrength: maybe(strength),
  deployment: maybe(fc.record({ mode, strength })),
  domestic: maybe(strength),
  onSite: maybe(strength),
  devices: fc.constant([]),
  certificates: fc.uniqueArray(fc.record({ certificate: fc.constantFrom('level-2', 'level-3'), strength }), {
    selector: (c) => c.certificate,
    maxLength: 2,
  }),
  excludedKinds: maybe(fc.subarray(['product', 'content', 'service'] as const)),
  contact: maybe(fc.constant({ name: '演示', phone: '13800000000' })),
  confidentialNote: maybe(words),
  confidential: fc
    .subarray(['budget', 'deliverWithinDays', 'deployment', 'specs', 'problem'] as const)
    .map((list) => [...list]),
});

export const solutionContent: fc.Arbitrary<SolutionContent> = fc.record({
  kind: fc.constantFrom('product' as const, 'integration' as const, 'integration' as const),
  title: words,
  summary: words,
  description: words,
  market,
  supplyDirections: fc.constant(['rendering']),
  scenarioDirections: fc.uniqueArray(direction, { maxLength: 2 }),
  capabilities: fc.uniqueArray(fc.record({ concept, proof }), { selector: (c) => c.concept, maxLength: 5 }),
  specs: fc.array(
    fc.tuple(measure, proof).map(([m, p]) => ({ ...m, proof: p })),
    { maxLength: 4 },
  ),
  price: maybe(
    fc.oneof(
      span(money).map((range) => ({ model: 'one_off' as const, ...range })),
      money.map((min) => ({ model: 'one_off' as const, min })),
      fc.constant({ model: 'on_quote' as const }),
      span(money).map((range) => ({ model: 'subscription' as const, ...range })),
      money.map((min) => ({ model: 'per_seat' as const, min })),
      span(fc.integer({ min: 1, max: 40 })).map((range) => ({ model: 'per_seat' as const, ...range })),
    ),
  ),
  leadTimeDays: maybe(span(days)),
  regionsServed: fc.uniqueArray(region, { maxLength: 3 }),
  deployments: fc.uniqueArray(fc.record({ mode, proof }), { selector: (d) => d.mode, maxLength: 3 }),
  domestic: maybe(fc.record({ supported: fc.boolean(), proof })),
  certificates: fc.uniqueArray(
    fc.record({
      certificate: fc.constantFrom('level-2', 'level-3', 'level-4'),
      validUntil: maybe(fc.constantFrom('2020-01-01', '2030-01-01')),
      proof,
    }),
    { selector: (c) => c.certificate, maxLength: 2 },
  ),
  references: fc.array(
    fc.record({
      title: fc.constant('案例'),
      customer: fc.constant('演示单位'),
      scenarioDirection: direction,
      year: fc.integer({ min: 2010, max: 2026 }),
      amount: maybe(money),
      proof,
    }),
    { maxLength: 3 },
  ),
  declinedScenarios: maybe(fc.subarray(['training', 'assembly'], { maxLength: 1 })),
  readiness: maybe(fc.integer({ min: 1, max: 9 })),
});

export const pair = fc.tuple(needContent, solutionContent, region);
