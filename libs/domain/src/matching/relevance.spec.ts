import { REPORT, sampleContext, sampleNeed, sampleSolution } from './sample-pair.js';
import { isRelevant } from './relevance.js';
import { scoreFigures } from './score-pair.js';

const relevant = (need: Parameters<typeof sampleNeed>[0], solution: Parameters<typeof sampleSolution>[0]) => {
  const { prepared } = sampleContext;
  const pair = [prepared.need(sampleNeed(need)), prepared.solution(sampleSolution(solution))] as const;
  return isRelevant(...pair, scoreFigures(...pair, sampleContext));
};
const gesture = [{ concept: 'gesture', strength: 'preference' }] as const;

describe('isRelevant', () => {
  it('keeps a shared direction', () => expect(relevant({}, {})).toBe(true));
  it('keeps a capability that is met though the directions differ', () =>
    expect(
      relevant(
        { capabilities: gesture },
        {
          scenarioDirections: [],
          capabilities: [{ concept: 'gesture', proof: { kind: 'test_report' } }],
        },
      ),
    ).toBe(true));
  it('drops pairs without common ground, however alike they read', () =>
    expect(
      relevant(
        { capabilities: gesture },
        { scenarioDirections: ['assembly'], capabilities: [{ concept: 'haptics' }] },
      ),
    ).toBe(false));
  it('drops what is excluded', () => expect(relevant({ market: '2b' }, { market: '2c' })).toBe(false));
  it('drops what is only near, cheap and quick', () => {
    const need = {
      capabilities: ['gesture', 'haptics', 'drill', 'waveguide'].map((concept) => ({
        concept,
        strength: 'preference' as const,
      })),
      scenarioDirections: ['training', 'assembly'],
      budget: { max: 100 },
      deliverWithinDays: 90,
    };
    const stranger = {
      title: '景区夜游',
      summary: '',
      description: '',
      scenarioDirections: [],
      capabilities: [{ concept: 'gesture-control' }],
    };
    const offer = {
      price: { model: 'one_off', min: 1, max: 2 } as const,
      leadTimeDays: { min: 1, max: 2 },
      regionsServed: ['330206'],
    };
    expect(relevant(need, { ...stranger, ...offer })).toBe(false);
    expect(relevant(need, { ...offer, capabilities: [{ concept: 'gesture', proof: REPORT }] })).toBe(true);
  });
  it('drops a score below the floor', () =>
    expect(
      relevant(
        {
          capabilities: [
            ...gesture,
            { concept: 'haptics', strength: 'preference' },
            { concept: 'drill', strength: 'preference' },
          ],
          title: '景区',
          problem: '',
          goal: '',
        },
        {
          title: '压铸',
          scenarioDirections: ['training'],
          summary: '',
          description: '',
          regionsServed: ['3301'],
        },
      ),
    ).toBe(false));
  it.each([
    [25, 34],
    [60, 5],
  ])('asks the same of the subject whatever capability and text weigh: %i and %i', (capability, text) => {
    const { prepared } = sampleContext;
    const figures = (met: number, alike: number) => ({
      standing: 'passed' as const,
      score: 60,
      factors: [
        { factor: 'capability' as const, weight: capability, points: capability * met, upper: capability },
        { factor: 'text' as const, weight: text, points: text * alike, upper: text },
      ],
    });
    const pair = [prepared.need(sampleNeed()), prepared.solution(sampleSolution())] as const;
    expect(isRelevant(...pair, figures(0.6, 0))).toBe(true); // told in a few words
    expect(isRelevant(...pair, figures(0.3, 0.6))).toBe(true); // few boxes ticked
    expect(isRelevant(...pair, figures(0.3, 0.5))).toBe(false);
  });
});
