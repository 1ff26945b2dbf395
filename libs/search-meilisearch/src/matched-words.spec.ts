import { matchedWords } from './matched-words.js';

describe('matchedWords', () => {
  const document = { titleWords: '压铸 车间 vr', termWords: '', bodyWords: '头显 unreal' };
  it('reads byte positions', () =>
    expect(
      matchedWords(document, {
        titleWords: [
          { start: 7, length: 6 },
          { start: 14, length: 2 },
        ],
        bodyWords: [{ start: 7, length: 6 }],
        pinyin: [{ start: 0, length: 3 }],
      }),
    ).toEqual(['车间', 'vr', 'unreal']));
  it('reads nothing from nothing', () => expect(matchedWords(document, {})).toEqual([]));
});
