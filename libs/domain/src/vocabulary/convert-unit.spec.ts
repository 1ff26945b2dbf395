import { baseUnitOf, toBase } from './convert-unit.js';
import { sampleVocabulary } from './sample-vocabulary.js';

const accuracy = sampleVocabulary().quantities[0]!;

describe('toBase', () => {
  it('multiplies by the unit’s factor', () => {
    expect(toBase(accuracy, 2, 'cm')).toBe(20);
    expect(toBase(accuracy, 2, 'mm')).toBe(2);
  });
  it('leaves no rounding error behind', () => expect(toBase(accuracy, 0.1 + 0.2, 'cm')).toBe(3));
  it('refuses a unit of another quantity', () =>
    expect(() => toBase(accuracy, 1, 'hz')).toThrow('VOCABULARY.UNKNOWN_ID'));
});

describe('baseUnitOf', () => {
  it('is the unit with factor 1, wherever it stands', () => expect(baseUnitOf(accuracy).id).toBe('mm'));
});
