import { loosePinyin, unitsOf, type AskedUnit, type Segmenter } from '@duijie/application';
import { allOf, anyOf, isHan, pairsOf, quoteLexeme, SPELLED, type Place } from './lexemes.js';
import type { SynonymBook } from './synonym-book.js';

/** One thing that a query asks for. */
export interface Condition {
  /** The tsquery that finds it, wherever it stands or in one place. */
  readonly at: (place: Place) => string;
  /** What to mark where it is found literally. */
  readonly needles: readonly string[];
  /** Letters that may be pinyin, to mark the characters they spell. */
  readonly spelling?: string;
  /** The same sound in other characters (压住 for 压铸): meant, perhaps, when nothing is found for what was typed. */
  readonly homophone?: Condition;
}

/** What the index knows of Latin words: which of its words a typed one may have meant. */
export interface LatinMeanings {
  readonly isKnown: boolean;
  readonly close: readonly string[];
}

const NUMBER = /^\p{N}+(?:[.,]\p{N}+)*$/u;
const PINYIN = /^[a-z]{2,40}$/;
/** Shorter, a folded spelling is the beginning of too much. */
const SHORTEST_LOOSE = 3;

export const isLatinWord = (word: string): boolean => !isHan(word) && !NUMBER.test(word);

/** Parts stand for the whole only when together they are all of it: 显示 alone is not 近眼显示. */
const coversWhole = ({ whole, parts }: AskedUnit): boolean =>
  parts.length > 1 &&
  parts.reduce((rest, part) => rest.replace(part, ''), whole).replace(/[-_.+/'&·#]/gu, '') === '';

const prefix = (word: string, place: Place): string =>
  isLatinWord(word) && word.length > 1 ? `${quoteLexeme(word, place)}:*` : quoteLexeme(word, place);

function hanQuery({ whole }: AskedUnit, place: Place): string {
  if ([...whole].length === 1) return `${quoteLexeme(whole, place)}:*`;
  const pairs = pairsOf(whole).map((pair) => quoteLexeme(pair, place));
  return pairs.length > 1 ? anyOf([quoteLexeme(whole, place), allOf(pairs)]) : quoteLexeme(whole, place);
}

const latinQuery = (unit: AskedUnit, close: readonly string[], place: Place): string =>
  anyOf([
    prefix(unit.whole, place),
    ...(coversWhole(unit) ? [allOf(unit.parts.map((part) => prefix(part, place)))] : []),
    ...close.map((word) => quoteLexeme(word, place)),
  ]);

const unitQuery = (unit: AskedUnit, close: readonly string[], place: Place): string =>
  isHan(unit.whole) ? hanQuery(unit, place) : latinQuery(unit, close, place);

/** Titles and names that are spelled so from some word on. */
function spelledQuery(letters: string): string {
  const loose = loosePinyin(letters);
  return anyOf(
    [...new Set(loose.length < SHORTEST_LOOSE ? [letters] : [letters, loose])].map(
      (each) => `${quoteLexeme(each, SPELLED)}:*`,
    ),
  );
}

/** A label of the vocabulary, all of its words. */
function labelQuery(segmenter: Segmenter, label: string, place: Place): string[] {
  const units = unitsOf(segmenter.words(label));
  return units.length === 0 ? [] : [allOf(units.map((unit) => unitQuery(unit, [], place)))];
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
    conditions.push(conditionOf(units.slice(at, at + taken), labels, segmenter, book, latin));
    at += taken;
  }
  return conditions;
}

function conditionOf(
  own: readonly AskedUnit[],
  labels: readonly string[],
  segmenter: Segmenter,
  book: SynonymBook,
  latin: ReadonlyMap<string, LatinMeanings>,
): Condition {
  const typed = own.length === 1 ? (own[0]?.whole ?? '') : '';
  const spelling = PINYIN.test(typed) && latin.get(typed)?.isKnown !== true ? typed : undefined;
  const names = [...labels, ...(spelling === undefined ? [] : book.spelledAs(spelling))];
  const closeTo = (unit: AskedUnit): readonly string[] => latin.get(unit.whole)?.close ?? [];
  return {
    at: (place) =>
      anyOf([
        allOf(own.map((unit) => unitQuery(unit, closeTo(unit), place))),
        ...names.flatMap((name) => labelQuery(segmenter, name, place)),
        ...(spelling === undefined ? [] : [spelledQuery(spelling)]),
      ]),
    needles: [
      ...own.flatMap(wordsOf),
      ...own.flatMap(closeTo),
      ...names.flatMap((name) => unitsOf(segmenter.words(name)).flatMap(wordsOf)),
    ],
    ...(spelling !== undefined && { spelling }),
    ...(isHan(typed) && homophoneOf(typed, segmenter)),
  };
}

function homophoneOf(typed: string, segmenter: Segmenter): Pick<Condition, 'homophone'> {
  const spelling = segmenter.pinyin(typed).full;
  if ([...typed].length < 2 || spelling.length < SHORTEST_LOOSE) return {};
  return { homophone: { at: () => spelledQuery(spelling), needles: [], spelling } };
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
