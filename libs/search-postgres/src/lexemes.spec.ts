import { hanPairs, IN_TITLE, pairsOf, quoteLexeme, someOf, tagLexeme } from './lexemes.js';

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

describe('marks', () => {
  it('tell the same word in another place from it', () =>
    expect(quoteLexeme("o'clock", IN_TITLE)).toBe("'^o''clock'"));
  it('keep tags apart from words', () => expect(tagLexeme('city', "33'0100")).toBe("'#city:33''0100'"));
});

describe('someOf', () => {
  it.each([
    [3, ['(a & b & c)']],
    [2, ['(a & b)', '(a & c)', '(b & c)']],
    [1, ['a', 'b', 'c']],
  ])('%d of three', (most, ways) => expect(someOf(most, ['a', 'b', 'c'])).toEqual(ways));
});
