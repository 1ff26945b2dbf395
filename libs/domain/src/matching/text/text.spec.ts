import { EMPTY_CORPUS, idf, takeSnapshot } from './corpus.js';
import { featureCounts, featureKey, featureKeyCounts, featureWeight, keyWeight } from './features.js';
import { Likeness } from './likeness.js';
import { keyAt, textVector, weightAt } from './vector.js';

const features = (text: string) => Object.fromEntries(featureCounts(text));

describe('featureCounts', () => {
  it('takes Han characters and pairs', () =>
    expect(features('压铸压')).toEqual({ 压: 2, 铸: 1, 压铸: 1, 铸压: 1 }));
  it('keeps Latin words, numbers and model names whole', () =>
    expect(features('ＶＲ头显 PICO-4 支持6DoF，3.5 米')).toEqual({
      vr: 1,
      头: 1,
      显: 1,
      头显: 1,
      'pico-4': 1,
      支: 1,
      持: 1,
      支持: 1,
      '6dof': 1,
      '3.5': 1,
      米: 1,
    }));
  it('joins Han over blanks, not over punctuation', () => {
    expect(features('压 铸')).toHaveProperty('压铸');
    expect(features('压，铸')).not.toHaveProperty('压铸');
  });
  it('weighs a pair half', () =>
    expect(['压', '压铸', 'vr', 'k12', '𠮷', '𠮷野'].map(featureWeight)).toEqual([1, 0.5, 1, 1, 1, 0.5]));
});

describe('featureKey', () => {
  it('tells features apart, always alike, within a double', () => {
    const all = [
      '压',
      '铸',
      '压铸',
      '铸压',
      '𠮷',
      '𠮷野',
      '野𠮷',
      'vr',
      'ar',
      'v',
      'pico-4',
      'pico-3',
      '3.5',
      '35',
    ];
    const keys = all.map(featureKey);
    expect(new Set(keys).size).toBe(all.length);
    expect(keys.every((key) => key === (key | 0) && key !== 0)).toBe(true);
    expect(keys.map(keyWeight)).toEqual(all.map(featureWeight));
    expect(all.map(featureKey)).toEqual(keys);
  });
});

describe('featureKeyCounts', () => {
  it('counts what featureCounts counts', () => {
    for (const text of ['压铸压 VR', '𠮷野𠮷，𠮷野家 pico-4 3.5 米', '', 'Ａ 压 铸'])
      expect([...featureKeyCounts(text)]).toEqual(
        [...featureCounts(text)].map(([feature, count]) => [featureKey(feature), count]),
      );
  });
});

describe('corpus', () => {
  const corpus = takeSnapshot(7, ['压铸', '压铸', '博物馆']);
  it('counts documents, not occurrences', () => {
    expect(corpus).toMatchObject({ number: 7, documents: 3 });
    expect(corpus.df.get('压')).toBe(2);
  });
  it('finds the rare weightier, the unseen weightiest, and all of it positive', () => {
    expect(idf(corpus, '博')).toBeGreaterThan(idf(corpus, '压'));
    expect(idf(corpus, '龘')).toBeGreaterThan(idf(corpus, '博'));
    expect(idf(corpus, '压')).toBeGreaterThan(0);
    expect(idf(EMPTY_CORPUS, '压')).toBeGreaterThan(0);
  });
});

describe('Likeness', () => {
  const likeness = new Likeness();
  const cosine = likeness.of.bind(likeness);
  const vector = (title: string, description = '') => textVector({ title, description }, EMPTY_CORPUS);
  it('is 1 with itself, symmetric, 0 with nothing shared or nothing there', () => {
    expect(cosine(vector('压铸 VR'), vector('压铸 VR'))).toBeCloseTo(1, 3);
    expect(cosine(vector('压铸'), vector('铸造'))).toBe(cosine(vector('铸造'), vector('压铸')));
    expect(cosine(vector('压铸'), vector('博物馆'))).toBe(0);
    expect(cosine(vector(''), vector('压铸'))).toBe(0);
  });
  it('trusts the title more than the description, and repetition little', () => {
    const need = vector('压铸');
    expect(cosine(need, vector('压铸', '博物馆'))).toBeGreaterThan(cosine(need, vector('博物馆', '压铸')));
  });
  it('is the same whichever was there before, to the bit', () => {
    const texts = ['压铸车间应急处置实训', '压铸安全仿真实训系统', '博物馆应急讲解', ''].map((text) =>
      vector(text),
    );
    const alone = texts.map((a) => texts.map((b) => new Likeness().of(a, b)));
    expect(texts.map((a) => texts.map((b) => cosine(a, b)))).toEqual(alone);
    const turned = texts.map((b) => texts.map((a) => cosine(a, b)));
    expect(texts.map((_, i) => turned.map((row) => row[i]))).toEqual(alone);
  });
  it('keeps the heaviest of a long text', () => {
    const long = Array.from({ length: 2_000 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('，');
    const text = vector('压铸', long);
    const places = Array.from({ length: 256 }, (_, i) => i);
    expect(text.features).toBe(256);
    expect(places.map((i) => keyAt(text, i))).toContain(featureKey('压铸'));
    expect(places.every((i) => weightAt(text, i) > 0)).toBe(true);
  });
  it('keeps to itself beside any number of others', () => {
    const titles = Array.from({ length: 2_000 }, (_, i) => `第${i}条 压铸 vr-${i}`.repeat(40));
    const alone = (title: string) => new Likeness().of(vector(title), vector(title));
    const vectors = titles.map((title) => vector(title));
    vectors.forEach((one) => expect(new Likeness().of(one, one)).toBeCloseTo(1, 2));
    expect(titles.slice(0, 3).map(alone)).toEqual(
      vectors.slice(0, 3).map((one) => new Likeness().of(one, one)),
    );
  });
});
