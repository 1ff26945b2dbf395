import { REPORT, sampleLexicon, sampleSolutionContent, TODAY } from '../matching/sample-pair.js';
import { emptySolution } from './empty.js';
import type { ValidationMode } from './field-checks.js';
import type { SolutionContent } from './solution-content.js';
import { validateSolution } from './validate-solution.js';

const good: Partial<SolutionContent> = { capabilities: [{ concept: 'gesture', proof: REPORT }] };
const problems = (change: Partial<SolutionContent>, mode: ValidationMode = 'submit') =>
  Object.fromEntries(
    validateSolution(sampleSolutionContent({ ...good, ...change }), sampleLexicon, TODAY, mode).map(
      ({ field, phrase }) => [field, phrase.key.replace('problem.', '')],
    ),
  );
const reference = { title: '冲压车间实训', customer: '演示单位', scenarioDirection: 'training', year: 2025 };

describe('validateSolution', () => {
  it('has nothing to say of a good one, and lets a draft be empty', () => {
    expect(problems({})).toEqual({});
    expect(validateSolution(emptySolution(), sampleLexicon, TODAY, 'draft')).toEqual([]);
    expect(
      validateSolution(emptySolution(), sampleLexicon, TODAY, 'submit')
        .map(({ field }) => field)
        .sort(),
    ).toEqual(['capabilities', 'description', 'summary', 'supplyDirections', 'title']);
  });
  it.each<[string, Partial<SolutionContent>, Record<string, string>]>([
    ['reversed price', { price: { model: 'one_off', min: 9, max: 8 } }, { price: 'reversed_range' }],
    ['price without a floor', { price: { model: 'one_off', max: 8 } }, { 'price.min': 'required' }],
    ['面议 with a price', { price: { model: 'on_quote', min: 8 } }, { 'price.model': 'quote_with_price' }],
    ['reversed lead time', { leadTimeDays: { min: 9, max: 8 } }, { leadTimeDays: 'reversed_range' }],
    ['readiness 10', { readiness: 10 }, { readiness: 'out_of_range' }],
    [
      'scenario among supply directions',
      { supplyDirections: ['training'] },
      { 'supplyDirections.0': 'unknown_direction' },
    ],
    ['same region twice', { regionsServed: ['33', '33'] }, { 'regionsServed.1': 'duplicate' }],
    [
      'unmatchable capability',
      { capabilities: [{ concept: 'low-latency' }] },
      { 'capabilities.0.concept': 'unmatchable_concept' },
    ],
    [
      'proof without a name',
      { capabilities: [{ concept: 'gesture', proof: { kind: 'contract' } }] },
      { 'capabilities.0.proof.document': 'proof_without_document' },
    ],
    [
      'proof of tomorrow',
      { domestic: { supported: true, proof: { ...REPORT, date: '2026-11-21' } } },
      { 'domestic.proof.date': 'date_future' },
    ],
    [
      'deployment twice',
      { deployments: [{ mode: 'offline' }, { mode: 'offline' }] },
      { 'deployments.1.mode': 'duplicate' },
    ],
    [
      'unknown certificate',
      { certificates: [{ certificate: 'x' }] },
      { 'certificates.0.certificate': 'unknown_certificate' },
    ],
    [
      'reference of next year',
      { references: [{ ...reference, year: 2027 }] },
      { 'references.0.year': 'out_of_range' },
    ],
    [
      'reference nowhere',
      { references: [{ ...reference, scenarioDirection: 'x', region: 'y' }] },
      { 'references.0.scenarioDirection': 'unknown_direction', 'references.0.region': 'unknown_region' },
    ],
    [
      'a scenario both served and declined',
      { scenarioDirections: ['training'], declinedScenarios: ['assembly', 'training', 'x'] },
      { 'declinedScenarios.1': 'declined_and_served', 'declinedScenarios.2': 'unknown_direction' },
    ],
    [
      'unit of something else',
      { specs: [{ quantity: 'latency', value: 1, unit: 'ppd' }] },
      { 'specs.0.unit': 'unit_does_not_fit' },
    ],
  ])('%s', (_, change, expected) => expect(problems(change)).toEqual(expected));
});
