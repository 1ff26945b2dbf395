import { buildVocabulary } from './vocabulary.js';
import { sampleConcept, sampleVocabulary } from './sample-vocabulary.js';

const vocabulary = buildVocabulary(sampleVocabulary());
const ids = (all: readonly { readonly id: string }[]): string[] => all.map((each) => each.id);

describe('lookups', () => {
  it('finds by id, or nothing', () => {
    expect(vocabulary.concept('micro-led')?.label.zh).toBe('micro-led');
    expect(vocabulary.concept('constructor')).toBeUndefined();
    expect(vocabulary.direction('display')?.side).toBe('supply');
    expect(vocabulary.quantity('none')).toBeUndefined();
    expect(vocabulary.certificate('level-2')?.subject).toBe('system');
  });
  it('lists directions of one side in the plan’s order', () =>
    expect(ids(vocabulary.directionsOn('supply'))).toEqual(['display', 'rendering']));
  it('lists concepts of a direction, the platform’s own last', () => {
    expect(ids(vocabulary.conceptsOf('training'))).toEqual(['visual', 'drill']);
    expect(vocabulary.conceptsOf('nowhere')).toEqual([]);
  });
  it('lists the directions of a concept in the plan’s order', () => {
    expect(ids(vocabulary.directionsOf('visual'))).toEqual(['rendering', 'training']);
    expect(vocabulary.directionsOf('near-eye')).toEqual([]);
    expect(vocabulary.directionsOf('unknown')).toEqual([]);
  });
});

describe('proves', () => {
  it('follows what a certificate includes, downwards only', () => {
    expect(vocabulary.proves('level-4', 'level-2')).toBe(true);
    expect(vocabulary.proves('level-3', 'level-3')).toBe(true);
    expect(vocabulary.proves('level-2', 'level-3')).toBe(false);
    expect(vocabulary.proves('unknown', 'unknown')).toBe(false);
  });
});

describe('toBase', () => {
  it('names what it does not know', () => {
    expect(vocabulary.toBase('accuracy', 2, 'cm')).toBe(20);
    expect(() => vocabulary.toBase('speed', 2, 'cm')).toThrow('VOCABULARY.UNKNOWN_ID');
  });
});

describe('buildVocabulary', () => {
  const place = [{ direction: 'display', kind: 'technique' }];
  const withConcepts = (...more: ReturnType<typeof sampleConcept>[]) =>
    sampleVocabulary({ concepts: [...sampleVocabulary().concepts, ...more] });

  it.each([
    ['an id that repeats', withConcepts(sampleConcept('drill', place))],
    [
      'a near link that leads nowhere',
      withConcepts(sampleConcept('x', place, { near: [{ id: 'y', closeness: 0.5 }] })),
    ],
    [
      'a near link to itself',
      withConcepts(sampleConcept('x', place, { near: [{ id: 'x', closeness: 0.5 }] })),
    ],
    ['closeness of 1', withConcepts(sampleConcept('x', place, { near: [{ id: 'drill', closeness: 1 }] }))],
    [
      'a pair linked from both ends',
      withConcepts(
        sampleConcept('near-eye-2', place, { near: [{ id: 'z', closeness: 0.4 }] }),
        sampleConcept('z', place, { near: [{ id: 'near-eye-2', closeness: 0.6 }] }),
      ),
    ],
    ['a concept that stands nowhere', withConcepts(sampleConcept('x', []))],
    ['an unknown direction', withConcepts(sampleConcept('x', [{ direction: 'nowhere', kind: 'technique' }]))],
    ['an unknown kind', withConcepts(sampleConcept('x', [{ direction: 'display', kind: 'rumour' }]))],
    [
      'a spec in an unknown unit',
      withConcepts(
        sampleConcept('x', place, {
          spec: { quantity: 'accuracy', comparator: 'lte', value: 1, unit: 'mile' },
        }),
      ),
    ],
    ['a direction in an unknown box', sampleVocabulary({ boxes: [] })],
    [
      'an unknown lower certificate',
      sampleVocabulary({ certificates: [{ ...sampleVocabulary().certificates[1]!, satisfies: ['none'] }] }),
    ],
    [
      'two base units',
      sampleVocabulary({
        quantities: [
          {
            ...sampleVocabulary().quantities[0]!,
            units: [
              { id: 'a', label: { zh: 'a', en: 'a' }, factor: 1 },
              { id: 'b', label: { zh: 'b', en: 'b' }, factor: 1 },
            ],
          },
        ],
      }),
    ],
    [
      'a factor of zero',
      sampleVocabulary({
        quantities: [
          {
            ...sampleVocabulary().quantities[0]!,
            units: [
              { id: 'a', label: { zh: 'a', en: 'a' }, factor: 1 },
              { id: 'b', label: { zh: 'b', en: 'b' }, factor: 0 },
            ],
          },
        ],
      }),
    ],
  ])('refuses %s', (_, input) => expect(() => buildVocabulary(input)).toThrow('VOCABULARY.INVALID'));
});
