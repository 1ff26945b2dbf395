import { Segmenter, unitsOf } from '@duijie/application';
import { ANYWHERE, anyOf, IN_HEAD, type Place } from './lexemes.js';
import { conditionsOf, telling, type LatinMeanings } from './read-query.js';
import { SynonymBook } from './synonym-book.js';

/** Words are given with blanks between them; pinyin only for what the tests ask. */
class Blanks extends Segmenter {
  words(text: string): readonly string[] {
    return text.toLowerCase().split(' ').filter(Boolean);
  }
  syllables(text: string): readonly string[] {
    return [text];
  }

  pinyin(text: string): { full: string; initials: string } {
    return text === '头显' ? { full: 'touxian', initials: 'tx' } : { full: '', initials: '' };
  }
}
const segmenter = new Blanks();
const read = async (text: string, latin: Record<string, LatinMeanings> = {}) => {
  const book = new SynonymBook(() => [['动作捕捉', 'Motion capture', '动捕'], ['头显']], segmenter);
  await book.refresh();
  const units = unitsOf(segmenter.words(text));
  return conditionsOf(units, segmenter, book, new Map(Object.entries(latin))).map(({ ways, ...rest }) => ({
    words: anyOf(ways('')),
    title: anyOf(ways('^')),
    ...rest,
  }));
};

describe('telling', () => {
  const told = (text: string) => telling(unitsOf(segmenter.words(text))).map(({ whole }) => whole);
  it.each([
    ['眼', ['眼']],
    ['眼 镜 车间', ['眼', '镜', '车间']],
    ['每批 20 人 c 能 口述', ['每批', '20', 'c', '口述']],
    ['天 地 玄 黄', ['天', '地', '玄', '黄']],
  ])('%s → %j', (text, words) => expect(told(text)).toEqual(words));
});

describe('conditionsOf', () => {
  it('asks for a word as such', async () =>
    expect(await read('车间')).toEqual([{ words: "'车间'", title: "'^车间'", needles: ['车间'] }]));
  it('lets the pairs of a long word stand for it', async () => {
    const [condition] = await read('压铸车间');
    expect(condition?.words).toBe("('压铸' & '铸车' & '车间')");
    expect(condition?.title).toBe("('^压铸' & '^铸车' & '^车间')");
  });
  it('asks for no name that another one is part of', async () => {
    const book = new SynonymBook(
      () => [['多人协同', '多人协同演练', '多人 协同', 'Drill', '演练']],
      segmenter,
    );
    await book.refresh();
    const asked = (text: string, place: Place) =>
      conditionsOf(unitsOf(segmenter.words(text)), segmenter, book, new Map())[0]?.ways(place);
    expect(asked('多人协同演练', ANYWHERE)).toEqual(["('多人' & '协同')", "'drill'", "'演练'"]);
    expect(asked('演练', ANYWHERE)).toEqual(["'演练'", "('多人' & '协同')", "'drill'"]);
    // What documents are filed under has no pairs.
    expect(asked('演练', IN_HEAD)).toContain(
      "('+多人协同演练' | ('+多人' & '+人协' & '+协同' & '+同演' & '+演练'))",
    );
  });
  it('asks for a single character as a beginning', async () =>
    expect((await read('眼'))[0]?.words).toBe("'眼':*"));
  it('takes all parts of a model for the whole', async () =>
    expect((await read('htc vive htc-vive'))[0]).toEqual({
      words: "('htc-vive':* | ('htc':* & 'vive':*))",
      title: "('^htc-vive':* | ('^htc':* & '^vive':*))",
      needles: ['htc-vive', 'htc', 'vive'],
    }));
  it('does not take one part of a word for the whole', async () =>
    expect((await read('显示 近眼显示'))[0]?.words).not.toContain("| '显示'"));
  it('adds what the index knows to be close', async () =>
    expect((await read('unrael', { unrael: { isKnown: false, close: ['unreal'] } }))[0]).toMatchObject({
      words: "(('unrael':* | 'unreal') | '~unrael':*)",
      needles: ['unrael', 'unreal'],
      spelling: 'unrael',
    }));
  it('reads several words that name a concept as one', async () => {
    const conditions = await read('motion capture 车间', {
      motion: { isKnown: true, close: [] },
      capture: { isKnown: true, close: [] },
    });
    expect(conditions).toHaveLength(2);
    expect(conditions[0]?.words).toBe("(('motion':* & 'capture':*) | ('动作' & '作捕' & '捕捉') | '动捕')");
  });
  it('takes letters for pinyin unless the index knows them as a word', async () => {
    expect((await read('tx'))[0]).toMatchObject({ spelling: 'tx' });
    expect((await read('tx'))[0]?.words).toBe("('tx':* | '头显' | '~tx':*)");
    expect((await read('touxian', { touxian: { isKnown: true, close: [] } }))[0]?.spelling).toBeUndefined();
  });
  it('also folds what may be typed by ear', async () =>
    expect((await read('xunixianshi'))[0]?.words).toContain("'~xunixianshi':* | '~xunixiansi':*"));
  it('knows what sounds alike', async () =>
    expect((await read('头显'))[0]?.homophone).toMatchObject({ spelling: 'touxian' }));
});
