import { lexiconOf } from './lexicon-of.js';
import { buildRegions } from './regions.js';
import { sampleVocabulary } from './sample-vocabulary.js';
import { buildVocabulary } from './vocabulary.js';

const regions = buildRegions({ code: '33', label: { zh: '浙江省', en: 'Zhejiang Province' }, cities: [] });
const lexicon = lexiconOf(buildVocabulary(sampleVocabulary()), regions);

describe('lexiconOf', () => {
  it('keeps the two sides of directions apart', () => {
    expect(lexicon.scenarioDirection('training')?.label.zh).toBe('training');
    expect(lexicon.supplyDirection('training')).toBeUndefined();
    expect(lexicon.scenarioDirection('display')).toBeUndefined();
  });
  it('speaks of a quantity in its first unit', () => {
    expect(lexicon.quantity('accuracy')).toMatchObject({
      unit: { zh: 'cm', en: 'cm' },
    });
    expect(lexicon.inOwnUnit('accuracy', 5, 'mm')).toBe(0.5);
    expect(lexicon.inOwnUnit('accuracy', 5, 'hz')).toBeUndefined();
    expect(lexicon.inOwnUnit('speed', 5, 'mm')).toBeUndefined();
  });
  it('gives undefined, 0 or nothing for an unknown id', () => {
    expect(lexicon.concept('x')).toBeUndefined();
    expect(lexicon.certificate('x')).toBeUndefined();
    expect(lexicon.region('3301')).toBeUndefined();
    expect(lexicon.region('33')?.label.en).toBe('Zhejiang Province');
    expect(lexicon.closeness('x', 'drill')).toBe(0);
    expect(lexicon.near('x')).toEqual([]);
  });
});
