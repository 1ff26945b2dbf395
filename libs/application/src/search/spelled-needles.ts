import type { Segmenter } from '../ports/small-ports.js';

const HAN_RUN = /[\p{Script=Han}々〇]+/gu;

/** The characters of a title that a spelling stands for: touxian and tx → 头显. */
export function spelledNeedles(segmenter: Segmenter, title: string, spellings: readonly string[]): string[] {
  if (spellings.length === 0) return [];
  const needles: string[] = [];
  for (const [run] of title.matchAll(HAN_RUN)) {
    const characters = [...run];
    const syllables = characters.map((character) => segmenter.pinyin(character).full);
    for (let from = 0; from < characters.length; from++)
      for (const spelling of spellings) {
        const length = spelledLength(syllables, from, spelling);
        if (length > 0) needles.push(characters.slice(from, from + length).join(''));
      }
  }
  return needles;
}

/** How many syllables from here on a spelling covers, in full or by initials; the last one may be begun only. 0 when it does not. */
function spelledLength(syllables: readonly string[], from: number, spelling: string): number {
  let full = '';
  for (let length = 1; from + length <= syllables.length && full.length < spelling.length; length++) {
    full += syllables[from + length - 1] ?? '';
    if (full.startsWith(spelling)) return length;
    if (!spelling.startsWith(full)) break;
  }
  const initials = syllables
    .slice(from, from + spelling.length)
    .map((syllable) => syllable.slice(0, 1))
    .join('');
  return initials === spelling ? spelling.length : 0;
}
