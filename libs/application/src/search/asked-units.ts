import type { Segmenter } from '../ports/small-ports.js';

/** A query of people is short; what is longer is a pasted paragraph, of which the beginning is read. */
const LONGEST_QUERY = 200;
const MOST_UNITS = 12;

/** Words that ask for nothing. */
const PARTICLES = new Set(
  '的 了 和 与 及 或 在 是 为 我 们 我们 一个 想 要 想要 需要 有 吗 呢 请 请问 什么 哪些 怎么'.split(' '),
);

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

/** The units of what a person typed; empty when nothing in it can be searched for. */
export function askedUnits(segmenter: Segmenter, text: string): AskedUnit[] {
  const units = unitsOf(
    segmenter.words([...text.slice(0, LONGEST_QUERY * 2)].slice(0, LONGEST_QUERY).join('')),
  );
  const telling = units.filter(({ whole }) => !PARTICLES.has(whole));
  return (telling.length > 0 ? telling : units).slice(0, MOST_UNITS);
}
