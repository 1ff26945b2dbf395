import { figuresOf, figuresRoom } from './figures.js';
import { FiguresTexts, figuresText, parseFigures } from './figures-text.js';
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
  it('is the same in a room that others were scored in, beside their texts', () => {
    const texts = new FiguresTexts();
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
    for (const offer of offers) texts.add(scoreFigures(asked, offer, sampleContext, room));
    expect(texts.all()).toEqual(alone);
  });
  it('is what JSON makes of the same numbers', () => {
    for (const points of [0, 0.0001, 0.0009, 0.001, 9.9999, 10, 12.3456, 71.8887, 99.9999, 100]) {
      const factors = [{ factor: 'text', weight: 100, points, upper: 100 }] as const;
      const text = figuresText({ standing: 'passed', score: points, upper: 100, factors, constraints: [] });
      const n = Math.round(points * 10_000);
      expect(text).toBe(
        JSON.stringify({ s: 'p', n, u: 1_000_000, f: { t: [1_000_000, n, 1_000_000] }, c: '' }),
      );
    }
  });
  it('is short', () => expect(figuresText(figures).length).toBeLessThan(300));
  it('refuses what it did not write', () =>
    expect(() => parseFigures('{"s":"q","n":0,"u":0,"f":{},"c":""}')).toThrow('no figures'));
});
