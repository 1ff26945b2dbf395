import { unitsOf, type AskedUnit, type Segmenter } from '@duijie/application';
import { allOf, anyOf, isHan, pairsOf, quoteLexeme } from './lexemes.js';
import type { SynonymBook } from './synonym-book.js';

/** One condition of a query: a tsquery, or (for Latin letters) a piece of somebody's pinyin. */
export interface Condition {
  readonly words: string;
  /** LIKE pattern on the pinyin column. */
  readonly pinyin?: string;
  /** What to mark where it is found literally. */
  readonly needles: readonly string[];
  /** Letters that may be pinyin, to mark the characters they spell. */
  readonly spelling?: string;
}

/** What the index knows of Latin words: which of its words a typed one may have meant. */
export interface LatinMeanings {
  readonly isKnown: boolean;
  readonly close: readonly string[];
}

const NUMBER = /^\p{N}+(?:[.,]\p{N}+)*$/u;
const PINYIN = /^[a-z]{2,40}$/;

export const isLatinWord = (word: string): boolean => !isHan(word) && !NUMBER.test(word);

/** Parts stand for the whole only when together they are all of it: 显示 alone is not 近眼显示. */
const coversWhole = ({ whole, parts }: AskedUnit): boolean =>
  parts.length > 1 &&
  parts.reduce((rest, part) => rest.replace(part, ''), whole).replace(/[-_.+/'&·#]/gu, '') === '';

const prefix = (word: string): string =>
  isLatinWord(word) && word.length > 1 ? `${quoteLexeme(word)}:*` : quoteLexeme(word);

function hanQuery({ whole }: AskedUnit): string {
  if ([...whole].length === 1) return `${quoteLexeme(whole)}:*`;
  const pairs = pairsOf(whole).map(quoteLexeme);
  return pairs.length > 1 ? anyOf([quoteLexeme(whole), allOf(pairs)]) : quoteLexeme(whole);
}

const latinQuery = (unit: AskedUnit, close: readonly string[]): string =>
  anyOf([
    prefix(unit.whole),
    ...(coversWhole(unit) ? [allOf(unit.parts.map(prefix))] : []),
    ...close.map(quoteLexeme),
  ]);

/** A label of the vocabulary, all of its words. */
function labelQuery(segmenter: Segmenter, label: string): string | undefined {
  const units = unitsOf(segmenter.words(label));
  return units.length === 0
    ? undefined
    : allOf(units.map((unit) => (isHan(unit.whole) ? hanQuery(unit) : latinQuery(unit, []))));
}

const wordsOf = (unit: AskedUnit): string[] =>
  isHan(unit.whole) || !coversWhole(unit)
    ? [unit.whole]
    : [unit.whole, ...unit.parts.filter((part) => part.length > 1 && !NUMBER.test(part))];

/** Reads each unit, or several in a row that together name a concept (motion capture), as one condition. */
export function conditionsOf(
  units: readonly AskedUnit[],
  segmenter: Segmenter,
  book: SynonymBook,
  latin: ReadonlyMap<string, LatinMeanings>,
): Condition[] {
  const conditions: Condition[] = [];
  for (let at = 0; at < units.length;) {
    const { taken, labels } = namedFrom(units, at, book);
    const own = units.slice(at, at + taken);
    at += taken;
    const spelled: string[] = [];
    let pinyin: string | undefined;
    const only = own[0];
    if (
      own.length === 1 &&
      only !== undefined &&
      PINYIN.test(only.whole) &&
      latin.get(only.whole)?.isKnown !== true
    ) {
      spelled.push(...book.spelledAs(only.whole));
      pinyin = only.whole.length > 2 ? `%${only.whole}%` : `% ${only.whole}%`;
    }
    const others = [...labels, ...spelled];
    const close = own.flatMap((unit) => latin.get(unit.whole)?.close ?? []);
    const words = anyOf([
      allOf(
        own.map((unit) =>
          isHan(unit.whole) ? hanQuery(unit) : latinQuery(unit, latin.get(unit.whole)?.close ?? []),
        ),
      ),
      ...others.map((label) => labelQuery(segmenter, label)).filter((query) => query !== undefined),
    ]);
    const needles = [
      ...own.flatMap(wordsOf),
      ...close,
      ...others.flatMap((label) => unitsOf(segmenter.words(label)).flatMap(wordsOf)),
    ];
    conditions.push({
      words,
      needles,
      ...(pinyin === undefined ? {} : { pinyin, spelling: only?.whole ?? '' }),
    });
  }
  return conditions;
}

function namedFrom(
  units: readonly AskedUnit[],
  at: number,
  book: SynonymBook,
): { taken: number; labels: readonly string[] } {
  for (let taken = Math.min(4, units.length - at); taken > 0; taken--) {
    const labels = book.othersOf(units.slice(at, at + taken).map(({ whole }) => whole));
    if (labels.length > 0) return { taken, labels };
  }
  return { taken: 1, labels: [] };
}
