import type { Segmenter } from '../ports/small-ports.js';
import { loosePinyin } from './spellings.js';

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
  const loose = loosePinyin(spelling);
  let full = '';
  for (let length = 1; from + length <= syllables.length; length++) {
    full += syllables[from + length - 1] ?? '';
    const covered = loosePinyin(full);
    if (covered.startsWith(loose)) return length;
    if (!loose.startsWith(covered)) break;
  }
  const initials = syllables
    .slice(from, from + spelling.length)
    .map((syllable) => syllable.slice(0, 1))
    .join('');
  return initials === spelling ? spelling.length : 0;
}
