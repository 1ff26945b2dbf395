import { sampleLexicon, sampleNeedContent, TODAY } from '../matching/sample-pair.js';
import { emptyNeed } from './empty.js';
import type { ValidationMode } from './field-checks.js';
import type { NeedContent } from './need-content.js';
import { validateNeed } from './validate-need.js';

const problems = (change: Partial<NeedContent>, mode: ValidationMode = 'submit') =>
  Object.fromEntries(
    validateNeed(sampleNeedContent(change), sampleLexicon, TODAY, mode).map(({ field, phrase }) => [
      field,
      phrase.key.replace('problem.', ''),
    ]),
  );
const spec = {
  quantity: 'latency',
  comparator: 'lte',
  value: 20,
  unit: 'ms',
  strength: 'constraint',
} as const;

describe('validateNeed', () => {
  it('has nothing to say of a good need, in either mode', () => {
    expect(problems({})).toEqual({});
    expect(
      problems(
        { budget: { min: 120, max: 180 }, budgetCeiling: 168, specs: [spec], answerBy: '2026-12-01' },
        'draft',
      ),
    ).toEqual({});
  });
  it('lets a draft be empty, and a submission not', () => {
    expect(validateNeed(emptyNeed(), sampleLexicon, TODAY, 'draft')).toEqual([]);
    expect(
      validateNeed(emptyNeed(), sampleLexicon, TODAY, 'submit')
        .map(({ field }) => field)
        .sort(),
    ).toEqual(['goal', 'problem', 'region', 'scenarioDirections', 'title']);
  });
  it.each<[string, Partial<NeedContent>, Record<string, string>]>([
    ['too long', { title: '长'.repeat(61) }, { title: 'too_long' }],
    ['blank', { title: '  　\n' }, { title: 'required' }],
    ['NUL', { problem: '难处\u0000难处难处难处难处' }, { problem: 'text_nul' }],
    ['lone surrogate', { goal: '目标目标\uD800' }, { goal: 'text_surrogate' }],
    ['right-to-left override', { title: '压铸\u202E车间实训' }, { title: 'text_direction' }],
    [
      'unknown ids',
      { region: '999999', scenarioDirections: ['nowhere'] },
      { region: 'unknown_region', 'scenarioDirections.0': 'unknown_direction' },
    ],
    [
      'supply direction among scenarios',
      { scenarioDirections: ['display'] },
      { 'scenarioDirections.0': 'unknown_direction' },
    ],
    [
      'unmatchable concept',
      { capabilities: [{ concept: 'low-latency', strength: 'preference' }] },
      { 'capabilities.0.concept': 'unmatchable_concept' },
    ],
    [
      'duplicates',
      {
        capabilities: [
          { concept: 'gesture', strength: 'preference' },
          { concept: 'gesture', strength: 'constraint' },
        ],
      },
      { 'capabilities.1.concept': 'duplicate' },
    ],
    ['reversed budget', { budget: { min: 180, max: 120 } }, { budget: 'reversed_range' }],
    ['negative money', { budget: { min: -1, max: 120 } }, { 'budget.min': 'out_of_range' }],
    ['huge money', { budget: { max: 1e12 } }, { 'budget.max': 'out_of_range' }],
    ['no number', { budget: { max: Number.NaN } }, { 'budget.max': 'not_a_number' }],
    ['fen of fen', { budget: { max: 1.234 } }, { 'budget.max': 'too_many_decimals' }],
    [
      'ceiling below the budget',
      { budget: { min: 120 }, budgetCeiling: 100 },
      { budgetCeiling: 'ceiling_below_budget' },
    ],
    ['half a day', { deliverWithinDays: 1.5 }, { deliverWithinDays: 'whole_number' }],
    ['no days', { deliverWithinDays: 0 }, { deliverWithinDays: 'out_of_range' }],
    ['today', { answerBy: TODAY }, { answerBy: 'date_past' }],
    ['no such day', { answerBy: '2026-02-30' }, { answerBy: 'not_a_date' }],
    ['next century', { answerBy: '2100-01-01' }, { answerBy: 'date_too_far' }],
    ['unknown unit', { specs: [{ ...spec, unit: 'ppd' }] }, { 'specs.0.unit': 'unit_does_not_fit' }],
    [
      'unknown quantity',
      { specs: [{ ...spec, quantity: 'beauty' }] },
      { 'specs.0.quantity': 'unknown_quantity' },
    ],
    ['absurd value', { specs: [{ ...spec, value: 1e300 }] }, { 'specs.0.value': 'out_of_range' }],
    ['same spec twice', { specs: [spec, spec] }, { 'specs.1.quantity': 'duplicate' }],
    [
      'specs that nobody can meet, across units',
      {
        specs: [
          { ...spec, value: 0.01, unit: 's' },
          { ...spec, comparator: 'gte', value: 20 },
        ],
      },
      { 'specs.0.value': 'reversed_spec' },
    ],
    [
      'unknown certificate',
      { certificates: [{ certificate: 'x', strength: 'preference' }] },
      { 'certificates.0.certificate': 'unknown_certificate' },
    ],
    ['bad phone', { contact: { name: '演示', phone: 'call me' } }, { 'contact.phone': 'not_a_phone' }],
    ['unreachable', { contact: { name: '演示' } }, { 'contact.phone': 'contact_unreachable' }],
    ['bad mail', { contact: { name: '演示', email: 'name@b' } }, { 'contact.email': 'not_an_email' }],
    [
      'too many devices',
      { devices: Array.from({ length: 21 }, (_, i) => ({ name: `机 ${i}` })) },
      { devices: 'too_many' },
    ],
    [
      'every kind excluded',
      { excludedKinds: ['product', 'content', 'service', 'integration'] },
      { excludedKinds: 'too_many' },
    ],
    ['half a device', { devices: [{ name: '工控机', count: 0.5 }] }, { 'devices.0.count': 'out_of_range' }],
  ])('%s', (_, change, expected) => expect(problems(change)).toEqual(expected));

  it('keeps what a draft may not be either: absurd, unknown, contradictory', () => {
    expect(problems({ budget: { min: 180, max: 120 }, answerBy: 'soon', region: '1' }, 'draft')).toEqual({
      budget: 'reversed_range',
      answerBy: 'not_a_date',
      region: 'unknown_region',
    });
    expect(problems({ answerBy: '2026-01-01' }, 'draft')).toEqual({});
  });
  it.each(['<script>alert(1)</script>', "'; DROP TABLE need; --", '👩‍🔧 维修'])(
    'keeps %s as it is: text',
    (title) => expect(problems({ title })).toEqual({}),
  );
});
