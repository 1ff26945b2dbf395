import { candidateContext, candidateNeed, contractSegmenter, scorableNeed } from '@duijie/testing';
import { needQuery } from '@duijie/domain';
import { candidateQueries, heavyWords } from './candidate-queries.js';

const need = candidateNeed({
  title: '压铸车间 VR 培训 3',
  problem: '新员工培训。',
  capabilities: ['hazardous-work-training', 'digital-twin'].map((concept) => ({
    concept,
    strength: 'constraint' as const,
  })),
  scenarioDirections: ['simulation-training'],
  specs: [{ quantity: 'latency', comparator: 'lte', value: 20, unit: 'ms', strength: 'preference' }],
  certificates: [{ certificate: 'iso-9001', strength: 'preference' }],
});
const query = needQuery(scorableNeed(need).content, candidateContext([need]));
const words = heavyWords(query, contractSegmenter());
const asked = candidateQueries('index', query, words, 10);

describe('candidate queries', () => {
  it('weigh a word by what is in it, the title first, and pass over bare numbers', () => {
    const texts = words.map(({ word }) => word);
    expect(texts).toEqual(expect.arrayContaining(['压铸', '车间', 'vr', '培训', '员工']));
    expect(texts.indexOf('压铸')).toBeLessThan(texts.indexOf('员工'));
    expect(texts).not.toContain('3');
  });

  it('ask for any two of the heaviest words, deeper than for one', () => {
    const [one, other] = words.map(({ word }) => word);
    expect(asked).toContainEqual(
      expect.objectContaining({ q: `${one} ${other}`, matchingStrategy: 'all', limit: 30 }),
    );
    expect(asked).toContainEqual(expect.objectContaining({ q: one, limit: 10 }));
    expect(asked.every(({ q }) => (q ?? '').split(' ').length <= 10)).toBe(true);
  });

  it('ask for each concept, the field, and what has all that is required', () => {
    const filters = asked.map(({ filter }) => filter);
    const [training, twin] = ['concepts IN ["hazardous-work-training"]', 'concepts IN ["digital-twin"]'];
    expect(filters).toContainEqual([training]);
    expect(filters).toContainEqual([training, twin]);
    expect(filters).toContainEqual(['scenarioDirections IN ["simulation-training"]']);
  });

  it('ask for two concepts together, a word within the field, a concept with all that is measured', () => {
    const [training, twin] = ['concepts IN ["hazardous-work-training"]', 'concepts IN ["digital-twin"]'];
    const field = 'scenarioDirections IN ["simulation-training"]';
    const filters = asked.map(({ filter }) => filter);
    expect(filters).toContainEqual([training, twin]);
    expect(asked).toContainEqual(expect.objectContaining({ q: words[0]?.word, filter: [field] }));
    expect(filters).toContainEqual(['measures IN ["latency"]', 'measures IN ["iso-9001"]', twin]);
  });

  it('ask nothing of an empty need', () => {
    const nothing = needQuery(scorableNeed(candidateNeed({})).content, candidateContext([]));
    expect(candidateQueries('index', nothing, heavyWords(nothing, contractSegmenter()), 10)).toEqual([]);
  });
});
