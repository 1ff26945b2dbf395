import { checkedNote, noteOfReturn } from './checked-note.js';

const refusal = (key: string) =>
  expect.objectContaining({
    code: 'INPUT.INVALID',
    field: 'note',
    problems: [{ field: 'note', phrase: expect.objectContaining({ key: `problem.${key}` }) }],
  });

describe('a note', () => {
  it('is kept clean, and an empty one is none', () => {
    expect(checkedNote('  执照已核 \r\n')).toBe('执照已核');
    for (const nothing of [undefined, '', ' \u3000']) expect(checkedNote(nothing)).toBeUndefined();
  });

  it('has limits', () => {
    expect(checkedNote('字'.repeat(300))).toHaveLength(300);
    expect(() => checkedNote('字'.repeat(301))).toThrow(refusal('too_long'));
    expect(() => checkedNote('a\u202Eb')).toThrow(refusal('text_direction'));
  });

  it('of a return is there', () => {
    expect(noteOfReturn(' 请补充预算 ')).toBe('请补充预算');
    for (const nothing of [undefined, '', ' \u3000'])
      expect(() => noteOfReturn(nothing)).toThrow(refusal('required'));
    expect(() => noteOfReturn('字'.repeat(301))).toThrow(refusal('too_long'));
  });
});
