/* What a word is before any dictionary is asked. */

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** NFKC folds full-width Latin and digits, ligatures and squared units; lone surrogates would break every encoder behind us. */
export const normalize = (text: string): string =>
  text.replace(LONE_SURROGATE, ' ').normalize('NFKC').toLowerCase();

/**
 * A run of Han, or a run of other letters and digits with the joints inside it that belong to names and models:
 * htc-vive, 6dof, c++, 3.5, usb-c. Everything else (blanks, punctuation, emoji) only parts runs.
 */
const RUN =
  /(?<han>[\p{Script=Han}々〇]+)|(?<latin>(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:[-_.+/'&·](?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+)*(?:\+\+|#)?)/gu;

export interface Run {
  readonly text: string;
  readonly isHan: boolean;
}

/** The runs of a normalized text, in order. */
export function runsOf(normalized: string): Run[] {
  const runs: Run[] = [];
  for (const match of normalized.matchAll(RUN))
    runs.push({ text: match[0], isHan: match.groups?.['han'] !== undefined });
  return runs;
}

const NUMBER = /^\p{N}+(?:[.,]\p{N}+)*$/u;

/**
 * A Latin run as search meets it: its parts first, then the whole. `htc-vive` → htc, vive, htc-vive; `pico4` → pico, 4, pico4,
 * so that 「Pico 4」 and 「Pico4」 find each other; `5g` and `3.5` stay whole.
 */
export function latinWords(run: string): string[] {
  if (NUMBER.test(run)) return [run];
  const parts: string[] = [];
  for (const piece of run.split(/[-_.+/'&·#]+/u)) {
    if (piece === '') continue;
    const split = piece.match(/\p{N}+|[^\p{N}]+/gu) ?? [];
    const speaks = split.length > 1 && split.some((part) => part.length > 1 && !NUMBER.test(part));
    if (speaks) parts.push(...split);
    if (piece !== run) parts.push(piece);
  }
  return [...parts, run];
}
