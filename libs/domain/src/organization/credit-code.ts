/**
 * 统一社会信用代码, GB 32100-2015: 18 characters of digits and capital letters without I, O, S, V, Z; the last one is
 * 31 − (Σ value·3^(i−1) mod 31) over the first 17.
 */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const FORM = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** The check character that belongs to 17 leading characters; undefined if one of them is not of the alphabet. */
export function creditCodeCheck(body: string): string | undefined {
  if (body.length !== 17) return undefined;
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return undefined;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31];
}

/** As people paste it: blanks and dashes out, capitals. */
export const tidyCreditCode = (text: string): string => text.replace(/[\s-]/g, '').toUpperCase();

export const isCreditCode = (code: string): boolean =>
  FORM.test(code) && creditCodeCheck(code.slice(0, 17)) === code[17];
