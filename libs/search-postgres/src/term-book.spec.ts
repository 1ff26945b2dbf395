import { contractSegmenter } from '@duijie/testing';
import { TermBook } from './term-book.js';

describe('TermBook', () => {
  const segmenter = contractSegmenter();

  it('gives what a name is found by: its words, also as of the head, and its pairs', () => {
    const { lexemes, words } = new TermBook(segmenter).term('数字孪生 SLAM');
    expect(words).toEqual(segmenter.words('数字孪生 SLAM'));
    expect(lexemes).toEqual(expect.arrayContaining(["'数字'", "'字孪'", "'+数字'", "'slam'", "'+slam'"]));
    expect(lexemes).not.toContain("'+字孪'");
    expect(new Set(lexemes).size).toBe(lexemes.length);
  });

  it('spells a name from each of its words on', () =>
    expect(new TermBook(segmenter).spellingOf('压铸车间')).toEqual([
      "'~yazucejian'",
      "'~yzcj'",
      "'~cejian'",
      "'~cj'",
    ]));

  it('cuts a name once', () => {
    const book = new TermBook(segmenter);
    expect(book.term('近眼显示')).toBe(book.term('近眼显示'));
    expect(book.spellingOf('近眼显示')).toBe(book.spellingOf('近眼显示'));
  });
});
