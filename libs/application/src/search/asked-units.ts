/** One thing asked for: a word, with the shorter words found inside it. */
export interface AskedUnit {
  readonly whole: string;
  readonly parts: readonly string[];
}

/**
 * The words of a query (a Segmenter puts parts before their whole) as things asked for, without repeats:
 * 虚拟, 仿真, 虚拟仿真, 头显 → 虚拟仿真 (虚拟, 仿真) and 头显.
 */
export function unitsOf(words: readonly string[]): AskedUnit[] {
  const units: { whole: string; parts: string[] }[] = [];
  for (const whole of words) {
    const parts: string[] = [];
    for (
      let last = units.at(-1);
      last && last.whole.length < whole.length && whole.includes(last.whole);
      last = units.at(-1)
    ) {
      parts.unshift(...last.parts, last.whole);
      units.pop();
    }
    units.push({ whole, parts });
  }
  const seen = new Set<string>();
  return units.filter(({ whole }) => !seen.has(whole) && seen.add(whole));
}
