import { reasonsFor, type Reader } from './reasons.js';
import { REPORT, sampleContext, sampleNeed, sampleSolution } from './sample-pair.js';
import { scorePair } from './score-pair.js';

const keys = (phrases: readonly { key: string }[]) => phrases.map(({ key }) => key);
const reasons = (
  need: Parameters<typeof sampleNeed>[0],
  solution: Parameters<typeof sampleSolution>[0],
  reader: Reader = 'need',
) => reasonsFor(scorePair(sampleNeed(need), sampleSolution(solution), sampleContext), reader);

describe('reasonsFor', () => {
  const need = {
    capabilities: [
      { concept: 'gesture', strength: 'constraint' },
      { concept: 'haptics', strength: 'preference' },
    ],
    deliverWithinDays: 90,
    deliverStrength: 'constraint',
    budget: { max: 100 },
  } as const;

  it('gives the three strongest, greatest first', () => {
    const found = reasons(need, {
      capabilities: [
        { concept: 'gesture', proof: REPORT },
        { concept: 'haptics', proof: REPORT },
      ],
      price: { model: 'one_off', min: 50, max: 80 },
      leadTimeDays: { min: 60, max: 60 },
    });
    expect(keys(found.reasons)).toEqual([
      'match.reason.capabilities_all',
      'match.reason.direction',
      'match.reason.price',
    ]);
    expect(found.reasons[0]?.params).toMatchObject({ reader: 'need', total: 2 });
  });
  it('never words a claim as met', () => {
    const found = reasons(need, { capabilities: [{ concept: 'gesture' }, { concept: 'haptics' }] });
    expect(keys(found.reasons)).toContain('match.reason.capabilities_declared');
    expect(keys(found.reasons).some((key) => key.endsWith('_all'))).toBe(false);
  });
  it('does not say that a vendor has what it has something close to', () => {
    const found = reasons(need, {
      capabilities: [{ concept: 'gesture-control', proof: REPORT }],
    });
    expect(keys(found.reasons)).toContain('match.reason.capabilities_near');
    expect(keys(found.reasons)).not.toContain('match.reason.capabilities_declared');
  });
  it('names hard conditions first, each once', () => {
    const found = reasons(need, { capabilities: [{ concept: 'gesture' }] }, 'solution');
    expect(keys(found.missing)).toEqual([
      'match.missing.declared_same',
      'match.missing.silent',
      'match.missing.silent',
      'match.missing.silent',
    ]);
    expect(found.missing[0]?.params).toMatchObject({
      hard: 'yes',
      reader: 'solution',
      ask: { key: 'match.ask.capability' },
    });
    expect(found.missing).toHaveLength(4);
  });
  it('says what breaks before all else, and shows contradictions', () => {
    expect(keys(reasons(need, { leadTimeDays: { min: 100, max: 100 } }).missing)[0]).toBe(
      'match.missing.broken',
    );
    const spec = {
      quantity: 'latency',
      comparator: 'lte',
      value: 20,
      unit: 'ms',
      strength: 'constraint',
    } as const;
    const two = [
      { quantity: 'latency', value: 18, unit: 'ms' },
      { quantity: 'latency', value: 30, unit: 'ms' },
    ];
    expect(keys(reasons({ specs: [spec] }, { specs: two }).missing)).toContain('match.missing.conflict');
  });
});
