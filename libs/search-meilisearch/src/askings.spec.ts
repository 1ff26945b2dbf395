import { looseAsking, strictAskings, type Word } from './askings.js';

const workshop: Word = { text: '车间', typedAsPinyin: false, sound: 'cejian' };
const typed: Word = { text: 'zhanting', typedAsPinyin: true, sound: 'zantin' };
const model: Word = { text: 'pico4', typedAsPinyin: false };

describe('askings', () => {
  it('ask for words first, then read letters as pinyin', () => {
    expect(strictAskings([workshop, model])).toEqual([
      { q: '车间 pico4', matchingStrategy: 'all', withPinyin: false },
    ]);
    expect(strictAskings([workshop, typed])[1]).toEqual({
      q: '车间 zantin',
      matchingStrategy: 'all',
      withPinyin: true,
    });
  });

  it('leave out what nothing has, and take a sound for what sounds alike', () => {
    const known = new Set(['车间', 'zantin']);
    expect(looseAsking([workshop, typed, model], (text) => known.has(text))).toEqual({
      q: '车间 zantin',
      matchingStrategy: 'frequency',
      withPinyin: true,
    });
    expect(looseAsking([model], () => false)).toBeUndefined();
  });
});
