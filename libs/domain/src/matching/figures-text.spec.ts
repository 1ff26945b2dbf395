import { figuresOf, figuresRoom } from './figures.js';
import { figuresText, parseFigures, SharedTexts } from './figures-text.js';
import { REPORT, sampleContext, sampleNeed, sampleSolution } from './sample-pair.js';
import { scoreFigures, scorePair } from './score-pair.js';

const need = sampleNeed({
  capabilities: [
    { concept: 'haptics', strength: 'preference' },
    { concept: 'gesture', strength: 'constraint' },
  ],
  specs: [{ quantity: 'latency', comparator: 'lte', value: 20, unit: 'ms', strength: 'constraint' }],
  deployment: { mode: 'offline', strength: 'constraint' },
  domestic: 'constraint',
  certificates: [{ certificate: 'level-2', strength: 'constraint' }],
  budget: { max: 180 },
  deliverWithinDays: 90,
  deliverStrength: 'constraint',
  onSite: 'constraint',
  market: '2b',
});
const solution = sampleSolution({
  market: '2c',
  capabilities: [{ concept: 'gesture', proof: REPORT }],
  price: { model: 'one_off', min: 150, max: 172 },
  leadTimeDays: { min: 100, max: 120 },
});

describe('figuresText', () => {
  const figures = figuresOf(scorePair(need, solution, sampleContext));
  it('is read back to the same figures, and written again to the same bytes', () => {
    const text = figuresText(figures);
    const read = parseFigures(text);
    expect(read.standing).toBe('excluded');
    expect(read).toEqual(figures);
    expect(figuresText(read)).toBe(text);
  });
  it('is the same in a room that others were scored in, with what their texts share', () => {
    const shared = new SharedTexts();
    const room = figuresRoom();
    const { prepared } = sampleContext;
    const offers = [
      solution,
      sampleSolution(),
      sampleSolution({ capabilities: [{ concept: 'gesture' }], deployments: [] }),
      sampleSolution({ title: '景区', price: { model: 'one_off', min: 150, max: 199 } }),
      solution,
    ].map((offer) => prepared.solution(offer));
    const asked = prepared.need(need);
    const alone = offers.map((offer) => figuresText(scoreFigures(asked, offer, sampleContext)));
    expect(new Set(alone).size).toBe(4);
    expect(
      offers.map((offer) => figuresText(scoreFigures(asked, offer, sampleContext, room), shared)),
    ).toEqual(alone);
  });
  it('is short', () => expect(figuresText(figures).length).toBeLessThan(300));
  it('refuses what it did not write', () =>
    expect(() => parseFigures('{"s":"q","n":0,"u":0,"f":{},"c":""}')).toThrow('no figures'));
});
