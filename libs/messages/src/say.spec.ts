import { isMessageKey, say, sayPhrase, type MessageParams } from './say.js';

describe('say', () => {
  it('fills parameters, and plurals in English', () => {
    expect(say('zh', 'ui.run.candidates', { n: 214 })).toBe('候选 214 个');
    expect(say('en', 'ui.run.candidates', { n: 1 })).toBe('1 candidate');
    expect(say('en', 'ui.run.candidates', { n: 2 })).toBe('2 candidates');
  });

  it('takes a label in the language of the reader', () => {
    const term = { zh: '手势控制', en: 'Gesture control' };
    expect(say('zh', 'ui.picker.added', { term })).toBe('已加入手势控制');
    expect(say('en', 'ui.picker.added', { term })).toBe('Gesture control added');
  });

  it('leaves angle brackets and apostrophes alone', () => {
    expect(say('en', 'ui.picker.added', { term: "<b>don't</b>" })).toBe("<b>don't</b> added");
  });

  it('throws when a parameter is missing', () => {
    expect(() => say('zh', 'ui.score.upper')).toThrow();
  });

  it('takes the server’s words for a phrase that this version does not know, else shows its key', () => {
    expect(isMessageKey('match.future')).toBe(false);
    expect(isMessageKey('toString')).toBe(false);
    expect(sayPhrase('zh', { key: 'match.future', params: {}, text: '将来的话' })).toBe('将来的话');
    expect(sayPhrase('zh', { key: 'match.future', params: {} })).toBe('match.future');
  });

  it('says amounts as the pages write money', () => {
    const said = (key: string, params: MessageParams) =>
      (['zh', 'en'] as const).map((locale) => sayPhrase(locale, { key, params }));
    expect(said('match.ask.budget_range', { min: 150, max: 172.5 })).toEqual([
      '预算 150–172.5 万元',
      'Budget CNY 1.5–1.725 million',
    ]);
    expect(said('match.offer.price_from', { model: 'subscription', min: 8 })).toEqual([
      '每年 8 万元起',
      'From CNY 80 thousand a year',
    ]);
    expect(said('match.offer.price_exact', { model: 'one_off', min: 168 })).toEqual([
      '168 万元',
      'CNY 1.68 million',
    ]);
  });

  it('says a day as the reader does', () => {
    const source = {
      key: 'match.source.dated',
      params: { document: '检测报告', kind: 'test_report', date: '2022-05-18' },
    };
    expect(sayPhrase('zh', source)).toBe('检测报告（检测报告，2022 年 5 月 18 日）');
    expect(sayPhrase('en', source)).toContain('18 May 2022');
  });
});
