/** [start, end) offsets in UTF-16 units. */
export type Mark = readonly [number, number];

const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{N}/u;
const HAN = /[\p{Script=Han}々〇]/u;

interface Folded {
  readonly text: string;
  /** For each unit of `text`, where the character it came from starts and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Folded as search folds (NFKC, lower case), remembering where everything stood: 「８Ｋ」 is found by `8k` and marked as written. */
function fold(text: string): Folded {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const form = character.normalize('NFKC').toLowerCase();
    for (let i = 0; i < form.length; i++) {
      starts.push(at);
      ends.push(at + character.length);
    }
    folded += form;
    at += character.length;
  }
  return { text: folded, starts, ends };
}

const sameKind = (a: string, b: string): boolean =>
  !HAN.test(a) && !HAN.test(b) && ((LETTER.test(a) && LETTER.test(b)) || (DIGIT.test(a) && DIGIT.test(b)));

/** Latin words are found at their beginning only, numbers only whole; Chinese anywhere. */
function standsFree(text: string, start: number, end: number): boolean {
  const first = text.charAt(start);
  const last = text.charAt(end - 1);
  if (start > 0 && sameKind(text.charAt(start - 1), first)) return false;
  return !(end < text.length && DIGIT.test(last) && DIGIT.test(text.charAt(end)));
}

/** Overlapping and touching marks become one. */
export function mergeMarks(marks: readonly Mark[]): Mark[] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...marks].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** Where any of the needles stands in a text. Needles are folded already, as words of a Segmenter are. */
export function marksOf(text: string, needles: Iterable<string>): Mark[] {
  const folded = fold(text);
  const marks: Mark[] = [];
  for (const needle of new Set(needles)) {
    if (needle === '') continue;
    for (
      let at = folded.text.indexOf(needle);
      at >= 0;
      at = folded.text.indexOf(needle, at + needle.length)
    ) {
      if (!standsFree(folded.text, at, at + needle.length)) continue;
      marks.push([folded.starts[at] ?? 0, folded.ends[at + needle.length - 1] ?? 0]);
    }
  }
  return mergeMarks(marks);
}
