import { caseDate, hostOf } from './case-text.js';

describe('a case’s date', () => {
  it.each([
    ['2019', '2019 年', '2019'],
    ['2019-09', '2019 年 9 月', 'Sept 2019'],
    ['2023-11-20', '2023 年 11 月 20 日', '20 Nov 2023'],
  ])('%s is as exact as its source', (date, zh, en) => {
    expect(caseDate('zh', date)).toBe(zh);
    expect(caseDate('en', date).replace('Sep ', 'Sept ')).toBe(en);
  });
  it('says nothing where the source says nothing', () => expect(caseDate('zh', null)).toBe(''));
});

it('names a source by its host', () => expect(hostOf('http://www.zj.gov.cn/a?b')).toBe('zj.gov.cn'));
