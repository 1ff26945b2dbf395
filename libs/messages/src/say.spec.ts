import { isMessageKey, say, sayPhrase } from './say.js';

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

  it('says a day as the reader does', () => {
    const source = {
      key: 'match.source.dated',
      params: { document: '检测报告', kind: 'test_report', date: '2022-05-18' },
    };
    expect(sayPhrase('zh', source)).toBe('检测报告（检测报告，2022 年 5 月 18 日）');
    expect(sayPhrase('en', source)).toContain('18 May 2022');
  });
});
