import type { Segmenter } from '../ports/small-ports.js';

const HAN = /^[\p{Script=Han}々〇]+$/u;
const HAN_RUN = /[\p{Script=Han}々〇]+/gu;
/** How many words a typed pinyin may run over. */
const REACH = 4;

/**
 * Pinyin as it is often typed: many speakers do not tell zh, ch, sh from z, c, s, nor -ng from -n, and ü has no key of its own.
 * What is stored and what is asked are both folded; the beginning of a spelling folds to the beginning of its fold.
 */
export const loosePinyin = (letters: string): string =>
  letters
    .replace(/([zcs])h/g, '$1')
    .replaceAll('ng', 'n')
    .replaceAll('v', 'u');

/** From each Chinese word on, the pinyin (folded) of it and what follows, and the initials: a search for beginnings then finds any of them. */
export function spellings(segmenter: Segmenter, texts: readonly string[]): string[] {
  const found = new Set<string>();
  for (const text of texts)
    for (const [run] of text.matchAll(HAN_RUN)) {
      const characters = [...run];
      const starts = wordStarts(segmenter, run);
      starts.forEach((start, i) => {
        const { full, initials } = segmenter.pinyin(
          characters.slice(start, starts[i + REACH] ?? characters.length).join(''),
        );
        found.add(loosePinyin(full)).add(initials);
      });
    }
  return [...found];
}

/** Where words begin in a run of Chinese, in characters: words come in order, parts before their whole. */
function wordStarts(segmenter: Segmenter, run: string): number[] {
  const starts = new Set([0]);
  let from = 0;
  for (const word of segmenter.words(run)) {
    const at = HAN.test(word) ? run.indexOf(word, Math.max(0, from - word.length)) : -1;
    if (at < 0) continue;
    starts.add([...run.slice(0, at)].length);
    from = Math.max(from, at + word.length);
  }
  return [...starts].sort((a, b) => a - b);
}
