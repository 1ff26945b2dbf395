import { candidatePoints, needQuery, solutionQuery } from './candidate-query.js';
import { sampleLexicon, sampleNeed, sampleSolution, TODAY } from './sample-pair.js';
import { scoringContext } from './scoring-context.js';
import { takeSnapshot } from './text/corpus.js';
import { DEFAULT_WEIGHTS } from './weights.js';

const corpus = takeSnapshot(1, ['压铸车间', '车间培训', '车间巡检']);
const context = scoringContext(sampleLexicon, corpus, TODAY);

describe('candidate queries', () => {
  it('ask for the concepts and their neighbours, for directions and rare words', () => {
    const need = sampleNeed({
      title: '压铸车间 VR',
      capabilities: [{ concept: 'gesture', strength: 'constraint' }],
    });
    const query = needQuery(need.content, context);
    expect(query.concepts).toEqual([
      { concept: 'gesture', weight: 1 },
      { concept: 'gesture-control', weight: 0.9 },
    ]);
    expect(query.directions).toEqual(['training']);
    expect(query.terms.length).toBeLessThanOrEqual(48);
    const terms = query.terms.map(({ term }) => term);
    expect(terms).toContain('vr');
    expect(terms.every((term) => !/^\p{Script=Han}$/u.test(term))).toBe(true);
    expect(query.text).toContain('压铸车间 VR');
  });
  it('ask the same question from the other side', () => {
    const solution = sampleSolution({
      capabilities: [{ concept: 'gesture-control' }, { concept: 'gesture' }],
    });
    expect(solutionQuery(solution, context).concepts).toEqual([
      { concept: 'gesture', weight: 1 },
      { concept: 'gesture-control', weight: 1 },
    ]);
  });
  it('are worth what the weights in force deal out', () => {
    const factors = { ...DEFAULT_WEIGHTS.factors, capability: 30, text: 7 };
    const learned = scoringContext(sampleLexicon, corpus, TODAY, { version: '2', factors });
    const need = sampleNeed({ capabilities: [{ concept: 'gesture', strength: 'constraint' }] });
    // Two are asked: the capability, and the scenario direction.
    expect(candidatePoints(needQuery(need.content, learned))).toEqual({
      joint: 15,
      measure: factors.specs,
      text: 7,
    });
  });
});
