import { loosePinyin, unitsOf, type AskedUnit, type Segmenter } from '@duijie/application';
import { allOf, anyOf, IN_HEAD, isHan, pairsOf, quoteLexeme, SPELLED, type Place } from './lexemes.js';
import type { SynonymBook } from './synonym-book.js';

/** One thing that a query asks for. */
export interface Condition {
  /** The tsqueries any of which finds it, wherever it stands or in one place. */
  readonly ways: (place: Place) => readonly string[];
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

const exact = (word: string, place: Place): string => quoteLexeme(word, place);
const prefix = (word: string, place: Place): string =>
  isLatinWord(word) && word.length > 1 ? `${exact(word, place)}:*` : exact(word, place);

/** Who has a word has its pairs; but what documents are filed under has no pairs among the lexemes of their heads. */
function hanQuery({ whole }: AskedUnit, place: Place): string {
  const pairs = pairLexemes(whole, place);
  return place === IN_HEAD && pairs.length > 1
    ? anyOf([quoteLexeme(whole, place), allOf(pairs)])
    : allOf(pairs);
}

function pairLexemes(whole: string, place: Place): string[] {
  if ([...whole].length === 1) return [`${quoteLexeme(whole, place)}:*`];
  return pairsOf(whole).map((pair) => quoteLexeme(pair, place));
}

/** @param said how a word is said: in full, or its beginning */
const latinQuery = (unit: AskedUnit, said: typeof exact, place: Place): string[] => [
  said(unit.whole, place),
  ...(coversWhole(unit) ? [allOf(unit.parts.map((part) => said(part, place)))] : []),
];

/** What a person typed may be the beginning of a word, or a slip. */
const typedQuery = (unit: AskedUnit, close: readonly string[], place: Place): string =>
  isHan(unit.whole)
    ? hanQuery(unit, place)
    : anyOf([...latinQuery(unit, prefix, place), ...close.map((word) => exact(word, place))]);

/** A name of the vocabulary is said in full: a beginning is looked up among a million entries. */
const nameQuery = (units: readonly AskedUnit[], place: Place): string =>
  allOf(
    units.map((unit) => (isHan(unit.whole) ? hanQuery(unit, place) : anyOf(latinQuery(unit, exact, place)))),
  );

/** Titles and names that are spelled so from some word on. */
function spelledQuery(letters: string): string {
  const loose = loosePinyin(letters);
  return anyOf(
    [...new Set(loose.length < SHORTEST_LOOSE ? [letters] : [letters, loose])].map(
      (each) => `${quoteLexeme(each, SPELLED)}:*`,
    ),
  );
}

/** Each of several names, all of its words. */
function namesQueries(names: readonly (readonly AskedUnit[])[], place: Place): string[] {
  const said = names.filter((units) => units.length > 0);
  const plain = said.flatMap((units) => plainLexemes(units, place) ?? []);
  return [
    ...fewest(plain).map((lexemes) => allOf([...lexemes])),
    ...said.filter((units) => !plainLexemes(units, place)).map((units) => nameQuery(units, place)),
  ];
}

/** What finds a name that there is but one way to find. */
function plainLexemes(units: readonly AskedUnit[], place: Place): ReadonlySet<string> | undefined {
  const isPlain = (unit: AskedUnit) =>
    isHan(unit.whole) ? place !== IN_HEAD || [...unit.whole].length < 3 : !coversWhole(unit);
  if (!units.every(isPlain)) return undefined;
  return new Set(
    units.flatMap(({ whole }) => (isHan(whole) ? pairLexemes(whole, place) : [exact(whole, place)])),
  );
}

/** Without those that have all of another one: who has 多人协同演练 has 多人协同. */
const fewest = (sets: readonly ReadonlySet<string>[]): ReadonlySet<string>[] =>
  sets.filter(
    (set, at) =>
      !sets.some(
        (other, i) =>
          i !== at && [...other].every((lexeme) => set.has(lexeme)) && (other.size < set.size || i < at),
      ),
  );

const wordsOf = (unit: AskedUnit): string[] =>
  isHan(unit.whole) || !coversWhole(unit)
    ? [unit.whole]
    : [unit.whole, ...unit.parts.filter((part) => part.length > 1 && !NUMBER.test(part))];

/** What is longer was pasted, not typed. */
export const LONGEST_TYPED = 3;

const isOneCharacter = ({ whole }: AskedUnit): boolean => isHan(whole) && [...whole].length === 1;

/** Of a pasted text no single characters: they say nothing, and as beginnings of words (能, 人) they stand in almost every text. */
export function telling(units: readonly AskedUnit[]): readonly AskedUnit[] {
  const words = units.filter((unit) => !isOneCharacter(unit));
  return units.length > LONGEST_TYPED && words.length > 0 ? words : units;
}

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
  const names = [...labels, ...(spelling === undefined ? [] : book.spelledAs(spelling))].map((name) =>
    unitsOf(segmenter.words(name)),
  );
  const isHanAll = own.every(({ whole }) => isHan(whole));
  const closeTo = (unit: AskedUnit): readonly string[] => latin.get(unit.whole)?.close ?? [];
  return {
    ways: (place) => [
      ...(isHanAll ? [] : [allOf(own.map((unit) => typedQuery(unit, closeTo(unit), place)))]),
      ...namesQueries(isHanAll ? [own, ...names] : names, place),
      ...(spelling === undefined ? [] : [spelledQuery(spelling)]),
    ],
    needles: [
      ...own.flatMap(wordsOf),
      ...own.flatMap(closeTo),
      ...names.flatMap((units) => units.flatMap(wordsOf)),
    ],
    ...(spelling !== undefined && { spelling }),
    ...(isHan(typed) && homophoneOf(typed, segmenter)),
  };
}

function homophoneOf(typed: string, segmenter: Segmenter): Pick<Condition, 'homophone'> {
  const spelling = segmenter.pinyin(typed).full;
  if ([...typed].length < 2 || spelling.length < SHORTEST_LOOSE) return {};
  return { homophone: { ways: () => [spelledQuery(spelling)], needles: [], spelling } };
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
