/** Full-width digits, thousands' commas and blanks, as people type and paste them. */
const tidy = (text: string): string => text.normalize('NFKC').replace(/[\s,，]/g, '');

/** '' is nothing; what is no number is NaN, so that the rules say so. */
export function numberOf(text: string): number | undefined {
  const plain = tidy(text);
  if (plain === '') return undefined;
  // Not 0x10, 1e5 or Infinity: nobody means them.
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : NaN;
}

export const textOf = (value: number | undefined): string => (value === undefined ? '' : String(value));
