import { creditCodeCheck, isCreditCode, tidyCreditCode } from './credit-code.js';

describe('credit code', () => {
  // Worked by hand from the standard's formula: Σ = 1·9 + 3·1 + … over 91350100M000100Y4.
  it('computes the check character of the standard’s example', () =>
    expect(creditCodeCheck('91350100M000100Y4')).toBe('3'));
  it('accepts a right code and refuses any single changed character', () => {
    const code = '91350100M000100Y43';
    expect(isCreditCode(code)).toBe(true);
    for (let i = 0; i < 18; i++) {
      const other = code[i] === '1' ? '2' : '1';
      expect(isCreditCode(code.slice(0, i) + other + code.slice(i + 1))).toBe(false);
    }
  });
  it.each(['', '91350100M000100Y4', '91350100I000100Y43', '９１350100M000100Y43'])('%j is none', (code) =>
    expect(isCreditCode(code)).toBe(false),
  );
  it('tidies what was pasted', () =>
    expect(tidyCreditCode(' 9135 0100-m000100y43 ')).toBe('91350100M000100Y43'));
});
