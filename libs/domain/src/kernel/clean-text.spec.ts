import { cleanText, textFault, textLength } from './clean-text.js';

describe('textFault', () => {
  it.each([
    ['a\u0000b', 'nul'],
    ['a\uD800', 'surrogate'],
    ['\uDC00b', 'surrogate'],
    ['a\u202Eb', 'direction'],
    ['电话\u200E123', 'direction'],
    ['a\u0007b', 'control'],
  ])('%j is refused as %s', (text, fault) => expect(textFault(text)).toBe(fault));

  it.each([
    '',
    '压铸车间\n第二行\t表',
    'emoji 👩‍🔧 与 𠮷',
    'CR\r\nLF',
    '<script>alert(1)</script>',
    "'; DROP TABLE need;--",
  ])('%j is kept', (text) => expect(textFault(text)).toBeUndefined());
});

describe('cleanText', () => {
  it('composes, unifies line breaks and trims, ideographic space included', () =>
    expect(cleanText('\u3000 e\u0301\r\n二\r三 \n')).toBe('é\n二\n三'));
  it('is idempotent', () => expect(cleanText(cleanText(' a\r\n'))).toBe(cleanText(' a\r\n')));
});

describe('textLength', () => {
  it('counts code points', () => expect(textLength('𠮷a👍')).toBe(3));
});
