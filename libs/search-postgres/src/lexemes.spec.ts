import { hanPairs, pairsOf, presenceOf, quoteLexeme, weightedVector } from './lexemes.js';

describe('quoteLexeme', () => {
  it.each([
    ['头显', "'头显'"],
    ["o'clock", "'o''clock'"],
    ['a\\', "'a\\\\'"],
    ["') | ('x", "''') | (''x'"],
  ])('%s → %s', (word, quoted) => expect(quoteLexeme(word)).toBe(quoted));
  it('cuts what no person types', () => expect(quoteLexeme('𠮷'.repeat(500))).toBe(`'${'𠮷'.repeat(60)}'`));
});

describe('pairs', () => {
  it('are neighbours, also of characters outside the first plane', () => {
    expect(pairsOf('近眼显示')).toEqual(['近眼', '眼显', '显示']);
    expect(pairsOf('𠮷田')).toEqual(['𠮷田']);
    expect(pairsOf('眼')).toEqual([]);
  });
  it('do not cross what is not Chinese', () =>
    expect(hanPairs('VR头显，5G专网 a')).toEqual(['头显', '专网']));
});

describe('vectors', () => {
  it('keeps presence once', () => expect(presenceOf(['头显', '头显', 'vr'])).toBe("'头显' 'vr'"));
  it('keeps weights by field', () =>
    expect(weightedVector({ A: ['头显', 'vr'], B: ['vr'] })).toBe("'头显':1A 'vr':2A,1B"));
});
