import { Segmenter } from '../ports/small-ports.js';
import { spelledNeedles } from './spelled-needles.js';
import { loosePinyin, spellings } from './spellings.js';

const READINGS: Readonly<Record<string, string>> = {
  虚: 'xu',
  拟: 'ni',
  现: 'xian',
  实: 'shi',
  展: 'zhan',
  厅: 'ting',
};

/** Words of two characters, read character by character. */
class Pairs extends Segmenter {
  words(text: string): readonly string[] {
    return text.match(/../gu) ?? [];
  }
  syllables(text: string): readonly string[] {
    return [...text].map((character) => READINGS[character] ?? '');
  }
  pinyin(text: string): { full: string; initials: string } {
    const syllables = this.syllables(text);
    return { full: syllables.join(''), initials: syllables.map((syllable) => syllable.charAt(0)).join('') };
  }
}
const segmenter = new Pairs();

describe('loosePinyin', () => {
  it.each([
    ['xunixianshi', 'xunixiansi'],
    ['zhanting', 'zantin'],
    ['lvyou', 'luyou'],
    ['bowuguan', 'bowuguan'],
  ])('%s → %s', (typed, folded) => expect(loosePinyin(typed)).toBe(folded));

  it('folds a beginning to a beginning', () => {
    const whole = 'xingongchangzhanshi';
    for (let length = 1; length <= whole.length; length++)
      expect(loosePinyin(whole).startsWith(loosePinyin(whole.slice(0, length)))).toBe(true);
  });
});

describe('spellings', () => {
  it('begin at every word, in full and in initials', () =>
    expect(spellings(segmenter, ['虚拟现实展厅 VR'])).toEqual([
      'xunixiansizantin',
      'xnxszt',
      'xiansizantin',
      'xszt',
      'zantin',
      'zt',
    ]));
});

describe('spelledNeedles', () => {
  it.each([
    ['xianshi', ['现实']],
    ['xiansi', ['现实']],
    ['zanting', ['展厅']],
    ['xnxs', ['虚拟现实']],
    ['xunixi', ['虚拟现']],
    ['zhou', []],
  ])('%s', (typed, marked) => expect(spelledNeedles(segmenter, '虚拟现实展厅', [typed])).toEqual(marked));
});
