import type { ReferenceProject } from '../../posting/solution-content.js';
import { REPORT, sampleContext, sampleJoint, sampleSolution } from '../sample-pair.js';
import { ReferencesAsk } from './references-joint.js';

const project = (change: Partial<ReferenceProject> = {}): ReferenceProject => ({
  title: '冲压车间实训',
  customer: '演示单位',
  scenarioDirection: 'training',
  year: 2025,
  proof: REPORT,
  ...change,
});
const joint = (references: ReferenceProject[], budget?: { max: number }) =>
  sampleJoint(
    new ReferencesAsk(['training'], budget?.max, sampleContext.terms),
    sampleSolution({ references }),
  );

describe('ReferencesAsk', () => {
  it('knows nothing without references', () =>
    expect(joint([])).toMatchObject({ outcome: 'unknown', earned: 0, possible: 1 }));
  it('weighs scenario, age, size and proof', () => {
    const worth = (change: Partial<ReferenceProject>, budget?: { max: number }) =>
      joint([project(change)], budget).earned / 0.7;
    expect(worth({})).toBeCloseTo(1);
    expect(worth({ scenarioDirection: 'assembly' })).toBeCloseTo(0.25);
    expect(worth({ year: 2021 })).toBeCloseTo(0.8);
    expect(worth({ year: 2001 })).toBeCloseTo(0.3);
    expect(worth({ amount: 30 }, { max: 100 })).toBeCloseTo(0.6);
    expect(worth({}, { max: 100 })).toBeCloseTo(0.5);
    expect(worth({ proof: undefined })).toBeCloseTo(0.6);
  });
  it('leaves open what proof would add', () => {
    const declared = joint([project({ proof: undefined })]);
    expect(declared).toMatchObject({ outcome: 'unverified' });
    expect(declared.possible).toBeCloseTo(0.7);
  });
  it('is convinced by more, never wholly', () => {
    const one = joint([project()]).earned;
    const two = joint([project(), project({ title: '第二个' })]);
    expect(two.earned).toBeGreaterThan(one);
    expect(two.earned).toBeLessThan(1);
    expect(two.also).toHaveLength(1);
  });
  it('shows the strongest first, and calls another scenario unmet', () => {
    expect(joint([project({ scenarioDirection: 'assembly' }), project()]).offer?.path).toBe('references.1');
    expect(joint([project({ scenarioDirection: 'assembly' })]).outcome).toBe('broken');
  });
});
