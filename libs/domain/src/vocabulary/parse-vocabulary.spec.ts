import type { DomainError } from '../kernel/domain-error.js';
import { parseVocabulary } from './parse-vocabulary.js';
import { sampleConcept, sampleVocabulary } from './sample-vocabulary.js';

const asJson = (value: unknown): Record<string, unknown> =>
  JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
const changed = (change: Record<string, unknown>): unknown => ({ ...asJson(sampleVocabulary()), ...change });
const pathOfRefusal = (raw: unknown): string | undefined => {
  try {
    parseVocabulary(raw);
    return undefined;
  } catch (error) {
    expect((error as DomainError).code).toBe('VOCABULARY.INVALID');
    return (error as DomainError).field;
  }
};

describe('parseVocabulary', () => {
  it('returns what it was given', () =>
    expect(parseVocabulary(asJson(sampleVocabulary()))).toEqual(sampleVocabulary()));

  it('drops what it does not know', () =>
    expect(parseVocabulary(changed({ rumour: 1 }))).toEqual(sampleVocabulary()));

  it('keeps spec, wording and the platform’s mark', () => {
    const concept = sampleConcept(
      'x',
      [
        { direction: 'display', kind: 'technique', wording: '光学动补' },
        { direction: 'training', kind: 'technique', by: 'platform' },
      ],
      { spec: { quantity: 'accuracy', comparator: 'lte', value: 1, unit: 'mm' } },
    );
    expect(parseVocabulary(asJson(sampleVocabulary({ concepts: [concept] }))).concepts).toEqual([concept]);
  });

  const concept = (change: Record<string, unknown>) =>
    changed({ concepts: [{ ...asJson(sampleVocabulary().concepts[0]), ...change }] });
  it.each([
    ['vocabulary', null],
    ['vocabulary', []],
    ['version', changed({ version: ' ' })],
    ['concepts', changed({ concepts: {} })],
    ['concepts.0', changed({ concepts: ['x'] })],
    ['concepts.0.label.en', concept({ label: { zh: '消防演练' } })],
    ['concepts.0.matchable', concept({ matchable: 'yes' })],
    ['concepts.0.synonyms.zh.0', concept({ synonyms: { zh: [1], en: [] } })],
    ['concepts.0.near.0.closeness', concept({ near: [{ id: 'x', closeness: '0.5' }] })],
    ['concepts.0.places.0', concept({ places: [{ kind: 'technique' }] })],
    ['concepts.0.places.0', concept({ places: [{ kind: 'technique', direction: 'a', measure: 'b' }] })],
    ['concepts.0.source', concept({ source: 'hearsay' })],
    ['deployments.modes', changed({ deployments: {} }), 'modes'],
  ])('refuses at %s', (path, raw, field = path) => expect(pathOfRefusal(raw)).toBe(field));
});
