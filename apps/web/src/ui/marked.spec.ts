import { markedParts } from './marked.js';

describe('marked text', () => {
  it('keeps every character, in order', () => {
    const parts = markedParts('虚拟仿真实训', [
      [4, 6],
      [0, 2],
      [1, 3],
      [5, 99],
    ]);
    expect(parts.map(({ part }) => part).join('')).toBe('虚拟仿真实训');
    expect(parts.filter(({ found }) => found).map(({ part }) => part)).toEqual(['虚拟', '仿', '实训']);
  });
  it('takes no marks', () => expect(markedParts('实训', [])).toEqual([{ part: '实训', found: false }]));
});
