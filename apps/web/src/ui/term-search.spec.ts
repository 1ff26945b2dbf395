import { searchTerms, type TermOption } from './term-search.js';

const term = (label: string, pinyin: string, more: Partial<TermOption> = {}): TermOption => ({
  id: label,
  label,
  pinyin,
  matchable: true,
  ...more,
});
const terms = [
  term('触觉力反馈', 'chu jue li fan kui', { synonyms: ['力反馈手套', 'haptic feedback'] }),
  term('触感反馈', 'chu gan fan kui'),
  term('视-听-触', 'shi - ting - chu', { matchable: false }),
  term('手势控制', 'shou shi kong zhi'),
  term('VR博物馆', 'bo wu guan'),
];
const found = (query: string): string[] => searchTerms(terms, query).map(({ option }) => option.label);

describe('searchTerms', () => {
  it('gives all for nothing, unmatchable last', () => {
    expect(found('')).toEqual(['触觉力反馈', '触感反馈', '手势控制', 'VR博物馆', '视-听-触']);
  });
  it('finds by characters, pinyin, half-typed pinyin and initials', () => {
    expect(found('反馈')).toEqual(['触觉力反馈', '触感反馈']);
    expect(found('chu')).toEqual(['触觉力反馈', '触感反馈', '视-听-触']);
    expect(found('chug')).toEqual(['触感反馈']);
    expect(found('fan kui')).toEqual(['触觉力反馈', '触感反馈']);
    expect(found('sskz')).toEqual(['手势控制']);
  });
  it('spells only from the start of a syllable', () => {
    expect(found('hujue')).toEqual([]);
  });
  it('finds by synonym and says which', () => {
    expect(searchTerms(terms, 'Haptic F')).toEqual([
      { option: terms[0], mark: undefined, via: 'haptic feedback' },
    ]);
  });
  it('marks what was found, in Latin and Chinese labels', () => {
    const mark = (query: string): unknown => searchTerms(terms, query)[0]?.mark;
    expect(mark('感反')).toEqual([1, 3]);
    expect(mark('chuj')).toEqual([0, 2]);
    expect(mark('wug')).toEqual([3, 5]);
    expect(mark('vr博')).toEqual([0, 3]);
  });
  it('folds full-width letters and case', () => {
    expect(found('ＶＲ博物')).toEqual(['VR博物馆']);
  });
});
